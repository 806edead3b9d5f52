//! Sheets of CSV: headings, rows as a spreadsheet counts them, and cells.

use std::collections::BTreeMap;
use std::sync::Arc;

use csv::{Reader, ReaderBuilder, StringRecord};
use minzheng_core_types::Fact;

use super::FilesError;
use super::cells::{content, says_no, says_none, says_unknown};
#[cfg(feature = "xlsx")]
use super::headings::Heading;
use super::headings::{Column, Need, Sheet};
use super::kinds::{CellProblem, ProblemKind, SheetProblem};
use super::problem::{Level, Position, Problem};

/// The columns of a sheet as they stand in the file.
pub(super) struct Layout {
    sheet: Sheet,
    file: Arc<str>,
    /// The name of the sheet, when the file is a workbook.
    in_workbook: Option<Arc<str>>,
    columns: BTreeMap<Column, (usize, &'static str)>,
    /// What stands above each cell, from the left.
    places: Vec<Above>,
    /// Are the columns fields of a line of JSON?
    fields: bool,
}

/// What stands above a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    Heading(&'static str),
    /// A heading that nothing reads; it was reported.
    Unknown,
    Nothing,
}

/// A sheet that is being read.
pub(super) struct Table<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    delimiter: u8,
    row: u64,
    pub(super) layout: Layout,
}

impl<'t> Table<'t> {
    /// Reads the headings. Columns that nothing reads are reported.
    ///
    /// # Errors
    /// [`FilesError::Headings`] when a column is missing or stands twice.
    pub(super) fn open(
        text: &'t str,
        sheet: Sheet,
        file: &Arc<str>,
        problems: &mut Vec<Problem>,
    ) -> Result<Self, FilesError> {
        let delimiter = delimiter(text);
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let layout = Layout::new(sheet, file, None);
        let mut table = Self { text, reader, delimiter, row: 0, layout };
        let mut headings = StringRecord::new();
        table.next(&mut headings)?;
        let row = table.row.max(1);
        table.layout.read_headings(&headings, row, problems)?;
        Ok(table)
    }

    /// The next row that is not empty, and its number.
    ///
    /// # Errors
    /// [`FilesError`] when an open quote has swallowed rows.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> Result<Option<u64>, FilesError> {
        loop {
            let more = self.reader.read_record(record).map_err(|_| self.unreadable())?;
            if !more {
                return Ok(None);
            }
            let at = record.position().map_or(0, csv::Position::byte);
            let blank = blank_lines(self.text.as_bytes(), usize::try_from(at).unwrap_or(usize::MAX));
            self.row = self.row.saturating_add(blank).saturating_add(1);
            let delimiter = char::from(self.delimiter);
            // A line break inside a cell with a delimiter beside it: rows stand in the cell.
            if record.as_slice().contains(['\n', '\r'])
                && record.iter().any(|cell| cell.contains(['\n', '\r']) && cell.contains(delimiter))
            {
                return Err(FilesError::OpenQuote { file: self.layout.file.to_string(), row: self.row });
            }
            if record.iter().any(|cell| !content(cell).is_empty()) {
                return Ok(Some(self.row));
            }
        }
    }

    fn unreadable(&self) -> FilesError {
        FilesError::OpenQuote { file: self.layout.file.to_string(), row: self.row.saturating_add(1) }
    }
}

/// Comma, tab or semicolon: whichever stands most often among the headings.
fn delimiter(text: &str) -> u8 {
    let headings = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: u8| headings.bytes().filter(|byte| *byte == delimiter).count();
    // Of equals the last wins: the comma.
    [b';', b'\t', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// How many empty lines stand before the record that begins there; the reader passes over them without counting.
pub(crate) fn blank_lines(text: &[u8], at: usize) -> u64 {
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, &[]));
    let mut bytes = rest.iter().peekable();
    // The second half of the end of the line before.
    if before.last() == Some(&b'\r') {
        bytes.next_if_eq(&&b'\n');
    }
    let mut lines = 0_u64;
    loop {
        if bytes.next_if_eq(&&b'\r').is_some() {
            bytes.next_if_eq(&&b'\n');
        } else if bytes.next_if_eq(&&b'\n').is_none() {
            return lines;
        }
        lines = lines.saturating_add(1);
    }
}

