//! The document of an explanation: everything needed to check an answer, and nothing about who it concerns.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use thiserror::Error;
use uuid::Uuid;

use super::record::{Explanation, FactRecord, FactValue, Origin, OutcomeRecord, StepRecord};
use crate::figures::{Figure, FigureRef, FigureValue, Found, Pack, Parameter, Place, bound_word};
use crate::finding::{Catalogue, Finding};
use crate::law::Confidence;
use crate::money::Money;
use crate::month::Month;
use crate::rate::Rate;
use crate::text::{Lang, StrVisitor, Text};

/// Name and version of the document's form. Its fields do not change without a new version.
pub const SCHEMA: &str = "minzheng.explanation/1";

/// 计算说明: a whole explanation. Serialises to JSON; `Display` gives the Chinese text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// [`SCHEMA`].
    pub schema: String,
    /// The case, when the caller named one.
    pub case: Option<Uuid>,
    /// The place.
    pub place: Place,
    /// The month.
    pub month: Month,
    /// The hash of all figures loaded.
    pub pack: String,
    /// Facts of the case that were used.
    pub inputs: Vec<InputRow>,
    /// Figures that were used.
    pub figures: Vec<FigureRow>,
    /// What was computed, in order.
    pub steps: Vec<StepRow>,
    /// What each programme found.
    pub outcomes: Vec<OutcomeRow>,
    /// SHA-256 over all the rest.
    pub digest: Digest,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Label {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

impl From<Text> for Label {
    fn from(text: Text) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}

/// A fact of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputRow {
    /// The field of the case file.
    pub field: String,
    /// Its value.
    pub value: ValueRow,
}

/// A figure that was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRow {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: Label,
    /// Its value.
    pub value: ValueRow,
    /// What one unit of it means.
    pub unit: Label,
    /// The authority.
    pub authority: String,
    /// First month.
    pub from: Month,
    /// How sure it is in the month of the case.
    pub confidence: Confidence,
    /// Is its day of publication known?
    pub publication_known: bool,
    /// Where it was read.
    pub source: String,
    /// Remarks.
    pub note: String,
}

/// One application of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepRow {
    /// Its number, from 0.
    pub no: u32,
    /// The rule.
    pub rule: String,
    /// The form of the rule.
    pub variant: String,
    /// The month whose law was applied.
    pub month: Month,
    /// The member it concerns, by index.
    pub member: Option<u16>,
    /// Title of the rule.
    pub title: Label,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// `{result} = …`.
    pub formula: String,
    /// The clauses.
    pub citations: Vec<Label>,
    /// The facts that the formula names.
    pub facts: Vec<FactRow>,
    /// Name of the result.
    pub result: String,
    /// Name of the result for people.
    pub label: Label,
    /// The result.
    pub value: ValueRow,
    /// The rule that owns the amount, when the result is paid.
    pub pays: Option<String>,
}

/// A fact of a step. The same name more than once makes a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactRow {
    /// Name in the formula.
    pub name: String,
    /// Name for people.
    pub label: Label,
    /// The value.
    pub value: ValueRow,
    /// Where it comes from.
    pub origin: OriginRow,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum OriginRow {
    /// A field of the case.
    Input(String),
    /// A figure, by its id.
    Figure(String),
    /// The result of an earlier step.
    Step(u32),
    /// The clause itself.
    Clause,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum ValueRow {
    /// Yuan.
    Money(Money),
    /// A multiple or share.
    Rate(Rate),
    /// A number.
    Count(i64),
    /// A month.
    Month(Month),
    /// A day.
    Date(NaiveDate),
    /// True or false.
    Bool(bool),
    /// A word.
    Text(String),
    /// Codes or names.
    List(Vec<String>),
}

/// What a programme found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRow {
    /// The programme.
    pub programme: String,
    /// Its name for people.
    pub label: Label,
    /// `entitled`, `not-entitled` or `needs-person`.
    pub finding: String,
    /// What is paid; zero unless entitled.
    pub amount: Money,
    /// Who owns each yuan.
    pub components: Vec<ComponentRow>,
    /// Conditions that failed.
    pub grounds: Vec<GroundRow>,
    /// Open questions.
    pub open: Vec<OpenRow>,
    /// Ids of parameters whose value had to be assumed.
    pub assumed: Vec<String>,
    /// First step that belongs to it.
    pub steps_from: u32,
    /// The step after its last one.
    pub steps_end: u32,
}

