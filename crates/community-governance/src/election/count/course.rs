//! A count while it runs: what was voted, who is elected, what is told.

use minzheng_core_types::{Fact, Rule};

use super::super::quantity::Share;
use super::super::rules;
use super::super::words::{Post, VoteKind};
use super::election::Election;
use super::error::CountError;
use super::tally::{Invalid, Standing, Tally};
use super::transcript::{Lines, yes};
use super::verdict::{Elected, Ground, Note, Pending, Test};

/// Why a count stops before its end.
pub(super) enum Stop {
    /// With an answer.
    Halt(Halt),
    /// What is entered does not fit together.
    Error(CountError),
}

pub(super) enum Halt {
    Pending(Pending),
    Invalid(Ground),
}

impl From<CountError> for Stop {
    fn from(why: CountError) -> Self {
        Self::Error(why)
    }
}

impl From<Halt> for Stop {
    fn from(halt: Halt) -> Self {
        Self::Halt(halt)
    }
}

/// Somebody elected.
#[derive(Debug, Clone, Copy)]
pub(super) struct Win {
    pub(super) post: Post,
    pub(super) person: usize,
    pub(super) votes: u32,
    pub(super) base: u32,
    pub(super) rule: &'static Rule,
    /// From 0.
    pub(super) round: usize,
}

impl Win {
    pub(super) fn told(&self, election: &Election) -> Option<Elected> {
        let Self { post, person, votes, base, rule, round } = *self;
        let code = election.persons.get(person)?.code;
        Some(Elected { post, code, votes, base, rule, round: round.saturating_add(1), person })
    }
}

/// What votes have to reach.
#[derive(Clone, Copy)]
pub(super) struct Bar {
    pub(super) share: Share,
    pub(super) base: u32,
    pub(super) rule: &'static Rule,
    pub(super) round: usize,
}

pub(super) struct Course<'e> {
    pub(super) election: &'e Election,
    one_by_one: bool,
    /// The next round to be used.
    next: usize,
    pub(super) out: Lines,
    pub(super) elected: Vec<Win>,
    /// Seats that stay vacant since a tie was not broken, by post.
    pub(super) untied: [u32; 3],
    /// Votes of the first ballot by person and post, those of higher posts added where they count.
    pub(super) totals: Vec<[u32; 3]>,
    pub(super) acting: Option<minzheng_core_types::ShortText>,
    pub(super) tests: Vec<Test>,
    /// Differences at a cut: round, votes.
    pub(super) margins: Vec<(usize, u32)>,
    bases: Vec<u32>,
    pub(super) notes: Vec<Note>,
    pub(super) tallies: Vec<Tally>,
}

impl<'e> Course<'e> {
    pub(super) fn new(election: &'e Election, one_by_one: bool) -> Self {
        Self {
            election,
            one_by_one,
            next: 0,
            out: Lines::default(),
            elected: Vec::new(),
            untied: [0; 3],
            totals: Vec::new(),
            acting: None,
            tests: Vec::new(),
            margins: Vec::new(),
            bases: Vec::new(),
            notes: Vec::new(),
            tallies: Vec::new(),
        }
    }

