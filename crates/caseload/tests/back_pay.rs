//! Back-pay after a raise (DB-02, DB-03): 540 to 600 in Shibei from April 2014, paid from June.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, household, month, months, pack, register, yuan};
use minzheng_caseload::outputs::back_pay_csv;
use minzheng_caseload::{BackPay, LawTable, Raise, Register, RosterPolicy, Run, back_pay};
use minzheng_core_types::{Fact, Lang, Money};

const POLICIES: [RosterPolicy; 2] = [RosterPolicy::RosterOfImplementation, RosterPolicy::Entitlement];

fn raise() -> Raise {
    Raise { effective: month("2014-04"), implemented: month("2014-06") }
}

fn owed(register: &Register, raise: Raise, policy: RosterPolicy) -> Vec<BackPay> {
    let range = months("2014-04", "2014-06");
    let old = LawTable::known_on(&pack(), register, range, day("2014-03-27"));
    let new = LawTable::new(&pack(), register, range);
    back_pay(&Run::new(register, &old), &Run::new(register, &new), raise, policy).unwrap()
}

/// A couple; a household admitted for May; one that leaves after April; one entitled only by the new standard; one
/// that left before the raise; one that leaves with a death in April.
fn shibei() -> Register {
    let mut leaver = household("3", 1, 0, "2013-11-05");
    leaver.ended = Some(month("2014-04"));
    let mut gone = household("5", 1, 0, "2013-11-05");
    gone.ended = Some(month("2014-03"));
    let mut death = household("6", 3, 600, "2013-11-05");
    death.members[2].facts.died = Some(day("2014-04-15"));
    register([
        household("1", 2, 1050, "2013-11-05"),
        household("2", 1, 0, "2014-04-10"),
        leaver,
        household("4", 1, 570, "2013-11-05"),
        gone,
        death,
    ])
}

#[test]
fn leavers_are_paid_by_entitlement_only() {
    let register = shibei();
    let list = |policy| {
        owed(&register, raise(), policy)
            .into_iter()
            .map(|owed| (owed.index, owed.months, owed.amount))
            .collect::<Vec<_>>()
    };
    // The couple (150 − 30) · 2; the new household 60 in May alone; three persons in April, two in May.
    let stayed = [(0, 2, yuan(240)), (1, 1, yuan(60)), (5, 2, yuan(300))];
    assert_eq!(list(RosterPolicy::RosterOfImplementation), stayed);
    assert_eq!(list(RosterPolicy::Entitlement), [stayed[0], stayed[1], (2, 1, yuan(60)), stayed[2]]);
}

#[test]
fn nothing_is_owed_when_payrolls_change_at_once() {
    let raise = Raise { effective: month("2014-04"), implemented: month("2014-04") };
    for policy in POLICIES {
        assert!(owed(&shibei(), raise, policy).is_empty());
    }
}

#[test]
fn the_total_is_the_raise_times_persons_times_months() {
    let mut entries = Vec::new();
    let mut persons = 0_u32;
    for size in 1_u32..=20 {
        for income in [0_i64, 7, 100, 539] {
            persons += size;
            let number = format!("{size}-{income}");
            entries.push(household(&number, usize::try_from(size).unwrap(), income, "2013-11-05"));
        }
    }
    let register = register(entries);
    for policy in POLICIES {
        let total = Money::sum(owed(&register, raise(), policy).iter().map(|owed| owed.amount)).unwrap();
        assert_eq!(total, yuan(60).times(persons).unwrap().times(2).unwrap());
    }
}

#[test]
fn a_supplement_tied_to_the_standard_gets_back_pay_too() {
    let mut entry = household("1", 1, 0, "2013-11-05");
    entry.members[0].facts.lone_elder = Fact::Known(true);
    let all = owed(&register([entry]), raise(), RosterPolicy::Entitlement);
    assert_eq!((all[0].months, all[0].amount, all[0].open), (2, yuan(240), 0));
}

#[test]
fn what_needs_a_person_is_neither_paid_nor_claimed_back() {
    let mut entry = household("1", 1, 0, "2013-11-05");
    entry.members[0].facts.lone_elder = Fact::NotEstablished;
    let all = owed(&register([entry]), raise(), RosterPolicy::Entitlement);
    assert_eq!((all[0].months, all[0].amount, all[0].open), (2, yuan(120), 2));
}

#[test]
fn both_policies_stand_side_by_side() {
    let register = shibei();
    let lists = POLICIES.map(|policy| (policy, owed(&register, raise(), policy)));
    let lists = [(lists[0].0, &lists[0].1[..]), (lists[1].0, &lists[1].1[..])];
    let mut file = Vec::new();
    back_pay_csv(&mut file, &register, &lists, Lang::Zh).unwrap();
    let file = String::from_utf8(file).unwrap();
    let rows: Vec<_> =
        common::cells(&file).into_iter().map(|row| [row[0], row[3], row[4], row[6]].join(" ")).collect();
    assert_eq!(
        rows[1..],
        [
            "1 2 240.00 实施月在册",
            "1 2 240.00 应享",
            "2 1 60.00 实施月在册",
            "2 1 60.00 应享",
            "3 1 60.00 应享",
            "6 2 300.00 实施月在册",
            "6 2 300.00 应享",
        ]
    );
    assert!(!file.contains('欧'));
}
