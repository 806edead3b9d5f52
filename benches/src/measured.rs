//! The code whose time is taken: the same walk over the same households, by rule and by hand.

use std::hint::black_box;

use minzheng_core_types::figures::PackError;
use minzheng_core_types::{Explain, Explanation, Money, MoneyError, Silent};
use minzheng_welfare::{AssessError, Household, HouseholdError, Law, MonthFindings, Policy, assess_month};

use crate::baseline;
use crate::population::{Entry, Population};

/// Why a run broke off; none of this happens with the made-up district.
#[derive(Debug)]
pub enum RunError {
    /// The pack contradicts itself.
    Pack(Vec<PackError>),
    /// No household.
    Household(HouseholdError),
    /// No result.
    Assess(AssessError),
    /// A sum that does not fit.
    Money(MoneyError),
}

impl From<HouseholdError> for RunError {
    fn from(error: HouseholdError) -> Self {
        Self::Household(error)
    }
}
impl From<AssessError> for RunError {
    fn from(error: AssessError) -> Self {
        Self::Assess(error)
    }
}
impl From<MoneyError> for RunError {
    fn from(error: MoneyError) -> Self {
        Self::Money(error)
    }
}

/// The findings of one household in the month of the policy.
///
/// # Errors
/// [`RunError`]; never with the made-up district.
#[inline]
pub fn assess<X: Explain>(
    entry: &Entry<'_>,
    policy: &Policy,
    explain: &mut X,
) -> Result<MonthFindings, RunError> {
    let household: Household<'_> = entry.household()?;
    Ok(assess_month(&household, entry.standing(), Law::both(policy), policy.month, explain)?)
}

/// By rule, with nobody listening: what the households from `first` up to before `end` get together.
///
/// # Errors
/// [`RunError`]; never with the made-up district.
pub fn silent(district: &Population, policy: &Policy, first: usize, end: usize) -> Result<Money, RunError> {
    let mut total = Money::ZERO;
    for entry in district.range(first, end) {
        let findings = assess(&entry, policy, &mut Silent)?;
        total = total.plus(black_box(&findings).total()?)?;
    }
    Ok(total)
}

/// By rule, with each computation recorded; the record is emptied and used again.
///
/// # Errors
/// [`RunError`]; never with the made-up district.
pub fn explained(
    district: &Population,
    policy: &Policy,
    first: usize,
    end: usize,
    explanation: &mut Explanation,
) -> Result<Money, RunError> {
    let mut total = Money::ZERO;
    for entry in district.range(first, end) {
        explanation.clear();
        let findings = assess(&entry, policy, explanation)?;
        black_box(&*explanation);
        total = total.plus(black_box(&findings).total()?)?;
    }
    Ok(total)
}

/// By hand.
///
/// # Errors
/// [`RunError`]; never with the made-up district.
pub fn by_hand(
    district: &Population,
    figures: &baseline::Figures,
    first: usize,
    end: usize,
) -> Result<Money, RunError> {
    let mut total = Money::ZERO;
    for entry in district.range(first, end) {
        let row = baseline::assess(entry.roll, entry.members, entry.determination, figures)?;
        total = total.plus(black_box(&row).total()?)?;
    }
    Ok(total)
}
