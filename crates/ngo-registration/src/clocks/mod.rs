//! 办理时限和登记状态 (NR-11, NR-12, NR-22 to NR-24, NR-34, NR-35, NR-37): by when an application has to be decided, what stops the
//! clock, and the life of an organisation from its draft to its end.
//!
//! [`apply`] is the state machine: state, entry and law give the next state or an error that names state and event. A [`History`]
//! holds lawful entries only. [`deadlines`] tells every clock that has begun, the limit of the law and the promise of the place side
//! by side, with each counted day on demand. [`monitor`] does so for many applications. Nothing here reads a clock.

mod assets;
mod begun;
mod count;
mod deadline;
pub mod documents;
mod entry;
mod error;
mod file;
pub mod guide;
mod history;
mod law;
mod length;
mod life;
mod monitor;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
mod settle;
mod span;
mod state;
pub mod terms;
#[cfg(test)]
mod tests;
mod words;

use minzheng_core_types::{Catalogue, Family};

pub use assets::{Assets, Destination, Way, destinations};
pub use count::{Count, DayCount, DayLine, Limit, Reached};
pub use deadline::{Answerable, Clock, Deadline, Due, Status, Unknown};
pub use entry::{Application, Entry};
pub use error::{ClockError, ReplayError, StageError};
pub use file::{Asked, Case, CaseFault, CaseFile, CaseFound, ClockFile, ClockReport};
pub use history::{History, Logged, Void};
pub use law::{ClockLaw, Steps, Version, Warning, version};
pub use length::Act;
pub use monitor::{Kpi, Load, Quarter, kpi, monitor};
pub use policy::{ClockPolicy, DayKind, PARAMETERS};
pub use settle::deadlines;
pub use span::{Excluded, merged};
pub use state::{State, apply};
pub use words::{Actor, EventKind, Stage};

/// The file below a place's folder in which its figures stand.
pub const FILE: &str = "ngo-clocks.toml";

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
    Family { file: FILE, catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
