//! 付款日志: what happened to every payment, event by event. Replaying the log gives the same state.
//!
//! The log is JSON Lines, one event a line; `docs/payout.md` describes it. It holds household numbers, amounts and masked
//! accounts, no names.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::BufRead;

use chrono::NaiveDate;
use minzheng_core_types::{Money, MoneyError, Month};
use minzheng_welfare::programmes::PAYING;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::batch::PayLine;
use super::control::{BatchId, Part};
use super::payment::{Payment, PaymentError, PaymentEvent, PaymentRef, PaymentState};
use super::{Batch, Fund};

/// Name and version of a line's form. Its fields do not change without a new version.
pub const PAYMENT_SCHEMA: &str = "minzheng.payment-event/1";

/// Why a log cannot be read or an event not be taken.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// The file cannot be read.
    #[error("the log of payments cannot be read: {0}; check the path and the rights")]
    File(#[from] std::io::Error),
    /// A line is no event.
    #[error("line {line} of the log is no event of a payment; restore the log from its last good copy")]
    Line {
        /// The line, from 1.
        line: u64,
    },
    /// An event that the payment cannot take.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// No such payment.
    #[error("payment {0} is not in the log; compare the batch and the sequence number with the file")]
    NoSuchPayment(PaymentRef),
    /// No such batch.
    #[error("batch {0} is not in the log; compare it with the file for the bank")]
    NoSuchBatch(BatchId),
    /// The payment is there already.
    #[error("payment {0} is already in the log; a batch is entered once")]
    Twice(PaymentRef),
    /// The household has a payment for the month.
    #[error(
        "household `{household}` already has payment {by} for {month}; withdraw it first, nobody is paid twice"
    )]
    PaidAlready {
        /// 户编号.
        household: String,
        /// The month.
        month: Month,
        /// The payment.
        by: PaymentRef,
    },
    /// A re-issue that is not of what came back.
    #[error(
        "payment {at} does not fit {original}, in whose place it should stand; re-issue what came back, unchanged"
    )]
    OtherThanOriginal {
        /// The new payment.
        at: PaymentRef,
        /// The original.
        original: PaymentRef,
    },
    /// Nothing to be re-issued.
    #[error("no returned payment waits to be re-issued; enter the bank's returns first")]
    NothingReturned,
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// JSON could not be made.
    #[error("the JSON could not be made: {0}")]
    Json(#[from] serde_json::Error),
}

/// 日志条目: an event of one payment on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub date: NaiveDate,
    /// The payment.
    pub at: PaymentRef,
    /// What happened.
    pub what: What,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// 编制: the payment comes into being; where it has an original, that is re-issued by it.
    Prepared(Box<Payment>),
    /// Anything else. [`PaymentEvent::Reissue`] only comes with the payment that takes the place.
    Event(PaymentEvent),
}

#[derive(Serialize, Deserialize)]
struct EntryLine {
    schema: String,
    date: NaiveDate,
    batch: BatchId,
    sequence: u32,
    #[serde(flatten)]
    what: WhatLine,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", untagged)]
enum WhatLine {
    Prepared {
        event: Prepared,
        household: String,
        month: Month,
        fund: Fund,
        amount: Money,
        programmes: BTreeMap<String, Money>,
        account: String,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        original: Option<PaymentRef>,
    },
    Event(PaymentEvent),
}

#[derive(Serialize, Deserialize)]
enum Prepared {
    #[serde(rename = "prepared")]
    Prepared,
}

/// 余额: sums by state, and what has gone out and come back in all, kept event by event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// In files that have not gone to the bank.
    pub prepared: Part,
    /// With the bank, neither paid nor returned.
    pub in_flight: Part,
    /// Paid.
    pub paid: Part,
    /// Returned and not re-issued.
    pub returned: Part,
    /// Re-issued: the money went back and a new payment stands for it.
    pub reissued: Part,
    /// Withdrawn.
    pub withdrawn: Part,
    /// Everything that was sent, less what came back for good: re-issued, or withdrawn after its return.
    pub sent: Money,
}

