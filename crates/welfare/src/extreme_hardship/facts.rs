//! What only extreme-hardship support asks of a person. Birth, disability, absence and death are read from the member.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Money};
use serde::{Deserialize, Serialize};

use crate::facts::{Disability, PropertyFinding};

/// 特困申请人: what is established of one member of the household.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Index of the member.
    pub member: usize,
    /// 决定日期: the day on which support was decided; left out for an application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<NaiveDate>,
    /// 终止决定日期: the day on which the end of support was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<NaiveDate>,
    /// 五保对象: is the villager recognised for the five guarantees? Asked of months before May 2014 only.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub five_guarantees: Fact<bool>,
    /// 认定无劳动能力: what the authority has found beyond what age and certificate show; left out where it has found
    /// nothing. It is asked for only of a certificate on which the place's list is silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unable: Option<bool>,
    /// Own incomes, by the month.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incomes: Vec<OwnIncome>,
    /// Is the list of own incomes complete?
    #[serde(default)]
    pub incomes_complete: bool,
    /// The authority's finding about property, by the local rule of extreme-hardship support.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub property: Fact<PropertyFinding>,
    /// 法定义务人: everybody who legally owes support.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<Supporting>,
    /// Is the list of those who owe support complete?
    #[serde(default)]
    pub supporters_complete: bool,
    /// 选择孤儿保障: has an orphan chosen orphan support instead?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub orphan_support: Fact<bool>,
    /// 就读: what somebody supported since childhood studies at 18 or older.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub school: Fact<School>,
    /// 自理能力等级 as the authority has found it; it goes before the tasks.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub grade: Fact<SelfCare>,
    /// 六项指标: which of the six tasks the person does alone.
    #[serde(default, skip_serializing_if = "Tasks::is_open")]
    pub tasks: Tasks,
    /// 供养形式: as the person has chosen.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub form: Fact<Form>,
}

/// 本人收入: one income of the person, by the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnIncome {
    /// Kind.
    pub kind: OwnKind,
    /// How much a month.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
}

/// 收入类别: as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OwnKind {
    /// 计入的收入: wages, business, property, other transfers.
    Counted,
    /// 居民养老保险基础养老金.
    ResidentsBasicPension,
    /// 基本医疗保险待遇.
    MedicalInsurance,
    /// 优待抚恤金: left out since May 2021.
    SpecialCare,
    /// 高龄津贴.
    HighAge,
}

/// 就读学校 at 18 or older.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum School {
    /// 义务教育.
    Compulsory,
    /// 普通高中.
    SeniorSecondary,
    /// 中等职业学校.
    Vocational,
    /// 其他学校: any other, as a university.
    OtherSchool,
}

impl School {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Compulsory => "compulsory",
            Self::SeniorSecondary => "senior-secondary",
            Self::Vocational => "vocational",
            Self::OtherSchool => "other-school",
        }
    }
}

/// 自理能力等级 (XH-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "自理能力")]
pub enum SelfCare {
    /// 全自理: all six tasks are done.
    #[serde(rename = "self")]
    Able,
    /// 半护理: one to three are not.
    Partial,
    /// 全护理: four to six are not.
    Full,
}

impl SelfCare {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Able => "self",
            Self::Partial => "partial",
            Self::Full => "full",
        }
    }
}

/// 供养形式 (XH-04).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// 集中供养: in a home.
    Home,
    /// 分散供养: dispersed.
    Dispersed,
}

impl Form {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Dispersed => "dispersed",
        }
    }
}

/// 六项指标: is each task done alone (XH-02)?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Tasks {
    /// 自主吃饭.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub eat: Fact<bool>,
    /// 自主穿衣.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub dress: Fact<bool>,
    /// 自主上下床.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub bed: Fact<bool>,
    /// 自主如厕.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub toilet: Fact<bool>,
    /// 室内自主行走.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub walk: Fact<bool>,
    /// 自主洗澡.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub bathe: Fact<bool>,
}

impl Tasks {
    /// Every task in the order of the clause.
    #[must_use]
    pub const fn each(&self) -> [Fact<bool>; 6] {
        [self.eat, self.dress, self.bed, self.toilet, self.walk, self.bathe]
    }

    fn is_open(&self) -> bool {
        self.each().iter().all(Fact::is_open)
    }
}

/// 法定义务人: somebody who legally owes the person support (XH-01).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Supporting {
    /// The group of those without ability that is looked at, the one that carries furthest where several fit; absent
    /// where none does.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub group: Fact<SupporterGroup>,
    /// Date of birth, for the groups of an age.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// Disability certificate, for the disabled.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub disability: Fact<Disability>,
    /// Income per head of the last year, for the elderly and the disabled.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub income: Fact<Money>,
    /// Is the property within the rule of low-income households?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub property: Fact<PropertyFinding>,
    /// 有履行义务能力: is the supporter able, as the authority has found? Asked of months before May 2021 only.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub able: Fact<bool>,
}

/// 无履行义务能力的情形: the groups of supporters without ability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SupporterGroup {
    /// 特困人员.
    ExtremeHardship,
    /// 低保对象, from 60.
    Allowance,
    /// 70周岁以上, with limits of income and property.
    Elderly,
    /// 重度残疾、三级智力精神残疾, with the same limits.
    Disabled,
    /// 无民事行为能力, with a limit of property.
    NoCapacity,
    /// 失踪, with a limit of property.
    Missing,
    /// 服刑, with a limit of property.
    Imprisoned,
}

impl SupporterGroup {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ExtremeHardship => "extreme-hardship",
            Self::Allowance => "allowance",
            Self::Elderly => "elderly",
            Self::Disabled => "disabled",
            Self::NoCapacity => "no-capacity",
            Self::Missing => "missing",
            Self::Imprisoned => "imprisoned",
        }
    }
}
