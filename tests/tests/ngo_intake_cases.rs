//! Walks every worked case of the intake of social organisations: results, questions, rules, figures and clauses, and the re-check.

use minzheng_ngo_registration::intake::guide::GUIDE;
use minzheng_ngo_registration::intake::{IntakeFile, PARAMETERS};
use minzheng_tests::ngo_intake::EXAMPLES;
use minzheng_tests::subject;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<IntakeFile>(&EXAMPLES, 40);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<IntakeFile>(&EXAMPLES);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<IntakeFile>(&EXAMPLES);
}

#[test]
fn every_parameter_is_read_and_asked_for() {
    subject::parameters_are_read_and_asked_for::<IntakeFile>(&EXAMPLES, PARAMETERS, GUIDE);
}

#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    subject::guides_name_the_readers::<IntakeFile>(&EXAMPLES, GUIDE);
}
