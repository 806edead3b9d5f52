//! 居民服务与满意度的文件: what is asked, and what follows.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Pack, Place, Reading, Setting};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Explanation, ExplanationDocument, Month, Rate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::deliberation::{Deliberation, DeliberationFound};
use super::error::SatisfactionError;
use super::measures::{self, Measures, OrderRecord};
use super::order::OrderState;
use super::policy::SatisfactionPolicy;
use super::rules::{CG_70, CG_71};
use super::survey::{Asked, Survey, SurveyFound, Unit};
use super::wilson::sample_size;
use super::{CATALOGUE, programmes, terms};

/// 样本量: what a survey needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// 户数, N.
    pub households: u32,
    /// 允许误差, a share such as `"0.05"`.
    pub error: Rate,
}

/// What is asked about residents' services, in JSON or TOML. A section that is not there is not asked about.
///
/// ```
/// use minzheng_community_governance::satisfaction::{PARAMETERS, SatisfactionFile};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), minzheng_community_governance::FIGURES)?;
/// let file: SatisfactionFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2014-06-30",
///     "survey": { "method": "telephone", "from": "2014-06-01", "until": "2014-06-30", "units": [
///         { "name": "A", "households": 3421, "asked": 500, "answers": { "very_satisfied": 200, "satisfied": 142, "fair": 38 } } ] } }"#)?;
/// let (report, document) = file.explained(&pack)?;
/// let unit = report.survey.and_then(|survey| survey.units.first().copied()).ok_or("no unit")?;
/// assert_eq!(unit.csat.map(|share| share.to_string()).as_deref(), Some("90.0"));
/// assert_eq!(unit.interval.map(|interval| (interval.low, interval.high)), Some((866, 926)));
/// assert!(document.recheck().is_empty());
/// # assert!(!PARAMETERS.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "满意度")]
pub struct SatisfactionFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose settings apply.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 满意度调查 (CG-71).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<Survey>,
    /// 样本量 (CG-71).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<Sample>,
    /// 服务工单 (CG-70).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<OrderRecord>,
    /// 公布数据: the month whose published numbers of homes and pilots are asked for (CG-70).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Month>,
    /// 协商记录 (CG-72).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deliberation: Option<Deliberation>,
}

/// Homes and pilots as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Published {
    /// 12349居民之家.
    pub homes: Option<u32>,
    /// 试点小区.
    pub estates: Option<u32>,
    /// 试点街道.
    pub streets: Option<u32>,
    /// 试点社区.
    pub communities: Option<u32>,
}

/// What the orders come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrdersFound {
    /// Where each stands, in the order of the file.
    pub states: Vec<OrderState>,
    /// 指标.
    pub measures: Measures,
    /// The residents' homes and pilots, with the ratings of their orders.
    pub units: Vec<Unit>,
    /// 满意度 of those units, by the ratings.
    pub survey: SurveyFound,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SatisfactionReport {
    /// CG-71.
    pub survey: Option<SurveyFound>,
    /// CG-71: answers needed; the inner `None` lacks a figure.
    pub sample: Option<Option<u32>>,
    /// CG-70.
    pub orders: Option<OrdersFound>,
    /// CG-70.
    pub published: Option<Published>,
    /// CG-72.
    pub deliberation: Option<DeliberationFound>,
}

