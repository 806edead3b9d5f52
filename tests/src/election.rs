//! 居民委员会选举: elections at random, small, so that ties, missing seats and relatives come often; each is voted to its end.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use minzheng_community_governance::FIGURES;
use minzheng_community_governance::election::{
    Counted, Defect, ElectionFile, Mode, PaperRow, Pending, PersonRow, Post, Relation, RelativeRow, RoundRow,
    Seats, State, VoteKind, count,
};
use minzheng_core_types::{Fact, Pack};

use crate::draw::Draw;

/// The built-in figures of community governance.
pub static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let files = minzheng_policies::governance_files();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|error| panic!("{error}"))
});

const OPTIONS: &[(&str, &[&str])] = &[
    ("cg.el.denominator", &["collected", "issued", "valid-only"]),
    ("cg.el.overvote.scope", &["per-post", "whole-paper"]),
    ("cg.el.overvote.effect", &["section", "paper"]),
    ("cg.el.double-choice", &["invalid", "allowed"]),
    ("cg.el.ineligible", &["void-mark", "void-paper"]),
    ("cg.el.cascade", &["no", "yes"]),
    ("cg.el.supplementary.cut", &["all-tied", "leave-out"]),
    ("cg.el.supplementary.quorum", &["same", "none"]),
    ("cg.el.supplementary.extra", &["1", "2"]),
    ("cg.el.tie.rounds", &["3", "1", "0"]),
    ("cg.el.women.seat", &["reserve", "line", "report"]),
    ("cg.el.women", &["required", "none"]),
    ("cg.el.relatives", &["avoid", "none"]),
    ("cg.el.acting", &["meeting", "most-votes"]),
    ("cg.el.contest", &["must-exceed", "may-equal"]),
];

fn index(draw: &mut Draw, bound: usize) -> usize {
    usize::try_from(draw.below(bound as u64)).expect("small")
}

fn small(draw: &mut Draw, bound: u64) -> u32 {
    u32::try_from(draw.below(bound)).expect("small")
}

/// An election with its first ballot.
#[must_use]
pub fn drawn(draw: &mut Draw) -> ElectionFile {
    let vice = 1 + small(draw, 2);
    let seats = Seats { chair: 1, vice, member: 3 + small(draw, 3) };
    let mut persons = Vec::new();
    for (post, seats) in [(Post::Chair, 1), (Post::Vice, seats.vice), (Post::Member, seats.member)] {
        let excess = draw.weighted(&[(8, 1), (3, 2), (1, 0)]);
        for _ in 0..seats + excess {
            let woman =
                draw.weighted(&[(6, Fact::Known(false)), (3, Fact::Known(true)), (1, Fact::NotEstablished)]);
            let eligible = draw.weighted(&[(12, Fact::NotEstablished), (1, Fact::Known(false))]);
            persons.push(PersonRow { id: format!("p{}", persons.len()), post: Some(post), woman, eligible });
        }
    }
    persons.push(PersonRow {
        id: "w0".to_owned(),
        post: None,
        woman: Fact::Known(true),
        eligible: draw.pick(&[Fact::Known(true), Fact::Known(false), Fact::NotEstablished]),
    });
    let mut relatives = Vec::new();
    for _ in 0..draw.below(4) {
        let (one, other) = (index(draw, persons.len()), index(draw, persons.len()));
        if one != other {
            let relation = draw.pick(&[Relation::Spouse, Relation::Sibling, Relation::Lineal]);
            let id = |at: usize| persons[at].id.clone();
            relatives.push(RelativeRow { one: id(one), other: id(other), relation });
        }
    }
    let mut options = BTreeMap::new();
    for (id, words) in OPTIONS {
        if draw.chance(1, 4) {
            options.insert((*id).to_owned(), draw.pick(words).to_owned());
        }
    }
    let mode = draw.pick(&[Mode::AllVoters, Mode::Households, Mode::Representatives]);
    let ids: Vec<(Post, String)> =
        persons.iter().map(|row| (row.post.unwrap_or(Post::Member), row.id.clone())).collect();
    let mut papers = Vec::new();
    for _ in 0..3 + draw.below(7) {
        papers.push(paper(draw, &ids, [1, seats.vice, seats.member]));
    }
    let collected: u32 = papers.iter().map(|paper: &PaperRow| paper.count).sum();
    let roll = 1 + collected + small(draw, u64::from(collected) + 2);
    ElectionFile {
        case: None,
        place: draw.pick(&["370203", "330000", "310000"]).parse().expect("a place"),
        election_day: "2026-12-20".parse().expect("a day"),
        prepared: None,
        mode,
        roll,
        seats,
        open_ballot: draw.chance(1, 6),
        persons,
        sitting: Vec::new(),
        relatives,
        options,
        rounds: vec![round(draw, VoteKind::First, papers)],
    }
}

