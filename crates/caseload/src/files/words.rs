//! The words of lists in Chinese and English: what stands in cells for the values of the rules.

use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::text::half_width;
use minzheng_core_types::{Lang, Text};
use minzheng_welfare::facts::{
    AssetKind, Away, Band, Circumstance, Cohabitation, Duty, Employment, ExpenseKind, IncomeKind, Per,
    PropertyFinding, Register, Relation, Schooling, Sex, SupporterStatus,
};
use minzheng_welfare::review::ReviewClass;
use minzheng_welfare::standing::StopGround;

use minzheng_eldercare::ledger::{Service, Status};
use minzheng_eldercare::recognition::Standard;

use crate::assistance::{Ground, MedicalStatus, SpecialCareProgramme, TemporaryKind};
use crate::elders::{Disease, Education, EventKind, Livelihood, Living, Marital, Payer, Risk, SpecialNeed};

/// 词表: a list of words that a column takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordList {
    /// Yes and no.
    YesNo,
    /// Urban and rural.
    Register,
    /// Kinship to the applicant.
    Relation,
    /// Kinds of disability.
    DisabilityKind,
    /// Grades of disability.
    DisabilityGrade,
    /// Ability grades of elders.
    Ability,
    /// Schooling.
    Schooling,
    /// Living together for long.
    Cohabitation,
    /// Not at home.
    Away,
    /// Kinds of income.
    Income,
    /// What an amount covers.
    Per,
    /// Kinds of property.
    Asset,
    /// Findings about property.
    Property,
    /// Grounds to stop.
    Stop,
    /// Sex.
    Sex,
    /// Whether and how somebody works.
    Employment,
    /// Circumstances that add a share of the standard.
    Circumstance,
    /// Bands.
    Band,
    /// Classes of review.
    ReviewClass,
    /// Kinds of expenditure.
    Expense,
    /// What a supporter owes.
    Duty,
    /// Supporters from whom nothing is expected.
    Supporter,
    /// Kinds of temporary assistance.
    Temporary,
    /// Grounds of temporary assistance.
    Ground,
    /// Statuses of medical assistance.
    MedicalStatus,
    /// Programmes of special care.
    SpecialCare,
    /// Of the elder ledger: education.
    Education,
    /// Of the elder ledger: marital state.
    Marital,
    /// Of the elder ledger: living arrangement.
    Living,
    /// Of the elder ledger: payment of medical costs.
    Payers,
    /// Of the elder ledger: source of income.
    ElderIncome,
    /// Of the elder ledger: disease.
    Disease,
    /// Of the elder ledger: risk event within 30 days.
    Risk,
    /// Of the elder ledger: special care at hand.
    Care,
    /// Of the elder ledger: event.
    ElderEvent,
    /// Of the elder ledger: status of an elder.
    ElderStatus,
    /// Of the elder ledger: service.
    Service,
    /// Of the elder ledger: scale of assessment.
    Scale,
}

/// A value and its words. The Chinese one is written.
pub(crate) struct Word<T> {
    value: T,
    zh: &'static str,
    en: &'static str,
    more: &'static [&'static str],
}

impl<T: Copy> Word<T> {
    /// The value.
    pub(super) const fn value(&self) -> T {
        self.value
    }
}

pub(crate) const fn word<T>(
    value: T,
    zh: &'static str,
    en: &'static str,
    more: &'static [&'static str],
) -> Word<T> {
    Word { value, zh, en, more }
}

/// Values that stand in cells as words.
pub(crate) trait Worded: Copy + PartialEq + 'static {
    const WORDS: &'static [Word<Self>];
}

/// Half-width, lower case, blanks and underscores as hyphens.
pub(super) fn plain(text: &str) -> String {
    half_width(text.trim())
        .chars()
        .map(|c| if c == ' ' || c == '_' { '-' } else { c.to_ascii_lowercase() })
        .collect()
}