impl SatisfactionFile {
    /// What the sections give, each by the settings of the place in the month concerned.
    ///
    /// # Errors
    /// [`SatisfactionError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        explain: &mut X,
    ) -> Result<SatisfactionReport, SatisfactionError> {
        let asked = [self.survey.is_some(), self.sample.is_some(), !self.orders.is_empty()];
        if !asked.contains(&true) && self.published.is_none() && self.deliberation.is_none() {
            return Err(SatisfactionError::Empty);
        }
        explain.under(pack);
        let policy = |month| SatisfactionPolicy::at(pack, self.place, month);
        let now = policy(Month::of(self.as_of));
        let mut report = SatisfactionReport::default();
        if let Some(month) = self.published {
            report.published = Some(published(month, &policy(month), explain));
        }
        if let Some(sample) = self.sample {
            report.sample = Some(needed(sample, Month::of(self.as_of), &now, explain)?);
        }
        if let Some(survey) = &self.survey {
            report.survey = Some(survey.assess(&policy(Month::of(survey.until)), explain)?);
        }
        if !self.orders.is_empty() {
            report.orders = Some(self.orders(&now, explain)?);
        }
        if let Some(deliberation) = &self.deliberation {
            let held = Month::of(deliberation.held.unwrap_or(self.as_of));
            report.deliberation = Some(deliberation.assess(self.as_of, &policy(held), explain)?);
        }
        Ok(report)
    }

    fn orders<X: Explain>(
        &self,
        policy: &SatisfactionPolicy,
        explain: &mut X,
    ) -> Result<OrdersFound, SatisfactionError> {
        let days = policy.confirm_days.read(&mut Reading::default()).map(|days| *days.value);
        let states = measures::replay(&self.orders, days)?;
        let measures = measures::assess(&self.orders, &states, self.as_of, policy, explain)?;
        let units = measures::rated(&self.orders, &states);
        let first = self.orders.iter().map(|order| order.created.date()).min().unwrap_or(self.as_of);
        let survey = Survey {
            method: "service orders".to_owned(),
            from: first.min(self.as_of),
            until: self.as_of,
            units: units.clone(),
        };
        let survey = survey.assess(policy, explain)?;
        Ok(OrdersFound { states, measures, units, survey })
    }

    /// The same, with the whole explanation. It holds every count: what may be published is told by the findings.
    ///
    /// # Errors
    /// [`SatisfactionError`].
    pub fn explained(
        &self,
        pack: &Pack,
    ) -> Result<(SatisfactionReport, ExplanationDocument), SatisfactionError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

/// 样本量.
fn needed<X: Explain>(
    sample: Sample,
    month: Month,
    policy: &SatisfactionPolicy,
    explain: &mut X,
) -> Result<Option<u32>, SatisfactionError> {
    let mut asked = Asked { policy, at: At::month(month), explain };
    let mut reading = Reading::default();
    let Some(z) = policy.sample_z.read(&mut reading) else {
        asked.open(&programmes::SAMPLE, None, reading);
        return Ok(None);
    };
    let needed = sample_size(sample.households, sample.error, *z.value).ok_or(SatisfactionError::Sample)?;
    asked.explain.step(&CG_71, asked.at.variant("sample"), |facts| {
        facts
            .figure(&terms::Z, z)
            .input(&terms::ERROR, sample.error, Field::new("sample.error"))
            .input(&terms::HOUSEHOLDS, sample.households, Field::new("sample.households"))
            .gives(&terms::NEEDED, needed);
    });
    asked.explain.concluded(&programmes::SAMPLE, reading.assumed);
    Ok(Some(needed))
}

/// Homes and pilots by published figures.
fn published<X: Explain>(month: Month, policy: &SatisfactionPolicy, explain: &mut X) -> Published {
    let mut asked = Asked { policy, at: At::month(month).variant("published"), explain };
    let mut one = |setting: &Setting<u32>, programme: &'static Programme| {
        let mut reading = Reading::default();
        let Some(found) = setting.read(&mut reading) else {
            asked.open(programme, None, reading);
            return None;
        };
        asked.explain.step(&CG_70, asked.at, |facts| {
            facts.figure(&terms::FOUND, found).gives(&terms::COUNT, *found.value);
        });
        asked.explain.concluded(programme, reading.assumed);
        Some(*found.value)
    };
    Published {
        homes: one(&policy.homes, &programmes::HOMES),
        estates: one(&policy.estates, &programmes::ESTATES),
        streets: one(&policy.streets, &programmes::STREETS),
        communities: one(&policy.communities, &programmes::COMMUNITIES),
    }
}
