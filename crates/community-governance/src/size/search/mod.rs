//! 搜索 (CG-54): regions grown from a seed, then annealed with integer scores for a fixed amount of work. Nothing in it hangs on
//! the machine: the same seed gives the same plan everywhere.

mod anneal;
mod count;
mod net;
mod random;
mod start;
mod state;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows fails")]
mod tests;
mod tree;

pub use random::SplitMix;

use self::anneal::{Anneal, Mix};
use self::net::Net;
use super::check::check;
use super::district::District;
use super::make::{Task, usual_work};
use super::measure::measure;
use super::objective::Weights;
use super::plan::Plan;

/// Found by trying on the instances of CG-55.
const USUAL: Mix = Mix { chain: 60, tree: 120, count: 1, hot: 20, cold: 1 };

/// From the communities of today: never so hot that they are lost.
const FROM_TODAY: Mix = Mix { hot: 8, ..USUAL };

/// Few regions are started anew more often: a run of many evens out by itself.
const REGIONS_ANNEALED: usize = 160;
const MOST_STARTS: usize = 8;

/// The best plan of a few runs. It keeps to the limits where that was found possible; the caller checks.
pub(super) fn search(district: &District, task: &Task) -> Plan {
    let weights = task.objective.weights();
    let mut draw = SplitMix::new(task.seed);
    let work = task.work.unwrap_or_else(|| usual_work(district.estates().len()));
    let each = work.checked_div(weights.len() as u64).unwrap_or(work);
    let plans = weights.iter().map(|weights| one(district, task, *weights, each, &mut draw));
    // Where one set of weights decides there is one plan.
    let key = |plan: &Plan| {
        let faults = check(district, &task.limits, plan).len();
        let found = measure(district, task.targets, plan);
        let deviation = found.deviation.unwrap_or(u64::MAX);
        (faults, task.objective.key(deviation, found.cut, 0, (district.households(), district.edges())))
    };
    plans.min_by_key(key).unwrap_or_else(|| Plan::of::<u32>(&[]))
}

/// With one set of weights.
fn one(district: &District, task: &Task, weights: Weights, work: u64, draw: &mut SplitMix) -> Plan {
    let net = Net::new(district, task.targets, &task.limits, weights);
    let parts = net.parts(district);
    let counts = count::communities(district, &parts, task.targets, &task.limits);
    let regions = counts.iter().fold(0_usize, |sum, count| sum.saturating_add(*count));
    let least = if net.old { 2 } else { 1 };
    let starts = REGIONS_ANNEALED.checked_div(regions).unwrap_or(1).clamp(least, MOST_STARTS);
    // A third of the work goes into the best of the starts.
    let (each, again) = match starts {
        1 => (work, 0),
        _ => ((work / 3).saturating_mul(2).checked_div(starts as u64).unwrap_or(work), work / 3),
    };
    let mut best: Option<(i64, Vec<u32>)> = None;
    for start in 0..starts {
        let today = net.old && start == 0;
        let (first, mix) = if today { (net.today(), FROM_TODAY) } else { (start::grown(&net, draw), USUAL) };
        let mut walk = Anneal::new(&net, first, draw.next_u64(), mix);
        if !today || task.limits.communities.is_some() {
            for (part, count) in parts.iter().zip(&counts) {
                walk.bring_to(part, *count);
            }
        }
        let found = walk.run(each);
        if best.as_ref().is_none_or(|best| found.0 < best.0) {
            best = Some(found);
        }
    }
    let (score, mut region_of) = best.unwrap_or_default();
    if again > 0 {
        let better = Anneal::new(&net, region_of.clone(), draw.next_u64(), FROM_TODAY).run(again);
        if better.0 < score {
            region_of = better.1;
        }
    }
    let mark = |node: &u32| region_of.get(*node as usize).copied().unwrap_or_default();
    Plan::of(&net.node_of.iter().map(mark).collect::<Vec<u32>>())
}
