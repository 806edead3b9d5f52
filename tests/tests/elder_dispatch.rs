//! Dispatch (EC-33, EC-34): the toy instance of the rulebook, the formulas, and files.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::formula::{Formula, Value};
use minzheng_core_types::{Fact, Lang};
use minzheng_eldercare::dispatch::rules::{EC_33, EC_34};
use minzheng_eldercare::dispatch::{
    Constraint, DispatchFile, Instance, Minutes, Problem, Route, Solution, Stop, Want, check, plan_steps,
};
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::dispatch::{day, drawn};
use serde_json::{Value as Json, json};

/// The toy instance as the rulebook types it.
fn toy() -> Instance {
    let patient = |id: &str, window: [u32; 2], services: &[(&str, u32)], synchronization: Json| {
        let services: Vec<Json> = services
            .iter()
            .map(|(service, minutes)| json!({ "service": service, "duration": minutes }))
            .collect();
        let mut patient = json!({ "id": id, "time_window": window, "required_caregivers": services });
        if !synchronization.is_null() {
            patient["synchronization"] = synchronization;
        }
        patient
    };
    serde_json::from_value(json!({
        "patients": [
            patient("p1", [240, 360], &[("s2", 30)], json!(null)),
            patient("p2", [120, 180], &[("s3", 20)], json!(null)),
            patient("p3", [0, 60], &[("s2", 45)], json!(null)),
            patient("p4", [120, 210], &[("s2", 30), ("s3", 30)], json!({ "type": "simultaneous" })),
            patient("p5", [270, 420], &[("s1", 15), ("s3", 30)], json!({ "type": "sequential", "distance": [30, 45] })),
            patient("p6", [360, 420], &[("s1", 45), ("s3", 20)], json!({ "type": "sequential", "distance": [60, 90] })),
        ],
        "services": [ { "id": "s1" }, { "id": "s2" }, { "id": "s3" } ],
        "caregivers": [
            { "id": "c1", "abilities": ["s1", "s2"] }, { "id": "c2", "abilities": ["s3"] },
            { "id": "c3", "abilities": ["s2", "s3"] },
        ],
        "central_offices": [ { "id": "d", "location": [46.123456789, 13.2] } ],
        "distances": [
            [0, 38, 34, 56, 7, 13, 26], [39, 0, 23, 22, 32, 50, 58], [35, 23, 0, 44, 28, 47, 43],
            [56, 22, 44, 0, 54, 59, 78], [7, 32, 28, 51, 0, 19, 28], [13, 45, 47, 59, 19, 0, 35],
            [27, 57, 42, 77, 28, 35, 0],
        ],
    }))
    .expect("the toy instance")
}

/// The best solution as the rulebook types it.
fn best() -> Solution {
    let stop = |patient: &str, service: &str, start: u32, minutes: u32| json!({ "patient_id": patient, "service_id": service, "arrival_time": start, "departure_time": start + minutes });
    serde_json::from_value(json!({ "routes": [
        { "caregiver_id": "c1", "locations": [stop("p4", "s2", 120, 30), stop("p5", "s1", 275, 15), stop("p6", "s1", 360, 45)] },
        { "caregiver_id": "c2", "locations": [stop("p4", "s3", 120, 30), stop("p2", "s3", 178, 20), stop("p6", "s3", 420, 20)] },
        { "caregiver_id": "c3", "locations": [stop("p3", "s2", 56, 45), stop("p1", "s2", 240, 30), stop("p5", "s3", 320, 30)] },
    ] }))
    .expect("the solution")
}

#[test]
fn the_toy_instance_costs_what_the_rulebook_says() {
    let problem = toy().problem().unwrap();
    let checked = check(&problem, &best().plan(&problem).unwrap());
    assert!(checked.accepted() && checked.open.is_empty(), "{:?}", checked.faults);
    assert_eq!(checked.cost.travel, Minutes::whole(334));
    assert_eq!((checked.cost.late, checked.cost.latest), (Minutes::ZERO, Minutes::ZERO));
    assert_eq!(checked.cost.rounded().to_string(), "111.333333");
}

#[test]
fn the_planner_reaches_the_best_known_cost_of_the_toy_instance() {
    let problem = toy().problem().unwrap();
    for seed in 1..=5 {
        let found = plan_steps(&problem, seed, 20_000);
        let checked = check(&problem, &found.plan);
        assert!(checked.accepted() && found.left_out.is_empty());
        assert_eq!(checked.cost.thirds(), Minutes::whole(334), "seed {seed}");
    }
}

