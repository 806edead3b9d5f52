//! The lines of service orders, enumerated: every guard and every clock with a minute either side, and the formulas of EC-32
//! evaluated on what the machine decides.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::formula::{Formula, Ratio, Value};
use minzheng_core_types::{Fact, Lang, Money, Rule};
use minzheng_eldercare::service_order::rules::EC_32;
use minzheng_eldercare::service_order::{
    Checks, ClientStatus, Clock, ClockStatus, Event, Guard, History, LateFee, OrderError, Provider, Score,
    ServiceError, ServiceFile, Split, Stage, State, Term, Terms, Urgency, Visit, apply, clocks,
};
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::order::{CALENDAR, at, request, terms};

const OWN: Provider = Provider(1);

fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

fn pushed(history: &mut History, events: &[(Event, i64)]) {
    for (event, minutes) in events {
        history.push(*event, at(*minutes)).unwrap_or_else(|error| panic!("{error}"));
    }
}

/// Assigned ten minutes after the request; the visit is to start at 360.
fn assigned(terms: Terms) -> History {
    let mut history = History::new(request(Urgency::Ordinary), terms);
    pushed(&mut history, &[(Event::Accept(Checks::MET), 5), (Event::Assign(OWN, None), 10)]);
    history
}

fn confirmed(terms: Terms) -> History {
    let mut history = assigned(terms);
    pushed(&mut history, &[(Event::Confirm(OWN), 20)]);
    history
}

fn completed(terms: Terms) -> History {
    let mut history = confirmed(terms);
    pushed(
        &mut history,
        &[(Event::CheckIn { evidence: true }, 360), (Event::CheckOut { signed: true }, 420)],
    );
    history
}

fn guard(result: Result<State, OrderError>) -> Option<Guard> {
    match result {
        Err(OrderError::NotMet { guard, .. } | OrderError::NotEstablished { guard, .. }) => Some(guard),
        Err(other) => panic!("{other}"),
        Ok(_) => None,
    }
}

fn score(points: u8, complaint: bool) -> Event {
    Event::FollowUp { score: Score::new(points).unwrap(), complaint }
}

fn tried(history: &History, event: Event, minutes: i64) -> Option<Guard> {
    guard(apply(history.state(), event, at(minutes)))
}

/// At the deadline itself a provider may still confirm; a minute later the order may only expire.
#[test]
fn the_deadline_to_confirm() {
    let history = assigned(terms());
    assert_eq!(tried(&history, Event::Confirm(OWN), 40), None);
    assert_eq!(tried(&history, Event::Confirm(OWN), 41), Some(Guard::InTime));
    assert_eq!(tried(&history, Event::Expire, 40), Some(Guard::DeadlineOver));
    assert_eq!(tried(&history, Event::Expire, 41), None);
    assert_eq!(tried(&history, Event::Confirm(Provider(2)), 20), Some(Guard::ItsProvider));
    let open = assigned(Terms { confirm_minutes: None, ..terms() });
    assert_eq!(tried(&open, Event::Confirm(OWN), 9_000), None, "no deadline, so none has passed");
    let error = apply(open.state(), Event::Expire, at(9_000)).unwrap_err();
    assert!(matches!(error, OrderError::NoTerm { term: Term::Confirm, .. }));
    assert!(
        error.to_string().contains("`confirm_minutes`") && error.text(Lang::Zh).contains("confirm_minutes")
    );
}

/// Whoever declined or let the time pass is not offered the order again; another one is.
#[test]
fn a_provider_that_declined_is_not_offered_again() {
    for refusal in [(Event::Decline { reason: true }, 15), (Event::Expire, 41)] {
        let mut history = assigned(terms());
        pushed(&mut history, &[refusal]);
        assert_eq!((history.state().stage, history.state().provider), (Stage::Accepted, None));
        assert_eq!(tried(&history, Event::Assign(OWN, None), 50), Some(Guard::NotDeclined));
        assert_eq!(tried(&history, Event::Assign(Provider(2), None), 50), None);
    }
    assert_eq!(tried(&assigned(terms()), Event::Decline { reason: false }, 15), Some(Guard::Reason));
}

