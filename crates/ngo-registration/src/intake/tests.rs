use chrono::NaiveDate;
use minzheng_core_types::{Pack, Silent, WorkdayCalendar};

use super::policy::Anniversary;
use super::*;
use crate::OrgKind;

fn pack() -> Pack {
    minzheng_policies::load(&minzheng_policies::ngo_files(), crate::FIGURES).unwrap()
}

fn found(text: &str) -> Result<IntakeReport, IntakeError> {
    let file: IntakeFile = serde_json::from_str(text).unwrap();
    file.assess(&pack(), &WorkdayCalendar::embedded().unwrap(), &mut Silent)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_file_that_asks_nothing_or_too_early_is_refused() {
    let asked = |text| found(text).unwrap_err();
    assert_eq!(
        asked(r#"{ "place": "370203", "as_of": "2014-06-16", "kind": "social-group" }"#),
        IntakeError::Empty
    );
    assert_eq!(
        asked(r#"{ "place": "370203", "as_of": "1998-10-24", "kind": "social-group", "charter": [] }"#),
        IntakeError::BeforeTheLaw
    );
    assert!(
        found(r#"{ "place": "370203", "as_of": "1998-10-25", "kind": "social-group", "charter": [] }"#)
            .is_ok()
    );
    assert_eq!(
        asked(r#"{ "place": "370203", "as_of": "2004-05-31", "kind": "foundation", "charter": [] }"#),
        IntakeError::BeforeTheLaw
    );
    assert_eq!(
        asked(
            r#"{ "place": "370203", "as_of": "2014-06-16", "kind": "foundation", "documents": { "act": "establish" } }"#
        ),
        IntakeError::NoAct
    );
    assert_eq!(
        asked(
            r#"{ "place": "370203", "as_of": "2014-06-16", "kind": "foundation", "documents": { "act": "establish", "received": "2014-06-17" } }"#
        ),
        IntakeError::NotYetReceived
    );
}

#[test]
fn all_that_stands_in_the_way_is_told() {
    let report = found(
        r#"{ "place": "370203", "as_of": "2014-06-16", "kind": "social-group", "conditions": { "individuals": 5, "units": 35,
            "fund": "29999.99", "no_state_organs": false, "name_and_organs": true, "premises": true, "staff": true } }"#,
    )
    .unwrap();
    let against: Vec<&str> = report
        .conditions
        .iter()
        .filter(|point| point.against == Some(true))
        .map(|point| point.what.en)
        .collect();
    assert_eq!(against.len(), 3, "{against:?}");
    assert_eq!(report.conditions.iter().filter(|point| point.against.is_none()).count(), 1);
    assert_eq!(report.unmet, Some(true));
    assert_eq!(report.warnings, [&MIXED_LITERAL]);
}

#[test]
fn a_second_notice_cannot_ask_for_more() {
    let report = found(
        r#"{ "place": "370203", "as_of": "2014-06-20", "kind": "social-group", "regime": "direct", "documents": { "act": "establish",
            "received": "2014-06-09", "needed": true, "competent": true, "noticed": "2014-06-13", "noticed_codes": ["E3"],
            "papers": [{ "code": "E1" }, { "code": "E4" }, { "code": "E5" }, { "code": "E6" }, { "code": "E9" }, { "code": "E12" }] } }"#,
    )
    .unwrap();
    let intake = report.intake.unwrap();
    assert_eq!(intake.outcome, Some(Intake::Supplement));
    assert_eq!(intake.not_in_notice.iter().map(|code| code.as_str()).collect::<Vec<_>>(), ["E8"]);
    assert_eq!(intake.main[0].law.zh, "社会团体登记管理条例第十一条");
}

#[test]
fn a_bar_ends_on_the_anniversary_or_the_day_after() {
    let over = |ended, as_of, convention| bar_over(day(ended), 5, convention, day(as_of));
    assert_eq!(over("2019-05-10", "2024-05-09", Anniversary::OnDay), Some(false));
    assert_eq!(over("2019-05-10", "2024-05-10", Anniversary::OnDay), Some(true));
    assert_eq!(over("2019-05-10", "2024-05-10", Anniversary::DayAfter), Some(false));
    assert_eq!(over("2020-02-29", "2025-02-28", Anniversary::OnDay), Some(true));
    assert_eq!(over("2020-02-29", "2025-03-01", Anniversary::DayAfter), Some(true));
}

#[test]
fn a_charity_has_the_union_of_both_lists() {
    for kind in [OrgKind::SocialGroup, OrgKind::ServiceOrg, OrgKind::Foundation] {
        let (plain, charity) = (charter_items(kind, false), charter_items(kind, true));
        assert!(plain.iter().all(|item| charity.contains(item)));
        assert!([Item::Form, Item::Projects, Item::Aim].iter().all(|item| charity.contains(item)));
    }
}
