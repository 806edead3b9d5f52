//! 困难情形: the facts that only some programmes ask about, beside those of the household.

use minzheng_core_types::Fact;
use serde::{Deserialize, Serialize};

use crate::accident_insurance::facts::Cover;
use crate::extreme_hardship::facts::Person;
use crate::medical::facts::{Costs, Means};
use crate::price_subsidy::facts::Prices;
use crate::rigid_household::facts::Spending;
use crate::special_care::facts::Recipient;
use crate::temporary::facts::Request;

/// 身份: the statuses that exclude one another (LI-02, XH-03): a household has one of them or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// 特困.
    ExtremeHardship,
    /// 低保.
    Allowance,
    /// 低保边缘.
    Marginal,
    /// 刚性支出困难.
    Rigid,
}

impl Status {
    /// Every status, in the order in which they are tested.
    pub const ALL: [Self; 4] = [Self::ExtremeHardship, Self::Allowance, Self::Marginal, Self::Rigid];

    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ExtremeHardship => "extreme-hardship",
            Self::Allowance => "allowance",
            Self::Marginal => "marginal",
            Self::Rigid => "rigid",
        }
    }
}

/// 困难情形: what a case states beside its household. What it does not state is not established, whatever the case says
/// of unstated facts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Needs {
    /// 身份 as the authority has found it; absent where it has none of them. A screening finds it where it can.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub status: Fact<Status>,
    /// 特困.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extreme_hardship: Vec<Person>,
    /// 刚性支出.
    #[serde(skip_serializing_if = "is_default")]
    pub rigid: Spending,
    /// 临时救助申请.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporary: Option<Request>,
    /// 医疗费用.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub medical: Vec<Costs>,
    /// 医疗救助的家庭经济状况.
    #[serde(skip_serializing_if = "is_default")]
    pub medical_means: Means,
    /// 优抚对象: everybody in the household who is owed special care; absent where nobody is.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub special_care: Fact<Vec<Recipient>>,
    /// 物价.
    #[serde(skip_serializing_if = "is_default")]
    pub prices: Prices,
    /// 意外伤害保险.
    #[serde(skip_serializing_if = "is_default")]
    pub accident_insurance: Cover,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Needs {
    /// Nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        is_default(self)
    }
}
