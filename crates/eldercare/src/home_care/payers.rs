//! 小时数支付 (EC-25): what the hours pay of a bill, as long as minutes are left and only on days on which EC-20 holds.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Money};

use super::bills::{HOUR, Line, NOTHING, Run};
use super::days::{Settled, both};
use super::eligibility::judged;
use super::minutes::Found;
use super::rules::EC_25;
use super::voucher::{Amount, TO_THE_FEN};
use super::{HomeCareError, questions, terms};

/// Minutes of the hours that are left, with the step that gives them.
#[derive(Clone, Copy)]
pub(super) struct Pool {
    pub(super) left: u32,
    step: StepRef,
}

impl Pool {
    pub(super) const fn of(found: &Found) -> Self {
        Self { left: found.minutes.available, step: found.step }
    }
}

impl<X: Explain> Run<'_, '_, X> {
    /// What the hours pay of a bill; gives what is open of it. What an open bill leaves of the minutes is open, too.
    pub(super) fn hours(
        &mut self,
        line: &mut Line<'_>,
        pool: &mut Option<Pool>,
        assumed: &mut ParameterSet,
    ) -> Result<OpenQuestions, HomeCareError> {
        let mut open = OpenQuestions::default();
        let under_hours = match line.bill.under_hours {
            Fact::Known(so) => Some(so),
            Fact::Absent => Some(false),
            Fact::NotEstablished if self.minutes.is_some() && line.bill.minutes.is_some() => None,
            Fact::NotEstablished => Some(false),
        };
        let pays_nothing = under_hours == Some(false) || line.left.is_some_and(|left| left.value.is_zero());
        if pays_nothing {
            set(line, NOTHING);
            return Ok(open);
        }
        let (eligibility, eligible) = judged(self.elder, line.bill.on, self.policy, self.explain)?;
        *assumed = assumed.union(eligibility.assumed);
        if eligibility.verdict() == Some(false) {
            let at = self.at("not-eligible");
            let from = self.explain.step(&EC_25, at, |facts| {
                line.tell(facts);
                facts.from(&terms::ELIGIBLE, false, eligible).gives(&terms::GOVERNMENT, Money::ZERO);
            });
            set(line, Amount { value: Money::ZERO, from });
            return Ok(open);
        }
        if pool.is_some_and(|pool| pool.left == 0) && (under_hours.is_none() || line.left.is_none()) {
            set(line, NOTHING);
            return Ok(open);
        }
        if under_hours.is_none() {
            open.ask(questions::UNDER_HOURS, Some(line.index));
        }
        if line.left.is_none() {
            open.ask(questions::INSURANCE, Some(line.index));
        }
        match self.minutes {
            Some(Settled::Open(asked)) => open = both(open, *asked),
            Some(Settled::Known(_)) => {}
            None => return Err(HomeCareError::BillHours(line.index)),
        }
        match (line.left, pool.as_mut()) {
            (Some(left), Some(pool)) if open.is_empty() => self.pay(line, left, pool)?,
            // The bill before it is open.
            _ => *pool = None,
        }
        Ok(open)
    }

    /// Government pays the minutes that are left, and the person the rest.
    fn pay(&mut self, line: &mut Line<'_>, left: Amount, pool: &mut Pool) -> Result<(), HomeCareError> {
        let (index, bill) = (line.index, line.bill);
        let (Some(billed), Some(rate)) = (bill.minutes, bill.rate) else {
            return Err(HomeCareError::BillHours(index));
        };
        let insured = left.value != line.value;
        let needed = if insured { minutes_for(left.value, rate) } else { u64::from(billed) };
        let minutes = billed.min(pool.left).min(u32::try_from(needed).unwrap_or(u32::MAX));
        let of_rate = Field::of("bills[].rate", index);
        let at = self.at(if insured { "hours-after-insurance" } else { "hours" });
        let of_minutes = self.explain.step(&EC_25, at, |facts| {
            facts.input(&terms::MINUTES_BILLED, billed, Field::of("bills[].minutes", index));
            facts.from(&terms::REMAINING, pool.left, pool.step);
            if insured {
                facts.from(&terms::LEFT, left.value, left.from).input(&terms::RATE, rate, of_rate);
            }
            facts.gives(&terms::MINUTES_USED, minutes);
        });
        let value = TO_THE_FEN.quotient(rate.times(minutes)?, HOUR)?.min(left.value);
        let at = self.at("government");
        let from = self.explain.step(&EC_25, at, |facts| {
            facts
                .from(&terms::LEFT, left.value, left.from)
                .from(&terms::MINUTES_USED, minutes, of_minutes)
                .input(&terms::RATE, rate, of_rate)
                .gives(&terms::GOVERNMENT, value);
        });
        let remaining = pool.left.saturating_sub(minutes);
        let at = self.at("remaining");
        let step = self.explain.step(&EC_25, at, |facts| {
            facts
                .from(&terms::REMAINING_BEFORE, pool.left, pool.step)
                .from(&terms::MINUTES_USED, minutes, of_minutes)
                .gives(&terms::REMAINING, remaining);
        });
        *pool = Pool { left: remaining, step };
        let rest = left.value.less(value)?;
        let at = self.at("left");
        let of_rest = self.explain.step(&EC_25, at, |facts| {
            facts
                .from(&terms::LEFT, left.value, left.from)
                .from(&terms::GOVERNMENT, value, from)
                .gives(&terms::OWN_PAYMENT, rest);
        });
        line.minutes = Some((minutes, of_minutes));
        line.government = Some(Amount { value, from });
        line.own = Some(Amount { value: rest, from: of_rest });
        Ok(())
    }
}

/// The hours pay nothing of it.
fn set(line: &mut Line<'_>, nothing: Amount) {
    line.minutes = Some((0, StepRef::NONE));
    line.government = Some(nothing);
    line.own = line.left;
}

/// The whole minutes that an amount pays for at a rate, a part of one counted as one.
fn minutes_for(amount: Money, rate: Money) -> u64 {
    let fen = u64::try_from(amount.fen()).unwrap_or(0).saturating_mul(u64::from(HOUR));
    u64::try_from(rate.fen()).ok().filter(|rate| *rate > 0).map_or(u64::MAX, |rate| fen.div_ceil(rate))
}
