//! The elder ledger in and out of files: a folder of CSV sheets, a workbook, or JSON Lines. `docs/elder-ledger.md` describes
//! them.
//!
//! An elder is taken in whole or not at all: with a row that cannot be read, or events that make no lawful course, the elder is
//! left out, and the list says where and why. What stood in a cell is never shown. A ledger is written out for a stated purpose
//! only, and the purpose is written with it (EC-62).

mod records;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufRead, Write};
use std::path::Path;

use csv::{Terminator, WriterBuilder};
use minzheng_core_types::Lang;
use minzheng_eldercare::ledger::privacy::Purpose;
use minzheng_eldercare::ledger::{Entry, History};

use super::assistance::lines::{line, take_lines};
use super::assistance::records::Cells;
use super::csv_read::Row;
use super::gather::{Gather, is_lines, sheets_of, take_sheets, whole_file};
use super::headings::{Column as C, Sheet};
use super::kinds_records::RecordProblem;
use super::problem::Problem;
use super::{FilesError, ReadOptions, SheetBytes};
use crate::elders::{Elder, ElderId, Ledger};
use records::{elder, elder_cells, entry, event_cells, export_cells};

/// 读入结果: the elders, and what did not get in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EldersReport {
    /// The elders that were read.
    pub ledger: Ledger,
    /// Everything that was wrong: sheet by sheet and row by row, then the courses of events.
    pub problems: Vec<Problem>,
    /// How many elders the files list.
    pub read: usize,
    /// How many of them were left out.
    pub refused: usize,
}

/// Reads an elder ledger: a folder of sheets, a workbook, or a file of JSON Lines. Sheets of a register that stand beside them
/// are passed over.
///
/// # Errors
/// [`FilesError`] when nothing can be read, or when reading is strict and there are problems.
pub fn read_elders(path: &Path, options: &ReadOptions) -> Result<EldersReport, FilesError> {
    if path.is_dir() {
        return read_elders_folder(path, options);
    }
    if is_lines(path) {
        let file = File::open(path).map_err(|error| FilesError::file(path, error))?;
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("jsonl");
        return read_elders_jsonl(io::BufReader::new(file), name, options);
    }
    if super::is_workbook(path) {
        return read_book(path, options);
    }
    match fs::metadata(path) {
        Ok(_) => Err(FilesError::NoElders),
        Err(error) => Err(FilesError::file(path, error)),
    }
}

#[cfg(feature = "xlsx")]
fn read_book(path: &Path, options: &ReadOptions) -> Result<EldersReport, FilesError> {
    let mut gathered = Gathered::new(options);
    let any = super::workbook::read_beside(path, options, &mut gathered)?;
    if any { gathered.finish() } else { Err(FilesError::NoElders) }
}

#[cfg(not(feature = "xlsx"))]
fn read_book(path: &Path, _: &ReadOptions) -> Result<EldersReport, FilesError> {
    let why = super::WorkbookError::NotBuiltIn;
    Err(FilesError::Workbook { file: path.display().to_string(), why })
}

/// Reads a folder of sheets, each under its English or its Chinese name.
///
/// # Errors
/// As [`read_elders`].
pub fn read_elders_folder(path: &Path, options: &ReadOptions) -> Result<EldersReport, FilesError> {
    read_elders_sheets(&sheets_of(path, &Sheet::ELDERS)?, options)
}

/// Reads sheets from memory, in any order.
///
/// # Errors
/// As [`read_elders`].
pub fn read_elders_sheets(sheets: &[SheetBytes], options: &ReadOptions) -> Result<EldersReport, FilesError> {
    let mut gathered = Gathered::new(options);
    if take_sheets(&mut gathered, sheets, options)? { gathered.finish() } else { Err(FilesError::NoElders) }
}

/// Reads JSON Lines line by line from anywhere. The name stands in problems.
///
/// # Errors
/// [`FilesError`] when the reader fails, or when reading is strict and there are problems.
pub fn read_elders_jsonl(
    reader: impl BufRead,
    name: &str,
    options: &ReadOptions,
) -> Result<EldersReport, FilesError> {
    let mut gathered = Gathered::new(options);
    take_lines(&mut gathered, reader, name)?;
    gathered.finish()
}

