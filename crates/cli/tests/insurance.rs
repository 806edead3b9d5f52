//! Accident insurance of elders, as files that people can read.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{golden, minzheng, piped, root, said};

/// Accident insurance: help, claims with their course, a list with premium and losses, a plan; and a grade that there is not.
#[test]
fn accident_insurance_is_told_in_both_languages() {
    let claims = "docs/examples/insurance-claims-2019.toml";
    let commands: [(&str, &[&str]); 4] = [
        ("elder-insure-help", &["elder", "insure", "--help"]),
        ("elder-insure-claims", &["elder", "insure", claims, "--explain"]),
        ("elder-insure-list", &["elder", "insure", "docs/examples/insurance-list-2018.toml"]),
        ("elder-insure-yinling", &["elder", "insure", "docs/examples/insurance-yinling-2019.toml"]),
    ];
    for (name, arguments) in commands {
        for lang in ["zh", "en"] {
            let output = minzheng(arguments).args(["--lang", lang]).output().unwrap();
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
    golden("elder-insure.csv", &minzheng(&["elder", "insure", claims, "--format", "csv"]).output().unwrap());
    let output = minzheng(&["elder", "insure", claims, "--format", "json"]).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "minzheng.elder-insurance/1");
    assert_eq!(
        (&json["claims"][0]["total"], &json["claims"][1]["total"]),
        (&"7760.00".into(), &"1600.00".into())
    );
    let good = std::fs::read_to_string(root().join(claims)).unwrap();
    for (name, from, to) in [
        ("grade", "impairments = [9]", "impairments = [11]"),
        ("cause", "cause = \"fall\"", "cause = \"fell\""),
        ("event", "event = \"documents-complete\"", "event = \"paid\""),
    ] {
        for lang in ["zh", "en"] {
            let output = piped(&["elder", "insure", "-", "--lang", lang], &good.replacen(from, to, 1));
            assert_eq!(output.status.code(), Some(3), "{}", said(&output));
            golden(&format!("elder-insure-fault-{name}.{lang}.txt"), &output);
        }
    }
}
