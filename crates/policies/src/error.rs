//! What can be wrong with a parameter file.

use std::fmt;

use minzheng_core_types::figures::PackError;
use thiserror::Error;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadError {
    /// File, line and column as `file:12:5`; the file alone where no line is to blame; empty when `problem` names
    /// its files itself.
    pub origin: String,
    /// What is wrong and what to do.
    pub problem: Problem,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.origin.is_empty() {
            write!(f, "{}", self.problem)
        } else {
            write!(f, "{}: {}", self.origin, self.problem)
        }
    }
}

impl std::error::Error for LoadError {}

/// All that is wrong with the files that were read. `Display` writes one error a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadErrors(pub Vec<LoadError>);

impl fmt::Display for LoadErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for LoadErrors {}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Problem {
    /// The file or folder cannot be read.
    #[error("cannot be read: {0}; check the path and the permissions")]
    Unreadable(String),
    /// Not TOML.
    #[error("not TOML: {0}; correct the line")]
    Syntax(String),
    /// TOML, but not a parameter file.
    #[error("not in the form of a parameter file: {0}; the form is described in places/README.md")]
    Form(String),
    /// No authority named.
    #[error(
        "the file names no authority; add `authority = \"370200\"` with the code of whoever set the figures"
    )]
    NoAuthority,
    /// No such parameter.
    #[error("no parameter `{id}`{}", suggestion(.nearest))]
    UnknownParameter {
        /// The id in the file.
        id: String,
        /// The known id nearest to it.
        nearest: Option<String>,
    },
    /// A field is missing.
    #[error("a value of `{parameter}` has no `{field}`; add it")]
    Missing {
        /// The parameter.
        parameter: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A block without any value or gap.
    #[error("`{0}` has neither a value nor a gap; add one or take the block out")]
    Empty(&'static str),
    /// An amount written as a number.
    #[error("the amount {0} is a number; write it in quotes, `amount = \"{0}\"`, so that it stays exact")]
    Number(String),
    /// A value of the wrong kind.
    #[error("`{parameter}` takes {takes}")]
    WrongKind {
        /// The parameter.
        parameter: &'static str,
        /// What it takes.
        takes: &'static str,
    },
    /// An amount that cannot be read.
    #[error("`{text}` is not a value of `{parameter}`: {why}")]
    BadAmount {
        /// The parameter.
        parameter: &'static str,
        /// The text in the file.
        text: String,
        /// Why not.
        why: String,
    },
    /// A word that is not among those allowed.
    #[error("`{field}` cannot be `{word}`; write one of {}", listed(.allowed))]
    UnknownWord {
        /// The parameter or field.
        field: &'static str,
        /// The word in the file.
        word: String,
        /// The words allowed.
        allowed: Vec<&'static str>,
    },
    /// A source that the file does not describe.
    #[error("no document `{0}` in this file; add `[documents.{0}]` or correct the key")]
    UnknownSource(String),
    /// Neither a group nor a place.
    #[error(
        "`{0}` is neither a group of this authority nor a place; add `[groups.{0}]`, or write a six-digit code or \
         `zone:` and the name of a zone"
    )]
    UnknownScope(String),
    /// Not a place.
    #[error("`{0}` is not a place; write a six-digit division code such as `370203`, or `zone:` and a name")]
    BadPlace(String),
    /// A place outside the area of the authority.
    #[error("`{place}` does not lie within `{authority}`; move it to the file of its own authority")]
    Outside {
        /// The place.
        place: String,
        /// The authority of the file.
        authority: String,
    },
    /// A zone that no file describes.
    #[error("no zone `{0}`; add `[zones.{0}]` to the file of its authority")]
    UnknownZone(String),
    /// A zone described twice.
    #[error("the zone `{0}` is described twice; keep one of the two")]
    ZoneTwice(String),
    /// A group described twice for one authority.
    #[error("the group `{0}` is described twice for this authority; keep one of the two or rename it")]
    GroupTwice(String),
    /// A name of a zone that is too long or not plain.
    #[error("`{0}` cannot name a zone; take 1 to 14 letters, digits or hyphens")]
    BadZone(String),
    /// Not a month.
    #[error("`{text}`: {why}")]
    BadMonth {
        /// The text in the file.
        text: String,
        /// Why not.
        why: String,
    },
    /// Not a day.
    #[error("`{0}` is not a day; write a TOML date without quotes, `2014-03-28`")]
    BadDay(String),
    /// `applies-to` is neither a name nor a list of names.
    #[error("`applies-to` takes a group, a place, or a list of them in quotes")]
    BadScope,
    /// Figures that cannot stand beside each other.
    #[error(transparent)]
    Pack(Box<PackError>),
}

fn suggestion(nearest: &Option<String>) -> String {
    match nearest {
        Some(id) => format!("; did you mean `{id}`?"),
        None => "; give the loader the parameters of the crate that reads it, or take it out".to_owned(),
    }
}

fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