/// The value that a word means.
pub(crate) fn read<T: Worded>(text: &str) -> Option<T> {
    let text = plain(text);
    let means = |word: &&Word<T>| word.zh == text || word.en == text || word.more.contains(&text.as_str());
    T::WORDS.iter().find(means).map(|word| word.value)
}

/// The word of a value in one language.
pub(crate) fn said<T: Worded>(value: T, lang: Lang) -> &'static str {
    let word = T::WORDS.iter().find(|word| word.value == value);
    word.map_or("", |word| Text::new(word.zh, word.en).get(lang))
}

/// The word that is written for a value.
pub(super) fn write<T: Worded>(value: T) -> &'static str {
    T::WORDS.iter().find(|word| word.value == value).map_or("", |word| word.zh)
}

impl WordList {
    /// The lists of assistance granted beside the roll.
    pub const ASSISTANCE: [Self; 4] = [Self::Temporary, Self::Ground, Self::MedicalStatus, Self::SpecialCare];

    /// The lists of the elder ledger.
    pub const ELDERS: [Self; 12] = [
        Self::Education,
        Self::Marital,
        Self::Living,
        Self::Payers,
        Self::ElderIncome,
        Self::Disease,
        Self::Risk,
        Self::Care,
        Self::ElderEvent,
        Self::ElderStatus,
        Self::Service,
        Self::Scale,
    ];

    /// Every list of a register, in the order of the documentation.
    pub const ALL: [Self; 22] = [
        Self::YesNo,
        Self::Register,
        Self::Relation,
        Self::DisabilityKind,
        Self::DisabilityGrade,
        Self::Ability,
        Self::Schooling,
        Self::Cohabitation,
        Self::Away,
        Self::Income,
        Self::Per,
        Self::Asset,
        Self::Property,
        Self::Stop,
        Self::Sex,
        Self::Employment,
        Self::Circumstance,
        Self::Band,
        Self::ReviewClass,
        Self::Expense,
        Self::Duty,
        Self::Supporter,
    ];

    /// What the list is of.
    #[must_use]
    pub const fn title(self) -> Text {
        match self {
            Self::YesNo => Text::new("是否", "yes or no"),
            Self::Register => Text::new("户籍类别", "register"),
            Self::Relation => Text::new("与申请人关系", "kinship to the applicant"),
            Self::DisabilityKind => Text::new("残疾类别", "kind of disability"),
            Self::DisabilityGrade => Text::new("残疾等级", "grade of disability"),
            Self::Ability => Text::new("能力等级", "ability grade"),
            Self::Schooling => Text::new("就学", "schooling"),
            Self::Cohabitation => Text::new("长期共同居住", "living with the household"),
            Self::Away => Text::new("不在家情形", "not at home"),
            Self::Income => Text::new("收入类别", "kind of income"),
            Self::Per => Text::new("计量", "what an amount covers"),
            Self::Asset => Text::new("财产类别", "kind of property"),
            Self::Property => Text::new("财产结论", "finding about property"),
            Self::Stop => Text::new("停保原因", "ground to stop"),
            Self::Sex => Text::new("性别", "sex"),
            Self::Employment => Text::new("就业情况", "employment"),
            Self::Circumstance => Text::new("困难情形", "circumstance"),
            Self::Band => Text::new("救助档次", "band"),
            Self::ReviewClass => Text::new("核查类别", "class of review"),
            Self::Expense => Text::new("支出类别", "kind of expenditure"),
            Self::Duty => Text::new("义务", "duty of a supporter"),
            Self::Supporter => Text::new("免计情形", "supporter exempt"),
            Self::Temporary => Text::new("救助类型", "kind of temporary assistance"),
            Self::Ground => Text::new("情形", "ground of temporary assistance"),
            Self::MedicalStatus => Text::new("身份", "status of the person"),
            Self::SpecialCare => Text::new("优抚项目", "programme of special care"),
            Self::Education => Text::new("教育程度", "education"),
            Self::Marital => Text::new("婚姻状况", "marital state"),
            Self::Living => Text::new("居住状况", "living arrangement"),
            Self::Payers => Text::new("医疗费用支付方式", "payment of medical costs"),
            Self::ElderIncome => Text::new("经济来源", "source of income"),
            Self::Disease => Text::new("疾病", "disease"),
            Self::Risk => Text::new("近30天风险事件", "risk event within 30 days"),
            Self::Care => Text::new("特殊护理", "special care at hand"),
            Self::ElderEvent => Text::new("事项", "event"),
            Self::ElderStatus => Text::new("老年人身份", "status of an elder"),
            Self::Service => Text::new("服务", "service"),
            Self::Scale => Text::new("评估标准", "scale of assessment"),
        }
    }

