//! 台账文件: registers in and out of files: CSV sheets as bureaus keep them, and JSON Lines.
//!
//! A folder holds up to six sheets ([`Sheet`]); a cell that is blank is a fact that is not established, `无` one that
//! is known to be absent. Every bad row is reported with file, row, column and what to do; it refuses its household,
//! never another one. UTF-8 with or without its mark and GB18030 are read; UTF-8 with its mark is written.
mod headings;
mod jsonl;
mod problem;
mod read;
mod table;
mod words;
mod write;

use std::io;
use std::path::Path;

use chrono::NaiveDate;
use thiserror::Error;

pub use headings::{Cell, Column, Heading, Need, Sheet};
pub use jsonl::{read_jsonl, write_jsonl};
pub use problem::{Problem, ProblemKind};
pub use read::ReadReport;
pub use words::WordList;
pub use write::write_sheet;

use crate::register::Register;

/// How files are read.
#[derive(Debug, Clone, Copy)]
pub struct ReadOptions {
    /// Refuse everything when anything but a warning is wrong.
    pub strict: bool,
    /// The day on which births are judged: nobody is born after it.
    pub as_of: NaiveDate,
}

/// Why nothing could be read or written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum FilesError {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The path.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A sheet that must be there is missing.
    #[error("{folder}: no `{file}`; a register has at least households and members")]
    MissingSheet {
        /// The folder.
        folder: String,
        /// The sheet.
        file: &'static str,
    },
    /// Strict, and something is wrong.
    #[error("{} problem(s), and reading is strict: nothing was taken", .0.len())]
    Strict(Vec<Problem>),
}

/// Reads a register: a folder of sheets, or a file of JSON Lines.
///
/// # Errors
/// [`FilesError`] when a file cannot be read, or when reading is strict and anything is wrong.
pub fn read(path: &Path, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    let report =
        if path.is_dir() { read_folder(path, options.as_of)? } else { read_lines(path, options.as_of)? };
    if options.strict && report.problems.iter().any(|problem| !problem.kind.is_warning()) {
        return Err(FilesError::Strict(report.problems));
    }
    Ok(report)
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> FilesError {
    let path = path.display().to_string();
    move |source| FilesError::File { path, source }
}

fn read_lines(path: &Path, as_of: NaiveDate) -> Result<ReadReport, FilesError> {
    let bytes = std::fs::read(path).map_err(failed(path))?;
    Ok(read_jsonl(&table::decode(&bytes), &name(path), as_of))
}

fn read_folder(folder: &Path, as_of: NaiveDate) -> Result<ReadReport, FilesError> {
    let mut sheets = Vec::new();
    for sheet in Sheet::ALL {
        let path = [sheet.file_name(), sheet.chinese_file_name()]
            .into_iter()
            .map(|file| folder.join(file))
            .find(|path| path.is_file());
        match path {
            Some(path) => {
                let bytes = std::fs::read(&path).map_err(failed(&path))?;
                sheets.push((sheet, name(&path), table::decode(&bytes)));
            }
            None if sheet.is_required() => {
                let folder = folder.display().to_string();
                return Err(FilesError::MissingSheet { folder, file: sheet.file_name() });
            }
            None => {}
        }
    }
    Ok(read_sheets(&sheets, as_of))
}

/// Reads sheets that are in memory: each with the name of its file and its text. Households come first.
#[must_use]
pub fn read_sheets(sheets: &[(Sheet, String, String)], as_of: NaiveDate) -> ReadReport {
    read::sheets(sheets, as_of)
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// Writes a register as a folder of all six sheets.
///
/// # Errors
/// [`FilesError::File`] when a file cannot be written.
pub fn write_folder(register: &Register, folder: &Path) -> Result<(), FilesError> {
    std::fs::create_dir_all(folder).map_err(failed(folder))?;
    for sheet in Sheet::ALL {
        let path = folder.join(sheet.file_name());
        let mut bytes = Vec::new();
        write_sheet(register, sheet, &mut bytes).map_err(failed(&path))?;
        std::fs::write(&path, bytes).map_err(failed(&path))?;
    }
    Ok(())
}
