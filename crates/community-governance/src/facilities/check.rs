//! 周调度、月通报 (CG-64): who is late, and what it moves.

use chrono::NaiveDate;
use minzheng_core_types::{Rate, ShortText};
use serde::{Deserialize, Serialize};

use super::error::FacilityError;
use super::plan::{Counter, Network, Schedule, Task};

/// 周报: what an office reports of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WeeklyReport {
    /// 编号.
    pub task: ShortText,
    /// 报告日.
    pub on: NaiveDate,
    /// 实际进度, per cent.
    pub percent: u32,
    /// 预计完成日.
    pub forecast: NaiveDate,
}

/// 项目: for the monthly progress of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// 编号.
    pub code: ShortText,
    /// 名称.
    pub name: String,
    /// 权重: budget in yuan, or area in square metres.
    pub weight: u32,
    /// 实际进度, per cent.
    pub percent: u32,
}

worded! {
    /// 状态.
    #[doc(alias = "红黄绿灯")]
    Light {
        /// 绿.
        Green = "green", "绿", "green";
        /// 黄.
        Amber = "amber", "黄", "amber";
        /// 红.
        Red = "red", "红", "red";
    }
}

/// 一项工作的核对.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Which task, from 0.
    pub task: usize,
    /// 应有进度, whole per cent done if work ran evenly from the latest start, rounded down.
    pub planned: u32,
    /// 实际进度; `None` where nobody has reported.
    pub percent: Option<u32>,
    /// 预计完成日 as reported.
    pub forecast: Option<NaiveDate>,
    /// 预计完成日 with what it waits for.
    pub finish: NaiveDate,
    /// 晚几天 after the latest finish, as forecast.
    pub late: i64,
    /// 状态; `None` where nobody has reported.
    pub light: Option<Light>,
    /// 影响: the tasks that its delay moves beyond their latest finish, and by how many days.
    pub moves: Vec<(usize, i64)>,
    /// 点名: red in this week and in the week before it that was reported.
    pub named: bool,
}

/// 核对.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// In the order of the tasks.
    pub tasks: Vec<Checked>,
    /// 预计开放日: the forecast finish of the whole.
    pub finish: NaiveDate,
    /// 晚几天: of the whole.
    pub late: i64,
}

/// What each task reported last up to a day.
fn latest(tasks: &[Task], reports: &[WeeklyReport], until: NaiveDate) -> Vec<Option<WeeklyReport>> {
    let of = |task: &Task| {
        let own = reports.iter().filter(|report| report.task == task.code && report.on <= until);
        own.max_by_key(|report| report.on).copied()
    };
    tasks.iter().map(of).collect()
}

/// The finishes with what was reported: whoever reports is believed, the others wait for those before them and take their
/// days; nobody is earlier than planned.
fn finishes(
    network: &Network<'_>,
    schedule: &Schedule,
    reported: &[Option<WeeklyReport>],
    only: Option<usize>,
    counter: Counter<'_>,
) -> Result<Vec<NaiveDate>, FacilityError> {
    let mut finishes: Vec<NaiveDate> = schedule.slots.iter().map(|slot| slot.ends).collect();
    for index in network.order.iter().copied() {
        let own = reported.get(index).copied().flatten().filter(|_| only.is_none_or(|only| only == index));
        let planned = schedule.slots.get(index).map_or(schedule.deadline, |slot| slot.ends);
        let finish = match own {
            Some(report) => report.forecast,
            None => {
                let mut finish = planned;
                let days = network.tasks.get(index).map_or(0, |task| i64::from(task.days));
                for (other, lag) in network.before.get(index).into_iter().flatten() {
                    let before = finishes.get(*other).copied().unwrap_or(schedule.deadline);
                    let before = counter.on(before, true)?;
                    finish = finish.max(counter.plus(before, days.saturating_add(*lag))?);
                }
                finish
            }
        };
        if let Some(place) = finishes.get_mut(index) {
            *place = finish;
        }
    }
    Ok(finishes)
}

/// Holds the reports up to a day against the schedule.
pub(super) fn progress(
    network: &Network<'_>,
    schedule: &Schedule,
    reports: &[WeeklyReport],
    as_of: NaiveDate,
    counter: Counter<'_>,
) -> Result<Progress, FacilityError> {
    for report in reports {
        if !network.tasks.iter().any(|task| task.code == report.task) {
            return Err(FacilityError::NoSuchReported(report.task));
        }
        if report.percent > 100 {
            return Err(FacilityError::Percent(report.task));
        }
    }
    let mut found = once(network, schedule, reports, as_of, counter)?;
    // The week before: the latest earlier day on which the task was reported.
    for index in 0..found.tasks.len() {
        let code = network.tasks.get(index).map(|task| task.code);
        let mut days: Vec<NaiveDate> = reports
            .iter()
            .filter(|report| Some(report.task) == code && report.on <= as_of)
            .map(|report| report.on)
            .collect();
        days.sort_unstable();
        days.dedup();
        let before = days.iter().rev().nth(1).copied();
        let red = |found: &Progress| {
            found.tasks.get(index).is_some_and(|task: &Checked| task.light == Some(Light::Red))
        };
        let named = match before {
            Some(day) => red(&found) && red(&once(network, schedule, reports, day, counter)?),
            None => false,
        };
        if let Some(task) = found.tasks.get_mut(index) {
            task.named = named;
        }
    }
    Ok(found)
}

