//! 编制方案: a plan for a district of any size, checked before it is given (CG-52, CG-54).

use thiserror::Error;

use super::check::{Fault, check};
use super::district::District;
use super::exact::{ExactError, best_of};
use super::goal::{GoalError, Limits, Targets};
use super::measure::{Measures, measure};
use super::objective::Objective;
use super::plan::Plan;
use super::search::search;

/// Districts of so many estates are enumerated; above that, annealing (CG-54).
pub const ENUMERATED_TO: usize = 16;

/// Connected sets looked at before enumeration gives up.
const ENUMERATION_STEPS: u64 = 5_000_000;

/// 要求: what is asked of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// How large communities are to be.
    pub targets: Targets,
    /// What they have to keep to.
    pub limits: Limits,
    /// What is made least.
    pub objective: Objective,
    /// Where the search begins; the same seed gives the same plan everywhere.
    pub seed: u64,
    /// How long it looks, in estates looked at; `None` for [`usual_work`].
    pub work: Option<u64>,
}

/// How a plan was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Every plan was seen, or shown not to be better: none is better.
    Optimum,
    /// By annealing: good, not shown to be the best.
    Search,
}

/// 编成的方案.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The plan. The validator found nothing against it.
    pub plan: Plan,
    /// What it is worth.
    pub measures: Measures,
    /// How it was found.
    pub found: Found,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PlanError {
    /// The limits make no sense.
    #[error(transparent)]
    Goal(#[from] GoalError),
    /// It matters who is managed, and of these estates it is not known.
    #[error("whether they are managed is not known of {} estates; say it, or use one target for all", .0.len())]
    NotEstablished(Vec<usize>),
    /// A reach is asked and no estate has a service centre.
    #[error("a reach is asked and no estate has a service centre; mark the centres, or take the reach out")]
    NoCentre,
    /// A reach is asked and these estates have no point to measure from.
    #[error("a reach is asked and {} estates have no point; give them one", .0.len())]
    NoPoint(Vec<usize>),
    /// Every plan was seen and none keeps to the limits.
    #[error("no plan keeps to the limits; loosen one of them")]
    NoPlan,
    /// The search found none. The best one breaks these.
    #[error("no plan was found that keeps to the limits; the nearest breaks {} of them; loosen one, or allow more work", faults.len())]
    NotFound {
        /// The nearest plan.
        nearest: Plan,
        /// What it breaks.
        faults: Vec<Fault>,
    },
}

/// 编制方案: connected communities near their targets, within limits.
///
/// ```
/// use minzheng_community_governance::size::{District, Found, Limits, Objective, Targets, Task, plan};
/// let path = District::grid(1, &[1500, 1400, 1700, 1300, 3100])?;
/// let task = Task {
///     targets: Targets::new(3000, 5000, (1, 2))?,
///     limits: Limits::none(),
///     objective: Objective::SizeFirst,
///     seed: 1,
///     work: None,
/// };
/// let planned = plan(&path, &task)?;
/// assert_eq!(planned.plan.labels(), [0, 0, 2, 2, 4]);
/// assert_eq!(planned.found, Found::Optimum);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`PlanError`] when facts are missing or no plan keeps to the limits.
pub fn plan(district: &District, task: &Task) -> Result<Planned, PlanError> {
    task.limits.check(district)?;
    known(district, task)?;
    let small = district.estates().len() <= ENUMERATED_TO;
    // M asks for a matching over the whole plan, which no bound of the enumeration sees.
    let exact = (small && !task.objective.moves_count())
        .then(|| best_of(district, task.targets, &task.limits, task.objective, ENUMERATION_STEPS));
    let (plan, found) = match exact {
        Some(Ok(best)) => (best.plan, Found::Optimum),
        Some(Err(ExactError::NoPlan)) => return Err(PlanError::NoPlan),
        Some(Err(_)) | None => (search(district, task), Found::Search),
    };
    let faults = check(district, &task.limits, &plan);
    if !faults.is_empty() {
        return Err(PlanError::NotFound { nearest: plan, faults });
    }
    Ok(Planned { measures: measure(district, task.targets, &plan), plan, found })
}

/// Are all facts there that the task needs?
fn known(district: &District, task: &Task) -> Result<(), PlanError> {
    let estates = district.estates().iter().enumerate();
    let open: Vec<usize> = estates
        .clone()
        .filter(|(_, estate)| estate.managed.is_open() && estate.households > 0)
        .map(|(at, _)| at)
        .collect();
    if task.targets.differ() && !open.is_empty() {
        return Err(PlanError::NotEstablished(open));
    }
    if task.limits.reach.is_some() {
        if !district.estates().iter().any(|estate| estate.centre) {
            return Err(PlanError::NoCentre);
        }
        let nowhere: Vec<usize> =
            estates.filter(|(_, estate)| estate.point.is_none()).map(|(at, _)| at).collect();
        if !nowhere.is_empty() {
            return Err(PlanError::NoPoint(nowhere));
        }
    }
    Ok(())
}

/// How long the search looks where nothing is said: well below a second for a thousand estates, and more for more of them.
#[must_use]
pub fn usual_work(estates: usize) -> u64 {
    u64::try_from(estates).unwrap_or(u64::MAX).saturating_mul(30_000).saturating_add(25_000_000)
}
