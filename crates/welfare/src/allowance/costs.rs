//! SA-07: the cost of working, taken off wages before that cost. One step for each such wage, in order.

use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{FigureRef, Used};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Fact, Money, MoneyError, MonthRange, Rate, Rounding, RoundingMode, RoundingUnit};

use super::income::{Income, Window, inside};
use super::members::Counted;
use super::{Case, Traced};
use crate::facts::{Employment, IncomeKind, IncomeLine, Member, Per};
use crate::fields;
use crate::policy::AuxiliaryWork;
use crate::questions;
use crate::rules;
use crate::terms;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// What is taken off a month's wage.
enum Cost<'p> {
    /// A share of the standard.
    Share(Used<&'p Rate>),
    /// A share for a group that the place lists.
    Group(Used<&'p Rate>, FigureRef, &'static str),
    /// A flat amount.
    Flat(Used<&'p Money>),
    /// All up to the standard: auxiliary work for the disabled.
    Auxiliary(FigureRef),
}

/// The steps of the costs, for the total.
#[derive(Clone, Copy)]
pub(super) struct Costs {
    pub(super) total: Money,
    pub(super) first: StepRef,
    pub(super) count: usize,
}

pub(super) fn of_working<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Option<Traced<Money>>,
    window: Window,
    income: &mut Income,
) -> Result<Costs, MoneyError> {
    let mut costs = Costs { total: Money::ZERO, first: StepRef::NONE, count: 0 };
    let lines = case.household.facts().incomes;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.kind == IncomeKind::GrossWage) {
        let cost = if !members.uncertain && !members.set.contains(line.earner) {
            of_no_member(case, members, line)
        } else if overlaps(lines, index, line, window.range) {
            open(case, line, income, Some(questions::WAGES_OVERLAP))
        } else {
            one(case, standard, window, (index, line), income)?
        };
        costs.total = costs.total.plus(cost.value)?;
        costs.first = costs.first.min(cost.step);
        costs.count = costs.count.saturating_add(1);
    }
    Ok(costs)
}

/// The cost is one of a person and a month: two wages of one month belong in one line.
fn overlaps(lines: &[IncomeLine], index: usize, line: &IncomeLine, window: MonthRange) -> bool {
    let common = |one: MonthRange, other: MonthRange| {
        MonthRange::new(one.first().max(other.first()), one.last().min(other.last())).ok()
    };
    let inside = common(line.period, window);
    lines.iter().enumerate().any(|(other, them)| {
        other != index
            && them.kind == IncomeKind::GrossWage
            && them.earner == line.earner
            && inside.is_some_and(|period| common(them.period, period).is_some())
    })
}

/// A person who does not count has no cost either.
fn of_no_member<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    line: &IncomeLine,
) -> Traced<Money> {
    let at = case.at().variant("not-a-member").member(line.earner);
    let step = case.explain.step(&rules::SA_07, at, |told| {
        told.clause(&terms::GIVEN, Money::ZERO)
            .from(&terms::COUNTED, 0_u32, members.first.plus(line.earner))
            .gives(&terms::EMPLOYMENT_COST, Money::ZERO);
    });
    Traced { value: Money::ZERO, step }
}

/// What is taken off is open: the income can become less.
fn open<X: Explain>(
    case: &mut Case<'_, '_, X>,
    line: &IncomeLine,
    income: &mut Income,
    question: Option<usize>,
) -> Traced<Money> {
    if let Some(question) = question {
        case.open.ask(question, Some(line.earner));
    }
    (income.settled, income.is_floor) = (false, false);
    none(case, line)
}

/// Nothing is taken off.
fn none<X: Explain>(case: &mut Case<'_, '_, X>, line: &IncomeLine) -> Traced<Money> {
    let at = case.at().variant("open").member(line.earner);
    let step = case.explain.step(&rules::SA_07, at, |told| {
        told.clause(&terms::FLOOR, Money::ZERO).gives(&terms::EMPLOYMENT_COST, Money::ZERO);
    });
    Traced { value: Money::ZERO, step }
}

