//! The elder ledger a second time: what held on a day, by looking for the last word on each matter; what a table gives away, by
//! trying other tables; shares in exact fractions. It shares no rule, only the types of entries.

use chrono::NaiveDate;
use minzheng_eldercare::ledger::{Entry, Event, Service, Status};

/// Does an entry count for what was known, and had happened, by two days?
fn counts(entries: &[Entry], entry: &Entry, valid: NaiveDate, known: NaiveDate) -> bool {
    let corrected =
        entries.iter().any(|other| other.corrects == Some(entry.number) && other.recorded <= known);
    entry.recorded <= known && entry.valid <= valid && !corrected && entry.event != Event::Withdrawn
}

/// The last word on a matter: of the entries that count, the one that happened last, of one day the one with the greatest number.
fn last_word<T>(
    entries: &[Entry],
    valid: NaiveDate,
    known: NaiveDate,
    says: impl Fn(&Entry) -> Option<T>,
) -> Option<(NaiveDate, T)> {
    let mut found: Option<(NaiveDate, u32, T)> = None;
    for entry in entries.iter().filter(|entry| counts(entries, entry, valid, known)) {
        let Some(says) = says(entry) else { continue };
        let later =
            found.as_ref().is_none_or(|(day, number, _)| (*day, *number) < (entry.valid, entry.number));
        if later {
            found = Some((entry.valid, entry.number, says));
        }
    }
    found.map(|(day, _, says)| (day, says))
}

/// Since when a status holds.
#[must_use]
pub fn status(entries: &[Entry], asked: Status, valid: NaiveDate, known: NaiveDate) -> Option<NaiveDate> {
    last_word(entries, valid, known, |entry| match entry.event {
        Event::Status { status, holds } if status == asked => Some(holds),
        _ => None,
    })
    .and_then(|(day, holds)| holds.then_some(day))
}

/// Since when a service is given.
#[must_use]
pub fn service(entries: &[Entry], asked: Service, valid: NaiveDate, known: NaiveDate) -> Option<NaiveDate> {
    last_word(entries, valid, known, |entry| match entry.event {
        Event::ServiceStarted(service) if service == asked => Some(true),
        Event::ServiceEnded(service) if service == asked => Some(false),
        _ => None,
    })
    .and_then(|(day, holds)| holds.then_some(day))
}

/// On the ledger, alive and not away?
#[must_use]
pub fn is_here(entries: &[Entry], valid: NaiveDate, known: NaiveDate) -> bool {
    let ever = |is_it: fn(&Event) -> bool| {
        entries.iter().any(|entry| counts(entries, entry, valid, known) && is_it(&entry.event))
    };
    let away = last_word(entries, valid, known, |entry| match entry.event {
        Event::MovedOut => Some(true),
        Event::MovedIn => Some(false),
        _ => None,
    });
    ever(|event| *event == Event::Registered)
        && !ever(|event| *event == Event::Died)
        && away.is_none_or(|(_, away)| !away)
}

/// The last visit.
#[must_use]
pub fn visited(entries: &[Entry], valid: NaiveDate, known: NaiveDate) -> Option<NaiveDate> {
    last_word(entries, valid, known, |entry| (entry.event == Event::Visited).then_some(()))
        .map(|(day, ())| day)
}

/// Tenths of so many times a quotient: down, and with halves up.
#[must_use]
pub fn tenths(part: u32, whole: u32, times: i128) -> Option<(i128, i128)> {
    let (part, whole) = (i128::from(part), i128::from(whole));
    if whole == 0 {
        return None;
    }
    let scaled = part * times * 10;
    Some((scaled / whole, (2 * scaled + whole) / (2 * whole)))
}
