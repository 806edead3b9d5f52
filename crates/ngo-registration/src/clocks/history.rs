//! 办理经过: the entries of an application replayed under the law, with what the law itself adds to them.

use chrono::NaiveDate;
use minzheng_core_types::Rule;
use minzheng_core_types::explain::Field;
use minzheng_core_types::figures::Reading;

use super::count::{Count, Limit, Reached};
use super::entry::{Application, Entry};
use super::error::{ReplayError, StageError};
use super::law::{ClockLaw, Steps};
use super::policy::{ClockPolicy, DayKind};
use super::rules::{NR_12, NR_22, NR_23, NR_34};
use super::span::Excluded;
use super::state::{State, apply};
use super::words::{EventKind, Stage};

worded! {
    /// 无效: why an entry stands in the log without effect.
    Void {
        /// 逾期告知补正 (NR-10): what is lacking was told too late; silence had made it accepted.
        TooLate = "too-late", "告知补正已逾期,视为受理", "told too late; accepted by silence";
        /// 二次告知提出新材料 (NR-10): the clock is not set back.
        NewItems = "new-items", "二次告知提出首次应一并告知的材料", "a second notice with items that belonged in the first";
        /// 已视为受理.
        AlreadyAccepted = "already-accepted", "此前已视为受理", "accepted by silence before";
        /// 补正的告知无效.
        NotAsked = "not-asked", "告知补正无效,无须补正", "what it answers was void";
    }
}

/// 一条记录及其效力.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The entry.
    pub entry: Entry,
    /// Its place among the entries given; `None` where the law added it.
    pub given: Option<usize>,
    /// Why it has no effect; `None` where it has.
    pub void: Option<Void>,
    /// The state after it.
    pub state: State,
}

impl Logged {
    /// The rule under which it stands.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        use EventKind as E;
        match self.entry.event {
            E::PreparationFiled | E::PreparationApproved | E::PreparationRefused | E::FoundingMeeting => {
                &NR_22
            }
            E::LiquidationTriggered
            | E::LiquidationGroup
            | E::CreditorsTold
            | E::CreditorsNotice
            | E::LiquidationEnded
            | E::DeregistrationFiled
            | E::Deregistered => &NR_23,
            E::Filed
            | E::NotAccepted
            | E::SupplementRequested
            | E::Supplied
            | E::Accepted
            | E::DeemedAccepted
            | E::AcceptedWithDefects
            | E::DefectsSupplied
            | E::Excluded
            | E::ExcludedEnded
            | E::Extended
            | E::Approved
            | E::Refused
            | E::Withdrawn
            | E::Certified => &NR_12,
            _ => &NR_34,
        }
    }
}

/// 办理经过: lawful entries in their order. It cannot hold others.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "办理经过")]
pub struct History {
    state: State,
    log: Vec<Logged>,
}

impl History {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new(application: &Application) -> Self {
        Self { state: State::new(application.kind, application.act), log: Vec::new() }
    }

    /// The history as it is known at the end of a day: later entries are left aside, and silence that has lasted too long counts as
    /// acceptance (NR-10).
    ///
    /// # Errors
    /// [`ReplayError`] of the first entry that cannot follow.
    pub fn replay(
        application: &Application,
        as_of: NaiveDate,
        law: &ClockLaw<'_>,
    ) -> Result<Self, ReplayError> {
        let mut history = Self::new(application);
        for (index, entry) in application.events.iter().enumerate() {
            if entry.on > as_of {
                break;
            }
            history.push(index, entry, law).map_err(|error| ReplayError { index, error })?;
        }
        history.silence(as_of, law);
        Ok(history)
    }

    fn push(&mut self, index: usize, entry: &Entry, law: &ClockLaw<'_>) -> Result<(), StageError> {
        if self.state.since.is_none_or(|last| last <= entry.on) {
            self.silence(entry.on, law);
        }
        let void = self.void(entry);
        if void.is_none() {
            self.state = apply(self.state, entry, steps(law, entry.on))?;
        } else if let Some(last) = self.state.since.filter(|last| entry.on < *last) {
            let (stage, event, on) = (self.state.stage, entry.event, entry.on);
            return Err(StageError::Backwards { stage, event, on, last });
        }
        self.log.push(Logged { entry: entry.clone(), given: Some(index), void, state: self.state });
        Ok(())
    }

    /// Does the entry stand without effect?
    fn void(&self, entry: &Entry) -> Option<Void> {
        use EventKind as E;
        let deemed = || self.log.iter().any(|logged| logged.entry.event == E::DeemedAccepted);
        let waiting = matches!(self.state.stage, Stage::Accepted | Stage::Filed);
        match entry.event {
            E::SupplementRequested if self.state.stage == Stage::Accepted && deemed() => Some(Void::TooLate),
            E::SupplementRequested if self.state.stage == Stage::Filed && self.names_new_items(entry) => {
                Some(Void::NewItems)
            }
            E::Accepted | E::AcceptedWithDefects if self.state.stage == Stage::Accepted && deemed() => {
                Some(Void::AlreadyAccepted)
            }
            E::Supplied if waiting && self.log.iter().any(|logged| logged.void.is_some()) => {
                Some(Void::NotAsked)
            }
            _ => None,
        }
    }

