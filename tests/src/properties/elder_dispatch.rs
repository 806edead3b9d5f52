//! Dispatch (EC-33, EC-34).

use minzheng_core_types::Fact;
use minzheng_eldercare::dispatch::{
    Checked, Constraint, Gender, Minutes, Plan, Planned, Problem, Route, Solution, Stop, Want, check,
    plan_steps,
};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::dispatch::{day, drawn};
use crate::registry::Check;

const STEPS: u64 = 1_024;
const ONE: Minutes = Minutes::from_millionths(1_000_000);

fn planned(draw: &mut Draw) -> (Problem, Planned) {
    let problem = drawn(draw);
    let found = plan_steps(&problem, draw.below(3), STEPS);
    (problem, found)
}

/// What is broken: constraint, visit (of an entitlement the client), caregiver.
type Broken = Vec<(Constraint, Option<usize>, Option<usize>)>;

fn broken(checked: &Checked) -> Broken {
    let mut broken: Broken = checked
        .faults
        .iter()
        .map(|fault| (fault.constraint, fault.visit.or(fault.client), fault.caregiver))
        .collect();
    broken.sort_unstable();
    broken.dedup();
    broken
}

pub(crate) fn the_checker_accepts_what_the_planner_makes(draw: &mut Draw) -> Check {
    let (problem, found) = planned(draw);
    let checked = check(&problem, &found.plan);
    let missing = |visit: Option<usize>| visit.is_some_and(|visit| found.left_out.contains(&visit));
    let others: Broken = broken(&checked)
        .into_iter()
        .filter(|(constraint, visit, _)| *constraint != Constraint::Missing || !missing(*visit))
        .collect();
    let asked = checked.open.is_empty();
    let left = checked.faults.iter().filter(|fault| fault.constraint == Constraint::Missing);
    let left = left.filter_map(|fault| fault.visit).collect::<std::collections::BTreeSet<_>>();
    let told: std::collections::BTreeSet<usize> = found.left_out.iter().copied().collect();
    let whys = found.reasons.iter().all(|reason| {
        let out = told.contains(&reason.visit);
        (reason.left_out.is_some(), reason.caregiver.is_none()) == (out, out)
    });
    holds(others.is_empty() && asked && whys && left == told, || {
        format!("{others:?}, {:?}, {told:?}", checked.open)
    })
}

/// Stops in plan order, with who makes them.
fn stops(plan: &Plan) -> Vec<(usize, Stop)> {
    plan.routes.iter().flat_map(|route| route.stops.iter().map(|stop| (route.caregiver, *stop))).collect()
}

fn stop_mut<'p>(plan: &'p mut Plan, who: usize, like: &Stop) -> &'p mut Stop {
    let route = plan.routes.iter_mut().find(|route| route.caregiver == who).expect("his route");
    route.stops.iter_mut().find(|stop| *stop == like).expect("his stop")
}

fn without(plan: &Plan, who: usize, like: &Stop) -> Plan {
    let mut plan = plan.clone();
    let route = plan.routes.iter_mut().find(|route| route.caregiver == who).expect("his route");
    route.stops.retain(|stop| stop != like);
    plan
}

