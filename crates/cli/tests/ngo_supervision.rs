//! Supervision and ratios of social organisations on the command line: both languages, the machine form, exit codes, faults with their
//! places.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{minzheng, piped, said};

const RATIO: &str = "docs/examples/ngo-ratio.toml";
const SUPERVISE: &str = "docs/examples/ngo-supervise.toml";

#[test]
fn the_examples_of_the_help_are_told_in_both_languages() {
    for (arguments, zh, en) in [
        (["ngo", "ratio", RATIO], "达标", "met"),
        (["ngo", "supervise", SUPERVISE], "活动异常名录", "abnormal list"),
    ] {
        for (lang, expected) in [("zh", zh), ("en", en)] {
            let output = minzheng(&arguments).args(["--lang", lang]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            assert!(said(&output).contains(expected), "{}", said(&output));
        }
    }
    let output = minzheng(&["ngo", "ratio", RATIO, "--explain", "--lang", "zh"]).output().unwrap();
    assert!(said(&output).contains("年度支出和管理费用的规定"), "{}", said(&output));
}

#[test]
fn machines_are_told_the_same() {
    for (arguments, schema) in [
        (["ngo", "ratio", RATIO], "minzheng.ngo-ratio/1"),
        (["ngo", "supervise", SUPERVISE], "minzheng.ngo-supervise/1"),
    ] {
        let output = minzheng(&arguments).args(["--format", "json"]).output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], schema);
        assert!(json["findings"].as_array().is_some_and(|findings| !findings.is_empty()));
    }
    let output = minzheng(&["ngo", "ratio", RATIO]).args(["--format", "json"]).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["spending"]["least"], &json["management"]), (&"525000.00".into(), &"met".into()));
}

#[test]
fn faults_say_where() {
    let output = piped(&["ngo", "ratio", "-"], r#"{ "place": "370203", "year": 2023 }"#);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("kind"), "{}", said(&output));
    let removed = r#"{ "place": "370203", "as_of": "2024-03-05",
        "organisation": { "kind": "social-group", "registered": "2012-09-10" },
        "credit": { "events": [{ "event": "removed", "on": "2024-03-04" }] } }"#;
    let output = piped(&["ngo", "supervise", "-", "--lang", "en"], removed);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("credit.events[0]"), "{}", said(&output));
}
