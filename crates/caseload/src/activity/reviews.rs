//! 定期核查: which reviews fell due in a period, and what became of them.

use minzheng_core_types::{Fact, Month, MonthRange, Silent};
use minzheng_welfare::review::{ReviewClass, due_by};
use serde::Serialize;

use crate::laws::LawTable;
use crate::register::{HouseholdRecord, Register};

/// Reviews of households on the roll by one interval of SA-21.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ClassReviews {
    /// 应核查: to be done by the end of the period, and not done before it began.
    pub due: u32,
    /// 已核查: of them done within the period.
    pub done: u32,
    /// 逾期: of them not done by its end.
    pub overdue: u32,
    /// 已停保: of them of households whose payment ended first.
    pub ended: u32,
    /// Reviews whose interval was known, due or not.
    pub settled: u32,
    /// Reviews whose interval was not known when it began; whether they are due is not known.
    pub unsettled: u32,
}

impl ClassReviews {
    /// Does the number of reviews due mean anything? Where no interval was known it is no zero.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        self.settled > 0 || self.unsettled == 0
    }
}

/// 定期核查情况 (SA-21).
///
/// A register does not say in which class a household is, so both intervals are counted: what is overdue by that of the
/// stable households is overdue in either class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[doc(alias = "定期核查")]
pub struct Reviews {
    /// 已作核查: determinations that followed another one, whether due or not.
    pub made: u32,
    /// If every household counts as stable: the longer interval.
    pub stable: ClassReviews,
    /// If every household counts as unstable: the shortest interval.
    pub unstable: ClassReviews,
}

/// A determination, with what came after it.
#[derive(Debug, Clone, Copy)]
struct Span {
    reviewed: Month,
    /// The month of the next determination of the spell.
    next: Option<Month>,
    /// The last month of payment of the spell.
    end: Option<Month>,
}

impl Reviews {
    /// The reviews of some months.
    #[must_use]
    pub fn of(register: &Register, laws: &LawTable, months: MonthRange) -> Self {
        let mut reviews = Self::default();
        for record in register.households() {
            let here = register.household(record).map_or(Fact::NotEstablished, |one| one.facts().register);
            for (span, policy) in spans(register, record, laws) {
                let made = span.next.is_some_and(|next| months.contains(next));
                reviews.made = reviews.made.saturating_add(u32::from(made));
                for (class, count) in [
                    (ReviewClass::Stable, &mut reviews.stable),
                    (ReviewClass::Unstable, &mut reviews.unstable),
                ] {
                    let due =
                        policy.and_then(|policy| due_by(span.reviewed, class, here, policy, &mut Silent));
                    count.add(span, due, months);
                }
            }
        }
        reviews
    }
}

fn spans<'l>(
    register: &Register,
    record: &HouseholdRecord,
    laws: &'l LawTable,
) -> impl Iterator<Item = (Span, Option<&'l minzheng_welfare::Policy>)> {
    let all = register.determinations(record);
    all.iter().enumerate().map(move |(place, determination)| {
        let reviewed = Month::of(determination.decided);
        let end = record.ends().map(|end| end.last).filter(|last| *last >= reviewed).min();
        let next = all.get(place.saturating_add(1)).map(|next| Month::of(next.decided));
        let next = next.filter(|next| end.is_none_or(|end| *next <= end));
        (Span { reviewed, next, end }, laws.get(record.stay_on(determination.decided).place, reviewed))
    })
}

impl ClassReviews {
    fn add(&mut self, span: Span, due: Option<Month>, months: MonthRange) {
        let (first, last) = (months.first(), months.last());
        // Reviewed or ended before the period, or decided in it or after it: another determination counts.
        let over = [span.next, span.end].into_iter().flatten().min().filter(|month| *month < first);
        if over.is_some() || span.reviewed > last {
            return;
        }
        let one = |count: &mut u32| *count = count.saturating_add(1);
        let Some(due) = due else {
            return one(&mut self.unsettled);
        };
        one(&mut self.settled);
        // Payment that ends in the month in which a review is due leaves nothing to review.
        if due > last || span.end.is_some_and(|end| end <= due) {
            return;
        }
        one(&mut self.due);
        match (span.next, span.end) {
            (Some(next), _) if next <= last => one(&mut self.done),
            (_, Some(end)) if end <= last => one(&mut self.ended),
            _ => one(&mut self.overdue),
        }
    }
}
