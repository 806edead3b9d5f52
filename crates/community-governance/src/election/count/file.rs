//! 选举档案: an election as a file: seats, persons, rounds and papers. Persons are codes; names do not belong here.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Fact, ShortText};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::regime::Regime;
use super::super::words::{Defect, Mode, Post, Relation, VoteKind};
use super::election::{Election, Person, Round, Sitting};
use super::error::CountError;
use super::papers::{Head, MOST_PERSONS, Mark, Papers};
use super::settings::{CountSettings, Options};

/// 选举档案, in JSON or TOML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "选举档案")]
pub struct ElectionFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose rules apply.
    pub place: Place,
    /// 选举日.
    pub election_day: NaiveDate,
    /// 开始筹备的日期, where it lies under the law before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepared: Option<NaiveDate>,
    /// 选举方式.
    pub mode: Mode,
    /// 选民数, 户代表数 or 居民代表数: the number on the final roll.
    pub roll: u32,
    /// 名额, for each post.
    pub seats: Seats,
    /// 无候选人直接选举: there are no candidates; every vote is a write-in.
    #[serde(default)]
    pub open_ballot: bool,
    /// 人员: candidates, and what is known of others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<PersonRow>,
    /// 在任成员, at a by-election (CG-30).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sitting: Vec<SittingRow>,
    /// 亲属关系.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relatives: Vec<RelativeRow>,
    /// 选项: what is set or confirmed here, by the id of the parameter.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub options: Options,
    /// 各次投票, in their order.
    #[serde(default)]
    pub rounds: Vec<RoundRow>,
}

/// 名额.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Seats {
    /// 主任.
    pub chair: u32,
    /// 副主任.
    pub vice: u32,
    /// 委员.
    pub member: u32,
}

/// 一个人.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonRow {
    /// 代号.
    pub id: String,
    /// 候选职务; left out for somebody who is no candidate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Post>,
    /// 女性.
    #[serde(default)]
    pub woman: Fact<bool>,
    /// 有被选举权; of a candidate it was found before.
    #[serde(default)]
    pub eligible: Fact<bool>,
}

/// 一名在任成员.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SittingRow {
    /// 代号.
    pub id: String,
    /// 职务.
    pub post: Post,
}

/// 一对亲属.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RelativeRow {
    /// 代号.
    pub one: String,
    /// 代号.
    pub other: String,
    /// 关系.
    pub relation: Relation,
}

/// 一次投票.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoundRow {
    /// 哪一次.
    pub kind: VoteKind,
    /// 发出的选票.
    pub issued: u32,
    /// 收回的选票, as the tellers counted them; compared with the papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected: Option<u32>,
    /// 无效委托所投、无法拣出的选票 (CG-31).
    #[serde(default)]
    pub tainted: u32,
    /// 选票, each or tallied.
    #[serde(default)]
    pub papers: Vec<PaperRow>,
}

/// 一张选票, or many alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaperRow {
    /// 张数.
    #[serde(default = "one")]
    pub count: u32,
    /// 所选主任, candidates and write-ins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chair: Vec<String>,
    /// 所选副主任.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vice: Vec<String>,
    /// 所选委员.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub member: Vec<String>,
    /// 反对, by post.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub against: BTreeMap<Post, Vec<String>>,
    /// 无法辨认的部分.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub void: Vec<Post>,
    /// 整张的问题.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defect: Option<Defect>,
}

const fn one() -> u32 {
    1
}

impl PaperRow {
    /// One blank paper.
    #[must_use]
    pub const fn plain() -> Self {
        Self {
            count: 1,
            chair: Vec::new(),
            vice: Vec::new(),
            member: Vec::new(),
            against: BTreeMap::new(),
            void: Vec::new(),
            defect: None,
        }
    }

    /// The marks: post, code, against.
    fn marks(&self) -> impl Iterator<Item = (Post, &str, bool)> {
        let own = [(Post::Chair, &self.chair), (Post::Vice, &self.vice), (Post::Member, &self.member)];
        let own =
            own.into_iter().flat_map(|(post, codes)| codes.iter().map(move |c| (post, c.as_str(), false)));
        let against = self.against.iter();
        own.chain(against.flat_map(|(post, codes)| codes.iter().map(|code| (*post, code.as_str(), true))))
    }
}

/// A code, if it is one.
pub(crate) fn code(text: &str) -> Result<ShortText, CountError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let short = ShortText::new(text).filter(|_| text.bytes().all(plain) && text != "-");
    // What is no code may be a name: it is not repeated.
    let shown = || "…".to_owned();
    short.ok_or_else(|| CountError::Code { code: shown() })
}

