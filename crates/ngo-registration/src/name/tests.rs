//! The examples of NR-15 to NR-17, and what must always hold.

use chrono::{Days, NaiveDate};
use minzheng_core_types::{Pack, Silent};
use serde_json::{Value, json};

use super::{Code, Grade, NameFile, NameReport};

fn pack() -> Pack {
    minzheng_policies::load(&minzheng_policies::ngo_files(), crate::FIGURES).unwrap()
}

fn file(with: Value) -> NameFile {
    let mut whole = json!({ "place": "370203", "as_of": "2024-06-01", "kind": "service-org", "person": "none", "organisation": "none",
        "register": { "complete": true, "organisations": [] } });
    for (key, value) in with.as_object().unwrap() {
        whole[key] = value.clone();
    }
    serde_json::from_value(whole).unwrap()
}

fn told(with: Value) -> NameReport {
    let file = file(with);
    let (report, document) = file.explained(&pack()).unwrap();
    assert_eq!(document.recheck(), [], "{}", file.name);
    assert_eq!(file.assess(&pack(), &mut Silent).unwrap(), report, "silence changes nothing");
    report
}

fn codes(report: &NameReport) -> Vec<&'static str> {
    report.reasons().filter(|reason| reason.grade > Grade::Pass).map(|reason| reason.code.word()).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The table of NR-15.
#[test]
fn the_examples_of_the_structure() {
    let of =
        |name: &str, kind: &str, place: &str| told(json!({ "name": name, "kind": kind, "place": place }));
    let good = of("青岛市市北区海韵社区服务中心", "service-org", "370203");
    assert_eq!((good.grade(), codes(&good)), (Grade::Pass, vec![]));
    assert_eq!(good.parts.prefix, "青岛市市北区");
    assert_eq!(good.parts.middle.distinctive.as_deref(), Some("海韵"));
    assert_eq!(good.parts.middle.field.as_deref(), Some("社区服务"));
    assert_eq!(good.parts.form, "中心");

    let bare = of("市北区海韵社区服务中心", "service-org", "370203");
    assert_eq!(codes(&bare), ["N-DIV-CITY-MISSING"]);
    assert_eq!(bare.grade(), Grade::Fail);

    let group = of("青岛市市北区餐饮协会", "social-group", "370203");
    assert_eq!(group.grade(), Grade::Pass);
    let warned = of("青岛市市北区海韵餐饮协会", "social-group", "370203");
    assert_eq!(warned.grade(), Grade::Pass, "a warning, no bar");
    assert!(warned.structure.has(Code::DistinctiveInGroup));
    assert!(!group.structure.has(Code::DistinctiveInGroup));

    let twice = of("青岛市青岛社区服务中心", "service-org", "370200");
    assert_eq!((twice.grade(), codes(&twice)), (Grade::Fail, vec!["N-DISTINCTIVE-DIVISION"]));
    let short = of("青岛市海基金会", "foundation", "370200");
    assert_eq!(short.grade(), Grade::Fail);
    assert!(codes(&short).contains(&"N-DISTINCTIVE-SHORT"));
}

/// The division is that of the table on the day.
#[test]
fn divisions_are_those_of_the_day() {
    let of = |day: &str| {
        told(json!({ "name": "青岛市四方区海韵社区服务中心", "place": "370205", "as_of": day })).structure
    };
    assert!(!of("2012-12-31").has(Code::DivEnded), "the last year counts");
    assert!(of("2013-01-01").has(Code::DivEnded));
    let other = told(json!({ "name": "青岛市市南区海韵社区服务中心" }));
    assert!(other.structure.has(Code::DivOther));
    let none = told(json!({ "name": "海韵社区服务中心" }));
    assert!(none.structure.has(Code::DivMissing));
    let short = told(json!({ "name": "青岛海韵社区服务中心" }));
    assert!(short.structure.has(Code::DivShort));
    let young =
        told(json!({ "name": "青岛市即墨区海韵社区服务中心", "place": "370215", "as_of": "2016-06-01" }));
    assert!(young.structure.has(Code::DivNotYet));
    let away = told(json!({ "name": "北京市朝阳区海韵社区服务中心", "place": "110105" }));
    assert!(away.structure.has(Code::DivNotCovered));
    let stated = told(
        json!({ "name": "北京市朝阳区海韵社区服务中心", "place": "110105", "registrar_name": "北京市朝阳区" }),
    );
    assert_eq!(stated.grade(), Grade::Pass);
    let county = told(json!({ "name": "胶州市海韵社区服务中心", "place": "370281" }));
    assert_eq!(county.grade(), Grade::Pass, "a county-level city stands alone");
}

