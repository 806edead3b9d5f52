//! 算例: worked cases as data. `cases/<programme>/<month>/<sentence>.toml`: a case, and everything expected of it.
//!
//! ```toml
//! # 市北区,2014年5月,两人户,月收入1050元:2×600−1050=150元。
//! [case]                       # a case file, in the names that everything here uses
//! place = "370203"
//! …
//! [expect]
//! allowance = "150.00"         # entitled to that amount
//! disability = "not: SA-16"    # refused, by exactly these rules
//! high-age = "ask: birth"      # a person is needed: exactly these questions or parameters are open
//! rules = ["SA-12", "SA-02/core"]               # rules (and forms of rules) that must appear
//! without = ["SA-28"]          # rules that must not appear
//! figures = ["sa.standard.urban@370200/seven-districts/2014-04"]
//! clauses = ["社会救助暂行办法(国务院令第649号)第十二条"]
//! assumed = []                 # parameters that any of the answers had to assume, exactly
//! grounds = ["SA-01 1200.00 > 1200.00"]         # rule, observed, limit
//! ```
//!
//! A programme that is not named must be refused where the allowance is decided, and be open where the allowance is. The
//! families beside the allowance are asked where the case states `needs`, and looked at where they are named.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::explain::{Document, OutcomeRow};
use minzheng_core_types::{Catalogue, Pack};
use minzheng_welfare::{CATALOGUE, CaseFile, MonthFindings, screen};
use serde::Deserialize;

use crate::{desk, subject};

/// A file of a worked case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worked {
    /// The case.
    pub case: CaseFile,
    /// What is expected of it.
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
    /// Parameters that the programmes looked at have assumed; not looked at when not given.
    pub assumed: Option<Vec<String>>,
    /// Grounds of any programme with observed value and limit.
    #[serde(default)]
    pub grounds: Vec<String>,
    /// What each programme finds.
    #[serde(flatten)]
    pub programmes: BTreeMap<String, String>,
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
    // What other kinds of files are asked stands in folders of their own.
    const OTHERS: [&str; 7] =
        ["elder", "election", "task-access", "community", "facilities", "governance", "social"];
    let wanted = |name: &str| !OTHERS.iter().any(|other| name.starts_with(other));
    subject::files(&desk::folder().join("cases"), &wanted).into_iter().map(read).collect()
}

fn read(file: subject::Text) -> File {
    let subject::Text { name, sentence, text } = file;
    let worked: Worked = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    File { sentence, worked, name }
}

/// The findings and the explanation of a worked case.
///
/// # Panics
/// When the case makes no household or its amounts do not fit.
#[must_use]
pub fn explain(file: &File) -> (MonthFindings, Document) {
    explain_under(file, desk::examples())
}

/// The catalogues and explanations of a worked case: the allowance's, and where the case states needs, one a family.
///
/// # Panics
/// As [`explain`].
#[must_use]
pub fn documents(file: &File) -> Vec<(&'static Catalogue, Document)> {
    documents_under(file, desk::examples())
}

fn documents_under(file: &File, pack: &Pack) -> Vec<(&'static Catalogue, Document)> {
    if file.worked.case.needs.is_empty() {
        return vec![(&CATALOGUE, explain_under(file, pack).1)];
    }
    let screened = screen::explained(&file.worked.case, pack);
    let (found, documents) = screened.unwrap_or_else(|error| panic!("{}: {error}", file.name));
    let silent =
        screen::screen(&file.worked.case, pack).unwrap_or_else(|error| panic!("{}: {error}", file.name));
    assert_eq!(found.month, silent.month, "{}: the silent answer is another one", file.name);
    let findings =
        |answers: &[screen::Answer]| answers.iter().map(|answer| answer.finding).collect::<Vec<_>>();
    assert_eq!(
        findings(&found.answers),
        findings(&silent.answers),
        "{}: the silent answer is another one",
        file.name
    );
    documents
}

