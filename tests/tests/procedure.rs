//! The procedure as a state machine (SA-20 to SA-25, XH-04, TA-03): every pair of state and event against a table, and every
//! form of the clocks against its formula.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests: a failure is a failed test")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use minzheng_core_types::explain::Explanation;
use minzheng_core_types::{Fact, Lang, Month, WorkdayCalendar};
use minzheng_policies::SourceFile;
use minzheng_tests::desk;
use minzheng_welfare::procedure::rules::SA_20;
use minzheng_welfare::procedure::{
    Appeal, AskedClocks, CATALOGUE, Event, EventKind, History, Kind, ProcedureError, ProcedureLaw, Stage,
    State, apply, deadlines,
};
use minzheng_welfare::review::ReviewClass;
use minzheng_welfare::{FIGURES, StopGround};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An event with whatever it needs.
fn full(kind: EventKind) -> Event {
    match kind {
        EventKind::Refused => Event::refused(),
        EventKind::Stopped => Event::stopped(StopGround::Income),
        other => other.into(),
    }
}

fn event(word: &str) -> EventKind {
    *EventKind::ALL.iter().find(|kind| kind.word() == word).unwrap_or_else(|| panic!("{word}"))
}

/// Stage: each event that may follow, and where it leads. What is not here is refused. `supplied` is held apart.
const TABLE: &str = "
new: received>received
received: accepted>accepted supplement-asked>supplementing withdrawn>withdrawn
supplementing: withdrawn>withdrawn
accepted: checked>checked surveyed>surveyed extended>accepted supplement-asked>supplementing withdrawn>withdrawn
checked: surveyed>investigated refused>refused extended>checked supplement-asked>supplementing withdrawn>withdrawn
surveyed: checked>investigated refused>refused extended>surveyed supplement-asked>supplementing withdrawn>withdrawn
investigated: reviewed>reviewed refused>refused extended>investigated supplement-asked>supplementing withdrawn>withdrawn
reviewed: published>published refused>refused extended>reviewed withdrawn>withdrawn
published: notice-clean>notice-clean objected>objected extended>published withdrawn>withdrawn
notice-clean: approved>approved refused>refused extended>notice-clean withdrawn>withdrawn
objected: reinvestigated>reinvestigated extended>objected withdrawn>withdrawn
reinvestigated: published>published refused>refused extended>reinvestigated withdrawn>withdrawn
approved: notified>on-roll
refused: notified>refusal-notified
refusal-notified:
on-roll: change-reported>changing recertification-due>recertifying stopped>stopped
done:
changing: change-decided>change-decided grace-granted>grace-granted stopped>stopped
recertifying: recertification-done>on-roll change-decided>change-decided grace-granted>grace-granted stopped>stopped
change-decided: notified>on-roll
grace-granted: notified>in-grace
in-grace: change-reported>changing stopped>stopped
stopped: notified>stop-notified
stop-notified:
withdrawn:
remitted: reinvestigated>reinvestigated approved>approved refused>refused
";

/// 小额快救: no check, no survey, no notice (TA-03).
const SMALL_TABLE: &str = "
new: received>received
received: accepted>accepted supplement-asked>supplementing withdrawn>withdrawn
supplementing: withdrawn>withdrawn
accepted: approved>approved refused>refused supplement-asked>supplementing withdrawn>withdrawn
approved: notified>done
refused: notified>refusal-notified
refusal-notified:
done:
withdrawn:
remitted: approved>approved refused>refused
";

/// Appeal: each event that may follow, and where it leads; `!` sends the decision back.
const APPEALS: &str = "
none:
open: reconsideration-asked>reconsidering litigation-filed>litigating
reconsidering: reconsideration-upheld>upheld reconsideration-annulled>none!
upheld: litigation-filed>litigating
litigating: judgment-upheld>closed judgment-annulled>none!
closed:
";

fn rows(table: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    table
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(from, to)| (from, to.split_whitespace().map(|step| step.split_once('>').unwrap()).collect()))
        .collect()
}

