//! The contracts of accident insurance, entered a second time from the rulebook (EC-50 to EC-55), and their figures beside those
//! that the household's premium and benefit are reckoned with (PE-02).
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_core_types::figures::Found;
use minzheng_core_types::{Confidence, Month, Pack};
use minzheng_eldercare::FIGURES;

fn pack() -> Pack {
    let parameters = [minzheng_welfare::FIGURES, FIGURES].concat();
    minzheng_policies::embedded_with(&minzheng_policies::eldercare_files(), &parameters).unwrap()
}

fn found(pack: &Pack, place: &str, id: &str, month: Month) -> (String, Option<Confidence>) {
    let lists = [minzheng_welfare::FIGURES, FIGURES].concat();
    let parameter = lists.iter().copied().flatten().find(|parameter| parameter.id == id).unwrap();
    match pack.at(place.parse().unwrap(), month).look_up(parameter) {
        Found::Value(figure, used) => (figure.value.to_string(), Some(used.confidence)),
        Found::Limit(..) => ("limit".to_owned(), None),
        Found::Gap(_) => ("gap".to_owned(), None),
        Found::Nothing => ("nothing".to_owned(), None),
    }
}

/// A row a figure: the last month of the charity project, the months either side of each change of contract.
#[test]
fn the_contracts_are_those_of_the_rulebook() {
    const MONTHS: [&str; 9] =
        ["2015-12", "2016-11", "2016-12", "2018-11", "2018-12", "2019-11", "2019-12", "2020-11", "2020-12"];
    const GAP: &str = "gap";
    let pack = pack();
    for (id, values) in [
        ("ei.start", [GAP, GAP, "12", "12", "12", "12", "12", "12", GAP]),
        ("ei.premium", [GAP, GAP, "20.00", "20.00", "24.00", "24.00", "24.00", "24.00", GAP]),
        ("ei.age", ["60", GAP, "60", "60", "60", "60", "60", "60", GAP]),
        ("ei.death", [GAP, GAP, "10200.00", "10200.00", "10000.00", "10000.00", "10000.00", "10000.00", GAP]),
        (
            "ei.disability",
            [GAP, GAP, "20350.00", "20350.00", "20000.00", "20000.00", "20000.00", "20000.00", GAP],
        ),
        ("ei.medical", [GAP, GAP, "5175.00", "5175.00", "5000.00", "5000.00", "5000.00", "5000.00", GAP]),
        ("ei.deductible", [GAP, GAP, GAP, GAP, "100.00", "100.00", "100.00", "100.00", GAP]),
        ("ei.hospital", [GAP, GAP, "31.50", "31.50", "30.00", "30.00", "30.00", "30.00", GAP]),
        ("ei.hospital-days", [GAP, GAP, "180", "180", "180", "180", "180", "180", GAP]),
        ("ei.report-hours", [GAP, GAP, GAP, GAP, "48", "48", "48", "48", GAP]),
    ] {
        for (month, value) in MONTHS.into_iter().zip(values) {
            let (found, _) = found(&pack, "370203", id, month.parse().unwrap());
            assert_eq!(found, value, "{id} {month}");
        }
    }
    let sure = |id: &str, month: &str| found(&pack, "370203", id, month.parse().unwrap());
    for (id, month, value, confidence) in [
        ("ei.scope", "2015-12", "allowance-elders", Some(Confidence::Reported)),
        ("ei.scope", "2016-12", "all-elders", Some(Confidence::Reported)),
        ("ei.age-at", "2020-11", "before-first-day", Some(Confidence::Reported)),
        ("ei.age-at", "2024-11", GAP, None),
        ("ei.age-at", "2024-12", "at-accident", Some(Confidence::Reported)),
        ("ei.premium", "2025-11", "30.00", Some(Confidence::Reported)),
        ("ei.premium", "2025-12", GAP, None),
        ("ei.guidance", "2019-12", "nothing", None),
        ("ei.guidance", "2024-12", "3.00", Some(Confidence::Reported)),
        ("ei.death", "2024-12", GAP, None),
        ("ei.buy-months", "2019-12", GAP, None),
        ("ei.buy-months", "2024-12", "4", Some(Confidence::Reported)),
        ("ei.medical", "2019-11", "5000.00", Some(Confidence::Reported)),
        ("ei.medical", "2019-12", "5000.00", Some(Confidence::Settled)),
        ("ei.impairments", "2019-03", "heaviest", Some(Confidence::Assumed)),
        ("ei.death-after-disability", "2019-03", "deduct", Some(Confidence::Assumed)),
        ("ei.mid-term", "2019-03", "full", Some(Confidence::Convention)),
    ] {
        assert_eq!(sure(id, month), (value.to_owned(), confidence), "{id} {month}");
    }
}

#[test]
fn the_plans_of_yinling_ankang_are_those_of_the_rulebook() {
    let pack = pack();
    for (place, id, month, value) in [
        ("371327", "yl.premium", "2019-12", "50.00"),
        ("371327", "yl.premium-high", "2019-12", "100.00"),
        ("371327", "yl.subsidy", "2019-12", "5.00"),
        ("371327", "yl.death", "2019-12", "30000.00"),
        ("371327", "yl.bus-high", "2019-12", "20000.00"),
        ("371327", "yl.hospital-high", "2019-12", "50.00"),
        ("371327", "yl.premium", "2020-01", "nothing"),
        ("371003", "yl.premium", "2022-12", "100.00"),
        ("371003", "yl.shares", "2022-12", "2"),
        ("371003", "yl.age-most", "2022-12", "85"),
        ("371003", "yl.subsidy", "2022-12", "10.00"),
        ("371003", "yl.subsidy-age-most", "2022-12", "80"),
        ("371003", "yl.death", "2022-12", "gap"),
        ("370700", "yl.age", "2012-04", "50"),
        ("370700", "yl.premium", "2012-04", "gap"),
        ("370203", "yl.premium", "2019-12", "nothing"),
    ] {
        assert_eq!(found(&pack, place, id, month.parse().unwrap()).0, value, "{place} {id} {month}");
    }
}

/// What the household's question (PE-02) and the contract (EC-50) both tell is the same in every month in which both speak.
#[test]
fn figures_that_stand_in_both_files_agree() {
    let pack = pack();
    let mut both = 0;
    for (household, contract) in [
        ("ai.scope", "ei.scope"),
        ("ai.start", "ei.start"),
        ("ai.age", "ei.age"),
        ("ai.premium", "ei.premium"),
        ("ai.death", "ei.death"),
        ("ai.disability", "ei.disability"),
        ("ai.medical", "ei.medical"),
        ("ai.hospital", "ei.hospital"),
        ("ai.hospital-days", "ei.hospital-days"),
    ] {
        let mut month: Month = "2014-01".parse().unwrap();
        while month <= "2026-12".parse().unwrap() {
            let one = found(&pack, "370203", household, month);
            let other = found(&pack, "370203", contract, month);
            if one.1.is_some() && other.1.is_some() {
                assert_eq!(one.0, other.0, "{household} and {contract} in {month}");
                both += 1;
            }
            month = month.next();
        }
    }
    // Nine figures of the two years from December 2016, and two figures of the two years of the charity project.
    assert_eq!(both, 24 * 9 + 2 * 24);
}
