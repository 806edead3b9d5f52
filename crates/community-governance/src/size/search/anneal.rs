//! 退火: single estates, pairs of moves, recombinations, merges and splits, tried at falling heat for a fixed number of steps.

use std::collections::BTreeMap;

use super::super::matching::{Overlap, heaviest};
use super::net::{NONE, Net};
use super::random::{Luck, SplitMix};
use super::state::State;
use super::tree::Tree;

/// How the steps are spent, in parts of 256.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mix {
    pub(super) chain: u64,
    pub(super) tree: u64,
    pub(super) count: u64,
    /// First and last heat, in hundredths of the unit.
    pub(super) hot: i64,
    pub(super) cold: i64,
}

/// The heat changes so many times.
const BLOCKS: u64 = 256;

/// What a step costs at least, and what each node of a chain or a recombination does, in nodes looked at: as measured.
const STEP: u64 = 4;
const CHAIN: u64 = 4;
const RECOMBINE: u64 = 12;

pub(super) struct Anneal<'n> {
    pub(super) state: State<'n>,
    draw: SplitMix,
    luck: Luck,
    heat: i64,
    tree: Tree,
    members: Vec<u32>,
    below: Vec<bool>,
    best: (i64, Vec<u32>),
    mix: Mix,
}

impl<'n> Anneal<'n> {
    pub(super) fn new(net: &'n Net, region_of: Vec<u32>, seed: u64, mix: Mix) -> Self {
        let state = State::new(net, region_of);
        let mut walk = Self {
            best: (i64::MAX, Vec::new()),
            draw: SplitMix::new(seed),
            luck: Luck::new(),
            heat: 0,
            tree: Tree::new(net),
            members: Vec::new(),
            below: Vec::new(),
            state,
            mix,
        };
        walk.own();
        walk.keep();
        walk
    }

    /// Merges or splits regions among these nodes, a whole part of the district, until there are so many.
    pub(super) fn bring_to(&mut self, part: &[u32], asked: usize) {
        loop {
            let mut first: BTreeMap<u32, u32> = BTreeMap::new();
            for at in part {
                first.entry(self.state.region(*at)).or_insert(*at);
            }
            let facts = |(region, at)| (self.state.at(region).households, region, at);
            let mut regions: Vec<(i64, u32, u32)> = first.into_iter().map(facts).collect();
            if regions.len() == asked {
                break;
            }
            let done = if regions.len() > asked {
                regions.sort_unstable();
                regions.iter().any(|(_, _, at)| self.give_away(*at))
            } else {
                regions.sort_unstable_by_key(|(households, region, _)| (households.wrapping_neg(), *region));
                regions.iter().any(|(_, _, at)| self.halve(*at))
            };
            if !done {
                break;
            }
        }
        self.own();
        self.state.score = self.state.full_score();
        self.keep();
    }

    /// The region of a node joins the neighbour with the fewest households.
    fn give_away(&mut self, node: u32) -> bool {
        let mut members = std::mem::take(&mut self.members);
        self.state.members(node, node, &mut members);
        let mine = self.state.region(node);
        let beside =
            members.iter().flat_map(|at| self.state.net.beside(*at)).map(|(to, _, _)| self.state.region(*to));
        let least = beside
            .filter(|region| *region != mine)
            .min_by_key(|region| (self.state.at(*region).households, *region));
        if let Some(to) = least {
            for at in &members {
                self.state.relabel(*at, to);
            }
        }
        self.members = members;
        least.is_some()
    }

    /// The region of a node is cut in two along a random tree.
    fn halve(&mut self, node: u32) -> bool {
        let mut members = std::mem::take(&mut self.members);
        self.state.members(node, node, &mut members);
        let net = self.state.net;
        self.tree.grow(net, &members, &mut self.draw);
        let cut = self.tree.best(net);
        if let Some(cut) = cut {
            self.tree.below(cut.place, &mut self.below);
            let new = self.state.open_region();
            for (at, below) in self.tree.order.iter().zip(&self.below) {
                if *below {
                    self.state.relabel(*at, new);
                }
            }
        }
        self.tree.clear();
        self.members = members;
        cut.is_some()
    }

    /// The best division seen, by node, and its score.
    pub(super) fn run(mut self, work: u64) -> (i64, Vec<u32>) {
        let unit = self.unit();
        for block in 0..BLOCKS {
            let left = i64::try_from(BLOCKS.wrapping_sub(block)).unwrap_or_default();
            let span = self.mix.hot.wrapping_sub(self.mix.cold);
            // Falls with the square of what is left.
            let part = span.wrapping_mul(left.wrapping_mul(left)) / 65_536;
            self.heat = part.wrapping_add(self.mix.cold).wrapping_mul(unit) / 100;
            let until = work.wrapping_mul(block.wrapping_add(1)) / BLOCKS;
            while self.state.work < until {
                if self.state.cut.is_empty() && !self.may_count() {
                    return self.best;
                }
                self.state.work = self.state.work.wrapping_add(STEP);
                self.step();
                if self.state.score < self.best.0 {
                    self.keep();
                }
            }
            if self.state.net.old {
                self.own();
                if self.state.score < self.best.0 {
                    self.keep();
                }
            }
        }
        self.best
    }

