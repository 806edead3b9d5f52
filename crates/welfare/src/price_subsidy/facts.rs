//! What the price-linked subsidy asks.

use minzheng_core_types::{Fact, Rate};
use serde::{Deserialize, Serialize};

/// 物价情况: the year-on-year rises of the month, in per cent, as published: `"2.1"` is 2.1 %. Absent where prices did
/// not rise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "SCPI")]
pub struct Prices {
    /// 低收入居民基本生活费用价格指数涨幅: of the cost of living of those with low income.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub living_cost: Fact<Rate>,
    /// 居民消费价格指数涨幅: of consumer prices.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub consumer: Fact<Rate>,
    /// 食品价格涨幅: of food.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub food: Fact<Rate>,
    /// 保障人数: how many persons draw in the month, as the authority has recorded it; else those whom the allowance counts.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub persons: Fact<u32>,
}
