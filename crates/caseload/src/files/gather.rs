//! What reads sheets that stand beside a register: assistance granted, the elder ledger. One way through CSV, workbooks and JSON
//! Lines; what a row means is each one's own.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use csv::StringRecord;

use super::FilesError;
use super::csv_read::{Row, Table};
use super::encoding::decode;
use super::headings::Sheet;
use super::kinds_records::RecordProblem;
use super::problem::Problem;

/// Records while they come in.
pub(super) trait Gather {
    /// The sheets, in the order in which they are read.
    const SHEETS: &'static [Sheet];
    /// A line of JSON that does not say which record it is.
    const NO_RECORD: RecordProblem;

    /// What was wrong so far.
    fn problems(&mut self) -> &mut Vec<Problem>;

    /// Takes in a row.
    fn row(&mut self, sheet: Sheet, row: &mut Row<'_>);

    /// Counts a line that is no record.
    fn refused(&mut self);

    /// Takes in a sheet of CSV.
    fn take(&mut self, sheet: Sheet, name: &str, bytes: &[u8]) -> Result<(), FilesError> {
        let text = decode(bytes);
        let file: Arc<str> = name.into();
        let mut problems = std::mem::take(self.problems());
        let mut table = Table::open(&text, sheet, &file, &mut problems)?;
        let mut record = StringRecord::new();
        while let Some(number) = table.next(&mut record)? {
            self.row(sheet, &mut Row::new(&table.layout, &record, number, &mut problems));
        }
        *self.problems() = problems;
        Ok(())
    }

    /// Takes in a sheet of a workbook.
    #[cfg(feature = "xlsx")]
    fn take_grid<'w>(
        &mut self,
        sheet: Sheet,
        open: impl FnOnce(&mut Vec<Problem>) -> Result<super::workbook::Grid<'w>, FilesError>,
    ) -> Result<(), FilesError> {
        let mut problems = std::mem::take(self.problems());
        let mut grid = open(&mut problems)?;
        let mut record = StringRecord::new();
        let mut unusable = Vec::new();
        while let Some(number) = grid.next(&mut record, &mut unusable)? {
            let row = &mut Row::of_workbook(&grid.layout, &record, number, &unusable, &mut problems);
            self.row(sheet, row);
        }
        *self.problems() = problems;
        Ok(())
    }

    /// Takes in what is wrong with a file as a whole.
    #[cfg(feature = "xlsx")]
    fn report(&mut self, problem: Problem) {
        self.problems().push(problem);
    }

    /// A line that is no record.
    fn refuse(&mut self, problems: Vec<Problem>) {
        self.refused();
        self.problems().extend(problems);
    }
}

/// Is it a file of JSON Lines by its name?
pub(super) fn is_lines(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    ["jsonl", "ndjson"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// The sheets of a folder, each under its English or its Chinese name; a sheet that stands there under both is given twice.
pub(super) fn sheets_of(path: &Path, sheets: &[Sheet]) -> Result<Vec<super::SheetBytes>, FilesError> {
    let mut found = Vec::new();
    for sheet in sheets {
        for name in [sheet.file_name(), sheet.chinese_file_name()] {
            let file = path.join(name);
            if file.is_file() {
                let bytes = fs::read(&file).map_err(|error| FilesError::file(&file, error))?;
                found.push(super::SheetBytes { sheet: *sheet, name: name.to_owned(), bytes });
            }
        }
    }
    Ok(found)
}

/// Takes in sheets from memory; tells whether there was any.
pub(super) fn take_sheets<G: Gather>(
    gathered: &mut G,
    sheets: &[super::SheetBytes],
    options: &super::ReadOptions,
) -> Result<bool, FilesError> {
    let mut any = false;
    for sheet in G::SHEETS {
        let mut given = sheets.iter().filter(|given| given.sheet == *sheet);
        let Some(first) = given.next() else { continue };
        if given.next().is_some() {
            return Err(FilesError::SheetTwice(*sheet));
        }
        any = true;
        gathered.take(*sheet, &first.name, &first.bytes).map_err(|error| super::strictly(error, options))?;
    }
    Ok(any)
}

/// A file takes its name when it is complete.
pub(super) fn whole_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<(), FilesError> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    let all = || {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut writer = BufWriter::new(File::create(&unfinished)?);
        write(&mut writer)?;
        writer.flush()?;
        fs::rename(&unfinished, path)
    };
    all().map_err(|error| FilesError::file(path, error))
}
