//! The lines of the clocks, day by day: last day and day after, stops, Spring Festival and a make-up Saturday, the change of
//! the law, and the end of the calendar's data (SA-20, SA-21, SA-23, XH-04, TA-03).
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests: a failure is a failed test")]

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Lang, Silent, WorkdayCalendar};
use minzheng_policies::SourceFile;
use minzheng_tests::desk;
use minzheng_welfare::procedure::{
    Answerable, AskedClocks, Clock, DayCount, Deadline, Due, Event, EventKind, History, Kind, ProcedureLaw,
    Status, Unit, Unknown, deadlines,
};
use minzheng_welfare::review::ReviewClass;
use minzheng_welfare::{FIGURES, StopGround};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar() -> WorkdayCalendar {
    WorkdayCalendar::embedded().unwrap()
}

fn event(word: &str) -> Event {
    match word {
        "refused" => Event::refused(),
        "stopped" => Event::stopped(StopGround::Income),
        _ => (*EventKind::ALL.iter().find(|kind| kind.word() == word).unwrap_or_else(|| panic!("{word}")))
            .into(),
    }
}

/// `received 2023-03-06, accepted, checked 2023-03-08`: an event without a day has that of the one before.
fn history(kind: Kind, text: &str) -> History {
    let mut history = History::new(kind);
    let mut on = day("1999-10-01");
    for part in text.split(", ") {
        let (word, date) = part.split_once(' ').map_or((part, None), |(word, date)| (word, Some(day(date))));
        on = date.unwrap_or(on);
        history.push(event(word), on).unwrap();
    }
    history
}

struct Place<'p> {
    code: &'p str,
    law: ProcedureLaw,
}

impl<'p> Place<'p> {
    fn new(code: &'p str) -> Self {
        Self { code, law: ProcedureLaw::new(desk::pack().clone()) }
    }

    fn with(code: &'p str, values: &str) -> Self {
        let text = format!("authority = \"{code}\"\n[documents.X]\ntitle = \"An invented notice\"\n{values}");
        let file = SourceFile { name: "x/example.toml".to_owned(), text };
        let pack = minzheng_policies::embedded_with(&[file], FIGURES).unwrap_or_else(|why| panic!("{why}"));
        Self { code, law: ProcedureLaw::new(pack) }
    }

    fn clocks(&mut self, history: &History, on: &str) -> Vec<Deadline> {
        self.reviewed(history, on, Fact::NotEstablished)
    }

    fn reviewed(&mut self, history: &History, on: &str, review: Fact<ReviewClass>) -> Vec<Deadline> {
        let place = self.code.parse().unwrap();
        self.law.prepare(place, history);
        let calendar = calendar();
        let asked = AskedClocks {
            register: minzheng_core_types::Fact::NotEstablished,
            history,
            review,
            on: day(on),
            calendar: &calendar,
        };
        deadlines(asked, |month| self.law.at(place, month), &mut Silent).unwrap().iter().copied().collect()
    }

    fn clock(&mut self, history: &History, clock: Clock, on: &str) -> Deadline {
        let all = self.clocks(history, on);
        *all.iter().find(|found| found.clock == clock).unwrap_or_else(|| panic!("no {clock}: {all:?}"))
    }
}

const QINGDAO: &str = "370203";

fn value(id: &str, amount: &str) -> String {
    format!(
        "[[parameter]]\nid = \"{id}\"\nvalue = [{{ amount = \"{amount}\", from = \"1999-10\", confidence = \"reported\", source = \"X\" }}]\n"
    )
}

fn on(text: &str) -> Due {
    Due::On(day(text))
}

#[test]
fn accepted_on_a_monday_twenty_working_days_end_on_a_monday() {
    let accepted = history(Kind::Allowance, "received 2023-03-06, accepted 2023-03-06");
    let found = Place::new(QINGDAO).clock(&accepted, Clock::Whole, "2023-03-20");
    assert_eq!((found.due, found.limit, found.unit), (on("2023-04-03"), Some(20), Unit::WorkingDays));
    assert_eq!((found.used, found.left, found.late), (Some(10), Some(10), Some(0)));
    assert_eq!((found.status, found.answerable()), (Status::Running, Answerable::County));
    assert_eq!((found.form, found.clock.rule().id), ("whole-local", "SA-20"));
    let calendar = calendar();
    let days = found.days(&accepted, &calendar);
    let counted: Vec<_> = days.iter().filter_map(|line| line.number().map(|no| (no, line.day))).collect();
    assert_eq!(counted.len(), 20);
    assert_eq!((counted[0], counted[19]), ((1, day("2023-03-07")), (20, day("2023-04-03"))));
    assert_eq!(days.len(), 28, "every day, the days off among them");
    assert!(days.iter().any(|line| line.reason(Lang::Zh) == "周末"));
    assert!(found.is_assumed(), "the guide has no date");
}

