//! Community size (CG-50 to CG-56).

use minzheng_community_governance::size::{
    District, Found, Limits, Objective, Plan, PlanError, SizeStatus, Targets, Task, Weights, check, measure,
    plan,
};

use super::{ASIDE, holds};
use crate::community_size::{district, limits};
use crate::draw::Draw;
use crate::oracle::community_size::{self as second, Aim};
use crate::registry::Check;

const AIM: Aim = Aim { plain: 3000, managed: 5000 };

fn targets() -> Targets {
    Targets::new(3000, 5000, (1, 2)).expect("targets")
}

fn task(draw: &mut Draw, limits: Limits) -> Task {
    let objective = match draw.below(3) {
        0 => Objective::SizeFirst,
        1 => Objective::Weighted(Weights { deviation: 6, cut: 1, moved: 0 }),
        _ => Objective::Weighted(Weights { deviation: 6, cut: 1, moved: 6 }),
    };
    Task { targets: targets(), limits, objective, seed: draw.below(5), work: Some(30_000) }
}

/// Any division, whole or not.
fn any(draw: &mut Draw, district: &District) -> Plan {
    Plan::of(&district.estates().iter().map(|_| draw.below(4)).collect::<Vec<_>>())
}

pub(crate) fn plans_are_feasible_by_another_validator(draw: &mut Draw) -> Check {
    let district = district(draw, 24);
    let limits = limits(draw, &district);
    let task = task(draw, limits);
    match plan(&district, &task) {
        Ok(planned) => {
            let labels = planned.plan.labels();
            holds(second::feasible(&district, &task.limits, labels), || format!("{labels:?} is not feasible"))
        }
        Err(PlanError::NotFound { nearest, .. }) => {
            let labels = nearest.labels();
            holds(!second::feasible(&district, &task.limits, labels), || format!("{labels:?} is feasible"))
        }
        Err(PlanError::NoPlan) => ASIDE,
        Err(error) => Err(error.to_string()),
    }
}

pub(crate) fn the_validators_agree_on_any_plan(draw: &mut Draw) -> Check {
    let district = district(draw, 8);
    let limits = limits(draw, &district);
    let plan = any(draw, &district);
    let faults = check(&district, &limits, &plan);
    let feasible = second::feasible(&district, &limits, plan.labels());
    holds(faults.is_empty() == feasible, || format!("{faults:?}, the second says {feasible}"))
}

pub(crate) fn the_measures_are_those_of_a_naive_count(draw: &mut Draw) -> Check {
    let district = district(draw, 9);
    let plan = any(draw, &district);
    let found = measure(&district, targets(), &plan);
    let (deviation, cut) = second::measures(&district, AIM, plan.labels());
    let moved = second::moved(&district, plan.labels());
    let of_estates = found.moved.as_ref().map(|moved| {
        moved.estates.iter().map(|at| u64::from(district.estates()[*at].households)).sum::<u64>()
    });
    let agree = found.deviation == Some(deviation)
        && found.cut == cut
        && found.moved.as_ref().map(|moved| moved.households) == moved
        && of_estates == moved;
    holds(agree, || format!("{found:?}, the second says {deviation}, {cut}, {moved:?}"))
}

pub(crate) fn small_districts_come_out_at_the_optimum(draw: &mut Draw) -> Check {
    let district = district(draw, 7);
    let limits = limits(draw, &district);
    let best = second::optimum(&district, AIM, &limits);
    let task = Task { targets: targets(), limits, objective: Objective::SizeFirst, seed: 1, work: None };
    match (plan(&district, &task), best) {
        (Ok(planned), Some((deviation, cut, labels))) => {
            let found = (planned.measures.deviation, planned.measures.cut, planned.plan.labels());
            let same = found == (Some(deviation), cut, labels.as_slice()) && planned.found == Found::Optimum;
            holds(same, || format!("{found:?}, the second says {deviation}, {cut}, {labels:?}"))
        }
        (Err(PlanError::NoPlan), None) => holds(true, String::new),
        (found, best) => Err(format!("{found:?}, the second says {best:?}")),
    }
}

pub(crate) fn a_seed_gives_one_plan(draw: &mut Draw) -> Check {
    let district = district(draw, 30);
    let limits = limits(draw, &district);
    let task = task(draw, limits);
    let (one, other) = (plan(&district, &task), plan(&district, &task));
    holds(one == other, || format!("{one:?} and {other:?}"))
}

