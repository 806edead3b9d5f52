//! SA-19 起发月份: the examples of the rulebook, and every day of some years.

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::{Explain, Explanation, Month, Silent};
use minzheng_tests::desk;
use minzheng_welfare::CATALOGUE;
use minzheng_welfare::allowance::first_month;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn payment_begins_in_the_month_after_the_decision() {
    let shibei = "370203".parse().unwrap();
    for (decided, first) in [
        ("2014-04-30", "2014-05"),
        ("2014-05-01", "2014-06"),
        ("2014-12-05", "2015-01"),
        ("2016-02-29", "2016-03"),
    ] {
        let decided = day(decided);
        let policy = desk::policy(desk::pack(), shibei, Month::of(decided));
        let mut why = Explanation::default();
        why.under(desk::pack());
        assert_eq!(first_month(decided, &policy, &mut why), Some(first.parse().unwrap()), "{decided}");
        let document = why.document(None, shibei, Month::of(decided), &CATALOGUE);
        let step = &document.steps[0];
        assert_eq!((step.rule.as_str(), step.variant.as_str()), ("SA-19", ""));
        let mut faults = document.recheck();
        // The step stands alone here: it belongs to no programme's finding.
        faults.retain(|fault| fault.at != "steps");
        assert!(faults.is_empty(), "{faults:?}");
    }
}

/// Guangzhou counts from the month of the decision; so does the first example city.
#[test]
fn or_in_the_month_of_the_decision_where_the_place_says_so() {
    let place = "619800".parse().unwrap();
    let policy = desk::policy(desk::examples(), place, Month::at(2014, 4));
    assert_eq!(first_month(day("2014-04-30"), &policy, &mut Silent), Some(Month::at(2014, 4)));
}

#[test]
fn every_day_of_three_years_begins_the_month_after_it() {
    let policy = desk::policy(desk::pack(), "370203".parse().unwrap(), Month::at(2014, 4));
    for decided in day("2014-01-01").iter_days().take_while(|day| day.year() < 2017) {
        let first = first_month(decided, &policy, &mut Silent).unwrap();
        let before = first.first_day().pred_opt().unwrap();
        assert_eq!((before.year(), before.month()), (decided.year(), decided.month()), "{decided}");
    }
}
