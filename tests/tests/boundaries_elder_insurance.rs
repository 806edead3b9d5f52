//! The lines of accident insurance, day by day and fen by fen: cut-offs of every term, the deductible, caps, days in hospital,
//! hours of a report, what a claim's course allows, and what a file refuses.

use minzheng_core_types::{Money, NaiveDate, Silent};
use minzheng_eldercare::accident_insurance::course::{
    Amounts, CourseError, Event, Payee, Reason, Report as Reported, State, apply, replay,
};
use minzheng_eldercare::accident_insurance::facts::{EventKind, Happened};
use minzheng_eldercare::accident_insurance::{Cover, InsuranceError, Report};
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::insurance::file;
use serde_json::{Value, json};

fn tried(value: &Value) -> Result<Report, InsuranceError> {
    file(value).assess(&EXAMPLES, &mut Silent)
}

fn found(value: &Value) -> Report {
    tried(value).unwrap_or_else(|error| panic!("{error}: {value}"))
}

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A claim of a fall inside the city with some heads.
fn claim(on: &str, heads: Value) -> Value {
    let mut claim = json!({ "accident": on, "cause": "fall", "in_city": true, "death": "none", "impairments": "none",
        "medical": "none", "stays": "none" });
    for (head, value) in heads.as_object().unwrap() {
        claim[head] = value.clone();
    }
    claim
}

fn with(claims: Vec<Value>) -> Value {
    json!({ "place": "370203", "as_of": "2020-11-30", "person": { "birth": "1950-02-01", "registered": true },
        "claims": claims })
}

fn totals(value: &Value) -> Vec<Option<Money>> {
    found(value).claims.iter().map(|claim| claim.total).collect()
}

/// Born on the cut-off, a day before and a day after, for each term; on the first day of the term and on its last.
#[test]
fn the_cut_off_of_each_term() {
    for (birth_before, cut_off, after, first, last) in [
        ("1956-11-30", "1956-12-01", "1956-12-02", "2016-12-01", "2017-11-30"),
        ("1957-11-30", "1957-12-01", "1957-12-02", "2017-12-01", "2018-11-30"),
        ("1958-11-30", "1958-12-01", "1958-12-02", "2018-12-01", "2019-11-30"),
        ("1959-11-30", "1959-12-01", "1959-12-02", "2019-12-01", "2020-11-30"),
    ] {
        for on in [first, last] {
            for (birth, expected) in
                [(birth_before, Cover::Listed), (cut_off, Cover::NotCovered), (after, Cover::NotCovered)]
            {
                let cover = found(&json!({ "place": "370203", "as_of": on,
                    "person": { "birth": birth, "registered": true } }))
                .cover;
                assert_eq!(cover, Some(expected), "{birth} on {on}");
            }
        }
    }
}

/// Of the term of 2024 the age counts on the day of the accident: the birthday itself is in.
#[test]
fn the_age_at_the_accident() {
    for (birth, on, expected) in [
        ("1965-03-11", "2025-03-10", Cover::NotCovered),
        ("1965-03-10", "2025-03-10", Cover::Listed),
        ("1965-03-09", "2025-03-10", Cover::Listed),
        ("1964-12-01", "2024-12-01", Cover::Listed),
        ("1965-11-30", "2025-11-30", Cover::Listed),
    ] {
        let cover = found(&json!({ "place": "370203", "as_of": on,
            "person": { "birth": birth, "registered": true } }))
        .cover;
        assert_eq!(cover, Some(expected), "{birth} on {on}");
    }
}

