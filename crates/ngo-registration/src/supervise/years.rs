//! Periods of whole years and months from a day, with the convention of the anniversary.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Facts, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::{Rule, Term};

use super::credit::{complete, months};
use super::desk::Desk;
use super::policy::Anniversary;
use super::terms;

/// A period: the form of its rule, its length, the convention.
#[derive(Clone, Copy)]
pub(crate) struct Years<'p> {
    pub(crate) rule: &'static Rule,
    pub(crate) form: &'static str,
    pub(crate) result: &'static Term,
    pub(crate) length: Used<&'p u32>,
    pub(crate) anniversary: Used<&'p Anniversary>,
}

impl Years<'_> {
    /// The day on which so many years since `begins` are complete. `from` tells where the first day comes from.
    pub(crate) fn tell<X: Explain>(
        self,
        begins: NaiveDate,
        desk: &mut Desk<'_, X>,
        from: impl FnOnce(&mut Facts<'_>),
    ) -> (NaiveDate, StepRef) {
        let day = complete(begins, months(*self.length.value), *self.anniversary.value);
        (day, self.told(day, &terms::YEARS, desk, from))
    }

    /// The same of months.
    pub(crate) fn tell_months<X: Explain>(
        self,
        begins: NaiveDate,
        desk: &mut Desk<'_, X>,
        from: impl FnOnce(&mut Facts<'_>),
    ) -> (NaiveDate, StepRef) {
        let day = complete(begins, *self.length.value, *self.anniversary.value);
        (day, self.told(day, &terms::MONTHS, desk, from))
    }

    fn told<X: Explain>(
        self,
        day: NaiveDate,
        length: &'static Term,
        desk: &mut Desk<'_, X>,
        from: impl FnOnce(&mut Facts<'_>),
    ) -> StepRef {
        desk.step(self.rule, self.form, |facts| {
            from(facts);
            facts
                .figure(length, self.length)
                .chosen(&terms::ANNIVERSARY, self.anniversary.value.word(), self.anniversary.figure)
                .clause(&terms::DAY, day)
                .gives(self.result, day);
        })
    }
}
