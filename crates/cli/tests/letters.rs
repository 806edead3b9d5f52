//! Letters and reviews as files that people can read, in both languages.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

mod common;

use std::process::Output;

use common::{five, golden, minzheng, piped, said, without_digests};

const REMEDY: &str = "reconsideration;市北区人民政府;60d;《行政复议法》;assumed";

/// A letter of each kind, and what stops one that cannot be written.
#[test]
fn letters_are_the_same_as_ever() {
    let letter = ["letter", "--register", "-", "--reviewer", "0417", "--remedy", REMEDY];
    let refused = five().replace("\"amount\":\"500.00\"", "\"amount\":\"1200.00\"");
    for (name, case, month, decided, input) in [
        ("approval", "SB-5", "2014-05", "2014-04-20", five()),
        ("refusal", "SB-5", "2014-05", "2014-04-20", refused),
        ("change", "SB-1", "2014-04", "2014-03-31", five()),
        ("stop", "SB-3", "2014-04", "2014-03-20", five()),
    ] {
        for lang in ["zh", "en"] {
            let which = ["--case", case, "--month", month, "--date", decided, "--kind", name];
            let form = ["--lang", lang, "--format", "markdown"];
            let output = piped(&[&letter[..], &which, &form].concat(), &input);
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            let text = said(&output).lines().map(without_digests).collect::<String>();
            golden(&format!("letter-{name}.{lang}.md"), &Output { stdout: text.into_bytes(), ..output });
        }
    }
    let mut all = String::new();
    for wrong in [
        &["--case", "SB-5", "--month", "2014-05", "--date", "2014-05-01"][..],
        &["--case", "SB-5", "--month", "2014-05", "--date", "2014-04-20", "--kind", "refusal"],
        &["--case", "SB-2", "--month", "2014-05", "--date", "2014-04-20"],
        &["--case", "SB-9", "--month", "2014-05", "--date", "2014-04-20"],
        &["--case", "SB-5", "--month", "2014-05", "--date", "2014-04-20", "--programme", "pension"],
    ] {
        for lang in ["zh", "en"] {
            let output = piped(&[&letter[..], wrong, &["--lang", lang]].concat(), &five());
            assert_eq!(output.status.code(), Some(3), "{}", said(&output));
            all += &format!("{}\n{}", wrong.join(" "), said(&output));
        }
    }
    golden("letter-refused.txt", &Output { stdout: all.into_bytes(), ..minzheng(&["-V"]).output().unwrap() });
    let no_remedy =
        ["letter", "--register", "-", "--case", "SB-5", "--month", "2014-05", "--reviewer", "0417"];
    // Without a remedy stated the limits of the figures stand, said to be assumed.
    let rest = ["--date", "2014-04-20", "--out", "-", "--format", "markdown", "--lang", "en"];
    let output = piped(&[&no_remedy[..], &rest].concat(), &five());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let text = said(&output);
    assert!(text.contains("60 days") && text.contains("3 months") && text.contains("assumed"), "{text}");
}

/// The letter, the pledge and the notice of one month of one household, and the folder of a roll.
#[test]
fn a_letter_brings_its_notice_and_its_pledge() {
    let out = tempfile::tempdir().unwrap();
    let path = |name: &str| out.path().join(name).display().to_string();
    let (page, pledge, notice) = (path("a.html"), path("p.md"), path("n.csv"));
    let of = ["--case", "SB-5", "--month", "2014-05", "--reviewer", "0417", "--date", "2014-04-20"];
    let beside = ["--pledge", &pledge, "--notice", &notice, "--phone", "12345", "--posted", "2014-04-10"];
    let letter = ["letter", "--register", "-", "--remedy", REMEDY, "--out", &page];
    let output = piped(&[&letter[..], &of, &beside].concat(), &five());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let read = |path: &str| std::fs::read_to_string(path).unwrap();
    assert!(read(&page).starts_with("<!DOCTYPE html>") && read(&page).contains("700.00"));
    assert!(read(&notice).contains("700.00") && read(&notice).contains("郑强"), "{}", read(&notice));
    assert!(read(&pledge).contains("郑强") && !read(&page).contains("郑强"));
    // The notice needs what stands on it.
    let alone = ["--notice", &notice];
    assert_eq!(piped(&[&letter[..], &of, &alone].concat(), &five()).status.code(), Some(2));
    let roll = path("roll");
    let made = piped(&["roll", "--register", "-", "--months", "2014-05", "--out", &roll], &five());
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let indexed =
        minzheng(&[&["letter", "--run", &roll, "--remedy", REMEDY], &of[..]].concat()).output().unwrap();
    let piped = piped(&[&["letter", "--register", "-", "--remedy", REMEDY], &of[..]].concat(), &five());
    assert_eq!(said(&indexed), said(&piped));
}

