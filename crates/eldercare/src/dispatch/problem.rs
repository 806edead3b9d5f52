//! 派单任务: the caregivers and visits of one day, whatever file they came from.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Lang};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::minutes::Minutes;

/// 性别, as a client may ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    /// 女.
    Female,
    /// 男.
    Male,
}

impl Gender {
    /// The word of files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }
}

/// What a client asks of a caregiver: required, which binds, or wished, which costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Want<T> {
    /// 必须.
    Required(T),
    /// 希望.
    Wished(T),
}

/// 护理员: who goes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "护理员")]
pub struct Caregiver {
    /// An id, no name.
    pub id: String,
    /// 技能: services that he may do.
    pub skills: Vec<String>,
    /// 性别.
    pub gender: Fact<Gender>,
    /// 方言; not established where nobody asked.
    pub dialects: Fact<Vec<String>>,
    /// 在岗.
    pub active: Fact<bool>,
    /// 合同期: first and last day, the last open where it has none.
    pub contract: Fact<(NaiveDate, Option<NaiveDate>)>,
    /// May not leave the office before.
    pub from: Minutes,
    /// Has to be back by.
    pub until: Minutes,
    /// 每日工时上限: of service and travel together; waiting does not count.
    pub limit: Option<Minutes>,
    /// Where the way begins and ends.
    pub office: usize,
    /// Coming back later than this is late, which costs.
    pub closes: Option<Minutes>,
}

/// 服务对象.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "服务对象")]
pub struct Client {
    /// An id, no name.
    pub id: String,
    /// 政府购买的剩余分钟; absent where nothing limits.
    pub minutes_left: Fact<Minutes>,
    /// 同意自费: pays himself what goes beyond.
    pub self_pay: Fact<bool>,
}

/// What one caregiver does in a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The service, which is the skill it takes.
    pub service: String,
    /// How long.
    pub minutes: Minutes,
}

/// 上门服务: one visit, by one caregiver or by two.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "上门服务")]
pub struct Visit {
    /// An id.
    pub id: String,
    /// Whose, by position.
    pub client: usize,
    /// Where, by position in the matrix of travel.
    pub place: usize,
    /// Not before.
    pub opens: Minutes,
    /// Not later, or late by so much.
    pub closes: Minutes,
    /// Must the start be within the window? Else a later start is late, which costs.
    pub hard: bool,
    /// One or two.
    pub parts: Vec<Part>,
    /// The second starts after the first by at least and at most so much; (0, 0) is at once.
    pub gap: (Minutes, Minutes),
    /// 性别要求.
    pub gender: Option<Want<Gender>>,
    /// 方言要求.
    pub dialect: Option<Want<String>>,
    /// 不得派: caregivers who may not be sent, by position.
    pub blocked: Vec<usize>,
    /// 上次的护理员, by position.
    pub previous: Option<usize>,
}

/// What a wish that is not met weighs, in minutes of cost; nothing where the file does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Weights {
    /// 连续性: another caregiver than before, each time.
    pub continuity: Minutes,
    /// Another gender than wished, each time.
    pub gender: Minutes,
    /// Not the dialect wished, each time.
    pub dialect: Minutes,
}

/// 派单任务: the day as it is to be planned. Made by a file form and checked once.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "派单任务")]
pub struct Problem {
    /// The day, for contracts; `None` in the public form, which has none.
    pub day: Option<NaiveDate>,
    /// 护理员.
    pub caregivers: Vec<Caregiver>,
    /// 服务对象.
    pub clients: Vec<Client>,
    /// 上门服务.
    pub visits: Vec<Visit>,
    /// Minutes of travel from each place (row) to each.
    pub travel: Vec<Vec<Minutes>>,
    /// How far times of a plan may lie off without being wrong.
    pub tolerance: Minutes,
    /// What wishes weigh.
    pub weights: Weights,
}

/// Why a problem cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemError {
    /// Two of a list have one id.
    #[error("`{0}` stands there twice; give each an id of its own")]
    Twice(String),
    /// An id that nothing has.
    #[error("`{0}` is not in the file; check the id")]
    Unknown(String),
    /// A visit has no service, or more than two.
    #[error("visit `{0}` needs one or two services; split what takes more caregivers")]
    Parts(String),
    /// Two services without saying how they follow each other, or the reverse.
    #[error("visit `{0}`: with two services say how they follow each other, with one do not")]
    Gap(String),
    /// A range that ends before it begins.
    #[error("`{0}`: a range ends before it begins; swap its ends")]
    Range(String),
    /// A length of time or a weight below zero.
    #[error("`{0}`: a length of time is negative; write it from 0 on")]
    Negative(String),
    /// The matrix does not fit the places.
    #[error(
        "travel has {found} rows or columns where there are {places} places; one of each for every place"
    )]
    Matrix {
        /// How many places.
        places: usize,
        /// How many rows or columns.
        found: usize,
    },
    /// A time of a patient or a service without a length.
    #[error("`{0}` has no duration; give one there or as the default of the service")]
    Duration(String),
    /// Longer than can be.
    #[error("`{0}`: a length of time is above {most} minutes; write what is meant", most = Minutes::MOST)]
    TooLong(String),
    /// Where ways begin and end is not one place.
    #[error("there are {0} central offices; give exactly one")]
    Offices(usize),
    /// More than can be planned at once.
    #[error("at most {most} {what} can be planned at once; plan by district")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The most.
        most: usize,
    },
}

