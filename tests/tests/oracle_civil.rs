//! Marriage, rescue and funerals against naive readings: every receipt day of the calendar, every small family, every age around the
//! limits.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use minzheng_core_types::{Money, ShortText};
use minzheng_social_affairs::funeral::FuneralFile;
use minzheng_social_affairs::marriage::{
    CoolingOff, FamilyGraph, MarriageFile, ParentEdge, ParentKind, RollFirst, generations,
};
use minzheng_tests::civil::{CALENDAR, EXAMPLES};
use minzheng_tests::oracle::civil::{self as naive, Cap};
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Every receipt day whose periods end within the data, by both readings.
#[test]
fn cooling_off_of_every_receipt_day_is_the_naive_one() {
    let (mut checked, mut differ) = (0, 0);
    for receipt in day("2021-01-01").iter_days().take_while(|receipt| *receipt <= day("2026-12-31")) {
        let mut ends = Vec::new();
        for (reading, roll) in [(RollFirst::Roll, true), (RollFirst::Keep, false)] {
            let found = CoolingOff::new(receipt, 30, 30, reading, &CALENDAR);
            match naive::cooling(receipt, roll, &CALENDAR) {
                Ok(expected) => {
                    let found = found.unwrap();
                    assert_eq!((found.first_end, found.second_end), expected, "{receipt} {reading:?}");
                    let counted: Vec<_> = found.days().map(|day| found.counted(day)).collect();
                    assert!(counted.windows(2).all(|pair| pair[0] != pair[1]), "{receipt}");
                    ends.push(expected);
                    checked += 1;
                }
                Err(_) => assert!(found.is_err(), "{receipt}: a day outside the data"),
            }
        }
        if ends.len() == 2 && ends[0] != ends[1] {
            differ += 1;
        }
    }
    assert!(checked > 4_200, "{checked}");
    assert!(differ > 500, "the readings differ on {differ} days");
}

fn code(index: usize) -> ShortText {
    ShortText::new(&format!("p{index}")).unwrap()
}

/// Every family of so many people, parents before children, each with none, one or two parents among the earlier ones.
fn families(people: usize, kinds: &[ParentKind], visit: &mut dyn FnMut(&[ParentEdge])) {
    fn extend(
        child: usize,
        people: usize,
        kinds: &[ParentKind],
        edges: &mut Vec<ParentEdge>,
        visit: &mut dyn FnMut(&[ParentEdge]),
    ) {
        if child == people {
            visit(edges);
            return;
        }
        let before = edges.len();
        extend(child + 1, people, kinds, edges, visit);
        let edge = |parent, kind| ParentEdge { child: code(child), parent: code(parent), kind };
        for one in 0..child {
            for kind in kinds {
                edges.push(edge(one, *kind));
                extend(child + 1, people, kinds, edges, visit);
                for other in one + 1..child {
                    for second in kinds {
                        edges.push(edge(other, *second));
                        extend(child + 1, people, kinds, edges, visit);
                        edges.pop();
                    }
                }
                edges.truncate(before);
            }
        }
    }
    extend(1, people, kinds, &mut Vec::new(), visit);
}

fn holds_of_every_pair(edges: &[ParentEdge], people: usize) {
    let graph = FamilyGraph::new(edges).unwrap();
    for one in 0..people {
        for other in 0..people {
            if one == other {
                assert!(graph.kinship(code(one), code(other), 2).is_err());
                continue;
            }
            let found = graph.kinship(code(one), code(other), 2).unwrap();
            let prohibited = found.direct.is_some()
                || found.legal_direct.is_some()
                || found.collateral.is_some_and(|pair| generations(pair) <= 3);
            let expected = naive::prohibited(code(one).as_str(), code(other).as_str(), edges);
            assert_eq!(prohibited, expected, "{edges:?}: p{one}, p{other}: {found:?}");
        }
    }
}

/// Every family by birth of up to six people: 1 · 2 · 4 · 7 · 11 · 16 of six.
#[test]
fn kinship_in_every_small_family_is_the_naive_one() {
    for (people, expected) in [(2, 2), (3, 8), (4, 56), (5, 616), (6, 9_856)] {
        let mut count = 0;
        families(people, &[ParentKind::Birth], &mut |edges| {
            count += 1;
            holds_of_every_pair(edges, people);
        });
        assert_eq!(count, expected);
    }
}

/// Every family of four with every kind of parent.
#[test]
fn kinship_with_adoption_is_the_naive_one() {
    let mut count = 0;
    families(4, ParentKind::ALL, &mut |edges| {
        count += 1;
        holds_of_every_pair(edges, 4);
    });
    assert!(count > 2_000, "{count}");
}

