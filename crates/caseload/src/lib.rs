//! Registers of households (台账), months over them, and what comes out: rolls, decisions, statistics, reports.
pub mod back_pay;
pub mod change;
pub mod cliffs;
pub mod entry;
pub mod files;
pub mod index;
pub mod laws;
pub mod outputs;
pub mod register;
pub mod report;
pub mod run;
pub mod sample;
pub mod simulate;
pub mod statistics;

pub use back_pay::{BackPay, Raise, RosterPolicy, back_pay};
pub use entry::{CaseId, HouseholdEntry, MemberEntry, Person, PersonName};
pub use laws::LawTable;
pub use outputs::{OutputError, Outputs, Progress, Split, run_months};
pub use register::{DuplicatePerson, HouseholdRecord, Register};
pub use run::{MonthRow, Run, RunError, Status};
pub use statistics::{MonthStatistics, Roster, Tally};
