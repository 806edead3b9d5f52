//! Walks every worked case of an election: state, who is elected, lines of the transcript. Each is counted twice and verified.
//!
//! ```toml
//! # 一句话                     the case in a sentence
//! [election]                   # the file
//! …
//! [expect]
//! state = "complete"           # complete, short, pending, or invalid with its ground
//! elected = ["chair A", "member E"]
//! lines = ["CG-18 member E 2*751>1500 yes"]     # lines of the transcript
//! without = ["CG-24 reserved"]                  # lines that must not stand there
//! [otherwise]                  # the same with other options, where a reading is open
//! options = { "cg.el.denominator" = "valid-only" }
//! state = "…"
//! elected = […]
//! ```

use std::collections::{BTreeMap, BTreeSet};

use minzheng_community_governance::election::{ElectionFile, State, count, count_each, verify};
use minzheng_tests::desk;
use minzheng_tests::election::PACK;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    election: ElectionFile,
    expect: Expect,
    otherwise: Option<Otherwise>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    state: String,
    #[serde(default)]
    elected: Vec<String>,
    #[serde(default)]
    lines: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Otherwise {
    options: BTreeMap<String, String>,
    state: String,
    #[serde(default)]
    elected: Vec<String>,
}

fn cases() -> Vec<(String, Case)> {
    let folder = desk::folder().join("cases/election");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("readable");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(text.starts_with("# "), "{name} begins with a sentence in a comment");
        (name.clone(), toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    paths.into_iter().map(read).collect()
}

fn found(file: &ElectionFile) -> (String, BTreeSet<String>, String) {
    let election = file.prepare(&PACK).unwrap_or_else(|error| panic!("{error}"));
    let counted = count(&election).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(count_each(&election).as_ref(), Ok(&counted));
    let verified = verify(&counted.transcript).expect("a transcript");
    assert!(verified.agrees(), "{verified:?}");
    let state = match &counted.verdict.state {
        State::Invalid(ground) => format!("invalid {ground}"),
        other => other.word().to_owned(),
    };
    let elected = counted.verdict.elected.iter().map(|one| format!("{} {}", one.post, one.code.as_str()));
    (state, elected.collect(), counted.transcript)
}

#[test]
fn every_worked_case_comes_out_as_written() {
    let cases = cases();
    assert!(cases.len() >= 20, "only {} worked cases were found", cases.len());
    for (name, case) in &cases {
        let (state, elected, transcript) = found(&case.election);
        let expected: BTreeSet<String> = case.expect.elected.iter().cloned().collect();
        assert_eq!((&state, &elected), (&case.expect.state, &expected), "{name}\n{transcript}");
        for line in &case.expect.lines {
            assert!(transcript.lines().any(|own| own == line), "{name} lacks `{line}`\n{transcript}");
        }
        for line in &case.expect.without {
            assert!(!transcript.lines().any(|own| own == line), "{name} has `{line}`");
        }
        if let Some(otherwise) = &case.otherwise {
            let mut file = case.election.clone();
            file.options.extend(otherwise.options.clone());
            let (state, elected, transcript) = found(&file);
            let expected: BTreeSet<String> = otherwise.elected.iter().cloned().collect();
            assert_eq!((&state, &elected), (&otherwise.state, &expected), "{name}, otherwise\n{transcript}");
            let before = (&case.expect.state, case.expect.elected.iter().cloned().collect());
            assert_ne!((&state, elected.clone()), before, "{name}: the option changes nothing");
        }
    }
}

/// Open readings of the count, each with a case in which it changes the outcome.
const OPEN: &[&str] = &[
    "cg.el.overvote.scope",
    "cg.el.overvote.effect",
    "cg.el.double-choice",
    "cg.el.ineligible",
    "cg.el.denominator",
    "cg.el.tie.rounds",
    "cg.el.supplementary.extra",
    "cg.el.supplementary.cut",
    "cg.el.supplementary.quorum",
    "cg.el.cascade",
    "cg.el.women.seat",
    "cg.el.relatives.kinds",
    "cg.el.contest",
];

#[test]
fn every_open_reading_has_a_case_in_which_it_matters() {
    let cases = cases();
    let decided: BTreeSet<&str> = cases
        .iter()
        .filter_map(|(_, case)| case.otherwise.as_ref())
        .flat_map(|otherwise| otherwise.options.keys().map(String::as_str))
        .collect();
    let missing: Vec<_> = OPEN.iter().filter(|id| !decided.contains(**id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
