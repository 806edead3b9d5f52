//! What a letter takes from the explanation: the steps that its finding rests on, with their clauses and figures.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::ExplanationDocument;
use minzheng_core_types::Lang;
use minzheng_core_types::explain::{FigureRow, OriginRow, OutcomeRow, StepRow};
use minzheng_core_types::text::mask_numbers;

use super::{Addressee, Matter};
use crate::approval::FormOptions;

/// Hides who it is about, unless whoever writes it shows them.
pub(super) struct Veil<'m> {
    addressee: &'m Addressee,
    births: Vec<String>,
    reveal: bool,
}

impl<'m> Veil<'m> {
    pub(super) fn new(matter: &'m Matter, options: FormOptions) -> Self {
        let inputs = matter.document.inputs.iter().filter(|row| row.field.ends_with(".birth"));
        let births = inputs.map(|row| row.value.text(Lang::Zh)).collect();
        Self { addressee: &matter.addressee, births, reveal: options.reveal }
    }

    /// The name of the head.
    pub(super) fn head(&self) -> String {
        let head = &self.addressee.head;
        if self.reveal { head.reveal().to_owned() } else { head.to_string() }
    }

    /// A text that may name members, or hold their numbers and births.
    pub(super) fn text(&self, text: &str) -> String {
        if self.reveal {
            return text.to_owned();
        }
        let mut hidden = mask_numbers(text);
        for name in self.addressee.everybody.iter().filter(|name| !name.reveal().is_empty()) {
            hidden = hidden.replace(name.reveal(), &name.to_string());
        }
        for birth in self.births.iter().filter(|birth| !birth.is_empty()) {
            hidden = hidden.replace(birth.as_str(), "****-**-**");
        }
        hidden
    }
}

/// The steps that a programme's finding rests on: its own, and whatever they name.
pub(super) fn resting_on<'d>(document: &'d ExplanationDocument, programme: &str) -> Vec<&'d StepRow> {
    let Some(outcome) = outcome(document, programme) else { return Vec::new() };
    let mut wanted: BTreeSet<u32> = (outcome.steps_from..outcome.steps_end).collect();
    // A step names earlier ones only.
    for step in document.steps.iter().rev() {
        if wanted.contains(&step.no) {
            wanted.extend(step.facts.iter().filter_map(|fact| match fact.origin {
                OriginRow::Step(no) => Some(no),
                OriginRow::Input(_) | OriginRow::Figure(_) | OriginRow::Clause => None,
            }));
        }
    }
    document.steps.iter().filter(|step| wanted.contains(&step.no)).collect()
}

pub(super) fn outcome<'d>(document: &'d ExplanationDocument, programme: &str) -> Option<&'d OutcomeRow> {
    document.outcomes.iter().find(|row| row.programme == programme)
}

/// Rules in the order of their steps, each with its title and the clauses it was applied by, and whether it is assumed.
pub(super) fn clauses<'d>(steps: &[&'d StepRow], lang: Lang) -> Vec<Applied<'d>> {
    let mut all: Vec<Applied<'d>> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for step in steps {
        let place = *places.entry(step.rule.as_str()).or_insert_with(|| {
            all.push(Applied {
                rule: &step.rule,
                title: step.title.get(lang),
                clauses: Vec::new(),
                assumed: false,
            });
            all.len().saturating_sub(1)
        });
        let Some(applied) = all.get_mut(place) else { continue };
        applied.assumed |= step.confidence.needs_saying();
        for citation in &step.citations {
            let text = citation.get(lang).to_owned();
            if !applied.clauses.contains(&text) {
                applied.clauses.push(text);
            }
        }
    }
    all
}

/// A rule as it was applied.
pub(super) struct Applied<'d> {
    pub(super) rule: &'d str,
    pub(super) title: &'d str,
    pub(super) clauses: Vec<String>,
    pub(super) assumed: bool,
}

/// The figures that the steps read, in the order of the document.
pub(super) fn figures<'d>(document: &'d ExplanationDocument, steps: &[&StepRow]) -> Vec<&'d FigureRow> {
    let read: BTreeSet<&str> = steps
        .iter()
        .flat_map(|step| &step.facts)
        .filter_map(|fact| match &fact.origin {
            OriginRow::Figure(id) => Some(id.as_str()),
            OriginRow::Input(_) | OriginRow::Step(_) | OriginRow::Clause => None,
        })
        .collect();
    document.figures.iter().filter(|row| read.contains(row.id.as_str())).collect()
}
