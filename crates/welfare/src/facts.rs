//! The facts of a household: a borrowed view over flat slices, so that a million households live in a few vectors.

use chrono::NaiveDate;
use minzheng_core_types::fact::Fact;
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::sets::MemberSet;
use minzheng_core_types::{Money, Month, MonthRange, ShortText};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// 户籍类别: which standard applies (SA-27).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "城乡")]
pub enum Register {
    /// 城市.
    Urban,
    /// 农村.
    Rural,
}

impl Register {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Urban => "urban",
            Self::Rural => "rural",
        }
    }
}

/// 与申请人关系: kinship to the applicant (SA-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "亲属关系")]
pub enum Relation {
    /// 本人: the applicant or head.
    Applicant,
    /// 配偶: the spouse, wherever registered; a divorced one is not.
    Spouse,
    /// 子女: a child.
    Child,
    /// 父母: a parent.
    Parent,
    /// 祖父母、外祖父母: a grandparent.
    Grandparent,
    /// 孙子女、外孙子女: a grandchild.
    Grandchild,
    /// 兄弟姐妹: a sibling.
    Sibling,
    /// 其他: anybody else.
    Other,
}

impl Relation {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Spouse => "spouse",
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Grandparent => "grandparent",
            Self::Grandchild => "grandchild",
            Self::Sibling => "sibling",
            Self::Other => "other",
        }
    }
}

/// 就学: what an adult child studies (SA-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Schooling {
    /// 全日制本科及以下: full-time up to a bachelor's degree.
    FullTimeUpToBachelor,
    /// 全日制研究生: full-time postgraduate.
    Postgraduate,
    /// 非全日制: part-time or evening.
    PartTime,
}

/// 长期共同居住: how long a dependant has lived with the household (SA-02, fourth group).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cohabitation {
    /// The authority has recorded that it is permanent.
    Permanent,
    /// So many whole months.
    Months(u32),
}

/// 不在家: why a person may not count (SA-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Away {
    /// 宗教教职人员: clergy living apart for so many consecutive months.
    Clergy(u32),
    /// 服刑: serving a prison sentence.
    Prison,
    /// 强制隔离戒毒: compulsory isolated detoxification.
    Detoxification,
    /// 宣告失踪: declared missing.
    DeclaredMissing,
    /// 义务兵: a conscript.
    Conscript,
    /// 羁押待审: detained before trial; still counts.
    PretrialDetention,
    /// 社区矫正: community correction; still counts.
    CommunityCorrection,
}

/// 残疾: kind and grade of the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disability {
    /// Kind.
    pub kind: DisabilityKind,
    /// Grade, 1 the severest.
    pub grade: DisabilityGrade,
}

/// The word of a kind of disability in files and formulas.
#[must_use]
pub(crate) const fn kind_word(kind: DisabilityKind) -> &'static str {
    match kind {
        DisabilityKind::Visual => "visual",
        DisabilityKind::Hearing => "hearing",
        DisabilityKind::Speech => "speech",
        DisabilityKind::Physical => "physical",
        DisabilityKind::Intellectual => "intellectual",
        DisabilityKind::Mental => "mental",
        DisabilityKind::Multiple => "multiple",
    }
}

/// The number of a grade of disability.
#[must_use]
pub(crate) const fn grade_number(grade: DisabilityGrade) -> u32 {
    match grade {
        DisabilityGrade::First => 1,
        DisabilityGrade::Second => 2,
        DisabilityGrade::Third => 3,
        DisabilityGrade::Fourth => 4,
    }
}

/// 重病: a serious illness as proven (SI-02, SI-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Illness {
    /// The diagnosis as an ICD-10 code, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ShortText>,
    /// The day on which the authority approved the subsidy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<NaiveDate>,
    /// The last month in which the certificate is good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Month>,
}

/// 家庭成员: a person of the household, without name or number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Date of birth.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// Kinship to the applicant.
    pub relation: Relation,
    /// The authority's own finding whether the person counts; accepted and shown as such.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub counted: Fact<bool>,
    /// Schooling of an adult child.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub schooling: Fact<Schooling>,
    /// Is an adult child unable to live independently?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub unable_to_live_alone: Fact<bool>,
    /// How long a dependant has lived with the household; absent when nobody has a legal duty to support them.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub supported: Fact<Cohabitation>,
    /// Why the person may not count.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub away: Fact<Away>,
    /// Disability certificate.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub disability: Fact<Disability>,
    /// 社会孤老: is the person a lone elder?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub lone_elder: Fact<bool>,
    /// Serious illness.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub illness: Fact<Illness>,
    /// 老年人能力等级: ability grade of an elder, 0 (able) to 3 (severely unable).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub ability_grade: Fact<u8>,
    /// 重度残疾人护理补贴: monthly nursing subsidy for the severely disabled that is drawn already.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub nursing_subsidy: Fact<Money>,
    /// The decision by which the person joined later than the household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<NaiveDate>,
    /// The decision by which the person left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<NaiveDate>,
    /// Date of death.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub died: Option<NaiveDate>,
}

