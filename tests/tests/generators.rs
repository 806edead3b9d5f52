//! The generators reach every line where the law changes its mind, often enough to count on.

use std::collections::BTreeMap;

use minzheng_tests::draw::Draw;
use minzheng_tests::generate::{Wish, classes, household};

/// Hits in 20,000 households, at the least.
const LINES: &[(&str, u32)] = &[
    ("income = standard", 400),
    ("income = standard − 1 fen", 400),
    ("income = standard + 1 fen", 400),
    ("born on 29 February", 500),
    ("turns 60 on the month's last day", 60),
    ("turned 60 the day before", 30),
    ("turns 60 the day after", 30),
    ("turns 80 on the month's last day", 60),
    ("turned 80 the day before", 30),
    ("turns 80 the day after", 30),
    ("turns 90 on the month's last day", 60),
    ("turned 90 the day before", 30),
    ("turns 90 the day after", 30),
    ("turns 100 on the month's last day", 60),
    ("turned 100 the day before", 30),
    ("turns 100 the day after", 30),
    ("turns 18 on the day of application", 60),
    ("36 months apart", 60),
    ("35 months apart", 60),
    ("an event in the month", 500),
    ("month before the raise of April 2014", 500),
    ("month of the raise of April 2014", 500),
    ("first month of Order 649", 500),
    ("first month of the measures of 2021", 60),
    ("assets = 48 standards", 60),
    ("assets = 48 standards + 1 fen", 60),
    ("something not established", 500),
];

#[test]
fn every_line_is_hit() {
    let mut hits: BTreeMap<&str, u32> = BTreeMap::new();
    for number in 0..20_000 {
        let wish = if number % 2 == 0 { Wish::KNOWN } else { Wish::ANY };
        let mut found = classes(&household(&mut Draw::new("lines", 3, number), wish));
        found.sort_unstable();
        found.dedup();
        for line in found {
            *hits.entry(line).or_default() += 1;
        }
    }
    println!("{hits:#?}");
    for (line, least) in LINES {
        let count = hits.remove(line).unwrap_or(0);
        assert!(count >= *least, "`{line}` was hit {count} times, not {least}");
    }
    assert!(hits.is_empty(), "lines without a least number: {hits:?}");
}
