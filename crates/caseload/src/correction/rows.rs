//! Rows of a list for corrections: a CSV file, or JSON Lines with the same names.

use std::collections::BTreeMap;

use minzheng_core_types::{Lang, Text};
use serde_json::Value;

use crate::payout::read::{Sheet, SheetError};

/// What is wrong in a row of a list: the column, and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListFault {
    /// The column.
    pub column: Text,
    /// What is wrong and what to do.
    pub what: Text,
}

impl ListFault {
    /// With the file and the row.
    #[must_use]
    pub fn text(self, file: &str, row: u64, lang: Lang) -> String {
        let (column, what) = (self.column.get(lang), self.what.get(lang));
        match lang {
            Lang::Zh => format!("{file} 第{row}行「{column}」:{what}"),
            Lang::En => format!("{file}, row {row}, `{column}`: {what}"),
        }
    }
}

/// The whole of a line.
const LINE: Text = Text::new("整行", "line");
const NO_OBJECT: ListFault = ListFault {
    column: LINE,
    what: Text::new("不是 JSON 对象;每行写一个", "no JSON object; write one a line"),
};
const UNKNOWN: ListFault = ListFault {
    column: LINE,
    what: Text::new("有不认识的字段;请按文档写", "a field that is not known; write them as documented"),
};
const NOT_TEXT: ListFault = ListFault {
    column: LINE,
    what: Text::new("字段的值应是文字或数字", "the value of a field is a text or a number"),
};

/// A row of cells by column.
pub(super) struct Row {
    pub(super) row: u64,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// The cell below a heading, empty where there is none.
    pub(super) fn cell(&self, column: Text) -> &str {
        self.cells.get(column.zh).map_or("", String::as_str)
    }

    /// What a cell says; `None` where it is empty.
    pub(super) fn read<T>(
        &self,
        column: Text,
        what: Text,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, ListFault> {
        match self.cell(column) {
            "" => Ok(None),
            text => parse(text).map(Some).ok_or(ListFault { column, what }),
        }
    }

    /// The same where it has to be there.
    pub(super) fn need<T>(
        &self,
        column: Text,
        what: Text,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, ListFault> {
        self.read(column, what, parse)?.ok_or(ListFault { column, what })
    }
}

/// The rows of a list that can be read, and the numbers of those that cannot, each with why.
pub type Listed<T> = (Vec<T>, Vec<(u64, ListFault)>);

/// Rows of cells.
pub(super) type Read = Listed<Row>;

/// Reads a list with these columns. JSON Lines begin with a brace.
pub(super) fn read(bytes: &[u8], file: &str, needed: &[Text], may: &[Text]) -> Result<Read, SheetError> {
    let text = String::from_utf8_lossy(bytes);
    let columns: Vec<Text> = needed.iter().chain(may).copied().collect();
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return Ok(lines(text.trim_start_matches('\u{feff}'), &columns));
    }
    let sheet = Sheet::read(bytes, file, needed, may)?;
    let row = |row: &crate::payout::read::SheetRow| {
        let cells = columns.iter().map(|column| (column.zh, sheet.cell(row, *column).to_owned()));
        Row { row: row.row, cells: cells.collect() }
    };
    Ok((sheet.rows.iter().map(row).collect(), Vec::new()))
}

fn lines(text: &str, columns: &[Text]) -> Read {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for (line, row) in text.lines().zip(1_u64..) {
        if line.trim().is_empty() {
            continue;
        }
        match one(line, columns) {
            Ok(cells) => rows.push(Row { row, cells }),
            Err(fault) => faults.push((row, fault)),
        }
    }
    (rows, faults)
}

fn one(line: &str, columns: &[Text]) -> Result<BTreeMap<&'static str, String>, ListFault> {
    let Ok(Value::Object(fields)) = serde_json::from_str(line) else { return Err(NO_OBJECT) };
    let mut cells = BTreeMap::new();
    for (name, value) in fields {
        let known = columns.iter().find(|column| column.en == name || column.zh == name);
        let column = known.ok_or(UNKNOWN)?;
        let text = match value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Null => String::new(),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => return Err(NOT_TEXT),
        };
        cells.insert(column.zh, text);
    }
    Ok(cells)
}