impl Layout {
    pub(super) fn new(sheet: Sheet, file: &Arc<str>, in_workbook: Option<Arc<str>>) -> Self {
        Self {
            sheet,
            file: Arc::clone(file),
            in_workbook,
            columns: BTreeMap::new(),
            places: Vec::new(),
            fields: false,
        }
    }

    /// The columns of a sheet as the fields of a line of JSON, each under its English heading.
    pub(super) fn of_fields(sheet: Sheet, file: &Arc<str>) -> Self {
        let mut layout = Self { fields: true, ..Self::new(sheet, file, None) };
        for (index, heading) in sheet.headings().iter().enumerate() {
            layout.columns.insert(heading.column, (index, heading.en));
            layout.places.push(Above::Heading(heading.en));
        }
        layout
    }

    /// Reads the row of headings.
    ///
    /// # Errors
    /// [`FilesError::Headings`] when a column is missing or stands twice.
    pub(super) fn read_headings(
        &mut self,
        headings: &StringRecord,
        row: u64,
        problems: &mut Vec<Problem>,
    ) -> Result<(), FilesError> {
        let mut faults = Vec::new();
        let mut unknown = Vec::new();
        let (file, in_workbook) = (Arc::clone(&self.file), self.in_workbook.clone());
        let problem = |column, kind: SheetProblem| Problem {
            file: Arc::clone(&file),
            row,
            column,
            kind: ProblemKind::Sheet(kind),
        };
        let at = |column, heading| position(in_workbook.as_ref(), column, heading);
        for (index, text) in headings.iter().enumerate() {
            let found = self.sheet.heading(content(text));
            self.places.push(match found {
                Some((_, form)) => Above::Heading(form),
                None if content(text).is_empty() => Above::Nothing,
                None => Above::Unknown,
            });
            match found {
                Some((heading, form)) if self.columns.contains_key(&heading.column) => {
                    faults.push(problem(Some(at(Some(index), Some(form))), SheetProblem::DoubleHeading));
                }
                Some((heading, form)) => {
                    self.columns.insert(heading.column, (index, form));
                }
                None if content(text).is_empty() => {}
                None => unknown.push(problem(Some(at(Some(index), None)), SheetProblem::UnknownColumn)),
            }
        }
        let missing = |need: Need, column: Column| match need {
            Need::Required | Need::Column => !self.columns.contains_key(&column),
            Need::NamesMember => {
                column == Column::Member
                    && !self.columns.contains_key(&Column::Member)
                    && !self.columns.contains_key(&Column::Id)
            }
            Need::Optional => false,
        };
        for heading in self.sheet.headings() {
            if missing(heading.need, heading.column) {
                faults.push(problem(self.whole_row(), SheetProblem::MissingHeading(heading)));
            }
        }
        if faults.is_empty() {
            problems.append(&mut unknown);
            Ok(())
        } else {
            Err(FilesError::Headings(faults))
        }
    }

    /// Where a column stands, for a problem. A column that the file does not have is named by its Chinese heading.
    pub(super) fn position(&self, column: Column) -> Position {
        let table = || self.sheet.of_column(column).map_or("", |heading| heading.zh);
        let found = self.columns.get(&column);
        let heading = found.map_or_else(table, |(_, form)| *form);
        if self.fields {
            return Position::Field(heading.to_owned());
        }
        position(self.in_workbook.as_ref(), found.map(|(index, _)| *index), Some(heading))
    }

    /// Where a row stands, for a problem of the row as a whole.
    pub(super) fn whole_row(&self) -> Option<Position> {
        self.in_workbook.as_ref().map(|_| position(self.in_workbook.as_ref(), None, None))
    }

    /// What the sheet is called where another problem refers to it.
    pub(super) fn name(&self) -> Arc<str> {
        Arc::clone(self.in_workbook.as_ref().unwrap_or(&self.file))
    }

    /// What the cells of a column hold, where the column is known.
    #[cfg(feature = "xlsx")]
    pub(super) fn columns(&self) -> impl Iterator<Item = (usize, &'static Heading)> {
        self.columns.iter().filter_map(|(column, (index, _))| Some((*index, self.sheet.of_column(*column)?)))
    }

