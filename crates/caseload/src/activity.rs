//! 办理情况 (DB-04): what was handled in a period beside the monthly roll: assistance granted, reviews, and how long
//! decisions took.

mod reviews;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::{Month, MonthRange};
use serde::{Serialize, Serializer};

pub use reviews::Reviews;

use crate::assistance::{Assistance, MedicalCount, SpecialCareCount, TemporaryCount};
use crate::laws::LawTable;
use crate::register::Register;
use crate::run::RunError;
use crate::statistics::MonthStatistics;

/// 办理天数: calendar days from applications to their decisions; a decision on the day of the application took none.
///
/// Any share of them is a day on which a decision came (nearest rank), never a day between two.
///
/// ```
/// use minzheng_caseload::activity::Waits;
/// let mut waits = Waits::default();
/// for decided in ["2014-06-01", "2014-06-11", "2014-06-21", "2014-07-01"] {
///     waits.add("2014-06-01".parse()?, decided.parse()?);
/// }
/// assert_eq!((waits.count(), waits.median(), waits.longest()), (4, Some(10), Some(30)));
/// assert_eq!(waits.within(20), 3);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "办理时限")]
pub struct Waits {
    by_days: BTreeMap<u32, u32>,
    backwards: u32,
}

impl Waits {
    /// Counts one decision.
    pub fn add(&mut self, applied: NaiveDate, decided: NaiveDate) {
        match u32::try_from(decided.signed_duration_since(applied).num_days()) {
            Ok(days) => {
                let count = self.by_days.entry(days).or_default();
                *count = count.saturating_add(1);
            }
            Err(_) => self.backwards = self.backwards.saturating_add(1),
        }
    }

    /// How many decisions.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.by_days.values().copied().fold(0, u32::saturating_add)
    }

    /// Decisions that are dated before their application. They are in no other number.
    #[must_use]
    pub const fn backwards(&self) -> u32 {
        self.backwards
    }

    /// Within how many days so many of a hundred decisions came; `None` where there is none.
    #[must_use]
    pub fn percentile(&self, of_hundred: u32) -> Option<u32> {
        let rank = u64::from(self.count()).saturating_mul(of_hundred.into()).div_ceil(100);
        let mut passed = 0_u64;
        self.by_days
            .iter()
            .find(|(_, count)| {
                passed = passed.saturating_add(u64::from(**count));
                passed >= rank
            })
            .map(|(days, _)| *days)
    }

    /// 中位数: the days within which half came.
    #[must_use]
    pub fn median(&self) -> Option<u32> {
        self.percentile(50)
    }

    /// 最长.
    #[must_use]
    pub fn longest(&self) -> Option<u32> {
        self.by_days.keys().next_back().copied()
    }

    /// How many came within so many days.
    #[must_use]
    pub fn within(&self, days: u32) -> u32 {
        self.by_days.range(..=days).map(|(_, count)| *count).fold(0, u32::saturating_add)
    }
}

/// As what a reader of JSON would compute from them.
impl Serialize for Waits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Told<'w> {
            count: u32,
            median: Option<u32>,
            ninety_percent: Option<u32>,
            longest: Option<u32>,
            backwards: u32,
            by_days: &'w BTreeMap<u32, u32>,
        }
        Told {
            count: self.count(),
            median: self.median(),
            ninety_percent: self.percentile(90),
            longest: self.longest(),
            backwards: self.backwards,
            by_days: &self.by_days,
        }
        .serialize(serializer)
    }
}

/// 时限: the days within which the caller wants decisions to have come; nothing here knows the law's own (SA-20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// For decisions on applications for the allowance.
    pub decisions: Option<u32>,
    /// For temporary assistance.
    pub temporary: Option<u32>,
}

/// What activity is counted from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'s> {
    /// The register.
    pub register: &'s Register,
    /// The law of its places in the months of its decisions.
    pub laws: &'s LawTable,
    /// What was granted beside the roll, where there is a file of it.
    pub assistance: Option<&'s Assistance>,
    /// The limits.
    pub limits: Limits,
}

/// 办理情况: what was handled in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Activity {
    /// The months.
    pub months: MonthRange,
    /// 低保审批: first decisions on applications for the allowance, reviews aside.
    pub decisions: Waits,
    /// Of them within the limit, where one was given.
    pub decisions_within: Option<u32>,
    /// 定期核查 (SA-21).
    pub reviews: Reviews,
    /// Temporary assistance; `None` where no file of assistance was given.
    pub temporary: Option<TemporaryCount>,
    /// Of its cases within the limit, where one was given.
    pub temporary_within: Option<u32>,
    /// Medical assistance; `None` where no file of assistance was given.
    pub medical: Option<MedicalCount>,
    /// Special care; `None` where no file of assistance was given.
    pub special_care: Option<SpecialCareCount>,
}

impl Activity {
    /// What was handled in some months, both included.
    ///
    /// # Errors
    /// [`RunError`] when sums do not fit, or the table of laws is of other months.
    pub fn of(sources: &Sources<'_>, months: MonthRange) -> Result<Self, RunError> {
        let decisions = decisions(sources.register, months);
        let granted = sources.assistance;
        let temporary = granted.map(|all| {
            let listed = sources.register.numbers();
            TemporaryCount::of(&all.temporary, months, |number| listed.contains(number))
        });
        let temporary = temporary.transpose()?;
        Ok(Self {
            months,
            decisions_within: sources.limits.decisions.map(|days| decisions.within(days)),
            decisions,
            reviews: Reviews::of(sources.register, sources.laws, months)?,
            temporary_within: temporary
                .as_ref()
                .zip(sources.limits.temporary)
                .map(|(count, days)| count.waits.within(days)),
            temporary,
            medical: granted.map(|all| MedicalCount::of(&all.medical, months)).transpose()?,
            special_care: granted.map(|all| SpecialCareCount::of(&all.special_care, months)).transpose()?,
        })
    }

    /// Of the whole period, and put into the statistics of each of its months too.
    ///
    /// # Errors
    /// [`RunError`] when sums do not fit, or the table of laws is of other months.
    pub fn count_into(
        statistics: &mut [MonthStatistics],
        sources: &Sources<'_>,
        months: MonthRange,
    ) -> Result<Self, RunError> {
        for month in statistics {
            month.activity = Some(Self::of(sources, MonthRange::single(month.month))?);
        }
        Self::of(sources, months)
    }
}

/// The first decision of each spell on the roll; what follows it are reviews.
fn decisions(register: &Register, months: MonthRange) -> Waits {
    let mut waits = Waits::default();
    for record in register.households() {
        let mut spell = None;
        for determination in register.determinations(record) {
            let month = Month::of(determination.decided);
            // The end of the spell before it; none for the first.
            let before = record.ends().map(|end| end.last).filter(|last| *last < month).max();
            if spell != Some(before) {
                spell = Some(before);
                if months.contains(month) {
                    waits.add(determination.applied, determination.decided);
                }
            }
        }
    }
    waits
}