/// The sixteenth refusal still fits, the seventeenth asks for a new order.
#[test]
fn so_many_refusals_fit() {
    let mut history = History::new(request(Urgency::Ordinary), terms());
    pushed(&mut history, &[(Event::Accept(Checks::MET), 0)]);
    for number in 0..16 {
        pushed(
            &mut history,
            &[(Event::Assign(Provider(number), None), 0), (Event::Decline { reason: true }, 0)],
        );
    }
    assert_eq!(history.state().declined.iter().count(), 16);
    pushed(&mut history, &[(Event::Assign(Provider(16), None), 0)]);
    let error = apply(history.state(), Event::Decline { reason: true }, at(0)).unwrap_err();
    assert!(matches!(error, OrderError::TooManyDeclined { .. }));
}

/// Not established is not a no, and neither is accepted.
#[test]
fn what_acceptance_needs() {
    let state = State::new(request(Urgency::Ordinary), terms());
    let no = Fact::Known(false);
    for (checks, expected) in [
        (Checks { registered: no, ..Checks::MET }, Guard::Registered),
        (Checks { registered: Fact::Absent, ..Checks::MET }, Guard::Registered),
        (Checks { in_catalogue: no, ..Checks::MET }, Guard::InCatalogue),
        (Checks { in_district: no, ..Checks::MET }, Guard::InDistrict),
    ] {
        let error = apply(state, Event::Accept(checks), at(0)).unwrap_err();
        assert!(matches!(error, OrderError::NotMet { guard, .. } if guard == expected), "{error}");
    }
    let open = Checks { in_district: Fact::NotEstablished, ..Checks::MET };
    let error = apply(state, Event::Accept(open), at(0)).unwrap_err();
    assert!(matches!(error, OrderError::NotEstablished { guard: Guard::InDistrict, .. }), "{error}");
    assert!(apply(state, Event::Accept(Checks::MET), at(0)).is_ok());
}

/// An emergency is accepted and assigned in one step, and in no other way; its timer runs from the request.
#[test]
fn emergencies_go_in_one_step() {
    let state = State::new(request(Urgency::Emergency), terms());
    assert!(matches!(apply(state, Event::Accept(Checks::MET), at(0)), Err(OrderError::NotLawful { .. })));
    let urgent = Event::AcceptUrgent(Checks::MET, OWN);
    assert_eq!(apply(state, urgent, at(0)).unwrap().stage, Stage::Assigned);
    let ordinary = State::new(request(Urgency::Ordinary), terms());
    assert!(matches!(apply(ordinary, urgent, at(0)), Err(OrderError::NotLawful { .. })));
    let mut history = History::new(request(Urgency::Emergency), terms());
    pushed(&mut history, &[(urgent, 1)]);
    let escalate =
        |minutes| clocks(&history, at(minutes)).find(|found| found.clock == Clock::Escalate).unwrap();
    assert_eq!((escalate(5).due, escalate(5).status), (Some(at(5)), ClockStatus::Running));
    assert_eq!(escalate(6).status, ClockStatus::Overdue);
    pushed(&mut history, &[(Event::Confirm(OWN), 6)]);
    let ended = clocks(&history, at(7)).find(|found| found.clock == Clock::Escalate).unwrap();
    assert_eq!((ended.ended, ended.status), (Some(at(6)), ClockStatus::MetLate));
}

