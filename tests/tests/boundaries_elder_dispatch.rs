//! Dispatch (EC-33, EC-34): every line to the minute, and what is not established.

use minzheng_core_types::Fact;
use minzheng_eldercare::dispatch::{
    Constraint, DispatchFile, Minutes, Plan, PlanFile, Problem, Why, check, plan_steps,
};
use minzheng_tests::elder::dispatch::day;
use serde_json::json;

/// A day of one visit of an hour, ten minutes away: possible to the minute.
fn tight() -> (Problem, Plan) {
    let file: DispatchFile = serde_json::from_value(json!({
        "day": "2014-07-01", "office": "office", "office_closes": "10:20",
        "travel": { "places": ["office", "home"], "minutes": [[0, 10], [10, 0]] },
        "caregivers": [ { "id": "w1", "skills": ["bathing"], "active": true, "hours": ["08:50", "10:10"], "daily_limit": 80,
            "contract": { "from": "2014-07-01", "until": "2014-07-01" } } ],
        "clients": [ { "id": "e1", "place": "home", "minutes_left": 60, "self_pay": false } ],
        "visits": [ { "id": "v1", "client": "e1", "services": [ { "service": "bathing", "minutes": 60 } ],
            "window": ["09:00", "09:00"], "binding": true } ],
    }))
    .unwrap();
    let plan: PlanFile = serde_json::from_value(json!({ "routes": [ { "caregiver": "w1", "stops": [
        { "visit": "v1", "service": "bathing", "start": "09:00", "end": "10:00" } ] } ] }))
    .unwrap();
    let problem = file.problem().unwrap();
    let plan = plan.plan(&problem).unwrap();
    assert_eq!(
        file.plan_file(&problem, &plan_steps(&problem, 1, 2_000).plan),
        file.plan_file(&problem, &plan)
    );
    (problem, plan)
}

/// Each line of EC-33: what keeps it to the minute, and one minute beyond.
#[test]
fn every_constraint_holds_to_the_minute() {
    let (problem, plan) = tight();
    assert!(check(&problem, &plan).faults.is_empty());
    let one = Minutes::whole(1);
    type Change = fn(&mut Problem, Minutes);
    let lines: [(Constraint, Change); 6] = [
        (Constraint::Leaves, |problem, one| {
            problem.caregivers[0].from = problem.caregivers[0].from.plus(one)
        }),
        (Constraint::Returns, |problem, one| {
            problem.caregivers[0].until = problem.caregivers[0].until.less(one)
        }),
        (Constraint::Limit, |problem, one| problem.caregivers[0].limit = Some(Minutes::whole(80).less(one))),
        (Constraint::Entitlement, |problem, one| {
            problem.clients[0].minutes_left = Fact::Known(Minutes::whole(60).less(one));
        }),
        (Constraint::Opens, |problem, one| {
            problem.visits[0].opens = problem.visits[0].opens.plus(one);
            problem.visits[0].closes = problem.visits[0].opens;
        }),
        (Constraint::Closes, |problem, one| {
            problem.visits[0].closes = problem.visits[0].closes.less(one);
            problem.visits[0].opens = problem.visits[0].closes;
        }),
    ];
    for (constraint, change) in lines {
        let mut beyond = problem.clone();
        change(&mut beyond, one);
        let told = check(&beyond, &plan).faults;
        assert_eq!(told.iter().map(|fault| fault.constraint).collect::<Vec<_>>(), [constraint]);
        let fault = told[0];
        let (observed, limit) = (fault.observed.unwrap(), fault.limit.unwrap());
        assert_eq!(observed.less(limit).max(limit.less(observed)), one, "{constraint:?}");
        if constraint != Constraint::Opens {
            assert_eq!(plan_steps(&beyond, 1, 2_000).left_out, [0], "{constraint:?}");
        }
        let mut within = problem.clone();
        change(&mut within, Minutes::ZERO.less(one));
        if !matches!(constraint, Constraint::Opens | Constraint::Closes) {
            assert!(check(&within, &plan).faults.is_empty(), "{constraint:?}");
        }
    }
}

/// The contract covers its first and its last day.
#[test]
fn contracts_hold_on_their_first_and_last_day() {
    let (problem, plan) = tight();
    let (before, after) = (day().pred_opt().unwrap(), day().succ_opt().unwrap());
    for (contract, broken) in [
        ((day(), None), false),
        ((before, Some(day())), false),
        ((after, None), true),
        ((before, Some(before)), true),
    ] {
        let mut other = problem.clone();
        other.caregivers[0].contract = Fact::Known(contract);
        assert_eq!(!check(&other, &plan).accepted(), broken, "{contract:?}");
        assert_eq!(plan_steps(&other, 1, 600).left_out.is_empty(), !broken);
    }
}

/// Lateness begins after the window, and after the office has closed.
#[test]
fn lateness_is_counted_from_the_minute_after() {
    let (mut problem, mut plan) = tight();
    problem.visits[0].hard = false;
    problem.caregivers[0].until = Minutes::whole(1_000);
    for (by, late, latest) in [(0, 0, 0), (10, 10, 10), (11, 11 + 1, 11), (30, 30 + 20, 30)] {
        plan.routes[0].stops[0].start = Minutes::whole(540 + by);
        plan.routes[0].stops[0].end = Minutes::whole(600 + by);
        let cost = check(&problem, &plan).cost;
        assert_eq!((cost.late, cost.latest), (Minutes::whole(late), Minutes::whole(latest)), "{by}");
    }
}

