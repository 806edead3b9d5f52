//! 最低生活保障: who counts, what is counted, the two tests, the amount and its first month.
//!
//! The order is that of the clauses: members, income, standard, income test, property test, amount.
mod alone;
mod amount;
mod costs;
pub(crate) mod grace;
pub(crate) mod income;
mod maintenance;
pub(crate) mod members;
mod notional;
mod property;
pub(crate) mod rigid;
mod start;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Month, Rule, Silent};

pub use start::{first_month, first_month_of_change, last_month};

use crate::facts::{Household, Register};
use crate::fields;
use crate::policy::Policy;
use crate::questions;
use crate::rules;
use crate::standing::{Determination, Law, Standing};
use crate::terms;

/// What the allowance found.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// The finding.
    pub finding: Finding,
    /// The members who count and so draw the allowance, if anybody does.
    pub members: MemberSet,
}

/// What later programmes need of the allowance beside its finding.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    /// The members who count.
    pub(crate) members: MemberSet,
    /// The step that counted them.
    pub(crate) members_step: StepRef,
    /// What the income test compared, for the neighbouring status (LI-01).
    pub(crate) tested: Option<Tested>,
    /// What was open, also where something else settled the matter.
    pub(crate) open: OpenQuestions,
}

/// What the income test compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tested {
    pub(crate) standard: Traced<Money>,
    pub(crate) members: members::Counted,
    pub(crate) income: Traced<Money>,
    pub(crate) months: Traced<u32>,
    pub(crate) window: Option<income::Window>,
}

/// What is paid to the household, and the rule that owns it.
#[derive(Clone, Copy)]
pub(crate) struct Paid {
    pub(crate) rule: &'static Rule,
    pub(crate) amount: Money,
}

/// An amount with the step that gave it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Traced<T> {
    pub(crate) value: T,
    pub(crate) step: StepRef,
}

/// What the parts of the computation share.
pub(crate) struct Case<'c, 'h, X> {
    pub(crate) household: &'c Household<'h>,
    pub(crate) standing: Standing<'c>,
    pub(crate) law: Law<'c>,
    pub(crate) month: Month,
    pub(crate) reading: Reading,
    pub(crate) open: OpenQuestions,
    pub(crate) grounds: Grounds,
    pub(crate) explain: &'c mut X,
}

impl<X: Explain> Case<'_, '_, X> {
    pub(crate) const fn at(&self) -> At {
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
    let mut finding = Finding::NeedsPerson(OpenQuestions::default());
    let found = assess_into(household, standing, law, month, explain, &mut finding)?;
    Ok(Allowance { finding, members: found.members })
}

/// The same, with the finding made where it stays.
#[inline(always)]
pub(crate) fn assess_into<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    explain: &mut X,
    finding: &mut Finding,
) -> Result<Found, MoneyError> {
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
    match standing {
        Standing::OnRoll { since, basis } => {
            start::begun(&mut case, since);
            let members = members::count(&mut case);
            let standard = standard(&mut case);
            let income = income::determined(&mut case, basis);
            top_up(
                &mut case,
                &members,
                standard,
                income,
                |case| {
                    property::determined(case, basis.property);
                    Ok(())
                },
                finding,
            )
        }
        Standing::Applying { on } => applying(&mut case, on, finding),
        Standing::Grace { decided, kept, ground } => {
            in_grace(&mut case, grace::Kept { decided, kept, ground }, finding)
        }
        Standing::Ended { last, ground } => {
            start::ended(&mut case, last, ground);
            conclude(&case, None, finding);
            Ok(Found {
                members: MemberSet::EMPTY,
                members_step: StepRef::NONE,
                tested: None,
                open: case.open,
            })
        }
    }
}

#[inline(never)]
fn applying<X: Explain>(
    case: &mut Case<'_, '_, X>,
    on: NaiveDate,
    finding: &mut Finding,
) -> Result<Found, MoneyError> {
    let members = members::count(case);
    if let Fact::Known(alone) = case.household.facts().alone {
        alone::check(case, alone, on);
    }
    let standard = standard(case);
    let income = income::applying(case, &members, standard, on)?;
    top_up(case, &members, standard, income, |case| property::check(case, &members), finding)
}

#[inline(never)]
fn in_grace<X: Explain>(
    case: &mut Case<'_, '_, X>,
    kept: grace::Kept,
    finding: &mut Finding,
) -> Result<Found, MoneyError> {
    let members = members::count(case);
    if members.set.is_empty() {
        nobody(case, &members);
    }
    let paid = grace::amount(case, kept)?;
    conclude(case, paid, finding);
    Ok(Found {
        members: members.set,
        members_step: members.step,
        tested: None,
        open: OpenQuestions { parameters: case.reading.missing, ..case.open },
    })
}

