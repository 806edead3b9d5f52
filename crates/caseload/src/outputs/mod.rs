//! 输出: what comes out of months over a register: payment rolls, findings and tables.
//!
//! Rows are written as they come; no more than a batch of them is kept. The bytes are the same for every number of
//! threads. Names are masked unless the caller asks for them.

mod activity;
#[cfg(feature = "xlsx")]
mod book;
pub(crate) mod csv;
mod decisions;
mod roll;
mod split;
mod tables;
#[cfg(feature = "xlsx")]
mod totals;
#[cfg(feature = "xlsx")]
mod words;

use std::io::{self, Write};

use minzheng_core_types::{Lang, MoneyError, Month, MonthRange};
use thiserror::Error;

pub(crate) use activity::activity_measures;
#[cfg(feature = "xlsx")]
pub use book::RollBook;
pub use decisions::FINDINGS_SCHEMA;
pub use split::Split;
use split::per_person;
pub(crate) use tables::{Figure, Measure, measures};
pub use tables::{STATISTICS_SCHEMA, back_pay_csv, statistics_csv, statistics_json};

use crate::run::{MonthRow, Run, RunError, Status};
use crate::statistics::{MonthStatistics, Roster, Tally};

/// How many households lie between two reports of progress.
const REPORT_EVERY: usize = 1 << 12;

/// What is wanted, and where it goes. Nothing but the statistics by default.
///
/// None of the text files has a closing line: files of several months can be put one after another, without the heading
/// of the later ones.
#[derive(Default)]
pub struct Outputs<'w> {
    /// 发放表: the payment roll as CSV, one line per household on the roll and month.
    pub roll: Option<&'w mut dyn Write>,
    /// 人员明细: the same by person, as CSV.
    pub persons: Option<&'w mut dyn Write>,
    /// 认定意见: findings as JSON Lines, one object per household and month, applications too.
    pub decisions: Option<&'w mut dyn Write>,
    /// 发放表工作簿: roll, persons, findings in words and statistics as a workbook.
    #[cfg(feature = "xlsx")]
    pub workbook: Option<&'w mut RollBook>,
    /// Shall the findings carry the digest of their explanation? It takes several times as long.
    pub digests: bool,
    /// The language of headings and words.
    pub lang: Lang,
    /// Shall names be shown in full? Only for a payroll that goes to who pays; whoever sets it answers for it.
    pub reveal: bool,
    /// How a household's allowance is shown by person.
    pub split: Split,
}

/// 进度: how far a month is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The month. The month before the first is gone through too, for its roster.
    pub month: Month,
    /// How many households of the register are done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// Why nothing more comes out.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum OutputError {
    /// The run stopped.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Something could not be written.
    #[error("the {what} could not be written: {why}; check the space and the rights, then run again")]
    Write {
        /// What.
        what: &'static str,
        /// Why.
        why: io::Error,
    },
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// JSON could not be made.
    #[error("the JSON could not be made: {0}")]
    Json(#[from] serde_json::Error),
}

/// What lines look like: everything about the outputs that threads may share.
#[derive(Debug, Clone, Copy)]
struct Form {
    lang: Lang,
    reveal: bool,
    split: Split,
    digests: bool,
    roll: bool,
    persons: bool,
    decisions: bool,
    #[cfg(feature = "xlsx")]
    workbook: bool,
}

/// The lines of one row.
#[derive(Debug, Default)]
struct Lines {
    roll: String,
    persons: String,
    decisions: String,
    #[cfg(feature = "xlsx")]
    workbook: Option<book::BookRows>,
}

impl Form {
    /// Does anything show what each person gets?
    const fn by_person(self) -> bool {
        #[cfg(feature = "xlsx")]
        if self.workbook {
            return true;
        }
        self.persons
    }
}

