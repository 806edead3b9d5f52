//! Estimates for years whose notice is not loaded.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::period::{last_of_days, last_of_months};
use super::span::{Span, Spans, is_weekday};
use super::status::{DayStatus, RestReason, WorkdayReason};
use super::{CalendarError, Deadline, WorkdayCalendar, data};

/// The end of the years that can be estimated; a bound of memory, not of law.
const LAST_YEAR: i32 = 2099;

/// 暂定: an answer, and whether it rests on an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[doc(alias = "暂定")]
pub struct Estimate<T> {
    /// The answer.
    pub value: T,
    /// True when a day on the way lies outside the data: the notice of that year may change the answer.
    pub provisional: bool,
}

impl<T> Estimate<T> {
    /// The answer if it rests on published notices alone.
    #[must_use]
    pub fn settled(self) -> Option<T> {
        (!self.provisional).then_some(self.value)
    }
}

/// 暂定工作日历: the calendar, with estimates for the years 2000–2099 that it does not cover (CAL-04).
///
/// An estimated day is free on Saturdays, Sundays and the statutory days of fixed date: 1 January and 1–3 October,
/// 1–3 May until 2007, 1 May from 2008, 1–2 May from 2025. It knows neither the moved weekends nor the days that
/// follow the moon or the sun (Spring Festival, Qingming, Dragon Boat, Mid-Autumn): those cannot be computed here, and
/// only the notice settles them. Plan with it; do not hold anybody to it.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::WorkdayCalendar;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
/// let calendar = WorkdayCalendar::embedded()?;
/// let planned = calendar.provisional();
/// let end = planned.add_workdays(day(2026, 12, 31), 1)?;
/// assert_eq!((end.value, end.provisional), (day(2027, 1, 4), true));
/// assert!(!planned.add_workdays(day(2026, 12, 30), 1)?.provisional);
/// # Ok::<(), minzheng_core_types::CalendarError>(())
/// ```
#[derive(Clone)]
#[doc(alias = "暂定工作日历")]
pub struct ProvisionalCalendar<'a> {
    known: &'a WorkdayCalendar,
    estimated: Spans,
}

/// A statutory day of fixed date and its name (全国年节及纪念日放假办法, as in the table of CAL-04).
fn fixed_holiday(day: NaiveDate) -> Option<&'static str> {
    let last_of_may_days = match day.year() {
        ..=2007 => 3,
        2008..=2024 => 1,
        2025.. => 2,
    };
    match (day.month(), day.day()) {
        (1, 1) => Some("元旦"),
        (5, number) if number <= last_of_may_days => Some("劳动节"),
        (10, 1..=3) => Some("国庆节"),
        _ => None,
    }
}

impl WorkdayCalendar {
    /// The calendar with marked estimates where it knows nothing.
    #[must_use]
    pub fn provisional(&self) -> ProvisionalCalendar<'_> {
        let is_workday = |day: NaiveDate| {
            self.spans.is_workday(day).unwrap_or_else(|_| is_weekday(day) && fixed_holiday(day).is_none())
        };
        let span = Span::of_years(data::FIRST_YEAR, LAST_YEAR, is_workday);
        ProvisionalCalendar { known: self, estimated: Spans(span.into_iter().collect()) }
    }
}

impl<'a> ProvisionalCalendar<'a> {
    /// What is known goes first; the estimate answers only where that ends.
    fn answer<T>(&self, ask: impl Fn(&Spans) -> Result<T, NaiveDate>) -> Result<Estimate<T>, CalendarError> {
        if let Ok(value) = ask(&self.known.spans) {
            return Ok(Estimate { value, provisional: false });
        }
        let value = ask(&self.estimated).map_err(|day| CalendarError::NotEstimable { day })?;
        Ok(Estimate { value, provisional: true })
    }