#[test]
fn a_solution_is_written_as_it_is_read() {
    let problem = toy().problem().unwrap();
    let plan = best().plan(&problem).unwrap();
    let text = serde_json::to_string(&Solution::of(&problem, &plan)).unwrap();
    assert_eq!(serde_json::from_str::<Solution>(&text).unwrap().plan(&problem).unwrap(), plan);
    let text = serde_json::to_string(&toy()).unwrap();
    assert_eq!(serde_json::from_str::<Instance>(&text).unwrap(), toy());
    assert!(text.contains("[46.123456789,13.2]"), "{text}");
}

/// Times of solutions carry the noise of programs that count in binary numbers.
#[test]
fn times_of_solutions_are_rounded_to_the_millionth() {
    for (text, near) in [
        ("7.500000000000001", "7.5"),
        ("7.4999999999999996", "7.5"),
        ("0.0000004", "0"),
        ("0.0000005", "0.000001"),
        ("0.9999995", "1"),
        ("-0.0000005", "-0.000001"),
        ("12", "12"),
    ] {
        assert_eq!(Minutes::nearest(text).unwrap().to_string(), near, "{text}");
    }
    for text in ["", "x", "1.x", "1.0000000x", "100000.0000005", "1-2"] {
        assert!(Minutes::nearest(text).is_err(), "{text}");
    }
    let mut json = serde_json::to_value(best()).unwrap();
    json["routes"][0]["locations"][0]["arrival_time"] = json!(120.000_000_000_000_01);
    assert_eq!(serde_json::from_value::<Solution>(json).unwrap(), best());
}

/// At once may be written with its distance of nothing; one office is needed, and lengths of time have a bound.
#[test]
fn the_public_form_is_read_as_it_is_written_elsewhere() {
    let mut instance = serde_json::to_value(toy()).unwrap();
    instance["patients"][3]["synchronization"]["distance"] = json!([0, 0]);
    let read = |json: Json| serde_json::from_value::<Instance>(json).unwrap().problem();
    assert_eq!(read(instance.clone()).unwrap(), toy().problem().unwrap());
    instance["patients"][3]["synchronization"]["distance"] = json!([0, 1]);
    assert_eq!(read(instance).unwrap_err().id(), Some("p4"));
    for offices in [0, 2] {
        let mut other = toy();
        other.central_offices = vec![other.central_offices[0].clone(); offices];
        let why = other.problem().unwrap_err();
        assert!(why.to_string().contains("exactly one") && why.text(Lang::Zh).contains("恰好一个"), "{why}");
    }
}

/// 0.002 minutes either way are no fault of the public form; a millionth more is.
#[test]
fn times_of_the_public_form_have_their_tolerance() {
    let problem = toy().problem().unwrap();
    for (off, faults) in [(-2_000, 0), (-2_001, 1), (2_000, 0), (2_001, 1)] {
        let mut plan = best().plan(&problem).unwrap();
        // The second service of p6, whose gap to the first, of 60, is the least.
        let stop = plan.routes[1].stops.last_mut().unwrap();
        stop.start = stop.start.plus(Minutes::from_millionths(off));
        let checked = check(&problem, &plan);
        let late = off > 0;
        let gap = checked.faults.iter().filter(|fault| fault.constraint == Constraint::Gap).count();
        let end = checked.faults.iter().filter(|fault| fault.constraint == Constraint::Duration).count();
        assert_eq!(if late { end } else { gap }, faults, "{off}: {:?}", checked.faults);
    }
}

#[test]
fn what_the_public_form_does_not_know_is_refused() {
    let mut text = serde_json::to_value(toy()).unwrap();
    text["caregivers"][0]["working_shift"] = json!([0, 480]);
    let why = serde_json::from_value::<Instance>(text).unwrap_err().to_string();
    assert!(why.contains("unknown field `working_shift`"), "{why}");
    let mut three = toy();
    let third = three.patients[0].required_caregivers[0].clone();
    three.patients[3].required_caregivers.push(third);
    assert!(three.problem().unwrap_err().text(Lang::Zh).contains("p4"));
    let mut none = toy();
    none.patients[0].required_caregivers[0].duration = None;
    assert_eq!(
        none.problem().unwrap_err().to_string(),
        "`p1` has no duration; give one there or as the default of the service"
    );
    let mut gap = toy();
    gap.patients[3].synchronization = None;
    assert_eq!(gap.problem().unwrap_err().id(), Some("p4"));
}