/// Ten grades, a tenth for the lightest and a tenth more for each heavier one; of several the heaviest.
#[test]
fn every_grade_and_several() {
    for (grade, expected) in [
        (1, "20000.00"),
        (2, "18000.00"),
        (3, "16000.00"),
        (4, "14000.00"),
        (5, "12000.00"),
        (6, "10000.00"),
        (7, "8000.00"),
        (8, "6000.00"),
        (9, "4000.00"),
        (10, "2000.00"),
    ] {
        let alone = with(vec![claim("2019-03-05", json!({ "impairments": [grade] }))]);
        assert_eq!(totals(&alone), [Some(money(expected))], "{grade}");
        let beside = with(vec![claim("2019-03-05", json!({ "impairments": [10, grade, 10] }))]);
        assert_eq!(totals(&beside), [Some(money(expected))], "{grade} beside tens");
    }
    for grade in [0, 11] {
        let wrong = with(vec![claim("2019-03-05", json!({ "impairments": [9, grade] }))]);
        assert_eq!(tried(&wrong), Err(InsuranceError::Grade { claim: 0, grade }));
    }
}

/// The remainder at the deductible, a fen either side, and at the cap.
#[test]
fn the_deductible_and_the_cap_of_medical_cost() {
    let medical = |eligible: &str| {
        json!({ "medical": { "eligible": eligible, "reimbursed": "100.00",
        "hospital_level": 2 } })
    };
    for (eligible, expected) in [
        ("100.00", "0.00"),
        ("199.99", "0.00"),
        ("200.00", "0.00"),
        ("200.01", "0.01"),
        ("5199.99", "4999.99"),
        ("5200.00", "5000.00"),
        ("5200.01", "5000.00"),
    ] {
        let value = with(vec![claim("2019-03-05", medical(eligible))]);
        assert_eq!(totals(&value), [Some(money(expected))], "{eligible}");
    }
    // A second case has its own deductible and what is left of the cap; the next term has its own.
    let value = with(vec![
        claim("2019-03-05", medical("5199.99")),
        claim("2019-11-30", medical("200.02")),
        claim("2019-12-01", medical("200.02")),
    ]);
    assert_eq!(totals(&value), [Some(money("4999.99")), Some(money("0.01")), Some(money("0.02"))]);
}

#[test]
fn a_hundred_and_eighty_days_a_term() {
    let stays =
        |discharged: &str| json!({ "stays": [{ "admitted": "2018-12-01", "discharged": discharged }] });
    for (discharged, expected) in [
        ("2018-12-01", "30.00"),
        ("2018-12-02", "30.00"),
        ("2018-12-03", "60.00"),
        ("2019-05-29", "5370.00"),
        ("2019-05-30", "5400.00"),
        ("2019-05-31", "5400.00"),
    ] {
        let value = with(vec![claim("2018-12-01", stays(discharged))]);
        assert_eq!(totals(&value), [Some(money(expected))], "{discharged}");
    }
    let again = json!({ "stays": [{ "admitted": "2019-06-01", "discharged": "2019-06-03" }] });
    let value = with(vec![claim("2018-12-01", stays("2019-05-29")), claim("2019-06-01", again)]);
    assert_eq!(totals(&value), [Some(money("5370.00")), Some(money("30.00"))]);
}

/// A disability that was paid is deducted from a death of the same term, down to nothing; not from one of the next term.
#[test]
fn a_death_after_a_disability() {
    for (grade, later, expected) in [
        (9, "2019-11-30", "6000.00"),
        (6, "2019-11-30", "0.00"),
        (1, "2019-11-30", "0.00"),
        (1, "2019-12-01", "10000.00"),
    ] {
        let first = claim("2019-03-05", json!({ "impairments": [grade] }));
        let value = with(vec![first, claim(later, json!({ "death": true }))]);
        assert_eq!(totals(&value)[1], Some(money(expected)), "{grade} {later}");
    }
    let both = claim("2019-03-05", json!({ "impairments": [9], "death": true }));
    assert_eq!(totals(&with(vec![both])), [Some(money("10000.00"))]);
}

