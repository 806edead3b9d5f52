//! The words of choices, as people say them.

use minzheng_core_types::Text;

/// Every word that only this family uses.
pub(super) static WORDS: &[(&str, Text)] = &[
    ("incapacity-needed", Text::new("须失能或残疾", "incapacity needed")),
    ("incapacity-not-needed", Text::new("无须失能或残疾", "incapacity not needed")),
];
