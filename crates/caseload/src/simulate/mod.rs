//! 模拟: one register under two laws: what it costs by month and programme, who gains, loses, enters, leaves, by group.
//!
//! # What a simulation does not see
//!
//! [`NOT_SEEN`] says it for people. A register holds who is in it: only they, applicants among them, can enter. Nobody
//! earns more or less, applies or moves because of the new law; counted income is as determined; law at earlier days
//! of application is not changed by figures that begin with the first simulated month.
mod csv;
mod groups;
mod what_if;

use std::collections::BTreeMap;

use minzheng_core_types::{Finding, Money, MoneyError, Month, MonthRange, Place, Silent, Text};
use minzheng_welfare::PARAMETERS;
use minzheng_welfare::programmes::PROGRAMMES;
use rayon::prelude::*;
use serde::Serialize;
use thiserror::Error;

pub use csv::simulation_csv;
pub use groups::{Counts, Group, Outcomes};
pub use what_if::{WHAT_IF_SOURCE, WhatIf, WhatIfError, lay_over};

use crate::change::{Held, held};
use crate::laws::LawTable;
use crate::outputs::Progress;
use crate::register::Register;
use crate::run::{MonthRow, Run, RunError, Status};
use groups::Grouping;

/// Name and version of the machine form.
pub const SIMULATION_SCHEMA: &str = "minzheng.simulation/1";

/// How many households are assessed before the next report of progress.
const BATCH: usize = 1 << 12;

/// 模拟看不到的: what the numbers leave out.
pub static NOT_SEEN: &[Text] = &[
    Text::new(
        "台账里有谁，才可能纳入谁：没有申请过的家庭即使按新参数符合，也不在结果里。",
        "Only who is in the register can enter: families that never applied are not in the result, even if the new figures \
         would entitle them.",
    ),
    Text::new(
        "申请在办的户按假定批准计入新纳入、受益和受损，但不计入发放金额，另列一行。",
        "Households with an application under way count among those who enter, gain or lose as if approved; what they would \
         be paid is a line of its own and not part of the cost.",
    ),
    Text::new(
        "没有行为变化：收入、就业、家庭构成和申请意愿都按台账原样。",
        "Nobody behaves otherwise: incomes, work, households and applications are those of the register.",
    ),
    Text::new(
        "在保户的收入按最近一次核定；下次复核会查出的变化不在内。",
        "The income of a household on the roll is that of its last determination; what the next review would find is not in.",
    ),
    Text::new(
        "假设参数从首月起生效；申请日在此之前的，财产等按申请日判断的界限仍按当时的参数。",
        "What-if figures begin with the first month; limits that look at an earlier day of application keep the figures of \
         that day.",
    ),
    Text::new(
        "需人工核定的项目金额记为零：它可能发放，只是还不知道。",
        "A programme that needs a person counts as zero: it may be paid, it is only not known yet.",
    ),
];

/// Why a simulation stopped.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SimulateError {
    /// One of the two runs stopped.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// Old, new and the difference of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Sums {
    /// Under the old law.
    pub old: Money,
    /// Under the new law.
    pub new: Money,
    /// New less old.
    pub difference: Money,
}

impl Sums {
    fn add(&mut self, old: Money, new: Money) -> Result<(), MoneyError> {
        self.old = self.old.plus(old)?;
        self.new = self.new.plus(new)?;
        self.difference = self.new.less(self.old)?;
        Ok(())
    }
}

/// One programme in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ProgrammeCost {
    /// The programme.
    pub programme: &'static str,
    /// What is paid.
    #[serde(flatten)]
    pub sums: Sums,
    /// Households paid under the old law.
    pub households_old: u32,
    /// Households paid under the new law.
    pub households_new: u32,
    /// Households for which it needs a person under the old law.
    pub open_old: u32,
    /// The same under the new law.
    pub open_new: u32,
}

/// 一月费用: what a month costs under both laws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MonthCost {
    /// The month.
    pub month: Month,
    /// What is paid to households on the roll.
    #[serde(flatten)]
    pub sums: Sums,
    /// What is added where a household gets more.
    pub more: Money,
    /// What is taken where a household gets less; never positive.
    pub less: Money,
    /// By programme, in their order.
    pub programmes: Vec<ProgrammeCost>,
    /// What applications under way would be paid; not in the sums above.
    pub applications: Sums,
}

