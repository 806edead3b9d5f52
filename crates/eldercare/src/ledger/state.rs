//! 现状: what holds of an elder on a day, and how an event changes it.

use std::fmt;

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Lang, Text};
use thiserror::Error;

use super::event::{Event, Grade, Service, Status};
use crate::recognition::Standard;

/// 评估结果 as the ledger keeps it. A grade tells of health and is not printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// 评估日.
    pub on: NaiveDate,
    /// The grade under its own scale.
    pub grade: Grade,
    /// The last day on which it holds; absent where it holds until the next.
    pub until: Fact<NaiveDate>,
}

impl Assessment {
    /// Does the result hold on a day? The last day counts; `None` where the last day is not established.
    #[must_use]
    pub fn is_current(&self, on: NaiveDate) -> Option<bool> {
        match self.until {
            Fact::Known(until) => Some(on <= until),
            Fact::Absent => Some(true),
            Fact::NotEstablished => None,
        }
    }
}

impl fmt::Debug for Assessment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Assessment({}, [sensitive])", self.on)
    }
}

/// 视图 (EC-61): what holds of an elder.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "现状")]
pub struct View {
    /// 建档日; `None` where the elder is not on the ledger yet.
    pub registered: Option<NaiveDate>,
    /// In hospital since that day, and until, where that is known.
    pub hospital: Option<(NaiveDate, Option<NaiveDate>)>,
    /// Away since that day.
    pub moved_out: Option<NaiveDate>,
    /// 死亡日.
    pub died: Option<NaiveDate>,
    /// The latest visit.
    pub visited: Option<NaiveDate>,
    /// The latest result under each standard (EC-17): none takes the place of another standard's.
    assessed: [Option<Assessment>; Standard::ALL.len()],
    statuses: [Option<NaiveDate>; Status::ALL.len()],
    services: [Option<NaiveDate>; Service::ALL.len()],
}

impl View {
    /// The latest assessment under each standard, stale or not.
    pub fn assessments(&self) -> impl Iterator<Item = Assessment> + '_ {
        self.assessed.iter().flatten().copied()
    }

    /// The latest assessment of all, stale or not.
    #[must_use]
    pub fn assessed(&self) -> Option<Assessment> {
        self.assessments().max_by_key(|assessed| assessed.on)
    }

    /// Does an assessment hold on a day? `None` where none surely does, and the last day of one is not established.
    #[must_use]
    pub fn is_assessed(&self, on: NaiveDate) -> Option<bool> {
        let mut found = Some(false);
        for assessed in self.assessments() {
            match assessed.is_current(on) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => found = None,
            }
        }
        found
    }

    /// Since when a status holds.
    #[must_use]
    pub fn since(&self, status: Status) -> Option<NaiveDate> {
        self.statuses.get(status as usize).copied().flatten()
    }

    /// Does a status hold?
    #[must_use]
    pub fn has(&self, status: Status) -> bool {
        self.since(status).is_some()
    }

    /// Since when a service is given.
    #[must_use]
    pub fn served_since(&self, service: Service) -> Option<NaiveDate> {
        self.services.get(service as usize).copied().flatten()
    }

    /// Is a service given?
    #[must_use]
    pub fn is_served(&self, service: Service) -> bool {
        self.served_since(service).is_some()
    }

    /// 在册: on the ledger, alive, and living in the district?
    #[must_use]
    pub const fn is_here(&self) -> bool {
        self.registered.is_some() && self.died.is_none() && self.moved_out.is_none()
    }

    /// In hospital on a day? The day of discharge counts.
    #[must_use]
    pub fn in_hospital(&self, on: NaiveDate) -> bool {
        self.hospital.is_some_and(|(since, until)| since <= on && until.is_none_or(|until| on <= until))
    }

    /// What it is called in errors.
    #[must_use]
    pub const fn label(&self) -> Text {
        match (self.registered, self.died, self.moved_out) {
            (_, Some(_), _) => Text::new("已死亡", "dead"),
            (None, _, _) => Text::new("未建档", "not on the ledger"),
            (_, _, Some(_)) => Text::new("已迁出", "moved out"),
            _ => Text::new("在册", "on the ledger"),
        }
    }
}

