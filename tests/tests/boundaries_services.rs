//! The lines of residents' services and of the purchase of services: the second when a clock runs out, the day of the automatic
//! confirmation, the last answer that is hidden, every point of a grade, the table of an order's course.

use chrono::{NaiveDate, TimeDelta};
use minzheng_community_governance::purchase::{
    Course, CourseAmiss, CourseEntry, Due, Grade, PurchaseError, PurchaseFile, Step, instalments,
};
use minzheng_community_governance::satisfaction::{
    Amiss, Entry, MOST_ANSWERS, OrderEvent, OrderState, Publication, SatisfactionError, SatisfactionFile,
    Stage, apply,
};
use minzheng_core_types::{Fact, Lang, Money, Silent};
use minzheng_tests::satisfaction::{EXAMPLES, at};
use minzheng_tests::{purchase, satisfaction};
use serde_json::{Value, json};

fn read<T: serde::de::DeserializeOwned>(mut file: Value, place: &str, as_of: &str) -> T {
    file["place"] = json!(place);
    file["as_of"] = json!(as_of);
    serde_json::from_value(file).unwrap()
}

fn survey(units: &[u32]) -> SatisfactionFile {
    let units: Vec<Value> = units
        .iter()
        .map(|n| json!({ "name": "U", "households": 200_000, "asked": 150_000, "answers": { "satisfied": n } }))
        .collect();
    read(
        json!({ "survey": { "method": "m", "from": "2014-06-01", "until": "2014-06-30", "units": units } }),
        "370203",
        "2014-06-30",
    )
}

fn shown(units: &[u32]) -> Vec<Publication> {
    let found = survey(units).assess(&EXAMPLES, &mut Silent).unwrap();
    found.survey.unwrap().units.iter().map(|unit| unit.publication.unwrap()).collect()
}

#[test]
fn the_last_answer_that_hides_a_unit() {
    use Publication::{AlsoSuppressed, CountsOnly, Full, Suppressed};
    assert_eq!(shown(&[9]), [Suppressed]);
    assert_eq!(shown(&[10]), [CountsOnly]);
    assert_eq!(shown(&[29]), [CountsOnly]);
    assert_eq!(shown(&[30]), [Full]);
    // One hidden unit takes the smallest other one with it; two with ten answers together are safe.
    assert_eq!(shown(&[9, 40, 30]), [Suppressed, Full, AlsoSuppressed]);
    assert_eq!(shown(&[5, 5, 30]), [Suppressed, Suppressed, Full]);
    assert_eq!(shown(&[5, 4, 30, 31]), [Suppressed, Suppressed, AlsoSuppressed, Full]);
    assert_eq!(shown(&[0, 30]), [Suppressed, AlsoSuppressed]);
}

#[test]
fn counts_that_cannot_be_are_told_with_their_unit() {
    let told = |file: &SatisfactionFile| file.assess(&EXAMPLES, &mut Silent).unwrap_err();
    let mut file = survey(&[10, 20]);
    file.survey.as_mut().unwrap().units[1].asked = Fact::Known(19);
    assert_eq!(told(&file), SatisfactionError::MoreAnswersThanAsked { index: 1 });
    assert!(told(&file).to_string().contains("units[2]") && told(&file).text(Lang::Zh).contains("units[2]"));
    file.survey.as_mut().unwrap().units[1].asked = Fact::Known(200_001);
    assert_eq!(told(&file), SatisfactionError::MoreAskedThanHouseholds { index: 1 });
    assert!(survey(&[MOST_ANSWERS]).explained(&EXAMPLES).unwrap().1.recheck().is_empty());
    assert_eq!(told(&survey(&[MOST_ANSWERS + 1])), SatisfactionError::TooManyAnswers { index: 0 });
}

/// Every interval of up to 60 answers re-checks by its formula, as do the largest ones.
#[test]
fn every_interval_rechecks() {
    for (good, n) in
        (1..=60).flat_map(|n| (0..=n).map(move |good| (good, n))).chain([(99_999, 100_000), (1, 99_991)])
    {
        let mut file = survey(&[good]);
        file.survey.as_mut().unwrap().units[0].answers.dissatisfied = n - good;
        let (_, document) = file.explained(&EXAMPLES).unwrap();
        assert_eq!(document.recheck(), [], "{good} of {n}");
    }
}