/// Writes to a file of JSON Lines or a workbook, by the name of the path; anything else is a folder of sheets. Everything is
/// written, sensitive or not, with the purpose beside it.
///
/// # Errors
/// [`FilesError`] when something cannot be written.
pub fn write_elders(ledger: &Ledger, purpose: &Purpose, path: &Path) -> Result<(), FilesError> {
    if is_lines(path) {
        return whole_file(path, |writer| write_elders_jsonl(ledger, purpose, writer));
    }
    if super::is_workbook(path) {
        return write_book(ledger, purpose, path);
    }
    write_elders_folder(ledger, purpose, path)
}

#[cfg(feature = "xlsx")]
fn write_book(ledger: &Ledger, purpose: &Purpose, path: &Path) -> Result<(), FilesError> {
    super::workbook::write_beside(path, "老年人台账", &Sheet::ELDERS, &|sheet, put| {
        each_row(ledger, purpose, sheet, Lang::Zh, put)
    })
}

#[cfg(not(feature = "xlsx"))]
fn write_book(_: &Ledger, _: &Purpose, path: &Path) -> Result<(), FilesError> {
    let why = super::WorkbookError::NotBuiltIn;
    Err(FilesError::Workbook { file: path.display().to_string(), why })
}

/// Writes the sheets into a folder, which is made where it is missing.
///
/// # Errors
/// [`FilesError::File`] when a file cannot be written.
pub fn write_elders_folder(ledger: &Ledger, purpose: &Purpose, path: &Path) -> Result<(), FilesError> {
    for sheet in Sheet::ELDERS {
        whole_file(&path.join(sheet.file_name()), |writer| {
            write_elders_sheet(ledger, purpose, sheet, writer)
        })?;
    }
    Ok(())
}

/// Writes one sheet as CSV, with Chinese headings and words. The same ledger always gives the same bytes. A sheet of a register
/// has no rows here.
///
/// # Errors
/// Whatever the writer answers.
pub fn write_elders_sheet(
    ledger: &Ledger,
    purpose: &Purpose,
    sheet: Sheet,
    mut writer: impl Write,
) -> io::Result<()> {
    writer.write_all("\u{feff}".as_bytes())?;
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(writer);
    let written = || sheet.headings().iter().filter(|heading| heading.written);
    out.write_record(written().map(|heading| heading.zh))?;
    each_row(ledger, purpose, sheet, Lang::Zh, |cells| {
        let kept = cells.into_iter().zip(sheet.headings()).filter(|(_, heading)| heading.written);
        out.write_record(kept.map(|(cell, _)| cell)).map_err(io::Error::from)
    })?;
    out.flush()
}

/// Writes JSON Lines: the purpose, then each elder with its events.
///
/// # Errors
/// Whatever the writer answers.
pub fn write_elders_jsonl(ledger: &Ledger, purpose: &Purpose, mut writer: impl Write) -> io::Result<()> {
    line(&mut writer, Sheet::ElderExport, export_cells(purpose, Lang::En))?;
    for elder in &ledger.elders {
        line(&mut writer, Sheet::Elders, elder_cells(elder, purpose, Lang::En))?;
        for entry in elder.history.entries() {
            line(&mut writer, Sheet::ElderEvents, event_cells(elder.id, entry, Lang::En))?;
        }
    }
    writer.flush()
}

/// The rows of a sheet below its headings.
fn each_row<E>(
    ledger: &Ledger,
    purpose: &Purpose,
    sheet: Sheet,
    lang: Lang,
    mut put: impl FnMut(Cells) -> Result<(), E>,
) -> Result<(), E> {
    match sheet {
        Sheet::Elders => ledger.elders.iter().try_for_each(|elder| put(elder_cells(elder, purpose, lang))),
        Sheet::ElderEvents => ledger.elders.iter().try_for_each(|elder| {
            elder.history.entries().iter().try_for_each(|entry| put(event_cells(elder.id, entry, lang)))
        }),
        Sheet::ElderExport => put(export_cells(purpose, lang)),
        _ => Ok(()),
    }
}

