//! Registers in workbooks of spreadsheets (XLSX): the sheets, columns and words of CSV, with the cells as people fill
//! them in.

mod beside;
mod grid;
mod guard;
mod template;
mod value;
mod write;

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Arc;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};
use minzheng_core_types::Text;
use minzheng_core_types::text::half_width;

pub(super) use beside::{read_beside, write_beside};
pub(super) use grid::Grid;
pub use template::{write_template, write_template_to};
pub use write::{write_xlsx, write_xlsx_to};

use super::WorkbookError;
use super::assemble::Assembly;
use super::headings::Sheet;
use super::kinds::SheetProblem;
use super::problem::{Position, Problem};
use super::{FilesError, ReadOptions, ReadReport, settled, strictly};
use grid::{Named, Source};

/// The sheet that says how to fill in a template. Nothing is read from it.
const NOTES: Text = Text::new("说明", "notes");
/// The sheet that lists the words of drop-downs. Nothing is read from it.
const WORDS: Text = Text::new("词表", "words");

/// Reads a register from a workbook that is in memory. The name stands in problems.
///
/// # Errors
/// [`FilesError`] when nothing can be read, or when reading is strict and there are problems.
pub fn read_xlsx(bytes: Vec<u8>, name: &str, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    let file: Arc<str> = name.into();
    let fault = |why| FilesError::Workbook { file: name.to_owned(), why };
    let mut workbook = opened(bytes).map_err(fault)?;
    let mut assembly = Assembly::new(options);
    let mut known: Vec<(Sheet, String)> = Vec::new();
    for name in worksheets(&workbook) {
        match sheet_named(&name) {
            Some(sheet) if known.iter().any(|(other, _)| *other == sheet) => {
                return Err(fault(WorkbookError::SheetTwice(sheet)));
            }
            Some(sheet) => known.push((sheet, name)),
            None if is_ours(&name) || is_beside(&name) => {}
            None if contained(|| is_empty(&mut workbook, &name)) == Some(true) => {}
            None => assembly.report(Problem {
                file: Arc::clone(&file),
                row: 0,
                column: Some(Position::Sheet(name.as_str().into())),
                kind: SheetProblem::UnknownSheet.into(),
            }),
        }
    }
    for sheet in Sheet::ALL {
        let Some((_, name)) = known.iter().find(|(other, _)| *other == sheet) else {
            if sheet.is_required() {
                return Err(fault(WorkbookError::NoSheet(sheet)));
            }
            continue;
        };
        let named = Named { file: Arc::clone(&file), sheet: name.as_str().into() };
        let taken = contained(|| take(&mut assembly, &mut workbook, sheet, &named));
        taken.unwrap_or_else(|| Err(named.damaged())).map_err(|error| strictly(error, options))?;
    }
    settled(assembly.finish(), options)
}

/// The workbook, once it has been looked at from outside.
fn opened(bytes: Vec<u8>) -> Result<Xlsx<Source>, WorkbookError> {
    guard::check(&bytes)?;
    let damaged = || WorkbookError::Damaged { sheet: None };
    let opened = contained(|| Xlsx::new(Cursor::new(bytes))).ok_or_else(damaged)?;
    opened.map_err(|error| match error {
        XlsxError::Password => WorkbookError::OldOrLocked,
        _ => damaged(),
    })
}

/// Takes in one sheet.
fn take(
    assembly: &mut Assembly<'_>,
    workbook: &mut Xlsx<Source>,
    sheet: Sheet,
    named: &Named,
) -> Result<(), FilesError> {
    let merged = workbook.merge_cells_by_sheet_name(&named.sheet).map_err(|_| named.damaged())?;
    let reader = workbook.worksheet_cells_reader(&named.sheet).map_err(|_| named.damaged())?;
    let open = |problems: &mut Vec<Problem>| Grid::open(reader, merged, sheet, named, problems);
    assembly.take_grid(sheet, &named.file, open)
}

/// The library that opens workbooks panics on some references that no spreadsheet writes; `None` then. Whatever was
/// half done is thrown away by the caller.
fn contained<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Reads a register from a workbook as it comes in. The name stands in problems.
///
/// # Errors
/// As [`read_xlsx`], and when the reader fails.
pub fn read_xlsx_from(
    reader: impl Read,
    name: &str,
    options: &ReadOptions,
) -> Result<ReadReport, FilesError> {
    read_xlsx(all_bytes(reader, name)?, name, options)
}