#[test]
fn streets_communities_and_homes() {
    let street = told(json!({ "name": "青岛市市北区登州路街道海韵社区服务中心" }));
    assert_eq!((street.grade(), street.parts.prefix.as_str()), (Grade::Pass, "青岛市市北区登州路街道"));
    let community = told(json!({ "name": "青岛市市北区登州路街道广饶路社区海韵志愿服务站",
        "street": "登州路街道", "community": "广饶路社区" }));
    assert_eq!(community.grade(), Grade::Pass);
    let home = |name: &str| {
        told(json!({ "name": name, "place": "370200", "kind": "social-group", "homeland": "温州" }))
    };
    assert_eq!(home("青岛市温州商会").grade(), Grade::Pass);
    assert!(home("青岛市温州餐饮商会").structure.has(Code::Homeland));
}

/// Public foundations could do without a distinctive name until April 2024.
#[test]
fn public_foundations_before_and_after() {
    let of = |day: &str, public: Value| {
        told(json!({ "name": "青岛市慈善基金会", "place": "370200", "kind": "foundation", "as_of": day, "public": public })).structure
    };
    assert_eq!(of("2024-04-30", json!(true)).grade, Grade::Pass);
    assert_eq!(of("2024-04-30", json!(false)).grade, Grade::Fail);
    assert_eq!(of("2024-04-30", json!("unknown")).grade, Grade::NeedsJudgment);
    assert_eq!(of("2024-05-01", json!(true)).grade, Grade::Fail);
}

#[test]
fn forms() {
    let of =
        |name: &str, kind: &str| told(json!({ "name": name, "place": "370200", "kind": kind })).structure;
    assert!(of("青岛市海韵餐饮协会", "service-org").has(Code::FormOtherKind));
    assert!(of("青岛市海韵社区服务处", "service-org").has(Code::FormUnlisted));
    assert_eq!(of("青岛市海韵慈善中心", "foundation").grade, Grade::Fail);
    let open = of("青岛市海韵某某中心", "service-org");
    assert_eq!((open.grade, open.has(Code::PartsOpen)), (Grade::NeedsJudgment, true));
    let stated = told(json!({ "name": "青岛市海韵戏曲中心", "place": "370200", "field": "戏曲" }));
    assert_eq!(stated.grade(), Grade::Pass);
    let wrong = file(json!({ "name": "青岛市海韵戏曲中心", "place": "370200", "field": "餐饮" }));
    assert!(wrong.assess(&pack(), &mut Silent).is_err());
}

#[test]
fn names_of_branches() {
    let of = |unit: &str, name: &str, kind: &str| {
        told(json!({ "name": name, "kind": kind, "unit": unit, "parent": "青岛市餐饮协会", "place": "370200" })).structure
    };
    assert_eq!(of("branch", "青岛市餐饮协会面点专业委员会", "social-group").grade, Grade::Pass);
    assert_eq!(of("representative", "青岛市餐饮协会胶州办事处", "social-group").grade, Grade::Pass);
    assert_eq!(of("branch", "青岛市餐饮协会面点组", "social-group").grade, Grade::NeedsJudgment);
    assert!(of("branch", "面点专业委员会", "social-group").has(Code::UnitParent));
    assert_eq!(of("internal", "会员部", "social-group").grade, Grade::Pass);
    assert!(of("internal", "联络处", "social-group").has(Code::UnitLooksLike));
    assert_eq!(of("internal", "会员组", "social-group").grade, Grade::NeedsJudgment);
}

#[test]
fn the_words() {
    let of = |name: &str, more: Value| {
        let mut with = json!({ "name": name, "place": "370200" });
        for (key, value) in more.as_object().unwrap() {
            with[key] = value.clone();
        }
        told(with).words
    };
    assert_eq!(of("中国海韵社区服务中心", json!({})).grade, Grade::Fail, "W1: local");
    let ministry = |kind: &str, approval: Value| {
        of("中国餐饮协会", json!({ "place": "100000", "kind": kind, "approval": approval })).grade
    };
    assert_eq!(ministry("social-group", json!(true)), Grade::Pass);
    assert_eq!(ministry("social-group", json!(false)), Grade::Fail);
    assert_eq!(ministry("social-group", json!("unknown")), Grade::NeedsConsent);
    assert_eq!(ministry("service-org", json!(true)), Grade::Fail, "never a service organisation");
    let inside = |qualifies: Value| {
        of("青岛市海韵国际志愿服务中心", json!({ "field": "国际志愿服务", "qualifies": qualifies })).grade
    };
    assert_eq!(inside(json!(true)), Grade::NeedsJudgment);
    assert_eq!(inside(json!(false)), Grade::Fail);
    let first = of("青岛市第一中学", json!({ "form": "学", "distinctive": "第一", "field": "中" }));
    assert!(first.has(Code::Misleading));
    assert_eq!(first.grade, Grade::NeedsJudgment);
    let meant = json!({ "form": "学", "distinctive": "第一", "field": "中", "other_meaning": ["第一"] });
    assert_eq!(of("青岛市第一中学", meant).grade, Grade::Pass);
    for name in ["青岛市海韵3社区服务中心", "青岛市HY海韵社区服务中心", "青岛市海韵あ社区服务中心"]
    {
        assert!(of(name, json!({})).has(Code::Script), "{name}");
    }
    assert!(of("青岛市海韵社区服务中心", json!({})).has(Code::ReadByPerson));
}

