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

const HOME_CARE: Text =
    Text::new("政府购买居家养老服务,尚未收入", "government-bought home care is not here yet");
const VIRTUAL: Text = Text::new("虚拟养老院,尚未收入", "the virtual nursing home is not here yet");
const DAY_CARE: Text = Text::new("日间照料中心,尚未收入", "day-care centres are not here yet");
const ACCIDENT: Text = Text::new("意外伤害保险,尚未收入", "accident insurance is not here yet");

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    ("EC-21", HOME_CARE),
    ("EC-22", HOME_CARE),
    ("EC-23", HOME_CARE),
    ("EC-24", HOME_CARE),
    ("EC-25", HOME_CARE),
    ("EC-26", HOME_CARE),
    ("EC-27", HOME_CARE),
    ("EC-30", VIRTUAL),
    ("EC-31", VIRTUAL),
    ("EC-32", VIRTUAL),
    ("EC-33", VIRTUAL),
    ("EC-34", VIRTUAL),
    ("EC-35", VIRTUAL),
    ("EC-36", VIRTUAL),
    ("EC-37", VIRTUAL),
    ("EC-38", VIRTUAL),
    ("EC-40", DAY_CARE),
    ("EC-41", DAY_CARE),
    ("EC-42", DAY_CARE),
    ("EC-43", DAY_CARE),
    ("EC-44", DAY_CARE),
    ("EC-45", DAY_CARE),
    ("EC-46", DAY_CARE),
    ("EC-47", DAY_CARE),
    ("EC-50", ACCIDENT),
    ("EC-51", ACCIDENT),
    ("EC-52", ACCIDENT),
    ("EC-53", ACCIDENT),
    ("EC-54", ACCIDENT),
    ("EC-55", ACCIDENT),
    ("EC-56", ACCIDENT),
];

/// A form that is as sure as said, where the rule itself is otherwise.
const fn sure(mut variant: Variant, confidence: Confidence) -> Variant {
    variant.confidence = Some(confidence);
    variant
}
