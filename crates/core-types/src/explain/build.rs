//! From the record of a computation to its document.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::digest::Digest;
use super::document::{
    ComponentRow, Document, FactRow, FigureRow, GroundRow, InputRow, Label, OpenRow, OriginRow, OutcomeRow,
    SCHEMA, StepRow, ValueRow, WordRow,
};
use super::record::{Explanation, FactRecord, FactValue, Origin, OutcomeRecord, StepRecord, Told};
use super::words;
use crate::figures::{Figure, FigureRef, FigureValue, Found, Pack, Parameter, Place, bound_word};
use crate::finding::{Catalogue, Finding, Measure};
use crate::formula::{Formula, Piece};
use crate::money::Money;
use crate::month::Month;
use crate::text::{Lang, Text};

impl Explanation {
    /// The document of this record.
    #[must_use]
    pub fn document(
        &self,
        case: Option<Uuid>,
        place: Place,
        month: Month,
        catalogue: &Catalogue,
    ) -> Document {
        let mut rows = Rows::default();
        let mut steps = Vec::with_capacity(self.steps.len());
        let mut facts_from = 0_usize;
        for (no, step) in (0..).zip(&self.steps) {
            let end = usize::try_from(step.facts_end).unwrap_or(usize::MAX);
            let facts = self.facts.get(facts_from..end).unwrap_or_default();
            facts_from = end;
            steps.push(self.step_row(no, step, facts, &mut rows));
        }
        let mut steps_from = 0;
        let mut outcomes = Vec::with_capacity(self.outcomes.len());
        for outcome in &self.outcomes {
            outcomes.push(self.outcome_row(outcome, steps_from, place, month, catalogue));
            steps_from = outcome.steps_end;
        }
        let pack = self.pack.as_ref().map_or_else(String::new, |pack| pack.hash().to_string());
        let words = words_of(&steps, catalogue);
        Document {
            schema: SCHEMA.to_owned(),
            case,
            place,
            month,
            pack,
            inputs: rows.inputs.into_iter().map(|(field, value)| InputRow { field, value }).collect(),
            figures: rows.figures.into_values().collect(),
            steps,
            outcomes,
            words,
            digest: Digest::ZERO,
        }
        .sealed()
    }

    fn step_row(&self, no: u32, step: &StepRecord, facts: &[FactRecord], rows: &mut Rows) -> StepRow {
        let variant = step.rule.variant(step.at.variant, step.at.month);
        let citation = |citation: &crate::law::Citation| Label {
            zh: citation.text(Lang::Zh),
            en: citation.text(Lang::En),
        };
        let (result, label, value) = match step.result {
            Some((term, value)) => (term.name.to_owned(), term.label.into(), self.value(value)),
            None => (String::new(), Text::new("", "").into(), ValueRow::Text(String::new())),
        };
        StepRow {
            no,
            rule: step.rule.id.to_owned(),
            variant: step.at.variant.to_owned(),
            month: step.at.month,
            member: step.at.member,
            title: step.rule.title.into(),
            confidence: variant.and_then(|variant| variant.confidence).unwrap_or(step.rule.confidence),
            formula: variant.map_or("", |variant| variant.formula).to_owned(),
            citations: variant.map_or(&[][..], |variant| variant.citations).iter().map(citation).collect(),
            facts: facts.iter().map(|fact| self.fact_row(fact, rows)).collect(),
            result,
            label,
            value,
            pays: step.pays.map(|owner| owner.id.to_owned()),
        }
    }

    fn fact_row(&self, fact: &FactRecord, rows: &mut Rows) -> FactRow {
        let value = self.value(fact.value);
        let origin = match fact.origin {
            Origin::Input(field) => {
                rows.inputs.entry(field.text()).or_insert_with(|| value.clone());
                OriginRow::Input(field.text())
            }
            Origin::Figure(used) => OriginRow::Figure(self.figure_row(used, rows)),
            Origin::Step(step) => OriginRow::Step(step.0),
            Origin::Clause => OriginRow::Clause,
        };
        FactRow { name: fact.term.name.to_owned(), label: fact.term.label.into(), value, origin }
    }

