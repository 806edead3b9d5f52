//! 等级变更: what both ability standards do after the points (EC-05, EC-10): reasons that raise the grade, counted and
//! capped. A choice that no text settles is read only where it makes a difference.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{self, Setting, Slot};
use minzheng_core_types::{Fact, Rule, Term};
use serde::{Deserialize, Serialize};

use crate::policy::{EventCount, Stacking};
use crate::terms;
use crate::validity::Days;

/// 照护风险事件: something that happened to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "照护风险事件")]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// The day.
    pub on: NaiveDate,
}

/// The kinds of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// 跌倒.
    Fall,
    /// 噎食.
    Choking,
    /// 自杀、自伤.
    SelfHarm,
    /// 走失.
    Lost,
    /// 其他: of GB/T 42195 only.
    Other,
}

impl EventKind {
    /// Its word in formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fall => "fall",
            Self::Choking => "choking",
            Self::SelfHarm => "self-harm",
            Self::Lost => "lost",
            Self::Other => "other",
        }
    }
}

/// The kinds that each standard counts, with the word for their number.
pub(crate) static GB_KINDS: &[(EventKind, &Term)] = &[
    (EventKind::Fall, &terms::FALLS),
    (EventKind::Choking, &terms::CHOKINGS),
    (EventKind::SelfHarm, &terms::SELF_HARMS),
    (EventKind::Lost, &terms::LOSSES),
    (EventKind::Other, &terms::OTHERS),
];
pub(crate) static MZ_KINDS: &[(EventKind, &Term)] = &[
    (EventKind::Fall, &terms::FALLS),
    (EventKind::Choking, &terms::CHOKINGS),
    (EventKind::SelfHarm, &terms::SELF_HARMS),
    (EventKind::Lost, &terms::LOSSES),
];

/// The clause says 30 days and two events.
const WINDOW: u32 = 30;
const TWICE: u32 = 2;

/// What differs between the standards.
pub(crate) struct Standard {
    pub(crate) rule: &'static Rule,
    pub(crate) kinds: &'static [(EventKind, &'static Term)],
    /// Fields of an event in files.
    pub(crate) kind_field: &'static str,
    pub(crate) on_field: &'static str,
    /// Does the clause list its kinds, so that others do not count?
    pub(crate) listed_only: bool,
    pub(crate) preliminary: &'static Term,
    pub(crate) last: &'static Term,
    /// The worst grade.
    pub(crate) worst: u32,
}

impl Standard {
    /// Days e with assessed − 30 < e ≤ assessed.
    fn counts(&self, event: &Event, assessed: NaiveDate) -> bool {
        let days = assessed.signed_duration_since(event.on).num_days();
        let kind = self.kinds.iter().any(|(kind, _)| *kind == event.kind);
        kind && days >= 0 && days < i64::from(WINDOW)
    }

    /// Would one reason more change the grade, as the place stacks reasons?
    pub(crate) fn matters(&self, preliminary: u32, established: u32, stacking: &Setting<Stacking>) -> bool {
        let differs = |stacking| {
            self.raised(stacking, preliminary, established)
                != self.raised(stacking, preliminary, established.saturating_add(1))
        };
        match &stacking.slot {
            Slot::Value(stacking, _) => differs(*stacking),
            _ => differs(Stacking::Once) || differs(Stacking::Each),
        }
    }

    fn raised(&self, stacking: Stacking, preliminary: u32, reasons: u32) -> u32 {
        let by = match stacking {
            Stacking::Once => reasons.min(1),
            Stacking::Each => reasons,
        };
        preliminary.saturating_add(by).min(self.worst)
    }

    /// Were there two events or more within 30 days? `None` where the choice of counting makes a difference and the place
    /// has not settled it, or where the grade does not depend on it.
    pub(crate) fn events<X: Explain>(
        &self,
        events: &[Event],
        days: Days,
        (count, matters): (&Setting<EventCount>, bool),
        reading: &mut figures::Reading,
        explain: &mut X,
    ) -> Option<(bool, StepRef)> {
        let first = self.tell_events(events, days, explain);
        let at = days.at();
        let of = |wanted: Option<EventKind>| {
            let counted = events.iter().filter(|event| self.counts(event, days.assessed));
            let counted = counted.filter(|event| wanted.is_none_or(|kind| kind == event.kind));
            counted.fold(0_u32, |count, _| count.saturating_add(1))
        };
        let total = of(None);
        let most = self.kinds.iter().map(|(kind, _)| of(Some(*kind))).max().unwrap_or(0);
        let total_step = explain.step(self.rule, at.variant("total"), |facts| {
            facts.from_each(&terms::RECENT, first, events.len()).gives(&terms::EVENTS, total);
        });
        if (total >= TWICE) == (most >= TWICE) {
            let reason = total >= TWICE;
            let step = explain.step(self.rule, at.variant("events"), |facts| {
                facts
                    .from(&terms::EVENTS, total, total_step)
                    .clause(&terms::LEAST, TWICE)
                    .gives(&terms::EVENT_REASON, reason);
            });
            return Some((reason, step));
        }
        if !matters {
            return None;
        }
        let most_step = self.tell_kinds(events, days, first, most, explain);
        let rule = count.read(reading)?;
        let reason = match rule.value {
            EventCount::TotalAcrossKinds => total >= TWICE,
            EventCount::PerKind => most >= TWICE,
        };
        let step = explain.step(self.rule, at.variant("events-chosen"), |facts| {
            facts
                .chosen(&terms::EVENT_RULE, rule.value.word(), rule.figure)
                .from(&terms::MOST, most, most_step)
                .from(&terms::EVENTS, total, total_step)
                .clause(&terms::LEAST, TWICE)
                .gives(&terms::EVENT_REASON, reason);
        });
        Some((reason, step))
    }

