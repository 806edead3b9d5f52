//! What is due to a patient by one class, over the year's whole cost: the first round, the second, and what lies outside.

use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::{Setting, Used};
use minzheng_core_types::{Money, Rate, Rounding, RoundingMode, RoundingUnit, Rule};

use super::bills::{OUTSIDE, Patient};
use super::classes::Class;
use super::policy::{Basis, ClassSettings};
use super::{rules, terms};
use crate::allowance::Traced;
use crate::assess::AssessError;
use crate::terms as shared;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// What was found out of a patient before the classes.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) cost: Traced<Money>,
    pub(super) outside: Option<Traced<Money>>,
    pub(super) insured: (bool, Field),
    /// Does one limit hold over all rounds, or might it? Then a round needs none of its own.
    pub(super) year_capped: bool,
}

/// What is due by a class.
#[derive(Clone, Copy)]
pub(super) struct Due {
    pub(super) deductible: Money,
    pub(super) first: Traced<Money>,
    pub(super) second: Option<Traced<Money>>,
    pub(super) outside: Option<Traced<Money>>,
    pub(super) total: Traced<Money>,
}

/// A class, and the field of the case that gives it.
pub(super) type Candidate = (Class, Field);

/// What is due by a class; `None` while a figure or fact is missing.
pub(super) fn due<X: Explain>(
    patient: &mut Patient<'_, X>,
    candidate: Candidate,
    known: Known,
) -> Result<Option<Due>, AssessError> {
    let settings = patient.policy.of(candidate.0);
    let deductible = deductible(patient, settings)?;
    let counted = match deductible {
        Some((deductible, ref told)) => above(patient, known.cost, deductible, told)?,
        None => None,
    };
    let share = if known.insured.0 { settings.ratio } else { settings.ratio_uninsured };
    let share = share.read(&mut patient.reading);
    let first = match (share, counted) {
        (Some(share), Some(counted)) => Some(first(patient, share, counted, known)?),
        _ => None,
    };
    let first = capped(patient, &rules::MA_01, candidate, settings.cap, first, known);
    let outside = outside(patient, settings, known)?;
    let (Some(first), Some((deductible, _))) = (first, deductible) else { return Ok(None) };
    let Some(second) = second(patient, candidate, settings, known, first)? else { return Ok(None) };
    let Some(outside) = outside else { return Ok(None) };
    let mut total = first.value;
    for part in [second, outside].into_iter().flatten() {
        total = total.plus(part.value)?;
    }
    let step = patient.explain.step(&rules::MA_02, patient.at("class"), |facts| {
        facts.input(&terms::PATIENT_CLASS, candidate.0.word(), candidate.1);
        for part in [Some(first), second, outside].into_iter().flatten() {
            facts.from(&terms::ROUND_AMOUNT, part.value, part.step);
        }
        facts.gives(&terms::CLASS_TOTAL, total);
    });
    Ok(Some(Due { deductible, first, second, outside, total: Traced { value: total, step } }))
}

/// Where a deductible comes from.
enum Origin<'p> {
    Figure(Used<&'p Money>),
    Step(Traced<Money>),
}

fn deductible<'c, X: Explain>(
    patient: &mut Patient<'c, X>,
    settings: ClassSettings<'c>,
) -> Result<Option<(Money, Origin<'c>)>, AssessError> {
    let policy = patient.policy;
    if settings.deductible_share.is_unset() {
        let used = settings.deductible.read(&mut patient.reading);
        return Ok(used.map(|used| (*used.value, Origin::Figure(used))));
    }
    let share = settings.deductible_share.read(&mut patient.reading);
    let disposable = policy.disposable_income.read(&mut patient.reading);
    let (Some(share), Some(disposable)) = (share, disposable) else { return Ok(None) };
    let value = share.value.of(*disposable.value, 1, HALF_UP)?;
    let step = patient.explain.step(&rules::MA_01, patient.at("deductible"), |facts| {
        facts
            .figure(&shared::SHARE, share)
            .figure(&shared::DISPOSABLE, disposable)
            .gives(&terms::DEDUCTIBLE, value);
    });
    Ok(Some((value, Origin::Step(Traced { value, step }))))
}

/// What the share is taken of. The reading of the basis matters only where there is something to take off.
fn above<X: Explain>(
    patient: &mut Patient<'_, X>,
    cost: Traced<Money>,
    deductible: Money,
    origin: &Origin<'_>,
) -> Result<Option<Traced<Money>>, AssessError> {
    let policy = patient.policy;
    let basis = if deductible.is_zero() {
        None
    } else {
        match policy.basis.read(&mut patient.reading) {
            Some(basis) => Some(basis),
            None => return Ok(None),
        }
    };
    let value = match basis {
        Some(basis) if *basis.value == Basis::Whole => {
            if cost.value > deductible {
                cost.value
            } else {
                Money::ZERO
            }
        }
        _ => cost.value.less(deductible)?.max(Money::ZERO),
    };
    let form = if basis.is_some() { "counted" } else { "counted-all" };
    let step = patient.explain.step(&rules::MA_01, patient.at(form), |facts| {
        if let Some(basis) = basis {
            facts.chosen(&terms::BASIS_RULE, basis.value.word(), basis.figure);
        }
        facts.from(&terms::IN_SCOPE_COST, cost.value, cost.step);
        match origin {
            Origin::Figure(used) => facts.figure(&terms::DEDUCTIBLE, *used),
            Origin::Step(told) => facts.from(&terms::DEDUCTIBLE, told.value, told.step),
        };
        facts.gives(&terms::ABOVE, value);
    });
    Ok(Some(Traced { value, step }))
}

