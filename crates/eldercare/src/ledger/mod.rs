//! 老年人台账 (EC-60 to EC-62): who is on it, what has happened to them and when that was known, and what may be shown of it.
//!
//! Nothing here knows a name or a number. An [`Entry`] says what happened, on which day, and on which day it was written
//! down; a [`History`] takes entries only at its end, and a mistake is mended by another entry that names the first. What held
//! on a day, as far as it was known on another, is a pure fold ([`History::view`]). [`visit`] reckons when somebody is to be
//! visited, [`privacy`] keeps what is sensitive from being printed, [`published`] keeps small groups out of tables.
//!
//! ```
//! use minzheng_eldercare::ledger::{Entry, Event, History, Service, Status};
//! let day = |text: &str| text.parse::<chrono::NaiveDate>();
//! let entry = |number, on: &str, event| Ok::<_, chrono::ParseError>(Entry {
//!     number, valid: day(on)?, recorded: day(on)?, corrects: None, event,
//! });
//! let history = History::new([
//!     entry(1, "2014-01-06", Event::Registered)?,
//!     entry(2, "2014-01-06", Event::Status { status: Status::Allowance, holds: true })?,
//!     entry(3, "2014-04-01", Event::ServiceStarted(Service::HomeCare))?,
//! ])?;
//! let view = history.view(day("2014-06-30")?, day("2014-06-30")?)?;
//! assert!(view.has(Status::Allowance) && view.is_served(Service::HomeCare));
//! let before = history.view(day("2014-03-31")?, day("2014-06-30")?)?;
//! assert!(!before.is_served(Service::HomeCare));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod documents;
mod event;
pub mod guide;
mod history;
pub mod policy;
pub mod privacy;
pub mod published;
pub mod rules;
mod state;
pub mod terms;
pub mod visit;

use chrono::NaiveDate;
use minzheng_core_types::{Catalogue, Fact, Family};

use crate::age::SIXTY;
use crate::policy::AgeRule;

pub use event::{Entry, Event, Grade, Service, Status};
pub use history::{History, LedgerError};
pub use policy::{LedgerPolicy, PARAMETERS};
pub use state::{Assessment, StateError, View, apply};

/// The file below a place's folder in which its figures stand.
pub const FILE: &str = "elder-ledger.toml";

/// 目录: rules and parameters of the ledger. It has no programme: it gives nothing.
pub static CATALOGUE: Catalogue =
    Catalogue { rules: rules::RULES, parameters: PARAMETERS, questions: &[], programmes: &[], words: &[] };

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: FILE, catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };

/// 应建台账: does an elder belong on the ledger (EC-60)? Whoever is 60 or older on the day and on the allowance, or without
/// support. `None` where a fact that decides it is not established.
///
/// ```
/// use minzheng_core_types::Fact;
/// use minzheng_eldercare::ledger::belongs;
/// use minzheng_eldercare::policy::AgeRule;
/// let day = |text: &str| text.parse::<chrono::NaiveDate>();
/// let born = Fact::Known(day("1954-06-30")?);
/// let (yes, no) = (Fact::Known(true), Fact::Known(false));
/// assert_eq!(belongs(born, yes, no, day("2014-06-30")?, AgeRule::FirstOfMarch), Some(true));
/// assert_eq!(belongs(born, yes, no, day("2014-06-29")?, AgeRule::FirstOfMarch), Some(false));
/// assert_eq!(belongs(born, Fact::NotEstablished, no, day("2014-06-30")?, AgeRule::FirstOfMarch), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn belongs(
    birth: Fact<NaiveDate>,
    allowance: Fact<bool>,
    three_nos: Fact<bool>,
    on: NaiveDate,
    rule: AgeRule,
) -> Option<bool> {
    let old = match birth {
        Fact::Known(birth) => Some(rule.age(birth, on).is_some_and(|age| age >= SIXTY)),
        Fact::Absent | Fact::NotEstablished => None,
    };
    let holds = |fact: Fact<bool>| match fact {
        Fact::Known(holds) => Some(holds),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    let poor = match (holds(allowance), holds(three_nos)) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    };
    match (old, poor) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}