#[test]
fn the_last_day_is_in_time_and_the_day_after_is_not() {
    let accepted = "received 2023-03-06, accepted 2023-03-06";
    let steps = "checked 2023-03-07, surveyed, reviewed";
    for (asked, status, late) in [
        ("2023-03-31", Status::Running, 0),
        ("2023-04-03", Status::DueToday, 0),
        ("2023-04-04", Status::Overdue, 1),
        // Qingming on the 5th.
        ("2023-04-05", Status::Overdue, 1),
        ("2023-04-06", Status::Overdue, 2),
    ] {
        let found = Place::new(QINGDAO).clock(&history(Kind::Allowance, accepted), Clock::Whole, asked);
        assert_eq!((found.status, found.late), (status, Some(late)), "{asked}");
        assert!(found.is_open());
    }
    for (decided, status, late) in [
        ("2023-04-03", Status::Met, 0),
        ("2023-04-04", Status::MetLate, 1),
        ("2023-04-07", Status::MetLate, 3),
    ] {
        let text = format!("{accepted}, {steps}, refused {decided}");
        let found = Place::new(QINGDAO).clock(&history(Kind::Allowance, &text), Clock::Whole, "2023-05-04");
        assert_eq!((found.status, found.late), (status, Some(late)), "{decided}");
        assert!(!found.is_open());
    }
}

/// The holiday of 2024 ran from 10 to 17 February; Sunday the 4th and 18th were worked, and Sunday 28 April, Saturday 11 May.
#[test]
fn over_spring_festival_and_a_make_up_day() {
    let accepted = history(Kind::Allowance, "received 2024-01-31, accepted");
    let found = Place::new(QINGDAO).clock(&accepted, Clock::Whole, "2024-01-31");
    // February 1, 2, 4 (Sunday), 5–9 are eight; 18 (Sunday), 19–23 are six; 26–29 four; March 1 and 4 two.
    assert_eq!(found.due, on("2024-03-04"));
    let calendar = calendar();
    let days = found.days(&accepted, &calendar);
    let of = |text: &str| days.iter().find(|line| line.day == day(text)).unwrap();
    assert_eq!(of("2024-02-04").number(), Some(3));
    assert!(of("2024-02-04").reason(Lang::Zh).contains("春节调休上班"));
    assert!(matches!(of("2024-02-12").count, DayCount::Off(_)));
    assert!(of("2024-02-12").reason(Lang::Zh).contains("春节放假"));
    let may = history(Kind::Allowance, "received 2024-04-26, accepted");
    let days = Place::new("420100").clock(&may, Clock::Whole, "2024-04-26").days(&may, &calendar);
    assert_eq!(days.iter().find(|line| line.day == day("2024-05-11")).unwrap().number(), Some(9));
}

#[test]
fn every_regime_has_its_own_length() {
    for (place, accepted, limit, unit, due, assumed) in [
        // 1999: 30 days; the 30th day is Saturday 30 April 2011, then May Day until the 2nd.
        ("110000", "2011-03-31", Some(30), Unit::CalendarDays, Some("2011-05-03"), false),
        ("110000", "2014-04-30", Some(30), Unit::CalendarDays, Some("2014-05-30"), false),
        ("110000", "2014-05-04", None, Unit::WorkingDays, None, false),
        ("110000", "2021-06-30", None, Unit::WorkingDays, None, false),
        ("110000", "2021-07-01", Some(30), Unit::WorkingDays, Some("2021-08-12"), false),
        ("370700", "2021-12-31", Some(30), Unit::WorkingDays, Some("2022-02-17"), false),
        ("370700", "2022-01-04", Some(20), Unit::WorkingDays, Some("2022-01-30"), true),
        ("370700", "2023-03-06", Some(20), Unit::WorkingDays, Some("2023-04-03"), false),
        ("410100", "2023-03-06", Some(25), Unit::WorkingDays, Some("2023-04-11"), true),
        ("420100", "2023-03-06", Some(18), Unit::WorkingDays, Some("2023-03-30"), true),
    ] {
        let accepted = history(Kind::Allowance, &format!("received {accepted}, accepted"));
        let found = Place::new(place).clock(&accepted, Clock::Whole, "2023-04-01");
        assert_eq!((found.limit, found.due_on()), (limit, due.map(day)), "{place} {found:?}");
        assert_eq!((found.unit, found.is_assumed()), (unit, assumed), "{place} {found:?}");
        if limit.is_none() {
            assert_eq!(found.due, Due::Unknown(Unknown::Figure));
            assert!(found.missing().any(|parameter| parameter.id == "procedure.whole"));
        }
    }
}

