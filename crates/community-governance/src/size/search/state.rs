//! A division on its way: regions, their sums, the borders between them, and what it costs.

use super::net::{NONE, Net};

/// One region.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Region {
    pub(super) households: i64,
    pub(super) managed: i64,
    pub(super) nodes: u32,
    /// The community of today that it carries on.
    pub(super) owner: u32,
    /// What deviation and limits cost.
    pub(super) cost: i64,
}

#[derive(Debug, Clone)]
pub(super) struct State<'n> {
    pub(super) net: &'n Net,
    pub(super) region_of: Vec<u32>,
    pub(super) regions: Vec<Region>,
    /// Regions without nodes, to be used again.
    free: Vec<u32>,
    pub(super) used: usize,
    pub(super) score: i64,
    /// Edges between different regions, in any order, and where each edge stands there.
    pub(super) cut: Vec<u32>,
    cut_place: Vec<u32>,
    seen: Vec<u32>,
    stamp: u32,
    stack: Vec<u32>,
    /// Nodes looked at: what a run is measured by, so that it takes as long for large regions as for small ones.
    pub(super) work: u64,
}

impl<'n> State<'n> {
    /// Regions by node; each has to hang together.
    pub(super) fn new(net: &'n Net, region_of: Vec<u32>) -> Self {
        let count = region_of.iter().map(|region| region.wrapping_add(1)).max().unwrap_or_default();
        let mut state = Self {
            net,
            region_of,
            regions: vec![Region { owner: NONE, ..Region::default() }; count as usize],
            free: Vec::new(),
            used: 0,
            score: 0,
            cut: Vec::new(),
            cut_place: vec![NONE; net.edges.len()],
            seen: vec![0; net.nodes.len()],
            stamp: 0,
            stack: Vec::new(),
            work: 0,
        };
        state.count();
        state
    }

    fn count(&mut self) {
        for at in 0..self.net.nodes.len() {
            let region = self.region_of.get(at).copied().unwrap_or_default();
            let node = self.net.node(at as u32);
            if let Some(region) = self.regions.get_mut(region as usize) {
                region.households = region.households.wrapping_add(node.households);
                region.managed = region.managed.wrapping_add(node.managed);
                region.nodes = region.nodes.wrapping_add(1);
            }
        }
        for (place, region) in self.regions.iter_mut().enumerate() {
            if region.nodes == 0 {
                self.free.push(place as u32);
                continue;
            }
            region.cost = self.net.cost(region.households, region.managed);
            self.used = self.used.wrapping_add(1);
        }
        for edge in 0..self.net.edges.len() {
            self.recut(edge as u32);
        }
        self.score = self.full_score();
    }

    /// The score from nothing, for a start and for tests.
    pub(super) fn full_score(&self) -> i64 {
        let mut score = self
            .regions
            .iter()
            .filter(|region| region.nodes > 0)
            .fold(0_i64, |sum, region| sum.saturating_add(region.cost));
        for at in 0..self.net.nodes.len() as u32 {
            let region = self.region(at);
            score = score.saturating_add(self.moved(at, self.at(region).owner));
            for (to, count, _) in self.net.beside(at).iter().filter(|(to, _, _)| *to > at) {
                if self.region(*to) != region {
                    score = score.saturating_add(self.net.prices.cut.wrapping_mul(i64::from(*count)));
                }
            }
            // Both ends of a pair see it.
            score = score.saturating_add(self.broken(at, region) / 2);
        }
        if self.net.limits.reach.is_some() {
            let mut members = vec![Vec::new(); self.regions.len()];
            for (at, region) in self.region_of.iter().enumerate() {
                if let Some(list) = members.get_mut(*region as usize) {
                    list.push(at as u32);
                }
            }
            score =
                members.iter().fold(score, |score, members| score.saturating_add(self.net.unserved(members)));
        }
        score
    }

    #[inline]
    pub(super) fn region(&self, node: u32) -> u32 {
        self.region_of.get(node as usize).copied().unwrap_or(NONE)
    }

    #[inline]
    pub(super) fn at(&self, region: u32) -> Region {
        self.regions.get(region as usize).copied().unwrap_or_default()
    }

