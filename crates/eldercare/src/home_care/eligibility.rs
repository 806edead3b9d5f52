//! 服务对象 (EC-20): each condition on a day, with its reason; what fails settles the matter, what is open is asked.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, FactValue, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Month, Term, Text};

use super::facts::{Elder, OnDay, on_day};
use super::policy::HomeCarePolicy;
use super::programmes::ELIGIBLE;
use super::rules::EC_20;
use super::{HomeCareError, incapacity, questions, terms};
use crate::age::SIXTY;
use crate::recognition::Standard;
use crate::rules::EC_01;
use crate::terms as shared;

const BIRTH: Field = Field::new("elder.birth");
const DIED: Field = Field::new("elder.died");
const THREE_NOS: (&str, &str) = ("elder.three_nos", "elder.three_nos[]");
const ALLOWANCE: (&str, &str) = ("elder.allowance", "elder.allowance[]");
const WISH: (&str, &str) = ("elder.wish", "elder.wish[]");
const RESIDENT: (&str, &str) = ("elder.resident", "elder.resident[]");
const INSTITUTION: (&str, &str) = ("elder.institution", "elder.institution[]");

/// 条件: the conditions of EC-20, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[doc(alias = "条件")]
pub enum Condition {
    /// 60周岁以上.
    Elder,
    /// 三无或低保.
    Means,
    /// 失能或残疾.
    Incapacity,
    /// 有服务意愿.
    Wish,
    /// 在本区居住.
    Residence,
    /// 居家: alive, and not in an institution.
    AtHome,
}

impl Condition {
    /// Every condition.
    pub const ALL: [Self; 6] =
        [Self::Elder, Self::Means, Self::Incapacity, Self::Wish, Self::Residence, Self::AtHome];

    /// Its name in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Elder => "elder",
            Self::Means => "means",
            Self::Incapacity => "incapacity",
            Self::Wish => "wish",
            Self::Residence => "residence",
            Self::AtHome => "at-home",
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Elder => Text::new("年满60周岁", "60 or older"),
            Self::Means => Text::new("三无或低保", "three noes or allowance"),
            Self::Incapacity => Text::new("失能或残疾", "unable to care for oneself, or disabled"),
            Self::Wish => Text::new("有服务意愿", "wants the service"),
            Self::Residence => Text::new("在本区居住", "lives in the district"),
            Self::AtHome => Text::new("居家", "lives at home"),
        }
    }

    const fn term(self) -> &'static Term {
        match self {
            Self::Elder => &shared::ELDER,
            Self::Means => &terms::POOR,
            Self::Incapacity => &terms::INCAPABLE,
            Self::Wish => &terms::WISH,
            Self::Residence => &terms::RESIDENT,
            Self::AtHome => &terms::AT_HOME,
        }
    }
}

/// 是否具备: does a condition hold on the day?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// 具备.
    Holds,
    /// 不具备.
    Fails,
    /// 待查: a fact or a figure is open that could change it.
    Open,
}

impl From<bool> for Holding {
    fn from(so: bool) -> Self {
        if so { Self::Holds } else { Self::Fails }
    }
}

/// 理由: why a condition holds, fails or is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "理由")]
pub enum Reason {
    /// So many full years on the day.
    Age(u32),
    /// 三无.
    ThreeNos,
    /// 低保.
    Allowance,
    /// 既非三无也非低保.
    NeitherStatus,
    /// 认可的评估结果: a result that the place recognises.
    Recognised(Standard),
    /// 残疾人证.
    Certificate,
    /// 三无老人无须失能: the place asks none of elders of the three noes.
    NotAsked,
    /// 没有认可的失能结果,也无残疾人证.
    NotShown,
    /// A fact as it was stated.
    Stated,
    /// 入住养老机构.
    Institution,
    /// 已死亡.
    Died,
    /// 未查实,或者当地未定.
    Open,
}

impl Reason {
    /// For people.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Age(_) => Text::new("按出生日期和当日计算", "by the date of birth and the day"),
            Self::ThreeNos => Text::new("三无老人", "one of the three noes"),
            Self::Allowance => Text::new("低保对象", "on the subsistence allowance"),
            Self::NeitherStatus => {
                Text::new("既非三无也非低保", "neither of the three noes nor on the allowance")
            }
            Self::Recognised(standard) => standard.label(),
            Self::Certificate => Text::new("残疾人证", "disability certificate"),
            Self::NotAsked => Text::new("三无老人无须失能", "not asked of the three noes"),
            Self::NotShown => Text::new(
                "没有认可的失能结果,也没有认可的残疾人证",
                "no assessment and no certificate that the place recognises",
            ),
            Self::Stated => Text::new("按填报", "as stated"),
            Self::Institution => Text::new("入住养老机构", "lives in an institution"),
            Self::Died => Text::new("已死亡", "has died"),
            Self::Open => Text::new("待查", "open"),
        }
    }
}

