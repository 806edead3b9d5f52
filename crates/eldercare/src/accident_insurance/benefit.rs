//! 给付 (EC-53): what each accident pays, head by head, with the caps of the term.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, Money, Month};

use super::cover::{Cover, Notes, Term, Who, cover, term};
use super::facts::{Cause, Claim, Person};
use super::file::InsuranceError;
use super::heads::{Heads, Parts, SoFar};
use super::policy::{Area, InsurancePolicy};
use super::rules::EC_53;
use super::{programmes, questions, terms};

/// What one claim comes to. An amount of `None` is open, or of a claim that is not paid at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Claimed {
    /// How the person is insured on the day; `None` is open.
    pub cover: Option<Cover>,
    /// Is it an insured accident? `None` is open.
    pub covered: Option<bool>,
    /// 身故.
    pub death: Option<Money>,
    /// 残疾.
    pub disability: Option<Money>,
    /// 医疗.
    pub medical: Option<Money>,
    /// 住院护理.
    pub hospital: Option<Money>,
    /// All heads together; nothing where it is not covered.
    pub total: Option<Money>,
}

/// The total of a claim with the step that gives it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settled {
    pub(super) total: Money,
    pub(super) step: StepRef,
    /// The step is a condition that fails, and the total nothing.
    pub(super) refused: bool,
    pub(super) assumed: ParameterSet,
}

/// What every claim comes to.
#[derive(Debug, Clone, Default)]
pub(super) struct Benefits {
    pub(super) claims: Vec<Claimed>,
    pub(super) settled: Vec<Option<Settled>>,
}

/// One claim and its place in the file.
#[derive(Clone, Copy)]
pub(super) struct One<'a> {
    pub(super) index: usize,
    pub(super) claim: &'a Claim,
    /// Is there a later claim, which needs to know what was paid?
    pub(super) followed: bool,
}

impl One<'_> {
    pub(super) fn field(self, path: &'static str) -> Field {
        Field::of(path, self.index)
    }
}

/// What is found out over all claims.
struct Case<'a, P, X> {
    person: &'a Person,
    policy: P,
    notes: Notes,
    grounds: Grounds,
    award: Award,
    open: bool,
    /// Was there a claim that may have used up anything?
    unknown_before: bool,
    /// The month of the last term looked at.
    month: Month,
    explain: &'a mut X,
}

/// What all claims pay. Claims stand in the order of their accidents; caps run over those of one term.
///
/// # Errors
/// [`InsuranceError`] for a claim that is none.
pub(super) fn benefits<X: Explain>(
    person: &Person,
    claims: &[Claim],
    policy: impl Fn(NaiveDate) -> InsurancePolicy,
    explain: &mut X,
) -> Result<Benefits, InsuranceError> {
    let mut case = Case {
        person,
        policy,
        notes: Notes::default(),
        grounds: Grounds::default(),
        award: Award::default(),
        open: false,
        unknown_before: false,
        month: Month::MIN,
        explain,
    };
    let (mut found, mut so_far) = (Benefits::default(), None);
    for (index, claim) in claims.iter().enumerate() {
        let followed = index.saturating_add(1) < claims.len();
        let (claimed, settled) = case.claim(One { index, claim, followed }, &mut so_far)?;
        found.claims.push(claimed);
        found.settled.push(settled);
    }
    case.finish(&found);
    Ok(found)
}

