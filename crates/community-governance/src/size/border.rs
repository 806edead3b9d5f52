//! 边界理由: why a border of a plan runs where it does: what lies in between, what a merger would do, and what moving the estates
//! along it would.

use std::collections::{BTreeMap, BTreeSet};

use super::district::{District, Streets};
use super::goal::{Limits, Managed, Targets, centres_near};
use super::objective::Weights;
use super::plan::Plan;

/// Why an estate cannot go over to the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// It is all that its community has.
    Alone,
    /// Its community would fall apart.
    Breaks,
    /// The limits of households, pairs or reach would be broken.
    Limits,
}

/// What one step over the border would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The estate that would go over.
    pub estate: usize,
    /// The label of the community that would take it.
    pub to: usize,
    /// D after less D before; `None` where a target is open.
    pub deviation: Option<i64>,
    /// K after less K before.
    pub cut: i64,
}

/// 合并: what one community out of both would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merger {
    /// Its households.
    pub households: u64,
    /// D after less D before; `None` where a target is open.
    pub deviation: Option<i64>,
    /// Would it keep to the limits?
    pub allowed: bool,
}

/// 边界: between two communities of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "边界")]
pub struct Border {
    /// The label of one.
    pub one: usize,
    /// The label of the other.
    pub other: usize,
    /// Borders of estates that can be walked across.
    pub crossings: usize,
    /// Borders of estates between two streets.
    pub streets: usize,
    /// Borders of estates with a barrier.
    pub barriers: usize,
    /// The merger, where one can walk across at all.
    pub merger: Option<Merger>,
    /// The step over it that would be least bad, by the weights.
    pub best: Option<Shift>,
    /// Estates along it that cannot go over, by the reason.
    pub held: BTreeMap<Held, usize>,
}

/// 边界理由: every border of a plan that is whole, in the order of the labels.
///
/// ```
/// use minzheng_community_governance::size::{District, Limits, Plan, Targets, Weights, borders};
/// let path = District::grid(1, &[1500, 1400, 1700, 1300])?;
/// let weights = Weights { deviation: 1, cut: 1, moved: 0 };
/// let all = borders(&path, Targets::one(3000)?, &Limits::none(), weights, &Plan::of(&[0, 0, 2, 2]));
/// let merger = all[0].merger.ok_or("one can walk")?;
/// assert_eq!((merger.households, merger.deviation), (5900, Some(2800)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn borders(
    district: &District,
    targets: Targets,
    limits: &Limits,
    weights: Weights,
    plan: &Plan,
) -> Vec<Border> {
    let mut all: BTreeMap<(usize, usize), Border> = BTreeMap::new();
    let mut along: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    let estates = district.estates();
    for link in district.links() {
        let (Some(one), Some(other)) = (plan.label(link.one), plan.label(link.other)) else { continue };
        if one == other {
            continue;
        }
        let key = (one.min(other), one.max(other));
        let border = all.entry(key).or_insert_with(|| Border {
            one: key.0,
            other: key.1,
            crossings: 0,
            streets: 0,
            barriers: 0,
            merger: None,
            best: None,
            held: BTreeMap::new(),
        });
        let street = |at: usize| estates.get(at).and_then(|estate| estate.street.as_deref());
        let kept = district.streets() == Streets::Keep && street(link.one) != street(link.other);
        let count = match (link.barrier, kept) {
            (true, _) => &mut border.barriers,
            (false, true) => &mut border.streets,
            (false, false) => {
                along.entry(key).or_default().extend([(link.one, other), (link.other, one)]);
                &mut border.crossings
            }
        };
        *count = count.saturating_add(1);
    }
    let members = plan.communities().into_iter().collect();
    let judge = Judge { district, targets, limits, weights, plan, sums: sums(district, plan), members };
    for (key, border) in &mut all {
        let Some(mut steps) = along.remove(key) else { continue };
        border.merger = Some(judge.merger(*key));
        steps.sort_unstable();
        steps.dedup();
        for (estate, to) in steps {
            match judge.shift(estate, to) {
                Ok(shift) => {
                    let better = border.best.is_none_or(|best| judge.worth(shift) < judge.worth(best));
                    if better {
                        border.best = Some(shift);
                    }
                }
                Err(held) => {
                    let count = border.held.entry(held).or_default();
                    *count = count.saturating_add(1);
                }
            }
        }
    }
    all.into_values().collect()
}

/// Households and managed ones of a community.
type Sums = BTreeMap<usize, (u64, Managed)>;

fn sums(district: &District, plan: &Plan) -> Sums {
    let mut sums = Sums::new();
    for (at, estate) in district.estates().iter().enumerate() {
        let Some(label) = plan.label(at) else { continue };
        let (households, managed) = sums.entry(label).or_default();
        *households = households.saturating_add(u64::from(estate.households));
        *managed = managed.with(estate);
    }
    sums
}

