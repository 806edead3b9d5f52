//! Boundaries of marriage, rescue and funerals: the table of kinship, the days on which a law changes, the two readings.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

use chrono::NaiveDate;
use minzheng_core_types::{ShortText, Silent};
use minzheng_social_affairs::funeral::FuneralFile;
use minzheng_social_affairs::marriage::{
    Claimant, CoolingOff, DivorceAct, DivorceEvent, DivorceState, FamilyGraph, KinshipError, MarriageError,
    MarriageFile, MarriageReport, NullityGround, ParentEdge, ParentKind, RollFirst, generations,
};
use minzheng_social_affairs::rescue::{RescueAct, RescueError, RescueEvent, RescueFile, RescueState, Stay};
use minzheng_tests::civil::{CALENDAR, EXAMPLES};
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn code(text: &str) -> ShortText {
    ShortText::new(text).unwrap()
}

/// Two lines of parents that meet in one ancestor, so many edges up on each side.
fn lines(up: usize, down: usize) -> Vec<ParentEdge> {
    let name = |side: &str, step: usize, last: usize| {
        if step == last { code("top") } else { code(&format!("{side}{step}")) }
    };
    let mut edges = Vec::new();
    for (side, last) in [("x", up), ("y", down)] {
        for step in 0..last {
            edges.push(ParentEdge {
                child: name(side, step, last),
                parent: name(side, step + 1, last),
                kind: ParentKind::Birth,
            });
        }
    }
    edges
}

/// Every relation of the table, and more: both sides up to five edges.
#[test]
fn every_relation_of_the_table() {
    for up in 0..=5_usize {
        for down in 0..=5_usize {
            if up == 0 && down == 0 {
                continue;
            }
            let name = |side: &str, count| if count == 0 { code("top") } else { code(&format!("{side}0")) };
            let found = FamilyGraph::new(&lines(up, down))
                .unwrap()
                .kinship(name("x", up), name("y", down), 2)
                .unwrap();
            if up == 0 || down == 0 {
                assert_eq!(found.direct, Some(u32::try_from(up.max(down)).unwrap()), "{up}, {down}");
                continue;
            }
            let pair = found.collateral.unwrap();
            assert_eq!(pair, (u32::try_from(up).unwrap(), u32::try_from(down).unwrap()));
            // Siblings 2, uncle and niece 3, first cousins 3; great-uncle 4, cousins once removed 4, second cousins 4.
            let prohibited = generations(pair) <= 3;
            assert_eq!(prohibited, up <= 2 && down <= 2, "{up}, {down}");
        }
    }
}

#[test]
fn what_cannot_be_a_family_is_refused() {
    let edge = |child: &str, parent: &str| ParentEdge {
        child: code(child),
        parent: code(parent),
        kind: ParentKind::Birth,
    };
    let wrong = |edges: &[ParentEdge]| FamilyGraph::new(edges).unwrap_err();
    assert_eq!(wrong(&[edge("a", "a")]), KinshipError::Cycle(code("a")));
    assert!(matches!(wrong(&[edge("a", "b"), edge("b", "c"), edge("c", "a")]), KinshipError::Cycle(_)));
    assert_eq!(
        wrong(&[edge("a", "b"), edge("a", "c"), edge("a", "d")]),
        KinshipError::ThreeParents(code("a"))
    );
    assert_eq!(wrong(&[edge("a", "b"), edge("a", "b")]), KinshipError::Twice(1));
}

/// The table of SO-06 by both readings.
#[test]
fn the_table_of_the_cooling_off() {
    for (receipt, rolled, kept) in [
        ("2021-01-04", ["2021-02-03", "2021-02-04", "2021-03-05"], ["2021-02-03", "2021-03-05"]),
        ("2024-01-11", ["2024-02-18", "2024-02-19", "2024-03-19"], ["2024-02-10", "2024-03-11"]),
        ("2025-09-05", ["2025-10-09", "2025-10-10", "2025-11-10"], ["2025-10-05", "2025-11-04"]),
    ] {
        let by = |reading| CoolingOff::new(day(receipt), 30, 30, reading, &CALENDAR).unwrap();
        let (one, other) = (by(RollFirst::Roll), by(RollFirst::Keep));
        assert_eq!([one.first_end, one.opens(), one.second_end].map(|day| day.to_string()), rolled);
        assert_eq!([other.first_end, other.second_end].map(|day| day.to_string()), kept);
    }
}

