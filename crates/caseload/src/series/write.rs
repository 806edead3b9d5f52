//! The series as a wide table, as CSV and as JSON.

use std::io::Write;
use std::ops::Range;

use minzheng_core_types::figures::PackHash;
use minzheng_core_types::{Lang, Month, RoundingMode, Text};
use serde::Serialize;

use super::{Change, MeasureSeries, MonthSeries, PERCENT_ROUNDING, Quantity, place_of};
use crate::activity::Activity;
use crate::outputs::OutputError;
use crate::outputs::csv::{BOM, Line};
use crate::outputs::{Measure, activity_measures};

/// Name and version of the form of [`series_json`]. Its fields do not change without a new version.
pub const SERIES_SCHEMA: &str = "minzheng.series/1";

const MEASURE: Text = Text::new("指标", "measure");
const UNIT: Text = Text::new("单位", "unit");
const ON_MONTH: Text = Text::new("较上月", "on month");
const ON_YEAR: Text = Text::new("较上年同月", "on year");

/// The changes of a measure of one sort, by month.
type Changes = fn(&MeasureSeries) -> &[Option<Change>];

fn write(to: &mut dyn Write, text: &str) -> Result<(), OutputError> {
    to.write_all(text.as_bytes())
        .and_then(|()| to.flush())
        .map_err(|why| OutputError::Write { what: "series", why })
}

/// The series in wide form for spreadsheets: a row for each measure, a column for each month; then the changes against the
/// month before and against the same month a year earlier, each as a difference and as a percentage, for the months that
/// have them.
///
/// # Errors
/// [`OutputError::Write`] when `to` does not take it.
pub fn series_csv(to: &mut dyn Write, series: &MonthSeries, lang: Lang) -> Result<(), OutputError> {
    let mut line = Line::default();
    let heads = [
        MEASURE,
        Text::new("类别", "group"),
        Text::new("中文名称", "label in Chinese"),
        Text::new("英文名称", "label in English"),
        UNIT,
    ];
    for head in heads {
        line.field(head.get(lang));
    }
    for month in series.months() {
        line.field(month);
    }
    let blocks: [(Text, Changes); 2] =
        [(ON_MONTH, |measure| &measure.on_month), (ON_YEAR, |measure| &measure.on_year)];
    // Every measure has a change in the same months.
    let with_change = blocks.map(|(_, changes)| {
        let first = series.measures().first().map_or(&[][..], changes);
        let places = first.iter().enumerate().filter(|(_, change)| change.is_some());
        places.map(|(place, _)| place).collect::<Vec<usize>>()
    });
    for ((label, _), places) in blocks.iter().zip(&with_change) {
        for sign in ["", "%"] {
            for month in places.iter().filter_map(|place| series.months().get(*place)) {
                line.field(format_args!("{}{sign} {month}", label.get(lang)));
            }
        }
    }
    line.end();
    for measure in series.measures() {
        line.field(&measure.id).field(measure.group.label().get(lang));
        line.field(&measure.label.zh).field(&measure.label.en).field(measure.unit.label().get(lang));
        for value in &measure.values {
            line.field(value);
        }
        for ((_, changes), places) in blocks.iter().zip(&with_change) {
            let all = || places.iter().map(|place| changes(measure).get(*place).copied().flatten());
            for change in all() {
                line.field(change.map_or_else(String::new, |change| change.difference.to_string()));
            }
            for change in all() {
                let percent = change.and_then(|change| change.percent);
                line.field(percent.map_or_else(String::new, |percent| percent.to_string()));
            }
        }
        line.end();
    }
    write(to, &format!("{BOM}{}", line.text()))
}

#[derive(Serialize)]
struct SeriesFile<'s> {
    schema: &'static str,
    pack: String,
    percent_rounding: &'static str,
    months: &'s [Month],
    measures: &'s [MeasureSeries],
}

const fn word(mode: RoundingMode) -> &'static str {
    match mode {
        RoundingMode::HalfUp => "half-up",
        RoundingMode::Up => "up",
        RoundingMode::Down => "down",
    }
}

/// The series as one JSON object that names its form, the figures it rests on and how percentages are rounded.
///
/// # Errors
/// [`OutputError`] when `to` does not take it.
pub fn series_json(to: &mut dyn Write, series: &MonthSeries, pack: PackHash) -> Result<(), OutputError> {
    let file = SeriesFile {
        schema: SERIES_SCHEMA,
        pack: pack.to_string(),
        percent_rounding: word(PERCENT_ROUNDING),
        months: series.months(),
        measures: series.measures(),
    };
    let mut text = serde_json::to_string_pretty(&file)?;
    text.push('\n');
    write(to, &text)
}

/// The measures that are not always zero, for people: heading and rows, for the months at `places`.
#[must_use]
pub fn values_table(
    series: &MonthSeries,
    places: Range<usize>,
    lang: Lang,
) -> (Vec<String>, Vec<Vec<String>>) {
    let months = series.months().get(places.clone()).unwrap_or_default();
    let mut heading = vec![MEASURE.get(lang).to_owned(), UNIT.get(lang).to_owned()];
    heading.extend(months.iter().map(ToString::to_string));
    let row = |measure: &MeasureSeries| {
        let values = measure.values.get(places.clone()).unwrap_or_default();
        let names = [measure.label.get(lang).to_owned(), measure.unit.label().get(lang).to_owned()];
        names.into_iter().chain(values.iter().map(ToString::to_string)).collect()
    };
    (heading, series.measures().iter().filter(|measure| !measure.is_nothing()).map(row).collect())
}

/// What was handled in a whole period beside the roll, for people: heading and rows, of the measures that are not zero.
#[must_use]
pub fn activity_table(activity: &Activity, lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    let heading = vec![MEASURE.get(lang).to_owned(), UNIT.get(lang).to_owned(), activity.months.to_string()];
    let row = |measure: Measure| {
        let (_, unit) = place_of(&measure.id)?;
        let label = if lang == Lang::Zh { measure.zh } else { measure.en };
        let is_nothing = Quantity::from(measure.value).units() == 0;
        (!is_nothing).then(|| vec![label, unit.label().get(lang).to_owned(), measure.value.to_string()])
    };
    (heading, activity_measures(activity).into_iter().filter_map(row).collect())
}

/// The changes of the last month, for people: heading and rows. Nothing where no earlier month is there to compare with.
#[must_use]
pub fn changes_table(series: &MonthSeries, lang: Lang) -> Option<(Vec<String>, Vec<Vec<String>>)> {
    let last = series.months().last()?;
    let shown = |changes: &[Option<Change>]| {
        changes.last().copied().flatten().map_or_else(String::new, |change| change.signed())
    };
    let rows: Vec<Vec<String>> = series
        .measures()
        .iter()
        .filter(|measure| !measure.is_nothing())
        .map(|measure| {
            let value = measure.values.last().map_or_else(String::new, ToString::to_string);
            let label = measure.label.get(lang).to_owned();
            vec![label, value, shown(&measure.on_month), shown(&measure.on_year)]
        })
        .collect();
    let none = |column: usize| rows.iter().all(|row| row.get(column).is_none_or(String::is_empty));
    if none(2) && none(3) {
        return None;
    }
    let heading = [MEASURE, ON_MONTH, ON_YEAR].map(|text| text.get(lang).to_owned());
    let [measure, on_month, on_year] = heading;
    Some((vec![measure, last.to_string(), on_month, on_year], rows))
}
