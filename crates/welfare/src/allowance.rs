//! 最低生活保障: who counts, what is counted, the two tests, the amount and its first month.
//!
//! The order is that of the clauses: members, income, standard, income test, property test, amount.
mod amount;
mod income;
mod members;
mod property;
mod start;

use minzheng_core_types::explain::{At, Explain, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Month};

pub use start::first_month;

use crate::facts::{Household, Register};
use crate::fields;
use crate::policy::Policy;
use crate::questions;
use crate::rules;
use crate::standing::{Law, Standing};
use crate::terms;

/// What the allowance found, and what later programmes need of it.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// The finding.
    pub finding: Finding,
    /// The members who count and so draw the allowance, if anybody does.
    pub members: MemberSet,
    /// The step that counted them.
    pub(crate) members_step: StepRef,
}

/// An amount with the step that gave it.
#[derive(Debug, Clone, Copy)]
struct Traced<T> {
    value: T,
    step: StepRef,
}

/// What the parts of the computation share.
struct Case<'c, 'h, X> {
    household: &'c Household<'h>,
    standing: Standing<'c>,
    law: Law<'c>,
    month: Month,
    reading: Reading,
    open: OpenQuestions,
    grounds: Grounds,
    explain: &'c mut X,
}

impl<X: Explain> Case<'_, '_, X> {
    const fn at(&self) -> At {
        At::month(self.month)
    }
}

/// The subsistence allowance of a household in a month (SA-01 to SA-28).
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline]
pub fn assess<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    explain: &mut X,
) -> Result<Allowance, MoneyError> {
    let mut case = Case {
        household,
        standing,
        law,
        month,
        reading: Reading::default(),
        open: OpenQuestions::default(),
        grounds: Grounds::default(),
        explain,
    };
    start::check(&mut case);
    if let Standing::Ended { .. } | Standing::Grace { .. } = standing {
        return Ok(Allowance {
            finding: conclude(&case, None),
            members: MemberSet::EMPTY,
            members_step: StepRef::NONE,
        });
    }
    let members = members::count(&mut case);
    let amount = top_up(&mut case, &members)?;
    Ok(Allowance { finding: conclude(&case, amount), members: members.set, members_step: members.step })
}

/// Income test, property test and amount; no amount while something is open.
#[inline]
fn top_up<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &members::Counted,
) -> Result<Option<amount::Amount>, MoneyError> {
    let standard = standard(case);
    let income = income::counted(case, members)?;
    if members.set.is_empty() {
        if !members.uncertain {
            case.explain.step(&rules::SA_02, case.at().variant("anybody"), |facts| {
                facts.from(&terms::MEMBERS, 0_u32, members.step).gives(&terms::RECEIVES, false);
            });
            case.grounds.add(&rules::SA_02, Measure::Count(0), Measure::Count(1));
        }
        property::check(case, members)?;
        return Ok(None);
    }
    let eligible = income_test(case, members, standard, &income)?;
    property::check(case, members)?;
    match (standard, eligible) {
        (Some(standard), true)
            if case.open.is_empty() && case.grounds.is_empty() && case.reading.missing.is_empty() =>
        {
            amount::amount(case, members, standard, &income)
        }
        _ => Ok(None),
    }
}

/// SA-27: urban or rural, and the figure of the month.
#[inline]
fn standard<X: Explain>(case: &mut Case<'_, '_, X>) -> Option<Traced<Money>> {
    let policy = case.law.in_month;
    let (register, used, variant) = match case.household.facts().register {
        Fact::Known(Register::Urban) => (Register::Urban, policy.standard_urban.read(&mut case.reading), ""),
        Fact::Known(Register::Rural) => {
            (Register::Rural, policy.standard_rural.read(&mut case.reading), "rural")
        }
        Fact::Absent | Fact::NotEstablished => {
            case.open.ask(questions::REGISTER, None);
            return None;
        }
    };
    let used = used?;
    let step = case.explain.step(&rules::SA_27, case.at().variant(variant), |facts| {
        facts
            .input(&terms::REGISTER, register.word(), fields::REGISTER)
            .figure(&terms::PUBLISHED, used)
            .gives(&terms::STANDARD, *used.value);
    });
    Some(Traced { value: *used.value, step })
}

/// SA-01: income < standard × members × months. Unknown income can only be higher, unknown members only more.
#[inline]
fn income_test<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &members::Counted,
    standard: Option<Traced<Money>>,
    income: &income::Income,
) -> Result<bool, MoneyError> {
    let Some(standard) = standard else {
        return Ok(false);
    };
    let Some(months) = income.months else {
        return Ok(false);
    };
    let limit = standard.value.times(members.count())?.times(months.value)?;
    let eligible = income.total.value < limit;
    // A person who turns out to count raises the limit; what is open in the income can only raise it too, unless
    // it is a deduction. Only a result that holds all the same is a result.
    if members.uncertain || (eligible && !income.settled) || (!eligible && !income.is_floor) {
        return Ok(eligible);
    }
    case.explain.step(&rules::SA_01, case.at(), |facts| {
        facts
            .from(&terms::INCOME, income.total.value, income.total.step)
            .from(&terms::STANDARD, standard.value, standard.step)
            .from(&terms::MEMBERS, members.count(), members.step)
            .from(&terms::MONTHS, months.value, months.step)
            .gives(&terms::ELIGIBLE, eligible);
    });
    if !eligible {
        case.grounds.add(&rules::SA_01, Measure::Money(income.total.value), Measure::Money(limit));
    }
    Ok(eligible)
}

/// A failed condition settles the matter; else open questions do; else there is an amount.
#[inline]
fn conclude<X>(case: &Case<'_, '_, X>, amount: Option<amount::Amount>) -> Finding {
    let assumed = case.reading.assumed;
    if !case.grounds.is_empty() {
        return Finding::NotEntitled(case.grounds.assuming(assumed));
    }
    match amount {
        Some(amount) => Finding::Entitled(amount.award),
        None => {
            Finding::NeedsPerson(OpenQuestions { parameters: case.reading.missing, assumed, ..case.open })
        }
    }
}

/// The policy whose limits look at the day of application.
const fn at_application<'p>(law: &Law<'p>) -> &'p Policy {
    law.at_application
}