/// Breaks one constraint of an accepted plan; gives what the checker has to say, or nothing where it cannot be broken here.
fn breaks(draw: &mut Draw, problem: &mut Problem, plan: &mut Plan) -> Option<Broken> {
    let all = stops(plan);
    let (who, stop) = all[usize::try_from(draw.below(all.len() as u64)).expect("small")];
    let visit = stop.visit;
    let of = |constraint| Some(vec![(constraint, Some(visit), Some(who))]);
    let his = |constraint: Constraint| {
        let own = all.iter().filter(|(other, _)| *other == who);
        let mut told: Broken = own.map(|(who, stop)| (constraint, Some(stop.visit), Some(*who))).collect();
        told.sort_unstable();
        told.dedup();
        Some(told)
    };
    let single = problem.visits[visit].parts.len() == 1;
    let load = check(problem, plan).loads[who];
    let last = all.iter().rfind(|(other, _)| *other == who).map(|(_, stop)| *stop)?;
    let back = last.end.plus(problem.way(problem.visits[last.visit].place, problem.caregivers[who].office));
    match draw.below(15) {
        0 => problem.caregivers[who].active = Fact::Known(false),
        1 => problem.caregivers[who].contract = Fact::Known((day().succ_opt()?, None)),
        2 => problem.caregivers[who].contract = Fact::Known((day().pred_opt()?, day().pred_opt())),
        3 => {
            let service = problem.visits[visit].parts[stop.part].service.clone();
            problem.caregivers[who].skills.retain(|skill| *skill != service);
            let uses = |stop: &Stop| problem.visits[stop.visit].parts[stop.part].service == service;
            let own = all.iter().filter(|(other, stop)| *other == who && uses(stop));
            let mut told: Broken =
                own.map(|(who, stop)| (Constraint::Skill, Some(stop.visit), Some(*who))).collect();
            told.sort_unstable();
            return Some(told);
        }
        4 => {
            problem.visits[visit].blocked.push(who);
            return of(Constraint::Blocked);
        }
        5 if single => {
            let Fact::Known(gender) = problem.caregivers[who].gender else { return None };
            let other = if gender == Gender::Male { Gender::Female } else { Gender::Male };
            problem.visits[visit].gender = Some(Want::Required(other));
            return of(Constraint::Gender);
        }
        6 if single => {
            problem.visits[visit].dialect = Some(Want::Required("min".to_owned()));
            return of(Constraint::Dialect);
        }
        7 if single => {
            problem.visits[visit].opens = stop.start.plus(ONE);
            problem.visits[visit].closes = problem.visits[visit].closes.max(stop.start.plus(ONE));
            return of(Constraint::Opens);
        }
        8 if single && stop.start > problem.visits[visit].opens => {
            problem.visits[visit].hard = true;
            problem.visits[visit].closes = stop.start.less(ONE);
            return of(Constraint::Closes);
        }
        9 => {
            stop_mut(plan, who, &stop).end = stop.end.less(ONE);
            return of(Constraint::Duration);
        }
        10 => {
            problem.caregivers[who].until = back.less(ONE);
            return Some(vec![(Constraint::Returns, None, Some(who))]);
        }
        11 => {
            problem.caregivers[who].limit = Some(load.work.less(ONE));
            return Some(vec![(Constraint::Limit, None, Some(who))]);
        }
        12 => {
            *plan = without(plan, who, &stop);
            return Some(vec![(Constraint::Missing, Some(visit), None)]);
        }
        13 if !single => {
            let of_other = |(_, other): &&(usize, Stop)| other.visit == visit && other.part == 1;
            let (second, other) = *all.iter().find(of_other)?;
            let first = all.iter().find(|(_, other)| other.visit == visit && other.part == 0)?.1;
            let gap = other.start.less(first.start).plus(ONE);
            problem.visits[visit].gap = (gap, gap.plus(ONE));
            return Some(vec![(Constraint::Gap, Some(visit), Some(second))]);
        }
        14 => {
            let client = problem.visits[visit].client;
            let own = all.iter().filter(|(_, stop)| problem.visits[stop.visit].client == client);
            let minutes = own.fold(Minutes::ZERO, |sum, (_, stop)| {
                sum.plus(problem.visits[stop.visit].parts[stop.part].minutes)
            });
            problem.clients[client].minutes_left = Fact::Known(minutes.less(ONE));
            problem.clients[client].self_pay = Fact::Known(false);
            return Some(vec![(Constraint::Entitlement, Some(client), None)]);
        }
        _ => return None,
    }
    his(if problem.caregivers[who].active == Fact::Known(false) {
        Constraint::Active
    } else {
        Constraint::Contract
    })
}

pub(crate) fn one_broken_constraint_is_reported_and_no_other(draw: &mut Draw) -> Check {
    let (problem, found) = planned(draw);
    if stops(&found.plan).is_empty() {
        return ASIDE;
    }
    // What is left out stays missing beside what is broken on purpose.
    let before = broken(&check(&problem, &found.plan));
    for _ in 0..8 {
        let (mut other, mut plan) = (problem.clone(), found.plan.clone());
        let Some(mut expected) = breaks(draw, &mut other, &mut plan) else { continue };
        expected.extend_from_slice(&before);
        expected.sort_unstable();
        let told = broken(&check(&other, &plan));
        return holds(told == expected, || format!("{told:?}, expected {expected:?}"));
    }
    ASIDE
}

pub(crate) fn names_and_order_do_not_matter(draw: &mut Draw) -> Check {
    let (problem, found) = planned(draw);
    let before = check(&problem, &found.plan);
    let mut other = problem.clone();
    let (carers, visits) = (problem.caregivers.len(), problem.visits.len());
    // Everything stands the other way round and has another name.
    other.caregivers.reverse();
    other.visits.reverse();
    for caregiver in &mut other.caregivers {
        caregiver.id = format!("x-{}", caregiver.id);
    }
    for visit in &mut other.visits {
        visit.id = format!("y-{}", visit.id);
        visit.blocked.iter_mut().chain(&mut visit.previous).for_each(|at| *at = carers - 1 - *at);
    }
    let routes = found.plan.routes.iter().rev().map(|route| Route {
        caregiver: carers - 1 - route.caregiver,
        stops: route.stops.iter().map(|stop| Stop { visit: visits - 1 - stop.visit, ..*stop }).collect(),
    });
    let after = check(&other, &Plan { routes: routes.collect() });
    let same = before.cost == after.cost
        && before.wishes() == after.wishes()
        && before.faults.len() == after.faults.len()
        && before.open.len() == after.open.len();
    let cost = before.cost;
    let least = [cost.travel, cost.late, cost.latest, cost.rounded(), before.wishes()];
    let within = cost.latest <= cost.late && least.iter().all(|part| *part >= Minutes::ZERO);
    holds(same && within, || format!("{before:?}\n{after:?}"))
}

