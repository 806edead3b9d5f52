//! 登记: what the ledger takes from elsewhere: findings, the log of payments, corrections; and what would settle it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use minzheng_core_types::{Money, MoneyError, Month};
use minzheng_welfare::programmes::PAYING;

use super::amounts::{DueThen, Paid};
use super::entry::{ByProgramme, Entry, Event};
use super::ledger::{Ledger, LedgerError};
use super::months::{CorrectedProgramme, MonthCorrection};
use crate::payout::{self, Due, PaymentState};

impl Ledger {
    /// 应发核定 of a household and month, as a run or a file of findings says.
    ///
    /// # Errors
    /// [`LedgerError::Refused`] when it has been entered.
    pub fn enter_due(&mut self, due: &Due, date: NaiveDate) -> Result<(), LedgerError> {
        let pays = |id: &str| PAYING.iter().any(|programme| programme.id == id);
        let amounts = due.programmes.iter().filter(|of| pays(of.programme.id));
        let amounts = amounts.map(|of| (of.programme.id, of.amount.map(DueThen::new))).collect();
        let household = due.household.clone();
        self.apply(Entry { date, household, month: due.month, event: Event::Due(amounts), reference: None })
    }

    /// Enters what the log of payments has come to: payments that the bank has made and that are not here yet, and those
    /// that have come back since. What is due must have been entered. Says how many entries it made.
    ///
    /// # Errors
    /// [`LedgerError::Refused`] of the first payment that cannot be entered; those before it have been.
    pub fn enter_payments(&mut self, log: &payout::Ledger, date: NaiveDate) -> Result<usize, LedgerError> {
        let mut events = Vec::new();
        for payment in log.payments() {
            let of = self.months.get(&payment.household).and_then(|of| of.get(&payment.month));
            let here = of.is_some_and(|of| of.payment == Some(payment.at));
            let event = match payment.state() {
                PaymentState::Paid if !here => {
                    let amounts = PAYING.iter().zip(&payment.programmes);
                    let amounts = amounts.filter(|(_, amount)| !amount.is_zero());
                    let amounts = amounts.map(|(of, amount)| (of.id, Paid::new(*amount))).collect();
                    Event::Paid { amounts, payment: Some(payment.at) }
                }
                PaymentState::Returned | PaymentState::Reissued | PaymentState::Withdrawn if here => {
                    Event::Returned(BTreeSet::new())
                }
                _ => continue,
            };
            let household = payment.household.clone();
            events.push(Entry { date, household, month: payment.month, event, reference: None });
        }
        // What came back makes room for what was paid in its place.
        events.sort_by_key(|entry| !matches!(entry.event, Event::Returned(_)));
        let made = events.len();
        events.into_iter().try_for_each(|entry| self.apply(entry))?;
        Ok(made)
    }

    /// Enters a correction. What has not been entered of a month gets what was due as known then and what was paid first. Says
    /// whether what is due changed: the same correction a second time changes nothing.
    ///
    /// # Errors
    /// [`LedgerError::Refused`] when the correction does not start from what the ledger has.
    pub fn enter_correction(
        &mut self,
        correction: &MonthCorrection,
        date: NaiveDate,
    ) -> Result<bool, LedgerError> {
        let (household, month) = (&correction.household, correction.month);
        let entry = |event| Entry { date, household: household.clone(), month, event, reference: None };
        let is_new = |id: &str| self.cell(household, month, id).is_none();
        let (mut due, mut amounts) = (correction.due_then.clone(), correction.paid.clone());
        due.retain(|id, _| is_new(id));
        amounts.retain(|id, paid| is_new(id) && *paid != Paid::ZERO);
        if !due.is_empty() {
            self.apply(entry(Event::Due(due)))?;
            if !amounts.is_empty() {
                self.apply(entry(Event::Paid { amounts, payment: None }))?;
            }
        }
        // What the ledger holds as due already is no change of it.
        let held = |of: &CorrectedProgramme| {
            self.cell(household, month, of.programme).is_some_and(|cell| cell.due_now == of.due_now)
        };
        match Event::corrected(correction, |of| !held(of)) {
            Some(event) => self.apply(entry(event)).map(|()| true),
            None => Ok(false),
        }
    }

    /// 结清: what is still to be paid or recovered of a household and month, as the events that would settle it.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when amounts do not fit.
    pub fn settlement(&self, household: &str, month: Month) -> Result<Vec<Event>, MoneyError> {
        let (mut to_pay, mut to_recover) = (ByProgramme::new(), ByProgramme::new());
        let of = self.months.get(household).and_then(|months| months.get(&month));
        for (programme, cell) in of.into_iter().flat_map(|of| of.cells.iter()) {
            to_pay.insert(*programme, cell.to_pay()?);
            to_recover.insert(*programme, cell.to_recover()?);
        }
        let mut events = Vec::new();
        for (mut amounts, event) in
            [(to_pay, Event::ArrearsPaid as fn(_) -> _), (to_recover, Event::Recovered as fn(_) -> _)]
        {
            amounts.retain(|_, amount: &mut Money| !amount.is_zero());
            if !amounts.is_empty() {
                events.push(event(amounts));
            }
        }
        Ok(events)
    }
}
