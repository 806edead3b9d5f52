//! 工单经过: the events of an order with their times.

use chrono::NaiveDateTime;

use super::contract::Terms;
use super::error::OrderError;
use super::event::{Event, EventKind};
use super::state::{Request, State, apply};

/// 记录: an event at its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timed {
    /// The event.
    pub event: Event,
    /// Its time.
    pub at: NaiveDateTime,
}

/// 工单经过: lawful events in their order. It cannot hold others.
///
/// ```
/// use chrono::{NaiveDate, NaiveDateTime};
/// use minzheng_eldercare::service_order::{Checks, Event, History, Request, Terms, Urgency, Visit};
/// let at = |h| NaiveDate::from_ymd_opt(2014, 9, 1).and_then(|day| day.and_hms_opt(h, 0, 0)).unwrap_or_default();
/// let request = Request { at: at(8), urgency: Urgency::Ordinary, visit: Visit::at(at(14), 60)? };
/// let mut history = History::new(request, Terms::default());
/// history.push(Event::Accept(Checks::MET), at(9))?;
/// history.push(Event::Cancel, at(10))?;
/// assert!(history.push(Event::Cancel, at(11)).is_err(), "nothing follows a cancelled order");
/// let again = History::replay(request, Terms::default(), history.events())?;
/// assert_eq!(again.state(), history.state());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "工单经过")]
pub struct History {
    state: State,
    events: Vec<Timed>,
}

/// Why a history cannot be replayed: which event, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("event {}: {error}", .index.saturating_add(1))]
pub struct ReplayError {
    /// The event, counted from 0.
    pub index: usize,
    /// Why.
    pub error: OrderError,
}

impl History {
    /// A request has come in; nothing has followed yet.
    #[must_use]
    pub fn new(request: Request, terms: Terms) -> Self {
        Self { state: State::new(request, terms), events: Vec::new() }
    }

    /// One more event.
    ///
    /// # Errors
    /// [`OrderError`] of [`apply`]; the history stays as it was.
    pub fn push(&mut self, event: Event, at: NaiveDateTime) -> Result<State, OrderError> {
        self.state = apply(self.state, event, at)?;
        self.events.push(Timed { event, at });
        Ok(self.state)
    }

    /// The history of events in their order.
    ///
    /// # Errors
    /// [`ReplayError`] of the first event that cannot follow.
    pub fn replay(request: Request, terms: Terms, events: &[Timed]) -> Result<Self, ReplayError> {
        let mut history = Self::new(request, terms);
        for (index, timed) in events.iter().enumerate() {
            history.push(timed.event, timed.at).map_err(|error| ReplayError { index, error })?;
        }
        Ok(history)
    }

    /// The history as it was at a time; `None` before the request.
    #[must_use]
    pub fn known_at(&self, at: NaiveDateTime) -> Option<Self> {
        let request = self.state.request;
        if request.at > at {
            return None;
        }
        let known = self.events.iter().take_while(|timed| timed.at <= at);
        let mut history = Self::new(request, self.state.terms);
        for timed in known {
            if let Ok(state) = apply(history.state, timed.event, timed.at) {
                history.state = state;
                history.events.push(*timed);
            }
        }
        Some(history)
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// The events after the request.
    #[must_use]
    pub fn events(&self) -> &[Timed] {
        &self.events
    }

    /// The time of the first event of a kind.
    #[must_use]
    pub fn first(&self, kind: EventKind) -> Option<NaiveDateTime> {
        self.events.iter().find(|timed| timed.event.kind() == kind).map(|timed| timed.at)
    }

    /// 受理时间: an emergency is accepted when it is assigned.
    #[must_use]
    pub fn accepted(&self) -> Option<NaiveDateTime> {
        self.first(EventKind::Accept).or_else(|| self.first(EventKind::AcceptUrgent))
    }

    /// The time of the latest event of a kind.
    #[must_use]
    pub fn latest(&self, kind: EventKind) -> Option<NaiveDateTime> {
        self.events.iter().rev().find(|timed| timed.event.kind() == kind).map(|timed| timed.at)
    }

    /// 投诉: the time of each complaint with that of its resolution; the oldest is resolved first.
    pub fn complaints(&self) -> impl Iterator<Item = (NaiveDateTime, Option<NaiveDateTime>)> + '_ {
        let opens = |event: Event| matches!(event, Event::Complain | Event::FollowUp { complaint: true, .. });
        let opened = self.events.iter().filter(move |timed| opens(timed.event)).map(|timed| timed.at);
        let mut resolved =
            self.events.iter().filter(|timed| timed.event == Event::Resolve).map(|timed| timed.at);
        opened.map(move |at| (at, resolved.next()))
    }
}
