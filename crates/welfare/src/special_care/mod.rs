//! 优抚: special care (SC-01, SC-02).

mod assess;
pub mod facts;
pub mod guide;
pub mod policy;
pub mod questions;
pub mod rules;
pub mod terms;

use minzheng_core_types::Catalogue;

use crate::relief::Family;

pub use assess::assess;
pub use policy::{PARAMETERS, SpecialCarePolicy};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 优抚.
        SPECIAL_CARE = "special-care", "优抚", "special care";
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
    Family { file: "special-care.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
