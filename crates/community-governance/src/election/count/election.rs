//! An election ready to be counted: persons by position, papers in flat vectors.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Fact, ShortText};

use super::super::words::{Mode, Post, Relation, VoteKind};
use super::papers::Papers;
use super::settings::CountSettings;

/// A person, by code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// 代号.
    pub code: ShortText,
    /// 候选职务.
    pub post: Option<Post>,
    /// 女性.
    pub woman: Fact<bool>,
    /// 有被选举权.
    pub eligible: Fact<bool>,
}

impl Person {
    /// Established that the person may not stand.
    pub(crate) const fn barred(&self) -> bool {
        matches!(self.eligible, Fact::Known(false) | Fact::Absent)
    }
}

/// Somebody who stays in the committee at a by-election.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sitting {
    /// By position.
    pub person: usize,
    /// The post.
    pub post: Post,
}

/// A vote with its papers.
#[derive(Debug, Clone)]
pub struct Round {
    /// Which.
    pub kind: VoteKind,
    /// 发出.
    pub issued: u32,
    /// 收回, as the tellers say.
    pub declared: Option<u32>,
    /// Papers of refused mandates that could not be taken out.
    pub tainted: u32,
    /// The papers.
    pub papers: Papers,
}

/// 选举, ready to be counted.
#[derive(Debug, Clone)]
pub struct Election {
    /// The place.
    pub place: Place,
    /// 选举日.
    pub day: NaiveDate,
    /// The number of the law.
    pub regime: u32,
    /// 跨期.
    pub straddles: bool,
    /// 选举方式.
    pub mode: Mode,
    /// The number on the roll.
    pub roll: u32,
    /// Seats to fill: chair, vice-chairs, members.
    pub seats: [u32; 3],
    /// No candidates.
    pub open_ballot: bool,
    /// The settings.
    pub settings: CountSettings,
    /// Everybody, in the order of codes.
    pub persons: Vec<Person>,
    /// Who stays.
    pub sitting: Vec<Sitting>,
    /// Pairs of relatives.
    pub relatives: Vec<(usize, usize, Relation)>,
    /// The votes.
    pub rounds: Vec<Round>,
}

impl Election {
    /// The code of a person.
    #[must_use]
    pub fn code(&self, person: usize) -> &str {
        self.persons.get(person).map_or("?", |person| person.code.as_str())
    }

    /// Are two persons close relatives, as the place means it?
    pub(crate) fn related(&self, one: usize, other: usize) -> bool {
        let pair = (one.min(other), one.max(other));
        let kinds = &self.settings.relative_kinds;
        self.relatives.iter().any(|(a, b, kind)| (*a, *b) == pair && kinds.contains(kind))
    }
}