impl Balance {
    /// 平衡: paid + returned and not re-issued + still with the bank = sent.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn holds(&self) -> Result<bool, MoneyError> {
        let here = Money::sum([self.paid.total, self.returned.total, self.in_flight.total])?;
        Ok(here == self.sent)
    }

    const fn part(&mut self, state: PaymentState) -> &mut Part {
        match state {
            PaymentState::Prepared => &mut self.prepared,
            PaymentState::Sent => &mut self.in_flight,
            PaymentState::Paid => &mut self.paid,
            PaymentState::Returned => &mut self.returned,
            PaymentState::Reissued => &mut self.reissued,
            PaymentState::Withdrawn => &mut self.withdrawn,
        }
    }
}

/// 付款台账: every payment with its state, and the log that led there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    payments: BTreeMap<PaymentRef, Payment>,
    /// The payment that stands for a household and month; a withdrawn one stands for nothing.
    standing: BTreeMap<(String, Month), PaymentRef>,
    /// All that was sent, less what came back for good.
    sent: Money,
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
            ledger.apply(entry_of(read).ok_or(LedgerError::Line { line })?)?;
        }
        Ok(ledger)
    }

    /// Takes one entry. On an error nothing changes.
    ///
    /// # Errors
    /// [`LedgerError`] when the payment is unknown or already known, or cannot take the event.
    pub fn apply(&mut self, entry: Entry) -> Result<(), LedgerError> {
        match &entry.what {
            What::Prepared(payment) => self.prepare(payment, entry.date)?,
            What::Event(event) => {
                let before = self.payments.get(&entry.at).ok_or(LedgerError::NoSuchPayment(entry.at))?;
                if let PaymentEvent::Reissue { by } = event {
                    return Err(LedgerError::OtherThanOriginal { at: *by, original: entry.at });
                }
                let after = before.apply(*event, entry.date)?;
                self.sent = moved(self.sent, before, &after)?;
                if after.state() == PaymentState::Withdrawn {
                    self.standing.remove(&(after.household.clone(), after.month));
                }
                self.payments.insert(entry.at, after);
            }
        }
        self.entries.push(entry);
        Ok(())
    }

    fn prepare(&mut self, payment: &Payment, date: NaiveDate) -> Result<(), LedgerError> {
        if self.payments.contains_key(&payment.at) {
            return Err(LedgerError::Twice(payment.at));
        }
        let key = (payment.household.clone(), payment.month);
        let standing = self.standing.get(&key).copied();
        match (payment.original, standing) {
            (None, None) => {}
            (None, Some(by)) => {
                return Err(LedgerError::PaidAlready { household: key.0, month: key.1, by });
            }
            (Some(original), standing) => {
                let fault = LedgerError::OtherThanOriginal { at: payment.at, original };
                let before = self.payments.get(&original).ok_or(LedgerError::NoSuchPayment(original))?;
                let same = before.household == payment.household
                    && before.month == payment.month
                    && before.fund == payment.fund
                    && before.amount == payment.amount
                    && before.programmes == payment.programmes;
                if !same || standing != Some(original) {
                    return Err(fault);
                }
                let after = before.apply(PaymentEvent::Reissue { by: payment.at }, date)?;
                self.sent = moved(self.sent, before, &after)?;
                self.payments.insert(original, after);
            }
        }
        self.standing.insert(key, payment.at);
        self.payments.insert(payment.at, payment.clone());
        Ok(())
    }

    /// Enters every line of a batch. Nothing is entered when one line cannot be.
    ///
    /// # Errors
    /// [`LedgerError`] of the first line that cannot be entered.
    pub fn enter(&mut self, batch: &Batch, on: NaiveDate) -> Result<(), LedgerError> {
        let mut after = self.clone();
        for line in &batch.lines {
            let payment = Payment::prepared(line, batch.id, on);
            after.apply(Entry { date: on, at: payment.at, what: What::Prepared(Box::new(payment)) })?;
        }
        *self = after;
        Ok(())
    }

    /// The same event for several payments. Nothing is taken when one of them cannot take it.
    ///
    /// # Errors
    /// [`LedgerError`] of the first payment that cannot take it.
    pub fn apply_all(
        &mut self,
        events: impl IntoIterator<Item = (PaymentRef, PaymentEvent)>,
        on: NaiveDate,
    ) -> Result<usize, LedgerError> {
        let mut after = self.clone();
        let mut count = 0_usize;
        for (at, event) in events {
            after.apply(Entry { date: on, at, what: What::Event(event) })?;
            count = count.saturating_add(1);
        }
        *self = after;
        Ok(count)
    }

    /// Everything that happened, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The payments, by batch and sequence number.
    pub fn payments(&self) -> impl Iterator<Item = &Payment> {
        self.payments.values()
    }

    /// A payment.
    #[must_use]
    pub fn payment(&self, at: PaymentRef) -> Option<&Payment> {
        self.payments.get(&at)
    }

    /// The payments of a batch.
    pub fn of_batch(&self, batch: BatchId) -> impl Iterator<Item = &Payment> {
        let first = PaymentRef { batch, sequence: 0 };
        let last = PaymentRef { batch, sequence: u32::MAX };
        self.payments.range(first..=last).map(|(_, payment)| payment)
    }

    /// The batches.
    #[must_use]
    pub fn batches(&self) -> BTreeSet<BatchId> {
        self.payments.keys().map(|at| at.batch).collect()
    }

    /// The sums. Those by state are counted anew from the payments; what was sent is kept event by event, so that the
    /// two check each other.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn balance(&self) -> Result<Balance, MoneyError> {
        let mut balance = Balance { sent: self.sent, ..Balance::default() };
        for payment in self.payments.values() {
            balance.part(payment.state()).add(payment.amount)?;
        }
        Ok(balance)
    }

    /// The lines that would re-issue everything that came back, in the order of the log's payments; without payee and
    /// account, which the register has.
    #[must_use]
    pub fn returned(&self) -> Vec<&Payment> {
        self.payments.values().filter(|payment| payment.state() == PaymentState::Returned).collect()
    }

    /// The log as JSON Lines.
    ///
    /// # Errors
    /// [`LedgerError::Json`] never happens for these values, but is passed on.
    pub fn to_lines(&self) -> Result<String, LedgerError> {
        let mut out = String::new();
        for entry in &self.entries {
            let _ = writeln!(out, "{}", serde_json::to_string(&line_of(entry))?);
        }
        Ok(out)
    }
}

