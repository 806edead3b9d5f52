//! Who is owed special care.

use serde::{Deserialize, Serialize};

/// 优抚对象: one member of the household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Index of the member.
    pub member: usize,
}
