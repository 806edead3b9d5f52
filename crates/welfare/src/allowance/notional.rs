//! SA-09: notional labour income, where a place counts it. One step for each member it concerns, in order.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::FigureRef;
use minzheng_core_types::{Fact, Money, MoneyError, Rounding, RoundingMode, RoundingUnit};

use super::income::Income;
use super::members::{Counted, MAJORITY};
use super::{Case, Traced};
use crate::age;
use crate::facts::{Employment, IncomeKind, Member, Sex};
use crate::fields;
use crate::policy::Door;
use crate::questions;
use crate::rules;
use crate::terms;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// The steps, for the total.
#[derive(Clone, Copy)]
pub(super) struct Notional {
    pub(super) total: Money,
    pub(super) first: StepRef,
    pub(super) count: usize,
}

pub(super) fn of_members<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    on: NaiveDate,
    months: Traced<u32>,
    income: &mut Income,
) -> Result<Notional, MoneyError> {
    let mut notional = Notional { total: Money::ZERO, first: StepRef::NONE, count: 0 };
    let policy = case.law.in_month;
    let door = policy.notional.read(&mut case.reading);
    let Some(gate) = door.filter(|door| *door.value == Door::Open).map(|door| door.figure) else {
        income.settled &= door.is_some();
        return Ok(notional);
    };
    let all = case.household.members();
    for (index, member) in members.set.iter().filter_map(|index| Some((index, all.get(index)?))) {
        if earns(case, index) {
            continue;
        }
        let Some(one) = one(case, (index, member), Asked { on, months, gate }, income)? else { continue };
        notional.total = notional.total.plus(one.value)?;
        notional.first = notional.first.min(one.step);
        notional.count = notional.count.saturating_add(1);
    }
    Ok(notional)
}

/// Income from work that can be shown leaves nothing to be imputed.
fn earns<X>(case: &Case<'_, '_, X>, index: usize) -> bool {
    case.household.facts().incomes.iter().any(|line| {
        line.earner == index
            && matches!(line.kind, IncomeKind::Wage | IncomeKind::GrossWage | IncomeKind::Business)
    })
}

fn open<X: Explain>(
    case: &mut Case<'_, '_, X>,
    index: usize,
    income: &mut Income,
    question: Option<usize>,
) -> Traced<Money> {
    if let Some(question) = question {
        case.open.ask(question, Some(index));
    }
    income.settled = false;
    let step = case.explain.step(&rules::SA_09, case.at().variant("open").member(index), |told| {
        told.clause(&terms::FLOOR, Money::ZERO).gives(&terms::NOTIONAL, Money::ZERO);
    });
    Traced { value: Money::ZERO, step }
}

/// The day on which ages are reckoned, the months of the window, and the figure that says the place counts it.
#[derive(Clone, Copy)]
struct Asked {
    on: NaiveDate,
    months: Traced<u32>,
    gate: FigureRef,
}

