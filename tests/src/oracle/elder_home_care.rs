//! The days of home care a second time: every day of the month by itself, read from the JSON of a file, written naively from the
//! rulebook (EC-20, EC-23) and sharing no rule. `None` is a day, or a month, with something open that matters.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// What a place settles; `None` where it does not.
#[derive(Debug, Clone, Copy)]
struct Settled {
    gb: Option<u64>,
    mz: Option<u64>,
    self_care: Option<u64>,
    ltc: Option<u64>,
    certificate: Option<u64>,
    /// Must the three noes be unable, too?
    needed: Option<bool>,
    suspend_after: Option<i64>,
}

fn settled(place: &str, month: &str) -> Settled {
    let nothing = Settled {
        gb: None,
        mz: None,
        self_care: None,
        ltc: None,
        certificate: None,
        needed: None,
        suspend_after: None,
    };
    match place {
        "370203" if month.starts_with("2014-") => {
            Settled { mz: Some(2), self_care: Some(1), certificate: Some(4), needed: Some(true), ..nothing }
        }
        "619800" => Settled {
            gb: Some(2),
            mz: Some(3),
            self_care: Some(2),
            ltc: Some(3),
            certificate: Some(2),
            needed: Some(false),
            suspend_after: (month >= "2016-01").then_some(5),
        },
        _ => nothing,
    }
}

fn date(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.parse().ok()
}

fn within(span: &Value, day: NaiveDate) -> bool {
    date(&span["from"]).is_none_or(|from| from <= day)
        && date(&span["until"]).is_none_or(|until| day <= until)
}

type Maybe = Option<bool>;

fn on(fact: &Value, day: NaiveDate) -> Maybe {
    match fact {
        Value::Bool(so) => Some(*so),
        Value::Array(spans) => Some(spans.iter().any(|span| within(span, day))),
        Value::String(word) if word == "none" => Some(false),
        _ => None,
    }
}

fn or(ways: &[Maybe]) -> Maybe {
    match (ways.contains(&Some(true)), ways.contains(&None)) {
        (true, _) => Some(true),
        (false, true) => None,
        (false, false) => Some(false),
    }
}

fn and(conditions: &[Maybe]) -> Maybe {
    let not: Vec<Maybe> = conditions.iter().map(|so| so.map(|so| !so)).collect();
    or(&not).map(|so| !so)
}

fn graded(result: &Value, day: NaiveDate, settled: Settled) -> Maybe {
    let least = match result["standard"].as_str()? {
        "gb42195" => settled.gb,
        "mzt039" => settled.mz,
        "self-care" => settled.self_care,
        _ => settled.ltc,
    }?;
    if result["grade"].as_u64()? < least || date(&result["assessed"])? > day {
        return Some(false);
    }
    match result["valid_until"].as_str() {
        Some("none") => Some(true),
        Some("unknown") | None => None,
        Some(until) => Some(day <= until.parse().ok()?),
    }
}

fn unable(elder: &Value, day: NaiveDate, settled: Settled) -> Maybe {
    let mut ways: Vec<Maybe> = match &elder["assessments"] {
        Value::Array(results) => results.iter().map(|result| graded(result, day, settled)).collect(),
        Value::String(word) if word == "none" => Vec::new(),
        _ => vec![None],
    };
    ways.push(
        match (on(&elder["certificate"], day), settled.certificate, elder["certificate_grade"].as_u64()) {
            (Some(true), Some(most), Some(grade)) => Some(grade <= most),
            (Some(true), Some(4), None) => Some(true),
            (Some(true), _, _) | (None, _, _) => None,
            (Some(false), _, _) => Some(false),
        },
    );
    let three_nos = on(&elder["three_nos"], day);
    ways.push(match (three_nos, settled.needed) {
        (Some(false), _) | (_, Some(true)) => Some(false),
        (_, None) => None,
        (three_nos, Some(false)) => three_nos,
    });
    or(&ways)
}

fn holds(elder: &Value, day: NaiveDate, settled: Settled) -> Maybe {
    let old = date(&elder["birth"]).map(|birth| {
        let before = (day.month(), day.day()) < (birth.month(), birth.day());
        day.year() - birth.year() - i32::from(before) >= 60
    });
    let home = match date(&elder["died"]) {
        Some(died) if died < day => Some(false),
        _ => on(&elder["institution"], day).map(|inside| !inside),
    };
    and(&[
        old,
        or(&[on(&elder["three_nos"], day), on(&elder["allowance"], day)]),
        unable(elder, day, settled),
        on(&elder["wish"], day),
        on(&elder["resident"], day),
        home,
    ])
}

fn suspended(absent: &Value, day: NaiveDate, after: i64) -> Maybe {
    match absent {
        Value::Array(spans) => Some(match spans.iter().find(|span| within(span, day)) {
            None => false,
            Some(span) => date(&span["from"]).is_none_or(|from| (day - from).num_days() >= after),
        }),
        other => on(other, day),
    }
}

/// The days that count, if none of them is open.
///
/// # Panics
/// When the file has no month.
#[must_use]
pub fn eligible_days(file: &Value) -> Option<u32> {
    let month = file["month"].as_str().expect("a month");
    let settled = settled(file["place"].as_str().expect("a place"), month);
    let first: NaiveDate = format!("{month}-01").parse().expect("a day");
    let mut count = 0;
    for day in first.iter_days().take_while(|day| day.month() == first.month()) {
        let counts = match (holds(&file["elder"], day, settled)?, settled.suspend_after) {
            (true, Some(after)) => !suspended(&file["hours"]["absent"], day, after)?,
            (so, _) => so,
        };
        count += u32::from(counts);
    }
    Some(count)
}

/// Hours of the made-up city, which alone settles them, in minutes for some days of a month: halves up.
#[must_use]
pub fn minutes(hours: u32, days: u32, of: u32) -> u32 {
    let (whole, rest) = (hours * 60 * days / of, hours * 60 * days % of);
    whole + u32::from(2 * rest >= of)
}
