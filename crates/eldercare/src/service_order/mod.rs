//! 虚拟养老院工单 (EC-30 to EC-32, EC-35 to EC-38): an order of the virtual nursing home from the call to the settlement.
//!
//! [`apply`] is the machine: state, event and time give the next state or an error that names state and event. A [`History`]
//! holds lawful events only. The terms that the machine keeps to come from the [`Contract`]; what a contract leaves out is not
//! guessed. Nothing here reads a clock: times are local and arguments. Dispatch (EC-33) decides whom to assign; the machine
//! takes its answer.

mod call;
mod client;
mod clock;
mod contract;
pub mod documents;
mod error;
mod event;
mod file;
pub mod guide;
mod history;
mod kpi;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
mod split;
mod state;
mod statement;
mod tender;
pub mod terms;
mod visit;
mod worded;

use minzheng_core_types::{Catalogue, Family};

pub use call::{Call, CallCounts, CallKind};
pub use client::{Class, Client, ClientFound, Status as ClientStatus};
pub use clock::{Answerable, Clock, Deadline, Status as ClockStatus, clocks};
pub use contract::{BilledRounding, Contract, LateCancel, Term, Terms};
pub use error::{Guard, OrderError};
pub use event::{Checks, Event, EventKind, Provider, Score, Stage, Urgency, Visit, VisitError};
pub use file::{ServiceError, ServiceFile, ServiceReport};
pub use history::{History, ReplayError, Timed};
pub use kpi::{Acceptance, Cost, Days, Figure, Kpis, Share, Tally, nearest_rank};
pub use policy::{PARAMETERS, ServicePolicy};
pub use split::{Split, SplitError};
pub use state::{Declined, LateFee, Request, State, apply};
pub use statement::{Adjustment, AdjustmentKind, Billed, Line, Statement, statement};
pub use tender::{Period, Tender, TenderFound};
pub use visit::{Bill, Delivery, bill};

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
    Family { file: "service-orders.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