    /// Does it take other words of the same form too, such as another number of months?
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Cohabitation | Self::Away)
    }

    /// The words in Chinese and English, side by side.
    #[must_use]
    pub fn words(self) -> Vec<Text> {
        fn all<T: Worded>() -> Vec<Text> {
            T::WORDS.iter().map(|word| Text::new(word.zh, word.en)).collect()
        }
        match self {
            Self::YesNo => all::<bool>(),
            Self::Register => all::<Register>(),
            Self::Relation => all::<Relation>(),
            Self::DisabilityKind => all::<DisabilityKind>(),
            Self::DisabilityGrade => all::<DisabilityGrade>(),
            Self::Ability => all::<Ability>(),
            Self::Schooling => all::<Schooling>(),
            Self::Cohabitation => {
                vec![Text::new(PERMANENT.zh, PERMANENT.en), Text::new("36个月", "36-months")]
            }
            Self::Away => {
                let mut words = all::<Away>();
                words.push(Text::new("宗教教职人员12个月", "clergy-12"));
                words
            }
            Self::Income => all::<IncomeKind>(),
            Self::Per => all::<Per>(),
            Self::Asset => all::<AssetKind>(),
            Self::Property => all::<PropertyFinding>(),
            Self::Stop => all::<StopGround>(),
            Self::Sex => all::<Sex>(),
            Self::Employment => {
                let mut words = all::<Employment>();
                words.push(Text::new("应届毕业生3个月", "graduate-3"));
                words
            }
            Self::Circumstance => all::<Circumstance>(),
            Self::Band => all::<Band>(),
            Self::ReviewClass => all::<ReviewClass>(),
            Self::Expense => all::<ExpenseKind>(),
            Self::Duty => all::<Duty>(),
            Self::Supporter => all::<SupporterStatus>(),
            Self::Temporary => all::<TemporaryKind>(),
            Self::Ground => all::<Ground>(),
            Self::MedicalStatus => all::<MedicalStatus>(),
            Self::SpecialCare => all::<SpecialCareProgramme>(),
            Self::Education => all::<Education>(),
            Self::Marital => all::<Marital>(),
            Self::Living => all::<Living>(),
            Self::Payers => all::<Payer>(),
            Self::ElderIncome => all::<Livelihood>(),
            Self::Disease => all::<Disease>(),
            Self::Risk => all::<Risk>(),
            Self::Care => all::<SpecialNeed>(),
            Self::ElderEvent => all::<EventKind>(),
            Self::ElderStatus => all::<Status>(),
            Self::Service => all::<Service>(),
            Self::Scale => all::<Standard>(),
        }
    }
}

impl Worded for bool {
    const WORDS: &'static [Word<Self>] = &[
        word(true, "是", "yes", &["有", "y", "true", "1", "√"]),
        word(false, "否", "no", &["n", "false", "0"]),
    ];
}

impl Worded for Register {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Urban, "城市", "urban", &["城镇", "非农业"]),
        word(Self::Rural, "农村", "rural", &["农业"]),
    ];
}

