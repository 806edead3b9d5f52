//! SA-08: rigid expenditure, the second door of some places. Each expense gets one step, in order.

use std::sync::Arc;

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{ListEntry, Used};
use minzheng_core_types::finding::Measure;
use minzheng_core_types::{Fact, Money, MoneyError, Rounding, RoundingMode, RoundingUnit};

use super::income::{Income, Window, inside};
use super::members::Counted;
use super::{Case, Traced};
use crate::facts::{Expense, Per};
use crate::fields;
use crate::policy::Door;
use crate::questions;
use crate::rules;
use crate::terms;

const DOWN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down };

/// What may be taken off.
#[derive(Clone, Copy)]
pub(crate) struct Expenses {
    pub(crate) total: Money,
    pub(crate) first: StepRef,
    pub(crate) count: usize,
    /// Nothing is open: it cannot become more.
    pub(crate) settled: bool,
}

pub(crate) fn expenses<X: Explain>(
    case: &mut Case<'_, '_, X>,
    kinds: Used<&Arc<[ListEntry]>>,
    window: Window,
) -> Result<Expenses, MoneyError> {
    let facts = case.household.facts();
    let (count, settled) = (facts.expenses.len(), facts.expenses_complete);
    let mut sum = Expenses { total: Money::ZERO, first: StepRef::NONE, count, settled };
    for (index, expense) in facts.expenses.iter().enumerate() {
        let one = one(case, kinds, window, index, expense, &mut sum.settled)?;
        sum.total = sum.total.plus(one.value)?;
        sum.first = sum.first.min(one.step);
    }
    Ok(sum)
}

fn one<X: Explain>(
    case: &mut Case<'_, '_, X>,
    kinds: Used<&Arc<[ListEntry]>>,
    window: Window,
    index: usize,
    expense: &Expense,
    settled: &mut bool,
) -> Result<Traced<Money>, MoneyError> {
    let listed = kinds.value.iter().any(|kind| kind.code == expense.kind.word());
    let amount = match expense.amount {
        Fact::Known(amount) => Some(amount),
        Fact::Absent => Some(Money::ZERO),
        Fact::NotEstablished => None,
    };
    let taken = match amount {
        Some(amount) if listed => inside(window.range, amount, expense.per, expense.period)?,
        Some(_) => Some(Money::ZERO),
        None if listed => None,
        None => Some(Money::ZERO),
    };
    let (Some(amount), Some(taken)) = (amount, taken) else {
        *settled &= !listed;
        let step = case.explain.step(&rules::SA_08, case.at().variant("open"), |told| {
            told.clause(&terms::FLOOR, Money::ZERO).gives(&terms::EXPENSE, Money::ZERO);
        });
        return Ok(Traced { value: Money::ZERO, step });
    };
    let form = match expense.per {
        Per::Month => "monthly",
        Per::Period => "period",
    };
    let step = case.explain.step(&rules::SA_08, case.at().variant(form), |told| {
        told.list(&terms::GROUPS, kinds.figure).input(
            &terms::KIND,
            expense.kind.word(),
            Field::of(fields::EXPENSE_KIND, index),
        );
        match expense.amount {
            Fact::Known(_) => told.input(&terms::GIVEN, amount, Field::of(fields::EXPENSE_AMOUNT, index)),
            _ => told.clause(&terms::GIVEN, amount),
        };
        told.input(&terms::SPAN_FIRST, expense.period.first(), Field::of(fields::EXPENSE_FIRST, index))
            .input(&terms::SPAN_LAST, expense.period.last(), Field::of(fields::EXPENSE_LAST, index))
            .from(&terms::WINDOW_FIRST, window.range.first(), window.first)
            .from(&terms::WINDOW_LAST, window.range.last(), window.last)
            .gives(&terms::EXPENSE, taken);
    });
    Ok(Traced { value: taken, step })
}

