//! An answer that rests on figures: what is missing for it and what it assumes.

use minzheng_core_types::figures::Reading;
use minzheng_core_types::{ParameterSet, Rule};

use super::PARAMETERS;

/// 答复: a value, or the parameters without which there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<T> {
    /// The value; nothing where a parameter or a fact is missing.
    pub value: Option<T>,
    /// What was read and is missing or assumed.
    pub reading: Reading,
    /// The rule.
    pub rule: &'static Rule,
}

impl<T> Answer<T> {
    pub(crate) const fn new(value: Option<T>, reading: Reading, rule: &'static Rule) -> Self {
        Self { value, reading, rule }
    }

    /// Parameters without a value.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        ids(self.reading.missing)
    }

    /// Parameters that are assumed.
    pub fn assumed(&self) -> impl Iterator<Item = &'static str> {
        ids(self.reading.assumed)
    }
}

fn ids(set: ParameterSet) -> impl Iterator<Item = &'static str> {
    set.iter().filter_map(|index| PARAMETERS.get(index)).map(|parameter| parameter.id)
}
