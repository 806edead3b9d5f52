//! Assistance granted beside the roll in and out of files: a folder of CSV sheets, a workbook, or JSON Lines.
//! `docs/assistance.md` describes them.
//!
//! A record is taken in whole or not at all. What is left out is listed with file, row, column and what to do; what stood
//! in the cell is never shown.

pub(super) mod lines;
pub(super) mod records;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use csv::{Terminator, WriterBuilder};
use minzheng_core_types::{Lang, Month};

pub use lines::{read_assistance_jsonl, write_assistance_jsonl};
use records::{Cells, medical, medical_cells, special_care, special_care_cells, temporary, temporary_cells};

use super::csv_read::Row;
use super::gather::{Gather, is_lines, sheets_of, take_sheets, whole_file};
use super::headings::{Column as C, Sheet};
use super::kinds_records::RecordProblem;
use super::problem::Problem;
use super::{FilesError, ReadOptions, SheetBytes};
use crate::assistance::{Assistance, MedicalCase, SpecialCareProgramme, SpecialCareTotal, TemporaryCase};
use crate::register::Register;

/// 读入结果: the records, and what did not get in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssistanceReport {
    /// The records that were read.
    pub assistance: Assistance,
    /// Everything that was wrong, sheet by sheet and row by row.
    pub problems: Vec<Problem>,
    /// How many records the files list.
    pub read: usize,
    /// How many of them were left out.
    pub refused: usize,
}

/// Reads what was granted beside the roll: a folder of sheets, a workbook, or a file of JSON Lines. Sheets of a register
/// that stand beside them are passed over.
///
/// # Errors
/// [`FilesError`] when nothing can be read, or when reading is strict and there are problems.
pub fn read_assistance(path: &Path, options: &ReadOptions) -> Result<AssistanceReport, FilesError> {
    read_into(path, Gathered::new(options, None))
}

/// The same beside a register: a record with a 户编号 that no household of it has is warned about, and counts all the same.
/// A record of a family outside the register has none.
///
/// # Errors
/// As [`read_assistance`].
pub fn read_assistance_beside(
    path: &Path,
    register: &Register,
    options: &ReadOptions,
) -> Result<AssistanceReport, FilesError> {
    read_into(path, Gathered::new(options, Some(register)))
}

fn read_into(path: &Path, mut gathered: Gathered<'_>) -> Result<AssistanceReport, FilesError> {
    if path.is_dir() {
        return read_sheets(&sheets_of(path, &Sheet::ASSISTANCE)?, gathered);
    }
    if is_lines(path) {
        let file = File::open(path).map_err(|error| FilesError::file(path, error))?;
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("jsonl");
        lines::take_lines(&mut gathered, io::BufReader::new(file), name)?;
        return gathered.finish();
    }
    if super::is_workbook(path) {
        return read_book(path, gathered);
    }
    match fs::metadata(path) {
        Ok(_) => Err(FilesError::NoAssistance),
        Err(error) => Err(FilesError::file(path, error)),
    }
}

fn read_sheets(sheets: &[SheetBytes], mut gathered: Gathered<'_>) -> Result<AssistanceReport, FilesError> {
    let options = gathered.options;
    let any = take_sheets(&mut gathered, sheets, options)?;
    if any { gathered.finish() } else { Err(FilesError::NoAssistance) }
}

#[cfg(feature = "xlsx")]
fn read_book(path: &Path, mut gathered: Gathered<'_>) -> Result<AssistanceReport, FilesError> {
    let options = gathered.options;
    let any = super::workbook::read_beside(path, options, &mut gathered)?;
    if any { gathered.finish() } else { Err(FilesError::NoAssistance) }
}

#[cfg(not(feature = "xlsx"))]
fn read_book(path: &Path, _: Gathered<'_>) -> Result<AssistanceReport, FilesError> {
    let why = super::WorkbookError::NotBuiltIn;
    Err(FilesError::Workbook { file: path.display().to_string(), why })
}

