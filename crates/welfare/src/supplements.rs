//! 分类救助 (SA-16): what is paid beside the top-up, each with a finding of its own.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::ids::DisabilityGrade;
use minzheng_core_types::{
    Fact, MemberSet, Money, MoneyError, Month, Rounding, RoundingMode, RoundingUnit, Rule,
};

use crate::facts::{Household, Member, Register, grade_number};
use crate::fields;
use crate::policy::{DeathStop, Policy};
use crate::questions;
use crate::rules;
use crate::terms;

/// What every supplement of a month shares.
pub(crate) struct Supplement<'c, 'h, X> {
    pub(crate) household: &'c Household<'h>,
    /// Is the allowance drawn? `None` while that is open.
    pub(crate) draws: Option<bool>,
    /// The members who count and so draw it, and the step that counted them.
    pub(crate) drawing: MemberSet,
    pub(crate) drawing_step: StepRef,
    pub(crate) policy: &'c Policy,
    pub(crate) month: Month,
    pub(crate) explain: &'c mut X,
}

impl<'h, X> Supplement<'_, 'h, X> {
    /// The members who count, with their indices.
    #[inline]
    pub(crate) fn members(&self) -> impl Iterator<Item = (usize, &'h Member)> + use<'h, X> {
        let members = self.household.members();
        self.drawing.iter().filter_map(|index| members.get(index).map(|member| (index, member)))
    }
}

impl<X: Explain> Supplement<'_, '_, X> {
    pub(crate) const fn at(&self) -> At {
        At::month(self.month)
    }

    /// Supplements follow the allowance: none without it, and open while it is open. May the supplement go on?
    #[inline(always)]
    pub(crate) fn gate(&mut self, rule: &'static Rule, finding: &mut Finding) -> bool {
        match self.draws {
            Some(true) => true,
            Some(false) => {
                self.explain.step(rule, self.at().variant("draws"), |facts| {
                    facts.input(&terms::DRAWS, false, fields::DRAWS).gives(&terms::RECEIVES, false);
                });
                *finding = refused(rule, Reading::default());
                false
            }
            None => {
                let mut open = OpenQuestions::default();
                open.ask(questions::ALLOWANCE, None);
                *finding = Finding::NeedsPerson(open);
                false
            }
        }
    }

    /// None of those who count meets the condition.
    #[inline(always)]
    pub(crate) fn nobody(
        &mut self,
        rule: &'static Rule,
        path: &'static str,
        reading: Reading,
        finding: &mut Finding,
    ) {
        let members = self.drawing;
        self.explain.step(rule, self.at().variant("nobody"), |facts| {
            for index in members.iter() {
                facts.input(&terms::RECORDED, false, Field::of(path, index));
            }
            facts.gives(&terms::RECEIVES, false);
        });
        *finding = refused(rule, reading);
    }
}

/// 不符合: nobody draws anything by a rule.
#[inline(always)]
pub(crate) const fn refused(rule: &'static Rule, reading: Reading) -> Finding {
    let grounds = Grounds::of(rule, Measure::Flag(false), Measure::Flag(true));
    Finding::NotEntitled(grounds.assuming(reading.assumed))
}

/// What one rule pays to members, while it is added up.
#[derive(Clone, Copy, Default)]
pub(crate) struct Paid {
    pub(crate) members: MemberSet,
    pub(crate) amount: Money,
}

impl Paid {
    /// One more member.
    #[inline]
    pub(crate) fn add(&mut self, index: usize, amount: Money) -> Result<(), MoneyError> {
        self.members.insert(index);
        self.amount = self.amount.plus(amount)?;
        Ok(())
    }
}

/// What a death does to a supplement (HA-03, SI-03).
pub(crate) struct DeathRule<'p> {
    /// The rule that says so.
    pub(crate) rule: &'static Rule,
    /// The local choice.
    pub(crate) setting: &'p Setting<DeathStop>,
}

