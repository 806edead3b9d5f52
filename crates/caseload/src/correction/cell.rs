//! 一格与合计: one programme of a household in a month, and sums over them.

use minzheng_core_types::{Money, MoneyError};
use serde::Serialize;

use super::amounts::{DueNow, DueThen, Paid, difference};

/// 一格: one programme of a household in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// 当时应发; nothing where a person was needed.
    pub due_then: Option<DueThen>,
    /// 现在应发; nothing while a person is needed.
    pub due_now: Option<DueNow>,
    /// What was paid for the month in the first place.
    pub paid: Option<Paid>,
    /// 已补发.
    pub arrears_paid: Money,
    /// 已追回.
    pub recovered: Money,
    /// 已核销, of what is too much now: as long as that is known, never more than it.
    pub written_off: Money,
}

impl Cell {
    /// Everything the household has and keeps: paid, with what was paid later, less what it gave back.
    #[must_use]
    pub fn received(&self) -> Paid {
        // Amounts were added with care when they were entered; what is given back never exceeds what was received.
        let paid = self.paid.unwrap_or_default().money();
        let all = paid.plus(self.arrears_paid).and_then(|all| all.less(self.recovered));
        Paid::new(all.unwrap_or(paid))
    }

    /// What is due now less what was received; nothing while a person is needed.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn difference(&self) -> Result<Option<Money>, MoneyError> {
        self.due_now.map(|due| difference(due, self.received())).transpose()
    }

    /// 应补: still to be paid.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn to_pay(&self) -> Result<Money, MoneyError> {
        Ok(self.difference()?.unwrap_or_default().max(Money::ZERO))
    }

    /// What was received too much, written off or not.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn over(&self) -> Result<Money, MoneyError> {
        Ok(Money::ZERO.less(self.difference()?.unwrap_or_default())?.max(Money::ZERO))
    }

    /// What an earlier write-off does not cover any more is void: it does not waive what is found to be too much later.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub(super) fn void_write_off(&mut self) -> Result<(), MoneyError> {
        if self.due_now.is_some() {
            self.written_off = self.written_off.min(self.over()?);
        }
        Ok(())
    }

    /// 应追: still to be recovered. What was written off is not, as long as it is too much.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn to_recover(&self) -> Result<Money, MoneyError> {
        let over = self.over()?;
        over.less(over.min(self.written_off))
    }
}

/// 合计: sums over cells. `received = due_now + unsettled + over − to_pay`, where `over = waived + to_recover`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Sums {
    /// 当时应发, as far as it was settled.
    pub due_then: DueThen,
    /// 现在应发, as far as it is settled.
    pub due_now: DueNow,
    /// Paid in the first place.
    pub paid: Paid,
    /// 已补发.
    pub arrears_paid: Money,
    /// 已追回.
    pub recovered: Money,
    /// Paid, with what was paid later, less what was given back.
    pub received: Paid,
    /// Of that what belongs to programmes that need a person now.
    pub unsettled: Paid,
    /// Received too much.
    pub over: Money,
    /// Of that what was written off.
    pub waived: Money,
    /// 应追: the rest of it.
    pub to_recover: Money,
    /// 应补: received too little.
    pub to_pay: Money,
}

impl Sums {
    /// Adds a cell.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn add(&mut self, cell: &Cell) -> Result<(), MoneyError> {
        let received = cell.received();
        self.due_then = self.due_then.plus(cell.due_then.unwrap_or_default())?;
        self.due_now = self.due_now.plus(cell.due_now.unwrap_or_default())?;
        self.paid = self.paid.plus(cell.paid.unwrap_or_default())?;
        self.arrears_paid = self.arrears_paid.plus(cell.arrears_paid)?;
        self.recovered = self.recovered.plus(cell.recovered)?;
        self.received = self.received.plus(received)?;
        if cell.due_now.is_none() {
            self.unsettled = self.unsettled.plus(received)?;
        }
        let (over, to_recover) = (cell.over()?, cell.to_recover()?);
        self.over = self.over.plus(over)?;
        self.waived = self.waived.plus(over.less(to_recover)?)?;
        self.to_recover = self.to_recover.plus(to_recover)?;
        self.to_pay = self.to_pay.plus(cell.to_pay()?)?;
        Ok(())
    }

    /// 平衡: received = paid + arrears paid − recovered = due now + unsettled + over − to pay, to the fen.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn holds(&self) -> Result<bool, MoneyError> {
        let flows = Money::sum([self.paid.money(), self.arrears_paid])?.less(self.recovered)?;
        let position = Money::sum([self.due_now.money(), self.unsettled.money(), self.over])?;
        let received = self.received.money();
        let parts = self.waived.plus(self.to_recover)?;
        Ok(received == flows && received == position.less(self.to_pay)? && self.over == parts)
    }
}
