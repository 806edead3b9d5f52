//! What is found: who receives it, whether and by how much prices rose, for how many persons.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, MoneyError, Rate};

use super::policy::{Method, PricePolicy};
use super::programmes;
use super::rules::DB_07;
use super::{questions, terms};
use crate::assess::AssessError;
use crate::needs::Status;
use crate::relief::Asked;
use crate::terms as common;

const STATUS: Field = Field::new("needs.status");
pub(super) const LIVING_COST: Field = Field::new("needs.prices.living_cost");
const PERSONS: Field = Field::new("needs.prices.persons");
const COUNTED: Field = Field::new("allowance.members");
const SUPPORTED: Field = Field::new("extreme_hardship.members");

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit.
pub fn assess<X: Explain>(
    asked: &Asked<'_>,
    policy: &PricePolicy,
    explain: &mut X,
) -> Result<[Finding; 1], AssessError> {
    explain.under(&policy.pack);
    let mut case = Case {
        asked,
        policy,
        reading: Reading::default(),
        open: OpenQuestions::default(),
        grounds: Grounds::default(),
        method: ParameterSet::EMPTY,
        explain,
    };
    let finding = case.find()?;
    explain.outcome(&programmes::PRICE, &finding);
    Ok([finding])
}

/// A value and the step that found it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traced<T> {
    pub(super) value: T,
    pub(super) step: StepRef,
}

/// Those for whom it is paid.
struct Persons {
    count: u32,
    field: Field,
    members: MemberSet,
}

pub(super) struct Case<'a, X> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) policy: &'a PricePolicy,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    grounds: Grounds,
    /// What is assumed of the method: said where a step tells it.
    method: ParameterSet,
    pub(super) explain: &'a mut X,
}

impl<X: Explain> Case<'_, X> {
    pub(super) const fn at(&self, variant: &'static str) -> At {
        At::month(self.asked.month).variant(variant)
    }

    pub(super) fn refuse(&mut self) {
        self.grounds.add(&DB_07, Measure::Flag(false), Measure::Flag(true));
    }

    /// The method is told: what is assumed of it must be said.
    pub(super) fn by_method(&mut self) {
        self.reading.assumed = self.reading.assumed.union(self.method);
    }

    fn find(&mut self) -> Result<Finding, MoneyError> {
        self.status();
        let persons = self.persons();
        let rise = self.rise();
        let policy = self.policy;
        let mut method = Reading::default();
        let used = policy.method.read(&mut method);
        self.method = method.assumed;
        self.reading.missing = self.reading.missing.union(method.missing);
        let each = match used {
            Some(used) => match used.value {
                Method::Points => self.for_each_point(rise, used)?,
                Method::PointsAboveTrigger => self.above_trigger(rise, used)?,
                Method::ShareOfStandard => self.share(rise, used)?,
            },
            None => None,
        };
        let assumed = self.reading.assumed;
        if !self.grounds.is_empty() {
            return Ok(Finding::NotEntitled(self.grounds.assuming(assumed)));
        }
        let open = OpenQuestions { parameters: self.reading.missing, assumed, ..self.open };
        let (true, Some(each), Some(persons)) = (open.is_empty(), each, persons) else {
            return Ok(Finding::NeedsPerson(open));
        };
        let amount = each.value.times(persons.count)?;
        self.explain.step(&DB_07, self.at(""), |facts| {
            facts
                .from(&terms::PER_PERSON, each.value, each.step)
                .input(&terms::PERSONS, persons.count, persons.field)
                .pays(&DB_07, &common::AMOUNT, amount);
        });
        Ok(Finding::Entitled(Award::of(&DB_07, persons.members, amount).assuming(assumed)))
    }

    /// Does what the household has count among those who receive it?
    fn status(&mut self) {
        let word = match self.asked.status {
            Fact::Known(status) => status.word(),
            Fact::Absent => "none",
            Fact::NotEstablished => {
                self.open.ask(questions::STATUS, None);
                return;
            }
        };
        let policy = self.policy;
        let Some(statuses) = policy.statuses.read(&mut self.reading) else { return };
        let receives = statuses.value.iter().any(|entry| entry.code == word);
        self.explain.step(&DB_07, self.at("status"), |facts| {
            facts
                .list(&terms::PRICE_STATUSES, statuses.figure)
                .input(&terms::PRICE_STATUS, word, STATUS)
                .gives(&common::RECEIVES, receives);
        });
        if !receives {
            self.refuse();
        }
    }

    /// Those whom the authority has recorded, else those who draw.
    fn persons(&mut self) -> Option<Persons> {
        let persons = match (self.asked.needs.prices.persons, self.asked.drawing) {
            (Fact::Known(count), _) => Persons { count, field: PERSONS, members: MemberSet::EMPTY },
            (Fact::Absent, _) => Persons { count: 0, field: PERSONS, members: MemberSet::EMPTY },
            (Fact::NotEstablished, Fact::Known(members)) => {
                let supported = self.asked.status == Fact::Known(Status::ExtremeHardship);
                let field = if supported { SUPPORTED } else { COUNTED };
                Persons { count: members.len(), field, members }
            }
            (Fact::NotEstablished, Fact::Absent | Fact::NotEstablished) => {
                self.open.ask(questions::PERSONS, None);
                return None;
            }
        };
        if persons.count == 0 {
            self.explain.step(&DB_07, self.at("anybody"), |facts| {
                facts.input(&terms::PERSONS, 0_u32, persons.field).gives(&common::RECEIVES, false);
            });
            self.grounds.add(&DB_07, Measure::Count(0), Measure::Count(1));
        }
        Some(persons)
    }

    /// The rise of the cost of living, where there was one.
    fn rise(&mut self) -> Option<Rate> {
        let rise = match self.asked.needs.prices.living_cost {
            Fact::Known(rise) => Some(rise),
            Fact::Absent => None,
            Fact::NotEstablished => {
                self.open.ask(questions::LIVING_COST, None);
                return None;
            }
        };
        let rose = rise.filter(|rise| !rise.to_decimal().is_zero());
        self.explain.step(&DB_07, self.at("rise"), |facts| {
            match rise {
                Some(rise) => facts.input(&terms::RISE, rise, LIVING_COST),
                None => facts.input(&terms::RISE, 0_u32, LIVING_COST),
            };
            facts.gives(&common::RECEIVES, rose.is_some());
        });
        if rose.is_none() {
            self.refuse();
        }
        rose
    }
}
