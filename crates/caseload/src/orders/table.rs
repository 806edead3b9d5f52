//! Rows of CSV, or JSON objects a line or in a list, under one table of headings.

use std::sync::Arc;

use csv::ReaderBuilder;
use minzheng_core_types::Text;
use serde_json::{Map, Value};

use super::problem::{OrderProblem, OrderTrouble};
use crate::files::cells::content;
use crate::files::encoding::decode;

/// A column: its key in JSON, its headings, and whether every row has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The field of JSON.
    pub key: &'static str,
    /// The heading in both languages.
    pub heading: Text,
    /// Must every row have it?
    pub needed: bool,
}

macro_rules! columns {
    ($(#[$meta:meta])* $list:ident: $($name:ident = $key:literal, $zh:literal, $en:literal, $needed:literal;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "counted in the order of the list")]
        enum Index { $($name,)+ }
        $(pub(super) const $name: usize = Index::$name as usize;)+
        $(#[$meta])*
        pub const $list: &[crate::orders::Column] = &[$(crate::orders::Column {
            key: $key,
            heading: minzheng_core_types::Text::new($zh, $en),
            needed: $needed,
        },)+];
    };
}
pub(super) use columns;

/// A row with something in it.
pub(super) struct Row {
    /// Its number, headings in row 1; of JSON the line.
    pub(super) number: u64,
    cells: Vec<String>,
}

impl Row {
    /// What stands in a column; nothing where it is empty or not there.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A file as rows, and what is wrong with it.
pub(super) struct Table {
    pub(super) file: Arc<str>,
    pub(super) rows: Vec<Row>,
    pub(super) problems: Vec<OrderProblem>,
    names: Vec<String>,
}

impl Table {
    pub(super) fn read(bytes: &[u8], file: &str, columns: &'static [Column]) -> Self {
        let text = decode(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let names = columns.iter().map(|column| column.key.to_owned()).collect();
        let mut table = Self { file: Arc::from(file), rows: Vec::new(), problems: Vec::new(), names };
        if text.trim_start().starts_with(['{', '[']) {
            table.json(text, columns);
        } else {
            table.csv(text, columns);
        }
        table
    }

    /// Something is wrong in a row.
    pub(super) fn problem(&mut self, row: u64, column: Option<usize>, trouble: OrderTrouble) {
        let column = column.and_then(|column| self.names.get(column)).cloned();
        self.problems.push(OrderProblem { file: Arc::clone(&self.file), row, column, trouble });
    }

    fn csv(&mut self, text: &str, columns: &'static [Column]) {
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut records = reader.records();
        let heading = match records.next() {
            Some(Ok(heading)) => heading,
            _ => csv::StringRecord::new(),
        };
        let mut places: Vec<Option<usize>> = vec![None; columns.len()];
        for (place, cell) in heading.iter().enumerate() {
            let name = content(cell);
            let known = columns.iter().position(|column| {
                name == column.heading.zh
                    || name.eq_ignore_ascii_case(column.heading.en)
                    || name == column.key
            });
            let (slot, written) = match known {
                Some(known) => (places.get_mut(known), self.names.get_mut(known)),
                None => (None, None),
            };
            let letters = crate::files::letters(place);
            match (slot, written) {
                (Some(slot), Some(written)) if slot.is_none() => {
                    *slot = Some(place);
                    name.clone_into(written);
                }
                (Some(_), _) => self.at_heading(letters, OrderTrouble::ColumnTwice),
                _ if name.is_empty() => {}
                _ => self.at_heading(letters, OrderTrouble::UnknownColumn),
            }
        }
        let mut lacking = false;
        for (column, place) in columns.iter().zip(&places) {
            if column.needed && place.is_none() {
                lacking = true;
                self.problem(1, None, OrderTrouble::MissingColumn(column.heading));
            }
        }
        if lacking {
            return;
        }
        for (number, record) in (2_u64..).zip(records) {
            let Ok(record) = record else {
                self.problem(number, None, OrderTrouble::NotARow);
                continue;
            };
            if record.iter().all(|cell| content(cell).is_empty()) {
                continue;
            }
            let cell = |place: &Option<usize>| {
                place
                    .and_then(|place| record.get(place))
                    .map_or_else(String::new, |cell| content(cell).to_owned())
            };
            self.rows.push(Row { number, cells: places.iter().map(cell).collect() });
        }
    }

    fn at_heading(&mut self, letters: String, trouble: OrderTrouble) {
        let file = Arc::clone(&self.file);
        self.problems.push(OrderProblem { file, row: 1, column: Some(letters), trouble });
    }

    fn json(&mut self, text: &str, columns: &'static [Column]) {
        if text.trim_start().starts_with('[') {
            match serde_json::from_str::<Vec<Map<String, Value>>>(text) {
                Ok(all) => (1_u64..).zip(&all).for_each(|(number, one)| self.object(number, one, columns)),
                Err(why) => {
                    let row = u64::try_from(why.line()).unwrap_or(1);
                    self.problem(row, None, OrderTrouble::NotJson);
                }
            }
            return;
        }
        for (number, line) in (1_u64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            match serde_json::from_str::<Map<String, Value>>(line) {
                Ok(one) => self.object(number, &one, columns),
                Err(_) => self.problem(number, None, OrderTrouble::NotJson),
            }
        }
    }

    fn object(&mut self, number: u64, object: &Map<String, Value>, columns: &'static [Column]) {
        for key in object.keys().filter(|key| !columns.iter().any(|column| column.key == *key)) {
            let (file, column) = (Arc::clone(&self.file), Some(key.clone()));
            let trouble = OrderTrouble::UnknownColumn;
            self.problems.push(OrderProblem { file, row: number, column, trouble });
        }
        let cell = |column: &Column| match object.get(column.key) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Bool(true)) => "yes".to_owned(),
            Some(Value::Bool(false)) => "no".to_owned(),
            Some(other) => other.to_string(),
        };
        self.rows.push(Row { number, cells: columns.iter().map(cell).collect() });
    }
}
