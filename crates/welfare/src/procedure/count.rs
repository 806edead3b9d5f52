//! 计日: days of a period counted one by one, with the days on which the clock stood still.

use chrono::{Days, NaiveDate};
use minzheng_core_types::{CalendarError, DayStatus, Lang, RestReason, WorkdayCalendar};

use super::history::Pause;
use super::policy::Counting;

/// How far a count gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    /// The last day by the count alone.
    Day(NaiveDate),
    /// The clock stands still with so many days left.
    Stopped(u32),
}

/// A count: from the day before its first one, in working or calendar days.
#[derive(Clone, Copy)]
pub(super) struct Count<'c> {
    pub(super) calendar: &'c WorkdayCalendar,
    pub(super) counting: Counting,
    /// Not counted itself.
    pub(super) start: NaiveDate,
}

impl Count<'_> {
    /// Counted days in (from, to]; none where `to` does not lie after `from`.
    fn between(&self, from: NaiveDate, to: NaiveDate) -> Result<u32, CalendarError> {
        if to <= from {
            return Ok(0);
        }
        match self.counting {
            Counting::CalendarDays => u32::try_from(to.signed_duration_since(from).num_days())
                .map_err(|_| CalendarError::PeriodTooLong),
            Counting::WorkingDays => u32::try_from(self.calendar.workdays_between(from, to)?)
                .map_err(|_| CalendarError::PeriodTooLong),
        }
    }

    fn add(&self, from: NaiveDate, days: u32) -> Result<NaiveDate, CalendarError> {
        match self.counting {
            Counting::CalendarDays => {
                from.checked_add_days(Days::new(u64::from(days))).ok_or(CalendarError::PeriodTooLong)
            }
            Counting::WorkingDays => self
                .calendar
                .add_workdays(from, i32::try_from(days).map_err(|_| CalendarError::PeriodTooLong)?),
        }
    }

    /// The day on which so many days have been counted.
    pub(super) fn reach(
        &self,
        days: u32,
        pauses: impl Iterator<Item = Pause>,
    ) -> Result<Reached, CalendarError> {
        let (mut from, mut left) = (self.start, days);
        for pause in pauses {
            if pause.through.is_some_and(|through| through <= from) {
                continue;
            }
            let after = pause.after.max(from);
            // Whether the pause comes too late is seen without the calendar where it lies beyond the data.
            let reached = self.add(from, left);
            if reached.as_ref().is_ok_and(|day| *day <= after) {
                return reached.map(Reached::Day);
            }
            left = left.saturating_sub(self.between(from, after)?);
            match pause.through {
                Some(through) => from = through,
                None => return Ok(Reached::Stopped(left)),
            }
        }
        self.add(from, left).map(Reached::Day)
    }

    /// How many days are counted up to a day, itself included.
    pub(super) fn used(
        &self,
        until: NaiveDate,
        pauses: impl Iterator<Item = Pause>,
    ) -> Result<u32, CalendarError> {
        let (mut from, mut used) = (self.start, 0_u32);
        for pause in pauses {
            if pause.through.is_some_and(|through| through <= from) {
                continue;
            }
            let after = pause.after.max(from);
            used = used.saturating_add(self.between(from, until.min(after))?);
            match pause.through {
                Some(through) if through < until => from = through,
                _ => return Ok(used),
            }
        }
        Ok(used.saturating_add(self.between(from, until)?))
    }
}

/// 日: what one day is to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayCount<'c> {
    /// It is the so many-th, and what the calendar says of it.
    Counted(u32, DayStatus<'c>),
    /// Off, and why.
    Off(RestReason<'c>),
    /// The clock stood still.
    Paused,
    /// The period would have ended on a rest day: it runs on.
    Rolled(DayStatus<'c>),
    /// Beyond the calendar's data.
    Unknown,
}

/// A day of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayLine<'c> {
    /// The day.
    pub day: NaiveDate,
    /// What it is to the clock.
    pub count: DayCount<'c>,
}

impl DayLine<'_> {
    /// The number of the day, where it is counted.
    #[must_use]
    pub const fn number(&self) -> Option<u32> {
        match self.count {
            DayCount::Counted(number, _) => Some(number),
            _ => None,
        }
    }

    /// What the day is and which notice says so, in one language.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> String {
        let say = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
        let status = |status: DayStatus<'_>| match status {
            DayStatus::Workday { why } => why.describe(lang),
            DayStatus::RestDay { why } => why.describe(lang),
            DayStatus::Unknown => say("无数据", "no data"),
        };
        match self.count {
            DayCount::Counted(_, day) => status(day),
            DayCount::Off(why) => why.describe(lang),
            DayCount::Paused => say("中止,不计", "the clock stands still"),
            DayCount::Rolled(day) => {
                format!("{} · {}", say("末日顺延", "the end moves on"), status(day))
            }
            DayCount::Unknown => say("无数据", "no data"),
        }
    }
}

/// The days of a count from its first one up to and with `until`. Days beyond the `limit`-th up to `due` are those by
/// which the end moved.
pub(super) fn days_of(
    count: Count<'_>,
    until: NaiveDate,
    pauses: impl Iterator<Item = Pause> + Clone,
    rolled: Option<(NaiveDate, NaiveDate)>,
) -> Vec<DayLine<'_>> {
    let mut number = 0_u32;
    let days = count.start.iter_days().skip(1).take_while(|day| *day <= until);
    days.map(|day| {
        let paused = |pause: Pause| pause.after < day && pause.through.is_none_or(|through| day <= through);
        let status = count.calendar.status(day);
        let is_rolled = rolled.is_some_and(|(unrolled, due)| unrolled < day && day <= due);
        let mut counted = || {
            number = number.saturating_add(1);
            DayCount::Counted(number, status)
        };
        let count = match (count.counting, status) {
            _ if pauses.clone().any(paused) => DayCount::Paused,
            _ if is_rolled => DayCount::Rolled(status),
            (Counting::CalendarDays, _) | (Counting::WorkingDays, DayStatus::Workday { .. }) => counted(),
            (Counting::WorkingDays, DayStatus::RestDay { why }) => DayCount::Off(why),
            (Counting::WorkingDays, DayStatus::Unknown) => DayCount::Unknown,
        };
        DayLine { day, count }
    })
    .collect()
}