#[test]
fn minutes_are_exact() {
    for (text, millionths) in [
        ("0", 0),
        ("0.000001", 1),
        ("314.151", 314_151_000),
        ("-2.5", -2_500_000),
        ("100000", 100_000_000_000),
    ] {
        assert_eq!(text.parse::<Minutes>().unwrap().millionths(), millionths);
        assert_eq!(Minutes::from_millionths(millionths).to_string(), text);
        assert_eq!(serde_json::from_str::<Minutes>(text).unwrap().millionths(), millionths);
        let written = serde_json::to_string(&Minutes::from_millionths(millionths)).unwrap();
        assert_eq!(serde_json::from_str::<Minutes>(&written).unwrap().millionths(), millionths, "{written}");
    }
    for text in ["0.0000001", "100000.000001", "1e300", "-100001", "\"12\"", "null"] {
        assert!(serde_json::from_str::<Minutes>(text).is_err(), "{text}");
    }
}

/// From start to end, and no less than the service is long.
fn took(problem: &Problem, stop: &Stop) -> Minutes {
    stop.end.less(stop.start).max(problem.visits[stop.visit].parts[stop.part].minutes)
}

fn number(minutes: Minutes) -> Value {
    Value::Number(minutes.to_string().parse().expect("a number"))
}

/// The formula of a form on such facts.
fn formula(rule: &'static minzheng_core_types::Rule, form: &str, facts: &[(&str, Value)]) -> Value {
    let variant = rule.variants.iter().find(|variant| variant.name == form).expect("a form");
    let facts: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Formula::parse(variant.formula).unwrap().evaluate(&facts).unwrap()
}

