//! What can go wrong with the calendar, each with the way out.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

/// The whole years that a calendar knows, for messages: `2004–2026`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredYears(pub(super) Vec<(i32, i32)>);

impl CoveredYears {
    /// First and last year of each unbroken run.
    pub fn runs(&self) -> impl Iterator<Item = (i32, i32)> {
        self.0.iter().copied()
    }
}

impl fmt::Display for CoveredYears {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("no year");
        }
        for (place, (first, last)) in self.0.iter().enumerate() {
            let comma = if place == 0 { "" } else { ", " };
            if first == last {
                write!(f, "{comma}{first}")?;
            } else {
                write!(f, "{comma}{first}–{last}")?;
            }
        }
        Ok(())
    }
}

/// Why the calendar could not answer or could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CalendarError {
    /// The answer depends on a day outside the data.
    #[error(
        "whether {day} is a working day is not known; the calendar covers {covered}: load the State Council's \
         notice of {} with `extend`, or ask `provisional` for an estimate", .day.year()
    )]
    Unknown {
        /// The first day that had to be known.
        day: NaiveDate,
        /// What is known.
        covered: CoveredYears,
    },
    /// Not even an estimate is possible.
    #[error("{day} lies outside 2000–2099, the years in which working days can be estimated; check the date")]
    NotEstimable {
        /// The first day that had to be estimated.
        day: NaiveDate,
    },
    /// A period ends beyond the last date that can be held.
    #[error("the period ends beyond the last date that can be held; check its length")]
    PeriodTooLong,
    /// A line of calendar data cannot be used. Nothing of the file was taken.
    #[error("{file}, line {line}: {problem}")]
    Line {
        /// The name the caller gave to the text.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        problem: LineProblem,
    },
}

/// What is wrong with a line of calendar data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LineProblem {
    /// No line names the columns.
    #[error("the file has no heading; begin it with `date,kind,name`")]
    NoHeading,
    /// A column that nothing reads.
    #[error("column `{0}` is not known; use date, kind, name, notice and announced_on")]
    UnknownColumn(String),
    /// A column stands twice.
    #[error("column `{0}` stands twice; leave one out")]
    ColumnTwice(String),
    /// A column that must be there is not.
    #[error("column `{0}` is missing; add it to the heading and to every row")]
    MissingColumn(&'static str),
    /// A row is longer or shorter than the heading.
    #[error(
        "the row has {found} fields and the heading {expected}; fields are parted by commas, without quotes"
    )]
    FieldCount {
        /// Fields of the row.
        found: usize,
        /// Fields of the heading.
        expected: usize,
    },
    /// Not a date.
    #[error("`{0}` is not a date; write year, month and day, for example `2027-01-01`")]
    NotADate(String),
    /// Neither kind of row.
    #[error("kind `{0}` is not known; write `holiday` or `makeup-workday`")]
    UnknownKind(String),
    /// The name of the holiday is empty.
    #[error("the name of the holiday is empty; write it, for example `春节`")]
    NoName,
    /// The years of a `# covers:` line cannot be read.
    #[error("`{0}` is not a year from 2000 to 9999; write, for example, `# covers: 2027`")]
    NotAYear(String),
    /// A row for a year that is neither known nor declared complete.
    #[error(
        "year {0} is not covered; once every row of its notice is in the file, add the line `# covers: {0}`"
    )]
    YearNotCovered(i32),
    /// A row changes a known day without saying when that was announced.
    #[error("{0} is already known otherwise; give the date of the later notice in the column announced_on")]
    NeedsAnnouncement(NaiveDate),
    /// Two rows say opposite things and neither is known to be the later one.
    #[error(
        "{day} already stands as `{known}`, and no later announcement says otherwise; correct the row, or give \
         announced_on for both the earlier and the later one"
    )]
    Contradiction {
        /// The day.
        day: NaiveDate,
        /// The kind that is already there.
        known: &'static str,
    },
}
