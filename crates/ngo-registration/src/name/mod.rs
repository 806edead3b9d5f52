//! 名称 (NR-15 to NR-17): may an organisation be called so, and why not.
//!
//! A [`NameFile`] holds a proposed name, what is known about it, and the register it is compared with. The answer is graded, never
//! a bare no: pass, needs consent, needs judgment, fail, each with its reasons. Names are compared after [`normalised`]. Nothing
//! here reads a clock.

mod assess;
pub mod documents;
mod duplicates;
mod error;
mod file;
pub mod guide;
mod parse;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
mod structure;
pub mod terms;
mod text;
mod verdict;
mod words;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests;

use minzheng_core_types::{Catalogue, Family};

pub use assess::{NameReport, PartsFound};
pub use error::NameError;
pub use file::{ListedName, NameFile, NameRegister, OrganisationInName, PersonInName, Standing, Unit};
pub use parse::Middle;
pub use policy::{NamePolicy, PARAMETERS};
pub use text::normalised;
pub use verdict::{Code, Grade, Reason, Verdict};

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
    Family { file: "ngo-names.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
