//! 购买服务的文件: what is asked of a project, and what follows.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Fact, Money, Month, Rounding, RoundingMode, RoundingUnit,
    WorkdayCalendar,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::asked::Asked;
use super::checks::{self, ChecksFound};
use super::clocks::{Acceptance, AcceptanceFound, ClocksFound, Notice};
use super::course::{Course, CourseEntry, Due, Step};
use super::error::PurchaseError;
use super::payment::{self, Instalments, Score, Scored};
use super::rules::CG_84;
use super::scope::{Scope, ScopeFound};
use super::{CATALOGUE, programmes, terms};

/// 合同.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// 签订日.
    pub signed: NaiveDate,
    /// 合同金额.
    pub price: Money,
    /// 合同期起.
    pub begins: NaiveDate,
    /// 合同期止.
    pub ends: NaiveDate,
    /// 预算有保障且需求稳定.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub budget_secured: Fact<bool>,
    /// 补充合同金额, each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supplements: Vec<Money>,
    /// 同一预算年度同类采购, each, without this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same_kind: Vec<Money>,
    /// 各期份数, as the contract has them; left out, those of the place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<u32>,
    /// 付款节点: the step from which on each instalment is due.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Step>,
}

/// What is asked about a project, in JSON or TOML. A section that is not there is not asked about.
///
/// ```
/// use minzheng_community_governance::purchase::PurchaseFile;
/// use minzheng_core_types::WorkdayCalendar;
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), minzheng_community_governance::FIGURES)?;
/// let file: PurchaseFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2021-06-30",
///     "contract": { "signed": "2021-01-04", "price": "125000.00", "begins": "2021-01-04", "ends": "2022-01-03",
///         "supplements": ["8000.00", "4500.00"] } }"#)?;
/// let (report, document) = file.explained(&pack, &WorkdayCalendar::embedded()?)?;
/// let checks = report.checks.ok_or("no contract")?;
/// assert_eq!((checks.term, checks.supplement), (Some(true), Some(true)));
/// assert!(document.recheck().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "政府购买服务")]
pub struct PurchaseFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose settings apply.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 范围 (CG-80).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// 时限 (CG-81).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// 合同 (CG-82, CG-83).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Contract>,
    /// 验收 (CG-81).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acceptance: Option<Acceptance>,
    /// 评价 (CG-83); needs the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// 经过 (CG-81).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub course: Vec<CourseEntry>,
    /// 公布数据: the month whose published sample is asked for (CG-84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Month>,
    /// 项目金额: a list of projects to hold against the published sample (CG-84).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<Money>,
}

/// The published sample; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SampleFound {
    /// Below which the average lies.
    pub average: Option<Money>,
    /// Do the projects of the file fit?
    pub fits: Option<bool>,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PurchaseReport {
    /// CG-80.
    pub scope: Option<ScopeFound>,
    /// CG-81.
    pub clocks: Option<ClocksFound>,
    /// CG-81.
    pub acceptance: Option<AcceptanceFound>,
    /// CG-82.
    pub checks: Option<ChecksFound>,
    /// CG-83.
    pub instalments: Option<Instalments>,
    /// CG-83.
    pub scored: Option<Scored>,
    /// CG-81; `None` where a missing figure leaves open what is due.
    pub course: Option<Course>,
    /// CG-84.
    pub sample: Option<SampleFound>,
}

