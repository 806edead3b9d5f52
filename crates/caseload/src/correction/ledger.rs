//! 更正台账: what was due, paid, corrected, paid later and recovered, event by event. Replaying the log gives the same
//! state; `docs/corrections.md` describes its lines. It holds household numbers and amounts, no names.
//!
//! It stands beside the log of payments ([`crate::payout::Ledger`]), which follows every single payment through the bank:
//! here only what was received counts, so that it can be set against what was due.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::BufRead;

use chrono::NaiveDate;
use minzheng_core_types::{Money, MoneyError, Month};
use minzheng_welfare::between::every_paying;
use minzheng_welfare::programmes::PAYING;
use thiserror::Error;

use super::amounts::{DueNow, DueThen, Paid};
use super::cell::{Cell, Sums};
use super::entry::{ByProgramme, Changed, Entry, EntryLine, Event, Reference};
use crate::payout::PaymentRef;

/// Why a log cannot be read or an event not be taken. Nothing of it changes anything.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// The file cannot be read.
    #[error("the log of corrections cannot be read: {0}; check the path and the rights")]
    File(#[from] std::io::Error),
    /// A line is no event.
    #[error("line {line} of the log is no event of a correction; restore the log from its last good copy")]
    Line {
        /// The line, from 1.
        line: u64,
    },
    /// An event that the household's month cannot take.
    #[error("household `{household}`, {month}: {why}")]
    Refused {
        /// 户编号.
        household: String,
        /// The month.
        month: Month,
        /// Why.
        why: Refusal,
    },
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// JSON could not be made.
    #[error("the JSON could not be made: {0}")]
    Json(#[from] serde_json::Error),
}

/// 不予登记: why an event cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Refusal {
    /// What is due has been determined.
    #[error("what is due has been entered; a change of it is a correction")]
    DueTwice,
    /// Nothing has been determined.
    #[error("what is due has not been entered; enter that first")]
    NoDue,
    /// A programme of the month has been paid.
    #[error("`{0}` has been paid for the month; nobody is paid twice")]
    PaidTwice(&'static str),
    /// There is no payment to come back.
    #[error("nothing was paid that could come back, or it was settled since")]
    NotPaid,
    /// Another entry has the reference.
    #[error("another entry has this reference; a voucher is entered once, correct the number")]
    OtherUnderReference,
    /// A correction that changes nothing.
    #[error("the correction changes nothing; leave it out")]
    Unchanged,
    /// Causes that do not explain the change.
    #[error(
        "the causes of `{0}` do not sum to the change; compute the correction again from the ledger's state"
    )]
    Causes(&'static str),
    /// More than is owed.
    #[error("`{0}`: more than what is open; look at the balance of the month")]
    MoreThanOpen(&'static str),
    /// An amount below zero, or a settlement of nothing.
    #[error(
        "`{0}`: an amount here is not below zero, and what is paid later, recovered or written off is above it"
    )]
    Amount(&'static str),
    /// The event is dated before the last one of the month.
    #[error("an event of {date} cannot follow one of {last}; correct the date")]
    Backwards {
        /// The day of the event.
        date: NaiveDate,
        /// The day of the last one.
        last: NaiveDate,
    },
}

/// What one month of a household holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MonthCells {
    last: NaiveDate,
    pub(super) cells: Cells,
    /// The payment that paid the month, where it stands in the log of payments.
    pub(super) payment: Option<PaymentRef>,
    /// Where its entries stand in the log.
    entries: Vec<usize>,
}

/// What was counted event by event, to check the sums of the cells against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Flows {
    due_now: Money,
    paid: Money,
    arrears_paid: Money,
    recovered: Money,
}

/// 更正台账: every month of every household, and the log that led there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    pub(super) months: BTreeMap<String, BTreeMap<Month, MonthCells>>,
    flows: Flows,
    /// Where the entries with a reference stand.
    references: BTreeMap<Reference, usize>,
}

impl Ledger {
    /// The state after a log.
    ///
    /// # Errors
    /// [`LedgerError`] of the first entry that cannot be taken.
    pub fn replay(entries: impl IntoIterator<Item = Entry>) -> Result<Self, LedgerError> {
        let mut ledger = Self::default();
        for entry in entries {
            ledger.apply(entry)?;
        }
        Ok(ledger)
    }

