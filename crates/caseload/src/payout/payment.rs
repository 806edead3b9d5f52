//! 一笔付款的状态: what can become of a payment, as a small state machine.
//!
//! ```text
//! prepared ──send──▶ sent ──pay──▶ paid
//!    │                └──return──▶ returned ◀──return── paid   (a bank may send money back after it reported it paid)
//!    │                               ├──re-issue──▶ re-issued  (another payment takes its place)
//!    └──withdraw──▶ withdrawn ◀──withdraw──┘
//! ```

use std::fmt;

use chrono::NaiveDate;
use minzheng_core_types::{Money, Month, Text};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Fund;
use super::control::BatchId;

/// A payment by batch and sequence number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PaymentRef {
    /// 批次号.
    pub batch: BatchId,
    /// 序号.
    pub sequence: u32,
}

impl fmt::Display for PaymentRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.batch, self.sequence)
    }
}

/// 付款状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentState {
    /// 已编制: in a file that has not gone to the bank.
    Prepared,
    /// 已送银行.
    Sent,
    /// 已发放: the bank has paid.
    Paid,
    /// 已退回: the money has come back.
    Returned,
    /// 已重发: another payment has taken its place.
    Reissued,
    /// 已撤销: not to be paid.
    Withdrawn,
}

impl PaymentState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Prepared, Self::Sent, Self::Paid, Self::Returned, Self::Reissued, Self::Withdrawn];

    /// The word for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Prepared => Text::new("已编制", "prepared"),
            Self::Sent => Text::new("已送银行", "sent"),
            Self::Paid => Text::new("已发放", "paid"),
            Self::Returned => Text::new("已退回", "returned"),
            Self::Reissued => Text::new("已重发", "re-issued"),
            Self::Withdrawn => Text::new("已撤销", "withdrawn"),
        }
    }
}

/// 退回原因: the kind of it. The bank's own words are not kept, since they may name a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReturnReason {
    /// 账号不存在.
    NoSuchAccount,
    /// 户名不符.
    NameMismatch,
    /// 账户已销户.
    AccountClosed,
    /// 账户冻结或睡眠.
    AccountFrozen,
    /// 其他.
    Other,
}

impl ReturnReason {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::NoSuchAccount, Self::NameMismatch, Self::AccountClosed, Self::AccountFrozen, Self::Other];

    /// The word for people and in files of returns.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::NoSuchAccount => Text::new("账号不存在", "no such account"),
            Self::NameMismatch => Text::new("户名不符", "name does not match"),
            Self::AccountClosed => Text::new("账户已销户", "account closed"),
            Self::AccountFrozen => Text::new("账户冻结", "account frozen"),
            Self::Other => Text::new("其他", "other"),
        }
    }

    /// The kind that a bank's words mean; what is not known is `Other`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        if has(&["户名", "name", "姓名"]) {
            Self::NameMismatch
        } else if has(&["销户", "注销", "closed"]) {
            Self::AccountClosed
        } else if has(&["冻结", "睡眠", "止付", "不动户", "frozen", "dormant"]) {
            Self::AccountFrozen
        } else if has(&["不存在", "无此", "账号有误", "账号错误", "no such account"]) {
            Self::NoSuchAccount
        } else {
            Self::Other
        }
    }
}

/// 事件: what happens to a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum PaymentEvent {
    /// The file has gone to the bank.
    Send,
    /// The bank has paid.
    Pay,
    /// The money has come back.
    Return {
        /// Why.
        reason: ReturnReason,
    },
    /// Another payment takes its place.
    Reissue {
        /// Which.
        by: PaymentRef,
    },
    /// It is not to be paid.
    Withdraw,
}

impl PaymentEvent {
    /// The word for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Send => Text::new("送银行", "send"),
            Self::Pay => Text::new("发放", "pay"),
            Self::Return { .. } => Text::new("退回", "return"),
            Self::Reissue { .. } => Text::new("重发", "re-issue"),
            Self::Withdraw => Text::new("撤销", "withdraw"),
        }
    }
}

