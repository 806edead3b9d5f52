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
pub(crate) struct Income {
    /// The sum; while something is open, what it is at the least.
    pub(crate) total: Traced<Money>,
    /// The months of the window; `None` when the place has not settled how long it is.
    pub(super) months: Option<Traced<u32>>,
    /// Nothing is open.
    pub(crate) settled: bool,
    /// The sum cannot become less by what is open.
    pub(crate) is_floor: bool,
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
    in_window(case, members, standard, (window, Traced { value: range.months(), step }), on)
}

/// What counts over a window whose ends and months are told: the look-back, or a window of another clause.
pub(crate) fn in_window<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Option<Traced<Money>>,
    (window, months): (Window, Traced<u32>),
    on: NaiveDate,
) -> Result<Income, MoneyError> {
    let nothing = Traced { value: Money::ZERO, step: StepRef::NONE };
    let mut income = Income {
        total: nothing,
        months: Some(months),
        settled: case.household.facts().incomes_complete,
        is_floor: true,
        tested: nothing,
        window: Some(window),
    };
    if !income.settled {
        case.open.ask(questions::INCOMES_COMPLETE, None);
    }
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
    Ok(Traced { value: total, step })
}

/// The lines and deductions, with the first step of each.
struct Lines {
    counted: Money,
    first: StepRef,
    deducted: Money,
    deductions_first: StepRef,
}

/// Sums the lines; one step for each.
fn sum<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    window: Window,
    income: &mut Income,
) -> Result<Lines, MoneyError> {
    let facts = *case.household.facts();
    let mut lines = Lines {
        counted: Money::ZERO,
        first: StepRef::NONE,
        deducted: Money::ZERO,
        deductions_first: StepRef::NONE,
    };
    for (index, line) in facts.incomes.iter().enumerate() {
        let counted = one_line(case, members, window, index, line, income)?;
        lines.counted = lines.counted.plus(counted.value)?;
        lines.first = lines.first.min(counted.step);
    }
    for (index, deduction) in facts.deductions.iter().enumerate() {
        let counted = one_deduction(case, members, window, index, deduction, income)?;
        lines.deducted = lines.deducted.plus(counted.value)?;
        lines.deductions_first = lines.deductions_first.min(counted.step);
    }
    Ok(lines)
}

/// An amount over some months, as stated.
struct Stated {
    amount: Money,
    per: Per,
    period: MonthRange,
    paths: [&'static str; 3],
    index: usize,
}

/// What of an amount falls into the window; `None` when part of a lump does.
pub(crate) fn inside(
    window: MonthRange,
    amount: Money,
    per: Per,
    period: MonthRange,
) -> Result<Option<Money>, MoneyError> {
    let first = period.first().max(window.first());
    let last = period.last().min(window.last());
    let overlap = MonthRange::new(first, last).map_or(0, MonthRange::months);
    Ok(match per {
        Per::Month => Some(amount.times(overlap)?),
        Per::Period if overlap == 0 || amount.is_zero() => Some(Money::ZERO),
        Per::Period if overlap == period.months() => Some(amount),
        Per::Period => None,
    })
}

impl Stated {
    fn inside(&self, window: Window) -> Result<Option<Money>, MoneyError> {
        inside(window.range, self.amount, self.per, self.period)
    }

