//! 排班: plans that the checker accepts, by search.
//!
//! A plan is an order of visits with who does each; times follow from it. The search begins with visits in the order of their windows,
//! each by whom it costs least, and changes one thing at a time by simulated annealing: a visit to another place, other
//! caregivers, two visits exchanged, the rest of two days exchanged. A change that breaks a hard constraint is never taken; a
//! visit that nobody can do is left out and tried again and again.

mod build;
mod data;
mod decode;
mod draw;
mod search;
mod walk;
mod why;

use super::problem::Problem;
use super::route::Plan;
use data::Data;
use draw::Draws;
use search::anneal;
use walk::Walk;

pub use search::ALLOWANCE;
pub use why::{Alternative, LeftOut, Reason, Why};

/// 排班结果: the best plan that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "排班")]
pub struct Planned {
    /// The plan.
    pub plan: Plan,
    /// Visits that are not in it, by position; [`Reason::left_out`] says why.
    pub left_out: Vec<usize>,
    /// Why each service is done by whom it is done by, by visit.
    pub reasons: Vec<Reason>,
    /// Changes tried.
    pub steps: u64,
}

/// Plans with an allowance of the caller's: `used` is told now and then how many changes were tried, and answers how much of the
/// allowance is used up, in parts of [`ALLOWANCE`]; `None` stops the search. The first plan and the reasons take a bounded
/// time of their own, on the largest day a few seconds. The same answers give the same plan; a wall clock does not give the same answers
/// twice, [`plan_steps`] does.
#[must_use]
pub fn plan(problem: &Problem, seed: u64, mut used: impl FnMut(u64) -> Option<u32>) -> Planned {
    let data = Data::of(problem);
    let mut walk = Walk::empty(&data);
    build::build(&mut walk);
    let (best, steps) = anneal(&mut walk, &mut Draws::new(seed), &mut used);
    walk.restore(&best);
    let mut left_out = vec![true; data.jobs.len()];
    for slot in &best.order {
        if let Some(left_out) = left_out.get_mut(slot.job as usize) {
            *left_out = false;
        }
    }
    let left_out: Vec<usize> = (0..data.jobs.len()).filter(|at| left_out.get(*at) == Some(&true)).collect();
    let plan = build::told(&data, &best);
    let reasons = why::reasons(problem, &mut walk, &left_out);
    Planned { plan, left_out, reasons, steps }
}

/// Plans with so many changes tried: the same seed and steps give the same plan, wherever and whenever.
#[must_use]
pub fn plan_steps(problem: &Problem, seed: u64, steps: u64) -> Planned {
    plan(problem, seed, |tried| {
        let left = tried < steps;
        let used = tried.saturating_mul(u64::from(ALLOWANCE)).checked_div(steps).unwrap_or_default();
        left.then(|| u32::try_from(used).unwrap_or(ALLOWANCE))
    })
}
