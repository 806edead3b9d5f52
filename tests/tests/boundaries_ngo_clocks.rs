//! Every day of the calendar's data, limits of 1 to 60 days, both kinds of days, with and without rollover, against a count made day by
//! day; and the days on which a figure or a text changes (NR-11, NR-12, NR-22).

use chrono::{Days as Add, NaiveDate};
use minzheng_core_types::{Fact, Silent};
use minzheng_ngo_registration::OrgKind;
use minzheng_ngo_registration::clocks::{
    Act, Application, Clock, ClockFile, Count, DayCount, DayKind, Deadline, Entry, EventKind, Limit, Reached,
    Version, version,
};
use minzheng_tests::ngo_clocks::{CALENDAR, EXAMPLES};
use minzheng_tests::oracle::ngo_clocks::Days;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// 4 million limits. What lies beyond the data is unknown to both.
#[test]
fn every_limit_from_every_day_ends_where_a_count_by_hand_does() {
    let days = Days::read();
    let first = day(days.date(0));
    let date = |place: usize| first + Add::new(place as u64);
    for place in [0, 59, 60, 4_000, days.len() - 1] {
        assert_eq!(date(place).to_string(), days.date(place));
    }
    let mut compared = 0_u64;
    for start in 0..days.len() {
        for (kind, rollover) in [
            (DayKind::Calendar, false),
            (DayKind::Calendar, true),
            (DayKind::Working, false),
            (DayKind::Working, true),
        ] {
            let mut counted = days.counted(start, kind == DayKind::Working, |_| false);
            for limit in 1..=60 {
                let last = counted.next();
                let rolls = rollover && kind == DayKind::Calendar;
                let due = last.and_then(|last| if rolls { days.rolled(last) } else { Some(last) });
                let count = Count::new(&CALENDAR, Limit { days: limit, kind, rollover }, date(start), []);
                let found = match count.reach() {
                    Ok(Reached::On { counted, due }) => Some((counted, due)),
                    Ok(Reached::Stopped { .. }) => panic!("nothing stops it"),
                    Err(_) => None,
                };
                let expected = last.zip(due).map(|(last, due)| (date(last), date(due)));
                // Calendar days need no data but for rolling.
                if expected.is_some() || rolls || kind == DayKind::Working {
                    assert_eq!(found, expected, "{} + {limit} {} {rollover}", days.date(start), kind.word());
                }
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 8_401 * 4 * 60);
}

/// The days told one by one are the counted ones, and each day off has its reason.
#[test]
fn every_counted_day_is_told() {
    let days = Days::read();
    let first = day(days.date(0));
    for start in (0..days.len() - 120).step_by(5) {
        for kind in [DayKind::Calendar, DayKind::Working] {
            let limit = Limit { days: 20, kind, rollover: true };
            let count = Count::new(&CALENDAR, limit, first + Add::new(start as u64), []);
            let told = count.days(first);
            let expected: Vec<String> = days
                .counted(start, kind == DayKind::Working, |_| false)
                .take(20)
                .map(|place| days.date(place).to_owned())
                .collect();
            let counted: Vec<String> =
                told.iter().filter(|line| line.number().is_some()).map(|line| line.day.to_string()).collect();
            assert_eq!(counted, expected);
            for line in told {
                let place = days.place(&line.day.to_string()).expect("in the list");
                match line.count {
                    DayCount::Off(_) => assert!(!days.is_worked(place)),
                    DayCount::Counted(..) => assert!(kind == DayKind::Calendar || days.is_worked(place)),
                    DayCount::Rolled(_) => assert_eq!(kind, DayKind::Calendar),
                    DayCount::Excluded | DayCount::Unknown => panic!("{line:?}"),
                }
            }
        }
    }
}

fn asked(place: &str, kind: OrgKind, act: Act, as_of: &str, events: &[(&str, EventKind)]) -> ClockFile {
    let events = events.iter().map(|(on, event)| Entry::new(*event, day(on))).collect();
    let application = Application { kind, act, charity: Fact::NotEstablished, events };
    ClockFile {
        place: place.parse().expect("a place"),
        as_of: day(as_of),
        application: Some(application),
        assets: None,
    }
}

fn due(file: &ClockFile, clock: Clock) -> Option<NaiveDate> {
    let report = file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("lawful");
    report.deadlines.iter().find(|found| found.clock == clock).and_then(Deadline::due_on)
}

/// The promise of Shibei begins with January 2014, and no other place has it.
#[test]
fn a_promise_is_of_its_place_and_time() {
    let promise = |place, filed: &str| {
        let events = [(filed, EventKind::Filed), (filed, EventKind::Accepted)];
        due(&asked(place, OrgKind::ServiceOrg, Act::Establishment, "2014-12-31", &events), Clock::Promise)
    };
    assert_eq!(promise("370203", "2013-12-31"), None);
    assert_eq!(promise("370203", "2014-01-02"), Some(day("2014-01-09")));
    assert_eq!(promise("370202", "2014-01-02"), None);
    assert_eq!(promise("360700", "2014-01-02"), Some(day("2014-03-04")));
}

/// The day before, the day itself, the day after: texts and the preparation stage.
#[test]
fn texts_change_on_their_day() {
    let group = |on| version(OrgKind::SocialGroup, day(on));
    assert_eq!(
        ["2016-02-05", "2016-02-06", "2016-02-07", "2026-03-19", "2026-03-20"].map(group),
        [Version::Sg98, Version::Sg16, Version::Sg16, Version::Sg16, Version::Sg26Unread]
    );
    let foundation = |on| version(OrgKind::Foundation, day(on));
    assert_eq!(["2004-05-31", "2004-06-01"].map(foundation), [Version::Fm88, Version::F04]);
    let service = |on| version(OrgKind::ServiceOrg, day(on));
    assert_eq!(["1998-10-24", "1998-10-25"].map(service), [Version::None, Version::So98]);
    let lawful = |place, on, event| {
        let file = asked(place, OrgKind::SocialGroup, Act::Establishment, "2016-12-31", &[(on, event)]);
        file.assess(&EXAMPLES, &CALENDAR, &mut Silent).is_ok()
    };
    for (on, first) in [
        ("2014-01-31", true),
        ("2016-01-31", true),
        ("2016-02-01", true),
        ("2016-02-05", true),
        ("2016-02-06", false),
        ("2016-02-29", false),
        ("2016-03-01", false),
    ] {
        assert_eq!(lawful("110102", on, EventKind::PreparationFiled), first, "{on}");
        assert_eq!(lawful("110102", on, EventKind::Filed), !first, "{on}");
    }
    assert!(lawful("370203", "2014-06-30", EventKind::Filed));
    assert!(!lawful("370203", "2014-06-30", EventKind::PreparationFiled));
}

/// Silence lasts five working days; on the sixth the application counts as accepted, over every start of a year.
#[test]
fn silence_is_acceptance_on_the_day_after() {
    let days = Days::read();
    for start in days.place("2014-01-01").expect("a day")..days.place("2014-12-20").expect("a day") {
        let filed = days.date(start);
        let last = days.counted(start, true, |_| false).nth(4).expect("inside");
        for (as_of, accepted) in [(last, None), (last + 1, Some(day(filed)))] {
            let events = [(filed, EventKind::Filed)];
            let file = asked("370203", OrgKind::ServiceOrg, Act::Establishment, days.date(as_of), &events);
            let report = file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("lawful");
            let history = report.history.expect("an application");
            assert_eq!(history.accepted_on(), accepted, "{filed} as of {}", days.date(as_of));
        }
    }
}
