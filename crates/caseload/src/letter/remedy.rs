//! 救济途径: what somebody who disagrees with a decision can do, where, and until when. Time limits are law of their own; who
//! writes a letter states them, or takes them from dated figures. None is assumed silently.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use chrono::NaiveDate;
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::{Confidence, Document, Lang, Text};
use minzheng_welfare::procedure::{ProcedurePolicy, documents};
use thiserror::Error;

/// 救济种类.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[doc(alias = "行政复议")]
#[doc(alias = "行政诉讼")]
pub enum RemedyKind {
    /// 行政复议: administrative reconsideration.
    Reconsideration,
    /// 行政诉讼: administrative litigation.
    Litigation,
}

impl RemedyKind {
    /// The word used in files and arguments.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reconsideration => "reconsideration",
            Self::Litigation => "litigation",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Reconsideration => Text::new("行政复议", "administrative reconsideration"),
            Self::Litigation => Text::new("行政诉讼", "administrative litigation"),
        }
    }
}

/// 期限: until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLimit {
    /// So many days from the day on which the letter is received.
    Days(NonZeroU32),
    /// So many months from that day.
    Months(NonZeroU32),
    /// Up to and with a day.
    Until(NaiveDate),
}

/// 救济途径: one remedy. It cannot be made without an organ, a time limit and a clause.
///
/// ```
/// use minzheng_caseload::letter::Remedy;
/// let remedy: Remedy = "reconsideration;市北区人民政府;60d;《行政复议法》第二十条;assumed".parse()?;
/// assert!(remedy.text(minzheng_core_types::Lang::Zh).ends_with("(推定:原文未读)"));
/// assert!("reconsideration;市北区人民政府;;《行政复议法》;assumed".parse::<Remedy>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "救济途径")]
pub struct Remedy {
    kind: RemedyKind,
    organ: String,
    limit: TimeLimit,
    clause: String,
    confidence: Confidence,
}

/// Not a remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RemedyError {
    /// Parts are missing.
    #[error(
        "write five parts: kind;organ;time limit;clause;confidence, such as `reconsideration;…;60d;…;assumed`"
    )]
    Parts,
    /// The kind is unknown.
    #[error("the kind is `reconsideration` or `litigation`")]
    Kind,
    /// Nobody to turn to.
    #[error("name the organ or court that takes the matter")]
    Organ,
    /// No time limit.
    #[error("the time limit is so many days (`60d`), so many months (`6m`) or the last day (`2014-07-15`)")]
    Limit,
    /// No clause.
    #[error("name the clause that gives the time limit")]
    Clause,
    /// How sure it is was not said.
    #[error("say how sure the time limit is: official, reported, settled or assumed")]
    Confidence,
}

impl Remedy {
    /// A remedy.
    ///
    /// # Errors
    /// [`RemedyError`] when the organ or the clause is blank.
    pub fn new(
        kind: RemedyKind,
        organ: &str,
        limit: TimeLimit,
        clause: &str,
        confidence: Confidence,
    ) -> Result<Self, RemedyError> {
        let (organ, clause) = (organ.trim().to_owned(), clause.trim().to_owned());
        match (organ.is_empty(), clause.is_empty()) {
            (true, _) => Err(RemedyError::Organ),
            (_, true) => Err(RemedyError::Clause),
            _ => Ok(Self { kind, organ, limit, clause, confidence }),
        }
    }

    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> RemedyKind {
        self.kind
    }

    /// Until when.
    #[must_use]
    pub const fn limit(&self) -> TimeLimit {
        self.limit
    }

    /// How sure the time limit is.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The remedy as a letter says it. An assumed one says so.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let (kind, organ, clause) = (self.kind.label().get(lang), &self.organ, &self.clause);
        let text = match lang {
            Lang::Zh => {
                let verb = match self.kind {
                    RemedyKind::Reconsideration => "申请",
                    RemedyKind::Litigation => "提起",
                };
                let by = match self.limit {
                    TimeLimit::Days(days) => format!("自收到本书之日起{days}日内"),
                    TimeLimit::Months(months) => format!("自收到本书之日起{months}个月内"),
                    TimeLimit::Until(day) => format!("在{day}以前(含当日)"),
                };
                format!("{by},向{organ}{verb}{kind}(依据:{clause})")
            }
            Lang::En => {
                let by = match self.limit {
                    TimeLimit::Days(days) => format!("within {days} days of receiving this letter"),
                    TimeLimit::Months(months) => format!("within {months} months of receiving this letter"),
                    TimeLimit::Until(day) => format!("up to and including {day}"),
                };
                format!("{kind}, {by}, to {organ} (by {clause})")
            }
        };
        match self.confidence {
            Confidence::Official => text,
            Confidence::Assumed | Confidence::Reconstructed => {
                format!("{text}{}", Text::new("(推定:原文未读)", " (assumed: text not read)").get(lang))
            }
            other => {
                let sure = other.text().get(lang);
                match lang {
                    Lang::Zh => format!("{text}(可信度:{sure})"),
                    Lang::En => format!("{text} (confidence: {sure})"),
                }
            }
        }
    }
}

