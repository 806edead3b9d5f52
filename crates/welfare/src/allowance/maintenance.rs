//! SA-10: maintenance due from relatives outside the household. One step for each of them, in order.

use minzheng_core_types::explain::{Explain, Facts, Field, StepRef};
use minzheng_core_types::{Fact, Money, MoneyError, Rounding, RoundingMode, RoundingUnit};

use super::income::Income;
use super::members::Counted;
use super::{Case, Traced};
use crate::facts::{Duty, Supporter};
use crate::fields;
use crate::policy::Maintenance;
use crate::questions;
use crate::rules;
use crate::terms;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
/// 养三个以上子女: from so many children formula F5 takes less.
const MANY_CHILDREN: u32 = 3;

/// The steps, for the total.
#[derive(Clone, Copy)]
pub(super) struct Due {
    pub(super) total: Money,
    pub(super) first: StepRef,
}

pub(super) fn due<X: Explain>(
    case: &mut Case<'_, '_, X>,
    members: &Counted,
    standard: Option<Traced<Money>>,
    months: Traced<u32>,
    income: &mut Income,
) -> Result<Due, MoneyError> {
    let mut due = Due { total: Money::ZERO, first: StepRef::NONE };
    for (index, supporter) in case.household.facts().supporters.iter().enumerate() {
        let one = if !members.uncertain && !members.set.contains(supporter.of) {
            let at = case.at().variant("not-a-member").member(supporter.of);
            let step = case.explain.step(&rules::SA_10, at, |told| {
                told.clause(&terms::FLOOR, Money::ZERO)
                    .from(&terms::COUNTED, 0_u32, members.first.plus(supporter.of))
                    .gives(&terms::MAINTENANCE, Money::ZERO);
            });
            Traced { value: Money::ZERO, step }
        } else {
            one(case, standard, months, (index, supporter), income)?
        };
        due.total = due.total.plus(one.value)?;
        due.first = due.first.min(one.step);
    }
    Ok(due)
}

/// Open: it is at least nothing.
fn open<X: Explain>(
    case: &mut Case<'_, '_, X>,
    supporter: &Supporter,
    income: &mut Income,
    question: Option<usize>,
) -> Traced<Money> {
    if let Some(question) = question {
        case.open.ask(question, None);
    }
    income.settled = false;
    let at = case.at().variant("open").member(supporter.of);
    let step = case.explain.step(&rules::SA_10, at, |told| {
        told.clause(&terms::FLOOR, Money::ZERO).gives(&terms::MAINTENANCE, Money::ZERO);
    });
    Traced { value: Money::ZERO, step }
}

/// What every form shares: what is really received, for so many months.
struct Line {
    index: usize,
    received: Option<Money>,
    months: Traced<u32>,
    of: usize,
}

