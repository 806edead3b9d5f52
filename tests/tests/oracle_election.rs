//! First ballots and recalls against the oracle's, over many small elections in which ties and near misses come often.

use std::collections::BTreeMap;

use minzheng_community_governance::election::{
    Mode, Petition, Petitioners, RecallFile, RecallState, RecallVote, State, VoteKind,
};
use minzheng_core_types::Fact;
use minzheng_tests::draw::Draw;
use minzheng_tests::election::{PACK, counted, drawn};
use minzheng_tests::oracle::election::{Said, first_ballot, removed};
use num_rational::Ratio;

const CASES: u64 = 4_000;

#[test]
fn first_ballots_are_the_oracles() {
    let mut seen = BTreeMap::new();
    for number in 0..CASES {
        let mut draw = Draw::new("oracle-election", 20_261_220, number);
        let mut file = drawn(&mut draw);
        // A plain election: what the oracle does not speak of is taken out.
        file.relatives.clear();
        file.options.clear();
        file.open_ballot = true;
        file.rounds[0].tainted = 0;
        for person in &mut file.persons {
            person.eligible = Fact::Known(true);
            person.woman = Fact::Known(true);
        }
        for paper in &mut file.rounds[0].papers {
            paper.void.clear();
            paper.against.clear();
            paper.defect = paper.defect.filter(|defect| defect.word() != "not-issued");
        }
        let collected: u32 = file.rounds[0].papers.iter().map(|paper| paper.count).sum();
        file.rounds[0].issued = collected + 1 - u32::from(number % 50 == 0) * 2;
        let share = if file.mode == Mode::Representatives { Ratio::new(2, 3) } else { Ratio::new(1, 2) };
        let said = first_ballot(&file, share);
        let verdict = counted(&file).verdict;
        let word = match &said {
            Said::Invalid => {
                assert!(matches!(verdict.state, State::Invalid(_)), "{number}: {verdict:?}");
                "invalid"
            }
            Said::Tie => {
                let tie = matches!(&verdict.state, State::Pending(pending) if pending.kind == VoteKind::Tie);
                assert!(tie, "{number}: {verdict:?}");
                "tie"
            }
            Said::Elected(elected, left) => {
                let found: BTreeMap<(usize, String), i64> = verdict
                    .elected
                    .iter()
                    .map(|one| ((one.post.index(), one.code.as_str().to_owned()), i64::from(one.votes)))
                    .collect();
                assert_eq!(&found, elected, "{number}");
                let whole = left.iter().all(|left| *left == 0);
                assert_eq!(verdict.state == State::Complete, whole, "{number}: {verdict:?}");
                if whole { "complete" } else { "left" }
            }
        };
        *seen.entry(word).or_insert(0_u32) += 1;
    }
    assert!(seen.len() == 4 && seen.values().all(|count| *count > 20), "{seen:?}");
}

#[test]
fn recalls_are_the_oracles() {
    for number in 0..CASES {
        let mut draw = Draw::new("oracle-recall", 20_270_301, number);
        let roll = 1 + u32::try_from(draw.below(60)).expect("small");
        let mut upto = |most: u32| u32::try_from(draw.below(u64::from(most) + 1)).expect("small");
        let (signers, cast) = (upto(roll), upto(roll).max(1));
        let yes = upto(cast);
        let file = RecallFile {
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
        let state = file.assess(&PACK).expect("it fits together").state;
        let expected = removed(signers.into(), roll.into(), cast.into(), yes.into());
        assert_eq!(
            state == Some(RecallState::Removed),
            expected,
            "{signers} {cast} {yes} of {roll}: {state:?}"
        );
    }
}
