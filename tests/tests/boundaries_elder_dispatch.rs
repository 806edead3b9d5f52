//! Dispatch (EC-33, EC-34): every line to the minute, and what is not established.

use minzheng_core_types::Fact;
use minzheng_eldercare::dispatch::{
    Constraint, Cost, DispatchFile, LeftOut, Minutes, Part, Plan, PlanFile, Problem, Verdict, Why, Wish,
    check, plan_steps,
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
        assert_eq!(checked.verdict(), Verdict::ToBeAsked);
        let found = plan_steps(&open, 1, 600);
        assert_eq!(found.left_out, [0], "{constraint:?}");
        let reason = &found.reasons[0];
        if constraint == Constraint::Entitlement {
            assert_eq!(checked.open[0].client, Some(0));
            assert_eq!(reason.left_out, Some(LeftOut::EntitlementOpen));
        } else {
            assert_eq!(reason.left_out, Some(LeftOut::Nobody));
            assert_eq!(reason.others[0].why, Why::Open(vec![constraint]));
        }
    }
    assert_eq!(check(&problem, &plan).verdict(), Verdict::Accepted);
    assert_eq!(check(&problem, &Plan::default()).verdict(), Verdict::Broken);
}

/// Of somebody else what is not known is told apart from what rules him out, and a wish so too.
#[test]
fn an_open_fact_is_no_fact_against_anybody() {
    let (mut problem, plan) = tight();
    for (id, active, skilled) in [
        ("w2", Fact::NotEstablished, true),
        ("w3", Fact::Known(false), true),
        ("w4", Fact::NotEstablished, false),
    ] {
        let mut other = problem.caregivers[0].clone();
        (other.id, other.active) = (id.to_owned(), active);
        if !skilled {
            other.skills.clear();
        }
        problem.caregivers.push(other);
    }
    let whys: Vec<Why> =
        plan_steps(&problem, 1, 600).reasons[0].others.iter().map(|other| other.why.clone()).collect();
    let ruled = |by| Why::Ruled(vec![by]);
    assert_eq!(
        whys,
        [Why::Open(vec![Constraint::Active]), ruled(Constraint::Active), ruled(Constraint::Skill)]
    );
    problem.visits[0].dialect = Some(minzheng_eldercare::dispatch::Want::Wished("wu".to_owned()));
    for (dialects, open) in [(Fact::NotEstablished, true), (Fact::Absent, false)] {
        problem.caregivers[0].dialects = dialects;
        let unmet = check(&problem, &plan).unmet;
        assert_eq!(
            unmet.iter().map(|unmet| (unmet.wish, unmet.open)).collect::<Vec<_>>(),
            [(Wish::Dialect, open)]
        );
    }
}

/// Minutes that a visit cannot use are left for the next, and what does not fit beside others is told so.
#[test]
fn a_visit_that_nobody_can_make_uses_no_minutes() {
    let (mut problem, _) = tight();
    let mut first = problem.visits[0].clone();
    first.id = "v0".to_owned();
    (first.opens, first.closes) = (Minutes::whole(480), Minutes::whole(480));
    first.parts[0].service = "surgery".to_owned();
    problem.visits.push(first);
    let found = plan_steps(&problem, 1, 600);
    assert_eq!(found.left_out, [1]);
    assert_eq!(found.reasons[1].left_out, Some(LeftOut::Nobody));
    problem.visits[1].parts[0].service = "bathing".to_owned();
    (problem.caregivers[0].from, problem.caregivers[0].limit) = (Minutes::ZERO, None);
    let found = plan_steps(&problem, 1, 600);
    assert_eq!(found.left_out.len(), 1);
    let reason = found.reasons.iter().find(|reason| reason.caregiver.is_none()).unwrap();
    assert_eq!(reason.left_out, Some(LeftOut::Entitlement));
    assert!(reason.others.iter().all(|other| other.why == Why::NotTried));
    problem.clients[0].minutes_left = Fact::Known(Minutes::whole(120));
    assert!(plan_steps(&problem, 1, 600).left_out.is_empty());
}

/// What is spent beyond the length of the service counts as work and against the entitlement.
#[test]
fn time_that_a_plan_spends_counts() {
    let (mut problem, mut plan) = tight();
    problem.caregivers[0].until = Minutes::whole(1_000);
    plan.routes[0].stops[0].end = Minutes::whole(601);
    let checked = check(&problem, &plan);
    let told: Vec<_> = checked.faults.iter().map(|fault| (fault.constraint, fault.observed)).collect();
    assert_eq!(
        told,
        [(Constraint::Limit, Some(Minutes::whole(81))), (Constraint::Entitlement, Some(Minutes::whole(61)))]
    );
    // A service cut short is no less work.
    plan.routes[0].stops[0].end = Minutes::whole(599);
    let checked = check(&problem, &plan);
    assert_eq!(
        checked.faults.iter().map(|fault| fault.constraint).collect::<Vec<_>>(),
        [Constraint::Duration]
    );
    assert_eq!(checked.loads[0].work, Minutes::whole(80));
}

