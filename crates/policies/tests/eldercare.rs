//! The settings of the ability assessment, entered a second time from the rulebook.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_core_types::figures::Found;
use minzheng_core_types::{Confidence, Pack};
use minzheng_eldercare::{FAMILIES, FIGURES, PARAMETERS};

fn pack() -> Pack {
    minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES).unwrap()
}

fn found(pack: &Pack, id: &str, month: &str) -> (String, Option<Confidence>) {
    let parameter = PARAMETERS.iter().find(|parameter| parameter.id == id).unwrap();
    match pack.at("370203".parse().unwrap(), month.parse().unwrap()).look_up(parameter) {
        Found::Value(figure, used) => (figure.value.to_string(), Some(used.confidence)),
        Found::Limit(..) => ("limit".to_owned(), None),
        Found::Gap(_) => ("gap".to_owned(), None),
        Found::Nothing => ("nothing".to_owned(), None),
    }
}

#[test]
fn the_settings_are_those_of_the_rulebook() {
    let pack = pack();
    let assumed = Some(Confidence::Assumed);
    for (id, month, value, confidence) in [
        ("ec.age", "2014-05", "on-birthday/first-of-march", Some(Confidence::Convention)),
        ("ec.gb42195.stacking", "2022-11", "nothing", None),
        ("ec.gb42195.stacking", "2022-12", "once", assumed),
        ("ec.gb42195.events", "2022-12", "total-across-kinds", assumed),
        ("ec.gb42195.valid-months", "2022-11", "nothing", None),
        ("ec.gb42195.valid-months", "2026-11", "gap", None),
        ("ec.mzt039.stacking", "2013-09", "nothing", None),
        ("ec.mzt039.stacking", "2013-10", "once", assumed),
        ("ec.mzt039.stacking", "2022-12", "once", assumed),
        ("ec.mzt039.stacking", "2023-01", "once", assumed),
        ("ec.mzt039.events", "2014-05", "total-across-kinds", assumed),
        ("ec.mzt039.reading", "2014-05", "normalised", Some(Confidence::Settled)),
        ("ec.mzt039.valid-months", "2014-05", "6", Some(Confidence::Reported)),
        ("ec.ltc.valid-months", "2021-06", "nothing", None),
        ("ec.ltc.valid-months", "2021-07", "24", assumed),
    ] {
        assert_eq!(found(&pack, id, month), (value.to_owned(), confidence), "{id} {month}");
    }
}

/// The files load alone and beside the welfare rules' ones, and every parameter has its guide.
#[test]
fn the_files_load_beside_the_others() {
    let parameters = [minzheng_welfare::FIGURES, FIGURES].concat();
    let all = minzheng_policies::embedded_with(&minzheng_policies::eldercare_files(), &parameters).unwrap();
    assert_eq!(found(&all, "ec.mzt039.valid-months", "2014-05").0, "6");
    assert!(
        minzheng_policies::embedded_with(&minzheng_policies::eldercare_files(), minzheng_welfare::FIGURES)
            .is_err()
    );
    for family in FAMILIES {
        let guides: Vec<&str> = family.guide.iter().map(|guide| guide.parameter).collect();
        let parameters: Vec<&str> = family.parameters().iter().map(|parameter| parameter.id).collect();
        assert_eq!(guides, parameters, "{}", family.file);
    }
}
