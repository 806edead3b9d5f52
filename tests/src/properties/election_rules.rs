//! What surrounds the count: days, the roll, proxies, meetings, office, recall (CG-03, CG-05 to CG-14, CG-26 to CG-32).

use chrono::{Days, NaiveDate};
use minzheng_community_governance::election::{
    CalendarFile, Came, Contested, CourseEvent, CourseLimits, CourseState, ElectionPolicy, Mandate, Meeting,
    Milestone, Mode, OfficeEvent, Petition, Petitioners, Post, RecallFile, RecallState, RecallVote, Regime,
    Registered, Replaced, Resident, Stage, accept_mandates, by_election, contested, ends,
    group_representatives, handover_by, may_vote, nominated, papers_of, posted_long_enough, register,
    representatives_enough, resolve_membership, schedule_forward, size_of_roll, term_end,
    usual_representatives,
};
use minzheng_core_types::{Fact, WorkdayCalendar};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::election::PACK;
use crate::registry::Check;

fn day(draw: &mut Draw, from: &str, span: u64) -> NaiveDate {
    let first: NaiveDate = from.parse().expect("a day");
    first + Days::new(draw.below(span))
}

fn policy(place: &str, on: NaiveDate) -> ElectionPolicy {
    Regime::at(&PACK, place.parse().expect("a place"), on, None).expect("a law").policy
}

fn number(draw: &mut Draw, bound: u64) -> u32 {
    u32::try_from(draw.below(bound)).expect("small")
}

pub(crate) fn calendars_keep_their_days(draw: &mut Draw) -> Check {
    let election_day = day(draw, "2026-01-01", 900);
    let place = draw.pick(&["310000", "330000", "370203", "500000"]).parse().expect("a place");
    let file = CalendarFile { place, election_day, prepared: None, roll_published: None, announced: None };
    let calendar = file.schedule_backward(&PACK, &WorkdayCalendar::empty()).map_err(|why| why.to_string())?;
    let exact = calendar.lines.iter().all(|line| {
        let apart = line.latest.signed_duration_since(line.counted_from).num_days();
        apart.abs() == i64::from(line.days)
    });
    let order = calendar.latest(Milestone::RollPublished) <= calendar.latest(Milestone::Objections)
        && calendar.latest(Milestone::Objections) <= calendar.latest(Milestone::Decisions)
        && calendar.latest(Milestone::Decisions) <= Some(election_day);
    let roll = calendar.latest(Milestone::RollPublished).expect("there is a rule");
    let earliest = schedule_forward(&PACK, place, roll, 0).map_err(|why| why.to_string())?;
    let handover = handover_by(election_day, &calendar.regime.policy).value;
    let same = earliest == election_day && handover == calendar.latest(Milestone::Handover);
    holds(exact && order && same, || format!("{election_day}: {:?} {earliest}", calendar.lines))
}

fn event(draw: &mut Draw, on: NaiveDate) -> CourseEvent {
    let later = on + Days::new(draw.below(40));
    let came = draw.pick(&[Came::Settled, Came::Tie, Came::Supplementary, Came::Invalid]);
    draw.pick(&[
        CourseEvent::FormCommittee,
        CourseEvent::FixDay(later),
        CourseEvent::PublishRoll,
        CourseEvent::Object,
        CourseEvent::Decide,
        CourseEvent::CloseObjections,
        CourseEvent::FinaliseRoll,
        CourseEvent::PublishCandidates,
        CourseEvent::PublishProxies,
        CourseEvent::PublishAudit,
        CourseEvent::Vote(came),
        CourseEvent::Rerun(later),
        CourseEvent::Announce,
        CourseEvent::HandOver,
        CourseEvent::Close,
    ])
}

pub(crate) fn a_course_goes_forward_and_replays(draw: &mut Draw) -> Check {
    let limits = CourseLimits {
        roll_days: 20,
        objection_days: Some(5),
        candidates_days: draw.pick(&[None, Some(5)]),
        audit: draw.chance(1, 2),
        ..CourseLimits::default()
    };
    let mut on: NaiveDate = "2026-11-01".parse().expect("a day");
    let first = CourseState::new(on, limits);
    let (mut state, mut taken) = (first, Vec::new());
    for _ in 0..60 {
        on = on + Days::new(draw.below(3));
        let event = event(draw, on);
        if let Ok(next) = state.apply(event, on) {
            let back = next.stage < state.stage
                && !matches!((state.stage, next.stage), (Stage::Invalid, Stage::CandidatesPublished))
                && !matches!((state.stage, next.stage), (Stage::Supplementary, Stage::TieVote));
            if back {
                return Err(format!("{} became {}", state.stage, next.stage));
            }
            if next.stage >= Stage::Polling && next.open_objections > 0 {
                return Err("polling with open objections".to_owned());
            }
            taken.push((event, on));
            state = next;
        }
    }
    let again = taken.iter().try_fold(first, |state, (event, on)| state.apply(*event, *on));
    let early = state.roll_published.zip(state.election_day).is_none_or(|(published, election)| {
        election.signed_duration_since(published).num_days() >= 20 || state.stage == Stage::DayFixed
    });
    holds(again.as_ref() == Ok(&state) && early, || format!("{state:?} {again:?}"))
}

