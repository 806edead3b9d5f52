//! Task access and facilities on the command line: whole outputs in both languages, exit codes, faults with their places.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{golden, minzheng, piped, said};

#[test]
fn tasks_and_facilities_are_told_in_both_languages() {
    let application = "docs/examples/task-application.toml";
    let catalogue = "docs/examples/task-catalogue.toml";
    let commands: [(&str, Vec<&str>); 7] = [
        ("tasks-help", vec!["tasks", "check", "--help"]),
        ("tasks-check", vec!["tasks", "check", application]),
        ("tasks-check-why", vec!["tasks", "check", application, "--catalogue", catalogue, "--explain"]),
        ("tasks-catalogue", vec!["tasks", "check", catalogue]),
        ("facilities-help", vec!["facilities", "--help"]),
        ("facilities-gap", vec!["facilities", "gap", "docs/examples/facilities-gap.toml", "--explain"]),
        ("facilities-schedule", vec!["facilities", "schedule", "docs/examples/facilities-plan.toml"]),
    ];
    for (name, arguments) in commands {
        for lang in ["zh", "en"] {
            let output = minzheng(&arguments).args(["--lang", lang]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{name}: {}", said(&output));
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
}

#[test]
fn machines_are_told_the_same() {
    for (arguments, schema) in [
        (vec!["tasks", "check", "docs/examples/task-application.toml"], "minzheng.tasks-check/1"),
        (vec!["facilities", "gap", "docs/examples/facilities-gap.toml"], "minzheng.facilities-gap/1"),
        (
            vec!["facilities", "schedule", "docs/examples/facilities-plan.toml"],
            "minzheng.facilities-schedule/1",
        ),
    ] {
        let output = minzheng(&arguments).args(["--format", "json"]).output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], schema);
    }
    for arguments in [["tasks", "check"], ["facilities", "gap"], ["facilities", "schedule"]] {
        let output = minzheng(&arguments).arg("--schema").output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(json["properties"]["place"].is_object());
    }
}

#[test]
fn faults_say_where() {
    let repeated = r#"{ "place": "370203", "as_of": "2026-03-16", "catalogue": { "items": [
        { "code": "X1", "item": "调查", "class": "delegated" } ] } }"#;
    let output = piped(&["tasks", "check", "-"], repeated);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("catalogue.items[0] X1"), "{}", said(&output));
    let circle = r#"{ "place": "370203", "as_of": "2014-06-14", "deadline": "2014-10-31", "tasks": [
        { "code": "A", "name": "A", "days": 1, "after": [{ "task": "A" }] } ] }"#;
    let output = piped(&["facilities", "schedule", "-"], circle);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains('A'));
    let unknown = r#"{ "place": "370203", "as_of": "2014-06-14", "comunities": [] }"#;
    let output = piped(&["facilities", "gap", "-"], unknown);
    assert_eq!(output.status.code(), Some(3));
}