/// Two services of one name and unlike length, by two who start at once: who stays longer does the longer, whichever comes first.
#[test]
fn equal_starts_are_told_apart_by_length() {
    let (mut problem, _) = tight();
    let mut other = problem.caregivers[0].clone();
    other.id = "w2".to_owned();
    problem.caregivers.push(other);
    problem.clients[0].minutes_left = Fact::Absent;
    for minutes in [[60, 30], [30, 60]] {
        let part = |minutes| Part { service: "bathing".to_owned(), minutes: Minutes::whole(minutes) };
        problem.visits[0].parts = minutes.map(part).to_vec();
        for long in ["w1", "w2"] {
            let stop = |minutes: u32| {
                json!({ "visit": "v1", "service": "bathing", "start": "09:00",
                "end": if minutes == 60 { "10:00" } else { "09:30" } })
            };
            let (one, two) = if long == "w1" { (60, 30) } else { (30, 60) };
            let file: PlanFile = serde_json::from_value(json!({ "routes": [
                { "caregiver": "w1", "stops": [stop(one)] }, { "caregiver": "w2", "stops": [stop(two)] } ] }))
            .unwrap();
            let checked = check(&problem, &file.plan(&problem).unwrap());
            assert!(checked.accepted(), "{minutes:?} {long}: {:?}", checked.faults);
        }
    }
}

/// A gap is cut off after two decimals, and there is none to nothing.
#[test]
fn a_gap_needs_a_cost() {
    let cost = |travel: u32| Cost { travel: Minutes::whole(travel), ..Cost::default() };
    for (found, best, gap) in [(111, 100, "11.00%"), (100, 100, "0.00%"), (4, 3, "33.33%"), (2, 3, "-33.33%")]
    {
        assert_eq!(cost(found).gap(&cost(best)).unwrap().to_string(), gap);
    }
    assert_eq!(cost(5).gap(&cost(0)), None);
}

/// A day of hundreds of visits is explained within its bound: who was not tried is said to be so.
#[test]
fn reasons_of_a_large_day_are_bounded() {
    let (mut problem, _) = tight();
    problem.clients[0].minutes_left = Fact::Absent;
    let (caregiver, visit) = (problem.caregivers[0].clone(), problem.visits[0].clone());
    problem.caregivers = (0..80)
        .map(|at| minzheng_eldercare::dispatch::Caregiver { id: format!("w{at}"), ..caregiver.clone() })
        .collect();
    for caregiver in &mut problem.caregivers {
        (caregiver.until, caregiver.limit) = (Minutes::whole(2_000), None);
    }
    problem.visits = (0..600)
        .map(|at| minzheng_eldercare::dispatch::Visit { id: format!("v{at}"), hard: false, ..visit.clone() })
        .collect();
    let found = plan_steps(&problem, 1, 0);
    assert!(found.left_out.is_empty());
    let tried = |why: &Why| !matches!(why, Why::NotTried);
    let all: Vec<&Why> =
        found.reasons.iter().flat_map(|reason| &reason.others).map(|other| &other.why).collect();
    assert_eq!(all.len(), 600 * 79);
    assert!(all.iter().any(|why| tried(why)) && all.iter().any(|why| !tried(why)));
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
    let found = plan_steps(&problem, 1, 600);
    assert_eq!(found.left_out, [0]);
    assert!(found.reasons.iter().all(|reason| reason.left_out == Some(LeftOut::OnePerson)));
    let mut third = problem.clone();
    third.visits[0].parts[1].service = "surgery".to_owned();
    let whys: Vec<_> = plan_steps(&third, 1, 600).reasons.iter().map(|reason| reason.left_out).collect();
    assert_eq!(whys, [Some(LeftOut::OtherService), Some(LeftOut::Nobody)]);
    let mut second = problem.caregivers[0].clone();
    second.id = "w2".to_owned();
    problem.caregivers.push(second);
    let found = plan_steps(&problem, 1, 600);
    assert!(found.left_out.is_empty() && check(&problem, &found.plan).accepted());
    // The partner of the same visit cannot take the other service as well.
    for reason in &found.reasons {
        assert_eq!(reason.others[0].why, Why::Ruled(vec![Constraint::Two]));
    }
    // He of last time goes if either is he, and one visit has one continuity.
    problem.weights.continuity = Minutes::whole(10);
    for (previous, unmet) in [(0, 0), (1, 0)] {
        problem.visits[0].previous = Some(previous);
        assert_eq!(check(&problem, &found.plan).unmet.len(), unmet);
    }
    let mut third = problem.caregivers[0].clone();
    third.id = "w3".to_owned();
    problem.caregivers.push(third);
    problem.visits[0].previous = Some(2);
    assert_eq!(check(&problem, &found.plan).wishes(), Minutes::whole(10));
    assert!(check(&problem, &plan_steps(&problem, 1, 600).plan).unmet.is_empty());
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
