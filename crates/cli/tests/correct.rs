//! `minzheng correct`: whole outputs in both languages, as files that people can read.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use std::path::Path;
use std::process::{Command, Output};

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// The registers of then and of now: the death of a daughter and an income of SB-2 came to be known, SB-3 is gone.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let then = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/five-households.jsonl");
        let then = std::fs::read_to_string(then).unwrap();
        let daughter = "\"nursing_subsidy\":\"none\"}],\"incomes\":[{\"earner\":2";
        let died = "\"nursing_subsidy\":\"none\",\"died\":\"2014-03-15\"}],\"incomes\":[{\"earner\":2";
        let now = then
            .replace(daughter, died)
            .replace("\"counted_income\":\"0.00\"", "\"counted_income\":\"1200.00\"");
        let now: Vec<&str> = now.lines().filter(|line| !line.contains("\"SB-3\"")).collect();
        assert!(then.contains(daughter) && now.iter().any(|line| line.contains("1200.00")));
        std::fs::write(folder.path().join("then.jsonl"), &then).unwrap();
        std::fs::write(folder.path().join("now.jsonl"), now.join("\n")).unwrap();
        Self(folder)
    }

    fn correct(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_minzheng"));
        command.arg("correct").args(arguments).current_dir(self.0.path()).env_remove("MINZHENG_LANG");
        command.output().unwrap()
    }

    /// From then to now.
    fn corrected(&self, arguments: &[&str]) -> Output {
        let output = self.correct(&[&["--before", "then.jsonl", "--after", "now.jsonl"], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        output
    }
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{name}: run again with MINZHENG_BLESS=1 and read the difference");
}

const MONTHS: [&str; 2] = ["--months", "2014-02..2014-05"];
const DECEPTION: [&str; 4] = ["--case", "SB-2", "--conduct", "deception"];

#[test]
fn corrections_say_the_same_as_ever_in_both_languages() {
    let folder = Folder::new();
    let commands: [(&str, Vec<&str>); 6] = [
        ("register", vec![]),
        ("death", vec!["--case", "SB-1", "--decided", "2014-09-10"]),
        ("not-stated", vec!["--case", "SB-2", "--decided", "2014-09-10"]),
        ("deception", [&DECEPTION[..], &["--decided", "2014-09-10"]].concat()),
        ("deception-before", [&DECEPTION[..], &["--decided", "2014-04-30"]].concat()),
        ("late-law", vec!["--known-on", "2014-03-27", "--case", "SB-1"]),
    ];
    for (name, arguments) in commands {
        for lang in ["zh", "en"] {
            let output = folder.corrected(&[&MONTHS[..], &arguments, &["--lang", lang]].concat());
            golden(&format!("correct-{name}.{lang}.txt"), &said(&output));
        }
    }
    for lang in ["zh", "en"] {
        let help = folder.correct(&["--help", "--lang", lang]);
        golden(&format!("correct-help.{lang}.txt"), &said(&help));
        let arguments = [&MONTHS[..], &["--lang", lang, "--format", "markdown"]].concat();
        golden(&format!("correct.{lang}.md"), &said(&folder.corrected(&arguments)));
    }
    let csv = said(&folder.corrected(&[&MONTHS[..], &["--format", "csv"]].concat()));
    golden("correct.csv", &csv);
    assert!(!csv.contains("王") && !csv.contains("赵"), "no names");
}

#[test]
fn the_json_names_its_schema_and_sums() {
    let folder = Folder::new();
    let arguments = [&MONTHS[..], &["--known-on", "2014-03-27", "--format", "json"]].concat();
    let output = folder.corrected(&arguments);
    let mut json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "minzheng.correction/1");
    let fen = |value: &serde_json::Value| value.as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
    let mut all = 0;
    for of in json["corrections"].as_array().unwrap() {
        for line in of["programmes"].as_array().unwrap() {
            let open = fen(&line["arrears"]) - fen(&line["recovery"]);
            assert_eq!(open, fen(&line["due_now"]) - fen(&line["paid"]));
            let causes = of["causes"].as_array().unwrap().iter();
            let causes = causes.filter(|cause| cause["programme"] == line["programme"]);
            assert_eq!(causes.map(|cause| fen(&cause["amount"])).sum::<i64>(), open, "{of:#}");
            all += open;
        }
    }
    assert_eq!(fen(&json["totals"]["arrears"]) - fen(&json["totals"]["recovery"]), all);
    assert_eq!(json["not_looked_at"], serde_json::json!(["SB-3"]));
    json["pack"] = "<sha-256>".into();
    golden("correct.json", &(serde_json::to_string_pretty(&json).unwrap() + "\n"));
}

