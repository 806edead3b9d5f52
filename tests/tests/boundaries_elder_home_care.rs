//! The lines of home care, day by day and grade by grade (EC-20 to EC-26).

use minzheng_core_types::{Explain, Explanation, NaiveDate, Silent};
use minzheng_eldercare::home_care::services::{Item, Services, ServicesError};
use minzheng_eldercare::home_care::{
    CATALOGUE, Condition, Elder, Eligibility, Entitlement, Holding, HomeCareError, HomeCareFile,
    HomeCarePolicy, Reason, eligibility, minutes_of,
};
use minzheng_eldercare::recognition::{Accepts, Standard};
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::home_care::UNVERIFIED;
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A woman of 73 on the allowance, moderately unable, with all that EC-20 asks.
fn eligible() -> Value {
    json!({ "birth": "1940-05-06", "three_nos": false, "allowance": true,
        "assessments": [{ "standard": "mzt039", "grade": 2, "assessed": "2014-05-20", "valid_until": "2014-11-20" }],
        "certificate": "none", "wish": true, "resident": true, "institution": false })
}

fn found_in(place: &str, elder: &Value, on: &str) -> Result<Eligibility, HomeCareError> {
    let elder: Elder = serde_json::from_value(elder.clone()).unwrap();
    let on = day(on);
    let policy = HomeCarePolicy::at(&EXAMPLES, place.parse().unwrap(), minzheng_core_types::Month::of(on));
    let silent = eligibility(&elder, on, &policy, &mut Silent);
    let mut why = Explanation::default();
    assert_eq!(eligibility(&elder, on, &policy, &mut why), silent);
    let document = why.document(None, place.parse().unwrap(), minzheng_core_types::Month::of(on), &CATALOGUE);
    if silent.is_ok() {
        assert_eq!(document.recheck(), [], "{elder:?}");
    }
    silent
}

fn found(elder: &Value, on: &str) -> Eligibility {
    found_in("370203", elder, on).unwrap()
}

fn with(field: &str, value: Value) -> Value {
    let mut elder = eligible();
    elder[field] = value;
    elder
}

fn held(found: &Eligibility, condition: Condition) -> (Holding, Reason) {
    let held = found.conditions.iter().find(|held| held.condition == condition).unwrap();
    (held.holding, held.reason)
}

fn asked(found: &Eligibility) -> Vec<&'static str> {
    let questions = found.open.ranked(&CATALOGUE).map(|question| question.id);
    questions.chain(found.open.missing(&CATALOGUE).map(|parameter| parameter.id)).collect()
}

#[test]
fn sixty_on_the_day() {
    let born = with("birth", json!("1954-06-30"));
    assert_eq!(found(&born, "2014-06-29").verdict(), Some(false));
    assert_eq!(held(&found(&born, "2014-06-29"), Condition::Elder), (Holding::Fails, Reason::Age(59)));
    assert_eq!(found(&born, "2014-06-30").verdict(), Some(true));
    assert_eq!(held(&found(&born, "2014-06-30"), Condition::Elder), (Holding::Holds, Reason::Age(60)));
    assert_eq!(found_in("370203", &born, "1954-06-29"), Err(HomeCareError::BeforeBirth));
}

#[test]
fn each_condition_fails_alone_and_says_why() {
    for (field, value, condition, reason) in [
        ("allowance", json!(false), Condition::Means, Reason::NeitherStatus),
        ("assessments", json!("none"), Condition::Incapacity, Reason::NotShown),
        ("wish", json!(false), Condition::Wish, Reason::Stated),
        ("resident", json!(false), Condition::Residence, Reason::Stated),
        ("institution", json!(true), Condition::AtHome, Reason::Institution),
        ("died", json!("2014-06-10"), Condition::AtHome, Reason::Died),
    ] {
        let found = found(&with(field, value), "2014-06-11");
        assert_eq!(found.verdict(), Some(false), "{field}");
        assert_eq!(held(&found, condition), (Holding::Fails, reason), "{field}");
        let failing = found.conditions.iter().filter(|held| held.holding != Holding::Holds).count();
        assert_eq!(failing, 1, "{field}");
    }
    assert_eq!(found(&with("died", json!("2014-06-11")), "2014-06-11").verdict(), Some(true));
}

