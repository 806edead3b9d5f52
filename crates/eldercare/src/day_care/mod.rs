//! 社区老年人日间照料中心: day-care centres (EC-40 to EC-47).
//!
//! [`DayCareFile`] asks and answers: class and areas, places and staff of a day, admission, quote and refund of a stay, occupancy,
//! subsidies. [`beds`] keeps a centre's places so that they can never be overbooked; [`waiting_list`] orders who waits.

mod admission;
mod answer;
pub mod beds;
mod centre;
mod charge;
pub mod documents;
mod error;
pub mod facts;
mod file;
pub mod guide;
mod part;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
pub mod stay;
mod subsidy;
pub mod terms;
mod usage;
pub mod waiting;

use minzheng_core_types::{Catalogue, Family};

pub use admission::AdmissionReport;
pub use answer::Answer;
pub use beds::{BedError, Booking, Calendar, Event, Places, Share, State};
pub use centre::{CentreReport, Class, DayReport};
pub use charge::{Settled, StayReport};
pub use error::DayCareError;
pub use file::{DayCareFile, Report};
pub use policy::{DayCarePolicy, PARAMETERS};
pub use stay::{Period, StayKind};
pub use subsidy::SubsidyReport;
pub use usage::{Fullness, UsageReport};
pub use waiting::{Placed, Waiting, waiting_list};

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
    Family { file: "day-care.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
