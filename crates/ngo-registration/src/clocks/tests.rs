//! The examples of the rulebook, and the laws of the count.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Lang, Pack, Silent, WorkdayCalendar};

use super::history::Void;
use super::*;
use crate::{FIGURES, OrgKind};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pack() -> Pack {
    minzheng_policies::load(&minzheng_policies::ngo_files(), FIGURES).unwrap()
}

fn calendar() -> WorkdayCalendar {
    WorkdayCalendar::embedded().unwrap()
}

fn file(place: &str, as_of: &str, kind: OrgKind, act: Act, events: &[(&str, EventKind)]) -> ClockFile {
    ClockFile {
        place: place.parse().unwrap(),
        as_of: day(as_of),
        application: Some(Application {
            kind,
            act,
            charity: Fact::NotEstablished,
            events: events.iter().map(|(on, event)| Entry::new(*event, day(on))).collect(),
        }),
        assets: None,
    }
}

fn found(file: &ClockFile) -> ClockReport {
    let (report, document) = file.explained(&pack(), &calendar()).unwrap();
    assert_eq!(document.recheck(), []);
    assert_eq!(file.assess(&pack(), &calendar(), &mut Silent).as_ref(), Ok(&report));
    report
}

fn due(report: &ClockReport, clock: Clock) -> Option<String> {
    let found = report.deadlines.iter().find(|found| found.clock == clock);
    found.and_then(Deadline::due_on).map(|day| day.to_string())
}

const FILED: EventKind = EventKind::Filed;
const ACCEPTED: EventKind = EventKind::Accepted;

/// NR-11, the worked example: promise and law side by side.
#[test]
fn promise_and_law_stand_side_by_side() {
    let events = [("2014-04-28", FILED), ("2014-04-28", ACCEPTED)];
    let report = found(&file("370203", "2014-04-30", OrgKind::ServiceOrg, Act::Establishment, &events));
    assert_eq!(due(&report, Clock::Promise).as_deref(), Some("2014-05-06"));
    assert_eq!(due(&report, Clock::Statute).as_deref(), Some("2014-06-27"));
    let promise = report.deadlines.iter().find(|found| found.clock == Clock::Promise).unwrap();
    let calendar = calendar();
    let days = promise.days(&calendar);
    let counted: Vec<_> =
        days.iter().filter(|line| line.number().is_some()).map(|line| line.day.to_string()).collect();
    assert_eq!(counted, ["2014-04-29", "2014-04-30", "2014-05-04", "2014-05-05", "2014-05-06"]);
    let off = days.iter().find(|line| line.day == day("2014-05-02")).unwrap();
    assert_eq!(off.reason(Lang::Zh), "劳动节放假");
}

/// NR-11: the same start read as working days, and the two ends on holidays.
#[test]
fn the_other_readings_of_the_worked_example() {
    let calendar = calendar();
    let end = |start: &str, days, kind, rollover| {
        let limit = Limit { days, kind, rollover };
        match Count::new(&calendar, limit, day(start), []).reach().unwrap() {
            Reached::On { due, .. } => due.to_string(),
            Reached::Stopped { .. } => panic!("nothing stops it"),
        }
    };
    assert_eq!(end("2014-04-28", 60, DayKind::Working, false), "2014-07-23");
    assert_eq!(end("2014-08-08", 60, DayKind::Calendar, false), "2014-10-07");
    assert_eq!(end("2014-08-08", 60, DayKind::Calendar, true), "2014-10-08");
    assert_eq!(end("2024-09-05", 30, DayKind::Calendar, false), "2024-10-05");
    assert_eq!(end("2024-09-05", 30, DayKind::Calendar, true), "2024-10-08");
    // NR-23.
    assert_eq!(end("2014-09-22", 15, DayKind::Calendar, true), "2014-10-08");
}

/// NR-10: silence counts as acceptance from the day of receipt.
#[test]
fn silence_is_acceptance_from_the_day_of_receipt() {
    let on = |as_of| {
        found(&file("370203", as_of, OrgKind::ServiceOrg, Act::Establishment, &[("2014-06-09", FILED)]))
    };
    let last = on("2014-06-16");
    assert_eq!(due(&last, Clock::Notice).as_deref(), Some("2014-06-16"));
    assert_eq!(last.history.as_ref().unwrap().state().stage, Stage::Filed);
    let after = on("2014-06-17");
    let history = after.history.as_ref().unwrap();
    assert_eq!(history.state().stage, Stage::Accepted);
    assert_eq!(history.accepted_on(), Some(day("2014-06-09")));
    assert_eq!(due(&after, Clock::Promise).as_deref(), Some("2014-06-16"));
}

