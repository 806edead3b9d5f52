//! 特困供养: extreme-hardship support (XH-01 to XH-04), and the five guarantees before it. Urban residents without
//! income, working ability and supporters had the allowance in full before it came (SA-28).
//!
//! A person of the household is looked at alone: whether there is working ability, a livelihood, and somebody able who
//! owes support; how much self-care there is; and what is paid in the form that the person has chosen. What a case file
//! says of it stands in [`facts::Person`].

mod assess;
mod care;
mod certificates;
mod course;
pub mod documents;
pub mod facts;
pub mod guide;
mod person;
pub mod policy;
pub mod questions;
pub mod rules;
mod supporters;
pub mod terms;
mod words;

use minzheng_core_types::{Catalogue, Family};

pub use assess::assess;
pub use policy::{ExtremeHardshipPolicy, PARAMETERS};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 特困供养.
        EXTREME_HARDSHIP = "extreme-hardship", "特困供养", "extreme-hardship support";
        /// 特困人员丧葬费.
        FUNERAL = "extreme-hardship-funeral", "特困人员丧葬费", "funeral of a person in extreme hardship", Once;
    }
}

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: words::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "extreme-hardship.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
