//! What whoever adds the figures of a place has to know of a parameter.

use super::figure::FigureValue;
use crate::text::Text;

/// 参数说明: which rules read a parameter, what happens where a place leaves it out, and what a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "参数说明")]
pub struct Guide {
    /// The parameter's id.
    pub parameter: &'static str,
    /// The rules that read it; none where it is kept for people only.
    pub rules: &'static [&'static str],
    /// What happens where a place says nothing.
    pub omitted: Omitted,
    /// A value, as it stands in a file. Only its form is meant: it is nobody's figure.
    pub example: &'static str,
}

/// What happens where a place says nothing of a parameter, nor anybody above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Omitted {
    /// Where it makes a difference the rules ask a person.
    Asks,
    /// The same, but only where another parameter has a value that makes the rules read this one.
    AsksWhere {
        /// The other parameter's id.
        parameter: &'static str,
        /// Its values; none for any value.
        is: &'static [&'static str],
        /// The consequence in words.
        text: Text,
    },
    /// The rules go on, as told.
    GoesOn(Text),
}

impl Omitted {
    /// The consequence in words.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Asks => Text::new("涉及时需人工核定", "a person is asked where it matters"),
            Self::AsksWhere { text, .. } | Self::GoesOn(text) => text,
        }
    }

    /// Can it come to that a person is asked?
    #[must_use]
    pub const fn asks(self) -> bool {
        matches!(self, Self::Asks | Self::AsksWhere { .. })
    }

    /// Is a person asked at a place in a month? Of the parameter that this one depends on `other` is what is in force.
    #[must_use]
    pub fn asks_at(self, other: impl FnOnce(&'static str) -> Option<FigureValue>) -> bool {
        match self {
            Self::Asks => true,
            Self::AsksWhere { parameter, is, .. } => other(parameter).is_some_and(|value| {
                let word = value.to_string();
                is.is_empty() || is.contains(&word.as_str())
            }),
            Self::GoesOn(_) => false,
        }
    }
}
