//! The one place where the clock is read. No rule is told the time; a frontend may ask for today.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

const DAY: u64 = 24 * 60 * 60;
/// China keeps one time, eight hours ahead of UTC.
const AHEAD: u64 = 8 * 60 * 60;

/// The time in China, to the minute.
#[allow(clippy::disallowed_methods, reason = "work lists are made as of now where no time is named")]
pub(crate) fn now() -> NaiveDateTime {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let minutes =
        seconds.saturating_add(AHEAD).checked_div(60).and_then(|minutes| i64::try_from(minutes).ok());
    let start = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    minutes.and_then(|minutes| start.checked_add_signed(TimeDelta::minutes(minutes))).unwrap_or(start)
}

/// Today in China.
#[allow(clippy::disallowed_methods, reason = "birth dates are judged as of today where no day is named")]
pub(crate) fn today() -> NaiveDate {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = seconds.saturating_add(AHEAD).checked_div(DAY).unwrap_or(0);
    let start = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default();
    start.checked_add_days(Days::new(days)).unwrap_or(start)
}
