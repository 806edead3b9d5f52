mod laws;
mod loading;
mod rulebook;

use super::*;
use chrono::NaiveDate;

/// Working days of 2004–2026 (CAL-04).
const BALANCE: [usize; 23] = [
    252, 251, 251, 249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251,
    248, 248,
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn embedded() -> WorkdayCalendar {
    WorkdayCalendar::embedded().unwrap()
}

/// Every day from a first to a last one, both included.
fn days(first: &str, last: &str) -> impl Iterator<Item = NaiveDate> {
    let last = day(last);
    day(first).iter_days().take_while(move |day| *day <= last)
}

fn every_day() -> impl Iterator<Item = NaiveDate> {
    days("2004-01-01", "2026-12-31")
}

fn is_unknown<T>(answer: Result<T, CalendarError>, expected: &str) -> bool {
    matches!(answer, Err(CalendarError::Unknown { day: unknown, .. }) if unknown == day(expected))
}
