//! Facts that need not make sense: the rules answer them or say why not.

use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::Away;

use super::{Wish, household};
use crate::draw::Draw;

/// A case of arbitrary facts: any number, any day, any order. Nothing about it need make sense.
pub fn arbitrary(draw: &mut Draw) -> CaseFile {
    let mut case = household(draw, Wish { unknown: 15, whole: 50, ..Wish::ANY });
    let any_month = |draw: &mut Draw| match draw.below(4) {
        0 => Month::MIN,
        1 => Month::MAX,
        _ => Month::at(2014, 5).plus(draw.between(-3000, 3000) as i32),
    };
    let any_day = |draw: &mut Draw| {
        let month = any_month(draw);
        if draw.chance(1, 2) { month.first_day() } else { month.last_day() }
    };
    let any_range = |draw: &mut Draw| {
        let (one, other) = (any_month(draw), any_month(draw));
        MonthRange::new(one.min(other), one.max(other)).expect("in order")
    };
    for member in &mut case.members {
        if draw.chance(1, 3) {
            member.birth = Fact::Known(any_day(draw));
        }
        if draw.chance(1, 4) {
            member.died = Some(any_day(draw));
        }
        if draw.chance(1, 4) {
            member.entered = Some(any_day(draw));
        }
        if draw.chance(1, 4) {
            member.nursing_subsidy = Fact::Known(Money::from_fen(draw.anything()));
        }
        if draw.chance(1, 4) {
            member.away = Fact::Known(Away::Clergy(draw.anything() as u32));
        }
        if draw.chance(1, 4) {
            member.refusals = Fact::Known(draw.anything() as u32);
        }
        if draw.chance(1, 4) {
            member.ability_grade = Fact::Known(draw.anything() as u8);
        }
    }
    for line in &mut case.incomes {
        if draw.chance(1, 2) {
            line.amount = Fact::Known(Money::from_fen(draw.anything()));
        }
        if draw.chance(1, 3) {
            line.period = any_range(draw);
        }
    }
    for deduction in &mut case.deductions {
        if draw.chance(1, 2) {
            deduction.amount = Fact::Known(Money::from_fen(draw.anything()));
            deduction.period = any_range(draw);
        }
    }
    for supporter in &mut case.supporters {
        if draw.chance(1, 2) {
            supporter.income = Fact::Known(Money::from_fen(draw.anything()));
            supporter.agreed = Fact::Known(Money::from_fen(draw.anything()));
        }
        if draw.chance(1, 3) {
            supporter.household = (draw.anything() as u32).max(1);
            supporter.dependants = (draw.anything() as u32).max(1);
        }
    }
    for expense in &mut case.expenses {
        if draw.chance(1, 2) {
            expense.amount = Fact::Known(Money::from_fen(draw.anything()));
            expense.period = any_range(draw);
        }
    }
    for asset in &mut case.assets {
        if draw.chance(1, 2) {
            asset.amount = Fact::Known(Money::from_fen(draw.anything()));
        }
    }
    match &mut case.standing {
        StandingFile::OnRoll { since, determination } => {
            if draw.chance(1, 2) {
                determination.counted_income = Money::from_fen(draw.anything());
            }
            if draw.chance(1, 2) {
                determination.window = any_range(draw);
            }
            if draw.chance(1, 3) {
                *since = any_month(draw);
            }
        }
        StandingFile::Applying { applied } if draw.chance(1, 4) => *applied = any_day(draw),
        StandingFile::Grace { decided, kept, .. } => {
            (*decided, *kept) = (any_day(draw), Money::from_fen(draw.anything()));
        }
        StandingFile::Applying { .. } | StandingFile::Ended { .. } => {}
    }
    if draw.chance(1, 6) {
        case.month = any_month(draw);
    }
    draw.show(&case);
    case
}
