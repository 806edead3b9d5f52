//! 面积标准、配建和缺口 (CG-60 to CG-62).

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Pack, Place, Reading, Setting};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Month, QuestionSet, Rate};
use serde::{Deserialize, Serialize};

use super::error::FacilityError;
use super::estate::{Estate, EstateFound};
use super::policy::{FacilityPolicy, Pooling};
use super::rules::{CG_60, CG_62};
use super::{CATALOGUE, programmes, questions, terms};

worded! {
    /// 建成情况.
    Built {
        /// 新建.
        New = "new", "新建", "new";
        /// 已建成.
        Existing = "existing", "已建成", "existing";
    }
}

/// 社区: households and what room it has. Areas are square metres.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Premises {
    /// 名称.
    pub name: String,
    /// 户数.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub households: Fact<u32>,
    /// 综合服务设施可用面积, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub general: Fact<Rate>,
    /// 养老服务用房可用面积, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub elderly: Fact<Rate>,
    /// 按新建还是已建成小区定养老用房标准.
    #[serde(default = "existing")]
    pub built: Built,
}

const fn existing() -> Built {
    Built::Existing
}

/// 设施档案.
///
/// ```
/// use minzheng_community_governance::FIGURES;
/// use minzheng_community_governance::facilities::GapFile;
/// use minzheng_core_types::Silent;
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let file: GapFile = serde_json::from_str(r#"{ "place": "370203", "as_of": "2021-01-01",
///     "communities": [{ "name": "甲社区", "households": 2350, "general": "704.99", "elderly": "360" }] }"#)?;
/// let found = file.assess(&pack, &mut Silent)?;
/// assert_eq!(found.communities[0].general.required.map(|area| area.to_string()).as_deref(), Some("705.00"));
/// assert_eq!(found.communities[0].general.gap.map(|area| area.to_string()).as_deref(), Some("0.01"));
/// assert_eq!(found.covered, Some(0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "设施档案")]
pub struct GapFile {
    /// 地方.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 社区.
    #[serde(default)]
    pub communities: Vec<Premises>,
    /// 新建住宅小区.
    #[serde(default)]
    pub estates: Vec<Estate>,
}

/// One duty of one community or estate; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Duty {
    /// 应有面积.
    pub required: Option<Rate>,
    /// 缺口.
    pub gap: Option<Rate>,
}

/// What is found of a community.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PremisesFound {
    /// 综合服务设施.
    pub general: Duty,
    /// 养老服务用房.
    pub elderly: Duty,
}

/// What a file gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GapReport {
    /// In the order of the file.
    pub communities: Vec<PremisesFound>,
    /// 综合服务设施达标社区数; `None` where a community is open.
    pub covered: Option<u32>,
    /// 综合服务设施缺口合计.
    pub general_gap: Option<Rate>,
    /// 养老服务用房缺口合计.
    pub elderly_gap: Option<Rate>,
    /// 达到占比目标.
    pub goal_met: Option<bool>,
    /// In the order of the file.
    pub estates: Vec<EstateFound>,
}

/// `rate` × `households` ÷ 100, exact.
fn required(rate: Rate, households: u32) -> Result<Rate, FacilityError> {
    let tenth = Rate::from_tenths(1)?.to_decimal();
    let area = rate.times(households)?.to_decimal();
    let hundredth = tenth.checked_mul(tenth).ok_or(FacilityError::OutOfRange)?;
    Ok(Rate::new(area.checked_mul(hundredth).ok_or(FacilityError::OutOfRange)?)?)
}

/// No area.
fn zero() -> Result<Rate, FacilityError> {
    Ok(Rate::ONE.times(0)?)
}

/// What is lacking, at least nothing.
fn lacking(required: Rate, usable: Rate) -> Result<Rate, FacilityError> {
    if usable >= required {
        return zero();
    }
    Ok(Rate::new(required.to_decimal().checked_sub(usable.to_decimal()).ok_or(FacilityError::OutOfRange)?)?)
}

pub(super) fn area(fact: Fact<Rate>) -> Result<Option<Rate>, FacilityError> {
    Ok(match fact {
        Fact::Known(area) => Some(area),
        Fact::Absent => Some(zero()?),
        Fact::NotEstablished => None,
    })
}

/// What is read and asked while one duty is told over all communities.
#[derive(Default)]
pub(super) struct Open {
    pub(super) questions: QuestionSet,
    pub(super) reading: Reading,
}

impl Open {
    pub(super) fn finding(&self) -> Finding {
        Finding::NeedsPerson(OpenQuestions {
            questions: self.questions,
            parameters: self.reading.missing,
            assumed: self.reading.assumed,
            ..OpenQuestions::default()
        })
    }

    fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.reading.missing.is_empty()
    }
}

