//! 时限的另一算法: the clocks of SA-20 counted day by day from the rulebook's table, sharing no rule code: one day after the
//! other is looked at, and what is off, stopped or over is told from a list of stopped days.

use chrono::{Days, Months, NaiveDate};
use minzheng_core_types::WorkdayCalendar;

/// How days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind {
    /// Working days.
    Working,
    /// Calendar days; an end on a rest day moves.
    Calendar,
}

/// A clock to count.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The day of the act; it is not counted.
    pub start: NaiveDate,
    /// The length.
    pub limit: u32,
    /// How.
    pub days: DayKind,
    /// First and last day that is not counted; open where the clock still stands.
    pub stopped: &'a [(NaiveDate, Option<NaiveDate>)],
}

fn next(day: NaiveDate) -> NaiveDate {
    day + Days::new(1)
}

fn is_stopped(day: NaiveDate, stopped: &[(NaiveDate, Option<NaiveDate>)]) -> bool {
    stopped.iter().any(|(first, last)| *first <= day && last.is_none_or(|last| day <= last))
}

/// The last day; `None` while the clock stands still, or beyond the calendar.
#[must_use]
pub fn last_day(clock: Counted<'_>, calendar: &WorkdayCalendar) -> Option<NaiveDate> {
    let (mut day, mut left) = (clock.start, clock.limit);
    let forever = clock.start + Months::new(240);
    while left > 0 {
        day = next(day);
        if day > forever {
            return None;
        }
        if is_stopped(day, clock.stopped) {
            continue;
        }
        let counts = match clock.days {
            DayKind::Calendar => true,
            DayKind::Working => calendar.is_workday(day).ok()?,
        };
        left -= u32::from(counts);
    }
    while clock.days == DayKind::Calendar && !calendar.is_workday(day).ok()? {
        day = next(day);
    }
    Some(day)
}

/// Days counted from the day after the start up to and with a day. A stop that begins when all days of the limit have been
/// counted stops nothing.
#[must_use]
pub fn used(clock: Counted<'_>, until: NaiveDate, calendar: &WorkdayCalendar) -> Option<u32> {
    let (mut day, mut used, mut standing) = (clock.start, 0, false);
    while day < until {
        day = next(day);
        let stopped = is_stopped(day, clock.stopped);
        let begins = clock.stopped.iter().any(|(first, _)| *first == day);
        standing = stopped && (standing || begins && used < clock.limit);
        let counts = match clock.days {
            DayKind::Calendar => true,
            DayKind::Working => calendar.is_workday(day).ok()?,
        };
        used += u32::from(counts && !standing);
    }
    Some(used)
}

/// SA-20, the whole procedure: length, length in special cases, and how it is counted.
#[must_use]
pub fn whole(place: &str, accepted: NaiveDate) -> Option<(u32, Option<u32>, DayKind)> {
    let on = |text: &str| text.parse::<NaiveDate>().expect("a day");
    match place {
        "370203" => Some((20, Some(30), DayKind::Working)),
        "410100" => Some((25, Some(40), DayKind::Working)),
        "420100" if accepted >= on("2021-07-01") => Some((18, Some(45), DayKind::Working)),
        "420100" => Some((18, None, DayKind::Working)),
        "370700" if accepted >= on("2022-01-01") => Some((20, None, DayKind::Working)),
        _ if accepted >= on("2021-07-01") => Some((30, Some(45), DayKind::Working)),
        _ if accepted < on("2014-05-01") => Some((30, None, DayKind::Calendar)),
        _ => None,
    }
}
