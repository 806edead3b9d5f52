//! Ageing indicators (EC-70, EC-71): ratios, their rounding, and what is compared.

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Fact, RoundingMode};
use minzheng_eldercare::indicators::{
    Basis, Beds, Before, Counted, Direction, Group, HomeCare, IndicatorFile, People, Ratio, Visits,
};

use super::holds;
use crate::draw::Draw;
use crate::elder::EXAMPLES;
use crate::elder::ledger::count;
use crate::oracle::elder_ledger as oracle;
use crate::registry::Check;

fn ratio(part: u32, whole: u32) -> Ratio {
    let of = |group, count| Counted::new(group, Basis::Resident, count);
    Ratio::new(of(Group::Served, part), of(Group::Base, whole)).expect("one basis")
}

/// A share is the exact quotient cut or rounded to one place, and there is none by nought.
pub(crate) fn a_share_is_the_quotient_to_one_place(draw: &mut Draw) -> Check {
    let (part, whole) = (count(draw), count(draw));
    let found = |mode| ratio(part, whole).percent(mode).map(|share| i128::from(share.tenths()));
    let expected = oracle::tenths(part, whole, 100);
    let (down, half) = (found(RoundingMode::Down), found(RoundingMode::HalfUp));
    let thousand =
        ratio(part, whole).per_thousand(RoundingMode::HalfUp).map(|share| i128::from(share.tenths()));
    let by_thousand = oracle::tenths(part, whole, 1000).map(|(_, half)| half);
    holds(down.zip(half) == expected && thousand == by_thousand, || {
        format!("{part} of {whole}: {down:?}, {half:?}, {expected:?}; {thousand:?}, {by_thousand:?}")
    })
}

/// More of the part never gives a smaller share; a part of the whole is never more than the whole.
pub(crate) fn more_of_the_part_is_no_smaller_share(draw: &mut Draw) -> Check {
    let (one, other, whole) = (count(draw), count(draw), count(draw).max(1));
    let share = |part| ratio(part, whole).percent(RoundingMode::HalfUp).map_or(0, |share| share.tenths());
    let (less, more) = (one.min(other), one.max(other));
    holds(share(less) <= share(more) && (more > whole || share(more) <= 1_000), || {
        format!("{less}, {more} of {whole}: {} and {}", share(less), share(more))
    })
}

/// Growth forth and its way back go in opposite directions; other bases and other groups are refused.
pub(crate) fn only_one_basis_is_compared(draw: &mut Draw) -> Check {
    let bases = [Basis::Registered, Basis::Resident, Basis::Listed];
    let groups = [Group::From60, Group::From65, Group::From80];
    let mut counted = || Counted::new(draw.pick(&groups), draw.pick(&bases), count(draw));
    let (now, before) = (counted(), counted());
    let (forth, back) = (now.since(before, RoundingMode::HalfUp), before.since(now, RoundingMode::HalfUp));
    if (now.basis, now.group) != (before.basis, before.group) {
        return holds(forth.is_err() && back.is_err(), || format!("{now:?} and {before:?} were compared"));
    }
    let direction = |found: Result<Option<minzheng_eldercare::indicators::Growth>, _>| {
        found.ok().flatten().map(|growth| growth.direction)
    };
    let opposite = match (direction(forth), direction(back)) {
        (Some(Direction::Rose), Some(other)) => other == Direction::Fell,
        (Some(Direction::Fell), Some(other)) => other == Direction::Rose,
        (Some(Direction::Same), Some(other)) => other == Direction::Same,
        // Nothing to divide by.
        (None, _) => before.count == 0,
        (_, None) => now.count == 0,
    };
    holds(opposite, || format!("{now:?} and {before:?}: {forth:?}, {back:?}"))
}

/// One more or less than what the goal needs makes the difference, however the share is rounded.
pub(crate) fn a_goal_is_reached_by_the_counts(draw: &mut Draw) -> Check {
    let whole = count(draw).max(1);
    // 55 per cent of the beds, all of the visits (examples of 2025).
    let needed = (u64::from(whole) * 55).div_ceil(100) as u32;
    let other = count(draw).min(whole);
    let nursing = draw.pick(&[needed.saturating_sub(1), needed, other]);
    let visited = whole - draw.below(2) as u32;
    let mut file =
        IndicatorFile::new("370203".parse().expect("a place"), "2025-12-31".parse().expect("a day"));
    file.beds =
        Some(Beds { institution: Fact::Known(whole), nursing: Fact::Known(nursing), ..Beds::default() });
    file.visits = Some(Visits { special: Fact::Known(whole), visited: Fact::Known(visited) });
    draw.show(&serde_json::to_value(&file).expect("json"));
    let document = explained(&file);
    let reached = |programme| {
        let outcome = document.outcomes.iter().find(|outcome| outcome.programme == programme);
        outcome.and_then(|outcome| document.result(outcome, minzheng_core_types::Lang::En))
    };
    let expected = |reached: bool| Some(if reached { "yes" } else { "no" }.to_owned());
    let (beds, visits) = (reached("nursing-beds-goal"), reached("visit-goal"));
    holds(beds == expected(nursing >= needed) && visits == expected(visited == whole), || {
        format!("{nursing} and {visited} of {whole}: {beds:?}, {visits:?}")
    })
}

