//! Naive readings of marriage: days counted one by one, every way up a family walked, ages by the written date.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::WorkdayCalendar;
use minzheng_social_affairs::marriage::{ParentEdge, ParentKind};

/// The last days of cooling off and of the window, by walking day after day.
///
/// # Errors
/// When a day lies outside the data.
pub fn cooling(
    receipt: NaiveDate,
    roll_first: bool,
    calendar: &WorkdayCalendar,
) -> Result<(NaiveDate, NaiveDate), String> {
    let walk = |from: NaiveDate, roll: bool| {
        let mut day = from;
        for _ in 0..30 {
            day = day.succ_opt().ok_or("the end of time")?;
        }
        while roll && !calendar.is_workday(day).map_err(|error| error.to_string())? {
            day = day.succ_opt().ok_or("the end of time")?;
        }
        Ok::<NaiveDate, String>(day)
    };
    let first = walk(receipt, roll_first)?;
    Ok((first, walk(first, true)?))
}

/// Has somebody so many years on a day? By the written date: 29 February counts as 28 February in a common year.
#[must_use]
pub fn of_age(birth: NaiveDate, on: NaiveDate, years: i32) -> bool {
    let year = birth.year() + years;
    let birthday = NaiveDate::from_ymd_opt(year, birth.month(), birth.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
        .expect("a day");
    on >= birthday
}

/// Every way up from a person, as the person it ends at and its length, over the kinds that count.
fn ways(of: &str, edges: &[ParentEdge], counts: &dyn Fn(ParentKind) -> bool) -> Vec<(String, u32)> {
    let mut found = vec![(of.to_owned(), 0)];
    for edge in edges.iter().filter(|edge| edge.child.as_str() == of && counts(edge.kind)) {
        for (end, length) in ways(edge.parent.as_str(), edges, counts) {
            found.push((end, length + 1));
        }
    }
    found
}

/// May two people not marry for their kinship: by blood or law in direct line, or by blood within three generations?
#[must_use]
pub fn prohibited(one: &str, other: &str, edges: &[ParentEdge]) -> bool {
    let any = |_: ParentKind| true;
    let up = |of: &str, to: &str| ways(of, edges, &any).iter().any(|(end, _)| end == to);
    if up(one, other) || up(other, one) {
        return true;
    }
    let blood = |kind: ParentKind| kind == ParentKind::Birth;
    let theirs = ways(other, edges, &blood);
    ways(one, edges, &blood).iter().any(|(end, length)| {
        theirs.iter().any(|(other_end, other_length)| {
            // Oneself is generation 1: three generations are two edges on either side.
            end == other_end && *length <= 2 && *other_length <= 2
        })
    })
}

/// The registrars that a 3A office needs, adding one for every full step.
#[must_use]
pub fn registrars(population: u32, step: u32) -> u32 {
    let mut need = 4;
    let mut reached = 300_000;
    while reached + step <= population {
        reached += step;
        need += 1;
    }
    need
}

/// The relief of costs by place: caps of quantity or money, by item.
#[must_use]
pub fn relief(costs: &[(&str, i64, i64)], caps: &BTreeMap<&str, Cap>) -> i64 {
    let one = |(item, quantity, price): &(&str, i64, i64)| match caps.get(item) {
        None => 0,
        Some(Cap::Whole) => quantity * price,
        Some(Cap::Quantity(most)) => {
            let mut sum = 0;
            for used in 0..*quantity {
                if used < *most {
                    sum += price;
                }
            }
            sum
        }
        Some(Cap::Fen(most)) => (quantity * price).min(*most),
    };
    costs.iter().map(one).sum()
}

/// How an item is capped.
#[derive(Debug, Clone, Copy)]
pub enum Cap {
    /// Not at all.
    Whole,
    /// By kilometres, days, years.
    Quantity(i64),
    /// By money, in fen.
    Fen(i64),
}
