//! Rules of social affairs in China (社会事务).
//!
//! # Not covered
//!
//! [`LEFT_OUT`] lists every rule of the rulebook's part that is not here, with the reason.
#[macro_use(questions, terms, programmes, documents, worded)]
extern crate minzheng_core_types;

pub mod employer;
mod families;
pub mod funeral;
mod left_out;
pub mod marriage;
mod open;
pub mod placename;
pub mod rescue;
pub mod veteran;

pub use families::{FAMILIES, FIGURES, catalogues, every_rule, every_term};
pub use left_out::LEFT_OUT;