impl ElectionFile {
    /// The election with the settings of its place and day.
    ///
    /// # Errors
    /// [`CountError`], with round and paper where it concerns one.
    pub fn prepare(&self, pack: &Pack) -> Result<Election, CountError> {
        let regime = Regime::at(pack, self.place, self.election_day, self.prepared)?;
        let settings = CountSettings::read(&regime.policy, self.mode, &self.options, pack)?;
        if self.roll == 0 {
            return Err(CountError::NoVoters);
        }
        let seats = [self.seats.chair, self.seats.vice, self.seats.member];
        self.size(&settings)?;
        let persons = self.gather()?;
        let at = |text: &str| {
            let found = code(text)?;
            let at = persons.binary_search_by(|person| person.code.cmp(&found));
            at.map_err(|_| CountError::Unknown { code: text.to_owned() })
        };
        let mut relatives = Vec::new();
        for row in &self.relatives {
            relatives.push((at(&row.one)?, at(&row.other)?, row.relation));
        }
        relatives.iter_mut().for_each(|pair| *pair = (pair.0.min(pair.1), pair.0.max(pair.1), pair.2));
        relatives.sort_unstable();
        relatives.dedup();
        let mut sitting = Vec::new();
        for row in &self.sitting {
            sitting.push(Sitting { person: at(&row.id)?, post: row.post });
        }
        sitting.sort_unstable_by_key(|one| (one.post, one.person));
        let mut rounds = Vec::new();
        for (number, row) in (1..).zip(&self.rounds) {
            rounds.push(row.read(number, &at)?);
        }
        Ok(Election {
            place: self.place,
            day: self.election_day,
            regime: regime.number,
            straddles: regime.straddles,
            mode: self.mode,
            roll: self.roll,
            seats,
            open_ballot: self.open_ballot,
            settings,
            persons,
            sitting,
            relatives,
            rounds,
        })
    }

    /// 职数 (CG-04), those who sit among them.
    fn size(&self, settings: &CountSettings) -> Result<(), CountError> {
        let sitting = |post| self.sitting.iter().filter(|row| row.post == post).count();
        let with = |seats: u32, post| u32::try_from(sitting(post)).map(|count| seats.saturating_add(count));
        let chairs = with(self.seats.chair, Post::Chair).unwrap_or(u32::MAX);
        if chairs != 1 {
            return Err(CountError::Chairs { seats: chairs });
        }
        let others = [(self.seats.vice, Post::Vice), (self.seats.member, Post::Member)];
        let seats = others
            .into_iter()
            .fold(chairs, |sum, (seats, post)| sum.saturating_add(with(seats, post).unwrap_or(u32::MAX)));
        let (least, most) = (settings.size_least, settings.size_most);
        if seats < least || seats > most {
            return Err(CountError::SizeOutOfRange { seats, least, most });
        }
        if settings.size_odd.yes() && seats.is_multiple_of(2) {
            return Err(CountError::SizeNotOdd { seats });
        }
        Ok(())
    }

    /// Everybody who is named, in the order of codes.
    fn gather(&self) -> Result<Vec<Person>, CountError> {
        let mut known: BTreeMap<ShortText, Person> = BTreeMap::new();
        for row in &self.persons {
            let code = code(&row.id)?;
            let eligible = match (row.post, row.eligible) {
                (Some(_), Fact::NotEstablished) => Fact::Known(true),
                (_, stated) => stated,
            };
            let person = Person { code, post: row.post, woman: row.woman, eligible };
            if known.insert(code, person).is_some() {
                return Err(CountError::Twice { code: row.id.clone() });
            }
        }
        let papers = self.rounds.iter().flat_map(|round| &round.papers);
        let named = papers.flat_map(|paper| paper.marks().map(|(_, code, _)| code));
        for text in named.chain(self.sitting.iter().map(|row| row.id.as_str())) {
            let code = code(text)?;
            known.entry(code).or_insert(Person {
                code,
                post: None,
                woman: Fact::NotEstablished,
                eligible: Fact::NotEstablished,
            });
        }
        if known.len() >= MOST_PERSONS {
            return Err(CountError::TooManyPersons { most: MOST_PERSONS });
        }
        Ok(known.into_values().collect())
    }
}

impl RoundRow {
    fn read(
        &self,
        number: usize,
        at: &dyn Fn(&str) -> Result<usize, CountError>,
    ) -> Result<Round, CountError> {
        let mut papers = Papers::with_capacity(self.papers.len(), 9);
        let mut marks = Vec::new();
        for row in &self.papers {
            marks.clear();
            for (post, code, against) in row.marks() {
                let mark = Mark::new(at(code)?, post, against);
                marks.push(mark.ok_or(CountError::TooManyPersons { most: MOST_PERSONS })?);
            }
            papers.push(row.count, Head::new(row.defect, &row.void), &marks);
        }
        if u32::try_from(papers.total()).is_err() {
            return Err(CountError::TooManyPapers { round: number });
        }
        Ok(Round {
            kind: self.kind,
            issued: self.issued,
            declared: self.collected,
            tainted: self.tainted,
            papers,
        })
    }
}
