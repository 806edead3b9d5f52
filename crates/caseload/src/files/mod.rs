//! 台账文件: registers in and out of files, as a folder of CSV sheets, a workbook or JSON Lines. `docs/register.md` describes both.
//!
//! A household is taken in whole or not at all: nothing is ever computed on half of one. What is left out is listed
//! with file, row, column and what to do; what stood in the cell is never shown.

mod assemble;
mod assistance;
pub(crate) mod cells;
pub(crate) mod csv_read;
mod csv_write;
mod elders;
pub(crate) mod encoding;
mod gather;
mod headings;
mod jsonl;
mod jsonl_line;
mod jsonl_past;
mod kinds;
mod kinds_ids;
mod kinds_records;
mod problem;
mod rows;
mod settle;
pub(crate) mod words;
mod words_assistance;
pub(crate) mod words_elders;
mod words_facts;
#[cfg(feature = "xlsx")]
mod workbook;
mod workbook_error;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use chrono::NaiveDate;
use minzheng_core_types::Lang;
use thiserror::Error;

pub use assistance::{
    AssistanceReport, read_assistance, read_assistance_beside, read_assistance_folder, read_assistance_jsonl,
    read_assistance_sheets, write_assistance, write_assistance_folder, write_assistance_jsonl,
    write_assistance_sheet,
};
pub use csv_write::write_sheet_to;
pub(crate) use csv_write::{
    asset as asset_cell, deduction as deduction_cell, income as income_cell, member as member_cell,
};
pub use elders::{
    EldersReport, read_elders, read_elders_folder, read_elders_jsonl, read_elders_sheets, write_elders,
    write_elders_folder, write_elders_jsonl, write_elders_sheet,
};
pub use headings::{Cell, Column, Heading, Need, Sheet};
pub use jsonl::{read_jsonl, read_jsonl_from, write_jsonl};
pub use kinds::{CellProblem, FactsProblem, HouseholdProblem, LineProblem, ProblemKind, SheetProblem};
pub use kinds_records::RecordProblem;
pub(crate) use problem::letters;
pub use problem::{Level, Position, Problem};
pub use words::WordList;
pub(crate) use words::read as word_of;
#[cfg(feature = "xlsx")]
pub(crate) use workbook::workbook_rows;
#[cfg(feature = "xlsx")]
pub use workbook::{read_xlsx, read_xlsx_from, write_template, write_template_to, write_xlsx, write_xlsx_to};
pub use workbook_error::WorkbookError;

use crate::register::Register;

/// How a register is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadOptions {
    /// Refuse everything when there is any problem, warnings included.
    pub strict: bool,
    /// The day as of which identity numbers are read: nobody in the register was born later.
    pub as_of: NaiveDate,
}

/// 读入结果: the register, and what did not get into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadReport {
    /// The households that were read.
    pub register: Register,
    /// Everything that was wrong: sheet by sheet and row by row, then households as a whole, then persons in two.
    pub problems: Vec<Problem>,
    /// How many households the files list.
    pub households_read: usize,
    /// How many of them were left out.
    pub households_refused: usize,
}

/// Why nothing was read or written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum FilesError {
    /// A file or folder cannot be read or written.
    #[error("cannot read or write {path}: {source}")]
    File {
        /// Which.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// Neither a folder nor a file of a known kind.
    #[error(
        "not a register: give a folder of CSV sheets, a workbook (.xlsx), or a file that ends in .jsonl or .ndjson"
    )]
    UnknownForm,
    /// No file of assistance granted beside the roll.
    #[error(
        "no file of assistance: give a folder or workbook with temporary, medical or special-care, or a file that ends in \
         .jsonl or .ndjson"
    )]
    NoAssistance,
    /// No elder ledger.
    #[error(
        "no elder ledger: give a folder or workbook with elders and elder-events, or a file that ends in .jsonl or .ndjson"
    )]
    NoElders,
    /// A workbook cannot be read or written.
    #[error("{file}: {why}")]
    Workbook {
        /// The file.
        file: String,
        /// Why.
        why: WorkbookError,
    },
    /// A sheet that every register has is not there.
    #[error("the folder has no {} and no {}; add the sheet", .0.file_name(), .0.chinese_file_name())]
    NoSheet(Sheet),
    /// A sheet is there under both its names.
    #[error("the folder has both {} and {}; keep one of the two", .0.file_name(), .0.chinese_file_name())]
    SheetTwice(Sheet),
    /// Columns are missing or stand twice.
    #[error("the headings of a sheet do not fit; correct them: {}", listed(.0))]
    Headings(Vec<Problem>),
    /// A cell runs over several rows, so that rows would be lost in it.
    #[error(
        "{file}: a cell in row {row} swallows the rows after it; close its quotation mark, or take the line break out"
    )]
    OpenQuote {
        /// The file.
        file: String,
        /// The row in which the cell begins.
        row: u64,
    },
    /// Read strictly, and there are problems.
    #[error("nothing was read, since there are {} problems and the reading is strict; correct what they name", .0.len())]
    Strict(Vec<Problem>),
}