/// Reads a folder of sheets, each under its English or its Chinese name. Each may be missing, but not all.
///
/// # Errors
/// As [`read_assistance`].
pub fn read_assistance_folder(path: &Path, options: &ReadOptions) -> Result<AssistanceReport, FilesError> {
    read_sheets(&sheets_of(path, &Sheet::ASSISTANCE)?, Gathered::new(options, None))
}

/// Reads sheets from memory, in any order. Each may be missing, but not all.
///
/// # Errors
/// As [`read_assistance`].
pub fn read_assistance_sheets(
    sheets: &[SheetBytes],
    options: &ReadOptions,
) -> Result<AssistanceReport, FilesError> {
    read_sheets(sheets, Gathered::new(options, None))
}

/// Writes to a file of JSON Lines or a workbook, by the name of the path; anything else is a folder of sheets.
///
/// # Errors
/// [`FilesError`] when something cannot be written.
pub fn write_assistance(granted: &Assistance, path: &Path) -> Result<(), FilesError> {
    if is_lines(path) {
        return whole_file(path, |writer| write_assistance_jsonl(granted, writer));
    }
    if super::is_workbook(path) {
        return write_book(granted, path);
    }
    write_assistance_folder(granted, path)
}

#[cfg(feature = "xlsx")]
fn write_book(granted: &Assistance, path: &Path) -> Result<(), FilesError> {
    super::workbook::write_beside(path, "救助台账", &Sheet::ASSISTANCE, &|sheet, put| {
        each_row(granted, sheet, put)
    })
}

#[cfg(not(feature = "xlsx"))]
fn write_book(_: &Assistance, path: &Path) -> Result<(), FilesError> {
    let why = super::WorkbookError::NotBuiltIn;
    Err(FilesError::Workbook { file: path.display().to_string(), why })
}

/// Writes the three sheets into a folder, which is made where it is missing; a sheet without records has its headings.
///
/// # Errors
/// [`FilesError::File`] when a file cannot be written.
pub fn write_assistance_folder(granted: &Assistance, path: &Path) -> Result<(), FilesError> {
    for sheet in Sheet::ASSISTANCE {
        whole_file(&path.join(sheet.file_name()), |writer| write_assistance_sheet(granted, sheet, writer))?;
    }
    Ok(())
}

/// Writes one sheet as CSV, with Chinese headings and words. The same records always give the same bytes. A sheet of a
/// register has no rows here.
///
/// # Errors
/// Whatever the writer answers.
pub fn write_assistance_sheet(granted: &Assistance, sheet: Sheet, mut writer: impl Write) -> io::Result<()> {
    writer.write_all("\u{feff}".as_bytes())?;
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(writer);
    out.write_record(sheet.headings().iter().map(|heading| heading.zh))?;
    each_row(granted, sheet, |cells| out.write_record(cells).map_err(io::Error::from))?;
    out.flush()
}

/// The rows of a sheet below its headings, as texts in Chinese.
pub(super) fn each_row<E>(
    granted: &Assistance,
    sheet: Sheet,
    mut put: impl FnMut(Cells) -> Result<(), E>,
) -> Result<(), E> {
    let zh = Lang::Zh;
    match sheet {
        Sheet::Temporary => granted.temporary.iter().try_for_each(|case| put(temporary_cells(case, zh))),
        Sheet::Medical => granted.medical.iter().try_for_each(|case| put(medical_cells(case, zh))),
        Sheet::SpecialCare => {
            granted.special_care.iter().try_for_each(|sum| put(special_care_cells(sum, zh)))
        }
        _ => Ok(()),
    }
}

/// Cases of one sort, with the row of each number. One that is left out after it was read leaves a hole.
struct Numbered<T> {
    cases: Vec<Option<T>>,
    rows: BTreeMap<String, (usize, u64)>,
}

impl<T> Numbered<T> {
    const fn new() -> Self {
        Self { cases: Vec::new(), rows: BTreeMap::new() }
    }

    /// Takes in a case, or leaves out both where the number was there before; how many were left out.
    fn take(&mut self, row: &mut Row<'_>, case: Option<T>) -> usize {
        let number = row.text(C::Number);
        let first = self.rows.get(&number).copied().filter(|_| !number.is_empty());
        if let Some((at, first)) = first {
            row.report(C::Number, RecordProblem::NumberTwice { first });
            let other = self.cases.get_mut(at).and_then(Option::take);
            return usize::from(other.is_some()).saturating_add(1);
        }
        self.rows.insert(number, (self.cases.len(), row.number));
        let refused = usize::from(case.is_none());
        self.cases.push(case);
        refused
    }

