//! Day-care centres (EC-40 to EC-47): places that cannot be overbooked, charges between nothing and the price, order of waiting.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use minzheng_core_types::explain::OutcomeRow;
use minzheng_core_types::{Fact, Finding, Money, Month, NaiveDate, Rate, Silent};
use minzheng_eldercare::day_care::facts::Ability;
use minzheng_eldercare::day_care::{
    Answer, BedError, Calendar, CentreReport, DayCareError, DayCareFile, DayCarePolicy, DayReport, Event,
    Fullness, Period, Placed, Report, Settled, Share, State, StayKind, Waiting, waiting_list,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::EXAMPLES;
use crate::elder::daycare::draw as daycare;
use crate::registry::{Check, Held};

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
    if found != free.map(day) {
        return Err(format!("earliest {found:?}, by days {:?}", free.map(day)));
    }
    // A kind is as long as it is from each day itself.
    let kind = draw.pick(StayKind::ALL);
    let last = |on: i64| on - 1 + i64::from(kind.from(day(on)).expect("in the calendar").days());
    let free = (from..2 * DAYS).find(|on| naive.full(parts, *on, last(*on), capacity).is_none());
    let found = calendar.earliest_stay(kind, share, day(from));
    holds(found == free.map(day), || format!("earliest {kind:?} {found:?}, by days {:?}", free.map(day)))
}

fn read(value: &Value) -> DayCareFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value:#}"))
}

fn found(value: &Value) -> Result<Report, DayCareError> {
    read(value).assess(&EXAMPLES, &mut Silent)
}

fn fen(answer: &Answer<Money>) -> Result<i64, String> {
    answer.found().map(Money::fen).ok_or_else(|| format!("{answer:?}"))
}

fn settled(value: &Value) -> Result<Settled, String> {
    let report = found(value).map_err(|error| format!("{error}: {value:#}"))?;
    report.stay.and_then(|stay| stay.settled).ok_or_else(|| "not settled".to_owned())
}

/// EC-45: between nothing and the price; refund and rest are the two sides of one difference; a day more never costs less.
pub(crate) fn a_part_costs_between_nothing_and_the_price(draw: &mut Draw) -> Check {
    let place = daycare::place(draw);
    let mut value = daycare::file(place, "stay", daycare::ended(draw));
    draw.show(&value);
    let stay = &value["stay"];
    let amount =
        |value: &Value| value.as_str().and_then(|text| text.parse::<Money>().ok()).expect("an amount");
    let kind = stay["kind"].as_str().expect("a word").to_owned();
    let (price, paid) = (amount(&stay["tariff"][&kind]).fen(), amount(&stay["leaving"]["paid"]).fen());
    let before = settled(&value)?;
    let (charge, refund, due) = (fen(&before.charge)?, fen(&before.refund)?, fen(&before.due)?);
    if !(0..=price).contains(&charge) {
        return Err(format!("{charge} is not between nothing and {price}"));
    }
    if refund - due != paid - charge || refund.min(due) != 0 || refund < 0 || due < 0 {
        return Err(format!("paid {paid}, charge {charge}, refund {refund}, still due {due}"));
    }
    let last: NaiveDate =
        value["stay"]["leaving"]["last"].as_str().and_then(|day| day.parse().ok()).expect("a day");
    let next = last.succ_opt().expect("a day");
    value["stay"]["leaving"]["last"] = json!(next);
    let attended = value["stay"]["attended"].as_i64().expect("a number");
    value["stay"]["attended"] = json!(attended + 1);
    // An event ends the days by itself.
    value["stay"]["leaving"]["death_or_hospital"] = json!("none");
    match found(&value) {
        Err(DayCareError::LeftOutside) => ASIDE,
        Err(error) => Err(error.to_string()),
        Ok(_) => {
            let after = fen(&settled(&value)?.charge)?;
            holds(after >= charge, || format!("{charge}, and a day more {after}"))
        }
    }
}

