//! 倒排工期和关键路径 (CG-63): tasks with whole days, backwards from the opening day.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use minzheng_core_types::{ShortText, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::error::FacilityError;

worded! {
    /// 工期按什么日计算.
    DayKind {
        /// 日历日.
        Calendar = "calendar", "日历日", "calendar days";
        /// 工作日: by the holiday notices of the State Council.
        Working = "working", "工作日", "working days";
    }
}

/// 前项: finish to start, perhaps with days between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// 前项编号.
    pub task: ShortText,
    /// 间隔日数; below nought they overlap.
    #[serde(default)]
    pub lag: i32,
}

/// 工作: one task of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// 编号.
    pub code: ShortText,
    /// 名称.
    pub name: String,
    /// 责任单位.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// 天数.
    pub days: u32,
    /// 前项.
    #[serde(default)]
    pub after: Vec<Link>,
}

/// 一项工作的时间: day indices from 0, and the dates that hold the deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// 最早开始, as an index.
    pub earliest: i64,
    /// 最迟开始, as an index.
    pub latest: i64,
    /// 最迟开始日.
    pub starts: NaiveDate,
    /// 最迟完成日.
    pub ends: NaiveDate,
}

impl Slot {
    /// 总时差, days.
    #[must_use]
    pub const fn float(&self) -> i64 {
        self.latest.saturating_sub(self.earliest)
    }

    /// 关键工作?
    #[must_use]
    pub const fn is_critical(&self) -> bool {
        self.float() == 0
    }
}

/// 排程.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// In the order of the tasks.
    pub slots: Vec<Slot>,
    /// 总工期, days.
    pub total: i64,
    /// 最迟开工日.
    pub latest_start: NaiveDate,
    /// 期限: the deadline, or the last working day up to it.
    pub deadline: NaiveDate,
    /// 晚几天 by which the earliest finish misses the deadline; `None` where no start is told.
    pub days_late: Option<i64>,
}

/// Counts days of one kind.
#[derive(Clone, Copy)]
pub(super) struct Counter<'a> {
    pub(super) kind: DayKind,
    pub(super) calendar: &'a WorkdayCalendar,
}

impl Counter<'_> {
    /// The day so many later, earlier when below nought.
    pub(super) fn plus(self, day: NaiveDate, count: i64) -> Result<NaiveDate, FacilityError> {
        if self.kind == DayKind::Working {
            let count = i32::try_from(count).map_err(|_| FacilityError::OutOfRange)?;
            return self.calendar.add_workdays(day, count).map_err(|_| FacilityError::Calendar);
        }
        let days = Days::new(count.unsigned_abs());
        let moved = if count < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) };
        moved.ok_or(FacilityError::Calendar)
    }

    /// How many days from one to another; below nought when the other lies before.
    pub(super) fn between(self, from: NaiveDate, to: NaiveDate) -> Result<i64, FacilityError> {
        match self.kind {
            DayKind::Calendar => Ok(to.signed_duration_since(from).num_days()),
            DayKind::Working => {
                let count = self.calendar.workdays_between(from, to).map_err(|_| FacilityError::Calendar)?;
                Ok(i64::from(count))
            }
        }
    }

    /// The day itself, or the next or the last one that counts.
    pub(super) fn on(self, day: NaiveDate, forward: bool) -> Result<NaiveDate, FacilityError> {
        let rolled = match (self.kind, forward) {
            (DayKind::Calendar, _) => return Ok(day),
            (DayKind::Working, true) => self.calendar.roll_forward(day),
            (DayKind::Working, false) => self.calendar.roll_back(day),
        };
        rolled.map_err(|_| FacilityError::Calendar)
    }
}

/// The tasks with their links as positions.
pub(super) struct Network<'a> {
    pub(super) tasks: &'a [Task],
    /// Of each task: whom it waits for, and the days between.
    pub(super) before: Vec<Vec<(usize, i64)>>,
    /// An order in which nobody comes before those it waits for.
    pub(super) order: Vec<usize>,
}

