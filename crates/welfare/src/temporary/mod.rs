//! 临时救助: temporary assistance (TA-01 to TA-03): what is given once.

mod assess;
mod conditions;
pub mod documents;
pub mod facts;
mod fields;
pub mod guide;
pub mod policy;
pub mod questions;
mod range;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use assess::assess;
pub use policy::{PARAMETERS, TemporaryPolicy};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 临时救助.
        TEMPORARY = "temporary", "临时救助", "temporary assistance", Once;
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
    Family { file: "temporary.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