impl Worded for Relation {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Applicant, "本人", "applicant", &["申请人", "户主"]),
        word(Self::Spouse, "配偶", "spouse", &["夫", "妻", "丈夫", "妻子"]),
        word(Self::Child, "子女", "child", &["子", "女", "儿子", "女儿", "长子", "次子", "长女", "次女"]),
        word(Self::Parent, "父母", "parent", &["父", "母", "父亲", "母亲"]),
        word(Self::Grandparent, "祖父母", "grandparent", &["祖父", "祖母", "外祖父母", "外祖父", "外祖母"]),
        word(Self::Grandchild, "孙子女", "grandchild", &["孙子", "孙女", "外孙子女", "外孙子", "外孙女"]),
        word(Self::Sibling, "兄弟姐妹", "sibling", &["兄", "弟", "姐", "妹", "哥哥", "弟弟", "姐姐", "妹妹"]),
        word(Self::Other, "其他", "other", &[]),
    ];
}

impl Worded for DisabilityKind {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Visual, "视力", "visual", &["视力残疾"]),
        word(Self::Hearing, "听力", "hearing", &["听力残疾"]),
        word(Self::Speech, "言语", "speech", &["言语残疾"]),
        word(Self::Physical, "肢体", "physical", &["肢体残疾"]),
        word(Self::Intellectual, "智力", "intellectual", &["智力残疾"]),
        word(Self::Mental, "精神", "mental", &["精神残疾"]),
        word(Self::Multiple, "多重", "multiple", &["多重残疾"]),
    ];
}

impl Worded for DisabilityGrade {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::First, "一级", "1", &["1级", "壹级"]),
        word(Self::Second, "二级", "2", &["2级", "贰级"]),
        word(Self::Third, "三级", "3", &["3级", "叁级"]),
        word(Self::Fourth, "四级", "4", &["4级", "肆级"]),
    ];
}

/// 老年人能力等级, 0 to 3 (MZ/T 039-2013).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ability(pub(super) u8);

impl Worded for Ability {
    const WORDS: &'static [Word<Self>] = &[
        word(Self(0), "能力完好", "0", &["完好", "0级", "able"]),
        word(Self(1), "轻度失能", "1", &["1级", "mild"]),
        word(Self(2), "中度失能", "2", &["2级", "moderate"]),
        word(Self(3), "重度失能", "3", &["3级", "severe"]),
    ];
}

impl Worded for Schooling {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::FullTimeUpToBachelor, "全日制本科及以下", "full-time-up-to-bachelor", &["全日制在校"]),
        word(Self::Postgraduate, "全日制研究生", "postgraduate", &["研究生"]),
        word(Self::PartTime, "非全日制", "part-time", &[]),
    ];
}

impl Worded for Away {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Prison, "服刑", "prison", &[]),
        word(Self::Detoxification, "强制隔离戒毒", "detoxification", &["强制戒毒"]),
        word(Self::DeclaredMissing, "宣告失踪", "declared-missing", &["失踪"]),
        word(Self::Conscript, "义务兵", "conscript", &[]),
        word(Self::PretrialDetention, "羁押待审", "pretrial-detention", &[]),
        word(Self::CommunityCorrection, "社区矫正", "community-correction", &[]),
    ];
}

