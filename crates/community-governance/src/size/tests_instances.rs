//! The instances of CG-55 and their goals.

use super::*;

/// A grid of CG-55, its fixed number of communities and its target.
fn instance(name: &str) -> (District, Limits, Targets) {
    let (side, count, target) = match name {
        "S12" => (12, 15, 3000),
        "S30" => (30, 95, 3000),
        _ => (24, 8, 72),
    };
    let mut draw = SplitMix::new(20_140_701);
    let mut households = || if name == "U24" { 1 } else { 40 + (draw.next_u64() % 561) as u32 };
    let households: Vec<u32> = (0..side * side).map(|_| households()).collect();
    let limits = Limits { communities: Some(count), ..Limits::none() };
    (District::grid(side, &households).unwrap(), limits, Targets::one(target).unwrap())
}

const EVEN: Objective = Objective::Weighted(Weights { deviation: 6, cut: 1, moved: 0 });

/// D, K and a sum over the labels that changes with any of them.
fn planned(name: &str, objective: Objective) -> (u64, usize, u64) {
    let (district, limits, targets) = instance(name);
    let task = Task { targets, limits, objective, seed: 1, work: None };
    let found = plan(&district, &task).unwrap();
    assert_eq!(check(&district, &task.limits, &found.plan), []);
    let sum =
        found.plan.labels().iter().fold(0_u64, |sum, label| SplitMix::new(sum ^ *label as u64).next_u64());
    (found.measures.deviation.unwrap(), found.measures.cut, sum)
}

#[test]
fn the_instances_are_those_of_the_book() {
    let (s12, ..) = instance("S12");
    assert_eq!((s12.estates().len(), s12.edges(), s12.households()), (144, 264, 44_683));
    let (s30, ..) = instance("S30");
    assert_eq!((s30.estates().len(), s30.edges(), s30.households()), (900, 1740, 283_805));
}

/// Each line: D at most, K at most, and what is found, the same on every machine.
#[test]
fn goals_are_met() {
    let goals = [
        ("S12", EVEN, (450, 91)),
        ("S12", Objective::SizeFirst, (400, usize::MAX)),
        ("S30", EVEN, (5_700, 642)),
        ("S30", Objective::SizeFirst, (3_100, usize::MAX)),
        ("U24", EVEN, (0, 96)),
        ("U24", Objective::SizeFirst, (0, 96)),
    ];
    let mut found = Vec::new();
    for (name, objective, (most, cuts)) in goals {
        let (deviation, cut, sum) = planned(name, objective);
        assert!(deviation <= most && cut <= cuts, "{name}: {deviation} {cut}");
        found.push((name, deviation, cut, sum));
    }
    let frozen = [
        ("S12", 343, 83, 371_026_934_913_738_623),
        ("S12", 317, 87, 702_127_594_080_990_736),
        ("S30", 2271, 637, 17_548_100_734_809_541_440),
        ("S30", 1509, 688, 1_577_934_688_793_610_798),
        ("U24", 0, 93, 3_408_429_641_864_035_090),
        ("U24", 0, 96, 5_514_536_524_132_139_184),
    ];
    assert_eq!(found, frozen);
}
