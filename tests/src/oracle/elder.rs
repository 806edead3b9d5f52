//! The grades a second time: read from the JSON of a file, item by item, written naively from the rulebook's tables and
//! sharing no rule. `None` is a form without a grade: stale, not in force, or with something open that matters.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// What a place settles.
#[derive(Debug, Clone, Copy)]
pub struct Settled {
    /// Each reason raises a level.
    pub each: bool,
    /// Each kind of event counts by itself.
    pub per_kind: bool,
    /// The severest reading of MZ/T 039.
    pub severest: bool,
    /// Months of validity by GB/T 42195, where there are any.
    pub gb_months: Option<u32>,
}

/// The country as the rulebook has it.
pub const COUNTRY: Settled = Settled { each: false, per_kind: false, severest: false, gb_months: None };
/// The made-up city of the worked cases.
pub const CITY: Settled = Settled { each: true, per_kind: true, severest: true, gb_months: Some(12) };

fn day(value: &Value) -> NaiveDate {
    value.as_str().expect("a day").parse().expect("a day")
}

fn points(form: &Value, keys: &[&str]) -> i64 {
    keys.iter().map(|key| form["items"][*key].as_i64().expect("points")).sum()
}

/// The corresponding day some months later, or the last day of the month.
fn months_later(from: NaiveDate, months: u32) -> NaiveDate {
    let number = from.year() * 12 + i32::try_from(from.month0() + months).expect("small");
    let (year, month) = (number.div_euclid(12), u32::try_from(number.rem_euclid(12)).expect("small") + 1);
    (28..=from.day().max(28))
        .rev()
        .chain([from.day()])
        .filter(|day| *day <= from.day())
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .expect("a day")
}

fn is_stale(form: &Value, as_of: &Value, months: Option<u32>) -> bool {
    months.is_some_and(|months| day(as_of) > months_later(day(&form["assessed"]), months))
}

/// For certain, certainly not, or open.
type Maybe = Option<bool>;

/// Two events within thirty days, of the kinds that count.
fn events(form: &Value, other: bool, settled: Settled) -> Maybe {
    let listed = match &form["events"] {
        Value::Array(listed) => listed.clone(),
        Value::String(word) if word == "none" => Vec::new(),
        _ => return None,
    };
    let assessed = day(&form["assessed"]);
    let within: Vec<String> = listed
        .iter()
        .filter(|event| {
            let on = day(&event["on"]);
            on <= assessed && on > assessed - chrono::Duration::days(30)
        })
        .map(|event| event["kind"].as_str().expect("a kind").to_owned())
        .filter(|kind| other || kind != "other")
        .collect();
    let kinds: BTreeSet<&String> = within.iter().collect();
    if settled.per_kind {
        Some(kinds.iter().any(|kind| within.iter().filter(|one| *one == *kind).count() >= 2))
    } else {
        Some(within.len() >= 2)
    }
}

/// The grade if every way of settling what is open gives the same one.
fn raised(first: i64, reasons: &[Maybe], worst: i64, settled: Settled) -> Option<i64> {
    let mut ways = vec![0_i64];
    for reason in reasons {
        ways = match reason {
            Some(true) => ways.into_iter().map(|held| held + 1).collect(),
            Some(false) => ways,
            None => ways.iter().flat_map(|held| [*held, held + 1]).collect(),
        };
    }
    let grade = |held: i64| (first + if settled.each { held } else { held.min(1) }).min(worst);
    let grades: BTreeSet<i64> = ways.into_iter().map(grade).collect();
    (grades.len() == 1).then(|| *grades.first().expect("one"))
}

const GB_SCORED: [&str; 25] = [
    "eating",
    "grooming",
    "bathing",
    "upper_dressing",
    "lower_dressing",
    "bladder",
    "bowels",
    "toilet",
    "bed_mobility",
    "transfer",
    "walking",
    "stairs",
    "time",
    "place",
    "person",
    "memory",
    "comprehension",
    "expression",
    "aggression",
    "depression",
    "vision",
    "hearing",
    "daily_affairs",
    "transport",
    "social",
];

