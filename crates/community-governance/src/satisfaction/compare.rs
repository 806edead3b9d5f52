//! Units side by side (CG-71): what is hidden because the rest would tell it, ranks, the whole.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{Fact, Rate};

use super::error::SatisfactionError;
use super::policy::Differ;
use super::rules::CG_71;
use super::survey::{Asked, Index, Publication, Unit, Whole, published};
use super::wilson::proportions_differ;
use super::{programmes, questions, terms};

const fn hidden(unit: &Index) -> bool {
    matches!(unit.publication, Some(Publication::Suppressed | Publication::AlsoSuppressed))
}

/// Hides the smallest of the other units as long as what is hidden could be worked out: one unit alone, or several that have
/// fewer answers together than the limit.
pub(super) fn beside<X: Explain>(asked: &mut Asked<'_, X>, units: &mut [Index]) {
    let mut reading = Reading::default();
    let Some(least) = asked.policy.suppress_below.read(&mut reading) else { return };
    loop {
        let count = units.iter().filter(|unit| hidden(unit)).count();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let n = units.iter().filter(|unit| hidden(unit)).fold(0_u32, |sum, unit| sum.saturating_add(unit.n));
        if count == 0 || (count > 1 && n >= *least.value) {
            return;
        }
        let shown =
            units.iter_mut().enumerate().filter(|(_, unit)| !hidden(unit) && unit.publication.is_some());
        let Some((index, next)) = shown.min_by_key(|(_, unit)| unit.n) else { return };
        next.publication = Some(Publication::AlsoSuppressed);
        asked.explain.step(&CG_71, asked.at.variant("beside").member(index), |facts| {
            facts
                .clause(&terms::HIDDEN_UNITS, count)
                .clause(&terms::HIDDEN_N, n)
                .figure(&terms::SUPPRESS_BELOW, least)
                .gives(&terms::SHOWN, Publication::AlsoSuppressed.word());
        });
        asked.explain.concluded(&programmes::BESIDE, reading.assumed);
    }
}

/// Ranks the units that are shown in full: one more than the units that are clearly better.
pub(super) fn ranks<X: Explain>(
    asked: &mut Asked<'_, X>,
    units: &mut [Index],
) -> Result<(), SatisfactionError> {
    let full = |unit: &Index| unit.publication == Some(Publication::Full);
    if units.iter().filter(|unit| full(unit)).count() < 2 {
        return Ok(());
    }
    for own in 0..units.len() {
        let Some(unit) = units.get(own).copied().filter(full) else { continue };
        let mut reading = Reading::default();
        let mut better = 0_u32;
        for (index, other) in units.iter().enumerate() {
            if index == own || !full(other) {
                continue;
            }
            let Some(differ) = differ(asked, own, &unit, other, &mut reading)? else {
                asked.open(&programmes::RANK, None, reading);
                return Ok(());
            };
            let higher = ahead(other, &unit);
            better = better.saturating_add(u32::from(differ && higher));
        }
        let rank = better.saturating_add(1);
        asked.explain.step(&CG_71, asked.at.variant("rank").member(own), |facts| {
            facts.clause(&terms::ABOVE_DIFFERENT, better).gives(&terms::RANK, rank);
        });
        asked.explain.concluded(&programmes::RANK, reading.assumed);
        if let Some(unit) = units.get_mut(own) {
            unit.rank = Some(rank);
        }
    }
    Ok(())
}

/// Has the first the higher share?
fn ahead(first: &Index, second: &Index) -> bool {
    let cross = |one: &Index, other: &Index| u64::from(one.good).saturating_mul(u64::from(other.n));
    cross(first, second) > cross(second, first)
}

/// Do two units differ? `None` where a figure is missing.
fn differ<X: Explain>(
    asked: &mut Asked<'_, X>,
    own: usize,
    unit: &Index,
    other: &Index,
    reading: &mut Reading,
) -> Result<Option<bool>, SatisfactionError> {
    let at = asked.at.member(own);
    let (Some(method), Some(z)) = (asked.policy.differ.read(reading), asked.policy.z.read(reading)) else {
        return Ok(None);
    };
    let (Some(mine), Some(its)) = (unit.interval, other.interval) else { return Ok(None) };
    let differ = match method.value {
        Differ::Intervals => {
            let apart = mine.high < its.low || its.high < mine.low;
            let bound = super::survey::tenths;
            let bounds = [bound(mine.low)?, bound(mine.high)?, bound(its.low)?, bound(its.high)?];
            let [low, high, low_2, high_2] = bounds;
            asked.explain.step(&CG_71, at.variant("intervals"), |facts| {
                facts
                    .chosen(&terms::DIFFER_BY, method.value.word(), method.figure)
                    .from(&terms::LOW, low, unit.steps.low)
                    .from(&terms::HIGH, high, unit.steps.high)
                    .from(&terms::LOW_2, low_2, other.steps.low)
                    .from(&terms::HIGH_2, high_2, other.steps.high)
                    .gives(&terms::DIFFER, apart);
            });
            apart
        }
        Differ::TwoProportions => {
            let apart = proportions_differ((unit.good, unit.n), (other.good, other.n), *z.value)
                .ok_or(SatisfactionError::TestTooLarge)?;
            asked.explain.step(&CG_71, at.variant("two-proportions"), |facts| {
                facts
                    .chosen(&terms::DIFFER_BY, method.value.word(), method.figure)
                    .from(&terms::GOOD, unit.good, unit.steps.good)
                    .from(&terms::N, unit.n, unit.steps.n)
                    .from(&terms::GOOD_2, other.good, other.steps.good)
                    .from(&terms::N_2, other.n, other.steps.n)
                    .figure(&terms::Z, z)
                    .gives(&terms::DIFFER, apart);
            });
            apart
        }
    };
    Ok(Some(differ))
}