/// Asks for the expenditure that is open.
pub(crate) fn ask<X>(case: &mut Case<'_, '_, X>) {
    let facts = case.household.facts();
    if !facts.expenses_complete {
        case.open.ask(questions::EXPENSES_COMPLETE, None);
    }
    let known = facts.expenses.iter().all(|expense| !expense.amount.is_open());
    if !known || facts.expenses_complete {
        case.open.ask(questions::EXPENSE_AMOUNT, None);
    }
}

/// What the second door says.
pub(super) enum Second {
    /// There is none, or it does not open.
    No,
    /// The income that counts.
    Yes(Traced<Money>),
    /// It depends on what is open.
    Open,
}

/// The second door, for a household whose income is not below the standard.
#[cold]
pub(super) fn second_door<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Traced<Money>,
    income: &Income,
) -> Result<Second, MoneyError> {
    let policy = case.law.in_month;
    let (Some(window), Some(months)) = (income.window, income.months) else {
        return Ok(Second::No);
    };
    let Some(gate) = policy.rigid_gate.read(&mut case.reading) else {
        return Ok(Second::Open);
    };
    if *gate.value == Door::Closed {
        case.explain.step(&rules::SA_08, case.at().variant("closed"), |told| {
            told.chosen(&terms::GATE, gate.value.word(), gate.figure).gives(&terms::ELIGIBLE, false);
        });
        return Ok(Second::No);
    }
    let Some(kinds) = policy.rigid_kinds.read(&mut case.reading) else {
        return Ok(Second::Open);
    };
    let expenses = expenses(case, kinds, window)?;
    let (total, reduced) = (income.total, income.total.value.less(expenses.total)?.max(Money::ZERO));
    let step = case.explain.step(&rules::SA_08, case.at().variant("reduced"), |told| {
        told.chosen(&terms::GATE, gate.value.word(), gate.figure)
            .from(&terms::INCOME, total.value, total.step)
            .from_each(&terms::EXPENSE, expenses.first, expenses.count)
            .gives(&terms::REDUCED, reduced);
    });
    let limit = standard.value.times(members.count())?.times(months.value)?;
    let below = reduced < limit;
    if !expenses.settled {
        // More of it would raise the amount, too.
        ask(case);
        return Ok(Second::Open);
    }
    case.explain.step(&rules::SA_08, case.at().variant("standard"), |told| {
        told.from(&terms::REDUCED, reduced, step)
            .from(&terms::STANDARD, standard.value, standard.step)
            .from(&terms::MEMBERS, members.count(), members.step)
            .from(&terms::MONTHS, months.value, months.step)
            .gives(&terms::ELIGIBLE, below);
    });
    if !below {
        case.grounds.add(&rules::SA_08, Measure::Money(reduced), Measure::Money(limit));
        return Ok(Second::No);
    }
    let Some(modest) = below_disposable(case, members, total, months, &rules::SA_08)? else {
        return Ok(Second::Open);
    };
    Ok(if modest { Second::Yes(Traced { value: reduced, step }) } else { Second::No })
}

/// Is the income per head below the previous year's disposable income? `None` where that figure is missing.
pub(crate) fn below_disposable<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    total: Traced<Money>,
    months: Traced<u32>,
    rule: &'static minzheng_core_types::Rule,
) -> Result<Option<bool>, MoneyError> {
    let Some(disposable) = case.law.in_month.disposable_income.read(&mut case.reading) else {
        return Ok(None);
    };
    let bound = disposable.value.times(members.count())?.times(months.value)?;
    let modest = total.value.times(12)? < bound;
    let variant = case.at().variant("disposable");
    case.explain.step(rule, variant, |told| {
        told.from(&terms::INCOME, total.value, total.step)
            .figure(&terms::DISPOSABLE, disposable)
            .from(&terms::MEMBERS, members.count(), members.step)
            .from(&terms::MONTHS, months.value, months.step);
        if std::ptr::eq(rule, &rules::SA_08) {
            told.gives(&terms::ELIGIBLE, modest);
        } else {
            told.gives(&terms::RECEIVES, modest);
        }
    });
    if !modest {
        let limit = DOWN.quotient(bound, 12)?;
        case.grounds.add(rule, Measure::Money(total.value), Measure::Money(limit));
    }
    Ok(Some(modest))
}
