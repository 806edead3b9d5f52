//! The first division: regions grown one after the other to their targets, what is left over given to neighbours.

use super::net::{NONE, Net};
use super::random::SplitMix;

/// Grows every region from a free node with few free neighbours, taking up what touches it most.
pub(super) fn grown(net: &Net, draw: &mut SplitMix) -> Vec<u32> {
    let count = net.nodes.len();
    let mut region_of = vec![NONE; count];
    let mut next = 0_u32;
    let mut left = count;
    let mut seed = draw.below(count) as u32;
    while left > 0 {
        let Some(start) = best_seed(net, &region_of, seed) else { break };
        let (mut households, mut managed) = (0_i64, 0_i64);
        let mut touch: Vec<(u32, i32)> = vec![(start, 0)];
        loop {
            // The most borders with the region, then the lowest.
            let best = touch.iter().max_by_key(|(at, borders)| (*borders, std::cmp::Reverse(*at))).copied();
            let Some((at, _)) = best else { break };
            let node = net.node(at);
            let after = (households.wrapping_add(node.households), managed.wrapping_add(node.managed));
            if households > 0 && net.cost(after.0, after.1) > net.cost(households, managed) {
                break;
            }
            (households, managed) = after;
            if let Some(cell) = region_of.get_mut(at as usize) {
                *cell = next;
            }
            left = left.wrapping_sub(1);
            seed = at;
            touch.retain(|(other, _)| *other != at);
            for (to, borders, _) in net.beside(at) {
                if region_of.get(*to as usize).is_none_or(|region| *region != NONE) {
                    continue;
                }
                match touch.iter_mut().find(|(other, _)| other == to) {
                    Some((_, sum)) => *sum = sum.wrapping_add(*borders),
                    None => touch.push((*to, *borders)),
                }
            }
        }
        next = next.wrapping_add(1);
    }
    region_of
}

/// A free node beside what is done, with the fewest free neighbours; from where the last region ended, else the lowest.
fn best_seed(net: &Net, region_of: &[u32], near: u32) -> Option<u32> {
    let free = |at: u32| region_of.get(at as usize).is_some_and(|region| *region == NONE);
    let open = |at: u32| net.beside(at).iter().filter(|(to, _, _)| free(*to)).count();
    if region_of.iter().all(|region| *region == NONE) {
        return Some(near);
    }
    (0..region_of.len() as u32).filter(|at| free(*at)).min_by_key(|at| {
        let touches = net.beside(*at).iter().any(|(to, _, _)| !free(*to));
        (!touches, open(*at), *at)
    })
}
