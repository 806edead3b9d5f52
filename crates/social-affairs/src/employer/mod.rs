//! 残疾人就业单位 (SO-23 to SO-26): the former welfare enterprise, the VAT refund and its limit, the employment-security fund.
//!
//! An [`EmployerFile`] holds what is asked: a certificate of welfare enterprise, a year's refund month by month, the levy of a
//! year, the wages of disabled staff. Nothing here reads a clock; days are arguments.

mod certificate;
pub mod documents;
mod error;
mod file;
pub mod guide;
mod levy;
pub mod policy;
pub mod programmes;
pub mod questions;
mod refund;
pub mod rules;
mod staff;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use certificate::Enterprise;
pub use error::EmployerError;
pub use file::{EmployerFile, EmployerReport, Wages};
pub use levy::{EmployerKind, Levy, LevyFound, Seasonal};
pub use policy::{EmployerPolicy, PARAMETERS};
pub use refund::{MonthFound, RefundFound, RefundYear};
pub use staff::{Credit, DisabledWorker, RefundMonth};

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: rules::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family = Family {
    file: "disabled-employers.toml",
    catalogue: &CATALOGUE,
    guide: guide::GUIDE,
    terms: terms::TERMS,
};
