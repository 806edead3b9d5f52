//! 排序、票数相等、回避 (CG-19, CG-20, CG-23): who of those that reached the share.

use minzheng_core_types::Fact;

use super::super::policy::{Avoidance, Cut};
use super::super::words::{Post, VoteKind};
use super::course::{Bar, Course, Stop, Win};
use super::verdict::Note;

/// Persons with their votes.
type Pool = Vec<(usize, u32)>;

/// Most votes first; codes order the lines, never the outcome.
fn ranked(pool: &mut [(usize, u32)]) {
    pool.sort_by(|left, right| right.1.cmp(&left.1).then(left.0.cmp(&right.0)));
}

/// Those above the cut, those at it, and the seats left for them; nobody at it where there is no tie across it.
fn cut(mut pool: Pool, seats: u32) -> (Pool, Pool, Option<u32>) {
    ranked(&mut pool);
    let seats = usize::try_from(seats).unwrap_or(usize::MAX);
    let (Some(last), Some(next)) = (seats.checked_sub(1).and_then(|last| pool.get(last)), pool.get(seats))
    else {
        pool.truncate(seats);
        return (pool, Vec::new(), None);
    };
    let (at, margin) = (last.1, last.1.saturating_sub(next.1));
    if margin > 0 {
        pool.truncate(seats);
        return (pool, Vec::new(), Some(margin));
    }
    let above = pool.iter().filter(|(_, votes)| *votes > at).copied().collect();
    let tied = pool.iter().filter(|(_, votes)| *votes == at).copied().collect();
    (above, tied, Some(0))
}

fn left(seats: u32, above: usize) -> u32 {
    seats.saturating_sub(u32::try_from(above).unwrap_or(u32::MAX))
}

