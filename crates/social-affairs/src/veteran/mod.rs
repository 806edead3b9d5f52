//! 退役军人安置和双拥 (SO-27 to SO-31): mode of settlement, one-off money, placement and waiting money, family preferential money.
//!
//! A [`VeteranFile`] holds one person's service and what is asked of it. The law is that of the month of discharge; money by
//! the month goes by the law of each month. Nothing here reads a clock; days and the calendar are arguments.

pub mod documents;
mod error;
mod family;
mod file;
pub mod guide;
mod mode;
mod money;
pub mod policy;
mod post;
pub mod programmes;
pub mod questions;
pub mod rules;
mod service;
pub mod terms;
mod waiting;

use minzheng_core_types::{Catalogue, Family};

pub use error::VeteranError;
pub use family::{FamilyMoney, ModelCity};
pub use file::{Reporting, VeteranFile, VeteranReport};
pub use mode::Mode;
pub use policy::{PARAMETERS, VeteranPolicy};
pub use post::{Employer, Post, PostFound};
pub use service::{Award, Cause, Disability, Lost, Rank, Service, Span};
pub use waiting::{Waiting, WaitingFound};

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
    Family { file: "veterans.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
