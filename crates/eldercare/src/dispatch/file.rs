//! 派单文件: caregivers, clients and visits of a day as a file of our own, and plans for it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use serde::de::{self, Deserializer};
use serde::{Deserialize, Serialize, Serializer};
use thiserror::Error;

use super::minutes::Minutes;
use super::problem::{Caregiver, Client, Gender, Part, Problem, ProblemError, Visit, Want, Weights};
use super::route::{Names, Plan, PlanError, Route, Stop};

/// 钟点: a time of the day, `"08:30"`; `"24:00"` to `"47:59"` are of the night that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Clock(u32);

/// Not a time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a time of the day; write hours and minutes like \"08:30\"")]
pub struct NotAClock;

impl Clock {
    const END: u32 = 48 * 60;

    fn minutes(self) -> Minutes {
        Minutes::whole(self.0)
    }

    /// The time, where it is a whole minute of these two days.
    fn of(minutes: Minutes) -> Option<Self> {
        let whole = u32::try_from(minutes.as_whole()?).ok()?;
        (whole < Self::END).then_some(Self(whole))
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = (self.0.div_euclid(60), self.0.rem_euclid(60));
        write!(f, "{hours:02}:{minutes:02}")
    }
}

impl FromStr for Clock {
    type Err = NotAClock;

    fn from_str(text: &str) -> Result<Self, NotAClock> {
        let (hours, minutes) = text.split_once(':').ok_or(NotAClock)?;
        let plain = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(hours) || !plain(minutes) {
            return Err(NotAClock);
        }
        let hours: u32 = hours.parse().map_err(|_| NotAClock)?;
        let minutes: u32 = minutes.parse().map_err(|_| NotAClock)?;
        let all = hours.saturating_mul(60).saturating_add(minutes);
        if minutes < 60 && all < Self::END { Ok(Self(all)) } else { Err(NotAClock) }
    }
}

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Clock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Clock".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9]{2}:[0-5][0-9]$" })
    }
}

/// 派单文件: the visits of one day and who may go, in JSON or TOML. Ids, no names. All lengths of time are whole minutes.
///
/// ```
/// use minzheng_eldercare::dispatch::{DispatchFile, plan_steps};
/// let file: DispatchFile = serde_json::from_str(r#"{
///     "day": "2014-07-01", "office": "office",
///     "travel": { "places": ["office", "home"], "minutes": [[0, 12], [15, 0]] },
///     "caregivers": [ { "id": "w1", "skills": ["bathing"], "active": true, "hours": ["08:00", "17:00"],
///         "contract": { "from": "2014-01-01" } } ],
///     "clients": [ { "id": "e1", "place": "home", "minutes_left": 120 } ],
///     "visits": [ { "id": "v1", "client": "e1", "services": [ { "service": "bathing", "minutes": 60 } ],
///         "window": ["09:00", "10:00"] } ] }"#)?;
/// let problem = file.problem()?;
/// let planned = plan_steps(&problem, 1, 10_000);
/// assert!(planned.left_out.is_empty());
/// let told = serde_json::to_string(&file.plan_file(&problem, &planned.plan))?;
/// assert!(told.contains(r#""visit":"v1","service":"bathing","start":"09:00","end":"10:00""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "派单文件")]
pub struct DispatchFile {
    /// 日期: for contracts.
    pub day: NaiveDate,
    /// 出发地: the place where every way begins and ends.
    pub office: String,
    /// Later returns than this are late, which costs (EC-34).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_closes: Option<Clock>,
    /// What unmet wishes weigh, in minutes of cost; wishes without a weight are told and do not steer.
    #[serde(default)]
    pub weights: Weights,
    /// 路程.
    pub travel: TravelTable,
    /// 护理员.
    pub caregivers: Vec<CaregiverRow>,
    /// 服务对象.
    pub clients: Vec<ClientRow>,
    /// 上门服务.
    pub visits: Vec<VisitRow>,
}

/// 路程: minutes from each place (row) to each (column), in the order of the places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TravelTable {
    /// Ids.
    pub places: Vec<String>,
    /// Whole minutes.
    pub minutes: Vec<Vec<u32>>,
}

