//! Day care computed a second time from the rulebook (EC-40 to EC-42, EC-45, EC-46), naively, in exact fractions, from the file as JSON.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use num_rational::Ratio;
use serde_json::Value;

type Exact = Ratio<i128>;

fn whole(number: i64) -> Exact {
    Exact::from_integer(i128::from(number))
}

/// A decimal as a fraction.
fn exact(value: &Value) -> Option<Exact> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let (units, parts) = text.split_once('.').unwrap_or((&text, ""));
    let digits: i128 = format!("{units}{parts}").parse().ok()?;
    Some(Exact::new(digits, 10_i128.pow(u32::try_from(parts.len()).ok()?)))
}

fn date(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.parse().ok()
}

/// Half up, to so many parts of one.
fn half_up(number: Exact, parts: i128) -> Exact {
    let scaled = number * Exact::from_integer(parts);
    Exact::new((scaled + Exact::new(1, 2)).floor().to_integer(), parts)
}

/// In fen, half up.
fn fen(number: Exact) -> i128 {
    (half_up(number, 100) * Exact::from_integer(100)).to_integer()
}

/// The day a number of months later: the same number, or the last day of the month.
fn months_later(from: NaiveDate, months: u32) -> NaiveDate {
    let month = from.month0() + months;
    let (year, month) = (from.year() + i32::try_from(month / 12).expect("small"), month % 12 + 1);
    (1..=from.day())
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .expect("a month has days")
}

/// Every day of a stay, one by one.
fn days_of(kind: &str, first: NaiveDate) -> Vec<NaiveDate> {
    let end = match kind {
        "day" => return vec![first],
        "week" => return first.iter_days().take(7).collect(),
        "month" => months_later(first, 1),
        _ => months_later(first, 3),
    };
    first.iter_days().take_while(|day| *day < end).collect()
}

/// Care and meals, charge, refund and what is still due, in fen; `limit` are the days away for which nothing stops.
#[must_use]
pub fn settled(file: &Value, limit: usize) -> Option<[i128; 4]> {
    let stay = &file["stay"];
    let (kind, first) = (stay["kind"].as_str()?, date(&stay["first"])?);
    let price_of = |kind: &str| exact(&stay["tariff"][kind]);
    let (price, leaving) = (price_of(kind)?, &stay["leaving"]);
    let days = days_of(kind, first);
    let last = date(&leaving["last"])?;
    let last = date(&leaving["death_or_hospital"]).map_or(last, |event| event.min(last));
    let used: BTreeSet<NaiveDate> = days.iter().copied().filter(|day| *day <= last).collect();
    let (mut counted, mut stopped) = (0_usize, 0_usize);
    for absence in leaving["absences"].as_array().into_iter().flatten() {
        let (from, to) = (date(&absence["first"])?, date(&absence["last"])?);
        // The days away one by one: the first ones go on, the rest stop.
        for (place, _) in from.iter_days().take_while(|day| *day <= to).enumerate() {
            if place < limit { counted += 1 } else { stopped += 1 }
        }
    }
    let attended = stay["attended"].as_i64()?;
    let add_days = whole(attended + i64::try_from(counted).ok()?);
    let add_ons = (exact(&stay["tariff"]["care_add"])?
        + exact(&stay["tariff"]["meal"])? * exact(&stay["meals_a_day"])?)
        * add_days;
    let stops = leaving["base_stops"].as_bool()?;
    let used_days = i64::try_from(used.len() - if stops { stopped } else { 0 }).ok()?;
    let charge = match leaving["method"].as_str()? {
        "calendar-day" => half_up(price * whole(used_days) / whole(i64::try_from(days.len()).ok()?), 100),
        "fixed-thirty" => {
            let by = match kind {
                "day" => 1,
                "week" => 7,
                "month" => 30,
                _ => 90,
            };
            half_up(price * whole(used_days) / whole(by), 100).min(price)
        }
        "attended-day" => (price_of("day")? * whole(attended)).min(price),
        _ => {
            let (day, week, month) = (price_of("day")?, price_of("week")?, price_of("month")?);
            let mut left = used_days;
            let mut sum = whole(0);
            while left >= 30 {
                sum += month;
                left -= 30;
            }
            let mut weeks = whole(0);
            while left >= 7 {
                weeks += week;
                left -= 7;
            }
            let single = (day * whole(left)).min(week);
            (sum + (weeks + single).min(month)).min(price)
        }
    };
    let (charge, paid) = (fen(charge), fen(exact(&leaving["paid"])?));
    Some([fen(add_ons), charge, (paid - charge).max(0), (charge - paid).max(0)])
}

/// The areas of a centre by its population in hundredths of m²: floor area, usable area and the four groups of rooms; nothing outside
/// the table.
#[must_use]
pub fn areas(population: i64) -> Option<[i128; 6]> {
    let (area, shares) = if (10_000..15_000).contains(&population) {
        (750, [357, 203, 155, 285])
    } else if (15_000..30_000).contains(&population) {
        (1085, [393, 162, 162, 283])
    } else if (30_000..=50_000).contains(&population) {
        (1600, [430, 119, 183, 268])
    } else {
        return None;
    };
    let usable = whole(area) * Exact::new(13, 20);
    let rooms = shares.map(|share| fen(usable * Exact::new(share, 1000)));
    let [living, health, recreation, auxiliary] = rooms;
    Some([fen(whole(area)), fen(usable), living, health, recreation, auxiliary])
}

/// Are the carers of a day enough, and the places, where so many half-day clients share one? Nothing where a number is not known.
#[must_use]
pub fn day(file: &Value, ratios: [i64; 5], halves: i64) -> (Option<bool>, Option<bool>) {
    let day = &file["day"];
    let number = |value: &Value| if value == "none" { Some(0) } else { value.as_i64() };
    let places = || {
        let taken = whole(number(&day["whole"])?) + whole(number(&day["half"])?) / whole(halves);
        Some(taken <= whole(number(&day["places"])?))
    };
    let staff = || {
        let clients = day["clients"].as_object()?;
        let grades = ["intact", "mild", "moderate", "severe", "complete"];
        let needed = grades.iter().zip(ratios).map(|(grade, ratio)| {
            whole(clients.get(*grade).and_then(Value::as_i64).unwrap_or(0)) / whole(ratio)
        });
        Some(needed.sum::<Exact>() <= whole(number(&day["carers"])?))
    };
    (places(), staff())
}

/// Occupancy and attendance by heads in tenths of a per cent, half up.
#[must_use]
pub fn usage(file: &Value, halves: i64) -> Option<[i128; 2]> {
    let usage = &file["usage"];
    let number = |name: &str| usage[name].as_i64().map(whole);
    let there = number("places")? * number("open_days")?;
    let tenths = |count: Exact| (half_up(count * whole(100) / there, 10) * whole(10)).to_integer();
    let (all, half) = (number("whole")?, number("half")?);
    Some([tenths(all + half / whole(halves)), tenths(all + half)])
}
