//! `minzheng satisfaction` and `minzheng purchase` as a user meets them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests: a failure is a failed test")]

mod common;

use common::{golden, minzheng, piped, said};

const SURVEY: &str = "docs/examples/satisfaction-survey.toml";
const PROJECT: &str = "docs/examples/purchase-project.toml";

#[test]
fn the_examples_of_the_help_work_in_both_languages() {
    let commands: [(&str, &[&str]); 7] = [
        ("satisfaction-help", &["satisfaction", "--help"]),
        ("satisfaction-survey", &["satisfaction", SURVEY]),
        ("satisfaction-internal", &["satisfaction", SURVEY, "--internal"]),
        ("satisfaction-orders", &["satisfaction", "docs/examples/satisfaction-orders.toml"]),
        ("purchase-help", &["purchase", "--help"]),
        ("purchase-project", &["purchase", PROJECT]),
        ("purchase-sample", &["purchase", "docs/examples/purchase-sample-2014.toml"]),
    ];
    for (name, arguments) in commands {
        for lang in ["zh", "en"] {
            let output = minzheng(arguments).args(["--lang", lang]).output().unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
    golden(
        "satisfaction-survey.csv",
        &minzheng(&["satisfaction", SURVEY, "--format", "csv"]).output().unwrap(),
    );
}

/// What is hidden on the screen is hidden for machines too, and the explanation, which holds every count, needs `--internal`.
#[test]
fn hidden_units_are_hidden_everywhere() {
    let output = minzheng(&["satisfaction", SURVEY, "--format", "json"]).output().unwrap();
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let units = &told["surveys"][0]["units"];
    for hidden in 0..2 {
        for key in ["n", "satisfied", "response", "csat", "mean", "interval", "rank", "dont_know"] {
            assert!(units[hidden][key].is_null(), "{key} of {}", units[hidden]);
        }
    }
    assert_eq!(units[2]["csat"], "80.0");
    assert!(told["explanation"].is_null());
    let refused = minzheng(&["satisfaction", SURVEY, "--explain"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    let all = minzheng(&["satisfaction", SURVEY, "--internal", "--explain"]).output().unwrap();
    assert!(said(&all).contains("CG-71"), "{}", said(&all));
}

#[test]
fn mistakes_are_told_with_their_place() {
    let survey = r#"{ "place": "370203", "as_of": "2014-06-30", "survey": { "method": "m", "from": "2014-06-01", "until": "2014-06-30",
        "units": [{ "name": "A", "asked": 3, "answers": { "satisfied": 4 } }] } }"#;
    let output = piped(&["satisfaction", "-", "--lang", "en"], survey);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("survey.units[1]"), "{}", said(&output));
    let output = piped(&["satisfaction", "-", "--lang", "en"], &survey.replace("asked", "askd"));
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("askd"), "{}", said(&output));
    let course = r#"{ "place": "370203", "as_of": "2021-06-30", "course": [{ "on": "2021-01-04", "step": "award" }] }"#;
    let output = piped(&["purchase", "-"], course);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("course[1]") && said(&output).contains("次序"), "{}", said(&output));
}

#[test]
fn a_project_is_told_for_machines() {
    let output = minzheng(&["purchase", PROJECT, "--format", "json", "--explain"]).output().unwrap();
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["instalments"]["last"], "26666.66");
    assert_eq!(told["instalments"]["withheld"], "6666.67");
    assert_eq!(told["course"]["step"], "archive");
    assert_eq!(told["course"]["paid_sum"], "93333.34");
    assert!(told["explanation"]["steps"].as_array().is_some_and(|steps| steps.len() > 20));
}
