//! What people read, word for word, and the form of the JSON, which may not change without a new version.

use super::sample::document;
use super::*;
use crate::Lang;

#[test]
fn the_texts_are_these() {
    let document = document();
    assert_eq!(document.text(Lang::Zh), include_str!("golden/zh.txt"));
    assert_eq!(document.text(Lang::En), include_str!("golden/en.txt"));
    assert_eq!(document.markdown(Lang::Zh), include_str!("golden/zh.md"));
    assert_eq!(document.to_string(), document.text(Lang::Zh), "Chinese first");
}

#[test]
fn the_form_of_the_json_is_frozen() {
    let text = serde_json::to_string_pretty(&document()).unwrap() + "\n";
    assert_eq!(text, include_str!("golden/document.json"), "a new form needs a new name of the schema");
}

#[test]
fn what_was_kept_reads_the_same_and_is_in_order() {
    let kept: Document = serde_json::from_str(include_str!("golden/document.json")).unwrap();
    assert_eq!(kept, document());
    assert_eq!(kept.text(Lang::Zh), include_str!("golden/zh.txt"));
    assert_eq!(kept.recheck(), []);
    assert_eq!(kept.recheck_against(document().digest), []);
}

#[test]
fn a_sentence_shows_its_result_once() {
    let document = document();
    let sentence = |step: usize| document.steps[step].sentence_with(Lang::Zh, &document.words);
    assert_eq!(sentence(5), "应发 = 金额 425.00");
    assert_eq!(
        sentence(4),
        "金额 = 取整(比例 0.5 × (保障标准 600.00 × 人数 2 − 家庭收入 350.25), 取整方式 见角进元) = 425.00"
    );
    // A difference that ends like its result is no hand-over.
    let mut step = document.steps[5].clone();
    step.formula = "{due} = 2 × {amount} − {amount}".to_owned();
    assert_eq!(step.sentence(Lang::Zh), "应发 = 2 × 金额 425.00 − 金额 425.00 = 425.00");
    step.formula = "1 − 0.5 ={".to_owned();
    assert_eq!(step.sentence(Lang::En), "due = 425.00", "a formula that cannot be read is left out");
}

#[test]
fn words_of_a_programme_come_before_those_of_all() {
    let document = document();
    let step = &document.steps[3];
    assert!(step.sentence_with(Lang::Zh, &document.words).ends_with("且 户籍类别 城镇 = “城镇” = 是"));
    assert!(step.sentence(Lang::Zh).ends_with("且 户籍类别 城市 = “城市” = 是"));
    assert!(
        step.sentence_with(Lang::En, &document.words)
            .ends_with("and register of the town = 'of the town' = yes")
    );
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_names_every_field_of_the_document() {
    let schema = schemars::schema_for!(Document);
    let properties = schema.get("properties").and_then(|value| value.as_object()).unwrap();
    let json = serde_json::to_value(document()).unwrap();
    assert!(json.as_object().unwrap().keys().eq(properties.keys()));
}
