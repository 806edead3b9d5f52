//! XH-02 and XH-03: how much self-care there is, and what is paid.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{FigureRef, Setting, Used};
use minzheng_core_types::{Fact, Money, MoneyError, Rounding, RoundingMode, RoundingUnit};

use super::facts::{Form, SelfCare};
use super::person::Look;
use super::policy::{AmountRule, CareRule, SelfCareRule};
use super::rules::{MEASURES, XH_02, XH_03, XH_04};
use super::{questions, terms};
use crate::facts::Register;
use crate::terms as shared;

const GRADE: &str = "needs.extreme_hardship[].grade";
const FORM: &str = "needs.extreme_hardship[].form";
const OPEN: &str = "needs.extreme_hardship[].tasks.not_established";
/// In the order of the clause: what is asked is whether each is not done.
const FAILED: [&str; 6] = [
    "needs.extreme_hardship[].tasks.eat.not_done",
    "needs.extreme_hardship[].tasks.dress.not_done",
    "needs.extreme_hardship[].tasks.bed.not_done",
    "needs.extreme_hardship[].tasks.toilet.not_done",
    "needs.extreme_hardship[].tasks.walk.not_done",
    "needs.extreme_hardship[].tasks.bathe.not_done",
];

/// A third, a tenth and the like of a figure.
struct Part<'p> {
    /// The forms of the rule where it divides into whole fen, and where it does not.
    form: [&'static str; 2],
    /// The place's choice to count so.
    method: Method,
    /// What it is a part of.
    whole: Used<&'p Money>,
    /// How many parts that has.
    parts: Parts<'p>,
}

/// A quotient, and the rounding of the place where it was no whole number of fen.
type Quotient<'p> = (Money, Option<Used<&'p Rounding>>);

