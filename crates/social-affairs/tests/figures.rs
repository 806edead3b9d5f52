//! The figures of place names, employers and veterans, entered a second time from the rulebook.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_core_types::figures::{Found, Pack};
use minzheng_social_affairs::{FAMILIES, FIGURES};

fn look(pack: &Pack, place: &str, month: &str, id: &str) -> String {
    let parameter = FIGURES.iter().flat_map(|list| list.iter()).find(|parameter| parameter.id == id).unwrap();
    match pack.at(place.parse().unwrap(), month.parse().unwrap()).look_up(parameter) {
        Found::Value(figure, used) => format!("{} {}", figure.value, used.confidence.name()),
        Found::Limit(figure, _) => format!("limit {}", figure.value),
        Found::Gap(_) => "gap".to_owned(),
        Found::Nothing => "nothing".to_owned(),
    }
}

#[test]
fn every_parameter_has_its_guide() {
    for family in FAMILIES {
        let guides: Vec<&str> = family.guide.iter().map(|guide| guide.parameter).collect();
        let parameters: Vec<&str> = family.parameters().iter().map(|parameter| parameter.id).collect();
        assert_eq!(guides, parameters, "{}", family.file);
    }
}

/// The last month of one figure and the first of the next.
#[test]
fn the_figures_are_those_of_the_rulebook() {
    let pack = minzheng_policies::load(&minzheng_policies::social_files(), FIGURES).unwrap();
    for (place, month, id, expected) in [
        ("370203", "2014-02", "so.minimum-wage", "gap"),
        ("370203", "2014-03", "so.minimum-wage", "1500.00 settled"),
        ("370203", "2015-02", "so.minimum-wage", "1500.00 settled"),
        ("370203", "2015-03", "so.minimum-wage", "1600.00 settled"),
        ("370203", "2016-05", "so.minimum-wage", "1600.00 settled"),
        ("370203", "2016-06", "so.minimum-wage", "1710.00 settled"),
        ("370203", "2017-06", "so.minimum-wage", "1810.00 settled"),
        ("370203", "2018-06", "so.minimum-wage", "1910.00 settled"),
        ("370203", "2021-09", "so.minimum-wage", "1910.00 settled"),
        ("370203", "2021-10", "so.minimum-wage", "2100.00 settled"),
        ("370203", "2023-09", "so.minimum-wage", "2100.00 settled"),
        ("370203", "2023-10", "so.minimum-wage", "2200.00 settled"),
        ("370203", "2025-01", "so.minimum-wage", "2200.00 assumed"),
        ("110102", "2024-01", "so.minimum-wage", "gap"),
        ("370203", "2016-04", "so.vat.regime", "v92 settled"),
        ("370203", "2016-05", "so.vat.regime", "v52 official"),
        ("370203", "2026-01", "so.vat.regime", "v52 assumed"),
        ("370203", "2016-04", "so.vat.cap", "35000.00 settled"),
        ("370203", "2016-05", "so.vat.cap", "nothing"),
        ("370203", "2016-09", "so.enterprise.certificate", "issued official"),
        ("370203", "2016-10", "so.enterprise.certificate", "abolished assumed"),
        ("370203", "2017-01", "so.enterprise.certificate", "abolished reported"),
        ("110102", "2024-12", "so.levy.ratio", "limit 0.015"),
        ("370203", "2024-12", "so.levy.ratio", "0.015 official"),
        ("370203", "2019-12", "so.levy.tier-high", "1 official"),
        ("370203", "2020-01", "so.levy.tier-high", "0.5 settled"),
        ("370203", "2023-01", "so.levy.tier-low", "0.9 official"),
        ("370203", "2028-01", "so.levy.tier-low", "nothing"),
        ("370203", "2017-03", "so.levy.exempt-staff", "20 settled"),
        ("370203", "2017-04", "so.levy.exempt-staff", "30 settled"),
        ("370203", "2017-03", "so.levy.wage-cap", "nothing"),
        ("370203", "2018-03", "so.levy.wage-cap", "3 settled"),
        ("370203", "2018-04", "so.levy.wage-cap", "2 settled"),
        ("370203", "2011-10", "so.veteran.regime", "gap"),
        ("370203", "2024-08", "so.veteran.regime", "rs11 official"),
        ("370203", "2024-09", "so.veteran.regime", "rs24 official"),
        ("370203", "2024-08", "so.veteran.rate", "4500.00 settled"),
        ("370203", "2024-09", "so.veteran.rate", "4500.00 assumed"),
        ("370203", "2024-08", "so.veteran.award.medal", "nothing"),
        ("370203", "2024-09", "so.veteran.award.medal", "0.25 official"),
        ("370203", "2024-09", "so.family.payer", "local official"),
        ("370203", "2024-10", "so.family.payer", "enlistment-county official"),
        ("370203", "2025-01", "so.family.money", "gap"),
        ("370203", "2022-04", "so.name.regime", "pn86 official"),
        ("370203", "2022-05", "so.name.regime", "pn22 official"),
        ("370203", "2024-04", "so.name.exceptions", "no-exception official"),
        ("370203", "2024-05", "so.name.exceptions", "no-exception assumed"),
        ("370102", "2025-04", "so.name.generic.huayuan", "40 reported"),
        ("370203", "2025-04", "so.name.generic.huayuan", "nothing"),
    ] {
        assert_eq!(look(&pack, place, month, id), expected, "{id} in {place}, {month}");
    }
}