/// EC-44: what a part costs in care and meals never depends on the method or the price of the stay.
pub(crate) fn care_and_meals_stand_outside_proration(draw: &mut Draw) -> Check {
    let place = daycare::place(draw);
    let mut value = daycare::file(place, "stay", daycare::ended(draw));
    draw.show(&value);
    let before = settled(&value)?.add_ons;
    value["stay"]["leaving"]["method"] =
        json!(draw.pick(&["calendar-day", "fixed-thirty", "attended-day", "re-rate"]));
    for kind in ["day", "week", "month", "quarter"] {
        value["stay"]["tariff"][kind] = json!(format!("{}.00", draw.between(0, 900)));
    }
    let after = settled(&value)?.add_ons;
    holds(before == after, || format!("{before:?} became {after:?}"))
}

/// EC-40, EC-41: inside the table more people never give a smaller centre; the rooms sum to the usable area up to rounding.
pub(crate) fn a_larger_community_has_a_larger_centre(draw: &mut Draw) -> Check {
    let people = |draw: &mut Draw| {
        let near = draw.pick(&[10_000_i64, 15_000, 30_000, 50_000]);
        near + draw.between(-3, 3)
    };
    let (one, other) = (people(draw), people(draw));
    let (fewer, more) = (one.min(other), one.max(other));
    let centre = |people: i64| {
        let value = daycare::file(
            "370203",
            "centre",
            json!({ "population": people, "elders": 3000, "area": "none" }),
        );
        found(&value).map(|report| report.centre.expect("a centre")).map_err(|error| error.to_string())
    };
    let (fewer_found, more_found) = (centre(fewer)?, centre(more)?);
    for (people, found) in [(fewer, &fewer_found), (more, &more_found)] {
        let inside = (10_000..=50_000).contains(&people);
        if found.class.found().flatten().is_some() != inside
            || found.area.is_some_and(|area| area.found().is_some()) != inside
        {
            return Err(format!("{people} people: {found:?}"));
        }
        if let Some(usable) = found.usable.and_then(|usable| usable.found()) {
            let rooms: Decimal =
                found.rooms.iter().flatten().filter_map(Answer::found).map(Rate::to_decimal).sum();
            if (rooms - usable.to_decimal()).abs() > Decimal::new(2, 2) {
                return Err(format!("{people} people: rooms of {rooms}, usable {usable}"));
            }
        }
    }
    let area = |found: &CentreReport| found.area.and_then(|area| area.found()).map(Rate::to_decimal);
    let (Some(smaller), Some(larger)) = (area(&fewer_found), area(&more_found)) else { return ASIDE };
    holds(smaller <= larger, || format!("{fewer} people {smaller} m², {more} people {larger} m²"))
}

/// EC-42: one client more never makes room or staff enough; one carer or place more never makes it too little.
pub(crate) fn a_client_more_never_helps(draw: &mut Draw) -> Check {
    let mut value = daycare::file("619800", "day", daycare::day_of(draw));
    draw.show(&value);
    let report = |value: &Value| {
        found(value).map(|report| report.day.expect("a day")).map_err(|error| error.to_string())
    };
    let before = report(&value)?;
    let staff = |day: &DayReport| day.staff.and_then(|staff| staff.found());
    let mut more = |pointer: &str| -> bool {
        let Some(number) = value.pointer_mut(pointer).filter(|number| number.is_i64() || number.is_u64())
        else {
            return false;
        };
        *number = json!(number.as_i64().expect("small") + 1);
        true
    };
    let (places, carers) = (draw.chance(1, 2), draw.chance(1, 2));
    let changed = match (places, carers) {
        (true, true) => more("/day/places") | more("/day/carers"),
        (true, false) => more("/day/whole"),
        (false, true) => more("/day/half"),
        (false, false) => more("/day/clients/severe"),
    };
    if !changed {
        return ASIDE;
    }
    let after = report(&value)?;
    let helps = places && carers;
    for (before, after) in [(before.places.found(), after.places.found()), (staff(&before), staff(&after))] {
        let (Some(before), Some(after)) = (before, after) else { continue };
        if helps && before && !after || !helps && !before && after {
            return Err(format!("{before} became {after}"));
        }
    }
    Ok(Held::Yes)
}