pub(crate) fn nobody_loses_the_vote_by_age(draw: &mut Draw) -> Check {
    let birth = day(draw, "2008-01-01", 700);
    let election = day(draw, "2026-01-01", 600);
    let policy = policy("370203", election);
    let resident = Resident {
        birth: Fact::Known(birth),
        deprived: draw.pick(&[Fact::Known(false), Fact::Known(true), Fact::NotEstablished]),
        wishes: Fact::Known(true),
        registered_here: draw.pick(&[Fact::Known(true), Fact::Known(false)]),
        lives_since: draw.pick(&[Fact::Absent, Fact::Known(election - Days::new(200))]),
        works_since: Fact::Absent,
        ..Resident::default()
    };
    let now = may_vote(&resident, election, &policy).value;
    let later = may_vote(&resident, election + Days::new(1), &policy).value;
    let kept = now != Some(true) || later == Some(true);
    let listed = register(&resident, election - Days::new(10), election, &policy).value;
    let fits = listed != Some(Registered::Yes) || now == Some(true);
    let roll = size_of_roll(900, &[1, 2, 3], false, &policy).value;
    holds(kept && fits && roll == Some(900), || format!("{resident:?} {now:?} {later:?} {listed:?}"))
}

pub(crate) fn nobody_in_conflict_serves(draw: &mut Draw) -> Check {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H"];
    let members = &names[..5];
    let reserves = &names[5..5 + usize::try_from(draw.below(4)).expect("small")];
    let nominees: Vec<&str> = names.iter().filter(|_| draw.chance(1, 4)).copied().collect();
    let relatives: Vec<(&str, &str)> =
        (0..draw.below(4)).map(|_| (draw.pick(&names), draw.pick(&names))).collect();
    let election = draw.pick(&["2025-06-01", "2026-06-01"]).parse().expect("a day");
    let kin = election >= "2026-01-01".parse().expect("a day");
    let policy = policy("370203", election);
    let found = resolve_membership(members, reserves, &nominees, &relatives, &policy).value.expect("figures");
    let in_conflict = |one: &String| {
        let related = |other: &&str| {
            relatives.iter().any(|(a, b)| (a == one && b == other) || (b == one && a == other))
        };
        nominees.contains(&one.as_str()) || (kin && nominees.iter().any(related))
    };
    let clean = !found.members.iter().any(in_conflict) && found.left.iter().all(in_conflict);
    let full = found.members.len() == members.len();
    let told = (found.state == Replaced::Filled) == full;
    holds(clean && told, || format!("{found:?} {nominees:?} {relatives:?}"))
}

pub(crate) fn mandates_stand_in_order(draw: &mut Draw) -> Check {
    let policy = policy("370203", "2026-12-20".parse().expect("a day"));
    let names = ["A", "B", "C", "D", "E", "F", "G"];
    let mut filed: Vec<Mandate> = (0..1 + draw.below(9))
        .map(|_| Mandate {
            principal: draw.pick(&names).to_owned(),
            proxy: draw.pick(&["X", "Y", "A"]).to_owned(),
            written: !draw.chance(1, 9),
            principal_away: !draw.chance(1, 9),
            proxy_voter: !draw.chance(1, 9),
            proxy_candidate: draw.chance(1, 9),
            published: !draw.chance(1, 9),
            principal_returned: draw.chance(1, 9),
        })
        .collect();
    let mode = draw.weighted(&[(5, Mode::AllVoters), (1, Mode::Representatives)]);
    let all = accept_mandates(&filed, mode, &policy).value.expect("figures");
    let most = ["X", "Y", "A"].iter().all(|proxy| papers_of(proxy, &filed, &all) <= 4);
    let none = mode != Mode::Representatives || all.iter().all(Option::is_some);
    filed.pop();
    let fewer = accept_mandates(&filed, mode, &policy).value.expect("figures");
    holds(most && none && all[..fewer.len()] == fewer[..], || format!("{filed:?} {all:?}"))
}

/// A share in exact fractions of its own.
fn naive(above: u64, below: u64, strict: bool, part: u32, whole: u32) -> bool {
    let (part, whole) = (u64::from(part) * below, u64::from(whole) * above);
    part > whole || (!strict && part == whole)
}