#[test]
fn reviews_are_listed_in_both_languages() {
    let recertify = ["recertify", "--register", "-", "--date", "2014-12-01"];
    // One that earns more than before, one stated to be reviewed every month, one left as it was.
    let old = "\"period\":{\"first\":\"2012-10\",\"last\":\"2013-09\"}";
    let new = "\"period\":{\"first\":\"2013-12\",\"last\":\"2014-11\"}";
    let stated = [("SB-1", "\"property\":\"within\""), ("SB-2", "\"review_class\":\"unstable\"")];
    let mut input = five().replace(old, new).replace("\"amount\":\"300.00\"", "\"amount\":\"1500.00\"");
    for (number, more) in stated {
        let number = format!("\"number\":\"{number}\"");
        input = input.replacen(&number, &format!("{number},{more}"), 1);
    }
    for lang in ["zh", "en"] {
        let output = piped(&[&recertify[..], &["--lang", lang]].concat(), &input);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        golden(&format!("recertify.{lang}.txt"), &output);
    }
    for (format, file) in [("csv", "recertify.csv"), ("markdown", "recertify.md")] {
        let output = piped(&[&recertify[..], &["--format", format]].concat(), &input);
        let text = said(&output).lines().map(without_digests).collect::<String>();
        assert!(!text.contains("大海") && !text.contains("桂兰"), "names are masked");
        golden(file, &Output { stdout: text.into_bytes(), ..output });
    }
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().to_str().unwrap();
    let output =
        piped(&[&recertify[..], &["--out", folder, "--overdue", "--format", "json"]].concat(), &input);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&json["schema"], &json["status"]),
        (&"minzheng.recertification/1".into(), &"proposal".into())
    );
    assert_eq!(json["lines"].as_array().unwrap().len(), 2, "{json}");
    assert_eq!(json["lines"][0]["proposal"]["outcome"], "lower", "{json}");
    for file in ["recertify.csv", "recertify.json", "recertify.md", "recertify.html"] {
        let text = std::fs::read_to_string(out.path().join(file)).unwrap();
        assert!(text.contains("SB-2") && !text.contains("SB-4") && !text.contains("桂兰"), "{file}");
    }
}

/// A programme beside the allowance is decided on an application: paid once, or refused with every ground.
#[test]
fn an_application_beside_the_allowance_has_its_letter() {
    let application = format!("{}/tests/data/application.toml", env!("CARGO_MANIFEST_DIR"));
    let letter = ["letter", "--register", "-", "--case", "SB-1", "--month", "2014-05", "--reviewer", "0417"];
    let of = |programme: &str, more: &[&str]| {
        let rest = ["--date", "2014-05-20", "--out", "-", "--format", "markdown", "--programme", programme];
        piped(&[&letter[..], &rest, &["--application", &application], more].concat(), &five())
    };
    for lang in ["zh", "en"] {
        let granted = of("medical", &["--lang", lang]);
        assert_eq!(granted.status.code(), Some(0), "{}", said(&granted));
        let text = said(&granted).lines().map(without_digests).collect::<String>();
        let monthly = if lang == "zh" { "每月" } else { "yuan a month" };
        assert!(text.contains("13000.00") && text.contains("MA-01") && !text.contains(monthly), "{text}");
        golden(&format!("letter-medical.{lang}.md"), &Output { stdout: text.into_bytes(), ..granted });
        let refused = of("temporary", &["--lang", lang]);
        assert_eq!(refused.status.code(), Some(0), "{}", said(&refused));
        let text = said(&refused);
        // The third time in a year, and more than is given at a time.
        assert!(text.matches("TA-02").count() >= 2 && text.contains("1000.00"), "{text}");
    }
    // Its kind is what was found, and without the application there is no such programme.
    assert_eq!(of("medical", &["--kind", "refusal"]).status.code(), Some(3));
    let without = ["--date", "2014-05-20", "--out", "-", "--programme", "medical"];
    assert_eq!(piped(&[&letter[..], &without].concat(), &five()).status.code(), Some(3));
}