    fn figure_row(&self, used: FigureRef, rows: &mut Rows) -> String {
        let Some(figure) = self.pack.as_ref().and_then(|pack| pack.figure(used.id)) else {
            return String::new();
        };
        let id = figure.id();
        rows.figures.entry(id.clone()).or_insert_with(|| FigureRow {
            id: id.clone(),
            label: figure.parameter.label.into(),
            value: figure_value(&figure.value),
            unit: figure.parameter.unit.into(),
            authority: figure.authority.to_string(),
            from: figure.from,
            confidence: used.confidence,
            publication_known: used.publication_known,
            source: figure.source.to_string(),
            note: figure.note.clone(),
        });
        id
    }

    fn value(&self, value: FactValue) -> ValueRow {
        match value {
            FactValue::Money(money) => ValueRow::Money(money),
            FactValue::Rate(rate) => ValueRow::Rate(rate),
            FactValue::Count(count) => ValueRow::Count(count),
            FactValue::Month(month) => ValueRow::Month(month),
            FactValue::Date(day) => ValueRow::Date(day),
            FactValue::Bool(yes) => ValueRow::Bool(yes),
            FactValue::Word(word) => ValueRow::Text(word.to_owned()),
            FactValue::Code(code) => ValueRow::Text(code.as_str().to_owned()),
            FactValue::List(id) => {
                let figure = self.pack.as_ref().and_then(|pack| pack.figure(id));
                figure.map_or(ValueRow::List(Vec::new()), |figure| figure_value(&figure.value))
            }
        }
    }

    fn outcome_row(
        &self,
        outcome: &OutcomeRecord,
        steps_from: u32,
        place: Place,
        month: Month,
        catalogue: &Catalogue,
    ) -> OutcomeRow {
        let (name, amount, assumed) = match outcome.told {
            Told::Finding(finding) => (finding.name(), finding.amount(), finding.assumed()),
            Told::Result(assumed) => ("result", Money::ZERO, assumed),
        };
        let mut row = OutcomeRow {
            programme: outcome.programme.id.to_owned(),
            label: outcome.programme.label.into(),
            finding: name.to_owned(),
            amount,
            per: outcome.programme.per,
            components: Vec::new(),
            grounds: Vec::new(),
            open: Vec::new(),
            assumed: catalogue.parameters_in(assumed).map(|parameter| parameter.id.to_owned()).collect(),
            steps_from,
            steps_end: outcome.steps_end,
        };
        let Told::Finding(finding) = outcome.told else { return row };
        match finding {
            Finding::Entitled(award) => {
                row.components = award
                    .components()
                    .map(|component| ComponentRow {
                        rule: component.rule.id.to_owned(),
                        members: component.members.iter().collect(),
                        amount: component.amount,
                    })
                    .collect();
            }
            Finding::NotEntitled(grounds) => {
                row.grounds = grounds
                    .iter()
                    .map(|ground| GroundRow {
                        rule: ground.rule.id.to_owned(),
                        statement: ground.rule.statement.into(),
                        observed: ground.observed.text(),
                        limit: ground.limit.text(),
                        margin: ground.margin().map(Measure::text),
                    })
                    .collect();
            }
            Finding::NeedsPerson(open) => {
                row.open = open
                    .ranked(catalogue)
                    .map(|question| OpenRow {
                        id: question.id.to_owned(),
                        text: question.text.into(),
                        field: question.field.to_owned(),
                        members: if question.field.contains("[]") {
                            open.members.iter().collect()
                        } else {
                            Vec::new()
                        },
                    })
                    .collect();
                let missing = open
                    .missing(catalogue)
                    .map(|parameter| missing_row(self.pack.as_ref(), parameter, (place, month), catalogue));
                row.open.extend(missing);
            }
        }
        row
    }
}

#[derive(Default)]
struct Rows {
    inputs: BTreeMap<String, ValueRow>,
    figures: BTreeMap<String, FigureRow>,
}