pub(crate) fn meetings_and_contests_keep_their_shares(draw: &mut Draw) -> Check {
    let law = draw.pick(&["2014-06-01", "2026-06-01"]).parse().expect("a day");
    let policy = policy("370203", law);
    let new = law >= "2026-01-01".parse().expect("a day");
    let whole = 1 + number(draw, 300);
    let part = number(draw, u64::from(whole) + 1);
    let of = |meeting: Meeting| meeting.reached(part, whole, &policy).value;
    let tenth = if new { naive(1, 10, false, part, whole) } else { naive(1, 5, false, part, whole) };
    let meetings = of(Meeting::CalledByResidents) == Some(tenth)
        && of(Meeting::CalledByRepresentatives) == Some(naive(1, 3, false, part, whole))
        && of(Meeting::Opens) == Some(naive(1, 2, true, part, whole))
        && of(Meeting::Decides) == Some(naive(1, 2, true, part, whole))
        && of(Meeting::RepresentativesOpen) == new.then(|| naive(2, 3, false, part, whole))
        && of(Meeting::RepresentativesCalled) == new.then(|| naive(1, 5, false, part, whole));
    let committee = 5 + number(draw, 5);
    let enough = representatives_enough(part, committee, &policy).value;
    let enough_fits = enough == new.then(|| 5 * part >= 4 * (part + committee));
    let usual = usual_representatives(whole * 20, &policy).value;
    let usual_fits = usual == new.then(|| ((whole * 20).div_ceil(50), whole));
    let groups = group_representatives(part, &policy).value == (!new).then_some(part == 2 || part == 3);
    let seats = number(draw, 6);
    let contest = contested(Post::Member, part, seats, &policy).value;
    let contest_fits = (contest == Some(Contested::TooFew)) == (part <= seats);
    let jointly = nominated(false, part, &policy).value == new.then_some(part >= 10);
    let all = meetings && enough_fits && usual_fits && groups && contest_fits && jointly;
    holds(all, || format!("{part} of {whole} on {law}: {usual:?} {enough:?} {contest:?}"))
}

pub(crate) fn more_signers_and_votes_never_save_a_member(draw: &mut Draw) -> Check {
    let roll = 1 + number(draw, 400);
    let cast = number(draw, u64::from(roll) + 1);
    let yes = number(draw, u64::from(cast) + 1);
    let signers = number(draw, u64::from(roll) + 1);
    let file = |signers, yes| RecallFile {
        place: "370203".parse().expect("a place"),
        petitioned: "2027-03-01".parse().expect("a day"),
        mode: Mode::AllVoters,
        roll,
        petition: Petition { by: Petitioners::Voters, signers, of: roll, adults: None },
        reasons_stated: true,
        same_facts_before: None,
        resigned: false,
        vote: Some(RecallVote { on: "2027-03-20".parse().expect("a day"), cast, yes }),
    };
    let state = |signers, yes| file(signers, yes).assess(&PACK).expect("it fits together").state;
    let found = state(signers, yes);
    let removed = naive(1, 10, false, signers, roll) && naive(1, 2, true, cast, roll) && 2 * yes > cast;
    let right = (found == Some(RecallState::Removed)) == removed;
    let more = (signers == roll || !removed || state(signers + 1, yes) == found)
        && (yes == cast || !removed || state(signers, yes + 1) == found);
    holds(right && more, || format!("{signers} {cast} {yes} of {roll}: {found:?}"))
}

pub(crate) fn offices_end_on_their_days(draw: &mut Draw) -> Check {
    let election = day(draw, "2014-01-01", 5_000);
    let policy = policy("370203", election);
    let end = term_end(election, election, &policy).value.ok_or("no term")?;
    let amended = "2018-12-29".parse().expect("a day");
    let years = if election < amended { 3 } else { 5 };
    let days = (end + Days::new(1)).signed_duration_since(election).num_days();
    let about = (years * 365..=years * 365 + 2).contains(&days);
    let ratings: Vec<(NaiveDate, bool)> =
        (0..draw.below(6)).map(|at| (election + Days::new(300 * at), draw.chance(1, 2))).collect();
    let in_row = ratings.windows(2).any(|two| two.iter().all(|(_, failed)| *failed));
    let ended = ends(&OfficeEvent::Rated(ratings.clone()), &policy).value;
    let new = election >= "2026-01-01".parse().expect("a day");
    let rated = ended == new.then_some(in_row);
    let sitting = number(draw, 9);
    let seats = sitting + number(draw, 3);
    let due = by_election(seats, sitting, election, &policy).value.ok_or("no minimum")?;
    let fits = due.vacant == seats - sitting && due.below_minimum == (sitting < 5);
    let contest = due.vacant == 0 || due.candidates_least > due.vacant;
    let posted = number(draw, 30);
    let long = posted_long_enough(election, election + Days::new(posted.into()), &policy).value;
    let posted_fits = long == new.then_some(posted >= 15);
    if !about && election.format("%m-%d").to_string() == "02-29" {
        return ASIDE;
    }
    holds(about && rated && fits && contest && posted_fits, || {
        format!("{election}: {end} {ended:?} {due:?} {long:?}")
    })
}