    /// Reads the papers of a round.
    pub(super) fn poll(
        &mut self,
        index: usize,
        seats: [u32; 3],
        stand: Option<&[Vec<usize>; 3]>,
    ) -> Result<Tally, Stop> {
        let election = self.election;
        let Some(round) = election.rounds.get(index) else { return Err(CountError::NoRound.into()) };
        let number = index.saturating_add(1);
        self.next = number;
        self.out.round(number, round);
        if let Some(stand) = stand {
            self.stand_lines(seats, stand);
        }
        for (paper, (papers, _)) in (1..).zip(round.papers.iter()) {
            let outside = |post: &&Post| seats.get(post.index()).is_some_and(|seats| *seats == 0);
            let names = |post: &&Post| papers.marks.iter().any(|mark| mark.post() == post.index());
            if let Some(post) = Post::ALL.iter().filter(outside).find(names) {
                return Err(CountError::NoSuchSection { round: number, paper, post: *post }.into());
            }
        }
        let standing = Standing { election, seats, stand: stand.map(|stand| self.standing(stand)) };
        let (groups, tally) = if self.one_by_one {
            (round.papers.sorted(), standing.one_by_one(&round.papers))
        } else {
            let groups = round.papers.grouped();
            let tally = standing.by_groups(&groups);
            (groups, tally)
        };
        if let Some(declared) = round.declared.filter(|declared| u64::from(*declared) != tally.collected) {
            let counted = tally.collected;
            return Err(CountError::Collected { round: number, counted, declared }.into());
        }
        if u64::from(round.tainted) > tally.collected {
            let (tainted, counted) = (round.tainted, tally.collected);
            return Err(CountError::Tainted { round: number, tainted, counted }.into());
        }
        self.out.papers(election, &groups);
        self.tally_lines(&tally);
        self.tallies.push(tally.clone());
        Ok(tally)
    }

    fn standing(&self, stand: &[Vec<usize>; 3]) -> Vec<[bool; 3]> {
        let mut standing = vec![[false; 3]; self.election.persons.len()];
        for (post, persons) in stand.iter().enumerate() {
            for person in persons {
                if let Some(stands) = standing.get_mut(*person).and_then(|posts| posts.get_mut(post)) {
                    *stands = true;
                }
            }
        }
        standing
    }

    fn stand_lines(&mut self, seats: [u32; 3], stand: &[Vec<usize>; 3]) {
        for ((post, seats), persons) in Post::ALL.iter().zip(seats).zip(stand) {
            if seats > 0 {
                let codes: Vec<&str> = persons.iter().map(|person| self.election.code(*person)).collect();
                self.out.line(format_args!("CG-20 stand {post} seats={seats} {}", codes.join(",")));
            }
        }
    }

    fn tally_lines(&mut self, tally: &Tally) {
        let Tally { valid, blank, partial, not_ballots, .. } = tally;
        let spoiled = tally.spoiled();
        self.out.line(format_args!(
            "CG-15 valid={valid} invalid={spoiled} blank={blank} partial={partial} not-ballots={not_ballots}"
        ));
        for (reason, count) in Invalid::ALL.iter().zip(tally.invalid).filter(|(_, count)| *count > 0) {
            self.out.line(format_args!("CG-15 invalid {} {count}", reason.word()));
        }
    }

    /// 收发票核对 and 参加人数 (CG-16, CG-17): why the vote is void.
    pub(super) fn void(&mut self, index: usize, tally: &Tally, quorum: bool) -> Result<Option<Ground>, Stop> {
        let round = index.saturating_add(1);
        let collected = u32::try_from(tally.collected).map_err(|_| CountError::TooManyPapers { round })?;
        let issued = self.election.rounds.get(index).map_or(0, |round| round.issued);
        let fits = collected <= issued;
        self.out.line(format_args!("CG-16 {collected}<={issued} {}", yes(fits)));
        self.bases.push(super::decide::base(self, index, tally));
        if !fits {
            return Ok(Some(Ground::MoreCollected));
        }
        if !quorum {
            return Ok(None);
        }
        let (share, whole) = (self.election.settings.turnout, self.election.roll);
        let held = share.reached(collected, whole).map_err(|_| CountError::NoVoters)?;
        self.out.line(format_args!("CG-17 {} {}", share.shown(collected, whole), yes(held)));
        let rule = &rules::CG_17;
        self.tests.push(Test { rule, round, of: None, share, part: collected, whole, held });
        Ok((!held).then_some(Ground::TurnoutTooLow))
    }

