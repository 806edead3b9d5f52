//! The rules that only some places have, in the example cities that have them.

use std::sync::LazyLock;

use minzheng_core_types::figures::FigureValue;
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, MonthRange, Pack, Silent};
use minzheng_welfare::allowance::last_month;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{Employment, Expense, ExpenseKind, IncomeKind, Per, Register};
use minzheng_welfare::over_claim::{Conduct, PaidMonth, over_claim};
use minzheng_welfare::review::{ReviewClass, due_by};
use minzheng_welfare::{CaseFile, MonthFindings, StopGround};

use super::{ASIDE, awarded, holds, same, without};
use crate::desk::{assess_with, examples, pack, policy};
use crate::draw::Draw;
use crate::generate::{self, CITIES, Wish, household, law_of};
use crate::registry::Check;

fn under(case: &CaseFile, pack: &Pack) -> MonthFindings {
    assess_with(case, pack, &mut Silent).unwrap_or_else(|error| panic!("{error}"))
}

fn found(case: &CaseFile) -> MonthFindings {
    under(case, law_of(case))
}

/// A household of an example city, everything known.
fn in_city(draw: &mut Draw, city: usize) -> CaseFile {
    household(draw, Wish::in_city(CITIES[city]))
}

fn in_either(draw: &mut Draw) -> CaseFile {
    let city = usize::from(draw.chance(1, 2));
    in_city(draw, city)
}

/// An applicant where no second door changes what income does: in the first city it opens in April 2015.
fn at_one_door(draw: &mut Draw) -> Option<CaseFile> {
    let case = in_either(draw);
    let closed = case.place.to_string() == CITIES[1] || case.month < Month::at(2015, 4);
    (closed && matches!(case.standing, StandingFile::Applying { .. })).then_some(case)
}

/// The examples with another value of some figures.
fn changed(ids: &[&str], value: FigureValue) -> Pack {
    let figures = examples().figures().iter().filter(|figure| ids.contains(&figure.parameter.id));
    let changes = figures.cloned().map(|mut figure| {
        figure.value = value.clone();
        figure
    });
    examples().with(changes.collect()).expect("only values changed")
}

/// Worth no less, and no award turned into a refusal.
fn no_worse(before: &Finding, after: &Finding) -> Check {
    let turned = before.is_entitled() && !after.is_entitled();
    holds(!turned && after.amount() >= before.amount(), || format!("{before:?} became {after:?}"))
}

pub(crate) fn nobody_but_the_applicant_counts_alone(draw: &mut Draw) -> Check {
    let case = in_either(draw);
    if !matches!(case.alone, Fact::Known(_)) {
        return ASIDE;
    }
    let with_family = found(&case);
    if with_family.members.iter().any(|index| index > 0) {
        return Err(format!("{:?} count", with_family.members));
    }
    let mut single = case.clone();
    while single.members.len() > 1 {
        single = without(&single, single.members.len() - 1);
    }
    same(&with_family, &found(&single))
}

pub(crate) fn the_cost_of_working_stays_within_the_wage(draw: &mut Draw) -> Check {
    let Some(case) = at_one_door(draw) else { return ASIDE };
    let Some(at) = case.incomes.iter().position(|line| line.kind == IncomeKind::GrossWage) else {
        return ASIDE;
    };
    let (mut idle, mut net) = (case.clone(), case.clone());
    idle.incomes[at].amount = Fact::Known(Money::ZERO);
    net.incomes[at].kind = IncomeKind::Wage;
    let [idle, gross, net] = [idle, case, net].map(|case| found(&case).allowance);
    let open = |finding: &Finding| matches!(finding, Finding::NeedsPerson(_));
    if open(&idle) || open(&gross) || open(&net) {
        return ASIDE;
    }
    // Between what is paid without the wage and what is paid when all of it counts.
    no_worse(&net, &gross)?;
    no_worse(&gross, &idle)
}