#[test]
fn special_cases_have_longer() {
    for (place, limit) in [("110000", Some(45)), (QINGDAO, Some(30)), ("410100", Some(40)), ("370700", None)]
    {
        let extended = history(Kind::Allowance, "received 2023-03-06, accepted, extended 2023-03-20");
        let found = Place::new(place).clock(&extended, Clock::Whole, "2023-03-20");
        assert_eq!(found.limit, limit, "{place}");
        if limit.is_none() {
            assert!(found.missing().any(|parameter| parameter.id == "procedure.whole.special"));
        }
    }
}

const TO_NOTICE: &str = "received 2023-03-06, accepted, checked, surveyed, reviewed";

#[test]
fn a_notice_runs_seven_days_and_may_not_end_before() {
    // Published on Friday the 17th: the seventh day is Friday the 24th. On Saturday: the seventh is Saturday, so Monday.
    for (published, last) in
        [("2023-03-17", "2023-03-24"), ("2023-03-18", "2023-03-27"), ("2023-03-20", "2023-03-27")]
    {
        let found = Place::new(QINGDAO).clock(
            &history(Kind::Allowance, &format!("{TO_NOTICE}, published {published}")),
            Clock::Notice,
            "2023-03-20",
        );
        assert_eq!((found.due, found.answerable()), (on(last), Answerable::Township), "{published}");
    }
    for (ended, status) in
        [("2023-03-23", Status::TooEarly), ("2023-03-24", Status::Met), ("2023-03-25", Status::MetLate)]
    {
        let text = format!("{TO_NOTICE}, published 2023-03-17, notice-clean {ended}");
        let found = Place::new(QINGDAO).clock(&history(Kind::Allowance, &text), Clock::Notice, "2023-03-28");
        assert_eq!(found.status, status, "{ended}");
    }
    let objected = format!("{TO_NOTICE}, published 2023-03-17, objected 2023-03-18");
    let found = Place::new(QINGDAO).clock(&history(Kind::Allowance, &objected), Clock::Notice, "2023-03-28");
    assert_eq!(found.status, Status::Met, "an objection may come at any time");
    // The days after a Saturday are told as those by which the end moved.
    let moved = history(Kind::Allowance, &format!("{TO_NOTICE}, published 2023-03-18"));
    let calendar = calendar();
    let found = Place::new(QINGDAO).clock(&moved, Clock::Notice, "2023-03-20");
    let days = found.days(&moved, &calendar);
    assert_eq!(days.len(), 9);
    assert!(matches!(days[7].count, DayCount::Rolled(_)) && days[6].number() == Some(7));
}

#[test]
fn a_decision_follows_a_clean_notice_within_three_working_days() {
    let text = format!("{TO_NOTICE}, published 2023-03-17, notice-clean 2023-03-24");
    let clean = history(Kind::Allowance, &text);
    let found = Place::new(QINGDAO).clock(&clean, Clock::Decision, "2023-03-27");
    assert_eq!((found.due, found.answerable()), (on("2023-03-29"), Answerable::County));
    assert_eq!(Place::new("410100").clock(&clean, Clock::Decision, "2023-03-27").due, on("2023-04-10"));
    let old = history(
        Kind::Allowance,
        "received 2012-11-01, accepted, checked, surveyed, reviewed, published 2012-11-12, notice-clean 2012-11-19",
    );
    let found = Place::new("110000").clock(&old, Clock::Decision, "2012-11-20");
    assert!(found.missing().any(|parameter| parameter.id == "procedure.decision"));
}