/// Without assessments and stays in hospital.
impl fmt::Debug for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("View")
            .field("registered", &self.registered)
            .field("moved_out", &self.moved_out)
            .field("died", &self.died)
            .field("visited", &self.visited)
            .field("statuses", &self.statuses)
            .field("services", &self.services)
            .finish_non_exhaustive()
    }
}

/// An event that cannot follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("`{}` on {on} cannot follow: the elder is {}{}; check the day, or correct the earlier entry", event.label().en, state.en, .more.en)]
pub struct StateError {
    /// What the elder was.
    pub state: Text,
    /// What was to follow.
    pub event: Event,
    /// The day.
    pub on: NaiveDate,
    /// What stands in the way beside the state.
    pub more: Text,
}

impl StateError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => format!(
                "{} 的“{}”不能接上:该老人{}{};请核对日期,或更正前一条",
                self.on,
                self.event.label().zh,
                self.state.zh,
                self.more.zh
            ),
        }
    }
}

const NOTHING: Text = Text::new("", "");

/// The state after an event of a day (EC-61).
///
/// Statuses, assessments and stays in hospital may lie before the day on which the elder was put on the ledger. A death may be
/// followed by nothing but the end of what was given; whoever has moved out may come back or die.
///
/// # Errors
/// [`StateError`] when the event cannot follow; it names state and event.
pub fn apply(state: View, event: Event, on: NaiveDate) -> Result<View, StateError> {
    let refused = |more| StateError { state: state.label(), event, on, more };
    let begun = state.registered.is_some();
    let open = match event {
        Event::Registered => !begun && state.died.is_none(),
        Event::MovedIn => begun && state.died.is_none() && state.moved_out.is_some(),
        Event::ServiceEnded(_) | Event::Status { holds: false, .. } => true,
        Event::Died | Event::Assessed { .. } | Event::Hospitalised { .. } | Event::Status { .. } => {
            state.died.is_none()
        }
        Event::MovedOut | Event::ServiceStarted(_) | Event::Visited => state.is_here(),
        Event::Withdrawn => false,
    };
    if !open {
        return Err(refused(NOTHING));
    }
    let mut next = state;
    match event {
        Event::Registered => next.registered = Some(on),
        Event::Status { status, holds } => {
            if state.has(status) == holds {
                return Err(refused(match holds {
                    true => Text::new(",且已有该身份", " and has the status already"),
                    false => Text::new(",且没有该身份", " and does not have the status"),
                }));
            }
            if let Some(slot) = next.statuses.get_mut(status as usize) {
                *slot = holds.then_some(on);
            }
        }
        Event::Assessed { grade, until } => {
            if let Some(slot) = next.assessed.get_mut(grade.standard() as usize) {
                *slot = Some(Assessment { on, grade, until });
            }
        }
        Event::Hospitalised { until } => next.hospital = Some((on, until)),
        Event::MovedIn => next.moved_out = None,
        Event::MovedOut => next.moved_out = Some(on),
        Event::Died => next.died = Some(on),
        Event::ServiceStarted(service) | Event::ServiceEnded(service) => {
            let starts = matches!(event, Event::ServiceStarted(_));
            if state.is_served(service) == starts {
                return Err(refused(match starts {
                    true => Text::new(",且该服务已在进行", " and is given the service already"),
                    false => Text::new(",且没有该服务", " and is not given the service"),
                }));
            }
            if let Some(slot) = next.services.get_mut(service as usize) {
                *slot = starts.then_some(on);
            }
        }
        Event::Visited => next.visited = Some(on),
        Event::Withdrawn => {}
    }
    Ok(next)
}
