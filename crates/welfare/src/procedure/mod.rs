//! 办理程序 (SA-20 to SA-23, SA-25, XH-04, TA-03): an application from its receipt to the end of payment, as a state machine
//! with its clocks.
//!
//! [`apply`] is the machine: state, event and day give the next state or an error that names state and event. A
//! [`History`] holds lawful events only, and [`deadlines`] tells every clock that has begun: by when, counted day by day on
//! demand, by which clause and figure, who has to act, what is assumed. Nothing here reads a clock: the day is asked for.

mod begun;
mod clocks;
mod count;
mod deadline;
pub mod documents;
mod event;
pub mod guide;
mod history;
mod law;
pub mod policy;
pub mod rules;
mod settle;
mod state;
pub mod terms;

use minzheng_core_types::Catalogue;

pub use clocks::{AskedClocks, ClockError, deadlines};
pub use count::{DayCount, DayLine};
pub use deadline::{Answerable, CLOCKS, Clock, Deadline, Deadlines, Due, Status, Unit, Unknown};
pub use event::{Appeal, Event, EventKind, Kind, Stage};
pub use guide::GUIDE;
pub use history::{Dated, History, Pause, ReplayError, Stops};
pub use law::ProcedureLaw;
pub use policy::{Counting, PARAMETERS, ProcedurePolicy};
pub use state::{ProcedureError, State, apply};

/// The file below a place's folder in which its figures stand.
pub const FILE: &str = "procedure.toml";

/// 目录: rules and parameters of procedure. It has no programme: it pays nothing.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: &[],
    programmes: &[],
    words: rules::WORDS,
};
