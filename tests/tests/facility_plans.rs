//! Plans backwards from the opening day (CG-63, CG-64): the example of the rulebook day by day, working days across a holiday, what a
//! delay moves, and schedules at random held against longest paths found by trying every path.

use chrono::{Days, NaiveDate};
use minzheng_community_governance::facilities::{FacilityError, Light, PlanFile, PlanReport};
use minzheng_core_types::{Silent, WorkdayCalendar};
use minzheng_tests::draw::Draw;
use serde_json::{Value, json};

fn task(code: &str, days: u32, after: &[&str]) -> Value {
    let after: Vec<Value> = after.iter().map(|task| json!({ "task": task })).collect();
    json!({ "code": code, "name": code, "days": days, "after": after })
}

fn centre() -> Vec<Value> {
    vec![
        task("A", 20, &[]),
        task("B", 30, &["A"]),
        task("C", 60, &["B"]),
        task("D", 25, &["B"]),
        task("E", 15, &["C", "D"]),
        task("F", 10, &["E"]),
        task("G", 5, &["F"]),
    ]
}

fn plan(more: Value, tasks: Vec<Value>) -> PlanFile {
    let mut file =
        json!({ "place": "370203", "as_of": "2014-08-15", "deadline": "2014-10-31", "tasks": tasks });
    for (key, value) in more.as_object().expect("a map") {
        file[key] = value.clone();
    }
    serde_json::from_value(file).expect("a plan")
}

fn found(file: &PlanFile) -> Result<PlanReport, FacilityError> {
    let calendar = WorkdayCalendar::embedded().expect("embedded");
    let (loud, document) = file.explained(&calendar)?;
    assert_eq!(document.recheck(), []);
    assert_eq!(file.assess(&calendar, &mut Silent)?, loud);
    Ok(loud)
}

#[test]
fn the_example_of_the_rulebook() {
    let schedule = found(&plan(json!({}), centre())).unwrap().schedule.unwrap();
    let days: Vec<String> = schedule
        .slots
        .iter()
        .map(|slot| format!("{}…{}", slot.starts.format("%m-%d"), slot.ends.format("%m-%d")))
        .collect();
    let expected = [
        "06-14…07-03",
        "07-04…08-02",
        "08-03…10-01",
        "09-07…10-01",
        "10-02…10-16",
        "10-17…10-26",
        "10-27…10-31",
    ];
    assert_eq!(days, expected);
    assert_eq!((schedule.total, schedule.latest_start.to_string().as_str()), (140, "2014-06-14"));
    let critical: Vec<bool> = schedule.slots.iter().map(|slot| slot.is_critical()).collect();
    assert_eq!(critical, [true, true, true, false, true, true, true]);
    assert_eq!(schedule.slots[3].float(), 35);
}

#[test]
fn a_start_a_day_late_is_infeasible_by_a_day() {
    for (starts, late) in [("2014-06-13", 0), ("2014-06-14", 0), ("2014-06-15", 1), ("2014-07-14", 30)] {
        let schedule = found(&plan(json!({ "starts": starts }), centre())).unwrap().schedule.unwrap();
        assert_eq!(schedule.days_late, Some(late), "{starts}");
    }
}

/// 1 to 7 October 2014 are free, Saturday 11 October and Sunday 28 September are worked.
#[test]
fn working_days_skip_the_holiday_and_count_what_is_made_up() {
    let asked = json!({ "days": "working", "deadline": "2014-10-12" });
    let schedule = found(&plan(asked, vec![task("A", 6, &[])])).unwrap().schedule.unwrap();
    assert_eq!(schedule.deadline.to_string(), "2014-10-11");
    assert_eq!(schedule.slots[0].starts.to_string(), "2014-09-29");
    let asked = json!({ "days": "working", "deadline": "2014-10-12" });
    let schedule = found(&plan(asked, vec![task("A", 7, &[])])).unwrap().schedule.unwrap();
    assert_eq!(schedule.latest_start.to_string(), "2014-09-28");
}

#[test]
fn bad_plans_say_where() {
    let error = |tasks| found(&plan(json!({}), tasks)).unwrap_err().to_string();
    assert!(error(vec![task("A", 1, &["B"]), task("B", 1, &["A"])]).contains("waits for itself"));
    assert!(error(vec![task("A", 1, &["A"])]).contains("waits for itself"));
    assert!(error(vec![task("A", 1, &["Z"])]).contains('Z'));
    assert!(error(vec![task("A", 1, &[]), task("A", 2, &[])]).contains("twice"));
    assert!(error(vec![task("A", 0, &[])]).contains("no day"));
    assert!(error(Vec::new()).contains("asks nothing"));
}

fn report(task: &str, on: &str, percent: u32, forecast: &str) -> Value {
    json!({ "task": task, "on": on, "percent": percent, "forecast": forecast })
}

