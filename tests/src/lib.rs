//! 审计手册: the auditors' book. What has to be true of every answer, and how it is checked.
//!
//! | Where | What |
//! |---|---|
//! | [`registry`] | properties: a sentence, the rules it speaks of, a short body; run by `cargo test` and by command |
//! | [`generate`] | households at random, mostly at the lines where the law changes its mind |
//! | `cases/` | worked cases as data: the examples of the rulebook, amount and clause both ([`worked`]) |
//! | `cases/elder/` | worked cases of the ability assessment ([`elder`]); run by [`subject`], as every kind of file is |
//! | `cases/elder-order/` | worked cases of the virtual nursing home ([`elder::order`]) |
//! | `cases/task-access/`, `cases/facilities/` | worked cases of tasks and facilities of communities ([`task_access`], [`facilities`]) |
//! | `cases/ngo-intake/` | worked cases of the intake of social organisations ([`ngo_intake`]) |
//! | `cases/community-size/` | worked cases of community size ([`community_size`]) |
//! | `cases/ngo-clocks/` | worked cases of the clocks of registration ([`ngo_clocks`]) |
//! | [`oracle`] | the rulebook computed a second time, naively, in exact fractions, sharing no rule |
//! | `tests/every_place.rs` | every place in every month it speaks of, under the households of `households/` |
//! | `tests/guide.rs` | which rules read a parameter, and what its absence does: as the guide says |
//! | `tests/boundaries.rs`, `tests/boundaries_of_places.rs` | the lines themselves, enumerated day by day and fen by fen |
//! | [`simulator`] | households through ten years, paid and corrected month by month; invariants looked at every month |
//! | `golden/` | whole explanations, compared byte for byte |
//! | [`audit`], [`docs`] | rule → forms → worked cases → properties; the pages made of it |
//!
//! `MINZHENG_BLESS=1 cargo test -p minzheng-tests` writes `golden/` and `docs/` anew; read the difference before
//! committing it.
pub mod audit;
pub mod book;
pub mod care;
pub mod civil;
pub mod community_size;
pub mod desk;
pub mod docs;
pub mod draw;
pub mod elder;
pub mod election;
pub mod facilities;
pub mod generate;
pub mod hardship;
pub mod law;
mod matrix;
pub mod ngo_clocks;
pub mod ngo_intake;
pub mod ngo_names;
pub mod ngo_supervision;
pub mod oracle;
pub mod purchase;
pub mod registry;
pub mod satisfaction;
pub mod simulator;
pub mod social_settled;
pub mod subject;
pub mod task_access;
pub mod worked;

mod properties;