    /// Reads a log and replays it.
    ///
    /// # Errors
    /// [`LedgerError`] of the first line that cannot be read or taken.
    pub fn read(reader: impl BufRead) -> Result<Self, LedgerError> {
        let mut ledger = Self::default();
        for (text, line) in reader.lines().zip(1_u64..) {
            let text = text?;
            if text.trim().is_empty() {
                continue;
            }
            let read: EntryLine = serde_json::from_str(&text).map_err(|_| LedgerError::Line { line })?;
            ledger.apply(read.entry().ok_or(LedgerError::Line { line })?)?;
        }
        Ok(ledger)
    }

    /// The log as JSON Lines.
    ///
    /// # Errors
    /// [`LedgerError::Json`] never happens for these values, but is passed on.
    pub fn to_lines(&self) -> Result<String, LedgerError> {
        let mut out = String::new();
        for entry in &self.entries {
            let _ = writeln!(out, "{}", serde_json::to_string(&EntryLine::of(entry))?);
        }
        Ok(out)
    }

    /// Everything that happened, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// One programme of a household in a month; `None` before what is due was determined.
    #[must_use]
    pub fn cell(&self, household: &str, month: Month, programme: &str) -> Option<&Cell> {
        self.months.get(household)?.get(&month)?.cells.get(programme)
    }

    /// Every cell, by household, month and programme.
    pub fn cells(&self) -> impl Iterator<Item = (&str, Month, &'static str, &Cell)> {
        self.months.iter().flat_map(|(household, months)| {
            months.iter().flat_map(move |(month, of)| {
                let cells =
                    every_paying().filter_map(|of_this| Some((of_this.id, of.cells.get(of_this.id)?)));
                cells.map(move |(programme, cell)| (household.as_str(), *month, programme, cell))
            })
        })
    }

    /// The sums over the cells that are wanted.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn sums(&self, wanted: impl Fn(&str, Month) -> bool) -> Result<Sums, MoneyError> {
        let mut sums = Sums::default();
        for (_, _, _, cell) in self.cells().filter(|(household, month, _, _)| wanted(household, *month)) {
            sums.add(cell)?;
        }
        Ok(sums)
    }

    /// The sums over one month of a household.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn month_sums(&self, household: &str, month: Month) -> Result<Sums, MoneyError> {
        let mut sums = Sums::default();
        let of = self.months.get(household).and_then(|months| months.get(&month));
        of.into_iter().flat_map(|of| of.cells.values()).try_for_each(|cell| sums.add(cell))?;
        Ok(sums)
    }

    /// What was received in all, as counted event by event.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn received(&self) -> Result<Paid, MoneyError> {
        let Flows { paid, arrears_paid, recovered, .. } = self.flows;
        Ok(Paid::new(paid.plus(arrears_paid)?.less(recovered)?))
    }

    /// What is due now in all, as counted event by event.
    #[must_use]
    pub const fn due_now(&self) -> DueNow {
        DueNow::new(self.flows.due_now)
    }

    /// 平衡: every month reconciles, and what was counted event by event are the sums of the cells.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn holds(&self) -> Result<bool, MoneyError> {
        let mut all = Sums::default();
        for months in self.months.values() {
            for of in months.values() {
                let mut sums = Sums::default();
                for cell in of.cells.values() {
                    sums.add(cell)?;
                    all.add(cell)?;
                }
                if !sums.holds()? {
                    return Ok(false);
                }
            }
        }
        let flows = Flows {
            due_now: all.due_now.money(),
            paid: all.paid.money(),
            arrears_paid: all.arrears_paid,
            recovered: all.recovered,
        };
        Ok(all.holds()? && flows == self.flows)
    }

    /// Takes one entry. On an error nothing changes.
    ///
    /// # Errors
    /// [`LedgerError::Refused`] when the household's month cannot take it.
    pub fn apply(&mut self, entry: Entry) -> Result<(), LedgerError> {
        let before = self.months.get(&entry.household).and_then(|months| months.get(&entry.month));
        let refused =
            |why| LedgerError::Refused { household: entry.household.clone(), month: entry.month, why };
        if let Some(before) = before.filter(|before| entry.date < before.last) {
            return Err(refused(Refusal::Backwards { date: entry.date, last: before.last }));
        }
        if entry.reference.as_ref().is_some_and(|of| self.references.contains_key(of)) {
            return Err(refused(Refusal::OtherUnderReference));
        }
        let mut flows = self.flows;
        let cells = match (before, &entry.event) {
            (before, Event::Due(due)) => begun(before.map(|before| &before.cells), due, &mut flows)?,
            (None, _) => Err(Refusal::NoDue),
            (Some(before), event) => after(&before.cells, event, &mut flows)?,
        };
        let cells = cells.map_err(refused)?;
        let payment = match &entry.event {
            Event::Paid { payment: Some(payment), .. } => Some(*payment),
            Event::Returned(of) if of.is_empty() => None,
            _ => before.and_then(|before| before.payment),
        };
        let mut entries = before.map(|before| before.entries.clone()).unwrap_or_default();
        entries.push(self.entries.len());
        self.flows = flows;
        if let Some(reference) = &entry.reference {
            self.references.insert(reference.clone(), self.entries.len());
        }
        let months = self.months.entry(entry.household.clone()).or_default();
        months.insert(entry.month, MonthCells { last: entry.date, cells, payment, entries });
        self.entries.push(entry);
        Ok(())
    }

    /// Takes one entry unless it is there already, and says whether it was new. An entry with a reference is known by that,
    /// any other by all that it says: two that are alike need references.
    ///
    /// # Errors
    /// [`LedgerError::Refused`] when the household's month cannot take it, or another entry has its reference.
    pub fn enter(&mut self, entry: Entry) -> Result<bool, LedgerError> {
        if self.has(&entry) {
            return Ok(false);
        }
        self.apply(entry).map(|()| true)
    }

    fn has(&self, entry: &Entry) -> bool {
        let at = |index: &usize| self.entries.get(*index) == Some(entry);
        match &entry.reference {
            Some(reference) => self.references.get(reference).is_some_and(at),
            None => {
                let of = self.months.get(&entry.household).and_then(|months| months.get(&entry.month));
                of.is_some_and(|of| of.entries.iter().any(at))
            }
        }
    }
}

