//! 追回 (SA-26): what is to be recovered of one household, by how it came about. A fine is never proposed; of deception the
//! lawful range is shown.

use minzheng_core_types::explain::Explain;
use minzheng_core_types::{Money, MoneyError, Text};
use minzheng_welfare::Policy;
use minzheng_welfare::over_claim::{self, OverClaim, PaidMonth, over_claim};
use minzheng_welfare::programmes::PAYING;
use serde::{Deserialize, Serialize};

use super::act::{Act, ActKind};
use super::months::{CorrectedProgramme, MonthCorrection};

/// 情形: how too much came to be paid, as the authority has found. The library finds none itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conduct {
    /// 经办差错: an error of the office.
    Error,
    /// 如实迟报: an honest late report.
    LateReport,
    /// 骗取: deception.
    Deception {
        /// 情节严重: is the case grave? Before May 2014 only then a fine was lawful.
        grave: bool,
    },
}

impl Conduct {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Error => Text::new("经办差错", "error of the office"),
            Self::LateReport => Text::new("如实迟报", "honest late report"),
            Self::Deception { .. } => Text::new("骗取", "deception"),
        }
    }
}

/// 追回 of one household, by conduct. The parts and [`Claims::unstated`] sum to all recoveries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Claims {
    /// Recovered after an error of the office.
    pub error: OverClaim,
    /// Recovered after an honest late report.
    pub late_report: OverClaim,
    /// Recovered after deception, with the lawful range of a fine.
    pub deception: OverClaim,
    /// To be recovered, but how it came about is not stated: whether a fine is lawful needs a person.
    pub unstated: Money,
}

impl Claims {
    /// Everything to be recovered.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn recoverable(&self) -> Result<Money, MoneyError> {
        let parts = [self.error, self.late_report, self.deception].map(|claim| claim.recoverable);
        Money::sum(parts)?.plus(self.unstated)
    }
}

/// In which order acts that raised what is due lower the recoveries of the same month and programme: those that may be
/// fined first, which is in favour of the household. No text settles it.
const PARTS: usize = 4;

/// The part of a conduct: deception, unstated, late report, error.
const fn part(conduct: Option<Conduct>) -> usize {
    match conduct {
        Some(Conduct::Deception { .. }) => 0,
        None => 1,
        Some(Conduct::LateReport) => 2,
        Some(Conduct::Error) => 3,
    }
}

/// What of a household's corrections is recovered, by conduct (SA-26), of the allowance and what is paid with it; see
/// [`recovered_beside`] for the rest. `conduct` says what the authority has found of an
/// act; for what cannot be deception (SA-22: payments after a death) it is not asked to decide about a fine. The policy is
/// that of the month of the decision.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[doc(alias = "追缴")]
pub fn claims<X: Explain>(
    corrections: &[MonthCorrection],
    conduct: impl Fn(&Act) -> Option<Conduct>,
    policy: &Policy,
    explain: &mut X,
) -> Result<Claims, MoneyError> {
    let Parts { rows, unstated, grave } =
        parted(corrections, conduct, |id| PAYING.iter().any(|known| known.id == id))?;
    let [deception, _, late_report, error] = &rows;
    let honest = over_claim::Conduct::Honest;
    Ok(Claims {
        error: over_claim(error, honest, policy, explain)?,
        late_report: over_claim(late_report, honest, policy, explain)?,
        deception: over_claim(deception, over_claim::Conduct::Deception { grave }, policy, explain)?,
        unstated,
    })
}

/// 追回 of programmes beside the allowance, by conduct. SA-26 speaks of the allowance; of no other programme a range of a fine
/// was read, so none is shown: whether one is lawful needs a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[must_use]
pub struct Recovered {
    /// After an error of the office.
    pub error: Money,
    /// After an honest late report.
    pub late_report: Money,
    /// After deception.
    pub deception: Money,
    /// How it came about is not stated.
    pub unstated: Money,
}

/// What of a household's corrections is recovered in programmes beside the allowance, by conduct.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
pub fn recovered_beside(
    corrections: &[MonthCorrection],
    conduct: impl Fn(&Act) -> Option<Conduct>,
) -> Result<Recovered, MoneyError> {
    let Parts { rows, unstated, .. } =
        parted(corrections, conduct, |id| PAYING.iter().all(|known| known.id != id))?;
    let sum = |rows: &[PaidMonth]| {
        let over = rows.iter().map(|row| row.paid.less(row.due)).collect::<Result<Vec<_>, _>>()?;
        Money::sum(over)
    };
    let [deception, _, late_report, error] = &rows;
    Ok(Recovered { error: sum(error)?, late_report: sum(late_report)?, deception: sum(deception)?, unstated })
}

/// What is recovered, by conduct.
struct Parts {
    rows: [Vec<PaidMonth>; PARTS],
    unstated: Money,
    grave: bool,
}

fn parted(
    corrections: &[MonthCorrection],
    conduct: impl Fn(&Act) -> Option<Conduct>,
    wanted: impl Fn(&str) -> bool,
) -> Result<Parts, MoneyError> {
    let mut grave = false;
    let mut found = |act: &Act| {
        let stated = match act.kind {
            ActKind::Figure | ActKind::Payment => Some(Conduct::Error),
            _ => conduct(act),
        };
        match stated {
            Some(Conduct::Deception { .. }) if !act.kind.may_deceive() => Some(Conduct::LateReport),
            // Whether a fine is lawful is no question there.
            None if !act.kind.may_deceive() => Some(Conduct::LateReport),
            Some(Conduct::Deception { grave: is_grave }) => {
                grave |= is_grave;
                stated
            }
            stated => stated,
        }
    };
    let mut rows: [Vec<PaidMonth>; PARTS] = Default::default();
    let mut unstated = Money::ZERO;
    for correction in corrections {
        let recovered = correction.programmes.iter().filter(|of| !of.recovery.is_zero());
        for of in recovered.filter(|of| wanted(of.programme)) {
            let parts = divided(correction, of, &mut found)?;
            for (rows, amount) in rows.iter_mut().zip(parts).filter(|(_, amount)| !amount.is_zero()) {
                let paid = of.paid.money();
                rows.push(PaidMonth { month: correction.month, paid, due: paid.less(amount)? });
            }
            unstated = unstated.plus(parts.get(part(None)).copied().unwrap_or_default())?;
        }
    }
    Ok(Parts { rows, unstated, grave })
}

/// What lowered a programme by conduct, less what raised it; the parts sum to what is recovered.
fn divided(
    correction: &MonthCorrection,
    of: &CorrectedProgramme,
    found: &mut impl FnMut(&Act) -> Option<Conduct>,
) -> Result<[Money; PARTS], MoneyError> {
    let mut parts = [Money::ZERO; PARTS];
    let mut raised = Money::ZERO;
    for cause in correction.causes.iter().filter(|cause| cause.programme == of.programme) {
        if cause.amount > Money::ZERO {
            raised = raised.plus(cause.amount)?;
        } else if let Some(sum) = parts.get_mut(part(found(&cause.act))) {
            *sum = sum.less(cause.amount)?;
        }
    }
    for sum in &mut parts {
        let lower = raised.min(*sum);
        *sum = sum.less(lower)?;
        raised = raised.less(lower)?;
    }
    Ok(parts)
}