/// What is not established is asked, one question for each hole; what fails besides settles the matter unasked.
#[test]
fn each_hole_is_asked_unless_another_condition_fails() {
    for (field, question) in [
        ("birth", vec!["birth"]),
        ("allowance", vec!["hc-allowance"]),
        ("assessments", vec!["hc-assessments"]),
        ("wish", vec!["hc-wish"]),
        ("resident", vec!["hc-resident"]),
        ("institution", vec!["hc-institution"]),
    ] {
        let found = found(&with(field, json!("unknown")), "2014-06-11");
        assert_eq!(found.verdict(), None, "{field}");
        assert_eq!(asked(&found), question, "{field}");
        let other = if field == "wish" { "resident" } else { "wish" };
        let mut refused = with(field, json!("unknown"));
        refused[other] = json!(false);
        let found = self::found(&refused, "2014-06-11");
        assert_eq!((found.verdict(), asked(&found)), (Some(false), vec![]), "{field}");
    }
    // Who is on the allowance need not be asked about the three noes, nor who is recognised about a certificate.
    for field in ["three_nos", "certificate"] {
        assert_eq!(found(&with(field, json!("unknown")), "2014-06-11").verdict(), Some(true), "{field}");
    }
    let found = found(&json!({}), "2014-06-11");
    assert_eq!(found.verdict(), None);
    assert_eq!(asked(&found).len(), 8);
}

/// Grade 1 is not recognised, grade 2 is; from the day of the assessment to the last day of its validity.
#[test]
fn the_edge_of_the_grades() {
    let graded = |standard: &str, grade: u32, until: Value| {
        with(
            "assessments",
            json!([{ "standard": standard, "grade": grade, "assessed": "2014-05-20", "valid_until": until }]),
        )
    };
    for (standard, least, worst) in [("mzt039", 2, 3), ("self-care", 1, 2)] {
        for grade in 0..=worst {
            let found = found(&graded(standard, grade, json!("none")), "2014-06-11");
            assert_eq!(found.verdict(), Some(grade >= least), "{standard} {grade}");
        }
        let beyond = found_in("370203", &graded(standard, worst + 1, json!("none")), "2014-06-11");
        assert!(matches!(beyond, Err(HomeCareError::NoSuchGrade { index: 0, .. })), "{standard}");
    }
    let until = graded("mzt039", 2, json!("2014-11-20"));
    for (on, verdict) in
        [("2014-05-19", false), ("2014-05-20", true), ("2014-11-20", true), ("2014-11-21", false)]
    {
        assert_eq!(found(&until, on).verdict(), Some(verdict), "{on}");
    }
    // Until when it holds is asked only where the grade is recognised at all.
    assert_eq!(asked(&found(&graded("mzt039", 2, json!("unknown")), "2014-06-11")), ["hc-valid-until"]);
    assert_eq!(found(&graded("mzt039", 1, json!("unknown")), "2014-06-11").verdict(), Some(false));
    // A standard of which the place says nothing is neither recognised nor refused.
    assert_eq!(asked(&found(&graded("ltc", 5, json!("none")), "2014-06-11")), ["hc.accepts.ltc"]);
}

#[test]
fn nothing_is_converted_between_standards() {
    for standard in Standard::ALL {
        for grade in 0..=6 {
            for other in Standard::ALL {
                let Some(accepts) = Accepts::of(standard, 0) else { panic!("{standard:?}") };
                let known = Accepts::of(other, grade).is_some();
                assert_eq!(accepts.admits(other, grade), known && other == standard);
            }
        }
    }
}

/// A certificate of any grade counts in Shibei; the made-up city takes grades 1 and 2.
#[test]
fn certificates_by_their_grade() {
    let certified = |grade: Value| {
        let mut elder = with("assessments", json!("none"));
        elder["certificate"] = json!([{ "from": "2014-06-02", "until": "2014-06-20" }]);
        elder["certificate_grade"] = grade;
        elder
    };
    for (on, verdict) in
        [("2014-06-01", false), ("2014-06-02", true), ("2014-06-20", true), ("2014-06-21", false)]
    {
        assert_eq!(found(&certified(json!("unknown")), on).verdict(), Some(verdict), "{on}");
    }
    for (grade, verdict) in [(1, true), (2, true), (3, false), (4, false)] {
        let found = found_in("619800", &certified(json!(grade)), "2014-06-11").unwrap();
        assert_eq!(found.verdict(), Some(verdict), "grade {grade}");
    }
    let open = found_in("619800", &certified(json!("unknown")), "2014-06-11").unwrap();
    assert_eq!(asked(&open), ["hc-certificate-grade"]);
    for grade in [0, 5] {
        let wrong = found_in("370203", &certified(json!(grade)), "2014-06-11");
        assert_eq!(wrong, Err(HomeCareError::CertificateGrade(grade)));
    }
}