    /// A problem of that column and row.
    pub(super) fn problem(&self, row: u64, column: Option<Column>, kind: impl Into<ProblemKind>) -> Problem {
        let column = column.map_or_else(|| self.whole_row(), |column| Some(self.position(column)));
        Problem { file: Arc::clone(&self.file), row, column, kind: kind.into() }
    }
}

/// Where a cell stands: in a sheet of a workbook by its place, in a file of its own by its heading.
fn position(
    in_workbook: Option<&Arc<str>>,
    column: Option<usize>,
    heading: Option<&'static str>,
) -> Position {
    match (in_workbook, heading) {
        (Some(sheet), _) => Position::Cell { sheet: Arc::clone(sheet), column, heading },
        (None, Some(heading)) => Position::Heading(heading),
        (None, None) => Position::Letter(column.unwrap_or(0)),
    }
}

/// One row, and the problems found in it.
pub(super) struct Row<'r> {
    layout: &'r Layout,
    record: &'r StringRecord,
    pub(super) number: u64,
    problems: &'r mut Vec<Problem>,
    faults: usize,
}

impl<'r> Row<'r> {
    /// Looks for what concerns the row as a whole: lost characters, cells beyond the headings.
    pub(super) fn new(
        layout: &'r Layout,
        record: &'r StringRecord,
        number: u64,
        problems: &'r mut Vec<Problem>,
    ) -> Self {
        let mut row = Self { layout, record, number, problems, faults: 0 };
        let under_headings = record.len() <= layout.places.len() && !layout.places.contains(&Above::Nothing);
        if !under_headings || record.as_slice().contains('\u{fffd}') {
            row.look_at_cells(&[]);
        }
        row
    }

    /// The same of a workbook, where the cells that cannot be used are known; they hold U+FFFD.
    #[cfg(feature = "xlsx")]
    pub(super) fn of_workbook(
        layout: &'r Layout,
        record: &'r StringRecord,
        number: u64,
        unusable: &[(usize, CellProblem)],
        problems: &'r mut Vec<Problem>,
    ) -> Self {
        let mut row = Self { layout, record, number, problems, faults: 0 };
        row.look_at_cells(unusable);
        row
    }

    fn look_at_cells(&mut self, unusable: &[(usize, CellProblem)]) {
        for (index, cell) in self.record.iter().enumerate() {
            let above = self.layout.places.get(index).copied().unwrap_or(Above::Nothing);
            let known = || unusable.iter().find(|(at, _)| *at == index).map(|(_, kind)| *kind);
            let (heading, kind) = match above {
                Above::Nothing if !content(cell).is_empty() => (None, CellProblem::NoHeading),
                Above::Heading(form) if cell.contains('\u{fffd}') => {
                    (Some(form), known().unwrap_or(CellProblem::Undecodable))
                }
                _ => continue,
            };
            self.report_at(index, heading, kind);
        }
        for (index, kind) in unusable.iter().filter(|(index, _)| *index >= self.record.len()) {
            self.report_at(*index, None, *kind);
        }
    }

    /// Reports a cell by its place.
    fn report_at(&mut self, index: usize, heading: Option<&'static str>, kind: CellProblem) {
        let position = position(self.layout.in_workbook.as_ref(), Some(index), heading);
        let problem = self.layout.problem(self.number, None, kind);
        self.faults = self.faults.saturating_add(1);
        self.problems.push(Problem { column: Some(position), ..problem });
    }

    /// How many errors the row has.
    pub(super) const fn faults(&self) -> usize {
        self.faults
    }

    /// Reports a problem of one of the row's columns.
    pub(super) fn report(&mut self, column: Column, kind: impl Into<ProblemKind>) {
        let problem = self.layout.problem(self.number, Some(column), kind);
        if problem.level() == Level::Error {
            self.faults = self.faults.saturating_add(1);
        }
        self.problems.push(problem);
    }

    /// A problem of one of the row's columns, should it turn out to be one later.
    pub(super) fn problem(&self, column: Column, kind: impl Into<ProblemKind>) -> Problem {
        self.layout.problem(self.number, Some(column), kind)
    }

