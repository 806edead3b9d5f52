//! 计划档案: a project, its tasks and their weekly reports, as a file.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Explanation, ExplanationDocument};
use minzheng_core_types::{Month, ParameterSet, Rate, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::check::{Progress, Project, WeeklyReport, progress, sums, weighted};
use super::error::FacilityError;
use super::plan::{Counter, DayKind, Network, Schedule, Task};
use super::rules::{CG_63, CG_64};
use super::{CATALOGUE, programmes, terms};

/// 计划档案.
///
/// ```
/// use minzheng_community_governance::facilities::PlanFile;
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// let file: PlanFile = serde_json::from_str(r#"{ "place": "370203", "as_of": "2014-06-14", "deadline": "2014-10-31", "tasks": [
///     { "code": "A", "name": "设计审批", "days": 20 },
///     { "code": "B", "name": "招标", "days": 30, "after": [{ "task": "A" }] },
///     { "code": "C", "name": "装修", "days": 60, "after": [{ "task": "B" }] },
///     { "code": "D", "name": "消防和设备用房", "days": 25, "after": [{ "task": "B" }] },
///     { "code": "E", "name": "家具", "days": 15, "after": [{ "task": "C" }, { "task": "D" }] },
///     { "code": "F", "name": "验收", "days": 10, "after": [{ "task": "E" }] },
///     { "code": "G", "name": "移交", "days": 5, "after": [{ "task": "F" }] }] }"#)?;
/// let schedule = file.assess(&WorkdayCalendar::embedded()?, &mut Silent)?.schedule.ok_or("no tasks")?;
/// assert_eq!((schedule.total, schedule.latest_start.to_string().as_str()), (140, "2014-06-14"));
/// assert_eq!(schedule.slots[3].float(), 35);
/// assert_eq!(schedule.slots[3].starts.to_string(), "2014-09-07");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "计划档案")]
pub struct PlanFile {
    /// 地方.
    pub place: Place,
    /// 查询日: reports after it do not count.
    pub as_of: NaiveDate,
    /// 开放日: the last day of the plan.
    pub deadline: NaiveDate,
    /// 开工日, where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<NaiveDate>,
    /// 工期按什么日计算.
    #[serde(default = "calendar_days")]
    pub days: DayKind,
    /// 工作.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// 周报.
    #[serde(default)]
    pub reports: Vec<WeeklyReport>,
    /// 项目, for the progress of several.
    #[serde(default)]
    pub projects: Vec<Project>,
}

const fn calendar_days() -> DayKind {
    DayKind::Calendar
}

/// What a plan gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanReport {
    /// 排程, where there are tasks.
    pub schedule: Option<Schedule>,
    /// 核对, where there are reports.
    pub progress: Option<Progress>,
    /// 总进度 of the projects, per cent.
    pub weighted: Option<Rate>,
}

impl PlanFile {
    /// The schedule, the check of the reports, and the progress of the projects.
    ///
    /// # Errors
    /// [`FacilityError`].
    pub fn assess<X: Explain>(
        &self,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<PlanReport, FacilityError> {
        if self.tasks.is_empty() && self.projects.is_empty() {
            return Err(FacilityError::Empty);
        }
        let at = At::month(Month::of(self.as_of));
        let mut report = PlanReport::default();
        if !self.tasks.is_empty() {
            let counter = Counter { kind: self.days, calendar };
            let network = Network::new(&self.tasks)?;
            let schedule = network.schedule(self.deadline, self.starts, counter)?;
            for (index, slot) in schedule.slots.iter().enumerate() {
                // The passes over the network stand in code; what they gave is told.
                explain.step(&CG_63, at.member(index), |facts| {
                    facts
                        .clause(&terms::LATEST, slot.latest)
                        .clause(&terms::EARLIEST, slot.earliest)
                        .gives(&terms::FLOAT, slot.float());
                });
            }
            explain.concluded(&programmes::FLOAT, ParameterSet::EMPTY);
            if !self.reports.is_empty() {
                report.progress = Some(progress(&network, &schedule, &self.reports, self.as_of, counter)?);
            }
            report.schedule = Some(schedule);
        }
        if !self.projects.is_empty() {
            let (done, weights) = sums(&self.projects)?;
            let share = weighted(&self.projects)?;
            explain.step(&CG_64, at, |facts| {
                facts
                    .input(&terms::DONE, done, Field::new("projects.done"))
                    .input(&terms::WEIGHTS, weights, Field::new("projects.weights"))
                    .gives(&terms::PROGRESS, share);
            });
            explain.concluded(&programmes::PROGRESS, ParameterSet::EMPTY);
            report.weighted = Some(share);
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`FacilityError`].
    pub fn explained(
        &self,
        calendar: &WorkdayCalendar,
    ) -> Result<(PlanReport, ExplanationDocument), FacilityError> {
        let mut why = Explanation::default();
        let report = self.assess(calendar, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
