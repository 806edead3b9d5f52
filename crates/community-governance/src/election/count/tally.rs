//! 计票 (CG-15): what each paper is, and the votes it gives. Twice: by groups of like papers, and paper by paper.

use super::super::days::YesNo;
use super::super::policy::{DoubleChoice, Ineligible, Overvote, Scope};
use super::super::words::Defect;
use super::election::Election;
use super::papers::{Mark, Paper, Papers};

/// 无效票的原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Invalid {
    /// 所选人数超过名额.
    OverVote,
    /// 同一人选两职.
    DoubleChoice,
    /// 无法辨认.
    Illegible,
    /// 有标记.
    Marked,
    /// 另选无被选举权的人, where that voids the paper.
    Ineligible,
}

impl Invalid {
    /// Every one, in the order in which a transcript tells them.
    pub const ALL: [Self; 5] =
        [Self::OverVote, Self::DoubleChoice, Self::Illegible, Self::Marked, Self::Ineligible];

    /// The word of transcripts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::OverVote => "over-vote",
            Self::DoubleChoice => "double-choice",
            Self::Illegible => "illegible",
            Self::Marked => "marked",
            Self::Ineligible => "ineligible",
        }
    }
}

/// What a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    NotABallot,
    Invalid(Invalid),
    /// The sections that do not count, by post.
    Valid {
        void: [bool; 3],
        blank: bool,
    },
}

/// 计票结果 of one vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// 收回: papers that are ballots.
    pub collected: u64,
    /// 有效.
    pub valid: u64,
    /// 其中部分有效.
    pub partial: u64,
    /// 其中空白.
    pub blank: u64,
    /// 非选票.
    pub not_ballots: u64,
    /// 无效, by reason as in [`Invalid::ALL`].
    pub invalid: [u64; 5],
    /// 赞成和另选, by person and post.
    pub votes: Vec<[u32; 3]>,
    /// 反对.
    pub against: Vec<[u32; 3]>,
}

impl Tally {
    fn new(persons: usize) -> Self {
        Self {
            collected: 0,
            valid: 0,
            partial: 0,
            blank: 0,
            not_ballots: 0,
            invalid: [0; 5],
            votes: vec![[0; 3]; persons],
            against: vec![[0; 3]; persons],
        }
    }

    /// 无效票.
    #[must_use]
    pub fn spoiled(&self) -> u64 {
        self.invalid.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }
}

/// What decides about a paper in one vote.
pub(crate) struct Standing<'e> {
    pub(crate) election: &'e Election,
    /// Seats in this vote, by post.
    pub(crate) seats: [u32; 3],
    /// Who stands, by person and post, where only they can be voted for.
    pub(crate) stand: Option<Vec<[bool; 3]>>,
}

