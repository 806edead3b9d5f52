//! The marks of the sample district, counted again from the register and from the run.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use minzheng_caseload::{LawTable, Register, Run, Status, Tally, sample};
use minzheng_core_types::{Fact, Month, MonthRange};
use minzheng_welfare::FIGURES;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The month after the decision, counted naively.
fn first_month(decided: NaiveDate) -> Month {
    Month::of(decided).plus(1)
}

/// Persons on the roster of a month, as (household, member), counted from the dates alone.
fn roster(register: &Register, month: Month) -> BTreeSet<(usize, usize)> {
    let mut present = BTreeSet::new();
    for (household, record) in register.households().iter().enumerate() {
        let Some(first) = register.determinations(record).first() else { continue };
        if first_month(first.decided) > month || record.ended.is_some_and(|last| last < month) {
            continue;
        }
        for (index, member) in register.members(record).iter().enumerate() {
            let gone = |date: Option<NaiveDate>| date.is_some_and(|date| Month::of(date) < month);
            let there = member.entered.is_none_or(|date| Month::of(date) < month);
            if there && !gone(member.died) && !gone(member.left) {
                present.insert((household, index));
            }
        }
    }
    present
}

fn age(birth: NaiveDate, on: NaiveDate) -> i32 {
    on.year() - birth.year() - i32::from((on.month(), on.day()) < (birth.month(), birth.day()))
}

fn check_marks(seed: u64) {
    let register = sample::district(seed).unwrap();
    let june: Month = "2014-06".parse().unwrap();
    let present = roster(&register, june);
    let households: BTreeSet<usize> = present.iter().map(|(household, _)| *household).collect();
    assert_eq!((households.len(), present.len()), (10_341, 18_838));
    let mut bands = [0; 4];
    let mut ill = 0;
    for (household, index) in &present {
        let record = &register.households()[*household];
        let member = &register.members(record)[*index];
        let age = age(member.birth.known().unwrap(), day("2014-06-30"));
        bands[0] += i32::from(age >= 60);
        bands[1] += i32::from((80..90).contains(&age));
        bands[2] += i32::from((90..100).contains(&age));
        bands[3] += i32::from(age >= 100);
        ill += i32::from(
            matches!(member.illness, Fact::Known(illness) if illness.approved.unwrap() < day("2014-01-01")),
        );
    }
    assert_eq!(bands, [1_300, 243, 91, 0]);
    assert_eq!(ill, 764);
    let new = register.households().iter().filter(|record| {
        register.determinations(record).first().is_some_and(|first| first.decided >= day("2013-12-01"))
    });
    assert_eq!(new.count(), 480);
    let march = roster(&register, "2014-03".parse().unwrap());
    assert_eq!(march.len(), present.len(), "entrants equal leavers in the second quarter");
    assert_ne!(march, present);
}

#[test]
fn the_marks_hold_for_any_seed() {
    for seed in [2014, 1, u64::MAX] {
        check_marks(seed);
    }
}

#[test]
fn the_same_seed_gives_the_same_register_and_another_one_another() {
    assert_eq!(sample::district(7).unwrap(), sample::district(7).unwrap());
    assert_ne!(sample::district(7).unwrap(), sample::district(8).unwrap());
}

#[test]
fn persons_are_fictitious_and_numbers_are_used_once() {
    let register = sample::district(2014).unwrap();
    let mut seen = BTreeSet::new();
    for record in register.households().iter().filter(|record| record.applied.is_none()) {
        let (persons, members) = (register.persons(record), register.members(record));
        for (person, member) in persons.iter().zip(members) {
            let id = person.id.unwrap();
            assert!(("996"..="999").contains(&&id.reveal()[14..17]));
            assert_eq!(id.birth_date(), member.birth.known());
            assert!(seen.insert(id), "a number is used twice");
            assert!(member.birth.known().unwrap() > day("1914-07-01"), "nobody reaches 100");
        }
        let applicant = members[0].birth.known().unwrap();
        for child in
            members.iter().filter(|member| member.relation == minzheng_welfare::facts::Relation::Child)
        {
            assert!(
                age(applicant, child.birth.known().unwrap()) >= 16,
                "a parent is at least 16 years older"
            );
        }
    }
    assert!(register.duplicate_persons().is_empty());
}

/// Everybody on the roll is entitled to the allowance in every month of the half year, and the roster that the rules
/// see is the one that the dates give.
#[test]
fn the_run_sees_the_planned_roster() {
    let register = sample::district(2014).unwrap();
    let pack = minzheng_policies::embedded(FIGURES).unwrap();
    let months: MonthRange = "2014-01..2014-06".parse().unwrap();
    let laws = LawTable::new(&pack, &register, months);
    let run = Run::new(&register, &laws);
    let mut before = None;
    for month in months.iter() {
        let mut tally = Tally::new(&register, month);
        run.month(month, |row| {
            assert!(
                row.status == Status::Applying || row.findings.allowance.is_entitled(),
                "{} {month} {:?}",
                row.record.number,
                row.findings.allowance
            );
            tally.add(row).unwrap();
        })
        .unwrap();
        let (statistics, roster_now) = tally.finish(before.as_ref());
        let expected = roster(&register, month);
        assert_eq!(statistics.roster.persons as usize, expected.len(), "{month}");
        if month == months.last() {
            assert_eq!(statistics.applying, 12);
            assert_eq!(statistics.persons.from_80, 243);
            println!("{statistics:#?}");
        }
        before = Some(roster_now);
    }
}
