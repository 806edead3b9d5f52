//! The verdict again, from what went in. Written on its own: it shares no code with the count, not even the comparison of a
//! share. Who is elected is found by asking of each person how many have as many votes, where the count sorts.

use std::collections::{BTreeMap, BTreeSet};

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
    votes: u128,
    rule: &'static str,
    round: usize,
}

type Votes = BTreeMap<String, u128>;

pub(super) struct Again<'i> {
    input: &'i Input,
    pub(super) lines: Vec<String>,
    pub(super) seats: Vec<Seat>,
    used: usize,
    lost: BTreeMap<String, u128>,
    first: BTreeMap<Line, u128>,
    bases: Vec<u128>,
    /// round, share, votes or participants, of how many, held, whether votes
    tests: Vec<(usize, String, u128, u128, bool, bool)>,
    gaps: Vec<(usize, u128)>,
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

fn size<T>(list: &[T]) -> u128 {
    u128::try_from(list.len()).unwrap_or(u128::MAX)
}

/// Most votes first, then by code.
fn in_order(votes: &Votes) -> Vec<(String, u128)> {
    let mut order: Vec<(String, u128)> = votes.iter().map(|(who, votes)| (who.clone(), *votes)).collect();
    order.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    order
}

/// Who is in, who is tied for the rest, and the distance at the cut, where somebody is left out.
fn in_and_tied(votes: &Votes, seats: u128) -> (Vec<String>, Vec<String>, Option<u128>) {
    let above = |own: u128| votes.values().filter(|votes| **votes > own).count();
    let as_many = |own: u128| votes.values().filter(|votes| **votes >= own).count();
    let fits = |count: usize| u128::try_from(count).is_ok_and(|count| count <= seats);
    let order = in_order(votes);
    let into: Vec<String> =
        order.iter().filter(|(_, own)| fits(as_many(*own))).map(|(who, _)| who.clone()).collect();
    let out: Vec<&(String, u128)> = order.iter().filter(|(_, own)| !fits(as_many(*own))).collect();
    let Some((_, best_out)) = out.first().copied() else { return (into, Vec::new(), None) };
    if seats == 0 {
        return (into, Vec::new(), None);
    }
    let tied = u128::try_from(above(*best_out)).is_ok_and(|above| above < seats);
    if tied {
        let tied = out.iter().filter(|(_, own)| own == best_out).map(|(who, _)| who.clone()).collect();
        return (into, tied, Some(0));
    }
    let least_in = votes.iter().filter(|(who, _)| into.contains(who)).map(|(_, own)| *own).min();
    (into, Vec::new(), least_in.map(|least| least.saturating_sub(*best_out)))
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

    fn set(&self, id: &str) -> &'i str {
        self.input.settings.get(id).map_or("", String::as_str)
    }

    fn count_set(&self, id: &str) -> u128 {
        self.set(id).parse().unwrap_or(0)
    }

    fn share_of_turnout(&self) -> &'i str {
        let ids = ["cg.el.turnout.voters", "cg.el.turnout.households", "cg.el.turnout.representatives"];
        ids.into_iter().map(|id| self.set(id)).find(|word| !word.is_empty()).unwrap_or("")
    }

    fn say(&mut self, line: String) {
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

    fn first_votes(&self, post: &str, who: &str) -> u128 {
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
    fn round(
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

    fn void(&mut self, index: usize, sums: &Sums, quorum: bool) -> Option<&'static str> {
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

    fn vote_lines(&mut self, post: &str, pool: &[String], sums: &Sums, totals: &BTreeMap<Line, u128>) {
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
    fn passing(
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

    fn serving(&self) -> Vec<String> {
        let sitting = self.input.sitting.iter().map(|(_, who)| who.clone());
        sitting.chain(self.seats.iter().map(|seat| seat.who.clone())).collect()
    }

    fn free(&self, pool: Option<&Votes>) -> Votes {
        let serving = self.serving();
        let free = pool.into_iter().flatten().filter(|(who, _)| !serving.contains(who));
        free.map(|(who, votes)| (who.clone(), *votes)).collect()
    }

    fn elect(&mut self, post: &str, who: &str, votes: u128, base: u128, rule: &'static str, round: usize) {
        self.say(format!("{rule} elected {post} {who} {votes}/{base}"));
        self.seats.push(Seat { post: post.to_owned(), who: who.to_owned(), votes, rule, round });
    }

    /// Seats of a post that are neither filled nor lost to a tie.
    fn open(&self, post: &str) -> u128 {
        let of = |map: &BTreeMap<String, u128>| map.get(post).copied().unwrap_or(0);
        let filled = self.seats.iter().filter(|seat| seat.post == post).count();
        let filled = u128::try_from(filled).unwrap_or(u128::MAX);
        of(&self.input.seats).saturating_sub(filled).saturating_sub(of(&self.lost))
    }

    /// Elects whoever is surely in, then whoever a vote among the tied brings in.
    fn fill(
        &mut self,
        post: &str,
        votes: &Votes,
        seats: u128,
        base: u128,
        rule: &'static str,
        round: usize,
    ) -> Result<(), End> {
        let own = |who: &String| votes.get(who).copied().unwrap_or(0);
        let (sure, tied, gap) = in_and_tied(votes, seats);
        self.gaps.extend(gap.map(|gap| (round.saturating_add(1), gap)));
        for who in &sure {
            self.elect(post, who, own(who), base, rule, round);
        }
        if tied.is_empty() {
            return Ok(());
        }
        for who in self.vote_among(post, tied, seats.saturating_sub(size(&sure)))? {
            self.elect(post, &who, own(&who), base, rule, round);
        }
        Ok(())
    }

    fn pick(&mut self, post: &str, votes: &Votes, seats: u128, round: usize) -> Result<Vec<String>, End> {
        let (mut picked, tied, gap) = in_and_tied(votes, seats);
        self.gaps.extend(gap.map(|gap| (round.saturating_add(1), gap)));
        if !tied.is_empty() {
            let left = seats.saturating_sub(size(&picked));
            picked.extend(self.vote_among(post, tied, left)?);
        }
        Ok(picked)
    }

    fn vote_among(&mut self, post: &str, mut tied: Vec<String>, mut seats: u128) -> Result<Vec<String>, End> {
        let mut picked = Vec::new();
        let mut left = self.count_set("cg.el.tie.rounds");
        while left > 0 {
            left = left.saturating_sub(1);
            self.say(format!("CG-19 tie {post} seats={seats} {}", tied.join(",")));
            let standing: Vec<String> = tied.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect();
            let about = BTreeMap::from([(post.to_owned(), seats)]);
            let stand = BTreeMap::from([(post.to_owned(), standing.clone())]);
            let (round, sums) = self.hold("tie", &about, &stand, true)?;
            let votes = sums.votes.clone();
            self.vote_lines(post, &standing, &sums, &votes);
            let of = |who: &String| votes.get(&(post.to_owned(), who.clone())).copied().unwrap_or(0);
            let own: Votes = standing.iter().map(|who| (who.clone(), of(who))).collect();
            let (into, still, gap) = in_and_tied(&own, seats);
            self.gaps.extend(gap.map(|gap| (round.saturating_add(1), gap)));
            seats = seats.saturating_sub(size(&into));
            picked.extend(into);
            if still.is_empty() {
                return Ok(picked);
            }
            tied = still;
        }
        self.say(format!("CG-19 unresolved {post} seats={seats} {}", tied.join(",")));
        let lost = self.lost.entry(post.to_owned()).or_default();
        *lost = lost.saturating_add(seats);
        Ok(picked)
    }

    /// A further vote, held again while it is void.
    fn hold(
        &mut self,
        kind: &str,
        seats: &BTreeMap<String, u128>,
        stand: &BTreeMap<String, Vec<String>>,
        quorum: bool,
    ) -> Result<(usize, Sums), End> {
        loop {
            let index = self.used;
            let Some(round) = self.input.rounds.get(index) else {
                for post in POSTS {
                    let number = seats.get(post).copied().unwrap_or(0);
                    if number > 0 {
                        let names = stand.get(post).map_or(String::new(), |stand| stand.join(","));
                        self.say(format!("CG-31 pending {kind} {post} seats={number} {names}"));
                    }
                }
                return Err(End::Said("pending"));
            };
            if round.kind != kind {
                return Err(End::Rounds);
            }
            let sums = self.round(index, seats, Some(stand))?;
            match self.void(index, &sums, quorum) {
                None => return Ok((index, sums)),
                Some(ground) => {
                    let ground = ground.strip_prefix("invalid ").unwrap_or(ground);
                    self.say(format!("CG-25 void {ground}"));
                }
            }
        }
    }

    fn related(&self, one: &str, other: &str) -> bool {
        let kinds: Vec<&str> = self.set("cg.el.relatives.kinds").split(',').collect();
        self.input.relatives.iter().any(|(a, b, kind)| {
            kinds.contains(&kind.as_str()) && ((a == one && b == other) || (a == other && b == one))
        })
    }

    fn relative(&self, who: &str) -> Option<String> {
        self.serving().into_iter().find(|other| self.related(who, other))
    }

    fn avoid(
        &mut self,
        passing: &BTreeMap<String, Votes>,
        rule: &'static str,
        round: usize,
    ) -> Result<(), End> {
        if self.set("cg.el.relatives") != "avoid" {
            return Ok(());
        }
        let all = std::mem::take(&mut self.seats);
        let (fresh, before) = all.into_iter().partition(|seat| seat.rule == rule);
        self.seats = before;
        let mut out = self.take_in(fresh)?;
        if out.is_empty() {
            return Ok(());
        }
        for post in POSTS {
            loop {
                let mut next = self.free(passing.get(post));
                next.retain(|who, _| !out.contains(who) && self.relative(who).is_none());
                let open = self.open(post);
                if open == 0 || next.is_empty() {
                    break;
                }
                let base = self.bases.get(round).copied().unwrap_or(0);
                let picked = self.pick(post, &next, open, round)?;
                if picked.is_empty() {
                    break;
                }
                let seat = |who: String| {
                    let votes = next.get(&who).copied().unwrap_or(0);
                    Seat { post: post.to_owned(), who, votes, rule: "CG-23", round }
                };
                let seats: Vec<Seat> = picked.into_iter().map(seat).collect();
                for seat in &seats {
                    self.say(format!("CG-23 elected {post} {} {}/{base}", seat.who, seat.votes));
                }
                out.extend(self.take_in(seats)?);
            }
        }
        Ok(())
    }

    /// The strongest first; whoever has a relative among those taken in stays out.
    fn take_in(&mut self, mut fresh: Vec<Seat>) -> Result<Vec<String>, End> {
        let rank = |post: &str| POSTS.iter().position(|one| *one == post);
        fresh.sort_by(|a, b| {
            (rank(&a.post), b.votes, &a.who).cmp(&(rank(&b.post), a.votes, &b.who))
        });
        let mut out = Vec::new();
        for seat in fresh {
            let Some(rival) = self.relative(&seat.who) else {
                self.seats.push(seat);
                continue;
            };
            let rivals = self.serving().iter().filter(|other| self.related(&seat.who, other)).count();
            let equal = self.seats.iter().position(|other| {
                other.who == rival
                    && other.post == seat.post
                    && other.votes == seat.votes
                    && other.round == seat.round
            });
            let Some(equal) = equal.filter(|_| rivals == 1) else {
                self.say(format!("CG-23 leaves {} {} beside={rival}", seat.post, seat.who));
                out.push(seat.who);
                continue;
            };
            let other = self.seats.remove(equal);
            let post = seat.post.clone();
            let stays = self.vote_among(&post, vec![other.who.clone(), seat.who.clone()], 1)?;
            let names = [other.who.clone(), seat.who.clone()];
            for (one, beside) in [other, seat].into_iter().zip(names.into_iter().rev()) {
                if stays.first() == Some(&one.who) {
                    self.seats.push(one);
                } else {
                    self.say(format!("CG-23 leaves {} {} beside={beside}", one.post, one.who));
                    out.push(one.who);
                }
            }
        }
        Ok(out)
    }

    fn women_are(&self, word: &str) -> usize {
        let serving = self.serving();
        let woman = |who: &String| self.input.persons.get(who).is_some_and(|one| one.woman == word);
        serving.iter().filter(|who| woman(who)).count()
    }

    fn no_woman(&self) -> bool {
        self.women_are("yes") == 0 && self.women_are("unknown") == 0
    }

    /// Is a seat kept for a vote among women?
    fn woman(&mut self) -> bool {
        if self.set("cg.el.women") != "required" {
            return false;
        }
        if self.women_are("yes") > 0 {
            self.say("CG-24 woman=yes".to_owned());
            return false;
        }
        if self.women_are("unknown") > 0 {
            self.say("CG-24 woman=unknown".to_owned());
            return false;
        }
        self.say("CG-24 woman=no".to_owned());
        let how = self.set("cg.el.women.seat");
        if how == "report" {
            return false;
        }
        if self.open("member") > 0 {
            self.say("CG-24 reserved".to_owned());
            return true;
        }
        if how == "line" {
            return false;
        }
        let members = || self.seats.iter().filter(|seat| seat.post == "member");
        let Some(fewest) = members().map(|seat| seat.votes).min() else { return false };
        let last: Vec<String> =
            members().filter(|seat| seat.votes == fewest).map(|seat| seat.who.clone()).collect();
        let [last] = last.as_slice() else {
            self.say("CG-24 not-reserved even".to_owned());
            return false;
        };
        self.seats.retain(|seat| seat.who != *last);
        self.say(format!("CG-24 reserved instead-of={last}"));
        true
    }

    fn may_stand(&self, who: &str) -> bool {
        let barred = self.input.persons.get(who).is_none_or(|one| one.eligible == "no");
        let kin = self.set("cg.el.relatives") == "avoid" && self.relative(who).is_some();
        !barred && !kin && !self.serving().iter().any(|other| other == who)
    }

    fn stand(&self, votes: &Votes, seats: u128) -> Vec<String> {
        let places = seats.saturating_add(self.count_set("cg.el.supplementary.extra"));
        let (mut stand, tied, _) = in_and_tied(votes, places);
        if self.set("cg.el.supplementary.cut") == "all-tied" || size(&stand) <= seats {
            stand.extend(tied);
        }
        stand.sort_unstable();
        stand
    }

    fn women_who_stand(&self) -> Vec<String> {
        let mut votes = Votes::new();
        for (who, one) in &self.input.persons {
            let best = POSTS.iter().map(|post| self.first_votes(post, who)).max().unwrap_or(0);
            if one.woman == "yes" && best > 0 && self.may_stand(who) {
                votes.insert(who.clone(), best);
            }
        }
        self.stand(&votes, 1)
    }

    fn who_stand(&self, seats: &BTreeMap<String, u128>) -> BTreeMap<String, Vec<String>> {
        let mut stand: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for post in POSTS {
            let number = seats.get(post).copied().unwrap_or(0);
            if number == 0 {
                continue;
            }
            let mut votes = Votes::new();
            for who in self.input.persons.keys() {
                let own = self.first_votes(post, who);
                let higher = stand.values().flatten().any(|other| other == who);
                if own > 0 && !higher && self.may_stand(who) {
                    votes.insert(who.clone(), own);
                }
            }
            stand.insert(post.to_owned(), self.stand(&votes, number));
        }
        stand
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
