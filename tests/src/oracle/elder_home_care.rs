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

/// Of one standard only the latest result on or before the day counts.
fn superseded(results: &[Value], result: &Value, day: NaiveDate) -> bool {
    results.iter().any(|other| {
        other["standard"] == result["standard"]
            && date(&other["assessed"]) > date(&result["assessed"])
            && date(&other["assessed"]) <= Some(day)
    })
}

fn graded(results: &[Value], result: &Value, day: NaiveDate, settled: Settled) -> Maybe {
    let least = match result["standard"].as_str()? {
        "gb42195" => settled.gb,
        "mzt039" => settled.mz,
        "self-care" => settled.self_care,
        _ => settled.ltc,
    }?;
    if superseded(results, result, day)
        || result["grade"].as_u64()? < least
        || date(&result["assessed"])? > day
    {
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
        Value::Array(results) => results.iter().map(|result| graded(results, result, day, settled)).collect(),
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

/// Back day by day to the first of an absence.
fn suspended(absent: &Value, day: NaiveDate, after: i64) -> Maybe {
    let Value::Array(spans) = absent else { return on(absent, day) };
    let mut first = None;
    for back in std::iter::successors(Some(day), |day| day.pred_opt()) {
        let holding: Vec<&Value> = spans.iter().filter(|span| within(span, back)).collect();
        if holding.is_empty() {
            break;
        }
        if holding.iter().any(|span| date(&span["from"]).is_none()) {
            return None;
        }
        first = Some(back);
    }
    Some(first.is_some_and(|first| (day - first).num_days() >= after))
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

/// Halves up.
fn nearest(number: i128, of: i128) -> i128 {
    (2 * number + of).div_euclid(2 * of)
}

fn fen(value: &Value) -> Option<i128> {
    match value.as_str()? {
        "none" => Some(0),
        "unknown" => None,
        text => text.replace('.', "").parse().ok(),
    }
}

/// Minutes that the month has, own and carried; of the made-up city, which alone settles them.
fn available(file: &Value) -> Option<i128> {
    let days = eligible_days(file)?;
    let (month, hours) = (file["month"].as_str()?, &file["hours"]);
    let first: NaiveDate = format!("{month}-01").parse().ok()?;
    let of = first.iter_days().take_while(|day| day.month() == first.month()).count();
    let mut own = 0;
    if days > 0 {
        if file["place"] != "619800" {
            return None;
        }
        let class = |class: &Value| match class.as_str() {
            Some("wholly-unable") => 60,
            Some("partly-unable") => 45,
            _ => 30,
        };
        let most = hours["classes"].as_array()?.iter().map(class).max().unwrap_or(0);
        own = i128::from(minutes(most, days, u32::try_from(of).ok()?));
        if month >= "2015" && own > 0 {
            own = (own - i128::from(hours["household_used"].as_u64()?)).max(0);
        }
    }
    let mut carried = 0;
    if file["place"] == "619800" && month >= "2017" && hours["carried"] != "none" {
        let index =
            |month: &str| Some(month[..4].parse::<i32>().ok()? * 12 + month[5..].parse::<i32>().ok()?);
        for part in hours["carried"].as_array()? {
            if index(month)? - index(part["month"].as_str()?)? <= 2 {
                carried += i128::from(part["minutes"].as_u64()?);
            }
        }
    }
    Some(own + carried)
}

/// The share of a form in thousandths, the cap in fen, the least grade, and whether a benefit excludes.
fn voucher_terms(file: &Value, form: &str) -> Option<(i128, i128, u64, bool)> {
    let other = file["voucher"]["exclusion"].as_str()?;
    match (file["place"].as_str()?, file["month"].as_str()?) {
        ("440100", month) if month.starts_with("2026-") => {
            Some((if form == "home-visit" { 500 } else { 400 }, 80_000, 2, other != "none"))
        }
        ("619800", month) if month >= "2025" => {
            let share = match form {
                "home-visit" => 333,
                "day-care" => 250,
                "short-stay" => 200,
                _ => 100,
            };
            Some((share, 30_000, 3, other == "destitute-support"))
        }
        _ => None,
    }
}

/// What the voucher pays of an own payment, `used` having gone before.
fn voucher(file: &Value, bill: &Value, own: i128, used: &mut Option<i128>) -> Option<i128> {
    let facts = &file["voucher"];
    if facts.is_null() || own == 0 {
        return Some(0);
    }
    if facts["in_area"] == false {
        return voucher_terms(&with_no_other(file), bill["form"].as_str()?).map(|_| 0);
    }
    let settled = voucher_terms(file, bill["form"].as_str()?);
    if settled.is_some_and(|(_, _, _, excluded)| excluded && facts["exclusion"] != "unknown") {
        return Some(0);
    }
    let (_, _, least, _) = voucher_terms(&with_no_other(file), bill["form"].as_str()?)?;
    let day = date(&bill["on"])?;
    let of_voucher = Settled { gb: Some(least), ..settled_nothing() };
    let ways: Vec<Maybe> = match &file["elder"]["assessments"] {
        Value::Array(results) => {
            let gb = results.iter().filter(|result| result["standard"] == "gb42195");
            gb.map(|result| graded(results, result, day, of_voucher)).collect()
        }
        Value::String(word) if word == "none" => Vec::new(),
        _ => vec![None],
    };
    if !or(&ways)? {
        return Some(0);
    }
    let (share, cap, _, _) = settled?;
    if facts["in_area"] != true || facts["exclusion"] == "unknown" {
        return None;
    }
    let before = match *used {
        Some(before) => before,
        None => fen(&facts["used"])?,
    };
    let paid = nearest(share * own, 1_000).min(own).min((cap - before).max(0));
    *used = Some(before + paid);
    Some(paid)
}

fn with_no_other(file: &Value) -> Value {
    let mut file = file.clone();
    file["voucher"]["exclusion"] = "none".into();
    file
}

fn settled_nothing() -> Settled {
    settled("", "")
}

/// Insurance, government, voucher and person of each bill in fen, if nothing is open (EC-25, EC-26).
#[must_use]
pub fn shares(file: &Value) -> Option<Vec<[i128; 4]>> {
    let settled = settled(file["place"].as_str()?, file["month"].as_str()?);
    let (mut pool, mut used, mut all) = (None, None, Vec::new());
    for bill in file["bills"].as_array()? {
        let minutes = bill["minutes"].as_u64().map(i128::from);
        let rate = fen(&bill["rate"]).unwrap_or(0);
        let value = match minutes {
            Some(minutes) => nearest(rate * minutes, 60),
            None => fen(&bill["price"])?,
        };
        let insurance = fen(&bill["insurance"])?;
        let left = value - insurance;
        let mut government = 0;
        let under = match (&bill["under_hours"], minutes) {
            (Value::Bool(under), _) => Some(*under),
            (_, Some(_)) if !file["hours"].is_null() => None,
            _ => Some(false),
        };
        if left > 0
            && under != Some(false)
            && holds(&file["elder"], date(&bill["on"])?, settled) != Some(false)
        {
            let minutes = minutes?;
            let remaining = match pool {
                Some(remaining) => remaining,
                None => available(file)?,
            };
            if remaining > 0 {
                under?;
            }
            let mut taken = minutes.min(remaining);
            if insurance > 0 {
                // As many minutes as the rest pays for, a part of one counted whole.
                taken = (0..=taken).find(|minutes| minutes * rate >= left * 60).unwrap_or(taken);
            }
            pool = Some(remaining - taken);
            government = nearest(rate * taken, 60).min(left);
        }
        let own = left - government;
        let voucher = voucher(file, bill, own, &mut used)?;
        all.push([insurance, government, voucher, own - voucher]);
    }
    Some(all)
}
