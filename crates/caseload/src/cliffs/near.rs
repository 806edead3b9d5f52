//! The households of a register that stand near a cliff.

use std::collections::BTreeMap;

use minzheng_core_types::explain::Label;
use minzheng_core_types::{Money, Month};
use minzheng_welfare::{CATALOGUE, Law};
use rayon::prelude::*;
use serde::Serialize;

use super::{Cliff, CliffError, Incomes, NEAR_SCHEMA, Sweep};
use crate::outputs::Progress;
use crate::run::{Run, RunError, Status};

/// How many households are swept before the next report of progress.
const BATCH: usize = 1 << 10;

/// A household with a cliff nearby.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NearCliff {
    /// 户编号.
    pub household: String,
    /// Persons who count.
    pub persons: u32,
    /// Its counted monthly income, truncated to the fen.
    pub income: Money,
    /// How much more it may earn without falling; negative when it stands beyond the cliff.
    pub distance: Money,
    /// The cliff.
    pub cliff: Cliff,
}

/// Cliffs by the rule that makes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleTally {
    /// The rule.
    pub rule: &'static str,
    /// Its title.
    pub title: Label,
    /// Households that would fall.
    pub ahead: u32,
    /// Persons in them.
    pub ahead_persons: u32,
    /// Households that stand beyond it.
    pub beyond: u32,
    /// The least that one of them loses.
    pub least: Money,
    /// The most.
    pub most: Money,
}

/// 悬崖附近: the households on the roll that stand near a cliff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterCliffs {
    /// Name and version of the form.
    pub schema: &'static str,
    /// The month.
    pub month: Month,
    /// How near, in yuan of monthly income.
    pub within: Money,
    /// Households on the roll.
    pub households: u32,
    /// Of them, those that a cliff is so near ahead of.
    pub ahead: u32,
    /// Of them, those that stand so little beyond one.
    pub beyond: u32,
    /// By rule.
    pub rules: Vec<RuleTally>,
    /// The households, in the order of the register; one with several cliffs has several lines.
    pub near: Vec<NearCliff>,
}

/// Sweeps each household on the roll around its counted income, `within` yuan up and down.
///
/// # Errors
/// [`CliffError`] of the first household that fails.
pub fn near_cliffs(
    run: &Run<'_>,
    month: Month,
    (within, step): (Money, Money),
    progress: &mut dyn FnMut(Progress),
) -> Result<RegisterCliffs, CliffError> {
    let register = run.register();
    let mut all = RegisterCliffs {
        schema: NEAR_SCHEMA,
        month,
        within,
        households: 0,
        ahead: 0,
        beyond: 0,
        rules: Vec::new(),
        near: Vec::new(),
    };
    let mut rules: BTreeMap<&'static str, RuleTally> = BTreeMap::new();
    let mut start = 0_usize;
    while start < register.len() {
        progress(Progress { month, done: start, of: register.len() });
        let end = start.saturating_add(BATCH).min(register.len());
        let batch: Vec<Result<Option<Vec<NearCliff>>, CliffError>> =
            (start..end).into_par_iter().map(|index| household(run, index, month, within, step)).collect();
        for found in batch {
            if let Some(found) = found? {
                count(&mut all, &mut rules, &found);
                all.near.extend(found);
            }
        }
        start = end;
    }
    progress(Progress { month, done: register.len(), of: register.len() });
    all.rules = rules.into_values().collect();
    Ok(all)
}

fn count(all: &mut RegisterCliffs, rules: &mut BTreeMap<&'static str, RuleTally>, found: &[NearCliff]) {
    all.households = all.households.saturating_add(1);
    let is_ahead = |near: &NearCliff| !near.distance.is_negative();
    all.ahead = all.ahead.saturating_add(u32::from(found.iter().any(is_ahead)));
    all.beyond = all.beyond.saturating_add(u32::from(found.iter().any(|near| !is_ahead(near))));
    for near in found {
        for rule in near.cliff.rules.iter().copied() {
            let lost = near.cliff.lost;
            let title = CATALOGUE
                .rule(rule)
                .map_or_else(|| Label { zh: rule.to_owned(), en: rule.to_owned() }, |rule| rule.title.into());
            let line = rules.entry(rule).or_insert_with(|| RuleTally {
                rule,
                title,
                ahead: 0,
                ahead_persons: 0,
                beyond: 0,
                least: lost,
                most: lost,
            });
            if is_ahead(near) {
                line.ahead = line.ahead.saturating_add(1);
                line.ahead_persons = line.ahead_persons.saturating_add(near.persons);
            } else {
                line.beyond = line.beyond.saturating_add(1);
            }
            (line.least, line.most) = (line.least.min(lost), line.most.max(lost));
        }
    }
}

/// The cliffs around one household; `None` when it is not on the roll.
fn household(
    run: &Run<'_>,
    index: usize,
    month: Month,
    within: Money,
    step: Money,
) -> Result<Option<Vec<NearCliff>>, CliffError> {
    let Some(mut sweep) = run.sweep(index, month)? else { return Ok(None) };
    let Some(income) = sweep.present() else { return Ok(None) };
    let from = income.less(within)?.max(Money::ZERO);
    let cliffs = sweep.cliffs(Incomes::new(from, income.plus(within)?, step)?)?;
    if cliffs.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let Some(record) = run.register().households().get(index) else { return Ok(None) };
    let persons = sweep.at(income)?.members.len();
    let mut near = Vec::new();
    for cliff in cliffs {
        let distance = cliff.income.less(income)?;
        near.push(NearCliff { household: record.number.clone(), persons, income, distance, cliff });
    }
    Ok(Some(near))
}

impl<'r> Run<'r> {
    /// The sweep of a household that is on the roll in a month; `None` of any other.
    ///
    /// # Errors
    /// [`CliffError`] when there is no law for the month.
    pub fn sweep(&self, index: usize, month: Month) -> Result<Option<Sweep<'r>>, CliffError> {
        let Some(record) = self.register().households().get(index) else { return Ok(None) };
        let asked = self.asked(record, month).filter(|asked| asked.status == Status::OnRoll);
        let Some(asked) = asked else { return Ok(None) };
        let Some(household) = self.register().household_in(record, month) else { return Ok(None) };
        let law = |place, month| self.laws().get(place, month).ok_or(RunError::NoLaw { month });
        let at_application = law(record.stay_on(asked.applied).place, Month::of(asked.applied))?;
        let law = Law { at_application, in_month: law(record.stay_in(month).place, month)? };
        Ok(Some(Sweep::new(&household, asked.standing, law, month)?))
    }
}
