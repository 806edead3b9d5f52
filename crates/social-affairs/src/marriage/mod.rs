//! 婚姻登记 (SO-01 to SO-10): may these two marry, which office and papers, divorce by agreement with its periods, void and voidable
//! marriages, de-facto and late registration, replacements, and the grade of an office.
//!
//! A [`MarriageFile`] holds what is asked. Days are arguments and nothing here reads a clock; a fact that nobody has established
//! leaves the answer open.

pub(crate) mod asked;
mod conditions;
mod divorce;
pub mod documents;
mod error;
mod file;
mod grade;
pub mod guide;
mod kinship;
mod nullity;
mod papers;
mod people;
mod place;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family as RuleFamily};

pub use conditions::ConditionsFound;
pub use divorce::{
    ActEffect, CoolingOff, CountedDay, Divorce, DivorceAct, DivorceEvent, DivorceFound, DivorceState,
    RegisteredIn, Route,
};
pub use error::MarriageError;
pub use file::{MarriageFile, MarriageReport, Marry};
pub use grade::{Clause, GradeFound, GradeVerdict, Office, OfficeGrade, OfficeKind};
pub use kinship::{FamilyGraph, Kinship, KinshipError, ParentEdge, ParentKind, generations};
pub use nullity::{Claimant, DeFacto, DeFactoFound, Forum, Nullity, NullityFound, NullityGround};
pub use papers::{Certificates, PapersFound};
pub use people::{Family, Paper, Party, PartyKind};
pub use place::{OfficeFound, Replacement, ReplacementFound};
pub use policy::{AgeRule, MarriagePolicy, PARAMETERS, RollFirst};

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: rules::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: RuleFamily =
    RuleFamily { file: "marriage.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
