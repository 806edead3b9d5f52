//! The rules as data.

mod eligibility;
mod money;
mod month;

use minzheng_core_types::Rule;

pub use eligibility::EC_20;
pub use money::{EC_25, EC_26, EC_27};
pub use month::{EC_22, EC_23, EC_24};

/// Every rule, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&EC_20, &EC_22, &EC_23, &EC_24, &EC_25, &EC_26, &EC_27];
