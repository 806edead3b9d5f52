//! The district as the search reads it: plain numbers in flat lists. Estates that must stay together and lie beside each other
//! are one node.

use std::collections::BTreeMap;

use super::super::district::District;
use super::super::goal::{Limits, Targets};
use super::super::objective::Weights;

/// Nobody, nothing.
pub(super) const NONE: u32 = u32::MAX;

/// What one broken limit costs, more than any gain.
const BROKEN: i64 = 1 << 48;

/// What one household beyond a limit costs.
const BEYOND: i64 = 1 << 26;

/// One node.
#[derive(Debug, Clone, Default)]
pub(super) struct Node {
    pub(super) households: i64,
    pub(super) managed: i64,
    /// Households by the community that they have now.
    pub(super) old: Vec<(u32, i64)>,
    pub(super) apart: Vec<u32>,
    pub(super) together: Vec<u32>,
    /// Service centres that serve all of it.
    pub(super) centres: Vec<u32>,
}

/// All of them.
#[derive(Debug, Clone)]
pub(super) struct Net {
    pub(super) nodes: Vec<Node>,
    /// By estate.
    pub(super) node_of: Vec<u32>,
    starts: Vec<u32>,
    /// Node, how many borders, and which edge.
    beside: Vec<(u32, i32, u32)>,
    /// Both ends of each edge.
    pub(super) edges: Vec<(u32, u32)>,
    pub(super) prices: Prices,
    pub(super) targets: Targets,
    pub(super) limits: Limits,
    pub(super) pairs: bool,
    pub(super) old: bool,
}

/// What a household of deviation, a border and a moved household cost, in units of the search.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Prices {
    pub(super) deviation: i64,
    pub(super) cut: i64,
    pub(super) moved: i64,
}

impl Prices {
    /// J = a·D/ΣT + b·K/E + c·M/ΣH, times ΣH·E, with ΣH for ΣT; cut down so that sums stay below one broken limit.
    fn of(weights: Weights, households: u64, edges: usize) -> Self {
        let households = i128::from(households.max(1));
        let edges = i128::try_from(edges.max(1)).unwrap_or(1);
        let raw = [
            i128::from(weights.deviation).saturating_mul(edges),
            i128::from(weights.cut).saturating_mul(households),
            i128::from(weights.moved).saturating_mul(edges),
        ];
        // A household costs 4096 units where deviation counts at all.
        let unit = if raw[0] > 0 { raw[0] } else { raw[1].max(raw[2]).max(1) };
        let [deviation, cut, moved] = raw.map(|one| {
            let price = one.saturating_mul(4096).checked_div(unit).unwrap_or_default();
            i64::try_from(price.min(1 << 26)).unwrap_or(1 << 26)
        });
        Self { deviation, cut, moved }
    }
}

impl Net {
    pub(super) fn new(district: &District, targets: Targets, limits: &Limits, weights: Weights) -> Self {
        let node_of = contract(district, limits);
        let count = node_of.iter().map(|node| node.wrapping_add(1)).max().unwrap_or_default() as usize;
        let mut nodes = vec![Node::default(); count];
        let names: BTreeMap<&str, u32> = old_names(district);
        for (at, estate) in district.estates().iter().enumerate() {
            let Some(node) = node_of.get(at).and_then(|node| nodes.get_mut(*node as usize)) else { continue };
            let households = i64::from(estate.households);
            node.households = node.households.saturating_add(households);
            if estate.managed.known() == Some(true) {
                node.managed = node.managed.saturating_add(households);
            }
            if let Some(old) = estate.community.as_deref().and_then(|name| names.get(name)) {
                match node.old.iter_mut().find(|(known, _)| known == old) {
                    Some((_, sum)) => *sum = sum.saturating_add(households),
                    None => node.old.push((*old, households)),
                }
            }
        }
        let mut net = Self {
            starts: Vec::new(),
            beside: Vec::new(),
            edges: Vec::new(),
            prices: Prices::of(weights, district.households(), district.edges()),
            targets,
            limits: limits.clone(),
            pairs: false,
            old: weights.moved > 0 && !names.is_empty(),
            nodes,
            node_of,
        };
        net.connect(district);
        net.pair(limits);
        net.centres(district, limits);
        net
    }