/// The course of an order as the rulebook has it, written down a second time.
#[test]
fn every_event_in_every_stage() {
    use OrderEvent as E;
    use Stage as S;
    let table: &[(S, &[(E, S)])] = &[
        (S::Created, &[(E::Accept, S::Accepted), (E::Reject, S::Rejected), (E::Cancel, S::Cancelled)]),
        (S::Accepted, &[(E::Assign, S::Assigned), (E::Cancel, S::Cancelled)]),
        (S::Assigned, &[(E::Start, S::InService), (E::Cancel, S::Cancelled)]),
        (S::InService, &[(E::Finish, S::Done)]),
        (
            S::Done,
            &[
                (E::Confirm, S::Confirmed),
                (E::AutoConfirm, S::Confirmed),
                (E::CallBack, S::Done),
                (E::Reopen, S::Reopened),
            ],
        ),
        (S::Confirmed, &[(E::Rate, S::Rated), (E::CallBack, S::Confirmed), (E::Reopen, S::Reopened)]),
        (S::Rated, &[(E::CallBack, S::Rated)]),
        (S::Cancelled, &[]),
        (S::Rejected, &[]),
        (S::Reopened, &[(E::Assign, S::Assigned), (E::Cancel, S::Cancelled)]),
    ];
    assert_eq!(table.len(), S::ALL.len());
    for (stage, next) in table {
        let state = OrderState { stage: *stage, done: Some(at(0)), ..OrderState::new(at(0), Some(7)) };
        for event in E::ALL {
            let mut entry = Entry::new(*event, at(100_000));
            entry.reason = true;
            entry.by = Some(minzheng_community_governance::satisfaction::Canceller::User);
            entry.score = Fact::Known(3);
            let to = next.iter().find(|(known, _)| known == event).map(|(_, to)| *to);
            assert_eq!(apply(state, entry).map(|state| state.stage).ok(), to, "{stage} {event}");
        }
    }
}

#[test]
fn the_second_when_an_order_confirms_itself() {
    let done = OrderState { stage: Stage::Done, done: Some(at(0)), ..OrderState::new(at(0), Some(7)) };
    let at_second = |seconds| {
        Entry::new(OrderEvent::AutoConfirm, at(0) + TimeDelta::days(7) + TimeDelta::seconds(seconds))
    };
    assert_eq!(apply(done, at_second(0)).unwrap_err().why, Amiss::TooEarly);
    assert_eq!(apply(done, at_second(1)).unwrap().stage, Stage::Confirmed);
    let unknown = OrderState { confirm_days: None, ..done };
    assert_eq!(apply(unknown, at_second(1)).unwrap_err().why, Amiss::NoDays);
    for score in [0, 6] {
        let mut rate = Entry::new(OrderEvent::Rate, at(1));
        rate.score = Fact::Known(score);
        let confirmed = OrderState { stage: Stage::Confirmed, ..done };
        assert_eq!(apply(confirmed, rate).unwrap_err().why, Amiss::NoScore);
    }
}

#[test]
fn the_second_when_a_clock_runs_out() {
    let share = |accept: &str, day: &str| {
        let events = if accept.is_empty() { json!([]) } else { json!([{ "at": accept, "event": "accept" }]) };
        let file: SatisfactionFile = read(
            json!({ "orders": [{ "order": "G1", "unit": "U", "kind": "elderly", "created": "2014-06-02T22:00:00", "events": events }] }),
            "370203",
            day,
        );
        let found = file.assess(&satisfaction::EXAMPLES, &mut Silent).unwrap();
        found.orders.unwrap().measures.accepted.map(|share| share.to_string())
    };
    assert_eq!(share("2014-06-03T00:00:00", "2014-06-30").as_deref(), Some("100.0"));
    assert_eq!(share("2014-06-03T00:00:01", "2014-06-30").as_deref(), Some("0.0"));
    // At the end of the day two hours have gone, which is not over the limit yet; a day later it is.
    assert_eq!(share("", "2014-06-02"), None);
    assert_eq!(share("", "2014-06-03").as_deref(), Some("0.0"));
}

fn scored(points: u32) -> Grade {
    let (delivery, rest) = (points.min(40), points.saturating_sub(40));
    let (quality, rest) = (rest.min(25), rest.saturating_sub(25));
    let (happy, finance) = (rest.min(20), rest.saturating_sub(20));
    let file: PurchaseFile = read(
        json!({
            "contract": { "signed": "2021-01-04", "price": "1000.00", "begins": "2021-01-04", "ends": "2021-12-31" },
            "score": { "delivery": delivery, "quality": quality, "finance": finance, "satisfied": happy, "answers": 20 } }),
        "370203",
        "2021-12-31",
    );
    let found = file.assess(&purchase::EXAMPLES, &purchase::CALENDAR, &mut Silent).unwrap();
    let scored = found.scored.unwrap();
    assert_eq!(scored.points, points);
    let last = match scored.grade {
        Grade::Excellent | Grade::Good => 20_000,
        Grade::Pass => 16_000,
        Grade::Fail => 0,
    };
    assert_eq!(found.instalments.unwrap().last, Some(Money::from_fen(last)));
    scored.grade
}

