//! The guide to the parameters says what the rules do: which of them read a figure, and what happens without it.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::Silent;
use minzheng_core_types::explain::{Document, OriginRow};
use minzheng_core_types::figures::{Pack, Parameter};
use minzheng_core_types::finding::Finding;
use minzheng_tests::{audit, desk, worked};
use minzheng_welfare::rules::LEFT_OUT;
use minzheng_welfare::{CATALOGUE, GUIDE, MonthFindings, PARAMETERS, RECORDED, every_rule};

/// Read where no month is assessed: first and last months are asked of a decision (SA-19, SA-25), reviews of a date
/// (SA-21), fines of what was paid (SA-26).
const NOT_IN_A_MONTH: &[&str] = &[
    "sa.start",
    "sa.stop",
    "sa.review.stable",
    "sa.review.middle",
    "sa.review.unstable.urban",
    "sa.review.unstable.rural",
    "sa.fine",
    "sa.fine.least",
    "sa.fine.most",
];

type Readers = BTreeMap<String, BTreeSet<String>>;

/// The figures without one parameter.
fn without(pack: &Pack, parameter: &'static Parameter) -> Pack {
    let figures = pack.figures().iter().filter(|figure| figure.parameter.id != parameter.id).cloned();
    let gaps = pack.gaps().iter().filter(|gap| gap.parameter.id != parameter.id).cloned();
    Pack::new(figures.collect(), gaps.collect(), pack.zones().cloned().collect()).unwrap()
}

/// The parameters that each step reads itself, and those that it rests on, with the rule of the step.
fn read(document: &Document, at_once: &mut Readers, at_last: &mut Readers) {
    let mut resting: Vec<BTreeSet<String>> = Vec::new();
    for step in &document.steps {
        let mut rests = BTreeSet::new();
        for fact in &step.facts {
            match &fact.origin {
                OriginRow::Figure(id) => {
                    let parameter = id.split('@').next().unwrap_or_default().to_owned();
                    at_once.entry(parameter.clone()).or_default().insert(step.rule.clone());
                    rests.insert(parameter);
                }
                OriginRow::Step(no) => rests.extend(resting[usize::try_from(*no).unwrap()].iter().cloned()),
                OriginRow::Input(_) | OriginRow::Clause => {}
            }
        }
        for parameter in &rests {
            at_last.entry(parameter.clone()).or_default().insert(step.rule.clone());
        }
        resting.push(rests);
    }
}

fn asks_for(found: &MonthFindings, id: &str) -> bool {
    found.each().iter().any(|(_, finding)| match finding {
        Finding::NeedsPerson(open) => open.missing(&CATALOGUE).any(|missing| missing.id == id),
        Finding::Entitled(_) | Finding::NotEntitled(_) => false,
    })
}

#[test]
fn every_parameter_has_its_line_in_its_order() {
    let parameters: Vec<&str> = PARAMETERS.iter().chain(RECORDED).map(|parameter| parameter.id).collect();
    let guided: Vec<&str> = GUIDE.iter().map(|guide| guide.parameter).collect();
    assert_eq!(guided, parameters, "add the parameter's line to `minzheng_welfare::guide`");
    for guide in GUIDE {
        let read = PARAMETERS.iter().any(|parameter| parameter.id == guide.parameter);
        assert_eq!(read, !guide.rules.is_empty(), "{}: read by rules or only recorded?", guide.parameter);
        assert!(read || !guide.omitted.asks(), "{}: nobody asks for what no rule reads", guide.parameter);
        for id in guide.rules {
            let known = every_rule().any(|rule| rule.id == *id) || LEFT_OUT.iter().any(|(out, _)| out == id);
            assert!(known, "{}: no rule {id}", guide.parameter);
        }
    }
}

#[test]
fn the_rules_named_are_those_that_read_the_figure() {
    let (mut at_once, mut at_last) = (Readers::new(), Readers::new());
    for file in worked::all() {
        for (_, document) in worked::documents(&file) {
            read(&document, &mut at_once, &mut at_last);
        }
    }
    let applied: BTreeSet<String> = audit::applied().into_keys().map(|(rule, ..)| rule).collect();
    let mut amiss = Vec::new();
    for guide in GUIDE {
        let of = |readers: &Readers| readers.get(guide.parameter).cloned().unwrap_or_default();
        let named: BTreeSet<String> = guide.rules.iter().map(|rule| (*rule).to_owned()).collect();
        let untold: Vec<_> = of(&at_once).difference(&named).cloned().collect();
        if !untold.is_empty() {
            amiss.push(format!("{}: {untold:?} read it", guide.parameter));
        }
        // A rule that no worked case applies cannot be seen to read anything.
        let resting = of(&at_last);
        let unseen: Vec<_> = named.difference(&resting).filter(|rule| applied.contains(*rule)).collect();
        if !resting.is_empty() && !unseen.is_empty() {
            amiss.push(format!("{}: {unseen:?} do not rest on it", guide.parameter));
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

#[test]
fn what_is_said_of_a_missing_figure_is_what_happens() {
    let files = worked::all();
    let asked_in = |pack: &Pack, id: &str| {
        let found = |file: &worked::File| desk::assess_with(&file.worked.case, pack, &mut Silent).unwrap();
        files.iter().any(|file| asks_for(&found(file), id))
    };
    let (mut read_by, mut at_last) = (Readers::new(), Readers::new());
    for file in &files {
        read(&worked::explain(file).1, &mut read_by, &mut at_last);
    }
    let (mut amiss, mut tried) = (Vec::new(), 0);
    for (parameter, guide) in PARAMETERS.iter().zip(GUIDE) {
        // What no worked case reads cannot be tried.
        if !read_by.contains_key(parameter.id) && !asked_in(desk::examples(), parameter.id) {
            continue;
        }
        tried += 1;
        let asked = asked_in(&without(desk::examples(), parameter), parameter.id);
        if asked != guide.omitted.asks() && !NOT_IN_A_MONTH.contains(&parameter.id) {
            amiss.push(format!("{}: a person is asked: {asked}", parameter.id));
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
    assert!(tried >= 39, "only {tried} parameters are read in a worked case");
}