/// Forty-eight hours to the second; where the days settle it the times are not asked.
#[test]
fn the_hours_of_a_report() {
    let reported = |accident_time: Value, on: &str, time: Value| {
        let mut value =
            with(vec![claim("2019-03-05", json!({ "death": true, "accident_time": accident_time }))]);
        value["course"] = json!({ "reported": on, "reported_time": time });
        found(&value).course.and_then(|course| course.report)
    };
    let unknown = || json!("unknown");
    for (then, on, said, expected) in [
        (json!("00:00:00"), "2019-03-07", json!("00:00:00"), Some(Reported::OnTime)),
        (json!("00:00:00"), "2019-03-07", json!("00:00:01"), Some(Reported::LateStands)),
        (json!("10:00:59"), "2019-03-07", json!("10:00:59"), Some(Reported::OnTime)),
        (json!("10:00:58"), "2019-03-07", json!("10:00:59"), Some(Reported::LateStands)),
        (json!("08:00:00"), "2019-03-05", json!("08:00:00"), Some(Reported::OnTime)),
        (json!("23:59:00"), "2019-03-07", json!("23:59:00"), Some(Reported::OnTime)),
        (unknown(), "2019-03-05", unknown(), Some(Reported::OnTime)),
        (unknown(), "2019-03-06", unknown(), Some(Reported::OnTime)),
        (unknown(), "2019-03-07", unknown(), None),
        (unknown(), "2019-03-08", unknown(), Some(Reported::LateStands)),
    ] {
        assert_eq!(reported(then.clone(), on, said.clone()), expected, "{then} to {on} {said}");
    }
    // Late or not, what is paid is the same.
    let mut late = with(vec![claim("2019-03-05", json!({ "death": true }))]);
    late["course"] = json!({ "reported": "2019-06-05" });
    assert_eq!(totals(&late), [Some(money("10000.00"))]);
}

/// Every stage with every event: those that follow, and no other.
#[test]
fn every_stage_and_every_event() {
    let amounts = Amounts { disability: money("4000.00"), ..Amounts::default() };
    let states = [
        State::Reported,
        State::DocsPending,
        State::UnderReview,
        State::Approved(amounts),
        State::Rejected(Reason::Illness),
        State::Paid(amounts),
        State::Appealed,
    ];
    let events = [
        Event::DocumentsAsked,
        Event::DocumentsComplete,
        Event::Approved(amounts),
        Event::Rejected(Reason::Illness),
        Event::Paid,
        Event::Appealed,
    ];
    let mut follows = Vec::new();
    for state in states {
        for event in events {
            match apply(state, event) {
                Ok(next) => follows.push(format!("{} {} {}", state.word(), event.word(), next.word())),
                Err(error) => {
                    let named = CourseError::Illegal { state: state.word(), event: event.word() };
                    assert_eq!(error, named);
                    assert!(
                        error.to_string().contains(state.word()) && error.to_string().contains(event.word())
                    );
                }
            }
        }
    }
    assert_eq!(
        follows,
        [
            "reported documents-asked docs-pending",
            "reported documents-complete under-review",
            "docs-pending documents-complete under-review",
            "under-review documents-asked docs-pending",
            "under-review approved approved",
            "under-review rejected rejected",
            "approved paid paid",
            "approved appealed appealed",
            "rejected appealed appealed",
            "appealed approved approved",
            "appealed rejected rejected",
        ]
    );
}

#[test]
fn events_are_refused_by_their_place() {
    let event = |on: &str, event: EventKind| Happened { on: day(on), event, amounts: None, reason: None };
    let complete = event("2019-03-08", EventKind::DocumentsComplete);
    assert_eq!(replay(&[complete], Some(day("2019-03-09"))), Err((0, CourseError::Order)));
    assert_eq!(replay(&[complete], Some(day("2019-03-08"))), Ok(State::UnderReview));
    let early = event("2019-03-07", EventKind::DocumentsAsked);
    assert_eq!(replay(&[complete, early], None), Err((1, CourseError::Order)));
    let approved = event("2019-03-09", EventKind::Approved);
    assert_eq!(replay(&[complete, approved], None), Err((1, CourseError::Amounts)));
    let below = Happened {
        amounts: Some(Amounts { medical: Money::from_fen(-1), ..Amounts::default() }),
        ..approved
    };
    assert_eq!(replay(&[complete, below], None), Err((1, CourseError::Amounts)));
    let rejected = event("2019-03-09", EventKind::Rejected);
    assert_eq!(replay(&[complete, rejected], None), Err((1, CourseError::Reason)));
    let paid = event("2019-03-09", EventKind::Paid);
    let illegal = CourseError::Illegal { state: "under-review", event: "paid" };
    assert_eq!(replay(&[complete, paid], None), Err((1, illegal)));
}

