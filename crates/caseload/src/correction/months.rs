//! The months of a household that differ, and why.

use std::collections::BTreeMap;

use minzheng_core_types::explain::Label;
use minzheng_core_types::{Finding, Money, MoneyError, Month, MonthRange, Place, Silent};
use minzheng_welfare::programmes::{self, PAYING};
use serde::Serialize;

use super::act::Act;
use super::amounts::{DueNow, DueThen, Paid};
use super::compared::{Found, Of, compared, of_facts, of_law};
use super::entry::ByProgramme;
use super::{CorrectionError, Ledger};
use crate::change::{of_laws, of_runs};
use crate::payout::{self, PaymentState};
use crate::run::{MonthRow, Run, RunError, Status};

/// 实发来源: what a household was paid.
pub trait Payments {
    /// What was paid for a household, month and programme; `None` where nothing is recorded, so that what was due as
    /// known then counts as paid.
    fn paid(&self, household: &str, month: Month, programme: &'static str) -> Option<Paid>;

    /// Can it know of a programme? Of one that it cannot know, what was paid is not known, and no correction is made.
    fn knows(&self, _programme: &str) -> bool {
        true
    }
}

/// 视同足额: everybody was paid what was due as known then.
#[derive(Debug, Clone, Copy, Default)]
pub struct AsDue;

impl Payments for AsDue {
    fn paid(&self, _: &str, _: Month, _: &'static str) -> Option<Paid> {
        None
    }
}

/// 付款记录: what was paid, by the log of payments or by the findings of a run. What is not in it was not paid.
#[derive(Debug, Clone, Default)]
pub struct PaidLog {
    paid: BTreeMap<(String, Month), Vec<Money>>,
}

impl PaidLog {
    /// Reads the payments of a log. A payment that came back was not paid; one that was re-issued counts once.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn of(log: &payout::Ledger) -> Result<Self, MoneyError> {
        let mut paid: BTreeMap<(String, Month), Vec<Money>> = BTreeMap::new();
        for payment in log.payments().filter(|payment| payment.state() == PaymentState::Paid) {
            let sums = paid
                .entry((payment.household.clone(), payment.month))
                .or_insert_with(|| vec![Money::ZERO; PAYING.len()]);
            for (sum, amount) in sums.iter_mut().zip(&payment.programmes) {
                *sum = sum.plus(*amount)?;
            }
        }
        Ok(Self { paid })
    }

    /// Takes what a run found as what was paid; what needed a person was not.
    #[must_use]
    pub fn of_findings(found: &[payout::Due]) -> Self {
        let of = |due: &payout::Due, id: &str| {
            let of = due.programmes.iter().find(|of| of.programme.id == id);
            of.and_then(|of| of.amount).unwrap_or_default()
        };
        let amounts = |due: &payout::Due| PAYING.iter().map(|programme| of(due, programme.id)).collect();
        let paid = found.iter().map(|due| ((due.household.clone(), due.month), amounts(due)));
        Self { paid: paid.collect() }
    }
}

impl Payments for PaidLog {
    fn paid(&self, household: &str, month: Month, programme: &'static str) -> Option<Paid> {
        let place = PAYING.iter().position(|known| known.id == programme)?;
        let sums = self.paid.get(&(household.to_owned(), month));
        Some(Paid::new(sums.and_then(|sums| sums.get(place)).copied().unwrap_or_default()))
    }

    /// The log has the programmes of the roll.
    fn knows(&self, programme: &str) -> bool {
        PAYING.iter().any(|known| known.id == programme)
    }
}

/// What was received, of a month that the ledger holds.
impl Payments for Ledger {
    fn paid(&self, household: &str, month: Month, programme: &'static str) -> Option<Paid> {
        self.cell(household, month, programme).map(super::Cell::received)
    }
}

/// 已登记的实收: what the ledger holds as received, and of what it does not hold what else is known of payments.
#[derive(Debug, Clone, Copy)]
pub struct LedgerFirst<'l, P> {
    /// The ledger.
    pub ledger: &'l Ledger,
    /// What else is known.
    pub or: P,
}

