//! The facts that only some places ask about: one person alone, work, expenditure, maintenance, bands, refusals, grace.

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{
    Alone, Band, Circumstance, Duty, Employment, Expense, ExpenseKind, IncomeKind, IncomeLine, Member, Per,
    Sex, Supporter, SupporterStatus,
};
use minzheng_welfare::{CaseFile, StopGround};

use super::{beside, day_of, fact, period};
use crate::draw::Draw;

/// The ages at which working life and its rules change.
pub(super) const AGES: &[i32] = &[18, 51, 61, 46, 56, 60, 70, 80, 50, 45, 55];

/// Born to reach one of these ages on a day, or the day after.
pub(super) fn turning(draw: &mut Draw, day: NaiveDate) -> NaiveDate {
    let year = day.year() - draw.pick(AGES);
    let exact = day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1)).expect("a day");
    if draw.chance(1, 2) { exact + Days::new(1) } else { exact }
}

/// A flat cost of working, in fen.
pub(super) const FLAT: i64 = 8_700;

/// The cost of working as a share of the standard: three tenths, to the fen.
pub(super) fn cost(standard: i64) -> i64 {
    (standard * 3 + 5) / 10
}

/// The lines of marginal households beside a standard, in fen.
pub(super) fn marginal_lines(standard: i64) -> [i64; 3] {
    [(standard * 3 + 1) / 2, standard * 2, (standard * 2).min(172_100)]
}

/// What a member's work and circumstances are.
pub(super) fn work(draw: &mut Draw, member: &mut Member, unknown: u64) {
    const WORK: &[(u64, Employment)] = &[
        (4, Employment::Employed),
        (5, Employment::Unemployed),
        (2, Employment::UnableToWork),
        (2, Employment::NotExpectedToWork),
        (2, Employment::SoleTrader),
        (2, Employment::AuxiliaryWork),
        (1, Employment::PublicBenefitJob),
        (1, Employment::Carer),
        (1, Employment::MotherOfInfant),
        (1, Employment::Pregnant),
        (1, Employment::SingleGuardian),
        (1, Employment::Graduate(5)),
        (1, Employment::Graduate(6)),
    ];
    member.sex = fact(draw, unknown, |draw| Some(if draw.chance(1, 2) { Sex::Male } else { Sex::Female }));
    member.employment = fact(draw, unknown, |draw| draw.chance(5, 6).then(|| draw.weighted(WORK)));
    member.major_illness = fact(draw, unknown, |draw| draw.chance(1, 4).then_some(true));
    member.refusals =
        fact(draw, unknown, |draw| draw.chance(1, 4).then(|| draw.pick(&[3, 2, 0, 1, 4]) as u32));
    member.circumstances = fact(draw, unknown, |draw| {
        draw.chance(1, 3).then(|| {
            let some: Vec<Circumstance> = (0..draw.below(3)).map(|_| draw.pick(&Circumstance::ALL)).collect();
            some.into_iter().collect()
        })
    });
}

/// Whether one person applies out of a family, and on what that rests.
pub(super) fn alone(draw: &mut Draw, unknown: u64) -> Fact<Alone> {
    fact(draw, unknown / 2, |draw| {
        draw.chance(1, 5).then(|| Alone {
            family_marginal: fact(draw, unknown, |draw| draw.chance(2, 3).then_some(true)),
            own_register: fact(draw, unknown, |draw| draw.chance(2, 3).then_some(true)),
            religious_months: fact(draw, unknown, |draw| {
                draw.chance(1, 3).then(|| draw.pick(&[36_u32, 35, 37, 0]))
            }),
        })
    })
}

/// The class of hardship.
pub(super) fn band(draw: &mut Draw, unknown: u64) -> Fact<Band> {
    fact(draw, unknown, |draw| {
        (!draw.chance(1, 10)).then(|| draw.pick(&[Band::First, Band::Second, Band::Third, Band::Fourth]))
    })
}