/// 合同期.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// First day.
    pub from: NaiveDate,
    /// Last day; open where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// 护理员.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaregiverRow {
    /// An id, no name.
    pub id: String,
    /// 技能: services that he may do.
    pub skills: Vec<String>,
    /// 性别.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub gender: Fact<Gender>,
    /// 方言.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub dialects: Fact<Vec<String>>,
    /// 在岗.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub active: Fact<bool>,
    /// 合同期.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub contract: Fact<Contract>,
    /// 上班时间: leaves the office not before the first, is back by the second.
    pub hours: [Clock; 2],
    /// 每日工时上限: whole minutes of service and travel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_limit: Option<u32>,
}

/// 服务对象.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClientRow {
    /// An id, no name.
    pub id: String,
    /// Where he lives: an id of the table of travel.
    pub place: String,
    /// 剩余的政府购买分钟; `"none"` where none are counted for this client.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub minutes_left: Fact<u32>,
    /// 同意自费.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub self_pay: Fact<bool>,
    /// 性别要求.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Want<Gender>>,
    /// 方言要求.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialect: Option<Want<String>>,
    /// 不得派的护理员.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked: Vec<String>,
    /// 上次的护理员.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
}

/// 上门服务.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitRow {
    /// An id.
    pub id: String,
    /// Whose.
    pub client: String,
    /// One service, or two by two caregivers.
    pub services: Vec<ServiceRow>,
    /// When it may start.
    pub window: [Clock; 2],
    /// Must it start within the window? Else a later start is late, which costs.
    #[serde(default)]
    pub binding: bool,
    /// Of two services: least and most whole minutes from the first start to the second; `[0, 0]` is at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<[u32; 2]>,
}

/// A service of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRow {
    /// Which: the skill it takes.
    pub service: String,
    /// How long, in whole minutes.
    pub minutes: u32,
}

/// Positions by id.
fn positions<'a>(ids: impl Iterator<Item = &'a String>) -> BTreeMap<&'a str, usize> {
    ids.enumerate().map(|(at, id)| (id.as_str(), at)).collect()
}

fn position(of: &BTreeMap<&str, usize>, id: &str) -> Result<usize, ProblemError> {
    of.get(id).copied().ok_or_else(|| ProblemError::Unknown(id.to_owned()))
}

