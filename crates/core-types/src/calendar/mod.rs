//! 工作日: the working days of China, from the holiday notices of the State Council (CAL-04, CAL-05), and periods
//! that end on them (CAL-02).
//!
//! There is no formula for working days: each year's breaks and make-up days are published in a notice, at most one
//! year ahead. The embedded data covers the whole years 2004–2026. Any answer that depends on another day is
//! [`CalendarError::Unknown`], never a guess; [`WorkdayCalendar::extend`] loads the notice of a further year, and
//! [`WorkdayCalendar::provisional`] gives estimates that are marked as such.
//!
//! A notice may still move the last days of the December before its year, as 31 December 2005 was worked for January 2006. A deadline
//! in late December is therefore settled only once the next year's notice is loaded.

mod data;
mod error;
mod period;
mod provisional;
mod span;
mod status;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::NaiveDate;

pub use error::{CalendarError, CoveredYears, LineProblem};
pub use period::Deadline;
pub use provisional::{Estimate, ProvisionalCalendar};
pub use status::{Arrangement, DayStatus, RestReason, WorkdayReason};

use data::{Kind, Records};
use span::{Spans, is_weekday};

/// 工作日历: which days are worked, and arithmetic on them (CAL-04, CAL-05).
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::WorkdayCalendar;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
/// let calendar = WorkdayCalendar::embedded()?;
/// // National Day: seven days off, paid for with Sunday the 28th.
/// assert_eq!(calendar.add_workdays(day(2014, 9, 26), 5)?, day(2014, 10, 9));
/// let counted: Vec<_> = calendar.list_workdays(day(2014, 9, 26), day(2014, 10, 9))?.collect();
/// assert_eq!(counted, [day(2014, 9, 28), day(2014, 9, 29), day(2014, 9, 30), day(2014, 10, 8), day(2014, 10, 9)]);
/// // The notice for 2027 is not in the data.
/// assert!(calendar.add_workdays(day(2026, 12, 28), 10).is_err());
/// # Ok::<(), minzheng_core_types::CalendarError>(())
/// ```
#[derive(Clone, Default)]
#[doc(alias = "工作日")]
#[doc(alias = "调休")]
#[doc(alias = "工作日历")]
pub struct WorkdayCalendar {
    records: Records,
    spans: Spans,
}

impl WorkdayCalendar {
    /// The calendar of 2004–2026 that comes with the crate. It is read anew on each call: keep it.
    ///
    /// # Errors
    /// [`CalendarError::Line`] if the embedded file were damaged; a test reads all of it.
    pub fn embedded() -> Result<Self, CalendarError> {
        let records = Records::default();
        Ok(Self::of(records.extended(data::EMBEDDED, "cn-workdays.csv", data::EMBEDDED_YEARS)?))
    }

    /// A calendar that knows no day yet, to be filled by [`extend`](Self::extend).
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    fn of(records: Records) -> Self {
        let spans = Spans::of_years(records.years(), |day| records.is_workday(day));
        Self { records, spans }
    }

    /// The calendar with one more notice. Either all of the text is taken or nothing.
    ///
    /// The columns are `date,kind,name` and, if wanted, `notice` and `announced_on`; `kind` is `holiday` (every date
    /// of a break, weekends inside it included) or `makeup-workday`. A year is covered once a line `# covers: 2027`
    /// says that all its rows are there. `source_name` stands in error messages.
    ///
    /// A day that is already known changes only by a row with `announced_on`; where two rows say opposite things the
    /// later announcement holds, and both must be dated. A row that repeats what stands adds its notice and date.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use minzheng_core_types::WorkdayCalendar;
    /// // Invented rows: what a file for a new year looks like.
    /// let text = "# covers: 2027\ndate,kind,name,notice,announced_on\n\
    ///             2027-01-01,holiday,元旦,示例通知,2026-11-05\n";
    /// let calendar = WorkdayCalendar::embedded()?.extend(text, "workdays-2027.csv")?;
    /// let new_year = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap_or_default();
    /// assert_eq!(calendar.is_workday(new_year), Ok(false));
    /// assert!(calendar.known_on(NaiveDate::from_ymd_opt(2026, 11, 4).unwrap_or_default()).is_workday(new_year).is_err());
    /// # Ok::<(), minzheng_core_types::CalendarError>(())
    /// ```
    ///
    /// # Errors
    /// [`CalendarError::Line`] with the name, the line and what to do.
    pub fn extend(&self, csv_text: &str, source_name: &str) -> Result<Self, CalendarError> {
        Ok(Self::of(self.records.extended(csv_text, source_name, [])?))
    }

