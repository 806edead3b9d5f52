//! 账单 (EC-25): the bills of a month in their order, each split among insurance, hours, voucher and the person: payer by payer,
//! so that what one leaves open does not open those before it.

use minzheng_core_types::explain::{At, Explain, FactValue, Facts, Field, StepRef};
use minzheng_core_types::finding::{Award, Finding, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, Money, Month, Term};

use super::claims::Bill;
use super::days::{Settled, both};
use super::facts::Elder;
use super::minutes::Found;
use super::payers::Pool;
use super::policy::HomeCarePolicy;
use super::programmes::{GOVERNMENT, INSURANCE, PERSON, VOUCHER};
use super::rules::{EC_25, EC_26};
use super::voucher::{Amount, TO_THE_FEN, Vouchers};
use super::{HomeCareError, questions, terms};

/// Minutes of an hour.
pub(super) const HOUR: u32 = 60;

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
}

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
    /// All that is open of any payer.
    pub(super) open: OpenQuestions,
    /// What is open of the hours.
    pub(super) government: OpenQuestions,
    pub(super) voucher: Option<Finding>,
    /// What each bill used, up to the first that is open.
    pub(super) minutes: Vec<(u32, StepRef)>,
    pub(super) minutes_left: Option<u32>,
}

/// The bills while they are looked at.
pub(super) struct Run<'c, 'v, X> {
    pub(super) month: Month,
    pub(super) elder: &'c Elder,
    pub(super) policy: &'c HomeCarePolicy,
    /// The hours, where the file has a section of them.
    pub(super) minutes: Option<&'c Settled<Found>>,
    pub(super) vouchers: Option<&'v mut Vouchers<'c>>,
    pub(super) explain: &'v mut X,
}

/// A bill with what is known of its shares so far; `None` is open.
pub(super) struct Line<'b> {
    pub(super) index: usize,
    pub(super) bill: &'b Bill,
    pub(super) value: Money,
    from: Given,
    insurance: Option<Money>,
    /// After insurance.
    pub(super) left: Option<Amount>,
    pub(super) government: Option<Amount>,
    pub(super) minutes: Option<(u32, StepRef)>,
    pub(super) minutes_left: Option<u32>,
    /// After the hours.
    pub(super) own: Option<Amount>,
    voucher: Option<Amount>,
    cap_left: Option<Money>,
    person: Option<Amount>,
}

/// An amount of a bill with where it comes from.
#[derive(Clone, Copy)]
enum Given {
    Step(StepRef),
    Field(Field),
}

/// No amount, which needs no origin.
pub(super) const NOTHING: Amount = Amount { value: Money::ZERO, from: StepRef::NONE };

fn tell(facts: &mut Facts<'_>, term: &'static Term, value: impl Into<FactValue>, from: Given) {
    match from {
        Given::Step(step) => facts.from(term, value, step),
        Given::Field(field) => facts.input(term, value, field),
    };
}

/// A step, or where there was none a zero that needs no origin.
fn tell_share(facts: &mut Facts<'_>, term: &'static Term, Amount { value, from }: Amount) {
    if from == StepRef::NONE {
        facts.clause(term, value);
    } else {
        facts.from(term, value, from);
    }
}

impl Line<'_> {
    /// Tells what the bill comes to.
    pub(super) fn tell(&self, facts: &mut Facts<'_>) {
        tell(facts, &terms::BILL, self.value, self.from);
    }

    fn split(&self) -> Option<Split> {
        Some(Split {
            bill: self.value,
            insurance: self.insurance?,
            government: self.government?.value,
            voucher: self.voucher?.value,
            person: self.person?.value,
            minutes_used: self.minutes?.0,
            minutes_left: self.minutes_left,
            cap_left: self.cap_left,
        })
    }
}

impl<X: Explain> Run<'_, '_, X> {
    pub(super) const fn at(&self, form: &'static str) -> At {
        At::month(self.month).variant(form)
    }

