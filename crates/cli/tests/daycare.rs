//! `minzheng elder daycare` as files that people can read, in both languages, and its faults at their place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests: a failure is a failed test")]

mod common;

use std::process::Output;

use common::{golden, minzheng, piped, said};

const STAYS: &str = "docs/examples/daycare-stays.csv";
const WAITING: &str = "docs/examples/daycare-waiting.csv";
const MAY: [&str; 6] = ["--places", "3", "--from", "2014-05-01", "--to", "2014-05-31"];

#[test]
fn day_care_is_told_in_both_languages() {
    let beds = [&["elder", "daycare", "beds", STAYS][..], &MAY].concat();
    let waiting = ["elder", "daycare", "waiting", WAITING, "--place", "370203", "--on", "2023-05-31"];
    for (name, arguments) in [
        ("help", vec!["elder", "daycare", "--help"]),
        ("ask-help", vec!["elder", "daycare", "ask", "--help"]),
        ("beds-help", vec!["elder", "daycare", "beds", "--help"]),
        ("waiting-help", vec!["elder", "daycare", "waiting", "--help"]),
        ("centre", vec!["elder", "daycare", "ask", "docs/examples/daycare-centre.toml"]),
        ("admission", vec!["elder", "daycare", "ask", "docs/examples/daycare-admission.toml"]),
        ("refund", vec!["elder", "daycare", "ask", "docs/examples/daycare-refund.toml", "--explain"]),
        ("beds", beds.clone()),
        ("beds-fit", [&beds[..], &["--workdays", "--fit", "month"]].concat()),
        ("waiting", waiting.to_vec()),
    ] {
        for lang in ["zh", "en"] {
            let output = minzheng(&arguments).args(["--lang", lang]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            golden(&format!("elder-daycare-{name}.{lang}.txt"), &output);
        }
    }
    for (name, schema, arguments) in [
        ("beds", "minzheng.elder-daycare-beds/1", &beds[..]),
        ("waiting", "minzheng.elder-daycare-waiting/1", &waiting),
        (
            "refund",
            "minzheng.elder-daycare/1",
            &["elder", "daycare", "ask", "docs/examples/daycare-refund.toml"],
        ),
    ] {
        let csv = minzheng(arguments).args(["--format", "csv"]).output().unwrap();
        golden(&format!("elder-daycare-{name}.csv"), &csv);
        let output = minzheng(arguments).args(["--format", "json"]).output().unwrap();
        let mut json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], schema);
        if let Some(pack) = json.get_mut("pack") {
            *pack = "<sha-256>".into();
        }
        let text = serde_json::to_string_pretty(&json).unwrap();
        golden(&format!("elder-daycare-{name}.json"), &Output { stdout: text.into_bytes(), ..output });
    }
}

#[test]
fn faults_name_file_row_and_column() {
    let bad = "编号,方式,占用,首日,末日,取消,备注\nT1,年托,全日,2014-05-01,,,\nT2,月托,一半,2014-13-01,,,\n\
               370203193405069979,日托,全日,2014-05-01,,,\nT3,周托,全日,2014-05-08,2014-05-07,也许,\nT4,日托,,2014-05-01,,,\n\
               T4,日托,,2014-05-02,,,\nT5,日托,,2014-05-01,,,\n";
    let arguments =
        ["elder", "daycare", "beds", "-", "--places", "1", "--from", "2014-05-01", "--to", "2014-05-07"];
    for lang in ["zh", "en"] {
        let output = piped(&[&arguments[..], &["--lang", lang]].concat(), bad);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert!(!said(&output).contains("370203193405069979"));
        golden(&format!("elder-daycare-fault-beds.{lang}.txt"), &output);
        let strict = piped(&[&arguments[..], &["--strict", "--lang", lang]].concat(), bad);
        assert_ne!(strict.status.code(), Some(0));
        let good = std::fs::read_to_string(common::root().join("docs/examples/daycare-refund.toml")).unwrap();
        for (name, from, to) in [
            ("unknown", "meals_a_day = 1", "meal_a_day = 1"),
            ("method", "\"re-rate\"", "\"rerate\""),
            ("outside", "last = 2014-05-15", "last = 2014-07-01"),
        ] {
            assert!(good.contains(from), "{from}");
            let output =
                piped(&["elder", "daycare", "ask", "-", "--lang", lang], &good.replacen(from, to, 1));
            assert_eq!(output.status.code(), Some(3), "{}", said(&output));
            golden(&format!("elder-daycare-fault-{name}.{lang}.txt"), &output);
        }
    }
}

/// A file that is no table of this sort is no empty centre and no empty list.
#[test]
fn a_file_that_cannot_be_read_is_a_failure() {
    let beds = [&["elder", "daycare", "beds", "-"][..], &MAY].concat();
    let waiting = ["elder", "daycare", "waiting", "-", "--place", "370203", "--on", "2023-05-31"];
    for arguments in [&beds[..], &waiting] {
        for file in ["[{\"stay\":", "编号\nT1\n"] {
            let output = piped(arguments, file);
            assert_ne!(output.status.code(), Some(0), "{file}: {}", said(&output));
        }
    }
}

/// While a row is left out for a fault, nobody can say which day has room.
#[test]
fn no_earliest_day_is_told_beside_a_bad_row() {
    let bad = "编号,方式,首日\nT1,日托,2014-13-01\n";
    let arguments = [&["elder", "daycare", "beds", "-"][..], &MAY, &["--fit", "month"]].concat();
    let output = piped(&[&arguments[..], &["--lang", "en"]].concat(), bad);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("cannot be told") && !said(&output).contains("earliest day with room:"));
}

/// JSON says the same as CSV.
#[test]
fn stays_in_json_are_the_same() {
    let csv = std::fs::read_to_string(common::root().join(STAYS)).unwrap();
    let json: Vec<serde_json::Value> = csv
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            serde_json::json!({ "stay": cells[0], "kind": cells[1], "share": cells[2], "first": cells[3], "last": cells[4],
                "cancelled": cells[5] })
        })
        .collect();
    let arguments = [&["elder", "daycare", "beds", "-"][..], &MAY].concat();
    let (one, other) =
        (piped(&arguments, &csv), piped(&arguments, &serde_json::to_string_pretty(&json).unwrap()));
    assert_eq!(one.status.code(), Some(0), "{}", said(&one));
    assert_eq!(String::from_utf8_lossy(&one.stdout), String::from_utf8_lossy(&other.stdout));
}
