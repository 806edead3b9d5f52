//! 评估: a file's plan, or the one that is made for it, measured by the law and the figures of its place (CG-50, CG-53).

use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Reading};
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{Explanation, ExplanationDocument, Month, Rate};

use super::check::{Fault, check};
use super::district::District;
use super::file::{SizeError, SizeFile};
use super::goal::{Limits, Targets};
use super::make::{Found, PlanError, Task, plan};
use super::measure::{Measures, measure};
use super::objective::{Objective, Weights};
use super::plan::Plan;
use super::policy::{Decides, SizePolicy};
use super::settings::Settings;
use super::tell::Telling;
use super::{programmes, questions};

/// 法定规模状态 (CG-50). It says where a community stands and is never an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeStatus {
    /// Fewer than the usual least.
    Below,
    /// Within the usual range.
    Usual,
    /// More than the usual most.
    Above,
}

impl SizeStatus {
    /// Of so many households under a usual range, both ends within.
    ///
    /// ```
    /// use minzheng_community_governance::size::SizeStatus;
    /// let words = [99, 100, 700, 701].map(|households| SizeStatus::of(households, (100, 700)).word());
    /// assert_eq!(words, ["below", "usual", "usual", "above"]);
    /// ```
    #[must_use]
    pub fn of(households: u64, (least, most): (u32, u32)) -> Self {
        if households < u64::from(least) {
            Self::Below
        } else if households > u64::from(most) {
            Self::Above
        } else {
            Self::Usual
        }
    }

    /// The word of formulas and files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::Usual => "usual",
            Self::Above => "above",
        }
    }
}

/// What is found of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeReport {
    /// The plan: of the file, or made. `None` where a fact or a figure is missing.
    pub plan: Option<Plan>,
    /// How a plan was found, where it was made.
    pub found: Option<Found>,
    /// What a plan of the file breaks.
    pub faults: Vec<Fault>,
    /// What the plan is worth.
    pub measures: Option<Measures>,
    /// The targets that held.
    pub targets: Option<Targets>,
    /// The weights that held.
    pub weights: Option<Weights>,
    /// The legal size of each community, in the order of the measures; `None` where no law is known.
    pub statuses: Vec<Option<SizeStatus>>,
    /// J, cut off after six places.
    pub objective: Option<Rate>,
    /// Who decides.
    pub decides: Option<Decides>,
    /// What is missing or assumed.
    pub open: OpenQuestions,
}

impl SizeFile {
    /// Measures the plan of the file, or makes one and measures that, by the law and the figures of the place in the month
    /// of the day.
    ///
    /// # Errors
    /// [`SizeError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<SizeReport, SizeError> {
        explain.under(pack);
        let policy = SizePolicy::at(pack, self.place, Month::of(self.on));
        let district = self.district()?;
        let limits = self.limits()?;
        limits.check(&district)?;
        let mut reading = Reading::default();
        let given = self.planned()?;
        let settings = Settings::read(self, &policy, &mut reading);
        let open = |questions: &[usize]| {
            let mut open = OpenQuestions {
                parameters: reading.missing,
                assumed: reading.assumed,
                ..OpenQuestions::default()
            };
            questions.iter().for_each(|question| open.ask(*question, None));
            open
        };
        let Some(settings) = settings else {
            return Ok(self.unanswered(&policy, open(&[]), explain));
        };
        let (targets, weights) = (settings.targets()?, settings.weights());
        let objective =
            if self.asked.size_first { Objective::SizeFirst } else { Objective::Weighted(weights) };
        let (plan, found, faults) = match given {
            Some(plan) => {
                let faults = check(&district, &limits, &plan);
                (plan, None, faults)
            }
            None => match made(&district, targets, &limits, objective, self) {
                Err(PlanError::NotEstablished(_)) => {
                    return Ok(self.unanswered(&policy, open(&[questions::MANAGED]), explain));
                }
                other => {
                    let planned = other?;
                    (planned.0, Some(planned.1), Vec::new())
                }
            },
        };
        let measures = measure(&district, targets, &plan);
        let mut questions = Vec::new();
        if measures.deviation.is_none() {
            questions.push(questions::MANAGED);
        }
        let mut telling = Telling {
            file: self,
            policy: &policy,
            district: &district,
            measures: &measures,
            settings: &settings,
            explain,
        };
        let (objective, status) = telling.all(&plan, weights, open(&questions));
        Ok(SizeReport {
            plan: Some(plan),
            found,
            faults,
            targets: Some(targets),
            weights: Some(weights),
            statuses: status,
            objective,
            decides: policy.decides.read(&mut Reading::default()).map(|used| *used.value),
            open: open(&questions),
            measures: Some(measures),
        })
    }

    /// The same with its explanation.
    ///
    /// # Errors
    /// [`SizeError`].
    pub fn explained(&self, pack: &Pack) -> Result<(SizeReport, ExplanationDocument), SizeError> {
        let mut explanation = Explanation::default();
        let report = self.assess(pack, &mut explanation)?;
        let document = explanation.document(self.case, self.place, Month::of(self.on), &super::CATALOGUE);
        Ok((report, document))
    }

    fn unanswered<X: Explain>(
        &self,
        policy: &SizePolicy,
        open: OpenQuestions,
        explain: &mut X,
    ) -> SizeReport {
        explain.outcome(&programmes::DEVIATION, &Finding::NeedsPerson(open));
        SizeReport {
            plan: None,
            found: None,
            faults: Vec::new(),
            measures: None,
            targets: None,
            weights: None,
            statuses: Vec::new(),
            objective: None,
            decides: policy.decides.read(&mut Reading::default()).map(|used| *used.value),
            open,
        }
    }
}

fn made(
    district: &District,
    targets: Targets,
    limits: &Limits,
    objective: Objective,
    file: &SizeFile,
) -> Result<(Plan, Found), PlanError> {
    let task = Task {
        targets,
        limits: limits.clone(),
        objective,
        seed: file.asked.seed.unwrap_or(1),
        work: file.asked.work,
    };
    plan(district, &task).map(|planned| (planned.plan, planned.found))
}
