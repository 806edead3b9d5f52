//! The command as a user meets it: output, exit codes, pipes.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn minzheng(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_minzheng")).args(arguments).current_dir(root()).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn the_examples_are_assessed() {
    for (file, words) in [
        ("docs/examples/family-of-two.json", &["150.00", "SA-12"][..]),
        (
            "docs/examples/elder-with-illness.toml",
            &["SA-28 600.00", "HA-01 120.00", "SI-01 240.00", "si.amount"],
        ),
        (
            "docs/examples/applicant-with-open-questions.toml",
            &["财产核定结论是什么", "收入清单是否完整", "人均金融资产上限倍数"],
        ),
    ] {
        let output = minzheng(&["assess", file, "--explain"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        for word in words {
            // Tables wrap long cells: blanks and rules do not count.
            let plain: String = said(&output).split_whitespace().collect();
            assert!(
                plain.contains(&word.split_whitespace().collect::<String>()),
                "{word} in\n{}",
                said(&output)
            );
        }
    }
}

/// The schema speaks of JSON, in which a date is a text.
fn dates_as_text(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(entries) => entries.into_iter().map(dates_as_text).collect(),
        toml::Value::Table(fields) => {
            fields.into_iter().map(|(name, value)| (name, dates_as_text(value))).collect()
        }
        other => serde_json::to_value(other).unwrap(),
    }
}

/// What an example is of, by its name: the examples of all kinds of files stand together.
fn kind(path: &Path) -> &'static str {
    let name = path.file_name().unwrap().to_string_lossy();
    match name.split_once('-') {
        _ if name.ends_with(".csv") || name.ends_with(".jsonl") || name.ends_with(".txt") => "table",
        Some(("election", _)) => "election",
        Some(("recall", _)) => "recall",
        Some(("ability", _)) => "ability",
        Some(("insurance", _)) => "insurance",
        Some(("home" | "voucher", _)) => "home-care",
        Some(("daycare", _)) => "daycare",
        _ if name.starts_with("dispatch") => "dispatch",
        Some(("order", "client.toml" | "tender.toml" | "visit.json")) => "order",
        // The contract is read by `tests/elder_order.rs`.
        Some(("order", _)) => "contract",
        Some(("indicators", _)) => "indicators",
        Some(("satisfaction", _)) => "satisfaction",
        Some(("purchase", _)) => "purchase",
        _ if name.starts_with("ngo-deadline") => "ngo-deadline",
        Some(("marriage", _)) => "marriage",
        Some(("rescue", _)) => "rescue",
        Some(("funeral", _)) => "funeral",
        Some(("task", _)) => "task",
        Some(("ngo", "name.toml")) => "ngo-name",
        Some(("ngo", "ratio.toml")) => "ngo-ratio",
        Some(("ngo", "supervise.toml")) => "ngo-supervise",
        Some(("ngo", "check.toml" | "intake.toml")) => "ngo-intake",
        Some(("facilities", "plan.toml")) => "facilities-plan",
        Some(("facilities", _)) => "facilities",
        Some(("placename", _)) => "placename",
        Some(("employer", _)) => "employer",
        Some(("veteran", _)) => "veteran",
        _ if name.starts_with("communities.geo") => "table",
        _ if name.starts_with("communities") => "communities",
        _ => "case",
    }
}

/// The schema that a command prints is the published one, and the examples it is for keep to it.
fn schema_is_current(command: &[&str], published: &str, of: &str) -> jsonschema::Validator {
    let output = minzheng(command);
    let schema = String::from_utf8(output.stdout).unwrap();
    let path = root().join("docs").join(published);
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        schema,
        "run again with MINZHENG_BLESS=1 and read the difference"
    );
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut examples = 0;
    for entry in std::fs::read_dir(root().join("docs/examples")).unwrap() {
        let path = entry.unwrap().path();
        if kind(&path) != of {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let case: serde_json::Value = if path.extension().is_some_and(|extension| extension == "json") {
            serde_json::from_str(&text).unwrap()
        } else {
            dates_as_text(toml::from_str(&text).unwrap())
        };
        assert!(validator.is_valid(&case), "{}", path.display());
        examples += 1;
    }
    assert!(examples >= 1, "no example for {published}");
    validator
}