    fn all(self) -> Vec<T> {
        self.cases.into_iter().flatten().collect()
    }
}

/// Records while they come in.
pub(super) struct Gathered<'o> {
    options: &'o ReadOptions,
    /// The numbers of the register's households, where one stands beside.
    households: Option<BTreeSet<&'o str>>,
    problems: Vec<Problem>,
    read: usize,
    refused: usize,
    temporary: Numbered<TemporaryCase>,
    medical: Numbered<MedicalCase>,
    special_care: Vec<SpecialCareTotal>,
    /// For each programme the months of its totals by their first, with the last and the row.
    covered: BTreeMap<SpecialCareProgramme, BTreeMap<Month, (Month, u64)>>,
}

impl<'o> Gathered<'o> {
    pub(super) fn new(options: &'o ReadOptions, register: Option<&'o Register>) -> Self {
        Self {
            options,
            households: register.map(Register::numbers),
            problems: Vec::new(),
            read: 0,
            refused: 0,
            temporary: Numbered::new(),
            medical: Numbered::new(),
            special_care: Vec::new(),
            covered: BTreeMap::new(),
        }
    }

    /// Warns of a number that no household of the register has.
    fn look_up(&self, row: &mut Row<'_>) {
        let number = row.text(C::Household);
        let is_known = |known: &BTreeSet<&str>| number.is_empty() || known.contains(number.as_str());
        if !self.households.as_ref().is_none_or(is_known) {
            row.report(C::Household, RecordProblem::NotInRegister);
        }
    }

    /// Is no month of the total in another one of its programme? Reports it otherwise.
    fn is_new(&mut self, row: &mut Row<'_>, total: &SpecialCareTotal) -> bool {
        let covered = self.covered.entry(total.programme).or_default();
        let (first, last) = (total.months.first(), total.months.last());
        // Totals do not overlap, so the one that begins latest before the end tells.
        let before = covered.range(..=last).next_back().filter(|(_, (end, _))| *end >= first);
        if let Some((_, (_, other))) = before {
            row.report(C::First, RecordProblem::MonthsTwice { first: *other });
            return false;
        }
        covered.insert(first, (last, row.number));
        true
    }

    pub(super) fn finish(self) -> Result<AssistanceReport, FilesError> {
        if self.options.strict && !self.problems.is_empty() {
            return Err(FilesError::Strict(self.problems));
        }
        Ok(AssistanceReport {
            assistance: Assistance {
                temporary: self.temporary.all(),
                medical: self.medical.all(),
                special_care: self.special_care,
            },
            problems: self.problems,
            read: self.read,
            refused: self.refused,
        })
    }
}

impl Gather for Gathered<'_> {
    const SHEETS: &'static [Sheet] = &Sheet::ASSISTANCE;
    const NO_RECORD: RecordProblem = RecordProblem::NoRecord;

    fn problems(&mut self) -> &mut Vec<Problem> {
        &mut self.problems
    }

    fn refused(&mut self) {
        self.read = self.read.saturating_add(1);
        self.refused = self.refused.saturating_add(1);
    }

    fn row(&mut self, sheet: Sheet, row: &mut Row<'_>) {
        let as_of = self.options.as_of;
        self.read = self.read.saturating_add(1);
        let refused = match sheet {
            Sheet::Temporary => {
                self.look_up(row);
                let case = temporary(row, as_of);
                self.temporary.take(row, case)
            }
            Sheet::Medical => {
                self.look_up(row);
                let case = medical(row, as_of);
                self.medical.take(row, case)
            }
            Sheet::SpecialCare => {
                let total = special_care(row).filter(|total| self.is_new(row, total));
                let refused = usize::from(total.is_none());
                self.special_care.extend(total);
                refused
            }
            _ => 0,
        };
        self.refused = self.refused.saturating_add(refused);
    }
}
