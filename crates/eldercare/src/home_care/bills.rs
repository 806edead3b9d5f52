//! 账单 (EC-25): the bills of a month in their order, each split among insurance, hours, voucher and the person.

use minzheng_core_types::explain::{At, Explain, FactValue, Facts, Field, StepRef};
use minzheng_core_types::finding::{Award, Finding, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, Money, Month, Term};

use super::claims::Bill;
use super::days::Settled;
use super::minutes::Found;
use super::programmes::{GOVERNMENT, INSURANCE, PERSON, VOUCHER};
use super::rules::{EC_25, EC_26, VOUCHER_SINCE};
use super::voucher::{Amount, TO_THE_FEN, Vouchers};
use super::{HomeCareError, questions, terms};

/// Minutes of an hour.
const HOUR: u32 = 60;

/// 分担: who pays what of one bill. The shares sum to the bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "分担")]
pub struct Split {
    /// 账单金额.
    pub bill: Money,
    /// 长期护理保险.
    pub insurance: Money,
    /// 政府购买的小时数.
    pub government: Money,
    /// 消费补贴.
    pub voucher: Money,
    /// 本人.
    pub person: Money,
    /// 使用分钟: taken from the hours.
    pub minutes_used: u32,
    /// 剩余分钟: left of the hours after this bill; `None` where there are none in the file.
    pub minutes_left: Option<u32>,
    /// 补贴余额: left of the voucher's cap after this bill; `None` where it was not used.
    pub cap_left: Option<Money>,
    told: Told,
}

/// The steps that give the shares. They are no part of the answer.
#[derive(Debug, Clone, Copy)]
struct Told {
    government: StepRef,
    minutes_used: StepRef,
    voucher: StepRef,
    person: StepRef,
}

impl PartialEq for Told {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl Eq for Told {}

/// 合计: the sums of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Of the bills.
    pub bills: Money,
    /// 长期护理保险.
    pub insurance: Money,
    /// 政府购买的小时数.
    pub government: Money,
    /// 消费补贴.
    pub voucher: Money,
    /// 本人.
    pub person: Money,
}

/// What was found of the bills.
pub(super) struct Bills {
    pub(super) splits: Vec<Split>,
    pub(super) totals: Option<Totals>,
    pub(super) open: OpenQuestions,
    pub(super) voucher: Option<Finding>,
    pub(super) minutes_left: Option<u32>,
}

/// The bills while they are looked at.
pub(super) struct Run<'c, 'v, X> {
    pub(super) month: Month,
    /// The hours, where the file has a section of them.
    pub(super) minutes: Option<&'c Settled<Found>>,
    pub(super) vouchers: Option<&'v mut Vouchers<'c>>,
    pub(super) explain: &'v mut X,
}

/// Minutes of the hours that are left, with the step that gives them.
#[derive(Clone, Copy)]
struct Pool {
    left: u32,
    step: StepRef,
}

/// An amount of a bill with where it comes from.
#[derive(Clone, Copy)]
enum Given {
    Step(StepRef),
    Field(Field),
}

fn tell(facts: &mut Facts<'_>, term: &'static Term, value: impl Into<FactValue>, from: Given) {
    match from {
        Given::Step(step) => facts.from(term, value, step),
        Given::Field(field) => facts.input(term, value, field),
    };
}

/// A step, or where there was none a zero that needs no origin.
fn tell_share(facts: &mut Facts<'_>, term: &'static Term, value: Money, step: StepRef) {
    if step == StepRef::NONE {
        facts.clause(term, value);
    } else {
        facts.from(term, value, step);
    }
}

/// What the hours pay of a bill.
struct Paid {
    minutes: u32,
    of_minutes: StepRef,
    government: Amount,
    /// What is left for the person.
    own: Amount,
}

impl<X: Explain> Run<'_, '_, X> {
    const fn at(&self, form: &'static str) -> At {
        At::month(self.month).variant(form)
    }

    /// Splits the bills in their order, up to the first with something open.
    pub(super) fn all(mut self, bills: &[Bill]) -> Result<Bills, HomeCareError> {
        let mut pool = match self.minutes {
            Some(Settled::Known(found)) => Some(Pool { left: found.minutes.available, step: found.step }),
            Some(Settled::Open(_)) | None => None,
        };
        let mut splits = Vec::with_capacity(bills.len());
        let mut open = OpenQuestions::default();
        for (index, bill) in bills.iter().enumerate() {
            match self.split(index, bill, &mut pool)? {
                Ok(split) => splits.push(split),
                Err(asked) => {
                    open = asked;
                    break;
                }
            }
        }
        if splits.len() < bills.len() {
            // What later bills leave open beside is asked at once, too.
            for (index, bill) in bills.iter().enumerate().skip(splits.len()) {
                if bill.insurance.is_open() {
                    open.ask(questions::INSURANCE, Some(index));
                }
            }
            for programme in [&INSURANCE, &GOVERNMENT, &VOUCHER, &PERSON] {
                if self.vouchers.is_some() || programme.id != VOUCHER.id {
                    self.explain.outcome(programme, &Finding::NeedsPerson(open));
                }
            }
            let voucher = self.vouchers.is_some().then_some(Finding::NeedsPerson(open));
            return Ok(Bills { splits, totals: None, open, voucher, minutes_left: None });
        }
        let (totals, voucher) = self.totals(bills, &splits)?;
        let minutes_left = pool.map(|pool| pool.left);
        Ok(Bills { splits, totals: Some(totals), open, voucher, minutes_left })
    }

