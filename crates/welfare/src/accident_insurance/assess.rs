//! Who is insured in the policy year of the month, and what the premium comes to.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, MoneyError, Month};

use super::policy::{AccidentInsurancePolicy, Scope};
use super::rules::PE_02;
use super::{programmes, questions, terms};
use crate::age;
use crate::assess::AssessError;
use crate::facts::Member;
use crate::fields;
use crate::met::Met;
use crate::relief::Asked;
use crate::terms as common;

const STATUS: Field = Field::new("needs.status");
const REGISTERED: Field = Field::new("needs.accident_insurance.registered");

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit.
pub fn assess<X: Explain>(
    asked: &Asked<'_>,
    policy: &AccidentInsurancePolicy,
    explain: &mut X,
) -> Result<[Finding; 2], AssessError> {
    explain.under(&policy.pack);
    let mut case = Case::new(asked, policy, explain);
    case.premium()?;
    let premium = case.finish();
    explain.outcome(&programmes::PREMIUM, &premium);
    let mut case = Case::new(asked, policy, explain);
    case.benefit()?;
    let benefit = case.finish();
    explain.outcome(&programmes::BENEFIT, &benefit);
    Ok([premium, benefit])
}

/// The first day of the policy year, and the step that found it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) day: NaiveDate,
    pub(super) step: StepRef,
}

/// Is a member insured: whether, the step that says so, and the age against the least one where age decides.
pub(super) struct Insured {
    pub(super) holds: bool,
    pub(super) step: StepRef,
    pub(super) short: Option<(u32, u32)>,
}

/// One programme while it is found out.
pub(super) struct Case<'a, X> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) policy: &'a AccidentInsurancePolicy,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) grounds: Grounds,
    pub(super) award: Award,
    /// What fails fails for everybody.
    pub(super) refused: bool,
    pub(super) explain: &'a mut X,
}

impl<'a, X: Explain> Case<'a, X> {
    fn new(asked: &'a Asked<'a>, policy: &'a AccidentInsurancePolicy, explain: &'a mut X) -> Self {
        Self {
            asked,
            policy,
            reading: Reading::default(),
            open: OpenQuestions::default(),
            grounds: Grounds::default(),
            award: Award::default(),
            refused: false,
            explain,
        }
    }

    pub(super) const fn at(&self, variant: &'static str) -> At {
        At::month(self.asked.month).variant(variant)
    }

    /// A ground, as long as there is room: with many claims the first ones are told.
    pub(super) fn refuse(&mut self, observed: Measure, limit: Measure) -> Met {
        self.grounds.add_if_room(&PE_02, observed, limit);
        Met::No
    }

    pub(super) fn flag(&mut self, holds: bool) -> Met {
        if !holds {
            self.refuse(Measure::Flag(false), Measure::Flag(true));
        }
        Met::of(holds)
    }

    /// What fails for everybody settles it; else what is open of somebody; else an award, beside the grounds of others.
    fn finish(self) -> Finding {
        let Reading { missing, assumed } = self.reading;
        let refused = Finding::NotEntitled(self.grounds.assuming(assumed));
        if self.refused {
            refused
        } else if !self.open.is_empty() || !missing.is_empty() {
            Finding::NeedsPerson(OpenQuestions { parameters: missing, assumed, ..self.open })
        } else if self.award.components().next().is_some() {
            Finding::Entitled(self.award.assuming(assumed))
        } else {
            refused
        }
    }

    /// For whom the authority insures: every registered elder, or those of households on the allowance.
    pub(super) fn household(&mut self) -> Met {
        let registered = match self.asked.needs.accident_insurance.registered {
            Fact::NotEstablished => {
                self.open.ask(questions::REGISTERED, None);
                Met::Open
            }
            Fact::Known(true) => self.registered(true),
            Fact::Known(false) | Fact::Absent => self.registered(false),
        };
        registered.and(self.scope())
    }

    fn registered(&mut self, holds: bool) -> Met {
        self.explain.step(&PE_02, self.at("registered"), |facts| {
            facts.input(&terms::REGISTERED, holds, REGISTERED).gives(&common::RECEIVES, holds);
        });
        self.flag(holds)
    }

    fn scope(&mut self) -> Met {
        let policy = self.policy;
        let Some(scope) = policy.scope.read(&mut self.reading) else { return Met::Open };
        let word = scope.value.word();
        if matches!(scope.value, Scope::AllElders) {
            self.explain.step(&PE_02, self.at("scope"), |facts| {
                facts.chosen(&terms::COVER_SCOPE, word, scope.figure).gives(&common::RECEIVES, true);
            });
            return Met::Yes;
        }
        let status = match self.asked.status {
            Fact::Known(status) => status.word(),
            Fact::Absent => "none",
            Fact::NotEstablished => {
                self.open.ask(questions::STATUS, None);
                return Met::Open;
            }
        };
        let holds = status == crate::needs::Status::Allowance.word();
        self.explain.step(&PE_02, self.at("allowance"), |facts| {
            facts
                .chosen(&terms::COVER_SCOPE, word, scope.figure)
                .input(&terms::ALLOWANCE_STATUS, status, STATUS)
                .gives(&common::RECEIVES, holds);
        });
        self.flag(holds)
    }

