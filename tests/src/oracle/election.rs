//! 选举的另一种算法: the first ballot and the supplementary election from the rulebook's sentences, in exact fractions, person by
//! person; it shares no rule. Ties, relatives and the women's seat are left to the course: where one comes up it says so.

use std::collections::BTreeMap;

use minzheng_community_governance::election::{ElectionFile, PaperRow, Post, RoundRow};
use num_rational::Ratio;

type Exact = Ratio<i64>;

/// What the oracle says.
#[derive(Debug, PartialEq, Eq)]
pub enum Said {
    /// Too few took part, or more papers than were handed out.
    Invalid,
    /// Whoever is elected, by post, and the seats that are left.
    Elected(BTreeMap<(usize, String), i64>, [i64; 3]),
    /// A tie across a last seat.
    Tie,
}

fn chosen(paper: &PaperRow, post: usize) -> &[String] {
    match post {
        0 => &paper.chair,
        1 => &paper.vice,
        _ => &paper.member,
    }
}

/// Votes of one post; a section with more names than seats is void, as is a paper with one person in two sections.
fn votes(round: &RoundRow, post: usize, seats: [i64; 3]) -> BTreeMap<String, i64> {
    let mut votes = BTreeMap::new();
    for paper in round.papers.iter().filter(|paper| paper.defect.is_none()) {
        let all: Vec<&String> = (0..3).flat_map(|post| chosen(paper, post)).collect();
        let twice = all.iter().any(|one| all.iter().filter(|other| other == &one).count() > 1);
        let own = chosen(paper, post);
        if twice || i64::try_from(own.len()).expect("few") > seats[post] {
            continue;
        }
        for who in own {
            *votes.entry(who.clone()).or_insert(0) += i64::from(paper.count);
        }
    }
    votes
}

/// The first ballot of a plain election: no relatives, no write-ins barred, no options, the papers collected as the base.
#[must_use]
pub fn first_ballot(file: &ElectionFile, share_of_turnout: Exact) -> Said {
    let round = &file.rounds[0];
    let papers: i64 = round.papers.iter().map(|paper| i64::from(paper.count)).sum();
    let took_part = Exact::new(papers, i64::from(file.roll));
    if papers > i64::from(round.issued) || took_part <= share_of_turnout {
        return Said::Invalid;
    }
    let seats = [file.seats.chair, file.seats.vice, file.seats.member].map(i64::from);
    let mut elected: BTreeMap<(usize, String), i64> = BTreeMap::new();
    let mut left = seats;
    for post in 0..Post::ALL.len() {
        let mut winners: Vec<(i64, String)> = votes(round, post, seats)
            .into_iter()
            .filter(|(who, own)| {
                let higher = elected.keys().any(|(_, other)| other == who);
                !higher && Exact::new(*own, papers) > Exact::new(1, 2)
            })
            .map(|(who, own)| (own, who))
            .collect();
        winners.sort_by(|one, other| other.cmp(one));
        let most = usize::try_from(seats[post]).expect("few");
        if winners.len() > most && winners[most - 1].0 == winners[most].0 {
            return Said::Tie;
        }
        for (own, who) in winners.into_iter().take(most) {
            elected.insert((post, who), own);
            left[post] -= 1;
        }
    }
    Said::Elected(elected, left)
}

/// 罢免 (CG-27) from 2026: signers of all, papers of the roll, votes of the papers.
#[must_use]
pub fn removed(signers: i64, roll: i64, cast: i64, yes: i64) -> bool {
    Exact::new(signers, roll) >= Exact::new(1, 10)
        && Exact::new(cast, roll) > Exact::new(1, 2)
        && Exact::new(yes, cast) > Exact::new(1, 2)
}