/// 2012: twenty working days from an objection to the new notice, which runs its seven days again.
#[test]
fn an_objection_leads_to_a_new_notice_within_twenty_working_days() {
    let text = "received 2014-03-03, accepted, checked, surveyed, reviewed, published 2014-03-10, objected 2014-03-12";
    let objected = history(Kind::Allowance, text);
    let found = Place::new("110000").clock(&objected, Clock::Reinvestigation, "2014-03-12");
    // 13 March to 10 April, Qingming on Monday 7 April.
    assert_eq!(
        (found.due, found.answerable(), found.form),
        (on("2014-04-10"), Answerable::Township, "reinvestigation")
    );
    let anew = history(Kind::Allowance, &format!("{text}, reinvestigated 2014-03-20, published 2014-03-21"));
    let mut place = Place::new("110000");
    assert_eq!(place.clock(&anew, Clock::Reinvestigation, "2014-03-21").status, Status::Met);
    assert_eq!(place.clock(&anew, Clock::Notice, "2014-03-21").due, on("2014-03-28"));
    let now = history(Kind::Allowance, &format!("{TO_NOTICE}, published 2023-03-17, objected 2023-03-18"));
    let found = Place::new("110000").clock(&now, Clock::Reinvestigation, "2023-03-20");
    assert!(
        found.missing().any(|parameter| parameter.id == "procedure.reinvestigation"),
        "not read for 2021"
    );
}

#[test]
fn a_refusal_is_told_within_three_working_days() {
    let refused = history(Kind::Allowance, "received 2023-03-06, accepted, checked, refused 2023-03-16");
    let found = Place::new(QINGDAO).clock(&refused, Clock::RefusalNotice, "2023-03-16");
    assert_eq!((found.due, found.is_assumed()), (on("2023-03-21"), false));
    let told = history(
        Kind::Allowance,
        "received 2023-03-06, accepted, checked, refused 2023-03-16, notified 2023-03-22",
    );
    assert_eq!(Place::new(QINGDAO).clock(&told, Clock::RefusalNotice, "2023-03-22").late, Some(1));
}

#[test]
fn a_stop_of_some_working_days_moves_the_end_by_as_many() {
    let without = "received 2023-03-06, accepted";
    let due = |text: &str, asked: &str| {
        Place::new(QINGDAO).clock(&history(Kind::Allowance, text), Clock::Whole, asked)
    };
    assert_eq!(due(without, "2023-03-06").due, on("2023-04-03"));
    // Asked on Wednesday the 8th, supplied on Friday the 10th: Thursday and Friday are not counted.
    let stopped =
        due("received 2023-03-06, accepted, supplement-asked 2023-03-08, supplied 2023-03-10", "2023-03-13");
    assert_eq!((stopped.due, stopped.used), (on("2023-04-06"), Some(3)));
    assert!(stopped.assumed().any(|parameter| parameter.id == "procedure.supplement"));
    // Over the weekend alone nothing is lost; on the same day neither.
    for text in [
        "supplement-asked 2023-03-10, supplied 2023-03-12",
        "supplement-asked 2023-03-08, supplied 2023-03-08",
    ] {
        assert_eq!(due(&format!("{without}, {text}"), "2023-03-13").due, on("2023-04-03"), "{text}");
    }
    let open = due("received 2023-03-06, accepted, supplement-asked 2023-03-08", "2023-05-08");
    assert_eq!((open.due, open.used, open.status), (Due::Stopped(18), Some(2), Status::Stopped));
    // Asked on the last day, the clock has run out; one day before it has one day left.
    let last = due("received 2023-03-06, accepted, supplement-asked 2023-04-03", "2023-05-08");
    assert_eq!((last.due, last.status), (on("2023-04-03"), Status::Overdue));
    let before = due("received 2023-03-06, accepted, supplement-asked 2023-03-31", "2023-05-08");
    assert_eq!(before.due, Due::Stopped(1));
    let early =
        due("received 2023-03-01, supplement-asked 2023-03-02, supplied 2023-03-06, accepted", "2023-03-06");
    assert_eq!(early.due, on("2023-04-03"));
    assert!(early.assumed().all(|parameter| parameter.id != "procedure.supplement"), "it stopped nothing");
    let mut runs = Place::with(QINGDAO, &value("procedure.supplement", "clock-runs"));
    let text = "received 2023-03-06, accepted, supplement-asked 2023-03-08, supplied 2023-03-10";
    assert_eq!(runs.clock(&history(Kind::Allowance, text), Clock::Whole, "2023-03-13").due, on("2023-04-03"));
}