/// What is not established is asked, and nobody is sent on it.
#[test]
fn what_is_not_established_is_asked() {
    type Change = fn(&mut Problem);
    let (problem, plan) = tight();
    let changes: [(Constraint, Change); 4] = [
        (Constraint::Active, |problem| problem.caregivers[0].active = Fact::NotEstablished),
        (Constraint::Contract, |problem| problem.caregivers[0].contract = Fact::NotEstablished),
        (Constraint::Entitlement, |problem| problem.clients[0].minutes_left = Fact::NotEstablished),
        (Constraint::Entitlement, |problem| {
            problem.clients[0].minutes_left = Fact::Known(Minutes::whole(59));
            problem.clients[0].self_pay = Fact::NotEstablished;
        }),
    ];
    for (constraint, change) in changes {
        let mut open = problem.clone();
        change(&mut open);
        let checked = check(&open, &plan);
        assert!(checked.faults.is_empty(), "{constraint:?}");
        assert_eq!(checked.open.iter().map(|fault| fault.constraint).collect::<Vec<_>>(), [constraint]);
    }
}

/// One caregiver may not stand for two, and two of one service need not say which is which.
#[test]
fn two_caregivers_are_two() {
    let (mut problem, _) = tight();
    let second = problem.visits[0].parts[0].clone();
    problem.visits[0].parts.push(second);
    problem.visits[0].gap = (Minutes::whole(60), Minutes::whole(60));
    problem.visits[0].hard = false;
    problem.clients[0].self_pay = Fact::Known(true);
    problem.caregivers[0].until = Minutes::whole(1_000);
    problem.caregivers[0].limit = None;
    let file: PlanFile = serde_json::from_value(json!({ "routes": [ { "caregiver": "w1", "stops": [
        { "visit": "v1", "service": "bathing", "start": "09:00", "end": "10:00" },
        { "visit": "v1", "service": "bathing", "start": "10:00", "end": "11:00" } ] } ] }))
    .unwrap();
    let told = check(&problem, &file.plan(&problem).unwrap()).faults;
    assert_eq!(told.iter().map(|fault| fault.constraint).collect::<Vec<_>>(), [Constraint::Two]);
    assert_eq!(plan_steps(&problem, 1, 600).left_out, [0]);
    let mut second = problem.caregivers[0].clone();
    second.id = "w2".to_owned();
    problem.caregivers.push(second);
    let found = plan_steps(&problem, 1, 600);
    assert!(found.left_out.is_empty() && check(&problem, &found.plan).accepted());
}

/// The reason names everybody else, and a difference of cost is the difference.
#[test]
fn reasons_name_everybody_else() {
    let (mut problem, _) = tight();
    for (id, limit, skills) in
        [("w2", None, vec!["bathing"]), ("w3", Some(79), vec!["bathing"]), ("w4", None, vec![])]
    {
        let mut other = problem.caregivers[0].clone();
        other.id = id.to_owned();
        other.limit = limit.map(Minutes::whole);
        other.skills = skills.into_iter().map(str::to_owned).collect();
        problem.caregivers.push(other);
    }
    problem.visits[0].previous = Some(0);
    problem.weights.continuity = Minutes::whole(7);
    let found = plan_steps(&problem, 1, 600);
    let [reason] = found.reasons.as_slice() else { panic!("{:?}", found.reasons) };
    assert_eq!(reason.caregiver, Some(0));
    let others: Vec<(usize, Why)> =
        reason.others.iter().map(|other| (other.caregiver, other.why.clone())).collect();
    assert_eq!(
        others,
        [(1, Why::Costs(Minutes::whole(7))), (2, Why::NoRoom), (3, Why::Ruled(vec![Constraint::Skill])),]
    );
}

/// Without a weight wishes do not steer; with one they do.
#[test]
fn continuity_is_kept_where_it_weighs_more_than_the_way() {
    let (mut problem, _) = tight();
    let mut near = problem.caregivers[0].clone();
    near.id = "near".to_owned();
    // A second office beside the client's home, one minute away.
    near.office = 2;
    problem.travel = vec![
        vec![Minutes::ZERO, Minutes::whole(10), Minutes::whole(10)],
        vec![Minutes::whole(10), Minutes::ZERO, Minutes::whole(1)],
        vec![Minutes::whole(10), Minutes::whole(1), Minutes::ZERO],
    ];
    problem.caregivers.push(near);
    problem.visits[0].previous = Some(0);
    // The way is 18 minutes shorter, which is 6 of cost.
    for (weight, who) in [(0, 1), (5, 1), (7, 0)] {
        problem.weights.continuity = Minutes::whole(weight);
        let found = plan_steps(&problem, 1, 600);
        assert_eq!(found.reasons[0].caregiver, Some(who), "{weight}");
    }
}
