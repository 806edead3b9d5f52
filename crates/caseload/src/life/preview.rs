//! What a change does to the months around it.

use std::collections::BTreeSet;

use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Money, Month, MonthRange, Silent};

use crate::laws::LawTable;
use crate::register::Register;
use crate::run::{Run, RunError, Status};

/// A household in a month: `None` when it is not on the roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preview {
    /// The place that pays.
    pub place: Place,
    /// How many members draw the allowance.
    pub members: u32,
    /// What is paid in all; what needs a person is not in it.
    pub amount: Money,
    /// Does some programme need a person?
    pub open: bool,
}

/// One household in one month, before and after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// 户编号.
    pub number: String,
    /// The month.
    pub month: Month,
    /// As it was.
    pub before: Option<Preview>,
    /// As it will be.
    pub after: Option<Preview>,
}

/// Some households before and after a change, month by month. A household that is new has no before.
///
/// # Errors
/// [`RunError`] of the runs.
pub fn preview(
    before: &Register,
    after: &Register,
    pack: &Pack,
    numbers: &[&str],
    months: MonthRange,
) -> Result<Vec<PreviewLine>, RunError> {
    let (old_laws, new_laws) = (LawTable::new(pack, before, months), LawTable::new(pack, after, months));
    let (old, new) = (Run::new(before, &old_laws), Run::new(after, &new_laws));
    let numbers: BTreeSet<&str> = numbers.iter().copied().collect();
    let mut lines = Vec::new();
    for number in numbers {
        for month in months.iter() {
            let (before, after) = (one(&old, number, month)?, one(&new, number, month)?);
            lines.push(PreviewLine { number: number.to_owned(), month, before, after });
        }
    }
    Ok(lines)
}

fn one(run: &Run<'_>, number: &str, month: Month) -> Result<Option<Preview>, RunError> {
    let Some(index) = run.register().position(number) else { return Ok(None) };
    let row = run.one(index, month, &mut Silent)?.filter(|row| row.status == Status::OnRoll);
    row.map(|row| {
        let needs = |finding| matches!(finding, &minzheng_core_types::Finding::NeedsPerson(_));
        Ok(Preview {
            place: row.record.stay_in(month).place,
            members: row.findings.members.len(),
            amount: row.total()?,
            open: row.findings.each().into_iter().any(|(_, finding)| needs(finding)),
        })
    })
    .transpose()
}
