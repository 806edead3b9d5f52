//! 穷举: every feasible plan of a small district, and the best of them (CG-54). It grows connected sets from the lowest estate
//! that is still free, so that each plan comes once.

use std::ops::ControlFlow;

use thiserror::Error;

use super::district::District;
use super::goal::{Limits, Targets, centres_near};
use super::objective::Objective;
use super::plan::Plan;

/// The most estates that can be enumerated: one bit each.
pub const MOST_ENUMERATED: usize = 64;

/// Why a district is not enumerated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ExactError {
    /// Too many estates.
    #[error("{0} estates are too many to enumerate; at most {MOST_ENUMERATED} are")]
    TooMany(usize),
    /// The steps ran out.
    #[error("{0} steps were not enough to see every plan; allow more, or let the search plan")]
    Steps(u64),
    /// There is no feasible plan.
    #[error("no plan keeps to the limits; loosen one of them")]
    NoPlan,
}

/// A set of estates.
type Set = u64;

/// The best plan, and what shows that it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Optimum {
    /// The plan.
    pub plan: Plan,
    /// D.
    pub deviation: u64,
    /// K.
    pub cut: usize,
    /// Connected sets that were looked at.
    pub steps: u64,
}

/// Shows every feasible plan, each once, and says how many there are; stops early when it is told to.
///
/// ```
/// use minzheng_community_governance::size::{District, Limits, enumerate};
/// use std::ops::ControlFlow;
/// let grid = District::grid(3, &[1; 9])?;
/// let count = enumerate(&grid, &Limits::exactly(3), |_| ControlFlow::Continue(()))?;
/// assert_eq!(count, 10);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ExactError::TooMany`].
pub fn enumerate(
    district: &District,
    limits: &Limits,
    visit: impl FnMut(&[usize]) -> ControlFlow<()>,
) -> Result<u64, ExactError> {
    let mut walk = Walk::new(district, limits, u64::MAX, All { visit, count: 0 })?;
    let _ = walk.place(walk.map.all, 0);
    Ok(walk.judge.count)
}

/// The plan with the least (D, K, labels), in this order, or the reason why it is not known.
///
/// Managed households that are not established count as not managed; whoever plans asks for them first.
///
/// ```
/// use minzheng_community_governance::size::{District, Limits, Targets, optimum};
/// let grid = District::grid(2, &[1000, 2000, 1500, 1600, 1400, 1500])?;
/// let best = optimum(&grid, Targets::new(3000, 5000, (1, 2))?, &Limits::none(), 1_000_000)?;
/// assert_eq!((best.deviation, best.cut), (0, 4));
/// assert_eq!(best.plan.labels(), [0, 0, 2, 3, 3, 2]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ExactError`].
pub fn optimum(
    district: &District,
    targets: Targets,
    limits: &Limits,
    steps: u64,
) -> Result<Optimum, ExactError> {
    best_of(district, targets, limits, Objective::SizeFirst, steps)
}

/// The plan that makes an objective least in which moved households do not count.
pub(super) fn best_of(
    district: &District,
    targets: Targets,
    limits: &Limits,
    objective: Objective,
    steps: u64,
) -> Result<Optimum, ExactError> {
    let whole = (district.households(), district.edges());
    let judge = Best { targets, objective, whole, best: None, spent: Vec::new() };
    let mut walk = Walk::new(district, limits, steps, judge)?;
    let ended = walk.place(walk.map.all, 0);
    if ended.is_break() {
        return Err(ExactError::Steps(steps));
    }
    let used = steps.saturating_sub(walk.steps);
    let ((_, deviation, cut), labels) = walk.judge.best.ok_or(ExactError::NoPlan)?;
    Ok(Optimum { plan: Plan::of(&labels), deviation, cut, steps: used })
}

/// Who watches the plans grow.
trait Judge {
    /// May a plan still be wanted when this set is its next community? `rest` is what is free after it.
    fn wants(&mut self, map: &Map, region: Set, rest: Set) -> bool;
    /// The last wanted set is taken back.
    fn back(&mut self);
    /// May a set be wanted when it has at least so many households?
    fn may_grow(&self, households: u64) -> bool;
    /// A whole plan.
    fn plan(&mut self, labels: &[usize]) -> ControlFlow<()>;
}

/// Estates as bits.
struct Map {
    all: Set,
    near: Vec<Set>,
    apart: Vec<Set>,
    together: Vec<Set>,
    households: Vec<u64>,
    managed: Vec<u64>,
    /// Parts of the district that are below the least and are waived; each is one community.
    waived: Vec<Set>,
}

fn bit(at: usize) -> Set {
    u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or_default()
}

fn lowest(set: Set) -> usize {
    set.trailing_zeros() as usize
}

fn places(set: Set) -> impl Iterator<Item = usize> {
    let mut rest = set;
    std::iter::from_fn(move || {
        let at = (rest != 0).then(|| lowest(rest))?;
        rest &= rest.wrapping_sub(1);
        Some(at)
    })
}

