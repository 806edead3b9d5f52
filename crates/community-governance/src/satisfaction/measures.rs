//! 工单指标: what the orders of a period come to (CG-70), and the answers of those that were rated.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::sets::{ParameterSet, ShortText};
use minzheng_core_types::{Fact, Month, Rate, Term};
use serde::{Deserialize, Serialize};

use super::error::SatisfactionError;
use super::order::{Canceller, Entry, OrderState, Rating, apply};
use super::policy::{SatisfactionPolicy, StartCounts};
use super::rules::CG_70;
use super::survey::{Answers, Asked, Unit, percent};
use super::{programmes, terms};

/// 工单: one order with its log. It holds no name, address or telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderRecord {
    /// 工单号.
    pub order: String,
    /// 居民之家或者试点.
    pub unit: String,
    /// 服务类别, by its code: 1 to 14 plain characters.
    pub kind: ShortText,
    /// 下单时间.
    pub created: NaiveDateTime,
    /// 约定完成时间, where one was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<NaiveDateTime>,
    /// 重复: the earlier order about the same matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<String>,
    /// 经过.
    #[serde(default)]
    pub events: Vec<Entry>,
}

/// 工单指标; `None` has nothing to divide by, or lacks a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measures {
    /// 不在服务类别内的工单.
    pub not_listed: Option<u32>,
    /// 按时受理率(%).
    pub accepted: Option<Rate>,
    /// 按时上门率(%).
    pub started: Option<Rate>,
    /// 按约完成率(%).
    pub done_as_agreed: Option<Rate>,
    /// 完成率(%).
    pub completion: Option<Rate>,
    /// 回访率(%).
    pub called_back: Option<Rate>,
    /// 重复率(%).
    pub repeated: Option<Rate>,
    /// 到期应自动确认的工单.
    pub to_confirm: Option<u32>,
}

/// Replays every log.
pub(super) fn replay(
    orders: &[OrderRecord],
    confirm_days: Option<u32>,
) -> Result<Vec<OrderState>, SatisfactionError> {
    let mut numbers = BTreeSet::new();
    let mut states = Vec::with_capacity(orders.len());
    for (order, record) in orders.iter().enumerate() {
        if !numbers.insert(record.order.as_str()) {
            return Err(SatisfactionError::OrderTwice { order });
        }
        let mut state = OrderState::new(record.created, confirm_days);
        for (event, entry) in record.events.iter().enumerate() {
            state = apply(state, *entry).map_err(|error| SatisfactionError::Order { order, event, error })?;
        }
        states.push(state);
    }
    let unknown = |record: &OrderRecord| {
        record.repeats.as_deref().is_some_and(|earlier| !numbers.contains(earlier) || earlier == record.order)
    };
    match orders.iter().position(unknown) {
        Some(order) => Err(SatisfactionError::RepeatsUnknown { order }),
        None => Ok(states),
    }
}

/// The units of the orders with the answers of those that were rated: asked are the orders that were done, households the orders.
pub(super) fn rated(orders: &[OrderRecord], states: &[OrderState]) -> Vec<Unit> {
    let mut units: BTreeMap<&str, (u32, u32, Answers)> = BTreeMap::new();
    for (record, state) in orders.iter().zip(states) {
        let (created, done, answers) = units.entry(record.unit.as_str()).or_default();
        *created = created.saturating_add(1);
        *done = done.saturating_add(u32::from(state.is_done()));
        match state.rating {
            Some(Rating::Level(level)) => answers.add(Some(level)),
            Some(Rating::DontKnow) => answers.add(None),
            None => {}
        }
    }
    let unit = |(name, (created, done, answers)): (&str, (u32, u32, Answers))| Unit {
        name: name.to_owned(),
        households: Fact::Known(created),
        asked: Fact::Known(done),
        answers,
    };
    units.into_iter().map(unit).collect()
}

fn seconds(from: NaiveDateTime, to: NaiveDateTime) -> i64 {
    to.signed_duration_since(from).num_seconds()
}

/// One clock of many orders: seconds taken, or gone so far where it still runs.
struct Clock {
    index: usize,
    seconds: i64,
    /// Has it ended? One that runs counts once its limit is over.
    ended: bool,
}