/// One for each programme of which what is due has been determined.
pub(super) type Cells = BTreeMap<&'static str, Cell>;

/// The cells with those of which only what is due is known. The programmes of the roll are determined together: one that is
/// not listed beside them is nothing. Every other programme is begun where it is listed.
fn begun(
    before: Option<&Cells>,
    due: &ByProgramme<Option<DueThen>>,
    flows: &mut Flows,
) -> Result<Result<Cells, Refusal>, MoneyError> {
    let mut cells = before.cloned().unwrap_or_default();
    let of_roll = due.is_empty() || PAYING.iter().any(|programme| due.contains_key(programme.id));
    let roll = PAYING.iter().filter(|_| of_roll).map(|programme| programme.id);
    let wanted: BTreeSet<&'static str> = roll.chain(due.keys().copied()).collect();
    for programme in wanted {
        let due_then = due.get(programme).copied().unwrap_or(Some(DueThen::ZERO));
        let due_now = due_then.map(|due| DueNow::new(due.money()));
        flows.due_now = flows.due_now.plus(due_now.unwrap_or_default().money())?;
        if cells.insert(programme, Cell { due_then, due_now, ..Cell::default() }).is_some() {
            return Ok(Err(Refusal::DueTwice));
        }
    }
    Ok(Ok(cells))
}

/// The cells after an event, or why there is none.
fn after(before: &Cells, event: &Event, flows: &mut Flows) -> Result<Result<Cells, Refusal>, MoneyError> {
    let mut cells = before.clone();
    let done = match event {
        Event::Due(_) => Err(Refusal::DueTwice),
        Event::Paid { amounts, .. } => paid(&mut cells, amounts, flows)?,
        Event::Returned(of) => returned(&mut cells, of, flows)?,
        Event::Corrected { due, causes } => corrected(&mut cells, due, causes, flows)?,
        Event::ArrearsPaid(amounts) => settled(&mut cells, amounts, |cell, amount| {
            flows.arrears_paid = flows.arrears_paid.plus(amount)?;
            let open = cell.to_pay()?;
            cell.arrears_paid = cell.arrears_paid.plus(amount)?;
            Ok(open)
        })?,
        Event::Recovered(amounts) => settled(&mut cells, amounts, |cell, amount| {
            flows.recovered = flows.recovered.plus(amount)?;
            let open = cell.to_recover()?;
            cell.recovered = cell.recovered.plus(amount)?;
            Ok(open)
        })?,
        Event::WrittenOff(amounts) => settled(&mut cells, amounts, |cell, amount| {
            let open = cell.to_recover()?;
            cell.written_off = cell.written_off.plus(amount)?;
            Ok(open)
        })?,
    };
    cells.values_mut().try_for_each(Cell::void_write_off)?;
    Ok(done.map(|()| cells))
}