/// What has been sent, after one payment went from one state to another.
fn moved(sent: Money, before: &Payment, after: &Payment) -> Result<Money, MoneyError> {
    match (before.state(), after.state()) {
        (_, PaymentState::Sent) => sent.plus(after.amount),
        (PaymentState::Returned, PaymentState::Reissued | PaymentState::Withdrawn) => sent.less(after.amount),
        _ => Ok(sent),
    }
}

fn line_of(entry: &Entry) -> EntryLine {
    let what = match &entry.what {
        What::Event(event) => WhatLine::Event(*event),
        What::Prepared(payment) => WhatLine::Prepared {
            event: Prepared::Prepared,
            household: payment.household.clone(),
            month: payment.month,
            fund: payment.fund,
            amount: payment.amount,
            programmes: PAYING
                .iter()
                .zip(&payment.programmes)
                .filter(|(_, amount)| !amount.is_zero())
                .map(|(programme, amount)| (programme.id.to_owned(), *amount))
                .collect(),
            account: payment.masked_account.clone(),
            original: payment.original,
        },
    };
    EntryLine {
        schema: PAYMENT_SCHEMA.to_owned(),
        date: entry.date,
        batch: entry.at.batch,
        sequence: entry.at.sequence,
        what,
    }
}

/// The entry of a line; `None` when it is of another schema, names an unknown programme or sums wrongly.
fn entry_of(line: EntryLine) -> Option<Entry> {
    if line.schema != PAYMENT_SCHEMA {
        return None;
    }
    let at = PaymentRef { batch: line.batch, sequence: line.sequence };
    let what = match line.what {
        WhatLine::Event(event) => What::Event(event),
        WhatLine::Prepared { household, month, fund, amount, programmes, account, original, .. } => {
            let known = |id: &String| PAYING.iter().any(|programme| programme.id == id);
            if !programmes.keys().all(known) || Money::sum(programmes.values().copied()).ok()? != amount {
                return None;
            }
            let of = |id: &str| programmes.get(id).copied().unwrap_or_default();
            let programmes = PAYING.iter().map(|programme| of(programme.id)).collect();
            let read = super::payment::Read { household, month, fund, amount, programmes, account, original };
            What::Prepared(Box::new(Payment::read(at, read, line.date)))
        }
    };
    Some(Entry { date: line.date, at, what })
}

