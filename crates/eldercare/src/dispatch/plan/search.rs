//! Simulated annealing over the order of visits and who goes: each step tries one change and takes it if it costs no more than
//! the patience of the moment allows, which shrinks as the allowance is used up.

use super::decode::Slot;
use super::draw::Draws;
use super::walk::{Kept, Walk};

/// The whole allowance, in the parts in which a caller tells how much of it is used.
pub const ALLOWANCE: u32 = 1 << 20;

/// Steps between two questions to the caller.
const STRIDE: u64 = 512;

/// How much more a change may cost at the start, threefold, in millionths of a minute; and how often that is halved
/// until the end. Set by trying: docs/elder-dispatch.md.
const WARM: i64 = 20_000_000;
const HALVINGS: u64 = 9;

/// Searches until the caller says that the allowance is used up.
pub(super) fn anneal(
    walk: &mut Walk<'_>,
    draws: &mut Draws,
    used: &mut impl FnMut(u64) -> Option<u32>,
) -> (Kept, u64) {
    let mut best = walk.kept();
    let mut steps = 0_u64;
    let mut segment = Vec::new();
    while let Some(used) = used(steps) {
        let temperature = cooled(u64::from(used.min(ALLOWANCE)));
        for _ in 0..STRIDE {
            steps = steps.saturating_add(1);
            let allowed = temperature.saturating_mul(draws.patience()) >> 16;
            let most = walk.score.saturating_add(allowed);
            step(walk, draws, most, &mut segment);
            if walk.score < best.score {
                best = walk.kept();
            }
        }
    }
    (best, steps)
}

/// The start, halved as often as is due: straight between halvings.
fn cooled(within: u64) -> i64 {
    let due = HALVINGS.saturating_mul(within);
    let (whole, part) = (due >> 20, due & u64::from(ALLOWANCE - 1));
    let halved = WARM.checked_shr(u32::try_from(whole).unwrap_or(63)).unwrap_or_default();
    let less = halved.saturating_mul(i64::try_from(part).unwrap_or_default()) >> 21;
    halved.saturating_sub(less)
}

/// Tries one change; leaves the walk as it was where it costs too much.
fn step(walk: &mut Walk<'_>, draws: &mut Draws, most: i64, segment: &mut Vec<Slot>) {
    let visits = walk.order.len();
    if !walk.out.is_empty() && (visits == 0 || draws.below(4) == 0) {
        return insert(walk, draws, most);
    }
    if visits == 0 {
        return;
    }
    let at = draws.below(visits);
    match draws.below(16) {
        0..=6 => relocate(walk, draws, most, at, segment),
        7..=9 => resend(walk, draws, most, at),
        10..=12 => swap(walk, draws, most, at, segment),
        13..=15 => tails(walk, draws, most, at, segment),
        _ => {}
    }
}

/// Puts the changed part back, or takes the change.
fn decide(walk: &mut Walk<'_>, from: usize, most: i64, before: &[Slot]) {
    if walk.price(from, most).is_some() {
        walk.settle(from);
    } else if let Some(changed) = walk.order.get_mut(from..from.saturating_add(before.len())) {
        changed.copy_from_slice(before);
    }
}

fn able(from: &[u32], draws: &mut Draws) -> Option<u32> {
    from.get(draws.below(from.len())).copied()
}

/// Another caregiver for one service or both, or the same again.
fn sent(walk: &Walk<'_>, draws: &mut Draws, slot: Slot, change: usize) -> Option<Slot> {
    let job = walk.data.jobs.get(slot.job as usize)?;
    let mut sent = slot;
    if change & 1 == 1 {
        sent.first = able(&job.first.able, draws)?;
    }
    match &job.second {
        Some(second) if change & 2 == 2 => sent.second = able(&second.able, draws)?,
        Some(_) => {}
        None => sent.second = sent.first,
    }
    Some(sent)
}

/// A visit to another place in the order, perhaps by others.
fn relocate(walk: &mut Walk<'_>, draws: &mut Draws, most: i64, at: usize, segment: &mut Vec<Slot>) {
    let visits = walk.order.len();
    let to = if draws.below(2) == 0 {
        draws.below(visits)
    } else {
        let reach = (visits / 4).max(2);
        let shift = draws.below(reach.saturating_mul(2).saturating_add(1));
        at.saturating_add(shift).saturating_sub(reach).min(visits.saturating_sub(1))
    };
    let change = draws.below(4);
    let Some(slot) = walk.order.get(at).copied() else { return };
    let Some(sent) = sent(walk, draws, slot, change) else { return };
    if to == at && sent == slot {
        return;
    }
    let (low, high) = (at.min(to), at.max(to));
    let Some(part) = walk.order.get_mut(low..=high) else { return };
    segment.clear();
    segment.extend_from_slice(part);
    if at < to {
        part.rotate_left(1);
    } else {
        part.rotate_right(1);
    }
    if let Some(slot) = walk.order.get_mut(to) {
        *slot = sent;
    }
    decide(walk, low, most, segment);
}

