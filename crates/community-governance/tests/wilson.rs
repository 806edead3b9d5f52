//! Intervals and sample sizes against tables that were computed elsewhere: Python's `decimal` with 60 digits and `fractions`,
//! the intervals compared with statsmodels (`proportion_confint`, method `wilson`). Among the rows are those of up to 600
//! answers whose bounds lie nearest to a half of a tenth of a per cent.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_community_governance::satisfaction::{
    Interval, MOST_ANSWERS, proportions_differ, sample_size, wilson,
};
use minzheng_core_types::Rate;

const Z: &str = "1.959963985";

fn z(text: &str) -> Rate {
    text.parse().unwrap()
}

#[test]
fn every_interval_is_the_tables() {
    let mut rows = 0;
    for row in include_str!("wilson.csv").lines().skip(1) {
        let numbers: Vec<u32> = row.split(',').map(|cell| cell.parse().unwrap()).collect();
        let [good, n, low, high] = numbers[..] else { panic!("{row}") };
        assert_eq!(wilson(good, n, z(Z)), Some(Interval { low, high }), "{good} of {n}");
        rows += 1;
    }
    assert!(rows > 150, "{rows}");
}

#[test]
fn every_sample_size_is_the_tables() {
    for row in include_str!("sample_size.csv").lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let needed = sample_size(cells[0].parse().unwrap(), z(cells[1]), z("1.96"));
        assert_eq!(needed, cells[2].parse().ok(), "{row}");
    }
}

/// Every share of up to 120 answers: the interval holds the share, grows with the good answers, and turns over with them.
#[test]
fn intervals_are_in_order_and_symmetric() {
    for n in 1..=120 {
        let mut before = Interval { low: 0, high: 0 };
        for good in 0..=n {
            let found = wilson(good, n, z(Z)).unwrap();
            let share = (2_000 * good + n) / (2 * n);
            assert!(found.low <= share && share <= found.high, "{good} of {n}");
            assert!(before.low <= found.low && before.high <= found.high, "{good} of {n}");
            let turned = wilson(n - good, n, z(Z)).unwrap();
            // Halves are rounded up on both sides, so a turned bound may differ by one where it lies on a half.
            assert!(turned.low.abs_diff(1_000 - found.high) <= 1, "{good} of {n}");
            assert!(turned.high.abs_diff(1_000 - found.low) <= 1, "{good} of {n}");
            before = found;
        }
        assert_eq!(wilson(0, n, z(Z)).unwrap().low, 0);
        assert_eq!(wilson(n, n, z(Z)).unwrap().high, 1_000);
    }
}

#[test]
fn what_cannot_be_is_none() {
    assert_eq!(wilson(0, 0, z(Z)), None);
    assert_eq!(wilson(2, 1, z(Z)), None);
    assert!(wilson(MOST_ANSWERS, MOST_ANSWERS, z(Z)).is_some());
    assert_eq!(sample_size(0, z("0.05"), z("1.96")), None);
    assert_eq!(sample_size(500, z("0"), z("1.96")), None);
    assert_eq!(sample_size(1, z("0.05"), z("1.96")), Some(1));
    assert_eq!(proportions_differ((1, 0), (1, 2), z(Z)), None);
    // All alike in both: no difference whatever the numbers.
    assert_eq!(proportions_differ((5, 5), (9, 9), z(Z)), Some(false));
}

/// One more good answer in one unit is where the test first says so: 82 and 81 of 100 beside 91.
#[test]
fn the_test_of_two_proportions_has_an_exact_line() {
    let line = (0..=90).rev().find(|good| proportions_differ((*good, 100), (91, 100), z(Z)) == Some(true));
    // z of 81 beside 91 is 2.04, of 82 beside 91 it is 1.86.
    assert_eq!(line, Some(81));
}
