//! How many communities each part of a district begins with.

use super::super::district::District;
use super::super::goal::{Limits, Targets};

/// By part. Where the number is fixed, each part has one, and the next goes where there are the most households for each.
pub(super) fn communities(
    district: &District,
    parts: &[Vec<u32>],
    targets: Targets,
    limits: &Limits,
) -> Vec<usize> {
    let components = district.components();
    let facts: Vec<(u64, u64)> = components
        .iter()
        .map(|part| {
            let estates = part.iter().filter_map(|at| district.estates().get(*at));
            estates.fold((0_u64, 0_u64), |(all, some), estate| {
                let households = u64::from(estate.households);
                let managed = if estate.managed.known() == Some(true) { households } else { 0 };
                (all.saturating_add(households), some.saturating_add(managed))
            })
        })
        .collect();
    let most: Vec<usize> = parts.iter().map(Vec::len).collect();
    match limits.communities {
        Some(asked) => shared_out(asked, &facts, &most),
        None => facts
            .iter()
            .zip(&most)
            .map(|((all, some), most)| nearest(*all, *some, targets, limits).clamp(1, (*most).max(1)))
            .collect(),
    }
}

/// The count whose targets come nearest to the households, within the limits.
fn nearest(all: u64, managed: u64, targets: Targets, limits: &Limits) -> usize {
    let (plain, other) = (u64::from(targets.plain()), u64::from(targets.managed()));
    let count = if targets.differ() && managed > 0 {
        // Each kind by its own target, rounded half up over both.
        let both = plain.saturating_mul(other);
        let parts =
            all.saturating_sub(managed).saturating_mul(other).saturating_add(managed.saturating_mul(plain));
        parts.saturating_add(both / 2).checked_div(both).unwrap_or(1)
    } else {
        let low = all.checked_div(plain).unwrap_or(1).max(1);
        let high = low.saturating_add(1);
        let off = |count: u64| all.abs_diff(count.saturating_mul(plain));
        if off(low) <= off(high) { low } else { high }
    };
    let least = limits.most.filter(|most| *most > 0).map_or(1, |most| all.div_ceil(most).max(1));
    let most = limits
        .least
        .filter(|least| *least > 0)
        .map_or(u64::MAX, |least| all.checked_div(least).unwrap_or(1).max(1));
    usize::try_from(count.max(least).min(most)).unwrap_or(usize::MAX)
}

fn shared_out(asked: usize, facts: &[(u64, u64)], most: &[usize]) -> Vec<usize> {
    let total = facts.iter().fold(0_u64, |sum, (all, _)| sum.saturating_add(*all)).max(1);
    let mut counts = vec![1_usize; facts.len()];
    let mut left = asked.saturating_sub(facts.len());
    while left > 0 {
        // Who has the most households for each community so far, and room for another.
        let room = counts.iter().zip(most).enumerate().filter(|(_, (count, most))| count < most);
        let next = room.max_by_key(|(at, (count, _))| {
            let all = facts.get(*at).map_or(0, |(all, _)| *all);
            let share =
                u128::from(all).saturating_mul(1 << 40).checked_div(u128::from(total)).unwrap_or_default();
            (share.checked_div(**count as u128).unwrap_or_default(), std::cmp::Reverse(*at))
        });
        let Some(cell) = next.map(|(at, _)| at).and_then(|at| counts.get_mut(at)) else { break };
        *cell = cell.saturating_add(1);
        left = left.saturating_sub(1);
    }
    counts
}
