//! What only extreme-hardship support asks of a person.

use serde::{Deserialize, Serialize};

/// 特困申请人: what is established of one member of the household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Index of the member.
    pub member: usize,
}
