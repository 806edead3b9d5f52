//! 应发: what the findings say is due, from a run or from a file of findings (`decisions.jsonl`).

use std::io::BufRead;

use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Finding, MemberSet, Money, MoneyError, Month, Place};
use minzheng_welfare::programmes::PROGRAMMES;
use serde::Deserialize;
use thiserror::Error;

use crate::outputs::FINDINGS_SCHEMA;
use crate::run::{MonthRow, Status};

/// One programme of a household in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueProgramme {
    /// The programme.
    pub programme: &'static Programme,
    /// What is due, zero when not entitled; `None` while a person is needed.
    pub amount: Option<Money>,
    /// The members it is paid for; empty when for the household as a whole.
    pub members: MemberSet,
}

/// 应发: what a household on the roll is due for a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// 户编号.
    pub household: String,
    /// The month.
    pub month: Month,
    /// The place whose law applies.
    pub place: Place,
    /// Every programme, in the order of assessment.
    pub programmes: Vec<DueProgramme>,
}

impl Due {
    /// What a row of a run says; `None` for an application, of which nothing is due yet.
    #[must_use]
    pub fn of(row: &MonthRow<'_>) -> Option<Self> {
        if row.status != Status::OnRoll {
            return None;
        }
        let programme = |(programme, finding): (&'static Programme, &Finding)| {
            let (amount, members) = match finding {
                Finding::Entitled(award) => {
                    let all = award.components().fold(MemberSet::EMPTY, |all, one| all.union(one.members));
                    (Some(award.total()), all)
                }
                Finding::NotEntitled(_) => (Some(Money::ZERO), MemberSet::EMPTY),
                Finding::NeedsPerson(_) => (None, MemberSet::EMPTY),
            };
            DueProgramme { programme, amount, members }
        };
        Some(Self {
            household: row.record.number.clone(),
            month: row.findings.month,
            place: row.record.place,
            programmes: row.findings.each().into_iter().map(programme).collect(),
        })
    }

    /// The sum of what is settled.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn total(&self) -> Result<Money, MoneyError> {
        Money::sum(self.programmes.iter().filter_map(|programme| programme.amount))
    }

    /// The programmes for which a person is needed.
    pub fn open(&self) -> impl Iterator<Item = &'static Programme> {
        self.programmes.iter().filter(|due| due.amount.is_none()).map(|due| due.programme)
    }
}

/// A line of findings that does not fit itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingsFault {
    /// The components of a programme do not sum to its amount.
    Components(&'static Programme),
    /// The programmes do not sum to the total.
    Total,
}

/// A line of findings, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingsLine {
    /// Its number, from 1.
    pub line: u64,
    /// What is due; `None` for an application.
    pub due: Option<Due>,
    /// The total that the line states.
    pub stated_total: Money,
    /// Where it contradicts itself.
    pub faults: Vec<FindingsFault>,
}

/// Why a file of findings cannot be read. It never shows what stood in the file.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum FindingsError {
    /// The file cannot be read.
    #[error("the findings cannot be read: {0}; check the path and the rights")]
    File(#[from] std::io::Error),
    /// A line is not one of findings.
    #[error("{file}, line {line}: not a line of findings ({why}); write decisions.jsonl again with `roll`")]
    Line {
        /// The file.
        file: String,
        /// The line, from 1.
        line: u64,
        /// What kind of fault, without the text.
        why: &'static str,
    },
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

#[derive(Deserialize)]
struct Line {
    schema: String,
    household: String,
    month: Month,
    place: Place,
    status: String,
    findings: Vec<ProgrammeLine>,
    total: Money,
}

#[derive(Deserialize)]
struct ProgrammeLine {
    programme: String,
    amount: Option<Money>,
    components: Vec<ComponentLine>,
}

#[derive(Deserialize)]
struct ComponentLine {
    members: Vec<usize>,
    amount: Money,
}

/// Reads a file of findings line by line; `take` gets one at a time.
///
/// # Errors
/// [`FindingsError`] of the first line that is none, or what `take` returns.
pub fn read_findings<E: From<FindingsError>>(
    reader: impl BufRead,
    file: &str,
    mut take: impl FnMut(FindingsLine) -> Result<(), E>,
) -> Result<(), E> {
    for (text, line) in reader.lines().zip(1_u64..) {
        let text = text.map_err(FindingsError::from)?;
        if text.trim().is_empty() {
            continue;
        }
        let wrong = |why| FindingsError::Line { file: file.to_owned(), line, why };
        let read: Line = serde_json::from_str(&text).map_err(|error| {
            wrong(match error.classify() {
                serde_json::error::Category::Data => "a field is missing or of another kind",
                _ => "it is no JSON object",
            })
        })?;
        if read.schema != FINDINGS_SCHEMA {
            return Err(wrong("it is of another schema").into());
        }
        take(settled(read, line, wrong)?)?;
    }
    Ok(())
}

fn settled(
    read: Line,
    line: u64,
    wrong: impl Fn(&'static str) -> FindingsError,
) -> Result<FindingsLine, FindingsError> {
    let mut faults = Vec::new();
    let mut programmes = Vec::new();
    for finding in read.findings {
        let known = PROGRAMMES.iter().find(|known| known.id == finding.programme);
        let programme = known.ok_or_else(|| wrong("it names a programme that is not known here"))?;
        let mut members = MemberSet::EMPTY;
        for component in &finding.components {
            for member in component.members.iter().filter(|member| **member < MemberSet::CAPACITY) {
                members.insert(*member);
            }
        }
        let parts = Money::sum(finding.components.iter().map(|component| component.amount))?;
        if finding.amount.is_some_and(|amount| amount != parts) {
            faults.push(FindingsFault::Components(programme));
        }
        programmes.push(DueProgramme { programme, amount: finding.amount, members });
    }
    let due = Due { household: read.household, month: read.month, place: read.place, programmes };
    if due.total()? != read.total {
        faults.push(FindingsFault::Total);
    }
    let due = (read.status == "on-roll").then_some(due);
    Ok(FindingsLine { line, due, stated_total: read.total, faults })
}
