//! 收入悬崖: where earning a yuan more leaves a household less than before, and the rules that make it.
//!
//! # What is swept
//!
//! On the roll it is the counted monthly income of the determination, in whole fen; a window of several months has so
//! many times as much. Of an application it is one monthly wage of the applicant, in place of all the wages they
//! state; the other incomes stay.
//!
//! # What a cliff is, and why none is missed
//!
//! A household at income `x` has `x` and what all programmes pay. `x` is a cliff when one fen more leaves less, and
//! one step more (a yuan by default) still does. A programme that needs a person on either side is left out of the
//! comparison.
//!
//! The step cuts the incomes into cells. A cell at both of whose ends the same rules pay for the same members, with
//! nothing lost in between, is passed over; each other one, with the cell before it, is gone through fen by fen. As long
//! as the same rules pay, an amount is what its formula makes of the income, falling by as much as the income rises
//! and rounded by whole units, so a fall within such a cell shows at its ends. The tests go through ranges fen by fen
//! without cells and find the same points.
mod near;
mod sweep;

use minzheng_core_types::explain::Label;
use minzheng_core_types::{Lang, Money, MoneyError, Month};
use minzheng_welfare::{AssessError, HouseholdError};
use serde::Serialize;
use thiserror::Error;

pub use near::{NearCliff, RegisterCliffs, RuleTally, near_cliffs};
pub use sweep::Sweep;

use crate::run::RunError;

/// Name and version of the machine form of one household's curve.
pub const CURVE_SCHEMA: &str = "minzheng.cliffs/1";
/// Name and version of the machine form of the cliffs near the households of a register.
pub const NEAR_SCHEMA: &str = "minzheng.near-cliffs/1";

/// Why incomes could not be swept.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CliffError {
    /// Some income could not be assessed.
    #[error(transparent)]
    Assess(#[from] AssessError),
    /// The facts make no household.
    #[error(transparent)]
    Household(#[from] HouseholdError),
    /// The run over the register stopped.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// Payment has ended, or is kept whatever is earned: there is nothing to sweep.
    #[error(
        "payment has ended for this case or is kept for a while (SA-23); sweep an application or a household on the roll"
    )]
    Ended,
    /// The range or the step is none.
    #[error(
        "the incomes go from {from} to {to} in steps of {step}; let `from` not be below zero nor above `to`, and the step be 0.01 or more"
    )]
    Range {
        /// The lowest income.
        from: Money,
        /// The highest.
        to: Money,
        /// The step.
        step: Money,
    },
}

impl CliffError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Ended, Lang::Zh) => "这个案件已停保或在渐退期(SA-23);请扫描申请中或在保的户".to_owned(),
            (Self::Range { from, to, step }, Lang::Zh) => {
                format!("收入从 {from} 到 {to},步长 {step}:起点不能小于零也不能大于终点,步长至少 0.01")
            }
            _ => self.to_string(),
        }
    }
}

/// The incomes to go through, in yuan a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomes {
    /// The lowest.
    pub from: Money,
    /// The highest.
    pub to: Money,
    /// How much more is earned at a time.
    pub step: Money,
}

impl Incomes {
    /// Checks that they go upwards from zero or more in steps of a fen or more.
    ///
    /// # Errors
    /// [`CliffError::Range`] when they do not.
    pub fn new(from: Money, to: Money, step: Money) -> Result<Self, CliffError> {
        if from.is_negative() || to < from || step.fen() < 1 {
            return Err(CliffError::Range { from, to, step });
        }
        Ok(Self { from, to, step })
    }
}

/// A failed condition behind a cliff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The rule.
    pub rule: &'static str,
    /// Its title.
    pub title: Label,
    /// What was observed.
    pub observed: String,
    /// The limit.
    pub limit: String,
}

/// A programme that pays less beyond a cliff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LostProgramme {
    /// The programme.
    pub programme: &'static str,
    /// Paid at the cliff.
    pub before: Money,
    /// Paid with one fen more.
    pub after: Money,
    /// The finding with one fen more.
    pub finding: &'static str,
    /// The conditions that fail with one fen more.
    pub reasons: Vec<Reason>,
}

/// 悬崖: an income at which one fen more leaves less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cliff {
    /// The monthly income at the edge.
    pub income: Money,
    /// Paid by all programmes at the edge.
    pub benefits: Money,
    /// Paid with one fen more.
    pub benefits_beyond: Money,
    /// What one fen more leaves less.
    pub lost: Money,
    /// The income from which as much is left again as at the edge; `None` where none was found.
    pub regained_at: Option<Money>,
    /// The rules that make it: of the first programme whose finding turned; else those of the amounts that fell.
    pub rules: Vec<&'static str>,
    /// The programmes that pay less.
    pub programmes: Vec<LostProgramme>,
}

/// A stretch of incomes over which the same rules pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// The first income.
    pub from: Money,
    /// The last income.
    pub to: Money,
    /// Paid at the first.
    pub benefits_from: Money,
    /// Paid at the last.
    pub benefits_to: Money,
    /// 有效边际税率: of each yuan earned more so much is lost in benefits, in tenths of a percent, truncated; `None` for a
    /// single point.
    pub marginal_tenths: Option<i64>,
}

/// 收入曲线: what a household is left with at every income.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Curve {
    /// Name and version of the form.
    pub schema: &'static str,
    /// The month.
    pub month: Month,
    /// What was swept: `counted-income` or `wage`.
    pub swept: &'static str,
    /// The income at present, truncated to the fen; `None` where it is not established.
    pub present: Option<Money>,
    /// Paid at that income.
    pub present_benefits: Option<Money>,
    /// What one step more than at present takes in benefits, in tenths of a percent of the step, truncated.
    pub present_marginal_tenths: Option<i64>,
    /// The lowest income gone through.
    pub from: Money,
    /// The highest.
    pub to: Money,
    /// The step.
    pub step: Money,
    /// Every cliff, by income.
    pub cliffs: Vec<Cliff>,
    /// The stretches between them and between other changes of rules.
    pub segments: Vec<Segment>,
    /// Programmes that need a person somewhere on the way; their amounts count as zero there.
    pub open: Vec<&'static str>,
}
