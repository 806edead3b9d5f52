//! 收费和退费 (EC-44, EC-45): how long a stay lasts, what it costs, and what comes back when it ends.

use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::{OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Money, Month, Rounding, RoundingMode, RoundingUnit, Term};

use super::answer::{Answer, Traced, asked, concluded};
use super::error::DayCareError;
use super::facts::{Leaving, Method, Stay};
use super::policy::DayCarePolicy;
use super::stay::{Period, StayKind};
use super::{part, programmes, questions, rules, terms};

pub(super) const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
const FIRST: Field = Field::new("stay.first");
const ATTENDED: Field = Field::new("stay.attended");

/// 托养报告: amounts in yuan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StayReport {
    /// The days of the stay as booked.
    pub period: Period,
    /// Are the prices in proportion? A warning only.
    pub tariff: Answer<bool>,
    /// What the whole stay costs, care and meals of the days attended with it; nothing once it has ended.
    pub quote: Option<Answer<Money>>,
    /// What is settled when it ends.
    pub settled: Option<Settled>,
}

/// 结算.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// Care and meals.
    pub add_ons: Answer<Money>,
    /// What the part of the stay costs.
    pub charge: Answer<Money>,
    /// 应退.
    pub refund: Answer<Money>,
    /// 应补.
    pub due: Answer<Money>,
}

/// A stay while it is looked at.
pub(super) struct Looked<'a, X> {
    pub(super) stay: &'a Stay,
    pub(super) policy: &'a DayCarePolicy,
    pub(super) period: Period,
    /// Days of the stay.
    pub(super) days: Traced<u32>,
    pub(super) month: Month,
    pub(super) explain: &'a mut X,
}

impl<X> Looked<'_, X> {
    pub(super) const fn at(&self, form: &'static str) -> At {
        At::month(self.month).variant(form)
    }
}

