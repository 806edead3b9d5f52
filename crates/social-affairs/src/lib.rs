//! Rules of social affairs in China (社会事务).
//!
//! | Module | What | Rules |
//! |---|---|---|
//! | [`marriage`] | who may marry, papers, divorce by agreement, nullity, grade of an office | SO-01 to SO-10 |
//! | [`rescue`] | help for people without shelter | SO-11 to SO-14 |
//! | [`funeral`] | areas, graves, relief, facilities | SO-15 to SO-18 |
//! | [`placename`] | names of places and who approves them | SO-19 to SO-22 |
//! | [`employer`] | employers of disabled people: refund and levy | SO-23 to SO-26 |
//! | [`veteran`] | settlement and money of veterans | SO-27 to SO-31 |
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