    /// What the households of a node cost that would not stay, in a region with an owner.
    #[inline]
    pub(super) fn moved(&self, node: u32, owner: u32) -> i64 {
        if !self.net.old {
            return 0;
        }
        let leaving = self.net.node(node).old.iter().filter(|(old, _)| *old != owner);
        let leaving = leaving.fold(0_i64, |sum, (_, households)| sum.wrapping_add(*households));
        leaving.wrapping_mul(self.net.prices.moved)
    }

    #[inline]
    fn broken(&self, node: u32, region: u32) -> i64 {
        if self.net.pairs { self.net.broken_pairs(node, region, |other| self.region(other)) } else { 0 }
    }

    /// How the score changes when a node goes over into another region; hanging together and centres are asked elsewhere.
    #[inline]
    pub(super) fn gain(&self, node: u32, to: u32) -> i64 {
        let from = self.region(node);
        let facts = self.net.node(node);
        let (left, taken) = (self.at(from), self.at(to));
        let after_left = if left.nodes == 1 {
            0
        } else {
            self.net.cost(
                left.households.wrapping_sub(facts.households),
                left.managed.wrapping_sub(facts.managed),
            )
        };
        let after_taken = self
            .net
            .cost(taken.households.wrapping_add(facts.households), taken.managed.wrapping_add(facts.managed));
        let mut gain = after_left.wrapping_sub(left.cost).wrapping_add(after_taken.wrapping_sub(taken.cost));
        let mut cut = 0_i32;
        for (other, count, _) in self.net.beside(node) {
            let region = self.region(*other);
            if region == from {
                cut = cut.wrapping_add(*count);
            } else if region == to {
                cut = cut.wrapping_sub(*count);
            }
        }
        gain = gain.wrapping_add(self.net.prices.cut.wrapping_mul(i64::from(cut)));
        if self.net.old {
            gain =
                gain.wrapping_add(self.moved(node, taken.owner).wrapping_sub(self.moved(node, left.owner)));
        }
        if self.net.pairs {
            gain = gain.saturating_add(self.broken(node, to).saturating_sub(self.broken(node, from)));
        }
        gain
    }

    /// Takes a node over; the score changes by the gain that was computed before.
    pub(super) fn shift(&mut self, node: u32, to: u32, gain: i64) {
        self.score = self.score.saturating_add(gain);
        self.relabel(node, to);
    }

    /// Moves a node without touching the score. A region that loses its last node is free for others.
    pub(super) fn relabel(&mut self, node: u32, to: u32) {
        self.carry(node, to, false);
    }

    /// Moves a node without touching the score. A region that loses its last node gets others before long.
    pub(super) fn relabel_kept(&mut self, node: u32, to: u32) {
        self.carry(node, to, true);
    }

    fn carry(&mut self, node: u32, to: u32, kept: bool) {
        let from = self.region(node);
        let net = self.net;
        let facts = net.node(node);
        if let Some(cell) = self.region_of.get_mut(node as usize) {
            *cell = to;
        }
        let (households, managed) = (facts.households, facts.managed);
        if let Some(left) = self.regions.get_mut(from as usize) {
            left.nodes = left.nodes.wrapping_sub(1);
            left.households = left.households.wrapping_sub(households);
            left.managed = left.managed.wrapping_sub(managed);
            left.cost = if left.nodes == 0 { 0 } else { net.cost(left.households, left.managed) };
            if left.nodes == 0 && !kept {
                left.owner = NONE;
                self.free.push(from);
                self.used = self.used.wrapping_sub(1);
            }
        }
        if let Some(taken) = self.regions.get_mut(to as usize) {
            taken.nodes = taken.nodes.wrapping_add(1);
            taken.households = taken.households.wrapping_add(households);
            taken.managed = taken.managed.wrapping_add(managed);
            taken.cost = net.cost(taken.households, taken.managed);
        }
        for (_, _, edge) in net.beside(node) {
            self.recut(*edge);
        }
    }

