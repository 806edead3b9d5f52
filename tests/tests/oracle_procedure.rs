//! The clocks against the oracle's count, day by day, over many random histories.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests: a failure is a failed test")]

use chrono::{Days, NaiveDate};
use minzheng_core_types::{Fact, Silent, WorkdayCalendar};
use minzheng_tests::desk;
use minzheng_tests::draw::Draw;
use minzheng_tests::oracle::procedure::{Counted, DayKind, last_day, used, whole};
use minzheng_welfare::procedure::{
    AskedClocks, Clock, Due, EventKind, History, Kind, ProcedureLaw, deadlines,
};

struct Drawn {
    place: &'static str,
    history: History,
    accepted: NaiveDate,
    special: bool,
    stopped: Vec<(NaiveDate, Option<NaiveDate>)>,
    published: Option<NaiveDate>,
    on: NaiveDate,
}

fn drawn(draw: &mut Draw) -> Drawn {
    let place = draw.pick(&["370203", "110000", "370700", "410100", "420100"]);
    let first: NaiveDate = "2005-01-04".parse().unwrap();
    let mut day = first + Days::new(draw.below(7_900));
    let mut history = History::new(Kind::Allowance);
    history.push(EventKind::Received, day).unwrap();
    history.push(EventKind::Accepted, day).unwrap();
    let accepted = day;
    let (mut stopped, mut special, mut published) = (Vec::new(), false, None);
    for next in [EventKind::Checked, EventKind::Surveyed, EventKind::Reviewed, EventKind::Published] {
        if draw.chance(1, 3) && next != EventKind::Published && next != EventKind::Checked {
            day = day + Days::new(draw.below(9));
            history.push(EventKind::SupplementAsked, day).unwrap();
            let from = day + Days::new(1);
            if draw.chance(1, 8) {
                stopped.push((from, None));
                break;
            }
            day = day + Days::new(draw.below(25));
            history.push(EventKind::Supplied, day).unwrap();
            stopped.push((from, Some(day)));
        }
        if !special && draw.chance(1, 5) {
            history.push(EventKind::Extended, day).unwrap();
            special = true;
        }
        if draw.chance(1, 6) {
            break;
        }
        day = day + Days::new(draw.below(12));
        history.push(next, day).unwrap();
        published = (next == EventKind::Published).then_some(day);
    }
    let on = day + Days::new(draw.below(40));
    Drawn { place, history, accepted, special, stopped, published, on }
}

#[test]
fn the_whole_procedure_ends_on_the_day_that_the_oracle_counts() {
    let calendar = WorkdayCalendar::embedded().unwrap();
    let mut law = ProcedureLaw::new(desk::pack().clone());
    let (mut known, mut open, mut without) = (0, 0, 0);
    for number in 0..6_000 {
        let mut draw = Draw::new("oracle of procedure", 1, number);
        let case = drawn(&mut draw);
        let place = case.place.parse().unwrap();
        law.prepare(place, &case.history);
        let asked = AskedClocks {
            register: minzheng_core_types::Fact::NotEstablished,
            history: &case.history,
            review: Fact::NotEstablished,
            on: case.on,
            calendar: &calendar,
        };
        let found = deadlines(asked, |month| law.at(place, month), &mut Silent).unwrap();
        let clock = found.get(Clock::Whole).unwrap();
        let limit = whole(case.place, case.accepted).and_then(|(usual, special, days)| {
            let limit = if case.special { special? } else { usual };
            Some(Counted { start: case.accepted, limit, days, stopped: &case.stopped })
        });
        let what = format!("case {number}: {} {:?} {clock:?}", case.place, case.history.events());
        let Some(counted) = limit else {
            assert!(clock.limit.is_none() && clock.missing().next().is_some(), "{what}");
            without += 1;
            continue;
        };
        assert_eq!(clock.limit, Some(counted.limit), "{what}");
        match last_day(counted, &calendar) {
            Some(day) => {
                assert_eq!(clock.due, Due::On(day), "{what}");
                assert_eq!(clock.used, used(counted, case.on, &calendar), "{what}");
                known += 1;
            }
            None => {
                assert!(matches!(clock.due, Due::Stopped(_) | Due::Unknown(_)), "{what}");
                open += 1;
            }
        }
        let notice = case.published.filter(|day| *day >= "2012-12-01".parse().unwrap());
        if let (Some(published), Some(notice)) = (notice, found.get(Clock::Notice)) {
            // The law is that of acceptance.
            if case.accepted >= "2012-12-01".parse().unwrap() {
                let counted = Counted { start: published, limit: 7, days: DayKind::Calendar, stopped: &[] };
                assert_eq!(notice.due_on(), last_day(counted, &calendar), "{what}");
            }
        }
    }
    assert!(known > 3_000 && open > 100 && without > 200, "{known} {open} {without}");
}
