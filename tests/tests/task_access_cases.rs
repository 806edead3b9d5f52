//! Walks every worked case of task access: results, questions, rules, figures and clauses, and the re-check.

use minzheng_community_governance::tasks::guide::GUIDE;
use minzheng_community_governance::tasks::{PARAMETERS, TaskFile};
use minzheng_tests::subject;
use minzheng_tests::task_access::EXAMPLES;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<TaskFile>(&EXAMPLES, 55);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<TaskFile>(&EXAMPLES);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<TaskFile>(&EXAMPLES);
}

#[test]
fn every_parameter_is_read_and_asked_for() {
    subject::parameters_are_read_and_asked_for::<TaskFile>(&EXAMPLES, PARAMETERS, GUIDE);
}

#[test]
fn the_guide_names_the_rules_that_read_a_parameter() {
    subject::guides_name_the_readers::<TaskFile>(&EXAMPLES, GUIDE);
}
