//! The rows behind the calendar: reading them and keeping what was announced when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::error::{CalendarError, LineProblem};
use super::span::is_weekday;
use super::status::Arrangement;

/// Rows for 2004–2026; `data/README.md` tells where they come from.
pub(super) const EMBEDDED: &str = include_str!("../../data/cn-workdays.csv");
/// Years for which [`EMBEDDED`] holds every row.
pub(super) const EMBEDDED_YEARS: std::ops::RangeInclusive<i32> = 2004..=2026;
/// The first year whose statutory days the rulebook names (CAL-04).
pub(super) const FIRST_YEAR: i32 = 2000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Holiday,
    MakeUp,
}

impl Kind {
    const fn text(self) -> &'static str {
        match self {
            Self::Holiday => "holiday",
            Self::MakeUp => "makeup-workday",
        }
    }

    const fn is_workday(self) -> bool {
        matches!(self, Self::MakeUp)
    }
}

#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) told: Arrangement,
}

struct Row {
    line: usize,
    day: NaiveDate,
    entry: Entry,
}

/// What a text holds, before it is weighed against what is known.
struct Sheet {
    rows: Vec<Row>,
    years: Vec<i32>,
}

/// Every announcement about every day, oldest first, and the years that are complete.
#[derive(Clone, Default)]
pub(super) struct Records {
    days: BTreeMap<NaiveDate, Vec<Entry>>,
    /// The years of which every row is there.
    years: BTreeSet<i32>,
}

impl Records {
    pub(super) fn years(&self) -> impl Iterator<Item = i32> {
        self.years.iter().copied()
    }

    /// What was announced last about a day.
    pub(super) fn entry(&self, day: NaiveDate) -> Option<&Entry> {
        self.days.get(&day).and_then(|entries| entries.last())
    }

    pub(super) fn is_workday(&self, day: NaiveDate) -> bool {
        self.entry(day).map_or_else(|| is_weekday(day), |entry| entry.kind.is_workday())
    }

    /// The rows and years of one more text; `complete` years count as if the text declared them.
    pub(super) fn extended(
        &self,
        text: &str,
        file: &str,
        complete: impl IntoIterator<Item = i32>,
    ) -> Result<Self, CalendarError> {
        let at = |line: usize, problem| CalendarError::Line { file: file.to_owned(), line, problem };
        let mut sheet = read(text).map_err(|(line, problem)| at(line, problem))?;
        let mut records = self.clone();
        records.years.extend(sheet.years.iter().copied().chain(complete));
        // A row that dates what already stands comes first: only then can another one be the later.
        sheet.rows.sort_by_key(|row| !self.stands_undated(row));
        for row in sheet.rows {
            let line = row.line;
            records.take(row, self).map_err(|problem| at(line, problem))?;
        }
        Ok(records)
    }

    fn stands_undated(&self, row: &Row) -> bool {
        self.days.get(&row.day).is_some_and(|entries| {
            entries.iter().any(|old| old.kind == row.entry.kind && old.told.announced_on.is_none())
        })
    }

    fn take(&mut self, row: Row, known: &Self) -> Result<(), LineProblem> {
        let Row { day, entry, .. } = row;
        let date = entry.told.announced_on;
        if !self.years.contains(&day.year()) {
            return Err(LineProblem::YearNotCovered(day.year()));
        }
        let entries = self.days.entry(day).or_default();
        let changes = entries.is_empty() && entry.kind.is_workday() != is_weekday(day);
        if changes && date.is_none() && known.years.contains(&day.year()) {
            return Err(LineProblem::NeedsAnnouncement(day));
        }
        let rival = |old: &&Entry| old.kind != entry.kind;
        let rival = match date {
            Some(_) => entries
                .iter()
                .filter(rival)
                .find(|old| old.told.announced_on.is_none() || old.told.announced_on == date),
            None => entries.last().filter(rival),
        };
        if let Some(old) = rival {
            return Err(LineProblem::Contradiction { day, known: old.kind.text() });
        }
        let same = entries.iter_mut().rev().find(|old| {
            let told = old.told.announced_on;
            old.kind == entry.kind && (told.is_none() || date.is_none() || told == date)
        });
        if let Some(old) = same {
            old.told.announced_on = old.told.announced_on.or(date);
            old.told.notice = old.told.notice.take().or(entry.told.notice);
            return Ok(());
        }
        let place = entries.partition_point(|old| old.told.announced_on <= date);
        entries.insert(place, entry);
        Ok(())
    }

    /// The first announcement about a year, when each of its rows has a date.
    fn announced(&self, year: i32) -> Option<NaiveDate> {
        let (first, last) = (NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?);
        let rows = self.days.range(first..=last).flat_map(|(_, entries)| entries);
        rows.map(|entry| entry.told.announced_on).collect::<Option<BTreeSet<_>>>()?.into_iter().next()
    }

