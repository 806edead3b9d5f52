//! The elders of the sample district: the printed numbers, and forms that say what the ledger says.

use minzheng_caseload::elders::{Asked, ElderCount, NotEstablished, standings};
use minzheng_caseload::sample;
use minzheng_core_types::{NaiveDate, Pack, Silent};
use minzheng_eldercare::ledger::Status;

pub(crate) fn pack() -> Pack {
    minzheng_policies::load(&minzheng_policies::eldercare_files(), minzheng_eldercare::FIGURES).unwrap()
}

pub(crate) fn june() -> NaiveDate {
    "2014-06-30".parse().unwrap()
}

#[test]
fn the_sample_has_the_printed_elders_with_every_seed() {
    for seed in [2014, 7] {
        let made = sample::elders(seed, &sample::district(seed).unwrap()).unwrap();
        let standings = standings(&made.ledger, &pack(), Asked::of(june()));
        assert_eq!(standings.untold, [], "{seed}");
        let count = ElderCount::of(&standings, june());
        assert_eq!((count.listed, count.allowance, count.from_80), (1_300, 1_300, 334), "{seed}");
        assert_eq!((count.incapable, count.served, count.waiting), (390, 321, 27), "{seed}");
        assert_eq!((count.unwilling, count.institution, count.open), (30, 12, 0), "{seed}");
        assert_eq!((count.eligible, count.three_nos, count.special), (348, 60, 120), "{seed}");
        assert_eq!((count.assessed, count.from_60, count.not_belonging), (1_300, 1_300, 0), "{seed}");
        assert_eq!(count.not_established, NotEstablished::default(), "{seed}");
        assert!(count.unable > 200 && count.disabled > 100, "{count:?}");
    }
}

#[test]
fn every_form_comes_to_the_grade_of_the_ledger() {
    let made = sample::elders(2014, &sample::district(2014).unwrap()).unwrap();
    let pack = pack();
    for (elder, form) in made.ledger.elders.iter().zip(&made.forms) {
        assert_eq!(form.case, Some(elder.id.0));
        let report = form.assess(&pack, &mut Silent).unwrap();
        let grade = report.mzt039.unwrap().verdict.graded().map(|grade| grade.number());
        let view = elder.history.view(june(), june()).unwrap();
        assert_eq!(grade, view.assessed().map(|assessed| assessed.grade.number()), "{form:?}");
        assert!(view.has(Status::Allowance));
        assert_eq!(report.elder, Some(true));
    }
}

#[test]
fn the_same_seed_makes_the_same_elders() {
    let register = sample::district(2014).unwrap();
    assert_eq!(sample::elders(2014, &register).unwrap(), sample::elders(2014, &register).unwrap());
    assert_ne!(sample::elders(2014, &register).unwrap(), sample::elders(2015, &register).unwrap());
}
