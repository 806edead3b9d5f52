//! 与上期比较 (EC-71): growth of the elders, and the change of the ageing rate in percentage points.

use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};

use super::assess::{Change, Count, Known, NO_ELDERS, Reckoned, Reckoning, from_60, percent, rate};
use super::count::{Counted, Direction, Group, Growth, Points};
use super::file::{IndicatorError, People};
use super::rules::{EC_70, EC_71};
use super::{programmes, questions, terms};

impl Reckoning<'_> {
    /// 与上期比较.
    pub(super) fn before<X: Explain>(&mut self, explain: &mut X) -> Result<(), IndicatorError> {
        let Some(before) = self.file.before else { return Ok(()) };
        let Some(now) = self.file.population else { return Err(IndicatorError::NothingNow) };
        if before.as_of >= self.file.as_of {
            return Err(IndicatorError::NotEarlier);
        }
        let then = before.population;
        if now.basis != then.basis {
            let of = |people: &People| (Group::From60, people.basis);
            return Err(super::DifferentBase { of: of(&now), with: of(&then) }.into());
        }
        let growth = self.growth(&now, &then, explain)?;
        let points = self.points(&now, &then, explain)?;
        self.found.change = Some(Change { growth, points });
        Ok(())
    }

    fn growth<X: Explain>(
        &self,
        now: &People,
        then: &People,
        explain: &mut X,
    ) -> Result<Option<Growth>, IndicatorError> {
        let (now_60, then_60) = (from_60(now), before_60(then));
        let (Some(count), Some(earlier)) = (now_60.known(), then_60.known()) else {
            ask(&programmes::GROWTH, &[now_60, then_60], explain);
            return Ok(None);
        };
        let (field, earlier_field) = (Field::new(now_60.field), Field::new(then_60.field));
        let direction = Direction::of(count, earlier);
        explain.step(&EC_71, self.at.variant("direction"), |facts| {
            facts
                .input(&terms::NOW, count, field)
                .input(&terms::BEFORE, earlier, earlier_field)
                .gives(&terms::DIRECTION, direction.word());
        });
        explain.concluded(&programmes::GROWTH_DIRECTION, Reading::default().assumed);
        let mut reading = Reading::default();
        if earlier == 0 {
            explain.step(&EC_70, self.at.variant("none"), |facts| {
                facts.input(&terms::DIVISOR, earlier, earlier_field).gives(&terms::NONE, "no-ratio");
            });
            explain.concluded(&programmes::GROWTH, reading.assumed);
            return Ok(None);
        }
        let Some(rounding) = self.policy.rounding.read(&mut reading) else {
            let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
            explain.outcome(&programmes::GROWTH, &Finding::NeedsPerson(open));
            return Ok(None);
        };
        let of = |basis, count| Counted::new(Group::From60, basis, count);
        let growth = of(now.basis, count).since(of(then.basis, earlier), rounding.value.mode())?;
        let growth = growth.ok_or(IndicatorError::TooMany)?;
        explain.step(&EC_71, self.at.variant("growth"), |facts| {
            facts
                .input(&terms::NOW, count, field)
                .input(&terms::BEFORE, earlier, earlier_field)
                .chosen(&terms::ROUNDING, rounding.value.word(), rounding.figure)
                .gives(&terms::GROWTH, rate(growth.tenths));
        });
        explain.concluded(&programmes::GROWTH, reading.assumed);
        Ok(Some(growth))
    }

    /// The difference of the two rates as they are reported, each rounded.
    fn points<X: Explain>(
        &self,
        now: &People,
        then: &People,
        explain: &mut X,
    ) -> Result<Option<Points>, IndicatorError> {
        let line = percent(&programmes::POINTS, "ageing-60", &terms::AGEING_60);
        let counts = [from_60(now), everybody(now, false), before_60(then), everybody(then, true)];
        let mut reading = Reading::default();
        let mut shares = [None; 2];
        for (slot, pair) in shares.iter_mut().zip(counts.chunks_exact(2)) {
            let [part, whole] = pair else { continue };
            let (Some(elders), Some(all)) = (part.known(), whole.known()) else {
                ask(line.programme, &counts, explain);
                return Ok(None);
            };
            let known = |count: &Count, persons| Known {
                count: Counted::new(count.group, now.basis, persons),
                term: count.term,
                field: Field::new(count.field),
                step: None,
            };
            match self.share(&line, known(part, elders), known(whole, all), &mut reading, explain)? {
                Reckoned::Share(share, step) => *slot = Some((share, step)),
                Reckoned::NoDivisor => {
                    explain.concluded(line.programme, reading.assumed);
                    return Ok(None);
                }
                Reckoned::NoRounding => {
                    let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
                    explain.outcome(line.programme, &Finding::NeedsPerson(open));
                    return Ok(None);
                }
            }
        }
        let [Some((share, step)), Some((earlier, earlier_step))] = shares else { return Ok(None) };
        let points = share.since(earlier)?;
        explain.step(&EC_71, self.at.variant("points-direction"), |facts| {
            facts
                .from(&terms::NOW, rate(share.tenths()), step)
                .from(&terms::BEFORE, rate(earlier.tenths()), earlier_step)
                .gives(&terms::DIRECTION, points.direction.word());
        });
        explain.concluded(&programmes::POINTS_DIRECTION, reading.assumed);
        explain.step(&EC_71, self.at.variant("points"), |facts| {
            facts
                .from(&terms::NOW, rate(share.tenths()), step)
                .from(&terms::BEFORE, rate(earlier.tenths()), earlier_step)
                .gives(&terms::POINTS, rate(points.tenths));
        });
        explain.concluded(&programmes::POINTS, reading.assumed);
        Ok(Some(points))
    }
}

const fn before_60(people: &People) -> Count {
    Count {
        field: "before.population.from_60",
        question: questions::BEFORE_60,
        value: people.from_60,
        ..NO_ELDERS
    }
}

const fn everybody(people: &People, before: bool) -> Count {
    let (field, question) = if before {
        ("before.population.all", questions::BEFORE_ALL)
    } else {
        ("population.all", questions::EVERYBODY)
    };
    Count { group: Group::Everybody, term: &terms::ALL, field, question, value: people.all }
}

fn ask<X: Explain>(programme: &'static Programme, counts: &[Count], explain: &mut X) {
    let mut open = OpenQuestions::default();
    for count in counts.iter().filter(|count| count.is_open()) {
        open.ask(count.question, None);
    }
    explain.outcome(programme, &Finding::NeedsPerson(open));
}