/// Every day of the two periods, every act.
#[test]
fn acts_on_every_day_of_the_periods() {
    let both = CoolingOff::new(day("2025-09-05"), 30, 30, RollFirst::Roll, &CALENDAR).unwrap();
    for on in day("2025-09-05").iter_days().take(90) {
        let after = |act| both.apply(DivorceState::Received, DivorceEvent { on, act }).0;
        let (first, second) = (on <= both.first_end, on > both.first_end && on <= both.second_end);
        assert_eq!(after(DivorceAct::Withdraw) == DivorceState::Withdrawn, first, "{on}");
        assert_eq!(after(DivorceAct::BothApply) == DivorceState::Registered, second, "{on}");
        assert!(after(DivorceAct::OneApplies) != DivorceState::Registered, "{on}");
        assert_eq!(after(DivorceAct::CapacityLost) == DivorceState::Court, first || second, "{on}");
        assert_eq!(
            both.passed(DivorceState::Received, on) == DivorceState::DeemedWithdrawn,
            !first && !second,
            "{on}"
        );
    }
}

fn told(file: Value) -> Result<MarriageReport, MarriageError> {
    let file: MarriageFile = serde_json::from_value(file).unwrap();
    file.assess(&EXAMPLES, &CALENDAR, &mut Silent)
}

#[test]
fn errors_say_where() {
    let divorce = |events: Value| {
        told(
            json!({ "place": "370203", "as_of": "2025-10-20", "man": { "capable": true }, "woman": { "capable": true }, "divorce": {
            "on": "2025-09-05", "agreed": true, "children": true, "property": true, "debts": true, "registered_in": "mainland",
            "receipt": "2025-09-05", "events": events } }),
        )
    };
    let early = json!([{ "on": "2025-09-04", "act": "withdraw" }]);
    assert_eq!(divorce(early).unwrap_err(), MarriageError::Order(0));
    let turned =
        json!([{ "on": "2025-09-08", "act": "one-applies" }, { "on": "2025-09-07", "act": "withdraw" }]);
    assert!(divorce(turned).unwrap_err().to_string().contains("events[2]"));
    assert_eq!(told(json!({ "place": "370203", "as_of": "2025-06-03" })).unwrap_err(), MarriageError::Empty);
    let unborn = json!({ "place": "370203", "as_of": "2025-06-03", "man": { "birth": "2025-06-04" }, "marry": { "on": "2025-06-03" } });
    assert_eq!(told(unborn).unwrap_err(), MarriageError::Unborn("man.birth"));
    let before = json!({ "place": "370203", "as_of": "2025-06-03", "nullity": { "ground": "bigamy", "registered": "2025-01-02",
        "claimed": "2025-01-01", "claimant": "party", "forum": "court" } });
    assert_eq!(told(before).unwrap_err(), MarriageError::Before("nullity.claimed"));
}

/// Who may claim what.
#[test]
fn every_claimant_of_every_ground() {
    use Claimant::{ConcernedParty, ConcernedRelative, GrassRoots, Other, Party, Relative};
    for ground in NullityGround::ALL.iter().copied() {
        let may: Vec<Claimant> =
            Claimant::ALL.iter().copied().filter(|claimant| ground.open_to(*claimant)).collect();
        let expected: &[Claimant] = match ground {
            NullityGround::Bigamy => &[Party, ConcernedParty, Relative, ConcernedRelative, GrassRoots],
            NullityGround::Kinship | NullityGround::UnfitIllness => {
                &[Party, ConcernedParty, Relative, ConcernedRelative]
            }
            NullityGround::UnderAge => &[Party, ConcernedParty, ConcernedRelative],
            NullityGround::Coercion | NullityGround::ConcealedIllness => &[ConcernedParty],
            NullityGround::Procedure => &[],
        };
        assert_eq!(may, expected, "{ground}");
        assert!(!may.contains(&Other));
        if ground == NullityGround::Procedure {
            continue;
        }
        // The step says the same by its formula.
        for claimant in Claimant::ALL {
            let file: MarriageFile = serde_json::from_value(json!({ "place": "370203", "as_of": "2025-06-03", "nullity": { "ground": ground,
                "registered": "2021-03-01", "claimed": "2025-06-03", "claimant": claimant, "forum": "court" } }))
            .unwrap();
            let (_, document) = file.explained(&EXAMPLES, &CALENDAR).unwrap();
            assert_eq!(document.recheck(), [], "{ground} {claimant}");
        }
    }
}

