//! What was granted beside the roll: exact counts and sums, spread over months, grounds and households by draws.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use minzheng_core_types::calendar::WorkdayCalendar;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::SHIBEI_STREETS_2023;
use minzheng_core_types::{Fact, Money, Month, MonthRange};

use super::address;
use super::draw::Draws;
use crate::assistance::{
    Assistance, Ground, MedicalCase, MedicalStatus, SpecialCareProgramme, SpecialCareTotal, TemporaryCase,
};
use crate::register::{HouseholdRecord, Register};

const JANUARY: Month = Month::at(2014, 1);
const JUNE: Month = Month::at(2014, 6);

/// Cases of temporary assistance by the month of their decision: 1,829. January lies before the Spring Festival.
const TEMPORARY_MONTHS: [u32; 6] = [352, 268, 291, 305, 296, 317];

/// The least and the most of what is drawn.
type Between = (u32, u32);

/// Cases by ground: 1,829. For each the least and the most of its weight, and of its days to the decision.
const GROUNDS: [(Ground, u32, Between, Between); 8] = [
    (Ground::Fire, 41, (20, 100), (0, 3)),
    (Ground::TrafficAccident, 88, (15, 60), (0, 5)),
    (Ground::SuddenIllness, 322, (20, 80), (0, 5)),
    (Ground::OtherEmergency, 61, (5, 30), (1, 8)),
    (Ground::Living, 318, (5, 15), (5, 24)),
    (Ground::Medical, 726, (10, 40), (6, 30)),
    (Ground::Education, 173, (10, 30), (6, 26)),
    (Ground::OtherExpenditure, 100, (4, 12), (5, 32)),
];

/// 337万元, in the hundreds of yuan in which single grants are made, and the least of them.
const TEMPORARY_HUNDREDS: u64 = 33_700;
const LEAST_HUNDREDS: u64 = 2;
const HUNDRED_YUAN: u64 = 10_000;

/// Person-times of medical assistance by month: 7,100.
const MEDICAL_MONTHS: [u32; 6] = [1_087, 1_012, 1_203, 1_255, 1_271, 1_272];

/// Person-times by status: 7,100.
const STATUSES: [(MedicalStatus, u32); 4] = [
    (MedicalStatus::Allowance, 5_846),
    (MedicalStatus::Marginal, 871),
    (MedicalStatus::SpecialCare, 262),
    (MedicalStatus::Other, 121),
];

/// 469万元 in fen, and the least of a grant.
const MEDICAL_FEN: u64 = 469_000_000;
const LEAST_FEN: u64 = 2_000;

/// From this amount on there may be a second round.
const LARGE_FEN: u64 = 500_000;

/// Printed totals of special care, in yuan.
const SPECIAL_CARE: [(SpecialCareProgramme, i64); 3] = [
    (SpecialCareProgramme::Pension, 18_000_000),
    (SpecialCareProgramme::TemporaryAid, 70_000),
    (SpecialCareProgramme::MedicalAid, 700_000),
];

/// 样例救助台账: what was granted beside the roll in the half year of the sample register, always the same from the same
/// seed; see the module for its sums.
///
/// ```
/// use minzheng_caseload::{assistance::MedicalCount, sample};
/// let granted = sample::assistance(2014, &sample::district(2014)?);
/// let half = MedicalCount::of(&granted.medical, "2014-01..2014-06".parse()?)?;
/// assert_eq!((half.all.cases, half.all.average().to_string()), (7_100, "660.56".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn assistance(seed: u64, register: &Register) -> Assistance {
    Assistance {
        temporary: temporary(seed, register),
        medical: medical(seed, register),
        special_care: special_care(),
    }
}

fn special_care() -> Vec<SpecialCareTotal> {
    let months = MonthRange::new(JANUARY, JUNE).unwrap_or(MonthRange::single(JUNE));
    let total = |(programme, yuan)| SpecialCareTotal {
        programme,
        months,
        amount: Money::from_yuan(yuan).unwrap_or(Money::ZERO),
        persons: Fact::NotEstablished,
    };
    SPECIAL_CARE.into_iter().map(total).collect()
}

/// Each of a list as often as its count, in a drawn order.
fn dealt<T: Copy>(counts: impl IntoIterator<Item = (T, u32)>, draws: &mut Draws) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    for (value, count) in counts {
        all.extend((0..count).map(|_| value));
    }
    draws.shuffle(&mut all);
    all
}

