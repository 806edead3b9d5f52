//! The heads of a claim (EC-53): disability, death, medical cost, days in hospital, and what the term has used up of each.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::{Fact, Money, Rate, Rounding, RoundingMode, RoundingUnit};

use super::benefit::One;
use super::cover::Notes;
use super::facts::{Medical, Stay};
use super::file::InsuranceError;
use super::policy::{Impairments, InsurancePolicy, Interplay};
use super::rules::EC_53;
use super::{questions, terms};

const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
/// 十级: the lightest grade.
const LIGHTEST: u32 = 10;

/// So much, and the step that says so; none where nothing came before.
type Before<T> = (T, Option<StepRef>);

/// 年度累计: what earlier claims of the term have used up; `None` where one of them is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct SoFar {
    pub(super) first: NaiveDate,
    disability: Option<Before<Money>>,
    medical: Option<Before<Money>>,
    days: Option<Before<u32>>,
}

impl SoFar {
    /// A term in which nothing was paid yet.
    pub(super) const fn of(first: NaiveDate) -> Self {
        Self {
            first,
            disability: Some((Money::ZERO, None)),
            medical: Some((Money::ZERO, None)),
            days: Some((0, None)),
        }
    }

    /// What was used up is not known any more.
    pub(super) const fn open(&mut self) {
        (self.disability, self.medical, self.days) = (None, None, None);
    }
}

/// The amounts of a claim by head, with their steps; `None` is open.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) disability: Option<Money>,
    pub(super) death: Option<Money>,
    pub(super) medical: Option<Money>,
    pub(super) hospital: Option<Money>,
    pub(super) steps: [Option<(Money, StepRef)>; 4],
}

/// An amount, with its step where there is one; nothing claimed is nothing paid.
type Part = Option<(Money, Option<StepRef>)>;

const NOTHING: Part = Some((Money::ZERO, None));

pub(super) struct Heads<'a, X> {
    pub(super) one: One<'a>,
    pub(super) contract: &'a InsurancePolicy,
    pub(super) at: At,
    pub(super) so_far: &'a mut SoFar,
    pub(super) notes: &'a mut Notes,
    pub(super) explain: &'a mut X,
}

