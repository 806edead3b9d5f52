//! The lines of the ageing indicators (EC-21, EC-70, EC-71): what is refused, and the coverage of the report.

use minzheng_core_types::{Fact, Lang, RoundingMode};
use minzheng_eldercare::indicators::{Basis, Counted, Group, IndicatorError, IndicatorFile, Ratio, Visits};
use minzheng_tests::elder::EXAMPLES;
use serde_json::{Value, json};

fn refused(counts: Value) -> IndicatorError {
    let mut value = json!({ "place": "370203", "as_of": "2014-06-30" });
    for (key, section) in counts.as_object().expect("sections") {
        value[key] = section.clone();
    }
    let file: IndicatorFile = serde_json::from_value(value).expect("a file");
    file.explained(&EXAMPLES).expect_err("refused")
}

#[test]
fn more_of_a_part_than_of_its_whole_is_refused() {
    for counts in [
        json!({ "population": { "basis": "resident", "all": 100, "from_60": 101 } }),
        json!({ "population": { "basis": "resident", "all": 100, "from_65": 101 } }),
        json!({ "population": { "basis": "listed", "from_60": 20, "from_80": 21 } }),
        json!({ "beds": { "institution": 5, "nursing": 6 } }),
        json!({ "centres": { "communities": 10, "with_centre": 12 } }),
        json!({ "visits": { "special": 5, "visited": 9 } }),
        json!({ "assessments": { "eligible": 0, "valid": 1 } }),
        json!({ "allowance": { "entitled": 3, "recipients": 4 } }),
    ] {
        let why = refused(counts.clone());
        assert!(matches!(why, IndicatorError::PartAboveWhole { .. }), "{counts}: {why}");
        assert!(why.text(Lang::Zh).contains("多于") && why.text(Lang::En).contains("more of"), "{counts}");
    }
}

/// Who is served need not be of the base, and dependency and beds divide by others.
#[test]
fn ratios_of_two_groups_may_be_above_one() {
    let file: IndicatorFile = serde_json::from_value(json!({
        "place": "370203", "as_of": "2014-06-30",
        "population": { "basis": "resident", "from_15_to_64": 10, "from_65": 12, "from_60": 15 },
        "beds": { "institution": 40, "community": 0 },
        "home_care": { "served": 321, "eligible": 300, "base": 320 } }))
    .expect("a file");
    let (found, _) = file.explained(&EXAMPLES).expect("an answer");
    for id in ["dependency", "beds-per-thousand", "home-care-of-eligible", "home-care-of-base"] {
        assert!(found.share(id).is_some(), "{id}");
    }
}

#[test]
fn what_cannot_be_compared_is_named() {
    let counted = |group, basis| Counted::new(group, basis, 1);
    let now = counted(Group::From60, Basis::Resident);
    let groups =
        now.since(counted(Group::From65, Basis::Resident), RoundingMode::HalfUp).expect_err("groups");
    for (lang, parts) in
        [(Lang::Zh, ["60周岁以上", "65周岁以上"]), (Lang::En, ["60 and more", "65 and more"])]
    {
        let text = groups.text(lang);
        assert!(parts.iter().all(|part| text.contains(part)), "{text}");
    }
    let bases =
        now.since(counted(Group::From60, Basis::Registered), RoundingMode::HalfUp).expect_err("bases");
    assert!(bases.text(Lang::Zh).contains("常住") && bases.text(Lang::Zh).contains("户籍"), "{bases}");
}

/// 321 of 1,300 is 24.6 % as the report truncates and 24.7 % half up; 321 of 390 is 82.3 %.
#[test]
fn the_coverage_of_the_report() {
    let of = |base, mode| {
        let counted = |group, count| Counted::new(group, Basis::Listed, count);
        let ratio = Ratio::new(counted(Group::Served, 321), counted(Group::Base, base)).expect("one basis");
        ratio.percent(mode).map(|share| share.to_string())
    };
    assert_eq!(of(1_300, RoundingMode::Down).as_deref(), Some("24.6"));
    assert_eq!(of(1_300, RoundingMode::HalfUp).as_deref(), Some("24.7"));
    assert_eq!(of(390, RoundingMode::HalfUp).as_deref(), Some("82.3"));
    assert_eq!(of(0, RoundingMode::HalfUp), None);
}

/// A part above its whole is refused only where both are known.
#[test]
fn an_open_whole_is_asked_for() {
    let mut file =
        IndicatorFile::new("370203".parse().expect("a place"), "2014-06-30".parse().expect("a day"));
    file.visits = Some(Visits { special: Fact::NotEstablished, visited: Fact::Known(9) });
    let (found, document) = file.explained(&EXAMPLES).expect("an answer");
    assert_eq!(found.share("visit-rate"), None);
    assert!(document.outcomes.iter().any(|outcome| outcome.finding == "needs-person"));
}