/// Shibei asks incapacity of the three noes too, as far as can be assumed; the made-up city does not.
#[test]
fn the_three_noes_and_incapacity() {
    let mut able = with("assessments", json!("none"));
    able["three_nos"] = json!(true);
    let shibei = found(&able, "2014-06-11");
    assert_eq!(held(&shibei, Condition::Incapacity), (Holding::Fails, Reason::NotShown));
    assert!(!shibei.assumed.is_empty());
    let city = found_in("619800", &able, "2014-06-11").unwrap();
    assert_eq!(held(&city, Condition::Incapacity), (Holding::Holds, Reason::NotAsked));
    able["three_nos"] = json!("unknown");
    assert_eq!(found(&able, "2014-06-11").verdict(), Some(false), "needed, so it does not matter");
    assert_eq!(asked(&found_in("619800", &able, "2014-06-11").unwrap()), ["hc-three-nos"]);
}

#[test]
fn periods_that_end_before_they_begin_are_refused() {
    let reversed = json!([{ "until": "2014-06-10" }, { "from": "2014-06-11", "until": "2014-06-10" }]);
    let found = found_in("370203", &with("wish", reversed), "2014-06-11");
    assert_eq!(found, Err(HomeCareError::PeriodReversed { field: "elder.wish", index: 1 }));
}

/// After 2014 nothing was found of Shibei, and elsewhere nothing at all: the answer asks.
#[test]
fn what_a_place_has_not_said_is_asked() {
    let mut elder =
        with("assessments", json!([{ "standard": "mzt039", "grade": 2, "assessed": "2014-12-01" }]));
    elder["assessments"][0]["valid_until"] = json!("none");
    assert_eq!(found(&elder, "2014-12-31").verdict(), Some(true));
    assert_eq!(asked(&found(&elder, "2015-01-01")), ["hc.accepts.mzt039"]);
    assert_eq!(asked(&found_in("110000", &elder, "2014-12-31").unwrap()), ["hc.accepts.mzt039"]);
}

fn file(value: Value) -> HomeCareFile {
    serde_json::from_value(value).unwrap()
}

/// Somebody eligible in the made-up city, with hours of the class.
fn month(month: &str, class: &str) -> Value {
    let mut elder = eligible();
    elder["assessments"] =
        json!([{ "standard": "mzt039", "grade": 3, "assessed": "2013-11-01", "valid_until": "none" }]);
    json!({ "place": "619800", "month": month, "elder": elder, "hours": { "classes": [class] } })
}

fn explained(value: &Value) -> Result<Entitlement, HomeCareError> {
    let (found, document) = file(value.clone()).explained(&EXAMPLES)?;
    assert_eq!(document.recheck(), [], "{value}");
    Ok(found)
}

/// 45 hours a month, by the days from which somebody is on the allowance: months of 28, 29, 30 and 31 days.
#[test]
fn minutes_of_parts_of_months() {
    for (name, from, days, minutes) in [
        ("2014-02", "2014-02-01", 28, 2_700),
        ("2014-02", "2014-02-02", 27, 2_604), // 2603.57
        ("2014-02", "2014-02-28", 1, 96),     // 96.43
        ("2014-06", "2014-06-11", 20, 1_800),
        ("2014-06", "2014-06-30", 1, 90),
        ("2014-05", "2014-05-31", 1, 87),     // 87.10
        ("2014-05", "2014-05-02", 30, 2_613), // 2612.90
        ("2014-05", "2014-06-01", 0, 0),
    ] {
        let mut value = month(name, "partly-unable");
        value["elder"]["allowance"] = json!([{ "from": from }]);
        let found = explained(&value).unwrap();
        assert_eq!(found.eligible_days, Some(Ok(days)), "{from}");
        assert_eq!(found.minutes.unwrap().unwrap().entitled, minutes, "{from}");
    }
    // 29 February: 28 of 29 days.
    assert_eq!(minutes_of(45, 28, "2016-02".parse().unwrap()), Some(2_607)); // 2606.90
    assert_eq!(minutes_of(1, 15, "2014-06".parse().unwrap()), Some(30));
    assert_eq!(minutes_of(1, 1, "2016-02".parse().unwrap()), Some(2)); // 2.07
}