impl Map {
    fn new(district: &District, limits: &Limits) -> Result<Self, ExactError> {
        let count = district.estates().len();
        if count > MOST_ENUMERATED {
            return Err(ExactError::TooMany(count));
        }
        let set = |at: usize| district.beside(at).fold(0, |set, (to, _)| set | bit(to));
        let pairs = |pairs: &[(usize, usize)]| {
            let mut sets = vec![0; count];
            for (one, other) in pairs {
                for (from, to) in [(*one, *other), (*other, *one)] {
                    if let Some(cell) = sets.get_mut(from) {
                        *cell |= bit(to);
                    }
                }
            }
            sets
        };
        let estates = district.estates();
        let managed = |at: usize| estates.get(at).and_then(|estate| estate.managed.known()) == Some(true);
        let households: Vec<u64> = estates.iter().map(|estate| u64::from(estate.households)).collect();
        let small = |part: &Vec<usize>| {
            let sum = part
                .iter()
                .fold(0_u64, |sum, at| sum.saturating_add(households.get(*at).copied().unwrap_or_default()));
            limits.waive_small_parts && limits.least.is_some_and(|least| sum < least)
        };
        let waived = district.components().into_iter().filter(small);
        Ok(Self {
            waived: waived.map(|part| part.into_iter().fold(0, |set, at| set | bit(at))).collect(),
            all: (0..count).fold(0, |set, at| set | bit(at)),
            near: (0..count).map(set).collect(),
            apart: pairs(&limits.apart),
            together: pairs(&limits.together),
            managed: households.iter().enumerate().map(|(at, h)| if managed(at) { *h } else { 0 }).collect(),
            households,
        })
    }

    fn near(&self, at: usize) -> Set {
        self.near.get(at).copied().unwrap_or_default()
    }

    fn sum(&self, set: Set) -> u64 {
        places(set)
            .fold(0, |sum, at| sum.saturating_add(self.households.get(at).copied().unwrap_or_default()))
    }

    fn managed(&self, set: Set) -> u64 {
        places(set).fold(0, |sum, at| sum.saturating_add(self.managed.get(at).copied().unwrap_or_default()))
    }

    /// The part of a set that hangs together with its lowest estate.
    fn part(&self, set: Set) -> Set {
        let mut part = set & set.wrapping_neg();
        let mut open = part;
        while open != 0 {
            let at = lowest(open);
            open &= open.wrapping_sub(1);
            let new = self.near(at) & set & !part;
            part |= new;
            open |= new;
        }
        part
    }
}

/// The estates that a growing set may not take up.
struct Walk<'a, J> {
    district: &'a District,
    limits: &'a Limits,
    map: Map,
    steps: u64,
    judge: J,
    labels: Vec<usize>,
}

impl<'a, J: Judge> Walk<'a, J> {
    fn new(district: &'a District, limits: &'a Limits, steps: u64, judge: J) -> Result<Self, ExactError> {
        let map = Map::new(district, limits)?;
        let labels = vec![0; district.estates().len()];
        Ok(Self { district, limits, map, steps, judge, labels })
    }

    /// Gives the free estates to communities, the next of which has the lowest of them; `done` are there already.
    fn place(&mut self, free: Set, done: usize) -> ControlFlow<()> {
        if free == 0 {
            if self.limits.communities.is_some_and(|asked| asked != done) {
                return ControlFlow::Continue(());
            }
            return self.judge.plan(&self.labels);
        }
        if self.limits.communities.is_some_and(|asked| done >= asked) {
            return ControlFlow::Continue(());
        }
        let root = lowest(free);
        let households = self.map.households.get(root).copied().unwrap_or_default();
        self.grow(free, (bit(root), 0, households), done)
    }

    /// Every connected set with these estates and without the barred ones, each once.
    fn grow(
        &mut self,
        free: Set,
        (region, barred, households): (Set, Set, u64),
        done: usize,
    ) -> ControlFlow<()> {
        self.steps = match self.steps.checked_sub(1) {
            Some(left) => left,
            None => return ControlFlow::Break(()),
        };
        if self.limits.most.is_some_and(|most| households > most) || !self.judge.may_grow(households) {
            return ControlFlow::Continue(());
        }
        let (mut near, mut asked) = (0, 0);
        for at in places(region) {
            near |= self.map.near(at);
            asked |= self.map.together.get(at).copied().unwrap_or_default();
        }
        if asked & barred != 0 || asked & !free != 0 {
            return ControlFlow::Continue(());
        }
        if asked & !region == 0 {
            self.close(free, region, households, done)?;
        }
        let mut barred = barred;
        for at in places(near & free & !region & !barred) {
            let apart = self.map.apart.get(at).copied().unwrap_or_default();
            if apart & region == 0 {
                let more = self.map.households.get(at).copied().unwrap_or_default();
                self.grow(free, (region | bit(at), barred, households.saturating_add(more)), done)?;
            }
            barred |= bit(at);
        }
        ControlFlow::Continue(())
    }