impl DispatchFile {
    /// The problem that the file states.
    ///
    /// # Errors
    /// [`ProblemError`] naming what does not fit.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        let places = positions(self.travel.places.iter());
        if self.travel.minutes.len() != self.travel.places.len() {
            let (places, found) = (self.travel.places.len(), self.travel.minutes.len());
            return Err(ProblemError::Matrix { places, found });
        }
        if let Some((_, place)) =
            self.travel.places.iter().enumerate().find(|(at, id)| places.get(id.as_str()) != Some(at))
        {
            return Err(ProblemError::Twice(place.clone()));
        }
        let workers = positions(self.caregivers.iter().map(|row| &row.id));
        let clients = positions(self.clients.iter().map(|row| &row.id));
        let office = position(&places, &self.office)?;
        let visit = |row: &VisitRow| {
            let at = position(&clients, &row.client)?;
            let client = self.clients.get(at).ok_or_else(|| ProblemError::Unknown(row.client.clone()))?;
            let gap = match (row.services.len(), row.gap) {
                (1, None) => (Minutes::ZERO, Minutes::ZERO),
                (2, Some([least, most])) => (Minutes::whole(least), Minutes::whole(most)),
                (0, _) | (3.., _) => return Err(ProblemError::Parts(row.id.clone())),
                _ => return Err(ProblemError::Gap(row.id.clone())),
            };
            let part = |row: &ServiceRow| Part {
                service: row.service.clone(),
                minutes: Minutes::whole(row.minutes),
            };
            let blocked = client.blocked.iter().map(|id| position(&workers, id));
            let [opens, closes] = row.window;
            Ok(Visit {
                id: row.id.clone(),
                client: at,
                place: position(&places, &client.place)?,
                opens: opens.minutes(),
                closes: closes.minutes(),
                hard: row.binding,
                parts: row.services.iter().map(part).collect(),
                gap,
                gender: client.gender.clone(),
                dialect: client.dialect.clone(),
                blocked: blocked.collect::<Result<_, _>>()?,
                previous: client.previous.as_ref().map(|id| position(&workers, id)).transpose()?,
            })
        };
        let row = |row: &Vec<u32>| row.iter().copied().map(Minutes::whole).collect();
        Problem {
            day: Some(self.day),
            caregivers: self.caregivers.iter().map(|row| self.caregiver(row, office)).collect(),
            clients: self.clients.iter().map(client).collect(),
            visits: self.visits.iter().map(visit).collect::<Result<_, _>>()?,
            travel: self.travel.minutes.iter().map(row).collect(),
            tolerance: Minutes::ZERO,
            weights: self.weights,
        }
        .checked()
    }

    fn caregiver(&self, row: &CaregiverRow, office: usize) -> Caregiver {
        let [from, until] = row.hours;
        Caregiver {
            id: row.id.clone(),
            skills: row.skills.clone(),
            gender: row.gender,
            dialects: row.dialects.clone(),
            active: row.active,
            contract: match row.contract {
                Fact::Known(Contract { from, until }) => Fact::Known((from, until)),
                Fact::Absent => Fact::Absent,
                Fact::NotEstablished => Fact::NotEstablished,
            },
            from: from.minutes(),
            until: until.minutes(),
            limit: row.daily_limit.map(Minutes::whole),
            office,
            closes: self.office_closes.map(Clock::minutes),
        }
    }

    /// A plan as a file of this form. Times that are no whole minute of these two days cannot be written and leave their stop
    /// out; plans made for such a file have none.
    #[must_use]
    pub fn plan_file(&self, problem: &Problem, plan: &Plan) -> PlanFile {
        let stop = |stop: &Stop| {
            let visit = problem.visits.get(stop.visit)?;
            Some(PlanStop {
                visit: visit.id.clone(),
                service: visit.parts.get(stop.part)?.service.clone(),
                start: Clock::of(stop.start)?,
                end: Clock::of(stop.end)?,
            })
        };
        let route = |route: &Route| {
            let who = problem.caregivers.get(route.caregiver)?;
            let stops: Vec<PlanStop> = route.stops.iter().filter_map(stop).collect();
            (!stops.is_empty()).then(|| PlanRoute { caregiver: who.id.clone(), stops })
        };
        PlanFile { routes: plan.routes.iter().filter_map(route).collect() }
    }
}

fn client(row: &ClientRow) -> Client {
    let minutes_left = match row.minutes_left {
        Fact::Known(minutes) => Fact::Known(Minutes::whole(minutes)),
        Fact::Absent => Fact::Absent,
        Fact::NotEstablished => Fact::NotEstablished,
    };
    Client { id: row.id.clone(), minutes_left, self_pay: row.self_pay }
}

/// 方案文件: a plan for a [`DispatchFile`], in JSON or TOML.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "方案文件")]
pub struct PlanFile {
    /// A route a caregiver who goes out.
    pub routes: Vec<PlanRoute>,
}

/// The day of one caregiver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanRoute {
    /// Who.
    pub caregiver: String,
    /// In order.
    pub stops: Vec<PlanStop>,
}

/// One service done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanStop {
    /// Of which visit.
    pub visit: String,
    /// Which.
    pub service: String,
    /// Its start.
    pub start: Clock,
    /// Its end.
    pub end: Clock,
}

impl PlanFile {
    /// The plan that the file tells.
    ///
    /// # Errors
    /// [`PlanError`] naming an id that the problem does not have.
    pub fn plan(&self, problem: &Problem) -> Result<Plan, PlanError> {
        let names = Names::of(problem);
        let mut plan = Plan::default();
        for route in &self.routes {
            let caregiver = names.caregiver(&route.caregiver)?;
            let mut stops = Vec::with_capacity(route.stops.len());
            for stop in &route.stops {
                let visit = names.visit(&stop.visit)?;
                let part = names.part(problem, visit, &stop.service)?;
                stops.push(Stop { visit, part, start: stop.start.minutes(), end: stop.end.minutes() });
            }
            plan.push(problem, Route { caregiver, stops })?;
        }
        plan.settle_equal_parts(problem);
        Ok(plan)
    }
}
