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

    /// Supplements follow the allowance: none without it, and open while it is open.
    #[inline(always)]
    pub(crate) fn gate(&mut self, rule: &'static Rule) -> Option<Finding> {
        match self.draws {
            Some(true) => None,
            Some(false) => {
                self.explain.step(rule, self.at().variant("draws"), |facts| {
                    facts.input(&terms::DRAWS, false, fields::DRAWS).gives(&terms::RECEIVES, false);
                });
                Some(Finding::NotEntitled(Grounds::of(rule, Measure::Flag(false), Measure::Flag(true))))
            }
            None => {
                let mut open = OpenQuestions::default();
                open.ask(questions::ALLOWANCE, None);
                Some(Finding::NeedsPerson(open))
            }
        }
    }

    /// None of those who count meets the condition.
    #[inline(always)]
    pub(crate) fn nobody(&mut self, rule: &'static Rule, path: &'static str, reading: Reading) -> Finding {
        let members = self.drawing;
        self.explain.step(rule, self.at().variant("nobody"), |facts| {
            for index in members.iter() {
                facts.input(&terms::RECORDED, false, Field::of(path, index));
            }
            facts.gives(&terms::RECEIVES, false);
        });
        let grounds = Grounds::of(rule, Measure::Flag(false), Measure::Flag(true));
        Finding::NotEntitled(grounds.assuming(reading.assumed))
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
pub(crate) fn disability<X: Explain>(supplement: &mut Supplement<'_, '_, X>) -> Result<Finding, MoneyError> {
    let rule = &rules::SA_16;
    if let Some(finding) = supplement.gate(rule) {
        return Ok(finding);
    }
    let household = supplement.household;
    let mut reading = Reading::default();
    let mut open = OpenQuestions::default();
    let mut award = Award::new(reading.assumed);
    let mut anybody = false;
    for (index, member) in supplement.members() {
        let disability = match member.disability {
            Fact::Known(disability) => disability,
            Fact::Absent => continue,
            Fact::NotEstablished => {
                open.ask(questions::DISABILITY, Some(index));
                continue;
            }
        };
        anybody = true;
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
        award.add(rule, MemberSet::single(index), *used.value)?;
    }
    Ok(settle(supplement, Settled { rule, path: fields::DISABILITY, anybody, award, open, reading }))
}

/// What a supplement for single members found out.
pub(crate) struct Settled {
    pub(crate) rule: &'static Rule,
    pub(crate) path: &'static str,
    pub(crate) anybody: bool,
    pub(crate) award: Award,
    pub(crate) open: OpenQuestions,
    pub(crate) reading: Reading,
}

/// Open questions first, then the award, then that there is nobody.
#[inline(always)]
pub(crate) fn settle<X: Explain>(supplement: &mut Supplement<'_, '_, X>, settled: Settled) -> Finding {
    let Settled { rule, path, anybody, award, open, reading } = settled;
    if !open.is_empty() || !reading.missing.is_empty() {
        return Finding::NeedsPerson(OpenQuestions {
            parameters: open.parameters.union(reading.missing),
            assumed: reading.assumed,
            ..open
        });
    }
    if anybody {
        Finding::Entitled(award.assuming(reading.assumed))
    } else {
        supplement.nobody(rule, path, reading)
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
pub(crate) fn lone_elder<X: Explain>(supplement: &mut Supplement<'_, '_, X>) -> Result<Finding, MoneyError> {
    let rule = &rules::SA_16;
    if let Some(finding) = supplement.gate(rule) {
        return Ok(finding);
    }
    let policy = supplement.policy;
    let mut reading = Reading::default();
    let mut open = OpenQuestions::default();
    let mut award = Award::new(reading.assumed);
    let mut anybody = false;
    for (index, member) in supplement.members() {
        match member.lone_elder {
            Fact::Known(true) => {}
            Fact::Known(false) | Fact::Absent => continue,
            Fact::NotEstablished => {
                open.ask(questions::LONE_ELDER, Some(index));
                continue;
            }
        }
        anybody = true;
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
        award.add(rule, MemberSet::single(index), amount)?;
    }
    Ok(settle(supplement, Settled { rule, path: fields::LONE_ELDER, anybody, award, open, reading }))
}

/// 独生子女死亡家庭补助 (SA-16 (3)): an amount for the household.
#[inline(always)]
pub(crate) fn lost_child<X: Explain>(supplement: &mut Supplement<'_, '_, X>) -> Result<Finding, MoneyError> {
    let rule = &rules::SA_16;
    if let Some(finding) = supplement.gate(rule) {
        return Ok(finding);
    }
    let facts = supplement.household.facts();
    let mut reading = Reading::default();
    match facts.lost_only_child {
        Fact::Known(true) => {}
        Fact::Known(false) | Fact::Absent => {
            supplement.explain.step(rule, supplement.at().variant("nobody"), |told| {
                told.input(&terms::RECORDED, false, fields::LOST_CHILD).gives(&terms::RECEIVES, false);
            });
            return Ok(Finding::NotEntitled(Grounds::of(rule, Measure::Flag(false), Measure::Flag(true))));
        }
        Fact::NotEstablished => {
            let mut open = OpenQuestions::default();
            open.ask(questions::LOST_CHILD, None);
            return Ok(Finding::NeedsPerson(open));
        }
    }
    let setting = match facts.register {
        Fact::Known(Register::Rural) => &supplement.policy.lost_child_rural,
        Fact::Known(Register::Urban) => &supplement.policy.lost_child_urban,
        Fact::Absent | Fact::NotEstablished => {
            let mut open = OpenQuestions::default();
            open.ask(questions::REGISTER, None);
            return Ok(Finding::NeedsPerson(open));
        }
    };
    let Some(used) = setting.read(&mut reading) else {
        let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
        return Ok(Finding::NeedsPerson(open));
    };
    supplement.explain.step(rule, supplement.at().variant("lost-child"), |told| {
        told.input(&terms::LOST_CHILD, true, fields::LOST_CHILD).figure(&terms::PUBLISHED, used).pays(
            rule,
            &terms::AMOUNT,
            *used.value,
        );
    });
    let mut award = Award::new(reading.assumed);
    award.add(rule, MemberSet::EMPTY, *used.value)?;
    Ok(Finding::Entitled(award))
}