struct Counting<'a, X> {
    asked: Asked<'a, X>,
    orders: &'a [OrderRecord],
    states: &'a [OrderState],
    until: NaiveDateTime,
}

impl<X: Explain> Counting<'_, X> {
    fn pairs(&self) -> impl Iterator<Item = (usize, &OrderRecord, &OrderState)> {
        self.orders.iter().zip(self.states).enumerate().map(|(index, (order, state))| (index, order, state))
    }

    fn count(&self, is: impl Fn(&OrderRecord, &OrderState) -> bool) -> Result<u32, SatisfactionError> {
        let count = self.pairs().filter(|(_, order, state)| is(order, state)).count();
        u32::try_from(count).map_err(|_| SatisfactionError::OutOfRange)
    }

    fn at(&self) -> At {
        self.asked.at
    }

    /// 服务类别.
    fn kinds(&mut self) -> Result<Option<u32>, SatisfactionError> {
        let mut reading = Reading::default();
        let Some(kinds) = self.asked.policy.kinds.read(&mut reading) else {
            self.asked.open(&programmes::KINDS, None, reading);
            return Ok(None);
        };
        let (mut first, mut outside) = (StepRef::NONE, 0_u32);
        for (index, record) in self.orders.iter().enumerate() {
            let listed = kinds.value.iter().any(|entry| entry.code == record.kind.as_str());
            let not_listed = u32::from(!listed);
            outside = outside.checked_add(not_listed).ok_or(SatisfactionError::OutOfRange)?;
            let step = self.asked.explain.step(&CG_70, self.asked.at.variant("kind"), |facts| {
                facts
                    .list(&terms::KINDS, kinds.figure)
                    .input(&terms::KIND, record.kind, Field::of("orders[].kind", index))
                    .gives(&terms::NOT_LISTED, not_listed);
            });
            if index == 0 {
                first = step;
            }
        }
        let count = self.orders.len();
        self.asked.explain.step(&CG_70, self.asked.at.variant("kinds"), |facts| {
            facts.from_each(&terms::NOT_LISTED, first, count).gives(&terms::OUTSIDE, outside);
        });
        self.asked.explain.concluded(&programmes::KINDS, reading.assumed);
        Ok(Some(outside))
    }

    /// A share of the clocks that were kept. `step` tells whether one was kept.
    fn kept(
        &mut self,
        programme: &'static Programme,
        clocks: &[(bool, StepRef)],
        assumed: ParameterSet,
    ) -> Result<Option<Rate>, SatisfactionError> {
        let whole = u32::try_from(clocks.len()).map_err(|_| SatisfactionError::OutOfRange)?;
        if whole == 0 {
            return Ok(self.none(programme, assumed));
        }
        let part = clocks.iter().filter(|(kept, _)| *kept).count();
        let share = percent(u32::try_from(part).unwrap_or(u32::MAX), whole)?;
        let at = self.at();
        self.asked.explain.step(&CG_70, at.variant("in-time"), |facts| {
            for (kept, step) in clocks {
                facts.from(&terms::KEPT, u32::from(*kept), *step);
            }
            facts.gives(&terms::SHARE, share);
        });
        self.asked.explain.concluded(programme, assumed);
        Ok(Some(share))
    }

    fn none(&mut self, programme: &'static Programme, assumed: ParameterSet) -> Option<Rate> {
        let at = self.at();
        self.asked.explain.step(&CG_70, at.variant("none"), |facts| {
            facts.clause(&terms::WHOLE, 0_u32).gives(&terms::NONE, "no-ratio");
        });
        self.asked.explain.concluded(programme, assumed);
        None
    }

    /// 受理: the first answer, a refusal too.
    fn accepted(&mut self) -> Result<Option<Rate>, SatisfactionError> {
        let mut reading = Reading::default();
        let Some(hours) = self.asked.policy.accept_hours.read(&mut reading) else {
            self.asked.open(&programmes::ACCEPTED, None, reading);
            return Ok(None);
        };
        let limit = i64::from(*hours.value).saturating_mul(3_600);
        let clocks = self.clocks(|state| (state.created, state.answered));
        let counted = clocks.into_iter().filter(|clock| clock.ended || clock.seconds > limit);
        let counted: Vec<Clock> = counted.collect();
        let at = self.at().variant("clock");
        let told: Vec<(bool, StepRef)> = counted
            .iter()
            .map(|clock| {
                let kept = clock.ended && clock.seconds <= limit;
                let step = self.asked.explain.step(&CG_70, at, |facts| {
                    facts
                        .input(
                            &terms::SECONDS,
                            clock.seconds,
                            Field::of("orders[].seconds_to_accept", clock.index),
                        )
                        .figure(&terms::HOURS, hours)
                        .gives(&terms::KEPT, u32::from(kept));
                });
                (kept, step)
            })
            .collect();
        self.kept(&programmes::ACCEPTED, &told, reading.assumed)
    }

    /// From a time to another, or to now where the order is still under way.
    fn clocks(&self, of: impl Fn(&OrderState) -> (NaiveDateTime, Option<NaiveDateTime>)) -> Vec<Clock> {
        let clock = |(index, _, state): (usize, &OrderRecord, &OrderState)| {
            let (from, to) = of(state);
            let stopped =
                matches!(state.stage, super::order::Stage::Cancelled | super::order::Stage::Rejected);
            let end = to.unwrap_or(if stopped { state.since } else { self.until });
            Clock { index, seconds: seconds(from, end), ended: to.is_some() }
        };
        self.pairs().map(clock).collect()
    }

    /// 上门: the first begin of a service.
    fn started(&mut self) -> Result<Option<Rate>, SatisfactionError> {
        let mut reading = Reading::default();
        let hours = self.asked.policy.start_hours.read(&mut reading);
        let counts = self.asked.policy.start_counts.read(&mut reading);
        let Some((hours, counts)) = hours.zip(counts) else {
            self.asked.open(&programmes::STARTED, None, reading);
            return Ok(None);
        };
        let limit = i64::from(*hours.value).saturating_mul(3_600);
        let clocks = self.clocks(|state| (state.created, state.started));
        let at = self.at().variant("start-clock");
        let mut told = Vec::new();
        for clock in clocks {
            let Some(state) = self.states.get(clock.index) else { continue };
            let to_accept = state.answered.map_or(0, |answered| seconds(state.created, answered));
            let taken = match counts.value {
                StartCounts::Created => clock.seconds,
                StartCounts::Accepted => clock.seconds.saturating_sub(to_accept),
            };
            if !clock.ended && taken <= limit {
                continue;
            }
            let kept = taken <= limit;
            let step = self.asked.explain.step(&CG_70, at, |facts| {
                facts
                    .chosen(&terms::START_COUNTS, counts.value.word(), counts.figure)
                    .input(
                        &terms::SECONDS,
                        clock.seconds,
                        Field::of("orders[].seconds_to_start", clock.index),
                    )
                    .input(
                        &terms::SECONDS_ACCEPT,
                        to_accept,
                        Field::of("orders[].seconds_until_answered", clock.index),
                    )
                    .figure(&terms::HOURS, hours)
                    .gives(&terms::KEPT, u32::from(kept));
            });
            told.push((kept, step));
        }
        self.kept(&programmes::STARTED, &told, reading.assumed)
    }

    /// 按约完成: of the orders with an agreed time that are done, or whose time is over.
    fn as_agreed(&mut self) -> Result<Option<Rate>, SatisfactionError> {
        let mut told = Vec::new();
        let at = self.at().variant("agreed");
        for (index, (record, state)) in self.orders.iter().zip(self.states).enumerate() {
            let Some(agreed) = record.agreed.filter(|_| state.cancelled_by.is_none()) else { continue };
            let end = state.done.unwrap_or(self.until);
            let after = end.signed_duration_since(agreed);
            let late = after.num_seconds();
            if state.done.is_none() && late <= 0 {
                continue;
            }
            let kept = late <= 0;
            let step = self.asked.explain.step(&CG_70, at, |facts| {
                facts
                    .input(&terms::LATE_BY, late, Field::of("orders[].seconds_after_agreed", index))
                    .gives(&terms::KEPT, u32::from(kept));
            });
            told.push((kept, step));
        }
        self.kept(&programmes::DONE, &told, ParameterSet::EMPTY)
    }

    /// A share of counts: the form with its parts and what they come to.
    fn share(
        &mut self,
        form: &'static str,
        programme: &'static Programme,
        parts: &[(&'static Term, u32, &'static str)],
        (part, whole): (u32, u32),
    ) -> Result<Option<Rate>, SatisfactionError> {
        if whole == 0 {
            return Ok(self.none(programme, ParameterSet::EMPTY));
        }
        let share = percent(part, whole)?;
        let at = self.at();
        self.asked.explain.step(&CG_70, at.variant(form), |facts| {
            for (term, count, path) in parts {
                facts.input(term, *count, Field::new(path));
            }
            facts.gives(&terms::SHARE, share);
        });
        self.asked.explain.concluded(programme, ParameterSet::EMPTY);
        Ok(Some(share))
    }

    /// 到期应自动确认.
    fn confirmations_due(&mut self, day: NaiveDate) -> Result<Option<u32>, SatisfactionError> {
        let mut reading = Reading::default();
        let Some(days) = self.asked.policy.confirm_days.read(&mut reading) else {
            self.asked.open(&programmes::CONFIRM, None, reading);
            return Ok(None);
        };
        let (mut first, mut told, mut due) = (StepRef::NONE, 0_usize, 0_u32);
        for (index, state) in self.states.iter().enumerate() {
            let Some(done) = state.done.filter(|_| state.stage == super::order::Stage::Done) else {
                continue;
            };
            let over = day.signed_duration_since(done.date()).num_days() > i64::from(*days.value);
            due = due.saturating_add(u32::from(over));
            let step = self.asked.explain.step(&CG_70, self.asked.at.variant("confirm"), |facts| {
                facts
                    .input(&terms::DONE_DAY, done.date(), Field::of("orders[].done", index))
                    .input(&terms::TODAY, day, Field::new("as_of"))
                    .figure(&terms::WAIT_DAYS, days)
                    .gives(&terms::DUE, u32::from(over));
            });
            if told == 0 {
                first = step;
            }
            told = told.saturating_add(1);
        }
        self.asked.explain.step(&CG_70, self.asked.at.variant("to-confirm"), |facts| {
            facts.from_each(&terms::DUE, first, told).gives(&terms::TO_CONFIRM, due);
        });
        self.asked.explain.concluded(&programmes::CONFIRM, reading.assumed);
        Ok(Some(due))
    }
}

