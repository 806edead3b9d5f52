//! Walks every worked case of names: results, questions, rules, figures and clauses, and the re-check.

use minzheng_ngo_registration::name::guide::GUIDE;
use minzheng_ngo_registration::name::{NameFile, PARAMETERS};
use minzheng_tests::ngo_names::EXAMPLES;
use minzheng_tests::subject;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<NameFile>(&EXAMPLES, 47);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<NameFile>(&EXAMPLES);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<NameFile>(&EXAMPLES);
}

#[test]
fn every_parameter_is_read_and_asked_for() {
    subject::parameters_are_read_and_asked_for::<NameFile>(&EXAMPLES, PARAMETERS, GUIDE);
}

#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    subject::guides_name_the_readers::<NameFile>(&EXAMPLES, GUIDE);
}
