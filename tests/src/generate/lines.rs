//! The lines a household stands on. `tests/generators.rs` proves how often each is hit.

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::{Fact, Money, Month, MonthRange};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{AssetKind, Away, Employment, IncomeKind, Per, Register};
use minzheng_welfare::{CaseFile, StopGround};

use super::{counting, standard, whole};

/// The lines a household stands on. See `tests/generators.rs`.
#[must_use]
pub fn classes(case: &CaseFile) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut is = |holds: bool, name: &'static str| {
        if holds {
            found.push(name);
        }
    };
    let register = case.register.known().unwrap_or(Register::Urban);
    let line = standard(case.place, case.month, register).map(Money::fen);
    let count = i64::try_from(case.members.len()).expect("few");
    let distance = match (&case.standing, line) {
        (StandingFile::OnRoll { determination, .. }, Some(line)) => {
            let months = i64::from(determination.window.months());
            Some(determination.counted_income.fen() - line * count * months)
        }
        (StandingFile::Applying { applied }, Some(line)) => {
            let window = MonthRange::before(Month::of(*applied), 12);
            let counted = case.incomes.iter().filter(|income| !income.kind.is_left_out());
            let sum: i64 = counted
                .map(|income| {
                    let fen = income.amount.known().unwrap_or_default().fen();
                    fen * if income.per == Per::Month { i64::from(window.months()) } else { 1 }
                })
                .sum();
            Some(sum - line * count * 12)
        }
        _ => None,
    };
    is(distance == Some(0), "income = standard");
    is(distance == Some(-1), "income = standard − 1 fen");
    is(distance == Some(1), "income = standard + 1 fen");
    let last = case.month.last_day();
    for member in &case.members {
        let Fact::Known(born) = member.birth else { continue };
        is((born.month(), born.day()) == (2, 29), "born on 29 February");
        for (age, before, exact, after) in [
            (60, "turns 60 on the month's last day", "turned 60 the day before", "turns 60 the day after"),
            (80, "turns 80 on the month's last day", "turned 80 the day before", "turns 80 the day after"),
            (90, "turns 90 on the month's last day", "turned 90 the day before", "turns 90 the day after"),
            (
                100,
                "turns 100 on the month's last day",
                "turned 100 the day before",
                "turns 100 the day after",
            ),
        ] {
            let on = |day: NaiveDate| born.with_year(born.year() + age) == Some(day);
            is(on(last), before);
            is(on(last - Days::new(1)), exact);
            is(on(last + Days::new(1)), after);
        }
        if let StandingFile::Applying { applied } = case.standing {
            is(born.with_year(born.year() + 18) == Some(applied), "turns 18 on the day of application");
        }
        is(member.away == Fact::Known(Away::Clergy(36)), "36 months apart");
        is(member.away == Fact::Known(Away::Clergy(35)), "35 months apart");
        let events = [member.died, member.left, member.entered];
        is(events.into_iter().flatten().any(|day| Month::of(day) == case.month), "an event in the month");
    }
    is(case.month == Month::at(2014, 3), "month before the raise of April 2014");
    is(case.month == Month::at(2014, 4), "month of the raise of April 2014");
    is(case.month == Month::at(2014, 5), "first month of Order 649");
    is(case.month == Month::at(2021, 7), "first month of the measures of 2021");
    if let StandingFile::Applying { applied } = case.standing {
        let at = Month::of(applied);
        if let Some(line) = standard(case.place, at, register) {
            let owned: i64 = case
                .assets
                .iter()
                .filter(|asset| asset.kind == AssetKind::Financial)
                .map(|asset| asset.amount.known().unwrap_or_default().fen())
                .sum();
            let over = owned - line.fen() * 48 * count;
            is(at >= Month::at(2017, 5) && over == 0, "assets = 48 standards");
            is(at >= Month::at(2017, 5) && over == 1, "assets = 48 standards + 1 fen");
        }
    }
    is(case.register.is_open() || case.members.iter().any(|m| m.away.is_open()), "something not established");
    found
}

