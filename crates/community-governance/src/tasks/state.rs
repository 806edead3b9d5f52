//! 准入状态机 (CG-46): from the proposal to the end of a term.

use chrono::NaiveDate;
use minzheng_core_types::Lang;
use thiserror::Error;

worded! {
    /// 状态.
    #[doc(alias = "准入状态")]
    Stage {
        /// 已提出.
        Proposed = "proposed", "已提出", "proposed";
        /// 审核中.
        Review = "review", "审核中", "under review";
        /// 已准入.
        Admitted = "admitted", "已准入", "admitted";
        /// 实施中.
        Active = "active", "实施中", "active";
        /// 已续办.
        Renewed = "renewed", "已续办", "renewed";
        /// 已退出: refused, given up or taken off the list.
        Withdrawn = "withdrawn", "已退出", "withdrawn";
        /// 已期满.
        Expired = "expired", "已期满", "expired";
    }
}

/// 事项: what happens to a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskEvent {
    /// 受理: review begins.
    Receive,
    /// 准入, from a day until a day.
    Admit {
        /// 开始日.
        starts: NaiveDate,
        /// 期满日.
        ends: NaiveDate,
    },
    /// 不予准入、撤回或者退出.
    Withdraw,
    /// 开始.
    Start,
    /// 续办: a new application with an evaluation was admitted.
    Renew,
    /// 期满.
    Expire,
}

impl TaskEvent {
    /// The word used in messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Admit { .. } => "admit",
            Self::Withdraw => "withdraw",
            Self::Start => "start",
            Self::Renew => "renew",
            Self::Expire => "expire",
        }
    }
}

/// Why an event cannot follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum StageError {
    /// Not lawful in that state.
    #[error("`{event}` on {day} cannot follow in state `{stage}`; record what came between, or correct it")]
    NotLawful {
        /// The state.
        stage: Stage,
        /// The event.
        event: &'static str,
        /// Its day.
        day: NaiveDate,
    },
    /// Too early or too late by the term.
    #[error(
        "`{event}` on {day} in state `{stage}` does not fit the term; check the day against start and end"
    )]
    OutsideTerm {
        /// The state.
        stage: Stage,
        /// The event.
        event: &'static str,
        /// Its day.
        day: NaiveDate,
    },
}

impl StageError {
    /// State, event and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::NotLawful { stage, event, day }, Lang::Zh) => {
                format!("{day} `{event}` 不能接在“{}”之后;请补记其间事项,或更正", stage.label().zh)
            }
            (Self::OutsideTerm { stage, event, day }, Lang::Zh) => {
                format!("{day} `{event}`(“{}”)与期限不符;请核对开始日和期满日", stage.label().zh)
            }
        }
    }
}

/// The state after an event; `term` is that of the admission, where there is one.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_community_governance::tasks::{Stage, TaskEvent, apply};
/// let day = |d| NaiveDate::from_ymd_opt(2014, 6, d).unwrap_or_default();
/// let review = apply(Stage::Proposed, None, TaskEvent::Receive, day(1))?;
/// assert_eq!(review, Stage::Review);
/// assert!(apply(Stage::Proposed, None, TaskEvent::Start, day(1)).is_err());
/// # Ok::<(), minzheng_community_governance::tasks::StageError>(())
/// ```
///
/// # Errors
/// [`StageError`], which names state and event.
pub fn apply(
    stage: Stage,
    term: Option<(NaiveDate, NaiveDate)>,
    event: TaskEvent,
    day: NaiveDate,
) -> Result<Stage, StageError> {
    let outside = StageError::OutsideTerm { stage, event: event.word(), day };
    let within = |fits: fn(NaiveDate, (NaiveDate, NaiveDate)) -> bool, next: Stage| match term {
        Some(term) if fits(day, term) => Ok(next),
        _ => Err(outside),
    };
    match (stage, event) {
        (Stage::Proposed, TaskEvent::Receive) => Ok(Stage::Review),
        (Stage::Review, TaskEvent::Admit { starts, ends }) if starts <= ends && day <= starts => {
            Ok(Stage::Admitted)
        }
        (Stage::Review, TaskEvent::Admit { .. }) => Err(outside),
        (Stage::Admitted, TaskEvent::Start) => {
            within(|day, (starts, ends)| starts <= day && day <= ends, Stage::Active)
        }
        (Stage::Active, TaskEvent::Renew) => within(|day, (_, ends)| day <= ends, Stage::Renewed),
        (Stage::Active | Stage::Admitted, TaskEvent::Expire) => {
            within(|day, (_, ends)| day > ends, Stage::Expired)
        }
        (Stage::Proposed | Stage::Review | Stage::Admitted | Stage::Active, TaskEvent::Withdraw) => {
            Ok(Stage::Withdrawn)
        }
        _ => Err(StageError::NotLawful { stage, event: event.word(), day }),
    }
}
