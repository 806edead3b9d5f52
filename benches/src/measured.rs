//! The code whose time is taken: the same walk over the same households, by rule and by hand.

use std::hint::black_box;

use minzheng_core_types::figures::PackError;
use minzheng_core_types::{Explain, Explanation, Money, MoneyError, Silent};
use minzheng_welfare::{
    AssessError, Household, HouseholdError, Law, MonthFindings, Policy, assess_month, assess_month_into,
};

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
impl From<MoneyError> for RunError {
    fn from(error: MoneyError) -> Self {
        Self::Money(error)
    }
}

/// The findings of one household in the month of the policy.
///
/// # Errors
/// [`AssessError`]; never with the made-up district.
#[inline]
pub fn assess<X: Explain>(
    household: &Household<'_>,
    entry: &Entry<'_>,
    policy: &Policy,
    explain: &mut X,
) -> Result<MonthFindings, AssessError> {
    assess_month(household, entry.standing(), Law::both(policy), policy.month, explain)
}

/// By rule, with nobody listening: what the households from `first` up to before `end` get together.
///
/// # Errors
/// [`RunError`]; never with the made-up district.
pub fn silent(district: &Population, policy: &Policy, first: usize, end: usize) -> Result<Money, RunError> {
    let mut total = Money::ZERO;
    let mut findings = MonthFindings::open(policy.month, policy);
    for entry in district.range(first, end) {
        let (household, law) = (entry.household()?, Law::both(policy));
        let done = assess_month_into(
            &household,
            entry.standing(),
            law,
            policy.month,
            &mut Silent,
            black_box(&mut findings),
        );
        done.map_err(RunError::Assess)?;
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
        match black_box(&assess(&entry.household()?, &entry, policy, explanation)) {
            Ok(findings) => total = total.plus(findings.total()?)?,
            Err(error) => return Err(RunError::Assess(*error)),
        }
        black_box(&*explanation);
    }
    Ok(total)
}

/// Months of the first household, one policy each, told one after the other.
///
/// # Errors
/// [`RunError`]; never with the made-up district.
pub fn months<X: Explain>(
    district: &Population,
    policies: &[Policy],
    explain: &mut X,
) -> Result<Money, RunError> {
    let mut total = Money::ZERO;
    for entry in district.range(0, 1) {
        let household = entry.household()?;
        for policy in policies {
            match black_box(&assess(&household, &entry, policy, explain)) {
                Ok(findings) => total = total.plus(findings.total()?)?,
                Err(error) => return Err(RunError::Assess(*error)),
            }
        }
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
        match black_box(&baseline::assess(entry.roll, entry.members, entry.determination, figures)) {
            Ok(row) => total = total.plus(row.total()?)?,
            Err(error) => return Err(RunError::Money(*error)),
        }
    }
    Ok(total)
}
