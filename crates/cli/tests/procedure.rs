//! `minzheng procedure` and `minzheng due` as a user meets them: whole outputs in both languages, and exit codes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests: a failure is a failed test")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_minzheng"))
        .args(arguments)
        .current_dir(root())
        .env_remove("MINZHENG_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who stops before reading has closed the pipe.
    let _closed = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{name}: run again with MINZHENG_BLESS=1 and read the difference");
}

const FILE: &str = "docs/procedure-example.csv";
const CASE: [&str; 7] = ["procedure", "--file", FILE, "--case", "SB-2023-001", "--on", "2023-03-29"];
const DUE: [&str; 7] = ["due", "--file", FILE, "--on", "2023-04-04", "--times", "2022-01..2023-06"];

#[test]
fn a_case_and_the_work_list_are_told_in_both_languages() {
    for (name, arguments) in [
        ("procedure-help", &["procedure", "--help"][..]),
        ("due-help", &["due", "--help"]),
        ("procedure", &CASE),
        ("due", &DUE),
        ("due-county", &["due", "--file", FILE, "--on", "2023-04-04", "--within", "5", "--to", "county"]),
    ] {
        for lang in ["zh", "en"] {
            let output = run(&[arguments, &["--lang", lang]].concat(), "");
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            golden(&format!("{name}.{lang}.txt"), &said(&output));
        }
    }
}

#[test]
fn every_format_says_the_same() {
    for (name, arguments) in [("procedure", &CASE[..]), ("due", &DUE)] {
        for (format, end) in [("csv", "csv"), ("markdown", "md")] {
            let output = run(&[arguments, &["--format", format]].concat(), "");
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            golden(&format!("{name}.{end}"), &said(&output));
        }
        let output = run(&[arguments, &["--format", "json"]].concat(), "");
        let mut json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], format!("minzheng.{name}/1"));
        assert_eq!(json["pack"].as_str().unwrap().len(), 64);
        // The hash changes with every figure; the rest need not.
        json["pack"] = "<sha-256>".into();
        golden(&format!("{name}.json"), &format!("{}\n", serde_json::to_string_pretty(&json).unwrap()));
    }
}

#[test]
fn bad_rows_cost_their_case_and_with_strict_everything() {
    let file = "case,place,kind,event,date\nA,370203,allowance,received,2023-03-03\nA,,,accepted,2023-03-06\n\
                B,370203,allowance,received,2023-03-03\nB,,,approved,2023-03-06\n";
    let due = ["due", "--file", "-", "--on", "2023-03-20", "--lang", "en"];
    let most = run(&due, file);
    assert_eq!(most.status.code(), Some(0), "{}", said(&most));
    assert!(
        said(&most).contains("row 5, `event`") && said(&most).contains("1 case(s) left out"),
        "{}",
        said(&most)
    );
    let none = run(&[&due[..], &["--strict"]].concat(), file);
    assert_eq!((none.status.code(), none.stdout.len()), (Some(4), 0), "{}", said(&none));
    let one = run(&["procedure", "--file", "-", "--on", "2023-03-20"], file);
    assert_eq!(one.status.code(), Some(0), "the one case that is left needs no name: {}", said(&one));
    let gone = run(&["procedure", "--file", "-", "--case", "B", "--on", "2023-03-20"], file);
    assert_eq!(gone.status.code(), Some(3), "{}", said(&gone));
    for (arguments, code) in [
        (&["due", "--file", FILE, "--to", "nobody"][..], 3),
        (&["due", "--file", "docs/no-such-file.csv"], 3),
        (&["due", "--file", "-"], 3),
        (&["due", "--file", FILE, "--on", "yesterday"], 2),
        (&["procedure", "--file", FILE, "--on", "2023-03-29"], 3),
    ] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
    }
}

/// A deadline beyond the notices is told once the notice of its year is loaded.
#[test]
fn the_notice_of_a_further_year_can_be_loaded() {
    let file =
        "case,place,kind,event,date\nA,370203,allowance,received,2026-12-07\nA,,,accepted,2026-12-07\n";
    let asked = ["procedure", "--file", "-", "--on", "2026-12-08"];
    let without = said(&run(&asked, file));
    assert!(without.contains("放假安排尚未载入"), "{without}");
    let folder = tempfile::tempdir().unwrap();
    let notice = folder.path().join("workdays-2027.csv");
    std::fs::write(&notice, "# covers: 2027\ndate,kind,name\n2027-01-01,holiday,元旦\n").unwrap();
    let with = said(&run(&[&asked[..], &["--workdays", notice.to_str().unwrap()]].concat(), file));
    assert!(with.contains("截止 2027-01-05"), "{with}");
}