/// A rescheduling undoes the confirmation that ended the escalation; another confirmation ends it again.
#[test]
fn an_undone_confirmation_ends_no_escalation() {
    let mut history = History::new(request(Urgency::Emergency), terms());
    let moved = Event::Reschedule { consent: true, visit: Visit::at(at(500), 60).unwrap() };
    pushed(&mut history, &[(Event::AcceptUrgent(Checks::MET, OWN), 1), (Event::Confirm(OWN), 2), (moved, 3)]);
    let escalate = |history: &History, minutes| {
        clocks(history, at(minutes)).find(|found| found.clock == Clock::Escalate).unwrap()
    };
    assert_eq!((escalate(&history, 5).ended, escalate(&history, 5).status), (None, ClockStatus::Running));
    assert_eq!(escalate(&history, 6).status, ClockStatus::Overdue);
    pushed(&mut history, &[(Event::Assign(OWN, None), 4), (Event::Confirm(OWN), 5)]);
    assert_eq!((escalate(&history, 6).ended, escalate(&history, 6).status), (Some(at(5)), ClockStatus::Met));
}

/// Without a window of the client the latest start moves with the start; a window stays where it is.
#[test]
fn the_latest_start_moves_with_the_start() {
    let visit = Visit::at(at(360), 60).unwrap().starting(at(420));
    assert_eq!((visit.start(), visit.latest()), (at(420), at(420)));
    let window = Visit::new(at(360), at(390), 60).unwrap();
    let (within, beyond) = (window.starting(at(390)), window.starting(at(390)).starting(at(420)));
    assert_eq!((within.latest(), beyond.latest()), (at(390), at(390)));
}

/// No contract has a fee below nothing.
#[test]
fn a_fee_below_zero_is_refused() {
    let read = |fee: &str| {
        serde_json::from_str::<Terms>(&format!(
            r#"{{ "late_cancel": {{ "within_minutes": 120, "fee": "{fee}" }} }}"#
        ))
    };
    assert!(read("0.00").is_ok());
    assert!(read("-0.01").unwrap_err().to_string().contains("zero or more"));
}

/// What is derived rests on the figures that its facts were assumed from.
#[test]
fn what_is_derived_keeps_what_was_assumed() {
    let file: ServiceFile = serde_json::from_str(
        r#"{ "place": "620102", "as_of": "2019-02-01", "client": { "birth": "1940-01-01",
            "registered_here": true, "lives_here": true, "statuses": ["sanwu"] } }"#,
    )
    .unwrap();
    let (found, document) = file.explained(&EXAMPLES, &CALENDAR).unwrap();
    assert_eq!(found.client.unwrap().because, Some(ClientStatus::Sanwu));
    let assumed = |programme: &str| {
        document.outcomes.iter().find(|outcome| outcome.programme == programme).unwrap().assumed.clone()
    };
    assert_eq!(assumed("register-where"), ["ec.order.register.where"]);
    assert_eq!(assumed("register"), ["ec.order.register.where"]);
    assert_eq!(assumed("class-share"), ["ec.order.class.a", "ec.order.class.b"]);
    assert_eq!(assumed("class-share"), assumed("client-class"));
    let open = ServiceFile { place: "370203".parse().unwrap(), ..file.clone() };
    let (_, document) = open.explained(&EXAMPLES, &CALENDAR).unwrap();
    assert!(document.recheck().is_empty());
}

