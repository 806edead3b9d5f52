//! What a file of insurance says: the person, the accidents, a claim's course, a list of persons, a plan, figures of a year.

use chrono::{NaiveDate, NaiveTime};
use minzheng_core_types::{Fact, Money};
use serde::{Deserialize, Serialize};

use super::course::{Amounts, Reason};

/// 被保险人情况: what decides whether somebody is insured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// 出生日期.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// 本市户籍: registered in the city whose elders are insured?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub registered: Fact<bool>,
    /// 在册低保、三无老年人: asked only where the scheme is for them.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub on_allowance: Fact<bool>,
    /// 持居住证常住: living in the city with a residence permit?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub permit: Fact<bool>,
    /// 自费保单起始日: from which day the latest policy bought at own cost covers, up to the end of its policy year; absent where
    /// none was bought.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub own_policy_from: Fact<NaiveDate>,
}

/// 事故原因: what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "事故原因")]
pub enum Cause {
    /// 跌倒.
    Fall,
    /// 溺水.
    Drowning,
    /// 火灾.
    Fire,
    /// 煤气中毒.
    Gas,
    /// 烧烫伤.
    Burn,
    /// 动物致伤.
    Animal,
    /// 其他意外.
    OtherAccident,
    /// 疾病: no accident.
    Illness,
}

impl Cause {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fall => "fall",
            Self::Drowning => "drowning",
            Self::Fire => "fire",
            Self::Gas => "gas",
            Self::Burn => "burn",
            Self::Animal => "animal",
            Self::OtherAccident => "other-accident",
            Self::Illness => "illness",
        }
    }
}

/// 意外医疗: the medical cost of one case, after social medical insurance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Medical {
    /// 合规医疗费用: eligible cost.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub eligible: Fact<Money>,
    /// 社会医保已付: what social medical insurance has paid; absent where it paid nothing.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub reimbursed: Fact<Money>,
    /// 医院等级: 1, 2 or 3.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub hospital_level: Fact<u32>,
}

/// 住院: a stay in hospital.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stay {
    /// 入院日.
    pub admitted: NaiveDate,
    /// 出院日.
    pub discharged: NaiveDate,
}

/// 理赔申请: what is claimed for one accident. A head that is absent is not claimed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "理赔")]
pub struct Claim {
    /// 出险日期.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub accident: Fact<NaiveDate>,
    /// 出险时刻, `HH:MM:SS`: asked only where the hours of the report turn on it.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub accident_time: Fact<NaiveTime>,
    /// 事故原因.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub cause: Fact<Cause>,
    /// 发生在本市: did it happen inside the city?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub in_city: Fact<bool>,
    /// 意外身故.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub death: Fact<bool>,
    /// 残疾等级: grades of the impairments, 1 the heaviest, 10 the lightest.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub impairments: Fact<Vec<u32>>,
    /// 意外医疗.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub medical: Fact<Medical>,
    /// 住院.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub stays: Fact<Vec<Stay>>,
}

/// 离开名单的原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// 死亡.
    Died,
    /// 迁出.
    MovedOut,
    /// 停保: the allowance was stopped.
    Stopped,
}

impl Why {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Died => "died",
            Self::MovedOut => "moved-out",
            Self::Stopped => "stopped",
        }
    }
}

/// 离开: since when somebody no longer belongs on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Left {
    /// Why.
    pub why: Why,
    /// The day.
    pub on: NaiveDate,
}

/// 名单上的一人. It holds no name and no number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// 去重编号: the same for the same person, whose entries are judged together. An id of the ledger, never an identity number.
    pub key: String,
    /// What decides whether the person is insured.
    #[serde(default)]
    pub person: Person,
    /// 死亡、迁出、停保.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub left: Fact<Left>,
}

/// 参保名单: the list of a scheme, screened for one policy year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "参保名单")]
pub struct List {
    /// 所属保险年度: a day of the policy year.
    pub term: NaiveDate,
    /// 名单截止日: the day on which the list is frozen.
    pub frozen: NaiveDate,
    /// The persons.
    pub entries: Vec<Entry>,
}

/// 中途参保: persons added in mid-term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Added {
    /// 起保日.
    pub from: NaiveDate,
    /// 人数.
    pub persons: u32,
}

/// 保费: of how many persons, in which policy year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// 所属保险年度: a day of the policy year.
    pub term: NaiveDate,
    /// 参保人数.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub persons: Fact<u32>,
    /// 中途参保.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<Added>,
}

/// 档次: which plan of Yinling Ankang.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The usual one.
    #[default]
    Basic,
    /// The higher one, where there are two.
    High,
}

/// 银龄安康: a plan bought by somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "银龄安康")]
pub struct Plan {
    /// 投保日.
    pub on: NaiveDate,
    /// 出生日期.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// 健康: asked only where the plan is for the healthy.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub healthy: Fact<bool>,
    /// 本地户籍: asked only where the part paid by the government is for locals.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub local: Fact<bool>,
    /// 档次.
    #[serde(default)]
    pub level: Level,
    /// 份数, at least one.
    #[serde(default = "one")]
    pub shares: u32,
}

const fn one() -> u32 {
    1
}

/// 赔付情况: figures of a period. What is not told is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "赔付率")]
pub struct Loss {
    /// 保费收入.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub premium: Option<Money>,
    /// 已赔.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid: Option<Money>,
    /// 未决.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending: Option<Money>,
    /// 被保险人数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insured: Option<u32>,
    /// 报案件数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<u32>,
    /// 已赔件数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claims_paid: Option<u32>,
}

/// 理赔事项的名称.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// 要求补充材料.
    DocumentsAsked,
    /// 材料齐全.
    DocumentsComplete,
    /// 核定给付: needs `amounts`.
    Approved,
    /// 不予给付: needs `reason`.
    Rejected,
    /// 支付.
    Paid,
    /// 申诉.
    Appealed,
}

/// 理赔事项: what happened to a claim on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Happened {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub event: EventKind,
    /// 核定各项金额.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amounts: Option<Amounts>,
    /// 不予给付的理由.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

/// 理赔进度: the course of one of the claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Index of the claim.
    #[serde(default)]
    pub claim: usize,
    /// 报案日期.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub reported: Fact<NaiveDate>,
    /// 报案时刻, `HH:MM:SS`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub reported_time: Fact<NaiveTime>,
    /// 事项, in the order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Happened>,
}
