//! 医疗救助: medical assistance (MA-01, MA-02).

mod assess;
mod bills;
pub mod classes;
pub mod documents;
pub mod facts;
mod fields;
pub mod guide;
pub mod policy;
pub mod questions;
mod rounds;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use assess::assess;
pub use policy::{MedicalPolicy, PARAMETERS};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 医疗救助.
        MEDICAL = "medical", "医疗救助", "medical assistance", Once;
    }
}

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
    Family { file: "medical.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
