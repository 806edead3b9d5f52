//! Counts: every case in its month, sums exact, averages and shares truncated, nothing unknown counted as nothing.

use minzheng_caseload::activity::Waits;
use minzheng_caseload::assistance::{
    Ground, MedicalCount, MedicalStatus, SpecialCareCount, SpecialCareProgramme, TemporaryCount,
    TemporaryKind,
};
use minzheng_core_types::{Fact, Money, MonthRange};

use crate::made::{day, everything, medical, range, temporary, total, yuan};

const FIRE: Ground = Ground::Fire;

#[test]
fn a_case_counts_in_the_month_of_its_decision() {
    let cases = [
        temporary("1", FIRE, "2014-05-31", "1"),
        temporary("2", FIRE, "2014-06-01", "10"),
        temporary("3", FIRE, "2014-06-30", "100"),
        temporary("4", FIRE, "2014-07-01", "1000"),
    ];
    let sum = |months: &str| TemporaryCount::of(&cases, range(months), |_| true).unwrap().all.amount;
    assert_eq!(sum("2014-06"), yuan("110"));
    assert_eq!(sum("2014-01..2014-06"), yuan("111"));
    assert_eq!(sum("2014-07..2014-12"), yuan("1000"));
    assert_eq!(sum("2013-01..2013-12"), Money::ZERO);
    let persons = [
        medical("1", MedicalStatus::Allowance, "2014-06-30", ("1", "10")),
        medical("2", MedicalStatus::Allowance, "2014-07-01", ("100", "1000")),
    ];
    let sum = |months: &str| MedicalCount::of(&persons, range(months)).unwrap().all.amount;
    assert_eq!((sum("2014-06"), sum("2014-07"), sum("2014-08")), (yuan("11"), yuan("1100"), Money::ZERO));
}

/// Parts add up to the whole, and months to the period, in every way of cutting.
#[test]
fn parts_and_months_sum_up_exactly() {
    let made = everything();
    let half = range("2014-01..2014-06");
    let whole = TemporaryCount::of(&made.temporary, half, |_| true).unwrap();
    let money = |sums: &mut dyn Iterator<Item = Money>| Money::sum(sums).unwrap();
    assert_eq!(money(&mut whole.kinds.values().map(|sum| sum.amount)), whole.all.amount);
    let grounds = whole.grounds.values().chain([&whole.without_ground]);
    assert_eq!(money(&mut grounds.map(|sum| sum.amount)), whole.all.amount);
    let by_month = |months: MonthRange| TemporaryCount::of(&made.temporary, months, |_| true).unwrap().all;
    let months: Vec<_> = half.iter().map(MonthRange::single).map(by_month).collect();
    assert_eq!(money(&mut months.iter().map(|sum| sum.amount)), whole.all.amount);
    assert_eq!(months.iter().map(|sum| sum.cases).sum::<u32>(), 12);
    assert_eq!((whole.without_ground.cases, whole.of_households), (4, 8));
    let first = made.temporary.iter().find_map(|case| case.household.clone()).unwrap();
    let listed = |is_listed: &dyn Fn(&str) -> bool| {
        let count = TemporaryCount::of(&made.temporary, half, is_listed).unwrap();
        (count.of_households, count.all == whole.all)
    };
    assert_eq!(listed(&|number| number == first), (1, true), "a number that the register has");
    assert_eq!(listed(&|_| false), (0, true), "the money counts all the same");
    let whole = MedicalCount::of(&made.medical, half).unwrap();
    assert_eq!(money(&mut whole.statuses.values().map(|sum| sum.amount)), whole.all.amount);
    assert_eq!(whole.first_round.plus(whole.second_round).unwrap(), whole.all.amount);
    // One in scope not known, one known to be nothing; one out of scope known to be absent.
    assert_eq!((whole.costs_open, whole.in_scope), (1, yuan("44000")));
    assert_eq!(whole.out_of_scope, yuan("35000.25"));
}