fn paid(
    cells: &mut Cells,
    amounts: &ByProgramme<Paid>,
    flows: &mut Flows,
) -> Result<Result<(), Refusal>, MoneyError> {
    for (programme, amount) in amounts {
        let Some(cell) = cells.get_mut(programme) else { return Ok(Err(Refusal::NoDue)) };
        if cell.paid.is_some() {
            return Ok(Err(Refusal::PaidTwice(programme)));
        }
        if amount.money().is_negative() {
            return Ok(Err(Refusal::Amount(programme)));
        }
        cell.paid = Some(*amount);
        flows.paid = flows.paid.plus(amount.money())?;
    }
    Ok(Ok(()))
}

/// Takes back every payment of the programmes named, or of the roll. What was settled on top of it would hang in the air.
fn returned(
    cells: &mut Cells,
    of: &BTreeSet<&'static str>,
    flows: &mut Flows,
) -> Result<Result<(), Refusal>, MoneyError> {
    let wanted = |id: &str| match of.is_empty() {
        true => PAYING.iter().any(|programme| programme.id == id),
        false => of.contains(id),
    };
    let mut back: Vec<&mut Cell> =
        cells.iter_mut().filter(|(id, _)| wanted(id)).map(|(_, cell)| cell).collect();
    let untouched = |cell: &Cell| cell.recovered.is_zero() && cell.written_off.is_zero();
    if back.iter().all(|cell| cell.paid.is_none()) || !back.iter().all(|cell| untouched(cell)) {
        return Ok(Err(Refusal::NotPaid));
    }
    for cell in &mut back {
        flows.paid = flows.paid.less(cell.paid.unwrap_or_default().money())?;
        cell.paid = None;
    }
    Ok(Ok(()))
}

fn corrected(
    cells: &mut Cells,
    due: &ByProgramme<Option<DueNow>>,
    causes: &[Changed],
    flows: &mut Flows,
) -> Result<Result<(), Refusal>, MoneyError> {
    if due.is_empty() {
        return Ok(Err(Refusal::Unchanged));
    }
    if let Some(other) = causes.iter().find(|cause| !due.contains_key(cause.programme)) {
        return Ok(Err(Refusal::Causes(other.programme)));
    }
    for (programme, now) in due {
        let Some(cell) = cells.get_mut(programme) else { return Ok(Err(Refusal::NoDue)) };
        if cell.due_now == *now {
            return Ok(Err(Refusal::Unchanged));
        }
        if now.is_some_and(|now| now.money().is_negative()) {
            return Ok(Err(Refusal::Amount(programme)));
        }
        let (old, new) = (cell.due_now.unwrap_or_default().money(), now.unwrap_or_default().money());
        let change = new.less(old)?;
        let of = causes.iter().filter(|cause| cause.programme == *programme);
        // What needs a person now has no amount that could be explained.
        if now.is_some() && Money::sum(of.map(|cause| cause.amount))? != change {
            return Ok(Err(Refusal::Causes(programme)));
        }
        flows.due_now = flows.due_now.plus(change)?;
        cell.due_now = *now;
    }
    Ok(Ok(()))
}

/// Settles part of what is open: `settle` enters the amount and says how much was open before.
fn settled(
    cells: &mut Cells,
    amounts: &ByProgramme<Money>,
    mut settle: impl FnMut(&mut Cell, Money) -> Result<Money, MoneyError>,
) -> Result<Result<(), Refusal>, MoneyError> {
    for (programme, amount) in amounts {
        let Some(cell) = cells.get_mut(programme) else { return Ok(Err(Refusal::NoDue)) };
        if *amount <= Money::ZERO {
            return Ok(Err(Refusal::Amount(programme)));
        }
        if settle(cell, *amount)? < *amount {
            return Ok(Err(Refusal::MoreThanOpen(programme)));
        }
    }
    Ok(if amounts.is_empty() { Err(Refusal::Unchanged) } else { Ok(()) })
}
