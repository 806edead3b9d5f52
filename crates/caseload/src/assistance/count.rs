//! Counts of a period (DB-04): cases, persons and money, by kind.

use std::collections::BTreeMap;

use minzheng_core_types::{Fact, Money, MoneyError, Month, MonthRange};
use serde::Serialize;

use super::{
    Ground, MedicalCase, MedicalStatus, SpecialCareProgramme, SpecialCareTotal, TemporaryCase, TemporaryKind,
};
use crate::activity::Waits;

/// Cases and their money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Sum {
    /// 人次: cases.
    pub cases: u32,
    /// Persons in them.
    pub persons: u32,
    /// Money.
    pub amount: Money,
}

impl Sum {
    fn add(&mut self, persons: u32, amount: Money) -> Result<(), MoneyError> {
        self.cases = self.cases.saturating_add(1);
        self.persons = self.persons.saturating_add(persons);
        self.amount = self.amount.plus(amount)?;
        Ok(())
    }

    /// 次均: money by cases, truncated to the fen; zero where there is no case.
    #[must_use]
    pub fn average(&self) -> Money {
        Money::from_fen(self.amount.fen().checked_div(i64::from(self.cases)).unwrap_or(0))
    }
}

/// 临时救助 of a period.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct TemporaryCount {
    /// All cases.
    pub all: Sum,
    /// By kind.
    pub kinds: BTreeMap<TemporaryKind, Sum>,
    /// By ground, where it was established.
    pub grounds: BTreeMap<Ground, Sum>,
    /// Cases whose ground was not established, or that have none.
    pub without_ground: Sum,
    /// Of the cases, those of a household of the register.
    pub of_households: u32,
    /// Days from the application to the decision.
    pub waits: Waits,
}

impl TemporaryCount {
    /// The cases that were decided in some months. `is_listed` says whether the register has a household of a number.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn of(
        cases: &[TemporaryCase],
        months: MonthRange,
        is_listed: impl Fn(&str) -> bool,
    ) -> Result<Self, MoneyError> {
        let mut count = Self::default();
        for case in cases.iter().filter(|case| months.contains(Month::of(case.decided))) {
            count.all.add(case.persons, case.amount)?;
            count.kinds.entry(case.kind).or_default().add(case.persons, case.amount)?;
            let ground = match case.ground {
                Fact::Known(ground) => count.grounds.entry(ground).or_default(),
                Fact::Absent | Fact::NotEstablished => &mut count.without_ground,
            };
            ground.add(case.persons, case.amount)?;
            let listed = case.household.as_deref().is_some_and(&is_listed);
            count.of_households = count.of_households.saturating_add(u32::from(listed));
            count.waits.add(case.applied, case.decided);
        }
        Ok(count)
    }
}

/// 医疗救助 of a period.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct MedicalCount {
    /// All person-times.
    pub all: Sum,
    /// Money of the first round.
    pub first_round: Money,
    /// Money of the second round.
    pub second_round: Money,
    /// Costs within the scope, of the cases where they are known.
    pub in_scope: Money,
    /// Costs outside it, of the cases where they are known.
    pub out_of_scope: Money,
    /// Cases of which either cost was not established.
    pub costs_open: u32,
    /// By status.
    pub statuses: BTreeMap<MedicalStatus, Sum>,
}

impl MedicalCount {
    /// The cases of some months.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn of(cases: &[MedicalCase], months: MonthRange) -> Result<Self, MoneyError> {
        let mut count = Self::default();
        for case in cases.iter().filter(|case| months.contains(Month::of(case.decided))) {
            let amount = case.first_round.plus(case.second_round)?;
            count.all.add(1, amount)?;
            count.first_round = count.first_round.plus(case.first_round)?;
            count.second_round = count.second_round.plus(case.second_round)?;
            for (sum, cost) in
                [(&mut count.in_scope, case.in_scope), (&mut count.out_of_scope, case.out_of_scope)]
            {
                if let Fact::Known(cost) = cost {
                    *sum = sum.plus(cost)?;
                }
            }
            let open = case.in_scope.is_open() || case.out_of_scope.is_open();
            count.costs_open = count.costs_open.saturating_add(u32::from(open));
            count.statuses.entry(case.status).or_default().add(1, amount)?;
        }
        Ok(count)
    }
}

/// What special care cost for one programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct SpecialCareSum {
    /// Money.
    pub amount: Money,
    /// Persons, of the totals that tell them. Somebody paid in two months counts twice.
    pub persons: u32,
    /// Totals whose number of persons is not known.
    pub persons_open: u32,
}

/// 优抚 of a period.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct SpecialCareCount {
    /// By programme, of the totals that lie within the period.
    pub programmes: BTreeMap<SpecialCareProgramme, SpecialCareSum>,
    /// Totals that lie only partly within it. They are in no sum: a total is not divided over its months.
    pub partly: u32,
}

impl SpecialCareCount {
    /// The totals of some months.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn of(totals: &[SpecialCareTotal], months: MonthRange) -> Result<Self, MoneyError> {
        let mut count = Self::default();
        for total in totals {
            let (first, last) = (total.months.first(), total.months.last());
            if last < months.first() || first > months.last() {
                continue;
            }
            if first < months.first() || last > months.last() {
                count.partly = count.partly.saturating_add(1);
                continue;
            }
            let sum = count.programmes.entry(total.programme).or_default();
            sum.amount = sum.amount.plus(total.amount)?;
            match total.persons {
                Fact::Known(persons) => sum.persons = sum.persons.saturating_add(persons),
                Fact::Absent | Fact::NotEstablished => sum.persons_open = sum.persons_open.saturating_add(1),
            }
        }
        Ok(count)
    }
}
