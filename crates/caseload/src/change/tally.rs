//! The causes of a whole register, counted.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::explain::Label;
use minzheng_core_types::{Money, Month};
use minzheng_welfare::programmes::PROGRAMMES;
use rayon::prelude::*;
use serde::Serialize;

use super::path::Between;
use super::{CauseKind, Change, ChangeError, TALLY_SCHEMA, words};
use crate::outputs::Progress;

/// How many households are compared before the next report of progress.
const BATCH: usize = 1 << 11;

/// One cause over all households, in one programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyLine {
    /// Its kind.
    pub kind: CauseKind,
    /// The programme.
    pub programme: &'static str,
    /// What exactly: the ids of the two figures, the field, the rule, the standing.
    pub cause: String,
    /// What it is called.
    pub label: Label,
    /// Households it concerns.
    pub households: u32,
    /// Persons it concerns.
    pub persons: u32,
    /// What it adds where it raises.
    pub up: Money,
    /// What it takes where it lowers; never positive.
    pub down: Money,
    /// Both together.
    pub net: Money,
    /// Households that began to draw by it.
    pub began: u32,
    /// Households that no longer draw by it.
    pub ended: u32,
    /// Households for which it opened a question.
    pub opened: u32,
}

/// What a programme paid in both months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgrammeSums {
    /// The programme.
    pub programme: &'static str,
    /// Paid before.
    pub before: Money,
    /// Paid after.
    pub after: Money,
    /// The difference.
    pub difference: Money,
}

/// 原因汇总: why the rolls of two months differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeTally {
    /// Name and version of the form.
    pub schema: &'static str,
    /// The month before.
    pub from: Month,
    /// The month after.
    pub to: Month,
    /// Households that were listed in either month.
    pub households: u32,
    /// Of them, those whose payment changed.
    pub changed: u32,
    /// Paid before.
    pub before: Money,
    /// Paid after.
    pub after: Money,
    /// The difference, to which the lines sum.
    pub difference: Money,
    /// By programme.
    pub programmes: Vec<ProgrammeSums>,
    /// The causes: by kind and programme, then by what exactly.
    pub causes: Vec<TallyLine>,
}

/// Counts the causes of every household of a register.
///
/// # Errors
/// [`ChangeError`] of the first household that fails.
pub fn tally(between: &Between<'_>, progress: &mut dyn FnMut(Progress)) -> Result<ChangeTally, ChangeError> {
    let chains = between.chains()?;
    let [from, to] = between.months();
    let mut counting = Counting::new(from, to);
    let households = between.register().households();
    let mut start = 0_usize;
    while start < households.len() {
        progress(Progress { month: to, done: start, of: households.len() });
        let end = start.saturating_add(BATCH).min(households.len());
        let one = |index: usize| match households
            .get(index)
            .and_then(|record| chains.get(&between.places_of(record)))
        {
            Some(chain) => between.along(index, chain),
            None => Ok(None),
        };
        let changes: Vec<Result<Option<Change>, ChangeError>> =
            (start..end).into_par_iter().map(one).collect();
        for change in changes {
            if let Some(change) = change? {
                counting.add(&change)?;
            }
        }
        start = end;
    }
    progress(Progress { month: to, done: households.len(), of: households.len() });
    counting.finish()
}

struct Counting {
    tally: ChangeTally,
    lines: BTreeMap<(CauseKind, usize, String), TallyLine>,
    sums: BTreeMap<&'static str, (Money, Money)>,
}

impl Counting {
    fn new(from: Month, to: Month) -> Self {
        let zero = Money::ZERO;
        let tally = ChangeTally {
            schema: TALLY_SCHEMA,
            from,
            to,
            households: 0,
            changed: 0,
            before: zero,
            after: zero,
            difference: zero,
            programmes: Vec::new(),
            causes: Vec::new(),
        };
        Self { tally, lines: BTreeMap::new(), sums: BTreeMap::new() }
    }

    fn add(&mut self, change: &Change) -> Result<(), ChangeError> {
        let tally = &mut self.tally;
        tally.households = tally.households.saturating_add(1);
        tally.changed = tally.changed.saturating_add(u32::from(!change.difference.is_zero()));
        tally.before = tally.before.plus(change.before)?;
        tally.after = tally.after.plus(change.after)?;
        for programme in &change.programmes {
            let (before, after) = self.sums.entry(programme.programme).or_insert((Money::ZERO, Money::ZERO));
            *before = before.plus(programme.before)?;
            *after = after.plus(programme.after)?;
        }
        let mut seen = BTreeSet::new();
        for cause in &change.causes {
            let (what, label) = words::in_common(&cause.what);
            let place =
                PROGRAMMES.iter().position(|programme| programme.id == cause.programme).unwrap_or(usize::MAX);
            let key = (cause.kind, place, what.clone());
            let line = self.lines.entry(key.clone()).or_insert_with(|| TallyLine {
                kind: cause.kind,
                programme: cause.programme,
                cause: what,
                label,
                households: 0,
                persons: 0,
                up: Money::ZERO,
                down: Money::ZERO,
                net: Money::ZERO,
                began: 0,
                ended: 0,
                opened: 0,
            });
            line.households = line.households.saturating_add(u32::from(seen.insert(key)));
            line.persons = line.persons.saturating_add(cause.persons);
            let side = if cause.amount.is_negative() { &mut line.down } else { &mut line.up };
            *side = side.plus(cause.amount)?;
            line.net = line.net.plus(cause.amount)?;
            if let Some(turned) = cause.turned {
                let one = |begun: bool| u32::from(begun);
                line.began = line.began.saturating_add(one(turned.to == "entitled"));
                line.ended = line.ended.saturating_add(one(turned.from == "entitled"));
                line.opened = line.opened.saturating_add(one(turned.to == "needs-person"));
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<ChangeTally, ChangeError> {
        self.tally.difference = self.tally.after.less(self.tally.before)?;
        for programme in PROGRAMMES {
            if let Some((before, after)) = self.sums.get(programme.id).copied() {
                let difference = after.less(before)?;
                self.tally.programmes.push(ProgrammeSums {
                    programme: programme.id,
                    before,
                    after,
                    difference,
                });
            }
        }
        self.tally.causes = self.lines.into_values().collect();
        Ok(self.tally)
    }
}
