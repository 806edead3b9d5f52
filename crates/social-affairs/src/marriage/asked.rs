//! What every rule of marriage, rescue and funerals asks of its surroundings.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{ListEntry, Pack, Place, Reading, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Fact, Month, Rule, Term};
use std::sync::Arc;

pub(crate) struct Asked<'a, X> {
    pub(crate) pack: &'a Pack,
    pub(crate) place: Place,
    pub(crate) explain: &'a mut X,
}

/// A fact that has to hold, or must not.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cond {
    value: Option<bool>,
    field: Field,
    question: usize,
    /// False for a bar: the fact must not hold.
    wanted: bool,
}

/// Which rule speaks, of which day, and in which words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ruling {
    pub(crate) rule: &'static Rule,
    pub(crate) form: &'static str,
    pub(crate) day: NaiveDate,
    pub(crate) programme: &'static Programme,
    /// The words of a condition, of a bar, and of the result.
    pub(crate) words: [&'static Term; 3],
}

/// What a fact says; an absent one does not hold.
pub(crate) fn holds(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(holds) => Some(holds),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

/// A condition: it has to hold.
pub(crate) fn must(fact: Fact<bool>, field: &'static str, question: usize) -> Cond {
    Cond { value: holds(fact), field: Field::new(field), question, wanted: true }
}

/// A bar: it must not hold.
pub(crate) fn bar(fact: Fact<bool>, field: &'static str, question: usize) -> Cond {
    Cond { wanted: false, ..must(fact, field, question) }
}

/// All of three-valued conditions: one that fails settles the matter, else one that is open leaves it open.
pub(crate) fn every(parts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut all = Some(true);
    for part in parts {
        match part {
            Some(false) => return Some(false),
            None => all = None,
            Some(true) => {}
        }
    }
    all
}

/// Is there an entry with that code?
pub(crate) fn listed(list: Used<&Arc<[ListEntry]>>, code: &str) -> bool {
    list.value.iter().any(|entry| entry.code == code)
}

impl<X: Explain> Asked<'_, X> {
    /// Says what is open.
    pub(crate) fn open(&mut self, programme: &'static Programme, questions: &[usize], reading: Reading) {
        let mut open = OpenQuestions {
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        };
        for question in questions {
            open.ask(*question, None);
        }
        self.explain.outcome(programme, &Finding::NeedsPerson(open));
    }

    /// Do all conditions hold, and no bar? What is open matters only where nothing fails.
    pub(crate) fn all(&mut self, ruling: Ruling, conditions: &[Cond]) -> Option<bool> {
        self.all_step(ruling, conditions).map(|(result, _)| result)
    }

    /// The same, with the step that says so.
    pub(crate) fn all_step(&mut self, ruling: Ruling, conditions: &[Cond]) -> Option<(bool, StepRef)> {
        let met = |cond: &Cond| cond.value.map(|value| value == cond.wanted);
        let result = every(conditions.iter().map(met));
        let Some(result) = result else {
            let mut open = OpenQuestions::default();
            for cond in conditions.iter().filter(|cond| cond.value.is_none()) {
                open.ask(cond.question, None);
            }
            self.explain.outcome(ruling.programme, &Finding::NeedsPerson(open));
            return None;
        };
        let [condition, barred, gives] = ruling.words;
        let at = At::month(Month::of(ruling.day)).variant(ruling.form);
        let step = self.explain.step(ruling.rule, at, |facts| {
            for (wanted, term) in [(true, condition), (false, barred)] {
                let mut any = false;
                for cond in conditions.iter().filter(|cond| cond.wanted == wanted) {
                    if let Some(value) = cond.value {
                        facts.input(term, value, cond.field);
                        any = true;
                    }
                }
                if !any {
                    facts.clause(term, wanted);
                }
            }
            facts.gives(gives, result);
        });
        self.explain.concluded(ruling.programme, Reading::default().assumed);
        Some((result, step))
    }
}
