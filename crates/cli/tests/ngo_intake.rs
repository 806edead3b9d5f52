//! `minzheng ngo check` and `minzheng ngo intake`.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use common::{minzheng, said};

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = minzheng(arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout.clone()).unwrap(), said(&output))
}

#[test]
fn what_may_follow_is_told_with_its_law() {
    let (code, told, _) = run(&["ngo", "intake", "docs/examples/ngo-intake.toml", "--lang", "en"]);
    assert_eq!(code, Some(0), "{told}");
    for what in [
        "accepted with minor defects",
        "may follow until 2014-06-16 E9",
        "E12",
        "correct on the spot E4",
        "accepted as of 2014-06-09",
    ] {
        assert!(told.contains(what), "{what}: {told}");
    }
    let (_, told, _) = run(&["ngo", "intake", "docs/examples/ngo-intake.toml"]);
    assert!(told.contains("容缺受理") && told.contains("2014-06-16 前补交 E9"), "{told}");
}

#[test]
fn the_machine_form_has_the_list() {
    let (_, told, _) = run(&["ngo", "intake", "docs/examples/ngo-intake.toml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(json["intake"]["outcome"], "accepted-with-defects");
    let codes: Vec<&str> = json["intake"]["minor"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|paper| paper["code"].as_str())
        .collect();
    assert_eq!(codes, ["E9", "E12"]);
    assert!(json["explanation"].is_null());
}

#[test]
fn a_check_tells_what_stands_in_the_way() {
    let (code, told, _) = run(&["ngo", "check", "docs/examples/ngo-check.toml", "--lang", "en", "--explain"]);
    assert_eq!(code, Some(0), "{told}");
    for what in ["enough members", "the charter lacks: amendment", "370200", "NR-04"] {
        assert!(told.contains(what), "{what}: {told}");
    }
}

#[test]
fn a_file_without_documents_is_no_application() {
    let (code, _, said) = run(&["ngo", "intake", "docs/examples/ngo-check.toml", "--lang", "en"]);
    assert_eq!(code, Some(3), "{said}");
    assert!(said.contains("there is no [documents]"), "{said}");
}
