//! 指标: what a plan is worth (CG-53, CG-56).

use std::collections::{BTreeMap, BTreeSet};

use super::district::District;
use super::goal::{Managed, Targets};
use super::matching::{Overlap, heaviest};
use super::plan::Plan;
use super::shape::Shape;

/// 社区: one community of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "社区")]
pub struct Community {
    /// Its label: the smallest place of its estates.
    pub label: usize,
    /// Its estates, by place.
    pub estates: Vec<usize>,
    /// H(C).
    pub households: u64,
    /// Of them in estates with property management.
    pub managed: Managed,
    /// T(C); `None` where it hangs on what is not known.
    pub target: Option<u32>,
    /// dev(C) = |H(C) − T(C)|.
    pub deviation: Option<u64>,
    /// Labels of the communities that one can walk into from it.
    pub neighbours: Vec<usize>,
    /// Borders that can be walked across, to other communities.
    pub cut: usize,
    /// The old community that it carries on, where the current plan is known.
    pub carries_on: Option<String>,
    /// Households in it that belonged to another one.
    pub moved: Option<u64>,
    /// In ten-thousandths, where every estate has a shape and every shared border a length.
    pub compactness: Option<u32>,
}

/// 调整面: who changes community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// M: households whose community is not carried on where they live.
    pub households: u64,
    /// Households that stay.
    pub matched: u64,
    /// Estates that change community, by place.
    pub estates: Vec<usize>,
    /// Estates of which the current community is not known. They are not among the households.
    pub unknown: Vec<usize>,
    /// Old communities that nobody carries on.
    pub ended: Vec<String>,
}

/// 方案指标.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "方案指标")]
pub struct Measures {
    /// Every community, in the order of the labels.
    pub communities: Vec<Community>,
    /// ΣH.
    pub households: u64,
    /// ΣT; `None` where a target is open.
    pub targets: Option<u64>,
    /// D: the sum of the deviations; `None` where a target is open.
    pub deviation: Option<u64>,
    /// K: borders between different communities that can be walked across.
    pub cut: usize,
    /// E: all borders that can be walked across.
    pub edges: usize,
    /// Where any estate has a current community.
    pub moved: Option<Moved>,
}

/// A share of a whole in hundredths of a per cent, cut off.
#[must_use]
pub fn hundredths(part: u64, whole: u64) -> Option<u64> {
    let ratio = u128::from(part).saturating_mul(10_000).checked_div(u128::from(whole))?;
    u64::try_from(ratio).ok()
}

impl Measures {
    /// The largest deviation from a target, in hundredths of a per cent of it, cut off.
    #[must_use]
    pub fn largest(&self) -> Option<u64> {
        self.percents()?.into_iter().max()
    }

    /// The mean of the deviations, each in hundredths of a per cent of its target, cut off.
    #[must_use]
    pub fn mean(&self) -> Option<u64> {
        // One sum over the product of the two targets at most: exact, cut off once.
        let mut sums: BTreeMap<u32, u64> = BTreeMap::new();
        for community in &self.communities {
            let sum = sums.entry(community.target?).or_default();
            *sum = sum.saturating_add(community.deviation?);
        }
        let common = sums.keys().fold(1_u128, |product, target| product.saturating_mul(u128::from(*target)));
        let sum = sums.iter().fold(0_u128, |sum, (target, deviation)| {
            let share = common.checked_div(u128::from(*target)).unwrap_or_default();
            sum.saturating_add(share.saturating_mul(u128::from(*deviation)))
        });
        let count = u128::try_from(self.communities.len()).ok()?;
        let mean = sum.saturating_mul(10_000).checked_div(common.saturating_mul(count))?;
        u64::try_from(mean).ok()
    }

    fn percents(&self) -> Option<Vec<u64>> {
        let percent = |community: &Community| hundredths(community.deviation?, u64::from(community.target?));
        self.communities.iter().map(percent).collect()
    }

    /// How many communities deviate by how much: under 1, 2, 5, 10, 20 per cent of the target, and more.
    #[must_use]
    pub fn histogram(&self) -> Option<[usize; 6]> {
        let mut counts = [0_usize; 6];
        for percent in self.percents()? {
            let place = BANDS.iter().take_while(|band| percent >= **band).count();
            if let Some(count) = counts.get_mut(place) {
                *count = count.saturating_add(1);
            }
        }
        Some(counts)
    }

    /// The community with a label.
    #[must_use]
    pub fn community(&self, label: usize) -> Option<&Community> {
        self.communities.iter().find(|community| community.label == label)
    }
}

/// The upper ends of all but the last band of [`Measures::histogram`], in hundredths of a per cent.
pub const BANDS: [u64; 5] = [100, 200, 500, 1_000, 2_000];

