//! Registers in and out of workbooks.
#![cfg(feature = "xlsx")]
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]

#[cfg(test)]
mod book;
#[cfg(test)]
#[path = "../files/made.rs"]
#[allow(dead_code, reason = "the tests of other files use the rest")]
mod made;
#[cfg(test)]
mod problems;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod template;