/// An event with where it stands.
struct Placed {
    entry: Entry,
    /// A problem of its row, should it turn out not to fit.
    at: Problem,
}

/// Elders while they come in.
pub(super) struct Gathered<'o> {
    options: &'o ReadOptions,
    problems: Vec<Problem>,
    elders: Vec<Elder>,
    /// Where each elder stands: index and row.
    rows: BTreeMap<ElderId, (usize, u64)>,
    events: BTreeMap<ElderId, Vec<Placed>>,
    /// Elders of whom a row could not be read.
    broken: BTreeSet<ElderId>,
    read: usize,
}

impl<'o> Gathered<'o> {
    const fn new(options: &'o ReadOptions) -> Self {
        Self {
            options,
            problems: Vec::new(),
            elders: Vec::new(),
            rows: BTreeMap::new(),
            events: BTreeMap::new(),
            broken: BTreeSet::new(),
            read: 0,
        }
    }

    fn elder(&mut self, row: &mut Row<'_>) {
        self.read = self.read.saturating_add(1);
        let (id, elder) = elder(row, self.options.as_of);
        let Some(id) = id else {
            return;
        };
        if let Some((_, first)) = self.rows.get(&id) {
            row.report(C::Ledger, RecordProblem::ElderTwice { first: *first });
            self.broken.insert(id);
            return;
        }
        self.rows.insert(id, (self.elders.len(), row.number));
        match elder {
            Some(elder) => self.elders.push(elder),
            None => {
                self.broken.insert(id);
                // Keeps its place, so that its events are known to be of somebody.
                self.rows.insert(id, (usize::MAX, row.number));
            }
        }
    }

    fn event(&mut self, row: &mut Row<'_>) {
        let (id, entry) = entry(row, self.options.as_of);
        let Some(id) = id else { return };
        match entry {
            Some(entry) => {
                let at = row.problem(C::Entry, RecordProblem::UnknownElder);
                self.events.entry(id).or_default().push(Placed { entry, at });
            }
            None => {
                self.broken.insert(id);
            }
        }
    }

    /// Gives each elder its course. Events of one elder may stand in any order; their numbers tell it.
    fn finish(mut self) -> Result<EldersReport, FilesError> {
        for (id, mut placed) in std::mem::take(&mut self.events) {
            let Some((index, _)) = self.rows.get(&id).copied() else {
                self.problems.extend(placed.into_iter().map(|placed| placed.at));
                continue;
            };
            placed.sort_by_key(|placed| placed.entry.number);
            match History::new(placed.iter().map(|placed| placed.entry)) {
                Ok(history) => {
                    if let Some(elder) = self.elders.get_mut(index) {
                        elder.history = history;
                    }
                }
                Err(why) => {
                    let at = placed.into_iter().find(|placed| placed.entry.number == why.number());
                    let kind = RecordProblem::Ledger(why).into();
                    self.problems.extend(at.map(|placed| Problem { kind, ..placed.at }));
                    self.broken.insert(id);
                }
            }
        }
        if self.options.strict && !self.problems.is_empty() {
            return Err(FilesError::Strict(self.problems));
        }
        let whole = |elder: &Elder| !self.broken.contains(&elder.id);
        let elders: Vec<Elder> = std::mem::take(&mut self.elders).into_iter().filter(whole).collect();
        Ok(EldersReport {
            read: self.read,
            refused: self.read.saturating_sub(elders.len()),
            ledger: Ledger { elders },
            problems: self.problems,
        })
    }
}

impl Gather for Gathered<'_> {
    const SHEETS: &'static [Sheet] = &Sheet::ELDERS;
    const NO_RECORD: RecordProblem = RecordProblem::NoElderRecord;

    fn problems(&mut self) -> &mut Vec<Problem> {
        &mut self.problems
    }

    fn refused(&mut self) {
        self.read = self.read.saturating_add(1);
    }

    fn row(&mut self, sheet: Sheet, row: &mut Row<'_>) {
        match sheet {
            Sheet::Elders => self.elder(row),
            Sheet::ElderEvents => self.event(row),
            // Why somebody wrote the files out is for people to read.
            _ => {}
        }
    }
}
