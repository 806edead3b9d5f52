//! 服务工单: the course of one order as a machine and its log (CG-70).

use chrono::{Days, NaiveDateTime};
use minzheng_core_types::{Fact, Lang, Text};
use serde::{Deserialize, Serialize};
use thiserror::Error;

worded! {
    /// 工单状态: where an order stands.
    #[doc(alias = "工单状态")]
    Stage {
        /// 待受理.
        Created = "created", "待受理", "created";
        /// 已受理.
        Accepted = "accepted", "已受理", "accepted";
        /// 已派单.
        Assigned = "assigned", "已派单", "assigned";
        /// 服务中.
        InService = "in-service", "服务中", "in service";
        /// 已完成.
        Done = "done", "已完成", "done";
        /// 已确认.
        Confirmed = "confirmed", "已确认", "confirmed";
        /// 已评价.
        Rated = "rated", "已评价", "rated";
        /// 已取消.
        Cancelled = "cancelled", "已取消", "cancelled";
        /// 已拒绝.
        Rejected = "rejected", "已拒绝", "rejected";
        /// 重办.
        Reopened = "reopened", "重办", "reopened";
    }
}

worded! {
    /// 工单事项: what happens to an order.
    #[doc(alias = "工单事项")]
    OrderEvent {
        /// 受理.
        Accept = "accept", "受理", "accept";
        /// 拒绝, with a reason.
        Reject = "reject", "拒绝", "reject";
        /// 派单.
        Assign = "assign", "派单", "assign";
        /// 开始服务.
        Start = "start", "开始服务", "start";
        /// 完成.
        Finish = "finish", "完成", "finish";
        /// 居民确认.
        Confirm = "confirm", "确认", "confirm";
        /// 自动确认, when the days are over.
        AutoConfirm = "auto-confirm", "自动确认", "confirm by itself";
        /// 评价: one to five, or don't know.
        Rate = "rate", "评价", "rate";
        /// 回访; the stage stays.
        CallBack = "call-back", "回访", "call back";
        /// 重办, with a reason.
        Reopen = "reopen", "重办", "reopen";
        /// 取消, by whom.
        Cancel = "cancel", "取消", "cancel";
    }
}

worded! {
    /// 取消人.
    Canceller {
        /// 居民.
        User = "user", "居民", "the resident";
        /// 服务方.
        Provider = "provider", "服务方", "the provider";
    }
}

/// 记录: an event at its time, with what must be recorded of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// 时间, local.
    pub at: NaiveDateTime,
    /// 事项.
    pub event: OrderEvent,
    /// 有理由: a rejection and a reopening need one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reason: bool,
    /// 取消人.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Canceller>,
    /// 评分, one to five; `"none"` is "don't know".
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub score: Fact<u8>,
}

impl Entry {
    /// An event of which nothing else is recorded.
    #[must_use]
    pub const fn new(event: OrderEvent, at: NaiveDateTime) -> Self {
        Self { at, event, reason: false, by: None, score: Fact::NotEstablished }
    }
}

/// 评价.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    /// One (very dissatisfied) to five (very satisfied).
    Level(u8),
    /// 说不清.
    DontKnow,
}

/// 工单: where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "工单")]
pub struct OrderState {
    /// The stage.
    pub stage: Stage,
    /// Days until it is confirmed by itself, where a figure says so.
    pub confirm_days: Option<u32>,
    /// 下单.
    pub created: NaiveDateTime,
    /// 受理或者拒绝, the first.
    pub answered: Option<NaiveDateTime>,
    /// 开始服务, the first.
    pub started: Option<NaiveDateTime>,
    /// 完成, the latest.
    pub done: Option<NaiveDateTime>,
    /// 已回访.
    pub called_back: bool,
    /// 重办次数.
    pub reopened: u32,
    /// 评价.
    pub rating: Option<Rating>,
    /// 取消人.
    pub cancelled_by: Option<Canceller>,
    /// The time of the latest event.
    pub since: NaiveDateTime,
}

/// Why an event cannot be taken. Each names state and event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("`{event}` at {at} in state `{stage}`: {}", .why.label().en)]
pub struct OrderError {
    /// The state.
    pub stage: Stage,
    /// The event.
    pub event: OrderEvent,
    /// Its time.
    pub at: NaiveDateTime,
    /// What is amiss.
    pub why: Amiss,
}

worded! {
    /// What is amiss with an event, and what to do.
    Amiss {
        /// Not lawful in that state.
        NotLawful = "not-lawful", "在此状态不能办理;请补记其间事项,或更正", "it cannot follow; record what came between, or correct it";
        /// Before the latest event.
        Backwards = "backwards", "早于上一事项;请按先后排列", "it lies before the latest event; put the events in order";
        /// No reason.
        NoReason = "no-reason", "须记录理由(reason)", "record that a reason was given (`reason`)";
        /// Nobody cancelled.
        NoCanceller = "no-canceller", "须写明由谁取消(by)", "say who cancelled it (`by`)";
        /// No score.
        NoScore = "no-score", "须有评分1至5,说不清写 none", "give a score of one to five, or `none` for don't know";
        /// Days not over.
        TooEarly = "too-early", "自动确认的日数未满", "the days until it is confirmed by itself are not over";
        /// No figure.
        NoDays = "no-days", "没有自动确认日数(cg.order.auto-confirm.days);请补上参数", "no figure says after how many days (`cg.order.auto-confirm.days`); add it";
    }
}