/// A tender that says nothing asks nothing.
#[test]
fn an_empty_tender_is_empty() {
    let file: ServiceFile =
        serde_json::from_str(r#"{ "place": "370203", "as_of": "2014-09-01", "tender": {} }"#).unwrap();
    assert_eq!(file.explained(&EXAMPLES, &CALENDAR).unwrap_err(), ServiceError::Empty);
}

/// Up to the minutes agreed, a check-in may be early; without the term only an early one is refused.
#[test]
fn an_early_check_in() {
    let check_in = Event::CheckIn { evidence: true };
    let history = confirmed(terms());
    assert_eq!(tried(&history, check_in, 344), Some(Guard::NotTooEarly));
    assert_eq!(tried(&history, check_in, 345), None);
    assert_eq!(tried(&history, Event::CheckIn { evidence: false }, 360), Some(Guard::Evidence));
    let open = confirmed(Terms { early_minutes: None, ..terms() });
    assert_eq!(tried(&open, check_in, 360), None);
    assert!(matches!(
        apply(open.state(), check_in, at(359)),
        Err(OrderError::NoTerm { term: Term::Early, .. })
    ));
}

/// At start and grace it is no no-show yet; a minute later it is, and a new order is made for the same visit.
#[test]
fn a_no_show_makes_a_new_order() {
    let history = confirmed(terms());
    assert_eq!(tried(&history, Event::NoShow, 380), Some(Guard::GraceOver));
    let failed = apply(history.state(), Event::NoShow, at(381)).unwrap();
    let anew = failed.renewed().unwrap();
    assert_eq!((anew.at, anew.visit), (at(381), history.state().visit));
    assert_eq!(history.state().renewed(), None);
    let open = confirmed(Terms { grace_minutes: None, ..terms() });
    assert!(matches!(
        apply(open.state(), Event::NoShow, at(9_000)),
        Err(OrderError::NoTerm { term: Term::Grace, .. })
    ));
}

#[test]
fn reschedulings_are_counted() {
    let visit = Visit::at(at(500), 60).unwrap();
    let moved = Event::Reschedule { consent: true, visit };
    let mut history = confirmed(terms());
    assert_eq!(tried(&history, Event::Reschedule { consent: false, visit }, 30), Some(Guard::Consent));
    pushed(
        &mut history,
        &[(moved, 30), (Event::Assign(OWN, None), 31), (moved, 32), (Event::Assign(OWN, None), 33)],
    );
    assert_eq!((history.state().reschedules, history.state().visit), (2, visit));
    assert_eq!(tried(&history, moved, 34), Some(Guard::ReschedulesLeft));
    let open = confirmed(Terms { reschedules: None, ..terms() });
    assert!(matches!(
        apply(open.state(), moved, at(30)),
        Err(OrderError::NoTerm { term: Term::Reschedules, .. })
    ));
}

#[test]
fn the_end_lies_after_the_check_in() {
    let mut history = confirmed(terms());
    pushed(&mut history, &[(Event::CheckIn { evidence: true }, 360)]);
    assert_eq!(tried(&history, Event::CheckOut { signed: true }, 360), Some(Guard::EndAfterStart));
    assert_eq!(tried(&history, Event::CheckOut { signed: false }, 361), Some(Guard::Signed));
    assert_eq!(tried(&history, Event::CheckOut { signed: true }, 361), None);
    assert_eq!(tried(&history, Event::Interrupt { reason: false }, 361), Some(Guard::Reason));
    let partial = apply(history.state(), Event::Interrupt { reason: true }, at(375)).unwrap();
    assert!(partial.interrupted && partial.ended == Some(at(375)));
    assert!(matches!(apply(history.state(), Event::Cancel, at(361)), Err(OrderError::NotLawful { .. })));
}

/// A complaint blocks the settlement until it is resolved; two of them until both are.
#[test]
fn disputes_block_the_settlement() {
    let settle = Event::Settle(Split::NOTHING);
    let mut history = completed(terms());
    pushed(&mut history, &[(score(2, true), 500), (Event::Complain, 510)]);
    assert_eq!(tried(&history, settle, 520), Some(Guard::NoDispute));
    pushed(&mut history, &[(Event::Resolve, 520)]);
    assert_eq!(tried(&history, settle, 530), Some(Guard::NoDispute));
    pushed(&mut history, &[(Event::Resolve, 530)]);
    assert_eq!(tried(&history, settle, 540), None);
    assert!(matches!(apply(history.state(), Event::Resolve, at(540)), Err(OrderError::NotLawful { .. })));
    let complaints: Vec<_> = history.complaints().collect();
    assert_eq!(complaints, [(at(500), Some(at(520))), (at(510), Some(at(530)))], "the oldest first");
}

/// Without a follow-up only after so many tries.
#[test]
fn tries_without_answer() {
    let settle = Event::Settle(Split::NOTHING);
    let mut history = completed(terms());
    pushed(&mut history, &[(Event::NoAnswer, 500), (Event::NoAnswer, 501)]);
    assert_eq!(tried(&history, settle, 502), Some(Guard::TriedOften));
    pushed(&mut history, &[(Event::NoAnswer, 502)]);
    assert_eq!(tried(&history, settle, 503), None);
    let open = completed(Terms { tries: None, ..terms() });
    assert!(matches!(
        apply(open.state(), settle, at(500)),
        Err(OrderError::NoTerm { term: Term::Tries, .. })
    ));
}

/// Two hours before the start it costs nothing, a minute later it does; no fee agreed is none, no word is not settled.
#[test]
fn a_late_cancellation() {
    let fee =
        |terms, minutes| apply(confirmed(terms).state(), Event::Cancel, at(minutes)).unwrap().late_fee();
    assert_eq!(fee(terms(), 240), LateFee::Nothing);
    assert_eq!(fee(terms(), 241), LateFee::Owed(yuan("10.00")));
    assert_eq!(fee(Terms { late_cancel: Fact::Absent, ..terms() }, 359), LateFee::Nothing);
    assert_eq!(fee(Terms { late_cancel: Fact::NotEstablished, ..terms() }, 30), LateFee::NotSettled);
    assert_eq!(confirmed(terms()).state().late_fee(), LateFee::Nothing, "not cancelled");
}

#[test]
fn times_never_run_backwards() {
    let history = assigned(terms());
    let error = apply(history.state(), Event::Confirm(OWN), at(9)).unwrap_err();
    assert!(matches!(error, OrderError::Backwards { last, .. } if last == at(10)));
    assert!(apply(history.state(), Event::Confirm(OWN), at(10)).is_ok());
    assert!(history.known_at(at(-1)).is_none());
    assert_eq!(history.known_at(at(9)).unwrap().state().stage, Stage::Accepted);
}

#[test]
fn visits_and_scores() {
    assert!(Visit::new(at(10), at(9), 60).is_err() && Visit::at(at(10), 0).is_err());
    assert_eq!(
        [0, 1, 3, 4, 5, 6].map(|points| Score::new(points).map(Score::is_satisfied)),
        [None, Some(false), Some(false), Some(true), Some(true), None]
    );
    let shares = |person| [Money::ZERO, yuan("600.00"), Money::ZERO, person];
    assert!(Split::new(yuan("660.00"), shares(yuan("60.00"))).is_ok());
    assert!(Split::new(yuan("660.00"), shares(yuan("60.01"))).is_err());
    assert!(Split::new(yuan("540.00"), shares(Money::from_fen(-6_000))).is_err());
}

/// The clocks of an order, each at its line; a term that is left out is not a time.
#[test]
fn the_clocks_run_and_end() {
    let found =
        |history: &History, clock, minutes| clocks(history, at(minutes)).find(|found| found.clock == clock);
    let new = History::new(request(Urgency::Ordinary), terms());
    assert_eq!(found(&new, Clock::Accept, 10).unwrap().status, ClockStatus::Running);
    assert_eq!(found(&new, Clock::Accept, 11).unwrap().status, ClockStatus::Overdue);
    let history = assigned(terms());
    assert_eq!(found(&history, Clock::Accept, 11).unwrap().status, ClockStatus::Met);
    assert_eq!(found(&history, Clock::Assign, 11).unwrap().due, Some(at(35)));
    assert_eq!(found(&history, Clock::Confirm, 40).unwrap().status, ClockStatus::Running);
    assert_eq!(found(&history, Clock::Confirm, 41).unwrap().status, ClockStatus::Overdue);
    assert_eq!(found(&confirmed(terms()), Clock::CheckIn, 380).unwrap().due, Some(at(380)));
    let mut done = completed(terms());
    assert_eq!(found(&done, Clock::FollowUp, 421).unwrap().due, Some(at(420 + 1440)));
    pushed(&mut done, &[(score(1, true), 500)]);
    let last = found(&done, Clock::Resolve, 501).unwrap();
    let end = NaiveDate::from_ymd_opt(2014, 9, 6).unwrap().and_hms_opt(23, 59, 59);
    assert_eq!((last.due, last.status), (end, ClockStatus::Running));
    let cancelled = {
        let mut history = assigned(terms());
        pushed(&mut history, &[(Event::Cancel, 20)]);
        history
    };
    assert!(clocks(&cancelled, at(9_000)).all(|found| !found.is_open()), "a cancelled order has nothing due");
    let mut declined = assigned(terms());
    pushed(&mut declined, &[(Event::Decline { reason: true }, 15), (Event::Cancel, 20)]);
    assert_eq!(found(&declined, Clock::Assign, 30), None, "an assignment before the refusal did not end it");
    assert_eq!(found(&declined, Clock::Confirm, 30), None);
    let open = History::new(request(Urgency::Ordinary), Terms::default());
    let accept = found(&open, Clock::Accept, 9_000).unwrap();
    assert_eq!((accept.due, accept.status, accept.clock.term()), (None, ClockStatus::Unknown, Term::Accept));
}

fn evaluated(rule: &'static Rule, form: &str, facts: &[(&str, Ratio)]) -> Value {
    let variant = rule.variants.iter().find(|variant| variant.name == form).unwrap();
    let formula = Formula::parse(variant.formula).unwrap();
    let facts: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| ((*name).to_owned(), Value::Number(*value))).collect();
    formula.evaluate(&facts).unwrap()
}

