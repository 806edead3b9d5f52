//! Every open reading around the count is a figure that a place can set, and each changes an answer.

use chrono::NaiveDate;
use minzheng_community_governance::FIGURES;
use minzheng_community_governance::election::{
    AfterWithdrawal, CalendarFile, CourseEvent, CourseLimits, CourseState, ElectionPolicy, Mandate,
    Milestone, Mode, OfficeEvent, Petition, Petitioners, RecallFile, Refused, Regime, Registered, Resident,
    Stage, accept_mandates, after_withdrawal, answer_complaint_by, ends, may_vote, notice_kept, register,
    resolve_membership, size_of_roll, term_end,
};
use minzheng_core_types::{Fact, Pack, WorkdayCalendar};
use minzheng_policies::SourceFile;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The built-in figures, with one that the district sets.
fn with(id: &str, value: &str) -> Pack {
    let mut files = minzheng_policies::governance_files();
    let text = format!(
        "authority = \"370203\"\n[documents.own]\ntitle = \"made up for a test\"\n[[parameter]]\nid = \"{id}\"\n\
         value = [{{ amount = \"{value}\", from = \"1990-01\", confidence = \"convention\", source = \"own\" }}]\n"
    );
    files.push(SourceFile { name: "own/370203/elections.toml".to_owned(), text });
    minzheng_policies::load(&files, FIGURES).unwrap()
}

fn policy(pack: &Pack, on: &str) -> ElectionPolicy {
    Regime::at(pack, "370203".parse().unwrap(), day(on), None).unwrap().policy
}

/// The usual reading and another one give these two answers.
fn differ<T: PartialEq + std::fmt::Debug>(
    id: &str,
    values: [&str; 2],
    answer: impl Fn(&Pack) -> T,
    expected: [T; 2],
) {
    for (value, expected) in values.into_iter().zip(expected) {
        assert_eq!(answer(&with(id, value)), expected, "{id} = {value}");
    }
}

const ELECTION: &str = "2026-12-20";

#[test]
fn readings_of_law_and_days() {
    let law = |pack: &Pack| {
        let place = "370203".parse().unwrap();
        Regime::at(pack, place, day("2026-01-10"), Some(day("2025-12-01"))).unwrap().name()
    };
    let values = ["election-day", "preparation"];
    differ("cg.el.straddle", values, law, ["R3".to_owned(), "R2".to_owned()]);
    let objections = |pack: &Pack| {
        let file = CalendarFile {
            place: "370203".parse().unwrap(),
            election_day: day(ELECTION),
            prepared: None,
            roll_published: None,
            announced: None,
        };
        let workdays = WorkdayCalendar::embedded().unwrap();
        file.schedule_backward(pack, &workdays).unwrap().latest(Milestone::Objections)
    };
    let days = [Some(day("2026-12-05")), Some(day("2026-12-04"))];
    differ("cg.el.first-day", ["day-after", "counts"], objections, days);
    let days = [Some(day("2026-12-05")), Some(day("2026-12-07"))];
    differ("cg.el.roll-to-workday", ["no", "yes"], objections, days);
    let term = |pack: &Pack| term_end(day("2026-12-20"), day("2026-12-22"), &policy(pack, ELECTION)).value;
    let ends = [Some(day("2031-12-21")), Some(day("2031-12-19"))];
    differ("cg.el.term.starts", ["announced", "election-day"], term, ends);
}