/// EC-43, EC-47 and the rest: a fact hidden leaves each answer as it was or open.
pub(crate) fn hiding_a_fact_never_answers_otherwise(draw: &mut Draw) -> Check {
    let section = draw.pick(&["admission", "centre", "day", "subsidy"]);
    let place = daycare::place(draw);
    let content = match section {
        "admission" => daycare::admission(draw),
        "centre" => daycare::centre(draw),
        "day" => daycare::day_of(draw),
        _ => daycare::subsidy(draw),
    };
    let mut value = daycare::file(place, section, content);
    if section == "subsidy" {
        value["centre"] = json!({ "population": 18000, "elders": "none", "area": "1085" });
    }
    draw.show(&value);
    let outcomes = |value: &Value| {
        let (_, document) = read(value).explained(&EXAMPLES).map_err(|error| error.to_string())?;
        let told = |outcome: &OutcomeRow| {
            let last = outcome.steps_end.checked_sub(1);
            let result = document
                .steps
                .iter()
                .find(|step| Some(step.no) == last)
                .map(|step| format!("{:?}", step.value));
            let what = match outcome.finding.as_str() {
                "needs-person" => None,
                "result" => result,
                finding => Some(format!("{finding} {}", outcome.amount)),
            };
            (outcome.programme.clone(), what)
        };
        Ok::<_, String>(document.outcomes.iter().map(told).collect::<BTreeMap<_, _>>())
    };
    let before = outcomes(&value)?;
    let fields: Vec<String> = value[section].as_object().expect("a section").keys().cloned().collect();
    let at = usize::try_from(draw.below(fields.len() as u64)).expect("small");
    value[section][&fields[at]] = json!("unknown");
    let after = outcomes(&value)?;
    let changed = after.iter().find(|(programme, what)| {
        what.is_some() && before.get(*programme).is_some_and(|known| known != *what)
    });
    holds(changed.is_none(), || format!("without `{}`: {changed:?}, before {before:?}", fields[at]))
}

/// EC-43: everybody stays on the list; who comes first is of a better class or applied earlier; the order of writing is nothing.
pub(crate) fn the_waiting_list_is_in_order(draw: &mut Draw) -> Check {
    let month = Month::at(2023, 5);
    let policy = DayCarePolicy::at(&EXAMPLES, "370203".parse().expect("a code"), month);
    let first: NaiveDateTime = "2023-05-15T08:00:00".parse().expect("a time");
    let mut entries: Vec<Waiting<i64>> = (0..draw.between(0, 9))
        .map(|id| Waiting {
            id,
            applied: first + chrono::TimeDelta::minutes(draw.between(0, 3) * 10 + id),
            ability: draw.pick(&[
                Fact::Known(Ability::GbModerate),
                Fact::Known(Ability::GbMild),
                Fact::Known(Ability::MzSevere),
                Fact::NotEstablished,
            ]),
            lives_alone: draw.pick(&[
                Fact::Known(true),
                Fact::Known(false),
                Fact::NotEstablished,
                Fact::Absent,
            ]),
        })
        .collect();
    let list = waiting_list(entries.clone(), month, &policy);
    let key = |placed: &Placed<i64>| {
        let waiting = &placed.waiting;
        let severe = matches!(waiting.ability, Fact::Known(ability) if ability.number() >= 2);
        (!(severe && waiting.lives_alone == Fact::Known(true)), waiting.applied)
    };
    let keys: Vec<_> = list.iter().map(key).collect();
    if !keys.is_sorted() {
        return Err(format!("{keys:?}"));
    }
    entries.reverse();
    let again = waiting_list(entries, month, &policy);
    let ids = |list: &[Placed<i64>]| list.iter().map(|placed| placed.waiting.id).collect::<Vec<_>>();
    let mut sorted = ids(&list);
    sorted.sort_unstable();
    if !sorted.iter().copied().eq(0..i64::try_from(list.len()).expect("small")) {
        return Err(format!("somebody is lost: {sorted:?}"));
    }
    holds(ids(&again) == ids(&list), || format!("{:?} became {:?}", ids(&list), ids(&again)))
}

