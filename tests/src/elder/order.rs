//! 虚拟养老院: the desk of service orders. Worked cases stand in `cases/elder-order/`; orders at random walk through the table of
//! EC-32, mostly along what is lawful.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use minzheng_core_types::explain::Document;
use minzheng_core_types::{Fact, Money, Pack, Silent, WorkdayCalendar};
use minzheng_eldercare::service_order::{
    Checks, Event, EventKind, History, LateCancel, Provider, Request, Score, ServiceFile, Split, State,
    Terms, Urgency, Visit,
};

use crate::draw::Draw;
use crate::subject::Subject;

/// The working days that are built in.
pub static CALENDAR: LazyLock<WorkdayCalendar> =
    LazyLock::new(|| WorkdayCalendar::embedded().unwrap_or_else(|error| panic!("{error}")));

impl Subject for ServiceFile {
    const FOLDER: &'static str = "elder-order";
    const TABLE: &'static str = "order";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}

/// Minutes after the first of September 2014, 8 o'clock.
#[must_use]
pub fn at(minutes: i64) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2014, 9, 1).expect("a day");
    day.and_hms_opt(8, 0, 0).expect("a time") + TimeDelta::minutes(minutes)
}

/// A contract that settles everything.
#[must_use]
pub fn terms() -> Terms {
    Terms {
        accept_minutes: Some(10),
        assign_minutes: Some(30),
        confirm_minutes: Some(30),
        escalate_minutes: Some(5),
        early_minutes: Some(15),
        grace_minutes: Some(20),
        reschedules: Some(2),
        follow_up_minutes: Some(1440),
        tries: Some(3),
        complaint_days: Some(5),
        late_cancel: Fact::Known(LateCancel { within_minutes: 120, fee: Money::from_fen(1_000) }),
        quantum_minutes: std::num::NonZeroU32::new(15),
        rounding: Some(minzheng_eldercare::service_order::BilledRounding::HalfUp),
        tolerance: "0.10".parse().ok(),
    }
}

/// A request at 8 o'clock for a visit six hours later.
#[must_use]
pub fn request(urgency: Urgency) -> Request {
    let visit = Visit::new(at(360), at(390), 60).expect("a visit");
    Request { at: at(0), urgency, visit }
}

/// A split of the bill among the four payers.
pub fn split(draw: &mut Draw) -> Split {
    let shares = [(); 4].map(|()| Money::from_fen(draw.between(0, 5_000)));
    let bill = Money::sum(shares).expect("small");
    Split::new(bill, shares).expect("they sum")
}

/// An event of a kind with what it needs, sometimes lacking.
pub fn event(draw: &mut Draw, kind: EventKind, state: &State) -> Event {
    let recorded = draw.chance(9, 10);
    let provider = Provider(u32::try_from(draw.below(3)).expect("small"));
    let own = if draw.chance(9, 10) { state.provider.unwrap_or(provider) } else { provider };
    let unmet = Checks { in_district: Fact::Known(false), ..Checks::MET };
    let checks = if recorded { Checks::MET } else { draw.pick(&[Checks::default(), unmet]) };
    match kind {
        EventKind::Accept => Event::Accept(checks),
        EventKind::AcceptUrgent => Event::AcceptUrgent(checks, provider),
        EventKind::Assign => {
            let moved = draw.pick(&[0, 45]);
            let start = draw.chance(1, 4).then(|| state.visit.start() + TimeDelta::minutes(moved));
            Event::Assign(provider, start)
        }
        EventKind::Decline => Event::Decline { reason: recorded },
        EventKind::Expire => Event::Expire,
        EventKind::Confirm => Event::Confirm(own),
        EventKind::Reschedule => {
            let start = state.visit.start() + TimeDelta::minutes(draw.between(0, 600));
            Event::Reschedule { consent: recorded, visit: Visit::at(start, 60).expect("a visit") }
        }
        EventKind::CheckIn => Event::CheckIn { evidence: recorded },
        EventKind::NoShow => Event::NoShow,
        EventKind::CheckOut => Event::CheckOut { signed: recorded },
        EventKind::Interrupt => Event::Interrupt { reason: recorded },
        EventKind::FollowUp => {
            let score = Score::new(u8::try_from(draw.between(1, 5)).expect("small")).expect("a score");
            Event::FollowUp { score, complaint: draw.chance(1, 4) }
        }
        EventKind::NoAnswer => Event::NoAnswer,
        EventKind::Complain => Event::Complain,
        EventKind::Resolve => Event::Resolve,
        EventKind::Settle => Event::Settle(split(draw)),
        EventKind::Close => Event::Close,
        EventKind::Cancel => Event::Cancel,
    }
}

/// The time of a next event: mostly minutes later, often at a line, sometimes on another day.
fn later(draw: &mut Draw, state: &State) -> NaiveDateTime {
    let line = match draw.below(6) {
        0 => state.confirm_by().unwrap_or(state.since),
        1 => state.visit.start() + TimeDelta::minutes(draw.pick(&[-16, -15, -1, 0, 20, 21])),
        2 => state.since + TimeDelta::minutes(draw.between(0, 2_000)),
        _ => state.since + TimeDelta::minutes(draw.between(0, 90)),
    };
    line.max(state.since)
}

/// An order after a walk of so many steps. What cannot follow was tried and left no trace.
pub fn walked(draw: &mut Draw, steps: u64) -> History {
    let urgency = if draw.chance(1, 5) { Urgency::Emergency } else { Urgency::Ordinary };
    let mut history = History::new(request(urgency), terms());
    for _ in 0..steps {
        let state = history.state();
        let next: Vec<EventKind> =
            state.next().filter(|kind| *kind != EventKind::Cancel || draw.chance(1, 6)).collect();
        if next.is_empty() {
            break;
        }
        let kind = if draw.chance(1, 12) { draw.pick(EventKind::ALL) } else { draw.pick(&next) };
        let event = event(draw, kind, &state);
        let time = later(draw, &state);
        let _ = history.push(event, time);
    }
    history
}
