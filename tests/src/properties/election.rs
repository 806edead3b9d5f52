//! Elections of residents' committees (CG-01 to CG-32).

use std::collections::BTreeSet;

use minzheng_community_governance::election::{
    ElectionFile, PaperRow, Post, State, VerifyError, VoteKind, count, count_each, verify,
};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::election::{PACK, counted, drawn, to_the_end};
use crate::registry::Check;

fn whole(draw: &mut Draw) -> ElectionFile {
    let file = drawn(draw);
    let file = to_the_end(draw, file);
    draw.show(&file);
    file
}

pub(crate) fn two_counts_and_the_verifier_agree(draw: &mut Draw) -> Check {
    let file = whole(draw);
    let election = file.prepare(&PACK).expect("it fits together");
    let (grouped, each) = (count(&election), count_each(&election));
    if grouped != each {
        return Err(format!("{grouped:?}\n{each:?}"));
    }
    let counted = grouped.expect("it fits together");
    match verify(&counted.transcript) {
        Ok(verified) => {
            let mut elected: Vec<(String, String)> = verified.elected.clone();
            elected.sort_unstable();
            let mut told: Vec<(String, String)> = counted
                .verdict
                .elected
                .iter()
                .map(|one| (one.post.word().to_owned(), one.code.as_str().to_owned()))
                .collect();
            told.sort_unstable();
            holds(verified.agrees() && told == elected, || format!("{}\n{verified:?}", counted.transcript))
        }
        Err(why) => Err(format!("{why}\n{}", counted.transcript)),
    }
}

fn shuffled<T>(draw: &mut Draw, list: &mut [T]) {
    for at in (1..list.len()).rev() {
        let other = usize::try_from(draw.below(at as u64 + 1)).expect("small");
        list.swap(at, other);
    }
}

pub(crate) fn order_and_bundling_do_not_matter(draw: &mut Draw) -> Check {
    let file = whole(draw);
    let mut other = file.clone();
    shuffled(draw, &mut other.persons);
    shuffled(draw, &mut other.relatives);
    for round in &mut other.rounds {
        let mut single: Vec<PaperRow> = Vec::new();
        for paper in &round.papers {
            let apart = draw.below(u64::from(paper.count) + 1);
            let apart = u32::try_from(apart).expect("small");
            single.push(PaperRow { count: paper.count - apart, ..paper.clone() });
            single.extend((0..apart).map(|_| PaperRow { count: 1, ..paper.clone() }));
        }
        for paper in &mut single {
            shuffled(draw, &mut paper.chair);
            shuffled(draw, &mut paper.vice);
            shuffled(draw, &mut paper.member);
        }
        shuffled(draw, &mut single);
        round.papers = single;
    }
    let (one, two) = (counted(&file).transcript, counted(&other).transcript);
    holds(one == two, || format!("{one}\n{two}"))
}

fn of(paper: &mut PaperRow, post: Post) -> &mut Vec<String> {
    match post {
        Post::Chair => &mut paper.chair,
        Post::Vice => &mut paper.vice,
        Post::Member => &mut paper.member,
    }
}

fn first_ballot(draw: &mut Draw) -> ElectionFile {
    let file = drawn(draw);
    draw.show(&file);
    file
}

pub(crate) fn a_further_vote_never_unseats(draw: &mut Draw) -> Check {
    let mut file = first_ballot(draw);
    let before = counted(&file);
    let winners = before.verdict.elected;
    if winners.is_empty() {
        return ASIDE;
    }
    let winner = winners[usize::try_from(draw.below(winners.len() as u64)).expect("few")];
    let code = winner.code.as_str().to_owned();
    let seats = match winner.post {
        Post::Chair => 1,
        Post::Vice => file.seats.vice,
        Post::Member => file.seats.member,
    };
    let room = |paper: &PaperRow| {
        let all = [&paper.chair, &paper.vice, &paper.member];
        let of_post = all[winner.post.index()];
        let sum: usize = all.iter().map(|list| list.len()).sum();
        let total = usize::try_from(1 + file.seats.vice + file.seats.member).expect("few");
        paper.defect.is_none()
            && paper.void.is_empty()
            && !all.iter().any(|list| list.contains(&code))
            && !paper.against.values().any(|list| list.contains(&code))
            && of_post.len() < usize::try_from(seats).expect("few")
            && sum < total
    };
    let Some(at) = file.rounds[0].papers.iter().position(room) else { return ASIDE };
    // One paper out of its bundle gets the further vote.
    let mut one = file.rounds[0].papers[at].clone();
    one.count = 1;
    of(&mut one, winner.post).push(code.clone());
    file.rounds[0].papers[at].count -= 1;
    file.rounds[0].papers.push(one);
    let after = counted(&file);
    holds(after.verdict.elects(&code).is_some(), || {
        format!("{code} was elected and is not\n{}\n{}", before.transcript, after.transcript)
    })
}

