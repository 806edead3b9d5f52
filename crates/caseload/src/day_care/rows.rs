//! Rows of CSV, or entries of JSON, under known headings.

use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};
use minzheng_core_types::Text;
use serde_json::{Map, Value};

use super::problem::{DayCareProblem, Trouble};
use crate::files::cells::content;
use crate::files::encoding::decode;

/// A column: its heading in either language; JSON has the English one with `_` between words.
pub(super) struct Column {
    pub(super) heading: Text,
    pub(super) is_needed: bool,
}

impl Column {
    pub(super) const fn new(zh: &'static str, en: &'static str, is_needed: bool) -> Self {
        Self { heading: Text::new(zh, en), is_needed }
    }

    fn is(&self, name: &str) -> bool {
        name == self.heading.zh
            || name.eq_ignore_ascii_case(self.heading.en)
            || name.eq_ignore_ascii_case(&self.heading.en.replace(' ', "_"))
    }
}

/// A row whose cells stand in the order of the columns; what is not there is blank.
pub(super) struct Row {
    pub(super) number: u64,
    cells: Vec<String>,
}

impl Row {
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| content(cell))
    }
}

/// A file while it is read.
pub(super) struct Sheet {
    file: Arc<str>,
    columns: &'static [Column],
    /// The headings as the file has them.
    names: Vec<Option<String>>,
    pub(super) problems: Vec<DayCareProblem>,
}

impl Sheet {
    pub(super) fn problem(&mut self, row: u64, column: Option<usize>, trouble: Trouble) {
        let heading = column.and_then(|column| {
            let own = self.names.get(column).cloned().flatten();
            own.or_else(|| self.columns.get(column).map(|column| column.heading.en.replace(' ', "_")))
        });
        self.named(row, heading, trouble);
    }

    fn named(&mut self, row: u64, column: Option<String>, trouble: Trouble) {
        self.problems.push(DayCareProblem { file: Arc::clone(&self.file), row, column, trouble });
    }

    /// What a cell says; a word that nobody knows is a problem, a blank is nothing.
    pub(super) fn optional<T>(
        &mut self,
        row: &Row,
        column: usize,
        trouble: Trouble,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return None;
        }
        let value = read(cell);
        if value.is_none() {
            self.problem(row.number, Some(column), trouble);
        }
        value
    }

    /// The same where something must stand.
    pub(super) fn needed<T>(
        &mut self,
        row: &Row,
        column: usize,
        trouble: Trouble,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if row.cell(column).is_empty() {
            self.problem(row.number, Some(column), Trouble::Empty);
            return None;
        }
        self.optional(row, column, trouble, read)
    }

    /// An id: no blank, and nothing like an identity number.
    pub(super) fn id(&mut self, row: &Row, column: usize) -> Option<String> {
        let personal = |cell: &str| cell.chars().filter(char::is_ascii_digit).count() >= 15;
        self.needed(row, column, Trouble::PersonalNumber, |cell| (!personal(cell)).then(|| cell.to_owned()))
    }
}

/// The rows of a file: CSV in UTF-8 or GB18030, or JSON, a list of objects.
pub(super) fn rows(bytes: &[u8], file: &str, columns: &'static [Column]) -> (Sheet, Vec<Row>) {
    let text = decode(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let is_json = text.trim_start().starts_with(['[', '{']);
    let names = columns.iter().map(|_| None).collect();
    let mut sheet = Sheet { file: Arc::from(file), columns, names, problems: Vec::new() };
    let rows = if is_json { json(&mut sheet, text) } else { csv(&mut sheet, text) };
    (sheet, rows)
}

fn csv(sheet: &mut Sheet, text: &str) -> Vec<Row> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records();
    let heading = match records.next() {
        Some(Ok(heading)) => heading,
        _ => StringRecord::new(),
    };
    let mut places: Vec<Option<usize>> = sheet.columns.iter().map(|_| None).collect();
    for (place, name) in heading.iter().map(content).enumerate() {
        let known = sheet.columns.iter().position(|column| column.is(name));
        let trouble = match known.and_then(|column| places.get_mut(column)) {
            Some(Some(_)) => Trouble::ColumnTwice,
            Some(free) => {
                *free = Some(place);
                if let Some(own) = known.and_then(|column| sheet.names.get_mut(column)) {
                    *own = Some(name.to_owned());
                }
                continue;
            }
            None if name.is_empty() => continue,
            None => Trouble::UnknownColumn,
        };
        sheet.named(1, Some(crate::files::letters(place)), trouble);
    }
    let columns = sheet.columns;
    let lacks = |(column, place): &(&Column, &Option<usize>)| column.is_needed && place.is_none();
    let missing: Vec<Text> =
        columns.iter().zip(&places).filter(lacks).map(|(column, _)| column.heading).collect();
    for heading in &missing {
        sheet.named(1, None, Trouble::MissingColumn(*heading));
    }
    let mut rows = Vec::new();
    if !missing.is_empty() {
        return rows;
    }
    for (number, record) in (2_u64..).zip(records) {
        let Ok(record) = record else {
            sheet.named(number, None, Trouble::NotARow);
            continue;
        };
        let cell =
            |place: &Option<usize>| place.and_then(|place| record.get(place)).unwrap_or_default().to_owned();
        let row = Row { number, cells: places.iter().map(cell).collect() };
        if row.cells.iter().any(|cell| !content(cell).is_empty()) {
            rows.push(row);
        }
    }
    rows
}

fn json(sheet: &mut Sheet, text: &str) -> Vec<Row> {
    let entries: Vec<Map<String, Value>> = match serde_json::from_str(text) {
        Ok(entries) => entries,
        Err(why) => {
            let line = u64::try_from(why.line()).unwrap_or(1);
            sheet.named(line, Some(format!("character {}", why.column())), Trouble::NotJson);
            return Vec::new();
        }
    };
    let mut rows = Vec::new();
    for (number, entry) in (1_u64..).zip(entries) {
        let mut cells: Vec<String> = sheet.columns.iter().map(|_| String::new()).collect();
        for (field, value) in entry {
            let known = sheet.columns.iter().position(|column| column.is(&field));
            let Some(cell) = known.and_then(|column| cells.get_mut(column)) else {
                sheet.named(number, Some(field), Trouble::UnknownColumn);
                continue;
            };
            match value {
                Value::String(text) => *cell = text,
                Value::Bool(truth) => truth.to_string().clone_into(cell),
                Value::Number(digits) => digits.to_string().clone_into(cell),
                Value::Null => {}
                Value::Array(_) | Value::Object(_) => sheet.named(number, Some(field), Trouble::NotJson),
            }
        }
        rows.push(Row { number, cells });
    }
    rows
}

pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match cell {
        "是" => Some(true),
        "否" => Some(false),
        _ if cell.eq_ignore_ascii_case("yes") || cell.eq_ignore_ascii_case("true") => Some(true),
        _ if cell.eq_ignore_ascii_case("no") || cell.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}
