//! 养老服务算例: the desk and the worked cases of the eldercare rules. `cases/elder/<scale>/<month>/<sentence>.toml`: the
//! assessments of an elder, and what is expected of them.
//!
//! ```toml
//! # 总分80,F01:升一级为中度(EC-05 之例)。
//! [elder]                      # a file of `minzheng elder assess`
//! place = "370203"
//! …
//! [expect]
//! gb42195 = "gb-moderate"      # the result, by its word, number, day or truth
//! mzt039 = "ask: mzt039-events"                 # a person is needed: exactly these are open
//! rules = ["EC-05/dementia"]   # rules (and forms of rules) that must appear
//! without = ["EC-05/stacking"] # rules that must not appear
//! figures = ["ec.mzt039.reading@100000/2013-10"]
//! clauses = ["老年人能力评估规范"]
//! assumed = []                 # parameters that any of the answers had to assume, exactly
//! ```

pub mod draw;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use minzheng_core_types::explain::{Document, OutcomeRow, ValueRow};
use minzheng_core_types::{Pack, Silent};
use minzheng_eldercare::{ElderFile, PARAMETERS, Report};
use serde::Deserialize;

use crate::desk;

/// The settings that are built in.
pub static EMBEDDED: LazyLock<Pack> = LazyLock::new(|| {
    minzheng_policies::load(&minzheng_policies::eldercare_files(), &[PARAMETERS])
        .unwrap_or_else(|errors| panic!("{errors}"))
});

/// The settings that are built in, with those of a made-up city that settles everything otherwise.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let law = minzheng_policies::read_dir(&folder().join("law")).unwrap_or_else(|errors| panic!("{errors}"));
    let files = [minzheng_policies::eldercare_files(), law].concat();
    minzheng_policies::load(&files, &[PARAMETERS]).unwrap_or_else(|errors| panic!("{errors}"))
});

fn folder() -> PathBuf {
    desk::folder().join("cases/elder")
}

/// A file of a worked case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worked {
    /// The assessments.
    pub elder: ElderFile,
    /// What is expected of them.
    pub expect: Expect,
}

/// What is expected.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Expect {
    /// Rules, with or without a form.
    #[serde(default)]
    pub rules: Vec<String>,
    /// Rules, with or without a form, that must not appear.
    #[serde(default)]
    pub without: Vec<String>,
    /// Ids of figures.
    #[serde(default)]
    pub figures: Vec<String>,
    /// Clauses cited.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Parameters assumed; not looked at when not given.
    pub assumed: Option<Vec<String>>,
    /// What each outcome is.
    #[serde(flatten)]
    pub outcomes: BTreeMap<String, String>,
}

/// A worked case with its file.
#[derive(Debug, Clone)]
pub struct File {
    /// The path below `cases/`.
    pub name: String,
    /// The first line of comment: the case in a sentence.
    pub sentence: String,
    /// The case.
    pub worked: Worked,
}

/// Every worked case, by path.
///
/// # Panics
/// When a file cannot be read.
#[must_use]
pub fn all() -> Vec<File> {
    let mut paths = Vec::new();
    collect(&folder(), &mut paths);
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "law") {
                collect(&path, into);
            }
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            into.push(path);
        }
    }
}

fn read(path: &Path) -> File {
    let text = std::fs::read_to_string(path).expect("readable");
    let cases = desk::folder().join("cases");
    let name = path.strip_prefix(cases).expect("inside").to_string_lossy().replace('\\', "/");
    let worked: Worked = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let sentence = text.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap_or_default();
    assert!(!sentence.is_empty(), "{name} begins with a sentence in a comment");
    File { sentence: sentence.to_owned(), worked, name }
}

/// What a worked case gives, with its explanation.
///
/// # Panics
/// When the forms cannot be assessed.
#[must_use]
pub fn explain(file: &File) -> (Report, Document) {
    file.worked.elder.explained(&EXAMPLES).unwrap_or_else(|error| panic!("{}: {error}", file.name))
}

/// Everything that is not as expected; empty when all is well.
#[must_use]
pub fn check(file: &File) -> Vec<String> {
    let (report, document) = explain(file);
    let expect = &file.worked.expect;
    let mut wrong: Vec<String> =
        document.recheck().iter().map(|fault| format!("the re-check finds: {fault}")).collect();
    if file.worked.elder.assess(&EXAMPLES, &mut Silent) != Ok(report) {
        wrong.push("the silent answer is another one".to_owned());
    }
    for (name, expected) in &expect.outcomes {
        match document.outcomes.iter().find(|outcome| outcome.programme == *name) {
            None => wrong.push(format!("there is no outcome `{name}`")),
            Some(outcome) => {
                let found = in_words(&document, outcome);
                if found != *expected {
                    wrong.push(format!("{name}: expected `{expected}`, found `{found}`"));
                }
            }
        }
    }
    let applied: BTreeSet<String> = document
        .steps
        .iter()
        .flat_map(|step| {
            let usual = if step.variant.is_empty() { "(usual)" } else { step.variant.as_str() };
            [step.rule.clone(), format!("{}/{usual}", step.rule)]
        })
        .collect();
    let figures: BTreeSet<&str> = document.figures.iter().map(|row| row.id.as_str()).collect();
    let clauses: Vec<&str> =
        document.steps.iter().flat_map(|step| &step.citations).map(|citation| citation.zh.as_str()).collect();
    for rule in expect.rules.iter().filter(|rule| !applied.contains(*rule)) {
        wrong.push(format!("rule {rule} was not applied; applied were {applied:?}"));
    }
    for rule in expect.without.iter().filter(|rule| applied.contains(*rule)) {
        wrong.push(format!("rule {rule} was applied"));
    }
    for figure in expect.figures.iter().filter(|figure| !figures.contains(figure.as_str())) {
        wrong.push(format!("figure {figure} was not used; used were {figures:?}"));
    }
    for clause in
        expect.clauses.iter().filter(|clause| !clauses.iter().any(|cited| cited.contains(clause.as_str())))
    {
        wrong.push(format!("clause `{clause}` was not cited; cited were {clauses:?}"));
    }
    let assumed: BTreeSet<&str> =
        document.outcomes.iter().flat_map(|outcome| &outcome.assumed).map(String::as_str).collect();
    if let Some(expected) = &expect.assumed
        && assumed != expected.iter().map(String::as_str).collect()
    {
        wrong.push(format!("assumed {assumed:?}, expected {expected:?}"));
    }
    wrong
}

/// The outcome as `expect` writes it.
fn in_words(document: &Document, outcome: &OutcomeRow) -> String {
    if outcome.finding != "result" {
        let open: Vec<&str> = outcome.open.iter().map(|row| row.id.as_str()).collect();
        return format!("ask: {}", open.join(", "));
    }
    match minzheng_eldercare::result(document, outcome) {
        Some(ValueRow::Text(word)) => word.clone(),
        Some(ValueRow::Bool(truth)) => truth.to_string(),
        Some(ValueRow::Count(count)) => count.to_string(),
        Some(ValueRow::Date(day)) => day.to_string(),
        other => format!("{other:?}"),
    }
}