impl<P: Fn(NaiveDate) -> InsurancePolicy, X: Explain> Case<'_, P, X> {
    /// One claim: is it covered, and what does it pay?
    fn claim(
        &mut self,
        one: One<'_>,
        so_far: &mut Option<SoFar>,
    ) -> Result<(Claimed, Option<Settled>), InsuranceError> {
        let mut claimed = Claimed::default();
        let Fact::Known(accident) = one.claim.accident else {
            self.notes.ask(questions::ACCIDENT);
            self.lost(so_far);
            return Ok((claimed, None));
        };
        let before = self.notes;
        let field = one.field("claims[].accident");
        let term = term(accident, field, &(self.policy)(accident), &mut self.notes, self.explain);
        let contract = term.map(|term| (self.policy)(term.first));
        if let Some(term) = term {
            self.month = Month::of(term.first);
        }
        let conditions = self.conditions((one, accident, field), term, contract.as_ref(), &mut claimed)?;
        if let Some(step) = conditions.failed {
            // It fails whatever else is open.
            self.notes.open = before.open;
            self.notes.reading.missing = before.reading.missing;
            claimed.total = Some(Money::ZERO);
            self.grounds.add_if_room(&EC_53, Measure::Flag(false), Measure::Flag(true));
            let assumed = self.notes.reading.assumed;
            return Ok((claimed, Some(Settled { total: Money::ZERO, step, refused: true, assumed })));
        }
        let (Some(term), Some(contract)) = (term, &contract) else {
            self.lost(so_far);
            return Ok((claimed, None));
        };
        if so_far.is_none_or(|so_far| so_far.first != term.first) {
            *so_far = Some(SoFar::of(term.first));
            if self.unknown_before {
                so_far.iter_mut().for_each(SoFar::open);
            }
        }
        let mut heads = Heads {
            one,
            contract,
            at: At::month(Month::of(term.first)),
            so_far: so_far.get_or_insert(SoFar::of(term.first)),
            notes: &mut self.notes,
            explain: self.explain,
        };
        let parts = heads.all()?;
        (claimed.disability, claimed.death) = (parts.disability, parts.death);
        (claimed.medical, claimed.hospital) = (parts.medical, parts.hospital);
        let all = [parts.disability, parts.death, parts.medical, parts.hospital];
        let known = all.iter().all(Option::is_some);
        if !known || claimed.covered.is_none() {
            self.open = true;
            if claimed.covered.is_none() {
                so_far.iter_mut().for_each(SoFar::open);
            }
            return Ok((claimed, None));
        }
        let settled = self.total(At::month(Month::of(term.first)), &parts, all)?;
        claimed.total = Some(settled.total);
        Ok((claimed, Some(settled)))
    }

    /// Insured, by an accident, where the contract holds?
    fn conditions(
        &mut self,
        (one, on, on_field): (One<'_>, NaiveDate, Field),
        term: Option<Term>,
        contract: Option<&InsurancePolicy>,
        claimed: &mut Claimed,
    ) -> Result<Conditions, InsuranceError> {
        let mut conditions = Conditions::default();
        let (Some(term), Some(contract)) = (term, contract) else { return Ok(conditions) };
        let who = Who { person: self.person, entry: None, on, on_field, may_buy: false };
        let found = cover(who, term, contract, &mut self.notes, self.explain)?;
        claimed.cover = found.map(|(cover, _)| cover);
        let at = At::month(Month::of(term.first));
        conditions.add(found.map(|(cover, step)| self.insured(at, cover, step)));
        conditions.add(self.accident(at, one));
        conditions.add(self.inside(at, one, contract));
        claimed.covered = conditions.holds();
        Ok(conditions)
    }

    /// All heads together.
    fn total(&mut self, at: At, parts: &Parts, all: [Option<Money>; 4]) -> Result<Settled, InsuranceError> {
        let total = Money::sum(all.into_iter().flatten())?;
        let step = self.explain.step(&EC_53, at, |facts| {
            for (amount, step) in parts.steps.into_iter().flatten() {
                facts.from(&terms::PAID, amount, step);
            }
            if parts.steps.iter().all(Option::is_none) {
                facts.clause(&terms::PAID, Money::ZERO);
            }
            facts.pays(&EC_53, &terms::AMOUNT, total);
        });
        if !total.is_zero() {
            self.award.add(&EC_53, MemberSet::single(0), total)?;
        }
        Ok(Settled { total, step, refused: false, assumed: self.notes.reading.assumed })
    }

    /// A claim of which neither day nor term is known may use up any term.
    fn lost(&mut self, so_far: &mut Option<SoFar>) {
        (self.open, self.unknown_before) = (true, true);
        so_far.iter_mut().for_each(SoFar::open);
    }

    fn insured(&mut self, at: At, cover: Cover, step: StepRef) -> (bool, StepRef) {
        let holds = cover.is_insured();
        let step = self.explain.step(&EC_53, at.variant("insured"), |facts| {
            facts.from(&terms::COVER, cover.word(), step).gives(&terms::HOLDS, holds);
        });
        (holds, step)
    }

    /// An illness is no accident.
    fn accident(&mut self, at: At, one: One<'_>) -> Option<(bool, StepRef)> {
        let Fact::Known(cause) = one.claim.cause else {
            self.notes.ask(questions::CAUSE);
            return None;
        };
        let holds = cause != Cause::Illness;
        let step = self.explain.step(&EC_53, at.variant("accident"), |facts| {
            facts.input(&terms::CAUSE, cause.word(), one.field("claims[].cause")).gives(&terms::HOLDS, holds);
        });
        Some((holds, step))
    }

    /// Inside the city, or the contract holds anywhere. Where it happened inside, the contract need not say.
    fn inside(&mut self, at: At, one: One<'_>, contract: &InsurancePolicy) -> Option<(bool, StepRef)> {
        let field = one.field("claims[].in_city");
        if one.claim.in_city == Fact::Known(true) {
            let step = self.explain.step(&EC_53, at.variant("inside"), |facts| {
                facts.input(&terms::IN_CITY, true, field).gives(&terms::HOLDS, true);
            });
            return Some((true, step));
        }
        let area = contract.area.read(&mut self.notes.reading)?;
        let anywhere = matches!(area.value, Area::Anywhere);
        if one.claim.in_city.is_open() && !anywhere {
            self.notes.ask(questions::IN_CITY);
            return None;
        }
        let step = self.explain.step(&EC_53, at.variant("outside"), |facts| {
            facts.chosen(&terms::AREA, area.value.word(), area.figure).gives(&terms::HOLDS, anywhere);
        });
        Some((anywhere, step))
    }

    fn finish(mut self, found: &Benefits) {
        let assumed = self.notes.reading.assumed;
        if self.open || !self.notes.is_settled() {
            self.explain.outcome(&programmes::BENEFIT, &Finding::NeedsPerson(self.notes.questions()));
            return;
        }
        if self.award.components().next().is_some() {
            self.explain.outcome(&programmes::BENEFIT, &Finding::Entitled(self.award.assuming(assumed)));
            return;
        }
        let settled = found.settled.iter().flatten().filter(|settled| !settled.refused);
        if settled.clone().next().is_some() {
            let at = At::month(self.month).variant("anything");
            self.explain.step(&EC_53, at, |facts| {
                for settled in settled {
                    facts.from(&terms::AMOUNT, settled.total, settled.step);
                }
                facts.gives(&terms::HOLDS, false);
            });
            self.grounds.add_if_room(&EC_53, Measure::Money(Money::ZERO), Measure::Money(Money::from_fen(1)));
        }
        self.explain.outcome(&programmes::BENEFIT, &Finding::NotEntitled(self.grounds.assuming(assumed)));
    }
}

/// The conditions of a claim: one that fails settles it.
#[derive(Default)]
struct Conditions {
    failed: Option<StepRef>,
    open: bool,
}

impl Conditions {
    fn add(&mut self, found: Option<(bool, StepRef)>) {
        match found {
            Some((true, _)) => {}
            Some((false, step)) => self.failed = self.failed.or(Some(step)),
            None => self.open = true,
        }
    }

    const fn holds(&self) -> Option<bool> {
        match (self.failed, self.open) {
            (Some(_), _) => Some(false),
            (None, true) => None,
            (None, false) => Some(true),
        }
    }
}
