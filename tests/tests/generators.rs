//! The generators reach every line where the law changes its mind, often enough to count on.

use std::collections::BTreeMap;

use minzheng_tests::draw::Draw;
use minzheng_tests::generate::{CITIES, Wish, classes, classes_of_places, household};
use minzheng_welfare::CaseFile;

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

/// The same of the rules that only some places have, in 10,000 households of each example city.
const LINES_OF_PLACES: &[(&str, u32)] = &[
    ("12 months of grace", 190),
    ("13 months of grace", 190),
    ("2 refusals", 1630),
    ("3 refusals", 1600),
    ("5 months after graduation", 1180),
    ("6 months after graduation", 1180),
    ("6 months of grace", 170),
    ("7 months of grace", 180),
    ("a gross wage not established", 50),
    ("a gross wage of a period", 1240),
    ("a supporter of three children", 320),
    ("a supporter of two children", 330),
    ("a supporter with a status", 350),
    ("alone, 35 months in a religious place", 210),
    ("alone, 36 months in a religious place", 190),
    ("alone, disabled of grade 2", 140),
    ("alone, disabled of grade 3", 150),
    ("alone, whether the family is marginal not established", 40),
    ("band not established", 240),
    ("ended with a ground", 70),
    ("grace asked for another ground than income", 330),
    ("gross wage = cost of working", 40),
    ("gross wage = cost of working + 1 fen", 40),
    ("gross wage = cost of working − 1 fen", 70),
    ("gross wage = flat cost of working", 30),
    ("gross wage = standard", 160),
    ("income = marginal line", 240),
    ("income = marginal line + 1 fen", 270),
    ("income = marginal line − 1 fen", 510),
    ("income less expenditure = standard", 70),
    ("income less expenditure = standard + 1 fen", 60),
    ("income less expenditure = standard − 1 fen", 80),
    ("maintenance agreed", 320),
    ("out of work, turns 18 that day", 40),
    ("out of work, turns 18 the day after", 30),
    ("out of work, turns 46 that day", 30),
    ("out of work, turns 46 the day after", 30),
    ("out of work, turns 51 that day", 30),
    ("out of work, turns 51 the day after", 40),
    ("out of work, turns 56 that day", 40),
    ("out of work, turns 56 the day after", 40),
    ("out of work, turns 61 that day", 40),
    ("out of work, turns 61 the day after", 40),
    ("supporter at twice the standard", 30),
    ("supporter one fen above twice the standard", 30),
    ("two circumstances", 2760),
];

fn count(lines: &[(&str, u32)], named: fn(&CaseFile) -> Vec<&'static str>, wish: impl Fn(u64) -> Wish) {
    let mut hits: BTreeMap<&str, u32> = BTreeMap::new();
    for number in 0..20_000 {
        let mut found = named(&household(&mut Draw::new("lines", 3, number), wish(number)));
        found.sort_unstable();
        found.dedup();
        for line in found {
            *hits.entry(line).or_default() += 1;
        }
    }
    println!("{hits:#?}");
    for (line, least) in lines {
        let count = hits.remove(line).unwrap_or(0);
        assert!(count >= *least, "`{line}` was hit {count} times, not {least}");
    }
    assert!(hits.is_empty(), "lines without a least number: {hits:?}");
}

#[test]
fn every_line_is_hit() {
    count(LINES, classes, |number| if number % 2 == 0 { Wish::KNOWN } else { Wish::ANY });
}

#[test]
fn every_line_of_places_is_hit() {
    count(LINES_OF_PLACES, classes_of_places, |number| Wish {
        unknown: if number % 4 < 2 { 0 } else { 4 },
        ..Wish::in_city(CITIES[usize::from(number % 2 == 1)])
    });
}