/// The whole of several units: its class, and the index that weighs each unit by its households.
pub(super) fn whole<X: Explain>(
    asked: &mut Asked<'_, X>,
    units: &[Unit],
    found: &[Index],
) -> Result<Whole, SatisfactionError> {
    let n = found.iter().try_fold(0_u32, |sum, unit| sum.checked_add(unit.n));
    let n = n.ok_or(SatisfactionError::OutOfRange)?;
    let mut whole = Whole { n, publication: None, weighted: None };
    if units.len() < 2 {
        return Ok(whole);
    }
    let mut all = 0_u32;
    for unit in units {
        let Fact::Known(households) = unit.households else {
            asked.open(&programmes::WEIGHTED, Some(questions::HOUSEHOLDS), Reading::default());
            return Ok(whole);
        };
        all = all.checked_add(households).ok_or(SatisfactionError::OutOfRange)?;
    }
    if found.iter().any(|unit| unit.n == 0) || all == 0 {
        asked.open(&programmes::WEIGHTED, Some(questions::ANSWERS), Reading::default());
        return Ok(whole);
    }
    let (mut first, mut millionths) = (StepRef::NONE, 0_i64);
    for (index, (unit, found)) in units.iter().zip(found).enumerate() {
        let households = unit.households.known().unwrap_or_default();
        let part = part(households, found, all)?;
        millionths = millionths.checked_add(part).ok_or(SatisfactionError::OutOfRange)?;
        let rate = millionths_of(part)?;
        let step = asked.explain.step(&CG_71, asked.at.variant("part").member(index), |facts| {
            facts
                .input(&terms::HOUSEHOLDS, households, Field::of("survey.units[].households", index))
                .from(&terms::GOOD, found.good, found.steps.good)
                .clause(&terms::ALL_HOUSEHOLDS, all)
                .from(&terms::N, found.n, found.steps.n)
                .gives(&terms::PART, rate);
        });
        if index == 0 {
            first = step;
        }
    }
    let weighted = Rate::quotient(millionths, 1_000_000, 1).map_err(|_| SatisfactionError::OutOfRange)?;
    asked.explain.step(&CG_71, asked.at.variant("weighted"), |facts| {
        facts.from_each(&terms::PART, first, units.len()).gives(&terms::WEIGHTED, weighted);
    });
    asked.explain.concluded(&programmes::WEIGHTED, Reading::default().assumed);
    whole.weighted = Some(weighted);
    let step = asked.explain.step(&CG_71, asked.at.variant("whole"), |facts| {
        for unit in found {
            facts.from(&terms::N_EACH, unit.n, unit.steps.n);
        }
        facts.gives(&terms::N, n);
    });
    whole.publication = published(asked, asked.at, n, step, &programmes::WHOLE);
    Ok(whole)
}

/// What a unit brings to the weighted share, in millionths of a per cent, half up.
fn part(households: u32, found: &Index, all: u32) -> Result<i64, SatisfactionError> {
    let product =
        |factors: [u32; 2]| factors.iter().try_fold(1_i128, |by, one| by.checked_mul(i128::from(*one)));
    let above = product([households, found.good]).and_then(|above| above.checked_mul(200_000_000));
    let below = product([all, found.n]);
    let (above, below) = above.zip(below).ok_or(SatisfactionError::OutOfRange)?;
    let twice = below.checked_mul(2).ok_or(SatisfactionError::OutOfRange)?;
    let rounded = above.checked_add(below).and_then(|sum| sum.checked_div(twice));
    rounded.and_then(|part| i64::try_from(part).ok()).ok_or(SatisfactionError::OutOfRange)
}

fn millionths_of(part: i64) -> Result<Rate, SatisfactionError> {
    Rate::quotient(part, 1_000_000, 6).map_err(|_| SatisfactionError::OutOfRange)
}
