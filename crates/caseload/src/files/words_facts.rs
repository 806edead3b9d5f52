//! The words about work, circumstances, bands, expenditure and supporters.

use minzheng_core_types::text::half_width;
use minzheng_welfare::facts::{
    Band, Circumstance, Circumstances, Duty, Employment, ExpenseKind, Sex, SupporterStatus,
};
use minzheng_welfare::review::ReviewClass;

use super::words::{Word, Worded, months, plain, read, word, write};

impl Worded for Sex {
    const WORDS: &'static [Word<Self>] =
        &[word(Self::Male, "男", "male", &["男性", "m"]), word(Self::Female, "女", "female", &["女性", "f"])];
}

impl Worded for Employment {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Employed, "在业", "employed", &["就业", "已就业"]),
        word(Self::PublicBenefitJob, "公益性岗位", "public-benefit-job", &["公益岗位"]),
        word(Self::Carer, "长期照料家人", "carer", &["长期照料重残、重病家人", "照料家人"]),
        word(Self::MotherOfInfant, "抚养三周岁以下子女", "mother-of-infant", &["抚养三周岁以下子女的母亲"]),
        word(Self::Pregnant, "孕期", "pregnant", &["怀孕", "孕期妇女"]),
        word(Self::SingleGuardian, "单独抚养学龄前子女", "single-guardian", &[]),
        word(Self::AuxiliaryWork, "辅助性就业", "auxiliary-work", &[]),
        word(Self::SoleTrader, "个体经营", "sole-trader", &["个体工商户"]),
        word(Self::Unemployed, "失业", "unemployed", &["待业"]),
        word(Self::UnableToWork, "丧失劳动能力", "unable-to-work", &["无劳动能力"]),
        // Not 无业 alone, which people also say of whoever could work.
        word(
            Self::NotExpectedToWork,
            "无业(无需就业)",
            "not-expected-to-work",
            &["无需就业", "在校", "退休"],
        ),
    ];
}

impl Worded for Circumstance {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::WorkInjury, "工伤一至四级", "work-injury", &["工伤"]),
        word(Self::IllnessTotalLoss, "因病完全丧失劳动能力", "illness-total-loss", &[]),
        word(Self::IllnessMajorLoss, "因病大部分丧失劳动能力", "illness-major-loss", &[]),
        word(Self::Student, "非义务教育阶段学生", "student", &["非义务教育学生"]),
        word(Self::OrphanOfOneParent, "单亲孤儿", "orphan-of-one-parent", &[]),
        word(Self::SingleParentChild, "单亲子女", "single-parent-child", &["其他单亲子女"]),
        word(Self::Triplet, "多胞胎", "triplet", &["三胞胎"]),
    ];
}

impl Worded for Band {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::First, "一档", "first", &["1", "1档"]),
        word(Self::Second, "二档", "second", &["2", "2档"]),
        word(Self::Third, "三档", "third", &["3", "3档"]),
        word(Self::Fourth, "四档", "fourth", &["4", "4档"]),
    ];
}

/// A class with the words of the rules.
const fn class(value: ReviewClass, more: &'static [&'static str]) -> Word<ReviewClass> {
    word(value, value.label().zh, value.word(), more)
}

impl Worded for ReviewClass {
    const WORDS: &'static [Word<Self>] = &[
        class(Self::Stable, &["稳定", "变化不大"]),
        class(Self::Middle, &["相对稳定"]),
        class(Self::Unstable, &["不稳定", "收入不稳定"]),
    ];
}

impl Worded for ExpenseKind {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Medical, "医疗", "medical", &["医疗支出"]),
        word(Self::Education, "教育", "education", &["教育支出"]),
        word(Self::Rehabilitation, "残疾康复", "rehabilitation", &["康复"]),
        word(Self::Disaster, "因灾", "disaster", &["灾害"]),
        word(Self::Accident, "意外事故", "accident", &["因意外事故", "意外"]),
    ];
}

impl Worded for Duty {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Support, "赡养扶养", "support", &["赡养", "扶养"]),
        word(Self::ChildMaintenance, "抚养", "child-maintenance", &["抚养费"]),
    ];
}

impl Worded for SupporterStatus {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Allowance, "低保", "allowance", &["低保家庭"]),
        word(Self::ExtremeHardship, "特困", "extreme-hardship", &["特困人员"]),
        word(Self::Marginal, "低保边缘", "marginal", &["低保边缘家庭"]),
        word(Self::Over70, "70周岁以上低收入", "over-70", &[]),
    ];
}

/// A word, or a graduate with the months since.
pub(super) fn read_employment(text: &str) -> Option<Employment> {
    let text = plain(text);
    match ["应届毕业生", "graduate"].iter().find_map(|graduate| text.strip_prefix(graduate)) {
        Some(rest) => months(rest).map(Employment::Graduate),
        None => read(&text),
    }
}

/// The text of [`read_employment`].
pub(super) fn write_employment(value: Employment) -> String {
    match value {
        Employment::Graduate(count) => format!("应届毕业生{count}个月"),
        other => write(other).to_owned(),
    }
}

/// What may stand between several words.
pub(super) const SEPARATORS: [char; 3] = ['、', ';', ','];

/// Several words in one cell. Every part must be a word, and there is at least one.
pub(super) fn read_circumstances(text: &str) -> Option<Circumstances> {
    let text = half_width(text);
    let mut parts = text.split(SEPARATORS).map(str::trim).filter(|part| !part.is_empty()).peekable();
    parts.peek()?;
    parts.map(read::<Circumstance>).collect()
}

/// The text of [`read_circumstances`]; known to have none of them is known to be absent.
pub(super) fn write_circumstances(value: Circumstances) -> String {
    let words: Vec<&str> = value.iter().map(write).collect();
    if words.is_empty() { "无".to_owned() } else { words.join("、") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn graduates_and_circumstances_stand_beside_words() {
        for text in ["应届毕业生3个月", "应届毕业生 3", "graduate 3", "Graduate-3", "graduate-3-months"]
        {
            assert_eq!(read_employment(text), Some(Employment::Graduate(3)), "{text}");
        }
        assert_eq!((read_employment("应届毕业生"), read_employment("毕业")), (None, None));
        assert_eq!(
            read_employment(&write_employment(Employment::Graduate(0))),
            Some(Employment::Graduate(0))
        );
        let two = Circumstances::NONE.with(Circumstance::Student).with(Circumstance::Triplet);
        for text in [
            "多胞胎、非义务教育阶段学生",
            "student; triplet",
            "student；triplet，student",
            "、triplet,student;",
        ] {
            assert_eq!(read_circumstances(text), Some(two), "{text}");
        }
        for text in ["", ";", "student;rich", "无、student", "student triplet"] {
            assert_eq!(read_circumstances(text), None, "{text}");
        }
        let all: Circumstances = Circumstance::ALL.into_iter().collect();
        assert_eq!(read_circumstances(&write_circumstances(all)), Some(all));
        assert_eq!(write_circumstances(Circumstances::NONE), "无");
    }
}
