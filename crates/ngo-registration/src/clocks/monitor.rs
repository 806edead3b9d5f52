//! 承诺监测 (NR-35): working days taken, and the share done within the promise by quarter.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::percent::Percent;
use minzheng_core_types::{Month, RoundingMode};

use super::count::{Count, Limit};
use super::deadline::{Clock, Deadline, Status};
use super::file::CaseFound;
use super::history::History;
use super::law::ClockLaw;
use super::policy::DayKind;
use super::rules::NR_35;
use super::words::EventKind;
use super::{programmes, terms};

/// 办理工作日: what one decided application took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kpi {
    /// The day of the decision.
    pub decided: NaiveDate,
    /// Working days from day 0 to the decision, those excluded not among them.
    pub counted: u32,
    /// Within the promise? Nothing where there is none, or it is not known.
    pub on_time: Option<bool>,
    /// Within the law?
    pub lawful: Option<bool>,
}

/// What a decided application took; nothing while it is not decided, was withdrawn, or lies beyond the calendar.
#[doc(alias = "承诺监测")]
pub fn kpi<X: Explain>(
    history: &History,
    deadlines: &[Deadline],
    law: &ClockLaw<'_>,
    explain: &mut X,
) -> Option<Kpi> {
    let latest = |event| history.latest(event);
    let decided = latest(EventKind::Approved).or_else(|| latest(EventKind::Refused))?;
    let of = |clock| deadlines.iter().find(|found| found.clock == clock);
    let promise = of(Clock::Promise);
    let start = promise.map(|found| found.started).or_else(|| history.complete_on())?;
    let spans = promise.map_or_else(|| history.excluded(), |found| found.spans.clone());
    let limit = Limit { days: 0, kind: DayKind::Working, rollover: false };
    let all = Count::new(law.calendar, limit, start, []).used(decided).ok()?;
    let counted = Count::new(law.calendar, limit, start, spans).used(decided).ok()?;
    let at = At::month(Month::of(decided));
    let step = explain.step(&NR_35, at.variant("counted"), |facts| {
        facts
            .clause(&terms::SPENT, all)
            .clause(&terms::EXCLUDED_WORKDAYS, all.saturating_sub(counted))
            .gives(&terms::COUNTED, counted);
    });
    explain.concluded(&programmes::COUNTED, minzheng_core_types::ParameterSet::EMPTY);
    let kept = |found: &Deadline| match found.status {
        Status::Met => Some(true),
        Status::MetLate => Some(false),
        _ => None,
    };
    let on_time = promise.and_then(|found| match (found.kind, found.length) {
        (Some(DayKind::Working), Some(days)) => {
            let on_time = counted <= days;
            explain.step(&NR_35, at.variant("on-time"), |facts| {
                facts
                    .from(&terms::COUNTED, counted, step)
                    .clause(&terms::PROMISE, days)
                    .gives(&terms::ON_TIME, on_time);
            });
            Some((on_time, found.assumed))
        }
        _ => {
            let (due, on_time) = (found.due_on()?, kept(found)?);
            explain.step(&NR_35, at.variant("on-time-by-date"), |facts| {
                facts
                    .input(&terms::SEEN, decided, history.field(decided))
                    .clause(&terms::DUE, due)
                    .gives(&terms::ON_TIME, on_time);
            });
            Some((on_time, found.assumed))
        }
    });
    if let Some((_, assumed)) = on_time {
        explain.concluded(&programmes::ON_TIME, assumed);
    }
    let lawful = of(Clock::Statute).and_then(kept);
    Some(Kpi { decided, counted, on_time: on_time.map(|(on_time, _)| on_time), lawful })
}

/// 季度: decided applications of a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quarter {
    /// How many were decided.
    pub decided: u32,
    /// How many of them had a promise to keep.
    pub promised: u32,
    /// How many kept it.
    pub on_time: u32,
    /// The most working days that one took.
    pub longest: u32,
    /// Of how many it is known whether the law was kept.
    pub judged: u32,
    /// How many kept it.
    pub lawful: u32,
}

impl Quarter {
    fn take(&mut self, kpi: Kpi) {
        let add = |to: &mut u32, one: bool| *to = to.saturating_add(u32::from(one));
        add(&mut self.decided, true);
        add(&mut self.promised, kpi.on_time.is_some());
        add(&mut self.on_time, kpi.on_time == Some(true));
        add(&mut self.judged, kpi.lawful.is_some());
        add(&mut self.lawful, kpi.lawful == Some(true));
        self.longest = self.longest.max(kpi.counted);
    }

    /// The share done in time, truncated to a tenth of a per cent as the district's report prints it; none without a promise.
    #[must_use]
    pub fn share(&self) -> Option<Percent> {
        Percent::of(self.on_time.into(), self.promised.into(), RoundingMode::Down)
    }
}

/// 办理情况: many applications on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Load {
    /// Decided applications by year and quarter, and in all under `None`.
    pub quarters: BTreeMap<(i32, u32), Quarter>,
    /// All of them.
    pub all: Quarter,
    /// Clocks that still run, by application: the earliest last day first. An index into the cases, and one into its clocks.
    pub open: Vec<(usize, usize)>,
    /// Those of them that are overdue.
    pub overdue: usize,
    /// Those due on the day.
    pub due_today: usize,
}

/// What is due, what is overdue, and what was done within the promise, of many applications on a day.
#[must_use]
#[doc(alias = "按期办结率")]
pub fn monitor(cases: &[CaseFound]) -> Load {
    let mut load = Load::default();
    for (index, case) in cases.iter().enumerate() {
        if let Some(kpi) = case.kpi {
            let quarter = kpi.decided.month0().checked_div(3).unwrap_or(0).saturating_add(1);
            load.quarters.entry((kpi.decided.year(), quarter)).or_default().take(kpi);
            load.all.take(kpi);
        }
        for (clock, deadline) in case.deadlines.iter().enumerate() {
            if !deadline.is_open() {
                continue;
            }
            load.open.push((index, clock));
            match deadline.status {
                Status::Overdue => load.overdue = load.overdue.saturating_add(1),
                Status::DueToday => load.due_today = load.due_today.saturating_add(1),
                _ => {}
            }
        }
    }
    let due = |(index, clock): &(usize, usize)| {
        let deadline = cases.get(*index).and_then(|case| case.deadlines.get(*clock));
        let due = deadline.and_then(Deadline::due_on);
        (due.is_none(), due)
    };
    load.open.sort_by_key(due);
    load
}
