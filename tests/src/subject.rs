//! 算例的跑法: worked cases of whatever is read from a file and explained. One runner for every kind of file; a kind says only
//! how its file is read and explained.
//!
//! ```toml
//! # 总分80,F01:升一级为中度(EC-05 之例)。      the case in a sentence
//! [elder]                      # the file, under the name of its kind
//! …
//! [expect]
//! gb42195 = "gb-moderate"      # a result, by its word, number, day or truth
//! voucher = "300.00"           # an amount
//! voucher-of-march = "not: ec-26-grade"           # refused: exactly these grounds, by rule
//! mzt039 = "ask: mzt039-events"                   # a person is needed: exactly these are open
//! rules = ["EC-05/dementia"]   # rules (and forms of rules) that must appear
//! without = ["EC-05/stacking"] # rules that must not appear
//! figures = ["ec.mzt039.reading@100000/2013-10"]
//! clauses = ["老年人能力评估规范"]
//! assumed = []                 # parameters that any of the answers had to assume, exactly
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use minzheng_core_types::explain::{Document, OriginRow, OutcomeRow, ValueRow};
use minzheng_core_types::figures::{Guide, Omitted, Pack, Parameter};
use minzheng_core_types::formula::Formula;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::desk;

/// A kind of file that is explained.
pub trait Subject: DeserializeOwned + Clone {
    /// The folder below `cases/`.
    const FOLDER: &'static str;
    /// The table of a worked case that holds the file.
    const TABLE: &'static str;

    /// What the file gives, with its explanation.
    ///
    /// # Errors
    /// Why it cannot be assessed.
    fn explained(&self, pack: &Pack) -> Result<Document, String>;

    /// Is the silent answer the same as the explained one?
    fn silence_agrees(&self, pack: &Pack) -> bool;
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
pub struct Worked<S> {
    /// The path below `cases/`.
    pub name: String,
    /// The first line of comment: the case in a sentence.
    pub sentence: String,
    /// What is explained.
    pub subject: S,
    /// What is expected of it.
    pub expect: Expect,
}

/// Every worked case of a kind, by path.
///
/// # Panics
/// When a file cannot be read.
#[must_use]
pub fn all<S: Subject>() -> Vec<Worked<S>> {
    files(&desk::folder().join("cases").join(S::FOLDER), &|_| true).into_iter().map(read).collect()
}

/// A file of a worked case as it stands.
pub(crate) struct Text {
    /// The path below `cases/`.
    pub(crate) name: String,
    /// The first line of comment: the case in a sentence.
    pub(crate) sentence: String,
    /// The whole.
    pub(crate) text: String,
}

/// Every file of worked cases in a folder and the folders within, by path; `law` holds figures, and what is not wanted is
/// passed over.
pub(crate) fn files(folder: &Path, wanted: &dyn Fn(&str) -> bool) -> Vec<Text> {
    let mut paths = Vec::new();
    collect(folder, wanted, &mut paths);
    paths.sort();
    let cases = desk::folder().join("cases");
    let one = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("readable");
        let name = path.strip_prefix(&cases).expect("inside").to_string_lossy().replace('\\', "/");
        let sentence = text.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap_or_default();
        assert!(!sentence.is_empty(), "{name} begins with a sentence in a comment");
        Text { sentence: sentence.to_owned(), name, text }
    };
    paths.iter().map(one).collect()
}

fn collect(folder: &Path, wanted: &dyn Fn(&str) -> bool, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name != "law" && wanted(&name) {
                collect(&path, wanted, into);
            }
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            into.push(path);
        }
    }
}

fn read<S: Subject>(file: Text) -> Worked<S> {
    let Text { name, sentence, text } = file;
    let mut tables: BTreeMap<String, toml::Value> =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut table = |key: &str| tables.remove(key).unwrap_or_else(|| panic!("{name} has no [{key}]"));
    let (subject, expect) = (table(S::TABLE), table("expect"));
    let subject = subject.try_into().unwrap_or_else(|error| panic!("{name}: {error}"));
    let expect = expect.try_into().unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(tables.is_empty(), "{name} says more than its file and what is expected");
    Worked { sentence, subject, expect, name }
}