    /// Splits the bills in their order, payer by payer.
    pub(super) fn all(mut self, bills: &[Bill]) -> Result<Bills, HomeCareError> {
        let mut lines = Vec::with_capacity(bills.len());
        for (index, bill) in bills.iter().enumerate() {
            lines.push(self.insured(index, bill)?);
        }
        let insurance = self.insurance(&lines)?;
        let (government, assumed, pool) = self.government(&mut lines)?;
        let (voucher, of_voucher) = self.vouched(&mut lines, government, assumed)?;
        let open = both(both(insurance, government), of_voucher);
        let assumed =
            assumed.union(self.vouchers.as_deref().map_or(ParameterSet::EMPTY, |it| it.reading.assumed));
        self.person(&mut lines, open, assumed)?;
        let splits: Vec<Split> = lines.iter().map_while(Line::split).collect();
        let totals = if open.is_empty() { Some(totals(&splits)?) } else { None };
        let minutes = lines.iter().map_while(|line| line.minutes).collect();
        let minutes_left = pool.map(|pool| pool.left);
        Ok(Bills { splits, totals, open, government, voucher, minutes, minutes_left })
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

    /// What insurance leaves of a bill.
    fn insured<'b>(&mut self, index: usize, bill: &'b Bill) -> Result<Line<'b>, HomeCareError> {
        let (value, from) = self.bill(index, bill)?;
        let insurance = match bill.insurance {
            Fact::Known(insurance) => Some(insurance),
            Fact::Absent => Some(Money::ZERO),
            Fact::NotEstablished => None,
        };
        let mut left = None;
        if let Some(insurance) = insurance {
            if insurance > value {
                return Err(HomeCareError::InsuranceBeyond(index));
            }
            let rest = value.less(insurance)?;
            let at = self.at("insurance");
            let of_left = self.explain.step(&EC_25, at, |facts| {
                tell(facts, &terms::BILL, value, from);
                facts
                    .input(&terms::INSURANCE, insurance, Field::of("bills[].insurance", index))
                    .gives(&terms::LEFT, rest);
            });
            left = Some(Amount { value: rest, from: of_left });
        }
        Ok(Line {
            index,
            bill,
            value,
            from,
            insurance,
            left,
            government: None,
            minutes: None,
            minutes_left: None,
            own: None,
            voucher: None,
            cap_left: None,
            person: None,
        })
    }

    fn insurance(&mut self, lines: &[Line<'_>]) -> Result<OpenQuestions, HomeCareError> {
        let mut open = OpenQuestions::default();
        for line in lines.iter().filter(|line| line.insurance.is_none()) {
            open.ask(questions::INSURANCE, Some(line.index));
        }
        let shares = || lines.iter().filter_map(|line| Some((line.index, line.insurance?)));
        let total = Money::sum(shares().map(|(_, share)| share))?;
        self.total(&INSURANCE, open, lines.is_empty(), ParameterSet::EMPTY, total, |facts| {
            for (index, share) in shares() {
                facts.input(&terms::SHARE_OF_BILL, share, Field::of("bills[].insurance", index));
            }
        });
        Ok(open)
    }

    /// What the hours pay; what is open of it, what had to be assumed, and the minutes that are left.
    fn government(
        &mut self,
        lines: &mut [Line<'_>],
    ) -> Result<(OpenQuestions, ParameterSet, Option<Pool>), HomeCareError> {
        let (mut pool, mut assumed) = match self.minutes {
            Some(Settled::Known(found)) => (Some(Pool::of(found)), found.assumed),
            Some(Settled::Open(_)) | None => (None, ParameterSet::EMPTY),
        };
        let mut open = OpenQuestions::default();
        for line in &mut *lines {
            open = both(open, self.hours(line, &mut pool, &mut assumed)?);
            line.minutes_left = pool.map(|pool| pool.left);
        }
        if !open.is_empty() {
            open.assumed = open.assumed.union(assumed);
        }
        let shares = || lines.iter().filter_map(|line| line.government);
        let total = Money::sum(shares().map(|share| share.value))?;
        self.total(&GOVERNMENT, open, lines.is_empty(), assumed, total, |facts| {
            shares().for_each(|share| tell_share(facts, &terms::SHARE_OF_BILL, share));
        });
        Ok((open, assumed, pool))
    }

    /// What the voucher pays, and what is open of it.
    fn vouched(
        &mut self,
        lines: &mut [Line<'_>],
        before: OpenQuestions,
        assumed: ParameterSet,
    ) -> Result<(Option<Finding>, OpenQuestions), HomeCareError> {
        let Some(vouchers) = self.vouchers.as_deref_mut() else {
            lines.iter_mut().for_each(|line| line.voucher = Some(NOTHING));
            return Ok((None, OpenQuestions::default()));
        };
        let (mut looked, mut open) = (false, OpenQuestions::default());
        for line in &mut *lines {
            if line.own.is_some_and(|own| own.value.is_zero()) {
                line.voucher = Some(NOTHING);
                continue;
            }
            looked = true;
            line.voucher = vouchers.pays(line.own, (line.bill.form, line.bill.on), self.explain)?;
            line.cap_left = line.voucher.and_then(|_| vouchers.room());
            if line.voucher.is_none() && line.own.is_none() {
                open = both(open, before);
                if line.left.is_none() {
                    open.ask(questions::INSURANCE, Some(line.index));
                }
            }
        }
        // Where nobody had anything to pay there is nothing to say of a voucher.
        if !looked {
            return Ok((None, open));
        }
        let assumed = assumed.union(vouchers.reading.assumed);
        if lines.iter().any(|line| line.voucher.is_none()) {
            open = both(open, vouchers.asks());
            open.assumed = open.assumed.union(assumed);
            let finding = Finding::NeedsPerson(open);
            self.explain.outcome(&VOUCHER, &finding);
            return Ok((Some(finding), open));
        }
        let shares = || lines.iter().filter_map(|line| line.voucher);
        let total = Money::sum(shares().map(|share| share.value))?;
        let at = At::month(self.month);
        let finding = if vouchers.granted {
            self.explain.step(&EC_26, at.variant("month"), |facts| {
                shares().for_each(|share| tell_share(facts, &terms::SHARE_OF_BILL, share));
                facts.pays(&EC_26, &terms::TOTAL, total);
            });
            Finding::Entitled(Award::of(&EC_26, MemberSet::EMPTY, total).assuming(assumed))
        } else {
            if let Some(refused) = vouchers.refused {
                self.explain.step(&EC_26, at.variant("refused"), |facts| {
                    facts.from(&terms::CONDITION, false, refused).gives(&terms::VOUCHER_OPEN, false);
                });
            }
            Finding::NotEntitled(vouchers.grounds.assuming(assumed))
        };
        self.explain.outcome(&VOUCHER, &finding);
        Ok((Some(finding), OpenQuestions::default()))
    }

    /// The rest.
    fn person(
        &mut self,
        lines: &mut [Line<'_>],
        open: OpenQuestions,
        assumed: ParameterSet,
    ) -> Result<(), HomeCareError> {
        for line in &mut *lines {
            let (Some(insurance), Some(government), Some(voucher)) =
                (line.insurance, line.government, line.voucher)
            else {
                continue;
            };
            let value = line.value.less(insurance)?.less(government.value)?.less(voucher.value)?;
            let at = self.at("person");
            let from = self.explain.step(&EC_25, at, |facts| {
                line.tell(facts);
                facts.input(&terms::INSURANCE, insurance, Field::of("bills[].insurance", line.index));
                tell_share(facts, &terms::GOVERNMENT, government);
                tell_share(facts, &terms::VOUCHER, voucher);
                facts.gives(&terms::PERSON, value);
            });
            line.person = Some(Amount { value, from });
        }
        let shares = || lines.iter().filter_map(|line| line.person);
        let total = Money::sum(shares().map(|share| share.value))?;
        self.total(&PERSON, open, lines.is_empty(), assumed, total, |facts| {
            shares().for_each(|share| tell_share(facts, &terms::SHARE_OF_BILL, share));
        });
        Ok(())
    }

    /// The outcome of a payer: the sum of its shares, or what is open; nothing without bills.
    fn total(
        &mut self,
        programme: &'static Programme,
        open: OpenQuestions,
        nothing: bool,
        assumed: ParameterSet,
        total: Money,
        shares: impl FnOnce(&mut Facts<'_>),
    ) {
        if nothing {
            return;
        }
        if !open.is_empty() {
            self.explain.outcome(programme, &Finding::NeedsPerson(open));
            return;
        }
        let at = self.at("total");
        self.explain.step(&EC_25, at, |facts| {
            shares(facts);
            facts.gives(&terms::TOTAL, total);
        });
        self.explain.concluded(programme, assumed);
    }
}

/// The sums of a month.
fn totals(splits: &[Split]) -> Result<Totals, HomeCareError> {
    let sum = |share: fn(&Split) -> Money| Money::sum(splits.iter().map(share));
    Ok(Totals {
        bills: sum(|split| split.bill)?,
        insurance: sum(|split| split.insurance)?,
        government: sum(|split| split.government)?,
        voucher: sum(|split| split.voucher)?,
        person: sum(|split| split.person)?,
    })
}

/// Tells what each bill used of the minutes.
pub(super) fn tell_minutes(minutes: &[(u32, StepRef)], facts: &mut Facts<'_>) {
    for (minutes, step) in minutes {
        if *step == StepRef::NONE {
            facts.clause(&terms::MINUTES_USED, *minutes);
        } else {
            facts.from(&terms::MINUTES_USED, *minutes, *step);
        }
    }
    if minutes.is_empty() {
        facts.clause(&terms::MINUTES_USED, 0_u32);
    }
}
