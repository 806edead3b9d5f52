//! 刚性支出困难家庭: rigid-expenditure households (LI-02): a status without money.
//!
//! The household is neither in extreme hardship, nor on the allowance, nor marginal; it earns less a head than the
//! place's previous-year disposable income; and what it could not but spend in the twelve months before the application
//! exceeds the place's share of its income: 36,000.01 of 60,000 is above 60 %, 36,000.00 is not.

mod assess;
pub mod documents;
pub mod facts;
pub mod guide;
pub mod policy;
pub mod questions;
pub mod rules;
mod spending;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use assess::assess;
pub use policy::{PARAMETERS, RigidPolicy};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 刚性支出困难家庭.
        RIGID = "rigid", "刚性支出困难家庭", "rigid-expenditure household";
    }
}

/// 目录: rules, parameters, questions and programmes of this family. Its formulas use the words of the allowance.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: crate::words::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "rigid-household.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