    /// The facts of [`inside`], for the formula of either form.
    fn tell(&self, window: Window, told: &mut Facts<'_>) {
        let [amount, first, last] = self.paths;
        told.input(&terms::GIVEN, self.amount, Field::of(amount, self.index))
            .input(&terms::SPAN_FIRST, self.period.first(), Field::of(first, self.index))
            .input(&terms::SPAN_LAST, self.period.last(), Field::of(last, self.index))
            .from(&terms::WINDOW_FIRST, window.range.first(), window.first)
            .from(&terms::WINDOW_LAST, window.range.last(), window.last);
    }
}

fn one_line<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    window: Window,
    index: usize,
    line: &IncomeLine,
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let field = Field::of(fields::INCOME_AMOUNT, index);
    let at = case.at().member(line.earner);
    if !members.uncertain && !members.set.contains(line.earner) {
        return Ok(of_no_member(case, members, line, field));
    }
    if line.kind.is_left_out() {
        let step = case.explain.step(&rules::SA_06, at, |told| {
            given(told, &terms::EXEMPT, line.amount, field);
            told.gives(&terms::COUNTED_INCOME, Money::ZERO);
        });
        return Ok(Traced { value: Money::ZERO, step });
    }
    let amount = match line.amount {
        Fact::Known(amount) => amount,
        Fact::Absent => Money::ZERO,
        Fact::NotEstablished => {
            income.is_floor &= line.kind != IncomeKind::Business;
            return Ok(open(case, line.earner, income, questions::INCOME_AMOUNT));
        }
    };
    if line.kind == IncomeKind::ResidentsBasicPension {
        let Some(rule) = case.law.in_month.residents_pension.read(&mut case.reading) else {
            return Ok(unsettled(case, line.earner, income));
        };
        if matches!(rule.value, Counts::NotCounted) {
            let step = case.explain.step(&rules::SA_06, at.variant("local"), |told| {
                told.input(&terms::EXEMPT, amount, field)
                    .chosen(&terms::PUBLISHED, rule.value.word(), rule.figure)
                    .gives(&terms::COUNTED_INCOME, Money::ZERO);
            });
            return Ok(Traced { value: Money::ZERO, step });
        }
    }
    if line.kind == IncomeKind::LumpSum {
        // How a lump is spread over months is local; without the number of months it is open.
        let spread = case.law.in_month.lump_sum_spread.read(&mut case.reading);
        return match spread {
            None => Ok(unsettled(case, line.earner, income)),
            Some(months) => spread_lump(case, window, index, line, amount, months, income),
        };
    }
    if amount.is_negative() {
        let Some(rule) = case.law.in_month.business_loss.read(&mut case.reading) else {
            income.is_floor = false;
            return Ok(unsettled(case, line.earner, income));
        };
        if matches!(rule.value, BusinessLoss::CountsAsZero) {
            let step = case.explain.step(&rules::SA_05, at.variant("loss"), |told| {
                told.chosen(&terms::LOSS_RULE, rule.value.word(), rule.figure)
                    .input(&terms::GIVEN, amount, field)
                    .gives(&terms::COUNTED_INCOME, Money::ZERO);
            });
            return Ok(Traced { value: Money::ZERO, step });
        }
    }
    let paths = [fields::INCOME_AMOUNT, fields::INCOME_FIRST, fields::INCOME_LAST];
    let stated = Stated { amount, per: line.per, period: line.period, paths, index };
    let Some(value) = stated.inside(window)? else {
        return Ok(open(case, line.earner, income, questions::INCOME_PERIOD));
    };
    let form = match line.per {
        Per::Month => "monthly",
        Per::Period => "period",
    };
    let step = case.explain.step(&rules::SA_05, at.variant(form), |told| {
        stated.tell(window, told);
        told.gives(&terms::COUNTED_INCOME, value);
    });
    Ok(Traced { value, step })
}

/// An amount that does not count whatever it is: where it is not known, no field is said to hold it.
fn given(told: &mut Facts<'_>, term: &'static Term, amount: Fact<Money>, field: Field) {
    match amount {
        Fact::Known(amount) => told.input(term, amount, field),
        Fact::Absent | Fact::NotEstablished => told.clause(term, Money::ZERO),
    };
}

/// Income of a person who does not count does not count (SA-03).
fn of_no_member<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    line: &IncomeLine,
    field: Field,
) -> Traced<Money> {
    let at = case.at().variant("not-a-member").member(line.earner);
    let step = case.explain.step(&rules::SA_05, at, |told| {
        given(told, &terms::GIVEN, line.amount, field);
        told.from(&terms::COUNTED, 0_u32, members.first.plus(line.earner))
            .gives(&terms::COUNTED_INCOME, Money::ZERO);
    });
    Traced { value: Money::ZERO, step }
}