impl Worded for IncomeKind {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Wage, "工资", "wage", &["工资性", "工资性收入"]),
        word(Self::GrossWage, "未扣就业成本工资", "gross-wage", &["工资总额", "应发工资"]),
        word(Self::Business, "经营", "business", &["经营性", "经营净收入"]),
        word(Self::Property, "财产性", "property", &["财产净收入"]),
        word(Self::Pension, "养老金", "pension", &["离退休金", "退休金"]),
        word(Self::ResidentsBasicPension, "居民基础养老金", "residents-basic-pension", &["基础养老金"]),
        word(Self::Unemployment, "失业保险金", "unemployment", &["失业金"]),
        word(Self::Survivor, "遗属待遇", "survivor", &["遗属补助"]),
        word(Self::Maintenance, "赡养抚养扶养费", "maintenance", &["赡养费", "抚养费", "扶养费"]),
        word(Self::Gift, "赠与继承", "gift", &["赠与", "继承"]),
        word(Self::LumpSum, "一次性收入", "lump-sum", &["一次性"]),
        word(Self::Other, "其他", "other", &["其他收入"]),
        word(Self::SpecialCare, "优抚", "special-care", &["抚恤金", "优抚抚恤"]),
        word(Self::GovernmentAward, "政府奖励", "government-award", &[]),
        word(Self::StudentAid, "奖助学金", "student-aid", &["奖学金", "助学金"]),
        word(Self::SocialAssistance, "社会救助", "social-assistance", &["救助款物"]),
        word(Self::WorkInjury, "工伤待遇", "work-injury", &["工伤"]),
        word(Self::Funeral, "丧葬费", "funeral", &["丧葬补助"]),
        word(Self::HighAge, "高龄津贴", "high-age", &["高龄补贴", "长寿津贴"]),
        word(Self::DisabilitySubsidy, "残疾人两项补贴", "disability-subsidy", &["残疾补贴"]),
    ];
}

impl Worded for Per {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Month, "每月", "month", &["月", "按月", "monthly"]),
        word(Self::Period, "合计", "period", &["总额", "total"]),
    ];
}

impl Worded for AssetKind {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Financial, "金融资产", "financial", &["存款", "证券"]),
        word(Self::OnlyHome, "唯一住房", "only-home", &["自住房"]),
        word(Self::SecondHome, "第二套住房", "second-home", &[]),
        word(Self::NonResidential, "非居住类房产", "non-residential", &["非居住房产", "商铺"]),
        word(Self::Car, "机动车辆", "car", &["机动车", "汽车"]),
        word(Self::MobilityVehicle, "残疾人代步车", "mobility-vehicle", &["残疾人机动车"]),
        word(Self::RegisteredBusiness, "工商登记", "registered-business", &[]),
    ];
}

impl Worded for PropertyFinding {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Within, "符合", "within", &["合格"]),
        word(Self::Beyond, "不符合", "beyond", &["超标", "不合格"]),
    ];
}

/// A ground with the words of the rules.
const fn ground(value: StopGround, more: &'static [&'static str]) -> Word<StopGround> {
    word(value, value.label().zh, value.word(), more)
}

impl Worded for StopGround {
    const WORDS: &'static [Word<Self>] = &[
        ground(Self::Income, &["收入"]),
        ground(Self::Property, &["财产"]),
        ground(Self::Uncooperative, &["拒不配合", "不配合核查"]),
        ground(Self::FalseStatement, &["虚假申报", "隐瞒虚报", "骗保"]),
        ground(Self::Death, &[]),
        ground(Self::MovedAway, &["迁出"]),
        ground(Self::ImprisonedSoleMember, &["服刑"]),
        ground(Self::ExtremeHardship, &["转特困", "特困供养"]),
        ground(Self::UndrawnSixMonths, &["六个月未领取"]),
        ground(Self::UnreachableHalfYear, &["失联"]),
    ];
}

const PERMANENT: Word<Cohabitation> = word(Cohabitation::Permanent, "长期", "permanent", &[]);