impl ProblemError {
    /// The id that the error is about, where it is about one.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Twice(id)
            | Self::Unknown(id)
            | Self::Parts(id)
            | Self::Gap(id)
            | Self::Range(id)
            | Self::Negative(id)
            | Self::TooLong(id)
            | Self::Duration(id) => Some(id),
            Self::Matrix { .. } | Self::TooMany { .. } | Self::Offices(_) => None,
        }
    }

    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Twice(id) => format!("`{id}` 出现两次;请各用各的编号"),
            Self::Unknown(id) => format!("文件里没有 `{id}`;请核对编号"),
            Self::Parts(id) => format!("`{id}` 须有一项或者两项服务;需要更多护理员的请拆开"),
            Self::Gap(id) => format!("`{id}`:两项服务须写明先后间隔,一项服务不写"),
            Self::Range(id) => format!("`{id}`:止早于起;请对调"),
            Self::Negative(id) => format!("`{id}`:时长为负;请写不小于 0 的数"),
            Self::TooLong(id) => format!("`{id}`:时长超过 {} 分钟;请核对", Minutes::MOST),
            Self::Offices(found) => format!("出发地有 {found} 个;须恰好一个"),
            Self::Matrix { places, found } => {
                format!("路程表有 {found} 行或者列,地点有 {places} 个;每个地点一行一列")
            }
            Self::Duration(id) => format!("`{id}` 没有时长;请写在该处,或者写该项目的默认时长"),
            Self::TooMany { what, most } => {
                let what = match *what {
                    "visits" => "次上门服务",
                    _ => "名护理员",
                };
                format!("一次最多安排 {most} {what};请分片安排")
            }
        }
    }
}

/// The most visits, so that sums over a plan cannot overflow.
pub const MOST_VISITS: usize = 2_000;
/// The most caregivers.
pub const MOST_CAREGIVERS: usize = 500;

impl Problem {
    /// Minutes of travel from one place to another; nothing outside the matrix, which [`Problem::checked`] rules out.
    #[must_use]
    pub fn way(&self, from: usize, to: usize) -> Minutes {
        self.travel.get(from).and_then(|row| row.get(to)).copied().unwrap_or_default()
    }

    /// The problem, if its parts fit each other.
    ///
    /// # Errors
    /// [`ProblemError`] naming what does not.
    pub fn checked(self) -> Result<Self, ProblemError> {
        if self.visits.len() > MOST_VISITS {
            return Err(ProblemError::TooMany { what: "visits", most: MOST_VISITS });
        }
        if self.caregivers.len() > MOST_CAREGIVERS {
            return Err(ProblemError::TooMany { what: "caregivers", most: MOST_CAREGIVERS });
        }
        unique(self.caregivers.iter().map(|one| &one.id))?;
        unique(self.clients.iter().map(|one| &one.id))?;
        unique(self.visits.iter().map(|one| &one.id))?;
        let places = self.travel.len();
        for row in &self.travel {
            if row.len() != places {
                return Err(ProblemError::Matrix { places, found: row.len() });
            }
            row.iter().try_for_each(|way| length(*way, "travel"))?;
        }
        let Weights { continuity, gender, dialect } = self.weights;
        [continuity, gender, dialect].iter().try_for_each(|weight| length(*weight, "weights"))?;
        for one in &self.clients {
            if let Fact::Known(left) = one.minutes_left {
                length(left, &one.id)?;
            }
        }
        for one in &self.caregivers {
            let backward = one.until < one.from;
            let contract = match one.contract {
                Fact::Known((first, Some(last))) => last < first,
                _ => false,
            };
            if backward || contract {
                return Err(ProblemError::Range(one.id.clone()));
            }
            one.limit.map_or(Ok(()), |limit| length(limit, &one.id))?;
            if one.office >= places {
                return Err(ProblemError::Matrix { places: one.office.saturating_add(1), found: places });
            }
        }
        self.visits.iter().try_for_each(|visit| self.fits(visit))?;
        Ok(self)
    }

    fn fits(&self, visit: &Visit) -> Result<(), ProblemError> {
        let id = || visit.id.clone();
        if !(1..=2).contains(&visit.parts.len()) {
            return Err(ProblemError::Parts(id()));
        }
        let (least, most) = visit.gap;
        if visit.closes < visit.opens || most < least {
            return Err(ProblemError::Range(id()));
        }
        let parts = visit.parts.iter().map(|part| part.minutes);
        parts.chain([least, most]).try_for_each(|minutes| length(minutes, &visit.id))?;
        if visit.place >= self.travel.len() {
            let places = visit.place.saturating_add(1);
            return Err(ProblemError::Matrix { places, found: self.travel.len() });
        }
        let sent = visit.blocked.iter().chain(&visit.previous);
        let unknown = sent.copied().any(|carer| carer >= self.caregivers.len());
        if unknown || visit.client >= self.clients.len() {
            return Err(ProblemError::Unknown(id()));
        }
        Ok(())
    }
}

/// A length of time that sums over a plan can hold.
fn length(minutes: Minutes, id: &str) -> Result<(), ProblemError> {
    if minutes < Minutes::ZERO {
        return Err(ProblemError::Negative(id.to_owned()));
    }
    if minutes > Minutes::MOST {
        return Err(ProblemError::TooLong(id.to_owned()));
    }
    Ok(())
}

fn unique<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), ProblemError> {
    let mut seen = std::collections::BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ProblemError::Twice(id.clone()));
        }
    }
    Ok(())
}