impl Course<'_> {
    /// Fills seats by votes. Those above a tie across the last seat are elected before it is voted again.
    pub(super) fn fill(
        &mut self,
        post: Post,
        pool: Vec<(usize, u32)>,
        seats: u32,
        bar: Bar,
    ) -> Result<(), Stop> {
        if seats == 0 {
            return Ok(());
        }
        let Bar { base, rule, round, .. } = bar;
        let (above, tied, margin) = cut(pool, seats);
        self.margins.extend(margin.map(|margin| (round.saturating_add(1), margin)));
        let rest = left(seats, above.len());
        for (person, votes) in above {
            self.elect(Win { post, person, votes, base, rule, round });
        }
        if !tied.is_empty() {
            for (person, votes) in self.again(post, tied, rest)? {
                self.elect(Win { post, person, votes, base, rule, round });
            }
        }
        Ok(())
    }

    /// Who of a pool would fill seats; a tie across the last seat is voted again.
    pub(super) fn choose(
        &mut self,
        post: Post,
        pool: Vec<(usize, u32)>,
        seats: u32,
        round: usize,
    ) -> Result<Vec<(usize, u32)>, Stop> {
        if seats == 0 {
            return Ok(Vec::new());
        }
        let (mut chosen, tied, margin) = cut(pool, seats);
        self.margins.extend(margin.map(|margin| (round.saturating_add(1), margin)));
        if !tied.is_empty() {
            let rest = left(seats, chosen.len());
            chosen.extend(self.again(post, tied, rest)?);
        }
        Ok(chosen)
    }

    /// 再次投票 among the tied (CG-19): most votes win. A tie to the end leaves the seats vacant.
    fn again(
        &mut self,
        post: Post,
        mut tied: Vec<(usize, u32)>,
        mut seats: u32,
    ) -> Result<Vec<(usize, u32)>, Stop> {
        let mut chosen = Vec::new();
        let votes_before = tied.clone();
        for _ in 0..self.election.settings.tie_rounds {
            self.tie_line(post, &tied, seats);
            let mut voted = [0_u32; 3];
            let mut stand: [Vec<usize>; 3] = Default::default();
            if let (Some(voted), Some(stand)) = (voted.get_mut(post.index()), stand.get_mut(post.index())) {
                *voted = seats;
                stand.extend(tied.iter().map(|(person, _)| *person));
                stand.sort_unstable();
            }
            let (round, tally) = self.hold(VoteKind::Tie, voted, &stand, true)?;
            let standing = stand.get(post.index()).cloned().unwrap_or_default();
            self.vote_lines(post, &standing, &tally, &tally.votes);
            let votes = |person: usize| {
                tally.votes.get(person).and_then(|posts| posts.get(post.index())).copied().unwrap_or(0)
            };
            let pool = standing.iter().map(|person| (*person, votes(*person))).collect();
            let (above, still, margin) = cut(pool, seats);
            self.margins.extend(margin.map(|margin| (round.saturating_add(1), margin)));
            seats = left(seats, above.len());
            // The votes that elected are those of the ballot that passed the share.
            let first = |person: usize| votes_before.iter().find(|(one, _)| *one == person).copied();
            chosen.extend(above.iter().filter_map(|(person, _)| first(*person)));
            if still.is_empty() {
                return Ok(chosen);
            }
            tied = still.iter().filter_map(|(person, _)| first(*person)).collect();
        }
        let codes: Vec<&str> = tied.iter().map(|(person, _)| self.election.code(*person)).collect();
        self.out.line(format_args!("CG-19 unresolved {post} seats={seats} {}", codes.join(",")));
        self.notes.push(Note::TieUnresolved(post));
        if let Some(untied) = self.untied.get_mut(post.index()) {
            *untied = untied.saturating_add(seats);
        }
        Ok(chosen)
    }

    fn tie_line(&mut self, post: Post, tied: &[(usize, u32)], seats: u32) {
        let codes: Vec<&str> = tied.iter().map(|(person, _)| self.election.code(*person)).collect();
        self.out.line(format_args!("CG-19 tie {post} seats={seats} {}", codes.join(",")));
    }

    /// Is a close relative elected or sitting?
    pub(super) fn conflicts(&self, person: usize) -> bool {
        self.relative_of(person).is_some()
    }

    fn relative_of(&self, person: usize) -> Option<usize> {
        self.committee().into_iter().find(|other| self.election.related(person, *other))
    }

    /// Takes in those who have no relative among the stronger; gives who leaves (CG-23).
    pub(super) fn settle(&mut self, mut fresh: Vec<Win>) -> Result<Vec<usize>, Stop> {
        fresh.sort_by(|a, b| a.post.cmp(&b.post).then(b.votes.cmp(&a.votes)).then(a.person.cmp(&b.person)));
        let mut leaves = Vec::new();
        for win in fresh {
            let Some(rival) = self.relative_of(win.person) else {
                self.elected.push(win);
                continue;
            };
            let rivals =
                self.committee().iter().filter(|other| self.election.related(win.person, **other)).count();
            let even = self.elected.iter().position(|other| {
                other.person == rival
                    && other.post == win.post
                    && other.votes == win.votes
                    && other.round == win.round
            });
            let Some(even) = even.filter(|_| rivals == 1) else {
                self.leaves(&win, rival);
                leaves.push(win.person);
                continue;
            };
            // 同一职务、票数相等: they are voted again.
            let other = self.elected.remove(even);
            let pair = vec![(other.person, other.votes), (win.person, win.votes)];
            let chosen = self.again(win.post, pair, 1)?;
            let stays = chosen.first().map(|(person, _)| *person);
            for one in [other, win] {
                if stays == Some(one.person) {
                    self.elected.push(one);
                } else {
                    let beside = if one.person == other.person { win.person } else { other.person };
                    self.leaves(&one, beside);
                    leaves.push(one.person);
                }
            }
        }
        Ok(leaves)
    }

    fn leaves(&mut self, win: &Win, beside: usize) {
        let (post, code) = (win.post, self.election.code(win.person));
        self.out.line(format_args!("CG-23 leaves {post} {code} beside={}", self.election.code(beside)));
    }

    /// Leaves the last member seat to a vote among women; told, never done in silence. Two with the fewest votes stay.
    pub(super) fn leave_last_member(&mut self) -> bool {
        let members = || self.elected.iter().filter(|win| win.post == Post::Member);
        let Some(fewest) = members().map(|win| win.votes).min() else { return false };
        let last: Vec<usize> = members().filter(|win| win.votes == fewest).map(|win| win.person).collect();
        let [person] = last.as_slice() else {
            self.out.line("CG-24 not-reserved even");
            return false;
        };
        self.elected.retain(|win| win.person != *person);
        self.out.line(format_args!("CG-24 reserved instead-of={}", self.election.code(*person)));
        true
    }

    /// Who stands in a supplementary election: for each post the unelected with most votes (CG-20).
    pub(super) fn best(&self, seats: [u32; 3], extra: u32) -> [Vec<usize>; 3] {
        let mut stand: [Vec<usize>; 3] = Default::default();
        let mut taken: Vec<usize> = Vec::new();
        for ((post, seats), stand) in Post::ALL.iter().zip(seats).zip(&mut stand) {
            if seats == 0 {
                continue;
            }
            let votes = |totals: &[u32; 3]| totals.get(post.index()).copied().unwrap_or(0);
            let pool = self.unelected(votes).filter(|(person, _)| !taken.contains(person)).collect();
            *stand = self.stands(pool, seats, extra);
            taken.extend(stand.iter().copied());
        }
        stand
    }

    /// Women who stand for the women's seat, by the best of their votes.
    pub(super) fn best_women(&self) -> [Vec<usize>; 3] {
        let woman = |person: usize| {
            self.election.persons.get(person).is_some_and(|person| person.woman == Fact::Known(true))
        };
        let votes = |totals: &[u32; 3]| totals.iter().copied().max().unwrap_or(0);
        let pool = self.unelected(votes).filter(|(person, _)| woman(*person)).collect();
        [Vec::new(), Vec::new(), self.stands(pool, 1, self.election.settings.extra)]
    }

    fn unelected(&self, votes: impl Fn(&[u32; 3]) -> u32) -> impl Iterator<Item = (usize, u32)> {
        let avoid = self.election.settings.relatives == Avoidance::Avoid;
        let persons = self.election.persons.iter().zip(&self.totals).enumerate();
        persons
            .filter(move |(index, (person, _))| {
                let out = person.barred() || self.is_elected(*index);
                !out && (!avoid || !self.conflicts(*index))
            })
            .map(move |(index, (_, totals))| (index, votes(totals)))
            .filter(|(_, votes)| *votes > 0)
    }

    fn stands(&self, pool: Vec<(usize, u32)>, seats: u32, extra: u32) -> Vec<usize> {
        let (above, tied, _) = cut(pool, seats.saturating_add(extra));
        let mut stand: Vec<usize> = above.iter().map(|(person, _)| *person).collect();
        let contested = u32::try_from(stand.len()).is_ok_and(|standing| standing > seats);
        if self.election.settings.cut == Cut::AllTied || !contested {
            stand.extend(tied.iter().map(|(person, _)| *person));
        }
        stand.sort_unstable();
        stand
    }
}