#[test]
fn the_published_schemas_are_current_and_the_examples_keep_to_them() {
    let validator = schema_is_current(&["assess", "--schema"], "case.schema.json", "case");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "37", "month": "2014-5" })));
    let validator = schema_is_current(&["elder", "assess", "--schema"], "elder.schema.json", "ability");
    let with = |stairs: serde_json::Value| {
        serde_json::json!({ "place": "370203", "as_of": "2023-05-10",
            "gb42195": { "assessed": "2023-05-10", "items": { "stairs": stairs } } })
    };
    assert!(validator.is_valid(&with(3.into())));
    assert!(!validator.is_valid(&with(4.into())) && !validator.is_valid(&with("alert".into())));
    let validator = schema_is_current(&["elder", "insure", "--schema"], "insurance.schema.json", "insurance");
    let with = |claims: serde_json::Value| serde_json::json!({ "place": "370203", "as_of": "2019-07-01", "person": {}, "claims": claims });
    assert!(validator.is_valid(&with(serde_json::json!([{ "cause": "fall" }]))));
    assert!(!validator.is_valid(&with(serde_json::json!([{ "cause": "luck" }]))));
    let ask = ["elder", "daycare", "ask", "--schema"];
    let validator = schema_is_current(&ask, "elder-daycare.schema.json", "daycare");
    let asked = |kind: &str| serde_json::json!({ "place": "370203", "as_of": "2014-05-15", "stay": { "kind": kind, "first": "2014-05-12" } });
    assert!(validator.is_valid(&asked("quarter")) && !validator.is_valid(&asked("year")));
    let check = ["elder", "order", "check", "--schema"];
    let validator = schema_is_current(&check, "elder-order.schema.json", "order");
    let asked = |section: &str| serde_json::json!({ "place": "370203", "as_of": "2014-09-01", section: 20 });
    assert!(validator.is_valid(&asked("lunches")) && !validator.is_valid(&asked("dinners")));
    let validator =
        schema_is_current(&["elder", "entitle", "--schema"], "home-care.schema.json", "home-care");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203", "month": "2014-13" })));
    let validator =
        schema_is_current(&["satisfaction", "--schema"], "satisfaction.schema.json", "satisfaction");
    assert!(
        !validator.is_valid(&serde_json::json!({ "place": "370203", "as_of": "2014-06-30", "answers": 3 }))
    );
    let validator = schema_is_current(&["purchase", "--schema"], "purchase.schema.json", "purchase");
    let supplier = |word: &str| serde_json::json!({ "place": "370203", "as_of": "2021-06-30", "scope": { "supplier": word } });
    assert!(validator.is_valid(&supplier("company")) && !validator.is_valid(&supplier("friend")));
    for family in ["marriage", "rescue", "funeral"] {
        let validator = schema_is_current(&[family, "--schema"], &format!("{family}.schema.json"), family);
        assert!(
            !validator.is_valid(&serde_json::json!({ "place": "370203", "as_of": "2025-06-03", "horse": 1 }))
        );
    }
    let validator = schema_is_current(&["election", "count", "--schema"], "election.schema.json", "election");
    let voted = |mode: &str| serde_json::json!({ "place": "370203", "election_day": "2026-12-20", "mode": mode, "roll": 9, "seats": {} });
    assert!(validator.is_valid(&voted("households")) && !validator.is_valid(&voted("everybody")));
    let validator = schema_is_current(&["election", "recall", "--schema"], "recall.schema.json", "recall");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    let command = ["elder", "dispatch", "plan", "--schema"];
    let validator = schema_is_current(&command, "dispatch.schema.json", "dispatch");
    assert!(!validator.is_valid(&serde_json::json!({ "day": "2014-07-01", "office": "office" })));
    let command = ["communities", "plan", "--schema"];
    let validator = schema_is_current(&command, "communities.schema.json", "communities");
    let asked = |keep: &str| serde_json::json!({ "place": "370203", "on": "2014-06-30", "estates": [], "asked": { "keep": keep } });
    assert!(validator.is_valid(&asked("prefer")) && !validator.is_valid(&asked("some")));
    let validator = schema_is_current(&["tasks", "check", "--schema"], "tasks.schema.json", "task");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    let command = ["ngo", "supervise", "--schema"];
    let validator = schema_is_current(&command, "ngo-supervise.schema.json", "ngo-supervise");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    let command = ["ngo", "ratio", "--schema"];
    let validator = schema_is_current(&command, "ngo-ratio.schema.json", "ngo-ratio");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203", "year": 2023 })));
    let command = ["ngo", "deadline", "--schema"];
    let validator = schema_is_current(&command, "ngo-deadline.schema.json", "ngo-deadline");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    let validator = schema_is_current(&["ngo", "check", "--schema"], "ngo-intake.schema.json", "ngo-intake");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    let validator = schema_is_current(&["ngo", "name", "--schema"], "ngo-name.schema.json", "ngo-name");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    let command = ["facilities", "gap", "--schema"];
    let validator = schema_is_current(&command, "facilities.schema.json", "facilities");
    assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    let command = ["facilities", "schedule", "--schema"];
    let validator = schema_is_current(&command, "facilities-plan.schema.json", "facilities-plan");
    assert!(!validator.is_valid(&serde_json::json!({ "as_of": "2021-13-01" })));
    for family in ["marriage", "rescue", "funeral"] {
        let validator = schema_is_current(&[family, "--schema"], &format!("{family}.schema.json"), family);
        assert!(
            !validator.is_valid(&serde_json::json!({ "place": "370203", "as_of": "2025-06-03", "horse": 1 }))
        );
    }
    for command in ["placename", "employer", "veteran"] {
        let validator = schema_is_current(&[command, "--schema"], &format!("{command}.schema.json"), command);
        assert!(!validator.is_valid(&serde_json::json!({ "place": "370203" })));
    }
}

