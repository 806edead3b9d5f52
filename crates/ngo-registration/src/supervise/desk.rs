//! What every check keeps while it runs: the month of its law, what it read, what it has to ask.

use minzheng_core_types::explain::{At, Explain, Facts, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Fact, Month, QuestionSet, Rule};

/// One run of checks under the law of a month.
pub(crate) struct Desk<'x, X> {
    explain: &'x mut X,
    month: Month,
    reading: Reading,
    questions: QuestionSet,
}

impl<'x, X: Explain> Desk<'x, X> {
    pub(crate) fn new(explain: &'x mut X, month: Month) -> Self {
        Self { explain, month, reading: Reading::default(), questions: QuestionSet::EMPTY }
    }

    /// The month whose law is applied.
    pub(crate) const fn month(&self) -> Month {
        self.month
    }

    /// A figure; what is missing is asked for at the end.
    pub(crate) fn read<'p, T>(&mut self, setting: &'p Setting<T>) -> Option<Used<&'p T>> {
        setting.read(&mut self.reading)
    }

    /// A fact; where it is not established, its question is asked at the end. Absent counts as `absent`.
    pub(crate) fn fact<T>(&mut self, fact: Fact<T>, absent: T, question: usize) -> Option<T> {
        match fact {
            Fact::Known(value) => Some(value),
            Fact::Absent => Some(absent),
            Fact::NotEstablished => {
                self.questions.insert(question);
                None
            }
        }
    }

    /// A fact that may be absent.
    pub(crate) fn perhaps<T>(&mut self, fact: Fact<T>, question: usize) -> Option<Option<T>> {
        match fact {
            Fact::Known(value) => Some(Some(value)),
            Fact::Absent => Some(None),
            Fact::NotEstablished => {
                self.questions.insert(question);
                None
            }
        }
    }

    /// Asks for a fact.
    pub(crate) fn ask(&mut self, question: usize) {
        self.questions.insert(question);
    }

    /// Tells one application of a rule.
    pub(crate) fn step(
        &mut self,
        rule: &'static Rule,
        form: &'static str,
        facts: impl FnOnce(&mut Facts<'_>),
    ) -> StepRef {
        self.explain.step(rule, At::month(self.month).variant(form), facts)
    }

    /// Ends a check: its result, or what is open; the next check begins with nothing read.
    pub(crate) fn end<T>(&mut self, programme: &'static Programme, result: Option<T>) -> Option<T> {
        let (reading, questions) = (std::mem::take(&mut self.reading), self.questions);
        self.questions = QuestionSet::EMPTY;
        if result.is_some() {
            self.explain.concluded(programme, reading.assumed);
        } else {
            let open = OpenQuestions {
                questions,
                parameters: reading.missing,
                assumed: reading.assumed,
                ..OpenQuestions::default()
            };
            self.explain.outcome(programme, &Finding::NeedsPerson(open));
        }
        result
    }

    /// What was read so far, for a check whose later part rests on it.
    pub(crate) const fn kept(&self) -> (Reading, QuestionSet) {
        (self.reading, self.questions)
    }

    /// Takes up what an earlier check had read.
    pub(crate) fn resume(&mut self, (reading, questions): (Reading, QuestionSet)) {
        self.reading = reading;
        self.questions = questions;
    }
}
