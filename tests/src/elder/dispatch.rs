//! Days of visits at random, small and mostly possible: whole minutes on a grid, where no detour is shorter than the way.

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use minzheng_eldercare::dispatch::{Caregiver, Client, Gender, Minutes, Part, Problem, Visit, Want, Weights};

use crate::draw::Draw;

/// The day of every drawn problem.
#[must_use]
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 7, 1).expect("a day")
}

fn minutes(whole: u64) -> Minutes {
    Minutes::whole(u32::try_from(whole).expect("small"))
}

fn index(draw: &mut Draw, bound: usize) -> usize {
    usize::try_from(draw.below(bound as u64)).expect("small")
}

const SKILLS: [&str; 3] = ["bathing", "meal", "nursing"];

/// A caregiver; mostly one who may go.
fn caregiver(draw: &mut Draw, at: usize) -> Caregiver {
    let mut skills: Vec<String> = vec![SKILLS[at % SKILLS.len()].to_owned()];
    skills.extend(SKILLS.iter().filter(|_| draw.chance(1, 2)).map(|skill| (*skill).to_owned()));
    let gender = draw.pick(&[Fact::Known(Gender::Female), Fact::Known(Gender::Male), Fact::NotEstablished]);
    let first = day();
    Caregiver {
        id: format!("w{at}"),
        skills,
        gender,
        dialects: if draw.chance(1, 3) { Fact::Known(vec!["wu".to_owned()]) } else { Fact::Absent },
        active: draw.weighted(&[(8, Fact::Known(true)), (1, Fact::Known(false)), (1, Fact::NotEstablished)]),
        contract: draw.weighted(&[
            (6, Fact::Known((first, None))),
            (3, Fact::Known((first, Some(first)))),
            (1, Fact::NotEstablished),
        ]),
        from: minutes(480),
        until: minutes(draw.pick(&[1080, 720, 600])),
        limit: draw.chance(1, 3).then(|| minutes(180)),
        office: 0,
        closes: draw.chance(1, 3).then(|| minutes(660)),
    }
}

fn visit(draw: &mut Draw, at: usize, clients: usize, caregivers: usize) -> Visit {
    let opens = minutes(480 + 15 * draw.below(16));
    let part = |draw: &mut Draw| Part {
        service: draw.pick(&SKILLS).to_owned(),
        minutes: minutes(draw.pick(&[30, 15, 60])),
    };
    let mut parts = vec![part(draw)];
    let mut gap = (Minutes::ZERO, Minutes::ZERO);
    if draw.chance(1, 3) {
        parts.push(part(draw));
        let least = minutes(draw.pick(&[0, 0, 30]));
        gap = (least, least.plus(minutes(draw.pick(&[0, 15]))));
    }
    let client = index(draw, clients);
    Visit {
        id: format!("v{at}"),
        client,
        place: client + 1,
        opens,
        closes: opens.plus(minutes(draw.pick(&[60, 30, 0]))),
        hard: draw.chance(1, 2),
        parts,
        gap,
        gender: draw.weighted(&[(4, None), (1, Some(()))]).map(|()| {
            if draw.chance(1, 2) { Want::Required(Gender::Female) } else { Want::Wished(Gender::Female) }
        }),
        dialect: draw.chance(1, 5).then(|| {
            if draw.chance(1, 2) { Want::Required("wu".to_owned()) } else { Want::Wished("wu".to_owned()) }
        }),
        blocked: if draw.chance(1, 5) { vec![index(draw, caregivers)] } else { Vec::new() },
        previous: draw.chance(1, 3).then(|| index(draw, caregivers)),
    }
}

/// A day of a few visits.
#[must_use]
pub fn drawn(draw: &mut Draw) -> Problem {
    let (clients, caregivers, visits) = (1 + index(draw, 4), 1 + index(draw, 4), 1 + index(draw, 6));
    let spots: Vec<(i64, i64)> = (0..=clients).map(|_| (draw.between(0, 20), draw.between(0, 20))).collect();
    let way = |from: &(i64, i64), to: &(i64, i64)| minutes(from.0.abs_diff(to.0) + from.1.abs_diff(to.1));
    let problem = Problem {
        day: Some(day()),
        caregivers: (0..caregivers).map(|at| caregiver(draw, at)).collect(),
        clients: (0..clients)
            .map(|at| Client {
                id: format!("e{at}"),
                minutes_left: draw.weighted(&[
                    (5, Fact::Absent),
                    (2, Fact::Known(minutes(90))),
                    (1, Fact::NotEstablished),
                ]),
                self_pay: draw.pick(&[Fact::Known(false), Fact::Known(true), Fact::NotEstablished]),
            })
            .collect(),
        visits: (0..visits).map(|at| visit(draw, at, clients, caregivers)).collect(),
        travel: spots.iter().map(|from| spots.iter().map(|to| way(from, to)).collect()).collect(),
        tolerance: Minutes::ZERO,
        weights: Weights { continuity: minutes(10), gender: minutes(5), dialect: minutes(5) },
    };
    problem.checked().expect("drawn problems fit together")
}
