//! The last day of a clock that has begun, the days counted, and how it stands.

use chrono::{Months, NaiveDate};
use minzheng_core_types::CalendarError;
use minzheng_core_types::figures::{Reading, Setting};

use super::clocks::AskedClocks;
use super::count::{Count, Reached};
use super::deadline::{Answerable, Clock, Deadline, Due, Status, Unit, Unknown, stopping};
use super::event::EventKind;
use super::history::History;
use super::policy::{Counting, RestDay};

fn unknown(why: CalendarError) -> Due {
    match why {
        CalendarError::Unknown { day, .. } => Due::Unknown(Unknown::Calendar(day)),
        _ => Due::Unknown(Unknown::TooFar),
    }
}

/// The last day, and the days counted.
pub(super) fn settle(
    asked: &AskedClocks<'_>,
    found: &mut Deadline,
    limit: u32,
    rest_day: &Setting<RestDay>,
    reading: &mut Reading,
) {
    let counting = match found.unit {
        Unit::CalendarDays => Counting::CalendarDays,
        Unit::WorkingDays => Counting::WorkingDays,
        Unit::Months => return settle_months(asked, found, limit, rest_day, reading),
    };
    let count = Count { calendar: asked.calendar, counting, start: found.start };
    let seen = found.ended.unwrap_or(asked.on);
    let reached = count.reach(limit, asked.history.pauses(found.stops));
    // A clock that has run out cannot be stopped any more.
    let ran_out = match reached {
        Ok(Reached::Day(day)) => Some(day),
        Ok(Reached::Stopped(_)) | Err(_) => None,
    };
    let used = count.used(seen, stopping(asked.history, found.stops, ran_out));
    let due = match reached {
        Err(why) => unknown(why),
        Ok(Reached::Stopped(left)) => Due::Stopped(left),
        Ok(Reached::Day(day)) if counting == Counting::CalendarDays => {
            found.unrolled = Some(day);
            rolled(asked, day, rest_day, reading)
        }
        Ok(Reached::Day(day)) => Due::On(day),
    };
    (found.due, found.used) = (due, used.ok());
    let rolled_days = rolled_days(found);
    let over = found.used.map(|used| used.saturating_sub(limit).saturating_sub(rolled_days));
    found.late = found.due_on().and(over);
    found.left = found.used.map(|used| limit.saturating_add(rolled_days).saturating_sub(used));
}

/// By how many days the end moved.
pub(super) fn rolled_days(found: &Deadline) -> u32 {
    let moved = found.unrolled.zip(found.due_on()).map(|(unrolled, due)| due.signed_duration_since(unrolled));
    moved.and_then(|moved| u32::try_from(moved.num_days()).ok()).unwrap_or(0)
}

/// Where a period of days or months ends; the reading of rest days is asked only of an end on one.
fn rolled(
    asked: &AskedClocks<'_>,
    day: NaiveDate,
    rest_day: &Setting<RestDay>,
    reading: &mut Reading,
) -> Due {
    match asked.calendar.is_workday(day) {
        Ok(true) => Due::On(day),
        Ok(false) => match rest_day.read(reading).map(|used| *used.value) {
            Some(RestDay::NextWorkingDay) => asked.calendar.roll_forward(day).map_or_else(unknown, Due::On),
            Some(RestDay::Stands) => Due::On(day),
            None => Due::Unknown(Unknown::Figure),
        },
        Err(why) => match rest_day.read(reading).map(|used| *used.value) {
            Some(RestDay::Stands) => Due::On(day),
            _ => unknown(why),
        },
    }
}

fn settle_months(
    asked: &AskedClocks<'_>,
    found: &mut Deadline,
    limit: u32,
    rest_day: &Setting<RestDay>,
    reading: &mut Reading,
) {
    let last = found.start.checked_add_months(Months::new(limit));
    found.unrolled = last;
    found.due = last.map_or(Due::Unknown(Unknown::TooFar), |day| rolled(asked, day, rest_day, reading));
    by_calendar(asked, found);
}

/// Days late and left in calendar days, where no days are counted.
pub(super) fn by_calendar(asked: &AskedClocks<'_>, found: &mut Deadline) {
    let seen = found.ended.unwrap_or(asked.on);
    let days = |from: NaiveDate, to: NaiveDate| {
        u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0)
    };
    found.late = found.due_on().map(|due| days(due, seen));
    found.left = found.due_on().map(|due| days(seen, due));
}

pub(super) fn status(asked: &AskedClocks<'_>, found: &Deadline) -> Status {
    let due = match (found.due, found.ended) {
        (Due::On(due), _) => due,
        (Due::Stopped(_), None) => return Status::Stopped,
        (Due::Unknown(_) | Due::Stopped(_), _) => return Status::Unknown,
    };
    match found.ended {
        None if due < asked.on && found.answerable() == Answerable::Applicant => Status::Lapsed,
        None if due < asked.on => Status::Overdue,
        None if due == asked.on => Status::DueToday,
        None => Status::Running,
        Some(_) if too_early(asked.history, found, due) => Status::TooEarly,
        Some(ended) if ended <= due => Status::Met,
        Some(_) => Status::MetLate,
    }
}

/// A notice that was ended clean before it had run. An objection may come at any time.
fn too_early(history: &History, found: &Deadline, due: NaiveDate) -> bool {
    let clean = history.latest(|event| event == EventKind::NoticeClean).map(|(_, day)| day);
    found.clock == Clock::Notice && found.ended.is_some() && found.ended == clean && clean < Some(due)
}
