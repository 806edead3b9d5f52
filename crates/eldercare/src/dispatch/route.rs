//! 派单方案: who goes where and when.

use std::collections::BTreeMap;

use minzheng_core_types::Lang;
use thiserror::Error;

use super::minutes::Minutes;
use super::problem::Problem;

/// One service of a visit, done by a caregiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// The visit, by position.
    pub visit: usize,
    /// Which of its services, by position.
    pub part: usize,
    /// The start of the service.
    pub start: Minutes,
    /// Its end.
    pub end: Minutes,
}

/// The day of one caregiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// By position.
    pub caregiver: usize,
    /// In the order in which he goes.
    pub stops: Vec<Stop>,
}

/// 派单方案: the routes of a day. A plan may be wrong: [`super::check`] tells how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "派单方案")]
pub struct Plan {
    /// A route a caregiver; who has none stays at the office.
    pub routes: Vec<Route>,
}

/// Why a plan does not speak of a problem.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PlanError {
    /// A caregiver who is not there.
    #[error("the plan sends caregiver `{0}`, who is not in the instance; check the id")]
    Caregiver(String),
    /// A visit that is not there.
    #[error("the plan has visit `{0}`, which is not in the instance; check the id")]
    Visit(String),
    /// Two routes of one caregiver.
    #[error("the plan has two routes of caregiver `{0}`; put them into one, in order")]
    Twice(String),
    /// A service that the visit does not need.
    #[error(
        "the plan does service `{service}` at visit `{visit}`, which does not need it; check the service"
    )]
    Service {
        /// The visit.
        visit: String,
        /// The service.
        service: String,
    },
}

impl PlanError {
    /// The id that the error is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Caregiver(id) | Self::Visit(id) | Self::Twice(id) | Self::Service { service: id, .. } => id,
        }
    }

    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Caregiver(id), Lang::Zh) => format!("任务文件里没有护理员 `{id}`;请核对编号"),
            (Self::Visit(id), Lang::Zh) => format!("任务文件里没有上门服务 `{id}`;请核对编号"),
            (Self::Twice(id), Lang::Zh) => format!("护理员 `{id}` 有两条路线;请按先后并为一条"),
            (Self::Service { visit, service }, Lang::Zh) => {
                format!("上门服务 `{visit}` 没有项目 `{service}`;请核对项目")
            }
            (_, Lang::En) => self.to_string(),
        }
    }
}

impl Plan {
    /// Adds a route; a caregiver has one.
    pub(super) fn push(&mut self, problem: &Problem, route: Route) -> Result<(), PlanError> {
        if self.routes.iter().any(|known| known.caregiver == route.caregiver) {
            let who = problem.caregivers.get(route.caregiver);
            return Err(PlanError::Twice(who.map(|who| who.id.clone()).unwrap_or_default()));
        }
        self.routes.push(route);
        Ok(())
    }

    /// Where both services of a visit are the same, the file cannot say which is which: the earlier is the first. Of two that
    /// start at once the longer is the one that takes longer.
    pub(super) fn settle_equal_parts(&mut self, problem: &Problem) {
        let longer_first = |visit: usize| match problem.visits.get(visit)?.parts.as_slice() {
            [one, other] if one.service == other.service => Some(one.minutes > other.minutes),
            _ => None,
        };
        let mut of: BTreeMap<usize, (bool, Vec<&mut Stop>)> = BTreeMap::new();
        for stop in self.routes.iter_mut().flat_map(|route| &mut route.stops) {
            if let Some(longer_first) = longer_first(stop.visit) {
                of.entry(stop.visit).or_insert((longer_first, Vec::new())).1.push(stop);
            }
        }
        for (longer_first, stops) in of.values_mut() {
            let end = |stop: &Stop| if *longer_first { Minutes::ZERO.less(stop.end) } else { stop.end };
            stops.sort_by_key(|stop| (stop.start, end(stop)));
            for (at, stop) in stops.iter_mut().enumerate() {
                stop.part = usize::from(at > 0);
            }
        }
    }
}

/// Positions by id.
pub(super) struct Names<'p> {
    caregivers: BTreeMap<&'p str, usize>,
    visits: BTreeMap<&'p str, usize>,
}

impl<'p> Names<'p> {
    pub(super) fn of(problem: &'p Problem) -> Self {
        let caregivers = problem.caregivers.iter().enumerate();
        let visits = problem.visits.iter().enumerate();
        Self {
            caregivers: caregivers.map(|(at, one)| (one.id.as_str(), at)).collect(),
            visits: visits.map(|(at, one)| (one.id.as_str(), at)).collect(),
        }
    }

    pub(super) fn caregiver(&self, id: &str) -> Result<usize, PlanError> {
        self.caregivers.get(id).copied().ok_or_else(|| PlanError::Caregiver(id.to_owned()))
    }

    pub(super) fn visit(&self, id: &str) -> Result<usize, PlanError> {
        self.visits.get(id).copied().ok_or_else(|| PlanError::Visit(id.to_owned()))
    }

    pub(super) fn part(&self, problem: &Problem, visit: usize, service: &str) -> Result<usize, PlanError> {
        let of = problem.visits.get(visit);
        let at = of.and_then(|visit| visit.parts.iter().position(|part| part.service == service));
        at.ok_or_else(|| PlanError::Service {
            visit: of.map(|visit| visit.id.clone()).unwrap_or_default(),
            service: service.to_owned(),
        })
    }
}
