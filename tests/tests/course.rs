//! SA-25, SA-26: what is asked at a stop and about over-claims, not by a month's assessment.

use std::sync::Arc;

use chrono::NaiveDate;
use minzheng_core_types::{Explain, Explanation, Money, Month, Place, Silent};
use minzheng_tests::desk;
use minzheng_welfare::allowance::last_month;
use minzheng_welfare::over_claim::{Conduct, OverClaim, PaidMonth, over_claim};
use minzheng_welfare::{CATALOGUE, Policy};

fn shibei() -> Place {
    "370203".parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn policy(place: Place, of: Month) -> Arc<Policy> {
    desk::policy(desk::examples(), place, of)
}

/// The forms that were told, after the document was checked by arithmetic.
fn told(why: &Explanation, of: Month) -> Vec<String> {
    let document = why.document(None, shibei(), of, &CATALOGUE);
    let mut faults = document.recheck();
    // The steps stand alone here: they belong to no programme's finding.
    faults.retain(|fault| fault.at != "steps");
    assert!(faults.is_empty(), "{faults:?}");
    document.steps.iter().map(|step| format!("{}/{}", step.rule, step.variant)).collect()
}

fn listening() -> Explanation {
    let mut why = Explanation::default();
    why.under(desk::examples());
    why
}

#[test]
fn a_stop_takes_effect_after_the_month_of_its_decision() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for (place, decided, last) in [
        ("370203", "2014-03-31", "2014-03"),
        ("370203", "2014-05-01", "2014-05"),
        ("370203", "2016-02-29", "2016-02"),
        ("619800", "2014-05-01", "2014-04"),
        ("619800", "2015-01-31", "2014-12"),
    ] {
        let of = Month::of(day(decided));
        let mut why = listening();
        let found = last_month(day(decided), &policy(place.parse().unwrap(), of), &mut why);
        assert_eq!(found, Some(month(last)), "{place} {decided}");
        assert_eq!(told(&why, of), ["SA-25/last"]);
    }
}

fn paid(of: &str, paid: i64, due: i64) -> PaidMonth {
    PaidMonth { month: month(of), paid: Money::from_fen(paid), due: Money::from_fen(due) }
}

fn claim(months: &[PaidMonth], conduct: Conduct, decided: &str) -> (OverClaim, Vec<String>) {
    let of = month(decided);
    let mut why = listening();
    let found = over_claim(months, conduct, &policy(shibei(), of), &mut why).unwrap();
    let silent = over_claim(months, conduct, &policy(shibei(), of), &mut Silent).unwrap();
    assert_eq!(found, silent, "listening changes nothing");
    (found, told(&why, of))
}

const DECEPTION: Conduct = Conduct::Deception { grave: false };

#[test]
fn what_was_obtained_by_deception_may_be_fined_once_to_three_times() {
    let months = ["2014-05", "2014-06", "2014-07", "2014-08"].map(|of| paid(of, 50_000, 20_000));
    let (found, told) = claim(&months, DECEPTION, "2014-09");
    assert_eq!(found.recoverable, Money::from_fen(120_000));
    assert_eq!(found.fine, Some((Money::from_fen(120_000), Money::from_fen(360_000))));
    let forms = ["SA-26/month"; 4].into_iter().chain(["SA-26/total", "SA-26/fine", "SA-26/fine"]);
    assert_eq!(told, forms.collect::<Vec<_>>());
    let (honest, told) = claim(&months, Conduct::Honest, "2014-09");
    assert_eq!((honest.recoverable, honest.fine, honest.open), (Money::from_fen(120_000), None, false));
    assert_eq!(told.len(), 5);
}

#[test]
fn months_paid_too_little_do_not_offset() {
    let months = [paid("2014-05", 50_000, 50_001), paid("2014-06", 50_001, 50_000)];
    assert_eq!(claim(&months, Conduct::Honest, "2014-09").0.recoverable, Money::from_fen(1));
    let nothing = [paid("2014-05", 50_000, 50_000)];
    let (found, _) = claim(&nothing, DECEPTION, "2014-09");
    assert_eq!((found.recoverable, found.fine), (Money::ZERO, None), "nothing was obtained");
    assert_eq!(claim(&[], DECEPTION, "2014-09").0.recoverable, Money::ZERO);
}

/// Order 271 allowed a fine in grave cases only; Order 649 from May 2014 whenever there was deception.
#[test]
fn before_order_649_only_grave_cases_could_be_fined() {
    let months = [paid("2014-03", 50_000, 20_000)];
    let grave = Conduct::Deception { grave: true };
    let bounds = Some((Money::from_fen(30_000), Money::from_fen(90_000)));
    for (decided, conduct, fine) in [
        ("2014-04", DECEPTION, None),
        ("2014-04", grave, bounds),
        ("2014-05", DECEPTION, bounds),
        ("2014-05", grave, bounds),
    ] {
        let (found, _) = claim(&months, conduct, decided);
        assert_eq!((found.fine, found.open), (fine, false), "{decided} {conduct:?}");
    }
}

#[test]
fn without_figures_a_person_is_asked() {
    let nowhere = minzheng_core_types::Pack::new(vec![], vec![], vec![]).unwrap();
    let policy = Policy::at(&nowhere, shibei(), month("2014-09"));
    let found = over_claim(&[paid("2014-05", 2, 1)], DECEPTION, &policy, &mut Silent).unwrap();
    assert_eq!((found.recoverable, found.fine, found.open), (Money::from_fen(1), None, true));
}
