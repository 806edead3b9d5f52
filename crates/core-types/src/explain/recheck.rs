//! Re-checking an explanation by arithmetic alone: no rule is asked.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use serde::Serialize;

use super::digest::Digest;
use super::document::{Document, OriginRow, OutcomeRow, SCHEMA, StepRow, ValueRow};
use crate::formula::{Formula, Ratio, Value};
use crate::money::Money;

/// The most values that the names of one formula may stand for together. A step that honestly needs more is better
/// told in several; a forged one could make the check grow without end.
const MAX_VALUES: usize = 1 << 17;

/// 差错: something in an explanation that does not follow.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[doc(alias = "差错")]
pub struct Fault {
    /// Where: `steps[3].facts[1]`.
    pub at: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.what)
    }
}

impl Document {
    /// Checks everything that can be checked without the rules: each result follows from its facts by its formula,
    /// each fact is what its origin says, each award is the sum of the steps that pay it, each refusal has a step that
    /// failed, each result a step that gives it, no assumed figure goes unsaid, and the digest fits. An empty list is a clean bill.
    ///
    /// It takes any document that could be read, and time in proportion to its length.
    #[must_use]
    pub fn recheck(&self) -> Vec<Fault> {
        let inputs = self.inputs.iter().map(|row| (row.field.as_str(), &row.value)).collect();
        let figures = self.figures.iter().map(|row| (row.id.as_str(), &row.value)).collect();
        let mut checker = Checker {
            document: self,
            inputs,
            figures,
            assumed: self
                .figures
                .iter()
                .filter(|row| row.confidence.needs_saying())
                .map(|row| row.id.as_str())
                .collect(),
            used: BTreeSet::new(),
            faults: Vec::new(),
        };
        if self.schema != SCHEMA {
            checker.fault("schema".to_owned(), format!("this checker reads `{SCHEMA}`"));
        }
        checker.tables();
        for (position, step) in self.steps.iter().enumerate() {
            checker.step(position, step);
        }
        checker.idle();
        let mut from = 0;
        for (position, outcome) in self.outcomes.iter().enumerate() {
            // Only steps that no outcome before had, so that each is looked at once.
            match span(outcome).filter(|steps| steps.start == from && steps.end <= self.steps.len()) {
                Some(steps) => {
                    from = steps.end;
                    checker.outcome(position, outcome, self.steps.get(steps).unwrap_or_default());
                }
                None => {
                    let what = "its steps do not follow the one before".to_owned();
                    checker.fault(format!("outcomes[{position}]"), what);
                }
            }
        }
        if from != self.steps.len() {
            checker.fault("steps".to_owned(), "steps are missing or belong to no outcome".to_owned());
        }
        if self.compute_digest() != self.digest {
            checker.fault("digest".to_owned(), "the text is not the one that was sealed".to_owned());
        }
        checker.faults
    }

    /// [`Document::recheck`], and that this is the document whose digest was kept with the result.
    #[must_use]
    pub fn recheck_against(&self, kept: Digest) -> Vec<Fault> {
        let mut faults = self.recheck();
        if self.digest != kept {
            let what = "another explanation was kept with the result".to_owned();
            faults.push(Fault { at: "digest".to_owned(), what });
        }
        faults
    }
}

/// The positions of an outcome's steps.
fn span(outcome: &OutcomeRow) -> Option<Range<usize>> {
    let (from, end) = (usize::try_from(outcome.steps_from).ok()?, usize::try_from(outcome.steps_end).ok()?);
    (from <= end).then_some(from..end)
}

fn ascend<'d>(mut names: impl Iterator<Item = &'d str>) -> bool {
    let Some(mut before) = names.next() else { return true };
    names.all(|name| std::mem::replace(&mut before, name) < name)
}

struct Checker<'d> {
    document: &'d Document,
    inputs: BTreeMap<&'d str, &'d ValueRow>,
    figures: BTreeMap<&'d str, &'d ValueRow>,
    /// Figures whose value or start had to be assumed.
    assumed: BTreeSet<&'d str>,
    /// Inputs and figures that a fact named.
    used: BTreeSet<&'d OriginRow>,
    faults: Vec<Fault>,
}

