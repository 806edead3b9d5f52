//! 社区工作准入 (CG-40 to CG-47): may this department ask this of a community, and why not.
//!
//! A [`TaskFile`] holds the catalogue of items, an application, an admitted item, the burden of a community; each section is
//! answered by the rules and figures of the place. The decision table of CG-44 looks at every condition, so that an answer holds
//! all that stands in the way, and names the first. Nothing here reads a clock: days and the calendar are arguments.

mod application;
mod burden;
mod catalogue;
mod decide;
pub mod documents;
mod file;
mod funding;
pub mod guide;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
mod standing;
mod state;
pub mod terms;
mod verdict;

use minzheng_core_types::{Catalogue, Family};

pub use application::{Access, Applicant, Application, Capacity, Condition, Ground, Transfer, Verdict};
pub use burden::{Burden, BurdenFound, Change, Counts};
pub use catalogue::{Class, Fault, Item, Problem, TaskCatalogue};
pub use file::{TaskError, TaskFile, TaskReport};
pub use funding::{Community, Work, split};
pub use policy::{PARAMETERS, TaskPolicy};
pub use standing::{Evaluation, Leaves, Standing, StandingFound};
pub use state::{Stage, StageError, TaskEvent, apply};

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
    Family { file: "task-access.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