pub(crate) fn more_rigid_expenditure_is_never_worse(draw: &mut Draw) -> Check {
    let mut case = in_city(draw, 0);
    if !matches!(case.standing, StandingFile::Applying { .. }) {
        return ASIDE;
    }
    case.month = case.month.max(Month::at(2015, 4));
    draw.show(&case);
    let mut more = case.clone();
    let kind = draw.pick(&[ExpenseKind::Medical, ExpenseKind::Education]);
    let amount = Fact::Known(Money::from_fen(draw.pick(&[1, 100, 50_000, 3_000_000])));
    let period = MonthRange::before(case.month_of_application(), 12);
    more.expenses.push(Expense { kind, amount, per: Per::Period, period });
    let (before, after) = (found(&case), found(&more));
    no_worse(&before.allowance, &after.allowance)?;
    let lost = before.marginal.is_entitled() && !after.marginal.is_entitled();
    holds(!lost || after.allowance.is_entitled(), || format!("{before:?} became {after:?}"))
}

static WITHOUT_NOTIONAL: LazyLock<Pack> =
    LazyLock::new(|| changed(&["sa.notional"], FigureValue::Choice("closed")));

pub(crate) fn nothing_is_imagined_for_who_works_studies_or_cannot(draw: &mut Draw) -> Check {
    let mut case = in_city(draw, 1);
    for member in &mut case.members {
        member.employment = Fact::Known(draw.pick(&[
            Employment::Employed,
            Employment::NotExpectedToWork,
            Employment::UnableToWork,
            Employment::PublicBenefitJob,
            Employment::AuxiliaryWork,
            Employment::Carer,
            Employment::Graduate(5),
        ]));
    }
    draw.show(&case);
    same(&found(&case), &under(&case, &WITHOUT_NOTIONAL))
}

pub(crate) fn more_maintenance_never_pays_more(draw: &mut Draw) -> Check {
    let Some(case) = at_one_door(draw) else { return ASIDE };
    let Some(supporter) = case.supporters.first() else { return ASIDE };
    let mut more = case.clone();
    let agreed = supporter.agreed.known().unwrap_or_default().fen() + draw.between(1, 50_000);
    let mut less = case.clone();
    less.supporters[0].agreed = Fact::Known(supporter.agreed.known().unwrap_or_default());
    more.supporters[0].agreed = Fact::Known(Money::from_fen(agreed));
    no_worse(&found(&more).allowance, &found(&less).allowance)
}

pub(crate) fn a_band_pays_the_same_whatever_the_income(draw: &mut Draw) -> Check {
    let mut case = in_city(draw, 1);
    case.month = case.month.max(Month::at(2021, 7));
    let StandingFile::OnRoll { determination, .. } = &mut case.standing else { return ASIDE };
    let income = determination.counted_income.fen();
    let less = if draw.chance(1, 2) { 0 } else { draw.between(0, income) };
    let before = case.clone();
    if let StandingFile::OnRoll { determination, .. } = &mut case.standing {
        determination.counted_income = Money::from_fen(less);
    }
    draw.show(&before);
    let (before, after) = (found(&before).allowance, found(&case).allowance);
    let Some(paid) = awarded(&before) else { return ASIDE };
    holds(awarded(&after) == Some(paid), || format!("{before:?} became {after:?}"))
}

static WITHOUT_FLOORS: LazyLock<Pack> = LazyLock::new(|| {
    let nothing = FigureValue::Rate("0".parse().expect("a rate"));
    changed(&["sa.top-up-floor", "sa.single-person-floor"], nothing)
});

pub(crate) fn a_floor_never_pays_less(draw: &mut Draw) -> Check {
    let case = in_either(draw);
    let (with, sans) = (found(&case).allowance, under(&case, &WITHOUT_FLOORS).allowance);
    if with.name() != sans.name() {
        return Err(format!("{sans:?} became {with:?}"));
    }
    no_worse(&sans, &with)
}

