//! Whole outputs of the small commands in both languages, as files that people can read.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use common::{five, golden, minzheng, piped, root, said, without_digests};

#[test]
fn the_small_commands_say_the_same_as_ever_in_both_languages() {
    let commands: [(&str, &[&str]); 25] = [
        ("help", &["--help"]),
        ("template-help", &["template", "--help"]),
        ("roll-help", &["roll", "--help"]),
        ("assess-help", &["assess", "--help"]),
        ("approval-help", &["approval", "--help"]),
        ("dynamic-help", &["dynamic", "--help"]),
        ("letter-help", &["letter", "--help"]),
        ("recertify-help", &["recertify", "--help"]),
        ("statistics-help", &["statistics", "--help"]),
        ("household-help", &["household", "--help"]),
        ("household-split-help", &["household", "split", "--help"]),
        ("household-merge-help", &["household", "merge", "--help"]),
        ("assess-open", &["assess", "docs/examples/applicant-with-open-questions.toml"]),
        ("assess-elder", &["assess", "docs/examples/elder-with-illness.toml"]),
        ("assess-refused", &["assess", "docs/examples/refused-application.toml"]),
        ("assess-disability", &["assess", "docs/examples/disability-supplement.json"]),
        ("screen", &["screen", "docs/examples/one-application-every-programme.toml"]),
        ("screen-refused", &["screen", "docs/examples/refused-application.toml"]),
        ("screen-help", &["screen", "--help"]),
        ("explain", &["explain", "docs/examples/family-of-two.json"]),
        ("rule", &["rules", "SA-12"]),
        ("rule-left-out", &["rules", "HA-04"]),
        ("parameters", &["parameters", "--place", "370203", "--on", "2014-05", "--id", "sa.standard"]),
        ("workdays", &["workdays", "add", "2014-09-26", "5"]),
        ("id", &["id", "370203193405069979", "51370203MJX000028F", "37020319340506997942"]),
    ];
    for (name, arguments) in commands {
        for lang in ["zh", "en"] {
            let output = minzheng(arguments).args(["--lang", lang]).output().unwrap();
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
    golden("rules.csv", &minzheng(&["rules", "--format", "csv"]).output().unwrap());
    golden(
        "explain.md",
        &minzheng(&["explain", "docs/examples/family-of-two.json", "--format", "markdown"]).output().unwrap(),
    );
}

#[test]
fn the_changes_of_a_month_are_told_in_both_languages() {
    let dynamic = ["dynamic", "--register", "-", "--month", "2014-04", "--as-of", "2014-05-01"];
    for lang in ["zh", "en"] {
        let output = piped(&[&dynamic[..], &["--lang", lang]].concat(), &five());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        golden(&format!("dynamic.{lang}.txt"), &output);
    }
    for format in ["csv", "json"] {
        let output = piped(&[&dynamic[..], &["--format", format]].concat(), &five());
        let text = said(&output);
        assert!(!text.contains("大海") && !text.contains("福"), "names are masked");
        if format == "json" {
            let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(json["pack"].as_str().unwrap().len(), 64);
            json["pack"] = "<sha-256>".into();
            let json = serde_json::to_string_pretty(&json).unwrap();
            golden("dynamic.json", &Output { stdout: json.into_bytes(), ..output });
        } else {
            golden("dynamic.csv", &output);
        }
    }
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().to_str().unwrap();
    let output = piped(&[&dynamic[..], &["--out", folder]].concat(), &five());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for file in ["dynamic.csv", "dynamic.json", "dynamic.html"] {
        let text = std::fs::read_to_string(out.path().join(file)).unwrap();
        assert!(text.contains("SB-3") && !text.contains("孙福"), "{file}");
    }
    let none = piped(&["dynamic", "--register", "-", "--month", "2013-01"], &five());
    assert!(said(&none).contains("没有变动"), "{}", said(&none));
}

#[test]
fn statistics_over_time_are_told_in_both_languages() {
    let asked = ["statistics", "--register", "-", "--as-of", "2014-08-01", "--months"];
    for (name, months) in [("statistics-half", "2013-07..2014-07"), ("statistics-one", "2014-05")] {
        for lang in ["zh", "en"] {
            let output = piped(&[&asked[..], &[months, "--lang", lang]].concat(), &five());
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().to_str().unwrap();
    let output = piped(&[&asked[..], &["2014-01..2014-06", "--out", folder]].concat(), &five());
    assert!(said(&output).contains("已写入"), "{}", said(&output));
    for (file, format) in [("series.csv", "csv"), ("series.json", "json")] {
        let printed = piped(&[&asked[..], &["2014-01..2014-06", "--format", format]].concat(), &five());
        let text = std::fs::read_to_string(out.path().join(file)).unwrap();
        assert_eq!(text, String::from_utf8(printed.stdout).unwrap(), "the same on the screen as in the file");
        assert!(text.contains("roster.persons") && text.starts_with('\u{feff}') == (format == "csv"));
    }
    let page = std::fs::read_to_string(out.path().join("series.html")).unwrap();
    assert!(page.contains("市北区") && page.contains("在保 人数") && !page.contains("王大海"));
}

#[test]
fn the_form_of_approval_is_the_same_as_ever() {
    let approval = ["approval", "--register", "-", "--month", "2014-05", "--as-of", "2014-05-01", "--out"];
    for (name, case) in [("on-roll", "SB-1"), ("applying", "SB-5")] {
        for lang in ["zh", "en"] {
            let arguments = ["-", "--case", case, "--lang", lang, "--format", "markdown"];
            let output = piped(&[&approval[..], &arguments].concat(), &five());
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            let text = said(&output).lines().map(without_digests).collect::<String>();
            golden(&format!("approval-{name}.{lang}.md"), &Output { stdout: text.into_bytes(), ..output });
        }
    }
    let out = tempfile::tempdir().unwrap();
    let path = |name: &str| out.path().join(name).display().to_string();
    for (file, begins) in [("a.html", "<!DOCTYPE html>"), ("a.md", "# 最低生活保障审批表")] {
        let output = piped(&[&approval[..], &[&path(file), "--case", "SB-1"]].concat(), &five());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let text = std::fs::read_to_string(path(file)).unwrap();
        assert!(text.starts_with(begins) && !text.contains("王大海"), "{file}");
    }
    let shown = piped(&[&approval[..], &["-", "--case", "SB-1", "--reveal"]].concat(), &five());
    assert!(said(&shown).contains("王大海"));
    for case in ["SB-9", "SB-3"] {
        let none = piped(&[&approval[..], &["-", "--case", case]].concat(), &five());
        assert_eq!(none.status.code(), Some(3), "{}", said(&none));
    }
}

/// The hashes at the foot of a form change with every figure.
/// Each change says from which month, writes the register anew, and what must be stated is asked for.
#[test]
fn households_change_and_the_register_is_written_anew() {
    let out = tempfile::tempdir().unwrap();
    let path = |name: &str| out.path().join(name).display().to_string();
    let changes: [(&str, &[&str]); 5] = [
        (
            "split",
            &["--case", "SB-1", "--members", "3,4", "--head", "3", "--number", "SB-1a", "--assets-stay"],
        ),
        ("merge", &["--case", "SB-1", "--with", "SB-2", "--relation", "1=parent"]),
        ("move", &["--case", "SB-1", "--place", "370282", "--street", "潮海街道"]),
        ("head", &["--case", "SB-1", "--head", "2"]),
        ("payee", &["--case", "SB-1", "--name", "钱代领"]),
    ];
    for (change, arguments) in changes {
        let file = path(&format!("{change}.jsonl"));
        let common =
            ["household", change, "--register", "-", "--decided", "2014-04-30", "--as-of", "2014-05-01"];
        for lang in ["zh", "en"] {
            let all = [&common[..], arguments, &["--out", &file, "--lang", lang]].concat();
            let output = piped(&all, &five());
            assert_eq!(output.status.code(), Some(0), "{change}: {}", said(&output));
            let shown = said(&output).replace(&file, "<out>");
            golden(
                &format!("household-{change}.{lang}.txt"),
                &Output { stdout: shown.into_bytes(), ..output },
            );
        }
        golden(
            &format!("household-{change}.jsonl"),
            &Output { stdout: std::fs::read(&file).unwrap(), ..minzheng(&["-V"]).output().unwrap() },
        );
        // To standard output the same register, the preview beside it.
        let output = piped(&[&common[..], arguments, &["--out", "-"]].concat(), &five());
        assert_eq!(output.stdout, std::fs::read(&file).unwrap(), "{change}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("变更自何月起: 2014-05"), "{change}");
        // As sheets, and read back.
        let folder = path(change);
        let output = piped(&[&common[..], arguments, &["--out", &folder]].concat(), &five());
        assert_eq!(output.status.code(), Some(0), "{change}: {}", said(&output));
        let again = [
            "household",
            "payee",
            "--register",
            &folder,
            "--case",
            "SB-4",
            "--account",
            "6217000000000000004",
        ];
        let rest = ["--decided", "2014-04-30", "--out", "-", "--as-of", "2014-05-01"];
        let output = minzheng(&[&again[..], &rest].concat()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{change}: {}", said(&output));
    }
}

#[test]
fn changes_that_cannot_be_are_refused_in_both_languages() {
    let mut all = String::new();
    for arguments in [
        &["split", "--case", "SB-1", "--members", "3", "--head", "3", "--number", "SB-2", "--assets-stay"][..],
        &["split", "--case", "SB-1", "--members", "3", "--head", "3", "--number", "X"],
        &["split", "--case", "SB-1", "--members", "1", "--head", "1", "--number", "X", "--assets-stay"],
        &["merge", "--case", "SB-1", "--with", "SB-3", "--relation", "1=parent"],
        &["move", "--case", "SB-9", "--place", "370282"],
        &["head", "--case", "SB-1", "--head", "5"],
        &["payee", "--case", "SB-1", "--account", "6217000000000000004"],
        &["head", "--case", "SB-1", "--head", "2", "--first", "2014-03"],
    ] {
        for lang in ["zh", "en"] {
            let common = ["--register", "-", "--decided", "2014-04-30", "--out", "-", "--lang", lang];
            let output = piped(&[&["household"], arguments, &common].concat(), &five());
            assert_eq!(output.status.code(), Some(3), "{arguments:?}: {}", said(&output));
            assert!(output.stdout.is_empty());
            all += &format!("{}\n{}", arguments.join(" "), said(&output));
        }
    }
    golden(
        "household-refused.txt",
        &Output { stdout: all.into_bytes(), ..minzheng(&["-V"]).output().unwrap() },
    );
    // A register that was not read as a whole is not written: households would be lost.
    let wrong = five() + "{}\n";
    let arguments = ["household", "head", "--case", "SB-1", "--head", "2", "--register", "-"];
    let output = piped(&[&arguments[..], &["--decided", "2014-04-30", "--out", "-"]].concat(), &wrong);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0), "{}", said(&output));
}

/// Each fault is pointed at where it stands, with the nearest right word where there is one.
#[test]
fn faults_of_case_files_are_shown_where_they_stand() {
    let family = std::fs::read_to_string(root().join("docs/examples/family-of-two.json")).unwrap();
    let applicant =
        std::fs::read_to_string(root().join("docs/examples/applicant-with-open-questions.toml")).unwrap();
    for (name, text, from, to) in [
        ("field", &family, "\"register\"", "\"registr\""),
        ("number", &family, "\"1050.00\"", "1050.00"),
        ("day", &family, "1963-08-15", "1963-08-45"),
        ("missing", &family, "\"since\": \"2014-01\",", ""),
        ("syntax", &family, "\"urban\",", "\"urban\""),
        ("toml-word", &applicant, "\"wage\"", "\"wagee\""),
        ("toml-earner", &applicant, "earner = 0", "earner = 4"),
        ("toml-syntax", &applicant, "[standing]", "[standing"),
    ] {
        let wrong = text.replacen(from, to, 1);
        assert_ne!(&wrong, text, "{name}");
        for lang in ["zh", "en"] {
            let output = piped(&["assess", "-", "--lang", lang], &wrong);
            assert_eq!(output.status.code(), Some(3), "{name}: {}", said(&output));
            golden(&format!("fault-{name}.{lang}.txt"), &output);
        }
    }
}

/// A hundredth of the sample district, a household a line.
fn small_register() -> String {
    let sample = minzheng(&["sample", "--out", "-"]).output().unwrap();
    let lines: Vec<&str> = str::from_utf8(&sample.stdout).unwrap().lines().step_by(100).collect();
    lines.join("\n")
}

/// Why it changed, what if, and cliffs: of case files and of a small register.
#[test]
fn the_analysts_commands_say_the_same_as_ever_in_both_languages() {
    let register = small_register();
    let may = std::fs::read_to_string(root().join("docs/examples/family-of-two.json")).unwrap();
    let march = may.replace("2014-05", "2014-03");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let out = out.to_str().unwrap();
    let months = ["--register", "-", "--from", "2014-03", "--to", "2014-04"];
    let simulated = ["--months", "2014-03..2014-04", "--set", "sa.standard.urban=620@370200", "--out", out];
    let cliffs = ["cliffs", "--register", "-", "--month", "2014-05", "--within", "500"];
    let commands: [(&str, Vec<&str>, &str); 9] = [
        ("change-help", vec!["change", "--help"], ""),
        ("simulate-help", vec!["simulate", "--help"], ""),
        ("cliffs-help", vec!["cliffs", "--help"], ""),
        ("change-cases", vec!["change", "-", "docs/examples/family-of-two.json"], &march),
        ("change-tally", [&["change"], &months[..]].concat(), &register),
        ("change-household", [&["change"], &months[..], &["--case", "SB-000001"]].concat(), &register),
        ("simulate", [&["simulate", "--register", "-"], &simulated[..]].concat(), &register),
        ("cliffs", vec!["cliffs", "docs/examples/elder-with-illness.toml"], ""),
        ("cliffs-register", cliffs.to_vec(), &register),
    ];
    for (name, arguments, input) in commands {
        for lang in ["zh", "en"] {
            let output = piped(&[&arguments[..], &["--lang", lang]].concat(), input);
            assert!(output.status.success(), "{name}: {}", said(&output));
            // The folder is another one each time.
            let lines: Vec<String> = said(&output)
                .lines()
                .filter(|line| !line.contains(out))
                .map(|line| format!("{line}\n"))
                .collect();
            let output = Output { stdout: lines.concat().into_bytes(), stderr: Vec::new(), ..output };
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
    for file in ["simulate.csv", "simulate.json", "simulate.html"] {
        assert!(std::fs::metadata(Path::new(out).join(file)).unwrap().len() > 1_000, "{file}");
    }
}

/// The machine forms name their schema, and their parts sum.
#[test]
fn the_analysts_json_names_its_schema_and_sums() {
    let register = small_register();
    let json = |arguments: &[&str]| -> serde_json::Value {
        let output = piped(&[arguments, &["--format", "json"]].concat(), &register);
        assert!(output.status.success(), "{}", said(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let fen = |value: &serde_json::Value| value.as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
    let sum = |list: &serde_json::Value, of: &str| -> i64 {
        list.as_array().unwrap().iter().map(|line| fen(&line[of])).sum()
    };
    let months = ["--register", "-", "--from", "2014-01", "--to", "2014-06"];
    let tally = json(&[&["change"], &months[..]].concat());
    assert_eq!(tally["schema"], "minzheng.change-tally/1");
    assert_eq!(sum(&tally["causes"], "net"), fen(&tally["difference"]));
    let change = json(&[&["change"], &months[..], &["--case", "SB-000001"]].concat());
    assert_eq!(change["schema"], "minzheng.change/1");
    assert_eq!(sum(&change["causes"], "amount"), fen(&change["difference"]));
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let set = ["--months", "2014-01..2014-06", "--set", "ha.80-89=150", "--out", out];
    let simulation = json(&[&["simulate", "--register", "-"], &set[..]].concat());
    assert_eq!(simulation["schema"], "minzheng.simulation/1");
    assert_eq!(sum(&simulation["months"], "difference"), fen(&simulation["total"]["difference"]));
    let near = json(&["cliffs", "--register", "-", "--month", "2014-05"]);
    assert_eq!(near["schema"], "minzheng.near-cliffs/1");
    let page = folder.path().join("curve.html");
    let curve = json(&[
        "cliffs",
        "docs/examples/elder-with-illness.toml",
        "--max",
        "1000",
        "--chart",
        page.to_str().unwrap(),
    ]);
    assert_eq!(
        (&curve["schema"], &curve["cliffs"][0]["income"]),
        (&"minzheng.cliffs/1".into(), &"599.99".into())
    );
    assert!(std::fs::read_to_string(page).unwrap().contains("收入曲线"));
}

/// What is missing or wrong is told with what to do.
#[test]
fn wrong_questions_of_analysts_are_told() {
    let register = small_register();
    let code = |arguments: &[&str]| piped(arguments, &register).status.code();
    let simulate = ["simulate", "--register", "-", "--months", "2014-04", "--out", "never-written"];
    for (arguments, expected) in [
        (&["change", "docs/examples/family-of-two.json"][..], 2),
        (&["change", "--register", "-"], 2),
        (&["change", "--register", "-", "--from", "2014-03", "--to", "2014-04", "--case", "nobody"], 3),
        (&["cliffs"], 2),
        (&["cliffs", "--register", "-"], 2),
        (&["cliffs", "docs/examples/family-of-two.json", "--step", "0"], 3),
        (&["cliffs", "--register", "-", "--month", "2014-05", "--chart", "x.html"], 3),
        (&simulate, 3),
        (&[&simulate[..], &["--set", "sa.standard.urbn=650"]].concat(), 3),
        (&[&simulate[..], &["--set", "sa.standard.urban=650@440300"]].concat(), 3),
    ] {
        assert_eq!(code(arguments), Some(expected), "{arguments:?}");
    }
    assert!(!Path::new("never-written").exists());
}

#[test]
fn amounts_that_do_not_fit_are_an_error_of_their_own() {
    let refused = std::fs::read_to_string(root().join("docs/examples/refused-application.toml")).unwrap();
    let output = piped(&["assess", "-"], &refused.replacen("1300.00", "92233720368547758.07", 1));
    assert_eq!(output.status.code(), Some(5), "{}", said(&output));
}

#[test]
fn the_language_may_come_from_the_environment_and_the_argument_wins() {
    let head = |command: &mut Command| said(&command.output().unwrap()).lines().next().unwrap().to_owned();
    let english = "HA-04 left out so far: national frame: encourages places, gives nobody anything";
    assert_eq!(head(minzheng(&["rules", "HA-04"]).env("MINZHENG_LANG", "en")), english);
    let chinese = head(minzheng(&["rules", "HA-04", "--lang", "zh"]).env("MINZHENG_LANG", "en"));
    assert_eq!(chinese, "HA-04 尚未收入: 国家框架:只鼓励各地建立,不直接给付");
    let help = head(minzheng(&["--help"]).env("MINZHENG_LANG", "en"));
    assert!(help.starts_with("Rules of Chinese civil affairs"), "{help}");
}

#[test]
fn wrong_arguments_are_told_and_help_is_not_an_error() {
    for arguments in [
        &["assess"][..],
        &["no-such-command"],
        &["parameters", "--place", "37", "--on", "2014-05"],
        &["workdays", "is", "2014-02-30"],
        &["explain", "--case", "SB-000001"],
        &["roll", "--register", "x", "--months", "2014-06..2014-01", "--out", "y"],
    ] {
        assert_eq!(minzheng(arguments).output().unwrap().status.code(), Some(2), "{arguments:?}");
    }
    for arguments in [&["--help"][..], &["-V"], &["workdays", "add", "--help"]] {
        assert_eq!(minzheng(arguments).output().unwrap().status.code(), Some(0), "{arguments:?}");
    }
}

/// Who stops reading early does not get an error.
#[test]
fn a_closed_pipe_ends_the_command_quietly() {
    let mut child = minzheng(&["parameters", "--place", "370203", "--on", "2014-05"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0), "{}", said(&output));
}

#[test]
fn numbers_are_read_from_standard_input_and_stay_masked() {
    let output = piped(&["id", "-"], "370203193405069979\n\n51370203MJX000018F\n");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!said(&output).contains("370203193405069979"));
    assert!(said(&output).contains("51370203MJX000018F"), "a credit code is public");
}

/// More figures, laid beside the embedded ones; a faulty file is told by file, line and column.
#[test]
fn figures_can_be_loaded_from_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("welfare.toml");
    let text = "authority = \"371000\"\n[documents.X]\ntitle = \"An invented notice\"\n\
                [[parameter]]\nid = \"sa.standard.urban\"\n\
                value = [{ amount = \"500.00\", from = \"2014-01\", confidence = \"assumed\", source = \"X\" }]\n";
    std::fs::write(&file, text).unwrap();
    let packs = folder.path().to_str().unwrap();
    let asked =
        ["parameters", "--place", "371000", "--on", "2014-05", "--id", "sa.standard.urban", "--packs", packs];
    let output = minzheng(&asked).output().unwrap();
    assert!(said(&output).contains("500.00") && said(&output).contains("推定"), "{}", said(&output));
    std::fs::write(&file, text.replacen("500.00", "5oo", 1)).unwrap();
    let output = minzheng(&asked).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("welfare.toml:6:"), "{}", said(&output));
}

/// The sample can be piped into a roll; a bad line leaves its household out, and with `--strict` stops everything.
#[test]
fn a_register_can_be_piped_and_strict_refuses_a_bad_line() {
    let sample = minzheng(&["sample", "--out", "-"]).output().unwrap();
    let lines: Vec<&str> = str::from_utf8(&sample.stdout).unwrap().lines().take(3).collect();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let roll = ["roll", "--register", "-", "--months", "2014-05", "--out", out];
    let good = piped(&roll, &lines.join("\n"));
    assert_eq!(good.status.code(), Some(0), "{}", said(&good));
    let wrong = [lines.as_slice(), &["{}"]].concat().join("\n");
    let most = piped(&roll, &wrong);
    assert_eq!((most.status.code(), &most.stdout), (Some(0), &good.stdout), "{}", said(&most));
    assert!(said(&most).contains("第4行"), "{}", said(&most));
    let none = piped(&[&roll[..], &["--strict"]].concat(), &wrong);
    assert_eq!(none.status.code(), Some(4), "{}", said(&none));
}

/// A register in a workbook goes wherever a register goes, and problems name sheet and cell.
#[test]
fn registers_may_be_workbooks() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (template, out) = (path("台账模板.xlsx"), path("out"));
    let made = minzheng(&["template", "--out", &template]).output().unwrap();
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let roll = |register: &str| {
        let roll =
            ["roll", "--register", register, "--months", "2014-05", "--out", &out, "--xlsx", "--no-digests"];
        minzheng(&[&roll[..], &["--strict"]].concat()).output().unwrap()
    };
    let empty = roll(&template);
    assert_eq!(empty.status.code(), Some(0), "{}", said(&empty));
    assert!(Path::new(&out).join("roll.xlsx").is_file());
    let other = minzheng(&["template", "--out", &path("a.xls")]).output().unwrap();
    assert_eq!(other.status.code(), Some(3), "{}", said(&other));
    assert!(said(&other).contains(".xlsx"), "{}", said(&other));
    std::fs::write(path("b.xlsx"), "household,place\n").unwrap();
    let none = roll(&path("b.xlsx"));
    assert_eq!(none.status.code(), Some(3));
    assert!(said(&none).contains("不是 XLSX 工作簿"), "{}", said(&none));
    // From standard input it is known by how it begins.
    let mut child = minzheng(&["roll", "--register", "-", "--months", "2014-05", "--out", &out])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&std::fs::read(&template).unwrap()).unwrap();
    let piped = child.wait_with_output().unwrap();
    assert_eq!(piped.status.code(), Some(0), "{}", said(&piped));
}

/// The ability of an elder by every scale, and the scales side by side.
#[test]
fn elders_are_assessed_and_compared_in_both_languages() {
    let every = "docs/examples/ability-every-scale.toml";
    let commands: [(&str, &[&str]); 9] = [
        ("elder-help", &["elder", "--help"]),
        ("elder-assess-help", &["elder", "assess", "--help"]),
        ("elder-compare-help", &["elder", "compare", "--help"]),
        ("elder-assess-2014", &["elder", "assess", "docs/examples/ability-2014.toml", "--explain"]),
        ("elder-assess-2023", &["elder", "assess", "docs/examples/ability-2023.toml", "--explain"]),
        (
            "elder-assess-stale",
            &["elder", "assess", "docs/examples/ability-2014.toml", "--as-of", "2014-11-21"],
        ),
        ("elder-assess", &["elder", "assess", every]),
        ("elder-compare", &["elder", "compare", every]),
        ("elder-too-early", &["elder", "compare", every, "--as-of", "2014-01-01"]),
    ];
    for (name, arguments) in commands {
        for lang in ["zh", "en"] {
            let output = minzheng(arguments).args(["--lang", lang]).output().unwrap();
            golden(&format!("{name}.{lang}.txt"), &output);
        }
    }
    golden("elder-compare.csv", &minzheng(&["elder", "compare", every, "--format", "csv"]).output().unwrap());
    for (task, schema) in
        [("assess", "minzheng.elder-assessment/1"), ("compare", "minzheng.elder-comparison/1")]
    {
        let output = minzheng(&["elder", task, every, "--format", "json"]).output().unwrap();
        let mut json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], schema);
        assert_eq!(json["pack"].as_str().unwrap().len(), 64);
        json["pack"] = "<sha-256>".into();
        let text = serde_json::to_string_pretty(&json).unwrap();
        golden(&format!("elder-{task}.json"), &Output { stdout: text.into_bytes(), ..output });
    }
}

/// A form with an impossible answer, an unknown item or items missing says where, and lists all.
#[test]
fn faults_of_a_form_are_shown_at_their_place() {
    let good = std::fs::read_to_string(root().join("docs/examples/ability-2023.toml")).unwrap();
    for (name, from, to) in [
        ("impossible", "stairs = 2", "stairs = 4"),
        ("unknown", "bathing = 2", "bathng = 2"),
        ("code", "code = \"F01\"", "code = \"dementia\""),
        ("missing", "eating = 4\ngrooming = 4\n", ""),
    ] {
        assert!(good.contains(from), "{from}");
        for lang in ["zh", "en"] {
            let output = piped(&["elder", "assess", "-", "--lang", lang], &good.replacen(from, to, 1));
            assert_eq!(output.status.code(), Some(3), "{}", said(&output));
            golden(&format!("elder-fault-{name}.{lang}.txt"), &output);
        }
    }
}
