//! A member of the household, and the words in which files speak of one.

use chrono::NaiveDate;
use minzheng_core_types::fact::Fact;
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Money, Month, ShortText};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

/// 性别.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

impl Sex {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// 就业情况: whether and how a person works, as far as rules ask (SA-04, SA-07, SA-09).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "就业")]
pub enum Employment {
    /// 在业: employed, in none of the groups below.
    Employed,
    /// 公益性岗位: in a public-benefit job.
    PublicBenefitJob,
    /// 长期照料重残、重病家人: long-term carer of a disabled or seriously ill member.
    Carer,
    /// 抚养三周岁以下子女的母亲: mother of a child under three.
    MotherOfInfant,
    /// 孕期妇女: pregnant.
    Pregnant,
    /// 单独抚养学龄前子女: single guardian of preschool children.
    SingleGuardian,
    /// 辅助性就业: in auxiliary work for the disabled.
    AuxiliaryWork,
    /// 个体经营: a sole trader.
    SoleTrader,
    /// 应届毕业生: looking for a first job so many months after graduation.
    Graduate(u32),
    /// 失业: able to work and without work.
    Unemployed,
    /// 丧失劳动能力: certified unable to work.
    UnableToWork,
    /// 无业: without work and not expected to work (student, retired).
    NotExpectedToWork,
}

impl Employment {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Employed => "employed",
            Self::PublicBenefitJob => "public-benefit-job",
            Self::Carer => "carer",
            Self::MotherOfInfant => "mother-of-infant",
            Self::Pregnant => "pregnant",
            Self::SingleGuardian => "single-guardian",
            Self::AuxiliaryWork => "auxiliary-work",
            Self::SoleTrader => "sole-trader",
            Self::Graduate(_) => "graduate",
            Self::Unemployed => "unemployed",
            Self::UnableToWork => "unable-to-work",
            Self::NotExpectedToWork => "not-expected-to-work",
        }
    }
}

/// 困难情形: a circumstance for which some places add a share of the standard (SA-17). Ages, minors, disability, only
/// members and lost children follow from other facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Circumstance {
    /// 工伤一至四级: work injury of grades 1 to 4.
    WorkInjury,
    /// 患病完全丧失劳动能力: illness with total loss of working ability.
    IllnessTotalLoss,
    /// 患病大部分丧失劳动能力: illness with major loss of working ability.
    IllnessMajorLoss,
    /// 非义务教育阶段学生: a student beyond compulsory schooling.
    Student,
    /// 单亲孤儿: a child one of whose parents has died.
    OrphanOfOneParent,
    /// 其他单亲子女: another child of a single parent.
    SingleParentChild,
    /// 多胞胎: a triplet.
    Triplet,
}

impl Circumstance {
    /// Every circumstance.
    pub const ALL: [Self; 7] = [
        Self::WorkInjury,
        Self::IllnessTotalLoss,
        Self::IllnessMajorLoss,
        Self::Student,
        Self::OrphanOfOneParent,
        Self::SingleParentChild,
        Self::Triplet,
    ];

    const fn bit(self) -> u8 {
        1_u8.wrapping_shl(self as u32)
    }
}

/// 困难情形: the circumstances of one person, each once.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Circumstances(u8);

impl Circumstances {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// With one more.
    #[must_use]
    pub const fn with(self, circumstance: Circumstance) -> Self {
        Self(self.0 | circumstance.bit())
    }

