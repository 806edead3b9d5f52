//! 为什么派他: for each service, who else could have gone and what that would have cost, or what rules him out.

use minzheng_core_types::Fact;
use serde::Serialize;

use super::super::check::third;
use super::super::fit::{self, Constraint};
use super::super::minutes::Minutes;
use super::super::problem::{Problem, Visit};
use super::data::short;
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
    /// He could by himself, but at no place of the order without breaking a constraint of time: every place was tried.
    NoRoom,
    /// He could by himself; at the places nearby, or by the search, none was found for him. There may be one.
    NotFound,
    /// He could by himself; nobody tried, as the day is so large or another reason leaves the visit out.
    NotTried,
    /// Nothing that is known rules him out; these are not established, and nobody is sent on them.
    Open(Vec<Constraint>),
    /// Hard constraints rule him out, whatever the plan.
    Ruled(Vec<Constraint>),
}

/// Why a service is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// Nobody may do it: [`Reason::others`] says why not.
    Nobody,
    /// Nobody may do the other service of the visit.
    OtherService,
    /// Two have to go, and only one may do either service.
    OnePerson,
    /// The hours that the government pays do not reach beside the visits planned, and the client does not consent to pay.
    Entitlement,
    /// The same, but the hours or the consent are not established: to be asked.
    EntitlementOpen,
    /// The search has found no place for it. There may be one.
    NotFound,
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
    /// Why it is left out, where it is.
    pub left_out: Option<LeftOut>,
    /// Everybody else, cheapest first, then in the order of [`Why`].
    pub others: Vec<Alternative>,
}

/// How many visits all reasons together may put to their times at most, so that large days are explained in time.
const APPENDS: usize = 16_000_000;

/// The reasons of a plan, by visit and service.
///
/// The other caregiver takes this one service, at the best place in the order of visits; everybody else keeps his visits and their
/// order. On large days only places nearby are tried, and not everybody.
pub(super) fn reasons(problem: &Problem, walk: &mut Walk<'_>, left_out: &[usize]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let services = problem.visits.iter().fold(0_usize, |sum, visit| sum.saturating_add(visit.parts.len()));
    let share = APPENDS.checked_div(services).unwrap_or_default();
    for at in 0..walk.order.len() {
        let Some(slot) = walk.order.get(at).copied() else { continue };
        let Some(visit) = problem.visits.get(slot.job as usize) else { continue };
        for part in 0..visit.parts.len() {
            let two = visit.parts.len() > 1;
            let (who, partner) =
                if part == 0 { (slot.first, slot.second) } else { (slot.second, slot.first) };
            let mut others = others(problem, visit, part, Some(who), two.then_some(partner));
            let mut left = share;
            let mut asked = others.iter().filter(|other| other.why == Why::NotTried).count();
            for other in others.iter_mut().filter(|other| other.why == Why::NotTried) {
                let caregiver = short(other.caregiver);
                let sent = match (two, part) {
                    (false, _) => Slot { first: caregiver, second: caregiver, ..slot },
                    (true, 0) => Slot { first: caregiver, ..slot },
                    (true, _) => Slot { second: caregiver, ..slot },
                };
                let own = left.checked_div(asked).unwrap_or_default();
                other.why = instead(walk, at, sent, own, &mut left);
                asked = asked.saturating_sub(1);
            }
            in_order(&mut others);
            let (visit, caregiver) = (slot.job as usize, Some(who as usize));
            reasons.push(Reason { visit, part, caregiver, left_out: None, others });
        }
    }
    for at in left_out.iter().copied() {
        let Some(visit) = problem.visits.get(at) else { continue };
        for part in 0..visit.parts.len() {
            let mut others = others(problem, visit, part, None, None);
            let why = why_left_out(problem, walk, (at, visit), part);
            for other in others.iter_mut().filter(|other| other.why == Why::NotTried) {
                if why == LeftOut::NotFound {
                    other.why = Why::NotFound;
                }
            }
            in_order(&mut others);
            reasons.push(Reason { visit: at, part, caregiver: None, left_out: Some(why), others });
        }
    }
    reasons.sort_by_key(|reason| (reason.visit, reason.part));
    reasons
}

