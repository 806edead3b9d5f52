//! CG-01 to CG-32 as data.

mod after;
mod before;
mod voting;

use minzheng_core_types::{Citation, Month, Rule, Text};

pub use after::{CG_26, CG_27, CG_28, CG_29, CG_30, CG_31, CG_32};
pub use before::{
    CG_01, CG_02, CG_03, CG_04, CG_05, CG_06, CG_07, CG_08, CG_09, CG_10, CG_11, CG_12, CG_13, CG_14,
};
pub use voting::{CG_15, CG_16, CG_17, CG_18, CG_19, CG_20, CG_21, CG_22, CG_23, CG_24, CG_25};

const fn cite(
    document: &'static minzheng_core_types::Document,
    zh: &'static str,
    en: &'static str,
) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}

/// Last month of the law before that of 2026.
const OLD_LAW: Month = Month::at(2025, 12);
/// 2026.
const NEW_LAW: Month = Month::at(2026, 1);

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[
    &CG_01, &CG_02, &CG_03, &CG_04, &CG_05, &CG_06, &CG_07, &CG_08, &CG_09, &CG_10, &CG_11, &CG_12, &CG_13,
    &CG_14, &CG_15, &CG_16, &CG_17, &CG_18, &CG_19, &CG_20, &CG_21, &CG_22, &CG_23, &CG_24, &CG_25, &CG_26,
    &CG_27, &CG_28, &CG_29, &CG_30, &CG_31, &CG_32,
];