fn listed(problems: &[Problem]) -> String {
    listed_in(problems, Lang::En)
}

fn listed_in(problems: &[Problem], lang: Lang) -> String {
    let texts: Vec<String> = problems.iter().map(|problem| problem.text(lang)).collect();
    texts.join("; ")
}

impl FilesError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Workbook { file, why }, _) => {
                let parted = if lang == Lang::Zh { ":" } else { ": " };
                format!("{file}{parted}{}", why.text(lang))
            }
            (_, Lang::En) => self.to_string(),
            (Self::File { path, source }, Lang::Zh) => format!("{path}:读写失败({source});请检查路径和权限"),
            (Self::UnknownForm, Lang::Zh) => {
                "不是台账;请给出 CSV 表所在目录、工作簿(.xlsx)或以 .jsonl、.ndjson 结尾的文件".to_owned()
            }
            (Self::NoAssistance, Lang::Zh) => {
                "没有救助台账;请给出有“临时救助”“医疗救助”或“优抚”表的目录、工作簿,或以 .jsonl、.ndjson 结尾的文件"
                    .to_owned()
            }
            (Self::NoSheet(sheet), Lang::Zh) => {
                format!("目录中没有 {},也没有 {};请补上", sheet.chinese_file_name(), sheet.file_name())
            }
            (Self::SheetTwice(sheet), Lang::Zh) => {
                format!("目录中同时有 {} 和 {};请只保留一个", sheet.chinese_file_name(), sheet.file_name())
            }
            (Self::NoElders, Lang::Zh) => {
                "没有老年人台账;请给出有“老年人”和“老年人事项”表的目录、工作簿,或以 .jsonl、.ndjson 结尾的文件".to_owned()
            }
            (Self::Headings(problems), Lang::Zh) => {
                format!("表的标题不合要求,请改正:{}", listed_in(problems, lang))
            }
            (Self::OpenQuote { file, row }, Lang::Zh) => {
                format!("{file}:第{row}行有一格吞掉了后面的行;请补上该格的引号,或去掉其中的换行")
            }
            (Self::Strict(problems), Lang::Zh) => {
                format!("有 {} 处问题,严格读入时什么也没读;请改正所列问题", problems.len())
            }
        }
    }

    /// The problems behind it, where there are any.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Headings(problems) | Self::Strict(problems) => problems,
            _ => &[],
        }
    }

    fn file(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.display().to_string(), source }
    }
}

/// A sheet in memory.
#[derive(Clone)]
pub struct SheetBytes {
    /// Which one.
    pub sheet: Sheet,
    /// Its name, for problems.
    pub name: String,
    /// Its bytes, in any of the encodings.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for SheetBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} ({} bytes)", self.sheet, self.bytes.len())
    }
}

/// Reads a register: a folder of sheets, a workbook, or a file of JSON Lines.
///
/// # Errors
/// [`FilesError`] when nothing can be read, or when reading is strict and there are problems.
pub fn read(path: &Path, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    if path.is_dir() {
        return read_folder(path, options);
    }
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if ["jsonl", "ndjson"].iter().any(|known| extension.eq_ignore_ascii_case(known)) {
        return jsonl::read_file(path, options);
    }
    if is_workbook(path) {
        return read_workbook(path, options);
    }
    match fs::metadata(path) {
        Ok(_) => Err(FilesError::UnknownForm),
        Err(error) => Err(FilesError::file(path, error)),
    }
}