/// Whether the notice counts is a named choice, assumed; the other reading gives its days back.
#[test]
fn the_notice_counts_within_the_whole_unless_a_place_says_otherwise() {
    let text = format!("{TO_NOTICE}, published 2023-03-10, notice-clean 2023-03-17");
    let clean = history(Kind::Allowance, &text);
    let inside = Place::new(QINGDAO).clock(&clean, Clock::Whole, "2023-03-20");
    assert_eq!(inside.due, on("2023-04-03"));
    assert!(inside.assumed().any(|parameter| parameter.id == "procedure.notice-counts"));
    let mut outside = Place::with(QINGDAO, &value("procedure.notice-counts", "outside"));
    let found = outside.clock(&clean, Clock::Whole, "2023-03-20");
    // 13 to 17 March, five working days, and Qingming on 5 April.
    assert_eq!(found.due, on("2023-04-11"));
    assert_eq!(found.stopped_days(&clean), 7);
    let running = history(Kind::Allowance, &format!("{TO_NOTICE}, published 2023-03-10"));
    assert_eq!(outside.clock(&running, Clock::Whole, "2023-03-20").due, Due::Stopped(16));
}

#[test]
fn readings_are_asked_only_where_they_make_a_difference() {
    let ids = |found: &Deadline| found.assumed().map(|parameter| parameter.id).collect::<Vec<_>>();
    let same = history(Kind::Allowance, "received 2023-03-06, accepted 2023-03-06");
    assert_eq!(ids(&Place::new("110000").clock(&same, Clock::Whole, "2023-03-06")), Vec::<&str>::new());
    let later = history(Kind::Allowance, "received 2023-03-03, accepted 2023-03-06");
    let found = Place::new("110000").clock(&later, Clock::Whole, "2023-03-06");
    assert_eq!((ids(&found), found.started), (vec!["procedure.counted-from"], day("2023-03-06")));
    let mut application = Place::with("370202", &value("procedure.counted-from", "application"));
    let found = application.clock(&later, Clock::Whole, "2023-03-06");
    assert_eq!((found.started, found.due), (day("2023-03-03"), on("2023-03-31")));
    let mut counted = Place::with("370202", &value("procedure.first-day", "first-day-counted"));
    assert_eq!(counted.clock(&same, Clock::Whole, "2023-03-06").due, on("2023-03-31"));
}

/// Accepted under the measures of 2012, objected under those of 2021: the law of acceptance, assumed.
#[test]
fn a_procedure_follows_the_law_of_its_acceptance() {
    let text = "received 2021-06-15, accepted, checked, surveyed, reviewed, published 2021-06-28, objected 2021-07-02";
    let across = history(Kind::Allowance, text);
    let found = Place::new("110000").clock(&across, Clock::Reinvestigation, "2021-07-02");
    assert_eq!((found.due, found.law.to_string()), (on("2021-07-30"), "2021-06".to_owned()));
    assert!(found.assumed().any(|parameter| parameter.id == "procedure.transition"));
    let mut of_step = Place::with("370202", &value("procedure.transition", "law-of-step"));
    let found = of_step.clock(&across, Clock::Reinvestigation, "2021-07-02");
    assert!(found.missing().any(|parameter| parameter.id == "procedure.reinvestigation"));
    let before = history(Kind::Allowance, &text.replace("2021-07-02", "2021-06-30"));
    let found = Place::new("110000").clock(&before, Clock::Reinvestigation, "2021-07-02");
    assert!(!found.is_assumed(), "both days lie under one law");
}

