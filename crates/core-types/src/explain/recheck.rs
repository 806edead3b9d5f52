//! Re-checking an explanation by arithmetic alone: no rule is asked.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::document::{Digest, Document, OriginRow, OutcomeRow, SCHEMA, StepRow, ValueRow};
use crate::formula::{Formula, Ratio, Value};
use crate::money::Money;

/// 差错: something in an explanation that does not follow.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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
    /// each fact is what its origin says, each award is the sum of the steps that pay it, and the digest fits.
    /// An empty list is a clean bill.
    #[must_use]
    pub fn recheck(&self) -> Vec<Fault> {
        let inputs = self.inputs.iter().map(|row| (row.field.as_str(), &row.value)).collect();
        let figures = self.figures.iter().map(|row| (row.id.as_str(), &row.value)).collect();
        let mut checker = Checker { document: self, inputs, figures, faults: Vec::new() };
        if self.schema != SCHEMA {
            checker.fault("schema".to_owned(), format!("this checker reads `{SCHEMA}`"));
        }
        checker.tables();
        for (position, step) in self.steps.iter().enumerate() {
            checker.step(position, step);
        }
        let mut from = 0;
        for (position, outcome) in self.outcomes.iter().enumerate() {
            if outcome.steps_from != from || outcome.steps_end < from {
                checker
                    .fault(format!("outcomes[{position}]"), "its steps do not follow the one before".into());
            }
            from = outcome.steps_end;
            checker.outcome(position, outcome);
        }
        if usize::try_from(from).ok() != Some(self.steps.len()) {
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

struct Checker<'d> {
    document: &'d Document,
    inputs: BTreeMap<&'d str, &'d ValueRow>,
    figures: BTreeMap<&'d str, &'d ValueRow>,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    fn fault(&mut self, at: String, what: String) {
        self.faults.push(Fault { at, what });
    }

    /// Inputs and figures are named once each.
    fn tables(&mut self) {
        if self.inputs.len() != self.document.inputs.len() {
            self.fault("inputs".to_owned(), "a field stands here twice".to_owned());
        }
        if self.figures.len() != self.document.figures.len() {
            self.fault("figures".to_owned(), "a figure stands here twice".to_owned());
        }
        for (position, figure) in self.document.figures.iter().enumerate() {
            if figure.source.is_empty() {
                self.fault(format!("figures[{position}]"), "it names no source".to_owned());
            }
        }
    }

    fn step(&mut self, position: usize, step: &StepRow) {
        let at = format!("steps[{position}]");
        if usize::try_from(step.no).ok() != Some(position) {
            self.fault(at.clone(), "its number is not its position".to_owned());
        }
        if step.citations.is_empty() {
            self.fault(at.clone(), "it names no clause".to_owned());
        }
        let mut names: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for (number, fact) in step.facts.iter().enumerate() {
            if !self.origin_says(position, &fact.origin, &fact.value) {
                self.fault(format!("{at}.facts[{number}]"), "its origin says something else".to_owned());
            }
            names.entry(fact.name.clone()).or_default().push(value(&fact.value));
        }
        let formula = match Formula::parse(&step.formula) {
            Ok(formula) => formula,
            Err(error) => return self.fault(at, format!("the formula cannot be read: {error}")),
        };
        if formula.result_name() != step.result {
            self.fault(at.clone(), "the formula gives another result".to_owned());
        }
        let used = formula.names();
        if let Some(idle) = names.keys().find(|name| !used.iter().any(|used| *used == name.as_str())) {
            self.fault(at.clone(), format!("the formula does not use `{idle}`"));
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

    fn outcome(&mut self, position: usize, outcome: &OutcomeRow) {
        let at = format!("outcomes[{position}]");
        let components = Money::sum(outcome.components.iter().map(|component| component.amount));
        if components != Ok(outcome.amount) {
            self.fault(at.clone(), "the components do not sum to the amount".to_owned());
        }
        let steps = self.document.steps.iter().filter(|step| {
            (outcome.steps_from..outcome.steps_end).contains(&step.no) && outcome.finding == "entitled"
        });
        let mut paid: BTreeMap<&str, Vec<Money>> = BTreeMap::new();
        for step in steps {
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
        for ground in &outcome.grounds {
            let failed = |step: &&StepRow| step.rule == ground.rule && step.value == ValueRow::Bool(false);
            if !self.document.steps.iter().any(|step| failed(&step)) {
                self.fault(at.clone(), format!("no step shows that {} failed", ground.rule));
            }
        }
        let shape = match outcome.finding.as_str() {
            "entitled" => outcome.grounds.is_empty() && outcome.open.is_empty(),
            "not-entitled" => !outcome.grounds.is_empty() && outcome.components.is_empty(),
            "needs-person" => !outcome.open.is_empty() && outcome.components.is_empty(),
            _ => false,
        };
        if !shape {
            self.fault(at, "the finding does not fit what stands below it".to_owned());
        }
    }
}

struct Named(BTreeMap<String, Vec<Value>>);

impl crate::formula::Facts for Named {
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
