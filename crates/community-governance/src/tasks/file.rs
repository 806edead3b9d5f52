//! 准入档案: what is asked about tasks, as a file, and what it gives.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Fact, Lang, MoneyError, Month, ShortText, WorkdayCalendar,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::CATALOGUE;
use super::application::{Access, Application, Capacity};
use super::burden::{self, Burden, BurdenFound};
use super::catalogue::{self, Class, Fault, TaskCatalogue};
use super::decide::{Desk, decide};
use super::policy::TaskPolicy;
use super::standing::{self, Standing, StandingFound};

/// What is asked, in JSON or TOML: each in a section of its own. It names offices, never persons.
///
/// ```
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// use minzheng_community_governance::FIGURES;
/// use minzheng_community_governance::tasks::{Condition, TaskFile, Verdict};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let file: TaskFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2026-03-02",
///     "application": { "department": "区统计局", "item": "入户调查", "filed": "2026-03-02", "starts": "2026-05-01",
///         "nature": "none", "ground": { "law": "统计法", "from": "1984-01-01" }, "applicant": "district",
///         "covered_by": "none", "class": "delegated", "materials": "850.00", "overhead": "0.08",
///         "work": [{ "hours": 40, "months": 6, "hourly": "25.00" }],
///         "transfer": { "amount": "7000.00", "on": "2026-04-20" } },
///     "community": { "load": 100, "capacity": 200, "consent": true } }"#)?;
/// let found = file.assess(&pack, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// let access = found.access.ok_or("no application")?;
/// assert_eq!(access.cost, Some("7330.00".parse()?));
/// assert_eq!(access.verdict, Some(Verdict::ReturnFunding("330.00".parse()?)));
/// assert_eq!(access.against, [Condition::FundingShort]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "准入档案")]
pub struct TaskFile {
    /// 地方: whose settings apply.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 目录 (CG-42).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<TaskCatalogue>,
    /// 申请 (CG-44).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<Application>,
    /// 社区 (CG-44).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub community: Option<Capacity>,
    /// 已准入事项 (CG-46).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// 负担 (CG-47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub burden: Option<Burden>,
}

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TaskError {
    /// There is no section.
    #[error("the file asks nothing; add a section such as [application] or [catalogue]")]
    Empty,
    /// The code is not in the catalogue.
    #[error("application.covered_by: the catalogue has no item {0:?}; correct the code or add the item")]
    NoSuchItem(ShortText),
    /// Only help and delegated work are asked for.
    #[error("application.class: a department asks for `assist` or `delegated`; write one of them")]
    NotAsked,
    /// An end before its begin.
    #[error("application.ends lies before application.starts; check both")]
    EndBeforeBegin,
    /// Nobody lives there.
    #[error("application.communities hold no household; state households")]
    NoHouseholds,
    /// More than 100 points.
    #[error("standing.evaluation: a part has 0 to 100 points; correct it")]
    Points,
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
    /// A number out of range.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
    /// Amounts too large.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl TaskError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => {
                "文件没有要查的内容;请加上 [application]、[catalogue] 之类的一节".to_owned()
            }
            (Self::NoSuchItem(code), Lang::Zh) => {
                format!("application.covered_by:目录没有编号 {};请更正编号或补上该事项", code.as_str())
            }
            (Self::NotAsked, Lang::Zh) => {
                "application.class:部门申请的只有协助(assist)、委托(delegated)事项;请写其一".to_owned()
            }
            (Self::EndBeforeBegin, Lang::Zh) => "application.ends 早于 application.starts;请核对".to_owned(),
            (Self::NoHouseholds, Lang::Zh) => "application.communities 没有户数;请写明".to_owned(),
            (Self::Points, Lang::Zh) => "standing.evaluation 每项为 0 至 100 分;请更正".to_owned(),
            (Self::Calendar, Lang::Zh) => "日期超出历法或放假安排范围;请核对,或载入该年放假安排".to_owned(),
            (Self::OutOfRange | Self::Money(_), Lang::Zh) => "数字超出范围;请核对".to_owned(),
        }
    }
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskReport {
    /// 目录差错 (CG-42).
    pub faults: Vec<Fault>,
    /// Do the counts of a complete catalogue agree with those reported: statutory and daily, delegated?
    pub held: [Option<bool>; 2],
    /// 审核结果 (CG-44).
    pub access: Option<Access>,
    /// 已准入事项 (CG-46).
    pub standing: Option<StandingFound>,
    /// 负担 (CG-47).
    pub burden: Option<BurdenFound>,
}

impl TaskFile {
    /// What the sections give, each by the settings of the place in the month concerned.
    ///
    /// # Errors
    /// [`TaskError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<TaskReport, TaskError> {
        let policy = |day| TaskPolicy::at(pack, self.place, Month::of(day));
        let asked = [
            self.catalogue.is_some(),
            self.application.is_some(),
            self.standing.is_some(),
            self.burden.is_some(),
        ];
        if !asked.contains(&true) {
            return Err(TaskError::Empty);
        }
        explain.under(pack);
        let now = policy(self.as_of);
        let mut report = TaskReport::default();
        if let Some(listed) = &self.catalogue {
            report.faults = listed.faults();
            report.held = catalogue::held(listed, &now, explain);
        }
        if let Some(application) = &self.application {
            if matches!(application.class, Fact::Known(class) if !matches!(class, Class::Assist | Class::Delegated))
            {
                return Err(TaskError::NotAsked);
            }
            if application.ends.is_some_and(|ends| ends < application.starts) {
                return Err(TaskError::EndBeforeBegin);
            }
            let evaluated = self.standing.and_then(|standing| standing.evaluation?.parts());
            let desk = Desk {
                application,
                community: self.community.unwrap_or_default(),
                catalogue: self.catalogue.as_ref(),
                as_of: self.as_of,
                filing: &policy(application.filed),
                starting: &policy(application.starts),
                calendar,
                unevaluated: application.renews.is_some() && evaluated.is_none(),
            };
            report.access = Some(decide(&desk, explain)?);
        }
        if let Some(standing) = &self.standing {
            report.standing = Some(standing::assess(standing, self.as_of, &now, explain)?);
        }
        if let Some(burden) = &self.burden {
            report.burden = Some(burden::assess(burden, &now, explain)?);
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`TaskError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(TaskReport, ExplanationDocument), TaskError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