/// A further edge by birth never makes a prohibited pair an allowed one.
#[test]
fn a_further_edge_only_forbids() {
    families(5, &[ParentKind::Birth], &mut |edges| {
        for child in 1..5 {
            for parent in 0..child {
                let more = ParentEdge { child: code(child), parent: code(parent), kind: ParentKind::Birth };
                let of_child = edges.iter().filter(|edge| edge.child == code(child)).count();
                if edges.contains(&more) || of_child == 2 {
                    continue;
                }
                let with = [edges, &[more]].concat();
                for one in 0..5 {
                    for other in 0..one {
                        let before = naive::prohibited(code(one).as_str(), code(other).as_str(), edges);
                        let found =
                            FamilyGraph::new(&with).unwrap().kinship(code(one), code(other), 2).unwrap();
                        let after = found.direct.is_some()
                            || found.collateral.is_some_and(|pair| generations(pair) <= 3);
                        assert!(!before || after, "{with:?}: p{one}, p{other}");
                    }
                }
            }
        }
    });
}

fn married(man: NaiveDate, woman: NaiveDate, on: NaiveDate) -> (Option<bool>, Option<bool>) {
    let file: MarriageFile = serde_json::from_value(
        json!({ "place": "370203", "as_of": on, "man": { "birth": man }, "woman": { "birth": woman },
        "marry": { "on": on, "declared": true } }),
    )
    .unwrap();
    let found =
        file.assess(&EXAMPLES, &CALENDAR, &mut minzheng_core_types::Silent).unwrap().conditions.unwrap();
    (found.man_of_age, found.woman_of_age)
}

/// Births of every kind of day, and every day of a year around each limit.
#[test]
fn ages_around_the_limits_are_the_naive_ones() {
    for birth in
        ["1984-02-28", "1984-02-29", "1984-03-01", "1984-12-31", "1985-01-01", "2000-02-29", "2003-05-20"]
    {
        let birth = day(birth);
        for (years, man) in [(22, true), (20, false)] {
            let birthday = birth.checked_add_months(chrono::Months::new(years * 12)).unwrap();
            for on in (birthday - Days::new(200)).iter_days().take(400) {
                let (of_man, of_woman) = married(birth, birth, on);
                let found = if man { of_man } else { of_woman };
                let expected = naive::of_age(birth, on, i32::try_from(years).unwrap());
                assert_eq!(found, Some(expected), "born {birth}, on {on}");
            }
        }
    }
}

/// Registrars of every population around each step.
#[test]
fn registrars_are_the_naive_ones() {
    for (kind, step) in [("district", 80_000), ("county", 100_000)] {
        for steps in 0..40 {
            for near in [-1_i64, 0, 1] {
                let population = u32::try_from(i64::from(300_000 + steps * step) + near).unwrap();
                let file: MarriageFile = serde_json::from_value(json!({ "place": "370203", "as_of": "2014-06-30",
                    "office": { "on": "2014-06-30", "grade": "3a", "kind": kind, "population": population } }))
                .unwrap();
                let (report, document) = file.explained(&EXAMPLES, &CALENDAR).unwrap();
                assert!(document.recheck().is_empty());
                let need = report.office.unwrap().registrars_needed;
                assert_eq!(need, Some(naive::registrars(population, step)), "{kind} of {population}");
            }
        }
    }
}

/// Relief in Gansu, item by item and quantity by quantity.
#[test]
fn relief_is_the_naive_one() {
    let caps = BTreeMap::from([
        ("transport", Cap::Whole),
        ("storage", Cap::Quantity(3)),
        ("cremation", Cap::Whole),
        ("ashes-storage", Cap::Quantity(3)),
        ("urn", Cap::Fen(20_000)),
    ]);
    for item in ["transport", "storage", "farewell", "cremation", "ashes-storage", "urn", "other"] {
        for quantity in 0..6_i64 {
            for price in [0_i64, 1, 6_666, 6_667, 19_999, 20_000, 20_001] {
                let costs = [(item, quantity, price), ("urn", 1, 35_000)];
                let told: Vec<_> = costs
                    .iter()
                    .map(|(item, quantity, price)| json!({ "item": item, "quantity": quantity, "price": Money::from_fen(*price) }))
                    .collect();
                let file: FuneralFile =
                    serde_json::from_value(json!({ "place": "620102", "as_of": "2025-06-01",
                    "relief": { "on": "2025-06-01", "costs": told } }))
                    .unwrap();
                let (report, document) = file.explained(&EXAMPLES).unwrap();
                assert!(document.recheck().is_empty());
                let found = report.relief.unwrap().relief.unwrap();
                assert_eq!(found.fen(), naive::relief(&costs, &caps), "{costs:?}");
            }
        }
    }
}