impl Member {
    /// A member of whom only kinship and birth are established.
    #[must_use]
    pub const fn new(relation: Relation, birth: NaiveDate) -> Self {
        Self {
            birth: Fact::Known(birth),
            relation,
            counted: Fact::NotEstablished,
            schooling: Fact::NotEstablished,
            unable_to_live_alone: Fact::NotEstablished,
            supported: Fact::NotEstablished,
            away: Fact::NotEstablished,
            disability: Fact::NotEstablished,
            lone_elder: Fact::NotEstablished,
            illness: Fact::NotEstablished,
            ability_grade: Fact::NotEstablished,
            nursing_subsidy: Fact::NotEstablished,
            entered: None,
            left: None,
            died: None,
        }
    }

    /// The same member, with everything that no rule need ask about known to be absent.
    #[must_use]
    pub const fn with_nothing_special(mut self) -> Self {
        self.schooling = Fact::Absent;
        self.unable_to_live_alone = Fact::Absent;
        self.supported = Fact::Absent;
        self.away = Fact::Absent;
        self.disability = Fact::Absent;
        self.lone_elder = Fact::Absent;
        self.illness = Fact::Absent;
        self.ability_grade = Fact::Absent;
        self.nursing_subsidy = Fact::Absent;
        self
    }
}

/// 收入类别: kinds of income (SA-05, SA-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum IncomeKind {
    /// 工资性收入, net.
    Wage,
    /// 经营净收入; a loss is negative.
    Business,
    /// 财产净收入.
    Property,
    /// 养老金、离退休金.
    Pension,
    /// 居民养老保险基础养老金; places differ (SA-06).
    ResidentsBasicPension,
    /// 失业保险金.
    Unemployment,
    /// 遗属待遇.
    Survivor,
    /// 赡养、抚养、扶养费, received or due.
    Maintenance,
    /// 赠与、继承.
    Gift,
    /// 一次性收入: severance, land compensation; spread over months by local rule.
    LumpSum,
    /// 其他收入.
    Other,
    /// 优抚抚恤金、补助金.
    SpecialCare,
    /// 政府奖励.
    GovernmentAward,
    /// 奖学金、助学金.
    StudentAid,
    /// 社会救助款物.
    SocialAssistance,
    /// 工伤医疗、护理、一次性伤残.
    WorkInjury,
    /// 丧葬费.
    Funeral,
    /// 高龄津贴、长寿津贴.
    HighAge,
    /// 残疾人两项补贴.
    DisabilitySubsidy,
}

impl IncomeKind {
    /// Does the national list leave it out (SA-06)?
    #[must_use]
    #[inline]
    pub const fn is_left_out(self) -> bool {
        matches!(
            self,
            Self::SpecialCare
                | Self::GovernmentAward
                | Self::StudentAid
                | Self::SocialAssistance
                | Self::WorkInjury
                | Self::Funeral
                | Self::HighAge
                | Self::DisabilitySubsidy
        )
    }
}

/// What an amount of income covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Each month of the period.
    Month,
    /// The period as a whole.
    Period,
}

/// 收入项: one source of income of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeLine {
    /// Index of the member who earns it.
    pub earner: usize,
    /// Kind.
    pub kind: IncomeKind,
    /// How much.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
    /// Of what the amount is.
    pub per: Per,
    /// The months it was received for.
    pub period: MonthRange,
}

/// 扣减项: taxes, social contributions and maintenance paid (SA-05).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deduction {
    /// Index of the member who paid.
    pub payer: usize,
    /// How much.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
    /// Of what the amount is.
    pub per: Per,
    /// The months it was paid for.
    pub period: MonthRange,
}

/// 财产类别: kinds of property (SA-11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// 金融资产: deposits, securities, insurance, lent money.
    Financial,
    /// 唯一住房: the only home.
    OnlyHome,
    /// 第二套住房: another home.
    SecondHome,
    /// 非居住类房产: other real estate.
    NonResidential,
    /// 机动车辆: a car.
    Car,
    /// 残疾人代步车: a mobility vehicle.
    MobilityVehicle,
    /// 工商登记: a registered business.
    RegisteredBusiness,
}

