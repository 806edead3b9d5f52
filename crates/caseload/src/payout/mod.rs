//! 发放 (DB-01, DB-06): the file for the bank, its control record, its reconciliation with the findings, and what becomes
//! of each payment. `docs/payout.md` describes the files.
//!
//! Nothing is dropped: a household on the roll has a line in the file, or stands among the exceptions with the reason.
//! Names and accounts print masked; only the file for the bank shows them, and only when asked to.
//!
//! | Module | What |
//! |---|---|
//! | [`policy`], [`day`] | when a month is paid (DB-01) |
//! | [`due`] | what the findings say is due |
//! | [`batch`], [`control`], [`mod@write`] | the file for the bank with its counts and totals (DB-06) |
//! | [`funding`] | which tier bears what, where that is known (HA-01, HA-02) |
//! | [`read`], [`mod@reconcile`], [`difference`] | the file compared with the findings to the fen (DB-06) |
//! | [`payment`], [`ledger`] | sent, paid, returned, re-issued: a state machine and its log |

pub mod batch;
pub mod control;
pub mod day;
pub mod difference;
pub mod due;
pub mod funding;
pub mod ledger;
pub mod payment;
pub mod policy;
pub mod read;
pub mod reconcile;
pub mod returns;
pub mod write;

use std::fmt;
use std::str::FromStr;

use minzheng_core_types::{Lang, MoneyError, Month, Place, Text};
use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use batch::{Batch, Open, PayException, PayLine, Reason};
pub use control::{BatchId, Control};
pub use day::{PayDay, UnknownPayDay, pay_day};
pub use difference::Difference;
pub use due::{Due, FindingsError, read_findings};
pub use funding::{FundingRow, Tier, apportion};
pub use ledger::{Balance, Ledger, LedgerError};
pub use payment::{Payment, PaymentEvent, PaymentRef, PaymentState};
pub use policy::{PARAMETERS, PayPolicy, share_parameters};
pub use reconcile::{Reconciliation, reconcile};

/// 资金账户: the special account a household is paid from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fund {
    /// 城市低保资金.
    Urban,
    /// 农村低保资金.
    Rural,
}

impl Fund {
    /// The word in files.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Urban => Text::new("城市", "urban"),
            Self::Rural => Text::new("农村", "rural"),
        }
    }
}

/// Not a fund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a fund account; write 城市 (urban) or 农村 (rural)")]
pub struct FundError;

impl FromStr for Fund {
    type Err = FundError;

    fn from_str(text: &str) -> Result<Self, FundError> {
        [Self::Urban, Self::Rural]
            .into_iter()
            .find(|fund| text == fund.label().zh || text.eq_ignore_ascii_case(fund.label().en))
            .ok_or(FundError)
    }
}

/// 文字: a text made at run time, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Wording {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Wording {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// What reads the same in both.
    #[must_use]
    pub fn same(text: String) -> Self {
        Self { en: text.clone(), zh: text }
    }
}

impl From<Text> for Wording {
    fn from(text: Text) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} · {}", self.zh, self.en)
    }
}

/// Why no file for the bank can be made.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PayError {
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// More lines than can be numbered.
    #[error("the file would have more lines than can be numbered; pay fewer months at a time")]
    TooManyLines,
    /// A household is due twice for a month.
    #[error("household `{household}` is due twice for {month}; give findings that name it once")]
    DueTwice {
        /// 户编号.
        household: String,
        /// The month.
        month: Month,
    },
    /// Shares that are no whole.
    #[error("the shares of `{programme}` in {place} in {month} do not add up to 1; correct the figures")]
    Shares {
        /// The programme.
        programme: &'static str,
        /// The place.
        place: Place,
        /// The month.
        month: Month,
    },
    /// Something could not be written.
    #[error("the {what} could not be written: {why}; check the space and the rights, then run again")]
    Write {
        /// What.
        what: &'static str,
        /// Why.
        why: std::io::Error,
    },
    /// JSON could not be made.
    #[error("the JSON could not be made: {0}")]
    Json(#[from] serde_json::Error),
}
