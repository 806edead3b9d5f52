//! 办理程序: the state machine. `apply` is the whole of it; a history is only the events in their order.

use chrono::NaiveDate;
use minzheng_core_types::{Lang, Text};
use thiserror::Error;

use super::event::{Appeal, Event, EventKind, Kind, Stage};

/// 办理状态: where a procedure stands. Two histories that came to the same state go on alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "办理状态")]
pub struct State {
    /// Which procedure.
    pub kind: Kind,
    /// The stage.
    pub stage: Stage,
    /// The stage to which a supplement leads back.
    pub resumes: Option<Stage>,
    /// The appeal against the latest decision that was notified.
    pub appeal: Appeal,
    /// Has the longer limit of special cases been taken?
    pub extended: bool,
    /// The day of the latest event.
    pub since: Option<NaiveDate>,
}

/// Why an event cannot be taken into a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProcedureError {
    /// The event is not lawful in that state.
    #[error("`{event}` on {on} cannot follow in state `{}`; record what came between, or correct it", .state.stage)]
    NotLawful {
        /// The state.
        state: State,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
    },
    /// There is no decision to appeal, or the appeal stands elsewhere.
    #[error(
        "`{event}` on {on} cannot follow where the appeal is `{}`; a decision must have been notified, and each step of an \
         appeal recorded", .state.appeal
    )]
    NoAppeal {
        /// The state.
        state: State,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
    },
    /// A day before that of the latest event.
    #[error("`{event}` on {on} lies before the latest event in state `{}`, {last}; put the events in order", .state.stage)]
    Backwards {
        /// The state.
        state: State,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
        /// The day of the latest event.
        last: NaiveDate,
    },
    /// A refusal or a stop without reasons in writing (Order 271 art. 10, Order 649 art. 13).
    #[error("`{event}` on {on} in state `{}` needs its reasons in writing; record them", .state.stage)]
    NoReasons {
        /// The state.
        state: State,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
    },
    /// A stop without a ground (SA-25).
    #[error("`{event}` on {on} in state `{}` needs a ground; record which of SA-25", .state.stage)]
    NoGround {
        /// The state.
        state: State,
        /// The event.
        event: EventKind,
        /// Its day.
        on: NaiveDate,
    },
}

impl ProcedureError {
    /// State, event and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        let (Self::NotLawful { state, event, on }
        | Self::NoAppeal { state, event, on }
        | Self::Backwards { state, event, on, .. }
        | Self::NoReasons { state, event, on }
        | Self::NoGround { state, event, on }) = self;
        let (event, stage) = (event.label().zh, state.stage.label().zh);
        match self {
            Self::NotLawful { .. } => {
                format!("{on}“{event}”:在“{stage}”阶段不能办理;请补记其间事项,或更正")
            }
            Self::NoAppeal { .. } => format!(
                "{on}“{event}”:救济阶段为“{}”,不能办理;须先告知决定,并逐步记录复议、诉讼",
                state.appeal.label().zh
            ),
            Self::Backwards { last, .. } => {
                format!("{on}“{event}”:早于“{stage}”阶段的上一事项({last});请按先后排列")
            }
            Self::NoReasons { .. } => format!("{on}“{event}”(“{stage}”阶段):须书面说明理由;请记录"),
            Self::NoGround { .. } => format!("{on}“{event}”(“{stage}”阶段):须有停发事由(SA-25);请记录"),
        }
    }
}

impl State {
    /// Nothing has come in yet.
    #[must_use]
    pub const fn new(kind: Kind) -> Self {
        Self { kind, stage: Stage::New, resumes: None, appeal: Appeal::None, extended: false, since: None }
    }

    /// What may lawfully come next, in the order of the procedure.
    pub fn next(self) -> impl Iterator<Item = EventKind> {
        EventKind::ALL.iter().copied().filter(move |event| self.after(*event).is_some())
    }

    /// Where it stands, in both languages.
    #[must_use]
    pub const fn label(self) -> Text {
        self.stage.label()
    }

    /// The state after an event, were its day and its reasons in order.
    fn after(self, event: EventKind) -> Option<Self> {
        if let Some((appeal, stage)) = appealed(self.appeal, self.stage, event) {
            return Some(Self { appeal, stage, ..self });
        }
        if event == EventKind::Extended {
            let open = self.kind != Kind::SmallFast && !self.extended && before_decision(self.stage);
            return open.then_some(Self { extended: true, ..self });
        }
        if event == EventKind::SupplementAsked {
            let open = self.stage == Stage::Received || before_review(self.stage);
            return open.then_some(Self { stage: Stage::Supplementing, resumes: Some(self.stage), ..self });
        }
        if self.stage == Stage::Supplementing && event == EventKind::Supplied {
            return self.resumes.map(|stage| Self { stage, resumes: None, ..self });
        }
        let stage = moved(self.kind, self.stage, event)?;
        let appeal = match event {
            // An appeal that is under way goes on.
            EventKind::Notified if !matches!(self.appeal, Appeal::Reconsidering | Appeal::Litigating) => {
                Appeal::Open
            }
            _ => self.appeal,
        };
        Some(Self { stage, appeal, resumes: None, ..self })
    }
}

/// Under investigation: accepted and not yet reviewed.
const fn before_review(stage: Stage) -> bool {
    matches!(stage, Stage::Accepted | Stage::Checked | Stage::Surveyed | Stage::Investigated)
}

/// Accepted and not yet decided.
const fn before_decision(stage: Stage) -> bool {
    before_review(stage)
        || matches!(
            stage,
            Stage::Reviewed | Stage::Published | Stage::NoticeClean | Stage::Objected | Stage::Reinvestigated
        )
}

