//! 说明: the measures of a plan, step by step (CG-50, CG-51, CG-53, CG-56).

use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{Month, Rate, Rule};

use super::assess::SizeStatus;
use super::district::District;
use super::file::SizeFile;
use super::measure::{Measures, hundredths};
use super::objective::Weights;
use super::plan::Plan;
use super::policy::SizePolicy;
use super::rules::{CG_50, CG_51, CG_53, CG_56};
use super::settings::{GivenRate, Settings};
use super::{programmes, terms};

/// Tells what was measured.
pub(super) struct Telling<'a, 'p, X> {
    pub(super) file: &'a SizeFile,
    pub(super) policy: &'a SizePolicy,
    pub(super) district: &'a District,
    pub(super) measures: &'a Measures,
    pub(super) settings: &'a Settings<'p>,
    pub(super) explain: &'a mut X,
}

/// A count of households as formulas take it; sums are far below the largest.
fn count(households: u64) -> i64 {
    i64::try_from(households).unwrap_or(i64::MAX)
}

impl<X: Explain> Telling<'_, '_, X> {
    fn at(&self, form: &'static str) -> At {
        At::month(Month::of(self.file.on)).variant(form)
    }

    fn step(
        &mut self,
        rule: &'static Rule,
        form: &'static str,
        facts: impl FnOnce(&mut Facts<'_>),
    ) -> StepRef {
        let at = self.at(form);
        self.explain.step(rule, at, facts)
    }

    pub(super) fn all(
        &mut self,
        plan: &Plan,
        weights: Weights,
        open: OpenQuestions,
    ) -> (Option<Rate>, Vec<Option<SizeStatus>>) {
        let assumed = open.assumed;
        self.decides();
        let households = self.households();
        let statuses = self.statuses(households);
        let managed = self.managed();
        let (Some(total), Some(targets)) = (self.measures.deviation, self.measures.targets) else {
            self.explain.outcome(&programmes::DEVIATION, &Finding::NeedsPerson(open));
            return (None, statuses);
        };
        let target_steps = self.targets(households, managed);
        let deviations = self.deviations(households, target_steps);
        let communities = self.measures.communities.len();
        let total_step = self.step(&CG_53, "total", |facts| {
            facts
                .from_each(&terms::DEVIATION, deviations, communities)
                .gives(&terms::TOTAL_DEVIATION, count(total));
        });
        self.explain.concluded(&programmes::DEVIATION, assumed);
        self.largest(deviations, target_steps);
        let cut = self.cut(plan);
        let moved = self.moved();
        let objective = self.objective((total, total_step), (targets, target_steps), cut, moved, weights);
        if objective.is_some() {
            self.explain.concluded(&programmes::OBJECTIVE, assumed);
        }
        (objective, statuses)
    }

    fn decides(&mut self) {
        let Some(decides) = self.policy.decides.read(&mut Reading::default()) else { return };
        let word = decides.value.word();
        self.step(&CG_50, "decides", |facts| {
            facts.chosen(&terms::PROCEDURE, word, decides.figure).gives(&terms::DECIDES, word);
        });
        self.explain.concluded(&programmes::DECIDES, Reading::default().assumed);
    }

    /// H of each community; the first of the steps.
    fn households(&mut self) -> StepRef {
        let (measures, estates) = (self.measures, self.district.estates());
        let mut first = None;
        for community in &measures.communities {
            let step = self.step(&CG_51, "households", |facts| {
                for at in &community.estates {
                    let households = estates.get(*at).map_or(0, |estate| estate.households);
                    facts.input(
                        &terms::ESTATE_HOUSEHOLDS,
                        households,
                        Field::of("estates[].households", *at),
                    );
                }
                facts.gives(&terms::HOUSEHOLDS, count(community.households));
            });
            first.get_or_insert(step);
        }
        first.unwrap_or(StepRef::NONE)
    }

    fn statuses(&mut self, households: StepRef) -> Vec<Option<SizeStatus>> {
        let mut reading = Reading::default();
        let usual = self.policy.usual_least.read(&mut reading).zip(self.policy.usual_most.read(&mut reading));
        let measures = self.measures;
        let Some((least, most)) = usual else {
            let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
            self.explain.outcome(&programmes::STATUS, &Finding::NeedsPerson(open));
            return vec![None; measures.communities.len()];
        };
        let mut statuses = Vec::with_capacity(measures.communities.len());
        for (place, community) in measures.communities.iter().enumerate() {
            let status = SizeStatus::of(community.households, (*least.value, *most.value));
            self.step(&CG_50, "", |facts| {
                facts
                    .from(&terms::HOUSEHOLDS, count(community.households), households.plus(place))
                    .figure(&terms::USUAL_LEAST, least)
                    .figure(&terms::USUAL_MOST, most)
                    .gives(&terms::STATUS, status.word());
            });
            self.explain.concluded(&programmes::STATUS, reading.assumed);
            statuses.push(Some(status));
        }
        statuses
    }

    /// Managed households of each community; the first of the steps.
    fn managed(&mut self) -> StepRef {
        let (measures, estates) = (self.measures, self.district.estates());
        let mut first = None;
        for community in &measures.communities {
            let step = self.step(&CG_51, "managed", |facts| {
                let mut any = false;
                for at in &community.estates {
                    let Some(estate) = estates.get(*at) else { continue };
                    if estate.managed.known() == Some(true) {
                        let field = Field::of("estates[].households", *at);
                        facts.input(&terms::MANAGED_HOUSEHOLDS, estate.households, field);
                        any = true;
                    }
                }
                if !any {
                    facts.clause(&terms::MANAGED_HOUSEHOLDS, 0_u32);
                }
                facts.gives(&terms::MANAGED, count(community.managed.sure));
            });
            first.get_or_insert(step);
        }
        first.unwrap_or(StepRef::NONE)
    }

    fn targets(&mut self, households: StepRef, managed: StepRef) -> StepRef {
        let (measures, settings) = (self.measures, self.settings);
        let mut first = None;
        for (place, community) in measures.communities.iter().enumerate() {
            let step = self.step(&CG_53, "target", |facts| {
                facts.from(&terms::MANAGED, count(community.managed.sure), managed.plus(place)).from(
                    &terms::HOUSEHOLDS,
                    count(community.households),
                    households.plus(place),
                );
                match &settings.share {
                    GivenRate::Asked(share, field) => facts.input(&terms::MANAGED_SHARE, *share, *field),
                    GivenRate::Figure(used) => facts.figure(&terms::MANAGED_SHARE, *used),
                };
                settings.managed.tell(facts, &terms::TARGET_MANAGED);
                settings.plain.tell(facts, &terms::TARGET_PLAIN);
                facts.gives(&terms::TARGET, community.target.unwrap_or_default());
            });
            first.get_or_insert(step);
        }
        first.unwrap_or(StepRef::NONE)
    }

    fn deviations(&mut self, households: StepRef, targets: StepRef) -> StepRef {
        let measures = self.measures;
        let mut first = None;
        for (place, community) in measures.communities.iter().enumerate() {
            let step = self.step(&CG_53, "deviation", |facts| {
                facts
                    .from(&terms::HOUSEHOLDS, count(community.households), households.plus(place))
                    .from(&terms::TARGET, community.target.unwrap_or_default(), targets.plus(place))
                    .gives(&terms::DEVIATION, count(community.deviation.unwrap_or_default()));
            });
            first.get_or_insert(step);
        }
        first.unwrap_or(StepRef::NONE)
    }

    fn largest(&mut self, deviations: StepRef, targets: StepRef) {
        let measures = self.measures;
        let mut first = None;
        for (place, community) in measures.communities.iter().enumerate() {
            let (deviation, target) =
                (community.deviation.unwrap_or_default(), community.target.unwrap_or_default());
            let Some(percent) = hundredths(deviation, u64::from(target)).and_then(places) else { return };
            let step = self.step(&CG_56, "deviation", |facts| {
                facts
                    .from(&terms::DEVIATION, count(deviation), deviations.plus(place))
                    .from(&terms::TARGET, target, targets.plus(place))
                    .gives(&terms::DEVIATION_PERCENT, percent);
            });
            first.get_or_insert(step);
        }
        let Some((first, largest)) = first.zip(measures.largest().and_then(places)) else { return };
        self.step(&CG_56, "largest", |facts| {
            facts
                .from_each(&terms::DEVIATION_PERCENT, first, measures.communities.len())
                .gives(&terms::LARGEST_PERCENT, largest);
        });
        self.explain.concluded(&programmes::LARGEST, Reading::default().assumed);
    }

    /// K: each border between two communities is one.
    fn cut(&mut self, plan: &Plan) -> StepRef {
        let (district, cut) = (self.district, self.measures.cut);
        let step = self.step(&CG_53, "cut", |facts| {
            let mut any = false;
            for at in 0..district.estates().len() {
                for (to, link) in district.beside(at).filter(|(to, _)| *to > at) {
                    if plan.label(at) != plan.label(to) {
                        facts.input(&terms::CROSSED, 1_u32, Field::of("links[]", link));
                        any = true;
                    }
                }
            }
            if !any {
                facts.clause(&terms::CROSSED, 0_u32);
            }
            facts.gives(&terms::CUT, i64::try_from(cut).unwrap_or(i64::MAX));
        });
        self.explain.concluded(&programmes::CUT, Reading::default().assumed);
        step
    }

    fn moved(&mut self) -> Option<StepRef> {
        let (district, moved) = (self.district, self.measures.moved.as_ref()?);
        let step = self.step(&CG_53, "moved", |facts| {
            for at in &moved.estates {
                let households = district.estates().get(*at).map_or(0, |estate| estate.households);
                facts.input(&terms::MOVING_HOUSEHOLDS, households, Field::of("estates[].households", *at));
            }
            if moved.estates.is_empty() {
                facts.clause(&terms::MOVING_HOUSEHOLDS, 0_u32);
            }
            facts.gives(&terms::MOVED, count(moved.households));
        });
        self.explain.concluded(&programmes::MOVED, Reading::default().assumed);
        Some(step)
    }

    /// J, cut off after six places.
    fn objective(
        &mut self,
        (total, total_step): (u64, StepRef),
        (targets, target_steps): (u64, StepRef),
        cut: StepRef,
        moved: Option<StepRef>,
        weights: Weights,
    ) -> Option<Rate> {
        let (measures, settings) = (self.measures, self.settings);
        let moving = measures.moved.as_ref().map_or(0, |moved| moved.households);
        let shares = [
            (weights.deviation, total, targets),
            (weights.cut, u64::try_from(measures.cut).ok()?, u64::try_from(measures.edges).ok()?),
            (weights.moved, moving, measures.households),
        ];
        let objective = millionths(shares)?;
        let communities = measures.communities.len();
        let sum = self.step(&CG_53, "targets", |facts| {
            facts.from_each(&terms::TARGET, target_steps, communities).gives(&terms::TARGETS, count(targets));
        });
        self.step(&CG_53, "objective", |facts| {
            let [deviation, cut_weight, moved_weight] = &settings.weights;
            deviation.tell(facts, &terms::WEIGHT_DEVIATION);
            facts
                .from(&terms::TOTAL_DEVIATION, count(total), total_step)
                .from(&terms::TARGETS, count(targets), sum)
                .input(&terms::EDGES, i64::try_from(measures.edges).unwrap_or(i64::MAX), Field::new("links"));
            cut_weight.tell(facts, &terms::WEIGHT_CUT);
            facts.from(&terms::CUT, i64::try_from(measures.cut).unwrap_or(i64::MAX), cut).input(
                &terms::ALL_HOUSEHOLDS,
                count(measures.households),
                Field::new("estates"),
            );
            moved_weight.tell(facts, &terms::WEIGHT_MOVED);
            match moved {
                Some(step) => facts.from(&terms::MOVED, count(moving), step),
                None => facts.clause(&terms::MOVED, 0_u32),
            };
            facts.gives(&terms::OBJECTIVE, objective);
        });
        Some(objective)
    }
}

/// Hundredths as a decimal.
fn places(hundredths: u64) -> Option<Rate> {
    Rate::quotient(i64::try_from(hundredths).ok()?, 100, 2).ok()
}

/// The sum of weight × part ÷ whole, cut off after six places; a part of nothing is nothing.
fn millionths(shares: [(u32, u64, u64); 3]) -> Option<Rate> {
    let shares =
        shares.map(|(weight, part, whole)| if whole == 0 { (0, 0, 1) } else { (weight, part, whole) });
    let common =
        shares.iter().try_fold(1_i128, |product, (_, _, whole)| product.checked_mul(i128::from(*whole)))?;
    let sum = shares.iter().try_fold(0_i128, |sum, (weight, part, whole)| {
        let share = common.checked_div(i128::from(*whole))?.checked_mul(i128::from(*weight))?;
        sum.checked_add(share.checked_mul(i128::from(*part))?)
    })?;
    let millionths = sum.checked_mul(1_000_000)?.checked_div(common)?;
    Rate::quotient(i64::try_from(millionths).ok()?, 1_000_000, 6).ok()
}
