//! Elders in a month at random, as files: facts known, unknown and at their limits, periods that begin and end around the
//! ends of months, bills around the hours and the cap.

use chrono::{Days, NaiveDate};
use minzheng_eldercare::home_care::HomeCareFile;
use serde_json::{Value, json};

use crate::draw::Draw;

/// The months, with 28, 29, 30 and 31 days; those of the made-up city bring its household rule, suspension and carry-over.
const MONTHS: [&str; 8] =
    ["2014-06", "2014-02", "2016-02", "2016-05", "2017-07", "2025-12", "2026-01", "2026-02"];

fn day(draw: &mut Draw, month: &str) -> String {
    let last = match &month[5..] {
        "02" if month.starts_with("2016") => 29,
        "02" => 28,
        "06" => 30,
        _ => 31,
    };
    format!("{month}-{:02}", draw.pick(&[1, 2, 10, 11, 15, 16, 20, 21, last - 1, last]))
}

/// Throughout, never, open, from a day on, up to a day, or in two parts.
fn when(draw: &mut Draw, month: &str, usual: bool) -> Value {
    match draw.below(10) {
        0..4 => json!(usual),
        4 => json!(!usual),
        5 => json!("unknown"),
        6 => json!([{ "from": day(draw, month) }]),
        7 => json!([{ "until": day(draw, month) }]),
        8 => json!("none"),
        _ => {
            let (one, two) = (day(draw, month), day(draw, month));
            json!([{ "until": one.clone().min(two.clone()) }, { "from": one.max(two) }])
        }
    }
}

/// An absence, at times cut into rows that touch or overlap.
fn absent(draw: &mut Draw, month: &str) -> Value {
    if !draw.chance(1, 4) {
        return when(draw, month, false);
    }
    let first: NaiveDate = format!("{month}-01").parse().expect("a day");
    let on = |days: u64| first + Days::new(days);
    let (start, middle, end) = (draw.below(5), 5 + draw.below(5), 11 + draw.below(5));
    let next = middle + draw.below(3);
    json!([{ "from": on(next), "until": on(end) }, { "from": on(start), "until": on(middle) }])
}

fn assessments(draw: &mut Draw, month: &str) -> Value {
    match draw.below(6) {
        0 => json!("none"),
        1 => json!("unknown"),
        _ => {
            let standards: &[(&str, u64)] = match draw.below(3) {
                0 if month < "2022" => &[("mzt039", 4), ("self-care", 3)],
                _ => &[("gb42195", 5), ("mzt039", 4)],
            };
            let (standard, grades) = draw.pick(standards);
            let until = match draw.below(4) {
                0 => json!("unknown"),
                1 => json!(day(draw, month)),
                _ => json!("none"),
            };
            let assessed = if draw.chance(1, 3) { day(draw, month) } else { "2013-11-01".to_owned() };
            let mut results = json!([{ "standard": standard, "grade": grades - 1 - draw.below(grades), "assessed": assessed, "valid_until": until }]);
            if draw.chance(1, 3) {
                let again = json!({ "standard": standard, "grade": draw.below(grades), "assessed": day(draw, month), "valid_until": "none" });
                results.as_array_mut().expect("a list").push(again);
            }
            results
        }
    }
}

