//! What is dealt out over the whole roster to exact counts: disability certificates and serious illnesses.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind, Sex};
use minzheng_core_types::{Fact, Month, ShortText};
use minzheng_welfare::facts::{Disability, Illness, Schooling};

use super::draw::Draws;
use super::family::Someone;
use super::plan::Plan;

/// A household with its people.
pub(super) type Home = (Plan, Vec<Someone>);

/// Disabled persons on the roster of June: 12 %.
const DISABLED: usize = 2_260;

/// Persons with an approved serious illness, each on the roll in every month of the half year.
const ILL: usize = 764;

/// Of a thousand approvals, how many were approved without a code.
const WITHOUT_CODE: u32 = 110;

/// Malignant tumours of either sex.
const CODES: [&str; 40] = [
    "C00", "C02.9", "C06.9", "C11.9", "C15.9", "C16", "C16.9", "C18.7", "C18.9", "C19", "C20", "C21.0",
    "C22.0", "C22.1", "C23", "C25.0", "C25.9", "C32.9", "C34.1", "C34.3", "C34.9", "C37", "C40.2", "C43.7",
    "C45.0", "C49.9", "C64", "C67.9", "C69.2", "C71.9", "C73", "C76.0", "C80.9", "C81.9", "C83.3", "C85.9",
    "C90.0", "C91.0", "C92.1", "C97",
];
const CODES_OF_MEN: [&str; 3] = ["C61", "C62.9", "C60.9"];
const CODES_OF_WOMEN: [&str; 6] = ["C50.4", "C50.9", "C53.9", "C54.1", "C56", "C51.9"];

/// Disability first, then illness; somebody may have both.
pub(super) fn deal(seed: u64, homes: &mut [Home]) {
    let draws = &mut Draws::new(seed, "disability");
    let born = homes.iter().flat_map(|(plan, members)| on_roster(plan, members)).filter(is_disabled).count();
    let count = DISABLED.saturating_sub(born);
    for place in drawn(homes, count, draws, |plan, member| {
        on_june(plan, member) && member.age >= 3 && !is_disabled(&member)
    }) {
        if let Some((_, member)) = at(homes, place) {
            member.facts.disability = Fact::Known(disability(member, draws));
        }
    }
    let draws = &mut Draws::new(seed, "illness");
    let latest = Month::at(2013, 10);
    for place in drawn(homes, ILL, draws, |plan, member| {
        on_june(plan, member) && member.is_constant() && member.age >= 3 && Month::of(plan.decided) <= latest
    }) {
        if let Some((plan, member)) = at(homes, place) {
            member.facts.illness = Fact::Known(illness(plan.decided, member.sex, draws));
            member.facts.major_illness = Fact::Known(true);
        }
    }
}

/// 失能: of the elders on the roster of June so many are unable to care for themselves or disabled (about 390 in the report).
const INCAPABLE: usize = 390;

/// Grades of ability: the disabled have been dealt out; of the other elders as many are unable as are wanting, the oldest
/// sooner than others.
pub(super) fn ability(seed: u64, homes: &mut [Home]) {
    let draws = &mut Draws::new(seed, "ability");
    let elder = |plan: &Plan, member: &Someone| on_june(plan, member) && member.age >= 60;
    let disabled =
        drawn(homes, usize::MAX, draws, |plan, member| elder(plan, member) && is_disabled(&member));
    for (place, share) in disabled.iter().zip((0..100).cycle()) {
        if let Some((_, member)) = at(homes, *place) {
            member.facts.ability_grade =
                Fact::Known(if share < 35 { grade(draws, 2) } else { grade(draws, 0) });
        }
    }
    let others = drawn(homes, usize::MAX, draws, |plan, member| elder(plan, member) && !is_disabled(&member));
    let age = |(home, index): &(usize, usize), homes: &[Home]| {
        homes.get(*home).and_then(|(_, members)| members.get(*index)).map_or(0, |member| member.age)
    };
    let mut weighed: Vec<(u32, (usize, usize))> =
        others.iter().map(|place| (age(place, homes).saturating_add(draws.below(40)), *place)).collect();
    weighed.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let unable = INCAPABLE.saturating_sub(disabled.len());
    for (order, (_, place)) in weighed.into_iter().enumerate() {
        if let Some((_, member)) = at(homes, place) {
            member.facts.ability_grade =
                Fact::Known(if order < unable { grade(draws, 2) } else { grade(draws, 0) });
        }
    }
}

