//! `minzheng correct` on case files and with a list of late acts, and `minzheng ledger`: whole outputs in both languages.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use std::path::PathBuf;
use std::process::Output;

use common::{five, golden, minzheng, said};

/// A folder in which the command runs, so that what it says names no path of a machine.
struct Folder(tempfile::TempDir);

impl Folder {
    /// The case of one person in extreme hardship with full care and with partial care; the register of five households.
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.write("full.json", &hardship("full"));
        folder.write("partial.json", &hardship("partial"));
        folder.write("then.jsonl", &five());
        folder
    }

    /// The same with the correction of August and September 2021 in a ledger: 330.00 of each month is to be recovered.
    fn with_ledger() -> Self {
        let folder = Self::new();
        let ends = ["correct", "--before", "full.json", "--after", "partial.json", "--case", "T-1"];
        let rest = ["--months", "2021-08..2021-09", "--decided", "2021-10-08", "--ledger", LEDGER];
        folder.done(&[&ends[..], &rest].concat());
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    fn ledger(&self) -> String {
        std::fs::read_to_string(self.path(LEDGER)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        minzheng(arguments).current_dir(self.0.path()).output().unwrap()
    }

    fn done(&self, arguments: &[&str]) -> Output {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}\n{}", said(&output));
        output
    }

    /// What is not done, and why: the ledger stays as it is.
    fn refused(&self, arguments: &[&str]) -> String {
        let before = std::fs::read(self.path(LEDGER)).ok();
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(3), "{arguments:?}\n{}", said(&output));
        assert!(output.stdout.is_empty(), "{}", said(&output));
        assert_eq!(std::fs::read(self.path(LEDGER)).ok(), before, "{arguments:?}");
        said(&output)
    }

    fn refusals(&self, name: &str, all: &[Vec<&str>]) {
        let mut text = String::new();
        for arguments in all {
            for lang in ["zh", "en"] {
                let why = self.refused(&[arguments, &["--lang", lang][..]].concat());
                text += &format!("{}\n{why}", arguments.join(" "));
            }
        }
        golden(name, &Output { stdout: text.into_bytes(), ..minzheng(&["-V"]).output().unwrap() });
    }
}

const LEDGER: &str = "corrections.jsonl";
const ENTER: [&str; 4] = ["ledger", "enter", "--ledger", LEDGER];
const SHOW: [&str; 4] = ["ledger", "show", "--ledger", LEDGER];

/// One person of Shibei in extreme hardship: 1,356.00, with full care of 1,320.00 or partial care of 990.00 (rulebook 2.2).
fn hardship(grade: &str) -> String {
    format!(
        r#"{{ "place": "370203", "month": "2021-08", "register": "urban", "unstated": "none",
        "standing": {{ "kind": "ended", "last": "2020-12" }},
        "members": [{{ "relation": "applicant", "birth": "1950-02-01" }}],
        "needs": {{ "special_care": "none", "extreme_hardship": [{{ "member": 0, "decided": "2021-01-10",
            "unable": true, "incomes_complete": true, "property": "within", "supporters_complete": true,
            "grade": "{grade}", "form": "dispersed" }}] }} }}"#
    )
}

/// Temporary assistance of May 2014, and perhaps a veteran who fought in a war: 320.00 a month (SC-02).
fn emergency(granted: &str, special_care: &str) -> String {
    format!(
        r#"place = "370203"
month = "2014-05"
register = "urban"
unstated = "none"
standing = {{ kind = "ended", last = "2013-10" }}
members = [{{ relation = "applicant", birth = "1950-02-01" }}]
[needs]
status = "allowance"
special_care = {special_care}
[needs.temporary]
kind = "emergency"
cause = "illness"
verified = true
local = true
means = "within"
granted = {{ amount = "{granted}" }}
times = 0
"#
    )
}