fn fact(draw: &mut Draw) -> Fact<u32> {
    match draw.below(8) {
        0 => Fact::NotEstablished,
        1 => Fact::Absent,
        _ => Fact::Known(count(draw) / 4),
    }
}

/// Counts of which each is of the one before.
fn nested<const N: usize>(draw: &mut Draw) -> [Fact<u32>; N] {
    let mut most = u32::MAX;
    std::array::from_fn(|_| {
        let found = match fact(draw) {
            Fact::Known(count) => Fact::Known(count.min(most)),
            Fact::Absent if most > 0 => Fact::Known(0),
            open => open,
        };
        most = found.known().unwrap_or(most);
        found
    })
}

fn people(draw: &mut Draw, basis: Basis) -> People {
    let [all, from_60, from_65, from_80] = nested(draw);
    People { basis, all, from_15_to_64: fact(draw), from_60, from_65, from_80 }
}

fn file(draw: &mut Draw) -> IndicatorFile {
    let place = draw.pick(&["370203", "100000", "619800"]).parse().expect("a place");
    let days = ["2014-06-30", "2014-07-01", "2020-12-31", "2025-12-31"];
    let as_of = draw.pick(&days).parse().expect("a day");
    let basis = draw.pick(&[Basis::Registered, Basis::Resident]);
    let mut file = IndicatorFile::new(place, as_of);
    file.population = Some(people(draw, basis));
    let [institution, nursing] = nested(draw);
    file.beds = Some(Beds { institution, community: fact(draw), nursing });
    let [special, visited] = nested(draw);
    file.visits = Some(Visits { special, visited });
    file.home_care = Some(HomeCare { served: fact(draw), eligible: fact(draw), base: fact(draw) });
    if draw.chance(1, 2) {
        file.before =
            Some(Before { as_of: "2013-12-31".parse().expect("a day"), population: people(draw, basis) });
    }
    file
}

fn explained(file: &IndicatorFile) -> Document {
    file.explained(&EXAMPLES).unwrap_or_else(|error| panic!("{error}")).1
}

/// Explanations re-check, and silence finds the same.
pub(crate) fn explanations_recheck(draw: &mut Draw) -> Check {
    let file = file(draw);
    draw.show(&serde_json::to_value(&file).expect("json"));
    let document = explained(&file);
    let faults = document.recheck();
    let silent = file.assess(&EXAMPLES, &mut minzheng_core_types::Silent);
    let heard = file.explained(&EXAMPLES).map(|(found, _)| found);
    holds(faults.is_empty() && silent == heard, || format!("{faults:?}; {silent:?}, {heard:?}"))
}

/// A count hidden leaves every other answer as it was, and what it decided open or unasked.
pub(crate) fn hiding_a_count_never_answers_otherwise(draw: &mut Draw) -> Check {
    let full = file(draw);
    let mut less = full.clone();
    match draw.below(4) {
        0 => less.home_care = less.home_care.map(|it| HomeCare { served: Fact::NotEstablished, ..it }),
        1 => less.home_care = less.home_care.map(|it| HomeCare { base: Fact::NotEstablished, ..it }),
        2 => less.beds = less.beds.map(|it| Beds { institution: Fact::NotEstablished, ..it }),
        _ => less.population = less.population.map(|it| People { from_60: Fact::NotEstablished, ..it }),
    }
    draw.show(&serde_json::to_value(&less).expect("json"));
    let (before, after) = (explained(&full), explained(&less));
    for outcome in &after.outcomes {
        let known = before.outcomes.iter().find(|other| other.programme == outcome.programme);
        let (Some(known), "result") = (known, outcome.finding.as_str()) else { continue };
        let of = |document: &Document, outcome| document.result(outcome, minzheng_core_types::Lang::En);
        if known.finding == "result" && of(&before, known) != of(&after, outcome) {
            return Err(format!(
                "{}: {:?} became {:?}",
                outcome.programme,
                of(&before, known),
                of(&after, outcome)
            ));
        }
    }
    holds(true, String::new)
}