impl<'a> Network<'a> {
    /// Resolves the links and finds an order.
    pub(super) fn new(tasks: &'a [Task]) -> Result<Self, FacilityError> {
        let mut at = BTreeMap::new();
        for (index, task) in tasks.iter().enumerate() {
            if at.insert(task.code, index).is_some() {
                return Err(FacilityError::Repeated(task.code));
            }
            if task.days == 0 {
                return Err(FacilityError::NoDays(task.code));
            }
        }
        let mut before = Vec::with_capacity(tasks.len());
        for task in tasks {
            let mut links = Vec::with_capacity(task.after.len());
            for link in &task.after {
                let unknown = FacilityError::NoSuchTask { task: task.code, after: link.task };
                links.push((*at.get(&link.task).ok_or(unknown)?, i64::from(link.lag)));
            }
            before.push(links);
        }
        let mut done = vec![false; tasks.len()];
        let mut order = Vec::with_capacity(tasks.len());
        while order.len() < tasks.len() {
            let ready = |index: &usize| {
                done.get(*index) == Some(&false)
                    && before.get(*index).is_some_and(|links: &Vec<(usize, i64)>| {
                        links.iter().all(|(other, _)| done.get(*other) == Some(&true))
                    })
            };
            let Some(next) = (0..tasks.len()).find(ready) else {
                let stuck = done.iter().position(|done| !done).and_then(|index| tasks.get(index));
                return Err(stuck.map_or(FacilityError::Empty, |task| FacilityError::Cycle(task.code)));
            };
            if let Some(done) = done.get_mut(next) {
                *done = true;
            }
            order.push(next);
        }
        Ok(Self { tasks, before, order })
    }

    fn days(&self, index: usize) -> i64 {
        self.tasks.get(index).map_or(0, |task| i64::from(task.days))
    }

    /// The earliest start of each, and the total.
    fn forward(&self) -> (Vec<i64>, i64) {
        let mut starts = vec![0_i64; self.tasks.len()];
        let mut total = 0;
        for index in self.order.iter().copied() {
            let free = self.before.get(index).into_iter().flatten().map(|(other, lag)| {
                let start = starts.get(*other).copied().unwrap_or(0);
                start.saturating_add(self.days(*other)).saturating_add(*lag)
            });
            let start = free.max().unwrap_or(0).max(0);
            total = total.max(start.saturating_add(self.days(index)));
            if let Some(place) = starts.get_mut(index) {
                *place = start;
            }
        }
        (starts, total)
    }

    /// The latest start of each that holds the total.
    fn backward(&self, total: i64) -> Vec<i64> {
        let mut finishes = vec![total; self.tasks.len()];
        for index in self.order.iter().rev().copied() {
            let finish = finishes.get(index).copied().unwrap_or(total);
            let start = finish.saturating_sub(self.days(index));
            for (other, lag) in self.before.get(index).into_iter().flatten() {
                if let Some(place) = finishes.get_mut(*other) {
                    *place = (*place).min(start.saturating_sub(*lag));
                }
            }
        }
        (0..).zip(finishes).map(|(index, finish)| finish.saturating_sub(self.days(index))).collect()
    }

    /// 排程, from the deadline back.
    pub(super) fn schedule(
        &self,
        deadline: NaiveDate,
        starts_on: Option<NaiveDate>,
        counter: Counter<'_>,
    ) -> Result<Schedule, FacilityError> {
        let (earliest, total) = self.forward();
        let latest = self.backward(total);
        let deadline = counter.on(deadline, false)?;
        let last = total.saturating_sub(1);
        let date = |index: i64| counter.plus(deadline, index.saturating_sub(last));
        let mut slots = Vec::with_capacity(self.tasks.len());
        for (index, (earliest, latest)) in earliest.into_iter().zip(latest).enumerate() {
            let finish = latest.saturating_add(self.days(index)).saturating_sub(1);
            slots.push(Slot { earliest, latest, starts: date(latest)?, ends: date(finish)? });
        }
        let days_late = match starts_on {
            None => None,
            Some(day) => {
                let finish = counter.plus(counter.on(day, true)?, last)?;
                Some(counter.between(deadline, finish)?.max(0))
            }
        };
        Ok(Schedule { slots, total, latest_start: date(0)?, deadline, days_late })
    }
}