/// Quotes a stay, and settles it where it has ended.
///
/// # Errors
/// [`DayCareError`] when days do not fit each other or amounts are below zero.
pub(super) fn assess<X: Explain>(
    stay: &Stay,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Result<StayReport, DayCareError> {
    positive(stay)?;
    let month = Month::of(stay.first);
    let period = stay.kind.from(stay.first).ok_or(DayCareError::Range)?;
    let at = At::month(month);
    let days = period.days();
    let form = if stay.kind.months().is_some() { "months" } else { "day" };
    let step = explain.step(&rules::EC_44, at.variant(form), |facts| {
        facts.input(&terms::KIND, stay.kind.word(), Field::new("stay.kind"));
        if stay.kind.months().is_some() {
            facts.input(&terms::FIRST, stay.first, FIRST);
        }
        facts.gives(&terms::PERIOD_DAYS, days);
    });
    explain.concluded(&programmes::PERIOD, ParameterSet::EMPTY);
    let days = Traced { value: days, step };
    let mut looked = Looked { stay, policy, period, days, month, explain };
    let tariff = proportions(&mut looked)?;
    let (quote, settled) = match &stay.leaving {
        None => (Some(quote(&mut looked)?), None),
        Some(leaving) => (None, Some(part::settle(&mut looked, leaving)?)),
    };
    Ok(StayReport { period, tariff, quote, settled })
}

/// No amount is below zero.
fn positive(stay: &Stay) -> Result<(), DayCareError> {
    let tariff = &stay.tariff;
    let paid = stay.leaving.as_ref().map_or(Fact::Absent, |leaving| leaving.paid);
    for (amount, field) in [
        (tariff.day, "stay.tariff.day"),
        (tariff.week, "stay.tariff.week"),
        (tariff.month, "stay.tariff.month"),
        (tariff.quarter, "stay.tariff.quarter"),
        (tariff.care_add, "stay.tariff.care_add"),
        (tariff.meal, "stay.tariff.meal"),
        (paid, "stay.leaving.paid"),
    ] {
        if amount.known().is_some_and(Money::is_negative) {
            return Err(DayCareError::Negative(field));
        }
    }
    Ok(())
}

/// The field of a price.
pub(super) const fn price_field(kind: StayKind) -> Field {
    Field::new(match kind {
        StayKind::Day => "stay.tariff.day",
        StayKind::Week => "stay.tariff.week",
        StayKind::Month => "stay.tariff.month",
        StayKind::Quarter => "stay.tariff.quarter",
    })
}

/// How many of the next shorter kind a kind may cost at the most: a week 7 days, a month 5 weeks, a quarter 3 months.
const MULTIPLES: [(StayKind, StayKind, u32); 3] = [
    (StayKind::Day, StayKind::Week, 7),
    (StayKind::Week, StayKind::Month, 5),
    (StayKind::Month, StayKind::Quarter, 3),
];

/// Do the prices rise with the length, and within the multiples? What is not offered is passed over.
fn proportions<X: Explain>(looked: &mut Looked<'_, X>) -> Result<Answer<bool>, DayCareError> {
    let tariff = looked.stay.tariff;
    let (mut all, mut first, mut told, mut before) = (true, None, 0_usize, None);
    let mut tell = |looked: &mut Looked<'_, X>, form, held: bool, facts: &dyn Fn(&mut Facts<'_>)| {
        let step = looked.explain.step(&rules::EC_44, looked.at(form), |into| {
            facts(into);
            into.gives(&terms::IN_ORDER, held);
        });
        first.get_or_insert(step);
        told = told.saturating_add(1);
        all &= held;
    };
    let price = |kind: StayKind| tariff.of(kind).known();
    for kind in StayKind::ALL {
        let Some(longer) = price(*kind) else { continue };
        if let Some((of, shorter)) = before {
            tell(looked, "order", shorter <= longer, &|facts| {
                facts.input(&terms::SHORTER, shorter, price_field(of)).input(
                    &terms::LONGER,
                    longer,
                    price_field(*kind),
                );
            });
        }
        before = Some((*kind, longer));
    }
    for (short, long, times) in MULTIPLES {
        if let (Some(shorter), Some(longer)) = (price(short), price(long)) {
            let held = longer <= shorter.times(times)?;
            tell(looked, "multiple", held, &|facts| {
                facts.input(&terms::LONGER, longer, price_field(long)).clause(&terms::TIMES, times).input(
                    &terms::SHORTER,
                    shorter,
                    price_field(short),
                );
            });
        }
    }
    let mut open = OpenQuestions::default();
    for kind in StayKind::ALL.iter().filter(|kind| tariff.of(**kind).is_open()) {
        open.ask(price_question(*kind), None);
    }
    if all && !open.is_empty() {
        return Ok(asked(open, Reading::default(), &programmes::TARIFF, looked.explain));
    }
    looked.explain.step(&rules::EC_44, looked.at("tariff"), |facts| {
        facts.from_each(&terms::IN_ORDER, first.unwrap_or(StepRef::NONE), told).gives(&terms::TARIFF, all);
    });
    Ok(concluded(all, ParameterSet::EMPTY, &programmes::TARIFF, looked.explain))
}

/// 护理加价和餐费 as the contract has them.
#[derive(Clone, Copy)]
pub(super) struct AddOns {
    care: Money,
    meal: Money,
    meals: u32,
}

impl AddOns {
    /// The prices, or what is open of them. Without a price of meals, how many there are is nothing.
    pub(super) fn read(stay: &Stay, open: &mut OpenQuestions) -> Option<Self> {
        let mut amount = |fact: Fact<Money>, question| match fact {
            Fact::Known(amount) => Some(amount),
            Fact::Absent => Some(Money::ZERO),
            Fact::NotEstablished => {
                open.ask(question, None);
                None
            }
        };
        let care = amount(stay.tariff.care_add, questions::CARE_ADD);
        let meal = amount(stay.tariff.meal, questions::MEAL);
        let meals = match stay.meals_a_day {
            Fact::Known(meals) => Some(meals),
            Fact::Absent => Some(0),
            Fact::NotEstablished if meal == Some(Money::ZERO) => Some(0),
            Fact::NotEstablished => {
                open.ask(questions::MEALS, None);
                None
            }
        };
        Some(Self { care: care?, meal: meal?, meals: meals? })
    }

    /// A day costs nothing beside the stay.
    pub(super) const fn is_nothing(self) -> bool {
        self.care.is_zero() && (self.meal.is_zero() || self.meals == 0)
    }