    /// The calendar as it was known on a day: without what was announced later (CAL-04).
    ///
    /// Rows without a date of announcement stay, the embedded ones among them: the file has the final state of each
    /// year. A year is known from the first announcement about it if all its rows are dated, else from 1 January of
    /// the year before.
    #[must_use]
    pub fn known_on(&self, date: NaiveDate) -> Self {
        Self::of(self.records.known_on(date))
    }

    /// The years of which every day is known.
    #[must_use]
    pub fn covered_years(&self) -> CoveredYears {
        CoveredYears(self.spans.years())
    }

    /// Is the day inside the data?
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.spans.is_workday(day).is_ok()
    }

    /// Worked or free, and why (CAL-04).
    #[must_use]
    #[doc(alias = "休息日")]
    pub fn status(&self, day: NaiveDate) -> DayStatus<'_> {
        let entry = self.records.entry(day).map(|entry| (entry.kind, &entry.told));
        match (self.covers(day), entry) {
            (false, _) => DayStatus::Unknown,
            (true, Some((Kind::MakeUp, told))) => DayStatus::Workday { why: WorkdayReason::MakeUp(told) },
            (true, Some((Kind::Holiday, told))) => DayStatus::RestDay { why: RestReason::Break(told) },
            (true, None) if is_weekday(day) => DayStatus::Workday { why: WorkdayReason::Weekday },
            (true, None) => DayStatus::RestDay { why: RestReason::Weekend },
        }
    }

    fn unknown(&self, day: NaiveDate) -> CalendarError {
        CalendarError::Unknown { day, covered: self.covered_years() }
    }

    /// Is the day worked? [`status`](Self::status) also says why.
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] outside the data.
    pub fn is_workday(&self, day: NaiveDate) -> Result<bool, CalendarError> {
        self.spans.is_workday(day).map_err(|day| self.unknown(day))
    }

    /// The `count`-th working day after `day`, or before it when negative; `day` itself is not counted. A count of 0
    /// gives `day`, worked or not (CAL-05).
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when a day on the way lies outside the data.
    pub fn add_workdays(&self, day: NaiveDate, count: i32) -> Result<NaiveDate, CalendarError> {
        self.spans.add(day, count).map_err(|day| self.unknown(day))
    }

    /// [`add_workdays`](Self::add_workdays) in the other direction.
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when a day on the way lies outside the data.
    pub fn subtract_workdays(&self, day: NaiveDate, count: i32) -> Result<NaiveDate, CalendarError> {
        self.add_workdays(day, count.saturating_neg())
    }

    /// The number of working days in (from, to]. When `to` lies before `from`, minus the number in [to, from): what
    /// [`add_workdays`](Self::add_workdays) would be given to get there (CAL-05).
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when a counted day lies outside the data.
    pub fn workdays_between(&self, from: NaiveDate, to: NaiveDate) -> Result<i32, CalendarError> {
        self.spans.between(from, to).map_err(|day| self.unknown(day))
    }

    /// The days that [`workdays_between`](Self::workdays_between) counts, in the order of counting.
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when a counted day lies outside the data.
    pub fn list_workdays(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<impl Iterator<Item = NaiveDate> + '_, CalendarError> {
        self.spans.list(from, to).map_err(|day| self.unknown(day))
    }

    /// The first working day on or after `day` (CAL-05).
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when a day on the way lies outside the data.
    #[doc(alias = "顺延")]
    pub fn roll_forward(&self, day: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.spans.roll_forward(day).map_err(|day| self.unknown(day))
    }

    /// The last working day on or before `day`.
    ///
    /// # Errors
    /// [`CalendarError::Unknown`] when a day on the way lies outside the data.
    pub fn roll_back(&self, day: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.spans.roll_back(day).map_err(|day| self.unknown(day))
    }
}

impl fmt::Debug for WorkdayCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WorkdayCalendar({})", self.covered_years())
    }
}
