//! 政府购买服务 (CG-80 to CG-84): who may buy and supply what, the life cycle of a project with its clocks, checks of term,
//! supplements and splitting, evaluation, payment by milestones with exact sums.
//!
//! [`Course::apply`] is the machine of a project; instalments are paid in their order, each at its milestone and to the fen.
//! [`instalments`] sum exactly to the price. Points, grades and parts are conventions of contracts: where the contract has none,
//! those of the place are used and the answer says that they are assumed.
//!
//! ```
//! use minzheng_community_governance::purchase::instalments;
//! use minzheng_core_types::Money;
//! let amounts = instalments("125000.00".parse()?, &[40, 40, 20])?;
//! assert_eq!(Money::sum(amounts.iter().copied())?.to_string(), "125000.00");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod asked;
mod checks;
mod clocks;
mod course;
pub mod documents;
mod error;
mod file;
pub mod guide;
mod payment;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
mod scope;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use checks::ChecksFound;
pub use clocks::{Acceptance, AcceptanceFound, ClocksFound, Notice};
pub use course::{Course, CourseAmiss, CourseEntry, CourseError, Due, Step};
pub use error::PurchaseError;
pub use file::{Contract, PurchaseFile, PurchaseReport, SampleFound};
pub use payment::{Grade, Instalments, Score, Scored, instalments};
pub use policy::{PARAMETERS, PurchasePolicy};
pub use scope::{Body, Object, Scope, ScopeFound};

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: rules::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "purchase.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