fn why_left_out(problem: &Problem, walk: &Walk<'_>, (at, visit): (usize, &Visit), part: usize) -> LeftOut {
    let Some(job) = walk.data.jobs.get(at) else { return LeftOut::NotFound };
    let task = if part == 0 { Some(&job.first) } else { job.second.as_ref() };
    let other = if part == 0 { job.second.as_ref() } else { Some(&job.first) };
    if task.is_none_or(|task| task.able.is_empty()) {
        return LeftOut::Nobody;
    }
    if other.is_some_and(|other| other.able.is_empty()) {
        return LeftOut::OtherService;
    }
    if !job.possible() {
        return LeftOut::OnePerson;
    }
    if walk.reaches(short(at)) {
        return LeftOut::NotFound;
    }
    let client = problem.clients.get(visit.client);
    let open = |client: &super::super::problem::Client| {
        client.minutes_left == Fact::NotEstablished || client.self_pay == Fact::NotEstablished
    };
    if client.is_some_and(open) { LeftOut::EntitlementOpen } else { LeftOut::Entitlement }
}

/// Everybody else; who may go is not tried yet.
fn others(
    problem: &Problem,
    visit: &Visit,
    part: usize,
    who: Option<u32>,
    partner: Option<u32>,
) -> Vec<Alternative> {
    let all = 0..problem.caregivers.len();
    let all = all.filter(|caregiver| who != Some(short(*caregiver)));
    let other = |caregiver: usize| {
        let (mut ruled, mut asked) = (Vec::new(), Vec::new());
        fit::against(problem, visit, part, caregiver, |constraint, open| {
            if open { asked.push(constraint) } else { ruled.push(constraint) }
        });
        if partner == Some(short(caregiver)) {
            ruled.push(Constraint::Two);
        }
        let why = match (ruled.is_empty(), asked.is_empty()) {
            (false, _) => Why::Ruled(ruled),
            (true, false) => Why::Open(asked),
            (true, true) => Why::NotTried,
        };
        Alternative { caregiver, why }
    };
    all.map(other).collect()
}

fn in_order(others: &mut [Alternative]) {
    let place = |why: &Why| match why {
        Why::Costs(more) => (0, *more),
        Why::NoRoom => (1, Minutes::ZERO),
        Why::NotFound => (2, Minutes::ZERO),
        Why::NotTried => (3, Minutes::ZERO),
        Why::Open(_) => (4, Minutes::ZERO),
        Why::Ruled(_) => (5, Minutes::ZERO),
    };
    others.sort_by_key(|other| (place(&other.why), other.caregiver));
}

/// How much more the plan costs with this visit done so, at the best place for it: its own first, then further and further away,
/// while the visits put to their times are no more than `own`; one place is tried while there is anything `left`.
fn instead(walk: &mut Walk<'_>, at: usize, other: Slot, own: usize, left: &mut usize) -> Why {
    let visits = walk.order.len();
    let mut used = 0_usize;
    let mut best: Option<i64> = None;
    let Some(slot) = walk.order.get(at).copied() else { return Why::NotTried };
    let mut places = std::iter::once(Some(at)).chain(
        (1..visits).flat_map(|away| [at.checked_sub(away), at.checked_add(away).filter(|to| *to < visits)]),
    );
    let stopped = places.by_ref().flatten().find(|to| {
        let takes = visits.saturating_sub(at.min(*to)).saturating_add(walk.data.workers.len());
        let within = if used == 0 { takes <= *left } else { used.saturating_add(takes) <= own };
        if !within {
            return true;
        }
        used = used.saturating_add(takes);
        walk.order.remove(at);
        walk.order.insert(*to, other);
        let price = walk.price(at.min(*to), best.unwrap_or(i64::MAX));
        walk.order.remove(*to);
        walk.order.insert(at, slot);
        best = price.or(best);
        false
    });
    *left = left.saturating_sub(used);
    match (best, used, stopped) {
        (Some(best), ..) => Why::Costs(third(Minutes::from_millionths(best.saturating_sub(walk.score)))),
        (None, 0, _) => Why::NotTried,
        (None, _, None) => Why::NoRoom,
        (None, _, Some(_)) => Why::NotFound,
    }
}