/// Income test, property test and amount; no amount while something is open.
#[inline(always)]
fn top_up<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &members::Counted,
    standard: Option<Traced<Money>>,
    mut income: income::Income,
    property: impl FnOnce(&mut Case<'_, '_, X>) -> Result<(), MoneyError>,
    finding: &mut Finding,
) -> Result<Found, MoneyError> {
    let mut paid = None;
    let mut tested = None;
    if members.set.is_empty() {
        nobody(case, members);
        property(case)?;
    } else {
        let eligible = income_test(case, members, standard, &mut income)?;
        property(case)?;
        let settled = case.open.is_empty() && case.grounds.is_empty() && case.reading.missing.is_empty();
        match standard {
            Some(standard) if eligible && settled => {
                paid = amount::amount(case, members, standard, &income)?;
            }
            Some(standard) if income.settled && !members.uncertain => {
                tested = income.months.map(|months| Tested {
                    standard,
                    members: *members,
                    income: income.tested,
                    months,
                    window: income.window,
                });
            }
            _ => {}
        }
    }
    conclude(case, paid, finding);
    Ok(Found {
        members: members.set,
        members_step: members.step,
        tested,
        open: if members.set.is_empty() && !members.uncertain {
            OpenQuestions::default()
        } else {
            OpenQuestions { parameters: case.reading.missing, ..case.open }
        },
    })
}

/// 核定收入: what the incomes listed come to over the window of a determination (SA-05, SA-06), by the law of the month
/// in which it was decided; `None` while something is open. Members who did not count bring nothing.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
pub fn counted_income(
    household: &Household<'_>,
    basis: &Determination,
    law: Law<'_>,
) -> Result<Option<Money>, MoneyError> {
    let month = law.in_month.month;
    let mut case = Case {
        household,
        standing: Standing::OnRoll { since: month, basis },
        law,
        month,
        reading: Reading::default(),
        open: OpenQuestions::default(),
        grounds: Grounds::default(),
        explain: &mut Silent,
    };
    let members = members::count(&mut case);
    let standard = standard(&mut case);
    income::over(&mut case, &members, standard, basis.window, basis.applied)
}

/// Nobody counts.
#[cold]
pub(crate) fn nobody<X: Explain>(case: &mut Case<'_, '_, X>, members: &members::Counted) {
    if !members.uncertain {
        case.explain.step(&rules::SA_02, case.at().variant("anybody"), |facts| {
            facts.from(&terms::MEMBERS, 0_u32, members.step).gives(&terms::RECEIVES, false);
        });
        case.grounds.add(&rules::SA_02, Measure::Count(0), Measure::Count(1));
    }
}

/// SA-27: urban or rural, and the figure of the month.
#[inline(always)]
pub(crate) fn standard<X: Explain>(case: &mut Case<'_, '_, X>) -> Option<Traced<Money>> {
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
#[inline(always)]
fn income_test<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &members::Counted,
    standard: Option<Traced<Money>>,
    income: &mut income::Income,
) -> Result<bool, MoneyError> {
    let Some(standard) = standard else {
        return Ok(false);
    };
    let Some(months) = income.months else {
        return Ok(false);
    };
    income.tested = income.total;
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
    if eligible {
        return Ok(true);
    }
    let refused = (Measure::Money(income.total.value), Measure::Money(limit));
    let before = case.grounds;
    case.grounds.add(&rules::SA_01, refused.0, refused.1);
    match rigid::second_door(case, members, standard, income)? {
        rigid::Second::No => Ok(false),
        rigid::Second::Open => {
            case.grounds = before;
            Ok(false)
        }
        rigid::Second::Yes(reduced) => {
            case.grounds = before;
            if !income.settled {
                return Ok(false);
            }
            income.total = reduced;
            Ok(true)
        }
    }
}

/// A failed condition settles the matter; else open questions do; else there is an amount.
#[inline(always)]
fn conclude<X>(case: &Case<'_, '_, X>, paid: Option<Paid>, finding: &mut Finding) {
    let assumed = case.reading.assumed;
    *finding = if !case.grounds.is_empty() {
        Finding::NotEntitled(case.grounds.assuming(assumed))
    } else if let Some(Paid { rule, amount }) = paid {
        Finding::Entitled(Award::of(rule, MemberSet::EMPTY, amount).assuming(assumed))
    } else {
        Finding::NeedsPerson(OpenQuestions { parameters: case.reading.missing, assumed, ..case.open })
    };
}

/// The policy whose limits look at the day of application.
const fn at_application<'p>(law: &Law<'p>) -> &'p Policy {
    law.at_application
}