#[test]
fn averages_are_truncated_to_the_fen() {
    let cases =
        [("1", "0.02"), ("2", "0"), ("3", "0")].map(|(n, amount)| temporary(n, FIRE, "2014-06-30", amount));
    let count = TemporaryCount::of(&cases, range("2014-06"), |_| true).unwrap();
    assert_eq!(count.all.average(), Money::ZERO, "two fen by three");
    assert_eq!(count.kinds[&TemporaryKind::Emergency].persons, 6);
    assert_eq!(TemporaryCount::default().all.average(), Money::ZERO);
    // What the report printed: 3,370,000 by 1,829 and 4,690,000 by 7,100.
    let sum =
        |cases, amount: &str| minzheng_caseload::assistance::Sum { cases, persons: 0, amount: yuan(amount) };
    assert_eq!(sum(1_829, "3370000").average(), yuan("1842.53"));
    assert_eq!(sum(7_100, "4690000").average(), yuan("660.56"));
}

#[test]
fn sums_that_do_not_fit_are_an_error() {
    let mut cases = [temporary("1", FIRE, "2014-06-30", "1"), temporary("2", FIRE, "2014-06-30", "1")];
    cases[0].amount = Money::MAX;
    assert!(TemporaryCount::of(&cases, range("2014-06"), |_| true).is_err());
    assert!(
        TemporaryCount::of(&cases, range("2014-05"), |_| true).is_ok(),
        "another month does not touch them"
    );
}

/// SC-02: a total is not divided over its months.
#[test]
fn a_total_counts_only_where_it_lies_whole() {
    let pension = SpecialCareProgramme::Pension;
    let mut totals = vec![
        total(pension, "2014-01..2014-06", "18000000"),
        total(SpecialCareProgramme::MedicalAid, "2014-06", "700000"),
    ];
    totals[1].persons = Fact::Known(31);
    let of = |months: &str| SpecialCareCount::of(&totals, range(months)).unwrap();
    let half = of("2014-01..2014-06");
    assert_eq!(half.programmes[&pension].amount, yuan("18000000"));
    assert_eq!((half.programmes[&pension].persons_open, half.partly), (1, 0));
    let june = of("2014-06");
    assert_eq!((june.programmes.len(), june.partly), (1, 1));
    assert_eq!(june.programmes[&SpecialCareProgramme::MedicalAid].persons, 31);
    assert_eq!((of("2014-01..2014-05").partly, of("2014-02..2014-07").partly), (1, 1));
    assert_eq!((of("2014-07..2014-12").partly, of("2013-01..2013-12").partly), (0, 0));
    assert_eq!(of("2013-12..2014-07"), half);
}

/// Nearest rank, against a naive sort.
#[test]
fn days_are_counted_as_a_sorted_list_has_them() {
    let start = day("2014-02-28");
    let mut waits = Waits::default();
    assert_eq!((waits.count(), waits.median(), waits.longest(), waits.within(9)), (0, None, None, 0));
    let mut days: Vec<u32> = Vec::new();
    for step in 0..137_u32 {
        let wait = step * step % 61;
        waits.add(start, start + chrono::Days::new(wait.into()));
        days.push(wait);
        days.sort_unstable();
        for of_hundred in [1, 10, 50, 90, 99, 100] {
            let rank = (days.len() * of_hundred).div_ceil(100);
            let expected = Some(days[rank - 1]);
            assert_eq!(waits.percentile(u32::try_from(of_hundred).unwrap()), expected, "{of_hundred}");
        }
        for limit in [0, 30, 60, 61] {
            let within = days.iter().filter(|days| **days <= limit).count();
            assert_eq!(usize::try_from(waits.within(limit)).unwrap(), within);
        }
    }
    assert_eq!((waits.count(), waits.longest()), (137, days.last().copied()));
    // Across the end of February, on the same day, and backwards.
    let mut edges = Waits::default();
    edges.add(start, day("2014-03-01"));
    edges.add(start, start);
    edges.add(start, day("2014-02-27"));
    assert_eq!((edges.count(), edges.longest(), edges.within(0), edges.backwards()), (2, Some(1), 1, 1));
    let mut leap = Waits::default();
    leap.add(day("2012-02-28"), day("2012-03-01"));
    assert_eq!(leap.median(), Some(2));
}