const APPEAL_EVENTS: [&str; 6] = [
    "reconsideration-asked",
    "reconsideration-upheld",
    "reconsideration-annulled",
    "litigation-filed",
    "judgment-upheld",
    "judgment-annulled",
];

#[test]
fn every_pair_of_state_and_event_is_as_the_table_has_it() {
    let mut tried = 0;
    for (kind, table) in
        [(Kind::Allowance, TABLE), (Kind::ExtremeHardship, TABLE), (Kind::SmallFast, SMALL_TABLE)]
    {
        for (from, allowed) in rows(table) {
            let stage = *Stage::ALL.iter().find(|stage| stage.word() == from).unwrap();
            let state = State { stage, since: Some(day("2023-03-06")), ..State::new(kind) };
            for event_kind in EventKind::ALL.iter().filter(|kind| !APPEAL_EVENTS.contains(&kind.word())) {
                let to = allowed.iter().find(|(word, _)| *word == event_kind.word()).map(|(_, to)| *to);
                let found = apply(state, full(*event_kind), day("2023-03-06"));
                match (found, to) {
                    (Ok(next), Some(to)) => {
                        assert_eq!(next.stage.word(), to, "{kind}: {from} + {event_kind}")
                    }
                    (Err(error), None) => {
                        assert!(matches!(error, ProcedureError::NotLawful { .. }), "{error}");
                        let text = error.to_string();
                        assert!(text.contains(event_kind.word()) && text.contains(from), "{text}");
                        let zh = error.text(Lang::Zh);
                        assert!(zh.contains(event_kind.label().zh) && zh.contains(stage.label().zh), "{zh}");
                    }
                    (found, to) => panic!("{kind}: {from} + {event_kind}: {found:?}, the table says {to:?}"),
                }
                assert_eq!(state.next().any(|next| next == *event_kind), to.is_some());
                tried += 1;
            }
        }
        if kind != Kind::SmallFast {
            assert_eq!(rows(table).len(), Stage::ALL.len(), "a stage is not in the table");
        }
    }
    assert_eq!(tried, (2 * 26 + 10) * 22);
}

#[test]
fn every_pair_of_appeal_and_event_is_as_the_table_has_it() {
    for (from, allowed) in rows(APPEALS) {
        let appeal = *Appeal::ALL.iter().find(|appeal| appeal.word() == from).unwrap();
        for stage in [Stage::RefusalNotified, Stage::OnRoll, Stage::StopNotified, Stage::Changing] {
            let state = State { stage, appeal, ..State::new(Kind::Allowance) };
            for word in APPEAL_EVENTS {
                let to = allowed.iter().find(|(known, _)| *known == word).map(|(_, to)| *to);
                let found = apply(state, event(word).into(), day("2023-03-06"));
                match (found, to) {
                    (Ok(next), Some(to)) => {
                        assert_eq!(next.appeal.word(), to.trim_end_matches('!'));
                        assert_eq!(next.stage, if to.ends_with('!') { Stage::Remitted } else { stage });
                    }
                    (Err(ProcedureError::NoAppeal { .. }), None) => {}
                    (found, to) => panic!("{from} + {word}: {found:?}, the table says {to:?}"),
                }
            }
        }
    }
    assert_eq!(rows(APPEALS).len(), Appeal::ALL.len());
}

/// A supplement leads back to where it was asked.
#[test]
fn a_supplement_leads_back_to_where_it_was_asked() {
    for stage in [Stage::Received, Stage::Accepted, Stage::Checked, Stage::Surveyed, Stage::Investigated] {
        let state = State { stage, ..State::new(Kind::Allowance) };
        let asked = apply(state, EventKind::SupplementAsked.into(), day("2023-03-06")).unwrap();
        assert_eq!((asked.stage, asked.resumes), (Stage::Supplementing, Some(stage)));
        let again = apply(asked, EventKind::Supplied.into(), day("2023-03-08")).unwrap();
        assert_eq!((again.stage, again.resumes), (stage, None));
    }
    let nowhere = State { stage: Stage::Supplementing, ..State::new(Kind::Allowance) };
    assert!(apply(nowhere, EventKind::Supplied.into(), day("2023-03-06")).is_err());
}

