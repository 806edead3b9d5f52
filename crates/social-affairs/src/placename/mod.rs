//! 地名 (SO-19 to SO-22): a proposed name against the rules, its uniqueness against a register, who approves it, filing and publication.
//!
//! A [`NameFile`] holds a proposed name with what is known of it, the register of names, a course of approval. What a name means is
//! a matter for people: what nobody has told is asked, never taken for harmless.

mod approval;
pub mod documents;
mod error;
mod file;
pub mod guide;
mod name;
pub mod policy;
pub mod programmes;
pub mod questions;
mod register;
pub mod rules;
pub mod terms;
mod validate;

use minzheng_core_types::{Catalogue, Family};

pub use approval::{Approval, ApprovalFound, Authority, Fine, FineKind, Paper};
pub use error::NameError;
pub use file::{NameFile, NameReport};
pub use name::{Kind, Lists, Proposal};
pub use policy::{NamePolicy, PARAMETERS};
pub use register::{Entry, Register, Scope, homophone_key, name_key};
pub use validate::{NameFound, Severity, Test, Verdict};

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
    Family { file: "place-names.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
