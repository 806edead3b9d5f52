//! The rows of one sheet of a workbook, one at a time: nothing is held but the row, whatever size the sheet claims.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Cell, DataRef, Dimensions, XlsxCellReader, XlsxError};
use csv::StringRecord;

use super::value;
use crate::files::FilesError;
use crate::files::WorkbookError;
use crate::files::cells::content;
use crate::files::csv_read::Layout;
use crate::files::headings::{Column, Heading, Sheet};
use crate::files::kinds::CellProblem;
use crate::files::problem::Problem;

/// Where a workbook is read from.
pub(super) type Source = Cursor<Vec<u8>>;

/// Within so many rows that are not empty the headings must stand; rows above them are titles.
const TITLES: usize = 10;

/// What a damaged or unusable cell holds in a record.
const UNUSABLE: &str = "\u{fffd}";

/// A sheet that is being read.
pub(in crate::files) struct Grid<'w> {
    pub(in crate::files) layout: Layout,
    rows: Rows<'w>,
    known: BTreeMap<usize, &'static Heading>,
    width: usize,
    merges: Merges,
}

/// Names a sheet of a workbook in errors.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) file: Arc<str>,
    pub(super) sheet: Arc<str>,
}

impl Named {
    pub(super) fn damaged(&self) -> FilesError {
        let why = WorkbookError::Damaged { sheet: Some(self.sheet.to_string()) };
        FilesError::Workbook { file: self.file.to_string(), why }
    }
}

/// The cells of a row that are not empty, by their column.
type Cells<'w> = Vec<(usize, DataRef<'w>)>;

struct Rows<'w> {
    reader: XlsxCellReader<'w, Source>,
    named: Named,
    ahead: Option<Cell<DataRef<'w>>>,
    ended: bool,
}

impl<'w> Rows<'w> {
    /// The next row that has cells; its number from 0.
    fn next(&mut self) -> Result<Option<(u32, Cells<'w>)>, FilesError> {
        let first = match self.ahead.take() {
            Some(cell) => Some(cell),
            None => self.cell()?,
        };
        let Some(first) = first else { return Ok(None) };
        let (row, mut column) = first.get_position();
        let mut cells = vec![(index(column), first.get_value().clone())];
        while let Some(cell) = self.cell()? {
            let (at, next) = cell.get_position();
            match at.cmp(&row) {
                std::cmp::Ordering::Equal if next > column => {
                    column = next;
                    cells.push((index(next), cell.get_value().clone()));
                }
                std::cmp::Ordering::Greater => {
                    self.ahead = Some(cell);
                    break;
                }
                // Spreadsheets write rows and cells in order; another order would mix up the rows of households.
                _ => return Err(self.named.damaged()),
            }
        }
        Ok(Some((row, cells)))
    }

    fn cell(&mut self) -> Result<Option<Cell<DataRef<'w>>>, FilesError> {
        while !self.ended {
            match self.reader.next_cell().map_err(|_: XlsxError| self.named.damaged())? {
                Some(cell) if matches!(cell.get_value(), DataRef::Empty) => {}
                Some(cell) => return Ok(Some(cell)),
                // Asked again, the reader would run into what stands behind the cells.
                None => self.ended = true,
            }
        }
        Ok(None)
    }
}