    fn connect(&mut self, district: &District) {
        let mut counts: BTreeMap<(u32, u32), i32> = BTreeMap::new();
        for (at, node) in self.node_of.iter().enumerate() {
            for (to, _) in district.beside(at).filter(|(to, _)| *to > at) {
                let Some(other) = self.node_of.get(to).filter(|other| *other != node) else { continue };
                let cell = counts.entry((*node.min(other), *node.max(other))).or_default();
                *cell = cell.saturating_add(1);
            }
        }
        let mut lists: Vec<Vec<(u32, i32, u32)>> = vec![Vec::new(); self.nodes.len()];
        for ((one, other), count) in counts {
            let edge = u32::try_from(self.edges.len()).unwrap_or(NONE);
            self.edges.push((one, other));
            for (from, to) in [(one, other), (other, one)] {
                if let Some(list) = lists.get_mut(from as usize) {
                    list.push((to, count, edge));
                }
            }
        }
        for list in lists {
            self.starts.push(u32::try_from(self.beside.len()).unwrap_or(NONE));
            self.beside.extend(list);
        }
        self.starts.push(u32::try_from(self.beside.len()).unwrap_or(NONE));
    }

    /// Pairs that are not one node already.
    fn pair(&mut self, limits: &Limits) {
        for (pairs, together) in [(&limits.together, true), (&limits.apart, false)] {
            for (one, other) in pairs {
                let (Some(one), Some(other)) =
                    (self.node_of.get(*one).copied(), self.node_of.get(*other).copied())
                else {
                    continue;
                };
                if one == other {
                    continue;
                }
                self.pairs = true;
                for (from, to) in [(one, other), (other, one)] {
                    let Some(node) = self.nodes.get_mut(from as usize) else { continue };
                    if together { node.together.push(to) } else { node.apart.push(to) }
                }
            }
        }
    }

    fn centres(&mut self, district: &District, limits: &Limits) {
        let Some(reach) = limits.reach else { return };
        let mut members = vec![Vec::new(); self.nodes.len()];
        for (at, node) in self.node_of.iter().enumerate() {
            if let Some(list) = members.get_mut(*node as usize) {
                list.push(at);
            }
        }
        for (node, members) in self.nodes.iter_mut().zip(&members) {
            let near = super::super::goal::centres_near(district, reach, members);
            node.centres = near.into_iter().filter_map(|at| u32::try_from(at).ok()).collect();
        }
    }

    /// The parts of the district between which nobody walks, as nodes.
    pub(super) fn parts(&self, district: &District) -> Vec<Vec<u32>> {
        let nodes = |part: Vec<usize>| {
            let mut nodes: Vec<u32> = part.iter().filter_map(|at| self.node_of.get(*at).copied()).collect();
            nodes.sort_unstable();
            nodes.dedup();
            nodes
        };
        district.components().into_iter().map(nodes).collect()
    }

    /// The communities of today, each part that hangs together a region.
    pub(super) fn today(&self) -> Vec<u32> {
        let main = |at: u32| {
            self.node(at)
                .old
                .iter()
                .max_by_key(|(old, sum)| (*sum, std::cmp::Reverse(*old)))
                .map(|(old, _)| *old)
        };
        let mut region_of = vec![NONE; self.nodes.len()];
        let mut next = 0_u32;
        for start in 0..self.nodes.len() as u32 {
            let mut open = vec![start];
            let mut any = false;
            while let Some(at) = open.pop() {
                let Some(cell) = region_of.get_mut(at as usize).filter(|cell| **cell == NONE) else {
                    continue;
                };
                *cell = next;
                any = true;
                open.extend(
                    self.beside(at).iter().map(|(to, _, _)| *to).filter(|to| main(*to) == main(start)),
                );
            }
            next = next.wrapping_add(u32::from(any));
        }
        region_of
    }