impl DeathRule<'_> {
    /// Is a member who counts still paid? The local choice is read only in the month of the death.
    #[inline(always)]
    pub(crate) fn still_pays<X: Explain>(
        &self,
        supplement: &mut Supplement<'_, '_, X>,
        reading: &mut Reading,
        open: &mut OpenQuestions,
        (index, member): (usize, &Member),
    ) -> bool {
        let month = supplement.month;
        let Some(died) = member.died.filter(|died| Month::of(*died) == month) else {
            return true;
        };
        let Some(choice) = self.setting.read(reading) else {
            open.members.insert(index);
            return false;
        };
        let paid = matches!(choice.value, DeathStop::MonthAfterDeath);
        supplement.explain.step(self.rule, supplement.at().variant("died").member(index), |facts| {
            facts
                .input(&terms::MONTH, month, fields::MONTH)
                .input(&terms::DIED, died, Field::of(fields::DIED, index))
                .chosen(&terms::STOP_RULE, choice.value.word(), choice.figure)
                .gives(&terms::RECEIVES, paid);
        });
        paid
    }
}

/// 残疾人专项生活补助 (SA-16 (1)): one grade a person, by the household's register.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline(always)]
pub(crate) fn disability<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    let rule = &rules::SA_16;
    if !supplement.gate(rule, finding) {
        return Ok(());
    }
    let household = supplement.household;
    let mut reading = Reading::default();
    let mut open = OpenQuestions::default();
    let mut paid = Paid::default();
    for (index, member) in supplement.members() {
        let disability = match member.disability {
            Fact::Known(disability) => disability,
            Fact::Absent => continue,
            Fact::NotEstablished => {
                open.ask(questions::DISABILITY, Some(index));
                continue;
            }
        };
        // An amount that is kept does not ask for the register; what is paid beside it does.
        let Fact::Known(register) = household.facts().register else {
            open.ask(questions::REGISTER, None);
            continue;
        };
        let (setting, variant) = disability_setting(supplement.policy, register, disability.grade);
        let Some(used) = setting.read(&mut reading) else {
            open.members.insert(index);
            continue;
        };
        let at = supplement.at().variant(variant).member(index);
        supplement.explain.step(rule, at, |facts| {
            facts
                .input(
                    &terms::GRADE,
                    grade_number(disability.grade),
                    Field::of(fields::DISABILITY_GRADE, index),
                )
                .figure(&terms::PUBLISHED, used)
                .pays(rule, &terms::AMOUNT, *used.value);
        });
        paid.add(index, *used.value)?;
    }
    settle(supplement, Settled { rule, path: fields::DISABILITY, paid, open, reading }, finding);
    Ok(())
}

/// What a supplement for single members found out.
pub(crate) struct Settled {
    pub(crate) rule: &'static Rule,
    pub(crate) path: &'static str,
    pub(crate) paid: Paid,
    pub(crate) open: OpenQuestions,
    pub(crate) reading: Reading,
}

/// Open questions first, then the award, then that there is nobody.
#[inline(always)]
pub(crate) fn settle<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    settled: Settled,
    finding: &mut Finding,
) {
    let Settled { rule, path, paid, open, reading } = settled;
    if !open.is_empty() || !reading.missing.is_empty() {
        *finding = Finding::NeedsPerson(OpenQuestions {
            parameters: open.parameters.union(reading.missing),
            assumed: reading.assumed,
            ..open
        });
    } else if paid.members.is_empty() {
        supplement.nobody(rule, path, reading, finding);
    } else {
        *finding = Finding::Entitled(Award::of(rule, paid.members, paid.amount).assuming(reading.assumed));
    }
}

