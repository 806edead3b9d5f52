//! `minzheng election`: calendar, count, verify, recall.
#![allow(clippy::expect_used, reason = "tests: a failure is a failed test")]

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut command = Command::new(env!("CARGO_BIN_EXE_minzheng"));
    command.current_dir(root).env("MINZHENG_LANG", "en").args(arguments).output().expect("it runs")
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let arguments: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_slice(&run(&arguments).stdout).expect("JSON")
}

const EXAMPLE: &str = "docs/examples/election-2026.toml";

#[test]
fn a_count_tells_who_is_elected_and_verifies_itself() {
    let output = run(&["election", "count", EXAMPLE]);
    assert!(output.status.success(), "{output:?}");
    let text = told(&output);
    assert!(text.contains("every seat is filled") && text.contains("CG-20"), "{text}");
    assert!(text.contains("the transcript alone gives the same verdict"), "{text}");
    let found = json(&["election", "count", EXAMPLE]);
    assert_eq!(found["state"], "complete");
    assert_eq!(found["elected"].as_array().map(Vec::len), Some(5));
    assert_eq!(found["verified"], true);
    assert_eq!(found["law"], "R3");
    assert_eq!(json(&["election", "count", EXAMPLE, "--each"]), found);
}

#[test]
fn a_transcript_verifies_and_a_changed_one_does_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("transcript.txt");
    let file = path.to_str().expect("a path");
    assert!(run(&["election", "count", EXAMPLE, "--transcript", file]).status.success());
    let output = run(&["election", "verify", file]);
    assert!(output.status.success() && told(&output).contains("complete"), "{output:?}");
    let text = std::fs::read_to_string(&path).expect("text");
    assert!(text.contains("paper 640 member=G"));
    std::fs::write(&path, text.replace("paper 640 member=G", "paper 540 member=G")).expect("written");
    let output = run(&["election", "verify", file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("votes member G for=640"), "{output:?}");
    std::fs::write(&path, "nothing\n").expect("written");
    assert_eq!(run(&["election", "verify", file]).status.code(), Some(3));
}

#[test]
fn papers_may_stand_in_a_table() {
    let papers = "1=docs/examples/election-papers.csv";
    let found = json(&["election", "count", "docs/examples/election-papers.toml", "--papers", papers]);
    assert_eq!(found["verified"], true);
    // A's husband E leaves; what the options confirm is not assumed.
    let codes: Vec<&str> =
        found["elected"].as_array().expect("a list").iter().filter_map(|one| one["code"].as_str()).collect();
    assert!(codes.contains(&"A") && !codes.contains(&"E"), "{codes:?}");
    let assumed = found["assumed"].as_array().expect("a list");
    assert!(!assumed.contains(&"cg.el.tie.rounds".into()) && assumed.contains(&"cg.el.cascade".into()));
    let wrong = run(&[
        "election",
        "count",
        "docs/examples/election-papers.toml",
        "--papers",
        "2=docs/examples/election-papers.csv",
    ]);
    assert_eq!(wrong.status.code(), Some(3));
}

#[test]
fn the_calendar_counts_back_and_forward() {
    let found =
        json(&["election", "calendar", "--place", "310000", "--day", "2026-12-20", "--today", "2026-12-01"]);
    let lines = found["lines"].as_array().expect("a list");
    let latest =
        |what: &str| lines.iter().find(|line| line["what"] == what).map(|line| line["latest"].clone());
    assert_eq!(latest("roll-published"), Some("2026-11-30".into()));
    assert_eq!(latest("proxy-names"), Some("2026-12-18".into()));
    let earliest = json(&["election", "calendar", "--place", "370203", "--earliest-from", "2026-12-01"]);
    assert_eq!(earliest["earliest"], "2026-12-21");
    let text = told(&run(&["election", "calendar", "--place", "370203", "--day", "2025-12-31"]));
    assert!(text.contains("R2") && text.contains("cg.el.objection.days"), "{text}");
}

#[test]
fn a_recall_is_set_against_the_least_numbers() {
    let found = json(&["election", "recall", "docs/examples/recall-2027.toml"]);
    assert_eq!(found["state"], "removed");
    assert_eq!((&found["petition"]["least"], &found["passes"]["least"]), (&244.into(), &651.into()));
    let text = told(&run(&["election", "recall", "docs/examples/recall-2027.toml"]));
    assert!(text.contains("removed") && text.contains("1216"), "{text}");
}

#[test]
fn errors_name_the_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("election.toml");
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/examples/election-2026.toml"
    ));
    let text = text.expect("text");
    for (from, to, says) in [
        ("roll = 2400", "roll = 0", "`roll` is zero"),
        ("member = 3 }", "member = 9 }", "11 seats"),
        ("collected = 1500", "collected = 1499", "1499 were collected"),
        ("{ id = \"A\"", "{ id = \"王 某\"", "is no code"),
        ("kind = \"supplementary\"", "kind = \"tie\"", "a vote of kind `supplementary` is due"),
        ("mode = \"all-voters\"", "mode = \"everybody\"", "mode"),
    ] {
        std::fs::write(&path, text.replacen(from, to, 1)).expect("written");
        let output = run(&["election", "count", path.to_str().expect("a path")]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{to}: {told}");
        assert!(told.contains(says), "{to}: {told}");
        assert!(!told.contains('某'), "a name is not repeated: {told}");
    }
}
