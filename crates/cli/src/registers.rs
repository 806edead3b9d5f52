//! Registers in and out of files, for the commands that work on them.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, IsTerminal, Read};
use std::path::Path;

use chrono::NaiveDate;
use indicatif::{ProgressBar, ProgressStyle};
use minzheng::caseload::activity::Limits;
use minzheng::caseload::elders::Ledger;
use minzheng::caseload::files::{self, FilesError, ReadOptions, ReadReport};
use minzheng::caseload::organisations::{self, ReadOrganisations};
use minzheng::caseload::{Assistance, CaseId, OutputError, Progress, Register, index};

use crate::args::{Common, Handled, Months};
use crate::clock;
use crate::elder_services::{Services, read_services};
use crate::failure::Failure;
use crate::months::Beside;

/// How much of a list of problems is shown.
const SHOWN: usize = 50;

impl From<OutputError> for Failure {
    fn from(why: OutputError) -> Self {
        match why {
            OutputError::Write { what, why } => Self::File { path: what.to_owned(), why },
            other => Self::Computing(other.to_string()),
        }
    }
}

impl From<FilesError> for Failure {
    fn from(why: FilesError) -> Self {
        match why {
            FilesError::File { path, source } => Self::File { path, why: source },
            FilesError::Strict(problems) => Self::Strict(problems.len()),
            other => Self::Register(other),
        }
    }
}

/// The register that the arguments name.
pub(crate) fn of_months(common: &Common, months: &Months) -> Result<Register, Failure> {
    read_register(common, &months.register, months.strict, months.as_of.unwrap_or_else(clock::today))
}

/// Reads a register: a folder of sheets, a workbook, a file of JSON Lines, or one of the latter two from standard input
/// for `-`. Problems go to standard error.
pub(crate) fn read_register(
    common: &Common,
    path: &Path,
    strict: bool,
    as_of: NaiveDate,
) -> Result<Register, Failure> {
    let read = if path == Path::new("-") {
        read_input(&ReadOptions { strict, as_of })
    } else {
        files::read(path, &ReadOptions { strict, as_of })
    };
    match read {
        Ok(report) => {
            tell(common, &report);
            Ok(report.register)
        }
        Err(FilesError::Strict(problems)) => {
            list(common, &problems);
            Err(Failure::Strict(problems.len()))
        }
        Err(other) => Err(other.into()),
    }
}

/// What was handled beside the roll, as the arguments name it. Problems go to standard error.
pub(crate) fn read_handled(
    common: &Common,
    asked: &Handled,
    months: &Months,
    register: &Register,
) -> Result<Beside, Failure> {
    let options = ReadOptions { strict: months.strict, as_of: months.as_of.unwrap_or_else(clock::today) };
    let assistance = match &asked.assistance {
        Some(path) => Some(read_assistance(common, path, register, &options)?),
        None => None,
    };
    let limits = Limits { decisions: asked.decision_days, temporary: asked.temporary_days };
    let elders = match &asked.elders {
        Some(path) => Some(read_elders(common, path, &options)?),
        None => None,
    };
    let services = match &asked.elders {
        Some(path) => read_services(common, path, options.strict)?,
        None => Services::default(),
    };
    let organisations = match &asked.organisations {
        Some(path) => Some(read_organisations(common, path, options.strict)?),
        None => None,
    };
    Ok(Beside { assistance, elders, services, organisations, limits })
}

/// Reads what was granted beside the roll of a register.
pub(crate) fn read_assistance(
    common: &Common,
    path: &Path,
    register: &Register,
    options: &ReadOptions,
) -> Result<Assistance, Failure> {
    match files::read_assistance_beside(path, register, options) {
        Ok(report) => {
            list(common, &report.problems);
            if report.refused > 0 {
                let refused = common.say("条救助记录因错未纳入,共", "records of assistance left out, of");
                eprintln!("{} {refused} {}", report.refused, report.read);
            }
            Ok(report.assistance)
        }
        Err(FilesError::Strict(problems)) => {
            list(common, &problems);
            Err(Failure::Strict(problems.len()))
        }
        Err(other) => Err(other.into()),
    }
}

/// Reads a register of organisations. Problems and remarks go to standard error.
pub(crate) fn read_organisations(
    common: &Common,
    path: &Path,
    strict: bool,
) -> Result<ReadOrganisations, Failure> {
    let name = path.display().to_string();
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(Failure::file("-"))?;
        bytes
    } else {
        std::fs::read(path).map_err(Failure::file(&name))?
    };
    let read = organisations::read_organisations(&bytes, &name);
    for problem in read.problems.iter().take(SHOWN) {
        eprintln!("{}", problem.text(common.lang()));
    }
    if let Some(more) = read.problems.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        eprintln!("{} {more}", common.say("另有", "and more:"));
    }
    if read.left_out > 0 {
        eprintln!("{} {}", read.left_out, common.say("行因错未纳入", "row(s) left out"));
    }
    if strict && read.errors() > 0 {
        return Err(Failure::Strict(read.errors()));
    }
    Ok(read)
}

