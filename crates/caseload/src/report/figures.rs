//! 所用参数: the figures in force at a place, as rows of the page.

use minzheng_core_types::figures::{Found, Pack, Parameter, Place, bound_word};
use minzheng_core_types::{Confidence, Lang, Month, Text};
use minzheng_welfare::PARAMETERS;

/// A figure for the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLine {
    /// What it is.
    pub label: Text,
    /// What one unit of it means.
    pub unit: Text,
    /// The value in Chinese and in English, with the word of a limit; a dash for a declared gap.
    pub value: (String, String),
    /// The months of the report in which it is in force, or missing.
    pub months: (Month, Month),
    /// The first month of the figure; `None` for a gap.
    pub from: Option<Month>,
    /// Its last month, where it has one.
    pub until: Option<Month>,
    /// How sure the value is in these months; `None` for a gap.
    pub confidence: Option<Confidence>,
    /// Where it was read, or why it is not known.
    pub source: String,
}

impl FigureLine {
    /// The same figure, in other months?
    fn continues(&self, other: &Self) -> bool {
        Self { months: self.months, ..other.clone() } == *self
    }
}

/// The figures in force at a place in any of the months, in the order of the parameters: a line for each value and
/// confidence, with the months for which it holds.
#[must_use]
pub fn figures_in_force(pack: &Pack, place: Place, months: &[Month]) -> Vec<FigureLine> {
    let mut lines: Vec<FigureLine> = Vec::new();
    for parameter in PARAMETERS {
        for month in months {
            let Some(line) = line(pack, place, *month, parameter) else { continue };
            match lines.last_mut() {
                Some(last) if last.continues(&line) => last.months.1 = *month,
                _ => lines.push(line),
            }
        }
    }
    lines
}

fn line(pack: &Pack, place: Place, month: Month, parameter: &'static Parameter) -> Option<FigureLine> {
    let line = |value, confidence, source| FigureLine {
        label: parameter.label,
        unit: parameter.unit,
        value,
        months: (month, month),
        from: None,
        until: None,
        confidence,
        source,
    };
    match pack.at(place, month).look_up(parameter) {
        Found::Value(figure, used) | Found::Limit(figure, used) => {
            let value =
                |lang| format!("{} {}", bound_word(figure.bound, lang), figure.value).trim().to_owned();
            let values = (value(Lang::Zh), value(Lang::En));
            let line = line(values, Some(used.confidence), figure.source.to_string());
            Some(FigureLine { from: Some(figure.from), until: figure.until, ..line })
        }
        Found::Gap(gap) => {
            let why = pack.gap(gap).map_or_else(String::new, |gap| gap.why.clone());
            Some(line(("–".to_owned(), "–".to_owned()), None, why))
        }
        Found::Nothing => None,
    }
}