/// A duty of one community, with the steps of its required area.
#[derive(Clone, Copy, Default)]
struct Told {
    required: Option<(Rate, StepRef)>,
    usable: Option<Rate>,
}

pub(super) struct Desk<'a, X> {
    pub(super) file: &'a GapFile,
    pub(super) policy: &'a FacilityPolicy,
    pub(super) explain: &'a mut X,
}

impl GapFile {
    /// Required areas, gaps and duties of new estates, by the figures of the month of the day.
    ///
    /// # Errors
    /// [`FacilityError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<GapReport, FacilityError> {
        if self.communities.is_empty() && self.estates.is_empty() {
            return Err(FacilityError::Empty);
        }
        explain.under(pack);
        let policy = FacilityPolicy::at(pack, self.place, Month::of(self.as_of));
        let mut report = GapReport::default();
        let mut desk = Desk { file: self, policy: &policy, explain };
        if !self.communities.is_empty() {
            desk.communities(&mut report)?;
        }
        for (index, estate) in self.estates.iter().enumerate() {
            let found = desk.estate(estate, index)?;
            report.estates.push(found);
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`FacilityError`].
    pub fn explained(&self, pack: &Pack) -> Result<(GapReport, ExplanationDocument), FacilityError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

impl<X: Explain> Desk<'_, X> {
    pub(super) fn at(&self) -> At {
        At::month(self.policy.month)
    }

    pub(super) fn required(
        &mut self,
        rate: &Setting<Rate>,
        households: Option<u32>,
        (form, field, index): (&'static str, &'static str, usize),
        open: &mut Open,
    ) -> Result<Option<(Rate, StepRef)>, FacilityError> {
        let rate = rate.read(&mut open.reading);
        let (Some(rate), Some(households)) = (rate, households) else { return Ok(None) };
        let area = required(*rate.value, households)?;
        let step = self.explain.step(&CG_60, self.at().variant(form).member(index), |facts| {
            facts
                .figure(&terms::RATE, rate)
                .input(&terms::HOUSEHOLDS, households, Field::of(field, index))
                .gives(&terms::REQUIRED, area);
        });
        Ok(Some((area, step)))
    }

    fn communities(&mut self, report: &mut GapReport) -> Result<(), FacilityError> {
        let file = self.file;
        let policy = self.policy;
        let (mut general_open, mut elderly_open) = (Open::default(), Open::default());
        let mut told = Vec::with_capacity(file.communities.len());
        for (index, premises) in file.communities.iter().enumerate() {
            let households = match premises.households {
                Fact::Absent => Some(0),
                other => other.known(),
            };
            if households.is_none() {
                general_open.questions.insert(questions::HOUSEHOLDS);
                elderly_open.questions.insert(questions::HOUSEHOLDS);
            }
            let field = "communities[].households";
            let general = Told {
                required: self.required(
                    &policy.general,
                    households,
                    ("general", field, index),
                    &mut general_open,
                )?,
                usable: area(premises.general)?,
            };
            let rate = match premises.built {
                Built::New => &policy.elderly_new,
                Built::Existing => &policy.elderly_existing,
            };
            let elderly = Told {
                required: self.required(rate, households, ("elderly", field, index), &mut elderly_open)?,
                usable: area(premises.elderly)?,
            };
            if general.usable.is_none() {
                general_open.questions.insert(questions::GENERAL);
            }
            if elderly.usable.is_none() {
                elderly_open.questions.insert(questions::ELDERLY);
            }
            told.push((general, elderly));
            report.communities.push(PremisesFound {
                general: Duty { required: general.required.map(|(area, _)| area), gap: None },
                elderly: Duty { required: elderly.required.map(|(area, _)| area), gap: None },
            });
        }
        let general: Vec<_> = told.iter().map(|(general, elderly)| (*general, *elderly)).collect();
        let elderly: Vec<_> = told.iter().map(|(general, elderly)| (*elderly, *general)).collect();
        let fields = ["communities[].general", "communities[].elderly"];
        let [one, other] = fields;
        let gaps = self.gaps(&general, (one, other), &programmes::GENERAL_GAP, &mut general_open)?;
        for (found, gap) in report.communities.iter_mut().zip(&gaps.each) {
            found.general.gap = *gap;
        }
        report.general_gap = gaps.sum;
        self.cover(&gaps, &general_open, report);
        let gaps = self.gaps(&elderly, (other, one), &programmes::ELDERLY_GAP, &mut elderly_open)?;
        for (found, gap) in report.communities.iter_mut().zip(&gaps.each) {
            found.elderly.gap = *gap;
        }
        report.elderly_gap = gaps.sum;
        Ok(())
    }

