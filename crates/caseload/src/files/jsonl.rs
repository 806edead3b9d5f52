//! JSON Lines: one household a line, its fields named as in case files.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::jsonl_line::{Faults, HouseholdLine};
use super::kinds::{HouseholdProblem, LineProblem, ProblemKind};
use super::problem::{Level, Position, Problem};
use super::settle::{Pending, Settlement, Source};
use super::{FilesError, ReadOptions, ReadReport, settled};
use crate::entry::HouseholdEntry;
use crate::index::{IndexError, Indexer};
use crate::register::Register;

/// Reads a file of JSON Lines.
pub(super) fn read_file(path: &Path, options: &ReadOptions) -> Result<ReadReport, FilesError> {
    let file = File::open(path).map_err(|error| FilesError::file(path, error))?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("jsonl");
    read_jsonl_from(BufReader::new(file), name, options)
}

/// Reads JSON Lines line by line from anywhere. The name stands in problems.
///
/// # Errors
/// [`FilesError`] when the reader fails, or when reading is strict and there are problems.
pub fn read_jsonl_from(
    mut reader: impl BufRead,
    name: &str,
    options: &ReadOptions,
) -> Result<ReadReport, FilesError> {
    let mut lines = Lines::new(name, options.as_of);
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let read = reader.read_until(b'\n', &mut bytes);
        match read.map_err(|source| FilesError::File { path: name.to_owned(), source })? {
            0 => break,
            _ => lines.take(&bytes),
        }
    }
    settled(lines.finish(), options)
}

/// Reads JSON Lines that are in memory: a register, or the one line that an index has found. The name stands in
/// problems.
#[must_use]
pub fn read_jsonl(text: &str, name: &str, as_of: NaiveDate) -> ReadReport {
    let mut lines = Lines::new(name, as_of);
    text.split('\n').for_each(|line| lines.take(line.as_bytes()));
    lines.finish()
}

/// Writes a register as JSON Lines, and an index by which one household is found without reading the others. The same
/// register always gives the same bytes.
///
/// # Errors
/// [`IndexError`] when a writer does not take it.
pub fn write_jsonl(
    register: &Register,
    writer: &mut impl Write,
    index: Option<&mut dyn Write>,
) -> Result<(), IndexError> {
    let mut indexer = Indexer::default();
    for record in register.households() {
        let line = HouseholdLine::of(&register.entry(record));
        let line = serde_json::to_string(&line).map_err(io::Error::from)?;
        indexer.line(record.case, &record.number, line.len());
        writeln!(writer, "{line}")?;
    }
    writer.flush()?;
    match index {
        Some(mut index) => indexer.write(&mut index),
        None => Ok(()),
    }
}

/// Lines while they come in.
struct Lines {
    file: Arc<str>,
    as_of: NaiveDate,
    line: u64,
    problems: Vec<Problem>,
    by_number: BTreeMap<String, usize>,
    pending: Vec<Pending>,
    /// Lines that are no household.
    refused: usize,
}

impl Lines {
    fn new(name: &str, as_of: NaiveDate) -> Self {
        Self {
            file: name.into(),
            as_of,
            line: 0,
            problems: Vec::new(),
            by_number: BTreeMap::new(),
            pending: Vec::new(),
            refused: 0,
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.line = self.line.saturating_add(1);
        let mark: &[u8] = if self.line == 1 { b"\xef\xbb\xbf" } else { b"" };
        let bytes = bytes.strip_prefix(mark).unwrap_or(bytes).trim_ascii();
        if bytes.is_empty() {
            return;
        }
        let (entry, mut problems) = parse(bytes, &self.file, self.line, self.as_of);
        let faults = problems.iter().filter(|problem| problem.level() == Level::Error).count();
        self.problems.append(&mut problems);
        let Some(entry) = entry else {
            self.refused = self.refused.saturating_add(1);
            return;
        };
        let first = self.by_number.get(&entry.number).filter(|_| !entry.number.is_empty());
        if let Some(first) = first.and_then(|index| self.pending.get_mut(*index)) {
            first.faults = first.faults.saturating_add(1);
            let kind = HouseholdProblem::TwiceListed { first: first.row };
            self.problems.push(problem(&self.file, self.line, Position::Field("number".to_owned()), kind));
            self.refused = self.refused.saturating_add(1);
            return;
        }
        self.by_number.insert(entry.number.clone(), self.pending.len());
        let member_rows = Vec::new();
        self.pending.push(Pending {
            entry,
            row: self.line,
            member_rows,
            members_in_doubt: false,
            lasts: BTreeMap::new(),
            rows: 1,
            faults,
        });
    }

    fn finish(self) -> ReadReport {
        let mut settlement = Settlement::new(Source::Lines(self.file), self.problems, self.refused);
        for pending in self.pending {
            settlement.take(pending);
        }
        settlement.finish()
    }
}

fn problem(file: &Arc<str>, line: u64, at: Position, kind: impl Into<ProblemKind>) -> Problem {
    Problem { file: Arc::clone(file), row: line, column: Some(at), kind: kind.into() }
}

/// The household of a line, where it has the form of one, and what is wrong with it.
fn parse(
    line: &[u8],
    file: &Arc<str>,
    number: u64,
    as_of: NaiveDate,
) -> (Option<HouseholdEntry>, Vec<Problem>) {
    let text = match str::from_utf8(line) {
        Ok(text) => text,
        Err(error) => {
            let at = Position::Character(character(line, error.valid_up_to().saturating_add(1)));
            return (None, vec![problem(file, number, at, LineProblem::NotUtf8)]);
        }
    };
    match serde_json::from_str::<HouseholdLine>(text) {
        Ok(household) => {
            let mut faults = Faults::default();
            let entry = household.into_entry(&mut faults, as_of);
            let problems = faults.0.into_iter();
            let problems = problems.map(|(field, kind)| problem(file, number, Position::Field(field), kind));
            (Some(entry), problems.collect())
        }
        Err(error) => {
            let at = Position::Character(character(line, error.column().max(1)));
            (None, vec![problem(file, number, at, fault(&error))])
        }
    }
}

/// The character that a byte belongs to, both counted from 1.
pub(super) fn character(line: &[u8], byte: usize) -> usize {
    line.iter().take(byte).filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// The fields that must be there, in all parts of a household.
const REQUIRED: [&str; 24] = [
    "number",
    "place",
    "members",
    "relation",
    "kind",
    "per",
    "period",
    "first",
    "last",
    "earner",
    "payer",
    "applied",
    "decided",
    "counted_income",
    "window",
    "property",
    "grade",
    "relations",
    "kept",
    "ground",
    "of",
    "duty",
    "household",
    "dependants",
];

/// What serde says may repeat what stands in the file: it is looked at, and never shown.
fn fault(error: &serde_json::Error) -> LineProblem {
    if !error.is_data() {
        return LineProblem::NotJson;
    }
    let message = error.to_string();
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let known = missing.and_then(|missing| REQUIRED.into_iter().find(|field| *field == missing));
    known.map_or(LineProblem::NotAHousehold, LineProblem::MissingField)
}
