//! Why an entry cannot be taken, and why nothing can be told.

use chrono::NaiveDate;
use minzheng_core_types::Lang;
use thiserror::Error;

use super::words::{EventKind, Stage};

/// Why an entry cannot follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum StageError {
    /// Not lawful in that state.
    #[error("`{event}` on {on} cannot follow in state `{stage}`; record what came between, or correct it")]
    NotLawful {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
    },
    /// Nothing follows a terminal state.
    #[error(
        "`{event}` on {on} cannot follow: state `{stage}` is the end; a new application has a log of its own"
    )]
    Terminal {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
    },
    /// A day before that of the latest entry.
    #[error(
        "`{event}` on {on} lies before the latest entry in state `{stage}`, {last}; put the entries in order"
    )]
    Backwards {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
        /// The day of the latest entry.
        last: NaiveDate,
    },
    /// A span that ends before it begins.
    #[error("`{event}` on {on}: `through` lies before its day; correct it")]
    SpanBackwards {
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
    },
    /// No activity in that state (NR-22, NR-23, NR-34).
    #[error("an activity on {on} is not allowed in state `{stage}`; take it out or correct its day")]
    NoActivity {
        /// The state.
        stage: Stage,
        /// Its day.
        on: NaiveDate,
    },
    /// Preparation comes first (NR-22).
    #[error("on {on} a social group applies for its preparation first; record `preparation-filed`")]
    PreparationFirst {
        /// The day.
        on: NaiveDate,
    },
    /// There is no preparation any more (NR-22).
    #[error("on {on} there is no preparation stage; record `filed`")]
    NoPreparation {
        /// The day.
        on: NaiveDate,
    },
    /// Too soon (NR-34).
    #[error("`{event}` on {on} in state `{stage}` comes too soon; the earliest day is {until}")]
    TooSoon {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
        /// The earliest day.
        until: NaiveDate,
    },
    /// A certificate without its credit code (NR-34).
    #[error("the certificate of {on} has no credit code; add `credit_code`")]
    NoCreditCode {
        /// The day.
        on: NaiveDate,
    },
    /// A credit code that is none, or of another kind.
    #[error(
        "the credit code of the certificate of {on} is wrong, or of another kind; copy it from the certificate"
    )]
    WrongCreditCode {
        /// The day.
        on: NaiveDate,
    },
    /// A figure is lacking.
    #[error(
        "whether `{event}` on {on} can follow in state `{stage}` depends on a figure that the place has not; add {figure}"
    )]
    NotKnown {
        /// The state.
        stage: Stage,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
        /// The figure, or those that may lack.
        figure: &'static str,
    },
}

impl StageError {
    /// State, event and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::NotLawful { stage, event, on } => format!(
                "{on}“{}”:在“{}”状态不能办理;请补记其间事项,或更正",
                event.label().zh,
                stage.label().zh
            ),
            Self::Terminal { stage, event, on } => {
                format!("{on}“{}”:“{}”为终结状态;新的申请另行记录", event.label().zh, stage.label().zh)
            }
            Self::Backwards { event, on, last, .. } => {
                format!("{on}“{}”:早于上一事项({last});请按先后排列", event.label().zh)
            }
            Self::SpanBackwards { event, on } => {
                format!("{on}“{}”:through 早于起始日;请更正", event.label().zh)
            }
            Self::NoActivity { stage, on } => {
                format!("{on}:“{}”状态不得开展活动;请删去或更正日期", stage.label().zh)
            }
            Self::PreparationFirst { on } => {
                format!("{on}:社会团体须先申请筹备;请记录 preparation-filed")
            }
            Self::NoPreparation { on } => format!("{on}:筹备阶段已取消;请记录 filed"),
            Self::TooSoon { event, on, until, .. } => {
                format!("{on}“{}”:时间未满,最早为{until}", event.label().zh)
            }
            Self::NoCreditCode { on } => {
                format!("{on}颁发的证书没有统一社会信用代码;请补上 credit_code")
            }
            Self::WrongCreditCode { on } => {
                format!("{on}颁发的证书的统一社会信用代码有误,或类别不符;请照证书核对")
            }
            Self::NotKnown { event, on, figure, .. } => {
                format!("{on}“{}”:本地缺少所需参数,不能判断;请补 {figure}", event.label().zh)
            }
        }
    }
}

/// Why a history cannot be replayed: which entry, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("entry {}: {error}", .index.saturating_add(1))]
pub struct ReplayError {
    /// The entry, counted from 0.
    pub index: usize,
    /// Why.
    pub error: StageError,
}

/// Why nothing could be found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ClockError {
    /// There is no section.
    #[error("the file asks nothing; add a section such as [application] or [assets]")]
    Empty,
    /// An application does not fit together.
    #[error("application.events: {0}")]
    Replay(#[from] ReplayError),
    /// A date beyond what can be held.
    #[error("a date or a number lies out of range; check the dates")]
    OutOfRange,
}

impl ClockError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => "文件没有要查的内容;请加上 [application] 或 [assets] 一节".to_owned(),
            (Self::Replay(why), Lang::Zh) => {
                format!("application.events 第{}条:{}", why.index.saturating_add(1), why.error.text(lang))
            }
            (Self::OutOfRange, Lang::Zh) => "日期或数字超出范围;请核对".to_owned(),
        }
    }
}