    /// A region for new nodes.
    pub(super) fn open_region(&mut self) -> u32 {
        self.used = self.used.wrapping_add(1);
        let empty = Region { owner: NONE, ..Region::default() };
        if let Some(region) = self.free.pop() {
            if let Some(cell) = self.regions.get_mut(region as usize) {
                *cell = empty;
            }
            return region;
        }
        self.regions.push(empty);
        self.regions.len().wrapping_sub(1) as u32
    }

    /// Gives a region back that has no nodes.
    pub(super) fn close_region(&mut self, region: u32) {
        if self.at(region).nodes == 0 {
            self.free.push(region);
            self.used = self.used.wrapping_sub(1);
        }
    }

    /// Puts an edge into the list of cut ones, or takes it out.
    fn recut(&mut self, edge: u32) {
        let Some((one, other)) = self.net.edges.get(edge as usize).copied() else { return };
        let cut = self.region(one) != self.region(other);
        let place = self.cut_place.get(edge as usize).copied().unwrap_or(NONE);
        if cut && place == NONE {
            let last = self.cut.len() as u32;
            self.cut.push(edge);
            self.set_place(edge, last);
        } else if !cut && place != NONE {
            if let Some(last) = self.cut.pop().filter(|last| *last != edge) {
                if let Some(cell) = self.cut.get_mut(place as usize) {
                    *cell = last;
                }
                self.set_place(last, place);
            }
            self.set_place(edge, NONE);
        }
    }

    #[inline]
    fn set_place(&mut self, edge: u32, place: u32) {
        if let Some(cell) = self.cut_place.get_mut(edge as usize) {
            *cell = place;
        }
    }

    fn next_stamp(&mut self) -> u32 {
        self.stamp = self.stamp.wrapping_add(1);
        if self.stamp == 0 {
            self.seen.iter_mut().for_each(|seen| *seen = 0);
            self.stamp = 1;
        }
        self.stamp
    }

    #[inline]
    fn mark(&mut self, node: u32, stamp: u32) -> bool {
        match self.seen.get_mut(node as usize) {
            Some(seen) if *seen != stamp => {
                *seen = stamp;
                true
            }
            _ => false,
        }
    }

    /// Does the region of a node still hang together without it? The articulation test, by a walk around the node.
    pub(super) fn loose(&mut self, node: u32) -> bool {
        let region = self.region(node);
        let net = self.net;
        let mut wanted = 0_u32;
        let mut start = NONE;
        for (other, _, _) in net.beside(node) {
            if self.region(*other) == region {
                wanted = wanted.wrapping_add(1);
                start = *other;
            }
        }
        if wanted <= 1 {
            return true;
        }
        let stamp = self.next_stamp();
        self.mark(node, stamp);
        self.mark(start, stamp);
        self.stack.clear();
        self.stack.push(start);
        wanted = wanted.wrapping_sub(1);
        // Near nodes first: the others are mostly found around the corner.
        let mut next = 0;
        while let Some(here) = self.stack.get(next).copied() {
            next = next.wrapping_add(1);
            self.work = self.work.wrapping_add(1);
            for (other, _, _) in net.beside(here) {
                if self.region(*other) != region || !self.mark(*other, stamp) {
                    continue;
                }
                if net.beside(node).iter().any(|(near, _, _)| near == other) {
                    wanted = wanted.wrapping_sub(1);
                    if wanted == 0 {
                        return true;
                    }
                }
                self.stack.push(*other);
            }
        }
        false
    }

    /// The nodes of the regions of two nodes, from which they are walked; one region where both have the same.
    pub(super) fn members(&mut self, from: u32, and: u32, into: &mut Vec<u32>) {
        into.clear();
        let (one, other) = (self.region(from), self.region(and));
        let net = self.net;
        let stamp = self.next_stamp();
        self.mark(from, stamp);
        into.push(from);
        if self.mark(and, stamp) {
            into.push(and);
        }
        let mut next = 0;
        while let Some(here) = into.get(next).copied() {
            next = next.wrapping_add(1);
            for (to, _, _) in net.beside(here) {
                let region = self.region(*to);
                if (region == one || region == other) && self.mark(*to, stamp) {
                    into.push(*to);
                }
            }
        }
        self.work = self.work.wrapping_add(into.len() as u64);
    }
}