pub(crate) fn the_same_seed_and_steps_make_the_same_plan(draw: &mut Draw) -> Check {
    let problem = drawn(draw);
    let (seed, steps) = (draw.below(1_000), draw.below(3) * 700);
    let (one, other) = (plan_steps(&problem, seed, steps), plan_steps(&problem, seed, steps));
    holds(one == other, || format!("{one:?}\n{other:?}"))
}

pub(crate) fn one_more_caregiver_spoils_no_plan(draw: &mut Draw) -> Check {
    let (problem, found) = planned(draw);
    let mut more = problem.clone();
    let mut extra = more.caregivers[0].clone();
    extra.id = "extra".to_owned();
    more.caregivers.push(extra);
    let (before, after) = (check(&problem, &found.plan), check(&more, &found.plan));
    let same = before.faults == after.faults && before.open == after.open && before.cost == after.cost;
    holds(same, || format!("{before:?}\n{after:?}"))
}

pub(crate) fn the_second_checker_agrees(draw: &mut Draw) -> Check {
    let (problem, found) = planned(draw);
    let mut plan = found.plan;
    // A few stops are moved in time or given to others, so that much is broken at once.
    for _ in 0..draw.below(4) {
        let all = stops(&plan);
        if all.is_empty() {
            break;
        }
        let (who, stop) = all[usize::try_from(draw.below(all.len() as u64)).expect("small")];
        if draw.chance(1, 2) {
            let by = Minutes::from_millionths(draw.between(-40, 40) * 500_000);
            let moved = stop_mut(&mut plan, who, &stop);
            // Some stay longer than the service takes.
            let longer = Minutes::from_millionths(draw.between(0, 40) * 500_000);
            moved.start = moved.start.plus(by);
            moved.end = moved.end.plus(by).plus(if draw.chance(1, 2) { longer } else { Minutes::ZERO });
        } else {
            let to = usize::try_from(draw.below(plan.routes.len() as u64)).expect("small");
            if !draw.chance(1, 4) {
                plan = without(&plan, who, &stop);
            }
            plan.routes[to].stops.push(stop);
        }
    }
    let (first, second) = (check(&problem, &plan), crate::oracle::elder_dispatch::check(&problem, &plan));
    let words = |faults: &[minzheng_eldercare::dispatch::Fault]| {
        faults
            .iter()
            .map(|fault| (fault.constraint.word(), fault.visit.or(fault.client), fault.caregiver))
            .collect::<std::collections::BTreeSet<_>>()
    };
    let thirds = i128::from(first.cost.thirds().millionths());
    let cost = num_rational::Ratio::new(thirds, 3_000_000);
    let same =
        words(&first.faults) == second.broken && words(&first.open) == second.open && cost == second.cost;
    holds(same, || format!("{first:?}\n{second:?}"))
}

pub(crate) fn equal_services_are_read_as_they_were_written(draw: &mut Draw) -> Check {
    let mut problem = drawn(draw);
    for visit in &mut problem.visits {
        if let [first, second] = visit.parts.as_mut_slice() {
            second.service.clone_from(&first.service);
        }
    }
    let plan = plan_steps(&problem, draw.below(3), STEPS).plan;
    let read = Solution::of(&problem, &plan).plan(&problem).expect("its own ids");
    let (before, after) = (check(&problem, &plan), check(&problem, &read));
    holds(before == after, || format!("{before:?}\n{after:?}"))
}

pub(crate) fn nobody_is_sent_on_what_is_not_established(draw: &mut Draw) -> Check {
    let mut problem = drawn(draw);
    for client in &mut problem.clients {
        client.minutes_left = Fact::NotEstablished;
        client.self_pay = draw.pick(&[Fact::Known(false), Fact::Absent, Fact::NotEstablished]);
    }
    let found = plan_steps(&problem, draw.below(3), STEPS);
    let out: Vec<usize> = (0..problem.visits.len()).collect();
    holds(found.left_out == out, || format!("{:?}", found.plan))
}
