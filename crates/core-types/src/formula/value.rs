//! What a formula computes with.

use std::fmt;

use chrono::NaiveDate;

use super::Ratio;
use crate::Month;

/// A named fact, or the result of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number: an amount in yuan, a count, a share.
    Number(Ratio),
    /// True or false.
    Bool(bool),
    /// A day.
    Date(NaiveDate),
    /// A month.
    Month(Month),
    /// A text: a kind, a convention, a code.
    Text(String),
    /// One value for each of several things, for example the incomes of the members.
    List(Vec<Value>),
}

impl Value {
    /// What kind of value this is, as errors name it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Number(_) => "a number",
            Self::Bool(_) => "true or false",
            Self::Date(_) => "a date",
            Self::Month(_) => "a month",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Bool(truth) => write!(f, "{truth}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Month(month) => write!(f, "{month}"),
            Self::Text(text) => f.write_str(text),
            Self::List(entries) => {
                f.write_str("[")?;
                for (index, entry) in entries.iter().enumerate() {
                    let separator = if index == 0 { "" } else { ", " };
                    write!(f, "{separator}{entry}")?;
                }
                f.write_str("]")
            }
        }
    }
}

impl From<Ratio> for Value {
    fn from(number: Ratio) -> Self {
        Self::Number(number)
    }
}

impl From<i64> for Value {
    fn from(whole: i64) -> Self {
        Self::Number(whole.into())
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<Month> for Value {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<Value>> for Value {
    fn from(entries: Vec<Value>) -> Self {
        Self::List(entries)
    }
}
