//! What only the status by rigid expenditure asks.

use serde::{Deserialize, Serialize};

/// 刚性支出情况.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spending {}
