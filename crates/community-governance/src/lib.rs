//! Rules of community governance in China (社区治理).
//!
//! # Law covered
//!
//! | Module | Instrument | What | From |
//! |---|---|---|---|
//! | [`election`] | 城市居民委员会组织法 1990, 2018, 2026 | elections of residents' committees: calendar, roll, count, verification, recall, office | 1990-01-01 |
//!
//! # Not covered
//!
//! [`LEFT_OUT`] lists every rule of the rulebook's part that is not here, with the reason.
#[macro_use(questions, terms, programmes, documents, worded)]
extern crate minzheng_core_types;

pub mod election;
pub mod facilities;
mod families;
mod left_out;
pub mod purchase;
pub mod satisfaction;
pub mod size;
pub mod tasks;

pub use families::{FAMILIES, FIGURES, catalogues, every_rule, every_term};
pub use left_out::LEFT_OUT;
