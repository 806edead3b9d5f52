//! 社区服务设施 (CG-60 to CG-64): required areas and gaps, duties of new estates, plans backwards from the opening day, and who is late.
//!
//! A [`GapFile`] holds communities and new estates, a [`PlanFile`] the tasks of a project with their weekly reports. Areas are exact
//! decimals, days whole numbers; nothing here reads a clock.

mod check;
pub mod documents;
mod error;
mod estate;
mod file;
mod gap;
pub mod guide;
mod plan;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use check::{Checked, Light, Progress, Project, WeeklyReport, weighted};
pub use error::FacilityError;
pub use estate::{Estate, EstateFound};
pub use file::{PlanFile, PlanReport};
pub use gap::{Built, Duty, GapFile, GapReport, Premises, PremisesFound};
pub use plan::{DayKind, Link, Schedule, Slot, Task};
pub use policy::{FacilityPolicy, PARAMETERS};

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
    Family { file: "facilities.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
