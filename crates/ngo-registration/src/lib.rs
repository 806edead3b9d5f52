//! Rules of the registration of social organisations in China (社会组织登记).
//!
//! | Module | What | Rules |
//! |---|---|---|
//! | [`intake`] | who registers, conditions, documents, officers, charter, change, branches | NR-01 to NR-10, NR-13, NR-14, NR-18 to NR-21, NR-36 |
//! | [`clocks`] | time limits, the life of an organisation, deregistration | NR-11, NR-12, NR-22 to NR-24, NR-34, NR-35, NR-37 |
//! | [`name`] | structure, words, duplicates | NR-15 to NR-17 |
//! | [`supervise`], [`ratio`], [`incubator`] | after registration | NR-25 to NR-33 |
//!
//! [`LEFT_OUT`] would list what of the rulebook's part is not here, with the reason; nothing is left out.
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