/// The measures of the orders at the end of a day.
pub(super) fn assess<X: Explain>(
    orders: &[OrderRecord],
    states: &[OrderState],
    day: NaiveDate,
    policy: &SatisfactionPolicy,
    explain: &mut X,
) -> Result<Measures, SatisfactionError> {
    let until = day.and_time(NaiveTime::MIN).checked_add_days(chrono::Days::new(1));
    let until = until.ok_or(SatisfactionError::OutOfRange)?;
    let at = At::month(Month::of(day));
    let asked = Asked { policy, at, explain };
    let mut counting = Counting { asked, orders, states, until };
    let created = counting.count(|_, _| true)?;
    let done = counting.count(|_, state| state.is_done())?;
    let cancelled = counting.count(|_, state| state.cancelled_by == Some(Canceller::User))?;
    let called = counting.count(|_, state| state.is_done() && state.called_back)?;
    let again = counting.count(|record, state| record.repeats.is_some() || state.reopened > 0)?;
    let of = created.saturating_sub(cancelled);
    Ok(Measures {
        not_listed: counting.kinds()?,
        accepted: counting.accepted()?,
        started: counting.started()?,
        done_as_agreed: counting.as_agreed()?,
        completion: counting.share(
            "completion",
            &programmes::COMPLETION,
            &[
                (&terms::DONE, done, "orders.done"),
                (&terms::CREATED, created, "orders.created"),
                (&terms::CANCELLED, cancelled, "orders.cancelled"),
            ],
            (done, of),
        )?,
        called_back: counting.share(
            "call-back",
            &programmes::CALLED_BACK,
            &[(&terms::CALLED, called, "orders.called_back"), (&terms::DONE, done, "orders.done")],
            (called, done),
        )?,
        repeated: counting.share(
            "repeat",
            &programmes::REPEATED,
            &[(&terms::REPEATED, again, "orders.repeated"), (&terms::CREATED, created, "orders.created")],
            (again, created),
        )?,
        to_confirm: counting.confirmations_due(day)?,
    })
}