impl fmt::Display for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::Zh))
    }
}

impl FromStr for Remedy {
    type Err = RemedyError;

    /// `kind;organ;time limit;clause;confidence`, the marks half or full width.
    fn from_str(text: &str) -> Result<Self, RemedyError> {
        let parts: Vec<&str> = text.split([';', '；']).map(str::trim).collect();
        let [kind, organ, limit, clause, confidence] = parts.as_slice() else {
            return Err(RemedyError::Parts);
        };
        let kind = match *kind {
            "reconsideration" | "复议" | "行政复议" => RemedyKind::Reconsideration,
            "litigation" | "诉讼" | "行政诉讼" => RemedyKind::Litigation,
            _ => return Err(RemedyError::Kind),
        };
        let known = [Confidence::Official, Confidence::Reported, Confidence::Settled, Confidence::Assumed];
        let says = |known: &Confidence| known.name() == *confidence || known.text().zh == *confidence;
        let confidence = known.into_iter().find(says).ok_or(RemedyError::Confidence)?;
        Self::new(kind, organ, limit.parse()?, clause, confidence)
    }
}

impl FromStr for TimeLimit {
    type Err = RemedyError;

    fn from_str(text: &str) -> Result<Self, RemedyError> {
        if let Ok(day) = text.parse() {
            return Ok(Self::Until(day));
        }
        let number = |units: &[&str]| {
            let digits = units.iter().find_map(|unit| text.strip_suffix(unit))?;
            digits.trim().parse::<NonZeroU32>().ok()
        };
        let months = number(&["个月", "months", "m"]).map(Self::Months);
        months.or_else(|| number(&["days", "日", "d"]).map(Self::Days)).ok_or(RemedyError::Limit)
    }
}

/// At least one remedy: a letter without any cannot be written.
///
/// ```compile_fail,E0451
/// use minzheng_caseload::letter::{Remedies, Remedy};
/// fn none(first: Remedy) -> Remedies {
///     Remedies { first, rest: Vec::new() } // only `Remedies::of` makes them
/// }
/// ```
///
/// ```compile_fail,E0599
/// let none = minzheng_caseload::letter::Remedies::default();
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedies {
    first: Remedy,
    rest: Vec<Remedy>,
}

impl Remedies {
    /// A remedy and more.
    #[must_use]
    pub const fn of(first: Remedy, rest: Vec<Remedy>) -> Self {
        Self { first, rest }
    }

    /// The remedies of a list; `None` when there is none.
    #[must_use]
    pub fn from_list(list: Vec<Remedy>) -> Option<Self> {
        let mut list = list.into_iter();
        Some(Self { first: list.next()?, rest: list.collect() })
    }

    /// 法定救济途径: the remedies by the dated figures of a place, before the organ and the court that are competent;
    /// `None` where the place has no such figure. One that rests on an assumed figure says so in the letter.
    ///
    /// ```
    /// use minzheng_caseload::letter::Remedies;
    /// use minzheng_core_types::Lang;
    /// use minzheng_welfare::{FIGURES, procedure::ProcedurePolicy};
    /// let pack = minzheng_policies::embedded(FIGURES)?;
    /// let policy = ProcedurePolicy::at(&pack, "370203".parse()?, "2014-05".parse()?);
    /// let remedies = Remedies::statutory(&policy, Lang::En).ok_or("no figure")?;
    /// let texts: Vec<String> = remedies.iter().map(|remedy| remedy.text(Lang::En)).collect();
    /// assert!(texts[0].contains("60 days") && texts[1].contains("3 months"));
    /// assert!(texts.iter().all(|text| text.contains("assumed")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn statutory(policy: &ProcedurePolicy, lang: Lang) -> Option<Self> {
        let remedy = |kind, setting: &Setting<u32>, limit: fn(NonZeroU32) -> TimeLimit, law: &Document| {
            let used = setting.read(&mut Reading::default())?;
            let organ = match kind {
                RemedyKind::Reconsideration => {
                    Text::new("有管辖权的行政复议机关", "the competent reconsideration organ")
                }
                RemedyKind::Litigation => Text::new("有管辖权的人民法院", "the competent people's court"),
            };
            let limit = limit(NonZeroU32::new(*used.value)?);
            Remedy::new(kind, organ.get(lang), limit, law.title.get(lang), used.figure.confidence).ok()
        };
        let all = [
            remedy(
                RemedyKind::Reconsideration,
                &policy.reconsideration,
                TimeLimit::Days,
                &documents::RECONSIDERATION_LAW,
            ),
            remedy(RemedyKind::Litigation, &policy.litigation, TimeLimit::Months, &documents::LITIGATION_LAW),
        ];
        Self::from_list(all.into_iter().flatten().collect())
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Remedy> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}
