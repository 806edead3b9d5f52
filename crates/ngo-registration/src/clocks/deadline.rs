//! 时限: one clock of an application, by when, and on what it rests.

use chrono::NaiveDate;
use minzheng_core_types::figures::{FigureRef, Parameter};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Citation, Month, ParameterSet, Rule, Text, WorkdayCalendar};

use super::count::{Count, DayLine, Limit};
use super::policy::{DayKind, PARAMETERS};
use super::programmes;
use super::rules::{NR_11, NR_22, NR_23};
use super::span::Excluded;

worded! {
    /// 时钟: what has to be done by a day.
    #[doc(alias = "办理时限")]
    Clock {
        /// 告知补正.
        Notice = "notice", "一次性告知补正", "notice of what is lacking";
        /// 筹备审批(法定).
        Preparation = "preparation", "筹备审批(法定)", "preparation, by the law";
        /// 筹备审批(承诺).
        PreparationPromise = "preparation-promise", "筹备审批(承诺)", "preparation, as promised";
        /// 召开成立大会.
        Founding = "founding-meeting", "召开成立大会", "founding meeting";
        /// 办结(法定).
        Statute = "statute", "办结(法定)", "decision, by the law";
        /// 办结(承诺).
        Promise = "promise", "办结(承诺)", "decision, as promised";
        /// 变更(报告所称法定).
        Claimed = "claimed", "变更(报告所称法定)", "change, as the report claims the law to be";
        /// 送达证书.
        Certificate = "certificate", "送达证书", "delivery of the certificate";
        /// 申请变更.
        ChangeApply = "change-apply", "申请变更", "applying for a change";
        /// 成立清算组.
        LiquidationGroup = "liquidation-group", "慈善组织成立清算组", "liquidation group of a charity";
        /// 通知债权人.
        CreditorsTold = "creditors-told", "通知债权人", "telling creditors";
        /// 公告债权人.
        CreditorsNotice = "creditors-notice", "公告债权人", "notice to creditors";
        /// 申请注销.
        Deregister = "deregistration-apply", "申请注销", "applying for deregistration";
    }
}

worded! {
    /// 责任主体: who has to act.
    Answerable {
        /// 登记管理机关.
        Registrar = "registrar", "登记管理机关", "registration authority";
        /// 申请人.
        Applicant = "applicant", "申请人", "applicant";
        /// 清算组.
        Liquidators = "liquidators", "清算组", "liquidation group";
    }
}

worded! {
    /// 时限状态: how a clock stands on the day asked for.
    #[doc(alias = "逾期")]
    Status {
        /// 逾期.
        Overdue = "overdue", "逾期", "overdue";
        /// 今日到期.
        DueToday = "due-today", "今日到期", "due today";
        /// 进行中.
        Running = "running", "进行中", "running";
        /// 中止.
        Stopped = "stopped", "中止", "stopped";
        /// 无法推算.
        Unknown = "unknown", "无法推算", "not known";
        /// 逾期办结.
        MetLate = "met-late", "逾期办结", "done late";
        /// 按期办结.
        Met = "met", "按期办结", "done in time";
    }
}

impl Clock {
    /// Who has to act.
    #[must_use]
    pub const fn answerable(self) -> Answerable {
        match self {
            Self::Founding | Self::ChangeApply | Self::LiquidationGroup => Answerable::Applicant,
            Self::CreditorsTold | Self::CreditorsNotice | Self::Deregister => Answerable::Liquidators,
            _ => Answerable::Registrar,
        }
    }

    /// The rule of its length.
    #[must_use]
    pub const fn rule(self) -> &'static Rule {
        match self {
            Self::Founding => &NR_22,
            Self::LiquidationGroup | Self::CreditorsTold | Self::CreditorsNotice | Self::Deregister => &NR_23,
            _ => &NR_11,
        }
    }

    /// What it is found as.
    pub(super) fn programme(self) -> &'static Programme {
        match self {
            Self::Notice => &programmes::NOTICE,
            Self::Preparation => &programmes::PREPARATION,
            Self::PreparationPromise => &programmes::PREPARATION_PROMISE,
            Self::Founding => &programmes::FOUNDING,
            Self::Statute => &programmes::STATUTE,
            Self::Promise => &programmes::PROMISE,
            Self::Claimed => &programmes::CLAIMED,
            Self::Certificate => &programmes::CERTIFICATE,
            Self::ChangeApply => &programmes::CHANGE_APPLY,
            Self::LiquidationGroup => &programmes::GROUP_FORMED,
            Self::CreditorsTold => &programmes::CREDITORS_TOLD,
            Self::CreditorsNotice => &programmes::CREDITORS_NOTICE,
            Self::Deregister => &programmes::DEREGISTER,
        }
    }

    /// Is it a promise, or a limit that may be lacking without a question?
    pub(super) const fn may_lack(self) -> bool {
        matches!(self, Self::Promise | Self::PreparationPromise | Self::Claimed)
    }
}

