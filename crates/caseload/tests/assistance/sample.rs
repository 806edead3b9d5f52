//! The sample district's assistance, counted again from its records.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_caseload::assistance::{MedicalStatus, TemporaryCase};
use minzheng_caseload::files::write_assistance_jsonl;
use minzheng_caseload::{Register, sample};
use minzheng_core_types::calendar::WorkdayCalendar;
use minzheng_core_types::{Fact, Money, Month};

use crate::made::{range, yuan};

fn known(register: &Register) -> BTreeSet<&str> {
    register.households().iter().map(|record| record.number.as_str()).collect()
}

/// Is the household paid in every month of the half year, by its dates alone?
fn is_steady(register: &Register, number: &str) -> bool {
    let record = register.find(number).unwrap();
    let first = register.determinations(record).first().unwrap().decided;
    Month::of(first) < "2013-12".parse().unwrap() && record.ended.is_none()
}

fn check(seed: u64) {
    let register = sample::district(seed).unwrap();
    let granted = sample::assistance(seed, &register);
    let half = range("2014-01..2014-06");
    let calendar = WorkdayCalendar::embedded().unwrap();
    assert_eq!((granted.temporary.len(), granted.medical.len()), (1_829, 7_100));
    let temporary = Money::sum(granted.temporary.iter().map(|case| case.amount)).unwrap();
    assert_eq!(temporary, yuan("3370000"));
    let rounds = granted.medical.iter().flat_map(|case| [case.first_round, case.second_round]);
    assert_eq!(Money::sum(rounds).unwrap(), yuan("4690000"));
    let numbers = known(&register);
    let mut households = BTreeSet::new();
    for case in &granted.temporary {
        let TemporaryCase { number, household, applied, decided, kind, ground, persons, amount, .. } = case;
        assert!(half.contains(Month::of(*decided)) && calendar.is_workday(*decided).unwrap(), "{number}");
        assert!(applied <= decided && *persons > 0, "{number}");
        assert_eq!(ground.known().unwrap().kind(), *kind);
        assert!(*amount >= yuan("200") && amount.fen() % 10_000 == 0, "{number}: {amount}");
        if let Some(household) = household {
            assert!(numbers.contains(household.as_str()), "{number}");
            assert!(households.insert(household), "{number}: no household twice in the half year");
            let record = register.find(household).unwrap();
            assert_eq!((&record.street, &record.community), (&case.street, &case.community));
        }
    }
    let off_roll = granted.temporary.iter().filter(|case| match &case.household {
        Some(household) => !is_steady(&register, household),
        None => true,
    });
    let off_roll = off_roll.count();
    assert!((500..900).contains(&off_roll), "on the roll and off it: {off_roll}");
    for case in &granted.medical {
        assert!(half.contains(Month::of(case.decided)) && calendar.is_workday(case.decided).unwrap());
        let on_roll = case.household.as_ref().is_some_and(|number| is_steady(&register, number));
        assert_eq!(on_roll, case.status == MedicalStatus::Allowance, "{}", case.number);
        assert!(case.first_round >= yuan("11"), "{}", case.number);
        for (cost, given) in [(case.in_scope, case.first_round), (case.out_of_scope, case.second_round)] {
            match cost {
                Fact::Known(cost) => assert!(cost >= given, "{}", case.number),
                Fact::Absent => assert!(given.is_zero()),
                Fact::NotEstablished => {}
            }
        }
    }
    let temporary: BTreeSet<_> = granted.temporary.iter().map(|case| &case.number).collect();
    let medical: BTreeSet<_> = granted.medical.iter().map(|case| &case.number).collect();
    assert_eq!((temporary.len(), medical.len()), (1_829, 7_100), "every number once");
    assert!(granted.temporary.is_sorted_by_key(|case| case.decided));
    let special: BTreeMap<_, _> = granted
        .special_care
        .iter()
        .map(|total| (total.programme.word(), (total.amount, total.persons)))
        .collect();
    let open = Fact::NotEstablished;
    let printed = [("pension", "18000000"), ("temporary-aid", "70000"), ("medical-aid", "700000")];
    assert_eq!(special, printed.map(|(word, amount)| (word, (yuan(amount), open))).into());
}

#[test]
fn every_seed_has_the_printed_counts_and_sums() {
    for seed in [2014, u64::MAX] {
        check(seed);
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let bytes = |seed| {
        let mut bytes = Vec::new();
        let granted = sample::assistance(seed, &sample::district(seed).unwrap());
        write_assistance_jsonl(&granted, &mut bytes).unwrap();
        bytes
    };
    let first = bytes(2014);
    assert!(first == bytes(2014));
    assert!(first != bytes(2015));
}
