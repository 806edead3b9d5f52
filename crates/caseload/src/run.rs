//! A month over a register, in parallel; what comes out keeps the order of what went in.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::{Explanation, ExplanationDocument, Money, MoneyError, Month, Silent};
use minzheng_welfare::standing::{Determination, Law};
use minzheng_welfare::{AssessError, CATALOGUE, CaseFile, MonthFindings, Standing, allowance, assess_month};
use rayon::prelude::*;
use thiserror::Error;

use crate::entry::Grace;
use crate::laws::LawTable;
use crate::register::{HouseholdRecord, Register};

/// How many households are assessed before their rows are handed on.
const BATCH: usize = 1 << 12;

/// Why a run stopped. What concerns one household names its number, never a person.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RunError {
    /// A household could not be assessed.
    #[error("household `{number}`, {month}: {why}")]
    Assess {
        /// 户编号.
        number: String,
        /// The month.
        month: Month,
        /// Why.
        why: AssessError,
    },
    /// The table of laws is of other months.
    #[error("no law was looked up for {month}; make the table of laws for the months of the run")]
    NoLaw {
        /// The month.
        month: Month,
    },
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The threads could not be started.
    #[error("the threads could not be started: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}

/// 状态: how a household stands in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 申请中.
    Applying,
    /// 在保, the months of grace included (SA-23).
    OnRoll,
}

/// 一户一月: what was found for a household in a month.
#[derive(Debug, Clone, Copy)]
pub struct MonthRow<'r> {
    /// Index of the household in the register.
    pub index: usize,
    /// The household.
    pub record: &'r HouseholdRecord,
    /// Applying or on the roll.
    pub status: Status,
    /// What was found.
    pub findings: MonthFindings,
}

impl MonthRow<'_> {
    /// What is paid in all.
    ///
    /// # Errors
    /// [`RunError::Money`] when the sum does not fit.
    pub fn total(&self) -> Result<Money, RunError> {
        Ok(self.findings.total()?)
    }
}

/// A register with the law it runs under.
#[derive(Debug, Clone, Copy)]
pub struct Run<'r> {
    register: &'r Register,
    laws: &'r LawTable,
    threads: usize,
}

/// How a household stands in a month: what the rules are asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'r> {
    pub(crate) status: Status,
    pub(crate) standing: Standing<'r>,
    /// The day whose law and place the limits of the application look at.
    pub(crate) applied: NaiveDate,
}

impl<'r> Run<'r> {
    /// A run on as many threads as there are cores.
    #[must_use]
    pub const fn new(register: &'r Register, laws: &'r LawTable) -> Self {
        Self { register, laws, threads: 0 }
    }

    /// The same on so many threads; 0 for as many as there are cores. The output does not depend on it.
    #[must_use]
    pub const fn threads(mut self, threads: usize) -> Self {
        self.threads = threads;
        self
    }

