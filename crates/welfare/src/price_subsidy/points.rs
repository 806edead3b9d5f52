//! So much for each point of the rise: by the month, or by the quarter above a trigger.

use minzheng_core_types::explain::{Explain, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::{Money, MoneyError, Month, Rate, Rounding, RoundingMode, RoundingUnit};

use super::assess::{Case, LIVING_COST, Traced};
use super::policy::{Method, Parts};
use super::rules::DB_07;
use super::terms;
use crate::fields;
use crate::terms as common;

const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

impl<X: Explain> Case<'_, X> {
    /// The amount of each point times the points of the rise.
    pub(super) fn for_each_point(
        &mut self,
        rise: Option<Rate>,
        method: Used<&Method>,
    ) -> Result<Option<Traced<Money>>, MoneyError> {
        let points = rise.and_then(|rise| self.points(rise));
        self.times(points, method)
    }

    /// Whole points as they are; of a part of one the place says what it counts.
    fn points(&mut self, rise: Rate) -> Option<Traced<Rate>> {
        if rise.to_decimal().fract().is_zero() {
            let step = self.explain.step(&DB_07, self.at("points"), |facts| {
                facts.input(&terms::RISE, rise, LIVING_COST).gives(&terms::POINTS, rise);
            });
            return Some(Traced { value: rise, step });
        }
        let policy = self.policy;
        let parts = policy.parts.read(&mut self.reading)?;
        let value = whole(rise, *parts.value)?;
        let step = self.explain.step(&DB_07, self.at("points-parts"), |facts| {
            facts
                .chosen(&terms::PARTS, parts.value.word(), parts.figure)
                .input(&terms::RISE, rise, LIVING_COST)
                .gives(&terms::POINTS, value);
        });
        Some(Traced { value, step })
    }

    /// By the quarter, in its last month, for each point above the trigger.
    pub(super) fn above_trigger(
        &mut self,
        rise: Option<Rate>,
        method: Used<&Method>,
    ) -> Result<Option<Traced<Money>>, MoneyError> {
        self.quarter(method);
        let points = rise.and_then(|rise| self.points_above(rise));
        self.times(points, method)
    }

    fn quarter(&mut self, method: Used<&Method>) {
        self.by_method();
        let month = self.asked.month;
        let ends = matches!(month.number(), 3 | 6 | 9 | 12);
        self.explain.step(&DB_07, self.at("quarter"), |facts| {
            facts
                .clause(&common::FIRST, Month::at(month.year(), 1))
                .input(&common::MONTH, month, fields::MONTH)
                .chosen(&terms::PRICE_METHOD, method.value.word(), method.figure)
                .gives(&common::RECEIVES, ends);
        });
        if !ends {
            self.refuse();
        }
    }

    fn points_above(&mut self, rise: Rate) -> Option<Traced<Rate>> {
        let policy = self.policy;
        let trigger = policy.trigger.read(&mut self.reading)?;
        let above = rise > *trigger.value;
        self.explain.step(&DB_07, self.at("above"), |facts| {
            facts
                .input(&terms::RISE, rise, LIVING_COST)
                .figure(&terms::TRIGGER, trigger)
                .gives(&common::RECEIVES, above);
        });
        if !above {
            self.refuse();
            return None;
        }
        let beyond = rise.to_decimal().checked_sub(trigger.value.to_decimal())?;
        let beyond = Rate::new(beyond).ok()?;
        let parts = if beyond.to_decimal().fract().is_zero() {
            None
        } else {
            Some(policy.parts.read(&mut self.reading)?)
        };
        let (value, form) = match parts {
            None => (beyond, "points-above"),
            Some(parts) => (whole(beyond, *parts.value)?, "points-above-parts"),
        };
        let step = self.explain.step(&DB_07, self.at(form), |facts| {
            facts.input(&terms::RISE, rise, LIVING_COST).figure(&terms::TRIGGER, trigger);
            if let Some(parts) = parts {
                facts.chosen(&terms::PARTS, parts.value.word(), parts.figure);
            }
            facts.gives(&terms::POINTS, value);
        });
        Some(Traced { value, step })
    }

    fn times(
        &mut self,
        points: Option<Traced<Rate>>,
        method: Used<&Method>,
    ) -> Result<Option<Traced<Money>>, MoneyError> {
        let policy = self.policy;
        let each = policy.step.read(&mut self.reading);
        let (Some(points), Some(each)) = (points, each) else { return Ok(None) };
        self.by_method();
        // Points are whole by now: nothing is rounded.
        let value = points.value.of(*each.value, 1, FEN)?;
        let step: StepRef = self.explain.step(&DB_07, self.at("each"), |facts| {
            facts
                .chosen(&terms::PRICE_METHOD, method.value.word(), method.figure)
                .figure(&terms::EACH_POINT, each)
                .from(&terms::POINTS, points.value, points.step)
                .gives(&terms::PER_PERSON, value);
        });
        Ok(Some(Traced { value, step }))
    }
}

fn whole(rise: Rate, parts: Parts) -> Option<Rate> {
    let decimal = rise.to_decimal();
    Rate::new(if matches!(parts, Parts::AsOne) { decimal.ceil() } else { decimal.floor() }).ok()
}
