//! 办理时长: how long procedures took, for reports.

use minzheng_core_types::{Month, MonthRange, Silent, WorkdayCalendar};
use minzheng_welfare::procedure::{
    AskedClocks, Clock, ClockError, EventKind, ProcedureLaw, Status, deadlines,
};

use super::CaseHistory;

/// 办理时长: of the cases decided in some months, the days from acceptance to the decision. Percentages are truncated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "办理时长")]
pub struct ProcedureTimes {
    /// Cases decided, withdrawn ones not among them.
    pub decided: u32,
    /// 中位数: calendar days; of an even number of cases the lower of the two in the middle.
    pub median: Option<u32>,
    /// 第90百分位: the least number of calendar days that nine in ten cases did not exceed.
    pub p90: Option<u32>,
    /// Cases whose limit is known.
    pub judged: u32,
    /// Of those, decided within it.
    pub within: u32,
    /// Their share in hundredths of a percent, truncated: 9523 for 95.23 %. `None` where no limit is known.
    pub within_hundredths: Option<u32>,
}

impl ProcedureTimes {
    /// The figures of some durations in days, with how many of the `judged` cases were in time. Exact order statistics:
    /// each is one of the durations.
    #[must_use]
    pub fn of(mut days: Vec<u32>, within: u32, judged: u32) -> Self {
        days.sort_unstable();
        let decided = u32::try_from(days.len()).unwrap_or(u32::MAX);
        // The least value that `share` tenths of the cases do not exceed.
        let at = |tenths: usize| {
            let rank = days.len().saturating_mul(tenths).div_ceil(10);
            rank.checked_sub(1).and_then(|index| days.get(index)).copied()
        };
        let hundredths = u64::from(within).saturating_mul(10_000).checked_div(u64::from(judged));
        Self {
            decided,
            median: at(5),
            p90: at(9),
            judged,
            within,
            within_hundredths: hundredths.and_then(|share| u32::try_from(share).ok()),
        }
    }

    /// The times of the cases decided in some months. In time is a case whose every limit from acceptance to the decision
    /// was kept; one of which any is not known is not judged.
    ///
    /// # Errors
    /// [`ClockError`] if the law of a month were not there; it is made here.
    pub fn over(
        cases: &[CaseHistory],
        law: &mut ProcedureLaw,
        calendar: &WorkdayCalendar,
        months: MonthRange,
    ) -> Result<Self, ClockError> {
        let (mut days, mut within, mut judged) = (Vec::new(), 0_u32, 0_u32);
        for case in cases {
            let accepted = case.history.first(EventKind::Accepted);
            let Some((accepted, decided)) = accepted.zip(case.history.decided()) else { continue };
            if !months.contains(Month::of(decided)) {
                continue;
            }
            days.push(u32::try_from(decided.signed_duration_since(accepted).num_days()).unwrap_or(0));
            let known = case.history.known_on(decided);
            law.prepare(case.place, &known);
            let asked = AskedClocks {
                history: &known,
                review: case.review,
                register: case.register,
                on: decided,
                calendar,
            };
            let found = deadlines(asked, |month| law.at(case.place, month), &mut Silent)?;
            let whole = [Clock::Whole, Clock::XhReview, Clock::XhDecision, Clock::SmallFast];
            let kept = |clock| found.get(clock).map(|deadline| deadline.status);
            let told: Vec<Status> = whole.into_iter().filter_map(kept).collect();
            if !told.is_empty() && told.iter().all(|status| matches!(status, Status::Met | Status::MetLate)) {
                judged = judged.saturating_add(1);
                within = within.saturating_add(u32::from(told.iter().all(|status| *status == Status::Met)));
            }
        }
        Ok(Self::of(days, within, judged))
    }

    /// The share in percent with two decimals: `95.23`.
    #[must_use]
    pub fn within_percent(&self) -> Option<String> {
        let share = self.within_hundredths?;
        Some(format!("{}.{:02}", share.checked_div(100)?, share.checked_rem(100)?))
    }
}