#[test]
fn case_files_are_corrected_in_every_programme() {
    let folder = Folder::new();
    folder.write("then.toml", &emergency("600.00", "\"none\""));
    let veteran = r#"[{ member = 0, kind = "war-veteran", penalty = "none", grant = "none" }]"#;
    folder.write("now.toml", &emergency("800.00", veteran));
    let deceived = ["--case", "T-1", "--conduct", "deception", "--decided", "2021-10-08"];
    let of_full = ["correct", "--before", "full.json", "--after", "partial.json"];
    let care = [&of_full[..], &["--months", "2021-08..2021-09"], &deceived].concat();
    let ends = ["correct", "--before", "then.toml", "--after", "now.toml", "--months", "2014-04..2014-06"];
    let same = ["correct", "--before", "full.json", "--after", "full.json", "--months", "2021-08..2021-12"];
    for (name, arguments) in [("care", &care[..]), ("two", &ends[..]), ("same", &same[..])] {
        for lang in ["zh", "en"] {
            let output = folder.done(&[arguments, &["--lang", lang]].concat());
            golden(&format!("correct-case-{name}.{lang}.txt"), &output);
        }
    }
    // By hand: what was paid, due then, due now, arrears, recovery.
    let csv =
        |arguments: &[&str]| said(&folder.done(&[arguments, &["--format", "csv", "--lang", "en"]].concat()));
    let lines = |text: &str, wanted: &[&str]| {
        let found: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(found.len(), wanted.len(), "{text}");
        for (line, start) in found.iter().zip(wanted) {
            assert!(line.starts_with(start), "{line}\n{start}");
        }
    };
    lines(
        &csv(&care),
        &[
            "T-1,2021-08,extreme-hardship support,2676.00,2676.00,2346.00,0.00,330.00,",
            "T-1,2021-09,extreme-hardship support,2676.00,2676.00,2346.00,0.00,330.00,",
        ],
    );
    lines(
        &csv(&ends),
        &[
            "-,2014-04,special-care pension,0.00,0.00,320.00,320.00,0.00,",
            "-,2014-05,temporary assistance,600.00,600.00,800.00,200.00,0.00,",
            "-,2014-05,special-care pension,0.00,0.00,320.00,320.00,0.00,",
            "-,2014-06,special-care pension,0.00,0.00,320.00,320.00,0.00,",
        ],
    );
    lines(&csv(&same), &[]);
}

#[test]
fn case_files_that_do_not_fit_are_told() {
    let folder = Folder::new();
    folder.write("later.json", &hardship("full").replace("2021-08", "2021-09"));
    folder.write("broken.json", &hardship("full").replace("\"full\"", "\"much\""));
    let from_full = ["correct", "--before", "full.json"];
    let one = ["--months", "2021-08"];
    folder.refusals(
        "correct-case-refused.txt",
        &[
            [&from_full[..], &["--after", "broken.json"], &one].concat(),
            [&from_full[..], &["--after", "later.json"], &one].concat(),
            [&from_full[..], &["--after", "partial.json", "--ledger", LEDGER], &one].concat(),
        ],
    );
    assert!(!folder.path(LEDGER).exists(), "nothing was entered");
}

/// One person on the roll by a decision that rested on an income: 540.00 of February 2014 less that (rulebook 2.1).
fn on_roll(income: &str) -> String {
    format!(
        r#"{{ "place": "370203", "month": "2014-05", "register": "urban", "unstated": "none",
        "standing": {{ "kind": "on-roll", "since": "2013-12", "determination": {{ "applied": "2013-10-16",
            "decided": "2013-11-05", "counted_income": "{income}", "property": "within",
            "window": {{ "first": "2013-09", "last": "2013-09" }} }} }},
        "members": [{{ "relation": "applicant", "birth": "1970-03-04" }}] }}"#
    )
}

/// What is to be recovered and not found yet has its row, whether the household is named or not, with what is assumed.
#[test]
fn what_is_not_found_yet_is_told_without_a_number() {
    let folder = Folder::new();
    folder.write("none.json", &on_roll("0.00"));
    folder.write("some.json", &on_roll("100.00"));
    let ask =
        ["correct", "--before", "none.json", "--after", "some.json", "--months", "2014-02", "--lang", "en"];
    for more in [&[][..], &["--case", "T-1"]] {
        let text = said(&folder.done(&[&ask[..], more].concat()));
        let row = text.lines().find(|line| line.contains("not found yet")).unwrap_or_default();
        assert!(row.contains("100.00"), "{text}");
        assert!(text.contains("Assumed: neither months nor programmes offset each other"), "{text}");
    }
}

