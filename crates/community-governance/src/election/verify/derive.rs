//! The verdict again, from what went in. Written on its own: it shares no code with the count, not even the comparison of a
//! share. Who is elected is found by asking of each person how many have as many votes, where the count sorts.

use std::collections::BTreeMap;

use super::read::{Input, POSTS};
use super::tell::{About, Line, Sums, sums};

/// Why the derivation ends before its end.
pub(super) enum End {
    /// A vote is due, or the election is invalid: everything has been said.
    Said(&'static str),
    /// The rounds of the transcript are not those that the votes lead to.
    Rounds,
}

#[derive(Debug, Clone)]
pub(super) struct Seat {
    pub(super) post: String,
    pub(super) who: String,
    pub(super) votes: u128,
    pub(super) rule: &'static str,
    pub(super) round: usize,
}

/// Votes of one post, by person.
pub(super) type Votes = BTreeMap<String, u128>;

pub(super) struct Again<'i> {
    pub(super) input: &'i Input,
    pub(super) lines: Vec<String>,
    pub(super) seats: Vec<Seat>,
    pub(super) used: usize,
    pub(super) lost: BTreeMap<String, u128>,
    pub(super) first: BTreeMap<Line, u128>,
    pub(super) bases: Vec<u128>,
    /// round, share, votes or participants, of how many, held, whether votes
    tests: Vec<(usize, String, u128, u128, bool, bool)>,
    pub(super) gaps: Vec<(usize, u128)>,
}

/// Cross-multiplied by the words, in numbers twice as wide as any input. Of nothing nothing is a share.
fn enough(word: &str, part: u128, whole: u128) -> bool {
    let (above, below) = fraction(word);
    let (left, right) = (part.saturating_mul(below), whole.saturating_mul(above));
    whole > 0 && if word.starts_with("more-") { left > right } else { left >= right }
}

fn fraction(word: &str) -> (u128, u128) {
    match word {
        "more-than-half" => (1, 2),
        "more-than-two-thirds" | "two-thirds-or-more" => (2, 3),
        "third-or-more" => (1, 3),
        "fifth-or-more" => (1, 5),
        "four-fifths-or-more" => (4, 5),
        "tenth-or-more" => (1, 10),
        // No share at all: nothing reaches it.
        _ => (2, 1),
    }
}

fn compared(word: &str, part: u128, whole: u128) -> String {
    let (above, below) = fraction(word);
    let sign = if word.starts_with("more-") { ">" } else { ">=" };
    let times = if above == 1 { String::new() } else { format!("{above}*") };
    format!("{below}*{part}{sign}{times}{whole}")
}

fn yes(truth: bool) -> &'static str {
    if truth { "yes" } else { "no" }
}

pub(super) fn size<T>(list: &[T]) -> u128 {
    u128::try_from(list.len()).unwrap_or(u128::MAX)
}

impl<'i> Again<'i> {
    pub(super) fn new(input: &'i Input) -> Self {
        Self {
            input,
            lines: Vec::new(),
            seats: Vec::new(),
            used: 0,
            lost: BTreeMap::new(),
            first: BTreeMap::new(),
            bases: Vec::new(),
            tests: Vec::new(),
            gaps: Vec::new(),
        }
    }