#[test]
fn days_reasons_and_grounds_must_be_in_order() {
    let state = State { stage: Stage::OnRoll, since: Some(day("2023-03-06")), ..State::new(Kind::Allowance) };
    let backwards = apply(state, full(EventKind::Stopped), day("2023-03-05"));
    assert!(matches!(backwards, Err(ProcedureError::Backwards { .. })));
    assert!(backwards.unwrap_err().to_string().contains("2023-03-06"));
    assert!(apply(state, full(EventKind::Stopped), day("2023-03-06")).is_ok(), "the same day is in order");
    let silent = Event { written_reasons: false, ..Event::stopped(StopGround::Death) };
    let found = apply(state, silent, day("2023-03-06"));
    assert!(matches!(found, Err(ProcedureError::NoReasons { .. })), "{found:?}");
    let groundless = Event { ground: None, ..Event::stopped(StopGround::Death) };
    let found = apply(state, groundless, day("2023-03-06"));
    assert!(matches!(found, Err(ProcedureError::NoGround { .. })), "{found:?}");
    let reviewed = State { stage: Stage::Reviewed, ..State::new(Kind::Allowance) };
    let found = apply(reviewed, EventKind::Refused.into(), day("2023-03-06"));
    assert!(matches!(found, Err(ProcedureError::NoReasons { .. })), "{found:?}");
    let extended = State { extended: true, ..reviewed };
    assert!(apply(extended, EventKind::Extended.into(), day("2023-03-06")).is_err(), "only once");
}

/// A household told of another decision while its appeal is under way keeps the appeal.
#[test]
fn an_appeal_under_way_goes_on() {
    let state =
        State { stage: Stage::ChangeDecided, appeal: Appeal::Reconsidering, ..State::new(Kind::Allowance) };
    let told = apply(state, EventKind::Notified.into(), day("2023-03-06")).unwrap();
    assert_eq!((told.stage, told.appeal), (Stage::OnRoll, Appeal::Reconsidering));
    let closed = State { appeal: Appeal::Closed, ..state };
    assert_eq!(apply(closed, EventKind::Notified.into(), day("2023-03-06")).unwrap().appeal, Appeal::Open);
}

