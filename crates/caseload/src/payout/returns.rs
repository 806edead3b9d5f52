//! 退回清单: the bank's list of payments that came back, by line or sequence number, with the reason.

use std::collections::BTreeMap;

use minzheng_core_types::{Lang, Text};

use super::control::BatchId;
use super::ledger::Ledger;
use super::payment::{PaymentEvent, PaymentRef, ReturnReason};
use super::read::{Sheet, SheetError};
use super::write::PayColumn;

const REASON: Text = Text::new("退回原因", "reason");

/// What is wrong with a row of the returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnFault {
    /// 批次号 cannot be read.
    Batch,
    /// Neither the row nor the command names a batch.
    NoBatch,
    /// 序号 cannot be read.
    Sequence,
    /// 金额 cannot be read.
    AmountUnreadable,
    /// No such payment in the log.
    NotInLog,
    /// Another amount than was sent.
    OtherAmount,
    /// The payment stands in an earlier row too.
    Twice(u64),
}

impl ReturnFault {
    /// What is wrong and what to do.
    #[must_use]
    pub fn text(self, file: &str, row: u64, lang: Lang) -> String {
        let (column, what) = match self {
            Self::Batch => (PayColumn::Batch.label(), Text::new("不是批次号", "not the id of a batch")),
            Self::NoBatch => (
                PayColumn::Batch.label(),
                Text::new("未写批次号;填写,或用 --batch 指明", "no batch; enter it, or name it with --batch"),
            ),
            Self::Sequence => (PayColumn::Sequence.label(), Text::new("不是序号", "not a sequence number")),
            Self::AmountUnreadable => (PayColumn::Amount.label(), Text::new("不是金额", "not an amount")),
            Self::NotInLog => {
                (PayColumn::Sequence.label(), Text::new("日志中没有这一笔", "no such payment in the log"))
            }
            Self::OtherAmount => (
                PayColumn::Amount.label(),
                Text::new("与发出的金额不同;请与银行核对", "not the amount that was sent; ask the bank"),
            ),
            Self::Twice(_) => {
                (PayColumn::Sequence.label(), Text::new("与前面的行重复", "the same as an earlier row"))
            }
        };
        let (column, what) = (column.get(lang), what.get(lang));
        match lang {
            Lang::Zh => format!("{file} 第{row}行「{column}」:{what}"),
            Lang::En => format!("{file}, row {row}, `{column}`: {what}"),
        }
    }
}

/// The returns of a file: the events for the log, and every row that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Returns {
    /// Which payments came back.
    pub events: Vec<(PaymentRef, PaymentEvent)>,
    /// Rows that cannot be taken, with their number.
    pub faults: Vec<(u64, ReturnFault)>,
}

/// Reads a list of returns: 序号 and 退回原因, and where they are there 批次号 and 金额, which must be what was sent.
///
/// # Errors
/// [`SheetError`] when it is no such list at all.
pub fn read_returns(
    bytes: &[u8],
    file: &str,
    batch: Option<BatchId>,
    ledger: &Ledger,
) -> Result<Returns, SheetError> {
    let (of_batch, of_sequence) = (PayColumn::Batch.label(), PayColumn::Sequence.label());
    let amount = PayColumn::Amount.label();
    let sheet = Sheet::read(bytes, file, &[of_sequence, REASON], &[of_batch, amount])?;
    let mut returns = Returns::default();
    let mut seen: BTreeMap<PaymentRef, u64> = BTreeMap::new();
    for row in &sheet.rows {
        let one = || {
            let batch = match sheet.cell(row, of_batch) {
                "" => batch.ok_or(ReturnFault::NoBatch)?,
                text => text.parse().map_err(|_| ReturnFault::Batch)?,
            };
            let sequence = sheet.cell(row, of_sequence).parse().map_err(|_| ReturnFault::Sequence)?;
            let at = PaymentRef { batch, sequence };
            let payment = ledger.payment(at).ok_or(ReturnFault::NotInLog)?;
            if let Some(first) = seen.get(&at) {
                return Err(ReturnFault::Twice(*first));
            }
            match sheet.cell(row, amount) {
                "" => {}
                text => {
                    let stated: minzheng_core_types::Money =
                        text.parse().map_err(|_| ReturnFault::AmountUnreadable)?;
                    if stated != payment.amount {
                        return Err(ReturnFault::OtherAmount);
                    }
                }
            }
            Ok((at, PaymentEvent::Return { reason: ReturnReason::of(sheet.cell(row, REASON)) }))
        };
        match one() {
            Ok((at, event)) => {
                seen.insert(at, row.row);
                returns.events.push((at, event));
            }
            Err(fault) => returns.faults.push((row.row, fault)),
        }
    }
    Ok(returns)
}
