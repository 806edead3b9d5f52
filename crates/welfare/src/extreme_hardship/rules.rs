//! The rules as data.

use minzheng_core_types::{Rule, Text};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[];

/// The words of choices and kinds that only this family uses.
pub static WORDS: &[(&str, Text)] = &[];