impl<P: Payments> Payments for LedgerFirst<'_, P> {
    fn paid(&self, household: &str, month: Month, programme: &'static str) -> Option<Paid> {
        self.ledger.paid(household, month, programme).or_else(|| self.or.paid(household, month, programme))
    }

    fn knows(&self, programme: &str) -> bool {
        self.or.knows(programme)
    }
}

/// 一项更正: one programme of a household in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CorrectedProgramme {
    /// The programme.
    pub programme: &'static str,
    /// 实发.
    pub paid: Paid,
    /// 当时应发; nothing where a person was needed.
    pub due_then: Option<DueThen>,
    /// 现在应发; nothing while a person is needed, and then there is no difference either.
    pub due_now: Option<DueNow>,
    /// 补发: what is to be paid.
    pub arrears: Money,
    /// 追回: what is to be recovered.
    pub recovery: Money,
}

/// 一项原因: what an act did to one programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CorrectionCause {
    /// The programme.
    pub programme: &'static str,
    /// The act.
    pub act: Act,
    /// What it is called.
    pub label: Label,
    /// By how much what is due is more, or less, than before.
    pub amount: Money,
}

/// 一月更正: what differs in one month of one household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MonthCorrection {
    /// 户编号.
    pub household: String,
    /// The month.
    pub month: Month,
    /// The place that pays the month, as now known.
    pub place: Place,
    /// The programmes that differ, or that became open or settled.
    pub programmes: Vec<CorrectedProgramme>,
    /// The causes of the programmes that are settled, in the order in which they were put in. Of each programme they sum
    /// to what is due now less what was paid.
    pub causes: Vec<CorrectionCause>,
    /// 当时应发 of every programme.
    #[serde(skip)]
    pub due_then: ByProgramme<Option<DueThen>>,
    /// 实发 of every programme.
    #[serde(skip)]
    pub paid: ByProgramme<Paid>,
}

impl MonthCorrection {
    /// 补发 of all programmes.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn arrears(&self) -> Result<Money, MoneyError> {
        Money::sum(self.programmes.iter().map(|of| of.arrears))
    }

    /// 追回 of all programmes.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn recovery(&self) -> Result<Money, MoneyError> {
        Money::sum(self.programmes.iter().map(|of| of.recovery))
    }

    /// The programmes for which a person is needed now.
    pub fn open(&self) -> impl Iterator<Item = &CorrectedProgramme> {
        self.programmes.iter().filter(|of| of.due_now.is_none())
    }
}

fn found(row: Option<&MonthRow<'_>>) -> Found {
    let paid = row.filter(|row| row.status == Status::OnRoll);
    let Some(row) = paid else {
        return PAYING.iter().map(|programme| (programme, Some(Money::ZERO))).collect();
    };
    let amount = |finding: &Finding| match finding {
        Finding::Entitled(award) => Some(award.total()),
        Finding::NotEntitled(_) => Some(Money::ZERO),
        Finding::NeedsPerson(_) => None,
    };
    let each = row.findings.each().into_iter().filter(|(programme, _)| programmes::pays(programme));
    each.map(|(programme, finding)| (programme, amount(finding))).collect()
}

/// 更正: two runs over the registers as recorded then and as now known, each with the law as known at that time.
#[derive(Debug)]
pub struct Correction<'r> {
    then: Run<'r>,
    now: Run<'r>,
    /// The facts of now under the law of then.
    between: Run<'r>,
    /// By number, the index of a household in the register of then.
    then_at: BTreeMap<&'r str, usize>,
}

