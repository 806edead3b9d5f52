//! What one person's treatment has cost in a year, and what the household has.

use minzheng_core_types::{Fact, Money, ShortText};
use serde::{Deserialize, Serialize};

/// 医疗费用: one bill, or all of them together, of one member in the calendar year of the month. Every bill of the year is
/// listed, those already helped with too: what was given before is taken off the year's whole.
///
/// ```toml
/// [[case.needs.medical]]          # Qingdao 2013, on the allowance: 0.9 × 10,000 + 0.8 × 5,000 = 13,000 yuan
/// member = 0
/// in_scope = "11000.00"
/// out_of_scope = "7000.00"
/// insured = true
/// assisted_first = "0.00"
/// assisted_outside = "0.00"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "医疗救助")]
pub struct Costs {
    /// Index of the member.
    pub member: usize,
    /// 政策范围内自负费用: own cost within the scope, after basic and serious-illness insurance.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub in_scope: Fact<Money>,
    /// 目录外费用: own cost outside the scope.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub out_of_scope: Fact<Money>,
    /// 已救助金额: given for it already in the first round.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub assisted_first: Fact<Money>,
    /// The same in the second round.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub assisted_second: Fact<Money>,
    /// The same for what lies outside the scope.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub assisted_outside: Fact<Money>,
    /// 参加基本医疗保险: was the patient insured?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub insured: Fact<bool>,
    /// 疾病编码: the diagnosis, where only some illnesses are helped.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub illness: Fact<ShortText>,
    /// 属规定病种: is the illness one of those helped, as the authority has found? Else it is looked up.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub listed: Fact<bool>,
    /// 优抚对象: is the patient owed special care?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub special_care: Fact<bool>,
    /// 普通困难: has the authority found the patient hard up without any other status?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub hard_up: Fact<bool>,
}

impl Costs {
    /// A bill of a member of which nothing is established.
    #[must_use]
    pub const fn of(member: usize) -> Self {
        Self {
            member,
            in_scope: Fact::NotEstablished,
            out_of_scope: Fact::NotEstablished,
            assisted_first: Fact::NotEstablished,
            assisted_second: Fact::NotEstablished,
            assisted_outside: Fact::NotEstablished,
            insured: Fact::NotEstablished,
            illness: Fact::NotEstablished,
            listed: Fact::NotEstablished,
            special_care: Fact::NotEstablished,
            hard_up: Fact::NotEstablished,
        }
    }
}

/// 家庭经济状况: what the household has, where medical assistance asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Means {
    /// 收入低于当地平均水平: is the income below the local average, as the authority has found?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub income_below_average: Fact<bool>,
    /// 家庭资产: what the household owns, as the authority has found.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub assets: Fact<Money>,
}
