//! Rules of community governance in China (社区治理).
//!
//! | Module | What | Rules |
//! |---|---|---|
//! | [`election`] | elections of residents' committees: calendar, roll, count, verification, recall, office | CG-01 to CG-32 |
//! | [`tasks`] | task access: may this be asked of a community | CG-40 to CG-47 |
//! | [`size`] | estates put together into communities | CG-50 to CG-56 |
//! | [`facilities`] | rooms of communities, plans backwards from the opening | CG-60 to CG-64 |
//! | [`satisfaction`] | services of residents' homes, surveys | CG-70 to CG-72 |
//! | [`purchase`] | purchase of services | CG-80 to CG-84 |
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
