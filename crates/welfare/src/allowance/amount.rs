//! SA-12, SA-18 and SA-28: the amount, divided and rounded once, at the end.

use minzheng_core_types::explain::Explain;
use minzheng_core_types::finding::Award;
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError};

use super::income::Income;
use super::members::Counted;
use super::{Case, Traced};
use crate::facts::Register;
use crate::fields;
use crate::policy::ThreeNos;
use crate::rules;
use crate::terms;

/// What is paid.
pub(super) struct Amount {
    pub(super) award: Award,
}

#[inline]
pub(super) fn amount<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
) -> Result<Option<Amount>, MoneyError> {
    if let Some(full) = full_standard(case, members, standard, income)? {
        return Ok(Some(full));
    }
    let Some(months) = income.months else {
        return Ok(None);
    };
    let need = standard.value.times(members.count())?.times(months.value)?;
    let gap = need.less(income.total.value)?;
    // A whole number of yuan is the same by every rounding: the place's is not asked for.
    let yuan_window = i64::from(months.value).saturating_mul(100);
    let whole = gap.fen().checked_rem(yuan_window) == Some(0);
    let (rule, rounding, paid) = if whole {
        let yuan = gap.fen().checked_div(i64::from(months.value)).map(Money::from_fen);
        (&rules::SA_12, None, yuan.ok_or(MoneyError::OutOfRange)?)
    } else {
        let Some(rounding) = case.law.in_month.rounding.read(&mut case.reading) else {
            return Ok(None);
        };
        (&rules::SA_18, Some(rounding), rounding.value.quotient(gap, months.value)?)
    };
    let (count, at) = (members.count(), case.at());
    case.explain.step(rule, at, |facts| {
        facts
            .from(&terms::STANDARD, standard.value, standard.step)
            .from(&terms::MEMBERS, count, members.step)
            .from(&terms::INCOME, income.total.value, income.total.step)
            .from(&terms::MONTHS, months.value, months.step);
        if let Some(rounding) = rounding {
            facts.figure(&terms::ROUNDING, rounding);
        }
        facts.pays(&rules::SA_12, &terms::AMOUNT, paid);
    });
    let mut award = Award::new(case.reading.assumed);
    award.add(&rules::SA_12, MemberSet::EMPTY, paid)?;
    Ok(Some(Amount { award }))
}

/// SA-28: the three-nos without any income get the full standard while the rule holds.
#[inline]
fn full_standard<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
) -> Result<Option<Amount>, MoneyError> {
    let facts = case.household.facts();
    let urban = facts.register == Fact::Known(Register::Urban);
    if facts.three_nos != Fact::Known(true) || !urban || !income.total.value.is_zero() {
        return Ok(None);
    }
    let policy = case.law.in_month;
    if !policy.three_nos.is_set() {
        return Ok(None);
    }
    let Some(rule) = policy.three_nos.read(&mut case.reading) else {
        return Ok(None);
    };
    if matches!(rule.value, ThreeNos::Replaced) {
        return Ok(None);
    }
    let paid = standard.value.times(members.count())?;
    case.explain.step(&rules::SA_28, case.at(), |told| {
        told.input(&terms::FULL, true, fields::THREE_NOS)
            .chosen(&terms::PUBLISHED, rule.value.word(), rule.figure)
            .from(&terms::STANDARD, standard.value, standard.step)
            .from(&terms::MEMBERS, members.count(), members.step)
            .pays(&rules::SA_28, &terms::AMOUNT, paid);
    });
    let mut award = Award::new(case.reading.assumed);
    award.add(&rules::SA_28, MemberSet::EMPTY, paid)?;
    Ok(Some(Amount { award }))
}
