//! 生活无着的流浪乞讨人员救助 (SO-11 to SO-14): who may be helped, what comes first, the stay with its clock, leaving, complaints.
//!
//! A [`RescueFile`] holds what is known of a person, a station and a stay; [`Stay`] is the state machine of the log.

mod course;
pub mod documents;
mod error;
mod file;
pub mod guide;
mod person;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use course::{RescueAct, RescueEvent, RescueState, Stay};
pub use error::RescueError;
pub use file::{Fare, Leaving, LeavingFound, LeavingWay, RescueFile, RescueReport, StayFound};
pub use person::{Duty, FirstStep, Person, PersonFound, Record, Station, StationAct, StationFound, Telling};
pub use policy::{PARAMETERS, RescuePolicy};

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
    Family { file: "rescue.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
