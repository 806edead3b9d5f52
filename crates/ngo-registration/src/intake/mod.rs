//! 登记受理 (NR-01 to NR-10, NR-13, NR-14, NR-18 to NR-21, NR-36): who registers, under which regime, on which conditions and
//! documents, and whether an application is accepted.
//!
//! An [`IntakeFile`] holds sections; each is answered by the rules and figures of the place. A fact that nobody has established
//! is asked for and never counts as met or as missing. Nothing here reads a clock: days and the calendar are arguments.

mod answer;
mod conditions;
mod documents;
mod facts;
mod file;
pub mod guide;
mod items;
mod officers;
mod papers;
pub mod policy;
pub mod programmes;
pub mod questions;
mod registrar;
pub mod rules;
mod statute;
pub mod terms;

use minzheng_core_types::explain::At;
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{Catalogue, Family, QuestionSet, WorkdayCalendar};

pub use answer::{Intake, IntakeFound, IntakeReport, Lacking, Point};
pub use conditions::MIXED_LITERAL;
pub use facts::{
    Act, Area, BranchCase, Category, Change, Conditions, DirectCase, Documents, Foundation, FoundationType,
    Handed, IndustryCase, Item, Officer, Paper, Refusal, Registered,
};
pub use file::{IntakeError, IntakeFile};
pub use officers::bar_over;
pub use policy::{IntakePolicy, PARAMETERS};
pub use statute::{charter_items, particulars};

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: rules::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "ngo-intake.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };

/// What a file is held against.
pub(crate) struct Desk<'a> {
    file: &'a IntakeFile,
    policy: &'a IntakePolicy,
    calendar: &'a WorkdayCalendar,
    at: At,
}

/// What is open, and what had to be assumed.
#[derive(Default)]
pub(crate) struct Open {
    questions: QuestionSet,
    reading: Reading,
}

impl Open {
    fn ask(&mut self, question: usize) {
        self.questions.insert(question);
    }

    fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.reading.missing.is_empty()
    }

    fn finding(&self) -> Finding {
        Finding::NeedsPerson(OpenQuestions {
            questions: self.questions,
            parameters: self.reading.missing,
            assumed: self.reading.assumed,
            ..OpenQuestions::default()
        })
    }
}

/// A truth; established that there is none is no.
const fn truth(fact: minzheng_core_types::Fact<bool>) -> Option<bool> {
    match fact {
        minzheng_core_types::Fact::Known(truth) => Some(truth),
        minzheng_core_types::Fact::Absent => Some(false),
        minzheng_core_types::Fact::NotEstablished => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics fails")]
mod tests;
