//! Names and the register of social organisations on the command line.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{minzheng, piped, said};

fn json(arguments: &[&str]) -> (Option<i32>, serde_json::Value) {
    let output = minzheng(arguments).args(["--format", "json"]).output().unwrap();
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn a_name_is_graded_with_its_reasons() {
    let (code, told) = json(&["ngo", "name", "--file", "docs/examples/ngo-name.toml"]);
    assert_eq!(
        (code, &told["schema"], &told["verdict"]),
        (Some(0), &"minzheng.ngo-name/1".into(), &"pass".into())
    );
    let bare = [
        "ngo",
        "name",
        "市北区海韵社区服务中心",
        "--kind",
        "service-org",
        "--place",
        "370203",
        "--on",
        "2024-06-01",
    ];
    let (code, told) = json(&bare);
    assert_eq!((code, &told["verdict"]), (Some(1), &"fail".into()));
    assert_eq!(told["structure"]["reasons"][0]["code"], "N-DIV-CITY-MISSING");
    for lang in ["zh", "en"] {
        let output = minzheng(&bare).args(["--lang", lang]).output().unwrap();
        assert!(String::from_utf8(output.stdout).unwrap().contains("N-DIV-CITY-MISSING"));
    }
    let register = "docs/examples/ngo-register.csv";
    let file = "docs/examples/ngo-name.toml";
    let (code, told) = json(&["ngo", "name", "--file", file, "--register", register, "--complete"]);
    assert_eq!(
        (code, &told["duplicates"]["verdict"]),
        (Some(1), &"fail".into()),
        "the example register has it"
    );
}

#[test]
fn the_example_register_counts_twelve() {
    let register = "docs/examples/ngo-register.csv";
    let (code, told) = json(&["ngo", "register", register, "--from", "2014-01-01", "--on", "2014-06-30"]);
    assert_eq!((code, &told["all"]["direct"], &told["left_out"]), (Some(0), &12.into(), &0.into()));
    assert_eq!(told["codes"]["faulty"], 1);
    let due = ["ngo", "register", register, "--on", "2014-06-30", "--year", "2013", "--due", "2014-06-03"];
    let (_, told) = json(&due);
    // By the law: associations under dual management by the end of May, which in 2014 was a Saturday before a feast.
    let (_, by_law) = json(&due[..7]);
    let days = |told: &serde_json::Value| {
        let rows = told["reports"].as_array().unwrap().clone();
        rows.into_iter()
            .filter_map(|row| row["due"].as_str().map(str::to_owned))
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert!(days(&by_law).contains("2014-06-03"), "{:?}", days(&by_law));
    assert_eq!(days(&told).into_iter().collect::<Vec<_>>(), ["2014-06-03"]);
    let states: Vec<&str> =
        told["reports"].as_array().unwrap().iter().filter_map(|one| one["state"].as_str()).collect();
    assert!(
        states.contains(&"overdue") && states.contains(&"late") && states.contains(&"in-time"),
        "{states:?}"
    );
    let output = piped(&["ngo", "register", "-", "--strict"], "名称,类别,成立登记日\n甲,协会,2014-01-01\n");
    assert_eq!(output.status.code(), Some(4), "{}", said(&output));
    assert!(said(&output).contains("类别"), "{}", said(&output));
}