    #[cfg(test)]
    pub(super) fn some_steps(&mut self, count: usize) {
        self.heat = self.unit().wrapping_div(4);
        for _ in 0..count {
            if !self.state.cut.is_empty() || self.may_count() {
                self.step();
            }
        }
    }

    fn keep(&mut self) {
        self.best.0 = self.state.score;
        self.best.1.clone_from(&self.state.region_of);
    }

    /// What a step of middling size changes.
    fn unit(&self) -> i64 {
        let net = self.state.net;
        let sum = net.nodes.iter().fold(0_i64, |sum, node| sum.wrapping_add(node.households));
        let mean = sum.checked_div(net.nodes.len() as i64).unwrap_or_default().max(1);
        let household = net.prices.deviation.max(net.prices.moved);
        mean.wrapping_mul(household).wrapping_add(net.prices.cut).max(1)
    }

    const fn may_count(&self) -> bool {
        self.state.net.limits.communities.is_none()
    }

    fn step(&mut self) {
        let kind = self.draw.next_u64() & 255;
        if kind < self.mix.count && self.may_count() {
            if self.draw.next_u64() & 1 == 0 {
                self.merge()
            } else {
                self.split()
            }
            return;
        }
        let Some((node, other)) = self.border() else { return };
        let kind = kind.wrapping_sub(self.mix.count);
        if kind < self.mix.tree {
            self.recombine(node, other);
        } else if kind < self.mix.tree.wrapping_add(self.mix.chain) {
            self.chain(node, other);
        } else {
            self.shift(node, other);
        }
    }

    /// A border between two regions, either end first.
    fn border(&mut self) -> Option<(u32, u32)> {
        let draw = self.draw.next_u64();
        let pick = (u128::from(draw >> 32).wrapping_mul(self.state.cut.len() as u128) >> 32) as usize;
        let edge = self.state.cut.get(pick)?;
        let (one, other) = self.state.net.edges.get(*edge as usize).copied()?;
        Some(if draw & 1 == 0 { (one, other) } else { (other, one) })
    }

    fn allowed(&mut self, gain: i64) -> bool {
        gain <= 0 || gain <= self.luck.allow(self.heat, self.draw.next_u64())
    }

    /// A node goes over to the region beside it.
    fn shift(&mut self, node: u32, other: u32) {
        let (from, to) = (self.state.region(node), self.state.region(other));
        if self.state.at(from).nodes == 1 && !self.may_count() {
            return;
        }
        let gain = self.state.gain(node, to);
        if self.allowed(gain) && self.state.loose(node) {
            let served = self.unserved(node, other);
            self.state.shift(node, to, gain);
            self.settle_centres(served, gain, node, from);
        }
    }

    /// What centres cost around two nodes, in two regions or in one.
    fn unserved(&mut self, node: u32, other: u32) -> i64 {
        if self.state.net.limits.reach.is_none() {
            return 0;
        }
        let mut sum = 0_i64;
        let mut members = std::mem::take(&mut self.members);
        self.state.members(node, node, &mut members);
        sum = sum.saturating_add(self.state.net.unserved(&members));
        if self.state.region(node) != self.state.region(other) {
            self.state.members(other, other, &mut members);
            sum = sum.saturating_add(self.state.net.unserved(&members));
        }
        self.members = members;
        sum
    }

    /// After a shift: takes it back when a centre is lost that it had.
    fn settle_centres(&mut self, before: i64, gain: i64, node: u32, from: u32) {
        if self.state.net.limits.reach.is_none() {
            return;
        }
        let net = self.state.net;
        let left = net.beside(node).iter().map(|(to, _, _)| *to).find(|to| self.state.region(*to) == from);
        let after = self.unserved(node, left.unwrap_or(node));
        let change = after.saturating_sub(before);
        if left.is_some() && change > 0 {
            self.state.shift(node, from, gain.saturating_neg());
        } else {
            self.state.score = self.state.score.saturating_add(change);
        }
    }

