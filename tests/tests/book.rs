//! The whole book as one program: eighty would take eighty times the disk and the linking.
//!
//! ```sh
//! cargo test -p minzheng-tests --test book boundaries_election::   # one part
//! ```

#[path = "audit.rs"]
mod audit;
#[path = "between.rs"]
mod between;
#[path = "boundaries.rs"]
mod boundaries;
#[path = "boundaries_accident_insurance.rs"]
mod boundaries_accident_insurance;
#[path = "boundaries_assisted.rs"]
mod boundaries_assisted;
#[path = "boundaries_civil.rs"]
mod boundaries_civil;
#[path = "boundaries_elder.rs"]
mod boundaries_elder;
#[path = "boundaries_elder_daycare.rs"]
mod boundaries_elder_daycare;
#[path = "boundaries_elder_dispatch.rs"]
mod boundaries_elder_dispatch;
#[path = "boundaries_elder_home_care.rs"]
mod boundaries_elder_home_care;
#[path = "boundaries_elder_indicators.rs"]
mod boundaries_elder_indicators;
#[path = "boundaries_elder_insurance.rs"]
mod boundaries_elder_insurance;
#[path = "boundaries_elder_ledger.rs"]
mod boundaries_elder_ledger;
#[path = "boundaries_elder_order.rs"]
mod boundaries_elder_order;
#[path = "boundaries_elder_order_figures.rs"]
mod boundaries_elder_order_figures;
#[path = "boundaries_election.rs"]
mod boundaries_election;
#[path = "boundaries_hardship.rs"]
mod boundaries_hardship;
#[path = "boundaries_ngo_clocks.rs"]
mod boundaries_ngo_clocks;
#[path = "boundaries_of_places.rs"]
mod boundaries_of_places;
#[path = "boundaries_price.rs"]
mod boundaries_price;
#[path = "boundaries_procedure.rs"]
mod boundaries_procedure;
#[path = "boundaries_services.rs"]
mod boundaries_services;
#[path = "boundaries_social_settled.rs"]
mod boundaries_social_settled;
#[path = "boundaries_special_care.rs"]
mod boundaries_special_care;
#[path = "civil_cases.rs"]
mod civil_cases;
#[path = "community_size.rs"]
mod community_size;
#[path = "community_size_cases.rs"]
mod community_size_cases;
#[path = "course.rs"]
mod course;
#[path = "data_mutants.rs"]
mod data_mutants;
#[path = "elder_cases.rs"]
mod elder_cases;
#[path = "elder_daycare_cases.rs"]
mod elder_daycare_cases;
#[path = "elder_dispatch.rs"]
mod elder_dispatch;
#[path = "elder_home_care_cases.rs"]
mod elder_home_care_cases;
#[path = "elder_insurance_cases.rs"]
mod elder_insurance_cases;
#[path = "elder_ledger_cases.rs"]
mod elder_ledger_cases;
#[path = "elder_order_cases.rs"]
mod elder_order_cases;
#[path = "election_cases.rs"]
mod election_cases;
#[path = "election_readings.rs"]
mod election_readings;
#[path = "every_place.rs"]
mod every_place;
#[path = "facility_cases.rs"]
mod facility_cases;
#[path = "facility_plans.rs"]
mod facility_plans;
#[path = "failures.rs"]
mod failures;
#[path = "first_month.rs"]
mod first_month;
#[path = "generators.rs"]
mod generators;
#[path = "golden.rs"]
mod golden;
#[path = "governance_purchase_cases.rs"]
mod governance_purchase_cases;
#[path = "governance_satisfaction_cases.rs"]
mod governance_satisfaction_cases;
#[path = "guide.rs"]
mod guide;
#[path = "guide_assisted.rs"]
mod guide_assisted;
#[path = "insurance_agreement.rs"]
mod insurance_agreement;
#[path = "masking.rs"]
mod masking;
#[path = "ngo_clocks_cases.rs"]
mod ngo_clocks_cases;
#[path = "ngo_intake_cases.rs"]
mod ngo_intake_cases;
#[path = "ngo_name_cases.rs"]
mod ngo_name_cases;
#[path = "ngo_supervision_cases.rs"]
mod ngo_supervision_cases;
#[path = "oracle.rs"]
mod oracle;
#[path = "oracle_assisted.rs"]
mod oracle_assisted;
#[path = "oracle_care.rs"]
mod oracle_care;
#[path = "oracle_civil.rs"]
mod oracle_civil;
#[path = "oracle_corrections.rs"]
mod oracle_corrections;
#[path = "oracle_elder.rs"]
mod oracle_elder;
#[path = "oracle_elder_daycare.rs"]
mod oracle_elder_daycare;
#[path = "oracle_elder_home_care.rs"]
mod oracle_elder_home_care;
#[path = "oracle_elder_insurance.rs"]
mod oracle_elder_insurance;
#[path = "oracle_elder_ledger.rs"]
mod oracle_elder_ledger;
#[path = "oracle_elder_order.rs"]
mod oracle_elder_order;
#[path = "oracle_election.rs"]
mod oracle_election;
#[path = "oracle_hardship.rs"]
mod oracle_hardship;
#[path = "oracle_ngo_supervision.rs"]
mod oracle_ngo_supervision;
#[path = "oracle_procedure.rs"]
mod oracle_procedure;
#[path = "oracle_social_settled.rs"]
mod oracle_social_settled;
#[path = "oracle_task_access.rs"]
mod oracle_task_access;
#[path = "procedure.rs"]
mod procedure;
#[path = "properties.rs"]
mod properties;
#[path = "reviews.rs"]
mod reviews;
#[path = "simulator.rs"]
mod simulator;
#[path = "social_settled_cases.rs"]
mod social_settled_cases;
#[path = "task_access_cases.rs"]
mod task_access_cases;
#[path = "worked_cases.rs"]
mod worked_cases;

/// A file that is no part would never run.
#[test]
fn every_file_is_a_part() {
    let book = include_str!("book.rs");
    let folder = minzheng_tests::desk::folder().join("tests");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let apart = ["book.rs", "allocations_hardship.rs"].contains(&name.as_str());
        assert!(apart || book.contains(&format!("#[path = \"{name}\"]")), "{name} is no part of the book");
    }
}