#[test]
fn names_of_persons_and_organisations() {
    let of = |kind: &str, person: Value| {
        let name = if kind == "social-group" {
            "青岛市餐饮协会"
        } else {
            "青岛市海韵社区服务中心"
        };
        told(json!({ "name": name, "place": "370200", "kind": kind, "person": person })).words.grade
    };
    let group =
        |outstanding: bool| of("social-group", json!({ "outstanding": outstanding, "deprived": false }));
    assert_eq!((group(true), group(false)), (Grade::Pass, Grade::Fail));
    let living = |consent: Value| {
        of("service-org", json!({ "consent": consent, "deceased": false, "deprived": false }))
    };
    assert_eq!(living(json!(true)), Grade::Pass);
    assert_eq!(living(json!("unknown")), Grade::NeedsConsent);
    assert_eq!(living(json!(false)), Grade::Fail);
    let dead = |outstanding: bool| {
        of("service-org", json!({ "outstanding": outstanding, "deceased": true, "deprived": false }))
    };
    assert_eq!((dead(true), dead(false)), (Grade::Pass, Grade::Fail));
    assert_eq!(
        of("service-org", json!({ "consent": true, "deceased": false, "deprived": true })),
        Grade::Fail,
        "never"
    );
    assert_eq!(of("service-org", json!({ "consent": true, "deceased": false })), Grade::NeedsJudgment);
    assert_eq!(of("service-org", json!("unknown")), Grade::NeedsJudgment, "not stated is not none");
    let organisation = |consent: Value| {
        told(json!({ "name": "青岛市海韵社区服务中心", "place": "370200", "organisation": { "consent": consent } })).words.grade
    };
    assert_eq!(organisation(json!(true)), Grade::Pass);
    assert_eq!(organisation(json!("unknown")), Grade::NeedsConsent);
}

fn against(as_of: &str, name: &str, other: Value) -> NameReport {
    told(
        json!({ "name": name, "place": "370200", "as_of": as_of, "register": { "complete": true, "organisations": [other] } }),
    )
}

/// The table of NR-17 and its example.
#[test]
fn the_examples_of_duplicates() {
    const NAME: &str = "青岛市海韵社区服务中心";
    let of = |as_of: &str, standing: &str, on: &str| {
        let other = json!({ "name": NAME, "standing": standing, "on": on });
        against(as_of, NAME, other).duplicates.grade
    };
    for standing in ["deregistered", "former-name"] {
        assert_eq!(of("2025-06-29", standing, "2024-06-30"), Grade::Fail);
        assert_eq!(of("2025-06-30", standing, "2024-06-30"), Grade::Pass);
    }
    assert_eq!(of("2027-06-29", "revoked", "2024-06-30"), Grade::Fail);
    assert_eq!(of("2027-06-30", "revoked", "2024-06-30"), Grade::Pass);
    assert_eq!(of("2026-06-30", "refused", "2026-06-01"), Grade::NeedsJudgment, "no clause was read");
    // 29 February ends on 28 February.
    assert_eq!(of("2025-02-27", "deregistered", "2024-02-29"), Grade::Fail);
    assert_eq!(of("2025-02-28", "deregistered", "2024-02-29"), Grade::Pass);
    assert_eq!(
        against("2024-06-01", NAME, json!({ "name": NAME })).duplicates.grade,
        Grade::Fail,
        "registered"
    );
    let elsewhere = json!({ "name": NAME, "registrar": "370203" });
    assert_eq!(against("2024-06-01", NAME, elsewhere).duplicates.grade, Grade::Pass, "another registrar");
    let form = against("2024-06-01", NAME, json!({ "name": "青岛市海韵社区服务站" }));
    assert_eq!(form.duplicates.grade, Grade::Pass);
    assert!(form.duplicates.has(Code::Near), "another form: told");
    let undated = against("2024-06-01", NAME, json!({ "name": NAME, "standing": "deregistered" }));
    assert!(undated.duplicates.has(Code::EventOpen));
    assert_eq!(against("2024-04-30", NAME, json!({ "name": NAME })).duplicates.grade, Grade::NeedsJudgment);
}

