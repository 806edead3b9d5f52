//! Clocks of registration on the command line: whole outputs in both languages, exit codes, faults with their places.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{golden, minzheng, piped, said};

const ONE: &str = "docs/examples/ngo-deadline.toml";
const LIQUIDATION: &str = "docs/examples/ngo-deadline-liquidation.toml";
const CASES: &str = "docs/examples/ngo-cases.csv";

#[test]
fn clocks_are_told_in_both_languages() {
    let many = ["ngo", "deadline", "--cases", CASES, "--place", "370203", "--as-of", "2014-06-30"];
    let commands: [(&str, Vec<&str>); 5] = [
        ("ngo-deadline-help", vec!["ngo", "deadline", "--help"]),
        ("ngo-deadline", vec!["ngo", "deadline", ONE]),
        ("ngo-deadline-why", vec!["ngo", "deadline", ONE, "--days", "--explain"]),
        ("ngo-deadline-liquidation", vec!["ngo", "deadline", LIQUIDATION]),
        ("ngo-deadline-cases", many.to_vec()),
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
    let output = minzheng(&["ngo", "deadline", ONE, "--format", "json"]).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "minzheng.ngo-deadline/1");
    let clocks = json["deadlines"].as_array().unwrap();
    let promise = clocks.iter().find(|one| one["clock"] == "promise").unwrap();
    assert_eq!((&promise["due"], &promise["used"]), (&"2014-10-14".into(), &4.into()));
    let counted: Vec<_> =
        promise["days"].as_array().unwrap().iter().filter(|day| !day["number"].is_null()).collect();
    assert_eq!(counted.len(), 5);
    let many = ["ngo", "deadline", "--cases", CASES, "--place", "370203", "--as-of", "2014-06-30"];
    let output = minzheng(&many).args(["--format", "json"]).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "minzheng.ngo-deadlines/1");
    let quarters = json["quarters"].as_array().unwrap();
    assert_eq!(quarters.len(), 2);
    assert_eq!(
        (&quarters[0]["kept"]["share"], &quarters[1]["kept"]["share"]),
        (&"100.0%".into(), &"50.0%".into())
    );
    assert_eq!(json["overdue"], 2, "notice and promise of 2014-004");
    let output = minzheng(&many).args(["--format", "csv"]).output().unwrap();
    assert!(said(&output).is_empty() || output.status.success(), "{}", said(&output));
}

#[test]
fn faults_say_where() {
    let wrong = r#"{ "place": "370203", "as_of": "2014-06-30", "application": { "kind": "service-org", "act": "establishment",
        "events": [{ "on": "2014-06-09", "event": "filed" }, { "on": "2014-06-10", "event": "approved" }] } }"#;
    let output = piped(&["ngo", "deadline", "-", "--lang", "en"], wrong);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("entry 2: `approved` on 2014-06-10"), "{}", said(&output));
    let unknown = r#"{ "place": "370203", "as_of": "2014-06-30", "aplication": {} }"#;
    assert_eq!(piped(&["ngo", "deadline", "-"], unknown).status.code(), Some(3));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.csv");
    let text = "case,kind,act,on,event\n\
        1,service-org,establishment,2014-06-09,filed\n\
        1,service-org,establishment,2014-06-31,accepted\n\
        2,service-org,establishment,2014-06-09,approved\n";
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    let many = ["ngo", "deadline", "--cases", path, "--as-of", "2014-06-30", "--lang", "en"];
    assert_eq!(minzheng(&many).output().unwrap().status.code(), Some(3), "a CSV names no place");
    let output = minzheng(&many).args(["--place", "370203"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    assert!(told.contains("row 3") && told.contains("on: not a date"), "{told}");
    assert!(told.contains("2, entry 1"), "{told}");
}