struct Judge<'a> {
    district: &'a District,
    targets: Targets,
    limits: &'a Limits,
    weights: Weights,
    plan: &'a Plan,
    sums: Sums,
    members: BTreeMap<usize, Vec<usize>>,
}

impl Judge<'_> {
    fn deviation(&self, (households, managed): (u64, Managed)) -> Option<i64> {
        let target = managed.target(self.targets, households)?;
        i64::try_from(households.abs_diff(u64::from(target))).ok()
    }

    fn sum(&self, label: usize) -> (u64, Managed) {
        self.sums.get(&label).copied().unwrap_or_default()
    }

    fn merger(&self, (one, other): (usize, usize)) -> Merger {
        let (first, second) = (self.sum(one), self.sum(other));
        let managed = Managed {
            sure: first.1.sure.saturating_add(second.1.sure),
            open: first.1.open.saturating_add(second.1.open),
        };
        let both = (first.0.saturating_add(second.0), managed);
        let change = || {
            let before = self.deviation(first)?.checked_add(self.deviation(second)?)?;
            self.deviation(both)?.checked_sub(before)
        };
        let members: Vec<usize> = self.of(one).iter().chain(self.of(other)).copied().collect();
        let allowed = self.holds(both.0, &members) && !self.apart(&members);
        Merger { households: both.0, deviation: change(), allowed }
    }

    fn of(&self, label: usize) -> &[usize] {
        self.members.get(&label).map(Vec::as_slice).unwrap_or_default()
    }

    /// Limits of households and reach.
    fn holds(&self, households: u64, members: &[usize]) -> bool {
        let served = |reach| !centres_near(self.district, reach, members).is_empty();
        self.limits.hold(households) && self.limits.reach.is_none_or(served)
    }

    /// Are two among these that do not share a community?
    fn apart(&self, members: &[usize]) -> bool {
        let both = |(one, other): &(usize, usize)| members.contains(one) && members.contains(other);
        self.limits.apart.iter().any(both)
    }

    /// Do these hang together?
    fn whole(&self, members: &[usize]) -> bool {
        let Some(first) = members.first() else { return true };
        let (mut seen, mut open) = (BTreeSet::new(), vec![*first]);
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                let beside = self.district.beside(at).map(|(to, _)| to);
                open.extend(beside.filter(|to| members.binary_search(to).is_ok()));
            }
        }
        seen.len() == members.len()
    }

    fn shift(&self, estate: usize, to: usize) -> Result<Shift, Held> {
        let from = self.plan.label(estate).unwrap_or_default();
        let facts = self.district.estates().get(estate).cloned().unwrap_or_default();
        let less_members: Vec<usize> = self.of(from).iter().copied().filter(|at| *at != estate).collect();
        if less_members.is_empty() {
            return Err(Held::Alone);
        }
        if !self.whole(&less_members) {
            return Err(Held::Breaks);
        }
        let households = u64::from(facts.households);
        let own = Managed::default().with(&facts);
        let (left, taken) = (self.sum(from), self.sum(to));
        let less = Managed {
            sure: left.1.sure.saturating_sub(own.sure),
            open: left.1.open.saturating_sub(own.open),
        };
        let mut more_members = self.of(to).to_vec();
        more_members.push(estate);
        let parted = self.limits.together.iter().any(|(one, other)| {
            let partner = if *one == estate { other } else { one };
            (*one == estate || *other == estate) && self.plan.label(*partner) == Some(from)
        });
        let fits = self.holds(left.0.saturating_sub(households), &less_members)
            && self.holds(taken.0.saturating_add(households), &more_members)
            && !self.apart(&more_members);
        if parted || !fits {
            return Err(Held::Limits);
        }
        let change = || {
            let before = self.deviation(left)?.checked_add(self.deviation(taken)?)?;
            let left = self.deviation((left.0.saturating_sub(households), less))?;
            let taken = self.deviation((taken.0.saturating_add(households), taken.1.with(&facts)))?;
            left.checked_add(taken)?.checked_sub(before)
        };
        let mut cut = 0_i64;
        for (beside, _) in self.district.beside(estate) {
            match self.plan.label(beside) {
                Some(label) if label == from => cut = cut.saturating_add(1),
                Some(label) if label == to => cut = cut.saturating_sub(1),
                _ => {}
            }
        }
        Ok(Shift { estate, to, deviation: change(), cut })
    }

    /// By how much J changes, times ΣH·E.
    fn worth(&self, shift: Shift) -> i128 {
        let edges = i128::try_from(self.district.edges()).unwrap_or_default();
        let deviation = i128::from(shift.deviation.unwrap_or(i64::MAX));
        let deviation = i128::from(self.weights.deviation).saturating_mul(deviation).saturating_mul(edges);
        let cut = i128::from(self.weights.cut)
            .saturating_mul(i128::from(shift.cut))
            .saturating_mul(i128::from(self.district.households()));
        deviation.saturating_add(cut)
    }
}
