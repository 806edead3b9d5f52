//! The silent path allocates nothing; counted, not timed.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_benches::measured;
use minzheng_benches::population::{self, MONTH, Population};

#[test]
fn silence_allocates_nothing() {
    let pack = population::pack().unwrap();
    let policy = population::policy(&pack, MONTH);
    let district = Population::of(5_000);
    let counted = allocation_counter::measure(|| {
        measured::silent(&district, &policy, 0, 5_000).unwrap();
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
}
