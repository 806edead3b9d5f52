//! The elder ledger in files, in queries, in tables, and in the sample.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod counts;
mod documents;
mod files;
mod sample;
