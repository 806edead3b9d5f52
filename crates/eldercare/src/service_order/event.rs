//! 工单事项: what can happen to an order, and what must be recorded of it.

use chrono::{NaiveDateTime, TimeDelta};
use minzheng_core_types::Fact;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::split::Split;
use super::worded::worded;

worded! {
    /// 工单状态: where an order stands (EC-32).
    #[doc(alias = "工单状态")]
    Stage {
        /// 待受理.
        Requested = "requested", "待受理", "requested";
        /// 待派单.
        Accepted = "accepted", "待派单", "accepted";
        /// 待接单.
        Assigned = "assigned", "待接单", "assigned";
        /// 待上门.
        Confirmed = "confirmed", "待上门", "confirmed";
        /// 服务中.
        InService = "in-service", "服务中", "in service";
        /// 已完成.
        Completed = "completed", "已完成", "completed";
        /// 已回访.
        FollowedUp = "followed-up", "已回访", "followed up";
        /// 已结算.
        Settled = "settled", "已结算", "settled";
        /// 已归档.
        Closed = "closed", "已归档", "closed";
        /// 已取消.
        Cancelled = "cancelled", "已取消", "cancelled";
        /// 爽约.
        Failed = "failed", "爽约", "failed";
    }
}

impl Stage {
    /// 终态: nothing can follow.
    #[must_use]
    pub const fn is_terminal(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled | Self::Failed)
    }

    /// Has a visit been made and ended?
    #[must_use]
    pub const fn is_completed(self) -> bool {
        matches!(self, Self::Completed | Self::FollowedUp | Self::Settled | Self::Closed)
    }
}

worded! {
    /// 工单事项: what happens to an order (EC-32).
    #[doc(alias = "工单事项")]
    EventKind {
        /// 受理.
        Accept = "accept", "受理", "accept";
        /// 紧急受理派单: an emergency is accepted and assigned in one step.
        AcceptUrgent = "accept-urgent", "紧急受理派单", "accept and assign an emergency";
        /// 派单.
        Assign = "assign", "派单", "assign";
        /// 拒单.
        Decline = "decline", "拒单", "decline";
        /// 超时: the provider did not confirm in time.
        Expire = "expire", "超时", "expire";
        /// 接单.
        Confirm = "confirm", "接单", "confirm";
        /// 改约.
        Reschedule = "reschedule", "改约", "reschedule";
        /// 到达签到.
        CheckIn = "check-in", "到达签到", "check in";
        /// 爽约: nobody checked in.
        NoShow = "no-show", "爽约", "no show";
        /// 完成签退.
        CheckOut = "check-out", "完成签退", "check out";
        /// 中断: ended before its time; only delivered minutes count.
        Interrupt = "interrupt", "中断", "interrupt";
        /// 回访.
        FollowUp = "follow-up", "回访", "follow up";
        /// 回访未接通: the client was called and did not answer.
        NoAnswer = "no-answer", "回访未接通", "no answer to a follow-up";
        /// 投诉: a dispute is opened.
        Complain = "complaint", "投诉", "complaint";
        /// 投诉办结: a dispute is resolved, the oldest first.
        Resolve = "resolve", "投诉办结", "complaint resolved";
        /// 结算: the only event that moves money.
        Settle = "settle", "结算", "settle";
        /// 归档.
        Close = "close", "归档", "close";
        /// 取消, by the client.
        Cancel = "cancel", "取消", "cancel";
    }
}

worded! {
    /// 工单类别.
    #[derive(Default)]
    Urgency {
        /// 普通.
        #[default]
        Ordinary = "ordinary", "普通", "ordinary";
        /// 紧急 (助急): accepted and assigned in one step, watched by a timer of its own.
        Emergency = "emergency", "紧急", "emergency";
    }
}

/// 服务商: a provider by the number that whoever keeps the orders gave it. No name enters a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[doc(alias = "服务商")]
pub struct Provider(pub u32);

/// 满意度评分: one to five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[doc(alias = "评分")]
pub struct Score(u8);

impl Score {
    /// A score; `None` unless it is one to five (EC-32).
    #[must_use]
    pub const fn new(score: u8) -> Option<Self> {
        if score >= 1 && score <= 5 { Some(Self(score)) } else { None }
    }

    /// One to five.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }

    /// 满意: four or five (EC-36).
    #[must_use]
    pub const fn is_satisfied(self) -> bool {
        self.0 >= 4
    }
}

/// 约定时间: when a visit is to be made. Local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "约定时间")]
pub struct Visit {
    start: NaiveDateTime,
    /// The end of the client's window, where there is one.
    window: Option<NaiveDateTime>,
    minutes: u32,
}

/// Why a time of a visit cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum VisitError {
    /// The client's window ends before the start.
    #[error("the latest start {latest} lies before the start {start}; correct one of them")]
    LatestBeforeStart {
        /// The agreed start.
        start: NaiveDateTime,
        /// The end of the client's window.
        latest: NaiveDateTime,
    },
    /// A visit of no minutes.
    #[error("a visit of no minutes cannot be planned; give at least one minute")]
    NoMinutes,
}