    #[inline]
    pub(super) fn node(&self, at: u32) -> &Node {
        const EMPTY: &Node = &Node {
            households: 0,
            managed: 0,
            old: Vec::new(),
            apart: Vec::new(),
            together: Vec::new(),
            centres: Vec::new(),
        };
        self.nodes.get(at as usize).unwrap_or(EMPTY)
    }

    #[inline]
    pub(super) fn beside(&self, at: u32) -> &[(u32, i32, u32)] {
        let from = self.starts.get(at as usize).copied().unwrap_or_default();
        let until = self.starts.get((at as usize).wrapping_add(1)).copied().unwrap_or_default();
        self.beside.get(from as usize..until as usize).unwrap_or_default()
    }

    /// What a community of so many households, so many of them managed, costs.
    #[inline]
    pub(super) fn cost(&self, households: i64, managed: i64) -> i64 {
        let (all, some) = (households.unsigned_abs(), managed.unsigned_abs());
        let target =
            if self.targets.differ() { self.targets.target(some, all) } else { self.targets.plain() };
        let deviation = households.wrapping_sub(i64::from(target)).wrapping_abs();
        let mut cost = self.prices.deviation.wrapping_mul(deviation);
        if let Some(least) = self.limits.least
            && all < least
        {
            cost = cost.saturating_add(beyond(least.wrapping_sub(all)));
        }
        if let Some(most) = self.limits.most
            && all > most
        {
            cost = cost.saturating_add(beyond(all.wrapping_sub(most)));
        }
        cost
    }

    /// What pairs cost that a node breaks in a region.
    pub(super) fn broken_pairs(&self, at: u32, region: u32, region_of: impl Fn(u32) -> u32) -> i64 {
        let node = self.node(at);
        let parted = node.together.iter().filter(|other| region_of(**other) != region).count();
        let joined = node.apart.iter().filter(|other| region_of(**other) == region).count();
        i64::try_from(parted.saturating_add(joined)).unwrap_or(i64::MAX).saturating_mul(BROKEN)
    }

    pub(super) fn unserved(&self, members: &[u32]) -> i64 {
        if self.limits.reach.is_none() {
            return 0;
        }
        let Some((first, rest)) = members.split_first() else { return 0 };
        let serves = |centre: &&u32| rest.iter().all(|at| self.node(*at).centres.contains(centre));
        if self.node(*first).centres.iter().any(|centre| serves(&centre)) { 0 } else { BROKEN }
    }
}

fn beyond(households: u64) -> i64 {
    BROKEN.saturating_add(i64::try_from(households).unwrap_or(i64::MAX).saturating_mul(BEYOND))
}

/// The communities of today, by name.
fn old_names(district: &District) -> BTreeMap<&str, u32> {
    let mut names: BTreeMap<&str, u32> = BTreeMap::new();
    for name in district.estates().iter().filter_map(|estate| estate.community.as_deref()) {
        names.insert(name, 0);
    }
    for (place, number) in names.values_mut().enumerate() {
        *number = u32::try_from(place).unwrap_or(NONE);
    }
    names
}

/// Nodes in the order of their lowest estates: what must stay together and hangs together is one.
fn contract(district: &District, limits: &Limits) -> Vec<u32> {
    let count = district.estates().len();
    let mut group: Vec<usize> = (0..count).collect();
    // Everything that pairs tie together, near or far.
    for (one, other) in &limits.together {
        let (Some(from), Some(to)) = (group.get(*one).copied(), group.get(*other).copied()) else { continue };
        if from != to {
            group.iter_mut().filter(|mine| **mine == from).for_each(|mine| *mine = to);
        }
    }
    let mut node_of = vec![NONE; count];
    let mut next = 0_u32;
    for start in 0..count {
        if node_of.get(start).is_none_or(|node| *node != NONE) {
            continue;
        }
        let mine = group.get(start).copied();
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            let Some(node) = node_of.get_mut(at).filter(|node| **node == NONE) else { continue };
            *node = next;
            open.extend(district.beside(at).map(|(to, _)| to).filter(|to| group.get(*to).copied() == mine));
        }
        next = next.wrapping_add(1);
    }
    node_of
}