    /// The gap of each community for one duty, and their sum where none is open.
    fn gaps(
        &mut self,
        told: &[(Told, Told)],
        (field, other_field): (&'static str, &'static str),
        programme: &'static Programme,
        open: &mut Open,
    ) -> Result<Gaps, FacilityError> {
        let mut gaps = Gaps { each: Vec::with_capacity(told.len()), first: StepRef::NONE, sum: None };
        let pooling = self.policy.pooling.read(&mut open.reading);
        let nothing = zero()?;
        for (index, (own, other)) in told.iter().enumerate() {
            let (Some(pooling), Some((needed, step)), Some(usable)) = (pooling, own.required, own.usable)
            else {
                gaps.each.push(None);
                continue;
            };
            let pooled = *pooling.value == Pooling::Pooled;
            // What the other duty has beyond itself counts only where rooms are pooled, and only where it is known.
            let beside = match (other.required, other.usable) {
                (Some((required, from)), Some(usable)) => Some((required, usable, Some(from))),
                _ if pooled => None,
                _ => Some((nothing, nothing, None)),
            };
            let Some((other_required, other_usable, from)) = beside else {
                open.questions.insert(if field == "communities[].general" {
                    questions::ELDERLY
                } else {
                    questions::GENERAL
                });
                gaps.each.push(None);
                continue;
            };
            let more = if pooled { lacking(other_usable, other_required)? } else { nothing };
            let gap = lacking(needed, usable.plus(more)?)?;
            let told = self.explain.step(&CG_62, self.at().variant("gap").member(index), |facts| {
                facts
                    .from(&terms::REQUIRED, needed, step)
                    .input(&terms::USABLE, usable, Field::of(field, index))
                    .chosen(&terms::POOLING, pooling.value.word(), pooling.figure);
                match from {
                    Some(from) => facts
                        .input(&terms::OTHER_USABLE, other_usable, Field::of(other_field, index))
                        .from(&terms::OTHER_REQUIRED, other_required, from),
                    None => {
                        facts.clause(&terms::OTHER_USABLE, nothing).clause(&terms::OTHER_REQUIRED, nothing)
                    }
                }
                .gives(&terms::GAP, gap);
            });
            if index == 0 {
                gaps.first = told;
            }
            gaps.each.push(Some(gap));
        }
        if gaps.each.contains(&None) || !open.is_empty() {
            self.explain.outcome(programme, &open.finding());
            return Ok(gaps);
        }
        let mut sum = nothing;
        for gap in gaps.each.iter().flatten() {
            sum = sum.plus(*gap)?;
        }
        self.explain.step(&CG_62, self.at().variant("gaps"), |facts| {
            facts.from_each(&terms::GAP, gaps.first, gaps.each.len()).gives(&terms::GAPS, sum);
        });
        self.explain.concluded(programme, open.reading.assumed);
        gaps.sum = Some(sum);
        Ok(gaps)
    }

    /// How many communities have enough, and whether that reaches the goal.
    fn cover(&mut self, gaps: &Gaps, open: &Open, report: &mut GapReport) {
        if gaps.sum.is_none() {
            return self.explain.outcome(&programmes::COVER, &open.finding());
        }
        let mut first = StepRef::NONE;
        let mut covered = 0_u32;
        for (index, gap) in gaps.each.iter().flatten().enumerate() {
            let enough = u32::from(gap.to_decimal().is_zero());
            covered = covered.saturating_add(enough);
            let step = self.explain.step(&CG_62, self.at().variant("covered").member(index), |facts| {
                facts.from(&terms::GAP, *gap, gaps.first.plus(index)).gives(&terms::COVERED, enough);
            });
            if index == 0 {
                first = step;
            }
        }
        let count = self.explain.step(&CG_62, self.at().variant("cover"), |facts| {
            facts.from_each(&terms::COVERED, first, gaps.each.len()).gives(&terms::COVERED_COUNT, covered);
        });
        self.explain.concluded(&programmes::COVER, open.reading.assumed);
        report.covered = Some(covered);
        let mut reading = open.reading;
        let Some(goal) = self.policy.goal.read(&mut reading) else { return };
        let communities = u32::try_from(gaps.each.len()).unwrap_or(u32::MAX);
        let (Ok(have), Ok(want)) =
            (Rate::ONE.times(covered.saturating_mul(100)), goal.value.times(communities))
        else {
            return;
        };
        let met = have >= want;
        self.explain.step(&CG_62, self.at().variant("goal"), |facts| {
            facts
                .from(&terms::COVERED_COUNT, covered, count)
                .figure(&terms::GOAL, goal)
                .input(&terms::COMMUNITIES, communities, Field::new("communities"))
                .gives(&terms::GOAL_MET, met);
        });
        self.explain.concluded(&programmes::GOAL, reading.assumed);
        report.goal_met = Some(met);
    }
}

/// The gaps of one duty, in the order of the file; their steps follow each other.
struct Gaps {
    each: Vec<Option<Rate>>,
    first: StepRef,
    sum: Option<Rate>,
}
