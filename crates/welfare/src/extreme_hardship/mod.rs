//! 特困供养: extreme-hardship support (XH-01 to XH-04), and the five guarantees and urban three-nos before it.

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
pub use policy::{ExtremeHardshipPolicy, PARAMETERS};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 特困供养.
        EXTREME_HARDSHIP = "extreme-hardship", "特困供养", "extreme-hardship support";
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
    Family { file: "extreme-hardship.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
