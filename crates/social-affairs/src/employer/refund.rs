//! 增值税退税额 (SO-25): the refund of each month, with what a month leaves carried within the year.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::finding::{Award, Finding, Grounds};
use minzheng_core_types::{Fact, MemberSet, Money, Month, Rounding, RoundingMode, RoundingUnit};
use serde::{Deserialize, Serialize};

use super::error::EmployerError;
use super::policy::{Border, EmployerPolicy, FailingMonth, Regime, SixTimes};
use super::programmes::{self, refund_of};
use super::rules::{SO_24, SO_25};
use super::staff::{Counted, Credit, Desk, Qualified, RefundMonth, amount};
use super::{questions, terms};
use crate::open::Open;

/// 退税年度: a year's months, from the first one of business in it, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RefundYear {
    /// 盲人按摩机构.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub massage: Fact<bool>,
    /// 纳税信用等级; `"none"`: not graded yet.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub credit: Fact<Credit>,
    /// 自产自营、加工和规定服务的收入.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub own_income: Fact<Money>,
    /// 增值税全部收入.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub all_income: Fact<Money>,
    /// 持有福利企业证书.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub certificate: Fact<bool>,
    /// 各月.
    pub months: Vec<RefundMonth>,
}

/// What is found of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthFound {
    /// The month.
    pub month: Month,
    /// Does it qualify?
    pub eligible: Option<bool>,
    /// Disabled staff counted.
    pub counted: Option<u32>,
    /// The limit of the month alone.
    pub limit: Option<Money>,
    /// The refund of the month.
    pub refund: Option<Money>,
    /// The limit that is left for later months of the year.
    pub carried: Option<Money>,
}

/// What is found of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RefundFound {
    /// Each month.
    pub months: Vec<MonthFound>,
    /// The refund of all months listed.
    pub year: Option<Money>,
}

/// A month before anything is carried.
struct Judged {
    open: Open,
    qualified: Qualified,
}

/// A month that is settled: twelve times its limit, and the VAT that may be refunded.
#[derive(Clone, Copy)]
struct Settled {
    twelve: Money,
    usable: Money,
}

const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// The year, month by month; `policies` are those of the months.
pub(super) fn assess<X: Explain>(
    year: &RefundYear,
    policies: &[EmployerPolicy],
    explain: &mut X,
) -> Result<RefundFound, EmployerError> {
    check(year)?;
    let mut judged = Vec::with_capacity(year.months.len());
    for (index, (month, policy)) in year.months.iter().zip(policies).enumerate() {
        let mut open = Open::default();
        let Some(regime) = policy.regime.read(&mut open.reading) else {
            judged.push((None, Judged { open, qualified: Qualified::Open }));
            continue;
        };
        let desk = Desk { year, month, index, regime: *regime.value, policy };
        let qualified = desk.qualified(&mut open, explain)?;
        judged.push((Some(*regime.value), Judged { open, qualified }));
    }
    let months = Months { year, policies, judged };
    months.refunds(explain)
}

fn check(year: &RefundYear) -> Result<(), EmployerError> {
    let Some(first) = year.months.first() else { return Err(EmployerError::NoMonths) };
    let mut expected = first.month;
    for month in &year.months {
        if month.month != expected || month.month.year() != first.month.year() {
            return Err(EmployerError::Months(month.month));
        }
        if month.people.is_some() && !month.counted.is_open() {
            return Err(EmployerError::TwoCounts(month.month));
        }
        expected = expected.next();
    }
    Ok(())
}

struct Months<'a> {
    year: &'a RefundYear,
    policies: &'a [EmployerPolicy],
    judged: Vec<(Option<Regime>, Judged)>,
}

/// Months that carry to each other.
#[derive(Default)]
struct Chain {
    open: Open,
    settled: Vec<Settled>,
    twelves: Option<StepRef>,
    usables: Option<StepRef>,
    to_date: Money,
    before: Option<StepRef>,
}