/// A component of an award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComponentRow {
    /// The rule that owns it.
    pub rule: String,
    /// The members it is for; empty when the household.
    pub members: Vec<usize>,
    /// The amount.
    pub amount: Money,
}

/// A condition that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundRow {
    /// The rule.
    pub rule: String,
    /// What it says.
    pub statement: Label,
    /// What was observed.
    pub observed: String,
    /// The limit.
    pub limit: String,
    /// By how much it was missed, where that can be said.
    pub margin: Option<String>,
}

/// An open question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenRow {
    /// The question or parameter.
    pub id: String,
    /// The question, or the parameter's name with its last and next known value.
    pub text: Label,
    /// The field of the case file that answers it; empty for a parameter.
    pub field: String,
    /// The members it concerns.
    pub members: Vec<usize>,
}

/// 摘要: SHA-256, kept with the result to tell a forged explanation from the true one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    const ZERO: Self = Self([0; 32]);
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Not a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a digest; it has 64 hexadecimal digits")]
pub struct DigestError;

impl FromStr for Digest {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, DigestError> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(DigestError);
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            let start = place.saturating_mul(2);
            let pair = text.get(start..start.saturating_add(2)).ok_or(DigestError)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| DigestError)?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("64 hexadecimal digits"))?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Document {
    /// The digest of everything but the digest itself.
    #[must_use]
    pub fn compute_digest(&self) -> Digest {
        let bare = Self { digest: Digest::ZERO, ..self.clone() };
        // Serialising plain data of this crate cannot fail; an empty text would fail every check.
        let text = serde_json::to_vec(&bare).unwrap_or_default();
        Digest(Sha256::digest(&text).into())
    }

    /// The same document with its digest set.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        self.digest = self.compute_digest();
        self
    }
}

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
            confidence: step.rule.confidence,
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
        let mut row = OutcomeRow {
            programme: outcome.programme.id.to_owned(),
            label: outcome.programme.label.into(),
            finding: outcome.finding.name().to_owned(),
            amount: outcome.finding.amount(),
            components: Vec::new(),
            grounds: Vec::new(),
            open: Vec::new(),
            assumed: catalogue
                .parameters_in(outcome.finding.assumed())
                .map(|parameter| parameter.id.to_owned())
                .collect(),
            steps_from,
            steps_end: outcome.steps_end,
        };
        match outcome.finding {
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
                        margin: ground.margin().map(crate::finding::Measure::text),
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
                    .map(|parameter| missing_row(self.pack.as_ref(), parameter, place, month));
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

fn figure_value(value: &FigureValue) -> ValueRow {
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

/// Names a missing parameter, why it is missing, and the values before and after.
fn missing_row(pack: Option<&Pack>, parameter: &'static Parameter, place: Place, month: Month) -> OpenRow {
    let mut text = Label {
        zh: format!("{}:{place} 在 {month} 没有可用的数值", parameter.label.zh),
        en: format!("{}: no value for {place} in {month}", parameter.label.en),
    };
    let mut say = |zh: &str, en: &str, what: String| {
        text.zh.push_str(&format!(";{zh} {what}"));
        text.en.push_str(&format!("; {en} {what}"));
    };
    if let Some(pack) = pack {
        let view = pack.at(place, month);
        match view.look_up(parameter) {
            Found::Gap(gap) => {
                if let Some(gap) = pack.gap(gap) {
                    say("原因:", "because:", gap.why.clone());
                }
            }
            Found::Limit(figure, _) => {
                say(
                    bound_word(figure.bound, Lang::Zh),
                    bound_word(figure.bound, Lang::En),
                    figure.value.to_string(),
                );
            }
            Found::Value(..) | Found::Nothing => {}
        }
        let (last, next) = view.neighbours(parameter);
        let dated = |figure: &Figure| format!("{} ({})", figure.value, figure.from);
        if let Some(last) = last {
            say("最近一次", "last known", dated(last));
        }
        if let Some(next) = next {
            say("下一次", "next known", dated(next));
        }
    }
    OpenRow { id: parameter.id.to_owned(), text, field: String::new(), members: Vec::new() }
}
