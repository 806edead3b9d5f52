//! One month at both ends: what differs, and the causes of it, which must sum to the difference. Whatever finds the ends.

use minzheng_core_types::explain::Label;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Money, MoneyError, Month, Pack, Place};
use minzheng_welfare::facts::Member;

use super::CorrectionError;
use super::act::{Act, ActKind};
use super::amounts::{DueNow, DueThen, Paid, difference};
use super::entry::ByProgramme;
use super::months::{CorrectedProgramme, CorrectionCause, MonthCorrection, Payments};
use crate::change::Cause;

/// What one end finds of a month, by programme: the amount, or nothing while a person is needed.
pub(super) type Found = Vec<(&'static Programme, Option<Money>)>;

/// Which month of which household is compared.
pub(super) struct Of<'h> {
    pub(super) household: &'h str,
    pub(super) month: Month,
    pub(super) place: Place,
}

/// What differs between the two ends and what was paid; `None` where nothing does and nothing became open. The causes are
/// asked for only where the ends differ.
pub(super) fn compared(
    of: Of<'_>,
    [found_then, found_now]: [&Found; 2],
    payments: &impl Payments,
    causes_of: impl FnOnce() -> Result<Vec<CorrectionCause>, CorrectionError>,
) -> Result<Option<MonthCorrection>, CorrectionError> {
    let Of { household, month, place } = of;
    let mut programmes = Vec::new();
    let (mut all_due, mut all_paid) = (ByProgramme::new(), ByProgramme::new());
    for ((programme, then), (_, now)) in found_then.iter().copied().zip(found_now.iter().copied()) {
        let id = programme.id;
        let recorded = payments.paid(household, month, id);
        if recorded.is_none() && then != now && !payments.knows(id) {
            return Err(CorrectionError::PaidNotKnown {
                household: household.to_owned(),
                month,
                programme: id,
            });
        }
        let paid = recorded.unwrap_or_else(|| Paid::new(then.unwrap_or_default()));
        let (due_then, due_now) = (then.map(DueThen::new), now.map(DueNow::new));
        all_due.insert(id, due_then);
        all_paid.insert(id, paid);
        let over = due_now.map_or(Ok(Money::ZERO), |due| difference(due, paid))?;
        if !over.is_zero() || then != now {
            programmes.push(CorrectedProgramme {
                programme: id,
                paid,
                due_then,
                due_now,
                arrears: over.max(Money::ZERO),
                recovery: Money::ZERO.less(over)?.max(Money::ZERO),
            });
        }
    }
    if programmes.is_empty() {
        return Ok(None);
    }
    let mut causes = errors_of_payment(&programmes)?;
    if programmes.iter().any(|of| of.due_then.map(DueThen::money) != of.due_now.map(DueNow::money)) {
        causes.extend(causes_of()?);
    }
    causes
        .retain(|cause| programmes.iter().any(|of| of.programme == cause.programme && of.due_now.is_some()));
    balanced(MonthCorrection {
        household: household.to_owned(),
        month,
        place,
        programmes,
        causes,
        due_then: all_due,
        paid: all_paid,
    })
    .map(Some)
}

fn told(cause: Cause, act: Act) -> CorrectionCause {
    CorrectionCause { programme: cause.programme, act, amount: cause.amount, label: cause.label }
}

/// Causes that lie in the facts, as acts.
pub(super) fn of_facts(causes: Vec<Cause>, members: &[Member]) -> impl Iterator<Item = CorrectionCause> {
    causes.into_iter().filter(|cause| !cause.amount.is_zero()).map(|cause| {
        let act = Act::of_facts(&cause, members);
        told(cause, act)
    })
}

/// Causes that lie in what is known of the law, as acts.
pub(super) fn of_law(causes: Vec<Cause>, pack: &Pack) -> impl Iterator<Item = CorrectionCause> {
    causes.into_iter().filter(|cause| !cause.amount.is_zero()).map(|cause| {
        let act = Act::of_law(&cause, pack);
        told(cause, act)
    })
}

/// What was due as known then less what was paid.
fn errors_of_payment(programmes: &[CorrectedProgramme]) -> Result<Vec<CorrectionCause>, MoneyError> {
    let mut causes = Vec::new();
    for of in programmes {
        let then = of.due_then.map_or(Money::ZERO, DueThen::money);
        let amount = then.less(of.paid.money())?;
        if !amount.is_zero() {
            let (zh, en) = (
                format!("实发 {},当时应发 {then}", of.paid),
                format!("paid {}, due as known then {then}", of.paid),
            );
            let label = Label { zh, en };
            causes.push(CorrectionCause {
                programme: of.programme,
                act: Act::new(ActKind::Payment),
                label,
                amount,
            });
        }
    }
    Ok(causes)
}

/// Of every settled programme the causes sum to the difference, or the correction is not given out.
fn balanced(made: MonthCorrection) -> Result<MonthCorrection, CorrectionError> {
    for of in &made.programmes {
        let Some(due) = of.due_now else { continue };
        let causes = made.causes.iter().filter(|cause| cause.programme == of.programme);
        if Money::sum(causes.map(|cause| cause.amount))? != difference(due, of.paid)? {
            return Err(CorrectionError::Unbalanced { household: made.household, month: made.month });
        }
    }
    Ok(made)
}