fn one<X: Explain>(
    case: &mut Case<'_, '_, X>,
    standard: Option<Traced<Money>>,
    window: Window,
    (index, line): (usize, &IncomeLine),
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let member = case.household.members().get(line.earner).copied();
    let wage = match line.amount {
        Fact::Absent => Some(Money::ZERO),
        amount => amount.known(),
    };
    let nothing = wage.map(|wage| inside(window.range, wage, line.per, line.period)).transpose()?.flatten();
    if nothing.is_some_and(Money::is_zero) {
        return Ok(none(case, line));
    }
    let (Some(member), Some(standard), Some(wage)) = (member, standard, wage) else {
        // What else is open asks for itself.
        return Ok(open(case, line, income, None));
    };
    let Some(cost) = cost(case, line.earner, &member) else {
        return Ok(open(case, line, income, None));
    };
    let month = match &cost {
        Cost::Share(share) | Cost::Group(share, ..) => share.value.of(standard.value, 1, HALF_UP)?,
        Cost::Flat(flat) => *flat.value,
        Cost::Auxiliary(_) => standard.value,
    };
    let taken = match line.per {
        Per::Month => inside(window.range, month.min(wage), line.per, line.period)?,
        Per::Period => {
            let whole = month.times(line.period.months())?.min(wage);
            inside(window.range, whole, line.per, line.period)?
        }
    };
    let Some(taken) = taken else {
        return Ok(open(case, line, income, None));
    };
    let at = case.at().variant(form(&cost, line.per)).member(line.earner);
    let step = case.explain.step(&rules::SA_07, at, |told| {
        cost.tell(standard, line.earner, told);
        told.input(&terms::GIVEN, wage, Field::of(fields::INCOME_AMOUNT, index))
            .input(&terms::SPAN_FIRST, line.period.first(), Field::of(fields::INCOME_FIRST, index))
            .input(&terms::SPAN_LAST, line.period.last(), Field::of(fields::INCOME_LAST, index))
            .from(&terms::WINDOW_FIRST, window.range.first(), window.first)
            .from(&terms::WINDOW_LAST, window.range.last(), window.last)
            .gives(&terms::EMPLOYMENT_COST, taken);
    });
    Ok(Traced { value: taken, step })
}

const fn form(cost: &Cost<'_>, per: Per) -> &'static str {
    match (cost, per) {
        (Cost::Share(_), Per::Month) => "share",
        (Cost::Share(_), Per::Period) => "share-period",
        (Cost::Group(..), Per::Month) => "group",
        (Cost::Group(..), Per::Period) => "group-period",
        (Cost::Flat(_), Per::Month) => "flat",
        (Cost::Flat(_), Per::Period) => "flat-period",
        (Cost::Auxiliary(_), Per::Month) => "auxiliary",
        (Cost::Auxiliary(_), Per::Period) => "auxiliary-period",
    }
}

impl Cost<'_> {
    fn tell(&self, standard: Traced<Money>, earner: usize, told: &mut Facts<'_>) {
        let employment = Field::of(fields::EMPLOYMENT, earner);
        match self {
            Self::Flat(flat) => {
                told.figure(&terms::PUBLISHED, *flat);
                return;
            }
            Self::Share(share) => {
                told.figure(&terms::SHARE, *share);
            }
            Self::Group(share, groups, word) => {
                told.list(&terms::GROUPS, *groups)
                    .input(&terms::EMPLOYMENT, *word, employment)
                    .figure(&terms::SHARE, *share);
            }
            Self::Auxiliary(figure) => {
                let word = AuxiliaryWork::AboveStandard.word();
                told.chosen(&terms::AUXILIARY, word, *figure).input(
                    &terms::EMPLOYMENT,
                    Employment::AuxiliaryWork.word(),
                    employment,
                );
            }
        }
        told.from(&terms::STANDARD, standard.value, standard.step);
    }
}

/// Which rule takes the cost off; `None` while that is open, with what is missing asked for.
fn cost<'c, X: Explain>(case: &mut Case<'c, '_, X>, earner: usize, member: &Member) -> Option<Cost<'c>> {
    let policy = case.law.in_month;
    let by_group = policy.employment_cost_groups.is_set() || policy.auxiliary_work.is_set();
    if by_group && member.employment.is_open() {
        case.open.ask(questions::EMPLOYMENT, Some(earner));
        return None;
    }
    let employment = member.employment.known();
    if employment == Some(Employment::AuxiliaryWork) && policy.auxiliary_work.is_set() {
        let rule = policy.auxiliary_work.read(&mut case.reading)?;
        if *rule.value == AuxiliaryWork::AboveStandard {
            match member.disability {
                Fact::Known(disability) => {
                    let mind =
                        matches!(disability.kind, DisabilityKind::Intellectual | DisabilityKind::Mental);
                    let severe = matches!(disability.grade, DisabilityGrade::First | DisabilityGrade::Second);
                    if mind || severe {
                        return Some(Cost::Auxiliary(rule.figure));
                    }
                }
                Fact::Absent => {}
                Fact::NotEstablished => {
                    case.open.ask(questions::DISABILITY, Some(earner));
                    return None;
                }
            }
        }
    }
    if policy.employment_cost_flat.is_set() {
        return policy.employment_cost_flat.read(&mut case.reading).map(Cost::Flat);
    }
    if let (Some(employment), true) = (employment, policy.employment_cost_groups.is_set()) {
        let groups = policy.employment_cost_groups.read(&mut case.reading)?;
        let word = employment.word();
        if groups.value.iter().any(|group| group.code == word) {
            let share = policy.employment_cost_full.read(&mut case.reading)?;
            return Some(Cost::Group(share, groups.figure, word));
        }
    }
    policy.employment_cost.read(&mut case.reading).map(Cost::Share)
}
