//! Day-care centres (EC-40 to EC-47): places that cannot be overbooked, charges between nothing and the price, order of waiting.

use std::collections::BTreeMap;

use minzheng_core_types::NaiveDate;
use minzheng_eldercare::day_care::{BedError, Calendar, Event, Period, Share, State};

use super::holds;
use crate::draw::Draw;
use crate::registry::Check;

/// Days around 29 February of 2016, near enough to each other to collide.
fn day(number: i64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2016, 2, 20).expect("a day");
    first + chrono::Days::new(u64::try_from(number).expect("not negative"))
}

/// 朴素计数: every stay as a list of days, counted day by day.
#[derive(Default)]
struct Naive {
    stays: BTreeMap<u8, (u64, i64, i64, State)>,
}

impl Naive {
    fn taken(&self, on: i64) -> u64 {
        let there = |(_, first, last, state): &&(u64, i64, i64, State)| {
            *state != State::Cancelled && *first <= on && on <= *last
        };
        self.stays.values().filter(there).map(|(parts, ..)| parts).sum()
    }

    fn full(&self, parts: u64, first: i64, last: i64, capacity: u64) -> Option<(i64, u64)> {
        (first..=last).map(|on| (on, capacity.saturating_sub(self.taken(on)))).find(|(_, left)| *left < parts)
    }
}

const DAYS: i64 = 40;

fn drawn(draw: &mut Draw) -> (Event<u8>, i64, i64) {
    let stay = u8::try_from(draw.below(12)).expect("small");
    let first = draw.between(0, DAYS - 1);
    let last = draw.between(first, (first + 12).min(DAYS - 1));
    let event = match draw.below(6) {
        0..=2 => Event::Book {
            stay,
            share: draw.pick(&[Share::Whole, Share::Half]),
            days: Period::new(day(first), day(last)).expect("in order"),
        },
        3 => Event::Extend { stay, last: day(last) },
        4 => Event::Leave { stay, last: day(last) },
        _ => Event::Cancel { stay },
    };
    (event, first, last)
}

/// What the naive count says to an event: whether it may happen.
fn judged(
    naive: &mut Naive,
    (event, first, last): (Event<u8>, i64, i64),
    capacity: u64,
    each: u64,
) -> Result<(), String> {
    let known = |stay: &u8| naive.stays.get(stay).copied();
    let open = |stay: &u8| match known(stay) {
        None => Err("unknown".to_owned()),
        Some((_, _, _, State::Booked)) => Ok(known(stay).expect("known")),
        Some(_) => Err("illegal".to_owned()),
    };
    let (stay, entry) = match event {
        Event::Book { stay, share, .. } => {
            if known(&stay).is_some() {
                return Err("taken".to_owned());
            }
            let parts = if share == Share::Whole { each } else { 1 };
            if let Some((on, left)) = naive.full(parts, first, last, capacity) {
                return Err(format!("full on {} with {left}", day(on)));
            }
            (stay, (parts, first, last, State::Booked))
        }
        Event::Extend { stay, .. } => {
            let (parts, begun, booked, _) = open(&stay)?;
            if last <= booked {
                return Err("day".to_owned());
            }
            if let Some((on, left)) = naive.full(parts, booked + 1, last, capacity) {
                return Err(format!("full on {} with {left}", day(on)));
            }
            (stay, (parts, begun, last, State::Booked))
        }
        Event::Leave { stay, .. } => {
            let (parts, begun, booked, _) = open(&stay)?;
            if last < begun || last >= booked {
                return Err("day".to_owned());
            }
            (stay, (parts, begun, last, State::Left))
        }
        Event::Cancel { stay } => {
            let (parts, begun, booked, _) = open(&stay)?;
            (stay, (parts, begun, booked, State::Cancelled))
        }
    };
    naive.stays.insert(stay, entry);
    Ok(())
}

fn named(error: &BedError) -> String {
    match error {
        BedError::Full { day, left, .. } => format!("full on {day} with {}", left.parts()),
        BedError::Taken => "taken".to_owned(),
        BedError::Unknown => "unknown".to_owned(),
        BedError::Illegal { .. } => "illegal".to_owned(),
        BedError::Day { .. } => "day".to_owned(),
        other => other.to_string(),
    }
}

/// Bookings, extensions, early leaves and cancellations in any order: the calendar does what a naive count of days does, and no day
/// ever has more than there is.
pub(crate) fn no_sequence_overbooks(draw: &mut Draw) -> Check {
    let places = u32::try_from(draw.below(4)).expect("small");
    let each = u32::try_from(1 + draw.below(3)).expect("small");
    let capacity = u64::from(places) * u64::from(each);
    let (mut calendar, mut naive, mut lawful) = (Calendar::new(places, each), Naive::default(), Vec::new());
    for _ in 0..draw.between(1, 30) {
        let (event, first, last) = drawn(draw);
        let before = calendar.clone();
        let found = calendar.apply(event).map_err(|error| named(&error));
        let expected = judged(&mut naive, (event, first, last), capacity, u64::from(each));
        if found != expected {
            return Err(format!("{event:?}: {found:?}, by days {expected:?}"));
        }
        if found.is_err() && calendar != before {
            return Err(format!("{event:?} failed and changed the calendar"));
        }
        if found.is_ok() {
            lawful.push(event);
        }
        for on in 0..DAYS {
            let taken = calendar.taken_on(day(on)).parts();
            if taken != naive.taken(on) || taken > capacity {
                return Err(format!("{taken} taken on {}, by days {}", day(on), naive.taken(on)));
            }
        }
    }
    let mut again = Calendar::new(places, each);
    let replayed = lawful.into_iter().try_for_each(|event| again.apply(event));
    if replayed.is_err() || again != calendar {
        return Err("replaying the events gives another calendar".to_owned());
    }
    let (from, length) = (draw.between(0, DAYS - 1), draw.between(1, 9));
    let share = draw.pick(&[Share::Whole, Share::Half]);
    let parts = if share == Share::Whole { u64::from(each) } else { 1 };
    let free = (from..2 * DAYS).find(|on| naive.full(parts, *on, on + length - 1, capacity).is_none());
    let found = calendar.earliest(share, day(from), u32::try_from(length).expect("small"));
    holds(found == free.map(day), || format!("earliest {found:?}, by days {:?}", free.map(day)))
}