    /// What the bill comes to.
    fn bill(&mut self, index: usize, bill: &Bill) -> Result<(Money, Given), HomeCareError> {
        let (minutes, rate) = match (bill.minutes, bill.rate, bill.price) {
            (Some(minutes), Some(rate), None) => (minutes, rate),
            (None, None, Some(price)) => return Ok((price, Given::Field(Field::of("bills[].price", index)))),
            _ => return Err(HomeCareError::BillCharge(index)),
        };
        let value = TO_THE_FEN.quotient(rate.times(minutes)?, HOUR)?;
        let at = self.at("bill");
        let step = self.explain.step(&EC_25, at, |facts| {
            facts
                .input(&terms::MINUTES_BILLED, minutes, Field::of("bills[].minutes", index))
                .input(&terms::RATE, rate, Field::of("bills[].rate", index))
                .gives(&terms::BILL, value);
        });
        Ok((value, Given::Step(step)))
    }

    /// Splits one bill, or says what is open.
    fn split(
        &mut self,
        index: usize,
        bill: &Bill,
        pool: &mut Option<Pool>,
    ) -> Result<Result<Split, OpenQuestions>, HomeCareError> {
        let (value, from) = self.bill(index, bill)?;
        let insurance = match bill.insurance {
            Fact::Known(insurance) => insurance,
            Fact::Absent => Money::ZERO,
            Fact::NotEstablished => {
                let mut open = OpenQuestions::default();
                open.ask(questions::INSURANCE, Some(index));
                return Ok(Err(open));
            }
        };
        if insurance > value {
            return Err(HomeCareError::InsuranceBeyond(index));
        }
        let left = value.less(insurance)?;
        let insured = Field::of("bills[].insurance", index);
        let at = self.at("insurance");
        let of_left = self.explain.step(&EC_25, at, |facts| {
            tell(facts, &terms::BILL, value, from);
            facts.input(&terms::INSURANCE, insurance, insured).gives(&terms::LEFT, left);
        });
        let mut told = Told {
            government: StepRef::NONE,
            minutes_used: StepRef::NONE,
            voucher: StepRef::NONE,
            person: StepRef::NONE,
        };
        let left = Amount { value: left, from: of_left };
        let (mut minutes_used, mut government, mut own) = (0, Money::ZERO, left);
        if bill.under_hours && !left.value.is_zero() {
            let Some(known) = pool.as_mut() else {
                return match self.minutes {
                    Some(Settled::Open(open)) => Ok(Err(*open)),
                    Some(Settled::Known(_)) | None => Err(HomeCareError::BillHours(index)),
                };
            };
            let paid = self.hours(index, bill, left, !insurance.is_zero(), known)?;
            (minutes_used, government) = (paid.minutes, paid.government.value);
            (told.minutes_used, told.government, own) = (paid.of_minutes, paid.government.from, paid.own);
        }
        let mut voucher = Money::ZERO;
        let mut cap_left = None;
        if let Some(vouchers) = self.vouchers.as_deref_mut()
            && !own.value.is_zero()
        {
            let Some(vouchers_pay) = vouchers.pays(own, (bill.form, bill.on), self.explain)? else {
                return Ok(Err(vouchers.asks()));
            };
            (voucher, told.voucher, cap_left) = (vouchers_pay.value, vouchers_pay.from, vouchers.room());
        }
        let person = left.value.less(government)?.less(voucher)?;
        let at = self.at("person");
        told.person = self.explain.step(&EC_25, at, |facts| {
            tell(facts, &terms::BILL, value, from);
            facts.input(&terms::INSURANCE, insurance, insured);
            tell_share(facts, &terms::GOVERNMENT, government, told.government);
            tell_share(facts, &terms::VOUCHER, voucher, told.voucher);
            facts.gives(&terms::PERSON, person);
        });
        let minutes_left = pool.map(|pool| pool.left);
        Ok(Ok(Split {
            bill: value,
            insurance,
            government,
            voucher,
            person,
            minutes_used,
            minutes_left,
            cap_left,
            told,
        }))
    }

