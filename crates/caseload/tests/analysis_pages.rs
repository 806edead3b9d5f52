//! The pages of the analyst's tools: well-formed, closed in themselves, in both languages, with every number.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{household, member, month, months, pack, register, yuan};
use minzheng_caseload::cliffs::{Curve, Incomes};
use minzheng_caseload::report::{curve_page, simulation_page};
use minzheng_caseload::simulate::{Simulation, WhatIf, lay_over, simulate};
use minzheng_caseload::{LawTable, Register, Run};
use minzheng_core_types::{Money, Text};
use minzheng_welfare::PARAMETERS;
use minzheng_welfare::facts::Relation;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Fails on anything that is not well-formed; counts the elements of a name.
fn well_formed(page: &str, name: &str) -> usize {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let (mut depth, mut count) = (0_i32, 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                depth += 1;
                count += usize::from(start.name().as_ref() == name);
                start.attributes().for_each(|attribute| {
                    attribute.unwrap();
                });
            }
            Event::Empty(start) => count += usize::from(start.name().as_ref() == name),
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    count
}

fn closed(page: &str) {
    for forbidden in ["<script", "http://", "https://", "src=", "@import", "url("] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert_eq!(page.matches("class=\"zh\"").count(), page.matches("class=\"en\"").count(), "both languages");
}

fn curve(income: i64, range: (i64, i64)) -> Curve {
    let mut entry = household("A", 1, income, "2013-11-05");
    entry.members.push(member(Relation::Parent, "1930-01-01"));
    let register = register([entry]);
    let laws = LawTable::new(&pack(), &register, months("2014-05", "2014-05"));
    let sweep = Run::new(&register, &laws).sweep(0, month("2014-05")).unwrap().unwrap();
    sweep.curve(Incomes::new(yuan(range.0), yuan(range.1), yuan(1)).unwrap()).unwrap()
}

#[test]
fn a_curve_is_drawn_with_its_cliffs_and_rates() {
    let curve = curve(800, (0, 3_000));
    let page = curve_page(&curve, ("<甲>", "<A>"), "abc");
    closed(&page);
    assert!(!page.contains("<甲>") && page.contains("&lt;甲&gt;"), "text stays text");
    // In each language: income alone, and two lines for each of the two stretches.
    assert_eq!(well_formed(&page, "polyline"), 2 * (1 + 2 * curve.segments.len()));
    assert_eq!(well_formed(&page, "circle"), 2, "one cliff");
    for text in ["1,199.99", "−120.00", "SA-01", "100.0%", "1,320.00", "目前", "present"] {
        assert!(page.contains(text), "{text}");
    }
}

/// Everything drawn stays on the plane, also for the smallest range and for incomes beyond it.
#[test]
fn a_curve_of_any_range_stays_on_its_plane() {
    for (income, range) in [(800, (0, 0)), (0, (5, 6)), (5_000, (0, 100)), (0, (0, 90_000))] {
        let page = curve_page(&curve(income, range), ("甲", "A"), "");
        well_formed(&page, "svg");
        let points =
            page.split("points=\"").skip(1).flat_map(|rest| rest.split('"').next().unwrap().split(' '));
        for point in points {
            let (x, y) = point.split_once(',').unwrap();
            let (x, y): (i64, i64) = (x.parse().unwrap(), y.parse().unwrap());
            assert!((0..=900).contains(&x) && (0..=380).contains(&y), "{point}");
        }
    }
}

fn simulation(register: &Register, set: &[&str]) -> Simulation {
    let range = months("2014-03", "2014-04");
    let old = pack();
    let what_if: Vec<WhatIf> = set.iter().map(|text| WhatIf::read(text, PARAMETERS).unwrap()).collect();
    let new = lay_over(&old, &what_if, &register.places(), range).unwrap();
    let (old, new) = (LawTable::new(&old, register, range), LawTable::new(&new, register, range));
    simulate(register, &old, &new, range, &mut |_| {}).unwrap()
}

#[test]
fn a_simulation_is_shown_with_its_figures_costs_and_groups() {
    let mut odd = household("A", 2, 1_050, "2013-12-05");
    odd.street = "<街道>".to_owned();
    let register = register([odd, household("B", 1, 590, "2013-12-05"), household("C", 1, 0, "2013-12-05")]);
    let simulation = simulation(&register, &["sa.standard.urban=650", "ha.80-89=150"]);
    let page = simulation_page(
        &simulation,
        Text::new("市北区", "Shibei"),
        &[Text::new("人员虚构。", "Persons are fictitious.")],
    );
    closed(&page);
    assert_eq!(well_formed(&page, "svg"), 8, "four charts in two languages");
    assert!(!page.contains("<街道>") && page.contains("&lt;街道&gt;"));
    for month in &simulation.months {
        assert!(month.sums.difference > Money::ZERO);
    }
    for text in
        ["sa.standard.urban", "650.00", "推定", "what-if figure, not law", "人员虚构。", "never applied"]
    {
        assert!(page.contains(text), "{text}");
    }
    let total = format!("+{}", simulation.total.difference);
    assert!(page.replace(',', "").contains(&total), "{total}");
}

#[test]
fn an_empty_simulation_is_a_page_too() {
    let register = register([household("A", 1, 0, "2015-12-05")]);
    let page = simulation_page(&simulation(&register, &[]), Text::new("甲", "A"), &[]);
    closed(&page);
    well_formed(&page, "svg");
    assert!(page.contains("两边的参数相同。"));
}
