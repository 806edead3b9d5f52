//! 期间: periods of days and months and the day they end (CAL-02).

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use super::status::RestReason;
use super::{CalendarError, WorkdayCalendar};

/// 期间届满日: the last day of a period, and the day it would have been without rest days (民法典 art. 203).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[doc(alias = "期间届满日")]
pub struct Deadline<'a> {
    /// The last day on which the act can be done.
    pub day: NaiveDate,
    /// The last day by the count alone; it stands where a special law allows no rolling (民法典 art. 204).
    pub unrolled: NaiveDate,
    /// Why the end moved; `None` when it did not.
    pub rolled_because: Option<RestReason<'a>>,
}

/// The first day is not counted (民法典 art. 201).
pub(super) fn last_of_days(start: NaiveDate, days: u32) -> Result<NaiveDate, CalendarError> {
    start.checked_add_days(Days::new(u64::from(days))).ok_or(CalendarError::PeriodTooLong)
}

/// The corresponding day of the last month, else that month's last day (民法典 art. 202).
pub(super) fn last_of_months(start: NaiveDate, months: u32) -> Result<NaiveDate, CalendarError> {
    start.checked_add_months(Months::new(months)).ok_or(CalendarError::PeriodTooLong)
}

impl WorkdayCalendar {
    /// The end of a period of calendar days. The first day is not counted; an end on a rest day, weekends included,
    /// moves to the next working day (民法典 arts. 201, 203).
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use minzheng_core_types::{Lang, WorkdayCalendar};
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
    /// let calendar = WorkdayCalendar::embedded()?;
    /// let end = calendar.end_of_period_days(day(2014, 5, 1), 30)?;
    /// // Saturday 31 May, and Monday is the Dragon Boat Festival.
    /// assert_eq!((end.unrolled, end.day), (day(2014, 5, 31), day(2014, 6, 3)));
    /// # Ok::<(), minzheng_core_types::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when the end lies outside the data, [`CalendarError::PeriodTooLong`].
    #[doc(alias = "期间")]
    pub fn end_of_period_days(&self, start: NaiveDate, days: u32) -> Result<Deadline<'_>, CalendarError> {
        self.end_of_period(last_of_days(start, days)?)
    }

    /// The end of a period of months: on the corresponding day, else on the last day of the month, counted from
    /// `start` and not step by step; a year is 12 months. An end on a rest day, weekends included, moves to the next
    /// working day (民法典 arts. 202, 203).
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when the end lies outside the data, [`CalendarError::PeriodTooLong`].
    #[doc(alias = "期间")]
    pub fn end_of_period_months(&self, start: NaiveDate, months: u32) -> Result<Deadline<'_>, CalendarError> {
        self.end_of_period(last_of_months(start, months)?)
    }

    fn end_of_period(&self, unrolled: NaiveDate) -> Result<Deadline<'_>, CalendarError> {
        let rolled_because = self.status(unrolled).rest_reason();
        Ok(Deadline { day: self.roll_forward(unrolled)?, unrolled, rolled_because })
    }
}
