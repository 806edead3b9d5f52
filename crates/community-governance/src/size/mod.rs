//! 社区规模调整 (CG-50 to CG-56): estates put together into connected communities near a target of households.
//!
//! A [`District`] is made of estates, which are never split, and of the borders between them. [`check()`] says whether a [`Plan`]
//! is feasible, [`measure()`] what it is worth, [`optimum`] finds the best plan of a small district by seeing them all, [`plan()`] makes
//! one for a district of any size, [`borders()`] says why each border runs where it does. [`SizeFile`] is all of this as a file, by the
//! law and the figures of a place and month.
//!
//! Nothing here reads a clock or computes with floats: the same district, task and seed give the same plan on every machine.

mod assess;
mod border;
mod check;
mod district;
pub mod documents;
mod exact;
mod file;
mod goal;
pub mod guide;
mod make;
mod matching;
mod measure;
mod objective;
mod plan;
pub mod policy;
pub mod premises;
mod programmes;
pub mod questions;
pub mod rules;
mod search;
mod settings;
mod shape;
mod tell;
pub mod terms;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests_instances;
mod worded;

use minzheng_core_types::{Catalogue, Family};

pub use assess::{SizeReport, SizeStatus};
pub use border::{Border, Held, Merger, Shift, borders};
pub use check::{Fault, check};
pub use district::{District, DistrictError, Estate, Link, MOST_ESTATES, MOST_HOUSEHOLDS, Streets};
pub use exact::{ExactError, MOST_ENUMERATED, Optimum, enumerate, optimum};
pub use file::{Asked, EstateRow, Keep, LinkRow, SizeError, SizeFile};
pub use goal::{GoalError, Limits, Managed, Targets};
pub use make::{ENUMERATED_TO, Found, PlanError, Planned, Task, plan, usual_work};
pub use measure::{BANDS, Community, Measures, Moved, hundredths, measure};
pub use objective::{Objective, Weights};
pub use plan::Plan;
pub use policy::{Decides, PARAMETERS, SizePolicy};
pub use search::SplitMix;
pub use shape::{Point, Shape};

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
    Family { file: "community-size.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
