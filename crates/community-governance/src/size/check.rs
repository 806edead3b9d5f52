//! 校验: is a plan feasible? (CG-52). It reads the district and the plan alone and shares nothing with what makes plans.

use std::collections::{BTreeMap, BTreeSet};

use super::district::{District, Streets};
use super::goal::{Limits, centres_near};
use super::plan::Plan;

/// 不合之处: how a plan breaks CG-52.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Fault {
    /// The plan has not one community for each estate.
    Estates {
        /// In the plan.
        planned: usize,
        /// In the district.
        estates: usize,
    },
    /// Somebody cannot walk from one end of a community to the other within it.
    Broken {
        /// Its label.
        community: usize,
        /// How many parts it has.
        parts: usize,
        /// An estate of another part than the first.
        estate: usize,
    },
    /// It lies in two streets.
    Streets {
        /// Its label.
        community: usize,
        /// An estate.
        one: usize,
        /// One in another street.
        other: usize,
    },
    /// Fewer households than the least.
    TooFew {
        /// Its label.
        community: usize,
        /// What it has.
        households: u64,
        /// The least.
        least: u64,
        /// Is the whole part of the district, cut off from the rest, below the least? Then only a waiver helps.
        component_too_small: bool,
    },
    /// More households than the most.
    TooMany {
        /// Its label.
        community: usize,
        /// What it has.
        households: u64,
        /// The most.
        most: u64,
    },
    /// Another number of communities than asked.
    Communities {
        /// In the plan.
        planned: usize,
        /// Asked.
        asked: usize,
    },
    /// A pair that stays together is not.
    Parted {
        /// An estate.
        one: usize,
        /// The other.
        other: usize,
    },
    /// A pair that does not share a community does.
    Joined {
        /// An estate.
        one: usize,
        /// The other.
        other: usize,
    },
    /// No service centre lies within reach of every estate.
    NoCentre {
        /// Its label.
        community: usize,
    },
}

/// Everything that a plan breaks, in a fixed order; nothing where it is feasible.
///
/// ```
/// use minzheng_community_governance::size::{District, Fault, Limits, Plan, check};
/// let path = District::grid(1, &[1500, 1400, 1700])?;
/// assert_eq!(check(&path, &Limits::none(), &Plan::of(&[0, 0, 1])), []);
/// let broken = check(&path, &Limits::none(), &Plan::of(&[0, 1, 0]));
/// assert_eq!(broken, [Fault::Broken { community: 0, parts: 2, estate: 2 }]);
/// # Ok::<(), minzheng_community_governance::size::DistrictError>(())
/// ```
#[must_use]
pub fn check(district: &District, limits: &Limits, plan: &Plan) -> Vec<Fault> {
    let (planned, estates) = (plan.labels().len(), district.estates().len());
    if planned != estates {
        return vec![Fault::Estates { planned, estates }];
    }
    let communities = plan.communities();
    let mut faults = Vec::new();
    if let Some(asked) = limits.communities.filter(|asked| *asked != communities.len()) {
        faults.push(Fault::Communities { planned: communities.len(), asked });
    }
    let (heads, cut_off) = (heads(district, plan), small_components(district, limits));
    for (community, members) in &communities {
        connected(*community, members, &heads, &mut faults);
        streets(district, *community, members, &mut faults);
        households(district, limits, *community, members, &cut_off, &mut faults);
        if let Some(reach) = limits.reach
            && centres_near(district, reach, members).is_empty()
        {
            faults.push(Fault::NoCentre { community: *community });
        }
    }
    let same = |one: usize, other: usize| plan.label(one) == plan.label(other);
    for (one, other) in limits.together.iter().copied().filter(|(one, other)| !same(*one, *other)) {
        faults.push(Fault::Parted { one, other });
    }
    for (one, other) in limits.apart.iter().copied().filter(|(one, other)| same(*one, *other)) {
        faults.push(Fault::Joined { one, other });
    }
    faults
}

/// Walks nowhere: joins the two ends of every border within a community, and says for each estate who heads its part.
fn heads(district: &District, plan: &Plan) -> Vec<usize> {
    let mut above: Vec<usize> = (0..district.estates().len()).collect();
    for link in district.links().iter().filter(|link| !link.barrier) {
        if plan.label(link.one) != plan.label(link.other) || !walkable(district, link.one, link.other) {
            continue;
        }
        let (one, other) = (head(&mut above, link.one), head(&mut above, link.other));
        if let Some(up) = above.get_mut(one.max(other)) {
            *up = one.min(other);
        }
    }
    (0..above.len()).map(|at| head(&mut above, at)).collect()
}

fn walkable(district: &District, one: usize, other: usize) -> bool {
    let street = |at: usize| district.estates().get(at).and_then(|estate| estate.street.as_deref());
    district.streets() == Streets::Cross || street(one) == street(other)
}

fn head(above: &mut [usize], at: usize) -> usize {
    let mut at = at;
    while let Some(up) = above.get(at).copied().filter(|up| *up != at) {
        let higher = above.get(up).copied().unwrap_or(up);
        if let Some(mine) = above.get_mut(at) {
            *mine = higher;
        }
        at = up;
    }
    at
}

fn connected(community: usize, members: &[usize], heads: &[usize], faults: &mut Vec<Fault>) {
    let head = |at: usize| heads.get(at).copied();
    let parts: BTreeSet<_> = members.iter().map(|at| head(*at)).collect();
    let first = members.first().and_then(|at| head(*at));
    if let Some(estate) = members.iter().copied().find(|at| head(*at) != first) {
        faults.push(Fault::Broken { community, parts: parts.len(), estate });
    }
}

fn streets(district: &District, community: usize, members: &[usize], faults: &mut Vec<Fault>) {
    if district.streets() == Streets::Cross {
        return;
    }
    let street = |at: usize| district.estates().get(at).and_then(|estate| estate.street.as_deref());
    let Some(one) = members.first().copied() else { return };
    if let Some(other) = members.iter().copied().find(|at| street(*at) != street(one)) {
        faults.push(Fault::Streets { community, one, other });
    }
}

/// By estate that lies in one: the parts of the district with fewer households than the least.
fn small_components(district: &District, limits: &Limits) -> BTreeMap<usize, Vec<usize>> {
    let mut small = BTreeMap::new();
    let Some(least) = limits.least else { return small };
    for part in district.components().into_iter().filter(|part| sum(district, part) < least) {
        small.extend(part.iter().map(|at| (*at, part.clone())));
    }
    small
}

fn sum(district: &District, members: &[usize]) -> u64 {
    let estates = members.iter().filter_map(|at| district.estates().get(*at));
    estates.fold(0, |sum, estate| sum.saturating_add(u64::from(estate.households)))
}

fn households(
    district: &District,
    limits: &Limits,
    community: usize,
    members: &[usize],
    cut_off: &BTreeMap<usize, Vec<usize>>,
    faults: &mut Vec<Fault>,
) {
    let households = sum(district, members);
    if let Some(least) = limits.least.filter(|least| households < *least) {
        let part = cut_off.get(&community);
        let component_too_small = part.is_some();
        if limits.waive_small_parts && part.is_some_and(|whole| *whole == members) {
            return;
        }
        faults.push(Fault::TooFew { community, households, least, component_too_small });
    }
    if let Some(most) = limits.most.filter(|most| households > *most) {
        faults.push(Fault::TooMany { community, households, most });
    }
}
