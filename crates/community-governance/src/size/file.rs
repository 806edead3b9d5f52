//! 社区规模档: estates, what borders on what, and what is asked, as a file.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Fact, Lang, Rate};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use super::district::{District, DistrictError, Estate, Link, Streets};
use super::goal::Limits;
use super::make::PlanError;
use super::plan::Plan;
use super::shape::{Point, Shape};

/// Decimetres of a metre: files tell metres.
const METRE: i64 = 10;

/// 小区: one estate of the file. Lengths in metres, areas in square metres.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EstateRow {
    /// 编号.
    pub id: String,
    /// 户数.
    pub households: u32,
    /// 有物业管理.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub managed: Fact<bool>,
    /// 街道.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// 现属社区.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub community: Option<String>,
    /// 位置,向东.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<i64>,
    /// 位置,向北.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<i64>,
    /// 面积.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<u32>,
    /// 周长.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<u32>,
    /// 有社区服务中心.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub centre: bool,
}

/// 相邻: two estates, by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkRow {
    /// 小区.
    pub one: String,
    /// 相邻的小区.
    pub other: String,
    /// 共同边界,米.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub border: Option<u32>,
    /// 有阻隔: nobody walks across.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub barrier: bool,
}

/// 保留现有社区: what the communities of today are to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Keep {
    /// Nothing.
    #[default]
    Free,
    /// Who changes community counts against a plan.
    Prefer,
    /// None of them is split.
    Whole,
}

/// 要求: what is asked of a plan. What is left out is taken from the figures of the place, or is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Asked {
    /// 目标户数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<u32>,
    /// 物业小区多的目标户数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_managed: Option<u32>,
    /// 物业小区多的界限.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_share: Option<Rate>,
    /// 户数下限.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<u64>,
    /// 户数上限.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<u64>,
    /// 不足下限的独立片可单独成为社区.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub waive_small_parts: bool,
    /// 社区数.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub communities: Option<usize>,
    /// 须同属一个社区的各对.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub together: Vec<[String; 2]>,
    /// 不得同属一个社区的各对.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<[String; 2]>,
    /// 到服务中心的最远距离,米.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<u32>,
    /// 保留现有社区.
    pub keep: Keep,
    /// 社区可以跨街道.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub cross_streets: bool,
    /// 先看总偏差,再看切边数.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub size_first: bool,
    /// 偏差、切边、调整户数的权重.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weights: Option<[u32; 3]>,
    /// 种子.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// 搜索量.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<u64>,
}

/// The estates of a place on a day, in JSON or TOML: with a plan it is measured, without one a plan is made.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_community_governance::{FIGURES, size::SizeFile};
/// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
/// let file: SizeFile = serde_json::from_str(r#"{
///     "place": "370203", "on": "2014-06-30", "asked": { "size_first": true },
///     "estates": [
///         { "id": "a", "households": 1500, "managed": false }, { "id": "b", "households": 1400, "managed": false },
///         { "id": "c", "households": 1700, "managed": false }, { "id": "d", "households": 1300, "managed": false },
///         { "id": "e", "households": 3100, "managed": false } ],
///     "links": [ { "one": "a", "other": "b" }, { "one": "b", "other": "c" },
///                { "one": "c", "other": "d" }, { "one": "d", "other": "e" } ] }"#)?;
/// let report = file.assess(&pack, &mut Silent)?;
/// let measures = report.measures.ok_or("nothing is open")?;
/// assert_eq!((measures.deviation, measures.cut), (Some(200), 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "社区规模")]
pub struct SizeFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方.
    pub place: Place,
    /// 时点: the figures and the law of its month hold.
    pub on: NaiveDate,
    /// 要求.
    #[serde(default)]
    pub asked: Asked,
    /// 小区.
    pub estates: Vec<EstateRow>,
    /// 相邻.
    #[serde(default)]
    pub links: Vec<LinkRow>,
    /// 方案: the community of each estate, by their names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<BTreeMap<String, String>>,
}

