//! What every rule of this family asks of its surroundings.

use chrono::NaiveDate;
use minzheng_core_types::Month;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};

use super::policy::PurchasePolicy;

pub(super) struct Asked<'a, X> {
    pub(super) pack: &'a Pack,
    pub(super) place: Place,
    pub(super) explain: &'a mut X,
}

impl<X: Explain> Asked<'_, X> {
    /// The settings on a day.
    pub(super) fn policy(&self, day: NaiveDate) -> PurchasePolicy {
        PurchasePolicy::at(self.pack, self.place, Month::of(day))
    }

    pub(super) fn open(&mut self, programme: &'static Programme, question: Option<usize>, reading: Reading) {
        let mut open = OpenQuestions {
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        };
        if let Some(question) = question {
            open.ask(question, None);
        }
        self.explain.outcome(programme, &Finding::NeedsPerson(open));
    }
}
