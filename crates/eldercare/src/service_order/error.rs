//! Why an event cannot be taken into the history of an order.

use chrono::NaiveDateTime;
use minzheng_core_types::{Lang, Text};
use thiserror::Error;

use super::contract::Term;
use super::event::{EventKind, Stage};
use super::worded::worded;

worded! {
    /// 条件: what an event needs (EC-32).
    Guard {
        /// 已登记.
        Registered = "registered", "服务对象须已登记", "the client must be registered";
        /// 在目录内.
        InCatalogue = "in-catalogue", "服务项目须在目录内", "the item must stand in the catalogue";
        /// 在辖区内.
        InDistrict = "in-district", "地址须在辖区内", "the address must lie in the district";
        /// 未拒单.
        NotDeclined = "not-declined", "该服务商已拒单或超时,不再派给", "the provider declined or let the time pass; assign another";
        /// 被派服务商.
        ItsProvider = "its-provider", "只能由被派服务商接单", "only the provider it is assigned to confirms";
        /// 期限内.
        InTime = "in-time", "接单时限已过;请记超时,另行派单", "the time to confirm is over; record `expire` and assign again";
        /// 期限已过.
        DeadlineOver = "deadline-over", "接单时限未过", "the time to confirm is not over yet";
        /// 理由.
        Reason = "reason", "须记录理由", "record that a reason was given";
        /// 双方同意.
        Consent = "consent", "须双方同意", "both parties must agree";
        /// 改约次数.
        ReschedulesLeft = "reschedules-left", "改约次数已满;可取消后重新下单", "no rescheduling is left; cancel and order anew";
        /// 签到证据.
        Evidence = "evidence", "须有时间、地点证据", "evidence of place and time is needed";
        /// 不过早.
        NotTooEarly = "not-too-early", "早于可提前签到的时间", "earlier than a check-in may be";
        /// 宽限已过.
        GraceOver = "grace-over", "约定时间加宽限未过", "the agreed start and the grace are not over yet";
        /// 先到后离.
        EndAfterStart = "end-after-start", "签退须晚于签到", "the end must lie after the check-in";
        /// 签字.
        Signed = "signed", "须本人或者亲属签字", "the client or a relative must sign";
        /// 无争议.
        NoDispute = "no-dispute", "投诉未办结,不能结算", "a complaint is open; resolve it first";
        /// 回访次数.
        TriedOften = "tried-often", "未回访,且未接通次数不足", "follow it up, or try as often as the contract says";
    }
}

/// Why an event cannot be taken into a history. Each names state and event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OrderError {
    /// The event is not lawful in that state.
    #[error("`{event}` at {at} cannot follow in state `{stage}`; record what came between, or correct it")]
    NotLawful {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its time.
        at: NaiveDateTime,
    },
    /// A time before that of the latest event.
    #[error(
        "`{event}` at {at} lies before the latest event in state `{stage}`, {last}; put the events in order"
    )]
    Backwards {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its time.
        at: NaiveDateTime,
        /// The time of the latest event.
        last: NaiveDateTime,
    },
    /// A condition is not met.
    #[error("`{event}` at {at} in state `{stage}`: {}", .guard.label().en)]
    NotMet {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its time.
        at: NaiveDateTime,
        /// The condition.
        guard: Guard,
    },
    /// Nobody has found out whether a condition is met.
    #[error("`{event}` at {at} in state `{stage}`: not established: {}; find out and record it", .guard.label().en)]
    NotEstablished {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its time.
        at: NaiveDateTime,
        /// The condition.
        guard: Guard,
    },
    /// The contract leaves out what the event needs.
    #[error("`{event}` at {at} in state `{stage}` needs a term of the contract; add `{term}` ({})", .term.label().en)]
    NoTerm {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its time.
        at: NaiveDateTime,
        /// The term.
        term: Term,
    },
    /// As many providers have declined as one order can hold.
    #[error(
        "`{event}` at {at} in state `{stage}`: too many providers have declined; cancel the order and make it anew"
    )]
    TooManyDeclined {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its time.
        at: NaiveDateTime,
    },
    /// A time or a number beyond what can be held.
    #[error("`{event}` at {at} in state `{stage}`: a time or number is out of range; correct it")]
    OutOfRange {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its time.
        at: NaiveDateTime,
    },
}

impl OrderError {
    /// State, event and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        let (Self::NotLawful { stage, event, at }
        | Self::Backwards { stage, event, at, .. }
        | Self::NotMet { stage, event, at, .. }
        | Self::NotEstablished { stage, event, at, .. }
        | Self::NoTerm { stage, event, at, .. }
        | Self::TooManyDeclined { stage, event, at }
        | Self::OutOfRange { stage, event, at }) = self;
        let what = match self {
            Self::NotLawful { .. } => "在此状态不能办理;请补记其间事项,或更正".to_owned(),
            Self::Backwards { last, .. } => format!("早于上一事项({last});请按先后排列"),
            Self::NotMet { guard, .. } => guard.label().zh.to_owned(),
            Self::NotEstablished { guard, .. } => format!("未查明:{};请查明并记录", guard.label().zh),
            Self::NoTerm { term, .. } => format!("合同未约定“{}”;请补上 `{term}`", term.label().zh),
            Self::TooManyDeclined { .. } => "拒单服务商过多;请取消后重新下单".to_owned(),
            Self::OutOfRange { .. } => "时间或数字超出范围;请更正".to_owned(),
        };
        let Text { zh: stage, .. } = stage.label();
        format!("{at}“{}”(“{stage}”状态):{what}", event.label().zh)
    }
}
