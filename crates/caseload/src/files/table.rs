//! A sheet as rows of cells, and cells as values.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use encoding_rs::GB18030;
use minzheng_core_types::text::half_width;
use minzheng_core_types::{Fact, Money, Month, MonthRange};

use super::headings::{Column, Need, Sheet};
use super::problem::{Problem, ProblemKind};
use super::words::{self, Worded};

/// UTF-8 with or without its mark, else GB18030.
pub(super) fn decode(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => GB18030.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// A sheet that was read.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) file: String,
    columns: BTreeMap<Column, (usize, &'static str)>,
    rows: Vec<(usize, csv::StringRecord)>,
}

impl Table {
    /// Reads a sheet; what is wrong with its headings goes to `problems`.
    pub(super) fn read(sheet: Sheet, file: &str, text: &str, problems: &mut Vec<Problem>) -> Self {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut table = Self { file: file.to_owned(), columns: BTreeMap::new(), rows: Vec::new() };
        for (number, record) in (1..).zip(reader.records()) {
            match record {
                Ok(record) if number == 1 => table.head(sheet, &record, problems),
                Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
                Ok(record) => table.rows.push((number, record)),
                Err(_) => problems.push(table.problem(number, "", ProblemKind::NotCsv)),
            }
        }
        for heading in sheet.headings() {
            let needed = matches!(heading.need, Need::Required | Need::Column);
            if needed && !table.columns.contains_key(&heading.column) {
                problems.push(table.problem(1, heading.zh, ProblemKind::MissingColumn));
            }
        }
        table
    }

    fn head(&mut self, sheet: Sheet, record: &csv::StringRecord, problems: &mut Vec<Problem>) {
        for (place, text) in record.iter().enumerate() {
            match sheet.heading(text) {
                Some((heading, form)) => {
                    self.columns.entry(heading.column).or_insert((place, form));
                }
                None if text.trim().is_empty() => {}
                None => problems.push(self.problem(1, text.trim(), ProblemKind::UnknownColumn)),
            }
        }
    }

    pub(super) fn problem(&self, row: usize, column: &str, kind: ProblemKind) -> Problem {
        Problem { file: self.file.clone(), row, column: column.to_owned(), kind }
    }

    /// The rows, each with a list for its problems.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row {
            table: self,
            number: *number,
            cells,
            problems: Vec::new(),
        })
    }
}

/// A row being read. A cell that cannot be read leaves a problem and nothing else.
#[derive(Debug)]
pub(super) struct Row<'t> {
    table: &'t Table,
    pub(super) number: usize,
    cells: &'t csv::StringRecord,
    pub(super) problems: Vec<Problem>,
}

/// 无, none: known to be absent.
fn says_none(text: &str) -> bool {
    matches!(text, "无" | "none" | "没有" | "/")
}

fn says_unknown(text: &str) -> bool {
    matches!(text, "未查" | "不详" | "unknown")
}

