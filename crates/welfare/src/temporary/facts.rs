//! An application for temporary assistance.

use serde::{Deserialize, Serialize};

/// 临时救助申请.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {}
