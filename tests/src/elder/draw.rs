//! Elders at random, as files: mostly around the bands, with the facts that change a grade known, unknown and at their
//! limits.

use chrono::{Days, NaiveDate};
use minzheng_eldercare::ElderFile;
use minzheng_eldercare::form::{Allows, Item, Scale};
use serde_json::{Map, Value, json};

use crate::draw::Draw;

/// Which forms a drawn elder has.
pub const FORMS: [&str; 9] =
    ["gb42195", "mzt039", "self_care", "ltc_gate", "ltc", "barthel", "katz", "adl_hierarchy", "cps"];

/// The items of a form by its section.
#[must_use]
pub fn items(form: &str) -> &'static [Item] {
    match form {
        "gb42195" => minzheng_eldercare::gb42195::Gb42195::ITEMS,
        "mzt039" => minzheng_eldercare::mzt039::Mzt039::ITEMS,
        "self_care" => minzheng_eldercare::self_care::SelfCare::ITEMS,
        "ltc_gate" => minzheng_eldercare::ltc_gate::LtcGate::ITEMS,
        "ltc" => minzheng_eldercare::ltc::Ltc::ITEMS,
        "barthel" => minzheng_eldercare::barthel::Barthel::ITEMS,
        "katz" => minzheng_eldercare::katz::Katz::ITEMS,
        "adl_hierarchy" => minzheng_eldercare::interrai::AdlHierarchy::ITEMS,
        _ => minzheng_eldercare::interrai::Cps::ITEMS,
    }
}

/// Every answer that an item allows.
#[must_use]
pub fn answers(item: &Item) -> Vec<Value> {
    match item.allows {
        Allows::Points(points) => points.iter().map(|points| json!(points)).collect(),
        Allows::Words(words) => words.iter().map(|(word, _)| json!(word)).collect(),
    }
}

/// Answers to every item: good, bad or mixed throughout, so that totals reach the ends of the bands.
fn filled(draw: &mut Draw, form: &str) -> Value {
    let lean = draw.below(4);
    let mut filled = Map::new();
    for item in items(form) {
        let answers = answers(item);
        let last = answers.len() - 1;
        let strays = draw.chance(1, 5);
        let at = match lean {
            0 if !strays => last,
            1 if !strays => 0,
            2 if !strays => last / 2,
            _ => usize::try_from(draw.below(answers.len() as u64)).expect("small"),
        };
        filled.insert(item.key.to_owned(), answers[at].clone());
    }
    Value::Object(filled)
}

fn events(draw: &mut Draw, assessed: NaiveDate) -> Value {
    match draw.below(5) {
        0 => json!("none"),
        1 => json!("unknown"),
        _ => {
            let count = draw.below(4);
            let one = |draw: &mut Draw| {
                let kind = draw.pick(&["fall", "choking", "self-harm", "lost", "other"]);
                // Around both ends of the thirty days.
                let back = draw.pick(&[0_u64, 1, 10, 28, 29, 30, 31, 60]);
                json!({ "kind": kind, "on": assessed - Days::new(back) })
            };
            Value::Array((0..count).map(|_| one(draw)).collect())
        }
    }
}

fn diagnoses(draw: &mut Draw) -> Value {
    match draw.below(5) {
        0 => json!("none"),
        1 => json!("unknown"),
        _ => {
            let count = draw.below(3);
            let one = |draw: &mut Draw| {
                let code = draw.pick(&["F00", "F03.9", "F04", "F32.1", "F99", "G30", "I21", "E03"]);
                match draw.below(3) {
                    0 => json!({ "code": code }),
                    1 => json!({ "code": code, "by_psychiatrist": true }),
                    _ => json!({ "code": code, "by_psychiatrist": false }),
                }
            };
            Value::Array((0..count).map(|_| one(draw)).collect())
        }
    }
}

/// Known, known not to be, or unknown.
fn flag(draw: &mut Draw) -> Value {
    draw.pick(&[Some(true), Some(false), None]).map_or(json!("unknown"), |flag| json!(flag))
}

/// One form, filled in on a day.
#[must_use]
pub fn form(draw: &mut Draw, form: &str, assessed: NaiveDate) -> Value {
    let mut made = json!({ "assessed": assessed, "items": filled(draw, form) });
    match form {
        "gb42195" => {
            made["diagnoses"] = diagnoses(draw);
            made["events"] = events(draw, assessed);
            made["process"] =
                json!({ "assessors": draw.below(4), "medical": flag(draw), "reason": "routine" });
        }
        "mzt039" => {
            made["diagnosed"] = flag(draw);
            made["events"] = events(draw, assessed);
            made["process"] = json!({ "assessors": draw.below(4), "body_assessors": 4 + draw.below(3),
                "recognised": flag(draw), "signed": flag(draw), "informant_signed": flag(draw) });
        }
        "ltc" => made["lasting_months"] = json!(5 + draw.below(3)),
        _ => {}
    }
    made
}

/// A day on which each form may be in force, the first and last ones often.
fn day_of(draw: &mut Draw, form: &str) -> NaiveDate {
    let days: &[&str] = match form {
        "gb42195" => &["2023-05-10", "2022-12-30", "2022-12-29", "2024-02-29", "2023-08-31"],
        "mzt039" => &["2014-05-20", "2013-10-01", "2013-09-30", "2022-12-29", "2022-12-30", "2014-08-31"],
        "ltc" => &["2022-02-20", "2021-07-16", "2021-07-15", "2024-02-29"],
        _ => &["2022-02-20", "2014-05-20", "2018-03-10", "2021-06-30", "2021-07-01"],
    };
    draw.pick(days).parse().expect("a day")
}

/// The same with days after the assessment on which it may have grown stale.
fn asked(draw: &mut Draw, latest: NaiveDate) -> NaiveDate {
    let later = draw.pick(&[0_u64, 1, 180, 181, 182, 183, 184, 185, 365, 366, 730, 731, 732]);
    latest + Days::new(later)
}

/// An elder with one form.
#[must_use]
pub fn one(draw: &mut Draw, kind: &str) -> Value {
    let assessed = day_of(draw, kind);
    let mut file = json!({
        "place": draw.pick(&["370203", "619800"]), "as_of": asked(draw, assessed), "birth": birth(draw),
    });
    file[kind] = form(draw, kind, assessed);
    file
}

/// An elder with several forms.
#[must_use]
pub fn several(draw: &mut Draw) -> Value {
    let mut file = json!({ "place": draw.pick(&["370203", "619800"]), "birth": birth(draw) });
    let mut latest: Option<NaiveDate> = None;
    for kind in FORMS {
        if latest.is_none() || draw.chance(1, 2) {
            let assessed = day_of(draw, kind);
            latest = latest.max(Some(assessed));
            file[kind] = form(draw, kind, assessed);
        }
    }
    file["as_of"] = json!(asked(draw, latest.expect("a form")));
    file
}

fn birth(draw: &mut Draw) -> Value {
    match draw.below(6) {
        0 => json!("unknown"),
        1 => json!("1940-02-29"),
        2 => json!("1962-02-20"),
        3 => json!("1963-05-10"),
        _ => json!("1934-05-06"),
    }
}

/// The file of a value.
///
/// # Panics
/// When the value is none: what is drawn here is.
#[must_use]
pub fn file(value: &Value) -> ElderFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"))
}