    /// Is it among them?
    #[must_use]
    #[inline]
    pub const fn contains(self, circumstance: Circumstance) -> bool {
        self.0 & circumstance.bit() != 0
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = Circumstance> {
        Circumstance::ALL.into_iter().filter(move |circumstance| self.contains(*circumstance))
    }
}

impl FromIterator<Circumstance> for Circumstances {
    fn from_iter<I: IntoIterator<Item = Circumstance>>(circumstances: I) -> Self {
        circumstances.into_iter().fold(Self::NONE, Self::with)
    }
}

impl std::fmt::Debug for Circumstances {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for Circumstances {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Circumstances {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<Circumstance>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Circumstances {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Circumstances".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Vec<Circumstance>>()
    }
}

/// Declares the member and, beside it, the same member as a file states it, where a fact that is not written can be
/// told from one that is written as not established.
macro_rules! member {
    ($($(#[$doc:meta])* $name:ident: $type:ty,)+) => {
        /// 家庭成员: a person of the household, without name or number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
            $(
                $(#[$doc])*
                #[serde(default, skip_serializing_if = "Fact::is_open")]
                pub $name: Fact<$type>,
            )+
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
                    $($name: Fact::NotEstablished,)+
                    entered: None,
                    left: None,
                    died: None,
                }
            }

            /// The same member, with everything that no rule need ask about known to be absent.
            #[must_use]
            pub const fn with_nothing_special(mut self) -> Self {
                $(self.$name = Fact::Absent;)+
                self
            }
        }

        /// A member as a file states it.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct MemberFields {
            #[serde(default)]
            birth: Fact<NaiveDate>,
            relation: Relation,
            #[serde(default)]
            counted: Fact<bool>,
            $(#[serde(default, deserialize_with = "written")] $name: Option<Fact<$type>>,)+
            #[serde(default)]
            entered: Option<NaiveDate>,
            #[serde(default)]
            left: Option<NaiveDate>,
            #[serde(default)]
            died: Option<NaiveDate>,
        }

        impl MemberFields {
            /// The member, with what is not written taken for `unstated`. Birth and the authority's own finding are
            /// never taken for absent.
            pub(crate) fn settled(self, unstated: Unstated) -> Member {
                Member {
                    birth: self.birth,
                    relation: self.relation,
                    counted: self.counted,
                    $($name: unstated.settle(self.$name),)+
                    entered: self.entered,
                    left: self.left,
                    died: self.died,
                }
            }
        }
    };
}

member! {
    /// Schooling of an adult child.
    schooling: Schooling,
    /// Is an adult child unable to live independently?
    unable_to_live_alone: bool,
    /// How long a dependant has lived with the household; absent when nobody has a legal duty to support them.
    supported: Cohabitation,
    /// Why the person may not count.
    away: Away,
    /// Disability certificate.
    disability: Disability,
    /// 社会孤老: is the person a lone elder?
    lone_elder: bool,
    /// Serious illness.
    illness: Illness,
    /// 老年人能力等级: ability grade of an elder, 0 (able) to 3 (severely unable).
    ability_grade: u8,
    /// 重度残疾人护理补贴: monthly nursing subsidy for the severely disabled that is drawn already.
    nursing_subsidy: Money,
    /// Sex, where a rule differs by it (SA-09).
    sex: Sex,
    /// Whether and how the person works (SA-04, SA-07, SA-09).
    employment: Employment,
    /// 重病: an illness that the authority recognises as major (SA-04).
    major_illness: bool,
    /// 连续无正当理由拒绝就业次数: suitable work refused in a row without good reason, as the authority has recorded it
    /// (SA-24); an accepted offer begins the count anew, and nothing recorded is no refusal.
    refusals: u32,
    /// Circumstances for which some places add a share of the standard (SA-17).
    circumstances: Circumstances,
}

/// 未写明的事实: what a fact means that a file does not state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unstated {
    /// Not established: rules that need it ask.
    #[default]
    Unknown,
    /// Known to be absent: whoever wrote the file has asked about everything. What is written as `unknown` stays open.
    None,
}

impl Unstated {
    /// What is written stands; what is not is settled.
    pub(crate) fn settle<T>(self, written: Option<Fact<T>>) -> Fact<T> {
        written.unwrap_or(match self {
            Self::Unknown => Fact::NotEstablished,
            Self::None => Fact::Absent,
        })
    }
}

/// A fact that is written, whatever it says.
pub(crate) fn written<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<Fact<T>>, D::Error> {
    Fact::deserialize(deserializer).map(Some)
}