    /// One step an event; the first of them.
    fn tell_events<X: Explain>(&self, events: &[Event], days: Days, explain: &mut X) -> StepRef {
        let mut first = None;
        for (index, event) in events.iter().enumerate() {
            let step = explain.step(self.rule, days.at().variant("recent"), |facts| {
                if self.listed_only {
                    facts.input(&terms::KIND, event.kind.word(), Field::of(self.kind_field, index));
                }
                facts
                    .input(&terms::HAPPENED, event.on, Field::of(self.on_field, index))
                    .input(&terms::ASSESSED, days.assessed, days.assessed_field)
                    .clause(&terms::WINDOW, WINDOW)
                    .gives(&terms::RECENT, u32::from(self.counts(event, days.assessed)));
            });
            first.get_or_insert(step);
        }
        first.unwrap_or(StepRef::NONE)
    }

    /// One step a kind, and the greatest number of them.
    fn tell_kinds<X: Explain>(
        &self,
        events: &[Event],
        days: Days,
        first: StepRef,
        most: u32,
        explain: &mut X,
    ) -> StepRef {
        let mut of_kinds = None;
        for (kind, term) in self.kinds {
            let step = explain.step(self.rule, days.at().variant(kind.word()), |facts| {
                let mut count = 0_u32;
                let own = events.iter().enumerate().filter(|(_, event)| event.kind == *kind);
                let mut none = true;
                for (index, event) in own {
                    let recent = u32::from(self.counts(event, days.assessed));
                    count = count.saturating_add(recent);
                    facts.from(&terms::RECENT, recent, first.plus(index));
                    none = false;
                }
                if none {
                    facts.clause(&terms::RECENT, 0_u32);
                }
                facts.gives(term, count);
            });
            of_kinds.get_or_insert(step);
        }
        let of_kinds = of_kinds.unwrap_or(StepRef::NONE);
        explain.step(self.rule, days.at().variant("most"), |facts| {
            for (place, (kind, term)) in self.kinds.iter().enumerate() {
                let counted = events.iter().filter(|event| event.kind == *kind);
                let counted = counted.filter(|event| self.counts(event, days.assessed));
                let count = counted.fold(0_u32, |count, _| count.saturating_add(1));
                facts.from(term, count, of_kinds.plus(place));
            }
            facts.gives(&terms::MOST, most);
        })
    }

    /// The final grade from the preliminary one. `None` where what is open makes a difference, or where the choice of
    /// stacking does and the place has not settled it.
    pub(crate) fn finish<X: Explain>(
        &self,
        raise: Raise,
        at: At,
        stacking: &Setting<Stacking>,
        reading: &mut figures::Reading,
        explain: &mut X,
    ) -> Option<(u32, StepRef)> {
        let Raise { preliminary, preliminary_step, established, reasons_step, possible } = raise;
        let ends = [Stacking::Once, Stacking::Each].map(|stacking| {
            let raised = |reasons| self.raised(stacking, preliminary, reasons);
            let (least, most) = (raised(established), raised(possible));
            (least, least == most)
        });
        let [once, each] = ends;
        // Only where the readings lead apart is the choice asked for.
        if once == each {
            let (grade, settled) = once;
            if !settled {
                return None;
            }
            let step = explain.step(self.rule, at, |facts| {
                facts
                    .from(self.preliminary, preliminary, preliminary_step)
                    .from(&terms::REASONS, established, reasons_step)
                    .gives(self.last, grade);
            });
            return Some((grade, step));
        }
        let chosen = stacking.read(reading)?;
        let (grade, settled) = match chosen.value {
            Stacking::Once => once,
            Stacking::Each => each,
        };
        if !settled {
            return None;
        }
        let step = explain.step(self.rule, at.variant("stacking"), |facts| {
            facts
                .chosen(&terms::STACKING, chosen.value.word(), chosen.figure)
                .from(self.preliminary, preliminary, preliminary_step)
                .from(&terms::REASONS, established, reasons_step)
                .gives(self.last, grade);
        });
        Some((grade, step))
    }
}

/// What the final grade is made of.
pub(crate) struct Raise {
    pub(crate) preliminary: u32,
    pub(crate) preliminary_step: StepRef,
    /// Reasons that hold for sure.
    pub(crate) established: u32,
    pub(crate) reasons_step: StepRef,
    /// Reasons that hold or may hold.
    pub(crate) possible: u32,
}

/// Events as the file has them: what is known to be none is an empty list.
pub(crate) fn known(events: &Fact<Vec<Event>>) -> Option<&[Event]> {
    match events {
        Fact::Known(events) => Some(events),
        Fact::Absent => Some(&[]),
        Fact::NotEstablished => None,
    }
}