/// 截止日: by when. Never a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The last day.
    On(NaiveDate),
    /// The clock stands still with so many days left.
    Stopped(u32),
    /// It cannot be known.
    Unknown(Unknown),
}

/// Why a last day cannot be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The place has not settled a figure: those of [`Deadline::missing`].
    Figure,
    /// A fact is not established.
    Fact,
    /// The calendar does not know this day.
    Calendar(NaiveDate),
    /// Beyond the last date that can be held.
    TooFar,
}

/// 时限: one clock as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "办理时限")]
pub struct Deadline {
    /// What has to be done.
    pub clock: Clock,
    /// Day 0: not counted itself.
    pub started: NaiveDate,
    /// The length, where it is known.
    pub length: Option<u32>,
    /// Which days it counts; `None` for months, and where it is not known.
    pub kind: Option<DayKind>,
    /// By when.
    pub due: Due,
    /// The last day by the count alone, before a rest day moved it.
    pub counted: Option<NaiveDate>,
    /// Days of the kind counted up to the act, or up to the day asked for.
    pub used: Option<u32>,
    /// The day on which it was done.
    pub ended: Option<NaiveDate>,
    /// How it stands.
    pub status: Status,
    /// The form of the rule.
    pub form: &'static str,
    /// The figure of the length.
    pub figure: Option<FigureRef>,
    /// Figures that the place has not settled.
    pub missing: ParameterSet,
    /// Figures and readings that are assumed: the answer says so.
    pub assumed: ParameterSet,
    /// What is not counted.
    pub spans: Vec<Excluded>,
    pub(super) rolls: bool,
    pub(super) seen: NaiveDate,
}

impl Deadline {
    /// The last day, where it is known.
    #[must_use]
    pub const fn due_on(&self) -> Option<NaiveDate> {
        match self.due {
            Due::On(day) => Some(day),
            Due::Stopped(_) | Due::Unknown(_) => None,
        }
    }

    /// Is somebody still to act?
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// The clauses of the length.
    #[must_use]
    pub fn citations(&self) -> &'static [Citation] {
        let variant = self.clock.rule().variant(self.form, Month::of(self.started));
        variant.map_or(&[], |variant| variant.citations)
    }

    /// The figures that are lacking.
    pub fn missing(&self) -> impl Iterator<Item = &'static Parameter> {
        self.missing.iter().filter_map(|index| PARAMETERS.get(index))
    }

    /// The figures and readings that are assumed.
    pub fn assumed(&self) -> impl Iterator<Item = &'static Parameter> {
        self.assumed.iter().filter_map(|index| PARAMETERS.get(index))
    }

    /// The days one by one, on demand: each counted day, each day off with the weekend or holiday break behind it, each excluded day,
    /// and those by which the end moved. None for months, and where the length is not known.
    #[must_use]
    pub fn days<'c>(&self, calendar: &'c WorkdayCalendar) -> Vec<DayLine<'c>> {
        let (Some(days), Some(kind)) = (self.length, self.kind) else { return Vec::new() };
        let limit = Limit { days, kind, rollover: self.rolls };
        Count::new(calendar, limit, self.started, self.spans.iter().copied()).days(self.seen)
    }

    /// Why the last day is not known, in both languages; `None` when it is.
    #[must_use]
    pub const fn why_unknown(&self) -> Option<Text> {
        match self.due {
            Due::Unknown(Unknown::Figure) => {
                Some(Text::new("本地未定或未查到时限", "the place has not settled it, or it was not found"))
            }
            Due::Unknown(Unknown::Fact) => Some(Text::new("事实未查明", "a fact is not established")),
            Due::Unknown(Unknown::Calendar(_)) => {
                Some(Text::new("放假安排尚未载入", "the holiday notice is not loaded"))
            }
            Due::Unknown(Unknown::TooFar) => Some(Text::new("超出日期范围", "beyond the range of dates")),
            Due::On(_) | Due::Stopped(_) => None,
        }
    }
}