/// EC-46: more attendances never lower a rate; by heads is never below by places; what is over 100 % says so.
pub(crate) fn occupancy_rises_and_is_flagged(draw: &mut Draw) -> Check {
    let place = draw.pick(&["370203", "619800"]);
    let mut value = daycare::file(place, "usage", daycare::usage(draw));
    draw.show(&value);
    let rates = |value: &Value| {
        let usage = found(value).map_err(|error| error.to_string())?.usage.expect("asked");
        let number = |answer: Answer<Rate>| answer.found().map(Rate::to_decimal).ok_or("open".to_owned());
        Ok::<_, String>((
            number(usage.occupancy)?,
            number(usage.heads)?,
            usage.fullness.found().expect("found"),
        ))
    };
    let (places, heads, fullness) = rates(&value)?;
    let hundred = Decimal::ONE_HUNDRED;
    let flagged = match fullness {
        Fullness::NotOver => places <= hundred && heads <= hundred,
        Fullness::OverWithHalves => places <= hundred && heads >= hundred,
        Fullness::Overbooked => places >= hundred,
    };
    if !flagged || heads < places {
        return Err(format!("{places} by places, {heads} by heads: {fullness:?}"));
    }
    let which = draw.pick(&["whole", "half"]);
    value["usage"][which] = json!(value["usage"][which].as_i64().expect("a number") + 1);
    let (more_places, more_heads, more) = rates(&value)?;
    holds(more_places >= places && more_heads >= heads && more >= fullness, || {
        format!("one more {which}: {more_places} by places, {more_heads} by heads")
    })
}

/// EC-47: nothing before acceptance, also where it comes later; more area, months or occupancy never pays less.
pub(crate) fn subsidies_wait_for_acceptance_and_rise(draw: &mut Draw) -> Check {
    let place = draw.pick(&["619800", "619900"]);
    let mut value = daycare::file(place, "subsidy", daycare::subsidy(draw));
    value["centre"] =
        json!({ "population": 18000, "elders": "none", "area": format!("{}.5", draw.between(1400, 1600)) });
    draw.show(&value);
    let report = |value: &Value| {
        found(value).map(|report| report.subsidy.expect("asked")).map_err(|error| error.to_string())
    };
    let before = report(&value)?;
    let later = value["subsidy"]["accepted"].as_str().and_then(|day| day.parse::<NaiveDate>().ok());
    let later = later.is_some_and(|day| day > daycare::AS_OF.parse().expect("a day"));
    if later || value["subsidy"]["accepted"] == "none" {
        let refused = |finding: &Finding| matches!(finding, Finding::NotEntitled(_));
        return holds(refused(&before.one_off) && refused(&before.running), || format!("{before:?}"));
    }
    value["centre"]["area"] = json!("2000");
    if value["subsidy"]["occupancy"] != "unknown" && value["subsidy"]["occupancy"] != "none" {
        value["subsidy"]["occupancy"] = json!("60");
    }
    if let Some(months) = value["subsidy"]["months_open"].as_i64() {
        value["subsidy"]["months_open"] = json!((months + draw.between(0, 3)).min(12));
    }
    let after = report(&value)?;
    for (before, after) in [(&before.one_off, &after.one_off), (&before.running, &after.running)] {
        if after.amount() < before.amount() {
            return Err(format!("{before:?} became {after:?}"));
        }
    }
    Ok(Held::Yes)
}

/// Every explanation re-checks by arithmetic alone, reads back as written, and silence finds the same.
pub(crate) fn explanations_re_check(draw: &mut Draw) -> Check {
    let place = daycare::place(draw);
    let mut value = json!({ "place": place, "as_of": daycare::AS_OF, "centre": daycare::centre(draw), "day": daycare::day_of(draw),
        "admission": daycare::admission(draw), "stay": daycare::ended(draw), "usage": daycare::usage(draw),
        "subsidy": daycare::subsidy(draw) });
    if draw.chance(1, 3) {
        value["stay"]["leaving"] = Value::Null;
        value["stay"].as_object_mut().expect("a stay").remove("leaving");
    }
    draw.show(&value);
    let file = read(&value);
    let again: DayCareFile = serde_json::from_value(serde_json::to_value(&file).expect("JSON"))
        .map_err(|error| error.to_string())?;
    if again != file {
        return Err("the file reads back otherwise".to_owned());
    }
    let (report, document) = file.explained(&EXAMPLES).map_err(|error| error.to_string())?;
    let faults = document.recheck();
    if !faults.is_empty() {
        return Err(format!("{faults:?}"));
    }
    holds(file.assess(&EXAMPLES, &mut Silent).as_ref() == Ok(&report), || {
        "silence finds otherwise".to_owned()
    })
}