/// A lump spread from its first month over so many months; it counts where the share is a whole number of fen.
fn spread_lump<X: Explain>(
    case: &mut Case<'_, '_, X>,
    window: Window,
    index: usize,
    line: &IncomeLine,
    amount: Money,
    months: minzheng_core_types::figures::Used<&u32>,
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let first = line.period.first();
    let reach = i32::try_from(months.value.saturating_sub(1)).unwrap_or(i32::MAX);
    let span = MonthRange::new(first, first.plus(reach)).unwrap_or(MonthRange::single(first));
    let overlap =
        MonthRange::new(span.first().max(window.range.first()), span.last().min(window.range.last()))
            .map_or(0, MonthRange::months);
    let product = amount.times(overlap)?.fen();
    let spread = i64::from((*months.value).max(1));
    let (Some(share), Some(0)) = (product.checked_div(spread), product.checked_rem(spread)) else {
        return Ok(open(case, line.earner, income, questions::INCOME_PERIOD));
    };
    let value = Money::from_fen(share);
    let step = case.explain.step(&rules::SA_05, case.at().variant("lump").member(line.earner), |told| {
        told.input(&terms::GIVEN, amount, Field::of(fields::INCOME_AMOUNT, index))
            .input(&terms::SPAN_FIRST, first, Field::of(fields::INCOME_FIRST, index))
            .figure(&terms::MINIMUM, months)
            .from(&terms::WINDOW_FIRST, window.range.first(), window.first)
            .from(&terms::WINDOW_LAST, window.range.last(), window.last)
            .gives(&terms::COUNTED_INCOME, value);
    });
    Ok(Traced { value, step })
}

/// An amount that a question leaves open: it is at least nothing.
fn open<X: Explain>(
    case: &mut Case<'_, '_, X>,
    earner: usize,
    income: &mut Income,
    question: usize,
) -> Traced<Money> {
    case.open.ask(question, None);
    unsettled(case, earner, income)
}

fn unsettled<X: Explain>(case: &mut Case<'_, '_, X>, earner: usize, income: &mut Income) -> Traced<Money> {
    income.settled = false;
    let step = case.explain.step(&rules::SA_05, case.at().variant("open").member(earner), |told| {
        told.clause(&terms::FLOOR, Money::ZERO).gives(&terms::COUNTED_INCOME, Money::ZERO);
    });
    Traced { value: Money::ZERO, step }
}

fn one_deduction<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    window: Window,
    index: usize,
    deduction: &Deduction,
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let at = case.at().member(deduction.payer);
    if !members.uncertain && !members.set.contains(deduction.payer) {
        let step = case.explain.step(&rules::SA_05, at.variant("deduction-not-a-member"), |told| {
            given(told, &terms::GIVEN, deduction.amount, Field::of(fields::DEDUCTION_AMOUNT, index));
            told.from(&terms::COUNTED, 0_u32, members.first.plus(deduction.payer))
                .gives(&terms::DEDUCTION, Money::ZERO);
        });
        return Ok(Traced { value: Money::ZERO, step });
    }
    let amount = match deduction.amount {
        Fact::Known(amount) => Some(amount),
        Fact::Absent => Some(Money::ZERO),
        Fact::NotEstablished => None,
    };
    let paths = [fields::DEDUCTION_AMOUNT, fields::DEDUCTION_FIRST, fields::DEDUCTION_LAST];
    let stated =
        amount.map(|amount| Stated { amount, per: deduction.per, period: deduction.period, paths, index });
    let value = stated.as_ref().map_or(Ok(None), |stated| stated.inside(window))?;
    let (Some(stated), Some(value)) = (stated, value) else {
        case.open.ask(questions::DEDUCTION_AMOUNT, None);
        income.settled = false;
        income.is_floor = false;
        let step = case.explain.step(&rules::SA_05, at.variant("deduction-open"), |told| {
            told.clause(&terms::FLOOR, Money::ZERO).gives(&terms::DEDUCTION, Money::ZERO);
        });
        return Ok(Traced { value: Money::ZERO, step });
    };
    let form = match deduction.per {
        Per::Month => "deduction",
        Per::Period => "deduction-period",
    };
    let step = case.explain.step(&rules::SA_05, at.variant(form), |told| {
        stated.tell(window, told);
        told.gives(&terms::DEDUCTION, value);
    });
    Ok(Traced { value, step })
}
