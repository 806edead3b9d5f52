//! What each paper of a transcript gives, worked out from its words.

use std::collections::BTreeMap;

use super::read::{Input, POSTS, PaperLine};

/// Post and person.
pub(super) type Line = (String, String);

/// What the papers of a round give.
#[derive(Debug, Default)]
pub(super) struct Sums {
    pub(super) collected: u128,
    pub(super) valid: u128,
    pub(super) blank: u128,
    pub(super) partial: u128,
    pub(super) not_ballots: u128,
    pub(super) reasons: BTreeMap<String, u128>,
    pub(super) votes: BTreeMap<Line, u128>,
    pub(super) against: BTreeMap<Line, u128>,
}

/// What a round is about: seats by post, and who stands where it is not everybody.
pub(super) struct About<'a> {
    pub(super) seats: &'a BTreeMap<String, u128>,
    pub(super) stand: Option<&'a BTreeMap<String, Vec<String>>>,
}

fn add(sum: &mut u128, count: u128) {
    *sum = sum.saturating_add(count);
}

pub(super) fn sums(input: &Input, papers: &[PaperLine], about: &About<'_>) -> Sums {
    let mut sums = Sums::default();
    for paper in papers {
        if paper.defect == "not-issued" {
            add(&mut sums.not_ballots, paper.count);
            continue;
        }
        add(&mut sums.collected, paper.count);
        match sections(input, paper, about) {
            Err(reason) => add(sums.reasons.entry(reason.to_owned()).or_default(), paper.count),
            Ok(sections) => {
                add(&mut sums.valid, paper.count);
                if paper.chosen.is_empty() && paper.against.is_empty() && paper.void.is_empty() {
                    add(&mut sums.blank, paper.count);
                }
                if sections.len() < POSTS.len() {
                    add(&mut sums.partial, paper.count);
                }
                votes(input, paper, about, &sections, &mut sums);
            }
        }
    }
    sums
}

/// Whom a paper chooses for a post, without those it is against as well.
fn chosen<'p>(paper: &'p PaperLine, post: &str) -> Vec<&'p String> {
    let own = paper.chosen.get(post).into_iter().flatten();
    own.filter(|code| !paper.against.iter().any(|(of, against)| of == post && against == *code)).collect()
}

/// Whom it is against, without those it chooses as well.
fn refused<'p>(paper: &'p PaperLine, post: &str) -> Vec<&'p String> {
    let for_it = paper.chosen.get(post);
    let own = paper.against.iter().filter(|(of, _)| of == post).map(|(_, code)| code);
    own.filter(|code| for_it.is_none_or(|chosen| !chosen.contains(code))).collect()
}

/// The sections that count, or why the paper does not.
fn sections(input: &Input, paper: &PaperLine, about: &About<'_>) -> Result<Vec<&'static str>, &'static str> {
    match paper.defect.as_str() {
        "illegible" => return Err("illegible"),
        "marked" => return Err("marked"),
        _ => {}
    }
    let is = |id: &str, word: &str| input.settings.get(id).is_some_and(|value| value == word);
    let legible: Vec<&'static str> =
        POSTS.iter().copied().filter(|post| !paper.void.iter().any(|void| void == post)).collect();
    let whom: Vec<&String> = legible.iter().flat_map(|post| chosen(paper, post)).collect();
    let no = |code: &&String| input.persons.get(*code).is_some_and(|person| person.eligible == "no");
    if is("cg.el.ineligible", "void-paper") && whom.iter().any(no) {
        return Err("ineligible");
    }
    let twice = whom.iter().any(|code| whom.iter().filter(|other| other == &code).count() > 1);
    if is("cg.el.double-choice", "invalid") && twice {
        return Err("double-choice");
    }
    let seats = |post: &str| about.seats.get(post).copied().unwrap_or(0);
    let number = |post: &str| u128::try_from(chosen(paper, post).len()).unwrap_or(u128::MAX);
    let marked = |post: &str| {
        let against = paper.against.iter().any(|(of, _)| of == post);
        against || paper.chosen.get(post).is_some_and(|chosen| !chosen.is_empty())
    };
    let mut counting = legible.clone();
    if is("cg.el.overvote.scope", "whole-paper") {
        let all = POSTS.iter().fold(0_u128, |sum, post| sum.saturating_add(seats(post)));
        if u128::try_from(whom.len()).unwrap_or(u128::MAX) > all {
            return Err("over-vote");
        }
    } else {
        counting.retain(|post| number(post) <= seats(post));
        let over = counting.len() < legible.len();
        if over && (is("cg.el.overvote.effect", "paper") || !counting.iter().any(|post| marked(post))) {
            return Err("over-vote");
        }
    }
    if !paper.void.is_empty() && !legible.iter().any(|post| marked(post)) {
        return Err("illegible");
    }
    Ok(counting)
}

fn votes(input: &Input, paper: &PaperLine, about: &About<'_>, sections: &[&str], sums: &mut Sums) {
    for post in sections.iter().copied() {
        let counts = |code: &&&String| {
            let may = input.persons.get(**code).is_some_and(|person| person.eligible != "no");
            let stands =
                about.stand.is_none_or(|stand| stand.get(post).is_some_and(|stand| stand.contains(**code)));
            may && stands
        };
        for code in chosen(paper, post).iter().filter(counts) {
            add(sums.votes.entry((post.to_owned(), (*code).clone())).or_default(), paper.count);
        }
        for code in refused(paper, post).iter().filter(counts) {
            add(sums.against.entry((post.to_owned(), (*code).clone())).or_default(), paper.count);
        }
    }
}
