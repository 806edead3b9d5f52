//! 社会组织孵化 (NR-33): admission, stages, graduation and exit as a state machine, with the day each clock ends.

mod clocks;
pub mod rules;
mod state;

pub(crate) use clocks::assess;
pub use clocks::{Incubation, IncubationFound, Outcome};
pub use state::{Event, IncubatorEvent, Stage, StageError, apply, replay};
