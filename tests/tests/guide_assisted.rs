//! The guides of temporary and medical assistance say what the rules do: which read a figure, and what happens without it.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::figures::{Pack, Parameter};
use minzheng_core_types::finding::{Catalogue, Finding};
use minzheng_core_types::{MemberSet, Silent};
use minzheng_tests::{desk, worked};
use minzheng_welfare::{CaseFile, Family, PARAMETERS, medical, temporary};

const FAMILIES: [&Family; 2] = [&temporary::FAMILY, &medical::FAMILY];

/// Parameters that other programmes read too: their guides stand elsewhere.
fn is_shared(id: &str) -> bool {
    PARAMETERS.iter().any(|parameter| parameter.id == id)
}

#[test]
fn the_rules_named_are_those_that_read_the_figure() {
    let mut readers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in worked::all() {
        for step in worked::documents(&file).iter().flat_map(|(_, document)| &document.steps) {
            for fact in &step.facts {
                if let minzheng_core_types::explain::OriginRow::Figure(id) = &fact.origin {
                    let parameter = id.split('@').next().unwrap_or_default().to_owned();
                    readers.entry(parameter).or_default().insert(step.rule.clone());
                }
            }
        }
    }
    // Which way of reckoning a place has shows by the steps that follow; the choice itself is no fact of them.
    let choices = ["ta.formula", "ta.limit"];
    for guide in FAMILIES.iter().flat_map(|family| family.guide) {
        if is_shared(guide.parameter) || choices.contains(&guide.parameter) {
            continue;
        }
        let named: BTreeSet<String> = guide.rules.iter().map(|rule| (*rule).to_owned()).collect();
        let Some(reading) = readers.get(guide.parameter) else { continue };
        assert!(reading.is_subset(&named), "{}: {reading:?} read it", guide.parameter);
    }
}

/// The figures without one parameter.
fn without(pack: &Pack, parameter: &'static Parameter) -> Pack {
    let figures = pack.figures().iter().filter(|figure| figure.parameter.id != parameter.id).cloned();
    let gaps = pack.gaps().iter().filter(|gap| gap.parameter.id != parameter.id).cloned();
    Pack::new(figures.collect(), gaps.collect(), pack.zones().cloned().collect()).unwrap()
}

fn asks_for(finding: &Finding, catalogue: &'static Catalogue, id: &str) -> bool {
    match finding {
        Finding::NeedsPerson(open) => open.missing(catalogue).any(|missing| missing.id == id),
        Finding::Entitled(_) | Finding::NotEntitled(_) => false,
    }
}

#[test]
fn what_is_said_of_a_missing_figure_is_what_happens() {
    let files: Vec<_> = worked::all().into_iter().filter(|file| !file.worked.case.needs.is_empty()).collect();
    let find = |family: &Family, case: &CaseFile, pack: &Pack| match std::ptr::eq(family, &temporary::FAMILY)
    {
        true => desk::temporary(case, pack, &mut Silent).unwrap(),
        false => desk::medical(case, pack, &mut Silent).unwrap(),
    };
    let (mut tried, mut amiss) = (0, Vec::new());
    for family in FAMILIES {
        for (parameter, guide) in family.parameters().iter().zip(family.guide) {
            let less = without(desk::examples(), parameter);
            let asked = files.iter().any(|file| {
                asks_for(&find(family, &file.worked.case, &less), family.catalogue, parameter.id)
            });
            // A way of deciding that a place has not got is asked for where a case claims it.
            let by_way = parameter.id == "ta.small.multiple" || parameter.id == "ta.delegated.multiple";
            if asked != guide.omitted.asks() && !by_way {
                amiss.push(format!("{}: a person is asked: {asked}", parameter.id));
            }
            tried += 1;
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
    assert!(tried > 90, "{tried}");
}

/// The components of an award name the patients.
#[test]
fn an_award_names_its_patients_and_its_rounds() {
    let file = worked::all().into_iter().find(|file| file.name.ends_with("zibo-allowance-two-rounds.toml"));
    let found = desk::medical(&file.unwrap().worked.case, desk::examples(), &mut Silent).unwrap();
    let Finding::Entitled(award) = found else { panic!("{found:?}") };
    let parts: Vec<_> =
        award.components().map(|part| (part.rule.id, part.members, part.amount.fen())).collect();
    let patient = MemberSet::single(0);
    assert_eq!(parts, [("MA-01", patient, 3_000_000), ("MA-02", patient, 350_000)]);
}
