//! What can be wrong with a formula or its facts.

use thiserror::Error;

use super::Formula;

/// Why a formula could not be read or evaluated. `at` is the character of the text, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FormulaError {
    /// The text is longer than [`Formula::MAX_LENGTH`].
    #[error("the formula has more than {max} characters; divide it into steps", max = Formula::MAX_LENGTH)]
    TooLong,
    /// Something is nested deeper than [`Formula::MAX_DEPTH`].
    #[error("at character {at}: nested more than {max} levels deep; divide it into steps", max = Formula::MAX_DEPTH)]
    TooDeep {
        /// Where the level too many begins.
        at: usize,
    },
    /// Something else was expected at this place.
    #[error("at character {at}: expected {expected}, found {found}; correct the formula")]
    Syntax {
        /// Where the unexpected thing begins.
        at: usize,
        /// What could have stood there.
        expected: &'static str,
        /// What stood there.
        found: String,
    },
    /// The definition uses the name it defines.
    #[error("at character {at}: `{name}` is defined by itself; give the earlier value a name of its own")]
    SelfReference {
        /// Where the name stands in the definition.
        at: usize,
        /// The name.
        name: String,
    },
    /// There is no function of this name.
    #[error("at character {at}: no function is called `{name}`; correct the name or put a fact in braces")]
    UnknownFunction {
        /// Where the name begins.
        at: usize,
        /// The name.
        name: String,
    },
    /// A function was given too few or too many arguments.
    #[error("at character {at}: `{function}` takes {takes}, arguments found: {found}; correct the formula")]
    Arguments {
        /// Where the function stands.
        at: usize,
        /// The function.
        function: &'static str,
        /// What it takes.
        takes: &'static str,
        /// How many arguments there are.
        found: usize,
    },
    /// A name of the formula has no fact.
    #[error("at character {at}: no fact is called `{name}`; supply it or correct the name")]
    UnknownName {
        /// Where the name stands.
        at: usize,
        /// The name.
        name: String,
    },
    /// A value is of a kind the operator or function does not take.
    #[error("at character {at}: {by} needs {needs}, found {found}; correct the fact or the formula")]
    Type {
        /// Where the operator or function stands.
        at: usize,
        /// The operator or function.
        by: &'static str,
        /// What it takes.
        needs: &'static str,
        /// The kind of value it was given, without the value.
        found: &'static str,
    },
    /// A division by zero.
    #[error("at character {at}: division by zero; test the divisor first")]
    DivisionByZero {
        /// Where the operator stands.
        at: usize,
    },
    /// A number does not fit.
    #[error("at character {at}: the number is out of range; check the figures that were put in")]
    OutOfRange {
        /// Where the number, operator or function stands.
        at: usize,
    },
    /// A function cannot answer for these arguments.
    #[error("at character {at}: {function}: {because}")]
    Refused {
        /// Where the function stands.
        at: usize,
        /// The function.
        function: &'static str,
        /// What is wrong and what to do.
        because: &'static str,
    },
}

impl FormulaError {
    /// The character of the formula's text where the error lies, counted from 1; `None` when it is the whole.
    #[must_use]
    pub const fn at(&self) -> Option<usize> {
        match self {
            Self::TooLong => None,
            Self::TooDeep { at }
            | Self::Syntax { at, .. }
            | Self::SelfReference { at, .. }
            | Self::UnknownFunction { at, .. }
            | Self::Arguments { at, .. }
            | Self::UnknownName { at, .. }
            | Self::Type { at, .. }
            | Self::DivisionByZero { at }
            | Self::OutOfRange { at }
            | Self::Refused { at, .. } => Some(*at),
        }
    }
}
