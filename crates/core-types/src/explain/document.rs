//! The document of an explanation: everything needed to check an answer, and nothing about who it concerns.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::digest::Digest;
use crate::figures::Place;
use crate::finding::Period;
use crate::law::Confidence;
use crate::money::Money;
use crate::month::Month;
use crate::rate::Rate;
use crate::text::{Lang, Text};

/// Name and version of the document's form. Its fields do not change without a new version.
pub const SCHEMA: &str = "minzheng.explanation/1";

/// 计算说明: a whole explanation. Serialises to JSON; `Display` gives the Chinese text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "计算说明")]
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
    /// The words that stand above, as people say them, in the order of the alphabet.
    pub words: Vec<WordRow>,
    /// SHA-256 over all the rest.
    pub digest: Digest,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// A word of a choice or a kind, such as `month-after-decision`, as people say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordRow {
    /// The word in facts, figures and formulas.
    pub word: String,
    /// What people say.
    pub label: Label,
}

/// A fact of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InputRow {
    /// The field of the case file.
    pub field: String,
    /// Its value.
    pub value: ValueRow,
}

/// A figure that was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case", deny_unknown_fields)]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutcomeRow {
    /// The programme.
    pub programme: String,
    /// Its name for people.
    pub label: Label,
    /// `entitled`, `not-entitled` or `needs-person`; `result` where it is no entitlement but what the last of its steps
    /// gives, such as a grade.
    pub finding: String,
    /// What is paid; zero unless entitled.
    pub amount: Money,
    /// Of what the amount is; by the month where nothing is said.
    #[serde(default, skip_serializing_if = "Period::is_month")]
    pub per: Period,
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