/// Measures a plan, feasible or not. A plan with another number of estates is measured as far as it goes.
///
/// ```
/// use minzheng_community_governance::size::{District, Plan, Targets, measure};
/// let path = District::grid(1, &[1500, 1400, 1700, 1300, 3100])?;
/// let found = measure(&path, Targets::one(3000)?, &Plan::of(&[0, 0, 2, 2, 4]));
/// assert_eq!((found.deviation, found.cut), (Some(200), 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn measure(district: &District, targets: Targets, plan: &Plan) -> Measures {
    let mut communities: Vec<Community> = plan
        .communities()
        .into_iter()
        .map(|(label, estates)| one(district, targets, plan, label, estates))
        .collect();
    let moved = moved(district, plan, &mut communities);
    let crossing = communities.iter().fold(0_usize, |sum, community| sum.saturating_add(community.cut));
    let sum = |one: fn(&Community) -> Option<u64>| {
        communities.iter().try_fold(0_u64, |sum, community| one(community).map(|one| sum.saturating_add(one)))
    };
    Measures {
        households: district.households(),
        targets: sum(|community| community.target.map(u64::from)),
        deviation: sum(|community| community.deviation),
        cut: crossing.div_euclid(2),
        edges: district.edges(),
        moved,
        communities,
    }
}

fn one(district: &District, targets: Targets, plan: &Plan, label: usize, estates: Vec<usize>) -> Community {
    let (mut households, mut managed, mut cut) = (0_u64, Managed::default(), 0_usize);
    let mut neighbours = BTreeSet::new();
    for at in &estates {
        let Some(estate) = district.estates().get(*at) else { continue };
        households = households.saturating_add(u64::from(estate.households));
        managed = managed.with(estate);
        for (to, _) in district.beside(*at) {
            if let Some(other) = plan.label(to).filter(|other| *other != label) {
                neighbours.insert(other);
                cut = cut.saturating_add(1);
            }
        }
    }
    let target = managed.target(targets, households);
    Community {
        label,
        households,
        managed,
        target,
        deviation: target.map(|target| households.abs_diff(u64::from(target))),
        neighbours: neighbours.into_iter().collect(),
        cut,
        carries_on: None,
        moved: None,
        compactness: compactness(district, plan, label, &estates),
        estates,
    }
}

/// Of the whole outline of a community: the outlines of its estates less the borders between them, each counted twice.
fn compactness(district: &District, plan: &Plan, label: usize, estates: &[usize]) -> Option<u32> {
    let mut whole = Shape::default();
    for at in estates {
        let shape = district.estates().get(*at)?.shape?;
        whole.area = whole.area.checked_add(shape.area)?;
        whole.outline = whole.outline.checked_add(shape.outline)?;
    }
    let within = |at: usize| plan.label(at) == Some(label);
    for link in district.links().iter().filter(|link| within(link.one) && within(link.other)) {
        whole.outline = whole.outline.checked_sub(link.border?.checked_mul(2)?)?;
    }
    whole.compactness()
}

/// M, and for each community what it carries on.
fn moved(district: &District, plan: &Plan, communities: &mut [Community]) -> Option<Moved> {
    let names: BTreeSet<&str> =
        district.estates().iter().filter_map(|estate| estate.community.as_deref()).collect();
    if names.is_empty() {
        return None;
    }
    let names: Vec<&str> = names.into_iter().collect();
    let old = |at: usize| {
        let name = district.estates().get(at)?.community.as_deref()?;
        names.binary_search(&name).ok()
    };
    let households = |at: usize| district.estates().get(at).map_or(0, |estate| u64::from(estate.households));
    let (mut overlap, mut total, mut unknown) = (Overlap::new(), 0_u64, Vec::new());
    for (at, new) in plan.labels().iter().enumerate() {
        let Some(old) = old(at) else {
            unknown.push(at);
            continue;
        };
        total = total.saturating_add(households(at));
        let cell = overlap.entry((*new, old)).or_default();
        *cell = cell.saturating_add(households(at));
    }
    let pairs = heaviest(&overlap);
    let matched = pairs.iter().filter_map(|(new, old)| overlap.get(&(*new, *old)));
    let matched = matched.fold(0_u64, |sum, households| sum.saturating_add(*households));
    let mut estates = Vec::new();
    for community in communities.iter_mut() {
        let carried = pairs.get(&community.label).copied();
        community.carries_on = carried.and_then(|old| names.get(old)).map(|name| (*name).to_owned());
        let leaving =
            community.estates.iter().copied().filter(|at| old(*at).is_some_and(|old| Some(old) != carried));
        let leaving: Vec<usize> = leaving.collect();
        community.moved = Some(leaving.iter().fold(0, |sum: u64, at| sum.saturating_add(households(*at))));
        estates.extend(leaving);
    }
    estates.sort_unstable();
    let kept: BTreeSet<usize> = pairs.into_values().collect();
    let ended = names.iter().enumerate().filter(|(old, _)| !kept.contains(old));
    Some(Moved {
        households: total.saturating_sub(matched),
        matched,
        estates,
        unknown,
        ended: ended.map(|(_, name)| (*name).to_owned()).collect(),
    })
}
