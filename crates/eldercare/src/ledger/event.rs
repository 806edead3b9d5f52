//! 事项: what a ledger records of an elder.

use std::fmt;

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Text};
use serde::{Deserialize, Serialize};

use crate::recognition::Standard;
use crate::{gb42195, ltc, mzt039, self_care};

/// Declares a list of values with the word of each in files and its name for people.
macro_rules! listed {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Its name for people.
            #[must_use]
            pub const fn label(self) -> Text {
                match self { $(Self::$variant => Text::new($zh, $en),)+ }
            }
        }
    };
}

listed! {
    /// 身份: what an elder may be recognised as.
    pub enum Status {
        /// 低保.
        Allowance = "allowance", "低保", "on the allowance";
        /// 三无: without ability to work, income or support.
        ThreeNos = "three-nos", "三无", "without support";
        /// 特殊困难老年人: those who are to be visited every month (EC-70).
        SpecialDifficulty = "special-difficulty", "特殊困难", "in special difficulty";
    }
}

listed! {
    /// 服务: what an elder may be given.
    pub enum Service {
        /// 政府购买居家养老服务.
        HomeCare = "home-care", "政府购买居家养老服务", "government-bought home care";
        /// 日间照料.
        DayCare = "day-care", "日间照料", "day care";
        /// 虚拟养老院.
        VirtualHome = "virtual-home", "虚拟养老院", "virtual nursing home";
        /// 机构养老.
        Institution = "institution", "机构养老", "care in an institution";
    }
}

/// 等级: a grade under its own scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grade {
    /// GB/T 42195-2022.
    Gb42195(gb42195::Grade),
    /// MZ/T 039-2013.
    Mzt039(mzt039::Grade),
    /// Six indicators of self-care.
    SelfCare(self_care::Class),
    /// Long-term care.
    Ltc(ltc::Grade),
}

impl Grade {
    /// The grade of that number under a scale; `None` where the scale has none.
    #[must_use]
    pub const fn of(standard: Standard, number: u32) -> Option<Self> {
        match standard {
            Standard::Gb42195 => match gb42195::Grade::of(number) {
                Some(grade) => Some(Self::Gb42195(grade)),
                None => None,
            },
            Standard::Mzt039 => match mzt039::Grade::of(number) {
                Some(grade) => Some(Self::Mzt039(grade)),
                None => None,
            },
            Standard::SelfCare => match self_care::Class::of(number) {
                Some(class) => Some(Self::SelfCare(class)),
                None => None,
            },
            Standard::Ltc => match ltc::Grade::of(number) {
                Some(grade) => Some(Self::Ltc(grade)),
                None => None,
            },
        }
    }

    /// Its standard.
    #[must_use]
    pub const fn standard(self) -> Standard {
        match self {
            Self::Gb42195(_) => Standard::Gb42195,
            Self::Mzt039(_) => Standard::Mzt039,
            Self::SelfCare(_) => Standard::SelfCare,
            Self::Ltc(_) => Standard::Ltc,
        }
    }

    /// Its number under its scale.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::Gb42195(grade) => grade.number(),
            Self::Mzt039(grade) => grade.number(),
            Self::SelfCare(class) => class.number(),
            Self::Ltc(grade) => grade.number(),
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Gb42195(grade) => grade.label(),
            Self::Mzt039(grade) => grade.label(),
            Self::SelfCare(class) => class.label(),
            Self::Ltc(grade) => grade.label(),
        }
    }
}

/// 事项 (EC-61): what happened. Grades and stays in hospital tell of health and are not printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// 建档: the elder was put on the ledger.
    Registered,
    /// 身份变更: a status began or ended.
    Status {
        /// Which.
        status: Status,
        /// Does it hold from that day on?
        holds: bool,
    },
    /// 评估: a result, and the last day on which it holds; absent where it holds until the next.
    Assessed {
        /// The grade.
        grade: Grade,
        /// The last day.
        until: Fact<NaiveDate>,
    },
    /// 住院: until the day of discharge, where that is known.
    Hospitalised {
        /// The last day in hospital.
        until: Option<NaiveDate>,
    },
    /// 迁入.
    MovedIn,
    /// 迁出.
    MovedOut,
    /// 死亡.
    Died,
    /// 服务开始.
    ServiceStarted(Service),
    /// 服务结束: from that day on it is no longer given.
    ServiceEnded(Service),
    /// 探访.
    Visited,
    /// 撤销: only in an entry that corrects another, which is then as if it had never been.
    Withdrawn,
}

impl Event {
    /// The last day, where it has one.
    pub(super) fn last(self) -> Option<NaiveDate> {
        match self {
            Self::Assessed { until, .. } => until.known(),
            Self::Hospitalised { until } => until,
            _ => None,
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Registered => Text::new("建档", "registered"),
            Self::Status { holds: true, .. } => Text::new("身份认定", "status begins"),
            Self::Status { holds: false, .. } => Text::new("身份终止", "status ends"),
            Self::Assessed { .. } => Text::new("能力评估", "assessed"),
            Self::Hospitalised { .. } => Text::new("住院", "in hospital"),
            Self::MovedIn => Text::new("迁入", "moved in"),
            Self::MovedOut => Text::new("迁出", "moved out"),
            Self::Died => Text::new("死亡", "died"),
            Self::ServiceStarted(_) => Text::new("服务开始", "service begins"),
            Self::ServiceEnded(_) => Text::new("服务结束", "service ends"),
            Self::Visited => Text::new("探访", "visited"),
            Self::Withdrawn => Text::new("撤销", "withdrawn"),
        }
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status { status, holds } => write!(f, "Status({status:?}, {holds})"),
            Self::ServiceStarted(service) | Self::ServiceEnded(service) => {
                write!(f, "{}({service:?})", self.label().en)
            }
            Self::Assessed { .. } | Self::Hospitalised { .. } => f.write_str("[sensitive]"),
            other => f.write_str(other.label().en),
        }
    }
}

/// 记录 (EC-61): an event with the day on which it happened and the day on which it was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// 序号: within the elder's history, ascending.
    pub number: u32,
    /// 发生日.
    pub valid: NaiveDate,
    /// 记录日.
    pub recorded: NaiveDate,
    /// 更正: the number of an earlier entry that this one takes the place of.
    pub corrects: Option<u32>,
    /// What happened.
    pub event: Event,
}
