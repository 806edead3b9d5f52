//! Writing a register as a workbook that reads back as it was.

use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, Write};
use std::path::Path;

use chrono::NaiveDate;
use minzheng_core_types::{Lang, Money};
use rust_xlsxwriter::{Workbook, XlsxError};

use super::name_of;
use crate::files::cells::content;
use crate::files::csv_write::each_row;
use crate::files::headings::{Cell, Heading, Sheet};
use crate::files::{FilesError, WorkbookError};
use crate::register::Register;
use crate::sheets::{self, Look, Page, ROWS, Value};

/// From this day on every spreadsheet counts days alike.
const FIRST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(1900, 3, 1);

/// Writes a register as a workbook. The file takes its name when it is complete.
///
/// # Errors
/// [`FilesError`] when the file cannot be written or the register does not fit.
pub fn write_xlsx(register: &Register, path: &Path) -> Result<(), FilesError> {
    to_file(path, |writer| write_xlsx_to(register, writer))
}

/// Writes the workbook to anywhere. The same register always gives the same bytes.
///
/// # Errors
/// As [`write_xlsx`].
pub fn write_xlsx_to(register: &Register, writer: impl Write + Seek + Send) -> Result<(), FilesError> {
    let mut workbook = sheets::workbook("台账").map_err(failed)?;
    let look = Look::new();
    for sheet in Sheet::ALL.into_iter().filter(|sheet| sheet.is_written_for(register)) {
        let mut page = Page::new(&mut workbook, name_of(sheet)).map_err(failed)?;
        let columns = sheet.written_headings(register);
        let headings: Vec<_> =
            columns.iter().map(|heading| (heading.zh.to_owned(), marked(heading, &look))).collect();
        page.headings(&mut workbook, &headings).map_err(failed)?;
        set_formats(&page, &mut workbook, &columns, &look).map_err(failed)?;
        each_row(register, sheet, &columns, |cells| {
            if page.row >= ROWS {
                let why = WorkbookError::TooManyRows(sheet);
                return Err(FilesError::Workbook { file: "xlsx".to_owned(), why });
            }
            let values: Vec<Value> =
                columns.iter().zip(&cells).map(|(heading, text)| value(heading.cell, text)).collect();
            page.add(&mut workbook, &values, &look).map_err(failed)
        })?;
        page.close(&mut workbook, (0, page.row.saturating_sub(1)), Lang::Zh).map_err(failed)?;
    }
    workbook.save_to_writer(writer).map_err(failed)
}

/// The heading of a column that every row must fill stands out.
pub(super) const fn marked<'l>(heading: &Heading, look: &'l Look) -> &'l rust_xlsxwriter::Format {
    if heading.is_required() { &look.must } else { &look.heading }
}

/// How the cells of a column look, also those that are still empty: what looks like a number of somebody stays text.
pub(super) const fn format(cell: Cell, look: &Look) -> &rust_xlsxwriter::Format {
    match cell {
        Cell::Money => &look.money,
        Cell::Day | Cell::DayOrYes => &look.day,
        Cell::Number | Cell::Whole(_) => &look.count,
        _ => &look.text,
    }
}

pub(super) fn set_formats(
    page: &Page,
    workbook: &mut Workbook,
    columns: &[&Heading],
    look: &Look,
) -> Result<(), XlsxError> {
    let sheet = page.sheet(workbook)?;
    for (column, heading) in (0_u16..).zip(columns) {
        sheet.set_column_format(column, format(heading.cell, look))?;
    }
    Ok(())
}

/// The cell for a text as CSV has it.
pub(super) fn value(cell: Cell, text: &str) -> Value {
    // In a workbook no text is taken for a formula; only what reading would take away is protected.
    let plain = content(text);
    let text = if content(plain) == plain { plain } else { text };
    if text.is_empty() {
        return Value::Blank;
    }
    let typed = match cell {
        Cell::Money => text.parse::<Money>().ok().map(Value::Money),
        Cell::Day | Cell::DayOrYes => text.parse().ok().filter(|day| Some(*day) >= FIRST_DAY).map(Value::Day),
        Cell::Number | Cell::Whole(_) => text.parse().ok().map(Value::Count),
        _ => None,
    };
    typed.unwrap_or_else(|| Value::Text(text.to_owned()))
}

pub(super) fn failed(error: XlsxError) -> FilesError {
    FilesError::File { path: "xlsx".to_owned(), source: io::Error::other(error) }
}

/// Writes beside the file and gives it its name at the end.
pub(super) fn to_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), FilesError>,
) -> Result<(), FilesError> {
    let file = |error| FilesError::file(path, error);
    if !path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
        let why = WorkbookError::OtherForm;
        return Err(FilesError::Workbook { file: path.display().to_string(), why });
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(file)?;
    }
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let mut writer = BufWriter::new(File::create(&unfinished).map_err(file)?);
    let written = write(&mut writer).map_err(|error| match error {
        FilesError::File { source, .. } => FilesError::file(path, source),
        FilesError::Workbook { why, .. } => FilesError::Workbook { file: path.display().to_string(), why },
        other => other,
    });
    let written = written.and_then(|()| writer.flush().map_err(file));
    if written.is_err() {
        // Half a file under a strange name is no use to anybody.
        drop(fs::remove_file(&unfinished));
    }
    written?;
    fs::rename(&unfinished, path).map_err(file)
}