/// The daughter who left was told late; the income was not. Each is claimed by what was found of it.
#[test]
fn each_kind_of_act_has_its_own_conduct() {
    let folder = Folder::new();
    folder.write(
        "late.csv",
        "household,act,date,member,income\nSB-1,left,2014-03-15,4,\nSB-1,income,2013-11-05,,6000.00\n",
    );
    let ask = ["correct", "--before", "then.jsonl", "--acts", "late.csv", "--months", "2014-02..2014-05"];
    let claims = |conduct: &[&str]| {
        let of = conduct.iter().flat_map(|conduct| ["--conduct", conduct]);
        let rest: Vec<&str> = ["--case", "SB-1", "--format", "json"].into_iter().chain(of).collect();
        let output = folder.done(&[&ask[..], &rest].concat());
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let amount = |of: &serde_json::Value| of.as_str().unwrap_or("0.00").to_owned();
        let of = |name: &str| {
            let all = json["claims"].as_array().unwrap().iter();
            all.filter(|claim| claim["conduct"] == name).map(|claim| amount(&claim["recoverable"])).collect()
        };
        let found: [Vec<String>; 3] = ["error", "late-report", "deception"].map(of);
        (found.map(|all| all.join(",")), amount(&json["conduct_not_stated"]))
    };
    // The income of 12 months is 1,200.00 more: 100.00 a month from February to May. The daughter: 600.00 of April and May.
    let [error, late, deceived] = claims(&["late-report", "deception@income"]).0;
    assert_eq!([error.as_str(), &late, &deceived], ["", "1200.00", "400.00"]);
    let [error, late, deceived] = claims(&["late-report@members[].left", "error@收入更正"]).0;
    assert_eq!([error.as_str(), &late, &deceived], ["400.00", "1200.00", ""]);
    let ([error, late, deceived], open) = claims(&["deception@income"]);
    assert_eq!([error.as_str(), &late, &deceived, &open], ["", "", "400.00", "1200.00"]);
    let nobody = ["--case", "SB-1", "--conduct", "deception@birth", "--lang", "en"];
    let why = folder.refused(&[&ask[..], &nobody].concat());
    assert!(why.contains("@birth: no correction rests on such an act"), "{why}");
    for wrong in ["fraud", "deception@"] {
        let output = folder.run(&[&ask[..], &["--case", "SB-1", "--conduct", wrong]].concat());
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    }
}

/// What the ledger holds as received is what was paid; of what neither it nor the log can tell nothing is claimed.
#[test]
fn what_the_ledger_holds_was_received() {
    let folder = Folder::with_ledger();
    folder.write("settled.csv", SETTLED);
    folder.write("payments.jsonl", "");
    folder.write("self.json", &hardship("self"));
    folder.done(&[&ENTER[..], &["--file", "settled.csv"]].concat());
    let ends = ["correct", "--before", "partial.json", "--after", "self.json", "--case", "T-1"];
    let csv = ["--format", "csv", "--lang", "en", "--months"];
    // 2,676.00 were received of August, of September 200.00 less; 1,686.00 are due (care of a third of 990.00).
    let found = said(&folder.done(&[&ends[..], &csv, &["2021-08..2021-09", "--ledger", LEDGER]].concat()));
    for line in [
        "T-1,2021-08,extreme-hardship support,2676.00,2346.00,1686.00,0.00,990.00,",
        "T-1,2021-09,extreme-hardship support,2476.00,2346.00,1686.00,0.00,790.00,",
    ] {
        assert!(found.lines().any(|known| known.starts_with(line)), "{line}\n{found}");
    }
    let log = ["2021-10", "--payments", "payments.jsonl"];
    let why = folder.refused(&[&ends[..], &csv, &log].concat());
    assert!(why.contains("the log of payments has no `extreme-hardship`"), "{why}");
}