/// What makes no sense is an error that names its place.
#[test]
fn a_file_that_cannot_be_is_refused() {
    let fall = || claim("2019-03-05", json!({ "death": true }));
    let mut second = with(vec![fall(), fall()]);
    assert_eq!(tried(&second), Err(InsuranceError::SecondDeath { claim: 1 }));
    second["claims"][1]["accident"] = json!("2019-03-04");
    assert_eq!(tried(&second), Err(InsuranceError::Order { claim: 1 }));
    let medical = |eligible: &str, reimbursed: &str| {
        let heads =
            json!({ "medical": { "eligible": eligible, "reimbursed": reimbursed, "hospital_level": 2 } });
        tried(&with(vec![claim("2019-03-05", heads)])).err()
    };
    assert_eq!(medical("100.00", "100.01"), Some(InsuranceError::Reimbursed { claim: 0 }));
    assert_eq!(medical("100.00", "-0.01"), Some(InsuranceError::Reimbursed { claim: 0 }));
    assert_eq!(medical("100.00", "100.00"), None);
    let stay = |admitted: &str, discharged: &str| {
        let heads = json!({ "stays": [{ "admitted": admitted, "discharged": discharged }] });
        tried(&with(vec![claim("2019-03-05", heads)])).err()
    };
    let wrong = Some(InsuranceError::Stay { claim: 0, stay: 0 });
    assert_eq!(stay("2019-03-04", "2019-03-10"), wrong);
    assert_eq!(stay("2019-03-06", "2019-03-05"), wrong);
    assert_eq!(stay("2019-03-05", "2019-03-05"), None);
    let mut course = with(vec![fall()]);
    course["course"] = json!({ "claim": 1, "reported": "2019-03-05" });
    assert_eq!(tried(&course), Err(InsuranceError::NoSuchClaim { claim: 1 }));
    course["course"] = json!({ "reported": "2019-03-04" });
    assert_eq!(tried(&course), Err(InsuranceError::ReportedBefore));
    course["claims"][0]["accident_time"] = json!("08:00:00");
    course["course"] = json!({ "reported": "2019-03-05", "reported_time": "07:59:59" });
    assert_eq!(tried(&course), Err(InsuranceError::ReportedBefore));
    let nothing = json!({ "place": "370203", "as_of": "2019-03-05" });
    assert_eq!(tried(&nothing), Err(InsuranceError::Empty));
    let nobody = json!({ "place": "370203", "as_of": "2019-03-05", "claims": [fall()] });
    assert_eq!(tried(&nobody), Err(InsuranceError::NoPerson));
    let unborn = json!({ "place": "370203", "as_of": "2019-03-05", "person": { "birth": "2019-03-06" } });
    assert_eq!(tried(&unborn), Err(InsuranceError::BeforeBirth { entry: None }));
    for (from, expected) in [
        ("2018-11-30", Some(InsuranceError::AddedOutside { added: 0 })),
        ("2018-12-01", None),
        ("2019-11-30", None),
        ("2019-12-01", Some(InsuranceError::AddedOutside { added: 0 })),
    ] {
        let group = json!({ "place": "370203", "as_of": "2019-03-05", "premium": { "term": "2019-03-05",
            "persons": 1, "added": [{ "from": from, "persons": 1 }] } });
        assert_eq!(tried(&group).err(), expected, "{from}");
    }
    let loss = |loss: Value| tried(&json!({ "place": "370203", "as_of": "2019-03-05", "loss": loss })).err();
    let zero = |field| Some(InsuranceError::NothingToDivideBy { field });
    assert_eq!(loss(json!({ "paid": "1.00", "premium": "0.00" })), zero("loss.premium"));
    assert_eq!(loss(json!({ "paid": "1.00", "claims_paid": 0 })), None);
    assert_eq!(loss(json!({ "claims_paid": 1, "reported": 0 })), zero("loss.reported"));
    assert_eq!(loss(json!({ "paid": "-0.01" })), Some(InsuranceError::BelowZero { field: "loss.paid" }));
}

