//! Sheets that stand beside a register, in workbooks: the sheets, columns and words of CSV.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use minzheng_core_types::Lang;

use super::grid::{Grid, Named};
use super::write::{failed, marked, set_formats, to_file, value};
use super::{
    all_bytes, contained, is_beside, is_empty, is_ours, name_of, opened, sheet_named, sheet_of, worksheets,
};
use crate::files::assistance::records::Cells;
use crate::files::gather::Gather;
use crate::files::headings::{Heading, Sheet};
use crate::files::kinds::SheetProblem;
use crate::files::problem::{Position, Problem};
use crate::files::{FilesError, ReadOptions, WorkbookError, strictly};
use crate::sheets::{self, Look, Page, ROWS, Value};

/// Reads the sheets of a workbook; tells whether there was any. Those of a register and of others beside it are passed over;
/// any more are reported.
pub(in crate::files) fn read_beside<G: Gather>(
    path: &Path,
    options: &ReadOptions,
    gathered: &mut G,
) -> Result<bool, FilesError> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("xlsx");
    let file: Arc<str> = name.into();
    let fault = |why| FilesError::Workbook { file: name.to_owned(), why };
    let bytes = all_bytes(File::open(path).map_err(|error| FilesError::file(path, error))?, name)?;
    let mut workbook = opened(bytes).map_err(fault)?;
    let mut known: Vec<(Sheet, String)> = Vec::new();
    for name in worksheets(&workbook) {
        match sheet_of(G::SHEETS, &name) {
            Some(sheet) if known.iter().any(|(other, _)| *other == sheet) => {
                return Err(fault(WorkbookError::SheetTwice(sheet)));
            }
            Some(sheet) => known.push((sheet, name)),
            None if is_ours(&name) || sheet_named(&name).is_some() || is_beside(&name) => {}
            None if contained(|| is_empty(&mut workbook, &name)) == Some(true) => {}
            None => gathered.report(Problem {
                file: Arc::clone(&file),
                row: 0,
                column: Some(Position::Sheet(name.as_str().into())),
                kind: SheetProblem::UnknownSheet.into(),
            }),
        }
    }
    let any = !known.is_empty();
    known.sort_by_key(|(sheet, _)| *sheet);
    for (sheet, name) in known {
        let named = Named { file: Arc::clone(&file), sheet: name.as_str().into() };
        let taken = contained(|| {
            let merged = workbook.merge_cells_by_sheet_name(&named.sheet).map_err(|_| named.damaged())?;
            let reader = workbook.worksheet_cells_reader(&named.sheet).map_err(|_| named.damaged())?;
            gathered.take_grid(sheet, |problems| Grid::open(reader, merged, sheet, &named, problems))
        });
        taken.unwrap_or_else(|| Err(named.damaged())).map_err(|error| strictly(error, options))?;
    }
    Ok(any)
}

/// Hands the rows of a sheet on, one after the other.
type EachRow<'w> =
    dyn Fn(Sheet, &mut dyn FnMut(Cells) -> Result<(), FilesError>) -> Result<(), FilesError> + 'w;

/// Writes sheets as a workbook of that title. The file takes its name when it is complete.
pub(in crate::files) fn write_beside(
    path: &Path,
    title: &str,
    all: &[Sheet],
    each_row: &EachRow<'_>,
) -> Result<(), FilesError> {
    to_file(path, |writer| {
        let mut workbook = sheets::workbook(title).map_err(failed)?;
        let look = Look::new();
        for sheet in all.iter().copied() {
            let written = |heading: &&Heading| heading.written;
            let columns: Vec<&Heading> = sheet.headings().iter().filter(written).collect();
            let mut page = Page::new(&mut workbook, name_of(sheet)).map_err(failed)?;
            let headings: Vec<_> =
                columns.iter().map(|heading| (heading.zh.to_owned(), marked(heading, &look))).collect();
            page.headings(&mut workbook, &headings).map_err(failed)?;
            set_formats(&page, &mut workbook, &columns, &look).map_err(failed)?;
            each_row(sheet, &mut |cells| {
                if page.row >= ROWS {
                    let why = WorkbookError::TooManyRows(sheet);
                    return Err(FilesError::Workbook { file: "xlsx".to_owned(), why });
                }
                let all = sheet.headings().iter().zip(&cells).filter(|(heading, _)| heading.written);
                let values: Vec<Value> = all.map(|(heading, text)| value(heading.cell, text)).collect();
                page.add(&mut workbook, &values, &look).map_err(failed)
            })?;
            page.close(&mut workbook, (0, page.row.saturating_sub(1)), Lang::Zh).map_err(failed)?;
        }
        workbook.save_to_writer(writer).map_err(failed)
    })
}