/// Is it a workbook by its name, also one of a form that cannot be read?
#[must_use]
pub fn is_workbook(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    ["xlsx", "xlsm", "xls", "xlsb", "et"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

#[cfg(feature = "xlsx")]
fn read_workbook(path: &Path, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    workbook::read_file(path, options)
}

#[cfg(not(feature = "xlsx"))]
fn read_workbook(path: &Path, _: &ReadOptions) -> Result<ReadReport, FilesError> {
    Err(FilesError::Workbook { file: path.display().to_string(), why: WorkbookError::NotBuiltIn })
}

/// Reads a folder of sheets, each under its English or its Chinese name.
///
/// # Errors
/// [`FilesError`] when nothing can be read, or when reading is strict and there are problems.
pub fn read_folder(path: &Path, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    let mut assembly = assemble::Assembly::new(options);
    for sheet in Sheet::ALL {
        let here = |name: &'static str| path.join(name).is_file().then_some(name);
        let name = match (here(sheet.file_name()), here(sheet.chinese_file_name())) {
            (Some(_), Some(_)) => return Err(FilesError::SheetTwice(sheet)),
            (None, None) if sheet.is_required() => return Err(FilesError::NoSheet(sheet)),
            (None, None) => continue,
            (Some(name), None) | (None, Some(name)) => name,
        };
        let file = path.join(name);
        let bytes = fs::read(&file).map_err(|error| FilesError::file(&file, error))?;
        assembly.take(sheet, name, &bytes).map_err(|error| strictly(error, options))?;
    }
    settled(assembly.finish(), options)
}

/// Reads sheets from memory, in any order.
///
/// # Errors
/// As [`read_folder`].
pub fn read_sheets(sheets: &[SheetBytes], options: &ReadOptions) -> Result<ReadReport, FilesError> {
    let mut assembly = assemble::Assembly::new(options);
    for sheet in Sheet::ALL {
        let mut given = sheets.iter().filter(|given| given.sheet == sheet);
        match (given.next(), given.next()) {
            (Some(_), Some(_)) => return Err(FilesError::SheetTwice(sheet)),
            (Some(given), None) => {
                let taken = assembly.take(sheet, &given.name, &given.bytes);
                taken.map_err(|error| strictly(error, options))?;
            }
            (None, _) if sheet.is_required() => return Err(FilesError::NoSheet(sheet)),
            (None, _) => {}
        }
    }
    settled(assembly.finish(), options)
}

/// Headings that do not fit are problems like others where any problem refuses all.
fn strictly(error: FilesError, options: &ReadOptions) -> FilesError {
    match error {
        FilesError::Headings(problems) if options.strict => FilesError::Strict(problems),
        other => other,
    }
}

/// Strict reading takes no problem at all.
fn settled(report: ReadReport, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    if options.strict && !report.problems.is_empty() {
        return Err(FilesError::Strict(report.problems));
    }
    Ok(report)
}

/// Writes the sheets of a register into a folder, which is made where it is missing. A sheet takes its name when it is
/// complete. A sheet of the past that this register has no use for is taken away where it stands from an earlier one.
///
/// # Errors
/// [`FilesError::File`] when a file cannot be written.
pub fn write_folder(register: &Register, path: &Path) -> Result<(), FilesError> {
    fs::create_dir_all(path).map_err(|error| FilesError::file(path, error))?;
    for sheet in Sheet::ALL {
        let file = path.join(sheet.file_name());
        if !sheet.is_written_for(register) {
            for name in [sheet.file_name(), sheet.chinese_file_name()] {
                let gone = match fs::remove_file(path.join(name)) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                    other => other,
                };
                gone.map_err(|error| FilesError::file(&file, error))?;
            }
            continue;
        }
        let unfinished = path.join(format!("{}.part", sheet.file_name()));
        let write = || {
            let mut writer = BufWriter::new(File::create(&unfinished)?);
            write_sheet_to(register, sheet, &mut writer)?;
            writer.flush()?;
            fs::rename(&unfinished, &file)
        };
        write().map_err(|error| FilesError::file(&file, error))?;
    }
    Ok(())
}