    pub(super) fn set(&self, id: &str) -> &'i str {
        self.input.settings.get(id).map_or("", String::as_str)
    }

    pub(super) fn count_set(&self, id: &str) -> u128 {
        self.set(id).parse().unwrap_or(0)
    }

    fn share_of_turnout(&self) -> &'i str {
        let ids = ["cg.el.turnout.voters", "cg.el.turnout.households", "cg.el.turnout.representatives"];
        ids.into_iter().map(|id| self.set(id)).find(|word| !word.is_empty()).unwrap_or("")
    }

    pub(super) fn say(&mut self, line: String) {
        self.lines.push(line);
    }

    /// Everything, up to the verdict.
    pub(super) fn run(&mut self) -> Result<&'static str, End> {
        let ended = self.course();
        let word = match ended {
            Ok(()) => self.close(),
            Err(End::Said(word)) => word,
            Err(End::Rounds) => return Err(End::Rounds),
        };
        if self.used < self.input.rounds.len() {
            return Err(End::Rounds);
        }
        self.taint();
        if word.starts_with("invalid") {
            self.seats.clear();
        }
        self.say(format!("verdict {word}"));
        Ok(word)
    }

    fn course(&mut self) -> Result<(), End> {
        let passing = self.first_ballot()?;
        self.avoid(&passing, "CG-18", 0)?;
        let reserved = self.woman();
        let mut held_back = 0;
        if reserved {
            let women = self.women_who_stand();
            let stand = BTreeMap::from([("member".to_owned(), women)]);
            self.more("women", BTreeMap::from([("member".to_owned(), 1)]), stand)?;
            held_back = u128::from(self.no_woman());
        }
        let mut seats = BTreeMap::new();
        for post in POSTS {
            let back = if post == "member" { held_back } else { 0 };
            seats.insert(post.to_owned(), self.open(post).saturating_sub(back));
        }
        if seats.values().any(|seats| *seats > 0) {
            let stand = self.who_stand(&seats);
            self.more("supplementary", seats, stand)?;
        }
        Ok(())
    }

    fn first_ballot(&mut self) -> Result<BTreeMap<String, Votes>, End> {
        if self.input.rounds.first().is_none_or(|round| round.kind != "first") {
            return Err(End::Rounds);
        }
        let mut contested = true;
        for post in POSTS.iter().filter(|_| !self.input.open_ballot) {
            let seats = self.input.seats.get(*post).copied().unwrap_or(0);
            if seats == 0 {
                continue;
            }
            let own = self.input.persons.values().filter(|one| one.post == *post && one.eligible != "no");
            let candidates = u128::try_from(own.count()).unwrap_or(u128::MAX);
            let equal = self.set("cg.el.contest") == "may-equal" && candidates == seats;
            let enough = candidates > seats || equal;
            contested &= enough;
            self.say(format!("CG-12 {post} candidates={candidates} seats={seats} {}", yes(enough)));
        }
        let seats = self.input.seats.clone();
        let sums = self.round(0, &seats, None)?;
        if !contested {
            return Err(End::Said("invalid contest-rule-violated"));
        }
        if let Some(ground) = self.void(0, &sums, true) {
            return Err(End::Said(ground));
        }
        let base = self.bases.first().copied().unwrap_or(0);
        self.say(format!("CG-18 base={base}"));
        self.first = self.with_higher(&sums.votes);
        let mut passing = BTreeMap::new();
        for post in POSTS.iter().filter(|post| seats.get(**post).is_some_and(|seats| *seats > 0)) {
            let pool: Vec<String> = self
                .input
                .persons
                .iter()
                .filter(|(who, one)| one.post == *post || self.first_votes(post, who) > 0)
                .map(|(who, _)| who.clone())
                .collect();
            let totals = self.first.clone();
            self.vote_lines(post, &pool, &sums, &totals);
            let share = self.set("cg.el.winning");
            passing.insert((*post).to_owned(), self.passing(post, &pool, &totals, share, base, "CG-18", 0));
        }
        for post in POSTS {
            let free = self.free(passing.get(post));
            let number = seats.get(post).copied().unwrap_or(0);
            self.fill(post, &free, number, base, "CG-18", 0)?;
        }
        Ok(passing)
    }

    pub(super) fn first_votes(&self, post: &str, who: &str) -> u128 {
        self.first.get(&(post.to_owned(), who.to_owned())).copied().unwrap_or(0)
    }

    fn with_higher(&self, votes: &BTreeMap<Line, u128>) -> BTreeMap<Line, u128> {
        if self.set("cg.el.cascade") != "yes" {
            return votes.clone();
        }
        let mut totals = BTreeMap::new();
        for who in self.input.persons.keys() {
            let mut sum = 0_u128;
            for post in POSTS {
                let line = (post.to_owned(), who.clone());
                sum = sum.saturating_add(votes.get(&line).copied().unwrap_or(0));
                totals.insert(line, sum);
            }
        }
        totals
    }

    /// The lines of a round up to what its papers are.
    pub(super) fn round(
        &mut self,
        index: usize,
        seats: &BTreeMap<String, u128>,
        stand: Option<&BTreeMap<String, Vec<String>>>,
    ) -> Result<Sums, End> {
        let round = self.input.rounds.get(index).ok_or(End::Rounds)?;
        self.used = index.saturating_add(1);
        let (issued, tainted) = (round.issued, round.tainted);
        self.say(format!("round {} {} issued={issued} tainted={tainted}", self.used, round.kind));
        if let Some(stand) = stand {
            for post in POSTS {
                let number = seats.get(post).copied().unwrap_or(0);
                if number > 0 {
                    let names = stand.get(post).map_or(String::new(), |stand| stand.join(","));
                    self.say(format!("CG-20 stand {post} seats={number} {names}"));
                }
            }
        }
        let sums = sums(self.input, &round.papers, &About { seats, stand });
        let spoiled = sums.reasons.values().fold(0_u128, |sum, one| sum.saturating_add(*one));
        let Sums { valid, blank, partial, not_ballots, .. } = &sums;
        self.say(format!(
            "CG-15 valid={valid} invalid={spoiled} blank={blank} partial={partial} not-ballots={not_ballots}"
        ));
        for reason in ["over-vote", "double-choice", "illegible", "marked", "ineligible"] {
            if let Some(count) = sums.reasons.get(reason) {
                self.say(format!("CG-15 invalid {reason} {count}"));
            }
        }
        Ok(sums)
    }

    pub(super) fn void(&mut self, index: usize, sums: &Sums, quorum: bool) -> Option<&'static str> {
        let issued = self.input.rounds.get(index).map_or(0, |round| round.issued);
        let collected = sums.collected;
        self.say(format!("CG-16 {collected}<={issued} {}", yes(collected <= issued)));
        self.bases.push(match self.set("cg.el.denominator") {
            "valid-only" => sums.valid,
            "issued" => issued,
            _ => collected,
        });
        if collected > issued {
            return Some("invalid more-collected");
        }
        let (share, roll) = (self.share_of_turnout(), self.input.roll);
        if !quorum {
            return None;
        }
        let held = enough(share, collected, roll);
        self.say(format!("CG-17 {} {}", compared(share, collected, roll), yes(held)));
        self.tests.push((index.saturating_add(1), share.to_owned(), collected, roll, held, false));
        (!held).then_some("invalid turnout-too-low")
    }

    pub(super) fn vote_lines(
        &mut self,
        post: &str,
        pool: &[String],
        sums: &Sums,
        totals: &BTreeMap<Line, u128>,
    ) {
        for who in pool {
            let line = (post.to_owned(), who.clone());
            let of = |votes: &BTreeMap<Line, u128>| votes.get(&line).copied().unwrap_or(0);
            let (own, against, total) = (of(&sums.votes), of(&sums.against), of(totals));
            self.say(format!("votes {post} {who} for={own} against={against}"));
            if total != own {
                self.say(format!("CG-22 {post} {who} total={total}"));
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "each is a part of one line")]
    pub(super) fn passing(
        &mut self,
        post: &str,
        pool: &[String],
        votes: &BTreeMap<Line, u128>,
        share: &str,
        base: u128,
        rule: &str,
        round: usize,
    ) -> Votes {
        let mut passing = Votes::new();
        for who in pool {
            let own = votes.get(&(post.to_owned(), who.clone())).copied().unwrap_or(0);
            let held = enough(share, own, base);
            self.say(format!("{rule} {post} {who} {} {}", compared(share, own, base), yes(held)));
            self.tests.push((round.saturating_add(1), share.to_owned(), own, base, held, true));
            if held {
                passing.insert(who.clone(), own);
            }
        }
        passing
    }

    pub(super) fn serving(&self) -> Vec<String> {
        let sitting = self.input.sitting.iter().map(|(_, who)| who.clone());
        sitting.chain(self.seats.iter().map(|seat| seat.who.clone())).collect()
    }

    pub(super) fn free(&self, pool: Option<&Votes>) -> Votes {
        let serving = self.serving();
        let free = pool.into_iter().flatten().filter(|(who, _)| !serving.contains(who));
        free.map(|(who, votes)| (who.clone(), *votes)).collect()
    }

    pub(super) fn elect(
        &mut self,
        post: &str,
        who: &str,
        votes: u128,
        base: u128,
        rule: &'static str,
        round: usize,
    ) {
        self.say(format!("{rule} elected {post} {who} {votes}/{base}"));
        self.seats.push(Seat { post: post.to_owned(), who: who.to_owned(), votes, rule, round });
    }

    /// Seats of a post that are neither filled nor lost to a tie.
    pub(super) fn open(&self, post: &str) -> u128 {
        let of = |map: &BTreeMap<String, u128>| map.get(post).copied().unwrap_or(0);
        let filled = self.seats.iter().filter(|seat| seat.post == post).count();
        let filled = u128::try_from(filled).unwrap_or(u128::MAX);
        of(&self.input.seats).saturating_sub(filled).saturating_sub(of(&self.lost))
    }

    fn more(
        &mut self,
        kind: &str,
        mut seats: BTreeMap<String, u128>,
        stand: BTreeMap<String, Vec<String>>,
    ) -> Result<(), End> {
        let rule = if kind == "women" { "CG-24" } else { "CG-20" };
        for post in POSTS {
            let Some(number) = seats.get_mut(post).filter(|number| **number > 0) else { continue };
            let standing = stand.get(post).map_or(0, |stand| size(stand));
            if standing == 0 {
                *number = 0;
                self.say(format!("CG-20 nobody-stands {post}"));
            } else if standing <= *number {
                self.say(format!("CG-20 not-contested {post}"));
            }
        }
        if seats.values().all(|seats| *seats == 0) {
            return Ok(());
        }
        let quorum = self.set("cg.el.supplementary.quorum") == "same";
        let (round, sums) = self.hold(kind, &seats, &stand, quorum)?;
        let base = self.bases.get(round).copied().unwrap_or(0);
        self.say(format!("CG-20 base={base}"));
        let mut passing = BTreeMap::new();
        let share = self.set("cg.el.supplementary.floor");
        for post in POSTS.iter().filter(|post| seats.get(**post).is_some_and(|seats| *seats > 0)) {
            let pool = stand.get(*post).cloned().unwrap_or_default();
            let votes = sums.votes.clone();
            self.vote_lines(post, &pool, &sums, &votes);
            passing.insert((*post).to_owned(), self.passing(post, &pool, &votes, share, base, rule, round));
        }
        for post in POSTS {
            let free = self.free(passing.get(post));
            let number = seats.get(post).copied().unwrap_or(0);
            self.fill(post, &free, number, base, rule, round)?;
        }
        self.avoid(&passing, rule, round)
    }

    fn close(&mut self) -> &'static str {
        let vacant = |again: &Self, post: &str| {
            again.open(post).saturating_add(again.lost.get(post).copied().unwrap_or(0))
        };
        let mut short = false;
        for post in POSTS {
            let seats = vacant(self, post);
            if seats > 0 {
                short = true;
                self.say(format!("CG-21 vacant {post} {seats}"));
            }
        }
        let (serving, least) = (size(&self.serving()), self.count_set("cg.el.size.least"));
        if serving < least {
            self.say(format!("CG-21 below {serving}<{least}"));
        }
        if self.set("cg.el.women") == "required" && self.no_woman() {
            self.say("CG-24 unfilled".to_owned());
        }
        for seat in self.seats.clone() {
            if self.input.persons.get(&seat.who).is_some_and(|one| one.eligible == "unknown") {
                self.say(format!("CG-15 eligibility-open {}", seat.who));
            }
        }
        if vacant(self, "chair") > 0 {
            self.acting();
        }
        if short { "short" } else { "complete" }
    }

    fn acting(&mut self) {
        let how = self.set("cg.el.acting");
        if how.is_empty() {
            return;
        }
        let vice = self.seats.iter().any(|seat| seat.post == "vice");
        let post = if vice { "vice" } else { "member" };
        let own = || self.seats.iter().filter(|seat| seat.post == post);
        let most = own().map(|seat| seat.votes).max();
        let best: Vec<&Seat> = own().filter(|seat| Some(seat.votes) == most).collect();
        let name = match best.as_slice() {
            [one] if vice || how == "most-votes" => one.who.clone(),
            _ => "by-meeting".to_owned(),
        };
        self.say(format!("CG-21 acting {name}"));
    }

    fn taint(&mut self) {
        for number in 1..=self.used {
            let index = number.saturating_sub(1);
            let papers = self.input.rounds.get(index).map_or(0, |round| round.tainted);
            if papers == 0 {
                continue;
            }
            let flips = self.tests.iter().filter(|test| test.0 == number).any(|test| {
                let (_, share, part, whole, held, of_votes) = test;
                let less = if *of_votes { whole.saturating_sub(papers) } else { *whole };
                let down = enough(share, part.saturating_sub(papers), less);
                if *held { !down } else { *of_votes && enough(share, *part, less) }
            });
            let close = self.gaps.iter().any(|(round, gap)| *round == number && *gap <= papers);
            let could = yes(flips || close);
            self.say(format!("CG-31 taint round={number} papers={papers} {could}"));
        }
    }
}
