//! A figure: a value that an authority set for some places from some month on.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::place::Scope;
use crate::ids::DivisionCode;
use crate::law::Confidence;
use crate::money::Money;
use crate::month::Month;
use crate::rate::Rate;
use crate::text::{Lang, Text};

/// 参数: something the law leaves to dated figures, declared by the crate whose rules read it.
#[derive(Debug, PartialEq, Eq)]
#[doc(alias = "参数")]
pub struct Parameter {
    /// Stable id: `sa.standard.urban`.
    pub id: &'static str,
    /// What it is.
    pub label: Text,
    /// What one unit of it means: `yuan per person and month`.
    pub unit: Text,
    /// What its values look like.
    pub kind: ValueKind,
    /// What a lower place does with the value of a higher one.
    pub inherit: Inherit,
}

/// The form of a parameter's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// An amount of money.
    Money,
    /// A multiple or share.
    Rate,
    /// A whole number.
    Count,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list of entries, perhaps coded.
    List,
}

/// What lower places do with the figure of a higher one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inherit {
    /// The nearest authority's figure replaces it.
    Override,
    /// It is a floor: the nearest figure counts, but never less than a floor above it.
    RaiseFloor,
    /// Every authority's figure is paid beside the others; see [`super::View::parts`].
    Add,
}

/// An entry of a list value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListEntry {
    /// Code or range of codes, such as `C00-C97`; empty when the source gives none.
    pub code: String,
    /// Chinese name.
    pub zh: String,
    /// English name.
    pub en: String,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureValue {
    /// Money.
    Money(Money),
    /// A multiple or share.
    Rate(Rate),
    /// A whole number.
    Count(u32),
    /// A word of the parameter's choices.
    Choice(&'static str),
    /// A list.
    List(Arc<[ListEntry]>),
}

impl fmt::Display for FigureValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money(money) => write!(f, "{money}"),
            Self::Rate(rate) => write!(f, "{rate}"),
            Self::Count(count) => write!(f, "{count}"),
            Self::Choice(word) => f.write_str(word),
            Self::List(entries) => {
                for (index, entry) in entries.iter().enumerate() {
                    let separator = if index == 0 { "" } else { "; " };
                    let space = if entry.code.is_empty() { "" } else { " " };
                    write!(f, "{separator}{}{space}{}", entry.code, entry.zh)?;
                }
                Ok(())
            }
        }
    }
}

/// Whether the source gives the value itself or only a limit to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The value.
    Exact,
    /// 不低于: not less than this; for a list, not only these. Not an amount.
    #[doc(alias = "不低于")]
    AtLeast,
    /// 不超过: not more than this. Not an amount.
    #[doc(alias = "不超过")]
    AtMost,
}

/// Where the figure was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Key in the list of sources: `Q1`.
    pub key: String,
    /// Title of the notice, law or article.
    pub title: String,
    /// Number of the notice; empty where unknown.
    pub number: String,
    /// Publisher or place of publication.
    pub publisher: String,
    /// The clause or page within it; empty where it has none.
    pub clause: String,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.title)?;
        if !self.number.is_empty() {
            write!(f, "({})", self.number)?;
        }
        if !self.clause.is_empty() {
            write!(f, " {}", self.clause)?;
        }
        if !self.publisher.is_empty() {
            write!(f, ",{}", self.publisher)?;
        }
        write!(f, " [{}]", self.key)
    }
}

/// Position of a figure in its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureId(pub(super) u32);

/// Position of a declared gap in its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GapId(pub(super) u32);

/// 数值: a value with whose it is, where and when it applies, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "数值")]
pub struct Figure {
    /// What it is a value of.
    pub parameter: &'static Parameter,
    /// The authority that set it.
    pub authority: DivisionCode,
    /// The part of the authority's area it applies to.
    pub scope: Scope,
    /// The value.
    pub value: FigureValue,
    /// The value itself, or a limit.
    pub bound: Bound,
    /// First month.
    pub from: Month,
    /// The first month at the latest, later than `from` where the start is uncertain.
    pub from_latest: Month,
    /// Last month, where the source ends it; a later figure ends it as well.
    pub until: Option<Month>,
    /// The day it was published; `None` where unknown.
    pub published: Option<NaiveDate>,
    /// Id of the figure it replaces for the same months.
    pub replaces: Option<String>,
    /// How sure the value is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: Source,
    /// Remarks, such as why a start is uncertain.
    pub note: String,
    /// File and line it was read from; empty when made in code.
    pub origin: String,
}