/// Persons added by days where the contract says so: the first day is the whole premium, the last a day of it.
#[test]
fn persons_added_in_mid_term() {
    let due = |place: &str, term: &str, from: &str| {
        let value = json!({ "place": place, "as_of": term, "premium": { "term": term, "persons": 0,
            "added": [{ "from": from, "persons": 1 }] } });
        found(&value).premium.unwrap().premium.unwrap()
    };
    // 36.50 over 366 days (29 February 2020) and over 365.
    assert_eq!(due("619800", "2019-03-01", "2019-03-01"), money("36.50"));
    assert_eq!(due("619800", "2019-03-01", "2019-03-02"), money("36.40"));
    assert_eq!(due("619800", "2019-03-01", "2020-02-29"), money("0.10"));
    assert_eq!(due("619800", "2020-03-01", "2020-03-02"), money("36.40"));
    assert_eq!(due("370203", "2018-12-01", "2019-11-30"), money("24.00"));
}

/// However many claims are refused, the first ones are told.
#[test]
fn five_refusals() {
    let illness = || claim("2019-03-05", json!({ "cause": "illness", "impairments": [10] }));
    for count in [4, 5, 9] {
        let value = with((0..count).map(|_| illness()).collect());
        assert!(totals(&value).iter().all(|total| *total == Some(Money::ZERO)), "{count}");
        let (_, document) = file(&value).explained(&EXAMPLES).unwrap();
        let outcome =
            document.outcomes.iter().find(|outcome| outcome.programme == "insurance-benefit").unwrap();
        assert_eq!((outcome.finding.as_str(), outcome.grounds.len()), ("not-entitled", 4), "{count}");
    }
}

/// A policy of one's own covers the rest of its term: not before its day, not in the next term.
#[test]
fn a_policy_of_ones_own() {
    for (from, on, expected) in [
        ("2018-11-30", "2018-12-01", Cover::NotCovered),
        ("2018-12-01", "2018-12-01", Cover::OwnCost),
        ("2018-12-01", "2019-11-30", Cover::OwnCost),
        ("2018-12-02", "2018-12-01", Cover::NotCovered),
        ("2018-12-01", "2019-12-01", Cover::NotCovered),
    ] {
        let mut value = with(vec![claim(on, json!({ "death": true }))]);
        value["person"] =
            json!({ "birth": "1950-02-01", "registered": false, "permit": true, "own_policy_from": from });
        assert_eq!(found(&value).claims[0].cover, Some(expected), "{from} {on}");
    }
    // A policy of a term that is over leaves one free to buy again.
    let value = json!({ "place": "370203", "as_of": "2025-03-31", "person": { "birth": "1950-02-01",
        "registered": false, "permit": true, "own_policy_from": "2024-11-30" } });
    assert_eq!(found(&value).cover, Some(Cover::MayBuy));
}