/// Several things change within a month: on the allowance to the 10th and from the 21st, in an institution from the 25th.
#[test]
fn stretches_of_a_month() {
    let mut value = month("2014-06", "partly-unable");
    value["elder"]["allowance"] = json!([{ "until": "2014-06-10" }, { "from": "2014-06-21" }]);
    value["elder"]["institution"] = json!([{ "from": "2014-06-25" }]);
    assert_eq!(explained(&value).unwrap().eligible_days, Some(Ok(14)));
    value["elder"]["died"] = json!("2014-06-22");
    assert_eq!(explained(&value).unwrap().eligible_days, Some(Ok(12)));
    value["elder"]["died"] = json!("2014-06-01");
    assert_eq!(explained(&value).unwrap().eligible_days, Some(Ok(1)));
    let mut sixty = month("2014-06", "partly-unable");
    sixty["elder"]["birth"] = json!("1954-06-30");
    assert_eq!(explained(&sixty).unwrap().eligible_days, Some(Ok(1)));
}

/// Five days of absence are none too many; the sixth is suspended.
#[test]
fn suspension_begins_after_its_days() {
    for (until, days) in [("2016-05-05", 31), ("2016-05-06", 30), ("2016-05-31", 5)] {
        let mut value = month("2016-05", "partly-unable");
        value["hours"]["household_used"] = json!("none");
        value["hours"]["absent"] = json!([{ "from": "2016-05-01", "until": until }]);
        assert_eq!(explained(&value).unwrap().eligible_days, Some(Ok(days)), "{until}");
    }
    // Absent since the month before: the days before count towards the five.
    let mut value = month("2016-05", "partly-unable");
    value["hours"]["household_used"] = json!("none");
    value["hours"]["absent"] = json!([{ "from": "2016-04-29", "until": "2016-05-10" }]);
    assert_eq!(explained(&value).unwrap().eligible_days, Some(Ok(24)));
}

/// Two months of carry-over: what is two months old can be used, what is three months old cannot.
#[test]
fn carry_over_ends_with_its_month() {
    for (from, usable) in [("2017-04", 0), ("2017-05", 100), ("2017-06", 100), ("2016-06", 0)] {
        let mut value = month("2017-07", "partly-unable");
        value["hours"]["household_used"] = json!("none");
        value["hours"]["absent"] = json!("none");
        value["hours"]["carried"] = json!([{ "month": from, "minutes": 100 }]);
        let found = explained(&value).unwrap();
        assert_eq!(found.minutes.unwrap().unwrap().carried, usable, "{from}");
        let kept: u32 = found.carried_on.iter().map(|part| part.minutes).sum();
        assert_eq!(kept, 2_700 + if from == "2017-06" { 100 } else { 0 }, "{from}");
    }
    for wrong in [
        json!([{ "month": "2017-07", "minutes": 1 }]),
        json!([{ "month": "2017-06", "minutes": 1 }, { "month": "2017-06", "minutes": 1 }]),
    ] {
        let mut value = month("2017-07", "partly-unable");
        value["hours"]["carried"] = wrong;
        assert!(matches!(explained(&value), Err(HomeCareError::CarriedOrder(_))));
    }
}

fn vouched(price: &str, used: &str) -> (String, String) {
    let value = json!({ "place": "440100", "month": "2026-01",
        "elder": { "assessments": [{ "standard": "gb42195", "grade": 2, "assessed": "2025-12-01", "valid_until": "none" }] },
        "voucher": { "in_area": true, "exclusion": "none", "used": used },
        "bills": [{ "on": "2026-01-31", "form": "home-visit", "price": price, "insurance": "none" }] });
    let split = explained(&value).unwrap().splits[0];
    (split.voucher.to_string(), split.person.to_string())
}

#[test]
fn the_cap_fen_by_fen() {
    let split = |voucher: &str, person: &str| (voucher.to_owned(), person.to_owned());
    assert_eq!(vouched("1599.98", "none"), split("799.99", "799.99"));
    assert_eq!(vouched("1600.00", "none"), split("800.00", "800.00"));
    assert_eq!(vouched("1600.02", "none"), split("800.00", "800.02"));
    assert_eq!(vouched("0.01", "none"), split("0.01", "0.00")); // half a fen goes up
    assert_eq!(vouched("100.00", "799.99"), split("0.01", "99.99"));
    assert_eq!(vouched("100.00", "800.00"), split("0.00", "100.00"));
    assert_eq!(vouched("100.00", "900.00"), split("0.00", "100.00"));
    assert_eq!(vouched("0.00", "none"), split("0.00", "0.00"));
}