    /// What stands in the column; nothing when the file does not have it. A damaged cell was reported and is not
    /// looked at again.
    fn cell(&self, column: Column) -> &'r str {
        let cell = self.layout.columns.get(&column).and_then(|(index, _)| self.record.get(*index));
        cell.map(content).filter(|cell| !cell.contains('\u{fffd}')).unwrap_or_default()
    }

    /// Was a damaged cell reported in the column?
    fn is_damaged(&self, column: Column) -> bool {
        let cell = self.layout.columns.get(&column).and_then(|(index, _)| self.record.get(*index));
        cell.is_some_and(|cell| cell.contains('\u{fffd}'))
    }

    /// The text of a column, line breaks as blanks.
    pub(super) fn text(&self, column: Column) -> String {
        self.cell(column).replace(['\r', '\n'], " ")
    }

    fn parse<T>(&mut self, column: Column, read: impl Fn(&str) -> Result<T, CellProblem>) -> Option<T> {
        match read(self.cell(column)) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.report(column, problem);
                None
            }
        }
    }

    /// A value that must be there.
    pub(super) fn required<T>(
        &mut self,
        column: Column,
        read: impl Fn(&str) -> Result<T, CellProblem>,
    ) -> Option<T> {
        if self.cell(column).is_empty() {
            if !self.is_damaged(column) {
                self.report(column, CellProblem::Blank);
            }
            return None;
        }
        self.parse(column, read)
    }

    /// A value that may be missing.
    pub(super) fn optional<T>(
        &mut self,
        column: Column,
        read: impl Fn(&str) -> Result<T, CellProblem>,
    ) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() || says_none(cell) || says_unknown(cell) {
            return None;
        }
        self.parse(column, read)
    }

    /// A fact: blank is not established, `无` and `否` known to be absent.
    pub(super) fn fact<T>(
        &mut self,
        column: Column,
        read: impl Fn(&str) -> Result<T, CellProblem>,
    ) -> Fact<T> {
        let cell = self.cell(column);
        if says_no(cell) {
            return Fact::Absent;
        }
        self.yes_or_no(column, read)
    }

    /// A fact that is itself yes or no: `否` is no, and only `无` known to be absent.
    pub(super) fn yes_or_no<T>(
        &mut self,
        column: Column,
        read: impl Fn(&str) -> Result<T, CellProblem>,
    ) -> Fact<T> {
        let cell = self.cell(column);
        if cell.is_empty() || says_unknown(cell) {
            return Fact::NotEstablished;
        }
        if says_none(cell) {
            return Fact::Absent;
        }
        self.parse(column, read).map_or(Fact::NotEstablished, Fact::Known)
    }

    /// Does the cell say nothing at all?
    pub(super) fn is_blank(&self, column: Column) -> bool {
        self.cell(column).is_empty() && !self.is_damaged(column)
    }

    /// Does the cell say that nobody has found out?
    pub(super) fn is_unknown(&self, column: Column) -> bool {
        says_unknown(self.cell(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        let file: Arc<str> = "assets.csv".into();
        for end in ["\n", "\r\n", "\r"] {
            let lines = ["户编号,财产类别,金额", "1,a,", "", "", "2,\"a\nb\",", ",,", "3,a,", "", "4,a,"];
            for last in ["", end] {
                let text = lines.join(end) + last;
                let mut table = Table::open(&text, Sheet::Assets, &file, &mut Vec::new()).unwrap();
                let mut record = StringRecord::new();
                let mut rows = Vec::new();
                while let Some(row) = table.next(&mut record).unwrap() {
                    rows.push((record[0].to_owned(), row));
                }
                let expected = [("1", 2), ("2", 5), ("3", 7), ("4", 9)];
                assert_eq!(rows, expected.map(|(number, row)| (number.to_owned(), row)), "{end:?}");
            }
        }
    }

    #[test]
    fn delimiters_are_found_among_the_headings() {
        assert_eq!(delimiter("a,b;c,d\n"), b',');
        assert_eq!(delimiter("\na\tb\n1,2,3"), b'\t');
        assert_eq!(delimiter("a;b"), b';');
        assert_eq!(delimiter(""), b',');
    }
}