impl<S: Subject> Worked<S> {
    /// The explanation.
    ///
    /// # Panics
    /// When the file cannot be assessed.
    #[must_use]
    pub fn document(&self, pack: &Pack) -> Document {
        self.subject.explained(pack).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// Everything that is not as expected; empty when all is well.
    #[must_use]
    pub fn check(&self, pack: &Pack) -> Vec<String> {
        let document = self.document(pack);
        let mut wrong: Vec<String> =
            document.recheck().iter().map(|fault| format!("the re-check finds: {fault}")).collect();
        if !self.subject.silence_agrees(pack) {
            wrong.push("the silent answer is another one".to_owned());
        }
        for (name, expected) in &self.expect.outcomes {
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
        wrong.extend(amiss(&self.expect, &document));
        wrong
    }
}

/// What a document lacks, or has and should not.
fn amiss(expect: &Expect, document: &Document) -> Vec<String> {
    let mut wrong = lacking(&expect.rules, &expect.without, &expect.figures, &expect.clauses, &[document]);
    let assumed: BTreeSet<&str> =
        document.outcomes.iter().flat_map(|outcome| &outcome.assumed).map(String::as_str).collect();
    if let Some(expected) = &expect.assumed
        && assumed != expected.iter().map(String::as_str).collect()
    {
        wrong.push(format!("assumed {assumed:?}, expected {expected:?}"));
    }
    wrong
}

/// What the steps, figures and clauses of documents lack of what is expected, and what they have that must not appear. The
/// usual form of a rule has no name; where one is meant it is written `(usual)`.
pub(crate) fn lacking(
    rules: &[String],
    without: &[String],
    figures: &[String],
    clauses: &[String],
    documents: &[&Document],
) -> Vec<String> {
    let mut wrong = Vec::new();
    let steps = || documents.iter().flat_map(|document| &document.steps);
    let applied: BTreeSet<String> = steps()
        .flat_map(|step| {
            let usual = if step.variant.is_empty() { "(usual)" } else { step.variant.as_str() };
            [step.rule.clone(), format!("{}/{usual}", step.rule)]
        })
        .collect();
    let used: BTreeSet<&str> =
        documents.iter().flat_map(|document| &document.figures).map(|row| row.id.as_str()).collect();
    let cited: Vec<&str> =
        steps().flat_map(|step| &step.citations).map(|citation| citation.zh.as_str()).collect();
    for rule in rules.iter().filter(|rule| !applied.contains(*rule)) {
        wrong.push(format!("rule {rule} was not applied; applied were {applied:?}"));
    }
    for rule in without.iter().filter(|rule| applied.contains(*rule)) {
        wrong.push(format!("rule {rule} was applied"));
    }
    for figure in figures.iter().filter(|figure| !used.contains(figure.as_str())) {
        wrong.push(format!("figure {figure} was not used; used were {used:?}"));
    }
    for clause in clauses.iter().filter(|clause| !cited.iter().any(|cited| cited.contains(clause.as_str()))) {
        wrong.push(format!("clause `{clause}` was not cited; cited were {cited:?}"));
    }
    wrong
}

/// The outcome as `expect` writes it.
fn in_words(document: &Document, outcome: &OutcomeRow) -> String {
    let last = outcome.steps_end.checked_sub(1);
    let result = || document.steps.iter().find(|step| Some(step.no) == last).map(|step| &step.value);
    match outcome.finding.as_str() {
        "entitled" => outcome.amount.to_string(),
        "not-entitled" => {
            let grounds: Vec<&str> = outcome.grounds.iter().map(|ground| ground.rule.as_str()).collect();
            format!("not: {}", grounds.join(", "))
        }
        "result" => match result() {
            Some(ValueRow::Text(word)) => word.clone(),
            Some(ValueRow::Bool(truth)) => truth.to_string(),
            Some(ValueRow::Count(count)) => count.to_string(),
            Some(ValueRow::Date(day)) => day.to_string(),
            Some(ValueRow::Money(money)) => money.to_string(),
            Some(ValueRow::Rate(rate)) => rate.to_string(),
            Some(ValueRow::Month(month)) => month.to_string(),
            other => format!("{other:?}"),
        },
        _ => {
            let open: Vec<&str> = outcome.open.iter().map(|row| row.id.as_str()).collect();
            format!("ask: {}", open.join(", "))
        }
    }
}

/// Every worked case of a kind comes out as written.
///
/// # Panics
/// When one does not, or there are fewer than so many.
pub fn every_case_holds<S: Subject>(pack: &Pack, at_least: usize) {
    let files = all::<S>();
    assert!(files.len() >= at_least, "only {} worked cases were found", files.len());
    let mut wrong = String::new();
    for file in &files {
        for what in file.check(pack) {
            wrong.push_str(&format!("cases/{}\n    {}\n    {what}\n", file.name, file.sentence));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The runner itself notices what is wrong: every expectation of a case that holds, changed, is reported.
///
/// # Panics
/// When one is not.
pub fn wrong_expectations_are_noticed<S: Subject>(pack: &Pack) {
    let files = all::<S>();
    let full = |file: &&Worked<S>| !file.expect.outcomes.is_empty() && !file.expect.rules.is_empty();
    let file = files.iter().find(full).expect("a case that expects an outcome and a rule");
    assert_eq!(file.check(pack), Vec::<String>::new());
    let changed = |expect: Expect| Worked { expect, ..file.clone() };
    let mut outcomes = file.expect.outcomes.clone();
    outcomes.values_mut().for_each(|value| value.push('!'));
    for expect in [
        Expect { outcomes, ..file.expect.clone() },
        Expect { rules: vec!["EC-99".to_owned()], ..file.expect.clone() },
        Expect { without: file.expect.rules.clone(), ..file.expect.clone() },
        Expect { figures: vec!["ec.nothing".to_owned()], ..file.expect.clone() },
        Expect { clauses: vec!["第九百九十九条".to_owned()], ..file.expect.clone() },
        Expect { assumed: Some(vec!["ec.nothing".to_owned()]), ..file.expect.clone() },
    ] {
        assert!(!changed(expect.clone()).check(pack).is_empty(), "{expect:?}");
    }
}

/// In every explained case, a step supplies exactly the names that its formula asks for.
///
/// # Panics
/// When one does not.
pub fn steps_supply_the_names_of_their_formulas<S: Subject>(pack: &Pack) {
    for file in all::<S>() {
        for step in file.document(pack).steps {
            let formula =
                Formula::parse(&step.formula).unwrap_or_else(|error| panic!("{}: {error}", file.name));
            let asked: BTreeSet<&str> = formula.names().iter().map(String::as_str).collect();
            let told: BTreeSet<&str> = step.facts.iter().map(|fact| fact.name.as_str()).collect();
            assert_eq!(asked, told, "{}: {}/{}", file.name, step.rule, step.variant);
        }
    }
}

/// Every parameter has a worked case that reads it; one that the guide says is asked for is asked for when it is taken away.
///
/// # Panics
/// When one has not, or is not.
pub fn parameters_are_read_and_asked_for<S: Subject>(
    pack: &Pack,
    parameters: &[Parameter],
    guides: &[Guide],
) {
    let files = all::<S>();
    let mut read = BTreeSet::new();
    for file in &files {
        let document = file.document(pack);
        read.extend(document.figures.iter().map(|row| row.id.split('@').next().unwrap_or("").to_owned()));
    }
    for parameter in parameters {
        assert!(read.contains(parameter.id), "no worked case reads {}", parameter.id);
        let guide = guides.iter().find(|guide| guide.parameter == parameter.id);
        if !guide.is_some_and(|guide| matches!(guide.omitted, Omitted::Asks)) {
            continue;
        }
        let figures = pack.figures().iter().filter(|figure| figure.parameter.id != parameter.id).cloned();
        let gaps = pack.gaps().iter().filter(|gap| gap.parameter.id != parameter.id).cloned();
        let without = Pack::new(figures.collect(), gaps.collect(), Vec::new()).expect("a pack with less");
        let asked = files.iter().any(|file| {
            // Where an event cannot be judged without the figure there is no answer, and the error names it.
            match file.subject.explained(&without) {
                Err(error) => error.contains(parameter.id),
                Ok(document) => {
                    assert_eq!(document.recheck(), [], "{} without {}", file.name, parameter.id);
                    document.outcomes.iter().flat_map(|row| &row.open).any(|open| open.id == parameter.id)
                }
            }
        });
        assert!(asked, "{} is missed by nobody", parameter.id);
    }
}

/// The rules that the guide names are those that read the figure.
///
/// # Panics
/// When they are not.
pub fn guides_name_the_readers<S: Subject>(pack: &Pack, guides: &[Guide]) {
    let mut readers = BTreeSet::new();
    for file in all::<S>() {
        for step in file.document(pack).steps {
            for fact in &step.facts {
                if let OriginRow::Figure(id) = &fact.origin {
                    readers.insert((id.split('@').next().unwrap_or("").to_owned(), step.rule.clone()));
                }
            }
        }
    }
    let guided: BTreeSet<(String, String)> = guides
        .iter()
        .flat_map(|guide| guide.rules.iter().map(|rule| (guide.parameter.to_owned(), (*rule).to_owned())))
        .collect();
    assert_eq!(readers, guided);
}
