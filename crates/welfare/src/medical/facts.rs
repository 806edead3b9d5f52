//! What one person's treatment has cost in a year.

use serde::{Deserialize, Serialize};

/// 医疗费用: of one member in one calendar year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Costs {
    /// Index of the member.
    pub member: usize,
}
