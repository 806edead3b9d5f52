//! 多领追回 (SA-26): what was paid too much, month by month, and the lawful range of a fine. No fine is ever proposed:
//! whether to impose one, and how much within the range, is for the authority.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{Money, MoneyError, Month, Rounding, RoundingMode, RoundingUnit};

use crate::fields;
use crate::policy::{Fine, Policy};
use crate::rules;
use crate::terms;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// 一月: what was paid in a month, and what was due by the facts and the law as now known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidMonth {
    /// The month.
    pub month: Month,
    /// What was paid.
    pub paid: Money,
    /// What was due.
    pub due: Money,
}

/// 情形: how it came about, as the authority has found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conduct {
    /// 如实迟报或者经办差错: an honest late report, or an error of the office.
    Honest,
    /// 骗取: deception.
    Deception {
        /// 情节严重: is the case grave? Before May 2014 only then a fine was lawful.
        grave: bool,
    },
}

/// 追回: what is to be recovered, and between which bounds a fine is lawful.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct OverClaim {
    /// What was paid too much, over all months. Months paid too little do not offset it.
    pub recoverable: Money,
    /// The least and the greatest lawful fine, beside none at all; `None` where none is lawful, or where the place's
    /// figures are missing.
    pub fine: Option<(Money, Money)>,
    /// A figure of the range is missing: whether a fine is lawful needs a person.
    pub open: bool,
}

/// What is to be recovered of some months (SA-26). The policy is that of the month of the decision.
///
/// ```
/// use minzheng_core_types::{Money, Month, Silent};
/// use minzheng_welfare::over_claim::{Conduct, PaidMonth, over_claim};
/// use minzheng_welfare::{FIGURES, Policy};
/// let pack = minzheng_policies::embedded(FIGURES)?;
/// let policy = Policy::at(&pack, "370203".parse()?, Month::at(2014, 9));
/// let month = |number| PaidMonth {
///     month: Month::at(2014, number),
///     paid: Money::from_fen(50_000),
///     due: Money::from_fen(20_000),
/// };
/// let months = [month(5), month(6), month(7), month(8)];
/// let found = over_claim(&months, Conduct::Deception { grave: false }, &policy, &mut Silent)?;
/// assert_eq!(found.recoverable.to_string(), "1200.00");
/// assert_eq!(found.fine.map(|(least, most)| (least.to_string(), most.to_string())),
///     Some(("1200.00".to_owned(), "3600.00".to_owned())));
/// assert_eq!(over_claim(&months, Conduct::Honest, &policy, &mut Silent)?.fine, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[doc(alias = "追缴")]
pub fn over_claim<X: Explain>(
    months: &[PaidMonth],
    conduct: Conduct,
    policy: &Policy,
    explain: &mut X,
) -> Result<OverClaim, MoneyError> {
    let mut total = Money::ZERO;
    let mut first = StepRef::NONE;
    let at = At::month(policy.month);
    for (index, PaidMonth { paid, due, .. }) in months.iter().copied().enumerate() {
        let over = paid.less(due)?.max(Money::ZERO);
        total = total.plus(over)?;
        let step = explain.step(&rules::SA_26, at.variant("month"), |facts| {
            facts
                .input(&terms::PAID, paid, Field::of(fields::OVERCLAIM_PAID, index))
                .input(&terms::DUE_AMOUNT, due, Field::of(fields::OVERCLAIM_DUE, index))
                .gives(&terms::OVERCLAIM, over);
        });
        first = first.min(step);
    }
    let step = explain.step(&rules::SA_26, at.variant("total"), |facts| {
        facts.from_each(&terms::OVERCLAIM_MONTH, first, months.len()).gives(&terms::OVERCLAIM, total);
    });
    let none = OverClaim { recoverable: total, fine: None, open: false };
    let Conduct::Deception { grave } = conduct else { return Ok(none) };
    if total.is_zero() {
        return Ok(none);
    }
    let mut reading = Reading::default();
    let when = policy.fine.read(&mut reading);
    let bounds = (policy.fine_least.read(&mut reading), policy.fine_most.read(&mut reading));
    let (Some(when), (Some(least), Some(most))) = (when, bounds) else {
        return Ok(OverClaim { open: true, ..none });
    };
    if *when.value == Fine::GraveOnly && !grave {
        return Ok(none);
    }
    let mut bound = |multiple: minzheng_core_types::figures::Used<&minzheng_core_types::Rate>| {
        let amount = multiple.value.of(total, 1, HALF_UP)?;
        explain.step(&rules::SA_26, at.variant("fine"), |facts| {
            facts
                .figure(&terms::MULTIPLE, multiple)
                .from(&terms::OVERCLAIM, total, step)
                .gives(&terms::AMOUNT, amount);
        });
        Ok(amount)
    };
    Ok(OverClaim { fine: Some((bound(least)?, bound(most)?)), ..none })
}
