//! What only the status by rigid expenditure asks. Members, incomes and the expenditure on medicine, education and
//! rehabilitation are those of the household.

use minzheng_core_types::{Fact, Money, MonthRange};
use serde::{Deserialize, Serialize};

use crate::facts::PropertyFinding;

/// 刚性支出情况 of the twelve months before the month of the application.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Spending {
    /// 认定有效期: the months for which the household was recognised last; left out where it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recognised: Option<MonthRange>,
    /// The authority's finding about property, by the local rule of rigid-expenditure households.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub property: Fact<PropertyFinding>,
    /// 基本生活支出, over the twelve months; it counts up to the standard.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub living: Fact<Money>,
    /// 其他必需支出 that the authority accepts, as after a disaster or an accident, over the twelve months.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub other: Fact<Money>,
    /// 已获救助: aid received for these expenses in the twelve months, as far as they are not stated after it.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub aid: Fact<Money>,
}