#[test]
fn a_correction_is_entered_once() {
    let folder = Folder::new();
    let on = ["--ledger", "corrections.jsonl", "--decided", "2014-06-03"];
    let first = said(&folder.corrected(&[&MONTHS[..], &on].concat()));
    let lines = std::fs::read_to_string(folder.0.path().join("corrections.jsonl")).unwrap();
    golden("correct-ledger.jsonl", &lines);
    assert!(first.contains("18 条新登记于 corrections.jsonl"), "{first}");
    let again = said(&folder.corrected(&[&MONTHS[..], &on].concat()));
    assert!(again.contains("0 条新登记于"), "{again}");
    assert_eq!(std::fs::read_to_string(folder.0.path().join("corrections.jsonl")).unwrap(), lines);
    // Another past does not lead to what the ledger holds.
    let other =
        std::fs::read_to_string(folder.0.path().join("now.jsonl")).unwrap().replace("1200.00", "2400.00");
    std::fs::write(folder.0.path().join("other.jsonl"), other).unwrap();
    let from_then = [&["--before", "then.jsonl", "--after", "other.jsonl"], &MONTHS[..], &on].concat();
    let refused = folder.correct(&from_then);
    assert_eq!(refused.status.code(), Some(3), "{}", said(&refused));
    assert!(said(&refused).contains("请从台账现在的状态重算"), "{}", said(&refused));
    let from_now = [&["--before", "now.jsonl", "--after", "other.jsonl"], &MONTHS[..], &on].concat();
    assert_eq!(folder.correct(&from_now).status.code(), Some(0));
}

#[test]
fn wrong_questions_are_told() {
    let folder = Folder::new();
    let ends = ["--before", "then.jsonl", "--after", "now.jsonl", "--months", "2014-02"];
    for (arguments, expected) in [
        (vec!["--after", "now.jsonl", "--months", "2014-02"], 2),
        (vec!["--before", "then.jsonl", "--months", "2014-02"], 2),
        ([&ends[..], &["--conduct", "deception"]].concat(), 2),
        ([&ends[..], &["--grave"]].concat(), 2),
        ([&ends[..], &["--case", "SB-9"]].concat(), 3),
        ([&ends[..], &["--payments", "nowhere.jsonl"]].concat(), 3),
        (vec!["--before", "nowhere.jsonl", "--after", "now.jsonl", "--months", "2014-02"], 3),
    ] {
        assert_eq!(folder.correct(&arguments).status.code(), Some(expected), "{arguments:?}");
    }
}

/// What a roll found counts as paid, and what a log of payments says when it is given.
#[test]
fn what_was_paid_is_what_a_roll_found_or_the_log_says() {
    let folder = Folder::new();
    let minzheng = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_minzheng"));
        let output = command.args(arguments).current_dir(folder.0.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    };
    minzheng(&["roll", "--register", "then.jsonl", "--months", "2014-04..2014-05", "--out", "roll"]);
    let of_run = ["--run", "roll", "--after", "now.jsonl", "--months", "2014-04..2014-05", "--format", "csv"];
    let by_run = said(&folder.correct(&of_run));
    let by_register = said(&folder.corrected(&["--months", "2014-04..2014-05", "--format", "csv"]));
    assert_eq!(by_run, by_register);
    // Only SB-1 has an account. Its payment of May came back: nothing was paid for it.
    minzheng(&["pay", "file", "--run", "roll", "--months", "2014-05", "--out", "pay", "--on", "2014-05-06"]);
    let log = folder.0.path().join("pay/payments.jsonl");
    let batch: serde_json::Value =
        serde_json::from_str(std::fs::read_to_string(&log).unwrap().lines().next().unwrap()).unwrap();
    let batch = batch["batch"].as_str().unwrap();
    let log = log.to_str().unwrap();
    let ask = ["--months", "2014-05", "--case", "SB-1", "--payments", log, "--format", "csv"];
    let unpaid = said(&folder.corrected(&ask));
    assert!(unpaid.contains("SB-1,2014-05,低保金,0.00,2000.00,1400.00,1400.00,0.00"), "{unpaid}");
    for (word, on) in [("sent", "2014-05-07"), ("paid", "2014-05-08")] {
        minzheng(&["pay", "mark", "--ledger", log, "--batch", batch, "--as", word, "--on", on]);
    }
    let paid = said(&folder.corrected(&ask));
    assert!(paid.contains("SB-1,2014-05,低保金,2000.00,2000.00,1400.00,0.00,600.00"), "{paid}");
}