#[test]
fn script_width_and_punctuation_do_not_tell_names_apart() {
    for other in ["青島市海韻社區服務中心", "青岛市 海韵（社区服务）中心", "青岛市「海韵」社区服务中心"]
    {
        let report = against("2024-06-01", "青岛市海韵社区服务中心", json!({ "name": other }));
        assert!(report.duplicates.has(Code::Registered), "{other}");
    }
    let near = against("2024-06-01", "青岛市海韵社区服务中心", json!({ "name": "青岛市海云社区服务中心" }));
    assert_eq!(near.duplicates.grade, Grade::Pass);
    assert!(near.duplicates.has(Code::Near));
}

#[test]
fn fields_by_code_and_by_text() {
    let of = |own: Value, other: Value| {
        let mut other = json!({ "name": "青岛市海韵社区照料中心", "distinctive": "海韵", "field": "社区照料", "field_code": other });
        if other["field_code"].is_null() {
            other.as_object_mut().unwrap().remove("field_code");
        }
        let mut with = json!({ "name": "青岛市海韵社区服务中心", "place": "370200",
            "register": { "complete": true, "organisations": [other] } });
        if !own.is_null() {
            with["field_code"] = own;
        }
        told(with).duplicates.grade
    };
    assert_eq!(of(json!("Q85"), json!("Q85")), Grade::Fail, "one code, two wordings");
    assert_eq!(of(json!("Q85"), json!("Q84")), Grade::Pass);
    assert_eq!(of(Value::Null, json!("Q84")), Grade::Pass, "by text");
    let text = told(
        json!({ "name": "青岛市海韵社区服务中心", "place": "370200", "register": { "complete": true,
        "organisations": [{ "name": "青岛市 市北 海韵社区服务中心", "distinctive": "海韵", "field": "社区服务" }] } }),
    );
    assert!(text.duplicates.grade >= Grade::Pass);
}

/// More on the register never makes a name better, and every grade has a reason.
#[test]
fn more_names_never_help() {
    let others = [
        "青岛市海韵社区服务中心",
        "青岛市海韵养老服务中心",
        "青岛市某某社区服务中心",
        "青岛市海韵社区服务站",
    ];
    for standing in ["registered", "deregistered", "revoked", "former-name", "refused"] {
        let listed: Vec<Value> = others
            .iter()
            .map(|name| json!({ "name": name, "standing": standing, "on": "2024-05-20" }))
            .collect();
        let mut before = Grade::Pass;
        for count in 0..=listed.len() {
            let report = told(json!({ "name": "青岛市海韵社区服务中心", "place": "370200",
                "register": { "complete": true, "organisations": &listed[..count] } }));
            assert!(report.duplicates.grade >= before);
            before = report.duplicates.grade;
            for verdict in [&report.structure, &report.words, &report.duplicates] {
                assert_eq!(
                    verdict.grade == Grade::Pass,
                    verdict.because().next().is_none(),
                    "never a bare no"
                );
            }
        }
    }
}

/// Every day around the end of a bar, against days counted one by one.
#[test]
fn bars_end_on_the_anniversary() {
    for (standing, years) in [("deregistered", 1), ("revoked", 3)] {
        for start in ["2024-05-01", "2024-02-29", "2024-12-31", "2025-03-01"] {
            let event = day(start);
            let mut end = event;
            loop {
                end = end + Days::new(1);
                let year = end.format("%Y").to_string().parse::<i32>().unwrap();
                let same = end.format("%m-%d").to_string() == event.format("%m-%d").to_string();
                let leap = start.ends_with("02-29") && end.format("%m-%d").to_string() == "02-28";
                if year == event.format("%Y").to_string().parse::<i32>().unwrap() + years && (same || leap) {
                    break;
                }
            }
            for (shift, grade) in [(-1, Grade::Fail), (0, Grade::Pass), (1, Grade::Pass)] {
                let on = end + chrono::TimeDelta::days(shift);
                let other = json!({ "name": "青岛市海韵社区服务中心", "standing": standing, "on": start });
                let report = against(&on.to_string(), "青岛市海韵社区服务中心", other);
                assert_eq!(report.duplicates.grade, grade, "{standing} {start} {on}");
            }
        }
    }
}
