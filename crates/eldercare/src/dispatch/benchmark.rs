//! 公开测试集的文件形式: the public form of instances and solutions (EC-34), read and written as it is.

use std::collections::BTreeMap;

use minzheng_core_types::Fact;
use serde::{Deserialize, Serialize};

use super::minutes::Minutes;
use super::problem::{Caregiver, Client, Part, Problem, ProblemError, Visit, Weights};
use super::route::{Plan, PlanError, Route, Stop};

/// How far times of published solutions may lie off (EC-34): 0.002 minutes.
const TOLERANCE: Minutes = Minutes::from_millionths(2_000);

/// 测试实例: patients, services, caregivers, the office and the matrix of travel, in minutes from 0.
///
/// What a file says beyond this form is refused by name: a condition that is not known cannot be checked.
///
/// ```
/// use minzheng_eldercare::dispatch::{Instance, check};
/// let instance: Instance = serde_json::from_str(r#"{
///     "patients": [ { "id": "p1", "time_window": [0, 60], "required_caregivers": [ { "service": "s1", "duration": 15.5 } ] } ],
///     "services": [ { "id": "s1", "default_duration": 20 } ],
///     "caregivers": [ { "id": "c1", "abilities": ["s1"] } ],
///     "central_offices": [ { "id": "o" } ],
///     "distances": [ [0, 7.5], [8, 0] ] }"#)?;
/// let problem = instance.problem()?;
/// let solution = serde_json::from_str::<minzheng_eldercare::dispatch::Solution>(r#"{ "routes": [ { "caregiver_id": "c1",
///     "locations": [ { "patient": "p1", "service": "s1", "arrival_time": 7.5, "departure_time": 23 } ] } ] }"#)?;
/// let checked = check(&problem, &solution.plan(&problem)?);
/// assert!(checked.faults.is_empty());
/// assert_eq!(checked.cost.travel.to_string(), "15.5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Instance {
    /// Who is visited.
    pub patients: Vec<Patient>,
    /// What is done.
    pub services: Vec<Service>,
    /// Who goes.
    pub caregivers: Vec<Worker>,
    /// Where routes begin and end: one.
    pub central_offices: Vec<Office>,
    /// Minutes of travel, the office first, then patients in their order.
    pub distances: Vec<Vec<Minutes>>,
}

/// A patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Patient {
    /// The id.
    pub id: String,
    /// Where on the map; only the matrix counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// When a service may start: not before the first, late after the second.
    pub time_window: [Minutes; 2],
    /// One service or two; with two, the first comes first.
    pub required_caregivers: Vec<Required>,
    /// How two services follow each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub synchronization: Option<Synchronization>,
}

/// A service that a patient needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Required {
    /// Which.
    pub service: String,
    /// How long; else as long as the service usually takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Minutes>,
}

/// How two services of one patient follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Synchronization {
    /// At once, or one after the other.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// Least and most minutes from the first start to the second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance: Option<[Minutes; 2]>,
}

/// See [`Synchronization`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Both start at once.
    Simultaneous,
    /// One after the other.
    Sequential,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// The id.
    pub id: String,
    /// How long where the patient does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_duration: Option<Minutes>,
}

/// A caregiver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Worker {
    /// The id.
    pub id: String,
    /// Services that he may do.
    pub abilities: Vec<String>,
}

/// The office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The id.
    pub id: String,
    /// Where on the map; only the matrix counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
}

/// A place on the map: kept as it is and written again; nothing is computed from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Location(Vec<Coordinate>);

/// A binary number, by its bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Coordinate(u64);

impl<'de> Deserialize<'de> for Coordinate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(|number| Self(number.to_bits()))
    }
}

impl Serialize for Coordinate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from_bits(self.0))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Coordinate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Coordinate".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

impl Instance {
    /// The problem that the file states.
    ///
    /// # Errors
    /// [`ProblemError`] naming what does not fit.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        if self.central_offices.len() != 1 {
            return Err(ProblemError::Offices(self.central_offices.len()));
        }
        let places = self.patients.len().saturating_add(1);
        if self.distances.len() != places {
            return Err(ProblemError::Matrix { places, found: self.distances.len() });
        }
        let mut services = BTreeMap::new();
        for service in &self.services {
            if services.insert(service.id.as_str(), service.default_duration).is_some() {
                return Err(ProblemError::Twice(service.id.clone()));
            }
        }
        let known = |id: &String| match services.contains_key(id.as_str()) {
            true => Ok(()),
            false => Err(ProblemError::Unknown(id.clone())),
        };
        self.caregivers.iter().flat_map(|worker| &worker.abilities).try_for_each(known)?;
        let visits = self.patients.iter().enumerate();
        let visits = visits.map(|(at, patient)| patient.visit(at, &services)).collect::<Result<_, _>>()?;
        Problem {
            day: None,
            caregivers: self.caregivers.iter().map(Worker::caregiver).collect(),
            clients: self.patients.iter().map(Patient::client).collect(),
            visits,
            travel: self.distances.clone(),
            tolerance: TOLERANCE,
            weights: Weights::default(),
        }
        .checked()
    }
}

