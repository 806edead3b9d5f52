//! Ten thousand households through ten years; and that every invariant can fail.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use minzheng_core_types::MonthRange;
use minzheng_tests::draw::Draw;
use minzheng_tests::simulator::checks::INVARIANTS;
use minzheng_tests::simulator::laws::{Laws, PLACES, pay_day, place};
use minzheng_tests::simulator::{self, FIRST, LAST, Sabotage};
use minzheng_welfare::Policy;

const HOUSEHOLDS: u64 = 10_000;
const SEED: u64 = 20_140_401;

static LAWS: LazyLock<Laws> = LazyLock::new(Laws::new);

#[test]
fn ten_thousand_households_through_ten_years() {
    let tally = simulator::run(&LAWS, HOUSEHOLDS, SEED, None).unwrap_or_else(|failure| panic!("{failure}"));
    println!("{tally:#?}");
    assert_eq!(tally.months, HOUSEHOLDS * 120);
    // Everything happened, not once but often.
    let often = HOUSEHOLDS / 100;
    assert!(tally.happened.iter().all(|times| *times > often), "{tally:#?}");
    let corrected = [tally.by_facts, tally.by_law, tally.by_both, tally.errors_of_payment];
    assert!(tally.late > often && corrected.iter().all(|times| *times > often), "{tally:#?}");
    // What excludes one another was there to be excluded; by which tests a household is one of rigid expenditure, nobody
    // has said for these years (LI-02).
    let [hardship, allowance, marginal, rigid] = tally.statuses;
    assert!([hardship, allowance, marginal].iter().all(|months| *months > often), "{tally:#?}");
    assert_eq!(rigid, 0, "from October 2024 on it can be had: let some households have it");
    assert!(
        tally.arrears > 0 && tally.recovered > 0 && tally.written_off > 0 && tally.open > 0,
        "{tally:#?}"
    );
}

/// An office that does one thing wrong is found out, by the invariant that is there for it, and the report says where.
#[test]
fn every_invariant_can_fail() {
    let mut caught = BTreeSet::new();
    for sabotage in Sabotage::ALL {
        let expected = sabotage.caught_by();
        caught.insert(expected);
        let Err(failure) = simulator::run(&LAWS, 60, SEED, Some(sabotage)) else {
            panic!("{sabotage:?} was not noticed")
        };
        let what = &failure.broken.what;
        assert_eq!(what.split(':').next(), Some(expected), "{sabotage:?}: {what}");
        let report = failure.to_string();
        let month = format!("month {}", failure.broken.month);
        assert!(report.contains(&format!("seed {SEED}, household ")) && report.contains(&month), "{report}");
        assert!(failure.broken.case.contains("\"members\""), "{sabotage:?}: {}", failure.broken.case);
        let again = simulator::household(&LAWS, &mut Draw::replay(&failure.choices), Some(sabotage));
        assert_eq!(again.err().map(|broken| broken.what), Some(what.clone()), "the choices make it again");
        let clean = simulator::household(&LAWS, &mut Draw::replay(&failure.choices), None);
        assert!(clean.is_ok(), "only the sabotage fails: {:?}", clean.err());
    }
    // Not only where it is met first: whichever household it hits, no other invariant sees it before.
    for sabotage in Sabotage::ALL {
        for number in 0..60 {
            let mut draw = Draw::new("simulator", SEED, number);
            if let Err(broken) = simulator::household(&LAWS, &mut draw, Some(sabotage)) {
                let name = broken.what.split(':').next();
                assert_eq!(name, Some(sabotage.caught_by()), "{sabotage:?}, household {number}");
            }
        }
    }
    assert_eq!(caught, BTreeSet::from(INVARIANTS), "no invariant without a sabotage of its own");
    simulator::run(&LAWS, 60, SEED, None).unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn the_same_seed_makes_the_same_run_and_another_another() {
    let run = |seed| simulator::run(&LAWS, 20, seed, None).unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(run(7), run(7));
    assert_ne!(run(7), run(8));
}

/// The tables of laws are what was known on the day on which each month was paid, figure for figure.
#[test]
fn each_month_is_paid_by_what_was_known_on_its_pay_day() {
    assert!(LAWS.tables() > 4, "three figures late in this world, and those that were late in truth");
    for month in MonthRange::new(FIRST, LAST).unwrap().iter() {
        for code in PLACES {
            let known = Policy::new(&LAWS.pack().known_on(pay_day(month)).at(place(code), month));
            let table = LAWS.table(LAWS.known_in(month)).get(place(code), month).unwrap();
            assert_eq!(table.differences(&known), [0_usize; 0], "{code} {month}");
        }
    }
}