/// The daughter of SB-1 is its fourth member; the income of SB-2 is that of its decision.
#[test]
fn a_list_of_late_acts_is_the_register_as_now_known() {
    let folder = Folder::new();
    let good = "户编号,事项,日期,成员,核定收入\nSB-1,死亡,2014-03-15,4,\nSB-2,收入更正,2013-11-05,,1200.00\n";
    folder.write("late.csv", good);
    let english = r#"{"household":"SB-1","act":"death","date":"2014-03-15","member":4}
{"household":"SB-2","act":"income","date":"2013-11-05","income":"1200.00"}
"#;
    folder.write("late.jsonl", english);
    let correct = ["correct", "--before", "then.jsonl", "--months", "2014-02..2014-05", "--acts"];
    for lang in ["zh", "en"] {
        let output = folder.done(&[&correct[..], &["late.csv", "--lang", lang]].concat());
        golden(&format!("correct-acts.{lang}.txt"), &output);
    }
    let csv = |acts| said(&folder.done(&[&correct[..], &[acts, "--format", "csv"]].concat()));
    assert_eq!(csv("late.csv"), csv("late.jsonl"));
    // 600.00 a month less after the death; 100.00 a month less from the decision on.
    for line in [
        "SB-1,2014-04,低保金,2000.00,2000.00,1400.00,0.00,600.00,",
        "SB-1,2014-05,低保金,2000.00,2000.00,1400.00,0.00,600.00,",
        "SB-2,2014-02,低保金,540.00,540.00,440.00,0.00,100.00,",
        "SB-2,2014-05,低保金,600.00,600.00,500.00,0.00,100.00,",
    ] {
        assert!(csv("late.csv").lines().any(|known| known.starts_with(line)), "{line}\n{}", csv("late.csv"));
    }
    // A row that cannot be read, and rows that cannot be put in: a member too many, a household that is not there.
    folder.write("bad-day.csv", &good.replace("2014-03-15", "2014-02-29"));
    let nobody = good.replace(",4,", ",5,").replace("SB-2", "SB-9");
    folder.write("nobody.csv", &nobody);
    folder.write("bad.jsonl", &english.replace("\"death\"", "\"eclipse\""));
    let with = |acts| [&correct[..], &[acts]].concat();
    folder.refusals("correct-acts-refused.txt", &["bad-day.csv", "nobody.csv", "bad.jsonl"].map(with));
    let why = folder.refused(&[&with("bad-day.csv")[..], &["--lang", "en"]].concat());
    assert!(why.contains("bad-day.csv, row 2, `date`: ") && !why.contains("row 3"), "{why}");
}

#[test]
fn the_help_of_the_ledger_is_the_same_as_ever() {
    for (name, of) in
        [("ledger", &["ledger"][..]), ("ledger-enter", &ENTER[..2]), ("ledger-show", &SHOW[..2])]
    {
        for lang in ["zh", "en"] {
            let help = minzheng(of).args(["--help", "--lang", lang]).output().unwrap();
            golden(&format!("{name}-help.{lang}.txt"), &help);
        }
    }
}

const SETTLED: &str = "household,month,programme,event,amount,date,reference
T-1,2021-09,extreme-hardship,recovered,200.00,2021-11-05,K-1
T-1,2021-09,extreme-hardship,written-off,130.00,2021-11-06,
";

#[test]
fn what_was_settled_is_entered_once() {
    let all_of_august = ["--household", "T-1", "--month", "2021-08", "--programme", "extreme-hardship"];
    let recovered = ["--as", "recovered", "--amount", "330.00", "--on", "2021-11-01"];
    let one = [&ENTER[..], &all_of_august, &recovered].concat();
    let list = [&ENTER[..], &["--file", "settled.csv"]].concat();
    for lang in ["zh", "en"] {
        let folder = Folder::with_ledger();
        folder.write("settled.csv", SETTLED);
        let lang_of = ["--lang", lang];
        let mut told = String::new();
        for arguments in [&one, &one, &list, &list] {
            let before = folder.ledger();
            told += &said(&folder.done(&[&arguments[..], &lang_of].concat()));
            assert!(folder.ledger().starts_with(&before), "lines are only added");
        }
        let lines = folder.ledger();
        assert_eq!(lines.lines().filter(|line| line.contains("recovered")).count(), 2, "{lines}");
        for what in [&[] as &[&str], &["--months", "2021-09"], &["--household", "T-2"]] {
            told += &said(&folder.done(&[&SHOW[..], what, &lang_of].concat()));
        }
        golden(&format!("ledger.{lang}.txt"), &Output { stdout: told.into_bytes(), ..folder.run(&["-V"]) });
        let shown = folder.done(&[&SHOW[..], &["--format", "markdown"], &lang_of].concat());
        golden(&format!("ledger.{lang}.md"), &shown);
        assert_eq!(folder.ledger(), lines, "showing writes nothing");
    }
}

