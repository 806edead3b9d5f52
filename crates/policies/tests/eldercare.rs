//! The settings of the ability assessment, entered a second time from the rulebook.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_core_types::figures::Found;
use minzheng_core_types::{Confidence, Pack};
use minzheng_eldercare::{FAMILIES, FIGURES, day_care};

fn pack() -> Pack {
    minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES).unwrap()
}

fn found(pack: &Pack, id: &str, month: &str) -> (String, Option<Confidence>) {
    let parameter = FIGURES.iter().copied().flatten().find(|parameter| parameter.id == id).unwrap();
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

/// The figures of home care, entered a second time from the rulebook (EC-20, EC-22, EC-26, EC-27).
#[test]
fn the_figures_of_home_care_are_those_of_the_rulebook() {
    let look = |pack: &Pack, place: &str, month: &str, id: &str| {
        let parameters = minzheng_eldercare::home_care::PARAMETERS;
        let parameter = parameters.iter().find(|parameter| parameter.id == id).unwrap();
        match pack.at(place.parse().unwrap(), month.parse().unwrap()).look_up(parameter) {
            Found::Value(figure, used) => format!("{} {}", figure.value, used.confidence.name()),
            Found::Limit(figure, _) => format!("limit {}", figure.value),
            Found::Gap(_) => "gap".to_owned(),
            Found::Nothing => "nothing".to_owned(),
        }
    };
    let pack = pack();
    for (place, month, id, expected) in [
        ("370203", "2014-06", "hc.three-nos", "incapacity-needed assumed"),
        ("370203", "2014-06", "hc.accepts.mzt039", "2 assumed"),
        ("370203", "2015-01", "hc.accepts.mzt039", "gap"),
        ("370203", "2014-06", "hc.hours.wholly-unable", "gap"),
        ("440100", "2025-12", "hc.voucher.cap", "nothing"),
        ("440100", "2026-01", "hc.voucher.cap", "800.00 reported"),
        ("440100", "2026-12", "hc.voucher.share.home-visit", "0.50 reported"),
        ("440100", "2026-12", "hc.voucher.share.long-stay", "0.40 reported"),
        ("440100", "2026-12", "hc.voucher.share.short-stay", "0.40 reported"),
        ("440100", "2026-12", "hc.voucher.share.day-care", "0.40 reported"),
        ("440100", "2027-01", "hc.voucher.share.day-care", "nothing"),
        ("440100", "2026-06", "hc.voucher.grade", "2 reported"),
        ("440100", "2026-06", "hc.voucher.assessment", "100.00 reported"),
        ("330100", "2026-06", "hc.voucher.cap", "limit 800.00"),
        ("370203", "2026-06", "hc.voucher.cap", "gap"),
        ("110101", "2020-01", "hc.service.allowance", "300.00 settled"),
        ("110101", "2020-01", "hc.care.heavy", "600.00 settled"),
        ("620102", "2012-10", "hc.service.most", "1680.00 reported"),
        ("120101", "2014-06", "hc.care.heavy", "nothing"),
    ] {
        assert_eq!(look(&pack, place, month, id), expected, "{id} in {place}, {month}");
    }
    let files = [minzheng_policies::eldercare_files(), minzheng_policies::unverified_files()].concat();
    let all = minzheng_policies::load(&minzheng_policies::editions(files), FIGURES).unwrap();
    for (place, id, expected) in [
        ("370203", "hc.hours.wholly-unable", "60 assumed"),
        ("370203", "hc.hours.partly-unable", "45 assumed"),
        ("370203", "hc.hours.allowance", "45 assumed"),
        ("120101", "hc.care.light", "200.00 assumed"),
        ("120101", "hc.care.heavy", "600.00 assumed"),
    ] {
        assert_eq!(look(&all, place, "2014-06", id), expected, "{id} in {place}");
    }
}

/// Day care (EC-42, EC-43, EC-45, EC-46): three conventions; ratios and subsidies are declared gaps.
#[test]
fn day_care_has_conventions_and_gaps() {
    let pack = pack();
    let convention = Some(Confidence::Convention);
    for (id, value, confidence) in [
        ("dc.half-day", "2", convention),
        ("dc.waiting.grade", "2", convention),
        ("dc.absence.days", "7", convention),
        ("dc.ratio.intact", "gap", None),
        ("dc.ratio.mild", "gap", None),
        ("dc.ratio.moderate", "gap", None),
        ("dc.ratio.severe", "gap", None),
        ("dc.ratio.complete", "gap", None),
        ("dc.one-off.by", "gap", None),
        ("dc.running.rating-5", "gap", None),
        ("dc.claw-back.years", "gap", None),
    ] {
        assert_eq!(found(&pack, id, "2014-05"), (value.to_owned(), confidence), "{id}");
    }
    assert_eq!(found(&pack, "dc.one-off.rate", "2011-12").0, "nothing");
    let guides: Vec<&str> = day_care::guide::GUIDE.iter().map(|guide| guide.parameter).collect();
    let parameters: Vec<&str> = day_care::PARAMETERS.iter().map(|parameter| parameter.id).collect();
    assert_eq!(guides, parameters);
}
