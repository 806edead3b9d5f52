//! CG-51 to CG-53 a second time: every division of a few estates into sets, in the order of counting, each looked at from end to
//! end.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_community_governance::size::{District, Limits, Streets};
use minzheng_core_types::Fact;

/// T and the share above which managed estates prevail, as the rulebook's examples have them.
#[derive(Debug, Clone, Copy)]
pub struct Aim {
    /// The target elsewhere.
    pub plain: u64,
    /// The target where managed estates prevail: more than half.
    pub managed: u64,
}

/// Every way to put things into sets, as marks: the first has 0, each next one of those so far or the next number.
fn divisions(count: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for _ in 0..count {
        all = all
            .into_iter()
            .flat_map(|marks: Vec<usize>| {
                let next = marks.iter().max().map_or(0, |most| most + 1);
                (0..=next).map(move |mark| [marks.clone(), vec![mark]].concat())
            })
            .collect();
    }
    all
}

fn sets(marks: &[usize]) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut sets: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (at, mark) in marks.iter().enumerate() {
        sets.entry(*mark).or_default().insert(at);
    }
    sets
}

fn walkable(district: &District, one: usize, other: usize) -> bool {
    let street = |at: usize| &district.estates()[at].street;
    district.links().iter().any(|link| {
        let these = (link.one, link.other) == (one, other) || (link.other, link.one) == (one, other);
        these && !link.barrier && (district.streets() == Streets::Cross || street(one) == street(other))
    })
}

/// Can one walk from each to each of a set, by steps that grow what is reached until nothing is added?
fn whole(district: &District, set: &BTreeSet<usize>) -> bool {
    let mut reached: BTreeSet<usize> = set.iter().take(1).copied().collect();
    loop {
        let more: Vec<usize> = set
            .iter()
            .filter(|at| !reached.contains(at) && reached.iter().any(|from| walkable(district, *from, **at)))
            .copied()
            .collect();
        if more.is_empty() {
            return reached.len() == set.len();
        }
        reached.extend(more);
    }
}

fn households(district: &District, set: &BTreeSet<usize>) -> u64 {
    set.iter().map(|at| u64::from(district.estates()[*at].households)).sum()
}

/// May a plan stand (CG-52)?
#[must_use]
pub fn feasible(district: &District, limits: &Limits, marks: &[usize]) -> bool {
    let sets = sets(marks);
    let everything: BTreeSet<usize> = (0..marks.len()).collect();
    let part_of = |set: &BTreeSet<usize>| {
        // Everything that can be reached from it within the whole district.
        let mut part = set.clone();
        loop {
            let more: Vec<usize> = everything
                .iter()
                .filter(|at| !part.contains(at) && part.iter().any(|from| walkable(district, *from, **at)))
                .copied()
                .collect();
            if more.is_empty() {
                return part;
            }
            part.extend(more);
        }
    };
    let each = |set: &BTreeSet<usize>| {
        let sum = households(district, set);
        let streets: BTreeSet<_> = set.iter().map(|at| &district.estates()[*at].street).collect();
        let one_street = district.streets() == Streets::Cross || streets.len() == 1;
        let waived = || limits.waive_small_parts && part_of(set) == *set;
        let enough = limits.least.is_none_or(|least| sum >= least || waived());
        let few = limits.most.is_none_or(|most| sum <= most);
        let served = limits.reach.is_none_or(|reach| {
            district.estates().iter().filter(|estate| estate.centre).any(|centre| {
                set.iter().all(|at| {
                    let (from, to) =
                        (centre.point.expect("drawn"), district.estates()[*at].point.expect("drawn"));
                    let (x, y) = (i128::from(from.x - to.x), i128::from(from.y - to.y));
                    x * x + y * y <= i128::from(reach) * i128::from(reach)
                })
            })
        });
        whole(district, set) && one_street && enough && few && served
    };
    let pairs = limits.together.iter().all(|(one, other)| marks[*one] == marks[*other])
        && limits.apart.iter().all(|(one, other)| marks[*one] != marks[*other]);
    pairs && limits.communities.is_none_or(|asked| asked == sets.len()) && sets.values().all(each)
}

/// D and K of a plan.
#[must_use]
pub fn measures(district: &District, aim: Aim, marks: &[usize]) -> (u64, usize) {
    let sets = sets(marks);
    let deviation = sets.values().map(|set| {
        let all = households(district, set);
        let managed: BTreeSet<usize> =
            set.iter().filter(|at| district.estates()[**at].managed == Fact::Known(true)).copied().collect();
        let target = if 2 * households(district, &managed) > all { aim.managed } else { aim.plain };
        all.abs_diff(target)
    });
    let mut cut = 0;
    for one in 0..marks.len() {
        for other in one + 1..marks.len() {
            if marks[one] != marks[other] && walkable(district, one, other) {
                cut += 1;
            }
        }
    }
    (deviation.sum(), cut)
}

/// M: every way to let new communities carry on old ones is tried.
#[must_use]
pub fn moved(district: &District, marks: &[usize]) -> Option<u64> {
    let old: Vec<&str> = {
        let names: BTreeSet<&str> =
            district.estates().iter().filter_map(|estate| estate.community.as_deref()).collect();
        names.into_iter().collect()
    };
    if old.is_empty() {
        return None;
    }
    let known: Vec<(usize, &str, u64)> = district
        .estates()
        .iter()
        .zip(marks)
        .filter_map(|(estate, mark)| {
            Some((*mark, estate.community.as_deref()?, u64::from(estate.households)))
        })
        .collect();
    let total: u64 = known.iter().map(|(_, _, households)| households).sum();
    let new: Vec<usize> = sets(marks).into_keys().collect();
    fn best(old: &[&str], new: &[usize], known: &[(usize, &str, u64)]) -> u64 {
        let Some((first, rest)) = old.split_first() else { return 0 };
        let mut most = best(rest, new, known);
        for (at, mark) in new.iter().enumerate() {
            let shared: u64 = known
                .iter()
                .filter(|(there, name, _)| there == mark && name == first)
                .map(|(_, _, households)| households)
                .sum();
            let others = [&new[..at], &new[at + 1..]].concat();
            most = most.max(shared + best(rest, &others, known));
        }
        most
    }
    Some(total - best(&old, &new, &known))
}

/// The least (D, K, labels) of every feasible plan; labels are the smallest member's place.
#[must_use]
pub fn optimum(district: &District, aim: Aim, limits: &Limits) -> Option<(u64, usize, Vec<usize>)> {
    divisions(district.estates().len())
        .into_iter()
        .filter(|marks| feasible(district, limits, marks))
        .map(|marks| {
            let (deviation, cut) = measures(district, aim, &marks);
            let first = |mark: &usize| marks.iter().position(|other| other == mark).expect("it is there");
            (deviation, cut, marks.iter().map(first).collect::<Vec<_>>())
        })
        .min()
}
