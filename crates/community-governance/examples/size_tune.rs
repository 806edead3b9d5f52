//! Tuning.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::disallowed_methods, reason = "tuning")]
use minzheng_community_governance::size::*;
use std::time::Instant;
fn main() {
    let args: Vec<i64> = std::env::args().skip(2).map(|a| a.parse().unwrap()).collect();
    let name = std::env::args().nth(1).unwrap();
    let (side, unit) = match name.as_str() { "S12" => (12, false), "S30" => (30, false), _ => (24, true) };
    let mut draw = SplitMix::new(20_140_701);
    let h: Vec<u32> = (0..side * side).map(|_| if unit { 1 } else { 40 + (draw.next_u64() % 561) as u32 }).collect();
    let d = District::grid(side, &h).unwrap();
    let t = Targets::one(if unit { 72 } else { 3000 }).unwrap();
    let w = Weights { deviation: args[0] as u32, cut: args[1] as u32, moved: 0 };
    for seed in 0..args[8] as u64 {
        let start = Instant::now();
        let p = try_search(&d, t, &Limits::none(), w, seed, args[2] as u64, [args[3], args[4], args[5], args[6], args[7]]);
        let ms = start.elapsed().as_millis();
        let m = measure(&d, t, &p);
        println!("seed {seed}: D {} K {} k {} faults {} {ms} ms", m.deviation.unwrap(), m.cut, m.communities.len(), check(&d, &Limits::none(), &p).len());
    }
}