/// Government hours pay on the day of death; what hours or voucher should pay after it is refused.
#[test]
fn a_death_ends_hours_and_voucher() {
    let on = |day: &str, under_hours: bool, voucher: bool| {
        let mut value = month("2017-07", "partly-unable");
        value["elder"]["died"] = json!("2017-07-10");
        value["hours"]["household_used"] = json!("none");
        value["hours"]["absent"] = json!("none");
        value["hours"]["carried"] = json!([{ "month": "2017-06", "minutes": 600 }]);
        if voucher {
            value["voucher"] = json!({ "in_area": true, "exclusion": "none", "used": "none" });
        }
        value["bills"] = json!([{ "on": day, "form": "home-visit", "minutes": 60, "rate": "20.00",
            "under_hours": under_hours, "insurance": "none" }]);
        explained(&value)
    };
    let found = on("2017-07-10", true, false).unwrap();
    assert_eq!(found.splits[0].government.to_string(), "20.00");
    assert_eq!(found.carried_on, []);
    assert_eq!(on("2017-07-11", true, false), Err(HomeCareError::BillAfterDeath(0)));
    assert_eq!(on("2017-07-11", false, true), Err(HomeCareError::BillAfterDeath(0)));
    assert_eq!(on("2017-07-11", false, false).unwrap().splits[0].person.to_string(), "20.00");
}

/// A later result stands in the place of an earlier one from its day on; the pool runs on where only the voucher is open.
#[test]
fn what_one_payer_leaves_open_is_not_the_others() {
    let mut value = month("2026-01", "partly-unable");
    value["hours"] = json!({ "classes": ["partly-unable"], "household_used": "none", "absent": "none", "carried": "none" });
    value["elder"]["assessments"][0]["standard"] = json!("gb42195");
    value["voucher"] = json!({ "in_area": true, "exclusion": "none" });
    let bill = |day: &str, minutes: u32| json!({ "on": day, "form": "home-visit", "minutes": minutes, "rate": "20.00", "under_hours": true, "insurance": "none" });
    value["bills"] = json!([bill("2026-01-05", 2_760), bill("2026-01-06", 60)]);
    let (found, document) = file(value.clone()).explained(&EXAMPLES).unwrap();
    assert_eq!(document.recheck(), []);
    assert!(found.totals.unwrap().is_err() && found.splits.is_empty());
    let of = |programme: &str| document.outcomes.iter().find(|it| it.programme == programme).unwrap();
    for known in ["home-care-insurance", "home-care-government", "home-care-left"] {
        assert_eq!(of(known).finding, "result", "{known}");
    }
    for open in ["home-care-voucher", "home-care-person"] {
        let asked: Vec<_> = of(open).open.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(asked, ["hc-used"], "{open}");
    }
    // What insurance paid rests on no rule of the voucher.
    let insurance = of("home-care-insurance");
    let steps = &document.steps[insurance.steps_from as usize..insurance.steps_end as usize];
    assert!(!steps.is_empty() && steps.iter().all(|step| step.rule == "EC-25"), "{steps:?}");
    value["hours"].as_object_mut().unwrap().remove("classes");
    let (_, document) = file(value).explained(&EXAMPLES).unwrap();
    assert_eq!(document.recheck(), []);
    let of = |programme: &str| document.outcomes.iter().find(|it| it.programme == programme).unwrap();
    assert_eq!(of("home-care-insurance").finding, "result");
    assert_eq!(of("home-care-government").open[0].id, "hc-classes");
}

#[test]
fn a_later_result_stands_from_its_day_on() {
    let twice = with(
        "assessments",
        json!([{ "standard": "mzt039", "grade": 3, "assessed": "2014-01-01", "valid_until": "none" },
            { "standard": "mzt039", "grade": 0, "assessed": "2014-06-10", "valid_until": "2014-06-20" }]),
    );
    for (on, verdict) in [("2014-06-09", true), ("2014-06-10", false), ("2014-06-21", false)] {
        assert_eq!(found(&twice, on).verdict(), Some(verdict), "{on}");
    }
}