impl OrderError {
    /// State, event and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let Text { zh: stage, .. } = self.stage.label();
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => {
                format!("{}“{}”(“{stage}”状态):{}", self.at, self.event.label().zh, self.why.label().zh)
            }
        }
    }
}

impl OrderState {
    /// 下单.
    #[must_use]
    pub const fn new(created: NaiveDateTime, confirm_days: Option<u32>) -> Self {
        Self {
            stage: Stage::Created,
            confirm_days,
            created,
            answered: None,
            started: None,
            done: None,
            called_back: false,
            reopened: 0,
            rating: None,
            cancelled_by: None,
            since: created,
        }
    }

    /// What may come next by the course of CG-70.
    pub fn next(self) -> impl Iterator<Item = OrderEvent> {
        OrderEvent::ALL.iter().copied().filter(move |event| self.leads(*event))
    }

    /// Is the order done, confirmed or rated?
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self.stage, Stage::Done | Stage::Confirmed | Stage::Rated)
    }

    /// 可自动确认: the time after which it is confirmed by itself; `None` unless done under a figure that says so.
    #[must_use]
    pub fn confirms_after(self) -> Option<NaiveDateTime> {
        let done = self.done.filter(|_| self.stage == Stage::Done)?;
        done.checked_add_days(Days::new(u64::from(self.confirm_days?)))
    }

    const fn leads(self, event: OrderEvent) -> bool {
        use OrderEvent as E;
        use Stage as S;
        matches!(
            (self.stage, event),
            (S::Created, E::Accept | E::Reject)
                | (S::Accepted | S::Reopened, E::Assign)
                | (S::Assigned, E::Start)
                | (S::InService, E::Finish)
                | (S::Done, E::Confirm | E::AutoConfirm)
                | (S::Done | S::Confirmed, E::Reopen)
                | (S::Confirmed, E::Rate)
                | (S::Done | S::Confirmed | S::Rated, E::CallBack)
                | (S::Created | S::Accepted | S::Assigned | S::Reopened, E::Cancel)
        )
    }
}

/// The state after an event (CG-70). Pure: replaying the log gives the same state.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_community_governance::satisfaction::{Entry, OrderEvent, OrderState, Stage, apply};
/// let at = |h| NaiveDate::from_ymd_opt(2014, 5, 6).and_then(|day| day.and_hms_opt(h, 0, 0)).unwrap_or_default();
/// let order = OrderState::new(at(8), Some(7));
/// let order = apply(order, Entry::new(OrderEvent::Accept, at(9)))?;
/// assert_eq!(order.stage, Stage::Accepted);
/// let error = apply(order, Entry::new(OrderEvent::Finish, at(10))).unwrap_err();
/// assert!(error.to_string().contains("`finish`") && error.to_string().contains("`accepted`"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`OrderError`] with state and event.
pub fn apply(state: OrderState, entry: Entry) -> Result<OrderState, OrderError> {
    let Entry { at, event, reason, by, score } = entry;
    let fails = |why| Err(OrderError { stage: state.stage, event, at, why });
    if at < state.since {
        return fails(Amiss::Backwards);
    }
    if !state.leads(event) {
        return fails(Amiss::NotLawful);
    }
    let since = OrderState { since: at, ..state };
    let to = |stage| OrderState { stage, ..since };
    let answered = Some(state.answered.unwrap_or(at));
    Ok(match event {
        OrderEvent::Accept => OrderState { answered, ..to(Stage::Accepted) },
        OrderEvent::Reject if !reason => return fails(Amiss::NoReason),
        OrderEvent::Reject => OrderState { answered, ..to(Stage::Rejected) },
        OrderEvent::Assign => to(Stage::Assigned),
        OrderEvent::Start => {
            OrderState { started: Some(state.started.unwrap_or(at)), ..to(Stage::InService) }
        }
        OrderEvent::Finish => OrderState { done: Some(at), ..to(Stage::Done) },
        OrderEvent::Confirm => to(Stage::Confirmed),
        OrderEvent::AutoConfirm => match state.confirms_after() {
            None => return fails(Amiss::NoDays),
            Some(after) if at <= after => return fails(Amiss::TooEarly),
            Some(_) => to(Stage::Confirmed),
        },
        OrderEvent::Rate => {
            let rating = match score {
                Fact::Known(level @ 1..=5) => Rating::Level(level),
                Fact::Absent => Rating::DontKnow,
                Fact::Known(_) | Fact::NotEstablished => return fails(Amiss::NoScore),
            };
            OrderState { rating: Some(rating), ..to(Stage::Rated) }
        }
        OrderEvent::CallBack => OrderState { called_back: true, ..since },
        OrderEvent::Reopen if !reason => return fails(Amiss::NoReason),
        OrderEvent::Reopen => {
            OrderState { done: None, reopened: state.reopened.saturating_add(1), ..to(Stage::Reopened) }
        }
        OrderEvent::Cancel if by.is_none() => return fails(Amiss::NoCanceller),
        OrderEvent::Cancel => OrderState { cancelled_by: by, ..to(Stage::Cancelled) },
    })
}