/// A place that settles what others leave open, so that every local form is applied.
const EVERYTHING: &str = r#"
authority = "371000"
[documents.X]
title = "An invented notice"
[[parameter]]
id = "procedure.whole"
value = [{ amount = "12", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "procedure.whole.counting"
value = [{ amount = "calendar-days", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "notice.days"
value = [{ amount = "5", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "xh.notice.days"
value = [{ amount = "5", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "procedure.decision"
value = [{ amount = "2", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "procedure.reinvestigation"
value = [{ amount = "6", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "procedure.reinvestigation.counting"
value = [{ amount = "calendar-days", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "procedure.refusal"
value = [{ amount = "4", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "procedure.refusal.counting"
value = [{ amount = "calendar-days", from = "1999-10", confidence = "reported", source = "X" }]
[[parameter]]
id = "ta.procedure.small-fast"
value = [{ amount = "2", from = "1999-10", confidence = "reported", source = "X" }]
"#;

/// A procedure from a day on, an event every four days.
fn history(kind: Kind, from: NaiveDate, words: &str) -> History {
    let mut history = History::new(kind);
    for (word, on) in words.split_whitespace().zip(from.iter_days().step_by(4)) {
        history.push(full(event(word)), on).unwrap();
    }
    history
}

const COURSES: [(Kind, &str); 7] = [
    (
        Kind::Allowance,
        "received accepted checked surveyed reviewed published objected reinvestigated published notice-clean approved \
         notified recertification-due recertification-done",
    ),
    (Kind::Allowance, "received accepted checked surveyed reviewed published objected"),
    (
        Kind::Allowance,
        "received accepted surveyed refused notified reconsideration-asked reconsideration-upheld",
    ),
    (
        Kind::Allowance,
        "received accepted surveyed refused notified reconsideration-asked reconsideration-upheld litigation-filed",
    ),
    (Kind::Allowance, "received accepted surveyed refused notified"),
    (Kind::ExtremeHardship, "received accepted checked surveyed reviewed published notice-clean approved"),
    (Kind::SmallFast, "received accepted approved"),
];

/// Every clock of many courses under every regime re-checks by arithmetic alone, and every form of SA-20 is among them.
#[test]
fn every_clock_keeps_to_its_formula() {
    let calendar = WorkdayCalendar::embedded().unwrap();
    let local = SourceFile { name: "x/procedure.toml".to_owned(), text: EVERYTHING.to_owned() };
    let pack = minzheng_policies::embedded_with(&[local], FIGURES).unwrap();
    let mut law = ProcedureLaw::new(pack);
    let mut applied: BTreeSet<(String, usize)> = BTreeSet::new();
    let mut late = 0;
    for place in ["370203", "371000", "110000", "410100", "370600"] {
        let place = place.parse().unwrap();
        for from in ["2005-03-01", "2010-03-01", "2013-03-01", "2017-03-01", "2022-03-01", "2026-03-02"] {
            for (kind, words) in COURSES {
                let history = history(kind, day(from), words);
                law.prepare(place, &history);
                let mut why = Explanation::default();
                let on = history.state().since.unwrap() + chrono::Days::new(9);
                let asked = AskedClocks {
                    register: minzheng_core_types::Fact::NotEstablished,
                    history: &history,
                    review: Fact::Known(ReviewClass::Stable),
                    on,
                    calendar: &calendar,
                };
                let found = deadlines(asked, |month| law.at(place, month), &mut why).unwrap();
                let document = why.document(None, place, Month::of(on), &CATALOGUE);
                // The steps stand alone here: they belong to no programme's finding.
                let mut faults = document.recheck();
                faults.retain(|fault| fault.what != "steps are missing or belong to no outcome");
                assert!(faults.is_empty(), "{place} {from}: {faults:?}");
                late += found.iter().filter(|deadline| deadline.late.is_some_and(|late| late > 0)).count();
                for step in document.steps.iter().filter(|step| step.rule == "SA-20") {
                    let form = SA_20
                        .variants
                        .iter()
                        .position(|variant| variant.name == step.variant && variant.in_force(step.month));
                    applied.insert((step.variant.clone(), form.unwrap()));
                }
            }
        }
    }
    assert!(late > 20, "{late}");
    let all: BTreeSet<(String, usize)> =
        SA_20.variants.iter().enumerate().map(|(index, form)| (form.name.to_owned(), index)).collect();
    assert_eq!(all.difference(&applied).collect::<Vec<_>>(), Vec::<&(String, usize)>::new());
}

#[test]
fn the_clocks_of_the_embedded_packs_name_their_figures() {
    let calendar = WorkdayCalendar::embedded().unwrap();
    let history = history(Kind::Allowance, day("2023-03-06"), COURSES[0].1);
    let place = "370203".parse().unwrap();
    let mut law = ProcedureLaw::new(desk::pack().clone());
    law.prepare(place, &history);
    let asked = AskedClocks {
        register: minzheng_core_types::Fact::NotEstablished,
        history: &history,
        review: Fact::NotEstablished,
        on: day("2023-05-30"),
        calendar: &calendar,
    };
    let found = deadlines(asked, |month| law.at(place, month), &mut minzheng_core_types::Silent).unwrap();
    for deadline in found.iter() {
        let named = deadline.figure.is_some() || deadline.why_unknown().is_some();
        assert!(named && !deadline.citations().is_empty(), "{deadline:?}");
        let unknown = deadline.due_on().is_none();
        assert_eq!(unknown, deadline.why_unknown().is_some(), "{deadline:?}");
    }
    assert!(deadlines(asked, |_| None, &mut minzheng_core_types::Silent).is_err(), "a month without its law");
}