/// Every state of a stay with every act.
#[test]
fn every_act_in_every_state_of_a_stay() {
    use RescueAct as Act;
    use RescueState as State;
    let on = day("2025-06-20");
    for state in State::ALL.iter().copied() {
        for act in Act::ALL.iter().copied() {
            let stay = Stay { state: Some(state), entered: Some(on), extended: None, departed: None };
            let until = (act == Act::Extend).then(|| day("2025-07-20"));
            let found = stay.apply(0, RescueEvent { on, act, until }).map(|stay| stay.state.unwrap());
            let inside = matches!(state, State::InStation | State::InHospital);
            let expected = match act {
                Act::Ask if state.is_over() => Some(State::Asked),
                Act::Admit if state == State::Asked => Some(State::InStation),
                Act::Refuse if state == State::Asked => Some(State::Refused),
                Act::Hospital if matches!(state, State::Asked | State::InStation) => Some(State::InHospital),
                Act::Discharge if state == State::InHospital => Some(State::InStation),
                Act::Extend if inside => Some(state),
                Act::Leave if inside => Some(State::Left),
                Act::LeaveUnannounced if inside => Some(State::GivenUp),
                Act::End if inside => Some(State::Ended),
                _ => None,
            };
            match expected {
                Some(expected) => assert_eq!(found, Ok(expected), "{state} {act}"),
                None => {
                    assert_eq!(found, Err(RescueError::Impossible { entry: 0, act, state }), "{state} {act}")
                }
            }
        }
    }
}

/// The last day of a stay for every day of two years, and the sixteenth birthday.
#[test]
fn stays_end_ten_days_after_every_entry() {
    for entry in day("2024-01-01").iter_days().take(731) {
        let file: RescueFile = serde_json::from_value(json!({ "place": "370203", "as_of": entry, "person": { "birth": "1980-03-01",
            "mental_disorder": false, "disabled": false }, "events": [{ "on": entry, "act": "ask" }, { "on": entry, "act": "admit" }] }))
        .unwrap();
        let found = file.assess(&EXAMPLES, &mut Silent).unwrap().stay.unwrap();
        assert_eq!(found.last.map(|last| last.signed_duration_since(entry).num_days()), Some(10), "{entry}");
    }
    for entry in day("2025-06-10").iter_days().take(20) {
        let file: RescueFile = serde_json::from_value(json!({ "place": "370203", "as_of": entry, "person": { "birth": "2009-06-20",
            "mental_disorder": false, "disabled": false }, "events": [{ "on": entry, "act": "ask" }, { "on": entry, "act": "admit" }] }))
        .unwrap();
        let found = file.assess(&EXAMPLES, &mut Silent).unwrap().stay.unwrap();
        assert_eq!(found.limited, Some(entry >= day("2025-06-20")), "{entry}");
    }
}

/// Graves of every hundredth of a square metre around both limits.
#[test]
fn graves_around_both_limits() {
    use minzheng_social_affairs::funeral::GraveVerdict::{Conflict, Exceeds, Within};
    for area in 90..=130 {
        let file: FuneralFile = serde_json::from_value(
            json!({ "place": "370203", "as_of": "2005-04-05", "grave": { "on": "2005-04-05",
            "kind": "ashes-couple", "area": format!("{}.{:02}", area / 100, area % 100) } }),
        )
        .unwrap();
        let found = file.assess(&EXAMPLES, &mut Silent).unwrap().grave.unwrap();
        let expected = if area <= 100 {
            Within
        } else if area <= 120 {
            Conflict
        } else {
            Exceeds
        };
        assert_eq!(found.verdict, Some(expected), "{area}");
        assert_eq!(found.excess.is_none(), expected == Conflict, "{area}");
    }
}