/// GB/T 42195-2022 (EC-02 to EC-06, EC-11).
#[must_use]
pub fn gb42195(file: &Value, settled: Settled) -> Option<i64> {
    let form = &file["gb42195"];
    if day(&form["assessed"]) < NaiveDate::from_ymd_opt(2022, 12, 30)? {
        return None;
    }
    if is_stale(form, &file["as_of"], settled.gb_months) {
        return None;
    }
    let state = form["items"]["consciousness"].as_str().expect("a state");
    if state == "coma" {
        return Some(4);
    }
    let awake = if state == "alert" { 2 } else { i64::from(state == "drowsy-or-confused") };
    let total = points(form, &GB_SCORED) + awake;
    let first = if total == 90 {
        0
    } else if total >= 66 {
        1
    } else if total >= 46 {
        2
    } else if total >= 30 {
        3
    } else {
        4
    };
    let (dementia, disorder) = match &form["diagnoses"] {
        Value::String(word) if word == "none" => (Some(false), Some(false)),
        Value::Array(listed) => {
            let code = |one: &Value| one["code"].as_str().expect("a code").to_owned();
            let starts = |one: &Value, with: &[&str]| with.iter().any(|lead| code(one).starts_with(lead));
            let dementia = if listed.iter().any(|one| starts(one, &["F00", "F01", "F02", "F03"])) {
                Some(true)
            } else if listed.iter().any(|one| starts(one, &["G30"])) {
                None
            } else {
                Some(false)
            };
            let mut disorder = Some(false);
            for one in
                listed.iter().filter(|one| starts(one, &["F"]) && !starts(one, &["F00", "F01", "F02", "F03"]))
            {
                match one["by_psychiatrist"].as_bool() {
                    Some(true) => disorder = Some(true),
                    None if disorder == Some(false) => disorder = None,
                    _ => {}
                }
            }
            (dementia, disorder)
        }
        _ => (None, None),
    };
    raised(first, &[dementia, disorder, events(form, true, settled)], 4, settled)
}

const TEN: [&str; 10] = [
    "eating", "bathing", "grooming", "dressing", "bowels", "bladder", "toilet", "transfer", "walking",
    "stairs",
];

/// MZ/T 039-2013 (EC-06 to EC-11).
#[must_use]
pub fn mzt039(file: &Value, settled: Settled) -> Option<i64> {
    let form = &file["mzt039"];
    let assessed = day(&form["assessed"]);
    if assessed < NaiveDate::from_ymd_opt(2013, 10, 1)? || assessed > NaiveDate::from_ymd_opt(2022, 12, 29)? {
        return None;
    }
    if is_stale(form, &file["as_of"], Some(6)) {
        return None;
    }
    let item = |key: &str| form["items"][key].as_i64().expect("points");
    let state = form["items"]["consciousness"].as_str().expect("a state");
    if state == "coma" {
        return Some(3);
    }
    let band = |points: i64, bands: &[i64]| {
        bands.iter().position(|most| points <= *most).map_or(3, |at| i64::try_from(at).expect("small"))
    };
    let daily = match points(form, &TEN) {
        100 => 0,
        65..=95 => 1,
        45..=60 => 2,
        _ => 3,
    };
    let mental = band(points(form, &["cognition", "aggression", "depression"]), &[0, 1, 3]);
    let social = band(points(form, &["living", "working", "orientation", "person", "social"]), &[2, 7, 13]);
    // Each item by itself, and the worst of them.
    let seen = |points: i64| (points - 1).clamp(0, 3);
    let awake = match state {
        "alert" => 0,
        "drowsy" => 2,
        _ => 3,
    };
    let perception =
        [seen(item("vision")), seen(item("hearing")), item("communication"), awake].into_iter().max()?;
    let others = [mental, perception, social];
    let first = match daily {
        0 => i64::from(!(mental == 0 && perception == 0 && social <= 1)),
        1 if settled.severest => {
            if others.contains(&3) || others == [2, 2, 2] {
                2
            } else {
                1
            }
        }
        1 => {
            if others.iter().all(|grade| *grade >= 2) {
                2
            } else {
                1
            }
        }
        2 => {
            if others.contains(&3) || others == [2, 2, 2] {
                3
            } else {
                2
            }
        }
        _ => 3,
    };
    let ill = if item("cognition") == 2 { Some(true) } else { form["diagnosed"].as_bool() };
    raised(first, &[ill, events(form, false, settled)], 3, settled)
}

