//! Walks every worked case of residents' services and satisfaction.

use minzheng_community_governance::satisfaction::guide::GUIDE;
use minzheng_community_governance::satisfaction::{PARAMETERS, SatisfactionFile};
use minzheng_tests::satisfaction::EXAMPLES;
use minzheng_tests::subject;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<SatisfactionFile>(&EXAMPLES, 18);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<SatisfactionFile>(&EXAMPLES);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<SatisfactionFile>(&EXAMPLES);
}

#[test]
fn every_parameter_is_read_and_asked_for() {
    subject::parameters_are_read_and_asked_for::<SatisfactionFile>(&EXAMPLES, PARAMETERS, GUIDE);
}

#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    subject::guides_name_the_readers::<SatisfactionFile>(&EXAMPLES, GUIDE);
}