/// One member; `None` where nothing is imputed to them.
fn one<X: Explain>(
    case: &mut Case<'_, '_, X>,
    (index, member): (usize, &Member),
    asked: Asked,
    income: &mut Income,
) -> Result<Option<Traced<Money>>, MoneyError> {
    let employment = match member.employment {
        Fact::Known(employment) => employment,
        Fact::Absent => return Ok(None),
        Fact::NotEstablished => return Ok(Some(open(case, index, income, Some(questions::EMPLOYMENT)))),
    };
    let policy = case.law.in_month;
    let Asked { months, gate, .. } = asked;
    match employment {
        Employment::Unemployed => {}
        Employment::SoleTrader => {
            let wage = policy.notional_wage.read(&mut case.reading);
            let share = policy.notional_trader.read(&mut case.reading);
            let (Some(wage), Some(share)) = (wage, share) else {
                return Ok(Some(open(case, index, income, None)));
            };
            let value = share.value.of(*wage.value, 1, HALF_UP)?.times(months.value)?;
            let at = case.at().variant("sole-trader").member(index);
            let step = case.explain.step(&rules::SA_09, at, |told| {
                told.chosen(&terms::GATE, Door::Open.word(), gate)
                    .input(&terms::EMPLOYMENT, employment.word(), Field::of(fields::EMPLOYMENT, index))
                    .figure(&terms::SHARE, share)
                    .figure(&terms::WAGE, wage)
                    .from(&terms::MONTHS, months.value, months.step)
                    .gives(&terms::NOTIONAL, value);
            });
            return Ok(Some(Traced { value, step }));
        }
        Employment::Graduate(since) => {
            let wage = policy.notional_wage.read(&mut case.reading);
            let free = policy.notional_graduate.read(&mut case.reading);
            let (Some(wage), Some(free)) = (wage, free) else {
                return Ok(Some(open(case, index, income, None)));
            };
            if since < *free.value {
                let at = case.at().variant("graduate").member(index);
                let step = case.explain.step(&rules::SA_09, at, |told| {
                    told.chosen(&terms::GATE, Door::Open.word(), gate)
                        .input(&terms::GIVEN, since, Field::of(fields::GRADUATE_MONTHS, index))
                        .figure(&terms::MINIMUM, free)
                        .figure(&terms::WAGE, wage)
                        .gives(&terms::NOTIONAL, Money::ZERO);
                });
                return Ok(Some(Traced { value: Money::ZERO, step }));
            }
        }
        _ => return Ok(None),
    }
    by_age(case, (index, member), asked, income).map(Some)
}

/// The share of the ages the member is in.
fn by_age<X: Explain>(
    case: &mut Case<'_, '_, X>,
    (index, member): (usize, &Member),
    Asked { on, months, gate }: Asked,
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let policy = case.law.in_month;
    // Nobody is of an age before birth: the date is wrong.
    let birth = member.birth.known().filter(|birth| *birth <= on);
    let (Some(birth), Fact::Known(sex)) = (birth, member.sex) else {
        let question = if member.sex.known().is_none() { questions::SEX } else { questions::BIRTH };
        return Ok(open(case, index, income, Some(question)));
    };
    let (full, part) = match sex {
        Sex::Male => (&policy.notional_full_men, &policy.notional_part_men),
        Sex::Female => (&policy.notional_full_women, &policy.notional_part_women),
    };
    let wage = policy.notional_wage.read(&mut case.reading);
    let full_share = policy.notional_full.read(&mut case.reading);
    let part_share = policy.notional_part.read(&mut case.reading);
    let (full, part) = (full.read(&mut case.reading), part.read(&mut case.reading));
    let (Some(wage), Some(full_share), Some(part_share), Some(full), Some(part)) =
        (wage, full_share, part_share, full, part)
    else {
        return Ok(open(case, index, income, None));
    };
    let class = |age: u32| (age < MAJORITY, age <= *full.value, age <= *part.value);
    let Some(age) = age::on_day(birth, on, policy, &mut case.reading, class) else {
        return Ok(open(case, index, income, None));
    };
    let month = match class(age.years) {
        (true, ..) | (false, false, false) => Money::ZERO,
        (false, true, _) => full_share.value.of(*wage.value, 1, HALF_UP)?,
        (false, false, true) => part_share.value.of(*wage.value, 1, HALF_UP)?,
    };
    let value = month.times(months.value)?;
    let step = case.explain.step(&rules::SA_09, case.at().variant(sex.word()).member(index), |told| {
        told.chosen(&terms::GATE, Door::Open.word(), gate);
        told.input(&terms::SEX, sex.word(), Field::of(fields::SEX, index));
        told.input(&terms::BIRTH, birth, Field::of(fields::BIRTH, index)).input(
            &terms::DAY,
            on,
            fields::APPLIED,
        );
        age.tell(told);
        told.clause(&terms::LEAST, MAJORITY)
            .figure(&terms::FULL_UNTIL, full)
            .figure(&terms::FULL_SHARE, full_share)
            .figure(&terms::PART_UNTIL, part)
            .figure(&terms::PART_SHARE, part_share)
            .figure(&terms::WAGE, wage)
            .from(&terms::MONTHS, months.value, months.step)
            .gives(&terms::NOTIONAL, value);
    });
    Ok(Traced { value, step })
}
