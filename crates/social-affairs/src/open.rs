//! What stands in the way of an answer.

use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{ParameterSet, QuestionSet};

/// Questions and figures that are open so far, and figures assumed.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Open {
    pub(crate) questions: QuestionSet,
    pub(crate) reading: Reading,
}

impl Open {
    pub(crate) fn is_empty(self) -> bool {
        self.questions.is_empty() && self.reading.missing.is_empty()
    }

    pub(crate) fn finding(self) -> Finding {
        Finding::NeedsPerson(OpenQuestions {
            questions: self.questions,
            parameters: self.reading.missing,
            assumed: self.reading.assumed,
            ..OpenQuestions::default()
        })
    }

    /// Both together.
    pub(crate) fn with(self, other: Self) -> Self {
        let reading = Reading {
            missing: self.reading.missing.union(other.reading.missing),
            assumed: self.reading.assumed.union(other.reading.assumed),
        };
        Self { questions: self.questions.union(other.questions), reading }
    }

    pub(crate) const fn assumed(self) -> ParameterSet {
        self.reading.assumed
    }
}