impl<'d> Checker<'d> {
    fn fault(&mut self, at: String, what: String) {
        self.faults.push(Fault { at, what });
    }

    /// Inputs, figures and words are named once each, in the order of the alphabet.
    fn tables(&mut self) {
        let document = self.document;
        let inputs = ascend(document.inputs.iter().map(|row| row.field.as_str()));
        let figures = ascend(document.figures.iter().map(|row| row.id.as_str()));
        let words = ascend(document.words.iter().map(|row| row.word.as_str()));
        for (table, fine) in [("inputs", inputs), ("figures", figures), ("words", words)] {
            if !fine {
                self.fault(table.to_owned(), "not in the order of the alphabet, each once".to_owned());
            }
        }
        for (position, figure) in document.figures.iter().enumerate() {
            if figure.source.is_empty() {
                self.fault(format!("figures[{position}]"), "it names no source".to_owned());
            }
        }
    }

    /// Inputs and figures stand here because a step used them.
    fn idle(&mut self) {
        for (position, row) in self.document.inputs.iter().enumerate() {
            if !self.used.contains(&OriginRow::Input(row.field.clone())) {
                self.fault(format!("inputs[{position}]"), "no step uses it".to_owned());
            }
        }
        for (position, row) in self.document.figures.iter().enumerate() {
            if !self.used.contains(&OriginRow::Figure(row.id.clone())) {
                self.fault(format!("figures[{position}]"), "no step uses it".to_owned());
            }
        }
    }

    fn step(&mut self, position: usize, step: &'d StepRow) {
        let at = format!("steps[{position}]");
        if usize::try_from(step.no).ok() != Some(position) {
            self.fault(at.clone(), "its number is not its position".to_owned());
        }
        if step.citations.is_empty() {
            self.fault(at.clone(), "it names no clause".to_owned());
        }
        let mut names: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        let mut values = 0_usize;
        for (number, fact) in step.facts.iter().enumerate() {
            self.used.insert(&fact.origin);
            values = values.saturating_add(match &fact.value {
                ValueRow::List(entries) => entries.len().max(1),
                _ => 1,
            });
            if !self.origin_says(position, &fact.origin, &fact.value) {
                self.fault(format!("{at}.facts[{number}]"), "its origin says something else".to_owned());
            }
            names.entry(&fact.name).or_default().push(value(&fact.value));
        }
        if step.pays.is_some() && !matches!(step.value, ValueRow::Money(_)) {
            self.fault(at.clone(), "it pays what is no money".to_owned());
        }
        let formula = match Formula::parse(&step.formula) {
            Ok(formula) => formula,
            Err(error) => return self.fault(at, format!("the formula cannot be read: {error}")),
        };
        if formula.result_name() != step.result {
            self.fault(at.clone(), "the formula gives another result".to_owned());
        }
        let used: BTreeSet<&str> = formula.names().iter().map(String::as_str).collect();
        if let Some(idle) = names.keys().find(|name| !used.contains(*name)) {
            self.fault(at.clone(), format!("the formula does not use `{idle}`"));
        }
        if values.saturating_mul(formula.mentions()) > MAX_VALUES {
            return self
                .fault(at, "too many values in one step to be checked; tell it in several".to_owned());
        }
        match formula.evaluate(&Named(names)) {
            Ok(computed) if computed == value(&step.value) => {}
            Ok(computed) => self.fault(at, format!("the formula gives `{computed}`, not what stands here")),
            Err(error) => self.fault(at, format!("the formula cannot be computed: {error}")),
        }
    }

    fn origin_says(&self, position: usize, origin: &OriginRow, stated: &ValueRow) -> bool {
        match origin {
            OriginRow::Clause => true,
            OriginRow::Input(field) => self.inputs.get(field.as_str()).is_some_and(|value| *value == stated),
            OriginRow::Figure(id) => self.figures.get(id.as_str()).is_some_and(|value| *value == stated),
            OriginRow::Step(no) => usize::try_from(*no).is_ok_and(|no| {
                no < position && self.document.steps.get(no).is_some_and(|step| step.value == *stated)
            }),
        }
    }