/// A figure that is another under the new law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureDifference {
    /// The place.
    pub place: Place,
    /// The parameter.
    pub parameter: &'static str,
    /// First and last of the months in a row.
    pub months: (Month, Month),
    /// Under the old law.
    pub old: Held,
    /// Under the new law.
    pub new: Held,
}

/// 模拟结果.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Simulation {
    /// Name and version of the form.
    pub schema: &'static str,
    /// The first month.
    pub first: Month,
    /// The last month.
    pub last: Month,
    /// The hash of the old figures.
    pub pack_old: String,
    /// The hash of the new figures.
    pub pack_new: String,
    /// The figures that differ.
    pub figures: Vec<FigureDifference>,
    /// What households on the roll are paid in all months.
    pub total: Sums,
    /// What applications would be paid in all months.
    pub applications: Sums,
    /// By month.
    pub months: Vec<MonthCost>,
    /// Households and persons over all months.
    pub outcomes: Outcomes,
    /// The same by group; those of `present` overlap.
    pub groups: Vec<Group>,
}

/// Runs the months under both laws. The two tables are made for the same register and months.
///
/// ```
/// use std::collections::BTreeSet;
/// use minzheng_caseload::simulate::{WhatIf, lay_over, simulate};
/// use minzheng_caseload::{LawTable, Register};
/// use minzheng_welfare::{FIGURES, PARAMETERS};
///
/// let pack = minzheng_policies::embedded(FIGURES).map_err(|e| e.to_string())?;
/// let (register, months) = (Register::default(), "2014-04..2014-06".parse()?);
/// let raise = WhatIf::read("sa.standard.urban=650", PARAMETERS)?;
/// let new = lay_over(&pack, &[raise], &BTreeSet::from(["370203".parse()?]), months)?;
/// let (old, new) = (LawTable::new(&pack, &register, months), LawTable::new(&new, &register, months));
/// let simulation = simulate(&register, &old, &new, months, &mut |_| {})?;
/// assert_eq!((simulation.months.len(), simulation.total.difference.fen()), (3, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`SimulateError`] of the first household that fails.
pub fn simulate(
    register: &Register,
    old: &LawTable,
    new: &LawTable,
    months: MonthRange,
    progress: &mut dyn FnMut(Progress),
) -> Result<Simulation, SimulateError> {
    let runs = (Run::new(register, old), Run::new(register, new));
    let mut costs: Vec<Gathered> = months.iter().map(Gathered::new).collect();
    let mut grouping = Grouping::new(register, months);
    let mut start = 0_usize;
    while start < register.len() {
        progress(Progress { month: months.last(), done: start, of: register.len() });
        let end = start.saturating_add(BATCH).min(register.len());
        let one = |index| -> Result<Vec<Both<'_>>, SimulateError> {
            let month = |month| {
                let (old, new) =
                    (runs.0.one(index, month, &mut Silent)?, runs.1.one(index, month, &mut Silent)?);
                Ok(Both { old, new })
            };
            months.iter().map(month).collect()
        };
        let batch: Vec<Result<Vec<Both<'_>>, SimulateError>> =
            (start..end).into_par_iter().map(one).collect();
        for (index, household) in (start..end).zip(batch) {
            let household = household?;
            for (cost, both) in costs.iter_mut().zip(&household) {
                cost.add(both)?;
            }
            grouping.add(index, &household)?;
        }
        start = end;
    }
    progress(Progress { month: months.last(), done: register.len(), of: register.len() });
    let months_of: Vec<MonthCost> = costs.into_iter().map(Gathered::finish).collect();
    let (mut total, mut applications) = (Sums::default(), Sums::default());
    for month in &months_of {
        total.add(month.sums.old, month.sums.new)?;
        applications.add(month.applications.old, month.applications.new)?;
    }
    let (outcomes, groups) = grouping.finish();
    Ok(Simulation {
        schema: SIMULATION_SCHEMA,
        first: months.first(),
        last: months.last(),
        pack_old: old.pack().hash().to_string(),
        pack_new: new.pack().hash().to_string(),
        figures: figures(register, old, new, months),
        total,
        applications,
        months: months_of,
        outcomes,
        groups,
    })
}

