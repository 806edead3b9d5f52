//! Registers of households (台账), months over them, and what comes out: rolls, decisions, statistics, reports.
pub mod activity;
pub mod approval;
pub mod assistance;
pub mod back_pay;
pub mod change;
pub mod cliffs;
pub mod correction;
pub mod day_care;
pub mod dynamic;
pub mod elders;
pub mod entry;
pub mod files;
pub mod guide;
pub mod history;
pub mod index;
pub mod laws;
pub mod letter;
pub mod life;
pub mod notice;
pub mod orders;
pub mod organisations;
pub mod outputs;
mod paper;
pub mod payout;
pub mod procedure;
pub mod recertify;
pub mod register;
pub mod report;
pub mod rules;
pub mod run;
pub mod sample;
pub mod series;
#[cfg(feature = "xlsx")]
mod sheets;
pub mod simulate;
pub mod statistics;
mod table;

pub use activity::Activity;
pub use approval::{Approval, approval};
pub use assistance::Assistance;
pub use back_pay::{BackPay, Raise, RosterPolicy, back_pay};
pub use dynamic::{Dynamic, dynamic};
pub use entry::{CaseId, Grace, HouseholdEntry, MemberEntry, Person, PersonName};
pub use guide::guides;
pub use history::{FormerHead, FormerPayee, FormerStay, History, Payee, Stay, Stop};
pub use laws::{Knowledge, LawTable};
pub use outputs::{OutputError, Outputs, Progress, Split, run_months};
pub use register::{DuplicatePerson, HouseholdRecord, PaidTo, Register};
pub use run::{MonthRow, Run, RunError, Status};
pub use series::MonthSeries;
pub use statistics::{MonthStatistics, Roster, Tally};
pub use table::{Column as TableColumn, OwnTrouble, TableProblem, Trouble, read_time};

/// Every parameter that this crate reads of places: days of payment, shares of funding, periods of publication. A pack
/// that holds such figures is loaded against them.
#[must_use]
pub fn parameters() -> [&'static [minzheng_core_types::figures::Parameter]; 3] {
    [payout::PARAMETERS, payout::share_parameters(), notice::PARAMETERS]
}