    /// Government pays the minutes that are left, and the person the rest.
    fn hours(
        &mut self,
        index: usize,
        bill: &Bill,
        left: Amount,
        insured: bool,
        pool: &mut Pool,
    ) -> Result<Paid, HomeCareError> {
        let (Some(billed), Some(rate)) = (bill.minutes, bill.rate) else {
            return Err(HomeCareError::BillHours(index));
        };
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
        Ok(Paid {
            minutes,
            of_minutes,
            government: Amount { value, from },
            own: Amount { value: rest, from: of_rest },
        })
    }

    /// The sums of the month, each an outcome.
    fn totals(
        &mut self,
        bills: &[Bill],
        splits: &[Split],
    ) -> Result<(Totals, Option<Finding>), HomeCareError> {
        let sum = |share: fn(&Split) -> Money| Money::sum(splits.iter().map(share));
        let totals = Totals {
            bills: sum(|split| split.bill)?,
            insurance: sum(|split| split.insurance)?,
            government: sum(|split| split.government)?,
            voucher: sum(|split| split.voucher)?,
            person: sum(|split| split.person)?,
        };
        if bills.is_empty() {
            return Ok((totals, None));
        }
        let of_minutes = match self.minutes {
            Some(Settled::Known(found)) => found.assumed,
            Some(Settled::Open(_)) | None => ParameterSet::EMPTY,
        };
        let of_voucher = self.vouchers.as_deref().map_or(ParameterSet::EMPTY, |it| it.reading.assumed);
        let at = self.at("total");
        self.explain.step(&EC_25, at, |facts| {
            for (index, split) in splits.iter().enumerate() {
                facts.input(&terms::SHARE_OF_BILL, split.insurance, Field::of("bills[].insurance", index));
            }
            facts.gives(&terms::TOTAL, totals.insurance);
        });
        self.explain.concluded(&INSURANCE, ParameterSet::EMPTY);
        self.total(&GOVERNMENT, of_minutes, totals.government, |facts| {
            for split in splits {
                tell_share(facts, &terms::SHARE_OF_BILL, split.government, split.told.government);
            }
        });
        let voucher = self.voucher(splits, totals.voucher, of_voucher.union(of_minutes));
        self.total(&PERSON, of_voucher.union(of_minutes), totals.person, |facts| {
            for split in splits {
                tell_share(facts, &terms::SHARE_OF_BILL, split.person, split.told.person);
            }
        });
        Ok((totals, voucher))
    }

    fn total(
        &mut self,
        programme: &'static Programme,
        assumed: ParameterSet,
        total: Money,
        shares: impl FnOnce(&mut Facts<'_>),
    ) {
        let at = self.at("total");
        self.explain.step(&EC_25, at, |facts| {
            shares(facts);
            facts.gives(&terms::TOTAL, total);
        });
        self.explain.concluded(programme, assumed);
    }

    /// What the voucher comes to: refused where it was refused for every bill.
    fn voucher(&mut self, splits: &[Split], total: Money, assumed: ParameterSet) -> Option<Finding> {
        // Where nobody had anything to pay, no bill asked whether there was a voucher yet: there is nothing to say of one.
        let vouchers = self.vouchers.as_deref().filter(|_| self.month >= VOUCHER_SINCE)?;
        let finding = if vouchers.granted || vouchers.grounds.is_empty() {
            let at = self.at("month");
            self.explain.step(&EC_26, at, |facts| {
                for split in splits {
                    tell_share(facts, &terms::SHARE_OF_BILL, split.voucher, split.told.voucher);
                }
                facts.pays(&EC_26, &terms::TOTAL, total);
            });
            Finding::Entitled(Award::of(&EC_26, MemberSet::EMPTY, total).assuming(assumed))
        } else {
            if let Some(refused) = vouchers.refused {
                let at = self.at("refused");
                self.explain.step(&EC_26, at, |facts| {
                    facts.from(&terms::CONDITION, false, refused).gives(&terms::VOUCHER_OPEN, false);
                });
            }
            Finding::NotEntitled(vouchers.grounds.assuming(assumed))
        };
        self.explain.outcome(&VOUCHER, &finding);
        Some(finding)
    }
}

/// Tells what each bill used of the minutes.
pub(super) fn tell_minutes(splits: &[Split], facts: &mut Facts<'_>) {
    for split in splits {
        if split.told.minutes_used == StepRef::NONE {
            facts.clause(&terms::MINUTES_USED, split.minutes_used);
        } else {
            facts.from(&terms::MINUTES_USED, split.minutes_used, split.told.minutes_used);
        }
    }
    if splits.is_empty() {
        facts.clause(&terms::MINUTES_USED, 0_u32);
    }
}

/// The whole minutes that an amount pays for at a rate, a part of one counted as one.
fn minutes_for(amount: Money, rate: Money) -> u64 {
    let fen = u64::try_from(amount.fen()).unwrap_or(0).saturating_mul(u64::from(HOUR));
    u64::try_from(rate.fen()).ok().filter(|rate| *rate > 0).map_or(u64::MAX, |rate| fen.div_ceil(rate))
}