/// 重发: the lines of a new batch that takes the place of returned payments, with payee and account as the register has
/// them now. What the register cannot pay stays returned and is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reissue {
    /// The new lines, numbered from 1.
    pub lines: Vec<PayLine>,
    /// Returned payments whose household has no account, no payee or is not in the register.
    pub not_possible: Vec<PaymentRef>,
    /// Payments whose account still looks as before: the last places are the same. They are re-issued all the same.
    pub looks_unchanged: Vec<PaymentRef>,
}

/// Makes the lines of a re-issue.
///
/// # Errors
/// [`LedgerError::NothingReturned`] when no payment has come back.
pub fn reissue(
    ledger: &Ledger,
    register: &crate::Register,
    pay_day: Option<NaiveDate>,
) -> Result<Reissue, LedgerError> {
    let returned = ledger.returned();
    if returned.is_empty() {
        return Err(LedgerError::NothingReturned);
    }
    let by_number: BTreeMap<&str, &crate::HouseholdRecord> =
        register.households().iter().map(|record| (record.number.as_str(), record)).collect();
    let mut made = Reissue { lines: Vec::new(), not_possible: Vec::new(), looks_unchanged: Vec::new() };
    for payment in returned {
        let record = by_number.get(payment.household.as_str()).copied();
        // Whoever draws the money now, by the account of now.
        let now = Month::at(9999, 12);
        let draws = record.and_then(|record| register.drawn_by(record, now));
        let here = |facts: &minzheng_welfare::facts::Member| facts.died.is_none() && facts.left.is_none();
        let payee = draws
            .filter(|(_, facts)| facts.is_none_or(here))
            .map(|(name, _)| name)
            .filter(|name| !name.reveal().is_empty());
        let account = record.and_then(|record| record.paid_to(now).account);
        let (Some(payee), Some(account)) = (payee, account) else {
            made.not_possible.push(payment.at);
            continue;
        };
        if account.to_string() == payment.masked_account {
            made.looks_unchanged.push(payment.at);
        }
        let sequence = u32::try_from(made.lines.len()).unwrap_or(u32::MAX).saturating_add(1);
        made.lines.push(PayLine {
            sequence,
            household: payment.household.clone(),
            month: payment.month,
            payee: payee.clone(),
            account: account.clone(),
            fund: payment.fund,
            programmes: payment.programmes.clone(),
            amount: payment.amount,
            pay_day,
            original: Some(payment.at),
        });
    }
    Ok(made)
}

impl Reissue {
    /// The lines as a batch of their own.
    #[must_use]
    pub fn into_batch(self) -> Batch {
        Batch {
            id: BatchId::of(&self.lines),
            lines: self.lines,
            exceptions: Vec::new(),
            pay_days: super::batch::PayDays::new(),
            funding: Vec::new(),
        }
    }
}
