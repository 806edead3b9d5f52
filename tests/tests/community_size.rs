//! Community size: formulas of CG-52, CG-54 and CG-55, the lines of the law, days on either side of a change.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_community_governance::size::rules::{CG_52, CG_54, CG_55};
use minzheng_community_governance::size::{
    District, ENUMERATED_TO, Fault, Found, Limits, Objective, Plan, SizeFile, SizeStatus, SplitMix, Streets,
    Targets, Task, Weights, check, measure, plan,
};
use minzheng_core_types::formula::{Formula, Value};
use minzheng_core_types::{Month, Rule, Silent};
use minzheng_tests::community_size::{EMBEDDED, district, limits};
use minzheng_tests::draw::Draw;

fn number(value: u64) -> Value {
    Value::Number(value.to_string().parse().unwrap())
}

fn says(rule: &Rule, form: &str, facts: &[(&str, Value)]) -> Value {
    let variant = rule.variant(form, Month::at(2026, 1)).unwrap();
    let facts: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Formula::parse(variant.formula).unwrap().evaluate(&facts).unwrap()
}

/// Parts of a community, counted by joining.
fn parts(district: &District, members: &[usize]) -> u64 {
    let mut group: BTreeMap<usize, usize> = members.iter().map(|at| (*at, *at)).collect();
    for at in members {
        for (to, _) in district.beside(*at).filter(|(to, _)| members.contains(to)) {
            let (one, other) = (group[at], group[&to]);
            group.values_mut().filter(|mine| **mine == other).for_each(|mine| *mine = one);
        }
    }
    group.values().collect::<BTreeSet<_>>().len() as u64
}

#[test]
fn plans_keep_to_the_formulas() {
    let mut seen = BTreeSet::new();
    for case in 0..800 {
        let mut draw = Draw::new("sizes", 1, case);
        let district = district(&mut draw, 8);
        let limits = limits(&mut draw, &district);
        let plan_of = Plan::of(&district.estates().iter().map(|_| draw.below(3)).collect::<Vec<_>>());
        let faults = check(&district, &limits, &plan_of);
        let mut compare = |form: &'static str, value: Value, kept: bool| {
            assert_eq!(value, Value::Bool(kept), "{form}, case {case}: {faults:?}");
            seen.insert((form, kept));
        };
        for (label, members) in plan_of.communities() {
            let estates = || members.iter().map(|at| &district.estates()[*at]);
            let households: u64 = estates().map(|estate| u64::from(estate.households)).sum();
            let streets = estates().map(|estate| &estate.street).collect::<BTreeSet<_>>().len() as u64;
            let streets = if district.streets() == Streets::Cross { 1 } else { streets };
            let (least, most) = (limits.least.unwrap_or(0), limits.most.unwrap_or(u64::MAX >> 8));
            let mine = |fault: &Fault| match fault {
                Fault::Broken { community, .. }
                | Fault::Streets { community, .. }
                | Fault::TooFew { community, .. }
                | Fault::TooMany { community, .. } => *community == label,
                _ => false,
            };
            let whole = district.components().contains(&members);
            if !(limits.waive_small_parts && whole) {
                let facts = [
                    ("cs_parts", number(parts(&district, &members))),
                    ("cs_streets", number(streets)),
                    ("cs_households", number(households)),
                    ("cs_least", number(least)),
                    ("cs_most", number(most)),
                ];
                compare("", says(&CG_52, "", &facts), !faults.iter().any(mine));
            }
            let facts = [
                ("cs_households", number(households)),
                ("cs_least", number(least)),
                ("cs_waived", Value::Bool(limits.waive_small_parts)),
                ("cs_whole_part", Value::Bool(whole)),
            ];
            let few = |fault: &Fault| matches!(fault, Fault::TooFew { community, .. } if *community == label);
            compare("waiver", says(&CG_52, "waiver", &facts), !faults.iter().any(few));
            if let Some(reach) = limits.reach {
                let near = district.estates().iter().filter(|centre| {
                    centre.centre
                        && members.iter().all(|at| {
                            let to = district.estates()[*at].point.unwrap();
                            centre.point.unwrap().square_to(to) <= u128::from(reach).pow(2)
                        })
                });
                let facts = [("cs_centres_near", number(near.count() as u64))];
                let far = Fault::NoCentre { community: label };
                compare("reach", says(&CG_52, "reach", &facts), !faults.contains(&far));
            }
        }
        let parted = faults.iter().filter(|fault| matches!(fault, Fault::Parted { .. })).count() as u64;
        let joined = faults.iter().filter(|fault| matches!(fault, Fault::Joined { .. })).count() as u64;
        let same = |(one, other): &(usize, usize)| plan_of.label(*one) == plan_of.label(*other);
        let kept = limits.together.iter().all(same) && !limits.apart.iter().any(same);
        let facts = [("cs_parted", number(parted)), ("cs_joined", number(joined))];
        compare("pairs", says(&CG_52, "pairs", &facts), kept);
        for (at, link) in district.links().iter().enumerate() {
            let street = |at: usize| &district.estates()[at].street;
            let facts = [
                ("cs_barrier", Value::Bool(link.barrier)),
                ("cs_same_street", Value::Bool(street(link.one) == street(link.other))),
                ("cs_streets_redrawn", Value::Bool(district.streets() == Streets::Cross)),
            ];
            let walks = district.beside(link.one).any(|(_, by)| by == at);
            compare("walk", says(&CG_52, "walk", &facts), walks);
        }
    }
    assert_eq!(seen.len(), 10, "{seen:?}");
    for (count, moved) in [(16, 0), (17, 0), (16, 1)] {
        let grid = District::grid(1, &vec![1000; count]).unwrap();
        let weights = Weights { deviation: 6, cut: 1, moved };
        let task = Task {
            targets: Targets::one(3000).unwrap(),
            limits: Limits::none(),
            objective: Objective::Weighted(weights),
            seed: 1,
            work: Some(20_000),
        };
        let found = match plan(&grid, &task).unwrap().found {
            Found::Optimum => "optimum",
            Found::Search => "search",
        };
        let facts = [
            ("cs_units", number(count as u64)),
            ("cs_enumerated_to", number(ENUMERATED_TO as u64)),
            ("cs_weight_moved", number(u64::from(moved))),
        ];
        assert_eq!(says(&CG_54, "", &facts), Value::Text(found.to_owned()));
    }
}

