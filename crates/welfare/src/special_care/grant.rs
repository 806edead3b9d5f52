//! 一次性抚恤金 (SC-01, art. 13): what the death of a soldier gives the survivors, once.

use minzheng_core_types::explain::{Explain, StepRef};
use minzheng_core_types::{Fact, Money, MoneyError};

use super::conditions::{Case, Entry};
use super::facts::{Cause, Grant, Merit};
use super::rate::hundredths;
use super::rules::SC_01;
use super::{questions, terms};
use crate::met::Met;
use crate::terms as common;

const GRANT: &str = "needs.special_care[].grant";
const DIED: &str = "needs.special_care[].grant.died";
const CAUSE: &str = "needs.special_care[].grant.cause";
const PAY: &str = "needs.special_care[].grant.pay";

/// Where an honour stands, as a field of its own: the list holds several.
const fn merit_path(merit: Merit) -> &'static str {
    match merit {
        Merit::CmcTitle => "needs.special_care[].grant.merits.cmc-title",
        Merit::RegionTitle => "needs.special_care[].grant.merits.region-title",
        Merit::FirstClass => "needs.special_care[].grant.merits.first-class",
        Merit::SecondClass => "needs.special_care[].grant.merits.second-class",
        Merit::ThirdClass => "needs.special_care[].grant.merits.third-class",
    }
}

/// By what the highest honour raises the grant, and the steps that say so.
struct Raise {
    highest: u32,
    first: StepRef,
    count: usize,
}

impl<X: Explain> Case<'_, X> {
    /// The grant that stands with one recipient.
    pub(super) fn grant(&mut self, entry: Entry<'_>) -> Result<Met, MoneyError> {
        let grant = match &entry.recipient.grant {
            Fact::Known(grant) => grant,
            Fact::Absent => return Ok(self.absent(&SC_01, GRANT, entry)),
            Fact::NotEstablished => return Ok(self.ask(questions::GRANT, entry)),
        };
        if self.regulations() == Met::Open {
            return Ok(Met::Open);
        }
        let due = match grant.died {
            Fact::Known(died) => self.in_month_of_death(died, entry.field(DIED), entry),
            Fact::Absent => self.absent(&SC_01, DIED, entry),
            Fact::NotEstablished => self.ask(questions::GRANT_DIED, entry),
        };
        let stands = due.and(self.penalty(entry));
        if stands == Met::No {
            return Ok(Met::No);
        }
        let base = self.base(grant, entry)?;
        let raise = self.raise(grant, entry);
        let (Met::Yes, Some((base, step)), Some(raise)) = (stands, base, raise) else {
            return Ok(Met::Open);
        };
        self.raised(base, step, &raise, entry)
    }

    /// 20 or 2 times the national income per head, and 40 months' pay.
    fn base(&mut self, grant: &Grant, entry: Entry<'_>) -> Result<Option<(Money, StepRef)>, MoneyError> {
        let policy = self.policy;
        let income = policy.disposable.read(&mut self.reading);
        let least = policy.least_pay.read(&mut self.reading);
        let cause = match grant.cause {
            Fact::Known(cause) => Some(cause),
            Fact::Absent | Fact::NotEstablished => {
                self.ask(questions::GRANT_CAUSE, entry);
                None
            }
        };
        let pay = match grant.pay {
            Fact::Known(pay) => Some(pay),
            Fact::Absent => Some(Money::ZERO),
            Fact::NotEstablished => {
                self.ask(questions::GRANT_PAY, entry);
                None
            }
        };
        let (Some(income), Some(least), Some(cause), Some(pay)) = (income, least, cause, pay) else {
            return Ok(None);
        };
        let counted = pay.max(*least.value);
        let pay_step = self.explain.step(&SC_01, self.at("pay", entry), |facts| {
            facts
                .input(&terms::PAY, pay, entry.field(PAY))
                .figure(&terms::LEAST_PAY, least)
                .gives(&terms::PAY_COUNTED, counted);
        });
        let times = if matches!(cause, Cause::Illness) { 2 } else { 20 };
        let base = income.value.times(times)?.plus(counted.times(40)?)?;
        let step = self.explain.step(&SC_01, self.at("base", entry), |facts| {
            facts
                .input(&terms::CARE_CAUSE, cause.word(), entry.field(CAUSE))
                .figure(&terms::NATIONAL_INCOME, income)
                .from(&terms::PAY_COUNTED, counted, pay_step)
                .gives(&terms::GRANT_BASE, base);
        });
        Ok(Some((base, step)))
    }

    /// One step an honour, in the order in which they are stated.
    fn raise(&mut self, grant: &Grant, entry: Entry<'_>) -> Option<Raise> {
        let merits: &[Merit] = match &grant.merits {
            Fact::Known(merits) => merits,
            Fact::Absent => &[],
            Fact::NotEstablished => {
                self.ask(questions::GRANT_MERITS, entry);
                return None;
            }
        };
        let mut raise = Raise { highest: 0, first: StepRef::NONE, count: merits.len() };
        for merit in merits {
            let addition = merit.addition();
            raise.highest = raise.highest.max(addition);
            let step = self.explain.step(&SC_01, self.at("merit", entry), |facts| {
                facts
                    .input(&terms::MERIT, merit.word(), entry.field(merit_path(*merit)))
                    .gives(&terms::ADDITION, addition);
            });
            raise.first = raise.first.min(step);
        }
        Some(raise)
    }

    fn raised(
        &mut self,
        base: Money,
        step: StepRef,
        raise: &Raise,
        entry: Entry<'_>,
    ) -> Result<Met, MoneyError> {
        let share = raise.highest.saturating_add(100);
        let (amount, rounding) = match hundredths(base, share)? {
            Some(amount) => (amount, None),
            None => {
                let policy = self.policy;
                let Some(rounding) = policy.rounding.read(&mut self.reading) else { return Ok(Met::Open) };
                (rounding.value.quotient(base.times(share)?, 100)?, Some(rounding))
            }
        };
        let form = if rounding.is_some() { "grant-rounded" } else { "grant" };
        self.explain.step(&SC_01, self.at(form, entry), |facts| {
            facts.from(&terms::GRANT_BASE, base, step).from_each(&terms::ADDITION, raise.first, raise.count);
            if let Some(rounding) = rounding {
                facts.figure(&common::ROUNDING, rounding);
            }
            facts.pays(&SC_01, &common::AMOUNT, amount);
        });
        self.pay(&SC_01, entry, amount)?;
        Ok(Met::Yes)
    }
}
