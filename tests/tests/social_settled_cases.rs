//! Walks every worked case of place names, employers of disabled people and veterans.

use minzheng_social_affairs::employer::{self, EmployerFile};
use minzheng_social_affairs::placename::{self, NameFile};
use minzheng_social_affairs::veteran::{self, VeteranFile};
use minzheng_tests::social_settled::EXAMPLES;
use minzheng_tests::subject;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<EmployerFile>(&EXAMPLES, 20);
    subject::every_case_holds::<VeteranFile>(&EXAMPLES, 20);
    subject::every_case_holds::<NameFile>(&EXAMPLES, 15);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<EmployerFile>(&EXAMPLES);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<EmployerFile>(&EXAMPLES);
    subject::steps_supply_the_names_of_their_formulas::<VeteranFile>(&EXAMPLES);
    subject::steps_supply_the_names_of_their_formulas::<NameFile>(&EXAMPLES);
}

#[test]
fn every_parameter_is_read_and_asked_for() {
    subject::parameters_are_read_and_asked_for::<EmployerFile>(
        &EXAMPLES,
        employer::PARAMETERS,
        employer::guide::GUIDE,
    );
    subject::parameters_are_read_and_asked_for::<VeteranFile>(
        &EXAMPLES,
        veteran::PARAMETERS,
        veteran::guide::GUIDE,
    );
    subject::parameters_are_read_and_asked_for::<NameFile>(
        &EXAMPLES,
        placename::PARAMETERS,
        placename::guide::GUIDE,
    );
}

#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    subject::guides_name_the_readers::<EmployerFile>(&EXAMPLES, employer::guide::GUIDE);
    subject::guides_name_the_readers::<VeteranFile>(&EXAMPLES, veteran::guide::GUIDE);
    subject::guides_name_the_readers::<NameFile>(&EXAMPLES, placename::guide::GUIDE);
}

/// No form of a rule without a worked case.
#[test]
fn every_form_is_applied_in_a_worked_case() {
    let mut applied = std::collections::BTreeSet::new();
    let mut keep = |document: minzheng_core_types::ExplanationDocument| {
        for step in document.steps {
            applied.insert((step.rule.clone(), step.variant.clone(), step.month));
        }
    };
    subject::all::<EmployerFile>().iter().for_each(|case| keep(case.document(&EXAMPLES)));
    subject::all::<VeteranFile>().iter().for_each(|case| keep(case.document(&EXAMPLES)));
    subject::all::<NameFile>().iter().for_each(|case| keep(case.document(&EXAMPLES)));
    let rules = placename::rules::RULES.iter().chain(employer::rules::RULES).chain(veteran::rules::RULES);
    let mut missing = Vec::new();
    for rule in rules {
        for variant in rule.variants {
            let found = applied
                .iter()
                .any(|(id, name, month)| id == rule.id && name == variant.name && variant.in_force(*month));
            if !found {
                missing.push(format!("{}/{} {:?}", rule.id, variant.name, variant.from));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