    /// A node goes over, and the best other node leaves the region that took it, to wherever it borders.
    fn chain(&mut self, node: u32, other: u32) {
        let (from, to) = (self.state.region(node), self.state.region(other));
        if self.state.net.limits.reach.is_some() || self.state.at(from).nodes == 1 || !self.state.loose(node)
        {
            return self.shift(node, other);
        }
        let first = self.state.gain(node, to);
        self.state.shift(node, to, first);
        let mut members = std::mem::take(&mut self.members);
        self.state.members(node, node, &mut members);
        self.state.work = self.state.work.wrapping_add((members.len() as u64).wrapping_mul(CHAIN));
        let mut best: Option<(i64, u32, u32)> = None;
        for at in members.iter().copied().filter(|at| *at != node) {
            let mut seen = [NONE; 4];
            for (place, (beside, _, _)) in self.state.net.beside(at).iter().enumerate() {
                let into = self.state.region(*beside);
                if into == to || seen.contains(&into) {
                    continue;
                }
                if let Some(cell) = seen.get_mut(place) {
                    *cell = into;
                }
                let gain = self.state.gain(at, into);
                if best.is_none_or(|(least, _, _)| gain < least) {
                    best = Some((gain, at, into));
                }
            }
        }
        self.members = members;
        let done = best.is_some_and(|(second, at, into)| {
            let good = self.allowed(first.saturating_add(second)) && self.state.loose(at);
            if good {
                self.state.shift(at, into, second);
            }
            good
        });
        if !done && !self.allowed(first) {
            self.state.shift(node, from, first.saturating_neg());
        }
    }

    /// Two neighbouring regions are cut anew.
    fn recombine(&mut self, node: u32, other: u32) {
        let (one, two) = (self.state.region(node), self.state.region(other));
        let net = self.state.net;
        let mut members = std::mem::take(&mut self.members);
        self.state.members(node, other, &mut members);
        self.state.work = self.state.work.wrapping_add((members.len() as u64).wrapping_mul(RECOMBINE));
        self.tree.grow(net, &members, &mut self.draw);
        self.members = members;
        if let Some(cut) = self.tree.best(net) {
            let borders = self.tree.borders_now(&self.state);
            let before = self
                .state
                .at(one)
                .cost
                .wrapping_add(self.state.at(two).cost)
                .wrapping_add(net.prices.cut.wrapping_mul(borders));
            let gain = cut.cost.saturating_sub(before);
            // Where more counts than this, the whole is counted anew below.
            let plain = !net.old && !net.pairs && net.limits.reach.is_none();
            if !plain || self.allowed(gain) {
                self.tree.below(cut.place, &mut self.below);
                self.cut_anew(one, two, gain, plain);
            }
        }
        self.tree.clear();
    }

    /// Gives one side of the tree to each region: the side that has more of the first to the first.
    fn cut_anew(&mut self, one: u32, two: u32, gain: i64, plain: bool) {
        let order = std::mem::take(&mut self.tree.order);
        let mut common = 0_i64;
        for (at, below) in order.iter().zip(&self.below) {
            let stays = (self.state.region(*at) == one) == *below;
            common = common.wrapping_add(if stays { 1 } else { -1 });
        }
        let flip = common < 0;
        let before = if plain { 0 } else { self.extra(&order) };
        let mut undo = Vec::new();
        for (at, below) in order.iter().zip(&self.below) {
            let to = if *below != flip { one } else { two };
            let from = self.state.region(*at);
            if from != to {
                undo.push((*at, from));
            }
        }
        let owners = (self.state.at(one).owner, self.state.at(two).owner);
        self.relabel_all(&undo, |from| if from == one { two } else { one });
        if plain {
            self.state.score = self.state.score.saturating_add(gain);
        } else {
            let total = gain.saturating_add(self.extra(&order).saturating_sub(before));
            if self.allowed(total) {
                self.state.score = self.state.score.saturating_add(total);
            } else {
                self.relabel_all(&undo, |from| from);
                for (region, owner) in [(one, owners.0), (two, owners.1)] {
                    if let Some(region) = self.state.regions.get_mut(region as usize) {
                        region.owner = owner;
                    }
                }
            }
        }
        self.tree.order = order;
    }

    /// Nodes in turn to other regions; a region that is empty for a moment is kept.
    fn relabel_all(&mut self, nodes: &[(u32, u32)], to: impl Fn(u32) -> u32) {
        for (at, from) in nodes {
            self.state.relabel_kept(*at, to(*from));
        }
    }

