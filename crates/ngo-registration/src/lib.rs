//! Rules of the registration of social organisations in China (社会组织登记).
//!
//! # Not covered
//!
//! [`LEFT_OUT`] lists every rule of the rulebook's part that is not here, with the reason.
#[macro_use(questions, terms, programmes, documents, worded)]
extern crate minzheng_core_types;

pub mod clocks;
mod families;
pub mod incubator;
pub mod intake;
mod kind;
mod left_out;
pub mod name;
pub mod ratio;
pub mod supervise;
mod version;

pub use families::{FAMILIES, FIGURES, catalogues, every_rule, every_term};
pub use kind::{Level, OrgKind, Regime};
pub use left_out::LEFT_OUT;
pub use version::{SG26_SEEN, SG26_UNVERIFIED, Warning, unverified_version};
