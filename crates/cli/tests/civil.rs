//! `minzheng marriage`, `minzheng rescue` and `minzheng funeral` as a user meets them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests: a failure is a failed test")]

mod common;

use common::{minzheng, piped, said};

const DIVORCE: &str = "docs/examples/marriage-divorce.toml";

#[test]
fn the_examples_of_the_help_work_in_both_languages() {
    let examples: [(&str, &str, &str); 7] = [
        ("marriage", "docs/examples/marriage-couple.toml", "SO-04"),
        ("marriage", "docs/examples/marriage-cousins.toml", "SO-02"),
        ("marriage", DIVORCE, "2025-11-10"),
        ("marriage", "docs/examples/marriage-office.toml", "office.clauses"),
        ("rescue", "docs/examples/rescue-stay.toml", "2025-06-30"),
        ("funeral", "docs/examples/funeral-relief.toml", "440.00"),
        ("funeral", "docs/examples/funeral-grave.toml", "2024-04-05"),
    ];
    for (command, file, holds) in examples {
        for lang in ["zh", "en"] {
            let output = minzheng(&[command, file, "--lang", lang, "--explain"]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            assert!(said(&output).contains(holds), "{}", said(&output));
        }
        let help = minzheng(&[command, "--help"]).output().unwrap();
        assert!(said(&help).contains(file), "{}", said(&help));
    }
}

#[test]
fn machines_are_told_both_readings_of_the_cooling_off() {
    let output = minzheng(&["marriage", DIVORCE, "--format", "json"]).output().unwrap();
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["schema"], "minzheng.marriage/1");
    let divorce = &told["more"]["divorce"];
    assert_eq!(divorce["cooling"]["first_end"], "2025-10-09");
    assert_eq!(divorce["other_reading"]["first_end"], "2025-10-05");
    assert_eq!(divorce["effects"], serde_json::json!(["too-early", "needs-both"]));
    assert!(told["explanation"].is_null());
}

#[test]
fn mistakes_are_told_with_their_place() {
    let cycle = r#"{ "place": "370203", "as_of": "2025-06-03", "marry": { "on": "2025-06-03" },
        "family": { "man": "x", "woman": "y", "parents": [{ "child": "x", "parent": "x" }] } }"#;
    let output = piped(&["marriage", "-", "--lang", "en"], cycle);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("family.parents"), "{}", said(&output));
    let log = r#"{ "place": "370203", "as_of": "2025-06-03", "events": [{ "on": "2025-06-01", "act": "discharge" }] }"#;
    let output = piped(&["rescue", "-", "--lang", "en"], log);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("events[1]"), "{}", said(&output));
    let output = piped(&["funeral", "-", "--lang", "en"], r#"{ "place": "370203", "as_of": "2025-06-03" }"#);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("[grave]"), "{}", said(&output));
}