/// Of four in five the lighter of two grades.
fn grade(draws: &mut Draws, lighter: u8) -> u8 {
    if draws.percent(80) { lighter } else { lighter.saturating_add(1) }
}

const fn on_june(plan: &Plan, member: &Someone) -> bool {
    plan.ended.is_none() && member.is_staying()
}

fn on_roster<'m>(plan: &'m Plan, members: &'m [Someone]) -> impl Iterator<Item = &'m Someone> {
    members.iter().filter(|member| on_june(plan, member))
}

fn is_disabled(member: &&Someone) -> bool {
    matches!(member.facts.disability, Fact::Known(_))
}

/// The places of so many persons who fit, drawn from all.
fn drawn(
    homes: &[Home],
    count: usize,
    draws: &mut Draws,
    fits: impl Fn(&Plan, &Someone) -> bool,
) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    for (home, (plan, members)) in homes.iter().enumerate() {
        let fitting = members.iter().enumerate().filter(|(_, member)| fits(plan, member));
        places.extend(fitting.map(|(index, _)| (home, index)));
    }
    draws.shuffle(&mut places);
    places.truncate(count);
    places
}

fn at(homes: &mut [Home], (home, index): (usize, usize)) -> Option<(&Plan, &mut Someone)> {
    let (plan, members) = homes.get_mut(home)?;
    Some((plan, members.get_mut(index)?))
}

fn disability(member: &Someone, draws: &mut Draws) -> Disability {
    use DisabilityGrade::{First, Fourth, Second, Third};
    use DisabilityKind::{Hearing, Intellectual, Mental, Multiple, Physical, Speech, Visual};
    let studies = member.facts.schooling == Fact::Known(Schooling::FullTimeUpToBachelor);
    let kinds: &[DisabilityKind] = if studies {
        &[Physical, Hearing, Visual, Speech]
    } else {
        &[Physical, Physical, Physical, Mental, Intellectual, Hearing, Visual, Speech, Multiple]
    };
    let grades: &[DisabilityGrade] = if studies {
        &[Second, Third, Fourth]
    } else {
        &[First, Second, Second, Third, Third, Fourth, Fourth]
    };
    Disability { kind: draws.pick(kinds).unwrap_or(Physical), grade: draws.pick(grades).unwrap_or(Third) }
}

/// Approved after the first payment and before the year; four in five in 2013.
fn illness(decided: NaiveDate, sex: Sex, draws: &mut Draws) -> Illness {
    let (first, last) = (Month::of(decided).next().first_day(), Month::at(2013, 12).last_day());
    let from = if draws.percent(80) { first.max(Month::at(2013, 1).first_day()) } else { first };
    let span = u32::try_from(last.signed_duration_since(from).num_days()).unwrap_or(0);
    let day = from.checked_add_days(Days::new(u64::from(draws.between(0, span)))).unwrap_or(from);
    let forward = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    let code = if draws.below(1_000) < WITHOUT_CODE { None } else { code(sex, draws) };
    let valid_until =
        draws.percent(40).then(|| Month::at(2014, 12).plus(i32::try_from(draws.below(49)).unwrap_or(0)));
    Illness {
        code: code.and_then(ShortText::new),
        approved: Some(day.checked_add_days(Days::new(forward)).unwrap_or(day)),
        valid_until,
    }
}

fn code(sex: Sex, draws: &mut Draws) -> Option<&'static str> {
    if draws.percent(75) {
        return draws.pick(&CODES);
    }
    match sex {
        Sex::Male => draws.pick(&CODES_OF_MEN),
        Sex::Female => draws.pick(&CODES_OF_WOMEN),
    }
}
