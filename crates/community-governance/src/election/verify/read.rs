//! Reading a transcript: what was put into the count, and what the count says came out.

use std::collections::BTreeMap;

use super::VerifyError;

/// The posts in their order, as transcripts write them.
pub(super) const POSTS: [&str; 3] = ["chair", "vice", "member"];

#[derive(Debug, Default)]
pub(super) struct PersonLine {
    pub(super) post: String,
    pub(super) woman: String,
    pub(super) eligible: String,
}

#[derive(Debug, Default)]
pub(super) struct PaperLine {
    pub(super) count: u128,
    pub(super) defect: String,
    /// For each post, whoever is chosen.
    pub(super) chosen: BTreeMap<String, Vec<String>>,
    /// Post and person.
    pub(super) against: Vec<(String, String)>,
    pub(super) void: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct RoundLine {
    pub(super) kind: String,
    pub(super) issued: u128,
    pub(super) tainted: u128,
    pub(super) papers: Vec<PaperLine>,
}

/// What a transcript says went in.
#[derive(Debug, Default)]
pub(super) struct Input {
    pub(super) open_ballot: bool,
    pub(super) roll: u128,
    pub(super) seats: BTreeMap<String, u128>,
    pub(super) settings: BTreeMap<String, String>,
    pub(super) persons: BTreeMap<String, PersonLine>,
    /// Post and person.
    pub(super) sitting: Vec<(String, String)>,
    pub(super) relatives: Vec<(String, String, String)>,
    pub(super) rounds: Vec<RoundLine>,
}

/// What a transcript says came out, with the numbers of the lines.
pub(super) type Told = Vec<(usize, String)>;

fn bad(line: usize) -> VerifyError {
    VerifyError::Line { line }
}

fn number(text: &str, line: usize) -> Result<u128, VerifyError> {
    text.parse::<u32>().map(u128::from).map_err(|_| bad(line))
}

fn key<'t>(text: &'t str, key: &str, line: usize) -> Result<&'t str, VerifyError> {
    text.strip_prefix(key).and_then(|rest| rest.strip_prefix('=')).ok_or_else(|| bad(line))
}

/// The parts of a transcript; its first line was looked at.
pub(super) fn parts(text: &str) -> Result<(Input, Told), VerifyError> {
    let mut input = Input::default();
    let mut told = Told::new();
    for (line, text) in (1..).zip(text.lines()).skip(1) {
        let words: Vec<&str> = text.split(' ').collect();
        match words.as_slice() {
            ["place" | "law" | "day" | "mode", ..] | ["digest", _] => {}
            ["roll", count] => input.roll = number(count, line)?,
            ["seats", chair, vice, member] => {
                for (post, word) in POSTS.iter().zip([chair, vice, member]) {
                    let seats = number(key(word, post, line)?, line)?;
                    input.seats.insert((*post).to_owned(), seats);
                }
            }
            ["open-ballot", word] => input.open_ballot = *word == "yes",
            ["setting", id, value, ..] => {
                input.settings.insert((*id).to_owned(), (*value).to_owned());
            }
            ["person", code, post, woman, eligible] => {
                let woman = key(woman, "woman", line)?.to_owned();
                let eligible = key(eligible, "eligible", line)?.to_owned();
                let person = PersonLine { post: (*post).to_owned(), woman, eligible };
                if input.persons.insert((*code).to_owned(), person).is_some() {
                    return Err(bad(line));
                }
            }
            ["sitting", post, code] => input.sitting.push(((*post).to_owned(), (*code).to_owned())),
            ["relative", one, other, relation] => {
                input.relatives.push(((*one).to_owned(), (*other).to_owned(), (*relation).to_owned()));
            }
            ["round", count, kind, issued, tainted] => {
                let rounds = u128::try_from(input.rounds.len()).unwrap_or(u128::MAX);
                if number(count, line)? != rounds.saturating_add(1) {
                    return Err(bad(line));
                }
                input.rounds.push(RoundLine {
                    kind: (*kind).to_owned(),
                    issued: number(key(issued, "issued", line)?, line)?,
                    tainted: number(key(tainted, "tainted", line)?, line)?,
                    papers: Vec::new(),
                });
                told.push((line, text.to_owned()));
            }
            ["paper", count, rest @ ..] => {
                let round = input.rounds.last_mut().ok_or_else(|| bad(line))?;
                round.papers.push(paper(number(count, line)?, rest, line)?);
            }
            [word, ..] if word.starts_with("CG-") || matches!(*word, "votes" | "verdict") => {
                told.push((line, text.to_owned()));
            }
            _ => return Err(bad(line)),
        }
    }
    Ok((input, told))
}

fn paper(count: u128, rest: &[&str], line: usize) -> Result<PaperLine, VerifyError> {
    let mut paper = PaperLine { count, ..PaperLine::default() };
    for word in rest {
        let Some((key, list)) = word.split_once('=') else {
            paper.defect = (*word).to_owned();
            continue;
        };
        let list = list.split(',');
        match key {
            "against" => {
                for entry in list {
                    let (post, code) = entry.split_once(':').ok_or_else(|| bad(line))?;
                    paper.against.push((post.to_owned(), code.to_owned()));
                }
            }
            "void" => paper.void.extend(list.map(str::to_owned)),
            post if POSTS.contains(&post) => {
                paper.chosen.entry(post.to_owned()).or_default().extend(list.map(str::to_owned));
            }
            _ => return Err(bad(line)),
        }
    }
    Ok(paper)
}
