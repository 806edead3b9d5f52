//! 定期核查: which reviews fell due in a period, and what became of them. By when each is due is what the list of a day says
//! ([`crate::recertify`]).

use chrono::NaiveDate;
use minzheng_core_types::{Month, MonthRange};
use minzheng_welfare::review::{Due, Timing};
use serde::Serialize;

use crate::laws::LawTable;
use crate::recertify::waiting::{Waiting, due, waiting};
use crate::register::{HouseholdRecord, Register};
use crate::run::{Run, RunError};

/// 定期核查情况 (SA-21): the reviews made in a period, and how those that were not made stand on its last day.
///
/// What stands on the last day is the list of that day ([`crate::recertify::Survey`] without a register of surveyors),
/// number for number. Whether a review was due is told only where every class that the household can be in gives the same;
/// the rest is counted as open, never as not due. The class stated in a register is the one of now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[doc(alias = "定期核查")]
pub struct Reviews {
    /// 已作核查: decisions that followed another one, whether due or not: to determine anew, or to keep the payment for a
    /// while (SA-23).
    pub made: u32,
    /// 应核查: to be done by the end of the period and not done before it began: done, ended, overdue or due now.
    pub due: u32,
    /// 应核查待定: whether it was is open.
    pub due_open: u32,
    /// 应核查已核查: of those due, done within the period.
    pub done: u32,
    /// 核查前停保: of those due, of households whose payment ended within the period after the month in which they were.
    pub ended: u32,
    /// 期末逾期: on the last day, their last month is over.
    pub overdue: u32,
    /// 期末到期: on the last day, this is their last month.
    pub due_now: u32,
    /// 期末未到期: on the last day, their last month is still to come.
    pub later: u32,
    /// 期末待定: on the last day, it depends on what is not established.
    pub open: u32,
    /// 间隔未查到: of those open, the place has no interval for the month of the last review.
    pub no_interval: u32,
}

/// A decision, with what came after it.
#[derive(Debug, Clone, Copy)]
struct Span {
    reviewed: NaiveDate,
    /// The day of the next decision of the spell.
    next: Option<NaiveDate>,
    /// The last month of payment of the spell.
    end: Option<Month>,
}

impl Reviews {
    /// The reviews of some months.
    ///
    /// # Errors
    /// [`RunError::NoLaw`] when the table of laws is of other months, or of another register.
    pub fn of(register: &Register, laws: &LawTable, months: MonthRange) -> Result<Self, RunError> {
        let (run, mut reviews) = (Run::new(register, laws), Self::default());
        let day = months.last().last_day();
        for record in register.households() {
            let waiting = waiting(&run, record, (register, record), day)?;
            for span in spans(register, record) {
                reviews.close(&run, record, span, months, waiting.as_ref())?;
            }
            if let Some(waiting) = waiting {
                reviews.stand(&waiting);
            }
        }
        Ok(reviews)
    }

    /// What is on the list of the last day.
    fn stand(&mut self, waiting: &Waiting) {
        one(match waiting.timing {
            Timing::Overdue => &mut self.overdue,
            Timing::DueNow => &mut self.due_now,
            Timing::Later => &mut self.later,
            Timing::Open => &mut self.open,
        });
        match waiting.timing {
            Timing::Overdue | Timing::DueNow => one(&mut self.due),
            Timing::Open => one(&mut self.due_open),
            Timing::Later => {}
        }
        if waiting.review.due == Due::NotSettled {
            one(&mut self.no_interval);
        }
    }

    /// What was settled within the period: done, or over with the payment.
    fn close(
        &mut self,
        run: &Run<'_>,
        record: &HouseholdRecord,
        span: Span,
        months: MonthRange,
        waiting: Option<&Waiting>,
    ) -> Result<(), RunError> {
        let next = span.next.map(Month::of);
        // Paid for the last time in the last month, it can still be on the list of that day.
        if next.is_none() && waiting.is_some_and(|waiting| waiting.reviewed == span.reviewed) {
            return Ok(());
        }
        let Some(month) = next.or(span.end).filter(|month| months.contains(*month)) else { return Ok(()) };
        if next.is_some() {
            one(&mut self.made);
        }
        let facts = (run.register(), record);
        let Some(review) = due(run, record, facts, (span.reviewed, month))? else { return Ok(()) };
        // Payment that ends in the month in which a review is due leaves nothing to review.
        let was_due = |due: Month| if next.is_some() { due <= months.last() } else { due < month };
        match (certainly(review.due, was_due), next) {
            (Some(false), _) => {}
            (None, _) => one(&mut self.due_open),
            (Some(true), next) => {
                one(&mut self.due);
                one(if next.is_some() { &mut self.done } else { &mut self.ended });
            }
        }
        Ok(())
    }
}

fn one(count: &mut u32) {
    *count = count.saturating_add(1);
}

/// What holds of every month by which a review can be due; `None` where that differs or is not known.
fn certainly(due: Due, holds: impl Fn(Month) -> bool) -> Option<bool> {
    match due {
        Due::By(due) => Some(holds(due)),
        Due::Between { first, last } => (holds(first) == holds(last)).then(|| holds(first)),
        Due::NotSettled => None,
    }
}

/// The decisions of a household, each with the next of its spell of payment and the end of that.
fn spans(register: &Register, record: &HouseholdRecord) -> Vec<Span> {
    let determined = register.determinations(record).iter().map(|one| one.decided);
    let mut decided: Vec<NaiveDate> = determined.chain(record.grace.map(|grace| grace.decided)).collect();
    decided.sort_unstable();
    let after = decided.iter().copied().skip(1).map(Some).chain([None]);
    let span = |(reviewed, next): (NaiveDate, Option<NaiveDate>)| {
        let ends = record.ends().map(|end| end.last);
        let end = ends.filter(|last| *last >= Month::of(reviewed)).min();
        let next = next.filter(|next| end.is_none_or(|end| Month::of(*next) <= end));
        Span { reviewed, next, end }
    };
    decided.iter().copied().zip(after).map(span).collect()
}