fn number(value: i64) -> Ratio {
    value.to_string().parse().unwrap()
}

fn amount(money: Money) -> Ratio {
    money.to_string().parse().unwrap()
}

/// What the machine decides is what the formulas of EC-32 say.
#[test]
fn the_guards_of_orders_keep_to_their_formulas() {
    let says = |form, facts: &[(&str, Ratio)]| evaluated(&EC_32, form, facts) == Value::Bool(true);
    for minutes in 0..60 {
        let told = says("expire", &[("minutes_waited", number(minutes)), ("so_limit_minutes", number(30))]);
        let expires = apply(assigned(terms()).state(), Event::Expire, at(10 + minutes)).is_ok();
        assert_eq!(expires, told, "expire after {minutes}");
        let told = says("no-show", &[("minutes_waited", number(minutes)), ("grace_minutes", number(20))]);
        let failed = apply(confirmed(terms()).state(), Event::NoShow, at(360 + minutes)).is_ok();
        assert_eq!(failed, told, "no show after {minutes}");
        let told = says("check-in", &[("minutes_early", number(minutes)), ("so_limit_minutes", number(15))]);
        let checked =
            apply(confirmed(terms()).state(), Event::CheckIn { evidence: true }, at(360 - minutes)).is_ok();
        assert_eq!(checked, told, "{minutes} early");
    }
    for before in 0..5_u32 {
        let limit = 2;
        let visit = Visit::at(at(500), 60).unwrap();
        let state = State { reschedules: before, ..confirmed(terms()).state() };
        let moved = apply(state, Event::Reschedule { consent: true, visit }, at(30)).is_ok();
        let facts = [("rescheduled", number(i64::from(before))), ("reschedule_limit", number(limit))];
        assert_eq!(moved, says("reschedule", &facts), "{before}");
    }
    for left in [0, 60, 119, 120, 121, 300] {
        let cancelled = apply(confirmed(terms()).state(), Event::Cancel, at(360 - left)).unwrap();
        let owed = match cancelled.late_fee() {
            LateFee::Owed(fee) => fee,
            LateFee::Nothing => Money::ZERO,
            LateFee::NotSettled => panic!("it is settled"),
        };
        let facts =
            [("minutes_left", number(left)), ("so_limit_minutes", number(120)), ("late_fee", number(10))];
        assert_eq!(Value::Number(amount(owed)), evaluated(&EC_32, "late-fee", &facts), "{left} left");
    }
}
