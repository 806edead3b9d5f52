//! The rules of this crate as data: id, wording, dated forms with formula and clause.
//!
//! The functions that apply them name these statics; the formula of a form is what the function computes, and
//! [`minzheng_core_types::explain::Document::recheck`] holds the two together.
mod allowance;
mod alone;
mod amount;
mod course;
mod marginal;
mod sources;
mod supplements;

pub use allowance::*;
pub use alone::*;
pub use amount::*;
pub use course::*;
pub use marginal::*;
use minzheng_core_types::{Rule, Text};
pub use sources::*;
pub use supplements::*;

/// Every rule of this crate, in the order of the rulebook.
pub static RULES: &[&Rule] = &[
    &SA_01, &SA_02, &SA_03, &SA_04, &SA_05, &SA_06, &SA_07, &SA_08, &SA_09, &SA_10, &SA_11, &SA_12, &SA_13,
    &SA_14, &SA_15, &SA_16, &SA_17, &SA_18, &SA_19, &SA_21, &SA_22, &SA_23, &SA_24, &SA_25, &SA_26, &SA_27,
    &SA_28, &LI_01, &HA_01, &HA_02, &HA_03, &SI_01, &SI_02, &SI_03, &PE_01,
];

/// Rules of the rulebook's welfare part that this crate leaves out so far, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    (
        "HA-04",
        Text::new(
            "国家框架:只鼓励各地建立,不直接给付",
            "national frame: encourages places, gives nobody anything",
        ),
    ),
    (
        "HA-05",
        Text::new(
            "一致性检验,不是规则;差额见区报告",
            "a test of consistency, not a rule; its difference stands in the district's report",
        ),
    ),
    ("TA-04", Text::new("一致性检验,不是规则", "a test of consistency, not a rule")),
];