/// A plan that the planner writes is one that the checker takes, except for the visit that is beyond the entitlement; a mistaken id
/// is pointed at.
#[test]
fn a_plan_is_made_written_checked_and_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let (example, plan) = ("docs/examples/dispatch.toml", path.to_str().unwrap());
    let made = ["elder", "dispatch", "plan", example, "--steps", "5000", "-o", plan, "--lang", "en"];
    let output = minzheng(&made);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(output.stdout, minzheng(&made).stdout, "the same steps make the same plan");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("beyond the hours that the government pays"), "{told}");
    let output = minzheng(&["elder", "dispatch", "check", example, plan, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let faults = json["checked"]["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!((&faults[0]["constraint"], &faults[0]["visit"]), (&"missing".into(), &"v5".into()));
    let text = std::fs::read_to_string(&path).unwrap().replace("\"w2\"", "\"w7\"");
    std::fs::write(&path, text).unwrap();
    let output = minzheng(&["elder", "dispatch", "check", example, plan, "--lang", "zh"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(
        said(&output).contains("没有护理员 `w7`") && said(&output).contains("plan.json:"),
        "{}",
        said(&output)
    );
}

#[test]
fn errors_point_at_the_place_and_have_their_code() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_minzheng"))
        .args(["assess", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("place = \"370203\"\nmonth = \"2014-5\"\n".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("2:9"), "{}", said(&output));
    assert_eq!(minzheng(&["assess", "no-such-file.json"]).status.code(), Some(3));
    assert_eq!(minzheng(&["assess"]).status.code(), Some(2));
    assert_eq!(minzheng(&["rules", "SA-99"]).status.code(), Some(3));
}

#[test]
fn a_saved_explanation_is_rechecked_and_a_changed_one_is_not_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let output = minzheng(&["explain", "docs/examples/family-of-two.json", "--format", "json"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let digest = text.split("\"digest\": \"").nth(1).unwrap()[..64].to_owned();
    let path = folder.path().join("why.json");
    std::fs::write(&path, &text).unwrap();
    let path = path.to_str().unwrap();
    assert_eq!(minzheng(&["explain", "--recheck", path, "--digest", &digest]).status.code(), Some(0));
    assert_eq!(minzheng(&["explain", "--recheck", path, "--digest", &"0".repeat(64)]).status.code(), Some(1));
    std::fs::write(path, text.replacen("1050.00", "1050.01", 1)).unwrap();
    let output = minzheng(&["explain", "--recheck", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("origin says something else"), "{}", said(&output));
}

#[test]
fn figures_rules_days_and_numbers_answer_in_both_languages() {
    for (arguments, words) in [
        (
            &["parameters", "--place", "370203", "--on", "2014-05", "--id", "sa.standard", "--format", "csv"]
                [..],
            &["600.00", "370200", "2014-04", "Q1"][..],
        ),
        (
            &[
                "parameters",
                "--place",
                "370203",
                "--on",
                "2014-04",
                "--known-on",
                "2014-03-01",
                "--id",
                "sa.standard.urban",
            ],
            &["540.00"],
        ),
        (
            &[
                "parameters",
                "--place",
                "370203",
                "--on",
                "2025-01",
                "--id",
                "sa.standard.urban",
                "--lang",
                "en",
            ],
            &["gap"],
        ),
        (
            &["rules", "SA-12"],
            &["国务院令第649号", "{amount} = {standard} × {members} − {income} ÷ {months}"],
        ),
        (&["rules", "--lang", "en", "--format", "csv"], &["HA-01", "high-age subsidy"]),
        (&["workdays", "add", "2014-04-30", "5"], &["2014-05-08"]),
        (&["workdays", "add", "2014-10-08", "-5"], &["2014-09-25"]),
        (&["workdays", "is", "2014-05-04", "--lang", "en"], &["working day"]),
        (&["workdays", "between", "2014-01-24", "2014-02-14"], &["12"]),
        (&["id", "370203193405069979"], &["370203********9979", "1934-05-06"]),
        (&["id", "370203193405069979", "--reveal"], &["370203193405069979"]),
        (&["id", "51370203MJX000018F", "--lang", "en"], &["credit code", "valid"]),
    ] {
        let output = minzheng(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", said(&output));
        for word in words {
            assert!(said(&output).contains(word), "{arguments:?} should say {word}:\n{}", said(&output));
        }
    }
    assert_eq!(minzheng(&["workdays", "is", "2031-01-01"]).status.code(), Some(3));
    let wrong = minzheng(&["id", "370203193405069978", "--lang", "en"]);
    assert_eq!(wrong.status.code(), Some(1), "a wrong number has a code of its own");
    assert!(said(&wrong).contains("place 18"), "{}", said(&wrong));
    assert!(!said(&wrong).contains("370203193405069978"), "a wrong number is masked too");
}

#[test]
fn the_district_goes_in_and_comes_out() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (register, lines, out) = (at("register"), at("register.jsonl"), at("out"));
    assert_eq!(minzheng(&["sample", "--out", &register]).status.code(), Some(0));
    assert_eq!(minzheng(&["sample", "--out", &lines]).status.code(), Some(0));
    for (path, threads) in [(&register, "1"), (&lines, "2")] {
        let output = minzheng(&[
            "roll",
            "--register",
            path,
            "--months",
            "2014-05",
            "--out",
            &out,
            "--threads",
            threads,
            "--strict",
        ]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let roll = std::fs::read(format!("{out}/roll.csv")).unwrap();
        let first = format!("{out}-first.csv");
        if Path::new(&first).exists() {
            assert!(std::fs::read(&first).unwrap() == roll, "files, threads: the same bytes");
        }
        std::fs::write(first, roll).unwrap();
    }
    let why = minzheng(&[
        "explain",
        "--run",
        &out,
        "--case",
        "SB-000001",
        "--month",
        "2014-05",
        "--format",
        "json",
    ]);
    let other = minzheng(&[
        "explain",
        "--register",
        &register,
        "--case",
        "SB-000001",
        "--month",
        "2014-05",
        "--format",
        "json",
    ]);
    assert_eq!(why.status.code(), Some(0), "{}", said(&why));
    assert!(why.stdout == other.stdout, "by index or by scan, the same explanation");
    let digest =
        String::from_utf8(why.stdout).unwrap().split("\"digest\": \"").nth(1).unwrap()[..64].to_owned();
    let decisions = std::fs::read_to_string(format!("{out}/decisions.jsonl")).unwrap();
    assert!(decisions.contains(&digest), "the findings keep the digest of the explanation");
    std::fs::write(format!("{register}/determinations.csv"), "户编号\nx\n").unwrap();
    let strict =
        minzheng(&["roll", "--register", &register, "--months", "2014-05", "--out", &out, "--strict"]);
    assert_eq!(strict.status.code(), Some(4));
}
