//! 虚拟养老院工单 (EC-30 to EC-32, EC-35 to EC-38): an order of the virtual nursing home from the call to the settlement.
//!
//! [`apply`] is the machine: state, event and time give the next state or an error that names state and event. A [`History`]
//! holds lawful events only. The terms that the machine keeps to come from the [`Contract`]; what a contract leaves out is not
//! guessed. Nothing here reads a clock: times are local and arguments. Dispatch (EC-33) decides whom to assign; the machine
//! takes its answer.

mod contract;
mod error;
mod event;
mod history;
mod split;
mod state;
mod worded;

pub use contract::{BilledRounding, Contract, LateCancel, Term, Terms};
pub use error::{Guard, OrderError};
pub use event::{Checks, Event, EventKind, Provider, Score, Stage, Urgency, Visit, VisitError};
pub use history::{History, ReplayError, Timed};
pub use split::{Split, SplitError};
pub use state::{Declined, LateFee, Request, State, apply};
