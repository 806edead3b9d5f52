//! JSON Lines: one record a line. `record` says which; the other fields are the English headings of its sheet.

use std::fmt;
use std::io::{self, BufRead, Write};
use std::sync::Arc;

use csv::StringRecord;
use minzheng_core_types::Lang;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::records::{Cells, medical_cells, special_care_cells, temporary_cells};
use super::{AssistanceReport, Gathered};
use crate::assistance::Assistance;
use crate::files::cells::{content, protected};
use crate::files::csv_read::{Layout, Row};
use crate::files::gather::Gather;
use crate::files::headings::{Cell, Sheet};
use crate::files::jsonl::character;
use crate::files::kinds::{LineProblem, ProblemKind};
use crate::files::kinds_records::RecordProblem;
use crate::files::problem::{Position, Problem};
use crate::files::{FilesError, ReadOptions};

/// The field that says what a line is.
const RECORD: &str = "record";

/// The word of a line for a sheet.
fn word_of(sheet: Sheet) -> &'static str {
    sheet.file_name().trim_end_matches(".csv")
}

/// The fields of a line in their order, each as often as it stands there.
struct Fields(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
        deserializer.deserialize_map(All)
    }
}

/// Reads JSON Lines line by line from anywhere. The name stands in problems.
///
/// # Errors
/// [`FilesError`] when the reader fails, or when reading is strict and there are problems.
pub fn read_assistance_jsonl(
    reader: impl BufRead,
    name: &str,
    options: &ReadOptions,
) -> Result<AssistanceReport, FilesError> {
    let mut gathered = Gathered::new(options, None);
    take_lines(&mut gathered, reader, name)?;
    gathered.finish()
}

/// Takes in every line.
pub(in crate::files) fn take_lines<G: Gather>(
    gathered: &mut G,
    mut reader: impl BufRead,
    name: &str,
) -> Result<(), FilesError> {
    let file: Arc<str> = name.into();
    let layouts: Vec<(Sheet, Layout)> =
        G::SHEETS.iter().map(|sheet| (*sheet, Layout::of_fields(*sheet, &file))).collect();
    let mut bytes = Vec::new();
    let mut line = 0_u64;
    loop {
        bytes.clear();
        let read = reader.read_until(b'\n', &mut bytes);
        if read.map_err(|source| FilesError::File { path: name.to_owned(), source })? == 0 {
            return Ok(());
        }
        line = line.saturating_add(1);
        let mark: &[u8] = if line == 1 { b"\xef\xbb\xbf" } else { b"" };
        let bytes = bytes.strip_prefix(mark).unwrap_or(&bytes).trim_ascii();
        if !bytes.is_empty() {
            take(gathered, &layouts, &file, line, bytes);
        }
    }
}

fn take<G: Gather>(gathered: &mut G, layouts: &[(Sheet, Layout)], file: &Arc<str>, line: u64, bytes: &[u8]) {
    let problem = |column, kind: ProblemKind| Problem { file: Arc::clone(file), row: line, column, kind };
    let at = |byte: usize| Some(Position::Character(character(bytes, byte)));
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = at(error.valid_up_to().saturating_add(1));
            return gathered.refuse(vec![problem(at, LineProblem::NotUtf8.into())]);
        }
    };
    let Fields(fields) = match serde_json::from_str(text) {
        Ok(fields) => fields,
        Err(error) => {
            return gathered.refuse(vec![problem(at(error.column().max(1)), LineProblem::NotJson.into())]);
        }
    };
    let named = fields.iter().find(|(name, _)| name == RECORD).and_then(|(_, value)| value.as_str());
    let layout = layouts.iter().find(|(sheet, _)| named.map(content) == Some(word_of(*sheet)));
    let Some((sheet, layout)) = layout else {
        let at = Some(Position::Field(RECORD.to_owned()));
        return gathered.refuse(vec![problem(at, G::NO_RECORD.into())]);
    };
    let mut faults = Vec::new();
    let record = cells(*sheet, fields, &mut faults);
    if !faults.is_empty() {
        let problems =
            faults.into_iter().map(|(field, kind)| problem(field.map(Position::Field), kind.into()));
        return gathered.refuse(problems.collect());
    }
    let mut problems = std::mem::take(gathered.problems());
    gathered.row(*sheet, &mut Row::new(layout, &record, line, &mut problems));
    *gathered.problems() = problems;
}

/// A field that cannot be used, and why.
type Fault = (Option<String>, RecordProblem);

/// The fields as the cells of a row.
fn cells(sheet: Sheet, fields: Vec<(String, Value)>, faults: &mut Vec<Fault>) -> StringRecord {
    let headings = sheet.headings();
    let mut cells: Vec<Option<String>> = vec![None; headings.len()];
    let mut seen_record = false;
    for (place, (name, value)) in (1_usize..).zip(fields) {
        if name == RECORD && !seen_record {
            seen_record = true;
            continue;
        }
        let index = headings.iter().position(|heading| heading.en == name);
        let Some((index, slot)) = index.and_then(|index| Some((index, cells.get_mut(index)?))) else {
            let twice = name == RECORD;
            faults.push(if twice {
                (Some(name), RecordProblem::FieldTwice)
            } else {
                (None, RecordProblem::UnknownField { place })
            });
            continue;
        };
        let field = || headings.get(index).map(|heading| heading.en.to_owned());
        match (text(&value), slot.is_some()) {
            (_, true) => faults.push((field(), RecordProblem::FieldTwice)),
            (Some(text), false) => *slot = Some(text),
            (None, false) => faults.push((field(), RecordProblem::NotAValue)),
        }
    }
    cells.into_iter().map(Option::unwrap_or_default).collect()
}

/// A value as the text of a cell. A number with a fraction is none: JSON readers do not keep it exactly.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(protected(text)),
        Value::Number(number) if number.is_u64() || number.is_i64() => Some(number.to_string()),
        _ => None,
    }
}

/// Writes the records as JSON Lines, in the order of the sheets. The same records always give the same bytes.
///
/// # Errors
/// Whatever the writer answers.
pub fn write_assistance_jsonl(granted: &Assistance, mut writer: impl Write) -> io::Result<()> {
    let en = Lang::En;
    for case in &granted.temporary {
        line(&mut writer, Sheet::Temporary, temporary_cells(case, en))?;
    }
    for case in &granted.medical {
        line(&mut writer, Sheet::Medical, medical_cells(case, en))?;
    }
    for total in &granted.special_care {
        line(&mut writer, Sheet::SpecialCare, special_care_cells(total, en))?;
    }
    writer.flush()
}

/// Fields in the order of the headings, whatever map the JSON library has.
struct Ordered(Vec<(&'static str, Value)>);

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Writes one line.
pub(in crate::files) fn line(writer: &mut impl Write, sheet: Sheet, cells: Cells) -> io::Result<()> {
    let mut fields = vec![(RECORD, Value::from(word_of(sheet)))];
    for (heading, text) in sheet.headings().iter().zip(cells) {
        let text = content(&text);
        let value = match heading.cell {
            _ if text.is_empty() => continue,
            Cell::Whole(_) => text.parse::<u32>().map_or_else(|_| Value::from(text), Value::from),
            _ => Value::from(text),
        };
        fields.push((heading.en, value));
    }
    serde_json::to_writer(&mut *writer, &Ordered(fields)).map_err(io::Error::from)?;
    writer.write_all(b"\n")
}