fn money(draw: &mut Draw) -> String {
    let fen = match draw.below(4) {
        0 => draw.below(200),
        1 => draw.pick(&[60_000, 60_001, 160_000, 160_001, 159_999, 200_000]),
        _ => draw.below(400_000),
    };
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// A bill; insurance never pays more than it.
pub fn bill(draw: &mut Draw, month: &str, with_hours: bool) -> Value {
    let form = draw.pick(&["home-visit", "day-care", "short-stay", "long-stay"]);
    let on = day(draw, month);
    let mut bill = json!({ "on": on, "form": form });
    if draw.chance(1, 2) {
        bill["minutes"] = json!(draw.pick(&[1, 7, 59, 60, 90, 600, 1_980, 2_700, 2_701]));
        bill["rate"] = json!(draw.pick(&["20.00", "33.33", "0.01", "60.00", "7.77"]));
        if !draw.chance(1, 8) {
            bill["under_hours"] = json!(with_hours && draw.chance(2, 3));
        }
        bill["insurance"] = match draw.below(6) {
            0 => json!("unknown"),
            1 if bill["rate"] == "20.00" => json!("0.33"),
            _ => json!("none"),
        };
    } else {
        let price = money(draw);
        bill["insurance"] = match draw.below(6) {
            0 => json!("unknown"),
            1 => json!(price),
            _ => json!("none"),
        };
        bill["price"] = json!(price);
    }
    bill
}

/// An elder in a month.
pub fn elder(draw: &mut Draw) -> Value {
    let month = draw.pick(&MONTHS);
    let place = draw.pick(&["619800", "370203", "440100"]);
    let birth = draw.pick(&["1940-05-06", "1954-06-15", "1954-06-30", "1956-02-29", "1966-01-31", "unknown"]);
    let mut file = json!({ "place": place, "month": month, "as_of": day(draw, month), "elder": {
        "birth": birth, "three_nos": when(draw, month, false), "allowance": when(draw, month, true),
        "assessments": assessments(draw, month), "certificate": when(draw, month, false),
        "wish": when(draw, month, true), "resident": when(draw, month, true), "institution": when(draw, month, false) } });
    if draw.chance(1, 5) {
        file["elder"]["certificate_grade"] = json!(1 + draw.below(4));
    }
    if draw.chance(1, 6) {
        file["elder"]["died"] = json!(day(draw, month));
    }
    let with_hours = draw.chance(3, 4);
    if with_hours {
        file["hours"] = json!({ "classes": draw.pick(&[Some("wholly-unable"), Some("partly-unable"), None])
            .map_or(json!("unknown"), |class| json!([class, "allowance"])), "absent": absent(draw, month) });
        if draw.chance(3, 4) {
            file["hours"]["household_used"] = json!(draw.pick(&[0, 1, 100, 5_000]));
        }
        file["hours"]["carried"] = match draw.below(4) {
            0 => json!("unknown"),
            1 => json!("none"),
            _ => {
                json!([{ "month": "2013-12", "minutes": 500 }, { "month": "2014-01", "minutes": draw.below(90) }])
            }
        };
        if month == "2017-07" && file["hours"]["carried"].is_array() {
            file["hours"]["carried"] = json!([{ "month": "2017-04", "minutes": draw.below(90) },
                { "month": "2017-05", "minutes": draw.below(90) }, { "month": "2017-06", "minutes": draw.below(90) }]);
        }
    }
    if draw.chance(2, 3) {
        file["voucher"] = json!({ "in_area": draw.pick(&[Some(true), Some(true), Some(false), None]).map_or(json!("unknown"), |it| json!(it)),
            "exclusion": draw.pick(&["none", "none", "none", "destitute-support", "improvement-project", "unknown"]),
            "used": draw.pick(&["none", "0.00", "300.00", "799.99", "800.00", "900.00", "unknown"]) });
    }
    let bills = draw.below(4);
    file["bills"] = (0..bills).map(|_| bill(draw, month, with_hours)).collect();
    file
}

/// The same with most of what stands open settled, so that hours and voucher pay.
pub fn settled(draw: &mut Draw) -> Value {
    let mut file = elder(draw);
    let month = draw.pick(&["2014-06", "2017-07", "2025-12", "2026-01"]);
    let place = if month == "2026-01" { draw.pick(&["619800", "440100"]) } else { "619800" };
    (file["month"], file["place"]) = (json!(month), json!(place));
    file["as_of"] = json!(day(draw, month));
    for (field, usual) in [
        ("birth", "1940-05-06"),
        ("allowance", "true"),
        ("wish", "true"),
        ("resident", "true"),
        ("institution", "false"),
        ("three_nos", "false"),
    ] {
        if draw.chance(14, 15) {
            file["elder"][field] = serde_json::from_str(usual).unwrap_or(json!(usual));
        }
    }
    if draw.chance(5, 6) {
        let first = json!({ "standard": "gb42195", "grade": 2 + draw.below(2), "assessed": "2013-11-01", "valid_until": "none" });
        file["elder"]["assessments"] = json!([first]);
        if draw.chance(1, 4) {
            let again = json!({ "standard": "gb42195", "grade": draw.below(4), "assessed": day(draw, month), "valid_until": "none" });
            file["elder"]["assessments"].as_array_mut().expect("a list").push(again);
        }
    }
    file["elder"]["died"] = Value::Null;
    let with_hours = file["hours"].is_object();
    if with_hours && draw.chance(4, 5) {
        file["hours"] = json!({ "classes": ["partly-unable"], "absent": absent(draw, month),
            "household_used": draw.pick(&[0, 100, 2_600]), "carried": "none" });
        if month == "2017-07" {
            file["hours"]["carried"] = json!([{ "month": "2017-05", "minutes": draw.below(90) }, { "month": "2017-06", "minutes": draw.below(90) }]);
        }
    }
    if file["voucher"].is_object() && draw.chance(4, 5) {
        let used = draw.pick(&["none", "100.00", "299.99", "300.00", "799.99", "900.00"]);
        file["voucher"] = json!({ "in_area": true, "exclusion": draw.pick(&["none", "improvement-project"]), "used": used });
    }
    let mut bills: Vec<Value> = (0..=draw.below(4)).map(|_| bill(draw, month, with_hours)).collect();
    for bill in &mut bills {
        if bill["insurance"] == "unknown" && draw.chance(4, 5) {
            bill["insurance"] = json!("none");
        }
    }
    file["bills"] = json!(bills);
    file
}

/// The file of a value.
///
/// # Panics
/// When the value is none: what is drawn here is.
#[must_use]
pub fn file(value: &Value) -> HomeCareFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"))
}