impl Line {
    /// Tells a form whose monthly amount is at least what is received.
    fn tell<X: Explain>(
        &self,
        case: &mut Case<'_, '_, X>,
        variant: &'static str,
        month: Money,
        facts: impl FnOnce(&mut Facts<'_>),
    ) -> Result<Traced<Money>, MoneyError> {
        let value = month.max(self.received.unwrap_or(Money::ZERO)).times(self.months.value)?;
        let at = case.at().variant(variant).member(self.of);
        let step = case.explain.step(&rules::SA_10, at, |told| {
            facts(told);
            match self.received {
                Some(received) => {
                    told.input(&terms::RECEIVED, received, Field::of(fields::SUPPORTER_RECEIVED, self.index))
                }
                None => told.clause(&terms::RECEIVED, Money::ZERO),
            };
            told.from(&terms::MONTHS, self.months.value, self.months.step).gives(&terms::MAINTENANCE, value);
        });
        Ok(Traced { value, step })
    }
}

fn one<X: Explain>(
    case: &mut Case<'_, '_, X>,
    standard: Option<Traced<Money>>,
    months: Traced<u32>,
    (index, supporter): (usize, &Supporter),
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let ask = Some(questions::SUPPORTER);
    if supporter.agreed.is_open() || supporter.received.is_open() {
        return Ok(open(case, supporter, income, ask));
    }
    let line = Line { index, received: supporter.received.known(), months, of: supporter.of };
    if let Fact::Known(agreed) = supporter.agreed {
        return line.tell(case, "agreed", agreed, |told| {
            told.input(&terms::AGREED, agreed, Field::of(fields::SUPPORTER_AGREED, index));
        });
    }
    let policy = case.law.in_month;
    match supporter.status {
        Fact::NotEstablished => return Ok(open(case, supporter, income, ask)),
        Fact::Known(status) => {
            let Some(exempt) = policy.maintenance_exempt.read(&mut case.reading) else {
                return Ok(open(case, supporter, income, None));
            };
            if exempt.value.iter().any(|entry| entry.code == status.word()) {
                return line.tell(case, "exempt", Money::ZERO, |told| {
                    told.list(&terms::GROUPS, exempt.figure).input(
                        &terms::STATUS,
                        status.word(),
                        Field::of(fields::SUPPORTER_STATUS, index),
                    );
                });
            }
        }
        Fact::Absent => {}
    }
    let Some(family) = policy.maintenance.read(&mut case.reading) else {
        return Ok(open(case, supporter, income, None));
    };
    if *family.value == Maintenance::NotImputed {
        return line.tell(case, "not-imputed", Money::ZERO, |told| {
            told.chosen(&terms::PUBLISHED, family.value.word(), family.figure);
        });
    }
    let theirs = match supporter.income {
        Fact::Known(theirs) => theirs,
        Fact::Absent => Money::ZERO,
        Fact::NotEstablished => return Ok(open(case, supporter, income, ask)),
    };
    if supporter.duty == Duty::ChildMaintenance {
        return child(case, supporter, &line, theirs, income);
    }
    let Some(standard) = standard else {
        return Ok(open(case, supporter, income, None));
    };
    let imputed = Imputed { supporter, line: &line, theirs, standard };
    match *family.value {
        Maintenance::F1 => imputed.above(case, "f1", 1, (1, 2)),
        Maintenance::F2 => imputed.above(case, "f2", 2, (1, 5)),
        Maintenance::F3 => imputed.above(case, "f3", 2, (1, 2)),
        Maintenance::F5 => {
            let tenths = if supporter.children >= MANY_CHILDREN { 4 } else { 5 };
            imputed.above(case, "f5", 1, (tenths, 10))
        }
        Maintenance::F4 | Maintenance::NotImputed => imputed.above_line(case, income),
    }
}

/// Child maintenance without a document: a share of the payer's income for each child, capped for all together.
fn child<X: Explain>(
    case: &mut Case<'_, '_, X>,
    supporter: &Supporter,
    line: &Line,
    theirs: Money,
    income: &mut Income,
) -> Result<Traced<Money>, MoneyError> {
    let policy = case.law.in_month;
    let share = policy.maintenance_child.read(&mut case.reading);
    let cap = policy.maintenance_child_cap.read(&mut case.reading);
    let (Some(share), Some(cap)) = (share, cap) else {
        return Ok(open(case, supporter, income, None));
    };
    let all = share.value.times(supporter.dependants).map_err(|_| MoneyError::OutOfRange)?;
    let rate = if all.to_decimal() > cap.value.to_decimal() { *cap.value } else { all };
    let month = rate.share(theirs, 1, supporter.dependants, HALF_UP)?;
    line.tell(case, "child", month, |told| {
        told.figure(&terms::SHARE, share).figure(&terms::CAP, cap);
        theirs_and_dependants(told, supporter, line.index, theirs);
    })
}

fn theirs_and_dependants(told: &mut Facts<'_>, supporter: &Supporter, index: usize, theirs: Money) {
    match supporter.income {
        Fact::Known(_) => told.input(&terms::THEIRS, theirs, Field::of(fields::SUPPORTER_INCOME, index)),
        _ => told.clause(&terms::THEIRS, theirs),
    };
    told.input(&terms::DEPENDANTS, supporter.dependants, Field::of(fields::SUPPORTER_DEPENDANTS, index));
}

/// What the formulas over a supporter's household share.
struct Imputed<'s> {
    supporter: &'s Supporter,
    line: &'s Line,
    theirs: Money,
    standard: Traced<Money>,
}

impl Imputed<'_> {
    fn household(&self, told: &mut Facts<'_>) {
        told.input(
            &terms::HOUSEHOLD,
            self.supporter.household,
            Field::of(fields::SUPPORTER_HOUSEHOLD, self.line.index),
        );
    }

    /// A part of what exceeds so many standards for the supporter's household, shared among the dependants.
    fn above<X: Explain>(
        &self,
        case: &mut Case<'_, '_, X>,
        variant: &'static str,
        standards: u32,
        (part, of): (u32, u32),
    ) -> Result<Traced<Money>, MoneyError> {
        let own = self.standard.value.times(standards)?.times(self.supporter.household)?;
        let excess = self.theirs.less(own)?.max(Money::ZERO).times(part)?;
        let divisor = of.checked_mul(self.supporter.dependants).ok_or(MoneyError::OutOfRange)?;
        let month = HALF_UP.quotient(excess, divisor)?;
        self.line.tell(case, variant, month, |told| {
            theirs_and_dependants(told, self.supporter, self.line.index, self.theirs);
            told.from(&terms::STANDARD, self.standard.value, self.standard.step);
            self.household(told);
            if variant == "f5" {
                let field = Field::of(fields::SUPPORTER_CHILDREN, self.line.index);
                told.input(&terms::CHILDREN, self.supporter.children, field);
            }
        })
    }

    /// F4: three tenths of what exceeds the line of marginal households.
    fn above_line<X: Explain>(
        &self,
        case: &mut Case<'_, '_, X>,
        income: &mut Income,
    ) -> Result<Traced<Money>, MoneyError> {
        let Some(multiple) = case.law.in_month.marginal_line.read(&mut case.reading) else {
            return Ok(open(case, self.supporter, income, None));
        };
        let line = multiple.value.of(self.standard.value, 1, HALF_UP)?;
        let excess = self.theirs.less(line.times(self.supporter.household)?)?.max(Money::ZERO);
        let month = HALF_UP.quotient(excess.times(3)?, 10)?;
        self.line.tell(case, "f4", month, |told| {
            match self.supporter.income {
                Fact::Known(_) => told.input(
                    &terms::THEIRS,
                    self.theirs,
                    Field::of(fields::SUPPORTER_INCOME, self.line.index),
                ),
                _ => told.clause(&terms::THEIRS, self.theirs),
            };
            told.figure(&terms::MULTIPLE, multiple).from(
                &terms::STANDARD,
                self.standard.value,
                self.standard.step,
            );
            self.household(told);
        })
    }
}