impl Months<'_> {
    /// Where the chain starts anew: the first month of another regime, where the place reckons them apart.
    fn border<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Option<usize> {
        let regimes = self.judged.iter().map(|(regime, _)| *regime);
        let (index, _) = regimes
            .clone()
            .zip(regimes.skip(1))
            .enumerate()
            .find(|(_, (before, after))| before.is_some() && after.is_some() && before != after)?;
        let index = index.saturating_add(1);
        let border = self.policies.get(index)?.border.read(&mut open.reading)?;
        let month = self.year.months.get(index)?.month;
        let apart = *border.value == Border::Apart;
        explain.step(&SO_25, At::month(month).variant("restarts"), |facts| {
            facts.chosen(&terms::BORDER, border.value.word(), border.figure).gives(&terms::RESTARTS, apart);
        });
        apart.then_some(index)
    }

    fn refunds<X: Explain>(&self, explain: &mut X) -> Result<RefundFound, EmployerError> {
        let mut crossing = Open::default();
        let border = self.border(&mut crossing, explain);
        let count = self.judged.len();
        let split = border.unwrap_or(count);
        let mut found = RefundFound::default();
        let mut whole = Open::default();
        let mut ends = Vec::new();
        for (start, end) in [(0, split), (split, count)] {
            if start < end {
                let chain = self.chain(start, end, crossing, &mut found, explain)?;
                whole = whole.with(chain.open);
                if let Some(step) = chain.before {
                    ends.push((chain.to_date, step));
                }
            }
        }
        if !whole.is_empty() || found.months.iter().any(|month| month.refund.is_none()) {
            explain.outcome(&programmes::YEAR, &whole.finding());
            return Ok(found);
        }
        let sum = Money::sum(ends.iter().map(|(money, _)| *money))?;
        let last = self.year.months.last().map_or(Month::at(2007, 7), |month| month.month);
        explain.step(&SO_25, At::month(last).variant("year"), |facts| {
            for (money, step) in &ends {
                facts.from(&terms::TO_DATE, *money, *step);
            }
            if ends.is_empty() {
                facts.clause(&terms::TO_DATE, sum);
            }
            facts.gives(&terms::YEAR, sum);
        });
        explain.concluded(&programmes::YEAR, whole.assumed());
        found.year = Some(sum);
        Ok(found)
    }

    /// Months `start` to `end`, which carry to each other.
    fn chain<X: Explain>(
        &self,
        start: usize,
        end: usize,
        crossing: Open,
        found: &mut RefundFound,
        explain: &mut X,
    ) -> Result<Chain, EmployerError> {
        let mut chain = Chain::default();
        let mut opens = Vec::new();
        let mut twelves = Vec::new();
        // First every limit, then every amount that may be refunded: each a run that the sums name.
        for index in start..end {
            let (step, twelve, open) = self.twelve(index, explain)?;
            opens.push(open);
            match twelve {
                Some(twelve) if opens.iter().all(|open: &Open| open.is_empty()) => {
                    chain.twelves = chain.twelves.or(Some(step));
                    twelves.push(twelve);
                }
                _ => break,
            }
        }
        for (number, twelve) in twelves.iter().enumerate() {
            let index = start.saturating_add(number);
            let (step, usable, open) = self.usable(index, explain)?;
            if let Some(own) = opens.get_mut(number) {
                *own = own.with(open);
            }
            let Some(usable) = usable else { break };
            chain.usables = chain.usables.or(Some(step));
            chain.settled.push(Settled { twelve: *twelve, usable });
        }
        self.in_all((start, end), &opens, &mut chain, crossing, explain)?;
        for index in start..end {
            let number = index.saturating_sub(start);
            let own = opens.get(number).copied().unwrap_or_default();
            let own = own.with(self.judged.get(index).map(|(_, judged)| judged.open).unwrap_or_default());
            // Failing months ask nothing of their own; the chain behind them may still be open.
            chain.open = chain.open.with(own);
            if self.judged.get(index).is_some_and(|(regime, _)| *regime == Some(Regime::V52)) && start == 0 {
                chain.open = chain.open.with(crossing);
            }
            found.months.push(self.refund(index, number, &mut chain, explain)?);
        }
        Ok(chain)
    }

    /// The VAT that may be refunded, in all, or what is open of it.
    fn in_all<X: Explain>(
        &self,
        (start, end): (usize, usize),
        opens: &[Open],
        chain: &mut Chain,
        crossing: Open,
        explain: &mut X,
    ) -> Result<(), EmployerError> {
        let judged = self.judged.get(start..end).unwrap_or_default();
        let mut all = judged.iter().fold(crossing, |all, (_, judged)| all.with(judged.open));
        all = opens.iter().fold(all, |all, open| all.with(*open));
        let count = end.saturating_sub(start);
        let Some(first) = chain.usables.filter(|_| chain.settled.len() == count) else {
            explain.outcome(&programmes::USABLE, &all.finding());
            return Ok(());
        };
        let sum = Money::sum(chain.settled.iter().map(|month| month.usable))?;
        explain.step(&SO_25, self.at(end.saturating_sub(1)).variant("usable-in-all"), |facts| {
            facts.from_each(&terms::USABLE, first, count).gives(&terms::USABLE_IN_ALL, sum);
        });
        explain.concluded(&programmes::USABLE, all.assumed());
        Ok(())
    }

    fn at(&self, index: usize) -> At {
        At::month(self.year.months.get(index).map_or(Month::at(2007, 7), |month| month.month))
    }

    /// Twelve times the limit of a month.
    fn twelve<X: Explain>(
        &self,
        index: usize,
        explain: &mut X,
    ) -> Result<(StepRef, Option<Money>, Open), EmployerError> {
        let mut open = Open::default();
        let nothing = |open| Ok((StepRef::NONE, None, open));
        let (Some((regime, judged)), Some(policy)) = (self.judged.get(index), self.policies.get(index))
        else {
            return nothing(open);
        };
        let at = self.at(index);
        let (counted, eligible) = match &judged.qualified {
            Qualified::Open => return nothing(judged.open),
            Qualified::No(_, failed) => {
                let step = explain.step(&SO_25, at.variant("limit-failing"), |facts| {
                    facts.from(&terms::MET, false, *failed).gives(&terms::TWELVE, Money::ZERO);
                });
                return Ok((step, Some(Money::ZERO), open));
            }
            Qualified::Yes(counted, eligible) => (*counted, *eligible),
        };
        let reading = &mut open.reading;
        let (multiple, minimum) = (policy.multiple.read(reading), policy.minimum_wage.read(reading));
        let (Some(multiple), Some(minimum), Some(of)) = (multiple, minimum, policy.regime.read(reading))
        else {
            return nothing(open);
        };
        let many = minimum.value.times(*multiple.value)?;
        if *regime == Some(Regime::V52) {
            let twelve = many.times(counted.number)?.times(12)?;
            let step = explain.step(&SO_25, at.variant("limit-v52"), |facts| {
                counted.told(facts, index);
                facts
                    .figure(&terms::MULTIPLE, multiple)
                    .figure(&terms::MINIMUM, minimum)
                    .chosen(&terms::REGIME, of.value.word(), of.figure)
                    .from(&terms::ELIGIBLE, true, eligible)
                    .gives(&terms::TWELVE, twelve);
            });
            return Ok((step, Some(twelve), open));
        }
        let (Some(cap), Some(six)) =
            (policy.cap.read(&mut open.reading), policy.six_times.read(&mut open.reading))
        else {
            return nothing(open);
        };
        let six_times = many.times(if *six.value == SixTimes::Yearly { 12 } else { 1 })?;
        let twelve = six_times.min(*cap.value).times(counted.number)?;
        let step = explain.step(&SO_25, at.variant("limit-v92"), |facts| {
            counted.told(facts, index);
            facts
                .figure(&terms::MULTIPLE, multiple)
                .figure(&terms::MINIMUM, minimum)
                .chosen(&terms::SIX_TIMES, six.value.word(), six.figure)
                .figure(&terms::CAP, cap)
                .chosen(&terms::REGIME, of.value.word(), of.figure)
                .from(&terms::ELIGIBLE, true, eligible)
                .gives(&terms::TWELVE, twelve);
        });
        Ok((step, Some(twelve), open))
    }

    /// The VAT of a month that may be refunded.
    fn usable<X: Explain>(
        &self,
        index: usize,
        explain: &mut X,
    ) -> Result<(StepRef, Option<Money>, Open), EmployerError> {
        let mut open = Open::default();
        let (Some((_, judged)), Some(policy), Some(month)) =
            (self.judged.get(index), self.policies.get(index), self.year.months.get(index))
        else {
            return Ok((StepRef::NONE, None, open));
        };
        let Some(paid) = amount(month.paid)? else {
            open.questions.insert(questions::PAID);
            return Ok((StepRef::NONE, None, open));
        };
        let field = Field::of("refund.months[].paid", index);
        let Qualified::Yes(_, eligible) = &judged.qualified else {
            let Some(failing) = policy.failing_month.read(&mut open.reading) else {
                return Ok((StepRef::NONE, None, open));
            };
            let usable = if *failing.value == FailingMonth::Usable { paid } else { Money::ZERO };
            let step = explain.step(&SO_25, self.at(index).variant("usable-failing"), |facts| {
                facts
                    .chosen(&terms::FAILING, failing.value.word(), failing.figure)
                    .input(&terms::PAID, paid, field)
                    .gives(&terms::USABLE, usable);
            });
            return Ok((step, Some(usable), open));
        };
        let step = explain.step(&SO_25, self.at(index).variant("usable"), |facts| {
            facts
                .from(&terms::ELIGIBLE, true, *eligible)
                .input(&terms::PAID, paid, field)
                .gives(&terms::USABLE, paid);
        });
        Ok((step, Some(paid), open))
    }

    /// The refund of a month: what the year has come to, less what it had.
    fn refund<X: Explain>(
        &self,
        index: usize,
        number: usize,
        chain: &mut Chain,
        explain: &mut X,
    ) -> Result<MonthFound, EmployerError> {
        let month = self.year.months.get(index).map_or(Month::at(2007, 7), |month| month.month);
        let qualified = self.judged.get(index).map(|(_, judged)| &judged.qualified);
        let mut found =
            MonthFound { month, eligible: None, counted: None, limit: None, refund: None, carried: None };
        let own = chain.settled.get(number).copied();
        let mut grounds: Option<Grounds> = None;
        match qualified {
            Some(Qualified::Yes(Counted { number, .. }, _)) => {
                (found.eligible, found.counted) = (Some(true), Some(*number));
            }
            Some(Qualified::No(reasons, _)) => {
                (found.eligible, grounds) = (Some(false), Some(*reasons));
                (found.limit, found.refund) = (Some(Money::ZERO), Some(Money::ZERO));
            }
            Some(Qualified::Open) | None => {}
        }
        if let Some(settled) = own {
            found.limit = Some(FEN.quotient(settled.twelve, 12)?);
        }
        let programme = refund_of(month.number());
        if let Some(grounds) = grounds {
            // A month that fails has no refund, whatever earlier months left; they are untouched.
            let assumed = self.judged.get(index).map(|(_, judged)| judged.open.assumed()).unwrap_or_default();
            if let Some(Qualified::No(_, failed)) = qualified {
                explain.step(&SO_24, self.at(index).variant("failing"), |facts| {
                    facts.from(&terms::MET, false, *failed).gives(&terms::ELIGIBLE, false);
                });
            }
            explain.outcome(programme, &Finding::NotEntitled(grounds.assuming(assumed)));
            if own.is_none() {
                found.refund = Some(Money::ZERO);
            }
            return Ok(found);
        }
        let (Some(_), Some(twelves), Some(usables)) = (own, chain.twelves, chain.usables) else {
            explain.outcome(programme, &chain.open.finding());
            return Ok(found);
        };
        let count = number.saturating_add(1);
        let run = || chain.settled.iter().take(count);
        let limit = FEN.quotient(Money::sum(run().map(|month| month.twelve))?, 12)?;
        let paid = Money::sum(run().map(|month| month.usable))?;
        let to_date = paid.min(limit);
        let at = self.at(index);
        let step = explain.step(&SO_25, at.variant("to-date"), |facts| {
            facts
                .from_each(&terms::USABLE, usables, count)
                .from_each(&terms::TWELVE, twelves, count)
                .gives(&terms::TO_DATE, to_date);
        });
        let carried = limit.less(to_date)?;
        explain.step(&SO_25, at.variant("carried"), |facts| {
            facts
                .from_each(&terms::TWELVE, twelves, count)
                .from(&terms::TO_DATE, to_date, step)
                .gives(&terms::CARRIED, carried);
        });
        let refund = to_date.less(chain.to_date)?;
        let before = (chain.to_date, chain.before);
        explain.step(&SO_25, at.variant("refund"), |facts| {
            facts.from(&terms::TO_DATE, to_date, step);
            match before {
                (money, Some(step)) => facts.from(&terms::BEFORE, money, step),
                (money, None) => facts.clause(&terms::BEFORE, money),
            };
            facts.pays(&SO_25, &terms::REFUND, refund);
        });
        let award = Award::of(&SO_25, MemberSet::EMPTY, refund).assuming(chain.open.assumed());
        explain.outcome(programme, &Finding::Entitled(award));
        (chain.to_date, chain.before) = (to_date, Some(step));
        (found.refund, found.carried) = (Some(refund), Some(carried));
        Ok(found)
    }
}
