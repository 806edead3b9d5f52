//! 重组: two neighbouring regions taken as one and cut anew along a random spanning tree, where that costs least.

use super::net::{NONE, Net};
use super::random::SplitMix;
use super::state::State;

/// Room for one recombination, used again and again.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    /// Nodes, parents before children.
    pub(super) order: Vec<u32>,
    place: Vec<u32>,
    parent: Vec<u32>,
    households: Vec<i64>,
    managed: Vec<i64>,
    cut: Vec<i64>,
    open: Vec<(u32, u32)>,
}

/// The best cut: the subtree at a place of the order against the rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    pub(super) place: usize,
    /// What deviation and limits of both sides and the borders between them cost.
    pub(super) cost: i64,
}

impl Tree {
    pub(super) fn new(net: &Net) -> Self {
        Self { place: vec![NONE; net.nodes.len()], ..Self::default() }
    }

    /// A random spanning tree over these nodes, which hang together, and what can be cut.
    pub(super) fn grow(&mut self, net: &Net, members: &[u32], draw: &mut SplitMix) {
        self.order.clear();
        self.parent.clear();
        self.open.clear();
        for at in members {
            self.set_place(*at, NONE.wrapping_sub(1));
        }
        let Some(root) = members.get(draw.below(members.len())).copied() else { return };
        self.open.push((root, NONE));
        while !self.open.is_empty() {
            let pick = draw.below(self.open.len());
            let (at, above) = self.open.swap_remove(pick);
            if self.place_of(at) != NONE.wrapping_sub(1) {
                continue;
            }
            let place = self.order.len() as u32;
            self.set_place(at, place);
            self.order.push(at);
            self.parent.push(above);
            for (to, _, _) in net.beside(at) {
                if self.place_of(*to) == NONE.wrapping_sub(1) {
                    self.open.push((*to, place));
                }
            }
        }
        self.sum(net);
    }

    /// Sums of the subtrees, and the borders that leave each of them within the whole.
    fn sum(&mut self, net: &Net) {
        let count = self.order.len();
        for list in [&mut self.households, &mut self.managed, &mut self.cut] {
            list.clear();
            list.resize(count, 0);
        }
        for place in 0..count {
            let at = self.order.get(place).copied().unwrap_or_default();
            let node = net.node(at);
            add(&mut self.households, place, node.households);
            add(&mut self.managed, place, node.managed);
            for (to, borders, _) in net.beside(at) {
                let other = self.place_of(*to);
                // Once for each end; what both ends lie below is taken off at the place where they meet.
                if (other as usize) < count {
                    add(&mut self.cut, place, i64::from(*borders));
                    if (other as usize) > place {
                        let meet = self.meet(place, other as usize);
                        add(&mut self.cut, meet, i64::from(*borders).wrapping_mul(-2));
                    }
                }
            }
        }
        for place in (1..count).rev() {
            let above = self.parent.get(place).copied().unwrap_or_default() as usize;
            let sums = (get(&self.households, place), get(&self.managed, place), get(&self.cut, place));
            add(&mut self.households, above, sums.0);
            add(&mut self.managed, above, sums.1);
            add(&mut self.cut, above, sums.2);
        }
    }

    /// Where the ways of two places to the root meet. Parents stand before their children.
    fn meet(&self, one: usize, other: usize) -> usize {
        let (mut one, mut other) = (one, other);
        while one != other {
            if one > other {
                one = self.parent.get(one).copied().unwrap_or_default() as usize;
            } else {
                other = self.parent.get(other).copied().unwrap_or_default() as usize;
            }
        }
        one
    }

    /// The cheapest cut.
    pub(super) fn best(&self, net: &Net) -> Option<Cut> {
        let (all, managed) = (get(&self.households, 0), get(&self.managed, 0));
        let mut best: Option<Cut> = None;
        for place in 1..self.order.len() {
            let (part, some) = (get(&self.households, place), get(&self.managed, place));
            let borders = get(&self.cut, place);
            let cost = net
                .cost(part, some)
                .wrapping_add(net.cost(all.wrapping_sub(part), managed.wrapping_sub(some)))
                .wrapping_add(net.prices.cut.wrapping_mul(borders));
            if best.is_none_or(|best| cost < best.cost) {
                best = Some(Cut { place, cost });
            }
        }
        best
    }

    /// Is each place of the order below a place?
    pub(super) fn below(&self, place: usize, into: &mut Vec<bool>) {
        into.clear();
        for at in 0..self.order.len() {
            let above = self.parent.get(at).copied().unwrap_or(NONE) as usize;
            let below = at == place || into.get(above).copied().unwrap_or_default();
            into.push(below);
        }
    }

    /// Borders between two regions of a state among the nodes of the tree.
    pub(super) fn borders_now(&self, state: &State<'_>) -> i64 {
        let mut sum = 0_i64;
        for at in &self.order {
            let region = state.region(*at);
            for (to, borders, _) in state.net.beside(*at).iter().filter(|(to, _, _)| to > at) {
                if (self.place_of(*to) as usize) < self.order.len() && state.region(*to) != region {
                    sum = sum.wrapping_add(i64::from(*borders));
                }
            }
        }
        sum
    }

    /// Forgets the nodes, so that the next tree does not see them.
    pub(super) fn clear(&mut self) {
        let order = std::mem::take(&mut self.order);
        for at in &order {
            self.set_place(*at, NONE);
        }
        self.order = order;
    }

    #[inline]
    fn place_of(&self, node: u32) -> u32 {
        self.place.get(node as usize).copied().unwrap_or(NONE)
    }

    #[inline]
    fn set_place(&mut self, node: u32, place: u32) {
        if let Some(cell) = self.place.get_mut(node as usize) {
            *cell = place;
        }
    }
}

#[inline]
fn get(list: &[i64], place: usize) -> i64 {
    list.get(place).copied().unwrap_or_default()
}

#[inline]
fn add(list: &mut [i64], place: usize, by: i64) {
    if let Some(cell) = list.get_mut(place) {
        *cell = cell.wrapping_add(by);
    }
}