/// Shares of a whole by weight, each at least `least`; they sum up to the whole.
fn shares(whole: u64, least: u64, weights: &[u32]) -> Vec<u64> {
    let count = u64::try_from(weights.len()).unwrap_or(0);
    let rest = whole.saturating_sub(least.saturating_mul(count));
    let sum: u64 = weights.iter().copied().map(u64::from).fold(0, u64::saturating_add);
    let share = |weight: &u32| rest.saturating_mul(u64::from(*weight)).checked_div(sum).unwrap_or(0);
    let mut shares: Vec<u64> = weights.iter().map(|weight| least.saturating_add(share(weight))).collect();
    // What the divisions left over is less than one for each.
    let left = whole.saturating_sub(shares.iter().copied().fold(0, u64::saturating_add));
    for share in shares.iter_mut().take(usize::try_from(left).unwrap_or(0)) {
        *share = share.saturating_add(1);
    }
    shares
}

/// The workdays of the half year, month by month.
fn workdays() -> [Vec<NaiveDate>; 6] {
    let calendar = WorkdayCalendar::embedded().ok();
    let is_workday = |day: NaiveDate| {
        let known = calendar.as_ref().and_then(|calendar| calendar.is_workday(day).ok());
        known.unwrap_or(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
    };
    [0, 1, 2, 3, 4, 5].map(|after| {
        let month = JANUARY.plus(after);
        let days = month.first_day().iter_days().take_while(|day| *day <= month.last_day());
        days.filter(|day| is_workday(*day)).collect()
    })
}

/// A day for each case, by the counts of its months.
fn days(months: [u32; 6], draws: &mut Draws) -> Vec<NaiveDate> {
    let mut all = Vec::new();
    for (days, count) in workdays().iter().zip(months) {
        all.extend((0..count).filter_map(|_| draws.pick(days)));
    }
    all
}

/// Households on the roll in every month of the half year, and those that left before its end.
fn households(register: &Register) -> (Vec<&HouseholdRecord>, Vec<&HouseholdRecord>) {
    let before = JANUARY.previous();
    let drawn_since = |record: &&HouseholdRecord| {
        let first = register.determinations(record).first();
        first.is_some_and(|first| Month::of(first.decided) < before)
    };
    register.households().iter().filter(drawn_since).partition(|record| record.ended.is_none())
}

fn members(register: &Register, record: &HouseholdRecord) -> u32 {
    let there = register.members(record).iter().filter(|member| member.left.or(member.died).is_none());
    u32::try_from(there.count()).unwrap_or(1).max(1)
}

/// No household of the roll twice.
fn temporary(seed: u64, register: &Register) -> Vec<TemporaryCase> {
    let draws = &mut Draws::new(seed, "temporary");
    let (mut on_roll, former) = households(register);
    draws.shuffle(&mut on_roll);
    let mut on_roll = on_roll.into_iter();
    let mut former = former.into_iter();
    let [street, ..] = &SHIBEI_STREETS_2023;
    let place = Place::Division(street.code.division());
    let grounds = dealt(GROUNDS.map(|(ground, count, weight, wait)| ((ground, weight, wait), count)), draws);
    let (mut cases, mut weights) = (Vec::new(), Vec::new());
    for ((ground, (light, heavy), (soon, late)), decided) in
        grounds.into_iter().zip(days(TEMPORARY_MONTHS, draws))
    {
        let record = match draws.below(100) {
            0..62 => on_roll.next(),
            62..66 => {
                former.next().filter(|record| record.ended.is_some_and(|last| last < Month::of(decided)))
            }
            _ => None,
        };
        let persons = record.map_or_else(|| draws.between(1, 4), |record| members(register, record));
        let drawn = address(draws);
        let (street, community) =
            record.map_or(drawn, |record| (record.street.clone(), record.community.clone()));
        let wait = draws.between(soon, late).min(draws.between(soon, late));
        let weight = draws.between(light, heavy).min(draws.between(light, heavy));
        weights.push(weight.saturating_mul(persons.saturating_add(3)));
        cases.push(TemporaryCase {
            number: String::new(),
            household: record.map(|record| record.number.clone()),
            place,
            street,
            community,
            applied: decided.checked_sub_days(Days::new(wait.into())).unwrap_or(decided),
            decided,
            kind: ground.kind(),
            ground: Fact::Known(ground),
            persons,
            amount: Money::ZERO,
        });
    }
    for (case, hundreds) in cases.iter_mut().zip(shares(TEMPORARY_HUNDREDS, LEAST_HUNDREDS, &weights)) {
        case.amount = fen(hundreds.saturating_mul(HUNDRED_YUAN));
    }
    cases.sort_by_key(|case| case.decided);
    for (number, case) in (1_u32..).zip(&mut cases) {
        case.number = format!("LS2014-{number:05}");
    }
    cases
}

fn fen(fen: u64) -> Money {
    Money::from_fen(i64::try_from(fen).unwrap_or(i64::MAX))
}

/// So many of a hundred parts, cut to the fen.
fn part(fen: u64, of_hundred: u32) -> u64 {
    fen.saturating_mul(of_hundred.into()) / 100
}

/// Most grants are small, a few are large.
fn medical_weight(draws: &mut Draws) -> u32 {
    match draws.below(100) {
        0..70 => draws.between(20, 400),
        70..95 => draws.between(400, 2_000),
        _ => draws.between(2_000, 12_000),
    }
}

fn medical(seed: u64, register: &Register) -> Vec<MedicalCase> {
    let draws = &mut Draws::new(seed, "medical");
    let (on_roll, _) = households(register);
    let statuses = dealt(STATUSES, draws);
    let days = days(MEDICAL_MONTHS, draws);
    let weights: Vec<u32> = days.iter().map(|_| medical_weight(draws)).collect();
    let amounts = shares(MEDICAL_FEN, LEAST_FEN, &weights);
    let mut cases: Vec<MedicalCase> = statuses
        .into_iter()
        .zip(days)
        .zip(amounts)
        .map(|((status, decided), amount)| {
            let record = if status == MedicalStatus::Allowance { draws.pick(&on_roll) } else { None };
            let share = draws.between(25, 45);
            let second = if amount >= LARGE_FEN && draws.percent(60) { part(amount, share) } else { 0 };
            let first = amount.saturating_sub(second);
            let (in_scope, out_of_scope) = costs(first, second, draws);
            MedicalCase {
                number: String::new(),
                household: record.map(|record| record.number.clone()),
                decided,
                status,
                in_scope,
                out_of_scope,
                first_round: fen(first),
                second_round: fen(second),
            }
        })
        .collect();
    cases.sort_by_key(|case| case.decided);
    for (number, case) in (1_u32..).zip(&mut cases) {
        case.number = format!("YL2014-{number:05}");
    }
    cases
}

/// Costs that are no less than what was given for them; of one in twelve nobody has written them down.
fn costs(first: u64, second: u64, draws: &mut Draws) -> (Fact<Money>, Fact<Money>) {
    let (within, beyond) = (draws.between(108, 160), draws.between(110, 170));
    let some = draws.between(2_000, 60_000);
    if draws.below(12) == 0 {
        return (Fact::NotEstablished, Fact::NotEstablished);
    }
    let out_of_scope = match second {
        0 if draws.percent(70) => Fact::Absent,
        0 => Fact::Known(fen(some.into())),
        second => Fact::Known(fen(part(second, beyond))),
    };
    (Fact::Known(fen(part(first, within))), out_of_scope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_the_printed_counts() {
        let sum = |counts: &[u32]| counts.iter().sum::<u32>();
        assert_eq!(sum(&TEMPORARY_MONTHS), 1_829);
        assert_eq!(sum(&GROUNDS.map(|(_, count, ..)| count)), 1_829);
        assert_eq!(sum(&MEDICAL_MONTHS), 7_100);
        assert_eq!(sum(&STATUSES.map(|(_, count)| count)), 7_100);
    }

    #[test]
    fn shares_sum_up_to_the_whole() {
        for weights in [vec![1], vec![1, 1, 1], vec![0, 5, 7, 1_000], vec![3; 97]] {
            let all = shares(1_000, 2, &weights);
            assert_eq!(all.iter().sum::<u64>(), 1_000, "{weights:?}");
            assert!(all.iter().all(|share| *share >= 2));
        }
    }
}