/// Once dead, no accident of a later day pays; one of the same day does. Where it is open whether one died, it asks.
#[test]
fn nothing_after_a_death() {
    let grade = |on: &str| claim(on, json!({ "impairments": [9] }));
    for (later, expected) in [("2019-03-05", "4000.00"), ("2019-03-06", "0.00"), ("2019-12-01", "0.00")] {
        let value = with(vec![claim("2019-03-05", json!({ "death": true })), grade(later)]);
        assert_eq!(totals(&value)[1], Some(money(expected)), "{later}");
        let open =
            with(vec![claim("2019-03-05", json!({ "death": "unknown", "cause": "illness" })), grade(later)]);
        let asked = if later == "2019-03-05" { Some(money(expected)) } else { None };
        assert_eq!(totals(&open), [Some(Money::ZERO), asked], "{later}");
    }
    let twice = with(vec![
        claim("2018-03-05", json!({ "death": true, "cause": "illness" })),
        claim("2019-03-05", json!({ "death": true })),
    ]);
    assert_eq!(tried(&twice), Err(InsuranceError::SecondDeath { claim: 1 }));
}

/// Stays of all claims lie apart; the day of discharge may be that of the next admission.
#[test]
fn stays_lie_apart() {
    let stays = |one: [&str; 2], other: [&str; 2]| {
        let stay =
            |[admitted, discharged]: [&str; 2]| json!([{ "admitted": admitted, "discharged": discharged }]);
        let value = with(vec![
            claim("2019-03-05", json!({ "stays": stay(one) })),
            claim("2019-03-05", json!({ "stays": stay(other) })),
        ]);
        tried(&value).err()
    };
    let overlap = |claim, other| Some(InsuranceError::Overlap { claim, stay: 0, other, other_stay: 0 });
    let (first, last) = ("2019-03-05", "2019-03-15");
    assert_eq!(stays([first, last], [last, "2019-03-20"]), None);
    assert_eq!(stays([last, "2019-03-20"], [first, last]), None);
    assert_eq!(stays([first, last], ["2019-03-14", "2019-03-20"]), overlap(0, 1));
    assert_eq!(stays(["2019-03-14", "2019-03-20"], [first, last]), overlap(1, 0));
    assert_eq!(stays([first, last], [first, last]), overlap(0, 1));
    assert_eq!(stays([first, last], ["2019-03-07", "2019-03-08"]), overlap(0, 1));
    // A stay without a night has its day to itself.
    assert_eq!(stays([first, first], [first, first]), overlap(0, 1));
    assert_eq!(stays([first, last], [last, last]), None);
}

/// What is approved is compared head by head, and the payee is told by the claim, not by the amount.
#[test]
fn heads_and_payee_of_an_approval() {
    let course = |death: Value, amounts: Value| {
        let mut value = with(vec![claim("2019-03-05", json!({ "impairments": [6], "death": death }))]);
        value["course"] = json!({ "reported": "2019-03-05", "events": [{ "on": "2019-03-08", "event": "documents-complete" },
            { "on": "2019-03-09", "event": "approved", "amounts": amounts }] });
        let course = found(&value).course.unwrap();
        (course.payee.map(Payee::word), course.agrees)
    };
    // Grade 6 pays 10,000, which is deducted from the death.
    let (disability, death) = (json!({ "disability": "10000.00" }), json!({ "death": "10000.00" }));
    assert_eq!(course(json!(true), disability.clone()), (Some("heirs"), Some(true)));
    assert_eq!(course(json!(true), death), (Some("heirs"), Some(false)));
    assert_eq!(course(json!(false), disability.clone()), (Some("insured"), Some(true)));
    assert_eq!(course(json!("unknown"), disability), (None, None));
}