/// An event that a payment cannot take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PaymentError {
    /// The state has no such event.
    #[error("payment {at} is {}, so one cannot {} it; look at its state first", .state.label().en, .event.label().en)]
    NotFrom {
        /// The payment.
        at: PaymentRef,
        /// Its state.
        state: PaymentState,
        /// The event.
        event: PaymentEvent,
    },
    /// The event is dated before the last one.
    #[error("payment {at}: an event of {date} cannot follow one of {last}; correct the date")]
    Backwards {
        /// The payment.
        at: PaymentRef,
        /// The day of the event.
        date: NaiveDate,
        /// The day of the last one.
        last: NaiveDate,
    },
}

impl PaymentState {
    /// The next state; `None` when the event cannot happen here.
    #[must_use]
    pub const fn after(self, event: PaymentEvent) -> Option<Self> {
        match (self, event) {
            (Self::Prepared, PaymentEvent::Send) => Some(Self::Sent),
            (Self::Sent, PaymentEvent::Pay) => Some(Self::Paid),
            (Self::Sent | Self::Paid, PaymentEvent::Return { .. }) => Some(Self::Returned),
            (Self::Returned, PaymentEvent::Reissue { .. }) => Some(Self::Reissued),
            (Self::Prepared | Self::Returned, PaymentEvent::Withdraw) => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// 一笔付款.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Which.
    pub at: PaymentRef,
    /// 户编号.
    pub household: String,
    /// The month paid for.
    pub month: Month,
    /// 资金账户.
    pub fund: Fund,
    /// The amount.
    pub amount: Money,
    /// By programme, in their order.
    pub programmes: Vec<Money>,
    /// The account, masked: enough to see whether it was corrected.
    pub masked_account: String,
    /// What it takes the place of.
    pub original: Option<PaymentRef>,
    state: PaymentState,
    changed: NaiveDate,
    returned: Option<ReturnReason>,
}

impl Payment {
    pub(super) fn prepared(line: &super::PayLine, batch: BatchId, on: NaiveDate) -> Self {
        Self {
            at: PaymentRef { batch, sequence: line.sequence },
            household: line.household.clone(),
            month: line.month,
            fund: line.fund,
            amount: line.amount,
            programmes: line.programmes.clone(),
            masked_account: line.account.to_string(),
            original: line.original,
            state: PaymentState::Prepared,
            changed: on,
            returned: None,
        }
    }

    /// The state.
    #[must_use]
    pub const fn state(&self) -> PaymentState {
        self.state
    }

    /// The day of the last event.
    #[must_use]
    pub const fn changed(&self) -> NaiveDate {
        self.changed
    }

    /// Why it came back, where it did.
    #[must_use]
    pub const fn returned(&self) -> Option<ReturnReason> {
        self.returned
    }

    /// The payment after an event.
    ///
    /// # Errors
    /// [`PaymentError`] when the state has no such event, or the day lies before the last event's; nothing changes.
    pub fn apply(&self, event: PaymentEvent, date: NaiveDate) -> Result<Self, PaymentError> {
        let at = self.at;
        let state = self.state.after(event).ok_or(PaymentError::NotFrom { at, state: self.state, event })?;
        if date < self.changed {
            return Err(PaymentError::Backwards { at, date, last: self.changed });
        }
        let returned = match event {
            PaymentEvent::Return { reason } => Some(reason),
            _ => self.returned,
        };
        Ok(Self { state, changed: date, returned, ..self.clone() })
    }
}

/// A payment as a log has it.
pub(super) struct Read {
    pub(super) household: String,
    pub(super) month: Month,
    pub(super) fund: Fund,
    pub(super) amount: Money,
    pub(super) programmes: Vec<Money>,
    pub(super) account: String,
    pub(super) original: Option<PaymentRef>,
}

impl Payment {
    pub(super) fn read(at: PaymentRef, read: Read, on: NaiveDate) -> Self {
        Self {
            at,
            household: read.household,
            month: read.month,
            fund: read.fund,
            amount: read.amount,
            programmes: read.programmes,
            masked_account: read.account,
            original: read.original,
            state: PaymentState::Prepared,
            changed: on,
            returned: None,
        }
    }
}
