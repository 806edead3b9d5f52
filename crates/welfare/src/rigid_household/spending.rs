//! The spending test: strictly above the share of total income.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::finding::Measure;
use minzheng_core_types::{Fact, Money, MoneyError, Rounding, RoundingMode, RoundingUnit};

use super::assess::{Known, Look};
use super::rules::LI_02;
use super::{questions, terms};
use crate::allowance::{Traced, rigid};
use crate::terms as shared;

const DOWN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down };

const LIVING: Field = Field::new("needs.rigid.living");
const OTHER: Field = Field::new("needs.rigid.other");
const AID: Field = Field::new("needs.rigid.aid");

/// What was spent: as far as it is known, and whether it may be more or, by aid that is not known, less.
struct Spent {
    total: Traced<Money>,
    may_be_more: bool,
    may_be_less: bool,
    /// Expenses of the household are open, or lie partly in the window.
    expenses_open: bool,
}

/// A part of the spending: its amount, and the step or field that says so.
#[derive(Clone, Copy)]
struct Part {
    amount: Money,
    origin: Origin,
}

#[derive(Clone, Copy)]
enum Origin {
    Clause,
    Input(Field),
    Step(StepRef),
}

const NOTHING: Part = Part { amount: Money::ZERO, origin: Origin::Clause };

pub(super) fn test<X: Explain>(look: &mut Look<'_, '_, X>, known: &Known) -> Result<(), MoneyError> {
    let share = look.policy.figures.share.read(&mut look.reading);
    let Some(spent) = spent(look, known)? else { return Ok(()) };
    let Some(share) = share else {
        ask(look, known, &spent);
        return Ok(());
    };
    let income = &known.income;
    let above = !share.value.covers(spent.total.value, income.total.value, 1)?;
    // Open income can only be more, where it is a floor; open spending only more, open aid only less.
    let certain =
        if above { income.settled && !spent.may_be_less } else { income.is_floor && !spent.may_be_more };
    if !certain || known.members.uncertain {
        ask(look, known, &spent);
        return Ok(());
    }
    look.case.explain.step(&LI_02, look.case.at(), |facts| {
        facts
            .from(&terms::SPENDING, spent.total.value, spent.total.step)
            .figure(&shared::SHARE, share)
            .from(&shared::INCOME, income.total.value, income.total.step)
            .gives(&shared::RECEIVES, above);
    });
    if !above {
        let limit = share.value.of(income.total.value, 1, DOWN)?;
        look.case.grounds.add(&LI_02, Measure::Money(spent.total.value), Measure::Money(limit));
    }
    Ok(())
}

/// Asks for the spending that is open.
fn ask<X: Explain>(look: &mut Look<'_, '_, X>, known: &Known, spent: &Spent) {
    let stated = &look.asked.needs.rigid;
    if spent.may_be_more {
        let (open, missing) = known.of_standard;
        let case = &mut look.case;
        case.open.questions = case.open.questions.union(open.questions);
        case.reading.missing = case.reading.missing.union(missing);
        if spent.expenses_open {
            rigid::ask(case);
        }
        for (amount, question) in [(stated.living, questions::LIVING), (stated.other, questions::OTHER)] {
            if amount.is_open() {
                look.open.ask(question, None);
            }
        }
    }
    if spent.may_be_less {
        look.open.ask(questions::AID, None);
    }
}

/// The sum of what is listed; `None` where the kinds are not.
fn spent<X: Explain>(look: &mut Look<'_, '_, X>, known: &Known) -> Result<Option<Spent>, MoneyError> {
    let Some(kinds) = look.policy.figures.kinds.read(&mut look.reading) else { return Ok(None) };
    let lists = |code: &str| kinds.value.iter().any(|kind| kind.code == code);
    let expenses = rigid::expenses(&mut look.case, kinds, known.window)?;
    let stated = &look.asked.needs.rigid;
    let mut may_be_more = !expenses.settled;
    let living = match stated.living {
        Fact::Known(living) if lists("living") && living > Money::ZERO => {
            capped(look, known, living, &mut may_be_more)?
        }
        Fact::NotEstablished if lists("living") => {
            may_be_more = true;
            NOTHING
        }
        _ => NOTHING,
    };
    let other = match stated.other {
        Fact::Known(amount) if lists("other") => Part { amount, origin: Origin::Input(OTHER) },
        Fact::NotEstablished if lists("other") => {
            may_be_more = true;
            NOTHING
        }
        _ => NOTHING,
    };
    let aid = match stated.aid {
        Fact::Known(amount) => Part { amount, origin: Origin::Input(AID) },
        Fact::Absent | Fact::NotEstablished => NOTHING,
    };
    let gross = expenses.total.plus(living.amount)?.plus(other.amount)?;
    let value = gross.less(aid.amount)?.max(Money::ZERO);
    let parts = [(&terms::LIVING, living), (&terms::OTHER_SPENDING, other), (&terms::AID, aid)];
    let step = look.case.explain.step(&LI_02, look.case.at().variant("spending"), |facts| {
        facts.from_each(&shared::EXPENSE, expenses.first, expenses.count);
        for (term, part) in parts {
            match part.origin {
                Origin::Clause => facts.clause(term, part.amount),
                Origin::Input(field) => facts.input(term, part.amount, field),
                Origin::Step(step) => facts.from(term, part.amount, step),
            };
        }
        facts.gives(&terms::SPENDING, value);
    });
    let may_be_less = stated.aid.is_open();
    let (total, expenses_open) = (Traced { value, step }, !expenses.settled);
    Ok(Some(Spent { total, may_be_more, may_be_less, expenses_open }))
}

/// Living expenses count up to the standard.
fn capped<X: Explain>(
    look: &mut Look<'_, '_, X>,
    known: &Known,
    living: Money,
    may_be_more: &mut bool,
) -> Result<Part, MoneyError> {
    let (members, months) = (&known.members, known.months);
    let Some(standard) = known.standard else {
        *may_be_more = true;
        return Ok(NOTHING);
    };
    *may_be_more |= members.uncertain;
    let amount = living.min(standard.value.times(members.count())?.times(months.value)?);
    if members.uncertain {
        return Ok(NOTHING);
    }
    let step = look.case.explain.step(&LI_02, look.case.at().variant("living"), |facts| {
        facts
            .input(&shared::GIVEN, living, LIVING)
            .from(&shared::STANDARD, standard.value, standard.step)
            .from(&shared::MEMBERS, members.count(), members.step)
            .from(&shared::MONTHS, months.value, months.step)
            .gives(&terms::LIVING, amount);
    });
    Ok(Part { amount, origin: Origin::Step(step) })
}