fn elected(file: &ElectionFile) -> (BTreeSet<String>, State) {
    let verdict = counted(file).verdict;
    let codes = verdict.elected.iter().map(|one| one.code.as_str().to_owned()).collect();
    (codes, verdict.state)
}

pub(crate) fn a_blank_paper_never_elects(draw: &mut Draw) -> Check {
    let mut file = first_ballot(draw);
    file.relatives.clear();
    file.options.remove("cg.el.denominator");
    let (before, state) = elected(&file);
    let tied = matches!(&state, State::Pending(pending) if pending.kind == VoteKind::Tie);
    if tied || matches!(state, State::Invalid(_)) {
        return ASIDE;
    }
    let round = &mut file.rounds[0];
    round.issued += 1;
    file.roll += 2;
    round.papers.push(PaperRow {
        count: 1,
        chair: Vec::new(),
        vice: Vec::new(),
        member: Vec::new(),
        against: Default::default(),
        void: Vec::new(),
        defect: None,
    });
    let (after, _) = elected(&file);
    holds(after.is_subset(&before), || format!("{before:?} became {after:?}"))
}

pub(crate) fn what_is_elected_fits(draw: &mut Draw) -> Check {
    let file = whole(draw);
    let election = file.prepare(&PACK).expect("it fits together");
    let counted = counted(&file);
    let seats = [1, file.seats.vice, file.seats.member];
    let by_post =
        |id: &str, word: &str| election.settings.told.iter().any(|told| told.id == id && told.value == word);
    let per_post = by_post("cg.el.overvote.scope", "per-post");
    for (tally, round) in counted.tallies.iter().zip(&file.rounds) {
        // A paper measured as a whole may name more for one post.
        if round.kind != VoteKind::First || !per_post {
            continue;
        }
        for post in Post::ALL {
            let votes: u64 = tally.votes.iter().map(|votes| u64::from(votes[post.index()])).sum();
            if votes > u64::from(seats[post.index()]) * tally.valid {
                return Err(format!("{votes} votes for {post} on {} papers", tally.valid));
            }
        }
    }
    let verdict = &counted.verdict;
    let persons: BTreeSet<&str> = verdict.elected.iter().map(|one| one.code.as_str()).collect();
    if persons.len() != verdict.elected.len() {
        return Err("somebody holds two seats".to_owned());
    }
    for post in Post::ALL {
        let filled = verdict.elected.iter().filter(|one| one.post == *post).count();
        let filled = u32::try_from(filled).expect("few");
        let vacant = verdict.vacant[post.index()];
        if filled > seats[post.index()] {
            return Err(format!("{filled} for {post}"));
        }
        let over = matches!(verdict.state, State::Complete | State::Short);
        if over && filled + vacant != seats[post.index()] {
            return Err(format!("{filled} and {vacant} vacant for {post}"));
        }
    }
    for one in &verdict.elected {
        let share = election.settings.told.iter().find(|told| {
            told.id == if one.round == 1 { "cg.el.winning" } else { "cg.el.supplementary.floor" }
        });
        let strict = share.is_some_and(|told| told.value == "more-than-half");
        let held = if strict { 2 * one.votes > one.base } else { 3 * one.votes >= one.base };
        if !held {
            return Err(format!("{one:?}"));
        }
    }
    let avoid =
        election.settings.told.iter().any(|told| told.id == "cg.el.relatives" && told.value == "avoid");
    let kinds = election.settings.told.iter().find(|told| told.id == "cg.el.relatives.kinds");
    let kinds: Vec<&str> = kinds.map(|told| told.value.split(',').collect()).unwrap_or_default();
    let both = |row: &minzheng_community_governance::election::RelativeRow| {
        kinds.contains(&row.relation.word())
            && persons.contains(row.one.as_str())
            && persons.contains(row.other.as_str())
    };
    let settled = !matches!(&verdict.state, State::Pending(_));
    let together = file.relatives.iter().find(|row| both(row));
    holds(!avoid || !settled || together.is_none(), || format!("{together:?} serve together"))
}

pub(crate) fn a_changed_transcript_is_noticed(draw: &mut Draw) -> Check {
    let file = whole(draw);
    let transcript = counted(&file).transcript;
    let digits: Vec<usize> =
        transcript.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
    let at = digits[usize::try_from(draw.below(digits.len() as u64)).expect("few")];
    let mut bytes = transcript.into_bytes();
    bytes[at] = b'0' + (bytes[at] - b'0' + 1 + u8::try_from(draw.below(9)).expect("small")) % 10;
    let changed = String::from_utf8(bytes).expect("plain");
    match verify(&changed) {
        Err(VerifyError::Form | VerifyError::Line { .. } | VerifyError::Rounds) => holds(true, String::new),
        Ok(verified) => holds(!verified.agrees(), || changed),
        Err(why) => Err(why.to_string()),
    }
}