    /// Worked or free, and why; [`DayStatus::Unknown`] only where nothing can be estimated.
    #[must_use]
    pub fn status(&self, day: NaiveDate) -> Estimate<DayStatus<'a>> {
        let known = self.known.status(day);
        if known != DayStatus::Unknown {
            return Estimate { value: known, provisional: false };
        }
        let value = match (self.estimated.is_workday(day), fixed_holiday(day)) {
            (Err(_), _) => DayStatus::Unknown,
            (Ok(true), _) => DayStatus::Workday { why: WorkdayReason::Weekday },
            (Ok(false), Some(name)) => DayStatus::RestDay { why: RestReason::FixedHoliday(name) },
            (Ok(false), None) => DayStatus::RestDay { why: RestReason::Weekend },
        };
        Estimate { value, provisional: true }
    }

    /// See [`WorkdayCalendar::add_workdays`].
    ///
    /// # Errors
    /// [`CalendarError::NotEstimable`] outside 2000–2099.
    pub fn add_workdays(&self, day: NaiveDate, count: i32) -> Result<Estimate<NaiveDate>, CalendarError> {
        self.answer(|spans| spans.add(day, count))
    }

    /// See [`WorkdayCalendar::subtract_workdays`].
    ///
    /// # Errors
    /// [`CalendarError::NotEstimable`] outside 2000–2099.
    pub fn subtract_workdays(
        &self,
        day: NaiveDate,
        count: i32,
    ) -> Result<Estimate<NaiveDate>, CalendarError> {
        self.add_workdays(day, count.saturating_neg())
    }

    /// See [`WorkdayCalendar::workdays_between`].
    ///
    /// # Errors
    /// [`CalendarError::NotEstimable`] outside 2000–2099.
    pub fn workdays_between(&self, from: NaiveDate, to: NaiveDate) -> Result<Estimate<i32>, CalendarError> {
        self.answer(|spans| spans.between(from, to))
    }

    /// See [`WorkdayCalendar::roll_forward`].
    ///
    /// # Errors
    /// [`CalendarError::NotEstimable`] outside 2000–2099.
    pub fn roll_forward(&self, day: NaiveDate) -> Result<Estimate<NaiveDate>, CalendarError> {
        self.answer(|spans| spans.roll_forward(day))
    }

    /// See [`WorkdayCalendar::roll_back`].
    ///
    /// # Errors
    /// [`CalendarError::NotEstimable`] outside 2000–2099.
    pub fn roll_back(&self, day: NaiveDate) -> Result<Estimate<NaiveDate>, CalendarError> {
        self.answer(|spans| spans.roll_back(day))
    }

    /// See [`WorkdayCalendar::end_of_period_days`].
    ///
    /// # Errors
    /// [`CalendarError::NotEstimable`] outside 2000–2099, [`CalendarError::PeriodTooLong`].
    pub fn end_of_period_days(
        &self,
        start: NaiveDate,
        days: u32,
    ) -> Result<Estimate<Deadline<'a>>, CalendarError> {
        self.end_of_period(last_of_days(start, days)?)
    }

    /// See [`WorkdayCalendar::end_of_period_months`].
    ///
    /// # Errors
    /// [`CalendarError::NotEstimable`] outside 2000–2099, [`CalendarError::PeriodTooLong`].
    pub fn end_of_period_months(
        &self,
        start: NaiveDate,
        months: u32,
    ) -> Result<Estimate<Deadline<'a>>, CalendarError> {
        self.end_of_period(last_of_months(start, months)?)
    }

    fn end_of_period(&self, unrolled: NaiveDate) -> Result<Estimate<Deadline<'a>>, CalendarError> {
        let Estimate { value: day, provisional } = self.roll_forward(unrolled)?;
        let rolled_because = self.status(unrolled).value.rest_reason();
        Ok(Estimate { value: Deadline { day, unrolled, rolled_because }, provisional })
    }
}

impl std::fmt::Debug for ProvisionalCalendar<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ProvisionalCalendar({}, else estimated)", self.known.covered_years())
    }
}