impl Worker {
    fn caregiver(&self) -> Caregiver {
        Caregiver {
            id: self.id.clone(),
            skills: self.abilities.clone(),
            gender: Fact::Absent,
            dialects: Fact::Absent,
            active: Fact::Known(true),
            contract: Fact::Absent,
            from: Minutes::ZERO,
            until: Minutes::from_millionths(i64::MAX),
            limit: None,
            office: 0,
            closes: None,
        }
    }
}

impl Patient {
    fn client(&self) -> Client {
        Client { id: self.id.clone(), minutes_left: Fact::Absent, self_pay: Fact::Absent }
    }

    fn visit(&self, at: usize, services: &BTreeMap<&str, Option<Minutes>>) -> Result<Visit, ProblemError> {
        let part = |required: &Required| {
            let usual = services.get(required.service.as_str());
            let usual = usual.ok_or_else(|| ProblemError::Unknown(required.service.clone()))?;
            let minutes = required.duration.or(*usual);
            let minutes = minutes.ok_or_else(|| ProblemError::Duration(self.id.clone()))?;
            Ok(Part { service: required.service.clone(), minutes })
        };
        let gap = match (self.required_caregivers.len(), self.synchronization) {
            (1, None)
            | (
                2,
                Some(Synchronization {
                    kind: Kind::Simultaneous,
                    distance: None | Some([Minutes::ZERO, Minutes::ZERO]),
                }),
            ) => (Minutes::ZERO, Minutes::ZERO),
            (2, Some(Synchronization { kind: Kind::Sequential, distance: Some([least, most]) })) => {
                (least, most)
            }
            (0, _) | (3.., _) => return Err(ProblemError::Parts(self.id.clone())),
            _ => return Err(ProblemError::Gap(self.id.clone())),
        };
        let [opens, closes] = self.time_window;
        Ok(Visit {
            id: self.id.clone(),
            client: at,
            place: at.saturating_add(1),
            opens,
            closes,
            hard: false,
            parts: self.required_caregivers.iter().map(part).collect::<Result<_, _>>()?,
            gap,
            gender: None,
            dialect: None,
            blocked: Vec::new(),
            previous: None,
        })
    }
}

/// 测试集的解: routes with the times of each service.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Solution {
    /// Patients in the order in which they were inserted; says nothing of the routes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub global_ordering: Vec<String>,
    /// A route a caregiver.
    pub routes: Vec<SolutionRoute>,
}

/// The route of a caregiver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SolutionRoute {
    /// Who.
    pub caregiver_id: String,
    /// Where, in order; nothing where he stays at the office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<SolutionStop>,
}

/// A service done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SolutionStop {
    /// At whom.
    #[serde(alias = "patient_id")]
    pub patient: String,
    /// Which.
    #[serde(alias = "service_id")]
    pub service: String,
    /// The start of the service; rounded to the millionth of a minute.
    #[serde(deserialize_with = "Minutes::deserialize_nearest")]
    pub arrival_time: Minutes,
    /// Its end, rounded so too.
    #[serde(deserialize_with = "Minutes::deserialize_nearest")]
    pub departure_time: Minutes,
}

impl Solution {
    /// The plan that the file tells.
    ///
    /// # Errors
    /// [`PlanError`] naming an id that the instance does not have.
    pub fn plan(&self, problem: &Problem) -> Result<Plan, PlanError> {
        let names = super::route::Names::of(problem);
        let mut plan = Plan::default();
        for route in &self.routes {
            let caregiver = names.caregiver(&route.caregiver_id)?;
            let mut stops = Vec::with_capacity(route.locations.len());
            for stop in &route.locations {
                let visit = names.visit(&stop.patient)?;
                let part = names.part(problem, visit, &stop.service)?;
                stops.push(Stop { visit, part, start: stop.arrival_time, end: stop.departure_time });
            }
            plan.push(problem, Route { caregiver, stops })?;
        }
        plan.settle_equal_parts(problem);
        Ok(plan)
    }

    /// A plan in the public form: a route for every caregiver.
    #[must_use]
    pub fn of(problem: &Problem, plan: &Plan) -> Self {
        let route = |(at, worker): (usize, &Caregiver)| {
            let stops = plan.routes.iter().filter(|route| route.caregiver == at);
            let stop = |stop: &Stop| {
                let visit = problem.visits.get(stop.visit)?;
                Some(SolutionStop {
                    patient: visit.id.clone(),
                    service: visit.parts.get(stop.part)?.service.clone(),
                    arrival_time: stop.start,
                    departure_time: stop.end,
                })
            };
            let locations = stops.flat_map(|route| &route.stops).filter_map(stop).collect();
            SolutionRoute { caregiver_id: worker.id.clone(), locations }
        };
        let routes = problem.caregivers.iter().enumerate().map(route).collect();
        Self { global_ordering: Vec::new(), routes }
    }
}
