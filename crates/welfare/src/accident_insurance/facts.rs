//! What the insurance asks.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Money, Rate};
use serde::{Deserialize, Serialize};

/// 投保与理赔情况.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Cover {
    /// 本市户籍: is the household registered in the city whose elders are insured?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub registered: Fact<bool>,
    /// 理赔申请: what is claimed, one entry a person; absent where nothing is.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub claims: Fact<Vec<Claim>>,
}

/// 理赔: what one person claims of one policy year. A part that is absent is not claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "理赔")]
pub struct Claim {
    /// Index of the member.
    pub member: usize,
    /// 出险日期: the day of the accident.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub accident: Fact<NaiveDate>,
    /// 意外身故: a death by the accident.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub death: Fact<bool>,
    /// 残疾给付比例: the share that the insurer's table gives for the grade of disability; at most 1.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub disability: Fact<Rate>,
    /// 核定医疗费: the medical cost that the insurer accepts.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub medical: Fact<Money>,
    /// 本保险年度已赔医疗费: what of it was paid before in the policy year.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub medical_before: Fact<Money>,
    /// 住院天数: days in hospital.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub hospital_days: Fact<u32>,
    /// 本保险年度已赔住院天数: days that were paid before in the policy year.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub hospital_days_before: Fact<u32>,
}

impl Claim {
    /// A claim of which nothing is established.
    #[must_use]
    pub const fn new(member: usize) -> Self {
        Self {
            member,
            accident: Fact::NotEstablished,
            death: Fact::NotEstablished,
            disability: Fact::NotEstablished,
            medical: Fact::NotEstablished,
            medical_before: Fact::NotEstablished,
            hospital_days: Fact::NotEstablished,
            hospital_days_before: Fact::NotEstablished,
        }
    }
}
