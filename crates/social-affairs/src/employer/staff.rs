//! 退税条件 (SO-24): does a month qualify, and whom does it count.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::finding::{Grounds, Measure};
use minzheng_core_types::{Fact, Money, Month, Term};
use serde::{Deserialize, Serialize};

use super::certificate::{number, reaches};
use super::error::EmployerError;
use super::policy::{EmployerPolicy, Regime};
use super::refund::RefundYear;
use super::rules::SO_24;
use super::{questions, terms};
use crate::open::Open;

worded! {
    /// 纳税信用等级.
    #[doc(alias = "纳税信用等级")]
    Credit {
        /// A级.
        A = "A", "A级", "A";
        /// B级.
        B = "B", "B级", "B";
        /// M级.
        M = "M", "M级", "M";
        /// C级.
        C = "C", "C级", "C";
        /// D级.
        D = "D", "D级", "D";
    }
}

/// 残疾职工: one disabled member of staff in a month. No name stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisabledWorker {
    /// 劳动合同或服务协议月数, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub contract_months: Fact<u32>,
    /// 四险按月足额缴纳.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub insured: Fact<bool>,
    /// 当月通过银行发放的工资.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub wage: Fact<Money>,
}

/// 一个月: staff, disabled staff and VAT.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RefundMonth {
    /// 月份.
    pub month: Month,
    /// 在职职工.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub staff: Fact<u32>,
    /// 符合条件的残疾职工, as somebody has found; or else `people`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub counted: Fact<u32>,
    /// 残疾职工逐人, all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Vec<DisabledWorker>>,
    /// 当月已缴增值税, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub paid: Fact<Money>,
}

/// A number with where it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    pub(super) number: u32,
    step: Option<StepRef>,
}

/// What is found of a month's conditions.
pub(super) enum Qualified {
    /// All hold; the step that says so.
    Yes(Counted, StepRef),
    /// Some fail; the first of their steps.
    No(Grounds, StepRef),
    /// Not settled.
    Open,
}

/// A yes or no that a fact states.
pub(super) const fn truth(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(yes) => Some(yes),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

/// An amount; "none" is nought.
pub(super) fn amount(fact: Fact<Money>) -> Result<Option<Money>, EmployerError> {
    let found = match fact {
        Fact::Absent => Some(Money::ZERO),
        other => other.known(),
    };
    match found {
        Some(money) if money.is_negative() => Err(EmployerError::Negative),
        other => Ok(other),
    }
}

/// The month that is looked at.
pub(super) struct Desk<'a> {
    pub(super) year: &'a RefundYear,
    pub(super) month: &'a RefundMonth,
    pub(super) index: usize,
    pub(super) regime: Regime,
    pub(super) policy: &'a EmployerPolicy,
}

impl Counted {
    pub(super) fn told(self, facts: &mut minzheng_core_types::explain::Facts<'_>, index: usize) {
        match self.step {
            Some(step) => facts.from(&terms::DISABLED, self.number, step),
            None => facts.input(&terms::DISABLED, self.number, Field::of("refund.months[].counted", index)),
        };
    }
}