    fn of(self, days: u32) -> Result<Money, DayCareError> {
        Ok(self.care.plus(self.meal.times(self.meals)?)?.times(days)?)
    }

    /// What they come to over so many days.
    pub(super) fn tell<X: Explain>(
        self,
        looked: &mut Looked<'_, X>,
        days: u32,
        told: impl FnOnce(&mut Facts<'_>, &'static Term, u32),
    ) -> Result<Traced<Money>, DayCareError> {
        let value = self.of(days)?;
        let known = looked.stay.meals_a_day.known().is_some();
        let step = looked.explain.step(&rules::EC_44, looked.at("add-ons"), |facts| {
            facts.input(&terms::CARE_ADD, self.care, Field::new("stay.tariff.care_add")).input(
                &terms::MEAL,
                self.meal,
                Field::new("stay.tariff.meal"),
            );
            match known {
                true => facts.input(&terms::MEALS, self.meals, Field::new("stay.meals_a_day")),
                false => facts.clause(&terms::MEALS, self.meals),
            };
            told(facts, &terms::ADD_DAYS, days);
            facts.gives(&terms::ADD_ONS, value);
        });
        Ok(Traced { value, step })
    }
}

/// The price of a kind, or the question after it: what the contract does not offer has none.
pub(super) fn price(stay: &Stay, kind: StayKind) -> Result<Money, usize> {
    match stay.tariff.of(kind) {
        Fact::Known(price) => Ok(price),
        Fact::Absent => Err(questions::NOT_OFFERED),
        Fact::NotEstablished => Err(price_question(kind)),
    }
}

const fn price_question(kind: StayKind) -> usize {
    match kind {
        StayKind::Day => questions::PRICE_DAY,
        StayKind::Week => questions::PRICE_WEEK,
        StayKind::Month => questions::PRICE_MONTH,
        StayKind::Quarter => questions::PRICE_QUARTER,
    }
}

/// The whole stay with care and meals of the days to be attended.
fn quote<X: Explain>(looked: &mut Looked<'_, X>) -> Result<Answer<Money>, DayCareError> {
    let stay = looked.stay;
    let programme: &'static Programme = &programmes::QUOTE;
    let mut open = OpenQuestions::default();
    let price = price(stay, stay.kind).map_err(|question| open.ask(question, None)).ok();
    let add_ons = AddOns::read(stay, &mut open);
    let nothing = add_ons.is_some_and(AddOns::is_nothing);
    let attended = match stay.attended {
        Fact::Known(days) if days > looked.days.value => return Err(DayCareError::Attended),
        Fact::Known(days) => Some(days),
        Fact::Absent => Some(0),
        Fact::NotEstablished => {
            if !nothing {
                open.ask(questions::ATTENDED, None);
            }
            None
        }
    };
    let (Some(price), Some(add_ons), true) = (price, add_ons, open.is_empty()) else {
        return Ok(asked(open, Reading::default(), programme, looked.explain));
    };
    let extra = match attended {
        Some(days) => Some(add_ons.tell(looked, days, |facts, term, days| {
            facts.input(term, days, ATTENDED);
        })?),
        None => None,
    };
    let value = price.plus(extra.map_or(Money::ZERO, |extra| extra.value))?;
    looked.explain.step(&rules::EC_44, looked.at(""), |facts| {
        facts.input(&terms::PRICE, price, price_field(stay.kind));
        match extra {
            Some(extra) => facts.from(&terms::ADD_ONS, extra.value, extra.step),
            // A contract without care add-on and meals.
            None => facts.clause(&terms::ADD_ONS, Money::ZERO),
        };
        facts.gives(&terms::QUOTE, value);
    });
    Ok(concluded(value, ParameterSet::EMPTY, programme, looked.explain))
}

/// The method of the contract, if it is stated.
pub(super) const fn method(leaving: &Leaving) -> Option<Method> {
    match leaving.method {
        Fact::Known(method) => Some(method),
        Fact::Absent | Fact::NotEstablished => None,
    }
}

/// The days away in a row for which nothing stops.
pub(super) fn absence_limit<'p>(policy: &'p DayCarePolicy, reading: &mut Reading) -> Option<Used<&'p u32>> {
    policy.absence_days.read(reading)
}