/// A condition with what was found of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub condition: Condition,
    /// Does it hold?
    pub holding: Holding,
    /// Why.
    pub reason: Reason,
}

/// 资格: what was found of each condition on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
#[doc(alias = "资格")]
pub struct Eligibility {
    /// The conditions, in the order of [`Condition::ALL`].
    pub conditions: [Held; 6],
    /// What is open, where it could change the verdict; otherwise nothing.
    pub open: OpenQuestions,
    /// Parameters that had to be assumed.
    pub assumed: ParameterSet,
}

impl Eligibility {
    /// Eligible, not eligible, or open: one condition that fails settles it.
    #[must_use]
    pub fn verdict(&self) -> Option<bool> {
        let any = |holding| self.conditions.iter().any(|held| held.holding == holding);
        match (any(Holding::Fails), any(Holding::Open)) {
            (true, _) => Some(false),
            (false, true) => None,
            (false, false) => Some(true),
        }
    }
}

/// A day while it is looked at.
pub(super) struct Looking<'c, X> {
    pub(super) elder: &'c Elder,
    pub(super) policy: &'c HomeCarePolicy,
    pub(super) day: NaiveDate,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) explain: &'c mut X,
}

/// What was found of a condition, and the step or field that gives it.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) holding: Holding,
    pub(super) reason: Reason,
    from: Giver,
}

#[derive(Clone, Copy)]
enum Giver {
    Step(StepRef),
    Field(Field),
}

impl Found {
    pub(super) const OPEN: Self =
        Self { holding: Holding::Open, reason: Reason::Open, from: Giver::Step(StepRef::NONE) };

    pub(super) fn step(so: bool, reason: Reason, step: StepRef) -> Self {
        Self { holding: so.into(), reason, from: Giver::Step(step) }
    }
}

impl<X: Explain> Looking<'_, X> {
    pub(super) fn at(&self, form: &'static str) -> At {
        At::month(Month::of(self.day)).variant(form)
    }

    pub(super) fn three_nos(&self) -> OnDay {
        on_day(&self.elder.three_nos, THREE_NOS, self.day)
    }

    fn age(&mut self) -> Result<Found, HomeCareError> {
        let Fact::Known(birth) = self.elder.birth else {
            self.open.ask(questions::BIRTH, None);
            return Ok(Found::OPEN);
        };
        if self.day < birth {
            return Err(HomeCareError::BeforeBirth);
        }
        let Some(rule) = self.policy.age.read(&mut self.reading) else { return Ok(Found::OPEN) };
        let age = rule.value.age(birth, self.day).ok_or(HomeCareError::BeforeBirth)?;
        let (day, at) = (self.day, self.at("age"));
        let step = self.explain.step(&EC_01, at, |facts| {
            facts
                .input(&shared::BIRTH, birth, BIRTH)
                .clause(&shared::AS_OF, day)
                .chosen(&shared::AGE_RULE, rule.value.word(), rule.figure)
                .gives(&shared::AGE, age);
        });
        let (so, at) = (age >= SIXTY, self.at(""));
        let step = self.explain.step(&EC_01, at, |facts| {
            facts.from(&shared::AGE, age, step).clause(&shared::LEAST, SIXTY).gives(&shared::ELDER, so);
        });
        Ok(Found::step(so, Reason::Age(age), step))
    }

    /// 三无 or 低保: one of them is enough.
    fn means(&mut self) -> Found {
        let three_nos = self.three_nos();
        let allowance = on_day(&self.elder.allowance, ALLOWANCE, self.day);
        let (form, so, reason) = match (three_nos.so, allowance.so) {
            (Some(three), Some(other)) => {
                let reason = match (three, other) {
                    (true, _) => Reason::ThreeNos,
                    (false, true) => Reason::Allowance,
                    (false, false) => Reason::NeitherStatus,
                };
                ("means", three || other, reason)
            }
            (Some(true), None) => ("means-three-nos", true, Reason::ThreeNos),
            (None, Some(true)) => ("means-allowance", true, Reason::Allowance),
            (Some(false), None) => {
                self.open.ask(questions::ALLOWANCE, None);
                return Found::OPEN;
            }
            (None, Some(false)) => {
                self.open.ask(questions::THREE_NOS, None);
                return Found::OPEN;
            }
            (None, None) => {
                self.open.ask(questions::THREE_NOS, None);
                self.open.ask(questions::ALLOWANCE, None);
                return Found::OPEN;
            }
        };
        let at = self.at(form);
        let step = self.explain.step(&EC_20, at, |facts| {
            if let Some(so) = three_nos.so {
                facts.input(&terms::THREE_NOS, so, three_nos.field);
            }
            if let Some(so) = allowance.so {
                facts.input(&terms::ALLOWANCE, so, allowance.field);
            }
            facts.gives(&terms::POOR, so);
        });
        Found::step(so, reason, step)
    }

    /// A condition that is a fact itself.
    fn stated(&mut self, on: OnDay, question: usize) -> Found {
        match on.so {
            Some(so) => Found { holding: so.into(), reason: Reason::Stated, from: Giver::Field(on.field) },
            None => {
                self.open.ask(question, None);
                Found::OPEN
            }
        }
    }

    /// The day of death counts; the days after it do not.
    fn at_home(&mut self) -> Found {
        if let Some(died) = self.elder.died
            && died < self.day
        {
            let (day, at) = (self.day, self.at("alive"));
            let step = self.explain.step(&EC_20, at, |facts| {
                facts.clause(&terms::DAY, day).input(&terms::DIED, died, DIED).gives(&terms::AT_HOME, false);
            });
            return Found::step(false, Reason::Died, step);
        }
        let institution = on_day(&self.elder.institution, INSTITUTION, self.day);
        let Some(inside) = institution.so else {
            self.open.ask(questions::INSTITUTION, None);
            return Found::OPEN;
        };
        let at = self.at("home");
        let step = self.explain.step(&EC_20, at, |facts| {
            facts.input(&terms::INSTITUTION, inside, institution.field).gives(&terms::AT_HOME, !inside);
        });
        Found::step(!inside, if inside { Reason::Institution } else { Reason::Stated }, step)
    }
}

