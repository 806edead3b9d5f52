//! Questions of day care at random, as files: around the bands, the ends of stays and the limits, with facts known and unknown.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::draw::Draw;

fn day(draw: &mut Draw, around: &str, spread: i64) -> NaiveDate {
    let around: NaiveDate = around.parse().expect("a day");
    let days = Days::new(u64::try_from(draw.between(0, spread)).expect("not negative"));
    around.checked_add_days(days).expect("a day")
}

fn money(draw: &mut Draw, most: i64) -> String {
    let fen = draw.between(0, most);
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// A fact: mostly known, now and then absent or unknown.
fn fact(draw: &mut Draw, known: Value) -> Value {
    match draw.below(12) {
        10 => json!("none"),
        11 => json!("unknown"),
        _ => known,
    }
}

/// A centre with population around the bounds of the classes.
pub fn centre(draw: &mut Draw) -> Value {
    let near = draw.pick(&[18_000_i64, 10_000, 15_000, 30_000, 50_000]);
    let population = near + draw.between(-2, 2) * draw.pick(&[1, 1000]);
    let elders = draw.between(0, 9000);
    let area = format!("{}.5", draw.between(700, 2100));
    json!({ "population": fact(draw, json!(population)), "elders": fact(draw, json!(elders)),
            "area": fact(draw, json!(area)) })
}

/// A day with clients around the places and the ratios.
pub fn day_of(draw: &mut Draw) -> Value {
    let places = draw.between(0, 12);
    let mut clients = json!({});
    for grade in ["intact", "mild", "moderate", "severe", "complete"] {
        clients[grade] = json!(draw.between(0, 9));
    }
    let (whole, half, carers) = (draw.between(0, 13), draw.between(0, 4), draw.between(0, 8));
    json!({ "places": fact(draw, json!(places)), "whole": fact(draw, json!(whole)), "half": fact(draw, json!(half)),
            "clients": fact(draw, clients), "carers": fact(draw, json!(carers)) })
}

/// The day on which admissions are asked about.
pub const AS_OF: &str = "2023-05-15";

/// An application around its limits.
pub fn admission(draw: &mut Draw) -> Value {
    let birth = day(draw, "1963-05-13", 4);
    let until = day(draw, "2023-05-13", 4);
    let ability = draw.pick(&[
        "gb-moderate",
        "gb-intact",
        "gb-mild",
        "gb-severe",
        "gb-complete",
        "mz-intact",
        "mz-moderate",
        "mz-severe",
    ]);
    let mut value = json!({ "birth": fact(draw, json!(birth)), "ability": fact(draw, json!(ability)),
        "valid_until": fact(draw, json!(until)) });
    for flag in ["contract", "capacity_limited", "guardian_signed", "nursing", "lives_alone"] {
        let known = draw.chance(2, 3);
        value[flag] = fact(draw, json!(known));
    }
    for excludes in ["infectious", "acute_mental", "continuous_treatment"] {
        let review = day(draw, "2023-05-14", 3);
        value[excludes] = match draw.below(8) {
            6 => json!({ "review": review }),
            7 => json!("unknown"),
            _ => json!("none"),
        };
    }
    value
}

/// A tariff that rises with the length.
pub fn tariff(draw: &mut Draw) -> Value {
    let fen = |fen: i64| format!("{}.{:02}", fen / 100, fen % 100);
    let day = draw.between(0, 6000);
    let week = day + draw.between(0, 6 * day);
    let month = week + draw.between(0, 4 * week);
    let quarter = month + draw.between(0, 2 * month);
    json!({ "day": fen(day), "week": fen(week), "month": fen(month), "quarter": fen(quarter),
            "care_add": money(draw, 2000), "meal": money(draw, 2000) })
}

/// A stay that has ended, everything known, with perhaps absences and an event, also within the stay.
pub fn ended(draw: &mut Draw) -> Value {
    let kind = draw.pick(&["month", "day", "week", "quarter"]);
    let first = day(draw, "2015-12-20", 70);
    let length = match kind {
        "day" => 1,
        "week" => 7,
        "month" => 28,
        _ => 89,
    };
    let used = draw.between(1, length);
    let last = first.checked_add_days(Days::new(used.unsigned_abs() - 1)).expect("a day");
    let method = draw.pick(&["calendar-day", "fixed-thirty", "attended-day", "re-rate"]);
    let mut leaving = json!({ "last": last, "method": method, "paid": money(draw, 300_000),
        "base_stops": draw.chance(1, 3) });
    let at = |days: i64| first.checked_add_days(Days::new(days.unsigned_abs())).expect("a day");
    let counted = if draw.chance(1, 4) { draw.between(1, used) } else { used };
    leaving["death_or_hospital"] = if counted < used { json!(at(counted - 1)) } else { json!("none") };
    let (mut absences, mut away, mut free) = (Vec::new(), 0, 0);
    for _ in 0..draw.below(3) {
        if free >= counted {
            break;
        }
        let begins = draw.between(free, counted - 1);
        let days = draw.between(1, (counted - begins).min(12));
        absences.push(json!({ "first": at(begins), "last": at(begins + days - 1) }));
        away += days;
        free = begins + days + 1;
    }
    leaving["absences"] = if absences.is_empty() { json!("none") } else { json!(absences) };
    let attended = draw.between(0, counted - away);
    json!({ "kind": kind, "first": first, "attended": attended, "meals_a_day": draw.between(0, 3),
            "tariff": tariff(draw), "leaving": leaving })
}

/// How a centre was used.
pub fn usage(draw: &mut Draw) -> Value {
    let (places, days) = (draw.between(1, 40), draw.between(1, 31));
    let whole = draw.between(0, places * days + 3);
    json!({ "places": places, "open_days": days, "whole": whole, "half": draw.between(0, 60) })
}

/// What a centre is subsidised for.
pub fn subsidy(draw: &mut Draw) -> Value {
    // Around the years within which it is given back, or around the day asked about.
    let (accepted, closed) = if draw.chance(2, 3) {
        (day(draw, "2013-02-27", 3), day(draw, "2018-02-26", 4))
    } else {
        (day(draw, "2023-05-12", 3), day(draw, "2023-05-15", 3))
    };
    let occupancy = format!("{}.{}", draw.between(48, 51), draw.between(0, 9));
    let (rating, months) = (draw.between(1, 5), draw.between(0, 12));
    json!({ "accepted": fact(draw, json!(accepted)), "rating": fact(draw, json!(rating)),
            "months_open": fact(draw, json!(months)), "occupancy": fact(draw, json!(occupancy)),
            "closed": fact(draw, json!(closed)) })
}

/// A place that has settled everything, one that goes by class, and one that has little.
pub fn place(draw: &mut Draw) -> &'static str {
    draw.pick(&["619800", "370203", "619900"])
}

/// A file with one section.
#[must_use]
pub fn file(place: &str, section: &str, value: Value) -> Value {
    let mut file = json!({ "place": place, "as_of": AS_OF });
    file[section] = value;
    file
}
