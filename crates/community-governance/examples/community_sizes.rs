//! The instances of CG-55, with the measures and the time of each plan:
//! `cargo run --release -p minzheng-community-governance --example community_sizes [SEEDS]`.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    reason = "a program that times"
)]

use std::error::Error;
use std::time::Instant;

use minzheng_community_governance::size::{
    District, Limits, Objective, SplitMix, Targets, Task, Weights, check, plan,
};

fn main() -> Result<(), Box<dyn Error>> {
    let seeds = std::env::args().nth(1).map_or(Ok(1), |seeds| seeds.parse())?;
    let weighted = Objective::Weighted(Weights { deviation: 6, cut: 1, moved: 0 });
    println!("instance  objective  seed        D     K   k  broken  ms");
    for (name, side, count, target) in [("S12", 12, 15, 3000), ("S30", 30, 95, 3000), ("U24", 24, 8, 72)] {
        let mut draw = SplitMix::new(20_140_701);
        let mut households = || if name == "U24" { 1 } else { 40 + (draw.next_u64() % 561) as u32 };
        let households: Vec<u32> = (0..side * side).map(|_| households()).collect();
        let district = District::grid(side, &households)?;
        let limits = Limits { communities: Some(count), ..Limits::none() };
        for (label, objective) in [("weighted", weighted), ("size", Objective::SizeFirst)] {
            for seed in 1..=seeds {
                let (targets, limits) = (Targets::one(target)?, limits.clone());
                let task = Task { targets, limits, objective, seed, work: None };
                let began = Instant::now();
                let found = plan(&district, &task)?;
                let took = began.elapsed().as_millis();
                let broken = check(&district, &task.limits, &found.plan).len();
                let (deviation, cut) = (found.measures.deviation.unwrap_or_default(), found.measures.cut);
                let communities = found.measures.communities.len();
                println!(
                    "{name:<9} {label:<9} {seed:>5} {deviation:>8} {cut:>5} {communities:>3} {broken:>7} {took:>4}"
                );
            }
        }
    }
    Ok(())
}
