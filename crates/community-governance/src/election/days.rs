//! 期间计算 (CG-03): days before the election, and days within which something has to be done.

use chrono::{Days, NaiveDate};
use minzheng_core_types::{CalendarError, WorkdayCalendar, choice};
use thiserror::Error;

choice! {
    /// 首日: whether the day of the event is the first day of a period.
    pub enum FirstDay {
        /// The day after is the first (Civil Code art. 201).
        DayAfter = "day-after",
        /// The day itself is the first, as some offices count.
        Counts = "counts",
    }
}

choice! {
    /// 是或否.
    pub enum YesNo {
        /// 是.
        Yes = "yes",
        /// 否.
        No = "no",
    }
}

impl YesNo {
    /// Is it a yes?
    #[must_use]
    pub const fn yes(self) -> bool {
        matches!(self, Self::Yes)
    }
}

/// Why a day cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DayError {
    /// Beyond the calendar.
    #[error("a day lies beyond the calendar; check the dates")]
    OutOfRange,
    /// The next working day cannot be told.
    #[error(transparent)]
    Workday(#[from] CalendarError),
}

/// 期间: how periods are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// The first day.
    pub first_day: FirstDay,
    /// 顺延: a last day that is no working day moves to the next one (art. 203).
    pub roll_to_workday: YesNo,
}

/// The latest day that lies at least so many days before another.
///
/// ```
/// use minzheng_community_governance::election::days_before;
/// let election = "2026-12-20".parse()?;
/// assert_eq!(days_before(election, 20)?, "2026-11-30".parse()?);
/// assert_eq!(days_before("2028-03-10".parse()?, 20)?, "2028-02-19".parse()?); // a leap year
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`DayError::OutOfRange`].
pub fn days_before(day: NaiveDate, days: u32) -> Result<NaiveDate, DayError> {
    day.checked_sub_days(Days::new(days.into())).ok_or(DayError::OutOfRange)
}

/// So many days later.
///
/// # Errors
/// [`DayError::OutOfRange`].
pub fn days_after(day: NaiveDate, days: u32) -> Result<NaiveDate, DayError> {
    day.checked_add_days(Days::new(days.into())).ok_or(DayError::OutOfRange)
}

impl Counting {
    /// The last day of a period of so many days from an event.
    ///
    /// # Errors
    /// [`DayError`]; of working days only where the last day is moved to one.
    pub fn last_day(
        self,
        event: NaiveDate,
        days: u32,
        calendar: &WorkdayCalendar,
    ) -> Result<NaiveDate, DayError> {
        let days = match self.first_day {
            FirstDay::DayAfter => days,
            FirstDay::Counts => days.saturating_sub(1),
        };
        let last = days_after(event, days)?;
        if self.roll_to_workday.yes() { Ok(calendar.roll_forward(last)?) } else { Ok(last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_after_is_the_first_unless_the_place_says_otherwise() {
        let empty = WorkdayCalendar::empty();
        let usual = Counting { first_day: FirstDay::DayAfter, roll_to_workday: YesNo::No };
        assert_eq!(usual.last_day(day("2026-11-30"), 5, &empty), Ok(day("2026-12-05")));
        let counts = Counting { first_day: FirstDay::Counts, ..usual };
        assert_eq!(counts.last_day(day("2026-11-30"), 5, &empty), Ok(day("2026-12-04")));
    }

    #[test]
    fn a_last_day_at_the_weekend_moves_only_where_asked() {
        let calendar = WorkdayCalendar::embedded().unwrap();
        let rolls = Counting { first_day: FirstDay::DayAfter, roll_to_workday: YesNo::Yes };
        // 2026-12-05 is a Saturday.
        assert_eq!(rolls.last_day(day("2026-11-30"), 5, &calendar), Ok(day("2026-12-07")));
    }
}