    /// Without what was announced after `date`. A year without dates is dropped when it lies more than one year
    /// ahead: notices are known one year ahead at most (CAL-04).
    pub(super) fn known_on(&self, date: NaiveDate) -> Self {
        let known = |announced: Option<NaiveDate>| announced.is_none_or(|announced| announced <= date);
        let ahead = date.year().saturating_add(1);
        let published = |year: &i32| match self.announced(*year) {
            Some(announced) => announced <= date,
            None => *year <= ahead,
        };
        let years: BTreeSet<i32> = self.years.iter().copied().filter(published).collect();
        let mut days = BTreeMap::new();
        for (day, entries) in self.days.iter().filter(|(day, _)| years.contains(&day.year())) {
            let entries: Vec<_> =
                entries.iter().filter(|entry| known(entry.told.announced_on)).cloned().collect();
            if !entries.is_empty() {
                days.insert(*day, entries);
            }
        }
        Self { days, years }
    }
}

type Problem = (usize, LineProblem);

fn read(text: &str) -> Result<Sheet, Problem> {
    let mut sheet = Sheet { rows: Vec::new(), years: Vec::new() };
    let mut columns: Option<Columns> = None;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (line, content) in (1_usize..).zip(text.lines()).map(|(line, content)| (line, content.trim())) {
        if let Some(comment) = content.strip_prefix('#') {
            if let Some(years) = comment.trim().strip_prefix("covers:") {
                sheet.years.extend(read_years(years).map_err(|problem| (line, problem))?);
            }
        } else if let Some(columns) = &columns {
            if !content.is_empty() {
                let (day, entry) = columns.read(content).map_err(|problem| (line, problem))?;
                sheet.rows.push(Row { line, day, entry });
            }
        } else if !content.is_empty() {
            columns = Some(Columns::of(content).map_err(|problem| (line, problem))?);
        }
    }
    if columns.is_none() {
        return Err((1, LineProblem::NoHeading));
    }
    Ok(sheet)
}

fn read_years(text: &str) -> Result<Vec<i32>, LineProblem> {
    let year = |part: &str| {
        let digits = part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
        let year = part.parse().ok().filter(|year| digits && *year >= FIRST_YEAR);
        year.ok_or_else(|| LineProblem::NotAYear(part.to_owned()))
    };
    text.split(',').map(str::trim).map(year).collect()
}

fn read_date(text: &str) -> Result<NaiveDate, LineProblem> {
    let date = text.parse::<NaiveDate>().ok().filter(|date| date.to_string() == text);
    date.ok_or_else(|| LineProblem::NotADate(text.to_owned()))
}

/// The names of the columns in the order of the file.
struct Columns(Vec<String>);

impl Columns {
    fn of(heading: &str) -> Result<Self, LineProblem> {
        let mut names: Vec<String> = Vec::new();
        for name in heading.split(',').map(str::trim) {
            if !["date", "kind", "name", "notice", "announced_on"].contains(&name) {
                return Err(LineProblem::UnknownColumn(name.to_owned()));
            }
            if names.iter().any(|known| known == name) {
                return Err(LineProblem::ColumnTwice(name.to_owned()));
            }
            names.push(name.to_owned());
        }
        for needed in ["date", "kind", "name"] {
            if !names.iter().any(|name| name == needed) {
                return Err(LineProblem::MissingColumn(needed));
            }
        }
        Ok(Self(names))
    }

    fn read(&self, row: &str) -> Result<(NaiveDate, Entry), LineProblem> {
        let fields: Vec<&str> = row.split(',').map(str::trim).collect();
        if fields.len() != self.0.len() {
            return Err(LineProblem::FieldCount { found: fields.len(), expected: self.0.len() });
        }
        let field = |wanted: &str| {
            let found = self.0.iter().zip(&fields).find(|(name, _)| *name == wanted);
            found.map(|(_, field)| *field).filter(|field| !field.is_empty())
        };
        let day = read_date(field("date").unwrap_or_default())?;
        let kind = match field("kind").unwrap_or_default() {
            "holiday" => Kind::Holiday,
            "makeup-workday" => Kind::MakeUp,
            other => return Err(LineProblem::UnknownKind(other.to_owned())),
        };
        let name = field("name").ok_or(LineProblem::NoName)?.to_owned();
        let notice = field("notice").map(str::to_owned);
        let announced_on = field("announced_on").map(read_date).transpose()?;
        Ok((day, Entry { kind, told: Arrangement { name, notice, announced_on } }))
    }
}