/// A workbook in memory; one that is too large is read only so far that it shows.
fn all_bytes(reader: impl Read, name: &str) -> Result<Vec<u8>, FilesError> {
    let mut bytes = Vec::new();
    let read = reader.take(guard::PACKED.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(|source: io::Error| FilesError::File { path: name.to_owned(), source })?;
    Ok(bytes)
}

/// Reads the file of a workbook.
pub(super) fn read_file(path: &Path, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    let file = File::open(path).map_err(|error| FilesError::file(path, error))?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("xlsx");
    read_xlsx_from(file, name, options)
}

/// A row of a sheet: its number, and its cells as text; `None` for a cell that cannot be used.
pub(crate) type SheetRow = (u64, Vec<Option<String>>);

/// Within so many rows that are not empty the headings must stand; rows above them are titles.
const TITLES: usize = 10;

/// The rows of the first sheet that has a row of known headings, from that row on. `None` where the workbook cannot be opened or has
/// no such sheet.
pub(crate) fn workbook_rows(bytes: Vec<u8>, known: impl Fn(&str) -> bool) -> Option<Vec<SheetRow>> {
    let mut workbook = opened(bytes).ok()?;
    for name in worksheets(&workbook) {
        let rows = contained(|| sheet_rows(&mut workbook, &name)).flatten()?;
        let headings = |(_, cells): &SheetRow| {
            let count =
                cells.iter().flatten().filter(|cell| known(crate::files::cells::content(cell))).count();
            count >= 2
        };
        if let Some(top) = rows.iter().take(TITLES).position(headings) {
            return Some(rows.into_iter().skip(top).collect());
        }
    }
    None
}

/// Every row of a sheet that has cells.
fn sheet_rows(workbook: &mut Xlsx<Source>, name: &str) -> Option<Vec<SheetRow>> {
    let mut reader = workbook.worksheet_cells_reader(name).ok()?;
    let mut rows: Vec<SheetRow> = Vec::new();
    while let Some(cell) = reader.next_cell().ok()? {
        if matches!(cell.get_value(), DataRef::Empty) {
            continue;
        }
        let (row, column) = cell.get_position();
        let (number, column) = (u64::from(row).saturating_add(1), usize::try_from(column).ok()?);
        let text = value::text(cell.get_value(), None).ok();
        if rows.last().is_none_or(|(last, _)| *last != number) {
            rows.push((number, Vec::new()));
        }
        let (_, cells) = rows.last_mut()?;
        if cells.len() <= column {
            cells.resize(column.saturating_add(1), Some(String::new()));
        }
        *cells.get_mut(column)? = text;
    }
    Some(rows)
}

fn worksheets(workbook: &Xlsx<Source>) -> Vec<String> {
    let sheets = workbook.sheets_metadata().iter();
    sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect()
}

fn plain(name: &str) -> String {
    half_width(name).trim().to_lowercase()
}

/// What a sheet is called where it is written: as its file in Chinese.
fn name_of(sheet: Sheet) -> &'static str {
    sheet.chinese_file_name().trim_end_matches(".csv")
}

/// The sheet that people call so: `成员`, `成员表`, `members`.
fn sheet_named(name: &str) -> Option<Sheet> {
    sheet_of(&Sheet::ALL, name)
}

/// The same of some sheets.
fn sheet_of(sheets: &[Sheet], name: &str) -> Option<Sheet> {
    let plain = plain(name);
    let short = plain.strip_suffix('表').unwrap_or(&plain);
    let is_it = |sheet: &Sheet| {
        let title = sheet.title();
        let own = [name_of(*sheet), sheet.file_name().trim_end_matches(".csv"), title.zh, title.en];
        own.contains(&short)
    };
    sheets.iter().copied().find(is_it)
}

/// A sheet that may stand beside those of a register.
fn is_beside(name: &str) -> bool {
    sheet_of(&Sheet::ASSISTANCE, name).is_some() || sheet_of(&Sheet::ELDERS, name).is_some()
}

/// A sheet that a template has beside those of the register.
fn is_ours(name: &str) -> bool {
    let plain = plain(name);
    [NOTES, WORDS].iter().any(|text| text.zh == plain || text.en == plain)
}

/// Empty sheets, of which new workbooks have some, list nothing.
fn is_empty(workbook: &mut Xlsx<Source>, name: &str) -> bool {
    let Ok(mut cells) = workbook.worksheet_cells_reader(name) else { return false };
    loop {
        match cells.next_cell() {
            Ok(Some(cell)) if matches!(cell.get_value(), DataRef::Empty) => {}
            Ok(None) => return true,
            Ok(Some(_)) | Err(_) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_known_by_the_names_that_people_give_them() {
        for (name, sheet) in [
            ("成员", Sheet::Members),
            (" 成员表 ", Sheet::Members),
            ("Members", Sheet::Members),
            ("家庭", Sheet::Households),
            ("ASSETS", Sheet::Assets),
            ("property", Sheet::Assets),
            ("核定表", Sheet::Determinations),
        ] {
            assert_eq!(sheet_named(name), Some(sheet), "{name}");
        }
        for name in ["Sheet1", "表", "", "成员2"] {
            assert_eq!(sheet_named(name), None, "{name}");
        }
        assert!(is_ours("词表") && is_ours("Notes") && !is_ours("电话"));
        for sheet in Sheet::ALL {
            assert_eq!(sheet_named(name_of(sheet)), Some(sheet));
            assert_eq!(sheet_named(sheet.title().zh), Some(sheet));
            assert_eq!(sheet_named(sheet.title().en), Some(sheet));
        }
    }
}
