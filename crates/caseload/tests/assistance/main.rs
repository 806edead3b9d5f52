//! Assistance granted beside the roll: in and out of files, counted, and of the sample district.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

#[cfg(test)]
mod counts;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod made;
#[cfg(test)]
mod problems;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;
