//! 办理经过: the events of a procedure with their days, and what the clocks need of them.

use chrono::NaiveDate;

use super::event::{Event, EventKind, Kind};
use super::state::{ProcedureError, State, apply};

/// 记录: an event on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The event.
    pub event: Event,
    /// Its day.
    pub on: NaiveDate,
}

/// 办理经过: lawful events in their order. It cannot hold others.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "办理经过")]
pub struct History {
    state: State,
    events: Vec<Dated>,
}

/// Why a history cannot be replayed: which event, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("event {}: {error}", .index.saturating_add(1))]
pub struct ReplayError {
    /// The event, counted from 0.
    pub index: usize,
    /// Why.
    pub error: ProcedureError,
}

/// 中止: days that a clock does not count, those after the first day up to and with the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The day on which the clock stopped. It is still counted.
    pub after: NaiveDate,
    /// The last day that is not counted; `None` while it stands still.
    pub through: Option<NaiveDate>,
}

/// What stops a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stops {
    /// From asking for a supplement until it has come.
    pub supplement: bool,
    /// From publication until the notice has ended.
    pub notice: bool,
}

impl History {
    /// Nothing has happened yet.
    #[must_use]
    pub const fn new(kind: Kind) -> Self {
        Self { state: State::new(kind), events: Vec::new() }
    }

    /// One more event.
    ///
    /// # Errors
    /// [`ProcedureError`] of [`apply`]; the history stays as it was.
    pub fn push(&mut self, event: impl Into<Event>, on: NaiveDate) -> Result<State, ProcedureError> {
        let event = event.into();
        self.state = apply(self.state, event, on)?;
        self.events.push(Dated { event, on });
        Ok(self.state)
    }

    /// The history of events in their order.
    ///
    /// # Errors
    /// [`ReplayError`] of the first event that cannot follow.
    pub fn replay(kind: Kind, events: &[Dated]) -> Result<Self, ReplayError> {
        let mut history = Self::new(kind);
        for (index, dated) in events.iter().enumerate() {
            history.push(dated.event, dated.on).map_err(|error| ReplayError { index, error })?;
        }
        Ok(history)
    }

    /// The history as it was at the end of a day.
    #[must_use]
    pub fn known_on(&self, day: NaiveDate) -> Self {
        let known = self.events.iter().take_while(|dated| dated.on <= day);
        let mut history = Self::new(self.state.kind);
        for dated in known {
            if let Ok(state) = apply(history.state, dated.event, dated.on) {
                history.state = state;
                history.events.push(*dated);
            }
        }
        history
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// The events.
    #[must_use]
    pub fn events(&self) -> &[Dated] {
        &self.events
    }

    /// The first day of an event.
    #[must_use]
    pub fn first(&self, kind: EventKind) -> Option<NaiveDate> {
        self.events.iter().find(|dated| dated.event.kind == kind).map(|dated| dated.on)
    }

    /// The day of the decision on the application; of several, the first one.
    #[must_use]
    pub fn decided(&self) -> Option<NaiveDate> {
        let decision = |dated: &&Dated| matches!(dated.event.kind, EventKind::Approved | EventKind::Refused);
        self.events.iter().find(decision).map(|dated| dated.on)
    }

    /// The latest of some events, with its position.
    pub(super) fn latest(&self, of: impl Fn(EventKind) -> bool) -> Option<(usize, NaiveDate)> {
        let found = self.events.iter().enumerate().rev().find(|(_, dated)| of(dated.event.kind));
        found.map(|(index, dated)| (index, dated.on))
    }

    /// The first of some events after a position.
    pub(super) fn event_after(&self, position: usize, of: impl Fn(EventKind) -> bool) -> Option<Dated> {
        self.events.iter().skip(position.saturating_add(1)).find(|dated| of(dated.event.kind)).copied()
    }

    /// The day of the first of some events after a position.
    pub(super) fn after(&self, position: usize, of: impl Fn(EventKind) -> bool) -> Option<NaiveDate> {
        self.event_after(position, of).map(|dated| dated.on)
    }

    /// The days on which a clock stood still, in their order.
    pub fn pauses(&self, stops: Stops) -> impl Iterator<Item = Pause> + Clone + '_ {
        use EventKind as E;
        self.events.iter().enumerate().filter_map(move |(index, dated)| {
            let ends: fn(EventKind) -> bool = match dated.event.kind {
                E::SupplementAsked if stops.supplement => |kind| matches!(kind, E::Supplied | E::Withdrawn),
                E::Published if stops.notice => {
                    |kind| matches!(kind, E::NoticeClean | E::Objected | E::Withdrawn)
                }
                _ => return None,
            };
            Some(Pause { after: dated.on, through: self.after(index, ends) })
        })
    }
}