impl Visit {
    /// A visit that starts at a time, at the latest at another, and is planned to last so many minutes.
    ///
    /// # Errors
    /// [`VisitError`].
    pub fn new(start: NaiveDateTime, latest: NaiveDateTime, minutes: u32) -> Result<Self, VisitError> {
        if latest < start {
            return Err(VisitError::LatestBeforeStart { start, latest });
        }
        if minutes == 0 {
            return Err(VisitError::NoMinutes);
        }
        Ok(Self { start, window: (latest > start).then_some(latest), minutes })
    }

    /// A visit at an agreed time, without a window.
    ///
    /// # Errors
    /// [`VisitError::NoMinutes`].
    pub fn at(start: NaiveDateTime, minutes: u32) -> Result<Self, VisitError> {
        Self::new(start, start, minutes)
    }

    /// The same visit with its start set by dispatch. A window stays where it is; without one the latest start moves along.
    #[must_use]
    pub fn starting(self, start: NaiveDateTime) -> Self {
        Self { start, ..self }
    }

    /// 约定开始.
    #[must_use]
    pub const fn start(self) -> NaiveDateTime {
        self.start
    }

    /// 最晚开始: the end of the client's window; without one the agreed start.
    #[must_use]
    pub fn latest(self) -> NaiveDateTime {
        self.window.unwrap_or(self.start)
    }

    /// 计划分钟数.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        self.minutes
    }
}

/// 受理核对: what has to be established before an order is accepted (EC-32).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checks {
    /// 已登记: the client is registered.
    pub registered: Fact<bool>,
    /// 在服务目录内: the item stands in the catalogue.
    pub in_catalogue: Fact<bool>,
    /// 在辖区内: the address lies in the district.
    pub in_district: Fact<bool>,
}

impl Checks {
    /// All three are established.
    pub const MET: Self = Self {
        registered: Fact::Known(true),
        in_catalogue: Fact::Known(true),
        in_district: Fact::Known(true),
    };
}

/// 事项: an event with what must be recorded of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// 受理.
    Accept(Checks),
    /// 紧急受理派单.
    AcceptUrgent(Checks, Provider),
    /// 派单, perhaps with the start that dispatch set. Whether the provider may be sent is for dispatch to say (EC-33).
    Assign(Provider, Option<NaiveDateTime>),
    /// 拒单; was a reason recorded?
    Decline {
        /// Was a reason recorded?
        reason: bool,
    },
    /// 超时.
    Expire,
    /// 接单, by the provider it was assigned to.
    Confirm(Provider),
    /// 改约.
    Reschedule {
        /// Have client and provider both agreed?
        consent: bool,
        /// The new time.
        visit: Visit,
    },
    /// 到达签到.
    CheckIn {
        /// Is there evidence of place and time?
        evidence: bool,
    },
    /// 爽约.
    NoShow,
    /// 完成签退.
    CheckOut {
        /// Has the client or a relative signed?
        signed: bool,
    },
    /// 中断.
    Interrupt {
        /// Was a reason recorded?
        reason: bool,
    },
    /// 回访.
    FollowUp {
        /// The score.
        score: Score,
        /// Did the client complain?
        complaint: bool,
    },
    /// 回访未接通.
    NoAnswer,
    /// 投诉.
    Complain,
    /// 投诉办结.
    Resolve,
    /// 结算, with who pays what (EC-25).
    Settle(Split),
    /// 归档.
    Close,
    /// 取消, by the client.
    Cancel,
}

impl Event {
    /// Which event it is.
    #[must_use]
    pub const fn kind(self) -> EventKind {
        match self {
            Self::Accept(_) => EventKind::Accept,
            Self::AcceptUrgent(..) => EventKind::AcceptUrgent,
            Self::Assign(..) => EventKind::Assign,
            Self::Decline { .. } => EventKind::Decline,
            Self::Expire => EventKind::Expire,
            Self::Confirm(_) => EventKind::Confirm,
            Self::Reschedule { .. } => EventKind::Reschedule,
            Self::CheckIn { .. } => EventKind::CheckIn,
            Self::NoShow => EventKind::NoShow,
            Self::CheckOut { .. } => EventKind::CheckOut,
            Self::Interrupt { .. } => EventKind::Interrupt,
            Self::FollowUp { .. } => EventKind::FollowUp,
            Self::NoAnswer => EventKind::NoAnswer,
            Self::Complain => EventKind::Complain,
            Self::Resolve => EventKind::Resolve,
            Self::Settle(_) => EventKind::Settle,
            Self::Close => EventKind::Close,
            Self::Cancel => EventKind::Cancel,
        }
    }
}

/// A time so many minutes after another; `None` beyond the calendar.
pub(super) fn after(time: NaiveDateTime, minutes: u32) -> Option<NaiveDateTime> {
    time.checked_add_signed(TimeDelta::minutes(i64::from(minutes)))
}

/// A time so many minutes before another; `None` beyond the calendar.
pub(super) fn before(time: NaiveDateTime, minutes: u32) -> Option<NaiveDateTime> {
    time.checked_sub_signed(TimeDelta::minutes(i64::from(minutes)))
}