/// A choice of the place by its word.
type Method = (&'static str, FigureRef);

enum Parts<'p> {
    /// As the clause says.
    Clause(u32),
    /// As the place says.
    Figure(Used<&'p u32>),
}

impl<'c, X: Explain> Look<'c, X> {
    /// What is paid a month; `None` while something is open.
    pub(super) fn amount(&mut self) -> Result<Option<Money>, MoneyError> {
        let policy = self.policy;
        let rural = match self.register {
            Some(Register::Urban) => false,
            Some(Register::Rural) => true,
            None => return Ok(None),
        };
        let method = if rural {
            let Some(rule) = policy.amount_rule.read(&mut self.reading) else { return Ok(None) };
            let method = (rule.value.word(), rule.figure);
            if *rule.value == AmountRule::FiveGuarantees {
                return self.by_the_year(method);
            }
            Some(method)
        } else {
            None
        };
        let basic = if rural { &policy.basic_rural } else { &policy.basic_urban };
        let basic = basic.read(&mut self.reading);
        let care = self.care(rural)?;
        let (Some(basic), Some(care)) = (basic, care) else { return Ok(None) };
        let at = self.at().variant(if rural { "basic-rural" } else { "basic" });
        self.explain.step(&XH_03, at, |facts| {
            if let Some((word, figure)) = method {
                facts.chosen(&shared::METHOD, word, figure);
            }
            facts.figure(&shared::PUBLISHED, basic).pays(&XH_03, &shared::AMOUNT, *basic.value);
        });
        Ok(Some(basic.value.plus(care)?))
    }

    /// 五保: a twelfth of the yearly amount of the form.
    fn by_the_year(&mut self, (word, figure): Method) -> Result<Option<Money>, MoneyError> {
        let Some((form, step)) = self.form() else { return Ok(None) };
        let policy = self.policy;
        let setting = match form {
            Form::Home => &policy.five_home,
            Form::Dispersed => &policy.five_dispersed,
        };
        let Some(yearly) = setting.read(&mut self.reading) else { return Ok(None) };
        let Some((amount, rounding)) = self.divided(*yearly.value, 12)? else { return Ok(None) };
        let form_of = if rounding.is_some() { "five-guarantees-rounded" } else { "five-guarantees" };
        let at = self.at().variant(form_of);
        self.explain.step(&XH_03, at, |facts| {
            facts
                .from(&terms::SUPPORT_FORM, form.word(), step)
                .chosen(&shared::METHOD, word, figure)
                .figure(&terms::YEARLY, yearly);
            if let Some(rounding) = rounding {
                facts.figure(&shared::ROUNDING, rounding);
            }
            facts.pays(&XH_03, &shared::AMOUNT, amount);
        });
        Ok(Some(amount))
    }

    /// The form as the person has chosen (XH-04).
    fn form(&mut self) -> Option<(Form, StepRef)> {
        let Fact::Known(form) = self.person.form else {
            self.ask(questions::FORM);
            return None;
        };
        let (at, field) = (self.at().variant("form"), self.field(FORM));
        let step = self.explain.step(&XH_04, at, |facts| {
            facts.input(&shared::RECORDED, form.word(), field).gives(&terms::SUPPORT_FORM, form.word());
        });
        Some((form, step))
    }

    /// The amount for care.
    fn care(&mut self, rural: bool) -> Result<Option<Money>, MoneyError> {
        let Some((grade, step)) = self.grade() else { return Ok(None) };
        let policy = self.policy;
        // Amounts are published unless the place says otherwise.
        if !policy.care_rule.is_unset() {
            let Some(rule) = policy.care_rule.read(&mut self.reading) else { return Ok(None) };
            if *rule.value == CareRule::PartOfWage {
                return self.part_of_wage((rule.value.word(), rule.figure), grade, step);
            }
        }
        let [full, partial, own] = self.published(rural);
        match grade {
            SelfCare::Full => Ok(self.published_amount(full, (grade, step), None)),
            SelfCare::Partial => Ok(self.published_amount(partial, (grade, step), None)),
            SelfCare::Able => self.self_caring([full, partial, own], step),
        }
    }

    fn part_of_wage(
        &mut self,
        method: Method,
        grade: SelfCare,
        step: StepRef,
    ) -> Result<Option<Money>, MoneyError> {
        let policy = self.policy;
        let parts = match grade {
            SelfCare::Full => &policy.wage_full,
            SelfCare::Partial => &policy.wage_partial,
            SelfCare::Able => &policy.wage_self,
        };
        let (wage, parts) = (policy.wage.read(&mut self.reading), parts.read(&mut self.reading));
        let (Some(whole), Some(parts)) = (wage, parts) else { return Ok(None) };
        let part = Part { form: ["wage", "wage-rounded"], method, whole, parts: Parts::Figure(parts) };
        self.part(&part, grade, step)
    }

    const fn published(&self, rural: bool) -> [&'c Setting<Money>; 3] {
        let policy = self.policy;
        if rural {
            [&policy.care_rural_full, &policy.care_rural_partial, &policy.care_rural_self]
        } else {
            [&policy.care_urban_full, &policy.care_urban_partial, &policy.care_urban_self]
        }
    }

    /// Who cares for themselves: one amount, or a third by the form. What is published for a home goes before the third.
    fn self_caring(
        &mut self,
        [full, partial, own]: [&'c Setting<Money>; 3],
        step: StepRef,
    ) -> Result<Option<Money>, MoneyError> {
        let policy = self.policy;
        let Some(rule) = policy.self_care_rule.read(&mut self.reading) else { return Ok(None) };
        let (able, method) = ((SelfCare::Able, step), (rule.value.word(), rule.figure));
        if *rule.value == SelfCareRule::OneAmount {
            return Ok(self.published_amount(own, able, Some(method)));
        }
        let Some((form, _)) = self.form() else { return Ok(None) };
        let whole = match form {
            Form::Home if own.is_set() => return Ok(self.published_amount(own, able, Some(method))),
            Form::Home => full,
            Form::Dispersed => partial,
        };
        let Some(whole) = whole.read(&mut self.reading) else { return Ok(None) };
        let part = Part { form: ["third", "third-rounded"], method, whole, parts: Parts::Clause(3) };
        self.part(&part, SelfCare::Able, step)
    }

    /// An amount as it is published; for those who care for themselves with the rule that makes it theirs.
    fn published_amount(
        &mut self,
        setting: &Setting<Money>,
        (grade, step): (SelfCare, StepRef),
        method: Option<Method>,
    ) -> Option<Money> {
        let used = setting.read(&mut self.reading)?;
        let at = self.at().variant(if method.is_some() { "care-self" } else { "care" });
        self.explain.step(&XH_03, at, |facts| {
            facts.from(&terms::SELF_CARE, grade.word(), step);
            if let Some((word, figure)) = method {
                facts.chosen(&shared::METHOD, word, figure);
            }
            facts.figure(&shared::PUBLISHED, used).pays(&XH_03, &shared::AMOUNT, *used.value);
        });
        Some(*used.value)
    }

    fn part(&mut self, part: &Part<'_>, grade: SelfCare, step: StepRef) -> Result<Option<Money>, MoneyError> {
        let by = match part.parts {
            Parts::Clause(parts) => parts,
            Parts::Figure(used) => *used.value,
        };
        let Some((amount, rounding)) = self.divided(*part.whole.value, by)? else { return Ok(None) };
        let [exact, rounded] = part.form;
        let at = self.at().variant(if rounding.is_some() { rounded } else { exact });
        self.explain.step(&XH_03, at, |facts| {
            let (word, figure) = part.method;
            facts.from(&terms::SELF_CARE, grade.word(), step).chosen(&shared::METHOD, word, figure);
            match part.parts {
                Parts::Clause(_) => facts.figure(&terms::WHOLE, part.whole),
                Parts::Figure(parts) => facts.figure(&shared::WAGE, part.whole).figure(&terms::PARTS, parts),
            };
            if let Some(rounding) = rounding {
                facts.figure(&shared::ROUNDING, rounding);
            }
            facts.pays(&XH_03, &shared::AMOUNT, amount);
        });
        Ok(Some(amount))
    }

    /// A quotient; the place's rounding is read only where it is no whole number of fen.
    fn divided(&mut self, amount: Money, by: u32) -> Result<Option<Quotient<'c>>, MoneyError> {
        let down = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Down };
        let exact = down.quotient(amount, by)?;
        if exact.times(by)? == amount {
            return Ok(Some((exact, None)));
        }
        let policy = self.policy;
        let Some(rounding) = policy.rounding.read(&mut self.reading) else { return Ok(None) };
        Ok(Some((rounding.value.quotient(amount, by)?, Some(rounding))))
    }

    /// The self-care grade (XH-02): as found, else by the six tasks.
    fn grade(&mut self) -> Option<(SelfCare, StepRef)> {
        if let Fact::Known(grade) = self.person.grade {
            let (at, field) = (self.at().variant("recorded"), self.field(GRADE));
            let step = self.explain.step(&XH_02, at, |facts| {
                facts.input(&shared::BASIS, grade.word(), field).gives(&terms::SELF_CARE, grade.word());
            });
            return Some((grade, step));
        }
        if self.month() < MEASURES {
            self.ask(questions::GRADE);
            return None;
        }
        let each = self.person.tasks.each();
        let failed = each.iter().filter(|done| **done == Fact::Known(false)).count();
        let open = each.iter().filter(|done| done.known().is_none()).count();
        let grade = match (failed, failed.saturating_add(open)) {
            (0, 0) => SelfCare::Able,
            (1.., ..=3) => SelfCare::Partial,
            (4.., _) => SelfCare::Full,
            _ => {
                self.ask(questions::TASKS);
                return None;
            }
        };
        let (at, entry) = (self.at().variant(if open == 0 { "" } else { "so-far" }), self.entry);
        let step = self.explain.step(&XH_02, at, |facts| {
            for (done, path) in each.iter().zip(FAILED) {
                if let Fact::Known(done) = done {
                    facts.input(&terms::TASK_FAILED, u32::from(!done), Field::of(path, entry));
                }
            }
            if open > 0 {
                let open = i64::try_from(open).unwrap_or(i64::MAX);
                facts.input(&terms::TASKS_OPEN, open, Field::of(OPEN, entry));
            }
            facts.gives(&terms::SELF_CARE, grade.word());
        });
        Some((grade, step))
    }
}
