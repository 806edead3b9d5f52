//! XH-04: when support begins and ends, and the cost of a funeral.

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Month};

use super::assess::Condition;
use super::facts::Person;
use super::person::{DECIDED, Look};
use super::policy::ExtremeHardshipPolicy;
use super::rules::XH_04;
use super::{questions, terms};
use crate::facts::{Away, Register};
use crate::fields;
use crate::policy::{DeathStop, StartRule};
use crate::relief::Asked;
use crate::terms as shared;

pub(super) const STATUS: Field = Field::new("needs.status");
const STOPPED: &str = "needs.extreme_hardship[].stopped";
const DEATHS: Field = Field::new("members.died_in_the_month");

impl<X: Explain> Look<'_, X> {
    /// Is support due in the month, as far as days and whereabouts say? Each is one ground at most.
    pub(super) fn course(&mut self) {
        self.begun();
        self.stopped();
        self.died();
        self.away();
    }

    /// The local rule is read in the month of the decision only: it makes no difference in any other.
    fn begun(&mut self) {
        let Some(decided) = self.person.decided else { return };
        let (month, of) = (self.month(), Month::of(decided));
        let rule = if month == of {
            let Some(rule) = self.policy.start.read(&mut self.reading) else { return };
            Some(rule)
        } else {
            None
        };
        let due = rule.map_or(month > of, |rule| *rule.value == StartRule::SameMonth);
        let (at, field) = (self.at(), self.field(DECIDED));
        let form = if rule.is_some() { "start" } else { "begun" };
        self.explain.step(&XH_04, at.variant(form), |facts| {
            facts.input(&shared::MONTH, month, fields::MONTH).input(&shared::DECIDED, decided, field);
            if let Some(rule) = rule {
                facts.chosen(&shared::START_RULE, rule.value.word(), rule.figure);
            }
            facts.gives(&shared::DUE, due);
        });
        if !due {
            let first = if month == of { of.next() } else { of };
            self.failed.add(Condition::Course, &XH_04, Measure::Month(month), Measure::Month(first));
        }
    }

    fn stopped(&mut self) {
        let Some(stopped) = self.person.stopped else { return };
        let (month, of) = (self.month(), Month::of(stopped));
        let rule = if month == of {
            let Some(rule) = self.policy.stop.read(&mut self.reading) else { return };
            Some(rule)
        } else {
            None
        };
        let due = rule.map_or(month < of, |rule| *rule.value == StartRule::NextMonth);
        let (at, field) = (self.at(), self.field(STOPPED));
        let form = if rule.is_some() { "stop" } else { "stopped" };
        self.explain.step(&XH_04, at.variant(form), |facts| {
            facts.input(&shared::MONTH, month, fields::MONTH).input(&terms::STOPPED, stopped, field);
            if let Some(rule) = rule {
                facts.chosen(&shared::STOP_RULE, rule.value.word(), rule.figure);
            }
            facts.gives(&shared::DUE, due);
        });
        if !due {
            self.failed.add(Condition::Course, &XH_04, Measure::Month(month), Measure::Month(of));
        }
    }

    fn died(&mut self) {
        let Some(died) = self.member.died else { return };
        let (month, of) = (self.month(), Month::of(died));
        if month < of {
            return;
        }
        let rule = if month == of {
            let Some(rule) = self.policy.death_stop.read(&mut self.reading) else { return };
            Some(rule)
        } else {
            None
        };
        let due = rule.is_some_and(|rule| *rule.value == DeathStop::MonthAfterDeath);
        let (at, index) = (self.at(), self.index);
        let form = if rule.is_some() { "died" } else { "dead" };
        self.explain.step(&XH_04, at.variant(form), |facts| {
            facts.input(&shared::MONTH, month, fields::MONTH).input(
                &shared::DIED,
                died,
                Field::of(fields::DIED, index),
            );
            if let Some(rule) = rule {
                facts.chosen(&shared::STOP_RULE, rule.value.word(), rule.figure);
            }
            facts.gives(&shared::DUE, due);
        });
        if !due {
            self.failed.add(Condition::Course, &XH_04, Measure::Month(month), Measure::Month(of));
        }
    }

    /// In prison or missing.
    fn away(&mut self) {
        let word = match self.member.away {
            Fact::Known(Away::Prison) => "prison",
            Fact::Known(Away::DeclaredMissing) => "declared-missing",
            Fact::Known(_) | Fact::Absent => return,
            Fact::NotEstablished => return self.ask(questions::AWAY),
        };
        let (at, index) = (self.at().variant("away"), self.index);
        self.explain.step(&XH_04, at, |facts| {
            facts.input(&shared::AWAY, word, Field::of(fields::AWAY, index)).gives(&shared::DUE, false);
        });
        self.failed.flag(Condition::Course, &XH_04);
    }
}

/// 丧葬费: for those who died in the month while supported, so many months of the basic amount.
pub(super) fn funeral<X: Explain>(
    asked: &Asked<'_>,
    policy: &ExtremeHardshipPolicy,
    explain: &mut X,
) -> Result<Finding, MoneyError> {
    let month = asked.month;
    let mut dead = MemberSet::EMPTY;
    for person in &asked.needs.extreme_hardship {
        let died = asked.household.members().get(person.member).and_then(|member| member.died);
        if died.is_some_and(|died| Month::of(died) == month) && supported(person, month) {
            dead.insert(person.member);
        }
    }
    if dead.is_empty() {
        explain.step(&XH_04, At::month(month).variant("no-death"), |facts| {
            facts.input(&terms::DEATHS, 0_u32, DEATHS).gives(&shared::DUE, false);
        });
        return Ok(Finding::NotEntitled(Grounds::of(&XH_04, Measure::Flag(false), Measure::Flag(true))));
    }
    let (mut reading, mut open) = (Reading::default(), OpenQuestions::default());
    let basic = match asked.household.facts().register.known() {
        Some(Register::Urban) => policy.basic_urban.read(&mut reading),
        Some(Register::Rural) => policy.basic_rural.read(&mut reading),
        None => {
            open.ask(questions::REGISTER, None);
            None
        }
    };
    let months = policy.funeral_months.read(&mut reading);
    let (Some(basic), Some(months)) = (basic, months) else {
        let (parameters, assumed) = (reading.missing, reading.assumed);
        return Ok(Finding::NeedsPerson(OpenQuestions { parameters, assumed, members: dead, ..open }));
    };
    let each = basic.value.times(*months.value)?;
    let mut total = Money::ZERO;
    for index in dead.iter() {
        total = total.plus(each)?;
        explain.step(&XH_04, At::month(month).variant("funeral").member(index), |facts| {
            facts.figure(&terms::FUNERAL_MONTHS, months).figure(&shared::PUBLISHED, basic).pays(
                &XH_04,
                &shared::AMOUNT,
                each,
            );
        });
    }
    Ok(Finding::Entitled(Award::of(&XH_04, dead, total).assuming(reading.assumed)))
}

/// Has support begun, and not ended before the month?
fn supported(person: &Person, month: Month) -> bool {
    person.decided.is_some_and(|decided| Month::of(decided) <= month)
        && person.stopped.is_none_or(|stopped| Month::of(stopped) >= month)
}
