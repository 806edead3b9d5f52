//! SA-05 and SA-06: what is counted, and over which months. Each line gets exactly one step, in order.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::{Fact, Money, MoneyError, Month, MonthRange, Term};

use super::members::Counted;
use super::{Case, Traced, costs, maintenance, notional};
use crate::facts::{Deduction, IncomeKind, IncomeLine, Per};
use crate::fields;
use crate::policy::{BusinessLoss, Counts};
use crate::questions;
use crate::rules;
use crate::standing::Determination;
use crate::terms;

/// The household's income over the window.
pub(super) struct Income {
    /// The sum; while something is open, what it is at the least.
    pub(super) total: Traced<Money>,
    /// The months of the window; `None` when the place has not settled how long it is.
    pub(super) months: Option<Traced<u32>>,
    /// Nothing is open.
    pub(super) settled: bool,
    /// The sum cannot become less by what is open.
    pub(super) is_floor: bool,
    /// The sum that the income test compared, before any expenditure was taken off.
    pub(super) tested: Traced<Money>,
    /// The window of an application.
    pub(super) window: Option<Window>,
}

impl Income {
    const fn unknown() -> Self {
        let total = Traced { value: Money::ZERO, step: StepRef::NONE };
        Self { total, months: None, settled: false, is_floor: false, tested: total, window: None }
    }
}

/// What the authority determined counts until the next review.
#[inline]
pub(super) fn determined<X: Explain>(case: &mut Case<'_, '_, X>, basis: &Determination) -> Income {
    let step = case.explain.step(&rules::SA_05, case.at().variant("determined"), |facts| {
        facts
            .input(&terms::DETERMINED, basis.counted_income, fields::DETERMINED)
            .gives(&terms::INCOME, basis.counted_income);
    });
    let total = Traced { value: basis.counted_income, step };
    let months = basis.window.months();
    let step = case.explain.step(&rules::SA_05, case.at().variant("window"), |facts| {
        facts
            .input(&terms::WINDOW_FIRST, basis.window.first(), fields::WINDOW_FIRST)
            .input(&terms::WINDOW_LAST, basis.window.last(), fields::WINDOW_LAST)
            .gives(&terms::MONTHS, months);
    });
    let months = Some(Traced { value: months, step });
    Income { total, months, settled: true, is_floor: true, tested: total, window: None }
}

/// The lines less the deductions over a window that is already determined, as far as nothing is open; of nothing it is
/// told.
pub(super) fn over<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Option<Traced<Money>>,
    range: MonthRange,
    on: NaiveDate,
) -> Result<Option<Money>, MoneyError> {
    let settled = case.household.facts().incomes_complete;
    let mut income = Income { settled, ..Income::unknown() };
    let window = Window { range, first: StepRef::NONE, last: StepRef::NONE };
    let months = Traced { value: range.months(), step: StepRef::NONE };
    let total = gathered(case, members, standard, Span { window, months, on }, &mut income)?;
    Ok(Some(total.value).filter(|_| income.settled))
}

/// The window before the month of application, with the steps that gave its ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) range: MonthRange,
    pub(crate) first: StepRef,
    pub(crate) last: StepRef,
}

pub(super) fn applying<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Option<Traced<Money>>,
    on: NaiveDate,
) -> Result<Income, MoneyError> {
    let Some(lookback) = case.law.at_application.lookback_months.read(&mut case.reading) else {
        return Ok(Income::unknown());
    };
    let range = MonthRange::before(Month::of(on), *lookback.value);
    let first = case.explain.step(&rules::SA_05, case.at().variant("first"), |facts| {
        facts
            .input(&terms::APPLIED, on, fields::APPLIED)
            .figure(&terms::MONTHS, lookback)
            .gives(&terms::WINDOW_FIRST, range.first());
    });
    let last = case.explain.step(&rules::SA_05, case.at().variant("last"), |facts| {
        facts.input(&terms::APPLIED, on, fields::APPLIED).gives(&terms::WINDOW_LAST, range.last());
    });
    let step = case.explain.step(&rules::SA_05, case.at().variant("window"), |facts| {
        facts
            .from(&terms::WINDOW_FIRST, range.first(), first)
            .from(&terms::WINDOW_LAST, range.last(), last)
            .gives(&terms::MONTHS, range.months());
    });
    let window = Window { range, first, last };
    let nothing = Traced { value: Money::ZERO, step: StepRef::NONE };
    let mut income = Income {
        total: nothing,
        months: Some(Traced { value: range.months(), step }),
        settled: case.household.facts().incomes_complete,
        is_floor: true,
        tested: nothing,
        window: Some(window),
    };
    if !income.settled {
        case.open.ask(questions::INCOMES_COMPLETE, None);
    }
    let months = Traced { value: range.months(), step };
    income.total = gathered(case, members, standard, Span { window, months, on }, &mut income)?;
    Ok(income)
}

/// The window, how many months it has, and the day on which ages are reckoned.
#[derive(Clone, Copy)]
struct Span {
    window: Window,
    months: Traced<u32>,
    on: NaiveDate,
}

/// Everything that counts and everything that is taken off.
fn gathered<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Option<Traced<Money>>,
    Span { window, months, on }: Span,
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let lines = sum(case, members, window, income)?;
    let costs = costs::of_working(case, members, standard, window, income)?;
    let notional = notional::of_members(case, members, on, months, income)?;
    let due = maintenance::due(case, members, standard, months, income)?;
    let added = lines.counted.plus(notional.total)?.plus(due.total)?;
    let total = added.less(costs.total)?.less(lines.deducted)?.max(Money::ZERO);
    let facts = *case.household.facts();
    let plain = costs.count == 0 && notional.count == 0 && facts.supporters.is_empty();
    let form = if plain { "total" } else { "total-of-all" };
    let step = case.explain.step(&rules::SA_05, case.at().variant(form), |told| {
        told.from_each(&terms::COUNTED_INCOME, lines.first, facts.incomes.len());
        if !plain {
            told.from_each(&terms::NOTIONAL, notional.first, notional.count)
                .from_each(&terms::MAINTENANCE, due.first, facts.supporters.len())
                .from_each(&terms::EMPLOYMENT_COST, costs.first, costs.count);
        }
        told.from_each(&terms::DEDUCTION, lines.deductions_first, facts.deductions.len())
            .gives(&terms::INCOME, total);
    });
    income.total = Traced { value: total, step };
    Ok(income)
}