impl Desk<'_> {
    fn at(&self) -> At {
        At::month(self.month.month)
    }

    /// Whom the month counts.
    fn counted<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<Counted>, EmployerError> {
        let Some(people) = &self.month.people else {
            let found = number(self.month.counted);
            if found.is_none() {
                open.questions.insert(questions::COUNTED);
            }
            return Ok(found.map(|number| Counted { number, step: None }));
        };
        let mut first = StepRef::NONE;
        let (mut sum, mut all) = (0_u32, true);
        let mut each = Vec::with_capacity(people.len());
        for person in people {
            each.push(self.judged(person, open)?);
        }
        all &= each.iter().all(Option::is_some);
        if !all {
            return Ok(None);
        }
        for (number, (person, judged)) in people.iter().zip(each.into_iter().flatten()).enumerate() {
            let step = self.person(person, judged, number, explain);
            if number == 0 {
                first = step;
            }
            sum = sum.saturating_add(u32::from(judged.counts));
        }
        let step = explain.step(&SO_24, self.at().variant("people"), |facts| {
            facts.from_each(&terms::COUNTS, first, people.len()).gives(&terms::DISABLED, sum);
        });
        Ok(Some(Counted { number: sum, step: Some(step) }))
    }

    /// Does a person count? One condition that fails settles it.
    fn judged(&self, person: &DisabledWorker, open: &mut Open) -> Result<Option<Judged<'_>>, EmployerError> {
        let mut here = Open::default();
        let contract = self.policy.contract.read(&mut here.reading);
        let minimum = self.policy.minimum_wage.read(&mut here.reading);
        let months = number(person.contract_months);
        let wage = amount(person.wage)?;
        let insured = truth(person.insured);
        let long = months.zip(contract).map(|(months, least)| months >= *least.value);
        let paid = wage.zip(minimum).map(|(wage, least)| wage >= *least.value);
        let failed = match (long, insured, paid) {
            (Some(false), _, _) => Some("no-contract"),
            (_, Some(false), _) => Some("uninsured"),
            (_, _, Some(false)) => Some("no-wage"),
            _ => None,
        };
        if let Some(form) = failed {
            // Only what the form reads is said to be assumed.
            let mut read = Open::default();
            match form {
                "no-contract" => drop(self.policy.contract.read(&mut read.reading)),
                "no-wage" => drop(self.policy.minimum_wage.read(&mut read.reading)),
                _ => {}
            }
            *open = open.with(read);
            return Ok(Some(Judged { counts: false, form, contract, minimum }));
        }
        if months.is_none() {
            here.questions.insert(questions::CONTRACT);
        }
        if insured.is_none() {
            here.questions.insert(questions::INSURED);
        }
        if wage.is_none() {
            here.questions.insert(questions::WAGE);
        }
        *open = open.with(here);
        Ok((long.is_some() && insured.is_some() && paid.is_some()).then_some(Judged {
            counts: true,
            form: "person",
            contract,
            minimum,
        }))
    }

    fn person<X: Explain>(
        &self,
        person: &DisabledWorker,
        judged: Judged<'_>,
        index: usize,
        explain: &mut X,
    ) -> StepRef {
        let of = |path| Field::within(path, self.index, index);
        explain.step(&SO_24, self.at().variant(judged.form).member(index), |facts| {
            if matches!(judged.form, "person" | "no-contract") {
                let months = number(person.contract_months).unwrap_or(0);
                facts.input(&terms::CONTRACT, months, of("refund.months[].people[].contract_months"));
                if let Some(least) = judged.contract {
                    facts.figure(&terms::CONTRACT_LEAST, least);
                }
            }
            if matches!(judged.form, "person" | "uninsured") {
                let insured = truth(person.insured).unwrap_or(false);
                facts.input(&terms::INSURED, insured, of("refund.months[].people[].insured"));
            }
            if matches!(judged.form, "person" | "no-wage") {
                let wage = person.wage.known().unwrap_or(Money::ZERO);
                facts.input(&terms::WAGE, wage, of("refund.months[].people[].wage"));
                if let Some(least) = judged.minimum {
                    facts.figure(&terms::MINIMUM, least);
                }
            }
            facts.gives(&terms::COUNTS, u32::from(judged.counts));
        })
    }

    /// Every condition of the month, in the order of the notice.
    pub(super) fn qualified<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Qualified, EmployerError> {
        let counted = self.counted(open, explain)?;
        let mut found: Vec<Condition> =
            vec![self.ratio(counted, open, explain)?, self.least(counted, open, explain)];
        match self.regime {
            Regime::V92 => found.push(self.certificate(open, explain)),
            Regime::V52 => {
                found.push(self.credit(open, explain));
                found.push(self.income(open, explain)?);
            }
        }
        let mut grounds = Grounds::default();
        let mut failed = None;
        for (judged, _, ground) in &found {
            if let Some((false, step)) = judged {
                grounds.add(&SO_24, ground.0, ground.1);
                failed = failed.or(Some(*step));
            }
        }
        if let Some(step) = failed {
            return Ok(Qualified::No(grounds, step));
        }
        let all = found.iter().all(|(judged, _, _)| judged.is_some());
        let (true, Some(counted)) = (all, counted) else { return Ok(Qualified::Open) };
        let step = explain.step(&SO_24, self.at().variant("eligible"), |facts| {
            for (judged, term, _) in &found {
                if let Some((holds, step)) = judged {
                    facts.from(term, *holds, *step);
                }
            }
            facts.gives(&terms::ELIGIBLE, true);
        });
        Ok(Qualified::Yes(counted, step))
    }

    fn ratio<X: Explain>(
        &self,
        counted: Option<Counted>,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Condition, EmployerError> {
        let staff = number(self.month.staff);
        if staff.is_none() {
            open.questions.insert(questions::STAFF);
        }
        let ratio = self.policy.ratio.read(&mut open.reading);
        let (Some(counted), Some(staff), Some(ratio)) = (counted, staff, ratio) else {
            return Ok((None, &terms::RATIO_MET, NOTHING));
        };
        if counted.number > staff {
            return Err(EmployerError::MoreThanStaff);
        }
        let met = reaches(counted.number, *ratio.value, staff)?;
        let step = explain.step(&SO_24, self.at().variant("ratio"), |facts| {
            counted.told(facts, self.index);
            facts
                .figure(&terms::RATIO, ratio)
                .input(&terms::STAFF, staff, Field::of("refund.months[].staff", self.index))
                .gives(&terms::RATIO_MET, met);
        });
        Ok((
            Some((met, step)),
            &terms::RATIO_MET,
            (Measure::Count(i64::from(counted.number)), Measure::Count(i64::from(staff))),
        ))
    }

    fn least<X: Explain>(&self, counted: Option<Counted>, open: &mut Open, explain: &mut X) -> Condition {
        let massage = truth(self.year.massage);
        let mut general = Open::default();
        let least = self.policy.least.read(&mut general.reading);
        let mut special = Open::default();
        let less = self.policy.least_massage.read(&mut special.reading);
        // Whether it is a body of blind massage matters only between the two numbers.
        let between = counted.zip(least).zip(less).is_none_or(|((counted, least), less)| {
            (counted.number >= *least.value) != (counted.number >= *less.value)
        });
        let used = match massage {
            Some(true) => {
                *open = open.with(special);
                less
            }
            Some(false) => {
                *open = open.with(general);
                least
            }
            None if !between => {
                *open = open.with(general);
                least
            }
            None => {
                open.questions.insert(questions::MASSAGE);
                *open = open.with(general).with(special);
                None
            }
        };
        let (Some(counted), Some(used)) = (counted, used) else {
            return (None, &terms::ENOUGH, NOTHING);
        };
        let enough = counted.number >= *used.value;
        let step = explain.step(&SO_24, self.at().variant("least"), |facts| {
            counted.told(facts, self.index);
            facts.figure(&terms::LEAST, used).gives(&terms::ENOUGH, enough);
        });
        let ground = (Measure::Count(i64::from(counted.number)), Measure::Count(i64::from(*used.value)));
        (Some((enough, step)), &terms::ENOUGH, ground)
    }

    fn certificate<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Condition {
        let Some(holds) = truth(self.year.certificate) else {
            open.questions.insert(questions::CERTIFICATE);
            return (None, &terms::CERTIFIED, NOTHING);
        };
        let step = explain.step(&SO_24, self.at().variant("certificate"), |facts| {
            facts
                .input(&terms::HOLDS, holds, Field::new("refund.certificate"))
                .gives(&terms::CERTIFIED, holds);
        });
        (Some((holds, step)), &terms::CERTIFIED, (Measure::Flag(holds), Measure::Flag(true)))
    }

    fn credit<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Condition {
        let credit = self.year.credit;
        if credit.is_open() {
            open.questions.insert(questions::CREDIT);
        }
        let bad = self.policy.bad_credit.read(&mut open.reading);
        let word = match credit {
            Fact::Known(credit) => credit.word(),
            // Who has no grade yet has none that bars.
            Fact::Absent => "none",
            Fact::NotEstablished => return (None, &terms::CREDIT_GOOD, NOTHING),
        };
        let Some(bad) = bad else { return (None, &terms::CREDIT_GOOD, NOTHING) };
        let good = !bad.value.iter().any(|entry| entry.code == word);
        let step = explain.step(&SO_24, self.at().variant("credit"), |facts| {
            facts
                .list(&terms::BAD_CREDIT, bad.figure)
                .input(&terms::CREDIT, word, Field::new("refund.credit"))
                .gives(&terms::CREDIT_GOOD, good);
        });
        (Some((good, step)), &terms::CREDIT_GOOD, (Measure::Flag(good), Measure::Flag(true)))
    }

    fn income<X: Explain>(&self, open: &mut Open, explain: &mut X) -> Result<Condition, EmployerError> {
        let (own, all) = (amount(self.year.own_income)?, amount(self.year.all_income)?);
        if own.is_none() {
            open.questions.insert(questions::OWN);
        }
        if all.is_none() {
            open.questions.insert(questions::ALL_INCOME);
        }
        let share = self.policy.own_share.read(&mut open.reading);
        let (Some(own), Some(all), Some(share)) = (own, all, share) else {
            return Ok((None, &terms::OWN_MET, NOTHING));
        };
        if own > all {
            return Err(EmployerError::Income);
        }
        let limit =
            share.value.to_decimal().checked_mul(all.to_decimal()).ok_or(EmployerError::OutOfRange)?;
        let met = own.to_decimal() >= limit;
        let step = explain.step(&SO_24, self.at().variant("income"), |facts| {
            facts
                .input(&terms::OWN, own, Field::new("refund.own_income"))
                .figure(&terms::OWN_SHARE, share)
                .input(&terms::ALL_INCOME, all, Field::new("refund.all_income"))
                .gives(&terms::OWN_MET, met);
        });
        Ok((Some((met, step)), &terms::OWN_MET, (Measure::Money(own), Measure::Money(all))))
    }
}

/// How a person was judged: the form, and the figures it reads.
#[derive(Clone, Copy)]
struct Judged<'p> {
    counts: bool,
    form: &'static str,
    contract: Option<Used<&'p u32>>,
    minimum: Option<Used<&'p Money>>,
}

type Ground = (Measure, Measure);
/// A condition: whether it holds with the step that says so, the word of its result, and what to say where it fails.
type Condition = (Option<(bool, StepRef)>, &'static Term, Ground);
const NOTHING: Ground = (Measure::Flag(false), Measure::Flag(true));
