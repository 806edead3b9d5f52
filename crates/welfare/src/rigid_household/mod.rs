//! 刚性支出困难家庭: rigid-expenditure households (LI-02): a status without money.

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
pub use policy::{PARAMETERS, RigidPolicy};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 刚性支出困难家庭.
        RIGID = "rigid", "刚性支出困难家庭", "rigid-expenditure household";
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
    Family { file: "rigid-household.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
