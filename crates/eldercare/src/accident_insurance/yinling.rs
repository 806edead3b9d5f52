//! 银龄安康 (EC-55): may somebody buy, what is the own part of the premium, and what are the sums insured together?

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{FigureRef, Used};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Money, Month, Term};

use super::cover::{Notes, told};
use super::facts::{Level, Plan};
use super::file::InsuranceError;
use super::policy::{Health, InsurancePolicy, SubsidyFor};
use super::rules::EC_55;
use super::{programmes, questions, terms};
use crate::terms as common;

/// What a plan comes to; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// May the person buy so many shares?
    pub may: Option<bool>,
    /// 自付保费.
    pub own: Option<Money>,
    /// 保险金合计: the printed total, with the days in hospital at their most.
    pub total: Option<Money>,
}

const ON: Field = Field::new("yinling.on");
const SHARES: Field = Field::new("yinling.shares");

/// The age, and the step that says so.
type Age = Option<(u32, StepRef)>;

/// Whether, for how much, and how much is insured.
///
/// # Errors
/// [`InsuranceError`] for a day before the birth, a plan of no share, or an amount that does not fit.
pub(super) fn plan<X: Explain>(
    plan: &Plan,
    policy: &InsurancePolicy,
    explain: &mut X,
) -> Result<Planned, InsuranceError> {
    if plan.shares == 0 {
        return Err(InsuranceError::NoShare);
    }
    let at = At::month(Month::of(plan.on));
    let mut notes = Notes::default();
    let age = age(plan, policy, &mut notes, explain)?;
    let may = may(plan, policy, age, &mut notes, explain);
    conclude(may.is_some(), &programmes::YL_MAY, &notes, explain);
    let mut notes = Notes { reading: notes.reading, ..Notes::default() };
    notes.reading.missing = minzheng_core_types::sets::ParameterSet::EMPTY;
    let own = match plan.level {
        Level::Basic => own(plan, policy, age, &mut notes, explain)?,
        Level::High => own_high(plan, policy, &mut notes, at, explain)?,
    };
    conclude(own.is_some(), &programmes::YL_OWN, &notes, explain);
    let mut notes = Notes::default();
    let total = total(plan, policy, &mut notes, at, explain)?;
    conclude(total.is_some(), &programmes::YL_TOTAL, &notes, explain);
    Ok(Planned { may, own, total })
}

fn conclude<X: Explain>(
    settled: bool,
    programme: &'static minzheng_core_types::finding::Programme,
    notes: &Notes,
    explain: &mut X,
) {
    if settled {
        explain.concluded(programme, notes.reading.assumed);
    } else {
        explain.outcome(programme, &Finding::NeedsPerson(notes.questions()));
    }
}

fn age<X: Explain>(
    plan: &Plan,
    policy: &InsurancePolicy,
    notes: &mut Notes,
    explain: &mut X,
) -> Result<Age, InsuranceError> {
    let rule = policy.age_rule.read(&mut notes.reading);
    let Fact::Known(birth) = plan.birth else {
        notes.ask(questions::PLAN_BIRTH);
        return Ok(None);
    };
    let Some(rule) = rule else { return Ok(None) };
    let age = rule.value.age(birth, plan.on).ok_or(InsuranceError::BeforeBirth { entry: None })?;
    let step = explain.step(&EC_55, At::month(Month::of(plan.on)).variant("age"), |facts| {
        facts
            .input(&terms::YL_BIRTH, birth, Field::new("yinling.birth"))
            .input(&terms::ON, plan.on, ON)
            .chosen(&common::AGE_RULE, rule.value.word(), rule.figure)
            .gives(&terms::YL_AGE, age);
    });
    Ok(Some((age, step)))
}

/// Conditions of one answer, each with a step; one that fails settles it.
#[derive(Clone, Copy)]
struct Met {
    first: StepRef,
    count: usize,
    all: bool,
    open: bool,
}

impl Met {
    const NONE: Self = Self { first: StepRef::NONE, count: 0, all: true, open: false };

    fn add(&mut self, found: Option<(bool, StepRef)>) {
        match found {
            Some((holds, step)) => {
                self.first = self.first.min(step);
                self.count = self.count.saturating_add(1);
                self.all = self.all && holds;
            }
            None => self.open = true,
        }
    }

