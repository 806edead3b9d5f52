//! When the clocks of a history began, and when they were done.

use chrono::NaiveDate;

use super::deadline::Clock;
use super::history::{History, Logged};
use super::length::DayZero;
use super::words::{EventKind, Stage};

/// The latest run of a clock.
#[derive(Debug, Clone, Copy)]
pub(super) struct Begun {
    pub(super) started: NaiveDate,
    /// The entry from which it runs.
    pub(super) index: usize,
    pub(super) ended: Option<NaiveDate>,
}

/// When a clock began in a history; `None` where it has not.
pub(super) fn begun(history: &History, clock: Clock, zero: DayZero) -> Option<Begun> {
    use EventKind as E;
    match clock {
        Clock::Notice => notice(history),
        Clock::Preparation | Clock::PreparationPromise => {
            run(history, E::PreparationFiled, &[E::PreparationApproved, E::PreparationRefused, E::Withdrawn])
        }
        Clock::Founding => run(history, E::PreparationApproved, &[E::FoundingMeeting, E::Withdrawn]),
        Clock::Statute | Clock::Promise | Clock::Claimed => decision(history, zero),
        Clock::Certificate => run(history, E::Approved, &[E::Certified]),
        Clock::ChangeApply => run(history, E::Consented, &[E::ChangeFiled, E::Filed]),
        Clock::LiquidationGroup => run(history, E::LiquidationTriggered, &[E::LiquidationGroup]),
        Clock::CreditorsTold => run(history, E::LiquidationGroup, &[E::CreditorsTold]),
        Clock::CreditorsNotice => run(history, E::LiquidationGroup, &[E::CreditorsNotice]),
        Clock::Deregister => run(history, E::LiquidationEnded, &[E::DeregistrationFiled]),
    }
}

/// From the latest of an event to the first of some others after it.
fn run(history: &History, from: EventKind, until: &[EventKind]) -> Option<Begun> {
    let effective: Vec<&Logged> = history.effective().collect();
    let at = effective.iter().rposition(|logged| logged.entry.event == from)?;
    let begins = effective.get(at)?;
    let ends = effective.iter().skip(at).find(|logged| until.contains(&logged.entry.event));
    Some(Begun {
        started: begins.entry.on,
        index: begins.given.unwrap_or(0),
        ended: ends.map(|logged| logged.entry.on),
    })
}

/// The notice of what is lacking is due from each filing; it is done by any answer.
fn notice(history: &History) -> Option<Begun> {
    use EventKind as E;
    let answers = [E::SupplementRequested, E::Accepted, E::AcceptedWithDefects, E::NotAccepted, E::Withdrawn];
    let supplied = run(history, E::Supplied, &answers);
    supplied.or_else(|| run(history, E::Filed, &answers))
}

/// The decision is due from the day on which the documents were complete, or from acceptance; while a supplement is awaited, or
/// nobody has accepted, the clock has not begun.
fn decision(history: &History, zero: DayZero) -> Option<Begun> {
    let complete = run(history, EventKind::Supplied, &[]).or_else(|| run(history, EventKind::Filed, &[]))?;
    let accepted = history.accepted_on();
    let waiting = matches!(
        history.state().stage,
        Stage::Filed | Stage::SupplementRequested | Stage::NotAccepted | Stage::Withdrawn
    );
    if accepted.is_none() && waiting {
        return None;
    }
    let started = match zero {
        DayZero::Complete => complete.started,
        DayZero::Accepted => accepted?,
    };
    let on_that_day = |logged: &&Logged| logged.entry.on == started && logged.given.is_some();
    let index = history.effective().find(on_that_day).and_then(|logged| logged.given);
    Some(Begun { started, index: index.unwrap_or(complete.index), ended: history.decided_on() })
}
