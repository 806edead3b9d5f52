//! The lines and sums as tables, CSV and JSON.

use std::io::Write;

use minzheng_core_types::figures::{PackHash, Place};
use minzheng_core_types::{Lang, Money, MoneyError, Month, Text};
use serde::{Serialize, Serializer};

use super::{AreaSum, Dynamic, DynamicLine, Movement, OnRoll, Sum};
use crate::outputs::OutputError;
use crate::outputs::csv::{BOM, Line};

/// Name and version of the form of [`dynamic_json`]. Its fields do not change without a new version.
pub const DYNAMIC_SCHEMA: &str = "minzheng.dynamic/1";

const WHAT: &str = "list of changes";

pub(super) const LINE_HEADING: [Text; 15] = [
    Text::new("月份", "month"),
    Text::new("区划", "place"),
    Text::new("街道", "street"),
    Text::new("社区", "community"),
    Text::new("变动", "movement"),
    Text::new("户编号", "household"),
    Text::new("户主", "head"),
    Text::new("上月人数", "persons before"),
    Text::new("本月人数", "persons after"),
    Text::new("上月金额", "amount before"),
    Text::new("本月金额", "amount after"),
    Text::new("差额", "difference"),
    Text::new("原因", "reason"),
    Text::new("规则", "rule"),
    Text::new("需人工", "needs a person"),
];

const TOTAL_HEADING: [Text; 4] = [
    Text::new("区划", "place"),
    Text::new("街道", "street"),
    Text::new("社区", "community"),
    Text::new("上月在册", "last month"),
];
const THIS_MONTH: Text = Text::new("本月在册", "this month");

/// The reasons of a line in one language.
pub(super) fn reasons(line: &DynamicLine, lang: Lang) -> String {
    let texts: Vec<String> = line.reasons.iter().map(|reason| reason.text(lang)).collect();
    texts.join(Text::new("、", ", ").get(lang))
}

/// The rules of a line, each once.
pub(super) fn rules(line: &DynamicLine) -> Vec<&'static str> {
    let mut rules: Vec<&'static str> = Vec::new();
    for rule in line.reasons.iter().filter_map(super::Reason::rule) {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

/// The lines as a table: headings and rows. Heads are masked.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn dynamic_table(
    dynamic: &Dynamic,
    lang: Lang,
) -> Result<(Vec<&'static str>, Vec<Vec<String>>), MoneyError> {
    let row = |line: &DynamicLine| -> Result<Vec<String>, MoneyError> {
        Ok(vec![
            dynamic.month.to_string(),
            line.area.place.to_string(),
            line.area.street.clone(),
            line.area.community.clone(),
            line.movement.label().get(lang).to_owned(),
            line.number.clone(),
            line.head.to_string(),
            line.before.members.len().to_string(),
            line.after.members.len().to_string(),
            line.before.amount.to_string(),
            line.after.amount.to_string(),
            line.difference()?.to_string(),
            reasons(line, lang),
            rules(line).join(" "),
            if line.open { Text::new("是", "yes") } else { Text::new("否", "no") }.get(lang).to_owned(),
        ])
    };
    let rows = dynamic.lines.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok((LINE_HEADING.iter().map(|heading| heading.get(lang)).collect(), rows))
}

/// A row of the table of sums: a community, a street as a whole, or all.
pub(super) struct SumRow<'d> {
    pub(super) place: Option<Place>,
    pub(super) street: &'d str,
    /// `None` for a whole street, and for all.
    pub(super) community: Option<&'d str>,
    pub(super) sums: AreaSum,
}

/// The communities, below each street its sum where it has several, and the sum of all.
pub(super) fn sum_rows(dynamic: &Dynamic) -> Result<Vec<SumRow<'_>>, MoneyError> {
    let streets = dynamic.streets()?;
    let mut rows = Vec::new();
    let mut areas = dynamic.areas.iter().peekable();
    let mut of_street = 0_u32;
    while let Some((area, sums)) = areas.next() {
        let (place, street) = (area.place, area.street.as_str());
        rows.push(SumRow { place: Some(place), street, community: Some(&area.community), sums: *sums });
        of_street = of_street.saturating_add(1);
        let goes_on =
            areas.peek().is_some_and(|(next, _)| (next.place, next.street.as_str()) == (place, street));
        if goes_on {
            continue;
        }
        if let Some(whole) = streets.get(&(place, street)).filter(|_| of_street > 1) {
            rows.push(SumRow { place: Some(place), street, community: None, sums: *whole });
        }
        of_street = 0;
    }
    rows.push(SumRow { place: None, street: "", community: None, sums: dynamic.total });
    Ok(rows)
}

pub(super) const SUBTOTAL: Text = Text::new("小计", "street");
pub(super) const ALL: Text = Text::new("合计", "all");

/// The sums as a table: a row for each community, for each street and for all; households, persons and yuan in a cell.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when sums do not fit.
pub fn totals_table(
    dynamic: &Dynamic,
    lang: Lang,
) -> Result<(Vec<&'static str>, Vec<Vec<String>>), MoneyError> {
    let movements = Movement::ALL.into_iter().map(Movement::label);
    let heading = TOTAL_HEADING.into_iter().chain(movements).chain([THIS_MONTH]);
    let cell = |sum: Sum| match sum == Sum::default() {
        true => "–".to_owned(),
        false => format!("{}/{}\n{}", sum.households, sum.persons, sum.amount),
    };
    let row = |row: &SumRow<'_>| {
        let place = row.place.map_or_else(|| ALL.get(lang).to_owned(), |place| place.to_string());
        let whole = if row.place.is_some() { SUBTOTAL.get(lang) } else { "" };
        let mut cells = vec![place, row.street.to_owned(), row.community.unwrap_or(whole).to_owned()];
        cells.push(cell(row.sums.last));
        cells.extend(Movement::ALL.map(|movement| cell(row.sums.of(movement))));
        cells.push(cell(row.sums.this));
        cells
    };
    let rows = sum_rows(dynamic)?.iter().map(row).collect();
    Ok((heading.map(|heading| heading.get(lang)).collect(), rows))
}