#[test]
fn what_a_file_refuses() {
    let bill = |bill: Value| {
        let mut value = month("2014-06", "partly-unable");
        value["bills"] = json!([bill]);
        explained(&value).map(|found| found.splits.len())
    };
    let home = |more: &[(&str, Value)]| {
        let mut bill = json!({ "on": "2014-06-30", "form": "home-visit", "insurance": "none" });
        more.iter().for_each(|(field, value)| bill[*field] = value.clone());
        bill
    };
    let price = ("price", json!("10.00"));
    assert_eq!(bill(home(std::slice::from_ref(&price))), Ok(1));
    assert_eq!(bill(home(&[])), Err(HomeCareError::BillCharge(0)));
    assert_eq!(bill(home(&[price.clone(), ("minutes", json!(1))])), Err(HomeCareError::BillCharge(0)));
    assert_eq!(bill(home(&[price.clone(), ("under_hours", json!(true))])), Err(HomeCareError::BillHours(0)));
    assert_eq!(
        bill(home(&[price.clone(), ("on", json!("2014-07-01"))])),
        Err(HomeCareError::BillOutsideMonth(0))
    );
    assert_eq!(
        bill(home(&[price.clone(), ("insurance", json!("10.01"))])),
        Err(HomeCareError::InsuranceBeyond(0))
    );
    assert_eq!(bill(home(&[price.clone(), ("insurance", json!("10.00"))])), Ok(1));
    assert!(matches!(bill(home(&[("price", json!("-0.01"))])), Err(HomeCareError::Negative { .. })));
    let nothing = json!({ "place": "370203", "month": "2014-06" });
    assert_eq!(explained(&nothing), Err(HomeCareError::Empty));
    let day = json!({ "place": "370203", "month": "2014-06", "as_of": "2014-07-01" });
    assert_eq!(explained(&day), Err(HomeCareError::DayOutsideMonth));
    assert!(
        serde_json::from_value::<HomeCareFile>(json!({ "place": "370203", "month": "2014-06", "naem": 1 }))
            .is_err()
    );
}

/// Hours of Qingdao stay off unless somebody asks for them, and then every answer says that they are assumed.
#[test]
fn unverified_hours_are_off_unless_asked_for() {
    let mut value = month("2014-06", "wholly-unable");
    value["place"] = json!("370203");
    let without = explained(&value).unwrap();
    let open = without.minutes.unwrap().unwrap_err();
    assert_eq!(open.missing(&CATALOGUE).map(|it| it.id).collect::<Vec<_>>(), ["hc.hours.wholly-unable"]);
    let (found, document) = file(value).explained(&UNVERIFIED).unwrap();
    assert_eq!(document.recheck(), []);
    assert_eq!(found.minutes.unwrap().unwrap().entitled, 3_600);
    let minutes = document.outcomes.iter().find(|outcome| outcome.programme == "home-care-minutes").unwrap();
    assert!(minutes.assumed.contains(&"hc.hours.wholly-unable".to_owned()), "{:?}", minutes.assumed);
}

#[test]
fn two_people_bathe_and_intervals_are_kept() {
    let item: Item = serde_json::from_value(
        json!({ "code": "B", "kind": "bathing", "unit": "visit", "interval_days": 3 }),
    )
    .unwrap();
    let mut why = Explanation::default();
    let june = "2014-06".parse().unwrap();
    assert_eq!(item.staff_needed(true, june, &mut why), 2);
    why.concluded(&minzheng_eldercare::home_care::programmes::DAYS, Default::default());
    assert_eq!(why.document(None, "370203".parse().unwrap(), june, &CATALOGUE).recheck(), []);
    assert_eq!(item.staff_needed(false, june, &mut Silent), 1);
    for (next, kept) in [("2014-06-12", false), ("2014-06-13", true)] {
        let mut why = Explanation::default();
        assert_eq!(item.interval_kept(day("2014-06-10"), day(next), &mut why), kept, "{next}");
        why.concluded(&minzheng_eldercare::home_care::programmes::DAYS, Default::default());
        assert_eq!(why.document(None, "370203".parse().unwrap(), june, &CATALOGUE).recheck(), []);
    }
    let twice = vec![item.clone(), item];
    assert_eq!(Services::new(twice), Err(ServicesError::Twice("B".to_owned())));
}