impl Standing<'_> {
    /// Does a mark for this person and post give a vote?
    fn counts(&self, mark: Mark) -> bool {
        let person = self.election.persons.get(mark.person());
        let barred = person.is_none_or(super::election::Person::barred);
        let stands = match &self.stand {
            None => true,
            Some(stand) => {
                stand.get(mark.person()).and_then(|posts| posts.get(mark.post())).copied().unwrap_or(false)
            }
        };
        stands && !barred
    }

    fn barred(&self, mark: Mark) -> bool {
        self.election.persons.get(mark.person()).is_some_and(super::election::Person::barred)
    }

    fn class(&self, paper: Paper<'_>) -> Class {
        let settings = &self.election.settings;
        match paper.head.defect() {
            Some(Defect::NotIssued) => return Class::NotABallot,
            Some(Defect::Illegible) => return Class::Invalid(Invalid::Illegible),
            Some(Defect::Marked) => return Class::Invalid(Invalid::Marked),
            None => {}
        }
        let mut void = [false; 3];
        for (post, section) in void.iter_mut().enumerate() {
            *section = paper.head.void(post);
        }
        let (mut chosen, mut read, mut twice, mut ineligible) = ([0_u32; 3], false, false, false);
        let mut before: Option<Mark> = None;
        for mark in choices(paper, void) {
            if let Some(count) = chosen.get_mut(mark.post()) {
                *count = count.saturating_add(1);
            }
            read = true;
            ineligible |= self.barred(mark);
            twice |= before.is_some_and(|before| before.person() == mark.person());
            before = Some(mark);
        }
        let touched = read || paper.marks.iter().any(|mark| !void_at(void, *mark));
        if ineligible && settings.ineligible == Ineligible::VoidPaper {
            return Class::Invalid(Invalid::Ineligible);
        }
        if twice && settings.double_choice == DoubleChoice::Invalid {
            return Class::Invalid(Invalid::DoubleChoice);
        }
        let sum = |numbers: [u32; 3]| numbers.iter().fold(0_u32, |sum, one| sum.saturating_add(*one));
        if settings.overvote_scope == Scope::WholePaper {
            if sum(chosen) > sum(self.seats) {
                return Class::Invalid(Invalid::OverVote);
            }
        } else {
            let mut over = false;
            for ((section, count), seats) in void.iter_mut().zip(chosen).zip(self.seats) {
                if count > seats {
                    over = true;
                    *section = true;
                }
            }
            let left = paper.marks.iter().any(|mark| !void_at(void, *mark));
            if over && (settings.overvote_effect == Overvote::Paper || !left) {
                return Class::Invalid(Invalid::OverVote);
            }
        }
        if paper.head.any_void() && !touched {
            return Class::Invalid(Invalid::Illegible);
        }
        Class::Valid { void, blank: paper.marks.is_empty() && !paper.head.any_void() }
    }

    fn add(&self, tally: &mut Tally, paper: Paper<'_>, count: u64) {
        let class = self.class(paper);
        if class == Class::NotABallot {
            tally.not_ballots = tally.not_ballots.saturating_add(count);
            return;
        }
        tally.collected = tally.collected.saturating_add(count);
        let (void, blank) = match class {
            Class::Valid { void, blank } => (void, blank),
            Class::Invalid(reason) => {
                let at = Invalid::ALL.iter().position(|one| *one == reason);
                if let Some(sum) = at.and_then(|at| tally.invalid.get_mut(at)) {
                    *sum = sum.saturating_add(count);
                }
                return;
            }
            Class::NotABallot => return,
        };
        tally.valid = tally.valid.saturating_add(count);
        if blank {
            tally.blank = tally.blank.saturating_add(count);
        }
        if void.contains(&true) {
            tally.partial = tally.partial.saturating_add(count);
        }
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        for mark in plain(paper).filter(|mark| !void_at(void, *mark) && self.counts(*mark)) {
            let lines = if mark.against() { &mut tally.against } else { &mut tally.votes };
            if let Some(votes) = lines.get_mut(mark.person()).and_then(|posts| posts.get_mut(mark.post())) {
                *votes = votes.saturating_add(count);
            }
        }
    }

    /// Like papers together.
    pub(crate) fn by_groups(&self, groups: &[(Paper<'_>, u64)]) -> Tally {
        let mut tally = Tally::new(self.election.persons.len());
        for (paper, count) in groups {
            self.add(&mut tally, *paper, *count);
        }
        tally
    }

    /// One paper after another, each by itself.
    pub(crate) fn one_by_one(&self, papers: &Papers) -> Tally {
        let mut tally = Tally::new(self.election.persons.len());
        for (paper, count) in papers.iter() {
            for _ in 0..count {
                self.add(&mut tally, paper, 1);
            }
        }
        tally
    }
}

fn void_at(void: [bool; 3], mark: Mark) -> bool {
    void.get(mark.post()).copied().unwrap_or(false)
}

/// The marks without those that are contradicted: for and against the same person and post.
fn plain(paper: Paper<'_>) -> impl Iterator<Item = Mark> {
    let contradicted = |at: usize, mark: Mark| {
        let next = at.checked_add(1).and_then(|next| paper.marks.get(next));
        let before = at.checked_sub(1).and_then(|before| paper.marks.get(before));
        next.into_iter().chain(before).any(|other| other.contradicts(mark))
    };
    let marks = paper.marks.iter().copied().enumerate();
    marks.filter(move |(at, mark)| !contradicted(*at, *mark)).map(|(_, mark)| mark)
}

/// The choices in sections that can be read.
fn choices(paper: Paper<'_>, void: [bool; 3]) -> impl Iterator<Item = Mark> {
    plain(paper).filter(move |mark| !mark.against() && !void_at(void, *mark))
}

/// 下加计票 (CG-22): votes of higher posts count for lower ones.
pub(crate) fn totals(votes: &[[u32; 3]], cascade: YesNo) -> Vec<[u32; 3]> {
    let add = |posts: &[u32; 3]| {
        let [chair, vice, member] = *posts;
        let vice = chair.saturating_add(vice);
        [chair, vice, vice.saturating_add(member)]
    };
    if cascade.yes() { votes.iter().map(add).collect() } else { votes.to_vec() }
}
