//! 登记之后的监管 (NR-25 to NR-32): annual reports, councils, charity, credit lists, evaluation, offences.
//!
//! A [`SupervisionFile`] holds what is asked about one organisation; each section is answered by the rules and figures of the
//! place. [`report_duty`] and [`credit_status`] answer by themselves, for registers. Nothing here reads a clock: days and the
//! calendar are arguments.

mod board;
mod charity;
mod credit;
pub(crate) mod desk;
pub mod documents;
mod error;
mod file;
mod grade;
pub mod guide;
mod lists;
mod offence;
pub mod policy;
pub mod programmes;
pub mod questions;
mod report;
pub mod rules;
pub mod terms;
pub(crate) mod years;

use minzheng_core_types::{Catalogue, Family};

pub use board::{Board, BoardTest, majority, two_thirds};
pub use charity::{CharityFound, DecidingBody, Raising, Recognition};
pub use credit::{AbnormalGround, CreditEvent, CreditStatus, CreditTerms, SeriousGround, credit_status};
pub use error::SuperviseError;
pub use file::{SupervisionFile, SupervisionReport};
pub use grade::{Evaluation, EvaluationFound, Grade, Inspections};
pub use lists::{Credit, CreditFound, Letters};
pub use offence::{Consequence, Offence, OffenceAct, OffenceFound};
pub use policy::{Anniversary, LateStart, PARAMETERS, Rollover, SupervisionPolicy};
pub use report::{
    Filing, InspectionResult, Organisation, Receiver, Report, ReportDuty, ReportFound, Timing, report_duty,
};

/// 目录: rules, parameters, questions and programmes of supervision, ratios and incubators.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: rules::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "ngo-supervision.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