/// The lines as CSV for spreadsheets.
///
/// # Errors
/// [`OutputError`] when `to` does not take it, or sums do not fit.
pub fn dynamic_csv(to: &mut dyn Write, dynamic: &Dynamic, lang: Lang) -> Result<(), OutputError> {
    let (heading, rows) = dynamic_table(dynamic, lang)?;
    let mut text = Line::default();
    heading.iter().for_each(|cell| {
        text.field(cell);
    });
    text.end();
    for row in rows {
        row.iter().for_each(|cell| {
            text.field(cell);
        });
        text.end();
    }
    let mut write = |text: &str| to.write_all(text.as_bytes());
    write(BOM).and_then(|()| write(&text.text())).map_err(|why| OutputError::Write { what: WHAT, why })?;
    to.flush().map_err(|why| OutputError::Write { what: WHAT, why })
}

#[derive(Serialize)]
struct Document<'d> {
    schema: &'static str,
    month: Month,
    #[serde(serialize_with = "shown")]
    pack: PackHash,
    total: SumsLine,
    streets: Vec<StreetLine<'d>>,
    areas: Vec<AreaLine<'d>>,
    lines: Vec<LineLine<'d>>,
}

#[derive(Serialize)]
struct StreetLine<'d> {
    place: Place,
    street: &'d str,
    #[serde(flatten)]
    sums: SumsLine,
}

#[derive(Serialize)]
struct AreaLine<'d> {
    place: Place,
    street: &'d str,
    community: &'d str,
    #[serde(flatten)]
    sums: SumsLine,
}

#[derive(Serialize)]
struct SumsLine {
    last: SumLine,
    entries: SumLine,
    moved_in: SumLine,
    changes: SumLine,
    raised: i64,
    lowered: i64,
    moved_out: SumLine,
    stops: SumLine,
    this: SumLine,
}

#[derive(Serialize)]
struct SumLine {
    households: i64,
    persons: i64,
    amount: Money,
}

#[derive(Serialize)]
struct OnRollLine {
    members: Vec<usize>,
    amount: Money,
}

#[derive(Serialize)]
struct ReasonLine {
    reason: &'static str,
    rule: Option<&'static str>,
    zh: String,
    en: String,
}

#[derive(Serialize)]
struct LineLine<'d> {
    movement: &'static str,
    place: Place,
    street: &'d str,
    community: &'d str,
    household: &'d str,
    head: String,
    before: OnRollLine,
    after: OnRollLine,
    difference: Money,
    reasons: Vec<ReasonLine>,
    needs_person: bool,
}

fn shown<S: Serializer>(hash: &PackHash, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(hash)
}

impl SumLine {
    const fn of(sum: Sum) -> Self {
        Self { households: sum.households, persons: sum.persons, amount: sum.amount }
    }
}

impl SumsLine {
    fn of(sums: &AreaSum) -> Self {
        let of = |movement| SumLine::of(sums.of(movement));
        Self {
            last: SumLine::of(sums.last),
            entries: of(Movement::Entry),
            moved_in: of(Movement::MovedIn),
            changes: of(Movement::Change),
            raised: sums.raised,
            lowered: sums.lowered,
            moved_out: of(Movement::MovedOut),
            stops: of(Movement::Stop),
            this: SumLine::of(sums.this),
        }
    }
}

/// The lines and sums as JSON ([`DYNAMIC_SCHEMA`]).
///
/// # Errors
/// [`OutputError`] when `to` does not take it, or sums do not fit.
pub fn dynamic_json(to: &mut dyn Write, dynamic: &Dynamic) -> Result<(), OutputError> {
    let on_roll =
        |on_roll: &OnRoll| OnRollLine { members: on_roll.members.iter().collect(), amount: on_roll.amount };
    let reason = |reason: &super::Reason| ReasonLine {
        reason: reason.word(),
        rule: reason.rule(),
        zh: reason.text(Lang::Zh),
        en: reason.text(Lang::En),
    };
    let mut lines = Vec::new();
    for told in &dynamic.lines {
        lines.push(LineLine {
            movement: told.movement.word(),
            place: told.area.place,
            street: &told.area.street,
            community: &told.area.community,
            household: &told.number,
            head: told.head.to_string(),
            before: on_roll(&told.before),
            after: on_roll(&told.after),
            difference: told.difference()?,
            reasons: told.reasons.iter().map(reason).collect(),
            needs_person: told.open,
        });
    }
    let document = Document {
        schema: DYNAMIC_SCHEMA,
        month: dynamic.month,
        pack: dynamic.pack,
        total: SumsLine::of(&dynamic.total),
        streets: dynamic
            .streets()?
            .iter()
            .map(|((place, street), sums)| StreetLine { place: *place, street, sums: SumsLine::of(sums) })
            .collect(),
        areas: dynamic
            .areas
            .iter()
            .map(|(area, sums)| AreaLine {
                place: area.place,
                street: &area.street,
                community: &area.community,
                sums: SumsLine::of(sums),
            })
            .collect(),
        lines,
    };
    serde_json::to_writer_pretty(&mut *to, &document)?;
    to.write_all(b"\n").and_then(|()| to.flush()).map_err(|why| OutputError::Write { what: WHAT, why })
}
