//! The rules as data: what each says, in which forms, by which formula and clause; and what is left out.

mod anchors;
mod combined;
mod level_change;
mod ltc;
mod scored;
mod self_care;

use minzheng_core_types::{Confidence, Rule, Text, Variant};

pub use anchors::{EC_18, EC_19};
pub use combined::{EC_07, EC_08, EC_09, EC_11};
pub use level_change::{EC_05, EC_10};
pub use ltc::{EC_14, EC_15, EC_16};
pub use scored::{EC_02, EC_03, EC_04, EC_06};
pub use self_care::{EC_01, EC_12, EC_13, EC_17};

/// Every rule, in the order of the rulebook.
pub static RULES: &[&Rule] = &[
    &EC_01, &EC_02, &EC_03, &EC_04, &EC_05, &EC_06, &EC_07, &EC_08, &EC_09, &EC_10, &EC_11, &EC_12, &EC_13,
    &EC_14, &EC_15, &EC_16, &EC_17, &EC_18, &EC_19,
];

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[];

/// A form that is as sure as said, where the rule itself is otherwise.
pub(crate) const fn sure(mut variant: Variant, confidence: Confidence) -> Variant {
    variant.confidence = Some(confidence);
    variant
}