/// The calendar ends with 2026: what depends on a later day is not known, never guessed.
#[test]
fn beyond_the_calendar_nothing_is_guessed() {
    for (accepted, due) in
        [("2026-12-03", on("2026-12-31")), ("2026-12-04", Due::Unknown(Unknown::Calendar(day("2027-01-01"))))]
    {
        let accepted = history(Kind::Allowance, &format!("received {accepted}, accepted"));
        let found = Place::new(QINGDAO).clock(&accepted, Clock::Whole, "2026-12-31");
        assert_eq!(found.due, due);
    }
    let accepted = history(Kind::Allowance, "received 2026-12-03, accepted");
    let found = Place::new(QINGDAO).clock(&accepted, Clock::Whole, "2027-01-05");
    assert_eq!((found.status, found.late), (Status::Overdue, None), "overdue, by how many days is not known");
    let unknown = history(Kind::Allowance, "received 2026-12-04, accepted");
    let found = Place::new(QINGDAO).clock(&unknown, Clock::Whole, "2027-01-05");
    let calendar = calendar();
    let days = found.days(&unknown, &calendar);
    assert!(days.iter().any(|line| matches!(line.count, DayCount::Unknown)));
}

#[test]
fn extreme_hardship_has_the_township_and_the_county_in_turn() {
    let reviewed = "received 2023-03-06, accepted, checked, surveyed, reviewed 2023-03-20";
    let mut shandong = Place::new("370600");
    let found = shandong.clocks(&history(Kind::ExtremeHardship, reviewed), "2023-03-20");
    let of = |clock| found.iter().find(|found| found.clock == clock).unwrap();
    assert_eq!((of(Clock::XhReview).due, of(Clock::XhReview).status), (on("2023-03-20"), Status::Met));
    assert_eq!(
        (of(Clock::XhDecision).due, of(Clock::XhDecision).answerable()),
        (on("2023-03-23"), Answerable::County)
    );
    assert!(found.iter().all(|found| found.clock != Clock::Whole && found.is_assumed()));
    // The notice of seven days lies outside the three.
    let clean = format!("{reviewed}, published 2023-03-21, notice-clean 2023-03-28");
    let found = shandong.clocks(&history(Kind::ExtremeHardship, &clean), "2023-03-28");
    let of = |clock| found.iter().find(|found| found.clock == clock).unwrap();
    assert_eq!((of(Clock::Notice).due, of(Clock::XhDecision).due), (on("2023-03-28"), on("2023-03-30")));
    for (accepted, due, unit) in [
        ("2023-03-06", "2023-04-03", Unit::WorkingDays),
        // Order 456: 20 days. Saturday 21 January 2012 was worked; Spring Festival ran until the 28th, and Sunday the 29th was worked.
        ("2012-01-01", "2012-01-21", Unit::CalendarDays),
        ("2012-01-03", "2012-01-29", Unit::CalendarDays),
    ] {
        let accepted = history(Kind::ExtremeHardship, &format!("received {accepted}, accepted"));
        let found = Place::new("110000").clock(&accepted, Clock::XhReview, "2023-03-20");
        assert_eq!((found.due, found.unit), (on(due), unit));
    }
    let early = history(Kind::ExtremeHardship, "received 2006-02-28, accepted");
    let found = Place::new("110000").clock(&early, Clock::XhReview, "2006-03-01");
    assert!(found.missing().any(|parameter| parameter.id == "xh.procedure.review"));
}

#[test]
fn small_and_fast_is_done_within_three_days() {
    let accepted = history(Kind::SmallFast, "received 2026-03-02, accepted");
    let found = Place::new("110000").clock(&accepted, Clock::SmallFast, "2026-03-02");
    assert_eq!((found.due, found.limit, found.is_assumed()), (on("2026-03-05"), Some(3), true));
    let before = history(Kind::SmallFast, "received 2025-12-31, accepted");
    let found = Place::new("110000").clock(&before, Clock::SmallFast, "2026-01-05");
    assert!(found.missing().any(|parameter| parameter.id == "ta.procedure.small-fast"));
}