/// Each formula of EC-33 and EC-34, on many random days with stops moved about, says what the checker says.
#[test]
fn plans_keep_to_the_formulas_of_dispatch() {
    let truth = Value::Bool;
    let mut seen: BTreeSet<(&str, bool)> = BTreeSet::new();
    for number_of in 0..600 {
        let mut draw = Draw::new("dispatch formulas", 1, number_of);
        let problem = drawn(&mut draw);
        let mut plan = plan_steps(&problem, 1, 512).plan;
        for route in &mut plan.routes {
            for stop in &mut route.stops {
                if draw.chance(1, 4) {
                    let by = Minutes::whole(u32::try_from(draw.below(60)).unwrap());
                    (stop.start, stop.end) = (
                        stop.start.plus(by).less(Minutes::whole(30)),
                        stop.end.plus(by).less(Minutes::whole(30)),
                    );
                }
            }
            if draw.chance(1, 6) && route.stops.len() > 1 {
                route.stops.pop();
            }
        }
        if let (true, Some(stop)) =
            (draw.chance(1, 2), plan.routes.iter().find_map(|route| route.stops.first().copied()))
        {
            let last = plan.routes.last_mut().unwrap();
            last.stops.push(stop);
        }
        let checked = check(&problem, &plan);
        let has = |constraints: &[Constraint], visit: Option<usize>, who: Option<usize>| {
            let mut all = checked.faults.iter().chain(&checked.open);
            all.any(|fault| {
                constraints.contains(&fault.constraint)
                    && (visit.is_none() || fault.visit == visit)
                    && (who.is_none() || fault.caregiver == who)
            })
        };
        let mut compare = |form: &'static str, value: Value, kept: bool| {
            assert_eq!(value, Value::Bool(kept), "{form}, case {number_of}: {checked:?}");
            seen.insert((form, kept));
        };
        let (mut travel, mut late, mut latest) = (Minutes::ZERO, Minutes::ZERO, Minutes::ZERO);
        let mut planned: BTreeMap<usize, Minutes> = BTreeMap::new();
        for Route { caregiver, stops } in &plan.routes {
            let who = &problem.caregivers[*caregiver];
            for (at, Stop { visit: visit_at, part, start, .. }) in stops.iter().enumerate() {
                let visit = &problem.visits[*visit_at];
                let (v, w) = (Some(*visit_at), Some(*caregiver));
                *planned.entry(visit.client).or_default() =
                    planned.get(&visit.client).copied().unwrap_or_default().plus(took(&problem, &stops[at]));
                if visit.parts.len() == 1 {
                    let gender_fits = match &visit.gender {
                        Some(Want::Required(wanted)) => who.gender == Fact::Known(*wanted),
                        _ => true,
                    };
                    let dialect_fits = match (&visit.dialect, &who.dialects) {
                        (Some(Want::Required(wanted)), Fact::Known(spoken)) => spoken.contains(wanted),
                        (Some(Want::Required(_)), _) => false,
                        _ => true,
                    };
                    let skilled = truth(who.skills.contains(&visit.parts[*part].service));
                    let facts = [
                        ("has_skill", skilled),
                        ("on_duty", truth(who.active == Fact::Known(true))),
                        (
                            "contract_holds",
                            truth(
                                matches!(who.contract, Fact::Known((first, last)) if first <= day() && last.is_none_or(|last| day() <= last)),
                            ),
                        ),
                        ("not_blocked", truth(!visit.blocked.contains(caregiver))),
                        ("gender_fits", truth(gender_fits)),
                        ("dialect_fits", truth(dialect_fits)),
                    ];
                    use Constraint::{Active, Blocked, Contract, Dialect, Gender, Skill};
                    let may = !has(&[Active, Blocked, Contract, Dialect, Gender, Skill], v, w);
                    compare("", formula(&EC_33, "", &facts), may);
                    let facts = [
                        ("start_at", number(*start)),
                        ("window_opens", number(visit.opens)),
                        ("window_closes", number(visit.closes)),
                        ("binding", truth(visit.hard)),
                    ];
                    let alone = plan
                        .routes
                        .iter()
                        .flat_map(|route| &route.stops)
                        .filter(|stop| stop.visit == *visit_at);
                    if alone.count() == 1 {
                        let kept = !has(&[Constraint::Opens, Constraint::Closes], v, w);
                        compare("window", formula(&EC_33, "window", &facts), kept);
                        if let Some(before) = at.checked_sub(1).map(|at| stops[at]) {
                            let way = problem.way(problem.visits[before.visit].place, visit.place);
                            let facts = [
                                ("start_at", number(*start)),
                                ("end_before", number(before.end)),
                                ("way_minutes", number(way)),
                            ];
                            compare(
                                "travel",
                                formula(&EC_33, "travel", &facts),
                                !has(&[Constraint::Travel], v, w),
                            );
                        }
                    }
                }
                let by = formula(
                    &EC_34,
                    "late",
                    &[("start_at", number(*start)), ("window_closes", number(visit.closes))],
                );
                let Value::Number(by) = by else { panic!("a number") };
                let by: Minutes = by.to_string().parse().unwrap();
                (late, latest) = (late.plus(by), latest.max(by));
            }
            let (Some(first), Some(last)) = (stops.first(), stops.last()) else { continue };
            let leaves = first.start.less(problem.way(who.office, problem.visits[first.visit].place));
            let back = last.end.plus(problem.way(problem.visits[last.visit].place, who.office));
            let facts = [
                ("leaves_at", number(leaves)),
                ("back_at", number(back)),
                ("hours_from", number(who.from)),
                ("hours_until", number(who.until)),
            ];
            let kept = !has(&[Constraint::Leaves, Constraint::Returns], None, Some(*caregiver));
            compare("hours", formula(&EC_33, "hours", &facts), kept);
            let mut place = who.office;
            let mut ways = Minutes::ZERO;
            for stop in stops {
                ways = ways.plus(problem.travel[place][problem.visits[stop.visit].place]);
                place = problem.visits[stop.visit].place;
            }
            ways = ways.plus(problem.travel[place][who.office]);
            travel = travel.plus(ways);
            let work = stops.iter().fold(ways, |sum, stop| sum.plus(took(&problem, stop)));
            if let Some(limit) = who.limit {
                let facts = [("work_minutes", number(work)), ("work_limit", number(limit))];
                compare(
                    "limit",
                    formula(&EC_33, "limit", &facts),
                    !has(&[Constraint::Limit], None, Some(*caregiver)),
                );
            }
            let by = who.closes.map_or(Minutes::ZERO, |closes| back.beyond(closes));
            (late, latest) = (late.plus(by), latest.max(by));
        }
        for (at, visit) in problem.visits.iter().enumerate() {
            let of = |part: usize| {
                let all = plan
                    .routes
                    .iter()
                    .flat_map(|route| route.stops.iter().map(|stop| (route.caregiver, stop)));
                all.filter(move |(_, stop)| (stop.visit, stop.part) == (at, part)).collect::<Vec<_>>()
            };
            let times: Vec<usize> = (0..visit.parts.len()).map(|part| of(part).len()).collect();
            let once = times.iter().all(|times| {
                let times = Value::Number(times.to_string().parse().unwrap());
                formula(&EC_33, "once", &[("times_done", times)]) == Value::Bool(true)
            });
            compare(
                "once",
                Value::Bool(once),
                !has(&[Constraint::Missing, Constraint::Twice], Some(at), None),
            );
            if let ([(one, first)], [(other, second)]) = (of(0).as_slice(), of(1).as_slice()) {
                let facts = [
                    ("two_caregivers", truth(one != other)),
                    ("start_gap", number(second.start.less(first.start))),
                    ("gap_least", number(visit.gap.0)),
                    ("gap_most", number(visit.gap.1)),
                ];
                compare(
                    "two",
                    formula(&EC_33, "two", &facts),
                    !has(&[Constraint::Two, Constraint::Gap], Some(at), None),
                );
            }
        }
        for (client, minutes) in planned {
            let facts = problem.clients[client].clone();
            let (Fact::Known(left), Fact::Known(pays)) = (facts.minutes_left, facts.self_pay) else {
                continue;
            };
            let facts = [
                ("self_pays", truth(pays)),
                ("planned_minutes", number(minutes)),
                ("minutes_left", number(left)),
            ];
            compare(
                "entitlement",
                formula(&EC_33, "entitlement", &facts),
                !checked
                    .faults
                    .iter()
                    .any(|fault| (fault.constraint, fault.client) == (Constraint::Entitlement, Some(client))),
            );
        }
        let cost = checked.cost;
        let facts = [
            ("travel_sum", number(travel)),
            ("late_sum", number(late)),
            ("largest_lateness", number(latest)),
        ];
        let thirds: minzheng_core_types::formula::Ratio = cost.thirds().to_string().parse().unwrap();
        let Value::Number(value) = formula(&EC_34, "", &facts) else { panic!("a number") };
        let thrice = BTreeMap::from([("cost".to_owned(), Value::Number(value))]);
        assert_eq!(
            Formula::parse("{thirds} = {cost} × 3").unwrap().evaluate(&thrice).unwrap(),
            Value::Number(thirds)
        );
    }
    for form in ["", "once", "window", "travel", "two", "hours", "limit", "entitlement"] {
        assert!(form == "entitlement" || seen.contains(&(form, false)), "{form} is never broken");
        assert!(seen.contains(&(form, true)), "{form} is never kept");
    }
    let gap =
        [("dispatch_cost", number("111".parse().unwrap())), ("best_cost", number("100".parse().unwrap()))];
    assert_eq!(formula(&EC_34, "gap", &gap), number("0.11".parse().unwrap()));
}