    /// Holds a further vote; one that is void is held again. Gives the round and its tally.
    pub(super) fn hold(
        &mut self,
        kind: VoteKind,
        seats: [u32; 3],
        stand: &[Vec<usize>; 3],
        quorum: bool,
    ) -> Result<(usize, Tally), Stop> {
        loop {
            let index = self.next;
            let Some(round) = self.election.rounds.get(index) else {
                return Err(Halt::Pending(self.pending(kind, seats, stand)).into());
            };
            if round.kind != kind {
                let (round, found) = (index.saturating_add(1), round.kind);
                return Err(CountError::Unexpected { round, found, expected: Some(kind) }.into());
            }
            let tally = self.poll(index, seats, Some(stand))?;
            match self.void(index, &tally, quorum)? {
                None => return Ok((index, tally)),
                Some(ground) => {
                    self.out.line(format_args!("CG-25 void {ground}"));
                    self.notes.push(Note::RoundVoid(self.next));
                }
            }
        }
    }

    fn pending(&self, kind: VoteKind, seats: [u32; 3], stand: &[Vec<usize>; 3]) -> Pending {
        let code = |person: &usize| self.election.persons.get(*person).map(|person| person.code);
        let posts = Post::ALL.iter().zip(seats).zip(stand).filter(|((_, seats), _)| *seats > 0);
        let posts = posts
            .map(|((post, seats), stand)| (*post, seats, stand.iter().filter_map(code).collect()))
            .collect();
        Pending { kind, posts }
    }

    pub(super) fn pending_line(&mut self, pending: &Pending) {
        for (post, seats, stand) in &pending.posts {
            let codes: Vec<&str> = stand.iter().map(|code| code.as_str()).collect();
            self.out.line(format_args!(
                "CG-31 pending {} {post} seats={seats} {}",
                pending.kind,
                codes.join(",")
            ));
        }
    }

    /// A round that is not used is an error: nothing entered is lost.
    pub(super) fn nothing_follows(&self) -> Result<(), CountError> {
        match self.election.rounds.get(self.next) {
            None => Ok(()),
            Some(round) => {
                let (number, found) = (self.next.saturating_add(1), round.kind);
                Err(CountError::Unexpected { round: number, found, expected: None })
            }
        }
    }

    /// Who was voted for, and the candidates, for a post.
    pub(super) fn voted(&self, post: Post, totals: &[[u32; 3]]) -> Vec<usize> {
        let persons = self.election.persons.iter().zip(totals).enumerate();
        let has_votes = |totals: &[u32; 3]| totals.get(post.index()).is_some_and(|votes| *votes > 0);
        persons
            .filter(|(_, (person, totals))| person.post == Some(post) || has_votes(totals))
            .map(|(index, _)| index)
            .collect()
    }

    pub(super) fn vote_lines(&mut self, post: Post, pool: &[usize], tally: &Tally, totals: &[[u32; 3]]) {
        let at = |lines: &[[u32; 3]], person: usize| {
            lines.get(person).and_then(|posts| posts.get(post.index())).copied().unwrap_or(0)
        };
        for person in pool.iter().copied() {
            let code = self.election.code(person);
            let (own, against) = (at(&tally.votes, person), at(&tally.against, person));
            self.out.line(format_args!("votes {post} {code} for={own} against={against}"));
            let total = at(totals, person);
            if total != own {
                self.out.line(format_args!("CG-22 {post} {code} total={total}"));
            }
        }
    }

    /// Who of a pool reaches the share, with votes.
    pub(super) fn reaching(
        &mut self,
        post: Post,
        pool: &[usize],
        votes: &[[u32; 3]],
        bar: Bar,
    ) -> Vec<(usize, u32)> {
        let Bar { share, base, rule, round } = bar;
        let mut reached = Vec::new();
        for index in pool.iter().copied() {
            let part = votes.get(index).and_then(|posts| posts.get(post.index())).copied().unwrap_or(0);
            let Some(person) = self.election.persons.get(index) else { continue };
            // Of no valid paper nobody has a share.
            let held = share.reached(part, base).unwrap_or(false);
            let (code, shown) = (person.code.as_str(), share.shown(part, base));
            self.out.line(format_args!("{} {post} {code} {shown} {}", rule.id, yes(held)));
            let of = Some((post, person.code));
            let round = round.saturating_add(1);
            self.tests.push(Test { rule, round, of, share, part, whole: base, held });
            if held {
                reached.push((index, part));
            }
        }
        reached
    }

