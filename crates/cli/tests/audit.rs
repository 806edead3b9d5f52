//! The properties are listed and run as an auditor does it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests: a failure is a failed test")]

use std::process::{Command, Output};

use minzheng_tests::registry::properties;

fn minzheng(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_minzheng")).arg("audit").args(arguments).output().unwrap()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn the_catalogue_names_every_property_once_in_both_languages() {
    let output = minzheng(&["--format", "json"]);
    let catalogue: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let rows = catalogue["properties"].as_array().unwrap();
    assert_eq!(rows.len(), properties().count());
    assert!(rows.len() >= 200, "{}", rows.len());
    for row in rows {
        for field in ["id", "zh", "en", "notices"] {
            assert!(!row[field].as_str().unwrap().is_empty(), "{row}");
        }
    }
    let csv = minzheng(&["--format", "csv", "--lang", "en"]);
    assert!(text(&csv).starts_with("id,property,rules,cases,notices"));
    let of_one_rule = minzheng(&["--rule", "sa-12", "--format", "json"]);
    let of_one_rule: serde_json::Value = serde_json::from_slice(&of_one_rule.stdout).unwrap();
    for row in of_one_rule["properties"].as_array().unwrap() {
        assert!(row["rules"].as_array().unwrap().contains(&"SA-12".into()), "{row}");
    }
}

#[test]
fn a_run_is_reported_in_a_page_and_for_programs_and_repeats() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("audit");
    let asked = ["run", "--rule", "SA-12", "--cases", "20", "--seed", "7", "--lang", "en"];
    let run = minzheng(&[&asked[..], &["--out", out.to_str().unwrap()]].concat());
    assert_eq!(run.status.code(), Some(0), "{}", text(&run));
    assert!(text(&run).contains("all hold") && text(&run).contains("seed 7"), "{}", text(&run));
    let read = |name: &str| std::fs::read_to_string(out.join(name)).unwrap();
    let report: serde_json::Value = serde_json::from_str(&read("audit.json")).unwrap();
    assert_eq!(report["schema"], "minzheng.audit/1");
    assert_eq!(report["run"]["figures"].as_str().unwrap().len(), 64);
    for row in report["properties"].as_array().unwrap() {
        assert_eq!(row["cases"], 20);
        assert!(read("audit.html").contains(row["id"].as_str().unwrap()));
    }
    assert!(read("audit.html").contains("minzheng audit run --seed 7 --cases 20 --rule SA-12"));
    let again = minzheng(&[&asked[..], &["--threads", "1", "--format", "json"]].concat());
    let again: serde_json::Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!(again, report);
}

#[test]
fn wrong_questions_are_told() {
    for (arguments, word) in [
        (&["--rule", "SA-99"][..], "SA-99: no property speaks of it"),
        (&["run", "--property", "P-SA-99"], "P-SA-99: there is no such property"),
        (&["run", "--packs", "."], "--packs: properties run on the figures that are built in"),
    ] {
        let output = minzheng(&[arguments, &["--lang", "en"]].concat());
        assert_eq!(output.status.code(), Some(3), "{}", text(&output));
        assert!(text(&output).contains(word), "{}", text(&output));
    }
    assert_eq!(minzheng(&["run", "--cases", "0"]).status.code(), Some(2));
}