/// Why a file is not assessed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SizeError {
    /// The estates make no district.
    #[error(transparent)]
    District(#[from] DistrictError),
    /// There is no plan.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// A name of an estate that is not in the list.
    #[error("{within} names the estate {id}, which is not in the list; correct one of them")]
    NoEstate {
        /// Where.
        within: &'static str,
        /// The name.
        id: String,
    },
    /// The plan leaves an estate out.
    #[error("the plan has no community for the estate {0}; add it")]
    NotPlanned(String),
    /// An estate has one coordinate.
    #[error("the estate {0} has x or y and not both; add the other")]
    HalfPoint(String),
    /// An estate has an area without an outline, or the other way round.
    #[error("the estate {0} has area or outline and not both; add the other")]
    HalfShape(String),
    /// A share that is no share.
    #[error("the share of managed households is not between 0 and 1 with at most 6 places; correct it")]
    Share,
    /// The figures of the place are no targets.
    #[error("{0}")]
    Goal(#[from] super::goal::GoalError),
}

impl SizeFile {
    /// The district.
    ///
    /// # Errors
    /// [`SizeError`] for the first thing that is wrong.
    pub fn district(&self) -> Result<District, SizeError> {
        let estates: Result<Vec<Estate>, SizeError> = self.estates.iter().map(EstateRow::estate).collect();
        let places = self.places();
        let link = |row: &LinkRow| {
            let at = |id: &str| place(&places, "links", id);
            let border = row.border.map(|metres| u64::from(metres).saturating_mul(METRE.unsigned_abs()));
            Ok(Link { one: at(&row.one)?, other: at(&row.other)?, border, barrier: row.barrier })
        };
        let links: Result<Vec<Link>, SizeError> = self.links.iter().map(link).collect();
        let streets = if self.asked.cross_streets { Streets::Cross } else { Streets::Keep };
        Ok(District::new(estates?, links?, streets)?)
    }

    fn places(&self) -> BTreeMap<&str, usize> {
        self.estates.iter().enumerate().map(|(at, row)| (row.id.as_str(), at)).collect()
    }

    /// The limits.
    ///
    /// # Errors
    /// [`SizeError::NoEstate`] for a pair of unknown estates.
    pub fn limits(&self) -> Result<Limits, SizeError> {
        let places = self.places();
        let pairs = |within: &'static str, pairs: &[[String; 2]]| {
            let pair = |[one, other]: &[String; 2]| {
                Ok((place(&places, within, one)?, place(&places, within, other)?))
            };
            pairs.iter().map(pair).collect::<Result<Vec<_>, SizeError>>()
        };
        let mut together = pairs("asked.together", &self.asked.together)?;
        if self.asked.keep == Keep::Whole {
            together.extend(self.chains());
        }
        Ok(Limits {
            least: self.asked.least,
            most: self.asked.most,
            waive_small_parts: self.asked.waive_small_parts,
            communities: self.asked.communities,
            together,
            apart: pairs("asked.apart", &self.asked.apart)?,
            reach: self.asked.reach.map(|metres| u64::from(metres).saturating_mul(METRE.unsigned_abs())),
        })
    }

    /// The estates of each community of today, each tied to the next.
    fn chains(&self) -> Vec<(usize, usize)> {
        let mut last: BTreeMap<&str, usize> = BTreeMap::new();
        let mut pairs = Vec::new();
        for (at, row) in self.estates.iter().enumerate() {
            let Some(name) = row.community.as_deref() else { continue };
            if let Some(before) = last.insert(name, at) {
                pairs.push((before, at));
            }
        }
        pairs
    }

    /// The plan of the file.
    ///
    /// # Errors
    /// [`SizeError`] when it names an unknown estate or leaves one out.
    pub fn planned(&self) -> Result<Option<Plan>, SizeError> {
        let Some(plan) = &self.plan else { return Ok(None) };
        let places = self.places();
        for id in plan.keys() {
            place(&places, "plan", id)?;
        }
        let mark = |row: &EstateRow| plan.get(&row.id).ok_or_else(|| SizeError::NotPlanned(row.id.clone()));
        let marks: Result<Vec<&String>, SizeError> = self.estates.iter().map(mark).collect();
        Ok(Some(Plan::of(&marks?)))
    }
}

fn place(places: &BTreeMap<&str, usize>, within: &'static str, id: &str) -> Result<usize, SizeError> {
    places.get(id).copied().ok_or_else(|| SizeError::NoEstate { within, id: id.to_owned() })
}

impl EstateRow {
    fn estate(&self) -> Result<Estate, SizeError> {
        let point = match (self.x, self.y) {
            (Some(x), Some(y)) => Some(Point { x: x.saturating_mul(METRE), y: y.saturating_mul(METRE) }),
            (None, None) => None,
            _ => return Err(SizeError::HalfPoint(self.id.clone())),
        };
        let metre = METRE.unsigned_abs();
        let shape = match (self.area, self.outline) {
            (Some(area), Some(outline)) => Some(Shape {
                area: u64::from(area).saturating_mul(metre).saturating_mul(metre),
                outline: u64::from(outline).saturating_mul(metre),
            }),
            (None, None) => None,
            _ => return Err(SizeError::HalfShape(self.id.clone())),
        };
        Ok(Estate {
            id: self.id.clone(),
            households: self.households,
            managed: self.managed,
            street: self.street.clone(),
            community: self.community.clone(),
            point,
            shape,
            centre: self.centre,
        })
    }
}

impl SizeError {
    /// The estate that it speaks of, if it names one.
    #[must_use]
    pub fn estate(&self) -> Option<&str> {
        match self {
            Self::District(error) => error.estate(),
            Self::NoEstate { id, .. } | Self::NotPlanned(id) | Self::HalfPoint(id) | Self::HalfShape(id) => {
                Some(id)
            }
            Self::Plan(_) | Self::Share | Self::Goal(_) => None,
        }
    }

    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::District(error) => super::worded::district(error),
            Self::Plan(error) => super::worded::plan(error),
            Self::Goal(error) => super::worded::goal(*error),
            Self::NoEstate { within, id } => format!("{within} 中的小区 {id} 不在名单里;请改正其一"),
            Self::NotPlanned(id) => format!("方案没有写小区 {id} 属于哪个社区;请补上"),
            Self::HalfPoint(id) => format!("小区 {id} 的 x、y 只有一个;请补上另一个"),
            Self::HalfShape(id) => format!("小区 {id} 的面积、周长只有一个;请补上另一个"),
            Self::Share => "物业小区多的界限须在0和1之间,至多六位小数;请改正".to_owned(),
        }
    }
}
