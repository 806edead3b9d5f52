//! The standard times the rise, once consumer or food prices have reached their trigger.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{Setting, Used};
use minzheng_core_types::{Fact, Money, MoneyError, Rate};

use super::assess::{Case, LIVING_COST, Traced};
use super::policy::Method;
use super::rules::DB_07;
use super::{questions, terms};
use crate::facts::Register;
use crate::terms as common;

const CONSUMER: Field = Field::new("needs.prices.consumer");
const FOOD: Field = Field::new("needs.prices.food");

/// Has an index reached what starts the subsidy?
#[derive(Clone, Copy)]
enum Reached {
    Yes(StepRef),
    No(StepRef),
    Open,
}

impl<X: Explain> Case<'_, X> {
    /// The amount for each person.
    pub(super) fn share(
        &mut self,
        rise: Option<Rate>,
        method: Used<&Method>,
    ) -> Result<Option<Traced<Money>>, MoneyError> {
        self.started(method);
        let policy = self.policy;
        let standard = match self.asked.household.facts().register {
            Fact::Known(Register::Urban) => policy.standard_urban.read(&mut self.reading),
            Fact::Known(Register::Rural) => policy.standard_rural.read(&mut self.reading),
            Fact::Absent | Fact::NotEstablished => {
                self.open.ask(questions::REGISTER, None);
                None
            }
        };
        let rounding = policy.rounding.read(&mut self.reading);
        // A place that says nothing of a floor has none; one that is known to be unknown is asked for.
        let floored = !policy.minimum.is_unset();
        let least = if floored { policy.minimum.read(&mut self.reading) } else { None };
        let (Some(rise), Some(standard), Some(rounding)) = (rise, standard, rounding) else {
            return Ok(None);
        };
        if floored && least.is_none() {
            return Ok(None);
        }
        let share = rise.share(*standard.value, 1, 100, *rounding.value)?;
        let step = self.explain.step(&DB_07, self.at("share"), |facts| {
            facts
                .figure(&common::STANDARD, standard)
                .input(&terms::RISE, rise, LIVING_COST)
                .figure(&common::ROUNDING, rounding)
                .gives(&terms::OF_STANDARD, share);
        });
        let value = least.map_or(share, |least| share.max(*least.value));
        let form = if floored { "share-least" } else { "share-plain" };
        let step = self.explain.step(&DB_07, self.at(form), |facts| {
            facts.from(&terms::OF_STANDARD, share, step);
            if let Some(least) = least {
                facts.figure(&terms::LEAST_SUBSIDY, least);
            }
            facts.gives(&terms::PER_PERSON, value);
        });
        Ok(Some(Traced { value, step }))
    }

    /// One index is enough: where the first has reached its trigger, the other is not asked for.
    fn started(&mut self, method: Used<&Method>) {
        let policy = self.policy;
        let prices = &self.asked.needs.prices;
        let before = (self.open, self.reading.missing);
        let consumer = (prices.consumer, questions::CONSUMER, CONSUMER);
        let consumer = self.reached(consumer, &policy.trigger_consumer);
        if let Reached::Yes(step) = consumer {
            return self.starts(method, &[(true, step)]);
        }
        let food = self.reached((prices.food, questions::FOOD, FOOD), &policy.trigger_food);
        match (consumer, food) {
            (_, Reached::Yes(step)) => {
                (self.open, self.reading.missing) = before;
                self.starts(method, &[(true, step)]);
            }
            (Reached::No(first), Reached::No(second)) => {
                self.starts(method, &[(false, first), (false, second)]);
                self.refuse();
            }
            _ => {}
        }
    }

    fn starts(&mut self, method: Used<&Method>, reached: &[(bool, StepRef)]) {
        self.by_method();
        self.explain.step(&DB_07, self.at("started"), |facts| {
            facts.chosen(&terms::PRICE_METHOD, method.value.word(), method.figure);
            for (started, step) in reached {
                facts.from(&terms::STARTED, *started, *step);
            }
            facts.gives(&common::RECEIVES, reached.iter().any(|(started, _)| *started));
        });
    }

    fn reached(
        &mut self,
        (rise, question, field): (Fact<Rate>, usize, Field),
        trigger: &Setting<Rate>,
    ) -> Reached {
        let rise = match rise {
            Fact::Known(rise) => Some(rise),
            Fact::Absent => None,
            Fact::NotEstablished => {
                self.open.ask(question, None);
                if !trigger.is_set() {
                    self.reading.missing.insert(trigger.parameter);
                }
                return Reached::Open;
            }
        };
        let Some(trigger) = trigger.read(&mut self.reading) else { return Reached::Open };
        let started = rise.map_or(trigger.value.to_decimal().is_zero(), |rise| rise >= *trigger.value);
        let step = self.explain.step(&DB_07, self.at("trigger"), |facts| {
            match rise {
                Some(rise) => facts.input(&terms::RISE, rise, field),
                None => facts.input(&terms::RISE, 0_u32, field),
            };
            facts.figure(&terms::TRIGGER, trigger).gives(&terms::STARTED, started);
        });
        if started { Reached::Yes(step) } else { Reached::No(step) }
    }
}
