//! How many connected divisions of a square grid into as many equal parts as it has rows:
//! `cargo run --release -p minzheng-community-governance --example equal_parts 7` (158 753 814, in about four minutes).

use std::error::Error;
use std::ops::ControlFlow;

use minzheng_community_governance::size::{District, Limits, enumerate};

fn main() -> Result<(), Box<dyn Error>> {
    let side: u8 = std::env::args().nth(1).map_or(Ok(6), |side| side.parse())?;
    let estates = usize::from(side).saturating_mul(usize::from(side));
    let grid = District::grid(usize::from(side), &vec![1; estates])?;
    let count = enumerate(&grid, &Limits::exactly(u64::from(side)), |_| ControlFlow::Continue(()))?;
    println!("{side} x {side} into {side}: {count}");
    Ok(())
}