pub(super) fn figure_value(value: &FigureValue) -> ValueRow {
    match value {
        FigureValue::Money(money) => ValueRow::Money(*money),
        FigureValue::Rate(rate) => ValueRow::Rate(*rate),
        FigureValue::Count(count) => ValueRow::Count(i64::from(*count)),
        FigureValue::Choice(word) => ValueRow::Text((*word).to_owned()),
        FigureValue::List(entries) => ValueRow::List(
            entries
                .iter()
                .map(|entry| if entry.code.is_empty() { &entry.zh } else { &entry.code }.clone())
                .collect(),
        ),
    }
}

/// The words among the values and texts of the steps that have a label.
fn words_of(steps: &[StepRow], catalogue: &Catalogue) -> Vec<WordRow> {
    let mut found = BTreeSet::new();
    let mut formulas = BTreeSet::new();
    let mut value = |value: &ValueRow| match value {
        ValueRow::Text(text) => {
            found.insert(text.clone());
        }
        ValueRow::List(entries) => found.extend(entries.iter().cloned()),
        _ => {}
    };
    for step in steps {
        step.facts.iter().for_each(|fact| value(&fact.value));
        value(&step.value);
        formulas.insert(step.formula.as_str());
    }
    for formula in formulas.into_iter().filter_map(|text| Formula::parse(text).ok()) {
        found.extend(formula.pieces().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.to_owned()),
            _ => None,
        }));
    }
    let labelled = |word: String| words::label(&word, Some(catalogue)).map(|text| (word, text));
    found.into_iter().filter_map(labelled).map(|(word, text)| WordRow { word, label: text.into() }).collect()
}

/// Names a missing parameter, why it is missing, and the values before and after.
fn missing_row(
    pack: Option<&Pack>,
    parameter: &'static Parameter,
    (place, month): (Place, Month),
    catalogue: &Catalogue,
) -> OpenRow {
    let view = pack.map(|pack| (pack, pack.at(place, month)));
    let found = view.as_ref().map_or(Found::Nothing, |(_, view)| view.look_up(parameter));
    let mut text = match found {
        // The law that was applied is that of another month, or as it was known on an earlier day.
        Found::Value(..) => Label {
            zh: format!("{}:计算所依据的时点没有可用的数值", parameter.label.zh),
            en: format!("{}: no value in the law that was applied", parameter.label.en),
        },
        _ => Label {
            zh: format!("{}:{place} 在 {month} 没有可用的数值", parameter.label.zh),
            en: format!("{}: no value for {place} in {month}", parameter.label.en),
        },
    };
    let amount = |figure: &Figure, lang| match &figure.value {
        FigureValue::Choice(word) => words::label(word, Some(catalogue))
            .map_or_else(|| (*word).to_owned(), |text| text.get(lang).to_owned()),
        other => other.to_string(),
    };
    let mut say = |what: Text, zh: String, en: String| {
        text.zh.push_str(&format!(";{} {zh}", what.zh));
        text.en.push_str(&format!("; {} {en}", what.en));
    };
    let Some((pack, view)) = view else {
        return OpenRow { id: parameter.id.to_owned(), text, field: String::new(), members: Vec::new() };
    };
    match found {
        Found::Gap(gap) => {
            if let Some(gap) = pack.gap(gap) {
                say(Text::new("原因:", "because:"), gap.why.clone(), gap.why.clone());
            }
        }
        Found::Limit(figure, _) => {
            let word = Text::new(bound_word(figure.bound, Lang::Zh), bound_word(figure.bound, Lang::En));
            say(word, amount(figure, Lang::Zh), amount(figure, Lang::En));
        }
        Found::Value(..) | Found::Nothing => {}
    }
    let (last, next) = view.neighbours(parameter);
    let dated = |figure: &Figure, lang| format!("{} ({})", amount(figure, lang), figure.from);
    for (figure, what) in
        [(last, Text::new("最近一次", "last known")), (next, Text::new("下一次", "next known"))]
    {
        if let Some(figure) = figure {
            say(what, dated(figure, Lang::Zh), dated(figure, Lang::En));
        }
    }
    OpenRow { id: parameter.id.to_owned(), text, field: String::new(), members: Vec::new() }
}
