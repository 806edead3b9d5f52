//! `minzheng rules`: what the rules say, in which forms, by which clauses.

use minzheng::core_types::{Lang, Rule};
use minzheng::welfare::RULES;
use minzheng::welfare::rules::LEFT_OUT;
use serde_json::{Value, json};

use crate::args::{Common, Format, Rules};
use crate::failure::Failure;
use crate::print;

pub(crate) fn run(common: &Common, rules: &Rules) -> Result<(), Failure> {
    let chosen: Vec<&Rule> = match &rules.id {
        None => RULES.to_vec(),
        Some(id) => RULES.iter().copied().filter(|rule| rule.id.eq_ignore_ascii_case(id)).collect(),
    };
    if let (Some(id), true) = (&rules.id, chosen.is_empty()) {
        return match LEFT_OUT.iter().find(|(left_out, _)| left_out.eq_ignore_ascii_case(id)) {
            Some((id, why)) => print::line(format!("{id}: {why}")),
            None => Err(Failure::Input(format!("no rule `{id}`; `minzheng rules` lists them"))),
        };
    }
    match (common.format, &rules.id) {
        (Format::Json, _) => print::json(&chosen.iter().map(|rule| machine(rule)).collect::<Vec<_>>()),
        (Format::Csv, _) => print::csv(&heading(common), &rows(common, &chosen)),
        (_, Some(_)) => chosen.iter().try_for_each(|rule| whole(common, rule)),
        (_, None) => {
            print::table(&heading(common), &rows(common, &chosen))?;
            print::line(common.say("尚未收入的规则:", "Left out so far:"))?;
            LEFT_OUT.iter().try_for_each(|(id, why)| print::line(format!("  {id}: {why}")))
        }
    }
}

fn heading(common: &Common) -> [&'static str; 4] {
    [
        common.say("规则", "rule"),
        common.say("名称", "title"),
        common.say("可信度", "confidence"),
        common.say("内容", "statement"),
    ]
}

fn rows(common: &Common, rules: &[&Rule]) -> Vec<Vec<String>> {
    let lang = common.lang();
    let row = |rule: &&Rule| {
        let confidence = rule.confidence.text().get(lang).to_owned();
        vec![
            rule.id.to_owned(),
            rule.title.get(lang).to_owned(),
            confidence,
            rule.statement.get(lang).to_owned(),
        ]
    };
    rules.iter().map(row).collect()
}

fn whole(common: &Common, rule: &Rule) -> Result<(), Failure> {
    let lang = common.lang();
    print::line(format!("{} {} ({})", rule.id, rule.title.get(lang), rule.confidence.text().get(lang)))?;
    print::line(rule.statement.get(lang))?;
    for variant in rule.variants {
        let from = variant.from.map_or_else(|| "…".to_owned(), |month| month.to_string());
        let until = variant.until.map_or_else(|| "…".to_owned(), |month| month.to_string());
        print::line(format!("\n  [{}] {from} – {until}", variant.name))?;
        print::line(format!("    {}", variant.formula))?;
        for citation in variant.citations {
            print::line(format!("    {}", citation.text(lang)))?;
        }
    }
    Ok(())
}

fn machine(rule: &Rule) -> Value {
    let text = |text: minzheng::core_types::Text| json!({ "zh": text.zh, "en": text.en });
    json!({
        "id": rule.id,
        "title": text(rule.title),
        "statement": text(rule.statement),
        "confidence": rule.confidence,
        "variants": rule.variants.iter().map(|variant| json!({
            "name": variant.name,
            "from": variant.from,
            "until": variant.until,
            "formula": variant.formula,
            "citations": variant.citations.iter().map(|citation| json!({
                "zh": citation.text(Lang::Zh), "en": citation.text(Lang::En),
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}