static STACKED: LazyLock<[Pack; 2]> = LazyLock::new(|| {
    ["highest", "sum"].map(|word| changed(&["sa.percentage.stacking"], FigureValue::Choice(word)))
});

pub(crate) fn the_highest_share_is_at_most_the_sum(draw: &mut Draw) -> Check {
    let case = in_either(draw);
    let [highest, sum] = [0, 1].map(|which| under(&case, &STACKED[which]));
    if !highest.percentage.is_entitled() {
        return holds(highest.percentage.name() == sum.percentage.name(), || format!("{sum:?}"));
    }
    no_worse(&highest.percentage, &sum.percentage)?;
    holds(highest.allowance == sum.allowance, || format!("{highest:?} became {sum:?}"))
}

pub(crate) fn a_kept_amount_is_paid_in_exactly_its_months(draw: &mut Draw) -> Check {
    let city = draw.below(2) as usize;
    let grace = [12, 6][city];
    let mut case = in_city(draw, city);
    let decided = case.month.last_day();
    let kept = Money::from_fen(draw.between(0, 200_000));
    case.standing = StandingFile::Grace { decided, kept, ground: StopGround::Income };
    case.members.truncate(1);
    let person = &mut case.members[0];
    (person.died, person.left, person.entered, person.counted) = (None, None, None, Fact::NotEstablished);
    (case.incomes, case.deductions, case.supporters) = (Vec::new(), Vec::new(), Vec::new());
    draw.show(&case);
    for after in 0..=grace + 1 {
        case.month = Month::of(decided).plus(after);
        let paid = found(&case).allowance;
        let right = match after {
            0 => matches!(paid, Finding::NeedsPerson(_)),
            after if after <= grace => awarded(&paid) == Some(kept),
            _ => matches!(paid, Finding::NotEntitled(_)),
        };
        if !right {
            return Err(format!("{after} months after the decision: {paid:?}"));
        }
    }
    let StandingFile::Grace { ground, .. } = &mut case.standing else { return ASIDE };
    *ground = draw.pick(&[StopGround::FalseStatement, StopGround::Property]);
    case.month = Month::of(decided).next();
    let paid = found(&case).allowance;
    holds(matches!(paid, Finding::NotEntitled(_)), || format!("for another ground: {paid:?}"))
}

pub(crate) fn refusals_take_only_the_own_share(draw: &mut Draw) -> Check {
    let mut case = household(draw, Wish::ON_ROLL);
    case.month = case.month.max(Month::at(2014, 5));
    let before = found(&case);
    let Some(paid) = awarded(&before.allowance) else { return ASIDE };
    let members = i64::from(before.members.len());
    let refuses = draw.below(members as u64) as usize;
    let Some(refuses) = before.members.iter().nth(refuses) else { return ASIDE };
    let mut below = case.clone();
    below.members.iter_mut().for_each(|member| member.refusals = Fact::Known(draw.below(3) as u32));
    same(&before, &found(&below))?;
    let mut at = below;
    at.members[refuses].refusals = Fact::Known(draw.pick(&[3, 4, 30]));
    draw.show(&at);
    let after = found(&at).allowance;
    // Two roundings of half a fen at the most, times the members.
    let Some(left) = awarded(&after) else { return Err(format!("{paid} became {after:?}")) };
    let off = (left.fen() * members - paid.fen() * (members - 1)).abs();
    holds(left <= paid && off <= members, || format!("{paid} for {members} became {left}"))
}

