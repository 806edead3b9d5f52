//! 殡葬 (SO-15 to SO-18): areas and the body, grave limits, relief of basic costs, facilities.
//!
//! A [`FuneralFile`] holds what is asked. The regulation of 2025 was read in its first articles only: what it may have changed is
//! asked for from 30 March 2026 on.

mod body;
pub mod documents;
mod error;
mod facility;
mod file;
mod grave;
pub mod guide;
mod law;
pub mod policy;
pub mod programmes;
pub mod questions;
mod relief;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use body::{Area, Body, BodyFound, Disposal, Niche};
pub use error::FuneralError;
pub use facility::{Authority, FacilityFound, FacilityKind, FuneralFacility, Site};
pub use file::{FuneralFile, FuneralReport};
pub use grave::{Grave, GraveFound, GraveKind, GraveVerdict};
pub use policy::{FuneralPolicy, PARAMETERS};
pub use relief::{EcoKind, FuneralCost, FuneralItem, Relief, ReliefFound, ReliefGroup};

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
    Family { file: "funerals.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
