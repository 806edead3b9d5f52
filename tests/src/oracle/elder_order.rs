//! Orders a second time: the table of EC-32 as it is printed, billed minutes in exact fractions, key figures counted from the
//! events alone, percentiles by counting how many values are not greater. It shares no rule.

use chrono::{NaiveDate, NaiveDateTime};
use minzheng_eldercare::service_order::{Event, EventKind, History, Stage, Urgency};
use num_rational::Ratio;

/// The table of EC-32: event, from, to.
pub const TABLE: &[(EventKind, &[Stage], Stage)] = {
    use EventKind as E;
    use Stage as S;
    &[
        (E::Accept, &[S::Requested], S::Accepted),
        (E::AcceptUrgent, &[S::Requested], S::Assigned),
        (E::Assign, &[S::Accepted], S::Assigned),
        (E::Decline, &[S::Assigned], S::Accepted),
        (E::Expire, &[S::Assigned], S::Accepted),
        (E::Confirm, &[S::Assigned], S::Confirmed),
        (E::Reschedule, &[S::Assigned, S::Confirmed], S::Accepted),
        (E::CheckIn, &[S::Confirmed], S::InService),
        (E::NoShow, &[S::Confirmed], S::Failed),
        (E::CheckOut, &[S::InService], S::Completed),
        (E::Interrupt, &[S::InService], S::Completed),
        (E::FollowUp, &[S::Completed], S::FollowedUp),
        (E::NoAnswer, &[S::Completed], S::Completed),
        (E::Complain, &[S::Completed, S::FollowedUp], S::FollowedUp),
        (E::Resolve, &[S::FollowedUp], S::FollowedUp),
        (E::Settle, &[S::FollowedUp, S::Completed], S::Settled),
        (E::Close, &[S::Settled], S::Closed),
        (E::Cancel, &[S::Requested, S::Accepted, S::Assigned, S::Confirmed], S::Cancelled),
    ]
};

/// Where the table leads; the emergency is the only thing beside it that decides by itself.
#[must_use]
pub fn leads(stage: Stage, event: EventKind, urgency: Urgency) -> Option<Stage> {
    let wrong = match event {
        EventKind::Accept => Urgency::Emergency,
        EventKind::AcceptUrgent => Urgency::Ordinary,
        _ => {
            return TABLE
                .iter()
                .find(|(known, from, _)| *known == event && from.contains(&stage))
                .map(|row| row.2);
        }
    };
    let row = TABLE.iter().find(|(known, from, _)| *known == event && from.contains(&stage));
    row.filter(|_| urgency != wrong).map(|row| row.2)
}

/// Billed minutes of so many seconds (EC-35); `tolerance` in hundredths.
#[must_use]
pub fn billed(seconds: i64, planned: i64, tolerance: i64, quantum: i64, rounding: &str) -> i64 {
    let mut delivered = Ratio::new(seconds, 60).floor();
    let most = Ratio::from_integer(planned) * (Ratio::from_integer(1) + Ratio::new(tolerance, 100));
    // Not over the planned minutes and their tolerance, in whole minutes.
    if delivered > most {
        delivered = most.floor();
    }
    if delivered < Ratio::from_integer(1) {
        return 0;
    }
    let quanta = delivered / Ratio::from_integer(quantum);
    let whole = match rounding {
        "up" => quanta.ceil(),
        "down" => quanta.floor(),
        _ => (quanta + Ratio::new(1, 2)).floor(),
    };
    whole.to_integer().max(1) * quantum
}

/// The least value that at least so many in a hundred do not exceed.
#[must_use]
pub fn percentile(values: &[u64], percent: usize) -> Option<u64> {
    let reaches =
        |value: u64| values.iter().filter(|one| **one <= value).count() * 100 >= percent * values.len();
    values.iter().copied().filter(|value| reaches(*value)).min()
}

/// What is counted of a period, from the events alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// Seconds from request to acceptance.
    pub waits: Vec<u64>,
    /// Check-ins on time, and all.
    pub on_time: (u64, u64),
    /// Completed, and completed or failed.
    pub completion: (u64, u64),
    /// Followed up, of the completed.
    pub followed_up: u64,
    /// Scores of 4 and 5, and all.
    pub satisfied: (u64, u64),
    /// Orders with a complaint, of the completed.
    pub complained: u64,
    /// Complaints resolved within the days, and all.
    pub closed: (u64, u64),
    /// Completed orders without a settlement, and complaints without a resolution.
    pub open: (u64, u64),
}

/// Counts one order. `grace` in minutes, `days` for complaints.
pub fn count(
    counted: &mut Counted,
    history: &History,
    period: (NaiveDate, NaiveDate),
    grace: i64,
    days: i64,
) {
    let within = |time: NaiveDateTime| period.0 <= time.date() && time.date() <= period.1;
    let request = history.state().request;
    let events: Vec<(NaiveDateTime, Event)> =
        history.events().iter().map(|timed| (timed.at, timed.event)).collect();
    let time =
        |wanted: fn(&Event) -> bool| events.iter().find(|(_, event)| wanted(event)).map(|(time, _)| *time);
    let accepted = time(|event| matches!(event, Event::Accept(_) | Event::AcceptUrgent(..)));
    if let Some(accepted) = accepted.filter(|_| within(request.at)) {
        counted.waits.push((accepted - request.at).num_seconds().unsigned_abs());
    }
    // The agreed start and the window, followed through dispatch and rescheduling.
    let (mut start, mut latest) = (request.visit.start(), request.visit.latest());
    let mut windowed = latest > start;
    for (_, event) in &events {
        match event {
            // Without a window of the client there is only the agreed time.
            Event::Assign(_, Some(moved)) => {
                latest = if windowed { latest } else { *moved };
                start = *moved;
            }
            Event::Reschedule { visit, .. } => {
                (start, latest) = (visit.start(), visit.latest());
                windowed = latest > start;
            }
            _ => {}
        }
    }
    let Some(arrived) = time(|event| matches!(event, Event::CheckIn { .. })) else {
        let failed = time(|event| *event == Event::NoShow).is_some() && within(start);
        counted.completion.1 += u64::from(failed);
        return;
    };
    if !within(arrived) {
        return;
    }
    counted.on_time.1 += 1;
    counted.on_time.0 += u64::from((arrived - latest).num_seconds() <= grace * 60);
    if time(|event| matches!(event, Event::CheckOut { .. } | Event::Interrupt { .. })).is_none() {
        return;
    }
    counted.completion.0 += 1;
    counted.completion.1 += 1;
    let mut opened = Vec::new();
    let mut resolved = Vec::new();
    let mut contacted = false;
    for (time, event) in &events {
        match event {
            Event::FollowUp { score, complaint } => {
                contacted = true;
                counted.satisfied.1 += 1;
                counted.satisfied.0 += u64::from(score.value() > 3);
                opened.extend(complaint.then_some(*time));
            }
            Event::Complain => {
                contacted = true;
                opened.push(*time);
            }
            Event::Resolve => resolved.push(*time),
            _ => {}
        }
    }
    counted.open.0 += u64::from(time(|event| matches!(event, Event::Settle(_))).is_none());
    counted.followed_up += u64::from(contacted);
    counted.complained += u64::from(!opened.is_empty());
    for (place, opened) in opened.iter().enumerate() {
        counted.closed.1 += 1;
        counted.open.1 += u64::from(resolved.get(place).is_none());
        let in_time = resolved.get(place).is_some_and(|at| (at.date() - opened.date()).num_days() <= days);
        counted.closed.0 += u64::from(in_time);
    }
}
