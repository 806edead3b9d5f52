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
    ("as-wages", Text::new("与其他工资相同", "as other wages")),
    ("above-standard", Text::new("只计超过标准的部分", "only what exceeds the standard")),
    ("closed", Text::new("不实行", "not in use")),
    ("open", Text::new("实行", "in use")),
    ("not-imputed", Text::new("不推算", "not imputed")),
    ("f1-half-above-standard", Text::new("超过标准部分的50%", "half of what exceeds the standard")),
    ("f2-fifth-above-twice", Text::new("超过标准2倍部分的20%", "a fifth of what exceeds twice the standard")),
    ("f3-half-above-twice", Text::new("超过标准2倍部分的50%", "half of what exceeds twice the standard")),
    (
        "f4-three-tenths-above-line",
        Text::new("超过边缘线部分的30%", "three tenths of what exceeds the marginal line"),
    ),
    (
        "f5-by-children",
        Text::new(
            "超过标准部分的50%,三个以上子女40%",
            "half of what exceeds the standard, four tenths from three children",
        ),
    ),
    ("differential", Text::new("补差", "top-up")),
    ("banded", Text::new("分档", "by bands")),
    ("highest", Text::new("取最高一项", "only the highest")),
    ("sum", Text::new("合计", "all of them")),
    ("may", Text::new("可以处罚", "may be fined")),
    ("grave-only", Text::new("情节严重的", "only where grave")),
    ("at-standard", Text::new("含等于标准", "income of the standard included")),
    ("uncapped", Text::new("不封顶", "not capped")),
    ("minimum-wage", Text::new("以最低工资封顶", "capped by the minimum wage")),
    // Single-person applications, employment and relatives.
    ("marginal-disabled", Text::new("低保边缘家庭中的残疾人", "disabled, of a marginal household")),
    (
        "marginal-major-illness",
        Text::new("低保边缘家庭中的重病患者", "seriously ill, of a marginal household"),
    ),
    ("clergy", Text::new("宗教教职人员", "clergy")),
    ("disabled-without-work", Text::new("无业的成年重残人员", "severely disabled adults without work")),
    (
        "disabled-own-register",
        Text::new(
            "丧失劳动能力、单独立户的成年重残人员",
            "severely disabled adults unable to work, with a register of their own",
        ),
    ),
    ("male", Text::new("男", "male")),
    ("female", Text::new("女", "female")),
    ("employed", Text::new("在业", "employed")),
    ("public-benefit-job", Text::new("公益性岗位", "public-benefit job")),
    ("carer", Text::new("长期照料重残、重病家人", "long-term carer")),
    ("mother-of-infant", Text::new("抚养三周岁以下子女的母亲", "mother of a child under three")),
    ("pregnant", Text::new("孕期妇女", "pregnant")),
    ("single-guardian", Text::new("单独抚养学龄前子女", "single guardian of preschool children")),
    ("auxiliary-work", Text::new("辅助性就业", "auxiliary work")),
    ("sole-trader", Text::new("个体经营", "sole trader")),
    ("graduate", Text::new("应届毕业生", "graduate")),
    ("unemployed", Text::new("失业", "unemployed")),
    ("unable-to-work", Text::new("丧失劳动能力", "unable to work")),
    ("not-expected-to-work", Text::new("无业", "not expected to work")),
    ("allowance", Text::new("低保", "on the allowance")),
    ("extreme-hardship", Text::new("特困", "extreme hardship")),
    ("marginal", Text::new("低保边缘", "marginal")),
    ("rigid", Text::new("刚性支出困难", "rigid expenditure")),
    ("living", Text::new("基本生活", "living")),
    ("over-70", Text::new("70周岁以上且收入低于平均水平", "over 70 with income below the average")),
    ("medical", Text::new("医疗", "medical")),
    ("education", Text::new("教育", "education")),
    ("rehabilitation", Text::new("残疾康复", "rehabilitation")),
    ("disaster", Text::new("因灾", "disaster")),
    ("accident", Text::new("意外事故", "accident")),
    // Classes of review.
    ("stable", Text::new("情况变化不大", "changes little")),
    // Grounds to stop.
    ("income", Text::new("收入超标", "income no longer qualifies")),
    ("property", Text::new("财产超标", "property no longer qualifies")),
    ("uncooperative", Text::new("拒不配合核查", "refuses to cooperate with verification")),
    ("false-statement", Text::new("隐瞒或者虚假申报", "false statements")),
    ("death", Text::new("死亡", "death")),
    ("moved-away", Text::new("户籍迁出", "register moved away")),
    ("imprisoned-sole-member", Text::new("单人户服刑", "sole member serves a sentence")),
    ("undrawn-six-months", Text::new("连续六个月未领取", "not drawn for six months")),
    ("unreachable-half-year", Text::new("半年无法联系", "unreachable for half a year")),
    ("none", Text::new("无", "none")),
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