#[test]
fn appeals_have_their_limits_and_say_that_they_are_assumed() {
    let told = "received 2023-03-06, accepted, checked, refused 2023-03-16, notified 2023-03-17";
    let mut place = Place::new(QINGDAO);
    let open = history(Kind::Allowance, told);
    let asking = place.clock(&open, Clock::Reconsideration, "2023-03-20");
    // The 60th day is 16 May; six months end on Sunday 17 September, which moves.
    assert_eq!((asking.due, asking.is_assumed()), (on("2023-05-16"), true));
    assert_eq!((asking.answerable(), asking.is_open()), (Answerable::Applicant, true));
    assert_eq!(place.clock(&open, Clock::Litigation, "2023-03-20").due, on("2023-09-18"));
    let lapsed = place.clock(&open, Clock::Reconsideration, "2023-05-17");
    assert_eq!((lapsed.status, lapsed.is_open()), (Status::Lapsed, false));
    let asked = history(Kind::Allowance, &format!("{told}, reconsideration-asked 2023-04-03"));
    let found = place.clocks(&asked, "2023-04-04");
    assert!(found.iter().all(|found| found.clock != Clock::Litigation), "the way was chosen");
    let organ = place.clock(&asked, Clock::ReconsiderationDecision, "2023-06-05");
    assert_eq!((organ.due, organ.status), (on("2023-06-02"), Status::Overdue));
    assert_eq!(organ.answerable(), Answerable::ReconsiderationOrgan);
    let text = format!("{told}, reconsideration-asked 2023-04-03, reconsideration-upheld 2023-05-31");
    let upheld = history(Kind::Allowance, &text);
    assert_eq!(place.clock(&upheld, Clock::LitigationAfter, "2023-05-31").due, on("2023-06-15"));
    let court = history(Kind::Allowance, &format!("{text}, litigation-filed 2023-06-15"));
    let court = place.clock(&court, Clock::Judgment, "2023-06-16");
    assert_eq!((court.due, court.answerable()), (on("2023-12-15"), Answerable::Court));
    // Three months before May 2015; 30 November and three months end on the last of February.
    let old =
        history(Kind::Allowance, "received 2013-11-04, accepted, checked, refused, notified 2013-11-30");
    assert_eq!(place.clock(&old, Clock::Litigation, "2013-12-02").due, on("2014-02-28"));
    let leap =
        history(Kind::Allowance, "received 2015-08-03, accepted, checked, refused, notified 2015-08-31");
    assert_eq!(place.clock(&leap, Clock::Litigation, "2015-09-01").due, on("2016-02-29"));
}

#[test]
fn the_next_review_is_due_by_class_and_grace_ends_with_its_month() {
    let roll = history(
        Kind::Allowance,
        &format!(
            "{TO_NOTICE}, published 2023-03-17, notice-clean 2023-03-24, approved 2023-03-28, notified 2023-03-29"
        ),
    );
    let mut place = Place::new(QINGDAO);
    let of = |found: Vec<Deadline>, clock| found.into_iter().find(|found| found.clock == clock).unwrap();
    for (class, due) in [(ReviewClass::Stable, "2024-03-31"), (ReviewClass::Unstable, "2023-09-30")] {
        let found = of(place.reviewed(&roll, "2023-04-03", Fact::Known(class)), Clock::Recertification);
        assert_eq!((found.due, found.clock.rule().id), (on(due), "SA-21"));
    }
    let found = of(place.clocks(&roll, "2023-04-03"), Clock::Recertification);
    assert_eq!(found.due, Due::Unknown(Unknown::ReviewClass));
    // SA-21's example: last review 2024-02, class "unstable": by 2024-08.
    let mut reviewed = roll.clone();
    reviewed.push(EventKind::RecertificationDue, day("2024-02-01")).unwrap();
    reviewed.push(EventKind::RecertificationDone, day("2024-02-29")).unwrap();
    let unstable = Fact::Known(ReviewClass::Unstable);
    let found = of(place.reviewed(&reviewed, "2024-09-02", unstable), Clock::Recertification);
    assert_eq!((found.due, found.status), (on("2024-08-31"), Status::Overdue));
    assert_eq!(reviewed.state().stage.word(), "on-roll", "a late review does not stop payment by itself");
    // SA-23's example: Jinan, decision of 2023-09-10, twelve months: until September 2024.
    let mut grace = roll;
    for (word, date) in
        [("change-reported", "2023-09-01"), ("grace-granted", "2023-09-10"), ("notified", "2023-09-11")]
    {
        grace.push(event(word), day(date)).unwrap();
    }
    let found = of(Place::new("370100").clocks(&grace, "2024-01-02"), Clock::Grace);
    assert_eq!((found.due, found.limit, found.clock.rule().id), (on("2024-09-30"), Some(12), "SA-23"));
    let found = of(Place::new(QINGDAO).clocks(&grace, "2024-01-02"), Clock::Grace);
    assert!(found.missing().any(|parameter| parameter.id == "sa.grace-months"));
}