#[test]
fn errors_name_the_id_and_what_to_do() {
    let file = |change: fn(&mut Json)| {
        let text =
            std::fs::read_to_string(minzheng_tests::desk::workspace().join("docs/examples/dispatch.toml"))
                .unwrap();
        let mut json = serde_json::to_value(toml::from_str::<DispatchFile>(&quoted(&text)).unwrap()).unwrap();
        change(&mut json);
        serde_json::from_value::<DispatchFile>(json).unwrap().problem().unwrap_err()
    };
    type Change = fn(&mut Json);
    let cases: [(Change, &str); 11] = [
        (|json| json["visits"][0]["client"] = json!("nobody"), "nobody"),
        (|json| json["clients"][0]["place"] = json!("nowhere"), "nowhere"),
        (|json| json["clients"][0]["blocked"] = json!(["w9"]), "w9"),
        (|json| json["visits"][1]["id"] = json!("v1"), "v1"),
        (|json| json["caregivers"][0]["hours"] = json!(["17:00", "08:00"]), "w1"),
        (|json| json["visits"][0]["gap"] = json!([0, 0]), "v1"),
        (|json| json["travel"]["minutes"][0][1] = json!(100_001), "travel"),
        (|json| json["caregivers"][0]["daily_limit"] = json!(100_001), "w1"),
        (|json| json["clients"][0]["minutes_left"] = json!(u32::MAX), "e1"),
        (|json| json["visits"][0]["services"][0]["minutes"] = json!(u32::MAX), "v1"),
        (|json| json["visits"][2]["gap"] = json!([0, u32::MAX]), "v3"),
    ];
    for (change, id) in cases {
        let why = file(change);
        assert_eq!(why.id(), Some(id), "{why}");
        assert!(why.text(Lang::Zh).contains(id) && why.text(Lang::En).contains(id));
    }
}

/// Dates of TOML as the command reads them.
fn quoted(text: &str) -> String {
    let is_day = |word: &str| {
        word.len() == 10
            && word.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            })
    };
    text.split_inclusive([' ', '\n', ','])
        .map(|word| {
            let bare = word.trim_end_matches([' ', '\n', ',']);
            if is_day(bare) { word.replacen(bare, &format!("\"{bare}\""), 1) } else { word.to_owned() }
        })
        .collect()
}