/// Long-term care (EC-15, EC-16).
#[must_use]
pub fn ltc(file: &Value) -> Option<i64> {
    let form = &file["ltc"];
    if day(&form["assessed"]) < NaiveDate::from_ymd_opt(2021, 7, 16)?
        || is_stale(form, &file["as_of"], Some(24))
    {
        return None;
    }
    let daily = points(
        form,
        &[
            "eating", "dressing", "hygiene", "bowels", "bladder", "toilet", "walking", "transfer", "stairs",
            "bathing",
        ],
    );
    let daily = [100, 65, 45, 0].iter().position(|least| daily >= *least)?;
    let small = |points: i64, full: i64| [full, 4, 2, 0].iter().position(|least| points >= *least);
    let cognition = small(points(form, &["time", "person", "place", "memory"]), 16)?;
    let perception = small(points(form, &["vision", "hearing", "communication"]), 12)?;
    let table = [[0, 0, 1, 1], [1, 1, 1, 2], [2, 2, 2, 3], [3, 3, 4, 5]];
    Some(table[daily][cognition.max(perception)])
}

/// The gate (EC-14): the letter.
#[must_use]
pub fn ltc_gate(file: &Value) -> char {
    let dependent =
        |keys: [&str; 3]| keys.iter().filter(|key| file["ltc_gate"]["items"][**key] == "dependent").count();
    let rows = ["ABBC", "BCDE", "DEEF", "EFFG"];
    let (a, b) =
        (dependent(["eating", "continence", "bathing"]), dependent(["dressing", "toilet", "transfer"]));
    rows[a].chars().nth(b).expect("a cell")
}

/// Barthel by WS/T 431 (EC-18).
#[must_use]
pub fn barthel(file: &Value) -> i64 {
    match points(&file["barthel"], &TEN) {
        100 => 0,
        61..=99 => 1,
        41..=60 => 2,
        _ => 3,
    }
}

/// The interRAI hierarchy (EC-19), line by line.
#[must_use]
pub fn adl_hierarchy(file: &Value) -> i64 {
    let level = |key: &str| match file["adl_hierarchy"]["items"][key].as_i64().expect("a code") {
        0 | 1 => 0,
        2 => 1,
        3 => 2,
        4 | 5 => 3,
        6 | 8 => 4,
        other => panic!("no code {other}"),
    };
    let (h, t, l, e) = (level("hygiene"), level("toilet"), level("locomotion"), level("eating"));
    if (h, t, l, e) == (4, 4, 4, 4) {
        return 6;
    }
    if e == 4 || l == 4 {
        return 5;
    }
    if e == 3 || l == 3 {
        return 4;
    }
    if h >= 3 || t >= 3 {
        return 3;
    }
    if [h, t, l, e].contains(&2) {
        return 2;
    }
    i64::from([h, t, l, e].contains(&1))
}

/// The CPS (EC-19), line by line.
#[must_use]
pub fn cps(file: &Value) -> i64 {
    let item = |key: &str| file["cps"]["items"][key].as_i64().expect("a code");
    let (c, m, u, e) = (item("decisions"), item("memory"), item("understood"), item("eating"));
    if c == 5 {
        return 6;
    }
    if c == 4 {
        return if e == 6 || e == 8 { 6 } else { 5 };
    }
    let ic = [c >= 1, m == 1, u >= 1].into_iter().filter(|so| *so).count();
    let sc = [c == 3, u >= 3].into_iter().filter(|so| *so).count();
    if ic < 2 { i64::try_from(ic).expect("small") } else { 2 + i64::try_from(sc).expect("small") }
}
