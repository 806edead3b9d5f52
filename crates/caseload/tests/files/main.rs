//! Registers in and out of files.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]

#[cfg(test)]
mod documents;
#[cfg(test)]
mod lines;
#[cfg(test)]
mod made;
#[cfg(test)]
mod problems;
#[cfg(test)]
mod round_trip;
