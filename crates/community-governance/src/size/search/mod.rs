//! 搜索 (CG-54): regions grown from a seed, then annealed with integer scores and a fixed number of steps.

mod anneal;
mod net;
mod random;
mod start;
mod state;
mod tree;

pub use random::SplitMix;

use self::anneal::{Anneal, Mix};
use self::net::Net;
use super::district::District;
use super::goal::{Limits, Targets};
use super::objective::Weights;
use super::plan::Plan;

/// For tuning.
#[doc(hidden)]
pub fn try_search(district: &District, targets: Targets, limits: &Limits, weights: Weights, seed: u64, steps: u64, mix: [i64; 5]) -> Plan {
    let net = Net::new(district, targets, limits, weights);
    let mut draw = SplitMix::new(seed);
    let start = start::grown(&net, &mut draw);
    let mix = Mix { chain: mix[0] as u64, tree: mix[1] as u64, count: mix[2] as u64, hot: mix[3], cold: mix[4] };
    let (_, region_of) = Anneal::new(&net, start, draw.next_u64(), mix).run(steps);
    let marks: Vec<u32> = net.node_of.iter().map(|node| region_of.get(*node as usize).copied().unwrap_or_default()).collect();
    Plan::of(&marks)
}
