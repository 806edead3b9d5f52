//! 派单 (EC-33, EC-34): who goes to whom and when, on one day.
//!
//! Two parts. The checker, [`check()`], takes any plan, whoever made it, and lists each broken constraint with visit, caregiver and
//! numbers, the exact cost, and the wishes that are not met. The planner, [`plan()`] and [`plan_steps`], makes plans that the
//! checker accepts and says for each service who else could have gone and what that would have cost. Both work on a
//! [`Problem`], which comes from a file of our own ([`DispatchFile`], [`PlanFile`]) or from the public form of the literature
//! ([`Instance`], [`Solution`]).
//!
//! ```
//! use minzheng_eldercare::dispatch::{Instance, check, plan_steps};
//! let instance: Instance = serde_json::from_str(r#"{
//!     "patients": [
//!         { "id": "p1", "time_window": [30, 60], "required_caregivers": [ { "service": "s1" }, { "service": "s2" } ],
//!           "synchronization": { "type": "simultaneous" } } ],
//!     "services": [ { "id": "s1", "default_duration": 20 }, { "id": "s2", "default_duration": 20 } ],
//!     "caregivers": [ { "id": "c1", "abilities": ["s1"] }, { "id": "c2", "abilities": ["s2"] } ],
//!     "central_offices": [ { "id": "o" } ],
//!     "distances": [ [0, 7.5], [7.5, 0] ] }"#)?;
//! let problem = instance.problem()?;
//! let planned = plan_steps(&problem, 1, 1_000);
//! let checked = check(&problem, &planned.plan);
//! assert!(checked.accepted());
//! assert_eq!(checked.cost.rounded().to_string(), "10");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Times are exact ([`Minutes`]); nothing here is law, and nothing depends on the place: the family has no figures.

mod benchmark;
mod check;
pub mod documents;
mod file;
mod fit;
mod minutes;
mod plan;
mod problem;
mod route;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use benchmark::{
    Instance, Kind, Location, Office, Patient, Required, Service, Solution, SolutionRoute, SolutionStop,
    Synchronization, Worker,
};
pub use check::{Checked, Cost, Fault, GAP_STYLE, Load, Unmet, Verdict, Wish, check};
pub use file::{
    CaregiverRow, ClientRow, Clock, Contract, DispatchFile, NotAClock, PlanFile, PlanRoute, PlanStop,
    ServiceRow, TravelTable, VisitRow,
};
pub use fit::Constraint;
pub use minutes::{Minutes, NotMinutes};
pub use plan::{ALLOWANCE, Alternative, LeftOut, Planned, Reason, Why, plan, plan_steps};
pub use problem::{
    Caregiver, Client, Gender, MOST_CAREGIVERS, MOST_VISITS, Part, Problem, ProblemError, Visit, Want,
    Weights,
};
pub use route::{Plan, PlanError, Route, Stop};

/// 目录: the rules. It has no parameters and no programme: it gives nothing to anybody.
pub static CATALOGUE: Catalogue =
    Catalogue { rules: rules::RULES, parameters: &[], questions: &[], programmes: &[], words: &[] };

/// What the workspace asks about this family.
pub static FAMILY: Family = Family { file: "", catalogue: &CATALOGUE, guide: &[], terms: terms::TERMS };
