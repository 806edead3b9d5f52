//! Walks every worked case of the eldercare rules: results, questions, rules, figures and clauses, and the re-check.

use std::collections::BTreeSet;

use minzheng_core_types::formula::Formula;
use minzheng_eldercare::{PARAMETERS, Policy};
use minzheng_tests::elder;

#[test]
fn every_worked_case_comes_out_as_written() {
    let files = elder::all();
    assert!(files.len() >= 55, "only {} worked cases were found", files.len());
    let mut wrong = String::new();
    for file in &files {
        for what in elder::check(file) {
            wrong.push_str(&format!("cases/{}\n    {}\n    {what}\n", file.name, file.sentence));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The runner itself notices what is wrong: every expectation, changed, is reported.
#[test]
fn a_wrong_expectation_is_noticed() {
    let files = elder::all();
    let file = files.iter().find(|file| file.name.contains("total-80-is-mild")).unwrap();
    assert!(elder::check(file).is_empty());
    let mut changed = file.clone();
    changed.worked.expect.outcomes.insert("gb42195".to_owned(), "gb-nothing".to_owned());
    assert!(!elder::check(&changed).is_empty());
    for changed in [
        elder::Expect { rules: vec!["EC-99".to_owned()], ..file.worked.expect.clone() },
        elder::Expect { without: vec!["EC-02".to_owned()], ..file.worked.expect.clone() },
        elder::Expect { figures: vec!["ec.nothing".to_owned()], ..file.worked.expect.clone() },
        elder::Expect { clauses: vec!["第九百九十九条".to_owned()], ..file.worked.expect.clone() },
        elder::Expect { assumed: Some(vec!["ec.nothing".to_owned()]), ..file.worked.expect.clone() },
    ] {
        let mut file = file.clone();
        file.worked.expect = changed;
        assert!(!elder::check(&file).is_empty(), "{:?}", file.worked.expect);
    }
}

/// In every explained case, a step supplies exactly the names that its formula asks for.
#[test]
fn every_step_supplies_the_names_of_its_formula() {
    for file in elder::all() {
        for step in elder::explain(&file).1.steps {
            let formula = Formula::parse(&step.formula).unwrap();
            let asked: BTreeSet<&str> = formula.names().iter().map(String::as_str).collect();
            let told: BTreeSet<&str> = step.facts.iter().map(|fact| fact.name.as_str()).collect();
            assert_eq!(asked, told, "{}: {}/{}", file.name, step.rule, step.variant);
        }
    }
}

/// Every parameter has a worked case that reads it and, taken away, is asked for in one.
#[test]
fn every_parameter_is_read_and_asked_for() {
    let files = elder::all();
    let mut read = BTreeSet::new();
    for file in &files {
        let document = elder::explain(file).1;
        read.extend(document.figures.iter().map(|row| row.id.split('@').next().unwrap_or("").to_owned()));
    }
    for parameter in PARAMETERS {
        assert!(read.contains(parameter.id), "no worked case reads {}", parameter.id);
        let pack = &elder::EXAMPLES;
        let figures = pack.figures().iter().filter(|figure| figure.parameter.id != parameter.id).cloned();
        let gaps = pack.gaps().iter().filter(|gap| gap.parameter.id != parameter.id).cloned();
        let without = minzheng_core_types::Pack::new(figures.collect(), gaps.collect(), Vec::new()).unwrap();
        let asked = files.iter().any(|file| {
            let (_, document) = file.worked.elder.explained(&without).unwrap();
            assert_eq!(document.recheck(), [], "{} without {}", file.name, parameter.id);
            document.outcomes.iter().flat_map(|row| &row.open).any(|open| open.id == parameter.id)
        });
        assert!(asked, "{} is missed by nobody", parameter.id);
    }
    let month = "2023-05".parse().unwrap();
    assert!(Policy::at(&elder::EMBEDDED, "370203".parse().unwrap(), month).gb_stacking.is_set());
}

/// The rules that the guide names are those that read the figure.
#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    let mut readers = BTreeSet::new();
    for file in elder::all() {
        for step in elder::explain(&file).1.steps {
            for fact in &step.facts {
                if let minzheng_core_types::explain::OriginRow::Figure(id) = &fact.origin {
                    readers.insert((id.split('@').next().unwrap().to_owned(), step.rule.clone()));
                }
            }
        }
    }
    let guided: BTreeSet<(String, String)> = minzheng_eldercare::GUIDE
        .iter()
        .flat_map(|guide| guide.rules.iter().map(|rule| (guide.parameter.to_owned(), (*rule).to_owned())))
        .collect();
    assert_eq!(readers, guided);
}
