//! 社区规模调整 (CG-50 to CG-56): estates put together into connected communities near a target of households.
//!
//! A [`District`] is made of estates, which are never split, and of the borders between them. [`check()`] says whether a [`Plan`]
//! is feasible, [`measure()`] what it is worth, [`optimum`] finds the best plan of a small district by seeing them all.

mod check;
mod district;
mod exact;
mod goal;
mod make;
mod matching;
mod measure;
mod objective;
mod plan;
mod search;
mod shape;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests_instances;

pub use check::{Fault, check};
pub use district::{District, DistrictError, Estate, Link, MOST_ESTATES, MOST_HOUSEHOLDS, Streets};
pub use exact::{ExactError, MOST_ENUMERATED, Optimum, enumerate, optimum};
pub use goal::{GoalError, Limits, Managed, Targets};
pub use make::{ENUMERATED_TO, Found, PlanError, Planned, Task, plan, usual_work};
pub use measure::{BANDS, Community, Measures, Moved, hundredths, measure};
pub use objective::{Objective, Weights};
pub use plan::Plan;
pub use search::SplitMix;
pub use shape::{Point, Shape};