fn once(
    network: &Network<'_>,
    schedule: &Schedule,
    reports: &[WeeklyReport],
    as_of: NaiveDate,
    counter: Counter<'_>,
) -> Result<Progress, FacilityError> {
    let reported = latest(network.tasks, reports, as_of);
    let all = finishes(network, schedule, &reported, None, counter)?;
    let end = all.iter().copied().max().unwrap_or(schedule.deadline);
    let mut tasks = Vec::with_capacity(network.tasks.len());
    for (index, slot) in schedule.slots.iter().enumerate() {
        let report = reported.get(index).copied().flatten();
        let late = match report {
            Some(report) => counter.between(slot.ends, report.forecast)?.max(0),
            None => 0,
        };
        let mut moves = Vec::new();
        if late > 0 {
            // What this delay alone moves, whoever else is late.
            let alone = finishes(network, schedule, &reported, Some(index), counter)?;
            for (other, (finish, planned)) in alone.iter().zip(&schedule.slots).enumerate() {
                let days = counter.between(planned.ends, *finish)?;
                if other != index && days > 0 {
                    moves.push((other, days));
                }
            }
        }
        let light = report.map(|report| match (late > 0, end > schedule.deadline) {
            (false, _) => Light::Green,
            (true, false) => Light::Amber,
            (true, true) => {
                // Red where this delay reaches the end, itself or through what it moves and nobody has made good.
                let reaches = report.forecast > schedule.deadline
                    || moves
                        .iter()
                        .any(|(other, _)| all.get(*other).is_some_and(|day| *day > schedule.deadline));
                if reaches { Light::Red } else { Light::Amber }
            }
        });
        tasks.push(Checked {
            task: index,
            planned: planned(network, slot.starts, index, as_of, counter)?,
            percent: report.map(|report| report.percent),
            forecast: report.map(|report| report.forecast),
            finish: all.get(index).copied().unwrap_or(slot.ends),
            late,
            light,
            moves,
            named: false,
        });
    }
    let late = counter.between(schedule.deadline, end)?.max(0);
    Ok(Progress { tasks, finish: end, late })
}

/// clamp((t − LS + 1) ÷ d), in whole per cent.
fn planned(
    network: &Network<'_>,
    starts: NaiveDate,
    index: usize,
    as_of: NaiveDate,
    counter: Counter<'_>,
) -> Result<u32, FacilityError> {
    if as_of < starts {
        return Ok(0);
    }
    let days = network.tasks.get(index).map_or(1, |task| i64::from(task.days));
    let run = counter.between(starts, as_of)?.saturating_add(1).min(days);
    let share = run.saturating_mul(100).checked_div(days).unwrap_or(0);
    u32::try_from(share.clamp(0, 100)).map_err(|_| FacilityError::OutOfRange)
}

/// 总进度 of several projects: Σ weight × progress ÷ Σ weight, half up to two places; never an average of percentages unless the
/// weights are equal.
///
/// ```
/// use minzheng_community_governance::facilities::{Project, weighted};
/// let of = |weights: [u32; 3]| -> Result<String, Box<dyn std::error::Error>> {
///     let projects: Vec<Project> = serde_json::from_value(serde_json::json!([
///         { "code": "1", "name": "甲", "weight": weights[0], "percent": 100 },
///         { "code": "2", "name": "乙", "weight": weights[1], "percent": 100 },
///         { "code": "3", "name": "丙", "weight": weights[2], "percent": 80 }]))?;
///     Ok(weighted(&projects)?.to_string())
/// };
/// assert_eq!(of([1, 1, 1])?, "93.33");
/// assert_eq!(of([2000, 2000, 3000])?, "91.43");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`FacilityError::NoWeight`], [`FacilityError::Percent`].
pub fn weighted(projects: &[Project]) -> Result<Rate, FacilityError> {
    let (done, weights) = sums(projects)?;
    Ok(Rate::quotient(done, weights, 2)?)
}

/// Σ weight × progress and Σ weight.
pub(super) fn sums(projects: &[Project]) -> Result<(i64, i64), FacilityError> {
    let (mut done, mut weights) = (0_i64, 0_i64);
    for project in projects {
        if project.percent > 100 {
            return Err(FacilityError::Percent(project.code));
        }
        let share = i64::from(project.weight).checked_mul(i64::from(project.percent));
        done = share.and_then(|share| done.checked_add(share)).ok_or(FacilityError::OutOfRange)?;
        weights = weights.checked_add(i64::from(project.weight)).ok_or(FacilityError::OutOfRange)?;
    }
    if weights == 0 { Err(FacilityError::NoWeight) } else { Ok((done, weights)) }
}
