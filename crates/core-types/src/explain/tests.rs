//! Tests of explanations: what people read, what stands in files, and what a checker finds.

mod forged;
mod hostile;
mod recorded;
mod rendered;
mod sample;

use super::*;