impl<X: Explain> Heads<'_, X> {
    pub(super) fn all(&mut self) -> Result<Parts, InsuranceError> {
        let parts = [self.disability()?, self.death()?, self.medical()?, self.hospital()?];
        let [disability, death, medical, hospital] = parts.map(|part| part.map(|(amount, _)| amount));
        let steps = parts.map(|part| part.and_then(|(amount, step)| step.map(|step| (amount, step))));
        Ok(Parts { disability, death, medical, hospital, steps })
    }

    fn ask<T>(&mut self, question: usize) -> Option<T> {
        self.notes.ask(question);
        None
    }

    /// The running total of a head, where a later claim or a death has to know it.
    fn add(
        &mut self,
        before: Before<Money>,
        paid: Money,
        step: StepRef,
        needed: bool,
    ) -> Result<Before<Money>, InsuranceError> {
        let total = before.0.plus(paid)?;
        if !needed {
            return Ok((total, None));
        }
        let step = self.explain.step(&EC_53, self.at.variant("so-far"), |facts| {
            tell_before(facts, before);
            facts.from(&terms::PAID, paid, step).gives(&terms::SO_FAR, total);
        });
        Ok((total, Some(step)))
    }

    /// By the grade: a tenth for the lightest, a tenth more for each heavier one.
    fn disability(&mut self) -> Result<Part, InsuranceError> {
        let (one, contract) = (self.one, self.contract);
        let grades: &[u32] = match &one.claim.impairments {
            Fact::Known(grades) => grades,
            Fact::Absent => &[],
            Fact::NotEstablished => {
                self.so_far.disability = None;
                return Ok(self.ask(questions::IMPAIRMENTS));
            }
        };
        if let Some(grade) = grades.iter().find(|grade| !(1..=LIGHTEST).contains(*grade)) {
            return Err(InsuranceError::Grade { claim: one.index, grade: *grade });
        }
        if grades.is_empty() {
            return Ok(NOTHING);
        }
        let most = contract.disability.read(&mut self.notes.reading);
        let share = self.share(grades)?;
        let (Some((share, of_share)), Some(most), Some(before)) = (share, most, self.so_far.disability)
        else {
            self.so_far.disability = None;
            return Ok(None);
        };
        let paid = share.of(*most.value, 1, FEN)?.min(most.value.less(before.0)?).max(Money::ZERO);
        let step = self.explain.step(&EC_53, self.at.variant("disability"), |facts| {
            facts.from(&terms::SHARE, share, of_share).figure(&terms::MOST, most);
            tell_before(facts, before);
            facts.gives(&terms::PAID, paid);
        });
        let needed = one.followed || one.claim.death != Fact::Absent;
        self.so_far.disability = Some(self.add(before, paid, step, needed)?);
        Ok(Some((paid, Some(step))))
    }

    /// The share of the sum: of several impairments by the reading of the contract.
    fn share(&mut self, grades: &[u32]) -> Result<Option<(Rate, StepRef)>, InsuranceError> {
        let (one, contract) = (self.one, self.contract);
        let by = contract.grade_step.read(&mut self.notes.reading);
        let several = match grades {
            [_] => None,
            _ => match contract.impairments.read(&mut self.notes.reading) {
                Some(several) => Some(several),
                None => return Ok(None),
            },
        };
        let Some(by) = by else { return Ok(None) };
        let tenths = |grade: &u32| LIGHTEST.saturating_add(1).saturating_sub(*grade);
        let all = || grades.iter().map(tenths).fold(0_u32, u32::saturating_add);
        let heaviest = grades.iter().map(tenths).max().unwrap_or(0);
        let (form, share) = match several.map(|several| several.value) {
            None => ("share", by.value.times(heaviest)?),
            Some(Impairments::Heaviest) => ("heaviest", by.value.times(heaviest)?),
            Some(Impairments::Each) => ("each", by.value.times(all())?.min(Rate::ONE)),
        };
        let step = self.explain.step(&EC_53, self.at.variant(form), |facts| {
            for (inner, grade) in grades.iter().enumerate() {
                facts.input(
                    &terms::GRADES,
                    *grade,
                    Field::within("claims[].impairments[]", one.index, inner),
                );
            }
            facts.figure(&terms::GRADE_STEP, by);
            if let Some(several) = several {
                facts.chosen(&terms::SEVERAL, several.value.word(), several.figure);
            }
            facts.gives(&terms::SHARE, share);
        });
        Ok(Some((share, step)))
    }

    /// Once; less a disability that was paid, by the reading of the contract.
    fn death(&mut self) -> Result<Part, InsuranceError> {
        let (one, contract) = (self.one, self.contract);
        match one.claim.death {
            Fact::Known(true) => {}
            Fact::Known(false) | Fact::Absent => return Ok(NOTHING),
            Fact::NotEstablished => return Ok(self.ask(questions::DEATH)),
        }
        let sum = contract.death.read(&mut self.notes.reading);
        let Some(before) = self.so_far.disability else { return Ok(None) };
        let field = one.field("claims[].death");
        let (paid, step) = if let (amount, Some(from)) = before
            && !amount.is_zero()
        {
            let interplay = contract.interplay.read(&mut self.notes.reading);
            let (Some(sum), Some(interplay)) = (sum, interplay) else { return Ok(None) };
            let paid = match interplay.value {
                Interplay::Deduct => sum.value.less(amount)?.max(Money::ZERO),
                Interplay::Both => *sum.value,
            };
            let step = self.explain.step(&EC_53, self.at.variant("death-after"), |facts| {
                facts
                    .input(&terms::DIED, true, field)
                    .chosen(&terms::INTERPLAY, interplay.value.word(), interplay.figure)
                    .figure(&terms::DEATH_SUM, sum)
                    .from(&terms::BEFORE, amount, from)
                    .gives(&terms::PAID, paid);
            });
            (paid, step)
        } else {
            let Some(sum) = sum else { return Ok(None) };
            let step = self.explain.step(&EC_53, self.at.variant("death"), |facts| {
                facts
                    .input(&terms::DIED, true, field)
                    .figure(&terms::DEATH_SUM, sum)
                    .gives(&terms::PAID, *sum.value);
            });
            (*sum.value, step)
        };
        Ok(Some((paid, Some(step))))
    }

    /// The eligible remainder after social insurance, less the deductible of the case, up to the cap of the term.
    fn medical(&mut self) -> Result<Part, InsuranceError> {
        let medical = match self.one.claim.medical {
            Fact::Known(medical) => medical,
            Fact::Absent => return Ok(NOTHING),
            Fact::NotEstablished => {
                self.so_far.medical = None;
                return Ok(self.ask(questions::MEDICAL));
            }
        };
        let found = self.remainder(medical)?;
        let (Some((paid, step)), Some(before)) = (found, self.so_far.medical) else {
            self.so_far.medical = None;
            return Ok(None);
        };
        self.so_far.medical = Some(self.add(before, paid, step, self.one.followed)?);
        Ok(Some((paid, Some(step))))
    }

    fn remainder(&mut self, medical: Medical) -> Result<Option<(Money, StepRef)>, InsuranceError> {
        let (one, contract) = (self.one, self.contract);
        let eligible = medical.eligible.known().or((medical.eligible == Fact::Absent).then_some(Money::ZERO));
        let reimbursed =
            medical.reimbursed.known().or((medical.reimbursed == Fact::Absent).then_some(Money::ZERO));
        let level = medical.hospital_level.known();
        if let (Some(eligible), Some(reimbursed)) = (eligible, reimbursed) {
            if reimbursed.is_negative() || reimbursed > eligible {
                return Err(InsuranceError::Reimbursed { claim: one.index });
            }
            if reimbursed == eligible {
                // Nothing is left, whatever the contract says.
                let step = self.explain.step(&EC_53, self.at.variant("nothing-left"), |facts| {
                    facts
                        .input(&terms::ELIGIBLE, eligible, one.field("claims[].medical.eligible"))
                        .input(&terms::REIMBURSED, reimbursed, one.field("claims[].medical.reimbursed"))
                        .gives(&terms::PAID, Money::ZERO);
                });
                return Ok(Some((Money::ZERO, step)));
            }
        }
        let deductible = contract.deductible.read(&mut self.notes.reading);
        if let (Some(eligible), Some(reimbursed), Some(deductible)) = (eligible, reimbursed, deductible)
            && eligible.less(reimbursed)? <= *deductible.value
        {
            // The deductible takes it all, whatever the hospital.
            let step = self.explain.step(&EC_53, self.at.variant("within-deductible"), |facts| {
                facts
                    .input(&terms::ELIGIBLE, eligible, one.field("claims[].medical.eligible"))
                    .input(&terms::REIMBURSED, reimbursed, one.field("claims[].medical.reimbursed"))
                    .figure(&terms::DEDUCTIBLE, deductible)
                    .gives(&terms::PAID, Money::ZERO);
            });
            return Ok(Some((Money::ZERO, step)));
        }
        if eligible.is_none() || reimbursed.is_none() || level.is_none() {
            self.notes.ask(questions::MEDICAL);
        }
        let least = contract.hospital_level.read(&mut self.notes.reading);
        let rate = contract.medical_share.read(&mut self.notes.reading);
        let most = contract.medical.read(&mut self.notes.reading);
        let (Some(eligible), Some(reimbursed), Some(level)) = (eligible, reimbursed, level) else {
            return Ok(None);
        };
        let (Some(least), Some(deductible), Some(rate)) = (least, deductible, rate) else { return Ok(None) };
        let (Some(most), Some(before)) = (most, self.so_far.medical) else { return Ok(None) };
        let rest = eligible.less(reimbursed)?.less(*deductible.value)?.max(Money::ZERO);
        let paid = if level >= *least.value {
            rate.value.of(rest, 1, FEN)?.min(most.value.less(before.0)?).max(Money::ZERO)
        } else {
            Money::ZERO
        };
        let step = self.explain.step(&EC_53, self.at.variant("medical"), |facts| {
            facts
                .input(&terms::HOSPITAL_LEVEL, level, one.field("claims[].medical.hospital_level"))
                .figure(&terms::HOSPITAL_LEAST, least)
                .input(&terms::ELIGIBLE, eligible, one.field("claims[].medical.eligible"))
                .input(&terms::REIMBURSED, reimbursed, one.field("claims[].medical.reimbursed"))
                .figure(&terms::DEDUCTIBLE, deductible)
                .figure(&terms::MEDICAL_SHARE, rate)
                .figure(&terms::MOST, most);
            tell_before(facts, before);
            facts.gives(&terms::PAID, paid);
        });
        Ok(Some((paid, step)))
    }

    /// So much a day, one stay or several, up to the most days of the term.
    fn hospital(&mut self) -> Result<Part, InsuranceError> {
        let (one, contract) = (self.one, self.contract);
        let stays: &[Stay] = match &one.claim.stays {
            Fact::Known(stays) => stays,
            Fact::Absent => &[],
            Fact::NotEstablished => {
                self.so_far.days = None;
                return Ok(self.ask(questions::STAYS));
            }
        };
        if stays.is_empty() {
            return Ok(NOTHING);
        }
        let (mut total, mut first) = (0_u32, StepRef::NONE);
        for (inner, stay) in stays.iter().enumerate() {
            let days = stay.days().ok_or(InsuranceError::Stay { claim: one.index, stay: inner })?;
            if one.claim.accident.known().is_some_and(|accident| stay.admitted < accident) {
                return Err(InsuranceError::Stay { claim: one.index, stay: inner });
            }
            let step = self.explain.step(&EC_53, self.at.variant("days"), |facts| {
                let (admitted, discharged) = ("claims[].stays[].admitted", "claims[].stays[].discharged");
                facts
                    .input(&terms::ADMITTED, stay.admitted, Field::within(admitted, one.index, inner))
                    .input(&terms::DISCHARGED, stay.discharged, Field::within(discharged, one.index, inner))
                    .gives(&terms::DAYS, days);
            });
            first = first.min(step);
            total = total.checked_add(days).ok_or(InsuranceError::Calendar)?;
        }
        let most = contract.hospital_days.read(&mut self.notes.reading);
        let daily = contract.hospital.read(&mut self.notes.reading);
        let (Some(most), Some(daily), Some(before)) = (most, daily, self.so_far.days) else {
            self.so_far.days = None;
            return Ok(None);
        };
        self.for_days((total, first, stays.len()), most, daily, before).map(Some)
    }

    fn for_days(
        &mut self,
        (days, first, count): (u32, StepRef, usize),
        most: Used<&u32>,
        daily: Used<&Money>,
        before: Before<u32>,
    ) -> Result<(Money, Option<StepRef>), InsuranceError> {
        let tell = |facts: &mut minzheng_core_types::explain::Facts<'_>| {
            facts.from_each(&terms::DAYS, first, count).figure(&terms::DAYS_MOST, most);
            match before {
                (days, Some(step)) => facts.from(&terms::DAYS_BEFORE, days, step),
                (days, None) => facts.clause(&terms::DAYS_BEFORE, days),
            };
        };
        let paid = daily.value.times(days.min(most.value.saturating_sub(before.0)))?;
        let step = self.explain.step(&EC_53, self.at.variant("hospital"), |facts| {
            tell(facts);
            facts.figure(&terms::DAILY, daily).gives(&terms::PAID, paid);
        });
        let all = before.0.saturating_add(days).min(*most.value);
        let of_all = self.one.followed.then(|| {
            self.explain.step(&EC_53, self.at.variant("days-so-far"), |facts| {
                tell(facts);
                facts.gives(&terms::DAYS_SO_FAR, all);
            })
        });
        self.so_far.days = Some((all, of_all));
        Ok((paid, Some(step)))
    }
}

impl Stay {
    /// 住院天数: the day of discharge less the day of admission, at least one; `None` where it ends before it begins.
    ///
    /// ```
    /// use minzheng_eldercare::accident_insurance::facts::Stay;
    /// let stay = Stay { admitted: "2019-03-05".parse()?, discharged: "2019-03-17".parse()? };
    /// assert_eq!(stay.days(), Some(12));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn days(&self) -> Option<u32> {
        let days = self.discharged.signed_duration_since(self.admitted).num_days();
        u32::try_from(days).ok().map(|days| days.max(1))
    }
}

fn tell_before(facts: &mut minzheng_core_types::explain::Facts<'_>, before: Before<Money>) {
    match before {
        (amount, Some(step)) => facts.from(&terms::BEFORE, amount, step),
        (amount, None) => facts.clause(&terms::BEFORE, amount),
    };
}