/// Gross wages, at what a month of work costs or anywhere, and relatives who owe maintenance.
pub(super) fn sources(draw: &mut Draw, case: &mut CaseFile, standard: i64, application: Month, unknown: u64) {
    let window = MonthRange::before(application, 12);
    let count = case.members.len() as u64;
    for _ in 0..draw.below(3) {
        let cost = draw.pick(&[cost(standard), standard, FLAT]);
        let span = period(draw, window);
        let per = draw.pick(&[Per::Month, Per::Period]);
        let times = if per == Per::Period { i64::from(span.months()) } else { 1 };
        let amount = match draw.below(3) {
            0 => beside(draw, cost * times),
            1 => beside(draw, standard * times),
            _ => Money::from_fen(draw.between(0, standard * 2) * times),
        };
        case.incomes.push(IncomeLine {
            earner: draw.below(count) as usize,
            kind: IncomeKind::GrossWage,
            amount: fact(draw, unknown, |_| Some(amount)),
            per,
            period: span,
        });
    }
    if draw.chance(1, 3) {
        for _ in 0..=draw.below(2) {
            let supporter = supporter(draw, count, standard, unknown);
            case.supporters.push(supporter);
        }
    }
}

fn supporter(draw: &mut Draw, count: u64, standard: i64, unknown: u64) -> Supporter {
    const STATUS: &[SupporterStatus] = &[
        SupporterStatus::Allowance,
        SupporterStatus::ExtremeHardship,
        SupporterStatus::Marginal,
        SupporterStatus::Over70,
    ];
    let household = draw.between(1, 5) as u32;
    let times = draw.pick(&[2, 1, 3]);
    let income = beside(draw, standard * i64::from(household) * times);
    let rich = Money::from_fen(income.fen() + draw.between(0, standard * 4));
    Supporter {
        of: draw.below(count) as usize,
        duty: draw.pick(&[Duty::Support, Duty::Support, Duty::ChildMaintenance]),
        income: fact(draw, unknown, |draw| Some(if draw.chance(1, 2) { rich } else { income })),
        household,
        dependants: draw.between(1, 4) as u32,
        children: draw.pick(&[2, 3, 0, 1]),
        status: fact(draw, unknown, |draw| draw.chance(1, 4).then(|| draw.pick(STATUS))),
        agreed: fact(draw, unknown, |draw| {
            draw.chance(1, 4).then(|| Money::from_fen(draw.between(0, standard)))
        }),
        received: fact(draw, unknown, |draw| {
            draw.chance(1, 3).then(|| Money::from_fen(draw.between(0, standard)))
        }),
    }
}

/// Rigid expenditure: what brings the income to the line, one fen beside it, or anything.
pub(super) fn expenses(draw: &mut Draw, case: &mut CaseFile, over: i64, application: Month, unknown: u64) {
    const KINDS: &[ExpenseKind] = &[
        ExpenseKind::Medical,
        ExpenseKind::Education,
        ExpenseKind::Rehabilitation,
        ExpenseKind::Disaster,
        ExpenseKind::Accident,
    ];
    let window = MonthRange::before(application, 12);
    if over > 0 && draw.chance(2, 3) {
        let amount = Money::from_fen(over + draw.between(0, 2) - 1);
        let kind = draw.pick(&[ExpenseKind::Medical, ExpenseKind::Education]);
        let amount = fact(draw, unknown, |_| Some(amount));
        case.expenses.push(Expense { kind, amount, per: Per::Period, period: window });
    }
    if draw.chance(1, 3) {
        for _ in 0..=draw.below(2) {
            let amount = Money::from_fen(draw.between(0, over.abs().max(20_000)));
            case.expenses.push(Expense {
                kind: draw.pick(KINDS),
                amount: fact(draw, unknown, |_| Some(amount)),
                per: draw.pick(&[Per::Period, Per::Month]),
                period: period(draw, window),
            });
        }
    }
}

/// A grace period whose end is near the month.
pub(super) fn grace(draw: &mut Draw, month: Month, standard: i64) -> StandingFile {
    let back = draw.pick(&[12, 13, 6, 7, 0, 1, 3, -1]);
    let ground = if draw.chance(1, 4) { draw.pick(&StopGround::ALL) } else { StopGround::Income };
    StandingFile::Grace {
        decided: day_of(draw, month.plus(-back)),
        kept: Money::from_fen(draw.between(0, standard * 3)),
        ground,
    }
}

/// A stop near the month, with its ground or without.
pub(super) fn ended(draw: &mut Draw, month: Month) -> StandingFile {
    let ground = draw.chance(1, 2).then(|| draw.pick(&StopGround::ALL));
    StandingFile::Ended { last: month.plus(draw.between(0, 2) as i32 - 1), ground }
}
