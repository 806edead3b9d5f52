//! 更正: facts or law that came to be known late. The touched months are computed on both time axes, as known then and as
//! known now, and the difference is told month by month with the act behind every fen (SA-22, SA-26).
//!
//! # How a difference is divided
//!
//! Of one month and programme,
//!
//! ```text
//! due now − paid  =  (due then − paid)            the payment was another than found
//!                 +  (facts now − facts then)     under the law as it was known then, fact by fact
//!                 +  (law now − law then)         with the facts as now known, figure by figure
//! ```
//!
//! The second and third part are paths of single replacements ([`crate::change`]), so that all parts sum exactly. A
//! programme that needs a person now is left open: nothing is claimed back for it and nothing is promised.
//!
//! Neither months nor programmes offset each other: what was paid too little is arrears, what was paid too much is to be
//! recovered (SA-26, edge case).
//!
//! | Module | What |
//! |---|---|
//! | [`amounts`] | paid, due then and due now as types of their own |
//! | [`act`] | what a part of a difference rests on |
//! | [`months`] | the months of a register that differ |
//! | [`case`] | the months of a case that differ, in every programme |
//! | [`claims()`] | what is recovered, by error, late report and deception (SA-26) |
//! | [`late`] | acts that came to be known late, as a list |
//! | [`list`] | settlements of many months, from a file |
//! | [`ledger`], [`entry`], [`cell`] | what was due, paid, corrected, recovered: a log and its sums |
pub mod act;
pub mod amounts;
pub mod case;
pub mod cell;
pub mod claims;
mod compared;
mod enter;
pub mod entry;
pub mod late;
pub mod ledger;
pub mod list;
pub mod months;
mod rows;

use minzheng_core_types::{MoneyError, Month};
use thiserror::Error;

pub use act::{Act, ActKind};
pub use amounts::{DueNow, DueThen, Paid, difference};
pub use case::CaseCorrection;
pub use cell::{Cell, Sums};
pub use claims::{Claims, Conduct, Recovered, claims, recovered_beside};
pub use entry::{Entry, Event, Reference};
pub use late::{Late, LateFault, LateRow, read_late, with_late};
pub use ledger::{Ledger, LedgerError, Refusal};
pub use list::{Entered, ListFault, ListRow, Settled, read_list};
pub use months::{
    AsDue, CorrectedProgramme, Correction, CorrectionCause, LedgerFirst, MonthCorrection, PaidLog, Payments,
};

use crate::change::ChangeError;
use crate::run::RunError;

/// Name and version of the machine form of a correction.
pub const CORRECTION_SCHEMA: &str = "minzheng.correction/1";

/// Why a correction could not be computed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CorrectionError {
    /// A month could not be assessed.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Two months could not be compared.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The two laws are of different packs.
    #[error(
        "the law as known then and as known now must come from one pack; load all figures, with their days of publication, into one"
    )]
    OtherPack,
    /// Two case files of different months.
    #[error("the case as it was is of {then}, as now known of {now}; state both for one month")]
    OtherCase {
        /// As it was.
        then: Month,
        /// As now known.
        now: Month,
    },
    /// Two standings that do not tell of a month.
    #[error(
        "{month}: the two cases do not tell by which decision the household stood then; correct registers, which hold every determination and end"
    )]
    Standing {
        /// The month.
        month: Month,
    },
    /// The log of payments cannot have the programme.
    #[error(
        "household `{household}`, {month}: the log of payments has no `{programme}`, so what was paid of it is not known; enter that in the ledger and name it with --ledger, or leave the log out where what was due was paid"
    )]
    PaidNotKnown {
        /// 户编号.
        household: String,
        /// The month.
        month: Month,
        /// The programme.
        programme: &'static str,
    },
    /// The causes do not sum to the difference.
    #[error(
        "household `{household}`, {month}: the causes do not sum to the difference; report this with the case"
    )]
    Unbalanced {
        /// 户编号.
        household: String,
        /// The month.
        month: Month,
    },
}