/// The person of SB-2 in extreme hardship: basic 1,356 in August 2021, care of 990 partial and 1,320 full (rulebook 2.2).
fn hardship(month: &str, more: &str) -> String {
    format!(
        r#"{{ "place": "370203", "month": "{month}", "register": "urban", "unstated": "none",
        "standing": {{ "kind": "ended", "last": "2020-12" }},
        "members": [{{ "relation": "applicant", "birth": "1934-04-20" }}],
        "needs": {{ "special_care": "none", "extreme_hardship": [{{ "member": 0, "decided": "2021-01-10",
            "unable": true, "incomes_complete": true, "property": "within", "supporters_complete": true,
            "form": "dispersed", {more} }}] }} }}"#
    )
}

/// Change and stop beside the allowance: care raised, support ended, a table of pensions raised.
#[test]
fn what_changes_or_stops_beside_the_allowance_has_its_letter() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let partial = file("partial.json", &hardship("2021-08", r#""grade": "partial""#));
    let full = file("full.json", &hardship("2021-09", r#""grade": "full""#));
    let ended = file("ended.json", &hardship("2021-09", r#""grade": "partial", "stopped": "2021-08-20""#));
    let veteran = file(
        "veteran.json",
        r#"{ "place": "370203", "month": "2014-10", "register": "urban", "unstated": "none",
            "standing": { "kind": "ended", "last": "2013-10" },
            "members": [{ "relation": "applicant", "birth": "1934-04-20" }],
            "needs": { "special_care": [{ "member": 0, "kind": "war-veteran", "penalty": "none" }] } }"#,
    );
    // The household left the roll at the end of 2013.
    let left = five().replacen(r#""number":"SB-2""#, r#""number":"SB-2","ended":"2013-12""#, 1);
    let of = |month: &str, on: &str, rest: &[&str]| {
        let letter = ["letter", "--register", "-", "--case", "SB-2", "--month", month, "--reviewer", "0417"];
        let form = ["--date", on, "--out", "-", "--remedy", REMEDY];
        piped(&[&letter[..], &form, rest].concat(), &left)
    };
    let hardship = ["--programme", "extreme-hardship"];
    let raised = [&hardship[..], &["--application", &full, "--before", &partial]].concat();
    let stopped = [&hardship[..], &["--application", &ended, "--before", &partial]].concat();
    let pension =
        ["--programme", "special-care-pension", "--application", &veteran, "--kind", "change"].to_vec();
    for (name, month, on, arguments, figures) in [
        ("raised", "2021-09", "2021-08-30", &raised, &["2346.00", "2676.00", "+330.00", "XH-03"][..]),
        ("ended", "2021-09", "2021-08-25", &stopped, &["XH-04"]),
        ("pension", "2014-10", "2014-09-28", &pension, &["320.00", "360.00", "+40.00", "SC-02"]),
    ] {
        for lang in ["zh", "en"] {
            let options = ["--lang", lang, "--format", "markdown"];
            let output = of(month, on, &[&arguments[..], &options].concat());
            assert_eq!(output.status.code(), Some(0), "{name}: {}", said(&output));
            let text = said(&output).lines().map(without_digests).collect::<String>();
            figures.iter().for_each(|figure| assert!(text.contains(figure), "{name}: {figure} in\n{text}"));
            assert!(!text.contains("SA-25") && !text.contains("赵桂兰"), "{text}");
            golden(
                &format!("letter-beside-{name}.{lang}.md"),
                &Output { stdout: text.into_bytes(), ..output },
            );
        }
        let page = said(&of(month, on, arguments));
        assert!(page.starts_with("<!DOCTYPE html>"), "{page}");
    }
    // The same facts in both months, the month before it ended, another kind, a month that is not earlier, the allowance.
    let same = [&hardship[..], &["--application", &full, "--kind", "change"]].concat();
    let ends_later = [&hardship[..], &["--application", &ended, "--before", &full]].concat();
    let refused = [&stopped[..], &["--kind", "change"]].concat();
    let allowance = ["--application", &full, "--before", &partial].to_vec();
    for wrong in [&same, &ends_later, &refused, &allowance] {
        for lang in ["zh", "en"] {
            let output = of("2021-09", "2021-08-30", &[&wrong[..], &["--lang", lang]].concat());
            assert_eq!(output.status.code(), Some(3), "{wrong:?} {}", said(&output));
        }
    }
    // Without the case as it was it is an application.
    let alone = [&hardship[..], &["--application", &full, "--lang", "zh"]].concat();
    assert!(said(&of("2021-09", "2021-08-30", &alone)).contains("社会救助批准决定书"));
}

/// A decision takes effect in its month (XH-04: support from the month after the decision, stop after the month of it), and a
/// case file is of the household whose number it is drafted under.
#[test]
fn a_case_file_of_another_month_or_household_has_no_letter() {
    let folder = tempfile::tempdir().unwrap();
    let application =
        std::fs::read_to_string(format!("{}/tests/data/application.toml", env!("CARGO_MANIFEST_DIR")))
            .unwrap();
    let left = five().replacen(r#""number":"SB-2""#, r#""number":"SB-2","ended":"2013-12""#, 1);
    let draft = |case: &str, month: &str, on: &str, programme: &str, files: &[&str], register: &str| {
        let mut arguments = ["letter", "--register", "-", "--case", case, "--month", month].to_vec();
        arguments.extend(["--reviewer", "0417", "--date", on, "--out", "-", "--programme", programme]);
        let mut paths = Vec::new();
        for (place, text) in files.iter().enumerate() {
            let name = if text.starts_with('{') { format!("{place}.json") } else { format!("{place}.toml") };
            std::fs::write(folder.path().join(&name), text).unwrap();
            paths.push(folder.path().join(name).display().to_string());
        }
        arguments.extend(["--application", &paths[0]]);
        arguments.extend(paths.get(1).into_iter().flat_map(|before| ["--before", before]));
        let output = piped(&arguments, register);
        (output.status.code(), said(&output))
    };
    let partial = hardship("2021-08", r#""grade": "partial""#);
    let full = hardship("2021-09", r#""grade": "full""#);
    let stopped = hardship("2021-09", r#""grade": "partial", "stopped": "2021-08-20""#);
    for (files, on, code) in [
        (vec![&full], "2021-08-31", 0),
        (vec![&full], "2021-09-01", 3),
        (vec![&full], "2021-07-31", 3),
        (vec![&full, &partial], "2021-08-31", 0),
        (vec![&full, &partial], "2021-09-01", 3),
        (vec![&full, &partial], "2021-07-31", 3),
        (vec![&stopped, &partial], "2021-08-31", 0),
        (vec![&stopped, &partial], "2021-09-01", 3),
    ] {
        let files: Vec<&str> = files.iter().map(|text| text.as_str()).collect();
        let (found, why) = draft("SB-2", "2021-09", on, "extreme-hardship", &files, &left);
        assert_eq!(found, Some(code), "{on} {why}");
        assert!(code == 0 || why.contains("决定日期与月份不符"), "{why}");
    }
    // The order of the members says nothing; another birth, another kinship, another determination or none do.
    let swapped = application
        .replace("1988-03-04", "younger")
        .replace("1990-07-08", "1988-03-04")
        .replace("younger", "1990-07-08");
    for (text, code) in [
        (application.clone(), 0),
        (swapped, 0),
        (application.replace("1990-07-08", "1990-07-09"), 3),
        (application.replacen("\"child\"", "\"grandchild\"", 1), 3),
        (application.replace("\"4800.00\"", "\"4800.01\""), 3),
        (application.replace("since = \"2013-12\"", "since = \"2014-06\""), 3),
        (format!("case = \"00000000-0000-7000-8000-000000000009\"\n{application}"), 3),
    ] {
        let (found, why) = draft("SB-1", "2014-05", "2014-05-20", "medical", &[&text], &five());
        assert_eq!(found, Some(code), "{text}\n{why}");
        assert!(code == 0 || why.contains("案件文件与台账中该月的这一户不符"), "{why}");
    }
    // On the roll by the register, and not by the file.
    let (found, why) = draft("SB-2", "2021-09", "2021-08-31", "extreme-hardship", &[&full], &five());
    assert!(found == Some(3) && why.contains("案件文件与台账中该月的这一户不符"), "{why}");
}