    /// What counts besides deviation, limits and borders, among these nodes of two regions.
    fn extra(&self, nodes: &[u32]) -> i64 {
        let net = self.state.net;
        let mut sum = 0_i64;
        let mut sides: [(u32, Vec<u32>); 2] = [(NONE, Vec::new()), (NONE, Vec::new())];
        for at in nodes {
            let region = self.state.region(*at);
            sum = sum.saturating_add(self.state.moved(*at, self.state.at(region).owner));
            if net.pairs {
                // Both ends of a pair are here, or what it costs does not change.
                let broken = net.broken_pairs(*at, region, |other| self.state.region(other));
                sum = sum.saturating_add(broken / 2);
            }
            if net.limits.reach.is_some()
                && let Some((mine, list)) =
                    sides.iter_mut().find(|(mine, _)| *mine == region || *mine == NONE)
            {
                *mine = region;
                list.push(*at);
            }
        }
        sides.iter().fold(sum, |sum, (_, list)| sum.saturating_add(net.unserved(list)))
    }

    /// Two neighbouring regions become one.
    fn merge(&mut self) {
        let Some((node, other)) = self.border() else { return };
        let (one, two) = (self.state.region(node), self.state.region(other));
        let (kept, gone) =
            if self.state.at(one).nodes >= self.state.at(two).nodes { (node, other) } else { (other, node) };
        let to = self.state.region(kept);
        let mut members = std::mem::take(&mut self.members);
        self.state.members(gone, gone, &mut members);
        let net = self.state.net;
        let (left, taken) = (self.state.at(self.state.region(gone)), self.state.at(to));
        let cost = net
            .cost(left.households.wrapping_add(taken.households), left.managed.wrapping_add(taken.managed));
        let mut gain = cost.saturating_sub(left.cost).saturating_sub(taken.cost);
        for at in &members {
            let borders = net.beside(*at).iter().filter(|(to_node, _, _)| self.state.region(*to_node) == to);
            let borders = borders.fold(0_i64, |sum, (_, count, _)| sum.wrapping_add(i64::from(*count)));
            gain = gain.saturating_sub(borders.wrapping_mul(net.prices.cut));
            let moved = self.state.moved(*at, taken.owner).wrapping_sub(self.state.moved(*at, left.owner));
            gain = gain.saturating_add(moved);
        }
        if self.allowed(gain) {
            self.apply_whole(&members, to, gain);
        }
        self.members = members;
    }

    /// A region becomes two.
    fn split(&mut self) {
        let node = self.draw.below(self.state.net.nodes.len()) as u32;
        let region = self.state.region(node);
        let net = self.state.net;
        let mut members = std::mem::take(&mut self.members);
        self.state.members(node, node, &mut members);
        self.tree.grow(net, &members, &mut self.draw);
        if let Some(cut) = self.tree.best(net) {
            let gain = cut.cost.saturating_sub(self.state.at(region).cost);
            if self.allowed(gain) {
                self.tree.below(cut.place, &mut self.below);
                let new = self.state.open_region();
                let side = self.tree.order.iter().zip(&self.below).filter(|(_, below)| **below);
                let side: Vec<u32> = side.map(|(at, _)| *at).collect();
                // Whoever leaves an owner behind counts as moved until the next matching.
                let owner = self.state.at(region).owner;
                let moved = side.iter().fold(0_i64, |sum, at| {
                    sum.wrapping_add(self.state.moved(*at, NONE).wrapping_sub(self.state.moved(*at, owner)))
                });
                self.apply_whole(&side, new, gain.saturating_add(moved));
            }
        }
        self.tree.clear();
        self.members = members;
    }

    /// Carries many nodes over; where pairs or centres count, the score is counted anew and has to be allowed once more.
    fn apply_whole(&mut self, nodes: &[u32], to: u32, gain: i64) {
        let net = self.state.net;
        let before = (net.pairs || net.limits.reach.is_some()).then(|| self.before_new(to));
        for at in nodes {
            self.state.relabel(*at, to);
        }
        self.state.score = self.state.score.saturating_add(gain);
        if let Some(before) = before {
            self.state.score = self.state.full_score();
            if !self.allowed(self.state.score.saturating_sub(before.score)) {
                self.state = before;
            }
        }
    }

    /// The state as it was; a region that was opened for what follows is not in it.
    fn before_new(&self, to: u32) -> State<'n> {
        let mut before = self.state.clone();
        before.close_region(to);
        before
    }

    /// Says anew which community of today each region carries on, by the heaviest matching.
    fn own(&mut self) {
        if !self.state.net.old {
            return;
        }
        let mut overlap = Overlap::new();
        for (at, region) in self.state.region_of.iter().enumerate() {
            for (old, households) in &self.state.net.node(at as u32).old {
                let cell = overlap.entry((*region as usize, *old as usize)).or_default();
                *cell = cell.saturating_add(households.unsigned_abs());
            }
        }
        let pairs = heaviest(&overlap);
        for (place, region) in self.state.regions.iter_mut().enumerate() {
            region.owner = pairs.get(&place).map_or(NONE, |old| *old as u32);
        }
        self.state.score = self.state.full_score();
    }
}