    /// Do all hold? `None` while it turns on what is open.
    fn settled<X: Explain>(self, at: At, gives: &'static Term, explain: &mut X) -> Option<(bool, StepRef)> {
        if self.all && self.open {
            return None;
        }
        let step = explain.step(&EC_55, at, |facts| {
            facts.from_each(&terms::HOLDS, self.first, self.count).gives(gives, self.all);
        });
        Some((self.all, step))
    }
}

/// At least, or at most so old?
fn aged<X: Explain>(
    age: Age,
    limit: Option<Used<&u32>>,
    at_most: bool,
    at: At,
    explain: &mut X,
) -> Option<(bool, StepRef)> {
    let ((age, of_age), limit) = (age?, limit?);
    let (form, term, holds) = match at_most {
        true => ("most", &terms::YL_AGE_MOST, age <= *limit.value),
        false => ("least", &terms::YL_AGE_LEAST, age >= *limit.value),
    };
    let step = explain.step(&EC_55, at.variant(form), |facts| {
        facts.from(&terms::YL_AGE, age, of_age).figure(term, limit).gives(&terms::HOLDS, holds);
    });
    Some((holds, step))
}

/// A fact that decides only where the place says so.
fn of_fact<X: Explain>(
    (fact, field, term): (Fact<bool>, Field, &'static Term),
    (words, word, figure): (&'static Term, &'static str, FigureRef),
    form: At,
    question: usize,
    (notes, explain): (&mut Notes, &mut X),
) -> Option<(bool, StepRef)> {
    let holds = match fact {
        Fact::Known(holds) => holds,
        Fact::Absent => false,
        Fact::NotEstablished => {
            notes.ask(question);
            return None;
        }
    };
    let step = explain.step(&EC_55, form, |facts| {
        facts.chosen(words, word, figure).input(term, holds, field).gives(&terms::HOLDS, holds);
    });
    Some((holds, step))
}

/// Old enough, not too old where there is an upper age, healthy where the plan is for the healthy, and not too many shares.
fn may<X: Explain>(
    plan: &Plan,
    policy: &InsurancePolicy,
    age: Age,
    notes: &mut Notes,
    explain: &mut X,
) -> Option<bool> {
    let at = At::month(Month::of(plan.on));
    let mut met = Met::NONE;
    let least = policy.yl_age.read(&mut notes.reading);
    met.add(aged(age, least, false, at, explain));
    match told(&policy.yl_age_most, &mut notes.reading) {
        Some(None) => {}
        Some(most) => met.add(aged(age, most, true, at, explain)),
        None => met.add(None),
    }
    match told(&policy.yl_health, &mut notes.reading) {
        Some(Some(health)) if *health.value == Health::Healthy => {
            let fact = (plan.healthy, Field::new("yinling.healthy"), &terms::YL_HEALTHY);
            let figure = (&terms::YL_HEALTH, health.value.word(), health.figure);
            let question = questions::PLAN_HEALTHY;
            met.add(of_fact(fact, figure, at.variant("health"), question, (notes, explain)));
        }
        Some(_) => {}
        None => met.add(None),
    }
    // One share may be bought wherever a plan is; of more the place has to speak.
    if plan.shares > 1 || !policy.yl_shares.is_unset() {
        let most = policy.yl_shares.read(&mut notes.reading);
        met.add(most.map(|most| {
            let holds = plan.shares <= *most.value;
            let step = explain.step(&EC_55, at.variant("shares"), |facts| {
                facts
                    .input(&terms::YL_SHARES, plan.shares, SHARES)
                    .figure(&terms::YL_SHARES_MOST, most)
                    .gives(&terms::HOLDS, holds);
            });
            (holds, step)
        }));
    }
    met.settled(at.variant("may"), &terms::YL_MAY, explain).map(|(holds, _)| holds)
}

/// The premium less what the government pays for who is of its ages, and local where the place says so.
fn own<X: Explain>(
    plan: &Plan,
    policy: &InsurancePolicy,
    age: Age,
    notes: &mut Notes,
    explain: &mut X,
) -> Result<Option<Money>, InsuranceError> {
    let at = At::month(Month::of(plan.on));
    let premium = policy.yl_premium.read(&mut notes.reading);
    let subsidy = policy.yl_subsidy.read(&mut notes.reading);
    let subsidised = subsidised(plan, policy, age, notes, explain);
    let (Some(premium), Some(subsidy), Some((subsidised, step))) = (premium, subsidy, subsidised) else {
        return Ok(None);
    };
    let taken = if subsidised { *subsidy.value } else { Money::ZERO };
    let own = premium.value.times(plan.shares)?.less(taken)?;
    explain.step(&EC_55, at.variant("own"), |facts| {
        facts
            .figure(&terms::YL_PREMIUM, premium)
            .input(&terms::YL_SHARES, plan.shares, SHARES)
            .from(&terms::YL_SUBSIDISED, subsidised, step)
            .figure(&terms::YL_SUBSIDY, subsidy)
            .gives(&terms::YL_OWN, own);
    });
    Ok(Some(own))
}

fn subsidised<X: Explain>(
    plan: &Plan,
    policy: &InsurancePolicy,
    age: Age,
    notes: &mut Notes,
    explain: &mut X,
) -> Option<(bool, StepRef)> {
    let at = At::month(Month::of(plan.on));
    if plan.birth.known().is_none() {
        notes.ask(questions::PLAN_BIRTH);
    }
    // Read again: what the age lacks is lacking here too.
    let _ = policy.age_rule.read(&mut notes.reading);
    let mut met = Met::NONE;
    let least = policy.yl_subsidy_age.read(&mut notes.reading);
    met.add(aged(age, least, false, at, explain));
    match told(&policy.yl_subsidy_most, &mut notes.reading) {
        Some(None) => {}
        Some(most) => met.add(aged(age, most, true, at, explain)),
        None => met.add(None),
    }
    match told(&policy.yl_subsidy_for, &mut notes.reading) {
        Some(Some(whom)) if *whom.value == SubsidyFor::Locals => {
            let fact = (plan.local, Field::new("yinling.local"), &terms::YL_LOCAL);
            let figure = (&terms::YL_SUBSIDY_FOR, whom.value.word(), whom.figure);
            let question = questions::PLAN_LOCAL;
            met.add(of_fact(fact, figure, at.variant("local"), question, (notes, explain)));
        }
        Some(_) => {}
        None => met.add(None),
    }
    met.settled(at.variant("subsidised"), &terms::YL_SUBSIDISED, explain)
}

/// The higher plan is bought without a part of the government.
fn own_high<X: Explain>(
    plan: &Plan,
    policy: &InsurancePolicy,
    notes: &mut Notes,
    at: At,
    explain: &mut X,
) -> Result<Option<Money>, InsuranceError> {
    let Some(premium) = policy.yl_premium_high.read(&mut notes.reading) else { return Ok(None) };
    let own = premium.value.times(plan.shares)?;
    explain.step(&EC_55, at.variant("own-high"), |facts| {
        facts
            .figure(&terms::YL_PREMIUM, premium)
            .input(&terms::YL_SHARES, plan.shares, SHARES)
            .gives(&terms::YL_OWN, own);
    });
    Ok(Some(own))
}

/// The heads together, with the days in hospital at their most.
fn total<X: Explain>(
    plan: &Plan,
    policy: &InsurancePolicy,
    notes: &mut Notes,
    at: At,
    explain: &mut X,
) -> Result<Option<Money>, InsuranceError> {
    let reading = &mut notes.reading;
    let (death, bus, medical, hospital) = match plan.level {
        Level::Basic => (&policy.yl_death, &policy.yl_bus, &policy.yl_medical, &policy.yl_hospital),
        Level::High => {
            (&policy.yl_death_high, &policy.yl_bus_high, &policy.yl_medical_high, &policy.yl_hospital_high)
        }
    };
    let (death, bus) = (death.read(reading), bus.read(reading));
    let (medical, hospital) = (medical.read(reading), hospital.read(reading));
    let days = policy.yl_days.read(reading);
    let heads: (Option<Used<&Money>>, Option<Used<&Money>>) = (death, bus);
    let ((Some(death), Some(bus)), Some(medical), Some(hospital), Some(days)) =
        (heads, medical, hospital, days)
    else {
        return Ok(None);
    };
    let stays = hospital.value.times(*days.value)?;
    let total = Money::sum([*death.value, *bus.value, *medical.value, stays])?.times(plan.shares)?;
    explain.step(&EC_55, at, |facts| {
        facts
            .figure(&terms::YL_DEATH, death)
            .figure(&terms::YL_BUS, bus)
            .figure(&terms::YL_MEDICAL, medical)
            .figure(&terms::YL_HOSPITAL, hospital)
            .figure(&terms::YL_DAYS, days)
            .input(&terms::YL_SHARES, plan.shares, SHARES)
            .gives(&terms::YL_TOTAL, total);
    });
    Ok(Some(total))
}
