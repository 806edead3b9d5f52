//! Walks every worked case of the ability assessment: results, questions, rules, figures and clauses, and the re-check.

use minzheng_eldercare::{ElderFile, GUIDE, PARAMETERS, Policy};
use minzheng_tests::elder::{EMBEDDED, EXAMPLES};
use minzheng_tests::subject;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<ElderFile>(&EXAMPLES, 55);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<ElderFile>(&EXAMPLES);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<ElderFile>(&EXAMPLES);
}

#[test]
fn every_parameter_is_read_and_asked_for() {
    subject::parameters_are_read_and_asked_for::<ElderFile>(&EXAMPLES, PARAMETERS, GUIDE);
    let month = "2023-05".parse().unwrap();
    assert!(Policy::at(&EMBEDDED, "370203".parse().unwrap(), month).gb_stacking.is_set());
}

#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    subject::guides_name_the_readers::<ElderFile>(&EXAMPLES, GUIDE);
}