/// NR-12: the suspended example.
#[test]
fn days_of_a_review_are_not_counted() {
    let mut file = file(
        "370203",
        "2014-10-09",
        OrgKind::ServiceOrg,
        Act::Establishment,
        &[
            ("2014-09-22", FILED),
            ("2014-09-22", ACCEPTED),
            ("2014-09-25", EventKind::Excluded),
            ("2014-10-10", EventKind::ExcludedEnded),
        ],
    );
    let stopped = found(&file);
    let promise = |report: &ClockReport| {
        report.deadlines.iter().find(|found| found.clock == Clock::Promise).cloned().unwrap()
    };
    assert_eq!(promise(&stopped).due, Due::Stopped(3));
    file.as_of = day("2014-10-11");
    let report = found(&file);
    assert_eq!(due(&report, Clock::Promise).as_deref(), Some("2014-10-14"));
    let calendar = calendar();
    let counted: Vec<_> = promise(&report)
        .days(&calendar)
        .iter()
        .filter(|line| line.number().is_some())
        .map(|line| line.day.to_string())
        .collect();
    assert_eq!(counted, ["2014-09-23", "2014-09-24", "2014-10-11", "2014-10-13", "2014-10-14"]);
}

/// NR-10: a second notice that names something new has no effect, and neither has one that came too late.
#[test]
fn void_notices_do_not_set_the_clock_back() {
    let mut one = file(
        "370203",
        "2014-06-20",
        OrgKind::ServiceOrg,
        Act::Establishment,
        &[
            ("2014-06-09", FILED),
            ("2014-06-10", EventKind::SupplementRequested),
            ("2014-06-11", EventKind::Supplied),
            ("2014-06-12", EventKind::SupplementRequested),
            ("2014-06-13", EventKind::Supplied),
            ("2014-06-13", ACCEPTED),
        ],
    );
    let events = &mut one.application.as_mut().unwrap().events;
    events[1].items = vec!["E3".to_owned()];
    events[3].items = vec!["E4".to_owned()];
    let report = found(&one);
    let voids: Vec<_> =
        report.history.as_ref().unwrap().log().iter().filter_map(|logged| logged.void).collect();
    assert_eq!(voids, [Void::NewItems, Void::NotAsked]);
    assert_eq!(due(&report, Clock::Promise).as_deref(), Some("2014-06-18"));
    let late = found(&file(
        "370203",
        "2014-06-20",
        OrgKind::ServiceOrg,
        Act::Establishment,
        &[("2014-06-09", FILED), ("2014-06-17", EventKind::SupplementRequested)],
    ));
    let history = late.history.as_ref().unwrap();
    assert_eq!(history.log().last().unwrap().void, Some(Void::TooLate));
    assert_eq!(history.accepted_on(), Some(day("2014-06-09")));
}

/// NR-22: two steps up to 5 February 2016, one step from the 6th on.
#[test]
fn preparation_ends_on_a_day() {
    let first = |on: &str, event| {
        let asked = file("110102", "2016-02-20", OrgKind::SocialGroup, Act::Establishment, &[(on, event)]);
        asked.assess(&pack(), &calendar(), &mut Silent).map(|_| ())
    };
    assert!(first("2016-02-05", EventKind::PreparationFiled).is_ok());
    assert!(first("2016-02-05", FILED).is_err());
    assert!(first("2016-02-06", EventKind::PreparationFiled).is_err());
    assert!(first("2016-02-06", FILED).is_ok());
    assert!(first("2016-01-31", FILED).is_err());
    assert!(first("2016-03-01", FILED).is_ok());
}

/// NR-34: nothing follows the end, days do not run backwards, a certificate has its code.
#[test]
fn unlawful_entries_are_refused() {
    let wrong = |events: &[(&str, EventKind)]| {
        let asked = file("370203", "2020-12-31", OrgKind::ServiceOrg, Act::Establishment, events);
        asked.assess(&pack(), &calendar(), &mut Silent).unwrap_err().to_string()
    };
    let ended =
        wrong(&[("2020-03-02", FILED), ("2020-03-02", EventKind::NotAccepted), ("2020-03-03", FILED)]);
    assert!(ended.contains("is the end"), "{ended}");
    let backwards = wrong(&[("2020-03-02", FILED), ("2020-03-01", ACCEPTED)]);
    assert!(backwards.contains("lies before"), "{backwards}");
    let coded = wrong(&[
        ("2020-03-02", FILED),
        ("2020-03-02", ACCEPTED),
        ("2020-03-05", EventKind::Approved),
        ("2020-03-06", EventKind::Certified),
    ]);
    assert!(coded.contains("credit_code"), "{coded}");
}

/// NR-24: foundations, public benefit, members.
#[test]
fn assets_go_in_the_order_of_the_clause() {
    let asked = |kind, charity, public_benefit| {
        let assets = Assets {
            kind,
            charity,
            public_benefit,
            charter: Fact::Known(false),
            resolution: Fact::Known(false),
        };
        let ways: Vec<Way> = destinations(&assets, day("2022-06-01")).iter().map(|to| to.way).collect();
        ways
    };
    let (yes, no) = (Fact::Known(true), Fact::Known(false));
    assert_eq!(asked(OrgKind::Foundation, no, yes), [Way::Charter, Way::Registrar]);
    assert_eq!(asked(OrgKind::SocialGroup, yes, yes), [Way::Charter, Way::Registrar]);
    assert_eq!(asked(OrgKind::SocialGroup, no, no), [Way::Charter, Way::Resolution, Way::StateRules]);
    assert_eq!(asked(OrgKind::ServiceOrg, no, yes), [Way::Charter, Way::Resolution, Way::Registrar]);
    assert_eq!(asked(OrgKind::ServiceOrg, Fact::NotEstablished, yes), []);
}
