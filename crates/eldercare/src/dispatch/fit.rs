//! 能不能派: may this caregiver do this service of this visit at all, whatever the plan (EC-33)?

use minzheng_core_types::{Fact, Text};
use serde::Serialize;

use super::problem::{Caregiver, Problem, Visit, Want};

/// Declares the constraints with their words and texts.
macro_rules! constraints {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $zh:literal, $en:literal;)+) => {
        /// 硬约束: what a plan may not break (EC-33).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "kebab-case")]
        #[doc(alias = "硬约束")]
        pub enum Constraint { $($(#[$doc])* $name,)+ }

        impl Constraint {
            /// Every constraint, in the order in which they are told.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The word of files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// What is broken, for people.
            #[must_use]
            pub const fn text(self) -> Text {
                match self { $(Self::$name => Text::new($zh, $en),)+ }
            }
        }
    };
}

constraints! {
    /// A service that nobody does.
    Missing = "missing", "没有安排", "nobody does it";
    /// A service done more than once.
    Twice = "twice", "安排了不止一次", "done more than once";
    /// 技能.
    Skill = "skill", "护理员没有这项技能", "the caregiver lacks the skill";
    /// 在岗.
    Active = "active", "护理员不在岗", "the caregiver is not active";
    /// 合同期.
    Contract = "contract", "当日不在合同期内", "no contract in force on the day";
    /// 不得派.
    Blocked = "blocked", "该护理员不得派给该对象", "the caregiver may not be sent to this client";
    /// 性别要求.
    Gender = "gender", "性别不合要求", "not of the gender required";
    /// 方言要求.
    Dialect = "dialect", "不会所要求的方言", "does not speak the dialect required";
    /// Before the window opens.
    Opens = "opens", "早于时间窗", "starts before the window opens";
    /// After a window that binds.
    Closes = "closes", "晚于时间窗", "starts after the window has closed";
    /// The end does not fit start and length.
    Duration = "duration", "结束早于所需时长", "ends before the service can be done";
    /// 路程.
    Travel = "travel", "路程时间不够", "no time for the way from the stop before";
    /// Two services of one visit do not follow each other as they have to.
    Gap = "gap", "两名护理员的先后间隔不合", "the two services do not follow each other as they have to";
    /// Two caregivers have to go, and one does both services.
    Two = "two", "应由两名护理员上门,安排了同一人", "two caregivers have to go, and one does both services";
    /// Left the office too early.
    Leaves = "leaves", "早于上班时间出发", "leaves before the hours begin";
    /// Back at the office too late.
    Returns = "returns", "晚于下班时间返回", "is back after the hours have ended";
    /// 每日工时上限.
    Limit = "limit", "超过每日工时上限", "more work than the day allows";
    /// 政府购买时数.
    Entitlement = "entitlement", "超出政府购买的剩余时数,未同意自费", "beyond the hours that the government pays, without consent to pay";
}

/// Do facts rule somebody out, or are they not known?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Yes,
    No,
    Open,
}

/// Tells each constraint that keeps a caregiver from a service, with `true` where it is only not established that he may.
pub(super) fn against(
    problem: &Problem,
    visit: &Visit,
    part: usize,
    caregiver: usize,
    mut tell: impl FnMut(Constraint, bool),
) {
    let Some(who) = problem.caregivers.get(caregiver) else { return };
    let service = visit.parts.get(part).map(|part| &part.service);
    let skilled = service.is_some_and(|service| who.skills.contains(service));
    let held = [
        (Constraint::Skill, if skilled { Held::Yes } else { Held::No }),
        (Constraint::Active, active(who)),
        (Constraint::Contract, contract(problem, who)),
        (Constraint::Blocked, if visit.blocked.contains(&caregiver) { Held::No } else { Held::Yes }),
        (Constraint::Gender, gender(visit, who, true)),
        (Constraint::Dialect, dialect(visit, who, true)),
    ];
    for (constraint, held) in held {
        if held != Held::Yes {
            tell(constraint, held == Held::Open);
        }
    }
}

/// May he, for all that is known?
pub(super) fn may(problem: &Problem, visit: &Visit, part: usize, caregiver: usize) -> bool {
    let mut may = true;
    against(problem, visit, part, caregiver, |_, _| may = false);
    may
}

fn active(who: &Caregiver) -> Held {
    match who.active {
        Fact::Known(true) => Held::Yes,
        Fact::Known(false) | Fact::Absent => Held::No,
        Fact::NotEstablished => Held::Open,
    }
}

/// The contract covers the day; a problem without a day has no contracts either.
fn contract(problem: &Problem, who: &Caregiver) -> Held {
    let Some(day) = problem.day else { return Held::Yes };
    match who.contract {
        Fact::Known((first, last)) if first <= day && last.is_none_or(|last| day <= last) => Held::Yes,
        Fact::Known(_) | Fact::Absent => Held::No,
        Fact::NotEstablished => Held::Open,
    }
}

/// The gender that is required (`binding`) or wished.
pub(super) fn gender(visit: &Visit, who: &Caregiver, binding: bool) -> Held {
    let wanted = match (&visit.gender, binding) {
        (Some(Want::Required(wanted)), true) | (Some(Want::Wished(wanted)), false) => wanted,
        _ => return Held::Yes,
    };
    match who.gender {
        Fact::Known(gender) if gender == *wanted => Held::Yes,
        Fact::Known(_) | Fact::Absent => Held::No,
        Fact::NotEstablished => Held::Open,
    }
}

/// The dialect that is required (`binding`) or wished.
pub(super) fn dialect(visit: &Visit, who: &Caregiver, binding: bool) -> Held {
    let wanted = match (&visit.dialect, binding) {
        (Some(Want::Required(wanted)), true) | (Some(Want::Wished(wanted)), false) => wanted,
        _ => return Held::Yes,
    };
    match &who.dialects {
        Fact::Known(dialects) if dialects.contains(wanted) => Held::Yes,
        Fact::Known(_) | Fact::Absent => Held::No,
        Fact::NotEstablished => Held::Open,
    }
}
