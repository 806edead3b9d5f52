//! 结论: who is elected, what is pending, what is vacant, and why.

use minzheng_core_types::{Rule, ShortText, Text};

use super::super::quantity::Share;
use super::super::rules;
use super::super::worded::worded;
use super::super::words::{Post, VoteKind};

worded! {
    /// 选举无效的原因 (CG-25).
    Ground {
        /// 参加人数不足.
        TurnoutTooLow = "turnout-too-low", "参加投票的人数不足", "too few took part";
        /// 收回多于发出.
        MoreCollected = "more-collected", "收回的选票多于发出的", "more papers were collected than handed out";
        /// 不符合差额.
        ContestRuleViolated = "contest-rule-violated", "候选人数不符合差额规定", "the numbers of candidates do not make a contest";
    }
}

impl Ground {
    /// The rule behind it.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        match self {
            Self::TurnoutTooLow => &rules::CG_17,
            Self::MoreCollected => &rules::CG_16,
            Self::ContestRuleViolated => &rules::CG_12,
        }
    }
}

/// 待进行的投票: what has to be voted next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Which vote.
    pub kind: VoteKind,
    /// For each post: seats, and who stands.
    pub posts: Vec<(Post, u32, Vec<ShortText>)>,
}

/// 状态.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Every seat is filled.
    Complete,
    /// The election is over and seats are vacant.
    Short,
    /// A further vote is due.
    Pending(Pending),
    /// 选举无效: nobody is elected.
    Invalid(Ground),
}

impl State {
    /// The word of transcripts.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Short => "short",
            Self::Pending(_) => "pending",
            Self::Invalid(_) => "invalid",
        }
    }

    /// For people.
    #[must_use]
    pub const fn label(&self) -> Text {
        match self {
            Self::Complete => Text::new("全部选出", "every seat is filled"),
            Self::Short => Text::new("有名额暂缺", "seats stay vacant"),
            Self::Pending(_) => Text::new("须再次投票", "a further vote is due"),
            Self::Invalid(_) => Text::new("选举无效", "the election is invalid"),
        }
    }
}

/// 当选.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elected {
    /// 职务.
    pub post: Post,
    /// 代号.
    pub code: ShortText,
    /// 得票, in the vote that elected.
    pub votes: u32,
    /// What the votes were measured against: the share is `votes ÷ base`, exactly.
    pub base: u32,
    /// By which rule.
    pub rule: &'static Rule,
    /// In which round, from 1.
    pub round: usize,
    pub(crate) person: usize,
}

/// A comparison that decided something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    /// The rule.
    pub rule: &'static Rule,
    /// The round, from 1.
    pub round: usize,
    /// Who and for which post; nobody where it is the turnout.
    pub of: Option<(Post, ShortText)>,
    /// The share needed.
    pub share: Share,
    /// Votes or participants.
    pub part: u32,
    /// Of how many.
    pub whole: u32,
    /// Reached?
    pub held: bool,
}

/// 提示: what a person has to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// `regime_straddle`: preparation began under the law before.
    Straddles,
    /// `WomenSeatUnfilled`.
    WomenSeatUnfilled,
    /// Whether a woman is among them is not established.
    WomenNotEstablished,
    /// `BelowStatutoryMinimum`: so many, at least so many.
    BelowStatutoryMinimum(u32, u32),
    /// Tied to the last permitted vote.
    TieUnresolved(Post),
    /// A later vote was void: the round.
    RoundVoid(usize),
    /// Fewer candidates than a contest needs in a later vote.
    NotContested(Post),
    /// Nobody to stand in a later vote.
    NoCandidates(Post),
    /// A write-in was elected and the right to stand is not established.
    EligibilityOpen(ShortText),
    /// `ProxyTaint`: the round, the papers, whether they could change an outcome.
    ProxyTaint(usize, u32, bool),
}

impl Note {
    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::Straddles => &rules::CG_01,
            Self::WomenSeatUnfilled | Self::WomenNotEstablished => &rules::CG_24,
            Self::BelowStatutoryMinimum(..) => &rules::CG_21,
            Self::TieUnresolved(_) => &rules::CG_19,
            Self::RoundVoid(_) => &rules::CG_25,
            Self::NotContested(_) | Self::NoCandidates(_) => &rules::CG_20,
            Self::EligibilityOpen(_) => &rules::CG_15,
            Self::ProxyTaint(..) => &rules::CG_31,
        }
    }

    /// For people.
    #[must_use]
    pub const fn text(&self) -> Text {
        match self {
            Self::Straddles => Text::new(
                "筹备始于前一法律期间,适用法律为推定",
                "preparation began under the law before; which law applies is assumed",
            ),
            Self::WomenSeatUnfilled => Text::new("没有妇女成员", "no woman is elected"),
            Self::WomenNotEstablished => {
                Text::new("是否有妇女成员未查明", "whether a woman is elected is not established")
            }
            Self::BelowStatutoryMinimum(..) => Text::new(
                "人数低于法定下限,应补选",
                "fewer members than the law asks for; a by-election is due",
            ),
            Self::TieUnresolved(_) => {
                Text::new("多次投票仍相等,名额暂缺", "still tied after the last vote; the seat stays vacant")
            }
            Self::RoundVoid(_) => {
                Text::new("该次投票无效,须重新投票", "that vote was void and is held again")
            }
            Self::NotContested(_) => {
                Text::new("后续投票的候选人不足差额", "too few candidates for a contest in the further vote")
            }
            Self::NoCandidates(_) => Text::new("后续投票没有候选人", "nobody stands in the further vote"),
            Self::EligibilityOpen(_) => Text::new(
                "另选当选者有无被选举权未查明",
                "a write-in was elected whose right to stand is not established",
            ),
            Self::ProxyTaint(..) => {
                Text::new("混有无效委托的选票", "papers of refused mandates among the others")
            }
        }
    }
}

/// 结论.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Where the election stands.
    pub state: State,
    /// 当选, by post, then votes.
    pub elected: Vec<Elected>,
    /// 暂缺: seats that stay vacant, by post; only where the election is over.
    pub vacant: [u32; 3],
    /// 主持工作: who acts where there is no chair; nobody where the meeting has to choose.
    pub acting: Option<ShortText>,
    /// Comparisons that decided.
    pub tests: Vec<Test>,
    /// Hints.
    pub notes: Vec<Note>,
    /// The parameters that were assumed.
    pub assumed: Vec<&'static str>,
}

impl Verdict {
    /// Is somebody elected?
    #[must_use]
    pub fn elects(&self, code: &str) -> Option<&Elected> {
        self.elected.iter().find(|one| one.code.as_str() == code)
    }
}
