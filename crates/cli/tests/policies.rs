//! `minzheng policies`: a template, what it lacks, and what a filled one does.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn minzheng(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minzheng"));
    command.args(arguments).current_dir(root()).env_remove("MINZHENG_LANG");
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

const CHECK: [&str; 7] =
    ["policies", "check", "crates/cli/tests/packs", "--as-of", "2026-11-24", "--months", "2024-01..2025-12"];

/// The lines of two parameters and whatever is not about a parameter: the rest grows with every rule.
fn about_standards(text: &str) -> String {
    let mut shown = true;
    let lines = text.lines().filter(|line| {
        if line.starts_with("  ") && !line.starts_with("    ") && !line.contains(".toml:") {
            shown = line.contains("sa.standard.urban") || line.contains("sa.asset-multiple");
        } else if !line.starts_with("  ") {
            shown = !line.chars().any(|letter| letter.is_ascii_digit()) || line.contains("379900");
        }
        shown
    });
    lines.map(|line| line.to_owned() + "\n").collect()
}

#[test]
fn a_check_says_the_same_as_ever_in_both_languages() {
    for lang in ["zh", "en"] {
        let output = minzheng(&[&CHECK[..], &["--lang", lang]].concat());
        assert_eq!(output.status.code(), Some(1));
        let text = about_standards(&String::from_utf8_lossy(&output.stdout));
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/policies-check.{lang}.txt"));
        if std::env::var_os("MINZHENG_BLESS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, text, "run again with MINZHENG_BLESS=1 and read the difference");
    }
}

#[test]
fn programs_get_the_same_lines_as_people() {
    let output = minzheng(&[&CHECK[..], &["--format", "json"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(all["complete"], false);
    let lines = all["places"][0]["lines"].as_array().unwrap();
    let standards: Vec<String> = lines
        .iter()
        .filter(|line| line["parameter"] == "sa.standard.urban")
        .map(|line| format!("{} {} {}", line["from"], line["until"], line["state"]).replace('"', ""))
        .collect();
    assert_eq!(standards, ["2024-07 2024-07 gap", "2024-08 2024-08 missing"]);
    assert!(lines.iter().all(|line| line["lacks"] == true), "without --all");
    let kinds: Vec<&str> =
        all["remarks"].as_array().unwrap().iter().map(|remark| remark["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["drops", "no-title", "not-yet-published", "doubles"]);
    let csv = minzheng(&[&CHECK[..], &["--format", "csv"]].concat());
    let rows = String::from_utf8(csv.stdout).unwrap();
    assert_eq!(rows.lines().count(), 1 + lines.len() + kinds.len());
    let whole = minzheng(&[&CHECK[..], &["--format", "json", "--all"]].concat());
    let whole: serde_json::Value = serde_json::from_slice(&whole.stdout).unwrap();
    assert!(whole["places"][0]["lines"].as_array().unwrap().iter().any(|line| line["inherited"] == true));
}

/// As the head of the file tells.
fn fill(text: &str) -> String {
    let mut live = false;
    let lines = text.lines().filter(|line| !line.starts_with("gap = ")).map(|line| {
        if line.starts_with("# ---") {
            live = false;
        } else if line == "[[parameter]]" {
            live = true;
        }
        let line = if live { line.strip_prefix("# value").map(|rest| format!("value{rest}")) } else { None }
            .unwrap_or_else(|| line.to_owned());
        line.replace("title = \"\"", "title = \"An invented notice\"")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Takes the marks off a block that the template keeps behind them.
fn uncover(text: &str, id: &str) -> String {
    let named = format!("# id = \"{id}\"");
    let bare = |line: &str| match line.strip_prefix("# ") {
        Some(rest) if ["[[parameter]]", "id = ", "value = "].iter().any(|key| rest.starts_with(key)) => {
            rest.to_owned()
        }
        _ => line.to_owned(),
    };
    let block = |block: &str| match block.lines().any(|line| line == named) {
        true => block.lines().map(bare).collect::<Vec<_>>().join("\n"),
        false => block.to_owned(),
    };
    text.split("\n\n").map(block).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_template_is_written_once_lacks_what_it_says_and_filled_in_it_is_complete() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let template = [
        "policies", "template", "--place", "379800", "--name", "example", "--from", "2026-01", "--out", out,
        "--lang", "en",
    ];
    let written = minzheng(&template);
    assert_eq!(written.status.code(), Some(0), "{}", said(&written));
    assert_eq!(minzheng(&template).status.code(), Some(3), "it is not overwritten");
    let files = std::fs::read_dir(folder.path().join("379800-example")).unwrap();
    let check = ["policies", "check", out, "--as-of", "2026-11-24", "--lang", "en"];
    let lacking = minzheng(&check);
    assert_eq!(lacking.status.code(), Some(1));
    let to_fill = said(&lacking).matches("to be filled in").count();
    assert!(said(&written).contains(&format!(" {to_fill} to be filled in")), "{}", said(&written));
    assert!(to_fill > 20);
    let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    let rewrite = |with: &dyn Fn(&str) -> String| {
        for file in &files {
            let text = std::fs::read_to_string(file).unwrap();
            std::fs::write(file, with(&text)).unwrap();
        }
    };
    rewrite(&fill);
    // What was chosen makes the rules read more: a subsidy by area has a rate and a cap.
    let chosen = minzheng(&check);
    assert_eq!(chosen.status.code(), Some(1), "{}", said(&chosen));
    // So do figures of higher places that end within the months: their law was replaced and not read.
    let told = said(&chosen);
    let named = |line: &str| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')).map(str::to_owned);
    let lacks: Vec<String> = told
        .lines()
        .filter_map(named)
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    assert!(
        ["dc.one-off.rate", "dc.one-off.cap"].iter().all(|id| lacks.iter().any(|lack| lack == id)),
        "{told}"
    );
    assert!(told.contains(&format!("{} lines lack something", lacks.len())), "{told}");
    rewrite(&|text| lacks.iter().fold(text.to_owned(), |text, id| uncover(&text, id)));
    let filled = minzheng(&check);
    assert_eq!(filled.status.code(), Some(0), "{}", said(&filled));
    assert!(said(&filled).contains("379800 2026-01..2026-11 complete"), "{}", said(&filled));
    // The figures of --packs stand beside those that are checked.
    let beside = ["policies", "check", "crates/cli/tests/packs", "--packs", out, "--place", "379800"];
    let beside = minzheng(&[&beside[..], &["--months", "2026-05", "--all", "--lang", "en"]].concat());
    assert!(said(&beside).contains("value · 600.00"), "{}", said(&beside));
    // What was filled in is used.
    let asked =
        ["parameters", "--packs", out, "--place", "379800", "--on", "2026-05", "--id", "sa.standard.urban"];
    assert!(said(&minzheng(&asked)).contains("600.00"));
}

#[test]
fn a_template_is_a_table_for_spreadsheets_and_programs() {
    let asked = ["policies", "template", "--place", "379800", "--name", "example", "--from", "2026-01"];
    let csv = minzheng(&[&asked[..], &["--format", "csv"]].concat());
    let rows = String::from_utf8(csv.stdout).unwrap();
    let json = minzheng(&[&asked[..], &["--format", "json"]].concat());
    let all: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let parameters = all["parameters"].as_array().unwrap();
    assert_eq!(rows.lines().count(), 1 + parameters.len());
    let rounding = parameters.iter().find(|parameter| parameter["id"] == "sa.rounding").unwrap();
    assert_eq!(
        (&rounding["needed"], &rounding["inherited"]["value"]),
        (&false.into(), &"fen/half-up".into())
    );
    for name in ["", "Yan Tai", "烟台", "a/b"] {
        let wrong = minzheng(&["policies", "template", "--place", "379800", "--name", name]);
        assert_eq!(wrong.status.code(), Some(2), "{name}");
    }
}

#[test]
fn a_file_with_mistakes_is_told_by_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let check = ["policies", "check", out];
    assert_eq!(minzheng(&check).status.code(), Some(3), "an empty folder");
    let text = "authority = \"379800\"\n[[parameter]]\nid = \"sa.standard.urbn\"\nvalue = [{ amount = 5 }]\n\
                [[parameter]]\nid = \"sa.rounding\"\nvalue = [{ amount = \"fen\" }]\n";
    std::fs::write(folder.path().join("welfare.toml"), text).unwrap();
    let output = minzheng(&check);
    assert_eq!(output.status.code(), Some(3));
    for expected in
        ["welfare.toml:3:6: ", "did you mean `sa.standard.urban`", "welfare.toml:7:21: ", "处差错"]
    {
        assert!(said(&output).contains(expected), "{expected}: {}", said(&output));
    }
    let json = minzheng(&[&check[..], &["--format", "json"]].concat());
    assert_eq!(json.status.code(), Some(3));
    let all: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert!(all["mistakes"].as_array().unwrap().len() >= 2);
    assert_eq!(minzheng(&["policies", "check", "no-such-folder"]).status.code(), Some(3));
}
