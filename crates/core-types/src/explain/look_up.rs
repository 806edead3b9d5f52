//! 查对: an explanation held against the texts of rules and the figures that are loaded. No rule is applied.

use std::collections::BTreeMap;

use super::build::figure_value;
use super::document::{Document, FigureRow, Label, StepRow};
use super::recheck::Fault;
use crate::figures::{Figure, Pack};
use crate::rule::Rule;
use crate::text::Lang;

/// 查对表: rules and figures by their names.
///
/// [`Document::recheck`] finds what does not follow from what the document says itself. Somebody who rewrites a formula, a clause
/// or a figure and everything that follows from it, and seals the document again, is found here, and by the digest that was kept
/// with the result.
///
/// ```
/// use minzheng_core_types::explain::LookUp;
/// use minzheng_core_types::{Pack, Rule};
/// # fn held(document: &minzheng_core_types::ExplanationDocument, rules: &[&'static Rule], pack: &Pack) -> bool {
/// document.recheck().is_empty() && LookUp::new(rules.iter().copied(), pack).check(document).is_empty()
/// # }
/// ```
#[doc(alias = "查对")]
pub struct LookUp<'r> {
    rules: BTreeMap<&'static str, &'static Rule>,
    figures: BTreeMap<String, &'r Figure>,
    pack: String,
}

impl<'r> LookUp<'r> {
    /// The table of some rules and of a pack.
    pub fn new(rules: impl Iterator<Item = &'static Rule>, pack: &'r Pack) -> Self {
        Self {
            rules: rules.map(|rule| (rule.id, rule)).collect(),
            figures: pack.figures().iter().map(|figure| (figure.id(), figure)).collect(),
            pack: pack.hash().to_string(),
        }
    }

    /// What a document says of rules, forms, formulas, clauses and figures and these do not. An empty list is a clean bill.
    /// A figure that another pack has differently is a fault too, and told as such.
    #[must_use]
    pub fn check(&self, document: &Document) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (position, step) in document.steps.iter().enumerate() {
            let what =
                |(field, what): (&str, String)| Fault { at: format!("steps[{position}]{field}"), what };
            faults.extend(self.step(step).into_iter().map(what));
        }
        for (position, row) in document.figures.iter().enumerate() {
            let what = |(field, what): (&str, String)| Fault {
                at: format!("figures[{position}]{field}"),
                what: if document.pack == self.pack {
                    what
                } else {
                    format!("{what}; the explanation was made under other figures")
                },
            };
            faults.extend(self.figure(row).map(what));
        }
        for (position, outcome) in document.outcomes.iter().enumerate() {
            for (number, ground) in outcome.grounds.iter().enumerate() {
                let told = self.rules.get(ground.rule.as_str()).map(|rule| Label::from(rule.statement));
                if told.as_ref() != Some(&ground.statement) {
                    let what = format!("rule {} does not say this", ground.rule);
                    faults.push(Fault { at: format!("outcomes[{position}].grounds[{number}]"), what });
                }
            }
        }
        faults
    }

    fn step(&self, step: &StepRow) -> Vec<(&'static str, String)> {
        let Some(rule) = self.rules.get(step.rule.as_str()) else {
            return vec![(".rule", format!("there is no rule {}", step.rule))];
        };
        let Some(form) = rule.variant(&step.variant, step.month) else {
            let name = format!("{}/{}", step.rule, step.variant);
            return vec![(".variant", format!("{name} is not the law in {}", step.month))];
        };
        let clauses =
            form.citations.iter().map(|one| Label { zh: one.text(Lang::Zh), en: one.text(Lang::En) });
        [
            (".title", step.title == Label::from(rule.title), "its title is another"),
            (
                ".confidence",
                step.confidence == form.confidence.unwrap_or(rule.confidence),
                "it is not so sure",
            ),
            (".formula", step.formula == form.formula, "its formula is another"),
            (".citations", clauses.eq(step.citations.iter().cloned()), "it rests on other clauses"),
        ]
        .into_iter()
        .filter(|(_, same, _)| !same)
        .map(|(field, _, what)| (field, format!("{}/{}: {what}", step.rule, step.variant)))
        .collect()
    }

    fn figure(&self, row: &FigureRow) -> Option<(&'static str, String)> {
        let Some(figure) = self.figures.get(&row.id) else {
            return Some((".id", format!("there is no figure {}", row.id)));
        };
        let value = figure_value(&figure.value);
        if value != row.value {
            return Some((".value", format!("{} is another: {}", row.id, value.text(Lang::En))));
        }
        let same = row.label == Label::from(figure.parameter.label)
            && row.unit == Label::from(figure.parameter.unit)
            && row.authority == figure.authority.to_string()
            && row.from == figure.from
            && row.source == figure.source.to_string()
            && row.note == figure.note;
        (!same).then(|| ("", format!("{} has another name, unit, authority, month, source or note", row.id)))
    }
}
