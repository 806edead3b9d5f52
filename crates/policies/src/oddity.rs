//! Figures that a file may hold and that look wrong all the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::figures::{Bound, Figure, FigureValue, Pack};
use minzheng_core_types::{Lang, Month};

/// A figure that looks wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Id of the figure.
    pub figure: String,
    /// File and line.
    pub origin: String,
    /// What looks wrong.
    pub oddity: Oddity,
}

/// What looks wrong with a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Oddity {
    /// Its source has no title.
    NoTitle {
        /// Key of the source.
        source: String,
    },
    /// Its day of publication has not come yet.
    NotYetPublished(NaiveDate),
    /// It begins later, and nothing says that it was published.
    BeginsLater(Month),
    /// It is lower than the one before, without a note.
    Drops {
        /// The value before.
        before: String,
        /// The value.
        now: String,
    },
    /// It is more than twice the one before, without a note.
    Doubles {
        /// The value before.
        before: String,
        /// The value.
        now: String,
    },
}

impl Oddity {
    /// The name used by programs.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NoTitle { .. } => "no-title",
            Self::NotYetPublished(_) => "not-yet-published",
            Self::BeginsLater(_) => "begins-later",
            Self::Drops { .. } => "drops",
            Self::Doubles { .. } => "doubles",
        }
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NoTitle { source }, Lang::Zh) => {
                format!("来源 `{source}` 没有标题;在 [documents.{source}] 写上 title")
            }
            (Self::NoTitle { source }, Lang::En) => {
                format!("its source `{source}` has no title; give [documents.{source}] its title")
            }
            (Self::NotYetPublished(day), Lang::Zh) => {
                format!("公布日期 {day} 还没有到;改正,或到那天再载入")
            }
            (Self::NotYetPublished(day), Lang::En) => {
                format!("it is dated as published on {day}, which has not come; correct it or load it then")
            }
            (Self::BeginsLater(month), Lang::Zh) => {
                format!("自 {month} 起,尚未到,又没有公布日期;补上 published,或改正 from")
            }
            (Self::BeginsLater(month), Lang::En) => {
                format!(
                    "it begins in {month}, which has not come, and names no day of publication; add `published` or correct `from`"
                )
            }
            (Self::Drops { before, now }, Lang::Zh) => {
                format!("由 {before} 降为 {now};改正,或在 note 说明原因")
            }
            (Self::Drops { before, now }, Lang::En) => {
                format!("it falls from {before} to {now}; correct it, or say why in a note")
            }
            (Self::Doubles { before, now }, Lang::Zh) => {
                format!("由 {before} 变为 {now},超过一倍;改正,或在 note 说明原因")
            }
            (Self::Doubles { before, now }, Lang::En) => {
                format!("it more than doubles, from {before} to {now}; correct it, or say why in a note")
            }
        }
    }
}

/// All that looks wrong with the figures of some files, in their order.
pub(crate) fn oddities(pack: &Pack, of_files: impl Fn(&str) -> bool, as_of: NaiveDate) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut timelines: BTreeMap<(&str, _, &str), Vec<&Figure>> = BTreeMap::new();
    for figure in pack.figures().iter().filter(|figure| of_files(&figure.origin)) {
        remarks.extend(alone(figure, as_of).into_iter().map(|oddity| remark(figure, oddity)));
        let key = (figure.parameter.id, figure.authority, figure.scope.name());
        timelines.entry(key).or_default().push(figure);
    }
    for timeline in timelines.values_mut() {
        timeline.sort_by_key(|figure| figure.from);
        for (before, figure) in timeline.iter().zip(timeline.iter().skip(1)) {
            remarks.extend(jump(before, figure).map(|oddity| remark(figure, oddity)));
        }
    }
    let line = |remark: &Remark| {
        let (file, line) = remark.origin.rsplit_once(':').unwrap_or((&remark.origin, ""));
        (file.to_owned(), line.parse::<u32>().unwrap_or(0))
    };
    remarks.sort_by_cached_key(line);
    remarks
}

fn remark(figure: &Figure, oddity: Oddity) -> Remark {
    Remark { figure: figure.id(), origin: figure.origin.clone(), oddity }
}

fn alone(figure: &Figure, as_of: NaiveDate) -> Vec<Oddity> {
    let mut odd = Vec::new();
    if figure.source.title.trim().is_empty() {
        odd.push(Oddity::NoTitle { source: figure.source.key.clone() });
    }
    match figure.published {
        Some(day) if day > as_of => odd.push(Oddity::NotYetPublished(day)),
        None if figure.from > Month::of(as_of) => odd.push(Oddity::BeginsLater(figure.from)),
        _ => {}
    }
    odd
}

/// A fall, or more than twice the value before, that no note explains.
fn jump(before: &Figure, figure: &Figure) -> Option<Oddity> {
    if !figure.note.is_empty() || before.bound != figure.bound || before.bound == Bound::AtMost {
        return None;
    }
    let falls = |lower: bool, doubles: bool| {
        let (before, now) = (before.value.to_string(), figure.value.to_string());
        match (lower, doubles) {
            (true, _) => Some(Oddity::Drops { before, now }),
            (_, true) => Some(Oddity::Doubles { before, now }),
            _ => None,
        }
    };
    match (&before.value, &figure.value) {
        (FigureValue::Money(old), FigureValue::Money(new)) => {
            falls(new < old, old.times(2).is_ok_and(|twice| *new > twice))
        }
        (FigureValue::Rate(old), FigureValue::Rate(new)) => {
            let twice = old.to_decimal().checked_add(old.to_decimal());
            falls(new < old, twice.is_some_and(|twice| new.to_decimal() > twice))
        }
        _ => None,
    }
}
