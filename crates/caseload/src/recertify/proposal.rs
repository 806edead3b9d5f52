//! 建议: what a review comes to under the facts of today. It is nobody's decision until a reviewer signs.

use chrono::NaiveDate;
use minzheng_core_types::decision::{Decision, DecisionError, Reviewer};
use minzheng_core_types::figures::PackHash;
use minzheng_core_types::{Digest, Finding, Grounds, Money, Month, Text};
use minzheng_welfare::rules;
use minzheng_welfare::standing::StopGround;
use thiserror::Error;

/// 复核结果: what is proposed of the allowance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[doc(alias = "定期核查")]
pub enum Outcome {
    /// 维持: the amount stays.
    Keep,
    /// 调增.
    Raise,
    /// 调减.
    Lower,
    /// 停发: with the grounds of the finding.
    Stop,
    /// 渐退: the household no longer qualifies by its income, and the place keeps its payment for a while (SA-23).
    Grace,
    /// 待查: facts or figures are open that could change the answer.
    Open,
}

impl Outcome {
    /// Every outcome, in the order of the lists.
    pub const ALL: [Self; 6] = [Self::Keep, Self::Raise, Self::Lower, Self::Stop, Self::Grace, Self::Open];

    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Raise => "raise",
            Self::Lower => "lower",
            Self::Stop => "stop",
            Self::Grace => "grace",
            Self::Open => "open",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Keep => Text::new("维持", "keep"),
            Self::Raise => Text::new("调增", "raise"),
            Self::Lower => Text::new("调减", "lower"),
            Self::Stop => Text::new("停发", "stop"),
            Self::Grace => Text::new("渐退", "grace"),
            Self::Open => Text::new("待查", "open"),
        }
    }
}

/// Why a proposal was not decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProposalError {
    /// The day of the decision gives another first month.
    #[error("the proposal is for a decision in {month}; make it anew for a decision on {decided}")]
    OtherMonth {
        /// The month of the proposal.
        month: Month,
        /// The day.
        decided: NaiveDate,
    },
    /// Questions are open.
    #[error(transparent)]
    Decision(#[from] DecisionError),
}

/// 复核建议: what the allowance of a household would be. Only a person makes a decision of it:
///
/// ```compile_fail,E0061
/// fn sign(proposal: minzheng_caseload::recertify::Proposal, day: chrono::NaiveDate) {
///     let _ = proposal.decide(day); // nobody answers for it
/// }
/// ```
///
/// and only a review makes a proposal:
///
/// ```compile_fail,E0451
/// use minzheng_caseload::recertify::{Outcome, Proposal};
/// fn forge(other: Proposal) -> Proposal {
///     Proposal { outcome: Outcome::Stop, ..other }
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
#[doc(alias = "复核建议")]
pub struct Proposal {
    outcome: Outcome,
    on: NaiveDate,
    from: Option<Month>,
    last: Option<Month>,
    paid: Finding,
    found: Finding,
    totals: [Money; 2],
    law: PackHash,
    explanation: Option<Digest>,
}

/// What a proposal is made of.
pub(super) struct Parts {
    pub(super) outcome: Outcome,
    pub(super) on: NaiveDate,
    pub(super) from: Option<Month>,
    pub(super) last: Option<Month>,
    pub(super) paid: Finding,
    pub(super) found: Finding,
    pub(super) totals: [Money; 2],
    pub(super) law: PackHash,
}

impl Proposal {
    pub(super) const fn new(parts: Parts) -> Self {
        let Parts { outcome, on, from, last, paid, found, totals, law } = parts;
        Self { outcome, on, from, last, paid, found, totals, law, explanation: None }
    }

    pub(super) const fn explained(mut self, digest: Digest) -> Self {
        self.explanation = Some(digest);
        self
    }

    /// What is proposed.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The first month of the change (SA-22); `None` when the place has not settled it.
    #[must_use]
    pub const fn from(&self) -> Option<Month> {
        self.from
    }

    /// The last month of payment, for a stop and for the months of grace, where the place has settled it.
    #[must_use]
    pub const fn last(&self) -> Option<Month> {
        self.last
    }

    /// The allowance as it would be without the review; zero where that itself is open.
    #[must_use]
    pub fn before(&self) -> Money {
        self.paid.amount()
    }

    /// The allowance as proposed: in the months of grace what was paid before.
    #[must_use]
    pub fn after(&self) -> Money {
        match self.outcome {
            Outcome::Grace => self.paid.amount(),
            _ => self.found.amount(),
        }
    }

    /// All programmes together, without the review and under the facts of today; what needs a person is in neither.
    #[must_use]
    pub const fn totals(&self) -> [Money; 2] {
        self.totals
    }

    /// What was found under the facts of today. It is no decision.
    pub const fn finding(&self) -> &Finding {
        &self.found
    }

    /// What was found without the review.
    pub const fn unreviewed(&self) -> &Finding {
        &self.paid
    }

    /// 决定: what a person decides of it. The day lies in the month for which the proposal was made.
    ///
    /// # Errors
    /// [`ProposalError`] for another month, or while questions are open.
    pub fn decide(&self, reviewer: Reviewer, decided: NaiveDate) -> Result<Decision, ProposalError> {
        let month = Month::of(self.on);
        if Month::of(decided) != month || decided < self.on {
            return Err(ProposalError::OtherMonth { month, decided });
        }
        if self.outcome == Outcome::Open {
            return Err(DecisionError::StillOpen.into());
        }
        Ok(Decision::new(self.found, reviewer, decided, self.law, self.explanation)?)
    }
}

/// The ground to stop that a finding comes to, where all its grounds are of one kind (SA-25).
#[must_use]
pub fn stop_ground(grounds: &Grounds) -> Option<StopGround> {
    let of = |rule: &minzheng_core_types::Rule| match rule.id {
        id if id == rules::SA_01.id || id == rules::SA_08.id => Some(StopGround::Income),
        id if id == rules::SA_11.id => Some(StopGround::Property),
        _ => None,
    };
    let mut kinds = grounds.iter().map(|ground| of(ground.rule));
    let first = kinds.next().flatten()?;
    kinds.all(|kind| kind == Some(first)).then_some(first)
}
