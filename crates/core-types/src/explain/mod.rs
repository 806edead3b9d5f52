//! Explanations: the record of a computation, step by step, that can be checked without the rules.
//!
//! A rule is one function, generic over [`Explain`]. With [`Silent`] the record is never made and the calls compile
//! to nothing; with [`Explanation`] each step keeps its rule, its named facts with their origins, and its result.
//! [`Explanation::document`] turns the record into a [`Document`]: text, Markdown and JSON in either language, and
//! [`Document::recheck`], which verifies it by arithmetic alone; [`LookUp`] holds it against the texts of rules and the figures.
mod build;
mod digest;
mod document;
mod look_up;
mod recheck;
mod record;
mod render;
mod words;

pub use digest::{Digest, DigestError};
pub use document::{
    ComponentRow, Document, FactRow, FigureRow, GroundRow, InputRow, Label, OpenRow, OriginRow, OutcomeRow,
    SCHEMA, StepRow, ValueRow, WordRow,
};
pub use look_up::LookUp;
pub use recheck::Fault;
pub use record::{At, Explain, Explanation, FactValue, Facts, Field, Silent, StepRef};
pub use words::COMMON_WORDS;

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests;