/// Reads an elder ledger.
pub(crate) fn read_elders(common: &Common, path: &Path, options: &ReadOptions) -> Result<Ledger, Failure> {
    match files::read_elders(path, options) {
        Ok(report) => {
            list(common, &report.problems);
            if report.refused > 0 {
                let refused = common.say("名老年人因错未纳入,共", "elders left out, of");
                eprintln!("{} {refused} {}", report.refused, report.read);
            }
            Ok(report.ledger)
        }
        Err(FilesError::Strict(problems)) => {
            list(common, &problems);
            Err(Failure::Strict(problems.len()))
        }
        Err(other) => Err(other.into()),
    }
}

/// A register that will be written out again: every household must have been read, or it would be lost.
pub(crate) fn read_whole_register(
    common: &Common,
    path: &Path,
    as_of: NaiveDate,
) -> Result<Register, Failure> {
    let options = ReadOptions { strict: false, as_of };
    let report = if path == Path::new("-") { read_input(&options)? } else { files::read(path, &options)? };
    tell(common, &report);
    if report.households_refused > 0 {
        let why = common.say(
            "有户没有读入,写出会丢失,所以什么也没写;请先改正以上各行",
            "households were left out and would be lost, so nothing was written; mend the rows above first",
        );
        return Err(Failure::Input(why.to_owned()));
    }
    Ok(report.register)
}

/// A workbook begins as every ZIP archive does, and no line of JSON so.
fn read_input(options: &ReadOptions) -> Result<ReadReport, FilesError> {
    let mut input = std::io::stdin().lock();
    let head = input.fill_buf().map_err(|source| FilesError::File { path: "-".to_owned(), source })?;
    if head.starts_with(b"PK") {
        files::read_xlsx_from(input, "-", options)
    } else {
        files::read_jsonl_from(input, "-", options)
    }
}

fn list(common: &Common, problems: &[files::Problem]) {
    problems.iter().take(SHOWN).for_each(|problem| eprintln!("{}", problem.text(common.lang())));
    let more = problems.len().saturating_sub(SHOWN);
    if more > 0 {
        eprintln!("{} {more}", common.say("… 另有", "… and more:"));
    }
}

fn tell(common: &Common, report: &ReadReport) {
    list(common, &report.problems);
    if report.households_refused > 0 {
        let refused = common.say("户因错行未纳入,台账共", "households left out because of bad rows, of");
        eprintln!("{} {refused} {}", report.households_refused, report.households_read);
    }
}

/// The register of one household, from its line of JSON.
pub(crate) fn register_of_line(common: &Common, line: &[u8]) -> Result<Register, Failure> {
    let report = files::read_jsonl(&String::from_utf8_lossy(line), "cases.jsonl", clock::today());
    match report.problems.iter().find(|problem| problem.level() == files::Level::Error) {
        None => Ok(report.register),
        Some(problem) => Err(Failure::Input(problem.text(common.lang()))),
    }
}

/// One household by the index that a roll writes: two files are looked into, neither is read through.
pub(crate) fn read_run(common: &Common, folder: &Path, wanted: &str) -> Result<Register, Failure> {
    let open = |name: &str| {
        let path = folder.join(name);
        File::open(&path).map(BufReader::new).map_err(Failure::file(path.display()))
    };
    let key = wanted.parse().map_or_else(|_| CaseId::of_number(wanted), CaseId);
    let damaged = |why: index::IndexError| Failure::Input(format!("{}: {why}", folder.display()));
    match index::find(&mut open("cases.idx")?, key).map_err(damaged)? {
        Some(location) => {
            let line = index::line_at(&mut open("cases.jsonl")?, location).map_err(damaged)?;
            register_of_line(common, &line)
        }
        None => Err(unknown(common, wanted)),
    }
}

pub(crate) fn unknown(common: &Common, wanted: &str) -> Failure {
    let why = common.say("台账中没有这一户", "no such household in the register");
    Failure::Input(format!("{wanted}: {why}"))
}

/// A new file, with the folders above it.
pub(crate) fn create(path: &Path) -> Result<BufWriter<File>, Failure> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(Failure::file(folder.display()))?;
    }
    File::create(path).map(BufWriter::new).map_err(Failure::file(path.display()))
}

/// A bar on a terminal, nothing elsewhere.
pub(crate) fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

/// Moves a bar to where the work is.
pub(crate) fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_message(progress.month.to_string());
    bar.set_length(u64::try_from(progress.of).unwrap_or(0));
    bar.set_position(u64::try_from(progress.done).unwrap_or(0));
}