/// A household in a month under both laws.
struct Both<'r> {
    old: Option<MonthRow<'r>>,
    new: Option<MonthRow<'r>>,
}

/// What a household on the roll is paid, and what an application would be.
#[derive(Debug, Clone, Copy, Default)]
struct Paid {
    roll: Money,
    application: Money,
}

fn paid(row: Option<&MonthRow<'_>>) -> Result<Paid, RunError> {
    let total = row.map_or(Ok(Money::ZERO), MonthRow::total)?;
    Ok(match row.map(|row| row.status) {
        Some(Status::OnRoll) => Paid { roll: total, application: Money::ZERO },
        Some(Status::Applying) => Paid { roll: Money::ZERO, application: total },
        None => Paid::default(),
    })
}

struct Gathered {
    cost: MonthCost,
    programmes: BTreeMap<&'static str, ProgrammeCost>,
}

impl Gathered {
    fn new(month: Month) -> Self {
        let (sums, zero) = (Sums::default(), Money::ZERO);
        let cost =
            MonthCost { month, sums, more: zero, less: zero, programmes: Vec::new(), applications: sums };
        Self { cost, programmes: BTreeMap::new() }
    }

    fn add(&mut self, both: &Both<'_>) -> Result<(), SimulateError> {
        let (old, new) = (paid(both.old.as_ref())?, paid(both.new.as_ref())?);
        self.cost.sums.add(old.roll, new.roll)?;
        self.cost.applications.add(old.application, new.application)?;
        let difference = new.roll.less(old.roll)?;
        let side = if difference.is_negative() { &mut self.cost.less } else { &mut self.cost.more };
        *side = side.plus(difference)?;
        for (row, is_new) in [(&both.old, false), (&both.new, true)] {
            let Some(row) = row.as_ref().filter(|row| row.status == Status::OnRoll) else { continue };
            for (programme, finding) in row.findings.each() {
                let line = self.programmes.entry(programme.id).or_default();
                let (amount, zero) = (finding.amount(), Money::ZERO);
                let (paid, open) = if is_new {
                    line.sums.add(zero, amount)?;
                    (&mut line.households_new, &mut line.open_new)
                } else {
                    line.sums.add(amount, zero)?;
                    (&mut line.households_old, &mut line.open_old)
                };
                *paid = paid.saturating_add(u32::from(finding.is_entitled()));
                *open = open.saturating_add(u32::from(matches!(finding, Finding::NeedsPerson(_))));
            }
        }
        Ok(())
    }

    fn finish(mut self) -> MonthCost {
        self.cost.programmes = PROGRAMMES
            .iter()
            .map(|programme| {
                let line = self.programmes.get(programme.id).copied().unwrap_or_default();
                ProgrammeCost { programme: programme.id, ..line }
            })
            .collect();
        self.cost
    }
}

/// The figures that differ, for each place of the register, months in a row as one line.
fn figures(register: &Register, old: &LawTable, new: &LawTable, months: MonthRange) -> Vec<FigureDifference> {
    let mut all: Vec<FigureDifference> = Vec::new();
    for place in register.places() {
        for (index, parameter) in PARAMETERS.iter().enumerate() {
            for month in months.iter() {
                let (Some(before), Some(after)) = (old.get(place, month), new.get(place, month)) else {
                    continue;
                };
                let (before, after) = (held(before, index), held(after, index));
                if before == after {
                    continue;
                }
                match all.last_mut() {
                    Some(last)
                        if (last.place, last.parameter) == (place, parameter.id)
                            && last.months.1.next() == month
                            && (last.old == before && last.new == after) =>
                    {
                        last.months.1 = month;
                    }
                    _ => all.push(FigureDifference {
                        place,
                        parameter: parameter.id,
                        months: (month, month),
                        old: before,
                        new: after,
                    }),
                }
            }
        }
    }
    all
}
