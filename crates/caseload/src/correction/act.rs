//! 更正原因: the act behind a difference: what happened, or what was published, and when.

use chrono::NaiveDate;
use minzheng_core_types::Text;
use minzheng_core_types::figures::Pack;
use minzheng_welfare::facts::Member;
use minzheng_welfare::standing::StopGround;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::change::{Cause, What};

/// 原因种类.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActKind {
    /// 出生: a member was born into the household.
    Birth,
    /// 死亡: a member died.
    Death,
    /// 加入: a member came.
    Joined,
    /// 离开: a member left, or should not have been listed.
    Left,
    /// 收入更正: the same decision rests on another income.
    Income,
    /// 重新核定: another determination.
    Determination,
    /// 纳入: the household was on the roll.
    Began,
    /// 停保: the household was off the roll.
    Ended,
    /// 迁移: another place ran the case.
    Moved,
    /// 其他事实: another fact of the household or of a member.
    Fact,
    /// 标准: a figure was published or loaded late.
    Figure,
    /// 实发差错: what was paid was not what was due as known then.
    Payment,
}

impl ActKind {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Birth => Text::new("出生", "birth"),
            Self::Death => Text::new("死亡", "death"),
            Self::Joined => Text::new("加入", "joined"),
            Self::Left => Text::new("离开", "left"),
            Self::Income => Text::new("收入更正", "income corrected"),
            Self::Determination => Text::new("重新核定", "determined anew"),
            Self::Began => Text::new("纳入", "came onto the roll"),
            Self::Ended => Text::new("停保", "left the roll"),
            Self::Moved => Text::new("迁移", "moved"),
            Self::Fact => Text::new("事实更正", "fact corrected"),
            Self::Figure => Text::new("标准", "figure"),
            Self::Payment => Text::new("实发差错", "error of payment"),
        }
    }

    /// Can deception be behind it? What was published late, a payment that was another than found, and the payments
    /// after a member's death (SA-22) are recovered without a fine, whatever else was found of the household.
    #[must_use]
    pub const fn may_deceive(self) -> bool {
        !matches!(self, Self::Figure | Self::Payment | Self::Death)
    }
}

/// 更正原因: what a part of a difference rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Act {
    /// What kind.
    pub kind: ActKind,
    /// 日期: the day on which it happened, was decided or was published, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// The member it concerns, by index in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<usize>,
    /// The field of the case, of a fact: `members[].died`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The id of the figure, or of the parameter where the place has no figure of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
}

impl Act {
    /// An act of a kind, of which nothing else is known yet.
    #[must_use]
    pub const fn new(kind: ActKind) -> Self {
        Self { kind, on: None, member: None, field: None, figure: None }
    }

    /// The act behind a cause that lies in the facts. A figure differs there only because another place ran the case.
    pub(super) fn of_facts(cause: &Cause, members: &[Member]) -> Self {
        match &cause.what {
            What::Parameter { id, to, .. } => {
                let figure = to.figure.clone().unwrap_or_else(|| (*id).to_owned());
                Self { figure: Some(figure), ..Self::new(ActKind::Moved) }
            }
            What::Month { .. } => Self::new(ActKind::Fact),
            What::Standing { from, to } => standing(from, to),
            What::Fact { field, member, from, to, .. } => {
                Self { member: *member, ..fact(field, *member, [from.as_ref(), to.as_ref()], members) }
            }
        }
    }

    /// The act behind a cause that lies in what is known of the law.
    pub(super) fn of_law(cause: &Cause, pack: &Pack) -> Self {
        let What::Parameter { id, from, to } = &cause.what else { return Self::new(ActKind::Figure) };
        let figure = to.figure.as_ref().or(from.figure.as_ref());
        let published =
            figure.and_then(|id| pack.figures().iter().find(|known| known.id() == *id)?.published);
        let figure = figure.cloned().unwrap_or_else(|| (*id).to_owned());
        Self { on: published, figure: Some(figure), ..Self::new(ActKind::Figure) }
    }
}

fn day(value: Option<&Value>) -> Option<NaiveDate> {
    value?.as_str()?.parse().ok()
}

fn fact(field: &str, member: Option<usize>, [from, to]: [Option<&Value>; 2], members: &[Member]) -> Act {
    let on = day(to).or_else(|| day(from));
    let act = |kind, on| Act { on, field: Some(field.to_owned()), ..Act::new(kind) };
    match field {
        "members[].died" => act(ActKind::Death, on),
        "members[].left" => act(ActKind::Left, on),
        "members[].entered" => act(ActKind::Joined, on),
        "members[]" if to == Some(&Value::Bool(true)) => {
            let Some(facts) = member.and_then(|index| members.get(index)) else {
                return act(ActKind::Joined, None);
            };
            // Whoever came in the year of the birth was born into the household.
            let birth = facts.birth.known();
            let born_here = facts.entered.zip(birth).is_some_and(|(entered, birth)| {
                (0..366).contains(&entered.signed_duration_since(birth).num_days())
            });
            if born_here { act(ActKind::Birth, birth) } else { act(ActKind::Joined, facts.entered) }
        }
        "members[]" => act(ActKind::Left, None),
        _ => act(ActKind::Fact, on),
    }
}

fn ended_by_death(at: &crate::change::StandingAt) -> bool {
    let ground = at.says.pointer("/ground").and_then(Value::as_str);
    at.kind == "ended" && ground == Some(StopGround::Death.word())
}

fn standing(from: &crate::change::StandingAt, to: &crate::change::StandingAt) -> Act {
    let paid = |kind| matches!(kind, "on-roll" | "grace");
    let says = |at: &crate::change::StandingAt, field: &str| at.says.pointer(field).cloned();
    let decided = |at| day(says(at, "/determination/decided").or_else(|| says(at, "/decided")).as_ref());
    let kind = match (paid(from.kind), paid(to.kind)) {
        (false, true) => ActKind::Began,
        // Payments after a death are recovered without a fine (SA-22), also where the stop was recorded and not the death.
        (true, false) if ended_by_death(to) => ActKind::Death,
        (true, false) => ActKind::Ended,
        _ if decided(from) == decided(to) => ActKind::Income,
        _ => ActKind::Determination,
    };
    Act { on: decided(to), ..Act::new(kind) }
}
