//! Walks every worked case of the supervision of social organisations: results, questions, rules, figures, the re-check.

use minzheng_ngo_registration::ratio::RatioFile;
use minzheng_ngo_registration::supervise::SupervisionFile;
use minzheng_tests::ngo_supervision::{BUILT_IN, guides, parameters};
use minzheng_tests::subject;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<RatioFile>(&BUILT_IN, 20);
    subject::every_case_holds::<SupervisionFile>(&BUILT_IN, 40);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<RatioFile>(&BUILT_IN);
    subject::wrong_expectations_are_noticed::<SupervisionFile>(&BUILT_IN);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<RatioFile>(&BUILT_IN);
    subject::steps_supply_the_names_of_their_formulas::<SupervisionFile>(&BUILT_IN);
}

#[test]
fn every_parameter_is_read_and_asked_for() {
    subject::parameters_are_read_and_asked_for::<RatioFile>(&BUILT_IN, &parameters(true), &guides(true));
    let (parameters, guides) = (parameters(false), guides(false));
    subject::parameters_are_read_and_asked_for::<SupervisionFile>(&BUILT_IN, &parameters, &guides);
}

#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    subject::guides_name_the_readers::<RatioFile>(&BUILT_IN, &guides(true));
    subject::guides_name_the_readers::<SupervisionFile>(&BUILT_IN, &guides(false));
}