#[test]
fn readings_of_the_roll() {
    let born = |birth: &str| Resident {
        birth: Fact::Known(day(birth)),
        deprived: Fact::Known(false),
        ..Resident::default()
    };
    let leap =
        |pack: &Pack| may_vote(&born("2008-02-29"), day("2026-02-28"), &policy(pack, "2026-02-28")).value;
    let words = ["on-birthday/first-of-march", "on-birthday/last-of-february"];
    differ("cg.el.birthday", words, leap, [Some(false), Some(true)]);
    let birthday = |pack: &Pack| may_vote(&born("2008-12-20"), day(ELECTION), &policy(pack, ELECTION)).value;
    let words = ["on-birthday/first-of-march", "day-after-birthday/first-of-march"];
    differ("cg.el.birthday", words, birthday, [Some(true), Some(false)]);
    let incapable = Resident { incapable: Fact::Known(true), ..born("1990-01-01") };
    let stays = |pack: &Pack| may_vote(&incapable, day(ELECTION), &policy(pack, ELECTION)).value;
    differ("cg.el.incapable", ["stays", "left-off"], stays, [Some(true), Some(false)]);
    let lives = Resident {
        wishes: Fact::Known(true),
        registered_here: Fact::Known(false),
        lives_since: Fact::Known(day("2026-06-01")),
        works_since: Fact::Absent,
        ..born("1990-01-01")
    };
    let found = |resident: Resident| {
        move |pack: &Pack| {
            register(&resident, day("2026-11-20"), day(ELECTION), &policy(pack, ELECTION)).value
        }
    };
    let (yes, no) = (Some(Registered::Yes), Some(Registered::No));
    differ("cg.el.residence.months", ["6", "5"], found(lives), [no, yes]);
    differ("cg.el.counted-to", ["registration", "election-day"], found(lives), [no, yes]);
    let twice = Resident {
        lives_since: Fact::Known(day("2020-01-01")),
        registered_elsewhere: Fact::Known(true),
        ..lives
    };
    let both = Some(Registered::YesTwice);
    differ("cg.el.double-registration", ["warn", "forbid"], found(twice), [both, no]);
    let roll = |pack: &Pack| size_of_roll(900, &[1, 2, 3], false, &policy(pack, ELECTION)).value;
    differ("cg.el.absent-notice", ["2", "4"], roll, [Some(898), Some(900)]);
    let limits = |pack: &Pack| CourseLimits::of(&policy(pack, ELECTION)).value.unwrap();
    let late = |pack: &Pack| {
        let events = [
            (CourseEvent::FormCommittee, "2026-11-10"),
            (CourseEvent::FixDay(day(ELECTION)), "2026-11-12"),
            (CourseEvent::PublishRoll, "2026-11-30"),
            (CourseEvent::Object, "2026-12-06"),
        ];
        let first = CourseState::new(day("2026-11-01"), limits(pack));
        events.into_iter().try_fold(first, |state, (event, on)| state.apply(event, day(on))).is_ok()
    };
    differ("cg.el.objection.late", ["reject", "accept"], late, [false, true]);
    // A roll published on 30 November, and the day moved to 31 January.
    let moved = |pack: &Pack| {
        let events = [
            (CourseEvent::FormCommittee, "2026-11-10"),
            (CourseEvent::FixDay(day(ELECTION)), "2026-11-12"),
            (CourseEvent::PublishRoll, "2026-11-30"),
            (CourseEvent::FixDay(day("2027-01-31")), "2026-12-10"),
        ];
        let first = CourseState::new(day("2026-11-01"), limits(pack));
        events.into_iter().try_fold(first, |state, (event, on)| state.apply(event, day(on))).unwrap().stage
    };
    differ("cg.el.roll.max-age", ["62", "61"], moved, [Stage::RollPublished, Stage::DayFixed]);
}

#[test]
fn readings_of_committee_nomination_and_proxies() {
    let advised = |pack: &Pack| {
        resolve_membership(&["A", "B", "C", "D", "E", "F"], &[], &[], &[], &policy(pack, ELECTION))
            .value
            .unwrap()
            .advised
    };
    differ("cg.el.committee.odd", ["yes", "no"], advised, [true, false]);
    let few = |pack: &Pack| {
        resolve_membership(&["A", "B", "C"], &[], &[], &[], &policy(pack, ELECTION)).value.unwrap().advised
    };
    differ("cg.el.committee.least", ["3", "5"], few, [false, true]);
    let after = |pack: &Pack| after_withdrawal(3, 3, &[("X", 12)], &policy(pack, ELECTION)).value;
    let stands = [Some(AfterWithdrawal::Stands(vec!["X".to_owned()])), Some(AfterWithdrawal::Postponed)];
    differ("cg.el.withdrawn", ["next-nominee", "postpone"], after, stands);
    let mandate = Mandate {
        principal: "P".to_owned(),
        proxy: "X".to_owned(),
        written: true,
        principal_away: true,
        proxy_voter: true,
        proxy_candidate: false,
        published: true,
        principal_returned: true,
    };
    let accepted = |pack: &Pack| {
        accept_mandates(std::slice::from_ref(&mandate), Mode::AllVoters, &policy(pack, ELECTION))
            .value
            .unwrap()
    };
    differ("cg.el.proxy.returns", ["lapses", "stands"], accepted, [vec![Some(Refused::Lapsed)], vec![None]]);
}

#[test]
fn readings_of_recall_and_office() {
    let file = RecallFile {
        place: "370203".parse().unwrap(),
        petitioned: day("2027-03-01"),
        mode: Mode::AllVoters,
        roll: 2_431,
        petition: Petition { by: Petitioners::Voters, signers: 244, of: 2_431, adults: Some(3_000) },
        reasons_stated: true,
        same_facts_before: None,
        resigned: false,
        vote: None,
    };
    let stands = |pack: &Pack| file.assess(pack).unwrap().petition.value.unwrap().held;
    differ("cg.el.recall.base", ["last-roll", "adults"], stands, [true, false]);
    let rated = OfficeEvent::Rated(vec![(day("2027-03-01"), true), (day("2027-12-01"), true)]);
    let ended = |pack: &Pack| ends(&rated, &policy(pack, "2027-12-01")).value;
    differ("cg.el.ratings.row", ["next-rating", "next-year"], ended, [Some(true), Some(false)]);
    // Local days: only where the place has them.
    let answered = |pack: &Pack| answer_complaint_by(day("2026-12-21"), &policy(pack, ELECTION)).value;
    let by = [Some(day("2027-01-20")), Some(day("2027-01-10"))];
    differ("cg.el.complaint.days", ["30", "20"], answered, by);
    let noticed =
        |pack: &Pack| notice_kept(day("2026-12-01"), day("2026-12-10"), false, &policy(pack, ELECTION)).value;
    differ("cg.el.meeting.notice", ["10", "9"], noticed, [Some(false), Some(true)]);
}