#[test]
fn goals_and_bounds_keep_to_the_formulas() {
    let mut draw = SplitMix::new(20_140_701);
    let households: Vec<u32> = (0..144).map(|_| 40 + (draw.next_u64() % 561) as u32).collect();
    assert_eq!(households[..5], [54, 262, 120, 596, 545]);
    let grid = District::grid(12, &households).unwrap();
    let limits = Limits { communities: Some(15), ..Limits::none() };
    let task = Task {
        targets: Targets::one(3000).unwrap(),
        limits,
        objective: Objective::SizeFirst,
        seed: 1,
        work: None,
    };
    let found = plan(&grid, &task).unwrap();
    let deviation = found.measures.deviation.unwrap();
    let bound = says(
        &CG_55,
        "bound",
        &[("cs_all_households", number(44_683)), ("cs_communities", number(15)), ("cs_target", number(3000))],
    );
    assert_eq!(bound, number(317));
    assert_eq!(deviation, 317, "no plan is better");
    for (goal, met) in [(317, true), (316, false)] {
        let facts = [
            ("cs_total_deviation", number(deviation)),
            ("cs_goal_deviation", number(goal)),
            ("cs_cut", number(found.measures.cut as u64)),
            ("cs_goal_cut", number(264)),
            ("cs_broken", number(check(&grid, &task.limits, &found.plan).len() as u64)),
        ];
        assert_eq!(says(&CG_55, "", &facts), Value::Bool(met));
    }
}

#[test]
fn the_lines_of_the_usual_range() {
    let words = |range, households: [u64; 4]| households.map(|h| SizeStatus::of(h, range).word());
    assert_eq!(words((100, 700), [99, 100, 700, 701]), ["below", "usual", "usual", "above"]);
    assert_eq!(words((1000, 3000), [999, 1000, 3000, 3001]), ["below", "usual", "usual", "above"]);
}

/// The law changes with the first of January 2026; the target of Shibei is that of 2014.
#[test]
fn days_on_either_side_of_a_change() {
    let file = |on: &str, target: Option<u32>| -> SizeFile {
        let asked =
            target.map_or_else(|| serde_json::json!({}), |target| serde_json::json!({ "target": target }));
        serde_json::from_value(serde_json::json!({
            "place": "370203", "on": on, "asked": asked,
            "estates": [ { "id": "a", "households": 800, "managed": false } ] }))
        .unwrap()
    };
    let status = |on: &str| {
        let report = file(on, Some(3000)).assess(&EMBEDDED, &mut Silent).unwrap();
        (report.statuses[0].unwrap().word(), report.decides.unwrap().word())
    };
    assert_eq!(status("1990-01-31"), ("above", "district"));
    assert_eq!(status("2025-12-31"), ("above", "district"));
    assert_eq!(status("2026-01-01"), ("below", "street-proposes"));
    for (on, known) in
        [("2013-12-31", false), ("2014-01-01", true), ("2014-12-31", true), ("2015-01-01", false)]
    {
        let report = file(on, None).assess(&EMBEDDED, &mut Silent).unwrap();
        assert_eq!(report.plan.is_some(), known, "{on}");
        assert_eq!(report.open.parameters.is_empty(), known, "{on}");
    }
}

/// Exactly half is not more than half.
#[test]
fn the_line_of_managed_estates() {
    let targets = Targets::new(3000, 5000, (1, 2)).unwrap();
    for (managed, households, target) in
        [(1499, 3000, 3000), (1500, 3000, 3000), (1501, 3000, 5000), (0, 0, 3000)]
    {
        assert_eq!(targets.target(managed, households), target);
    }
    let path = District::grid(1, &[1500, 1400, 1700]).unwrap();
    assert_eq!(measure(&path, targets, &Plan::of(&[0, 0, 0])).deviation, Some(1600));
}