fn round(draw: &mut Draw, kind: VoteKind, papers: Vec<PaperRow>) -> RoundRow {
    let collected: u32 = papers.iter().map(|paper| paper.count).sum();
    let fewer = u32::from(draw.chance(1, 40));
    let issued = (collected + small(draw, 3)).saturating_sub(fewer * 3);
    let not_issued = papers.iter().any(|paper| paper.defect == Some(Defect::NotIssued));
    let tainted = if draw.chance(1, 6) && collected > 2 && !not_issued { 1 + small(draw, 2) } else { 0 };
    RoundRow { kind, issued, collected: None, tainted, papers }
}

/// A paper for posts with seats, mostly as it should be.
fn paper(draw: &mut Draw, ids: &[(Post, String)], seats: [u32; 3]) -> PaperRow {
    let mut row = PaperRow {
        count: 1 + small(draw, 6),
        chair: Vec::new(),
        vice: Vec::new(),
        member: Vec::new(),
        against: BTreeMap::new(),
        void: Vec::new(),
        defect: None,
    };
    for (post, seats) in Post::ALL.iter().zip(seats).filter(|(_, seats)| *seats > 0) {
        let most = seats + u32::from(draw.chance(1, 12));
        let own: Vec<&String> =
            ids.iter().filter(|(of, _)| of == post || draw.chance(1, 14)).map(|(_, id)| id).collect();
        let mut chosen: Vec<String> = Vec::new();
        for id in own {
            if u32::try_from(chosen.len()).expect("few") < most && draw.chance(3, 5) {
                chosen.push(id.clone());
            } else if draw.chance(1, 12) {
                row.against.entry(*post).or_default().push(id.clone());
            }
        }
        match post {
            Post::Chair => row.chair = chosen,
            Post::Vice => row.vice = chosen,
            Post::Member => row.member = chosen,
        }
        if draw.chance(1, 20) {
            row.void.push(*post);
        }
    }
    if draw.chance(1, 10) {
        row.defect = Some(draw.pick(&[Defect::Illegible, Defect::Marked, Defect::NotIssued]));
    }
    row
}

/// Votes on until nothing is pending, at most eight times.
#[must_use]
pub fn to_the_end(draw: &mut Draw, mut file: ElectionFile) -> ElectionFile {
    for _ in 0..8 {
        let counted = counted(&file);
        let State::Pending(pending) = counted.verdict.state else { break };
        if draw.chance(1, 12) {
            break;
        }
        let next = further(draw, &pending, file.roll);
        file.rounds.push(next);
    }
    file
}

fn further(draw: &mut Draw, pending: &Pending, roll: u32) -> RoundRow {
    let mut ids = Vec::new();
    let mut seats = [0; 3];
    for (post, number, stand) in &pending.posts {
        seats[post.index()] = *number;
        ids.extend(stand.iter().map(|code| (*post, code.as_str().to_owned())));
    }
    let mut papers: Vec<PaperRow> = (0..2 + draw.below(4)).map(|_| paper(draw, &ids, seats)).collect();
    if draw.chance(9, 10)
        && let Some(first) = papers.first_mut()
    {
        first.count += roll / 2;
    }
    round(draw, pending.kind, papers)
}

/// The count.
///
/// # Panics
/// When the file does not fit together.
#[must_use]
pub fn counted(file: &ElectionFile) -> Counted {
    let election = file.prepare(&PACK).unwrap_or_else(|error| panic!("{error}"));
    count(&election).unwrap_or_else(|error| panic!("{error}"))
}