/// Whole months: `36`, `36个月`, `36-months`.
pub(super) fn months(text: &str) -> Option<u32> {
    let text = text.trim_matches('-');
    let digits =
        ["个月", "months", "month", "月"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
    let digits = digits.trim_matches('-');
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// `长期`, or so many months.
pub(super) fn read_cohabitation(text: &str) -> Option<Cohabitation> {
    let text = plain(text);
    if text == PERMANENT.zh || text == PERMANENT.en {
        return Some(PERMANENT.value);
    }
    months(&text).map(Cohabitation::Months)
}

/// The text of [`read_cohabitation`].
pub(super) fn write_cohabitation(value: Cohabitation) -> String {
    match value {
        Cohabitation::Permanent => PERMANENT.zh.to_owned(),
        Cohabitation::Months(count) => format!("{count}个月"),
    }
}

/// A word, or clergy with so many months.
pub(super) fn read_away(text: &str) -> Option<Away> {
    let text = plain(text);
    match ["宗教教职人员", "clergy"].iter().find_map(|clergy| text.strip_prefix(clergy)) {
        Some(rest) => months(rest).map(Away::Clergy),
        None => read(&text),
    }
}

/// The text of [`read_away`].
pub(super) fn write_away(value: Away) -> String {
    match value {
        Away::Clergy(count) => format!("宗教教职人员{count}个月"),
        other => write(other).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each_word_reads_back<T: Worded + std::fmt::Debug>() {
        for word in T::WORDS {
            for form in [word.zh, word.en].into_iter().chain(word.more.iter().copied()) {
                assert_eq!(read::<T>(form), Some(word.value), "{form}");
                assert_eq!(read::<T>(&format!(" {} ", form.to_uppercase())), Some(word.value), "{form}");
            }
            assert_eq!(read::<T>(write(word.value)), Some(word.value));
        }
    }

    #[test]
    fn each_word_means_one_value() {
        each_word_reads_back::<bool>();
        each_word_reads_back::<Register>();
        each_word_reads_back::<Relation>();
        each_word_reads_back::<DisabilityKind>();
        each_word_reads_back::<DisabilityGrade>();
        each_word_reads_back::<Ability>();
        each_word_reads_back::<Schooling>();
        each_word_reads_back::<Away>();
        each_word_reads_back::<IncomeKind>();
        each_word_reads_back::<Per>();
        each_word_reads_back::<AssetKind>();
        each_word_reads_back::<PropertyFinding>();
        each_word_reads_back::<StopGround>();
        each_word_reads_back::<Sex>();
        each_word_reads_back::<Employment>();
        each_word_reads_back::<Circumstance>();
        each_word_reads_back::<Band>();
        each_word_reads_back::<ReviewClass>();
        each_word_reads_back::<ExpenseKind>();
        each_word_reads_back::<Duty>();
        each_word_reads_back::<SupporterStatus>();
        assert_eq!(read::<Relation>("邻居"), None);
    }

    #[test]
    fn english_words_are_those_of_case_files() {
        fn same<T: Worded + serde::Serialize>() {
            for word in T::WORDS {
                assert_eq!(serde_json::to_string(&word.value).unwrap(), format!("\"{}\"", word.en));
            }
        }
        same::<Register>();
        same::<Relation>();
        same::<DisabilityKind>();
        same::<Schooling>();
        same::<Away>();
        same::<IncomeKind>();
        same::<Per>();
        same::<AssetKind>();
        same::<PropertyFinding>();
        same::<StopGround>();
        same::<Sex>();
        same::<Employment>();
        same::<Circumstance>();
        same::<Band>();
        same::<ReviewClass>();
        same::<ExpenseKind>();
        same::<Duty>();
        same::<SupporterStatus>();
    }

    #[test]
    fn months_stand_beside_words() {
        for text in ["36", "36个月", "３６ 个月", "36 months", "36月"] {
            assert_eq!(read_cohabitation(text), Some(Cohabitation::Months(36)), "{text}");
        }
        assert_eq!(read_cohabitation("长期"), Some(Cohabitation::Permanent));
        assert_eq!(read_cohabitation("很久"), None);
        for text in ["宗教教职人员12个月", "宗教教职人员 12", "clergy 12", "Clergy-12"] {
            assert_eq!(read_away(text), Some(Away::Clergy(12)), "{text}");
        }
        assert_eq!(read_away("宗教教职人员"), None);
        assert_eq!(read_away(&write_away(Away::Clergy(7))), Some(Away::Clergy(7)));
        let permanent = Cohabitation::Permanent;
        assert_eq!(read_cohabitation(&write_cohabitation(permanent)), Some(permanent));
    }
}