/// Looks at every condition on a day; tells the steps, and in the end the verdict where there is one.
pub(super) fn judged<X: Explain>(
    elder: &Elder,
    day: NaiveDate,
    policy: &HomeCarePolicy,
    explain: &mut X,
) -> Result<(Eligibility, StepRef), HomeCareError> {
    let (reading, open) = (Reading::default(), OpenQuestions::default());
    let mut looking = Looking { elder, policy, day, reading, open, explain };
    let found = [
        looking.age()?,
        looking.means(),
        incapacity::found(&mut looking),
        looking.stated(on_day(&elder.wish, WISH, day), questions::WISH),
        looking.stated(on_day(&elder.resident, RESIDENT, day), questions::RESIDENT),
        looking.at_home(),
    ];
    let mut conditions = Condition::ALL.into_iter().zip(found).map(|(condition, found)| Held {
        condition,
        holding: found.holding,
        reason: found.reason,
    });
    let open_one = Held { condition: Condition::Elder, holding: Holding::Open, reason: Reason::Open };
    let conditions = std::array::from_fn(|_| conditions.next().unwrap_or(open_one));
    let Reading { missing, assumed } = looking.reading;
    let open = OpenQuestions { parameters: missing, assumed, ..looking.open };
    let mut eligibility = Eligibility { conditions, open, assumed };
    let Some(verdict) = eligibility.verdict() else { return Ok((eligibility, StepRef::NONE)) };
    eligibility.open = OpenQuestions::default();
    let complete = found.iter().all(|found| found.holding != Holding::Open);
    let at = looking.at(if complete { "" } else { "fails" });
    let step = looking.explain.step(&EC_20, at, |facts| {
        for (condition, found) in Condition::ALL.into_iter().zip(found) {
            let term = if complete { condition.term() } else { &terms::CONDITION };
            let value = match found.holding {
                Holding::Holds => FactValue::Bool(true),
                Holding::Fails => FactValue::Bool(false),
                Holding::Open => continue,
            };
            match found.from {
                Giver::Step(step) => facts.from(term, value, step),
                Giver::Field(field) => facts.input(term, value, field),
            };
        }
        facts.gives(&terms::ELIGIBLE, verdict);
    });
    Ok((eligibility, step))
}

/// Is the elder eligible on a day? Every condition with its reason; the last step gives the verdict.
///
/// `policy` is that of the district in the month of the day.
///
/// # Errors
/// [`HomeCareError`] when the facts contradict themselves, as a day before the birth does.
pub fn eligibility<X: Explain>(
    elder: &Elder,
    day: NaiveDate,
    policy: &HomeCarePolicy,
    explain: &mut X,
) -> Result<Eligibility, HomeCareError> {
    elder.checked()?;
    explain.under(&policy.pack);
    let (eligibility, _) = judged(elder, day, policy, explain)?;
    match eligibility.verdict() {
        Some(_) => explain.concluded(&ELIGIBLE, eligibility.assumed),
        None => explain.outcome(&ELIGIBLE, &Finding::NeedsPerson(eligibility.open)),
    }
    Ok(eligibility)
}
