//! The lines of home care, day by day and grade by grade (EC-20).

use minzheng_core_types::{Explanation, NaiveDate, Silent};
use minzheng_eldercare::home_care::{
    CATALOGUE, Condition, Elder, Eligibility, Holding, HomeCareError, HomeCarePolicy, Reason, eligibility,
};
use minzheng_eldercare::recognition::{Accepts, Standard};
use minzheng_tests::elder::EXAMPLES;
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
