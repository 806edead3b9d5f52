//! Who is chosen, who is tied, who leaves, who stands: the part of the derivation that is about persons.

use std::collections::{BTreeMap, BTreeSet};

use super::derive::{Again, End, Seat, Votes, size};
use super::read::POSTS;
use super::tell::Sums;

/// Most votes first, then by code.
fn in_order(votes: &Votes) -> Vec<(String, u128)> {
    let mut order: Vec<(String, u128)> = votes.iter().map(|(who, votes)| (who.clone(), *votes)).collect();
    order.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    order
}

/// Who is in, who is tied for the rest, and the distance at the cut, where somebody is left out.
pub(super) fn in_and_tied(votes: &Votes, seats: u128) -> (Vec<String>, Vec<String>, Option<u128>) {
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

impl Again<'_> {
    /// Elects whoever is surely in, then whoever a vote among the tied brings in.
    pub(super) fn fill(
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

    pub(super) fn pick(
        &mut self,
        post: &str,
        votes: &Votes,
        seats: u128,
        round: usize,
    ) -> Result<Vec<String>, End> {
        let (mut picked, tied, gap) = in_and_tied(votes, seats);
        self.gaps.extend(gap.map(|gap| (round.saturating_add(1), gap)));
        if !tied.is_empty() {
            let left = seats.saturating_sub(size(&picked));
            picked.extend(self.vote_among(post, tied, left)?);
        }
        Ok(picked)
    }

    pub(super) fn vote_among(
        &mut self,
        post: &str,
        mut tied: Vec<String>,
        mut seats: u128,
    ) -> Result<Vec<String>, End> {
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
    pub(super) fn hold(
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

    pub(super) fn related(&self, one: &str, other: &str) -> bool {
        let kinds: Vec<&str> = self.set("cg.el.relatives.kinds").split(',').collect();
        self.input.relatives.iter().any(|(a, b, kind)| {
            kinds.contains(&kind.as_str()) && ((a == one && b == other) || (a == other && b == one))
        })
    }

    pub(super) fn relative(&self, who: &str) -> Option<String> {
        self.serving().into_iter().find(|other| self.related(who, other))
    }

    pub(super) fn avoid(
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
    pub(super) fn take_in(&mut self, mut fresh: Vec<Seat>) -> Result<Vec<String>, End> {
        let rank = |post: &str| POSTS.iter().position(|one| *one == post);
        fresh.sort_by(|a, b| (rank(&a.post), b.votes, &a.who).cmp(&(rank(&b.post), a.votes, &b.who)));
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

    pub(super) fn women_are(&self, word: &str) -> usize {
        let serving = self.serving();
        let woman = |who: &String| self.input.persons.get(who).is_some_and(|one| one.woman == word);
        serving.iter().filter(|who| woman(who)).count()
    }

    pub(super) fn no_woman(&self) -> bool {
        self.women_are("yes") == 0 && self.women_are("unknown") == 0
    }

    /// Is a seat kept for a vote among women?
    pub(super) fn woman(&mut self) -> bool {
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

    pub(super) fn may_stand(&self, who: &str) -> bool {
        let barred = self.input.persons.get(who).is_none_or(|one| one.eligible == "no");
        let kin = self.set("cg.el.relatives") == "avoid" && self.relative(who).is_some();
        !barred && !kin && !self.serving().iter().any(|other| other == who)
    }

    pub(super) fn stand(&self, votes: &Votes, seats: u128) -> Vec<String> {
        let places = seats.saturating_add(self.count_set("cg.el.supplementary.extra"));
        let (mut stand, tied, _) = in_and_tied(votes, places);
        if self.set("cg.el.supplementary.cut") == "all-tied" || size(&stand) <= seats {
            stand.extend(tied);
        }
        stand.sort_unstable();
        stand
    }

    pub(super) fn women_who_stand(&self) -> Vec<String> {
        let mut votes = Votes::new();
        for (who, one) in &self.input.persons {
            let best = POSTS.iter().map(|post| self.first_votes(post, who)).max().unwrap_or(0);
            if one.woman == "yes" && best > 0 && self.may_stand(who) {
                votes.insert(who.clone(), best);
            }
        }
        self.stand(&votes, 1)
    }

    pub(super) fn who_stand(&self, seats: &BTreeMap<String, u128>) -> BTreeMap<String, Vec<String>> {
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
}