/// The same place in the order, by others.
fn resend(walk: &mut Walk<'_>, draws: &mut Draws, most: i64, at: usize) {
    let Some(slot) = walk.order.get(at).copied() else { return };
    let change = draws.below(3).saturating_add(1);
    let Some(sent) = sent(walk, draws, slot, change) else { return };
    if sent == slot {
        return;
    }
    if let Some(place) = walk.order.get_mut(at) {
        *place = sent;
    }
    decide(walk, at, most, &[slot]);
}

/// Two visits change places, and caregivers where they may.
fn swap(walk: &mut Walk<'_>, draws: &mut Draws, most: i64, at: usize, segment: &mut Vec<Slot>) {
    let with = draws.below(walk.order.len());
    if with == at {
        return;
    }
    let (low, high) = (at.min(with), at.max(with));
    let (Some(one), Some(other)) = (walk.order.get(low).copied(), walk.order.get(high).copied()) else {
        return;
    };
    let (Some(own), Some(its)) =
        (walk.data.jobs.get(one.job as usize), walk.data.jobs.get(other.job as usize))
    else {
        return;
    };
    let (mut one, mut other) = (one, other);
    let takes = own.first.wish(other.first).is_some() && its.first.wish(one.first).is_some();
    if takes && draws.below(4) != 0 {
        std::mem::swap(&mut one.first, &mut other.first);
    }
    match (&own.second, &its.second) {
        (Some(own), Some(its)) => {
            let takes = own.wish(other.second).is_some() && its.wish(one.second).is_some();
            if takes && draws.below(4) != 0 {
                std::mem::swap(&mut one.second, &mut other.second);
            }
        }
        (Some(_), None) => other.second = other.first,
        (None, Some(_)) => one.second = one.first,
        (None, None) => {
            one.second = one.first;
            other.second = other.first;
        }
    }
    let Some(part) = walk.order.get_mut(low..=high) else { return };
    segment.clear();
    segment.extend_from_slice(part);
    if let [first, .., last] = part {
        *first = other;
        *last = one;
    }
    decide(walk, low, most, segment);
}

/// Two caregivers change the rest of their days.
fn tails(walk: &mut Walk<'_>, draws: &mut Draws, most: i64, at: usize, segment: &mut Vec<Slot>) {
    let Some(slot) = walk.order.get(at).copied() else { return };
    let Some(job) = walk.data.jobs.get(slot.job as usize) else { return };
    let second = job.second.as_ref().filter(|_| draws.below(2) == 0);
    let (one, task) = second.map_or((slot.first, &job.first), |second| (slot.second, second));
    let Some(other) = able(&task.able, draws).filter(|other| *other != one) else { return };
    let Some(part) = walk.order.get_mut(at..) else { return };
    segment.clear();
    segment.extend_from_slice(part);
    let changed = |who: u32| match who {
        who if who == one => other,
        who if who == other => one,
        who => who,
    };
    let mut possible = true;
    for slot in part.iter_mut() {
        let Some(job) = walk.data.jobs.get(slot.job as usize) else { continue };
        let (first, second) = (changed(slot.first), changed(slot.second));
        let may = (first == slot.first || job.first.wish(first).is_some())
            && (second == slot.second || job.second.as_ref().unwrap_or(&job.first).wish(second).is_some());
        if !may {
            possible = false;
            break;
        }
        (slot.first, slot.second) = (first, second);
    }
    if possible {
        decide(walk, at, most, segment);
    } else {
        part.copy_from_slice(segment);
    }
}

/// A visit that is left out goes somewhere, perhaps in the place of another.
fn insert(walk: &mut Walk<'_>, draws: &mut Draws, most: i64) {
    let which = draws.below(walk.out.len());
    let Some(job) = walk.out.get(which).copied() else { return };
    let Some(sent) = sent(walk, draws, Slot { job, first: 0, second: 0 }, 3) else { return };
    let visits = walk.order.len();
    if visits > 0 && draws.below(4) == 0 {
        let at = draws.below(visits);
        let Some(place) = walk.order.get_mut(at) else { return };
        let before = std::mem::replace(place, sent);
        walk.give_back(before.job);
        if walk.reaches(job) && walk.price(at, most).is_some() {
            walk.take(job);
            if let Some(out) = walk.out.get_mut(which) {
                *out = before.job;
            }
            walk.settle(at);
        } else {
            walk.take(before.job);
            if let Some(place) = walk.order.get_mut(at) {
                *place = before;
            }
        }
        return;
    }
    if !walk.reaches(job) {
        return;
    }
    let at = draws.below(visits.saturating_add(1));
    walk.order.insert(at, sent);
    walk.out.swap_remove(which);
    if walk.price(at, most).is_some() {
        walk.take(job);
        walk.settle(at);
    } else {
        walk.order.remove(at);
        walk.out.push(job);
    }
}