    pub(super) fn is_elected(&self, person: usize) -> bool {
        let sits = self.election.sitting.iter().any(|one| one.person == person);
        sits || self.elected.iter().any(|win| win.person == person)
    }

    pub(super) fn elected_line(&mut self, win: &Win) {
        let (post, code, votes) = (win.post, self.election.code(win.person), win.votes);
        self.out.line(format_args!("{} elected {post} {code} {votes}/{}", win.rule.id, win.base));
    }

    pub(super) fn elect(&mut self, win: Win) {
        self.elected_line(&win);
        self.elected.push(win);
    }

    pub(super) fn base_of(&self, round: usize) -> u32 {
        self.bases.get(round).copied().unwrap_or(0)
    }

    /// Seats of a post that are neither filled nor given up.
    pub(super) fn missing(&self, post: Post) -> u32 {
        let seats = self.election.seats.get(post.index()).copied().unwrap_or(0);
        let filled = self.elected.iter().filter(|win| win.post == post).count();
        let given_up = self.untied.get(post.index()).copied().unwrap_or(0);
        seats.saturating_sub(u32::try_from(filled).unwrap_or(u32::MAX)).saturating_sub(given_up)
    }

    /// Seats that nobody was elected to.
    pub(super) fn vacant(&self) -> [u32; 3] {
        let untied = |post: Post| self.untied.get(post.index()).copied().unwrap_or(0);
        let vacant = |post| self.missing(post).saturating_add(untied(post));
        [vacant(Post::Chair), vacant(Post::Vice), vacant(Post::Member)]
    }

    /// Who sits and who is elected.
    pub(super) fn committee(&self) -> Vec<usize> {
        let sitting = self.election.sitting.iter().map(|one| one.person);
        sitting.chain(self.elected.iter().map(|win| win.person)).collect()
    }

    /// Established of everybody that they are no women.
    pub(super) fn committee_has_no_woman(&self) -> bool {
        let woman = |person: usize| self.election.persons.get(person).map(|person| person.woman);
        let not = |woman| matches!(woman, Some(Fact::Known(false) | Fact::Absent));
        self.committee().into_iter().all(|person| not(woman(person)))
    }

    /// 无效委托混入 (CG-31): could so many papers, taken out again, change an outcome?
    pub(super) fn taint(&mut self) {
        for (index, round) in (1..).zip(&self.election.rounds).take(self.next) {
            let tainted = round.tainted;
            if tainted == 0 {
                continue;
            }
            let tests = self.tests.iter().filter(|test| test.round == index);
            let flips = tests.clone().any(|test| flips(test, tainted));
            let close = self.margins.iter().any(|(round, votes)| *round == index && *votes <= tainted);
            let could = flips || close;
            self.out.line(format_args!("CG-31 taint round={index} papers={tainted} {}", yes(could)));
            self.notes.push(Note::ProxyTaint(index, tainted, could));
        }
    }
}

/// Would a comparison come out otherwise with up to so many papers less?
fn flips(test: &Test, tainted: u32) -> bool {
    let reached = |part: u32, whole: u32| test.share.reached(part, whole).unwrap_or(false);
    let part = test.part.saturating_sub(tainted);
    // Participants are the part of the roll, votes the part of the papers.
    let whole = if test.of.is_some() { test.whole.saturating_sub(tainted) } else { test.whole };
    if test.held { !reached(part, whole) } else { test.of.is_some() && reached(test.part, whole) }
}