impl<'r> Correction<'r> {
    /// What is corrected. The table of laws as known then must cover the places and days of both registers, as
    /// [`crate::LawTable::of`] over both makes it.
    ///
    /// # Errors
    /// [`CorrectionError::OtherPack`] when the laws do not come from one pack.
    pub fn new(then: Run<'r>, now: Run<'r>) -> Result<Self, CorrectionError> {
        if !then.laws().pack().is(now.laws().pack()) {
            return Err(CorrectionError::OtherPack);
        }
        let households = then.register().households().iter().enumerate();
        let then_at = households.map(|(index, record)| (record.number.as_str(), index)).collect();
        let between = Run::new(now.register(), then.laws());
        Ok(Self { then, now, between, then_at })
    }

    /// The run as now known.
    #[must_use]
    pub const fn now(&self) -> &Run<'r> {
        &self.now
    }

    /// Households that the register of then has and the one of now has not. They are left alone: that a household is not
    /// listed does not mean that nothing was due.
    pub fn not_looked_at(&self) -> impl Iterator<Item = &'r str> {
        let listed = self.now.register().households().iter();
        let listed: std::collections::BTreeSet<&str> = listed.map(|record| record.number.as_str()).collect();
        self.then_at.keys().copied().filter(move |number| !listed.contains(number))
    }

    /// The months of a household that differ, by its index in the register of now.
    ///
    /// # Errors
    /// [`CorrectionError`] when a month cannot be assessed or amounts do not fit.
    pub fn household(
        &self,
        index: usize,
        months: MonthRange,
        payments: &impl Payments,
    ) -> Result<Vec<MonthCorrection>, CorrectionError> {
        let mut all = Vec::new();
        for month in months.iter() {
            all.extend(self.month(index, month, payments)?);
        }
        Ok(all)
    }

    /// The months of every household that differ, in the order of the register of now, computed in threads.
    ///
    /// # Errors
    /// As [`Correction::household`], or what `sink` returns.
    pub fn all<E: From<RunError> + From<CorrectionError> + Send>(
        &self,
        months: MonthRange,
        payments: &(impl Payments + Sync),
        mut sink: impl FnMut(MonthCorrection) -> Result<(), E>,
    ) -> Result<(), E> {
        self.now.in_order(
            |index| Ok::<_, E>(Some(self.household(index, months, payments)?)),
            |found| found.into_iter().try_for_each(&mut sink),
        )
    }

    /// One month of a household; `None` where nothing differs and nothing became open.
    ///
    /// # Errors
    /// As [`Correction::household`].
    pub fn month(
        &self,
        index: usize,
        month: Month,
        payments: &impl Payments,
    ) -> Result<Option<MonthCorrection>, CorrectionError> {
        let Some(record) = self.now.register().households().get(index) else { return Ok(None) };
        let then_index = self.then_at.get(record.number.as_str()).copied();
        let row_then = match then_index {
            Some(then) => self.then.one(then, month, &mut Silent)?,
            None => None,
        };
        let row_now = self.now.one(index, month, &mut Silent)?;
        let (found_then, found_now) = (found(row_then.as_ref()), found(row_now.as_ref()));
        let of = Of { household: &record.number, month, place: record.stay_in(month).place };
        compared(of, [&found_then, &found_now], payments, || {
            self.causes(then_index, index, month, [&found_then, &found_now])
        })
    }

    /// Facts first, under the law as known then; then the law. A part that makes no difference is not looked into.
    fn causes(
        &self,
        then: Option<usize>,
        now: usize,
        month: Month,
        [found_then, found_now]: [&Found; 2],
    ) -> Result<Vec<CorrectionCause>, CorrectionError> {
        let between = found(self.between.one(now, month, &mut Silent)?.as_ref());
        let record = self.now.register().households().get(now);
        let members = record.map(|record| self.now.register().members(record)).unwrap_or_default();
        let mut all = Vec::new();
        if between != *found_then {
            let causes = of_runs((&self.then, then), (&self.between, Some(now)), month)?;
            all.extend(of_facts(causes, members));
        }
        if between != *found_now {
            let causes = of_laws(&self.between, &self.now, now, month)?;
            all.extend(of_law(causes, self.now.laws().pack()));
        }
        Ok(all)
    }
}