#[test]
fn every_point_has_its_grade() {
    for points in 0..=100 {
        let expected = match points {
            90..=100 => Grade::Excellent,
            75..=89 => Grade::Good,
            60..=74 => Grade::Pass,
            _ => Grade::Fail,
        };
        assert_eq!(scored(points), expected, "{points}");
    }
}

#[test]
fn the_days_of_a_term() {
    let within = |begins: &str, ends: &str, secured: Value| {
        let file: PurchaseFile = read(
            json!({ "contract": { "signed": "2020-03-01", "price": "1000.00", "begins": begins, "ends": ends,
                "budget_secured": secured } }),
            "370203",
            "2020-03-01",
        );
        let found = file.assess(&purchase::EXAMPLES, &purchase::CALENDAR, &mut Silent).unwrap();
        found.checks.unwrap().term
    };
    let unknown = json!("unknown");
    assert_eq!(within("2020-03-01", "2021-02-28", unknown.clone()), Some(true));
    assert_eq!(within("2020-03-01", "2021-03-01", unknown.clone()), None);
    assert_eq!(within("2020-03-01", "2021-03-01", json!(true)), Some(true));
    assert_eq!(within("2020-03-01", "2023-02-28", json!(true)), Some(true));
    assert_eq!(within("2020-03-01", "2023-03-01", unknown), Some(false));
    // 29 February: a year later is 28 February, so the last day is the 27th.
    assert_eq!(within("2020-02-29", "2021-02-27", json!(false)), Some(true));
    assert_eq!(within("2020-02-29", "2021-02-28", json!(false)), Some(false));
}

#[test]
fn instalments_that_cannot_be() {
    let of = |fen: i64, parts: &[u32]| instalments(Money::from_fen(fen), parts);
    assert_eq!(of(0, &[1]), Err(PurchaseError::Price));
    assert_eq!(of(-1, &[1]), Err(PurchaseError::Price));
    assert_eq!(of(100, &[]), Err(PurchaseError::Parts));
    assert_eq!(of(100, &[1, 0]), Err(PurchaseError::Parts));
    assert_eq!(of(100, &[1; 25]), Err(PurchaseError::Parts));
    assert_eq!(of(5, &[1; 10]), Err(PurchaseError::TooSmall), "nine of a fen are more than five");
    assert_eq!(of(1, &[1, 1, 1]).unwrap().iter().map(|amount| amount.fen()).collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn payments_come_in_order_at_their_milestone_and_to_the_fen() {
    let day = NaiveDate::from_ymd_opt(2021, 1, 4).unwrap();
    let fen = Money::from_fen;
    let dues =
        [Due { amount: Some(fen(100)), from: Step::Contract }, Due { amount: None, from: Step::Acceptance }];
    let mut course = Course::BEGIN;
    let why = |course: Course, entry| course.apply(entry, &dues).unwrap_err().why;
    for step in &Step::ALL[..7] {
        assert_eq!(why(course, CourseEntry::payment(fen(100), day)), CourseAmiss::TooEarly, "before {step}");
        course = course.apply(CourseEntry::done(*step, day), &dues).unwrap();
    }
    assert_eq!(why(course, CourseEntry::payment(fen(99), day)), CourseAmiss::OtherAmount);
    assert_eq!(
        why(course, CourseEntry::payment(fen(100), day - chrono::Days::new(1))),
        CourseAmiss::Backwards
    );
    course = course.apply(CourseEntry::payment(fen(100), day), &dues).unwrap();
    assert_eq!(why(course, CourseEntry::payment(fen(100), day)), CourseAmiss::TooEarly);
    for step in [Step::Delivery, Step::MidEvaluation] {
        course = course.apply(CourseEntry::done(step, day), &dues).unwrap();
    }
    let accepted = CourseEntry::done(Step::Acceptance, day);
    assert_eq!(why(course, CourseEntry { passed: Fact::NotEstablished, ..accepted }), CourseAmiss::NoResult);
    assert_eq!(why(course, CourseEntry { passed: Fact::Known(false), ..accepted }), CourseAmiss::NotPassed);
    course = course.apply(accepted, &dues).unwrap();
    assert_eq!(why(course, CourseEntry::payment(fen(100), day)), CourseAmiss::NoScore);
    assert_eq!(why(course, CourseEntry::done(Step::Payment, day)), CourseAmiss::NotPaid);
    let known = [dues[0], Due { amount: Some(fen(50)), ..dues[1] }];
    course = course.apply(CourseEntry::payment(fen(50), day), &known).unwrap();
    let nothing = course.apply(CourseEntry::payment(fen(50), day), &known).unwrap_err();
    assert_eq!(nothing.why, CourseAmiss::NothingDue);
    assert!(nothing.text(Lang::Zh).contains("验收") && nothing.to_string().contains("acceptance"));
}
