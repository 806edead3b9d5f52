//! The words of choices and kinds, as people say them. What several programmes share is in
//! [`minzheng_core_types::explain::COMMON_WORDS`].

use minzheng_core_types::Text;

/// Every word that only the welfare rules use.
pub(crate) static WORDS: &[(&str, Text)] = &[
    // Choices of places.
    ("counts-as-zero", Text::new("按零计算", "counts as zero")),
    ("lowers-income", Text::new("抵减收入", "lowers the income")),
    ("full-standard", Text::new("按标准全额", "the full standard")),
    ("replaced", Text::new("已改为特困供养", "replaced by extreme-hardship support")),
    ("birthday-month", Text::new("生日当月", "the month of the birthday")),
    ("month-after-birthday", Text::new("生日次月", "the month after the birthday")),
    // Kinship.
    ("applicant", Text::new("申请人", "applicant")),
    ("spouse", Text::new("配偶", "spouse")),
    ("child", Text::new("子女", "child")),
    ("parent", Text::new("父母", "parent")),
    ("grandparent", Text::new("祖父母、外祖父母", "grandparent")),
    ("grandchild", Text::new("孙子女、外孙子女", "grandchild")),
    ("sibling", Text::new("兄弟姐妹", "sibling")),
    ("other", Text::new("其他", "other")),
    // Absence and schooling.
    ("prison", Text::new("服刑", "serving a sentence")),
    ("detoxification", Text::new("强制隔离戒毒", "compulsory detoxification")),
    ("declared-missing", Text::new("宣告失踪", "declared missing")),
    (
        "full-time-up-to-bachelor",
        Text::new("全日制本科及以下在读", "full-time study up to a bachelor's degree"),
    ),
    // Kinds of disability.
    ("visual", Text::new("视力", "visual")),
    ("hearing", Text::new("听力", "hearing")),
    ("speech", Text::new("言语", "speech")),
    ("physical", Text::new("肢体", "physical")),
    ("intellectual", Text::new("智力", "intellectual")),
    ("mental", Text::new("精神", "mental")),
    ("multiple", Text::new("多重", "multiple")),
    // Property.
    ("financial", Text::new("金融资产", "financial assets")),
    ("only-home", Text::new("唯一住房", "only home")),
    ("second-home", Text::new("第二套住房", "second home")),
    ("non-residential", Text::new("非居住用房", "non-residential property")),
    ("car", Text::new("汽车", "car")),
    ("mobility-vehicle", Text::new("残疾人代步车", "mobility vehicle")),
    ("registered-business", Text::new("工商登记的经营", "registered business")),
    ("beyond", Text::new("不符合", "beyond the limit")),
];

#[cfg(test)]
mod tests {
    use minzheng_core_types::explain::COMMON_WORDS;
    use minzheng_core_types::figures::ValueKind;
    use minzheng_core_types::formula::{Formula, Piece};

    use super::WORDS;
    use crate::{CATALOGUE, PARAMETERS};

    fn has_label(word: &str) -> bool {
        CATALOGUE.words.iter().chain(COMMON_WORDS).any(|(known, _)| *known == word)
    }

    #[test]
    fn every_choice_of_a_place_has_a_label() {
        for parameter in PARAMETERS {
            if let ValueKind::Choice(words) = parameter.kind {
                assert!(words.iter().all(|word| has_label(word)), "{}", parameter.id);
            }
        }
    }

    #[test]
    fn every_text_of_a_formula_has_a_label() {
        for rule in CATALOGUE.rules {
            for variant in rule.variants {
                let formula = Formula::parse(variant.formula).unwrap();
                for piece in formula.pieces() {
                    assert!(
                        !matches!(piece, Piece::Text(word) if !has_label(word)),
                        "{}: {piece:?}",
                        rule.id
                    );
                }
            }
        }
    }

    #[test]
    fn each_word_stands_once() {
        for (position, (word, _)) in WORDS.iter().enumerate() {
            assert!(WORDS.iter().skip(position + 1).all(|(other, _)| other != word), "{word}");
        }
    }
}