impl PurchaseFile {
    /// What the sections give, each by the settings of the place in the month concerned.
    ///
    /// # Errors
    /// [`PurchaseError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<PurchaseReport, PurchaseError> {
        let asks =
            [self.scope.is_some(), self.notice.is_some(), self.contract.is_some(), self.acceptance.is_some()];
        if !asks.contains(&true) && self.published.is_none() && self.course.is_empty() {
            return Err(PurchaseError::Empty);
        }
        explain.under(pack);
        let mut asked = Asked { pack, place: self.place, explain };
        let mut report = PurchaseReport {
            scope: self.scope.map(|scope| scope.assess(self.as_of, &mut asked)),
            ..PurchaseReport::default()
        };
        let price = self.contract.as_ref().map(|contract| contract.price);
        if let Some(notice) = &self.notice {
            report.clocks = Some(notice.assess(price, calendar, &mut asked)?);
        }
        if let Some(contract) = &self.contract {
            if contract.ends < contract.begins {
                return Err(PurchaseError::EndBeforeBegin);
            }
            report.checks = Some(checks::assess(contract, &mut asked)?);
            (report.instalments, report.scored) = payment::pay(contract, self.score.as_ref(), &mut asked)?;
        }
        if let Some(acceptance) = &self.acceptance {
            report.acceptance = Some(acceptance.assess(&mut asked)?);
        }
        // Where a missing figure leaves open what is due, nobody can say whether it was paid.
        let open = self.contract.is_some()
            && (report.instalments.is_none() || (self.score.is_some() && report.scored.is_none()));
        if !self.course.is_empty() && !open {
            report.course = Some(self.replay(report.instalments.as_ref())?);
        }
        if let Some(month) = self.published {
            report.sample = Some(self.sample(month, &mut asked)?);
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`PurchaseError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(PurchaseReport, ExplanationDocument), PurchaseError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }

    /// 应付: the instalments with their milestones. Without milestones an instalment is due from the contract on.
    ///
    /// # Errors
    /// [`PurchaseError::Milestones`] when they do not match the instalments.
    pub fn dues(&self, instalments: &Instalments) -> Result<Vec<Due>, PurchaseError> {
        let stones = self.contract.as_ref().map_or(&[][..], |contract| contract.milestones.as_slice());
        let count = instalments.amounts.len();
        let ordered =
            stones.is_sorted() && stones.iter().all(|step| *step >= Step::Contract && *step < Step::Payment);
        if !stones.is_empty() && (stones.len() != count || !ordered) {
            return Err(PurchaseError::Milestones);
        }
        let due = |(index, amount): (usize, &Money)| {
            let is_last = index.saturating_add(1) == count;
            Due {
                amount: if is_last { instalments.last } else { Some(*amount) },
                from: stones.get(index).copied().unwrap_or(Step::Contract),
            }
        };
        Ok(instalments.amounts.iter().enumerate().map(due).collect())
    }

    fn replay(&self, instalments: Option<&Instalments>) -> Result<Course, PurchaseError> {
        let dues = instalments.map_or(Ok(Vec::new()), |instalments| self.dues(instalments))?;
        let mut course = Course::BEGIN;
        for (entry, told) in self.course.iter().enumerate() {
            course = course.apply(*told, &dues).map_err(|error| PurchaseError::Course { entry, error })?;
        }
        Ok(course)
    }

    fn sample<X: Explain>(
        &self,
        month: Month,
        asked: &mut Asked<'_, X>,
    ) -> Result<SampleFound, PurchaseError> {
        let policy = asked.policy(month.last_day());
        let mut reading = Reading::default();
        let (projects, total) = (policy.projects.read(&mut reading), policy.total.read_limit(&mut reading));
        let (Some(projects), Some(total)) = (projects.filter(|projects| *projects.value > 0), total) else {
            asked.open(&programmes::AVERAGE, None, reading);
            return Ok(SampleFound::default());
        };
        let up = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Up };
        let average = up.quotient(*total.value, *projects.value)?;
        let at = At::month(month);
        asked.explain.step(&CG_84, at.variant("average"), |facts| {
            facts
                .figure(&terms::TOTAL, total)
                .figure(&terms::PROJECTS, projects)
                .gives(&terms::AVERAGE, average);
        });
        asked.explain.concluded(&programmes::AVERAGE, reading.assumed);
        if self.projects.is_empty() {
            return Ok(SampleFound { average: Some(average), fits: None });
        }
        let count = u32::try_from(self.projects.len()).map_err(|_| PurchaseError::OutOfRange)?;
        let sum = Money::sum(self.projects.iter().copied())?;
        let fits = count == *projects.value && sum < *total.value;
        asked.explain.step(&CG_84, at.variant("sample"), |facts| {
            facts
                .input(&terms::COUNT, count, Field::new("projects.count"))
                .figure(&terms::PROJECTS, projects)
                .input(&terms::SUM, sum, Field::new("projects.sum"))
                .figure(&terms::TOTAL, total)
                .gives(&terms::FITS, fits);
        });
        asked.explain.concluded(&programmes::SAMPLE, reading.assumed);
        Ok(SampleFound { average: Some(average), fits: Some(fits) })
    }
}
