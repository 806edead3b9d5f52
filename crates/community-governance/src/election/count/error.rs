//! Why nothing was counted.

use minzheng_core_types::{Lang, ParameterSet};
use thiserror::Error;

use super::super::PARAMETERS;
use super::super::regime::RegimeError;
use super::super::words::{Post, VoteKind};

/// Why nothing was counted. Rounds and papers are counted from 1, as they stand in the file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CountError {
    /// The law of the day.
    #[error(transparent)]
    Regime(#[from] RegimeError),
    /// Parameters without a value at the place.
    #[error("no value for {}; set them under [options] or in a file of the place", ids(*.parameters))]
    Missing {
        /// Which.
        parameters: ParameterSet,
    },
    /// An option that is none, or a value that it does not take.
    #[error("`{id}` does not take `{value}`; see `minzheng parameters` for ids and words")]
    Option {
        /// The id.
        id: String,
        /// The value.
        value: String,
    },
    /// Too few or too many seats (`SizeOutOfRange`).
    #[error("{seats} seats, but a committee has {least} to {most}; correct [seats]")]
    SizeOutOfRange {
        /// The seats.
        seats: u32,
        /// At least.
        least: u32,
        /// At most.
        most: u32,
    },
    /// An even number where an odd one is asked for.
    #[error("{seats} seats, but the place asks for an odd number; correct [seats]")]
    SizeNotOdd {
        /// The seats.
        seats: u32,
    },
    /// Not one chair.
    #[error("{seats} chairs; a committee has one; correct [seats]")]
    Chairs {
        /// How many.
        seats: u32,
    },
    /// An election without voters.
    #[error("`roll` is zero; an election without voters is none; enter the number on the final roll")]
    NoVoters,
    /// A code that is not one.
    #[error(
        "`{code}` is no code of a person: 1 to 14 letters, digits, `-`, `_` or `.`; names do not belong here"
    )]
    Code {
        /// What stands there, its middle left out.
        code: String,
    },
    /// A person twice.
    #[error("person `{code}` is entered twice; leave one")]
    Twice {
        /// The code.
        code: String,
    },
    /// A person who is nowhere else.
    #[error("`{code}` is neither a person of the file nor on a paper; correct the code")]
    Unknown {
        /// The code.
        code: String,
    },
    /// Too many different persons.
    #[error("more than {most} different persons; count each polling station by itself")]
    TooManyPersons {
        /// The most.
        most: usize,
    },
    /// Too many papers.
    #[error("round {round}: more papers than can be counted; correct the counts")]
    TooManyPapers {
        /// The round.
        round: usize,
    },
    /// A section that this vote has not.
    #[error("round {round}, paper {paper}: no vote for {post} is held in this round; correct the paper")]
    NoSuchSection {
        /// The round.
        round: usize,
        /// The paper.
        paper: usize,
        /// The post.
        post: Post,
    },
    /// The papers are not as many as the tellers say.
    #[error(
        "round {round}: {counted} papers are entered, but {declared} were collected; nothing is counted until they agree"
    )]
    Collected {
        /// The round.
        round: usize,
        /// Entered.
        counted: u64,
        /// Declared.
        declared: u32,
    },
    /// More tainted papers than papers.
    #[error("round {round}: {tainted} papers of refused mandates among {counted} papers; correct `tainted`")]
    Tainted {
        /// The round.
        round: usize,
        /// Papers of refused mandates.
        tainted: u32,
        /// Papers.
        counted: u64,
    },
    /// No vote at all.
    #[error("the file holds no round; add [[rounds]] with the first ballot")]
    NoRound,
    /// A vote of another kind is due.
    #[error("round {round} is entered as `{found}`, but {}; correct or remove it", due(*.expected))]
    Unexpected {
        /// The round.
        round: usize,
        /// What it is.
        found: VoteKind,
        /// What is due; nothing where the election is over.
        expected: Option<VoteKind>,
    },
}

fn ids(set: ParameterSet) -> String {
    let ids: Vec<&str> = set.iter().filter_map(|index| PARAMETERS.get(index)).map(|one| one.id).collect();
    ids.join(", ")
}

fn due(expected: Option<VoteKind>) -> String {
    expected.map_or_else(|| "no vote is due".to_owned(), |kind| format!("a vote of kind `{kind}` is due"))
}

impl CountError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Regime(why) => format!("适用法律不明:{why}"),
            Self::Missing { parameters } => {
                format!("没有 {} 的数值;请在 [options] 或地方参数文件中写明", ids(*parameters))
            }
            Self::Option { id, value } => format!("`{id}` 不能取 `{value}`;可用的值见 `minzheng parameters`"),
            Self::SizeOutOfRange { seats, least, most } => {
                format!("名额共 {seats} 人,应为 {least} 至 {most} 人;请改正 [seats]")
            }
            Self::SizeNotOdd { seats } => format!("名额共 {seats} 人,当地要求单数;请改正 [seats]"),
            Self::Chairs { seats } => format!("主任 {seats} 人,应为 1 人;请改正 [seats]"),
            Self::NoVoters => "`roll` 为零,没有选民不成选举;请填最终名单人数".to_owned(),
            Self::Code { code } => {
                format!("`{code}` 不是人员代号(1 至 14 个字母、数字、`-`、`_`、`.`);不要填姓名")
            }
            Self::Twice { code } => format!("`{code}` 重复;请留一个"),
            Self::Unknown { code } => format!("`{code}` 不在名单也不在选票上;请核对代号"),
            Self::TooManyPersons { most } => format!("不同的人超过 {most} 名;请按投票站分别计票"),
            Self::TooManyPapers { round } => format!("第 {round} 次投票:票数超出范围;请核对"),
            Self::NoSuchSection { round, paper, post } => {
                format!("第 {round} 次投票第 {paper} 张:本次不选{};请改正", post.label().zh)
            }
            Self::Collected { round, counted, declared } => {
                format!("第 {round} 次投票:录入 {counted} 张,收回 {declared} 张;相符之前不计票")
            }
            Self::Tainted { round, tainted, counted } => {
                format!("第 {round} 次投票:{counted} 张票中有 {tainted} 张无效委托的票;请核对 `tainted`")
            }
            Self::NoRound => "文件没有投票;请加上 [[rounds]]".to_owned(),
            Self::Unexpected { round, found, expected } => {
                let due =
                    expected.map_or("不需再投票".to_owned(), |kind| format!("应为{}", kind.label().zh));
                format!("第 {round} 次投票写作“{}”,{due};请改正或删去", found.label().zh)
            }
        }
    }
}