    /// Takes a set as the next community, if it may be one.
    fn close(&mut self, free: Set, region: Set, households: u64, done: usize) -> ControlFlow<()> {
        let rest = free & !region;
        let holds = self.limits.hold(households) || self.map.waived.contains(&region);
        if !holds || !self.rest_can_hold(rest) || !self.near_a_centre(region) {
            return ControlFlow::Continue(());
        }
        if !self.judge.wants(&self.map, region, rest) {
            return ControlFlow::Continue(());
        }
        let label = lowest(region);
        for at in places(region) {
            if let Some(cell) = self.labels.get_mut(at) {
                *cell = label;
            }
        }
        let ended = self.place(rest, done.saturating_add(1));
        self.judge.back();
        ended
    }

    /// Has every part of what is left enough households for one community?
    fn rest_can_hold(&self, rest: Set) -> bool {
        let Some(least) = self.limits.least else { return true };
        let mut rest = rest;
        while rest != 0 {
            let part = self.map.part(rest);
            let households = self.map.sum(part);
            if self.map.waived.contains(&part) {
                rest &= !part;
                continue;
            }
            if households < least {
                return false;
            }
            // Communities of one size only: the part has to be a multiple of it.
            if self.limits.most == Some(least) && households.checked_rem(least).unwrap_or_default() != 0 {
                return false;
            }
            rest &= !part;
        }
        true
    }

    fn near_a_centre(&self, region: Set) -> bool {
        self.limits.reach.is_none_or(|reach| {
            let members: Vec<usize> = places(region).collect();
            !centres_near(self.district, reach, &members).is_empty()
        })
    }
}

/// Wants every plan.
struct All<V> {
    visit: V,
    count: u64,
}

impl<V: FnMut(&[usize]) -> ControlFlow<()>> Judge for All<V> {
    fn wants(&mut self, _: &Map, _: Set, _: Set) -> bool {
        true
    }
    fn back(&mut self) {}
    fn may_grow(&self, _: u64) -> bool {
        true
    }
    fn plan(&mut self, labels: &[usize]) -> ControlFlow<()> {
        self.count = self.count.saturating_add(1);
        (self.visit)(labels)
    }
}

/// Wants plans that may be better than the best so far.
struct Best {
    targets: Targets,
    objective: Objective,
    /// ΣH and E.
    whole: (u64, usize),
    best: Option<((u128, u64, usize), Vec<usize>)>,
    /// D and K of the communities so far, after each of them.
    spent: Vec<(u64, usize)>,
}

impl Best {
    fn key(&self, deviation: u64, cut: usize) -> (u128, u64, usize) {
        self.objective.key(deviation, cut, 0, self.whole)
    }

    fn so_far(&self) -> (u64, usize) {
        self.spent.last().copied().unwrap_or_default()
    }

    /// No division of so many households deviates by less.
    fn bound(&self, map: &Map, rest: Set) -> u64 {
        if rest == 0 {
            return 0;
        }
        let households = map.sum(rest);
        let (one, other) = (u64::from(self.targets.plain()), u64::from(self.targets.managed()));
        let both = self.targets.differ() && map.managed(rest) > 0;
        let most = if both { households.checked_div(other).unwrap_or_default().saturating_add(1) } else { 0 };
        (0..=most)
            .map(|count| {
                let taken = count.saturating_mul(other);
                let left = households.abs_diff(taken);
                if taken >= households {
                    return left;
                }
                let over = left.checked_rem(one).unwrap_or_default();
                // One community at least, and as many as come nearest.
                if count == 0 && households < one {
                    one.saturating_sub(households)
                } else {
                    over.min(one.saturating_sub(over))
                }
            })
            .min()
            .unwrap_or_default()
    }
}

impl Judge for Best {
    fn wants(&mut self, map: &Map, region: Set, rest: Set) -> bool {
        let (spent, cut) = self.so_far();
        let households = map.sum(region);
        let deviation = spent.saturating_add(self.targets.deviation(map.managed(region), households));
        let crossing = places(region).map(|at| (map.near(at) & rest).count_ones() as usize);
        let cut = cut.saturating_add(crossing.fold(0, usize::saturating_add));
        let least = deviation.saturating_add(self.bound(map, rest));
        let wanted = self.best.as_ref().is_none_or(|(best, _)| self.key(least, cut) <= *best);
        if wanted {
            self.spent.push((deviation, cut));
        }
        wanted
    }

    fn back(&mut self) {
        self.spent.pop();
    }

    fn may_grow(&self, households: u64) -> bool {
        let most = u64::from(self.targets.plain().max(self.targets.managed()));
        let (deviation, cut) = self.so_far();
        let over = deviation.saturating_add(households.saturating_sub(most));
        self.best.as_ref().is_none_or(|(best, _)| self.key(over, cut) <= *best)
    }

    fn plan(&mut self, labels: &[usize]) -> ControlFlow<()> {
        let (deviation, cut) = self.so_far();
        let key = self.key(deviation, cut);
        let better = self.best.as_ref().is_none_or(|(best, kept)| (key, labels) < (*best, kept.as_slice()));
        if better {
            self.best = Some((key, labels.to_vec()));
        }
        ControlFlow::Continue(())
    }
}