pub(crate) fn the_order_of_estates_changes_nothing_that_counts(draw: &mut Draw) -> Check {
    let before = district(draw, 9);
    let plan = any(draw, &before);
    let count = before.estates().len();
    let mut order: Vec<usize> = (0..count).collect();
    for at in (1..count).rev() {
        order.swap(at, draw.below(at as u64 + 1) as usize);
    }
    // The estate `order[at]` stands at `at` now.
    let place = |was: usize| order.iter().position(|old| *old == was).expect("everybody has a place");
    let estates = order.iter().map(|was| before.estates()[*was].clone()).collect();
    let links = before.links().iter().map(|link| {
        let (one, other) = (place(link.one), place(link.other));
        minzheng_community_governance::size::Link { one, other, ..*link }
    });
    let after = District::new(estates, links.collect(), before.streets()).expect("the same district");
    let moved = Plan::of(&order.iter().map(|was| plan.labels()[*was]).collect::<Vec<_>>());
    let (one, other) = (measure(&before, targets(), &plan), measure(&after, targets(), &moved));
    let key = |found: &minzheng_community_governance::size::Measures| {
        (found.deviation, found.cut, found.edges, found.moved.as_ref().map(|moved| moved.households))
    };
    let feasible = |district: &District, plan: &Plan| check(district, &Limits::none(), plan).is_empty();
    let same = key(&one) == key(&other) && feasible(&before, &plan) == feasible(&after, &moved);
    if !same {
        return Err(format!("{:?} became {:?}", key(&one), key(&other)));
    }
    // The least D and K are the same too.
    let task =
        |limits| Task { targets: targets(), limits, objective: Objective::SizeFirst, seed: 1, work: None };
    let best = |district: &District| {
        plan_of(district, &task(Limits::none())).map(|found| (found.measures.deviation, found.measures.cut))
    };
    let (one, other) = (best(&before), best(&after));
    holds(one == other, || format!("the best {one:?} became {other:?}"))
}

fn plan_of(
    district: &District,
    task: &Task,
) -> Result<minzheng_community_governance::size::Planned, PlanError> {
    plan(district, task)
}

pub(crate) fn more_households_never_lower_the_legal_size(draw: &mut Draw) -> Check {
    let range = if draw.chance(1, 2) { (100, 700) } else { (1000, 3000) };
    let households = draw.below(4000);
    let more = households + draw.below(200);
    let rank = |households| match SizeStatus::of(households, range) {
        SizeStatus::Below => 0,
        SizeStatus::Usual => 1,
        SizeStatus::Above => 2,
    };
    holds(rank(households) <= rank(more), || format!("{households} and {more} in {range:?}"))
}

pub(crate) fn no_plan_is_below_the_bound(draw: &mut Draw) -> Check {
    let district = district(draw, 24);
    let limits = limits(draw, &district);
    let task = Task { targets: Targets::one(3000).expect("a target"), ..task(draw, limits) };
    let Ok(planned) = plan(&district, &task) else { return ASIDE };
    let count = planned.measures.communities.len() as u64;
    let bound = district.households().abs_diff(count * 3000);
    let sum: u64 = planned.measures.communities.iter().map(|community| community.households).sum();
    let found = planned.measures.deviation.unwrap_or_default();
    holds(found >= bound && sum == district.households(), || format!("{found} below {bound}, or {sum} lost"))
}

pub(crate) fn keeping_moves_no_more_than_today(draw: &mut Draw) -> Check {
    let district = district(draw, 20);
    let marks: Vec<_> = district.estates().iter().map(|estate| estate.community.clone()).collect();
    let today = Plan::of(&marks);
    if district.estates().iter().any(|estate| estate.community.is_none())
        || !check(&district, &Limits::none(), &today).is_empty()
    {
        return ASIDE;
    }
    // Nothing but staying counts.
    let weights = Weights { deviation: 0, cut: 0, moved: 1 };
    let objective = Objective::Weighted(weights);
    let task = Task {
        targets: targets(),
        limits: Limits::none(),
        objective,
        seed: draw.below(5),
        work: Some(30_000),
    };
    let planned = plan(&district, &task).map_err(|error| error.to_string())?;
    let moved = planned.measures.moved.map(|moved| moved.households);
    holds(moved == Some(0), || format!("{moved:?} moved"))
}