/// Entries of one key are judged together, wherever they stand: who has left by one is out, contradictions ask.
#[test]
fn entries_of_one_person() {
    let entry = |birth: &str, left: Value| json!({ "key": "a", "person": { "birth": birth, "registered": true }, "left": left });
    let old = |left: Value| entry("1950-01-01", left);
    let died = |on: &str| old(json!({ "why": "died", "on": on }));
    let none = || old(json!("none"));
    let open = json!({ "key": "a", "left": "none" });
    for (one, other, expected) in [
        (none(), none(), Some(1)),
        (none(), died("2018-11-20"), Some(0)),
        (none(), died("2018-11-21"), Some(1)),
        (none(), open.clone(), Some(1)),
        (none(), old(json!("unknown")), Some(1)),
        (open.clone(), open, None),
        // Either birth is on the list; a birth that is not contradicts.
        (none(), entry("1951-01-01", json!("none")), Some(1)),
        (none(), entry("1958-12-01", json!("none")), None),
    ] {
        for entries in [[one.clone(), other.clone()], [other.clone(), one.clone()]] {
            let value = json!({ "place": "370203", "as_of": "2018-12-01",
                "list": { "term": "2018-12-01", "frozen": "2018-11-20", "entries": entries } });
            assert_eq!(found(&value).list.unwrap().persons, expected, "{value}");
        }
    }
}

/// The part for guidance is of whomever the premium is; without a claim paid only the mean is missing.
#[test]
fn guidance_and_losses() {
    let value = json!({ "place": "370203", "as_of": "2025-01-20", "premium": { "term": "2025-01-20", "persons": 2,
        "added": [{ "from": "2025-01-20", "persons": 3 }] } });
    let due = found(&value).premium.unwrap();
    assert_eq!((due.premium, due.guidance), (Some(money("150.00")), Some(money("15.00"))));
    let value = json!({ "place": "370203", "as_of": "2019-12-30",
        "loss": { "premium": "1110000.00", "paid": "0.00", "claims_paid": 0, "reported": 3, "insured": 50_000 } });
    let loss = found(&value).loss.unwrap();
    assert!(
        loss.mean.is_none() && loss.ratio.is_some() && loss.frequency.is_some() && loss.paid_share.is_some()
    );
}

/// Shares and health of a plan, and for whom a part is paid.
#[test]
fn the_conditions_of_a_plan() {
    let plan = |place: &str, on: &str, more: Value| {
        let mut value =
            json!({ "place": place, "as_of": on, "yinling": { "on": on, "birth": "1950-01-01" } });
        for (name, told) in more.as_object().unwrap() {
            value["yinling"][name] = told.clone();
        }
        tried(&value).map(|report| report.yinling.map(|plan| (plan.may, plan.own)).unwrap())
    };
    let junan = |more: Value| plan("371327", "2019-12-20", more);
    let wendeng = |more: Value| plan("371003", "2022-12-20", more);
    assert_eq!(junan(json!({ "shares": 0 })), Err(InsuranceError::NoShare));
    // Junan speaks neither of locals nor of health nor of shares.
    assert_eq!(junan(json!({})), Ok((Some(true), Some(money("45.00")))));
    assert_eq!(junan(json!({ "local": false, "shares": 2 })), Ok((None, Some(money("95.00")))));
    assert_eq!(wendeng(json!({ "local": true })), Ok((None, Some(money("90.00")))));
    assert_eq!(wendeng(json!({ "healthy": false })), Ok((Some(false), None)));
    assert_eq!(wendeng(json!({ "healthy": true, "local": false })), Ok((Some(true), Some(money("100.00")))));
    assert_eq!(
        wendeng(json!({ "healthy": true, "local": true, "shares": 3 })).map(|plan| plan.0),
        Ok(Some(false))
    );
}

/// What was printed: Jimo, Laoshan and the city.
#[test]
fn published_premiums() {
    let due = |persons: u32| {
        let value = json!({ "place": "370200", "as_of": "2019-06-01", "premium": { "term": "2019-06-01",
            "persons": persons } });
        found(&value).premium.unwrap().premium.unwrap()
    };
    assert_eq!(due(263_581), money("6325944.00"));
    assert_eq!(due(1_860_000), money("44640000.00"));
    // Laoshan: 1.445 million yuan are 60,208 persons and not one more.
    assert!(due(60_208) <= money("1445000.00") && due(60_209) > money("1445000.00"));
}