fn index(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

impl<'w> Grid<'w> {
    /// Finds and reads the headings. Columns that nothing reads are reported.
    pub(super) fn open(
        reader: XlsxCellReader<'w, Source>,
        merged: Vec<Dimensions>,
        sheet: Sheet,
        named: &Named,
        problems: &mut Vec<Problem>,
    ) -> Result<Self, FilesError> {
        let mut rows = Rows { reader, named: named.clone(), ahead: None, ended: false };
        let (row, headings) = headings(&mut rows, sheet)?;
        let mut layout = Layout::new(sheet, &named.file, Some(Arc::clone(&named.sheet)));
        layout.read_headings(&headings, u64::from(row).saturating_add(1), problems)?;
        let known: BTreeMap<usize, &'static Heading> = layout.columns().collect();
        let merges = Merges::new(merged, row);
        Ok(Self { layout, rows, known, width: headings.len(), merges })
    }

    /// The next row that is not empty, as texts, and its number as a spreadsheet counts. Cells that cannot be used hold
    /// U+FFFD and are listed with the reason, as are those beyond the headings.
    pub(in crate::files) fn next(
        &mut self,
        record: &mut StringRecord,
        unusable: &mut Vec<(usize, CellProblem)>,
    ) -> Result<Option<u64>, FilesError> {
        while let Some((row, cells)) = self.rows.next()? {
            let mut texts = vec![String::new(); self.width];
            let mut is_empty = true;
            unusable.clear();
            for (column, value) in &cells {
                let heading = self.known.get(column);
                let text = value::text(value, heading.map(|heading| heading.cell));
                is_empty &= text.as_deref().is_ok_and(|text| content(text).is_empty());
                match (texts.get_mut(*column), text) {
                    (Some(slot), Ok(text)) => *slot = text,
                    (Some(slot), Err(problem)) => {
                        UNUSABLE.clone_into(slot);
                        unusable.push((*column, problem));
                    }
                    (None, Ok(text)) if content(&text).is_empty() => {}
                    // One for each row tells enough.
                    (None, _) if unusable.last().is_some_and(|(at, _)| *at >= self.width) => {}
                    (None, _) => unusable.push((*column, CellProblem::NoHeading)),
                }
            }
            self.merges.enter(row, &texts, &self.known);
            if is_empty {
                continue;
            }
            for (column, value) in self.merges.covered(row) {
                let heading = self.known.get(&column);
                match texts.get_mut(column) {
                    // One number over the rows of a household says whose rows they are.
                    Some(slot) if heading.is_some_and(|heading| heading.column == Column::Household) => {
                        value.clone_into(slot);
                    }
                    Some(slot) => {
                        UNUSABLE.clone_into(slot);
                        unusable.push((column, CellProblem::Merged));
                    }
                    None => {}
                }
            }
            *record = StringRecord::from(texts);
            return Ok(Some(u64::from(row).saturating_add(1)));
        }
        Ok(None)
    }
}

/// The row of headings: the first that has the number of the household, case or elder, or the programme or purpose; else the
/// first of all.
fn headings(rows: &mut Rows<'_>, sheet: Sheet) -> Result<(u32, StringRecord), FilesError> {
    let mut first = None;
    for _ in 0..TITLES {
        let Some((row, cells)) = rows.next()? else { break };
        let mut texts = StringRecord::new();
        for (column, value) in cells {
            while texts.len() < column {
                texts.push_field("");
            }
            texts.push_field(&value::text(&value, None).unwrap_or_else(|_| UNUSABLE.to_owned()));
        }
        let names_record = |text| {
            sheet.heading(content(text)).is_some_and(|(heading, _)| {
                matches!(
                    heading.column,
                    Column::Household | Column::Number | Column::Programme | Column::Ledger | Column::Purpose
                )
            })
        };
        if texts.iter().any(names_record) {
            return Ok((row, texts));
        }
        first = first.or(Some((row, texts)));
    }
    Ok(first.unwrap_or_default())
}

/// Merged cells below the headings.
struct Merges {
    /// Not yet reached, the topmost last.
    regions: Vec<Dimensions>,
    /// For each known column the region that was reached last.
    reached: BTreeMap<usize, Region>,
}

struct Region {
    first: u32,
    last: u32,
    /// What stands in the cell that shows.
    value: String,
    /// Does that cell stand in this column?
    shows_here: bool,
}

impl Merges {
    fn new(mut regions: Vec<Dimensions>, headings: u32) -> Self {
        // Damaged files may have regions that end before they begin.
        let is_region = |region: &Dimensions| {
            region.start != region.end && region.start.1 <= region.end.1 && region.start.0 > headings
        };
        regions.retain(is_region);
        regions.sort_by_key(|region| std::cmp::Reverse(region.start));
        Self { regions, reached: BTreeMap::new() }
    }

    /// Goes on to a row. Regions that begin in rows without cells show nothing.
    fn enter(&mut self, row: u32, texts: &[String], known: &BTreeMap<usize, &'static Heading>) {
        while let Some(region) = self.regions.pop_if(|region| region.start.0 <= row) {
            let showing = index(region.start.1);
            let value = match texts.get(showing) {
                Some(text) if region.start.0 == row => content(text).to_owned(),
                _ => String::new(),
            };
            if value.is_empty() {
                continue;
            }
            for (column, _) in known.range(showing..=index(region.end.1)) {
                let (first, last) = (region.start.0, region.end.0);
                let region = Region { first, last, value: value.clone(), shows_here: showing == *column };
                self.reached.insert(*column, region);
            }
        }
    }

    /// The cells of a row that are covered by one that shows something, and what it shows.
    fn covered(&self, row: u32) -> impl Iterator<Item = (usize, &str)> {
        self.reached
            .iter()
            .filter(move |(_, region)| region.last >= row && !(region.shows_here && region.first == row))
            .map(|(column, region)| (*column, region.value.as_str()))
    }
}
