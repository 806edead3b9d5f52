//! Paying out and publishing as a user does it, on a small fictitious register: outputs in both languages and the files
//! written, kept whole.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests: a failure is a failed test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn register() -> String {
    here().join("data/bureau.jsonl").display().to_string()
}

/// The command in a folder of its own, so that what it prints names no path of this machine.
fn minzheng(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minzheng"));
    command.args(arguments).current_dir(folder).env_remove("MINZHENG_LANG").output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Hashes of figures change with every figure.
fn without_hashes(text: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for sign in text.chars().chain(['\u{0}']) {
        if sign.is_ascii_hexdigit() {
            run.push(sign);
            continue;
        }
        out.push_str(if run.len() == 64 { "<sha-256>" } else { &run });
        run.clear();
        if sign != '\u{0}' {
            out.push(sign);
        }
    }
    out
}

fn golden(name: &str, text: &str) {
    let text = without_hashes(text).replace('\r', "");
    let path = here().join("golden").join(name);
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{name}: run again with MINZHENG_BLESS=1 and read the difference");
}

/// Runs a command, keeps what it says, and looks at its exit code.
fn keep(folder: &Path, name: &str, lang: &str, arguments: &[&str], code: i32) -> String {
    let output = minzheng(folder, &[arguments, &["--lang", lang]].concat());
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
    golden(&format!("{name}.{lang}.txt"), &said(&output));
    said(&output)
}

fn read(folder: &Path, file: &str) -> String {
    std::fs::read_to_string(folder.join(file)).unwrap_or_else(|why| panic!("{file}: {why}"))
}

#[test]
fn a_month_is_paid_returned_reissued_and_balances() {
    for lang in ["zh", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        std::fs::copy(register(), folder.join("bureau.jsonl")).unwrap();
        let roll =
            ["roll", "--register", "bureau.jsonl", "--months", "2014-05", "--out", "run", "--no-digests"];
        assert_eq!(minzheng(folder, &roll).status.code(), Some(0));
        let file = ["pay", "file", "--run", "run", "--out", "pay", "--on", "2014-05-05"];
        keep(folder, "pay-file", lang, &file, 0);
        for name in ["pay.csv", "exceptions.csv", "funding.csv", "control.json"] {
            let (stem, extension) = name.split_once('.').unwrap();
            golden(&format!("pay-{stem}.{lang}.{extension}"), &read(folder, &format!("pay/{name}")));
        }
        let bank =
            ["pay", "file", "--register", "bureau.jsonl", "--months", "2014-05", "--out", "bank", "--reveal"];
        let bank = minzheng(
            folder,
            &[&bank[..], &["--encoding", "gb18030", "--on", "2014-05-05", "--lang", lang]].concat(),
        );
        assert_eq!(bank.status.code(), Some(0), "{}", said(&bank));
        assert!(!said(&bank).contains("999000000000000"), "the screen is masked whatever the file shows");
        let id = |folder: &Path, of: &str| {
            let control: serde_json::Value = serde_json::from_str(&read(folder, of)).unwrap();
            control["batch"].as_str().unwrap().to_owned()
        };
        let batch = id(folder, "pay/control.json");
        assert_eq!(
            batch,
            id(folder, "bank/control.json"),
            "from findings or computed, masked or not: the same batch"
        );
        for pay in ["pay/pay.csv", "bank/pay.csv"] {
            let name = if pay.starts_with("pay") { "pay-reconcile" } else { "pay-reconcile-bank" };
            keep(
                folder,
                name,
                lang,
                &["pay", "reconcile", "--file", pay, "--decisions", "run/decisions.jsonl"],
                0,
            );
        }
        // The file in the log twice is one batch; another way of paying the same month is refused.
        assert_eq!(minzheng(folder, &file).status.code(), Some(0));
        let other = minzheng(folder, &[&file[..], &["--hold-open"]].concat());
        assert_eq!(other.status.code(), Some(3), "{}", said(&other));
        let log = "pay/payments.jsonl";
        let mark = ["pay", "mark", "--ledger", log, "--batch", &batch, "--on", "2014-05-08", "--as"];
        keep(folder, "pay-mark", lang, &[&mark[..], &["sent"]].concat(), 0);
        std::fs::write(folder.join("returns.csv"), "序号,退回原因,金额\n2,户名不符,\n9,销户,\n2,,\n")
            .unwrap();
        let back = [
            "pay",
            "return",
            "--ledger",
            log,
            "--returns",
            "returns.csv",
            "--batch",
            &batch,
            "--on",
            "2014-05-12",
        ];
        keep(folder, "pay-return-bad", lang, &back, 3);
        std::fs::write(folder.join("returns.csv"), "序号,退回原因,金额\n2,户名不符,\n").unwrap();
        keep(folder, "pay-return", lang, &back, 0);
        let corrected = read(folder, "bureau.jsonl").replace("9990000000000002", "9990000000008888");
        std::fs::write(folder.join("bureau.jsonl"), corrected).unwrap();
        let again = [
            "pay",
            "reissue",
            "--ledger",
            log,
            "--register",
            "bureau.jsonl",
            "--out",
            "again",
            "--on",
            "2014-05-14",
        ];
        let same = [
            "pay",
            "reissue",
            "--ledger",
            log,
            "--register",
            "bureau.jsonl",
            "--out",
            "pay",
            "--on",
            "2014-05-14",
        ];
        assert_eq!(minzheng(folder, &same).status.code(), Some(3), "the files of the first batch stay");
        keep(folder, "pay-reissue", lang, &again, 0);
        assert_eq!(minzheng(folder, &again).status.code(), Some(3), "nothing waits any more");
        keep(folder, "pay-status", lang, &["pay", "status", "--ledger", log, "--household", "SB-000002"], 0);
        golden("pay-payments.jsonl", &read(folder, log));
        // The re-issue fits the findings of its own households.
        let own = ["pay", "reconcile", "--file", "again/pay.csv", "--decisions", "run/decisions.jsonl"];
        keep(folder, "pay-reconcile-again", lang, &own, 0);
        // A fen more in the file: found at its place, and the command fails.
        let tampered = read(folder, "pay/pay.csv").replacen("1027.00", "1027.01", 1);
        std::fs::write(folder.join("pay/pay.csv"), tampered).unwrap();
        let check = ["pay", "reconcile", "--file", "pay/pay.csv", "--decisions", "run/decisions.jsonl"];
        keep(folder, "pay-reconcile-tampered", lang, &check, 1);
        let machine = minzheng(folder, &[&check[..], &["--format", "json"]].concat());
        let machine: serde_json::Value = serde_json::from_slice(&machine.stdout).unwrap();
        assert!(machine["differences"].as_array().unwrap().len() >= 3);
    }
}

#[test]
fn proposals_and_the_roll_are_published_and_the_pledge_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::copy(register(), folder.join("bureau.jsonl")).unwrap();
    let notice =
        ["notice", "--register", "bureau.jsonl", "--month", "2014-05", "--from", "2014-05-20", "--phone"];
    let notice = [&notice[..], &["12345", "--kind"]].concat();
    for lang in ["zh", "en"] {
        for kind in ["proposed", "listing"] {
            let csv = [&notice[..], &[kind, "--out", "notice.csv"]].concat();
            keep(folder, &format!("notice-{kind}"), lang, &csv, 0);
            golden(&format!("notice-{kind}.{lang}.csv"), &read(folder, "notice.csv"));
        }
        let short = [&notice[..], &["proposed", "--out", "n.html", "--to", "2014-05-23"]].concat();
        keep(folder, "notice-short", lang, &short, 3);
        let pledge = ["pledge", "--register", "bureau.jsonl", "--case", "SB-000001", "--month", "2014-05"];
        let pledge = minzheng(folder, &[&pledge[..], &["--out", "pledge.md", "--lang", lang]].concat());
        assert_eq!(pledge.status.code(), Some(0), "{}", said(&pledge));
        golden(&format!("pledge.{lang}.md"), &read(folder, "pledge.md"));
    }
    for kind in ["proposed", "listing"] {
        assert_eq!(
            minzheng(folder, &[&notice[..], &[kind, "--out", "n.html"]].concat()).status.code(),
            Some(0)
        );
        golden(&format!("notice-{kind}.html"), &read(folder, "n.html"));
    }
    assert_eq!(minzheng(folder, &["pledge", "--out", "pledge.html"]).status.code(), Some(0));
    golden("pledge.html", &read(folder, "pledge.html"));
    for wrong in [
        &["proposed", "--out", "notice.txt"][..],
        &["listing", "--out", "notice"],
        &["listing", "--out", "notice.html", "--to", "2014-06-20"],
    ] {
        assert_eq!(minzheng(folder, &[&notice[..], wrong].concat()).status.code(), Some(3));
    }
}

#[test]
fn help_has_examples_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for (name, arguments) in [
        ("pay-help", &["pay", "--help"][..]),
        ("pay-file-help", &["pay", "file", "--help"]),
        ("notice-help", &["notice", "--help"]),
    ] {
        for lang in ["zh", "en"] {
            keep(folder.path(), name, lang, arguments, 0);
        }
    }
}