fn explain_under(file: &File, pack: &Pack) -> (MonthFindings, Document) {
    desk::explain_with(&file.worked.case, pack).unwrap_or_else(|error| panic!("{}: {error}", file.name))
}

/// Everything that is not as expected; empty when all is well.
#[must_use]
pub fn check(file: &File) -> Vec<String> {
    check_under(file, desk::examples())
}

/// Everything that is not as expected under other figures.
#[must_use]
pub fn check_under(file: &File, pack: &Pack) -> Vec<String> {
    let (found, month) = explain_under(file, pack);
    let documents = documents_under(file, pack);
    let documents = || documents.iter().map(|(_, document)| document);
    let expect = &file.worked.expect;
    let mut wrong: Vec<String> =
        documents().flat_map(Document::recheck).map(|fault| format!("the re-check finds: {fault}")).collect();
    if desk::assess_with(&file.worked.case, pack, &mut minzheng_core_types::Silent) != Ok(found) {
        wrong.push("the silent answer is another one".to_owned());
    }
    let open = |row: &OutcomeRow| row.programme == "allowance" && row.finding == "needs-person";
    let default = if month.outcomes.iter().any(open) { "ask: allowance" } else { "not" };
    for outcome in documents().flat_map(|document| &document.outcomes) {
        // Of the families only what is named is looked at: most have nothing to say of a case.
        let beside = !month.outcomes.iter().any(|row| row.programme == outcome.programme);
        let expected = expect.programmes.get(&outcome.programme).map(String::as_str);
        let Some(expected) = expected.or((!beside).then_some(default)) else { continue };
        let got = in_words(outcome, expected);
        if got != expected {
            wrong.push(format!("{}: expected `{expected}`, found `{got}`", outcome.programme));
        }
    }
    for name in expect.programmes.keys() {
        if !documents().flat_map(|document| &document.outcomes).any(|outcome| outcome.programme == *name) {
            wrong.push(format!("there is no programme `{name}`"));
        }
    }
    let all: Vec<&Document> = documents().collect();
    wrong.extend(subject::lacking(&expect.rules, &expect.without, &expect.figures, &expect.clauses, &all));
    // What the other families assume is theirs to say.
    let looked_at = |outcome: &&OutcomeRow| {
        let of_month = month.outcomes.iter().any(|row| row.programme == outcome.programme);
        of_month || expect.programmes.contains_key(&outcome.programme)
    };
    let assumed: BTreeSet<&str> = documents()
        .flat_map(|document| &document.outcomes)
        .filter(looked_at)
        .flat_map(|outcome| &outcome.assumed)
        .map(String::as_str)
        .collect();
    if let Some(expected) = &expect.assumed
        && assumed != expected.iter().map(String::as_str).collect()
    {
        wrong.push(format!("assumed {assumed:?}, expected {expected:?}"));
    }
    let grounds: Vec<String> = documents()
        .flat_map(|document| &document.outcomes)
        .flat_map(|outcome| &outcome.grounds)
        .map(|ground| format!("{} {} > {}", ground.rule, ground.observed, ground.limit))
        .collect();
    for ground in expect.grounds.iter().filter(|ground| !grounds.contains(ground)) {
        wrong.push(format!("ground `{ground}` is not given; given are {grounds:?}"));
    }
    wrong
}

/// The outcome as `expect` writes it.
fn in_words(outcome: &OutcomeRow, expected: &str) -> String {
    match outcome.finding.as_str() {
        "entitled" => outcome.amount.to_string(),
        "not-entitled" if expected == "not" => "not".to_owned(),
        "not-entitled" => {
            let rules: Vec<&str> = outcome.grounds.iter().map(|ground| ground.rule.as_str()).collect();
            format!("not: {}", rules.join(", "))
        }
        _ => {
            let open: Vec<&str> = outcome.open.iter().map(|row| row.id.as_str()).collect();
            format!("ask: {}", open.join(", "))
        }
    }
}