fn first<X: Explain>(
    patient: &mut Patient<'_, X>,
    share: Used<&Rate>,
    counted: Traced<Money>,
    known: Known,
) -> Result<Traced<Money>, AssessError> {
    let value = share.value.of(counted.value, 1, HALF_UP)?;
    let (insured, field) = known.insured;
    let form = if insured { "" } else { "uninsured" };
    let step = patient.explain.step(&rules::MA_01, patient.at(form), |facts| {
        facts
            .input(&terms::PATIENT_INSURED, insured, field)
            .figure(&shared::SHARE, share)
            .from(&terms::ABOVE, counted.value, counted.step)
            .gives(&terms::ROUND_DUE, value);
    });
    Ok(Traced { value, step })
}

/// At most the limit of the round. That there is none must be said, or one limit hold over all rounds.
fn capped<X: Explain>(
    patient: &mut Patient<'_, X>,
    rule: &'static Rule,
    (class, field): Candidate,
    setting: &Setting<Money>,
    round: Option<Traced<Money>>,
    known: Known,
) -> Option<Traced<Money>> {
    let policy = patient.policy;
    if let Some(nothing) = round.filter(|round| round.value.is_zero()) {
        // No limit can matter.
        return Some(nothing);
    }
    if setting.is_unset() {
        if !policy.uncapped.is_unset() {
            let list = policy.uncapped.read(&mut patient.reading)?;
            if list.value.iter().any(|entry| entry.code == class.word()) {
                let round = round?;
                let step = patient.explain.step(rule, patient.at("uncapped"), |facts| {
                    facts
                        .list(&terms::UNCAPPED_CLASSES, list.figure)
                        .input(&terms::PATIENT_CLASS, class.word(), field)
                        .from(&terms::ROUND_DUE, round.value, round.step)
                        .gives(&terms::ROUND_CAPPED, round.value);
                });
                return Some(Traced { value: round.value, step });
            }
        }
        if known.year_capped {
            return round;
        }
    }
    let cap = setting.read(&mut patient.reading)?;
    let round = round?;
    let value = round.value.min(*cap.value);
    let step = patient.explain.step(rule, patient.at("capped"), |facts| {
        facts
            .from(&terms::ROUND_DUE, round.value, round.step)
            .figure(&shared::CAP, cap)
            .gives(&terms::ROUND_CAPPED, value);
    });
    Some(Traced { value, step })
}

/// The second round, where the place has one; `None` while it is open.
#[allow(clippy::option_option, reason = "open, none, and so much are three answers")]
fn second<X: Explain>(
    patient: &mut Patient<'_, X>,
    candidate: Candidate,
    settings: ClassSettings<'_>,
    known: Known,
    first: Traced<Money>,
) -> Result<Option<Option<Traced<Money>>>, AssessError> {
    if settings.second_ratio.is_unset() {
        return Ok(Some(None));
    }
    let share = settings.second_ratio.read(&mut patient.reading);
    let threshold = settings.second_threshold.read(&mut patient.reading);
    let round = match (share, threshold) {
        (Some(share), Some(threshold)) => {
            let left = known.cost.value.less(first.value)?.less(*threshold.value)?.max(Money::ZERO);
            let value = share.value.of(left, 1, HALF_UP)?;
            let step = patient.explain.step(&rules::MA_02, patient.at("second"), |facts| {
                facts
                    .figure(&shared::SHARE, share)
                    .from(&terms::IN_SCOPE_COST, known.cost.value, known.cost.step)
                    .from(&terms::FIRST_ROUND, first.value, first.step)
                    .figure(&terms::THRESHOLD, threshold)
                    .gives(&terms::ROUND_DUE, value);
            });
            Some(Traced { value, step })
        }
        _ => None,
    };
    Ok(capped(patient, &rules::MA_02, candidate, settings.second_cap, round, known).map(Some))
}

/// What lies outside the scope, where the place helps with it; `None` while it is open.
#[allow(clippy::option_option, reason = "open, none, and so much are three answers")]
fn outside<X: Explain>(
    patient: &mut Patient<'_, X>,
    settings: ClassSettings<'_>,
    known: Known,
) -> Result<Option<Option<Traced<Money>>>, AssessError> {
    if settings.outside_ratio.is_unset() {
        return Ok(Some(None));
    }
    let cost = match known.outside {
        Some(cost) => Some(cost),
        None => patient.total(OUTSIDE)?,
    };
    // Only a limit over all rounds bounds it.
    let limited = known.year_capped || patient.policy.year_cap.read(&mut patient.reading).is_some();
    let share = settings.outside_ratio.read(&mut patient.reading);
    let threshold = settings.outside_threshold.read(&mut patient.reading);
    let (Some(cost), Some(share), Some(threshold), true) = (cost, share, threshold, limited) else {
        return Ok(None);
    };
    let value = share.value.of(cost.value.less(*threshold.value)?.max(Money::ZERO), 1, HALF_UP)?;
    let step = patient.explain.step(&rules::MA_02, patient.at("outside"), |facts| {
        facts
            .figure(&shared::SHARE, share)
            .from(&terms::OUTSIDE_COST, cost.value, cost.step)
            .figure(&terms::THRESHOLD, threshold)
            .gives(&terms::ROUND_DUE, value);
    });
    Ok(Some(Some(Traced { value, step })))
}