/// The lines of the rules that only some places have.
#[must_use]
pub fn classes_of_places(case: &CaseFile) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut is = |holds: bool, name: &'static str| {
        if holds {
            found.push(name);
        }
    };
    let register = case.register.known().unwrap_or(Register::Urban);
    let Some(line) = standard(case.place, case.month, register).map(Money::fen) else { return found };
    by_income(case, line, &mut is);
    by_source(case, line, &mut is);
    for member in &case.members {
        is(member.refusals == Fact::Known(2), "2 refusals");
        is(member.refusals == Fact::Known(3), "3 refusals");
        is(member.employment == Fact::Known(Employment::Graduate(5)), "5 months after graduation");
        is(member.employment == Fact::Known(Employment::Graduate(6)), "6 months after graduation");
        is(member.circumstances.known().is_some_and(|some| some.iter().count() > 1), "two circumstances");
        let StandingFile::Applying { applied } = case.standing else { continue };
        let on = |age: i32, day: NaiveDate| {
            member.birth.known().is_some_and(|born| born.with_year(born.year() + age) == Some(day))
        };
        let out_of_work = member.employment == Fact::Known(Employment::Unemployed);
        for (age, on_day, day_after) in [
            (18, "out of work, turns 18 that day", "out of work, turns 18 the day after"),
            (46, "out of work, turns 46 that day", "out of work, turns 46 the day after"),
            (51, "out of work, turns 51 that day", "out of work, turns 51 the day after"),
            (56, "out of work, turns 56 that day", "out of work, turns 56 the day after"),
            (61, "out of work, turns 61 that day", "out of work, turns 61 the day after"),
        ] {
            is(out_of_work && on(age, applied), on_day);
            is(out_of_work && on(age, applied + Days::new(1)), day_after);
        }
    }
    if let (Fact::Known(alone), Some(person)) = (case.alone, case.members.first()) {
        use minzheng_core_types::DisabilityGrade::{Second, Third};
        let grade = person.disability.known().map(|disability| disability.grade);
        is(grade == Some(Second), "alone, disabled of grade 2");
        is(grade == Some(Third), "alone, disabled of grade 3");
        is(alone.religious_months == Fact::Known(36), "alone, 36 months in a religious place");
        is(alone.religious_months == Fact::Known(35), "alone, 35 months in a religious place");
        is(alone.family_marginal.is_open(), "alone, whether the family is marginal not established");
    }
    if let StandingFile::Grace { decided, ground, .. } = case.standing {
        let months = Month::of(decided).until(case.month);
        is(months == 6, "6 months of grace");
        is(months == 7, "7 months of grace");
        is(months == 12, "12 months of grace");
        is(months == 13, "13 months of grace");
        is(ground != StopGround::Income, "grace asked for another ground than income");
    }
    is(matches!(case.standing, StandingFile::Ended { ground: Some(_), .. }), "ended with a ground");
    is(case.band.is_open(), "band not established");
    found
}

/// The income beside the lines of marginal households, and beside the standard after expenditure.
fn by_income(case: &CaseFile, standard: i64, is: &mut impl FnMut(bool, &'static str)) {
    let count = counting(case);
    let total = match &case.standing {
        StandingFile::OnRoll { determination, .. } => {
            Some((determination.counted_income.fen(), i64::from(determination.window.months())))
        }
        StandingFile::Applying { .. } if case.supporters.is_empty() => Some((plain_income(case), 12)),
        _ => None,
    };
    let Some((income, months)) = total else { return };
    for line in whole::marginal_lines(standard) {
        let distance = income - line * count * months;
        is(distance == 0, "income = marginal line");
        is(distance == -1, "income = marginal line − 1 fen");
        is(distance == 1, "income = marginal line + 1 fen");
    }
    let spent: i64 = case
        .expenses
        .iter()
        .filter(|expense| expense.per == Per::Period)
        .map(|expense| expense.amount.known().unwrap_or_default().fen())
        .sum();
    if spent > 0 {
        let distance = income - spent - standard * count * months;
        is(distance == 0, "income less expenditure = standard");
        is(distance == -1, "income less expenditure = standard − 1 fen");
        is(distance == 1, "income less expenditure = standard + 1 fen");
    }
}

fn plain_income(case: &CaseFile) -> i64 {
    let counted = case.incomes.iter().filter(|income| !income.kind.is_left_out());
    counted
        .map(|income| {
            let fen = income.amount.known().unwrap_or_default().fen();
            fen * if income.per == Per::Month { 12 } else { 1 }
        })
        .sum()
}

/// Wages beside the cost of working, and relatives beside what is left to them.
fn by_source(case: &CaseFile, standard: i64, is: &mut impl FnMut(bool, &'static str)) {
    for line in case.incomes.iter().filter(|line| line.kind == IncomeKind::GrossWage) {
        let Fact::Known(amount) = line.amount else {
            is(true, "a gross wage not established");
            continue;
        };
        let times = if line.per == Per::Period { i64::from(line.period.months()) } else { 1 };
        is(line.per == Per::Period, "a gross wage of a period");
        let distance = amount.fen() - whole::cost(standard) * times;
        is(distance == 0, "gross wage = cost of working");
        is(distance == -1, "gross wage = cost of working − 1 fen");
        is(distance == 1, "gross wage = cost of working + 1 fen");
        is(amount.fen() == whole::FLAT * times, "gross wage = flat cost of working");
        is(amount.fen() == standard * times, "gross wage = standard");
    }
    for supporter in &case.supporters {
        let Fact::Known(income) = supporter.income else { continue };
        let distance = income.fen() - 2 * standard * i64::from(supporter.household);
        is(distance == 0, "supporter at twice the standard");
        is(distance == 1, "supporter one fen above twice the standard");
        is(supporter.children == 2, "a supporter of two children");
        is(supporter.children == 3, "a supporter of three children");
        is(supporter.status.known().is_some(), "a supporter with a status");
        is(supporter.agreed.known().is_some(), "maintenance agreed");
    }
}
