//! Tables that people keep beside a register: rows of CSV, or JSON objects a line or in a list, under one list of headings. Each
//! fault is told by file, row and column; what stood in the cell is not.

mod cells;
mod problem;

use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};
use minzheng_core_types::Text;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::files::cells::content;
use crate::files::csv_read::blank_lines;
use crate::files::encoding::decode;

pub use cells::time as read_time;
pub(crate) use cells::yes_or_no;
pub use problem::{OwnTrouble, TableProblem, Trouble};
pub(crate) use problem::{errors, unreadable};

/// A column: its key in JSON, its headings, and whether every file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The field of JSON.
    pub key: &'static str,
    /// The heading in both languages.
    pub heading: Text,
    /// Must every file have it?
    pub needed: bool,
}

impl Column {
    fn is(&self, name: &str) -> bool {
        name == self.heading.zh || name.eq_ignore_ascii_case(self.heading.en) || name == self.key
    }
}

/// Declares the columns of a table, each a constant by which its cells are asked for.
macro_rules! columns {
    ($(#[$meta:meta])* $list:ident: $($name:ident = $key:literal, $zh:literal, $en:literal, $needed:literal;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "counted in the order of the list")]
        enum Index { $($name,)+ }
        $(pub(super) const $name: usize = Index::$name as usize;)+
        $(#[$meta])*
        pub const $list: &[crate::table::Column] = &[$(crate::table::Column {
            key: $key,
            heading: minzheng_core_types::Text::new($zh, $en),
            needed: $needed,
        },)+];
    };
}
pub(crate) use columns;

/// A row with something in it.
pub(crate) struct Row {
    /// Its number, headings in row 1; of JSON the line, or the entry of a list.
    pub(crate) number: u64,
    cells: Vec<String>,
}

impl Row {
    /// What stands in a column; nothing where it is empty or not there.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A file as rows, and what is wrong with it.
pub(crate) struct Table<T> {
    file: Arc<str>,
    pub(crate) rows: Vec<Row>,
    /// Rows of which something could not be read at all: they do not go through, and each counts as left out.
    pub(crate) dropped: Vec<Row>,
    pub(crate) problems: Vec<TableProblem<T>>,
    columns: &'static [Column],
    /// The headings as the file has them.
    names: Vec<String>,
}

/// The text of a file in UTF-8 or GB18030, and whether it is JSON.
pub(crate) fn text_of(bytes: &[u8]) -> (String, bool) {
    let text = decode(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    let is_json = text.trim_start().starts_with(['{', '[']);
    (text, is_json)
}

/// The fields of a JSON object, in the order of the file.
struct Fields(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

impl<T: OwnTrouble> Table<T> {
    /// Reads a file: CSV, or JSON.
    pub(crate) fn read(bytes: &[u8], file: &str, columns: &'static [Column]) -> Self {
        let (text, is_json) = text_of(bytes);
        let mut table = Self::empty(file, columns);
        if is_json {
            table.json(&text)
        } else {
            table.csv(&text)
        }
        table
    }

    /// Reads a file: CSV, JSON, or a workbook; `unreadable` tells a workbook that cannot be opened.
    pub(crate) fn read_any(bytes: &[u8], file: &str, columns: &'static [Column], unreadable: T) -> Self {
        #[cfg(feature = "xlsx")]
        if bytes.starts_with(b"PK") {
            let mut table = Self::empty(file, columns);
            match crate::files::workbook_rows(bytes.to_vec(), |name| {
                columns.iter().any(|column| column.is(name))
            }) {
                Some(rows) => table.sheet(rows),
                None => table.named(1, None, unreadable.into()),
            }
            return table;
        }
        // Neither text nor a workbook that can be opened: the old form, or one with a password.
        if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            let mut table = Self::empty(file, columns);
            table.named(1, None, unreadable.into());
            return table;
        }
        Self::read(bytes, file, columns)
    }

    /// The rows of a sheet: the first are the headings. A cell that cannot be used makes its row one that is dropped.
    #[cfg(feature = "xlsx")]
    fn sheet(&mut self, rows: Vec<(u64, Vec<Option<String>>)>) {
        let mut rows = rows.into_iter();
        let (top, heading) = rows.next().unwrap_or((1, Vec::new()));
        let heading: StringRecord = heading.into_iter().map(Option::unwrap_or_default).collect();
        let Some(places) = self.places(&heading, top) else { return };
        for (number, cells) in rows {
            let unusable = |place: &Option<usize>| {
                place.is_some_and(|place| cells.get(place).is_some_and(Option::is_none))
            };
            let bad = places.iter().position(unusable);
            let cell = |place: &Option<usize>| {
                let cell = place.and_then(|place| cells.get(place)?.as_deref());
                cell.map_or_else(String::new, |cell| content(cell).to_owned())
            };
            let row = Row { number, cells: places.iter().map(cell).collect() };
            if bad.is_some() {
                self.problem(number, bad, Trouble::NotText);
                self.dropped.push(row);
            } else if row.cells.iter().any(|cell| !cell.is_empty()) {
                self.rows.push(row);
            }
        }
    }

    fn empty(file: &str, columns: &'static [Column]) -> Self {
        let names = columns.iter().map(|column| column.key.to_owned()).collect();
        Self {
            file: Arc::from(file),
            rows: Vec::new(),
            dropped: Vec::new(),
            problems: Vec::new(),
            columns,
            names,
        }
    }

    /// Something is wrong in a row.
    pub(crate) fn problem(&mut self, row: u64, column: Option<usize>, trouble: impl Into<Trouble<T>>) {
        let column = column.and_then(|column| self.names.get(column)).cloned();
        self.named(row, column, trouble.into());
    }

    fn named(&mut self, row: u64, column: Option<String>, trouble: Trouble<T>) {
        self.problems.push(TableProblem { file: Arc::clone(&self.file), row, column, trouble });
    }

    /// How many of the problems leave something out.
    pub(crate) fn errors(&self) -> usize {
        errors(&self.problems)
    }

    /// The problems in the order of the file.
    pub(crate) fn told(mut self) -> Vec<TableProblem<T>> {
        self.problems.sort_by_key(|problem| problem.row);
        self.problems
    }

    fn csv(&mut self, text: &str) {
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut records = reader.records();
        // The reader passes over empty lines without counting them.
        let blank = |position: Option<&csv::Position>| {
            let at = position.map_or(u64::MAX, csv::Position::byte);
            blank_lines(text.as_bytes(), usize::try_from(at).unwrap_or(usize::MAX))
        };
        let heading = match records.next() {
            Some(Ok(heading)) => heading,
            _ => StringRecord::new(),
        };
        let top = blank(heading.position()).saturating_add(1);
        let Some(places) = self.places(&heading, top) else { return };
        let mut number = top;
        for record in records {
            let position = match &record {
                Ok(record) => record.position(),
                Err(why) => why.position(),
            };
            number = number.saturating_add(blank(position)).saturating_add(1);
            let Ok(record) = record else {
                self.named(number, None, Trouble::NotARow);
                self.dropped.push(Row { number, cells: Vec::new() });
                continue;
            };
            let cell = |place: &Option<usize>| {
                let cell = place.and_then(|place| record.get(place));
                cell.map_or_else(String::new, |cell| content(cell).to_owned())
            };
            if record.iter().any(|cell| !content(cell).is_empty()) {
                self.rows.push(Row { number, cells: places.iter().map(cell).collect() });
            }
        }
    }

    /// Where each column stands; `None` where one that is needed is not there.
    fn places(&mut self, heading: &StringRecord, top: u64) -> Option<Vec<Option<usize>>> {
        let places = self.headings(heading, top);
        let columns = self.columns;
        let lacking = columns.iter().zip(&places).filter(|(column, place)| column.needed && place.is_none());
        let lacking: Vec<Text> = lacking.map(|(column, _)| column.heading).collect();
        for heading in &lacking {
            self.named(top, None, Trouble::MissingColumn(*heading));
        }
        lacking.is_empty().then_some(places)
    }

    /// Where each column stands.
    fn headings(&mut self, heading: &StringRecord, top: u64) -> Vec<Option<usize>> {
        let mut places: Vec<Option<usize>> = vec![None; self.columns.len()];
        for (place, name) in heading.iter().map(content).enumerate() {
            let known = self.columns.iter().position(|column| column.is(name));
            let slots = known.and_then(|known| Some((places.get_mut(known)?, self.names.get_mut(known)?)));
            let trouble = match slots {
                Some((slot @ None, written)) => {
                    *slot = Some(place);
                    name.clone_into(written);
                    continue;
                }
                Some(_) => Trouble::ColumnTwice,
                None if name.is_empty() => continue,
                None => Trouble::UnknownColumn,
            };
            self.named(top, Some(crate::files::letters(place)), trouble);
        }
        places
    }

    fn json(&mut self, text: &str) {
        if text.trim_start().starts_with('[') {
            match serde_json::from_str::<Vec<Fields>>(text) {
                Ok(all) => (1_u64..).zip(&all).for_each(|(number, one)| self.object(number, one)),
                Err(why) => {
                    let row = u64::try_from(why.line()).unwrap_or(1);
                    self.named(row, None, Trouble::NotJson(T::PAGE, Some(why.column())));
                }
            }
            return;
        }
        for (number, line) in (1_u64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            match serde_json::from_str::<Fields>(line) {
                Ok(one) => self.object(number, &one),
                Err(why) => {
                    self.named(number, None, Trouble::NotJson(T::PAGE, Some(why.column())));
                    self.dropped.push(Row { number, cells: Vec::new() });
                }
            }
        }
    }

    fn object(&mut self, number: u64, Fields(fields): &Fields) {
        let mut cells = vec![String::new(); self.columns.len()];
        let mut is_read = true;
        for (place, (key, value)) in (1_u64..).zip(fields) {
            let known = self.columns.iter().position(|column| column.is(key));
            let Some(cell) = known.and_then(|column| cells.get_mut(column)) else {
                self.named(number, None, Trouble::UnknownField(place));
                continue;
            };
            match value {
                Value::Null => {}
                Value::String(text) => *cell = content(text).to_owned(),
                Value::Bool(truth) => *cell = truth.to_string(),
                Value::Number(digits) => *cell = digits.to_string(),
                Value::Array(_) | Value::Object(_) => {
                    self.named(number, Some(key.clone()), Trouble::NotJson(T::PAGE, None));
                    is_read = false;
                }
            }
        }
        let rows = if is_read { &mut self.rows } else { &mut self.dropped };
        rows.push(Row { number, cells });
    }
}
