//! The first plan, and the plan that is told.

use super::super::minutes::Minutes;
use super::super::route::{Plan, Route, Stop};
use super::data::{Data, Job, Task};
use super::decode::{Slot, Spent, append, at_office, ready};
use super::walk::{Kept, Walk};

/// Visits in the order of their windows, each by whom it costs least at the end of the day so far.
pub(super) fn build(walk: &mut Walk<'_>) {
    let data = walk.data;
    let mut jobs = std::mem::take(&mut walk.out);
    jobs.sort_by_key(|job| data.jobs.get(*job as usize).map(|job| (job.closes, job.opens)));
    let mut out = Vec::new();
    for job in jobs {
        match cheapest(walk, job).filter(|_| walk.reaches(job)) {
            Some(slot) => {
                walk.take(job);
                walk.order.push(slot);
                walk.settle(walk.order.len().saturating_sub(1));
            }
            None => out.push(job),
        }
    }
    walk.out = out;
    walk.settle(0);
}

/// How many caregivers are tried for each of two services: who can be there first.
const PAIRED: usize = 64;

/// Who does a visit at the least cost after all the others.
fn cheapest(walk: &Walk<'_>, job: u32) -> Option<Slot> {
    let facts = walk.data.jobs.get(job as usize)?;
    let mut busy = walk.ends().to_vec();
    let mut least: Option<(i64, Slot)> = None;
    let mut attempt = |first: u32, second: u32| {
        let slot = Slot { job, first, second };
        let before = [first, second].map(|who| (who, busy.get(who as usize).copied()));
        let mut spent = Spent::default();
        let done = append(walk.data, slot, &mut busy, &mut spent);
        if done.is_some() && least.is_none_or(|(score, _)| spent.score() < score) {
            least = Some((spent.score(), slot));
        }
        for (who, before) in before {
            if let (Some(place), Some(before)) = (busy.get_mut(who as usize), before) {
                *place = before;
            }
        }
    };
    match &facts.second {
        None => facts.first.able.iter().for_each(|first| attempt(*first, *first)),
        Some(second) => {
            let seconds = soonest(walk, facts, second);
            for first in soonest(walk, facts, &facts.first) {
                seconds.iter().for_each(|second| attempt(first, *second));
            }
        }
    }
    least.map(|(_, slot)| slot)
}

/// Who can be there first, in the order of the problem.
fn soonest(walk: &Walk<'_>, job: &Job, task: &Task) -> Vec<u32> {
    let mut able = task.able.clone();
    if able.len() > PAIRED {
        let busy = walk.ends();
        able.sort_by_key(|who| busy.get(*who as usize).map(|busy| ready(walk.data, job, busy)));
        able.truncate(PAIRED);
        able.sort_unstable();
    }
    able
}

/// The routes and times of an order.
pub(super) fn told(data: &Data, kept: &Kept) -> Plan {
    let (mut busy, mut spent) = (at_office(data), Spent::default());
    let caregivers = 0..data.workers.len();
    let mut routes: Vec<Route> = caregivers.map(|caregiver| Route { caregiver, stops: Vec::new() }).collect();
    for slot in &kept.order {
        let Some(job) = data.jobs.get(slot.job as usize) else { continue };
        let Some(starts) = append(data, *slot, &mut busy, &mut spent) else { continue };
        let mut stop = |who: u32, part: usize, start: i64, minutes: i64| {
            let Some(route) = routes.get_mut(who as usize) else { return };
            let end = Minutes::from_millionths(start.saturating_add(minutes));
            let start = Minutes::from_millionths(start);
            route.stops.push(Stop { visit: slot.job as usize, part, start, end });
        };
        stop(slot.first, 0, starts.first, job.first.minutes);
        if let Some(second) = &job.second {
            stop(slot.second, 1, starts.second, second.minutes);
        }
    }
    Plan { routes }
}