/// By hand: 2,676.00 were paid for each month of which 2,346.00 are due; 330.00 came back of August, 200.00 of September.
#[test]
fn the_sums_of_a_ledger_are_for_machines_too() {
    let folder = Folder::with_ledger();
    folder.write("settled.csv", SETTLED);
    folder.done(&[&ENTER[..], &["--file", "settled.csv"]].concat());
    let csv = said(&folder.done(&[&SHOW[..], &["--format", "csv", "--lang", "en"]].concat()));
    golden("ledger.csv", &folder.done(&[&SHOW[..], &["--format", "csv"]].concat()));
    // Due then and now, paid, paid later, recovered, received, to pay, to recover, waived, unsettled.
    for line in [
        "T-1,2021-08,extreme-hardship support,2676.00,2346.00,2676.00,0.00,0.00,2676.00,0.00,330.00,0.00,0.00",
        "T-1,2021-09,extreme-hardship support,2676.00,2346.00,2676.00,0.00,200.00,2476.00,0.00,0.00,130.00,0.00",
    ] {
        assert!(csv.lines().any(|known| known == line), "{line}\n{csv}");
    }
    let json = folder.done(&[&SHOW[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!((&json["schema"], &json["balanced"]), (&"minzheng.correction-ledger/1".into(), &true.into()));
    let sums = &json["sums"];
    for (name, amount) in [
        ("due_then", "5352.00"),
        ("due_now", "4692.00"),
        ("paid", "5352.00"),
        ("recovered", "200.00"),
        ("received", "5152.00"),
        ("to_recover", "330.00"),
        ("waived", "130.00"),
    ] {
        assert_eq!(sums[name], amount, "{name}");
    }
    let entered = folder.done(&[&ENTER[..], &["--file", "settled.csv", "--format", "json"]].concat());
    let entered: serde_json::Value = serde_json::from_slice(&entered.stdout).unwrap();
    assert_eq!(entered, serde_json::json!({ "entered": 0, "known": 2 }));
}

#[test]
fn what_a_ledger_cannot_take_is_refused_whole() {
    let folder = Folder::with_ledger();
    let bad_rows = SETTLED.replace("130.00", "130.005").replace("K-1", "370203197003049973");
    folder.write("bad.csv", &bad_rows);
    // 200.00 would fit, 130.01 more would not.
    folder.write("too-much.csv", &SETTLED.replace("130.00", "130.01"));
    folder.write("twice.csv", &format!("{SETTLED}{}\n", SETTLED.lines().last().unwrap()));
    let enter = |more: &[&'static str]| [&ENTER[..], more].concat();
    let of = ["--household", "T-1", "--month", "2021-09", "--programme", "extreme-hardship", "--as"];
    let one = |what: &[&'static str], day: &'static str| enter(&[&of[..], what, &["--on", day]].concat());
    folder.refusals(
        "ledger-refused.txt",
        &[
            one(&["recovered", "--amount", "330.01"], "2021-11-01"),
            one(&["arrears-paid", "--amount", "0.01"], "2021-11-01"),
            one(&["recovered", "--amount", "0.00"], "2021-11-01"),
            one(&["recovered", "--amount", "1.00"], "2021-10-07"),
            one(&["recovered"], "2021-11-01"),
            one(&["paid", "--amount", "2676.00"], "2021-11-01"),
            enter(&["--household", "T-1", "--month", "2021-10", "--as", "recovered", "--amount", "1.00"]),
            enter(&["--household", "T-1", "--month", "2021-09", "--programme", "alms", "--as", "returned"]),
            enter(&["--file", "bad.csv"]),
            enter(&["--file", "too-much.csv"]),
            enter(&["--file", "twice.csv"]),
            vec!["ledger", "show", "--ledger", "nowhere.jsonl"],
        ],
    );
    let exactly = folder.done(&one(&["recovered", "--amount", "330.00"], "2021-10-08"));
    assert!(said(&exactly).contains("1 条新登记"), "{}", said(&exactly));
    // A log that somebody changed is not read.
    folder.write(LEDGER, &folder.ledger().replacen("\"due\"", "\"duel\"", 1));
    let tampered = folder.refused(&[&SHOW[..], &["--lang", "en"]].concat());
    assert!(tampered.contains("line 1 of the log"), "{tampered}");
}