    /// A second notice that names an item which the first did not.
    fn names_new_items(&self, entry: &Entry) -> bool {
        let requested = |logged: &&Logged| logged.entry.event == EventKind::SupplementRequested;
        let first = self.log.iter().find(requested);
        first.is_some_and(|first| entry.items.iter().any(|item| !first.entry.items.contains(item)))
    }

    /// Silence that has lasted longer than the law allows, on a day, is acceptance.
    fn silence(&mut self, on: NaiveDate, law: &ClockLaw<'_>) {
        if self.state.stage != Stage::Filed {
            return;
        }
        let (Some(filed), Some(policy)) =
            (self.complete_on(), self.complete_on().and_then(|day| law.at(day)))
        else {
            return;
        };
        let steps = Steps::of(policy, filed);
        if self.state.supplemented && steps.silence_after != Some(true) {
            return;
        }
        let Some(due) = notice_due(policy, filed, law).filter(|due| *due < on) else { return };
        let entry = Entry::new(EventKind::DeemedAccepted, due.succ_opt().unwrap_or(due));
        if let Ok(state) = apply(self.state, &entry, steps) {
            self.state = state;
            self.log.push(Logged { entry, given: None, void: None, state });
        }
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &[Logged] {
        &self.log
    }

    /// Entries that have effect.
    pub(super) fn effective(&self) -> impl DoubleEndedIterator<Item = &Logged> {
        self.log.iter().filter(|logged| logged.void.is_none())
    }

    /// The latest of an event.
    #[must_use]
    pub fn latest(&self, event: EventKind) -> Option<NaiveDate> {
        self.effective().rev().find(|logged| logged.entry.event == event).map(|logged| logged.entry.on)
    }

    /// The day on which the documents were complete: of the filing, or of the latest supplement.
    #[must_use]
    pub fn complete_on(&self) -> Option<NaiveDate> {
        self.latest(EventKind::Supplied).or_else(|| self.latest(EventKind::Filed))
    }

    /// The day of acceptance: by silence, that on which the documents were received.
    #[must_use]
    pub fn accepted_on(&self) -> Option<NaiveDate> {
        self.latest(EventKind::DeemedAccepted)
            .and_then(|_| self.complete_on())
            .or_else(|| self.latest(EventKind::Accepted))
            .or_else(|| self.latest(EventKind::AcceptedWithDefects))
    }

    /// The day of the decision.
    #[must_use]
    pub fn decided_on(&self) -> Option<NaiveDate> {
        self.latest(EventKind::Approved)
            .or_else(|| self.latest(EventKind::Refused))
            .or_else(|| self.latest(EventKind::Withdrawn))
    }

    /// Where a day was read: the entry of that day.
    pub(super) fn field(&self, on: NaiveDate) -> Field {
        let found = self.log.iter().find(|logged| logged.entry.on == on && logged.given.is_some());
        let index = found.and_then(|logged| logged.given).unwrap_or(0);
        Field::of("application.events[].on", index)
    }

    /// The days of the hearings, inspections and reviews.
    #[must_use]
    pub fn excluded(&self) -> Vec<Excluded> {
        let mut spans: Vec<Excluded> = Vec::new();
        for logged in self.effective() {
            let entry = &logged.entry;
            match entry.event {
                EventKind::Excluded => spans.push(Excluded { from: entry.on, through: entry.through }),
                EventKind::ExcludedEnded => spans
                    .iter_mut()
                    .filter(|span| span.through.is_none())
                    .for_each(|span| span.through = Some(entry.on)),
                _ => {}
            }
        }
        // A decision ends whatever still goes on.
        if let Some(decided) = self.decided_on() {
            spans
                .iter_mut()
                .filter(|span| span.through.is_none())
                .for_each(|span| span.through = Some(decided));
        }
        spans
    }
}

/// The law of the state machine on a day; nothing is known where its policy was not made.
fn steps(law: &ClockLaw<'_>, on: NaiveDate) -> Steps {
    law.at(on).map_or(
        Steps { preparation: None, credit_code: None, serious_years: None, silence_after: None },
        |policy| Steps::of(policy, on),
    )
}

/// The last day of the notice of what is lacking, where figure and calendar are known.
fn notice_due(policy: &ClockPolicy, filed: NaiveDate, law: &ClockLaw<'_>) -> Option<NaiveDate> {
    let mut reading = Reading::default();
    let days = *policy.notice.read(&mut reading)?.value;
    let kind = *policy.kind_licensing.read(&mut reading)?.value;
    let limit = Limit { days, kind, rollover: kind == DayKind::Calendar };
    match Count::new(law.calendar, limit, filed, []).reach() {
        Ok(Reached::On { due, .. }) => Some(due),
        _ => None,
    }
}