impl Figure {
    /// Stable id: parameter, authority, scope and first month, `sa.standard.urban@370200/seven-districts/2014-04`. A
    /// figure that replaces another has a `+` behind it, one that replaces such a one `++`, and so on.
    #[must_use]
    pub fn id(&self) -> String {
        let mut id = self.base_id();
        if let Some(replaced) = &self.replaces {
            let before = replaced.strip_prefix(id.as_str()).filter(|rest| rest.bytes().all(|b| b == b'+'));
            id.push_str(before.unwrap_or_default());
            id.push('+');
        }
        id
    }

    /// The id without the signs of replacement.
    pub(super) fn base_id(&self) -> String {
        let scope = self.scope.name();
        let slash = if scope.is_empty() { "" } else { "/" };
        format!("{}@{}{slash}{scope}/{}", self.parameter.id, self.authority, self.from)
    }

    /// How sure the figure is in that month: assumed while its start is uncertain.
    #[must_use]
    pub fn confidence_in(&self, month: Month) -> Confidence {
        if month < self.from_latest && self.confidence != Confidence::Reconstructed {
            Confidence::Assumed
        } else {
            self.confidence
        }
    }

    /// One line that holds all that the figure says, for the hash of a pack.
    pub(super) fn canonical(&self) -> String {
        let source = &self.source;
        let mut line = canonical_line([
            "figure",
            self.parameter.id,
            &self.authority.to_string(),
            &self.from.to_string(),
            &self.from_latest.to_string(),
            &format!("{:?}", self.until),
            &format!("{:?}", self.bound),
            self.confidence.name(),
            &format!("{:?}", self.published),
            &format!("{:?}", self.replaces),
            &source.key,
            &source.title,
            &source.number,
            &source.publisher,
            &source.clause,
            &self.note,
        ]);
        match &self.value {
            FigureValue::List(entries) => {
                for entry in entries.iter() {
                    line.push_str(&canonical_line([entry.code.as_str(), &entry.zh, &entry.en]));
                }
            }
            single => line.push_str(&canonical_line([single.to_string().as_str()])),
        }
        line.push_str(&canonical_scope(&self.scope));
        line
    }
}

/// Texts one after the other, each with its length before it, so that no text can pass for two.
pub(super) fn canonical_line<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    texts.into_iter().map(|text| format!("{}:{text}|", text.len())).collect()
}

/// A limit that a source gives where the value itself is not known, said in one language.
#[must_use]
pub fn bound_word(bound: Bound, lang: Lang) -> &'static str {
    let text = match bound {
        Bound::Exact => Text::new("", ""),
        Bound::AtLeast => Text::new("不低于", "at least"),
        Bound::AtMost => Text::new("不超过", "at most"),
    };
    text.get(lang)
}

pub(super) fn canonical_scope(scope: &Scope) -> String {
    match scope {
        Scope::Everywhere => "everywhere".to_owned(),
        Scope::Places { name, members } => members
            .iter()
            .map(|member| {
                let months = format!("{:?} {:?}", member.from, member.until);
                canonical_line([member.place.to_string().as_str(), &months])
            })
            .fold(canonical_line([name.as_str()]), |line, member| line + &member),
    }
}

/// 空缺: months for which it is known that the figure is not known. A look-up stops here.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "空缺")]
pub struct Gap {
    /// What is missing.
    pub parameter: &'static Parameter,
    /// The authority whose figure is missing.
    pub authority: DivisionCode,
    /// For which part of its area.
    pub scope: Scope,
    /// First month.
    pub from: Month,
    /// Last month; `None` up to today.
    pub until: Option<Month>,
    /// Why it is missing.
    pub why: String,
    /// File and line.
    pub origin: String,
}

impl Gap {
    pub(super) fn canonical(&self) -> String {
        let line = canonical_line([
            "gap",
            self.parameter.id,
            &self.authority.to_string(),
            &self.from.to_string(),
            &format!("{:?}", self.until),
            &self.why,
        ]);
        line + &canonical_scope(&self.scope)
    }
}
