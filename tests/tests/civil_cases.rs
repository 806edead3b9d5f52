//! Walks every worked case of marriage, rescue and funerals.

use minzheng_social_affairs::funeral::FuneralFile;
use minzheng_social_affairs::marriage::MarriageFile;
use minzheng_social_affairs::rescue::RescueFile;
use minzheng_tests::civil::EXAMPLES;
use minzheng_tests::subject;

#[test]
fn every_worked_case_comes_out_as_written() {
    subject::every_case_holds::<MarriageFile>(&EXAMPLES, 30);
    subject::every_case_holds::<RescueFile>(&EXAMPLES, 12);
    subject::every_case_holds::<FuneralFile>(&EXAMPLES, 14);
}

#[test]
fn a_wrong_expectation_is_noticed() {
    subject::wrong_expectations_are_noticed::<MarriageFile>(&EXAMPLES);
    subject::wrong_expectations_are_noticed::<RescueFile>(&EXAMPLES);
    subject::wrong_expectations_are_noticed::<FuneralFile>(&EXAMPLES);
}

#[test]
fn every_step_supplies_the_names_of_its_formula() {
    subject::steps_supply_the_names_of_their_formulas::<MarriageFile>(&EXAMPLES);
    subject::steps_supply_the_names_of_their_formulas::<RescueFile>(&EXAMPLES);
    subject::steps_supply_the_names_of_their_formulas::<FuneralFile>(&EXAMPLES);
}