    fn outcome(&mut self, position: usize, outcome: &OutcomeRow, steps: &[StepRow]) {
        let at = format!("outcomes[{position}]");
        let components = Money::sum(outcome.components.iter().map(|component| component.amount));
        if components != Ok(outcome.amount) {
            self.fault(at.clone(), "the components do not sum to the amount".to_owned());
        }
        self.unsaid(&at, outcome, steps);
        let paying = if outcome.finding == "entitled" { steps } else { &[] };
        let mut paid: BTreeMap<&str, Vec<Money>> = BTreeMap::new();
        for step in paying {
            if let (Some(owner), ValueRow::Money(amount)) = (&step.pays, &step.value) {
                paid.entry(owner).or_default().push(*amount);
            }
        }
        for component in &outcome.components {
            let amounts = paid.remove(component.rule.as_str()).unwrap_or_default();
            if Money::sum(amounts) != Ok(component.amount) {
                self.fault(at.clone(), format!("no steps pay the component of {}", component.rule));
            }
        }
        if let Some(rule) = paid.keys().next() {
            self.fault(at.clone(), format!("steps pay for {rule}, but the award does not"));
        }
        let failed: BTreeSet<&str> = steps
            .iter()
            .filter(|step| step.value == ValueRow::Bool(false))
            .map(|step| step.rule.as_str())
            .collect();
        for ground in outcome.grounds.iter().filter(|ground| !failed.contains(ground.rule.as_str())) {
            self.fault(at.clone(), format!("no step shows that {} failed", ground.rule));
        }
        // What there is of components, grounds and open questions; an award may be of nothing.
        let stands = (!outcome.components.is_empty(), !outcome.grounds.is_empty(), !outcome.open.is_empty());
        let fits = match outcome.finding.as_str() {
            "entitled" => matches!(stands, (_, false, false)),
            "not-entitled" => stands == (false, true, false),
            "needs-person" => stands == (false, false, true),
            "result" => stands == (false, false, false) && !steps.is_empty(),
            _ => false,
        };
        if !fits {
            self.fault(at, "the finding does not fit what stands below it".to_owned());
        }
    }

    /// An answer that rests on an assumed figure says so.
    fn unsaid(&mut self, at: &str, outcome: &OutcomeRow, steps: &[StepRow]) {
        let said: BTreeSet<&str> = outcome.assumed.iter().map(String::as_str).collect();
        let used = steps.iter().flat_map(|step| &step.facts).filter_map(|fact| match &fact.origin {
            OriginRow::Figure(id) => Some(id.as_str()),
            _ => None,
        });
        let parameter =
            |id: &'_ str| !said.contains(id.split_once('@').map_or(id, |(parameter, _)| parameter));
        let unsaid: BTreeSet<&str> = used.filter(|id| self.assumed.contains(id) && parameter(id)).collect();
        for id in unsaid {
            self.fault(at.to_owned(), format!("it rests on the assumed figure {id} without saying so"));
        }
    }
}

struct Named<'d>(BTreeMap<&'d str, Vec<Value>>);

impl crate::formula::Facts for Named<'_> {
    fn get(&self, name: &str) -> Option<Value> {
        match self.0.get(name)?.as_slice() {
            [single] => Some(single.clone()),
            several => Some(Value::List(several.to_vec())),
        }
    }
}

fn value(row: &ValueRow) -> Value {
    let number = |text: String| text.parse::<Ratio>().map_or(Value::Text(text), Value::Number);
    match row {
        ValueRow::Money(money) => number(money.to_string()),
        ValueRow::Rate(rate) => number(rate.to_string()),
        ValueRow::Count(count) => number(count.to_string()),
        ValueRow::Month(month) => Value::Month(*month),
        ValueRow::Date(day) => Value::Date(*day),
        ValueRow::Bool(yes) => Value::Bool(*yes),
        ValueRow::Text(text) => Value::Text(text.clone()),
        ValueRow::List(entries) => Value::List(entries.iter().cloned().map(Value::Text).collect()),
    }
}