#[test]
fn who_is_late_and_what_it_moves() {
    let light = |reports: Vec<Value>, task: usize| {
        let progress = found(&plan(json!({ "reports": reports }), centre())).unwrap().progress.unwrap();
        (progress.tasks[task].light, progress.tasks[task].moves.clone(), progress.late)
    };
    // C may finish on 1 October.
    let on_time = light(vec![report("C", "2014-08-15", 20, "2014-10-01")], 2);
    assert_eq!(on_time, (Some(Light::Green), vec![], 0));
    let late = light(vec![report("C", "2014-08-15", 20, "2014-10-02")], 2);
    assert_eq!(late, (Some(Light::Red), vec![(4, 1), (5, 1), (6, 1)], 1));
    // The office of E makes the two days good.
    let caught =
        vec![report("C", "2014-08-15", 20, "2014-10-03"), report("E", "2014-08-15", 0, "2014-10-16")];
    let (colour, moves, behind) = light(caught, 2);
    assert_eq!((colour, behind), (Some(Light::Amber), 0));
    assert_eq!(moves, vec![(4, 2), (5, 2), (6, 2)]);
    assert_eq!(light(vec![report("C", "2014-08-15", 20, "2014-10-02")], 3).0, None, "nobody reported D");
}

#[test]
fn red_two_weeks_running_is_named() {
    let named = |reports: Vec<Value>| {
        found(&plan(json!({ "reports": reports }), centre())).unwrap().progress.unwrap().tasks[2].named
    };
    let red = |on| report("C", on, 20, "2014-10-02");
    let green = |on| report("C", on, 20, "2014-10-01");
    assert!(named(vec![red("2014-08-08"), red("2014-08-15")]));
    assert!(!named(vec![green("2014-08-08"), red("2014-08-15")]));
    assert!(!named(vec![red("2014-08-08"), green("2014-08-15")]));
    assert!(!named(vec![red("2014-08-15")]));
    assert!(!named(vec![red("2014-08-15"), red("2014-08-16")]), "a report after the day does not count");
}

#[test]
fn planned_progress_runs_evenly_from_the_latest_start() {
    let planned = |as_of: &str| {
        let asked = json!({ "as_of": as_of, "reports": [report("A", "2014-06-01", 0, "2014-07-03")] });
        found(&plan(asked, centre())).unwrap().progress.unwrap().tasks[0].planned
    };
    let expected =
        [("2014-06-13", 0), ("2014-06-14", 5), ("2014-06-23", 50), ("2014-07-03", 100), ("2014-09-01", 100)];
    for (as_of, percent) in expected {
        assert_eq!(planned(as_of), percent, "{as_of}");
    }
}

/// The longest path into a task and out of it, by trying every path.
fn longest(tasks: &[(u32, Vec<(usize, i32)>)], to: usize) -> i64 {
    let before = tasks[to]
        .1
        .iter()
        .map(|(other, lag)| longest(tasks, *other) + i64::from(tasks[*other].0) + i64::from(*lag));
    before.max().unwrap_or(0).max(0)
}

fn tail(tasks: &[(u32, Vec<(usize, i32)>)], from: usize) -> i64 {
    let mut most = 0;
    for (index, (days, after)) in tasks.iter().enumerate() {
        for (other, lag) in after.iter().filter(|(other, _)| *other == from) {
            let _ = other;
            most = most.max(i64::from(*lag) + i64::from(*days) + tail(tasks, index));
        }
    }
    most
}

#[test]
fn schedules_are_the_longest_paths() {
    for number in 0..400 {
        let mut draw = Draw::new("facility-plans", 1, number);
        let count = draw.between(1, 7) as usize;
        let tasks: Vec<(u32, Vec<(usize, i32)>)> = (0..count)
            .map(|index| {
                let after = (0..index).filter(|_| draw.chance(1, 3)).collect::<Vec<_>>();
                let links = after.into_iter().map(|other| (other, draw.between(0, 3) as i32)).collect();
                (draw.between(1, 20) as u32, links)
            })
            .collect();
        let named = tasks.iter().enumerate().map(|(index, (days, after))| {
            let after: Vec<Value> =
                after.iter().map(|(other, lag)| json!({ "task": format!("T{other}"), "lag": lag })).collect();
            json!({ "code": format!("T{index}"), "name": "", "days": days, "after": after })
        });
        let mut written: Vec<Value> = named.collect();
        if draw.chance(1, 2) {
            written.reverse();
        }
        let reversed = written.first().is_some_and(|first| first["code"] != "T0");
        let schedule = found(&plan(json!({}), written)).unwrap().schedule.unwrap();
        let total = (0..count).map(|index| longest(&tasks, index) + i64::from(tasks[index].0)).max().unwrap();
        assert_eq!(schedule.total, total);
        let end = NaiveDate::from_ymd_opt(2014, 10, 31).unwrap();
        for index in 0..count {
            let slot = &schedule.slots[if reversed { count - 1 - index } else { index }];
            assert_eq!(slot.earliest, longest(&tasks, index), "{tasks:?}");
            let tail = tail(&tasks, index);
            assert_eq!(slot.ends, end - Days::new(tail.unsigned_abs()), "{tasks:?} {index}");
        }
    }
}