    /// The laws.
    #[must_use]
    pub const fn laws(&self) -> &'r LawTable {
        self.laws
    }

    /// The register.
    #[must_use]
    pub const fn register(&self) -> &'r Register {
        self.register
    }

    /// The first month of a determination (SA-19). Where the place has not settled the rule it is the month after the
    /// decision: by every rule payment has begun then.
    fn first_month(&self, record: &HouseholdRecord, determination: &Determination) -> Month {
        let decided = Month::of(determination.decided);
        let policy = self.laws.get(record.stay_on(determination.decided).place, decided);
        policy
            .and_then(|policy| allowance::first_month(determination.decided, policy, &mut Silent))
            .unwrap_or_else(|| decided.next())
    }

    /// The latest determination whose first month has come counts; before the first one nothing is on the roll. After
    /// an end only what was decided or applied for in a later month counts: who comes back begins a new spell. A grace
    /// decision takes the place of what was determined before it, from the month after it (SA-23).
    pub(crate) fn asked(&self, record: &HouseholdRecord, month: Month) -> Option<Asked<'r>> {
        let before = record.ends().map(|end| end.last).filter(|last| month > *last).max();
        let of_this_spell = |day: NaiveDate| before.is_none_or(|last| Month::of(day) > last);
        let mut since = None;
        let mut basis = None;
        for determination in self.register.determinations(record) {
            if of_this_spell(determination.decided) {
                let first = self.first_month(record, determination);
                since = since.or(Some(first));
                if first <= month {
                    basis = Some(determination);
                }
            }
        }
        if let Some(grace) = record.grace.filter(|grace| of_this_spell(grace.decided))
            && Month::of(grace.decided) < month
            && basis.is_none_or(|basis| basis.decided <= grace.decided)
        {
            let Grace { decided, kept, ground } = grace;
            return Some(Asked {
                status: Status::OnRoll,
                standing: Standing::Grace { decided, kept, ground },
                applied: decided,
            });
        }
        if let (Some(basis), Some(since)) = (basis, since) {
            return Some(Asked {
                status: Status::OnRoll,
                standing: Standing::OnRoll { since, basis },
                applied: basis.applied,
            });
        }
        let on = record.applied?;
        let applying = Month::of(on) <= month && of_this_spell(on) && since.is_none();
        applying.then_some(Asked {
            status: Status::Applying,
            standing: Standing::Applying { on },
            applied: on,
        })
    }

    /// 上次核查: the last decision up to a day, in the spell of payment that its month belongs to: a determination, or one
    /// to keep the payment for a while (SA-21).
    #[must_use]
    pub fn last_reviewed(&self, record: &HouseholdRecord, day: NaiveDate) -> Option<NaiveDate> {
        let before = record.ends().map(|end| end.last).filter(|last| Month::of(day) > *last).max();
        let determined = self.register.determinations(record).iter().map(|one| one.decided);
        let decided = determined.chain(record.grace.map(|grace| grace.decided));
        decided.filter(|one| *one <= day && before.is_none_or(|last| Month::of(*one) > last)).max()
    }

    /// How a household stands in a month; `None` when it is neither on the roll nor applying.
    #[must_use]
    pub fn standing(&self, index: usize, month: Month) -> Option<Standing<'r>> {
        let record = self.register.households().get(index)?;
        Some(self.asked(record, month)?.standing)
    }

    /// One household in one month; `None` when it is neither on the roll nor applying.
    ///
    /// # Errors
    /// [`RunError`] when there is no law for the month or amounts do not fit.
    pub fn one<X: Explain>(
        &self,
        index: usize,
        month: Month,
        explain: &mut X,
    ) -> Result<Option<MonthRow<'r>>, RunError> {
        let Some(record) = self.register.households().get(index) else {
            return Ok(None);
        };
        let Some(asked) = self.asked(record, month) else {
            return Ok(None);
        };
        let household = self.register.household_in(record, month);
        let in_month = self.laws.get(record.stay_in(month).place, month);
        let at_application = self.laws.get(record.stay_on(asked.applied).place, Month::of(asked.applied));
        let (Some(household), Some(in_month), Some(at_application)) = (household, in_month, at_application)
        else {
            return Err(RunError::NoLaw { month });
        };
        let law = Law { at_application, in_month };
        match assess_month(&household, asked.standing, law, month, explain) {
            Ok(findings) => Ok(Some(MonthRow { index, record, status: asked.status, findings })),
            Err(why) => Err(RunError::Assess { number: record.number.clone(), month, why }),
        }
    }

    /// A household in a month as a case, with nothing left out that the register states; `None` when nobody is in it. Off
    /// the roll and not applying, it has ended.
    #[must_use]
    pub fn case(&self, index: usize, month: Month) -> Option<CaseFile> {
        let record = self.register.households().get(index)?;
        let household = self.register.household_in(record, month)?;
        let off = Standing::Ended { last: record.ended.unwrap_or(month), ground: None };
        let standing = self.standing(index, month).unwrap_or(off);
        Some(CaseFile::of(&household, record.stay_in(month).place, month, standing))
    }

    /// The explanation of one household in one month. It looks at that household alone.
    ///
    /// # Errors
    /// [`RunError`] as [`Run::one`].
    pub fn explain(
        &self,
        index: usize,
        month: Month,
    ) -> Result<Option<(MonthRow<'r>, ExplanationDocument)>, RunError> {
        let mut why = Explanation::default();
        Ok(self.one(index, month, &mut why)?.map(|row| {
            let place = row.record.stay_in(month).place;
            let document = why.document(Some(row.record.case.0), place, month, &CATALOGUE);
            (row, document)
        }))
    }

    /// Why a household that is neither on the roll nor applying gets nothing after an end of payment: the last month, and
    /// the ground where it is recorded (SA-25). `None` when there is no end before the month.
    ///
    /// # Errors
    /// [`RunError`] as [`Run::one`].
    pub fn explain_end(&self, index: usize, month: Month) -> Result<Option<ExplanationDocument>, RunError> {
        Ok(self.assess_end(index, month)?.map(|(_, document)| document))
    }

    /// The same with what was found.
    pub(crate) fn assess_end(
        &self,
        index: usize,
        month: Month,
    ) -> Result<Option<(MonthFindings, ExplanationDocument)>, RunError> {
        let Some(record) = self.register.households().get(index) else { return Ok(None) };
        let end = record.ends().filter(|end| end.last < month).max_by_key(|end| end.last);
        let Some(end) = end.filter(|_| self.asked(record, month).is_none()) else { return Ok(None) };
        let place = record.stay_in(month).place;
        let (Some(household), Some(policy)) =
            (self.register.household_in(record, month), self.laws.get(place, month))
        else {
            return Err(RunError::NoLaw { month });
        };
        let standing = Standing::Ended { last: end.last, ground: end.ground };
        let mut why = Explanation::default();
        match assess_month(&household, standing, Law::both(policy), month, &mut why) {
            Ok(findings) => Ok(Some((findings, why.document(Some(record.case.0), place, month, &CATALOGUE)))),
            Err(why) => Err(RunError::Assess { number: record.number.clone(), month, why }),
        }
    }

    /// Every household of a month, in the order of the register, whatever the number of threads. `sink` gets one
    /// row at a time.
    ///
    /// # Errors
    /// [`RunError`] of the first household that fails; the rows before it have gone out.
    pub fn month(&self, month: Month, mut sink: impl FnMut(&MonthRow<'r>)) -> Result<(), RunError> {
        self.month_with(
            month,
            |_| Ok(()),
            |row, ()| {
                sink(row);
                Ok(())
            },
        )
    }

    /// The same, with work on each row that needs no order, done in the threads: `prepare` makes of a row what
    /// `sink` then gets with it, in order. Only a batch of rows is kept at a time.
    ///
    /// # Errors
    /// [`RunError`] of the first household that fails, or what `prepare` or `sink` returns; the rows before it have
    /// gone out.
    pub fn month_with<T: Send, E: From<RunError> + Send>(
        &self,
        month: Month,
        prepare: impl Fn(&MonthRow<'r>) -> Result<T, E> + Sync,
        mut sink: impl FnMut(&MonthRow<'r>, T) -> Result<(), E>,
    ) -> Result<(), E> {
        self.in_order(
            |index| match self.one(index, month, &mut Silent)? {
                Some(row) => prepare(&row).map(|made| Some((row, made))),
                None => Ok(None),
            },
            |(row, made)| sink(&row, made),
        )
    }

    /// Work on each household by its index, done in the threads; what it makes comes out in the order of the register.
    /// Only a batch of it is kept at a time.
    ///
    /// # Errors
    /// What `one` or `sink` returns for the first household that fails; what came before has gone out.
    pub fn in_order<T: Send, E: From<RunError> + Send>(
        &self,
        one: impl Fn(usize) -> Result<Option<T>, E> + Sync,
        mut sink: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let threads = rayon::ThreadPoolBuilder::new().num_threads(self.threads).build();
        let pool = threads.map_err(RunError::from)?;
        let mut start = 0_usize;
        while start < self.register.len() {
            let end = start.saturating_add(BATCH).min(self.register.len());
            let made: Vec<_> = pool.install(|| (start..end).into_par_iter().map(&one).collect());
            for made in made {
                if let Some(made) = made? {
                    sink(made)?;
                }
            }
            start = end;
        }
        Ok(())
    }
}