impl Row<'_> {
    /// The text of a cell; `None` when blank.
    pub(super) fn text(&self, column: Column) -> Option<&str> {
        let (place, _) = self.table.columns.get(&column)?;
        self.cells.get(*place).map(str::trim).filter(|text| !text.is_empty())
    }

    pub(super) fn fail(&mut self, column: Column, kind: ProblemKind) {
        let heading = self.table.columns.get(&column).map_or("", |(_, form)| form);
        self.problems.push(self.table.problem(self.number, heading, kind));
    }

    /// Reads a cell by `read`; a blank one is `None`.
    pub(super) fn optional<T>(
        &mut self,
        column: Column,
        kind: ProblemKind,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(column)?;
        let value = read(text);
        if value.is_none() {
            self.fail(column, kind);
        }
        value
    }

    /// The same for a cell that must not be blank.
    pub(super) fn required<T>(
        &mut self,
        column: Column,
        kind: ProblemKind,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if self.text(column).is_none() {
            self.fail(column, ProblemKind::Blank);
            return None;
        }
        self.optional(column, kind, read)
    }

    /// A fact: blank is not established, `无` and `否` known to be absent.
    pub(super) fn fact<T>(
        &mut self,
        column: Column,
        kind: ProblemKind,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Fact<T> {
        match self.text(column) {
            None => Fact::NotEstablished,
            Some(text) if says_unknown(text) => Fact::NotEstablished,
            Some(text) if says_none(text) => Fact::Absent,
            Some(text) => match read(text) {
                Some(value) => Fact::Known(value),
                None => {
                    self.fail(column, kind);
                    Fact::NotEstablished
                }
            },
        }
    }

    pub(super) fn word<T: Worded>(&mut self, column: Column, list: words::WordList) -> Option<T> {
        self.required(column, ProblemKind::NotAWord(list), words::read)
    }

    pub(super) fn word_fact<T: Worded>(&mut self, column: Column, list: words::WordList) -> Fact<T> {
        self.fact(column, ProblemKind::NotAWord(list), words::read)
    }

    /// 是 or 否; `无` is known to be absent, which rules take for no.
    pub(super) fn yes_fact(&mut self, column: Column) -> Fact<bool> {
        self.word_fact(column, words::WordList::YesNo)
    }

    pub(super) fn yes(&mut self, column: Column) -> bool {
        self.optional(column, ProblemKind::NotAWord(words::WordList::YesNo), words::read).unwrap_or(false)
    }

    pub(super) fn day(&mut self, column: Column) -> Option<NaiveDate> {
        self.optional(column, ProblemKind::NotADay, day)
    }

    pub(super) fn months(&mut self, first: Column, last: Column) -> Option<MonthRange> {
        let from = self.required(first, ProblemKind::NotAMonth, month);
        let until = self.required(last, ProblemKind::NotAMonth, month);
        let range = MonthRange::new(from?, until?);
        if range.is_err() {
            self.fail(last, ProblemKind::MonthsReversed);
        }
        range.ok()
    }

    pub(super) fn amount(&mut self, column: Column) -> Fact<Money> {
        self.fact(column, ProblemKind::NotMoney, |text| text.parse().ok())
    }
}

/// Digits of a date in any usual form: `2014-05-06`, `2014/5/6`, `2014年5月6日`, `20140506`.
fn parts(text: &str) -> Vec<u32> {
    let half = half_width(text);
    let plain = half.trim().trim_end_matches(['日', '月']);
    plain.split(['-', '/', '.', '年', '月']).map_while(|part| part.trim().parse().ok()).collect()
}

pub(super) fn day(text: &str) -> Option<NaiveDate> {
    match parts(text).as_slice() {
        [year, month, day] => NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day),
        [packed] if *packed > 9_999_999 => {
            NaiveDate::from_ymd_opt(i32::try_from(packed / 10_000).ok()?, packed / 100 % 100, packed % 100)
        }
        _ => None,
    }
}

pub(super) fn month(text: &str) -> Option<Month> {
    let of = |year: u32, month: u32| Month::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?).ok();
    match parts(text).as_slice() {
        [year, month] => of(*year, *month),
        [packed] if (100_000..1_000_000).contains(packed) => of(packed / 100, packed % 100),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_are_read_as_people_write_them() {
        let expected = NaiveDate::from_ymd_opt(2014, 5, 6);
        for text in ["2014-05-06", "2014/5/6", "2014年5月6日", "20140506", "２０１４－０５－０６", "2014.5.6"]
        {
            assert_eq!(day(text), expected, "{text}");
        }
        for text in ["2014-05", "2014/5", "2014年5月", "201405"] {
            assert_eq!(month(text).map(|month| month.to_string()).as_deref(), Some("2014-05"), "{text}");
        }
        for text in ["2014-02-30", "5/6/2014", "昨天", "2014", "2014-13-01", "41765"] {
            assert_eq!(day(text), None, "{text}");
        }
        for text in ["2014-13", "2014", "05-2014", "20140506"] {
            assert_eq!(month(text), None, "{text}");
        }
    }

    #[test]
    fn both_encodings_are_read() {
        let text = "户编号,街道\n1,台东";
        assert_eq!(decode(text.as_bytes()), text);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()), text);
        assert_eq!(decode(&GB18030.encode(text).0), text);
    }
}