#[inline]
const fn disability_setting(
    policy: &Policy,
    register: Register,
    grade: DisabilityGrade,
) -> (&Setting<Money>, &'static str) {
    let rural = matches!(register, Register::Rural);
    match (rural, grade) {
        (false, DisabilityGrade::First) => (&policy.disability_urban_1, "disability-1"),
        (false, DisabilityGrade::Second) => (&policy.disability_urban_2, "disability-2"),
        (false, DisabilityGrade::Third | DisabilityGrade::Fourth) => {
            (&policy.disability_urban_3, "disability-3")
        }
        (true, DisabilityGrade::First) => (&policy.disability_rural_1, "disability-1"),
        (true, DisabilityGrade::Second) => (&policy.disability_rural_2, "disability-2"),
        (true, DisabilityGrade::Third | DisabilityGrade::Fourth) => {
            (&policy.disability_rural_3, "disability-3")
        }
    }
}

/// 社会孤老补助 (SA-16 (2)): a multiple of the local urban standard.
#[inline(always)]
pub(crate) fn lone_elder<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    let rule = &rules::SA_16;
    if !supplement.gate(rule, finding) {
        return Ok(());
    }
    let policy = supplement.policy;
    let mut reading = Reading::default();
    let mut open = OpenQuestions::default();
    let mut paid = Paid::default();
    for (index, member) in supplement.members() {
        match member.lone_elder {
            Fact::Known(true) => {}
            Fact::Known(false) | Fact::Absent => continue,
            Fact::NotEstablished => {
                open.ask(questions::LONE_ELDER, Some(index));
                continue;
            }
        }
        let multiple = policy.lone_elder.read(&mut reading);
        let standard = policy.standard_urban.read(&mut reading);
        let (Some(multiple), Some(standard)) = (multiple, standard) else {
            open.members.insert(index);
            continue;
        };
        let half_up = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
        let amount = multiple.value.of(*standard.value, 1, half_up)?;
        let at = supplement.at().variant("lone-elder").member(index);
        supplement.explain.step(rule, at, |facts| {
            facts.figure(&terms::MULTIPLE, multiple).figure(&terms::PUBLISHED, standard).pays(
                rule,
                &terms::AMOUNT,
                amount,
            );
        });
        paid.add(index, amount)?;
    }
    settle(supplement, Settled { rule, path: fields::LONE_ELDER, paid, open, reading }, finding);
    Ok(())
}

/// 独生子女死亡家庭补助 (SA-16 (3)): an amount for the household.
#[inline(always)]
pub(crate) fn lost_child<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    let rule = &rules::SA_16;
    if !supplement.gate(rule, finding) {
        return Ok(());
    }
    let facts = supplement.household.facts();
    let mut reading = Reading::default();
    match facts.lost_only_child {
        Fact::Known(true) => {}
        Fact::Known(false) | Fact::Absent => {
            supplement.explain.step(rule, supplement.at().variant("nobody"), |told| {
                told.input(&terms::RECORDED, false, fields::LOST_CHILD).gives(&terms::RECEIVES, false);
            });
            *finding = refused(rule, reading);
            return Ok(());
        }
        Fact::NotEstablished => {
            let mut open = OpenQuestions::default();
            open.ask(questions::LOST_CHILD, None);
            *finding = Finding::NeedsPerson(open);
            return Ok(());
        }
    }
    let setting = match facts.register {
        Fact::Known(Register::Rural) => &supplement.policy.lost_child_rural,
        Fact::Known(Register::Urban) => &supplement.policy.lost_child_urban,
        Fact::Absent | Fact::NotEstablished => {
            let mut open = OpenQuestions::default();
            open.ask(questions::REGISTER, None);
            *finding = Finding::NeedsPerson(open);
            return Ok(());
        }
    };
    let Some(used) = setting.read(&mut reading) else {
        let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
        *finding = Finding::NeedsPerson(open);
        return Ok(());
    };
    supplement.explain.step(rule, supplement.at().variant("lost-child"), |told| {
        told.input(&terms::LOST_CHILD, true, fields::LOST_CHILD).figure(&terms::PUBLISHED, used).pays(
            rule,
            &terms::AMOUNT,
            *used.value,
        );
    });
    let award = Award::of(rule, MemberSet::EMPTY, *used.value);
    *finding = Finding::Entitled(award.assuming(reading.assumed));
    Ok(())
}