pub(crate) fn a_stop_never_reaches_back(draw: &mut Draw) -> Check {
    let mut case = in_either(draw);
    let ground = draw.pick(&StopGround::ALL);
    let decided = generate::month(draw).first_day() + chrono::Days::new(draw.below(28));
    let of_decision = Month::of(decided);
    let Some(last) = last_month(decided, &policy(pack(), case.place, of_decision), &mut Silent) else {
        return Err("the stop has no rule".to_owned());
    };
    if last < of_decision.previous() || last > of_decision {
        return Err(format!("decided {decided}, paid until {last}"));
    }
    case.standing = StandingFile::Ended { last, ground: Some(ground) };
    draw.show(&case);
    for offset in -3..=3 {
        case.month = last.plus(offset);
        let finding = found(&case).allowance;
        if matches!(finding, Finding::NotEntitled(_)) != (offset > 0) || finding.is_entitled() {
            return Err(format!("stopped after {last}, in {}: {finding:?}", case.month));
        }
    }
    Ok(crate::registry::Held::Yes)
}

pub(crate) fn an_over_claim_is_what_was_paid_too_much(draw: &mut Draw) -> Check {
    let month = generate::month(draw);
    let months: Vec<PaidMonth> = (0..draw.below(14))
        .map(|index| PaidMonth {
            month: month.plus(-(index as i32)),
            paid: Money::from_fen(draw.between(0, 200_000)),
            due: Money::from_fen(draw.between(0, 200_000)),
        })
        .collect();
    let due: i64 = months.iter().map(|one| (one.paid.fen() - one.due.fen()).max(0)).sum();
    let grave = draw.chance(1, 2);
    let policy = policy(pack(), generate::shibei(), month);
    let told =
        |conduct| over_claim(&months, conduct, &policy, &mut Silent).map_err(|error| error.to_string());
    let (honest, deceived) = (told(Conduct::Honest)?, told(Conduct::Deception { grave })?);
    if honest.recoverable.fen() != due || deceived.recoverable.fen() != due || honest.fine.is_some() {
        return Err(format!("{due} fen over, told {honest:?} and {deceived:?}"));
    }
    let lawful = due > 0 && (grave || month >= Month::at(2014, 5));
    let bounds = lawful.then_some((Money::from_fen(due), Money::from_fen(3 * due)));
    holds(deceived.fine == bounds && !deceived.open, || format!("{month}: {deceived:?}, not {bounds:?}"))
}

pub(crate) fn a_review_is_due_after_the_last(draw: &mut Draw) -> Check {
    let reviewed = generate::month(draw);
    let policy = policy(pack(), generate::shibei(), reviewed);
    let classes = [
        (ReviewClass::Stable, Register::Urban),
        (ReviewClass::Middle, Register::Urban),
        (ReviewClass::Unstable, Register::Urban),
        (ReviewClass::Unstable, Register::Rural),
    ];
    let after = classes.map(|(class, register)| {
        let due = due_by(reviewed, class, Fact::Known(register), &policy, &mut Silent);
        due.map(|due| reviewed.until(due))
    });
    let expected = match reviewed {
        before if before < Month::at(2012, 12) => [None; 4],
        before if before < Month::at(2021, 7) => [Some(12), Some(6), Some(1), Some(3)],
        _ => [Some(12), None, Some(6), Some(6)],
    };
    holds(after == expected, || format!("{reviewed}: {after:?}, not {expected:?}"))
}

pub(crate) fn marginal_and_allowance_exclude_each_other(draw: &mut Draw) -> Check {
    let case = match draw.below(3) {
        0 => household(draw, Wish { whole: 60, ..Wish::ANY }),
        _ => in_either(draw),
    };
    let found = found(&case);
    let both = found.marginal.is_entitled() && found.allowance.is_entitled();
    let before = matches!(found.allowance, Finding::NotEntitled(_));
    if both || (found.marginal.is_entitled() && !before) || !found.marginal.amount().is_zero() {
        return Err(format!("{:?} beside {:?}", found.marginal, found.allowance));
    }
    let standing = matches!(case.standing, StandingFile::Applying { .. } | StandingFile::OnRoll { .. });
    holds(standing || !found.marginal.is_entitled(), || {
        format!("{:?} without an application", found.marginal)
    })
}