impl Outputs<'_> {
    const fn form(&self) -> Form {
        Form {
            lang: self.lang,
            reveal: self.reveal,
            split: self.split,
            digests: self.digests,
            roll: self.roll.is_some(),
            persons: self.persons.is_some(),
            decisions: self.decisions.is_some(),
            #[cfg(feature = "xlsx")]
            workbook: self.workbook.is_some(),
        }
    }

    fn headings(&mut self) -> Result<(), OutputError> {
        put(&mut self.roll, "payment roll", &roll::roll_heading(self.lang))?;
        put(&mut self.persons, "list of persons", &roll::persons_heading(self.lang, self.split))?;
        #[cfg(feature = "xlsx")]
        {
            let form = self.form();
            if let Some(workbook) = &mut self.workbook {
                workbook.begin(form)?;
            }
        }
        Ok(())
    }

    #[cfg_attr(not(feature = "xlsx"), expect(unused_variables, reason = "only a workbook needs the month"))]
    fn put(&mut self, month: Month, lines: &Lines) -> Result<(), OutputError> {
        #[cfg(feature = "xlsx")]
        if let (Some(workbook), Some(rows)) = (&mut self.workbook, &lines.workbook) {
            workbook.put(month, rows)?;
        }
        put(&mut self.roll, "payment roll", &lines.roll)?;
        put(&mut self.persons, "list of persons", &lines.persons)?;
        put(&mut self.decisions, "findings", &lines.decisions)
    }

    fn flush(&mut self) -> Result<(), OutputError> {
        for (to, what) in [
            (&mut self.roll, "payment roll"),
            (&mut self.persons, "list of persons"),
            (&mut self.decisions, "findings"),
        ] {
            if let Some(to) = to {
                to.flush().map_err(|why| OutputError::Write { what, why })?;
            }
        }
        Ok(())
    }
}

fn put(to: &mut Option<&mut dyn Write>, what: &'static str, text: &str) -> Result<(), OutputError> {
    match to {
        Some(to) => to.write_all(text.as_bytes()).map_err(|why| OutputError::Write { what, why }),
        None => Ok(()),
    }
}

fn lines(run: &Run<'_>, row: &MonthRow<'_>, form: Form) -> Result<Lines, OutputError> {
    let mut lines = Lines::default();
    // An application is not paid: it has a finding, but no line on a roll.
    let on_roll = row.status == Status::OnRoll;
    if form.roll && on_roll {
        lines.roll = roll::roll_line(run, row, form)?;
    }
    let shares = if form.by_person() && on_roll { Some(per_person(run, row, form.split)?) } else { None };
    if let Some(shares) = shares.as_ref().filter(|_| form.persons) {
        lines.persons = roll::person_lines(run, row, form, shares)?;
    }
    #[cfg(feature = "xlsx")]
    if form.workbook {
        lines.workbook = Some(book::rows(run, row, form, shares.as_ref())?);
    }
    if form.decisions {
        lines.decisions = decisions::line(run, row, form)?;
    }
    Ok(lines)
}

/// Months over a register, one pass for each; their statistics.
///
/// Entries and exits of the first month are counted against the month before, which is computed too and written
/// nowhere; [`crate::LawTable`] has the law for it.
///
/// # Errors
/// [`OutputError`] of the first household that fails or the first line that cannot be written; what came before has
/// gone out.
pub fn run_months(
    run: &Run<'_>,
    months: MonthRange,
    outputs: &mut Outputs<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<MonthStatistics>, OutputError> {
    let form = outputs.form();
    outputs.headings()?;
    let before = months.first().previous();
    let mut roster = if before < months.first() { Some(roster_of(run, before, progress)?) } else { None };
    let mut all = Vec::new();
    for month in months.iter() {
        let mut tally = Tally::new(run.register(), month);
        let mut report = Report::new(run, month, progress);
        run.month_with(
            month,
            |row| lines(run, row, form),
            |row, lines| {
                tally.add(row)?;
                outputs.put(month, &lines)?;
                report.at(row.index);
                Ok::<_, OutputError>(())
            },
        )?;
        report.finish();
        let (statistics, now) = tally.finish(roster.as_ref());
        all.push(statistics);
        roster = Some(now);
    }
    outputs.flush()?;
    Ok(all)
}

fn roster_of(run: &Run<'_>, month: Month, progress: &mut dyn FnMut(Progress)) -> Result<Roster, OutputError> {
    let mut tally = Tally::new(run.register(), month);
    let mut report = Report::new(run, month, progress);
    run.month_with(
        month,
        |_| Ok(()),
        |row, ()| {
            tally.add(row)?;
            report.at(row.index);
            Ok::<_, OutputError>(())
        },
    )?;
    report.finish();
    Ok(tally.finish(None).1)
}

/// Tells the caller how far a month is, now and then.
struct Report<'p> {
    progress: &'p mut dyn FnMut(Progress),
    now: Progress,
    next: usize,
}

impl<'p> Report<'p> {
    fn new(run: &Run<'_>, month: Month, progress: &'p mut dyn FnMut(Progress)) -> Self {
        let now = Progress { month, done: 0, of: run.register().len() };
        progress(now);
        Self { progress, now, next: REPORT_EVERY }
    }

    fn at(&mut self, index: usize) {
        if index >= self.next {
            self.now.done = index;
            self.next = index.saturating_add(REPORT_EVERY);
            (self.progress)(self.now);
        }
    }

    fn finish(self) {
        (self.progress)(Progress { done: self.now.of, ..self.now });
    }
}
