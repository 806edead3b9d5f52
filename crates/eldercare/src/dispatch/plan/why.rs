//! 为什么派他: for each service, who else could have gone and what that would have cost, or what rules him out.

use super::super::check::third;
use super::super::fit::{self, Constraint};
use super::super::minutes::Minutes;
use super::super::problem::Problem;
use super::decode::Slot;
use super::walk::Walk;

/// Somebody who does not go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// By position.
    pub caregiver: usize,
    /// Why not.
    pub why: Why,
}

/// Why somebody does not go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// He could, and the plan would cost so much more (or less, where the search has not found it), wishes among it.
    Costs(Minutes),
    /// Hard constraints rule him out, whatever the plan; or a fact about him is not established.
    Ruled(Vec<Constraint>),
    /// He could by himself, but nowhere in this plan without breaking a constraint of time.
    NoRoom,
}

/// 派单理由: why this caregiver does this service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "派单理由")]
pub struct Reason {
    /// The visit, by position.
    pub visit: usize,
    /// Which of its services, by position.
    pub part: usize,
    /// Who goes, by position; nobody where the visit is left out.
    pub caregiver: Option<usize>,
    /// Is it left out because the hours that the government pays are used up?
    pub beyond_entitlement: bool,
    /// Everybody else, cheapest first, then who has no room, then who is ruled out.
    pub others: Vec<Alternative>,
}

/// How many prices one reason may take at most, so that large plans are explained in time.
const PRICES: usize = 20_000;

/// The reasons of a plan, by visit and service.
///
/// The other caregiver takes this one service, at the best place in the order of visits; everybody else keeps his visits and their
/// order. In large plans only places nearby are tried.
pub(super) fn reasons(problem: &Problem, walk: &mut Walk<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for at in 0..walk.order.len() {
        let Some(slot) = walk.order.get(at).copied() else { continue };
        let Some(visit) = problem.visits.get(slot.job as usize) else { continue };
        for part in 0..visit.parts.len() {
            let who = if part == 0 { slot.first } else { slot.second };
            let others = others(problem, (slot.job as usize, part), Some(who), |caregiver| {
                let mut other = slot;
                *(if part == 0 { &mut other.first } else { &mut other.second }) = caregiver;
                if visit.parts.len() == 1 {
                    other.second = other.first;
                }
                instead(walk, at, other)
            });
            let caregiver = Some(who as usize);
            let visit = slot.job as usize;
            reasons.push(Reason { visit, part, caregiver, beyond_entitlement: false, others });
        }
    }
    let beyond = walk.data.jobs.iter().enumerate().filter(|(_, job)| job.excluded).map(|(at, _)| (at, true));
    let out = walk.out.iter().map(|job| (*job as usize, false));
    for (at, beyond_entitlement) in beyond.chain(out) {
        let parts = problem.visits.get(at).map_or(0, |visit| visit.parts.len());
        for part in 0..parts {
            let others = others(problem, (at, part), None, |_| None);
            reasons.push(Reason { visit: at, part, caregiver: None, beyond_entitlement, others });
        }
    }
    reasons.sort_by_key(|reason| (reason.visit, reason.part));
    reasons
}

fn others(
    problem: &Problem,
    (at, part): (usize, usize),
    who: Option<u32>,
    mut costs: impl FnMut(u32) -> Option<i64>,
) -> Vec<Alternative> {
    let Some(visit) = problem.visits.get(at) else { return Vec::new() };
    let mut others = Vec::new();
    for caregiver in 0..problem.caregivers.len() {
        let short = u32::try_from(caregiver).unwrap_or(u32::MAX);
        if who == Some(short) {
            continue;
        }
        let mut ruled = Vec::new();
        fit::against(problem, visit, part, caregiver, |constraint, _| ruled.push(constraint));
        let why = if ruled.is_empty() {
            costs(short).map_or(Why::NoRoom, |more| Why::Costs(third(Minutes::from_millionths(more))))
        } else {
            Why::Ruled(ruled)
        };
        others.push(Alternative { caregiver, why });
    }
    others.sort_by_key(|other| match &other.why {
        Why::Costs(more) => (0, *more, other.caregiver),
        Why::NoRoom => (1, Minutes::ZERO, other.caregiver),
        Why::Ruled(_) => (2, Minutes::ZERO, other.caregiver),
    });
    others
}

/// How much more the plan costs, threefold, with this visit done so, at the best place for it.
fn instead(walk: &mut Walk<'_>, at: usize, other: Slot) -> Option<i64> {
    let visits = walk.order.len();
    let reach = PRICES.checked_div(visits).unwrap_or_default().max(1);
    let own = walk.order.clone();
    let mut best: Option<i64> = None;
    for to in at.saturating_sub(reach)..visits.min(at.saturating_add(reach)) {
        walk.order.remove(at);
        walk.order.insert(to, other);
        let price = walk.price(at.min(to), i64::MAX);
        walk.order.clone_from(&own);
        best = match (best, price) {
            (Some(best), Some(price)) => Some(best.min(price)),
            (best, price) => best.or(price),
        };
    }
    best.map(|best| best.saturating_sub(walk.score))
}