/// The stage after an event of the procedure itself.
const fn moved(kind: Kind, stage: Stage, event: EventKind) -> Option<Stage> {
    use EventKind as E;
    use Stage as S;
    let small = matches!(kind, Kind::SmallFast);
    Some(match (stage, event) {
        (S::New, E::Received) => S::Received,
        (S::Received, E::Accepted) => S::Accepted,
        (S::Received | S::Supplementing, E::Withdrawn) => S::Withdrawn,
        (stage, E::Withdrawn) if before_decision(stage) => S::Withdrawn,
        (S::Accepted, E::Checked) if !small => S::Checked,
        (S::Accepted, E::Surveyed) if !small => S::Surveyed,
        (S::Surveyed, E::Checked) | (S::Checked, E::Surveyed) => S::Investigated,
        (S::Investigated, E::Reviewed) => S::Reviewed,
        (S::Reviewed | S::Reinvestigated, E::Published) => S::Published,
        (S::Published, E::NoticeClean) => S::NoticeClean,
        (S::Published, E::Objected) => S::Objected,
        (S::Objected | S::Remitted, E::Reinvestigated) if !small => S::Reinvestigated,
        (S::NoticeClean | S::Remitted, E::Approved) => S::Approved,
        (S::Accepted, E::Approved | E::Refused) if small => match event {
            E::Approved => S::Approved,
            _ => S::Refused,
        },
        (
            S::Checked
            | S::Surveyed
            | S::Investigated
            | S::Reviewed
            | S::NoticeClean
            | S::Reinvestigated
            | S::Remitted,
            E::Refused,
        ) => S::Refused,
        (S::Approved, E::Notified) if small => S::Done,
        (S::Approved | S::ChangeDecided, E::Notified) => S::OnRoll,
        (S::Refused, E::Notified) => S::RefusalNotified,
        (S::GraceGranted, E::Notified) => S::InGrace,
        (S::Stopped, E::Notified) => S::StopNotified,
        (S::OnRoll | S::InGrace, E::ChangeReported) => S::Changing,
        (S::OnRoll, E::RecertificationDue) => S::Recertifying,
        (S::Recertifying, E::RecertificationDone) => S::OnRoll,
        (S::Changing | S::Recertifying, E::ChangeDecided) => S::ChangeDecided,
        (S::Changing | S::Recertifying, E::GraceGranted) => S::GraceGranted,
        (S::OnRoll | S::Changing | S::Recertifying | S::InGrace, E::Stopped) => S::Stopped,
        _ => return None,
    })
}

/// The appeal and the stage after an event of an appeal. An annulled decision has to be taken anew.
const fn appealed(appeal: Appeal, stage: Stage, event: EventKind) -> Option<(Appeal, Stage)> {
    use Appeal as A;
    use EventKind as E;
    Some(match (appeal, event) {
        (A::Open, E::ReconsiderationAsked) => (A::Reconsidering, stage),
        (A::Reconsidering, E::ReconsiderationUpheld) => (A::Upheld, stage),
        (A::Open | A::Upheld, E::LitigationFiled) => (A::Litigating, stage),
        (A::Litigating, E::JudgmentUpheld) => (A::Closed, stage),
        (A::Reconsidering, E::ReconsiderationAnnulled) | (A::Litigating, E::JudgmentAnnulled) => {
            (A::None, Stage::Remitted)
        }
        _ => return None,
    })
}

const fn of_an_appeal(event: EventKind) -> bool {
    use EventKind as E;
    matches!(
        event,
        E::ReconsiderationAsked
            | E::ReconsiderationUpheld
            | E::ReconsiderationAnnulled
            | E::LitigationFiled
            | E::JudgmentUpheld
            | E::JudgmentAnnulled
    )
}

/// The state after an event on a day (SA-20 to SA-25). Pure: replaying the events of a history gives the same state.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_welfare::procedure::{Event, EventKind, Kind, Stage, State, apply};
/// let day = |d| NaiveDate::from_ymd_opt(2023, 3, d).unwrap_or_default();
/// let received = apply(State::new(Kind::Allowance), EventKind::Received.into(), day(3))?;
/// let accepted = apply(received, EventKind::Accepted.into(), day(6))?;
/// assert_eq!(accepted.stage, Stage::Accepted);
/// let error = apply(accepted, EventKind::Published.into(), day(7)).unwrap_err();
/// assert!(error.to_string().contains("`published`") && error.to_string().contains("`accepted`"));
/// # Ok::<(), minzheng_welfare::procedure::ProcedureError>(())
/// ```
///
/// # Errors
/// [`ProcedureError`] with state and event: not lawful in that state, a day that runs backwards, a refusal or a stop
/// without reasons in writing, a stop without a ground.
#[doc(alias = "办理程序")]
pub fn apply(state: State, event: Event, on: NaiveDate) -> Result<State, ProcedureError> {
    let kind = event.kind;
    if let Some(last) = state.since.filter(|last| on < *last) {
        return Err(ProcedureError::Backwards { state, event: kind, on, last });
    }
    let Some(next) = state.after(kind) else {
        return Err(match of_an_appeal(kind) {
            true => ProcedureError::NoAppeal { state, event: kind, on },
            false => ProcedureError::NotLawful { state, event: kind, on },
        });
    };
    if kind.needs_reasons() && !event.written_reasons {
        return Err(ProcedureError::NoReasons { state, event: kind, on });
    }
    if kind == EventKind::Stopped && event.ground.is_none() {
        return Err(ProcedureError::NoGround { state, event: kind, on });
    }
    Ok(State { since: Some(on), ..next })
}
