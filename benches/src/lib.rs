//! What the benchmarks measure: a made-up district of distinct households, and the same month computed by hand.
pub mod baseline;
pub mod measured;
pub mod population;