impl AssetKind {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Financial => "financial",
            Self::OnlyHome => "only-home",
            Self::SecondHome => "second-home",
            Self::NonResidential => "non-residential",
            Self::Car => "car",
            Self::MobilityVehicle => "mobility-vehicle",
            Self::RegisteredBusiness => "registered-business",
        }
    }
}

/// 财产项: one thing owned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Kind.
    pub kind: AssetKind,
    /// Value; asked for only of financial assets.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
}

/// 财产核定结论: the authority's own finding about property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PropertyFinding {
    /// 符合: within the local rule.
    Within,
    /// 不符合: beyond it.
    Beyond,
}

impl PropertyFinding {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Within => "within",
            Self::Beyond => "beyond",
        }
    }
}

/// The facts of a household before their indices are checked.
#[derive(Debug, Clone, Copy)]
pub struct HouseholdFacts<'a> {
    /// Everybody, whether or not they count. The applicant comes first.
    pub members: &'a [Member],
    /// Incomes.
    pub incomes: &'a [IncomeLine],
    /// Is the list of incomes complete?
    pub incomes_complete: bool,
    /// Deductions.
    pub deductions: &'a [Deduction],
    /// Property.
    pub assets: &'a [Asset],
    /// Is the list of property complete?
    pub assets_complete: bool,
    /// Urban or rural.
    pub register: Fact<Register>,
    /// The authority's finding about property.
    pub property: Fact<PropertyFinding>,
    /// 失独: has the family lost its only child, with none born or adopted since?
    pub lost_only_child: Fact<bool>,
    /// 三无: urban residents without income, working ability and supporters.
    pub three_nos: Fact<bool>,
}

impl<'a> HouseholdFacts<'a> {
    /// A household of these members with nothing else established.
    #[must_use]
    pub const fn of(members: &'a [Member]) -> Self {
        Self {
            members,
            incomes: &[],
            incomes_complete: false,
            deductions: &[],
            assets: &[],
            assets_complete: false,
            register: Fact::NotEstablished,
            property: Fact::NotEstablished,
            lost_only_child: Fact::NotEstablished,
            three_nos: Fact::NotEstablished,
        }
    }
}

/// Why facts do not make a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HouseholdError {
    /// No member.
    #[error("a household has at least one member; add the applicant")]
    NoMembers,
    /// More members than a set holds.
    #[error("a household has at most 64 members here, not {0}; split it")]
    TooManyMembers(usize),
    /// An income names a member that is not there.
    #[error("incomes[{line}] names member {earner}, who is not listed; members count from 0")]
    NoSuchEarner {
        /// Index of the income.
        line: usize,
        /// The index it names.
        earner: usize,
    },
    /// A deduction names a member that is not there.
    #[error("deductions[{line}] names member {payer}, who is not listed; members count from 0")]
    NoSuchPayer {
        /// Index of the deduction.
        line: usize,
        /// The index it names.
        payer: usize,
    },
}

/// 家庭: a checked view of a household's facts.
#[derive(Debug, Clone, Copy)]
pub struct Household<'a>(HouseholdFacts<'a>);

impl<'a> Household<'a> {
    /// Checks the indices once.
    ///
    /// # Errors
    /// [`HouseholdError`] when there is nobody, too many, or an index that leads nowhere.
    #[inline]
    pub fn new(facts: HouseholdFacts<'a>) -> Result<Self, HouseholdError> {
        let count = facts.members.len();
        if count == 0 {
            return Err(HouseholdError::NoMembers);
        }
        if count > MemberSet::CAPACITY {
            return Err(HouseholdError::TooManyMembers(count));
        }
        for (line, income) in facts.incomes.iter().enumerate() {
            if income.earner >= count {
                return Err(HouseholdError::NoSuchEarner { line, earner: income.earner });
            }
        }
        for (line, deduction) in facts.deductions.iter().enumerate() {
            if deduction.payer >= count {
                return Err(HouseholdError::NoSuchPayer { line, payer: deduction.payer });
            }
        }
        Ok(Self(facts))
    }

    /// The facts.
    #[must_use]
    #[inline]
    pub const fn facts(&self) -> &HouseholdFacts<'a> {
        &self.0
    }

    /// The members.
    #[must_use]
    #[inline]
    pub const fn members(&self) -> &'a [Member] {
        self.0.members
    }
}