    /// The first day of the policy year in which the month lies.
    pub(super) fn start(&mut self) -> Option<Start> {
        let policy = self.policy;
        let used = policy.start.read(&mut self.reading)?;
        let month = self.asked.month;
        let number = i32::try_from(*used.value).ok()?;
        let by = if i32::from(month.number()) >= number {
            number.checked_sub(1)?
        } else {
            number.checked_sub(13)?
        };
        let january = Month::at(month.year(), 1);
        let day = january.plus(by).first_day();
        let step = self.explain.step(&PE_02, self.at("start"), |facts| {
            facts
                .clause(&common::FIRST, january)
                .input(&common::MONTH, month, fields::MONTH)
                .figure(&terms::START_MONTH, used)
                .gives(&terms::COVER_START, day);
        });
        Some(Start { day, step })
    }

    /// 60 on the first day of the policy year, and alive on it.
    pub(super) fn insured(&mut self, index: usize, member: &Member, start: Start) -> Option<Insured> {
        let at = self.at("died-before").member(index);
        if let Some(died) = member.died.filter(|died| *died < start.day) {
            let step = self.explain.step(&PE_02, at, |facts| {
                facts
                    .input(&common::DIED, died, Field::of(fields::DIED, index))
                    .from(&terms::COVER_START, start.day, start.step)
                    .gives(&terms::INSURED, 0_u32);
            });
            return Some(Insured { holds: false, step, short: None });
        }
        let policy = self.policy;
        let least = policy.age.read(&mut self.reading);
        let Fact::Known(birth) = member.birth else {
            self.open.ask(questions::BIRTH, Some(index));
            return None;
        };
        let least = least?;
        let reached = |age: u32| age >= *least.value;
        let age = age::on_day_by(birth, start.day, &policy.age_rule, &mut self.reading, reached)?;
        let holds = birth <= start.day && reached(age.years);
        let step = self.explain.step(&PE_02, at.variant("elder"), |facts| {
            facts
                .input(&common::BIRTH, birth, Field::of(fields::BIRTH, index))
                .from(&terms::COVER_START, start.day, start.step)
                .figure(&terms::AGE_LEAST, least);
            age.tell(facts);
            facts.gives(&terms::INSURED, u32::from(holds));
        });
        Some(Insured { holds, step, short: (!holds).then_some((age.years, *least.value)) })
    }

    fn premium(&mut self) -> Result<(), MoneyError> {
        let household = self.household();
        self.refused = household == Met::No;
        let Some(start) = self.start() else { return Ok(()) };
        let month = self.asked.month;
        let due = Month::of(start.day) == month;
        self.explain.step(&PE_02, self.at("purchase"), |facts| {
            facts
                .input(&common::MONTH, month, fields::MONTH)
                .from(&terms::COVER_START, start.day, start.step)
                .gives(&common::RECEIVES, due);
        });
        if !due {
            self.refused = true;
            self.refuse(Measure::Month(month), Measure::Month(Month::of(start.day)));
        }
        let members = self.asked.household.members();
        let (mut insured, mut known, mut first) = (MemberSet::EMPTY, true, StepRef::NONE);
        for (index, member) in members.iter().enumerate() {
            match self.insured(index, member, start) {
                Some(found) => {
                    first = first.min(found.step);
                    if found.holds {
                        insured.insert(index);
                    }
                }
                None => known = false,
            }
        }
        if known && insured.is_empty() {
            self.explain.step(&PE_02, self.at("anybody"), |facts| {
                facts.from_each(&terms::INSURED, first, members.len()).gives(&common::RECEIVES, false);
            });
            self.refused = true;
            self.refuse(Measure::Count(0), Measure::Count(1));
        }
        let policy = self.policy;
        let premium = policy.premium.read(&mut self.reading);
        let (Met::Yes, true, true, Some(premium)) = (household, due, known && !insured.is_empty(), premium)
        else {
            return Ok(());
        };
        let amount = premium.value.times(insured.len())?;
        self.explain.step(&PE_02, self.at(""), |facts| {
            facts.figure(&common::PUBLISHED, premium).from_each(&terms::INSURED, first, members.len()).pays(
                &PE_02,
                &common::AMOUNT,
                amount,
            );
        });
        self.award.add(&PE_02, insured, amount)
    }
}
