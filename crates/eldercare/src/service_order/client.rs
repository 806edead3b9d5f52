//! 服务对象: may somebody be registered, in which class, and what a lunch costs the government (EC-31).

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{ListEntry, Reading, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Month, Rate};
use serde::{Deserialize, Serialize};

use super::file::ServiceError;
use super::policy::{Belongs, ServicePolicy};
use super::rules::EC_31;
use super::worded::worded;
use super::{programmes, questions, terms};
use crate::terms as shared;

worded! {
    /// 身份: what a class may ask for.
    Status {
        /// 三无.
        Sanwu = "sanwu", "三无", "three withouts";
        /// 特困.
        Destitute = "destitute", "特困", "extreme hardship";
        /// 低保.
        Dibao = "dibao", "低保", "on the allowance";
        /// 低收入.
        LowIncome = "low-income", "低收入", "low income";
        /// 残疾.
        Disabled = "disabled", "残疾", "disabled";
        /// 高龄, as the place means it.
        VeryOld = "very-old", "高龄", "very old";
        /// 计划生育特殊家庭.
        FamilyPlanning = "family-planning", "计划生育特殊家庭", "family-planning special family";
    }
}

worded! {
    /// 服务对象类别: who pays (EC-31).
    #[doc(alias = "服务对象类别")]
    Class {
        /// 政府全额负担.
        A = "class-a", "A类(政府全额负担)", "class A (paid in full)";
        /// 政府部分负担.
        B = "class-b", "B类(政府部分负担)", "class B (paid in part)";
        /// 自费.
        C = "class-c", "C类(自费)", "class C (self-paying)";
    }
}

/// 服务对象, as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Client {
    /// 出生日期.
    pub birth: Fact<NaiveDate>,
    /// 户籍在辖区.
    pub registered_here: Fact<bool>,
    /// 居住在辖区.
    pub lives_here: Fact<bool>,
    /// 身份; `"none"` where there are none.
    pub statuses: Fact<Vec<Status>>,
}

/// What is found of a client; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientFound {
    /// May the person be registered?
    pub may_register: Option<bool>,
    /// The class.
    pub class: Option<Class>,
    /// 理由: the first status that matched the class.
    pub because: Option<Status>,
    /// 政府负担比例.
    pub public_share: Option<Rate>,
}

const BIRTH: Field = Field::new("client.birth");
const AS_OF: Field = Field::new("as_of");
const REGISTERED: Field = Field::new("client.registered_here");
const LIVES: Field = Field::new("client.lives_here");
const STATUSES: &str = "client.statuses[]";

/// A value with the step that gave it, and the figures that had to be assumed for it.
#[derive(Clone, Copy)]
struct Traced<T> {
    value: T,
    step: StepRef,
    assumed: ParameterSet,
}

/// A programme is open: what is asked, and what is missing.
fn ask<X: Explain>(programme: &'static Programme, asked: Option<usize>, reading: Reading, explain: &mut X) {
    let mut open =
        OpenQuestions { parameters: reading.missing, assumed: reading.assumed, ..OpenQuestions::default() };
    if let Some(asked) = asked {
        open.ask(asked, None);
    }
    explain.outcome(programme, &Finding::NeedsPerson(open));
}

/// A fact that may be known to be absent, which is a no.
const fn truth(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(truth) => Some(truth),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

/// Registration and class.
///
/// # Errors
/// [`ServiceError::BeforeBirth`].
pub(super) fn assess<X: Explain>(
    client: &Client,
    as_of: NaiveDate,
    policy: &ServicePolicy,
    explain: &mut X,
) -> Result<ClientFound, ServiceError> {
    let at = At::month(Month::of(as_of));
    let old = old_enough(client, as_of, policy, explain)?;
    let here = belongs(client, at, policy, explain);
    let may_register = register(at, old, here, explain);
    let found = class(client, at, policy, explain);
    let public_share = found.and_then(|(class, _)| share(class, at, policy, explain));
    Ok(ClientFound {
        may_register,
        class: found.map(|(class, _)| class.value),
        because: found.and_then(|(_, because)| because),
        public_share,
    })
}

fn old_enough<X: Explain>(
    client: &Client,
    as_of: NaiveDate,
    policy: &ServicePolicy,
    explain: &mut X,
) -> Result<Option<Traced<bool>>, ServiceError> {
    let at = At::month(Month::of(as_of));
    let mut reading = Reading::default();
    let (rule, least) = (policy.age.read(&mut reading), policy.register_age.read(&mut reading));
    let birth = client.birth.known();
    let asked = birth.is_none().then_some(questions::BIRTH);
    let (Some(birth), Some(rule), Some(least)) = (birth, rule, least) else {
        ask(&programmes::OLD_ENOUGH, asked, reading, explain);
        return Ok(None);
    };
    let age = rule.value.age(birth, as_of).ok_or(ServiceError::BeforeBirth)?;
    let step = explain.step(&EC_31, at.variant("age"), |facts| {
        facts
            .input(&shared::BIRTH, birth, BIRTH)
            .input(&shared::AS_OF, as_of, AS_OF)
            .chosen(&shared::AGE_RULE, rule.value.word(), rule.figure)
            .gives(&shared::AGE, age);
    });
    let old = age >= *least.value;
    let step = explain.step(&EC_31, at.variant("old-enough"), |facts| {
        facts
            .from(&shared::AGE, age, step)
            .figure(&terms::REGISTER_AGE, least)
            .gives(&terms::OLD_ENOUGH, old);
    });
    explain.concluded(&programmes::OLD_ENOUGH, reading.assumed);
    Ok(Some(Traced { value: old, step, assumed: reading.assumed }))
}

fn belongs<X: Explain>(
    client: &Client,
    at: At,
    policy: &ServicePolicy,
    explain: &mut X,
) -> Option<Traced<bool>> {
    let mut reading = Reading::default();
    let Some(asked_where) = policy.register_where.read(&mut reading) else {
        ask(&programmes::BELONGS, None, reading, explain);
        return None;
    };
    let (registered, lives) = (truth(client.registered_here), truth(client.lives_here));
    let lacking = |field, explain: &mut X| {
        explain.step(&EC_31, at.variant("one-lacking"), |facts| {
            facts
                .chosen(&terms::REGISTER_WHERE, asked_where.value.word(), asked_where.figure)
                .input(&terms::CONDITION, false, field)
                .gives(&terms::BELONGS, false);
        })
    };
    let (value, step) = match (*asked_where.value, registered, lives) {
        (Belongs::Living, _, Some(lives)) => {
            let step = explain.step(&EC_31, at.variant("living"), |facts| {
                facts
                    .chosen(&terms::REGISTER_WHERE, asked_where.value.word(), asked_where.figure)
                    .input(&terms::LIVES_HERE, lives, LIVES)
                    .gives(&terms::BELONGS, lives);
            });
            (lives, step)
        }
        (Belongs::RegisteredAndLiving, Some(registered), Some(lives)) => {
            let both = registered && lives;
            let step = explain.step(&EC_31, at.variant("both"), |facts| {
                facts
                    .chosen(&terms::REGISTER_WHERE, asked_where.value.word(), asked_where.figure)
                    .input(&terms::REGISTERED_HERE, registered, REGISTERED)
                    .input(&terms::LIVES_HERE, lives, LIVES)
                    .gives(&terms::BELONGS, both);
            });
            (both, step)
        }
        (Belongs::RegisteredAndLiving, Some(false), None) => (false, lacking(REGISTERED, explain)),
        (Belongs::RegisteredAndLiving, None, Some(false)) => (false, lacking(LIVES, explain)),
        (asked_where, registered, lives) => {
            let mut open = OpenQuestions { assumed: reading.assumed, ..OpenQuestions::default() };
            if asked_where == Belongs::RegisteredAndLiving && registered.is_none() {
                open.ask(questions::REGISTERED_HERE, None);
            }
            if lives.is_none() {
                open.ask(questions::LIVES_HERE, None);
            }
            explain.outcome(&programmes::BELONGS, &Finding::NeedsPerson(open));
            return None;
        }
    };
    explain.concluded(&programmes::BELONGS, reading.assumed);
    Some(Traced { value, step, assumed: reading.assumed })
}

/// One condition that certainly fails settles it, whatever else is open. What is open was asked by its own programme.
fn register<X: Explain>(
    at: At,
    old: Option<Traced<bool>>,
    here: Option<Traced<bool>>,
    explain: &mut X,
) -> Option<bool> {
    let (may, assumed) = match (old, here) {
        (Some(old), Some(here)) => {
            let may = old.value && here.value;
            explain.step(&EC_31, at.variant("register"), |facts| {
                facts
                    .from(&terms::OLD_ENOUGH, old.value, old.step)
                    .from(&terms::BELONGS, here.value, here.step)
                    .gives(&terms::MAY_REGISTER, may);
            });
            (may, old.assumed.union(here.assumed))
        }
        (Some(known), None) | (None, Some(known)) if !known.value => {
            explain.step(&EC_31, at.variant("refused"), |facts| {
                facts.from(&terms::CONDITION, false, known.step).gives(&terms::MAY_REGISTER, false);
            });
            (false, known.assumed)
        }
        _ => return None,
    };
    explain.concluded(&programmes::MAY_REGISTER, assumed);
    Some(may)
}

/// Which of the statuses stand in the list of a class: a step for each.
fn matched<X: Explain>(
    statuses: &[Status],
    list: Used<&std::sync::Arc<[ListEntry]>>,
    at: At,
    names: (&'static minzheng_core_types::Term, &'static minzheng_core_types::Term),
    explain: &mut X,
) -> (StepRef, Option<Status>) {
    let (mut first, mut found) = (StepRef::NONE, None);
    for (index, status) in statuses.iter().enumerate() {
        let within = list.value.iter().any(|entry| entry.code == status.word());
        let step = explain.step(&EC_31, at, |facts| {
            facts
                .list(names.0, list.figure)
                .input(&terms::STATUS, status.word(), Field::of(STATUSES, index))
                .gives(names.1, u32::from(within));
        });
        if index == 0 {
            first = step;
        }
        found = found.or(within.then_some(*status));
    }
    (first, found)
}

fn class<X: Explain>(
    client: &Client,
    at: At,
    policy: &ServicePolicy,
    explain: &mut X,
) -> Option<(Traced<Class>, Option<Status>)> {
    let mut reading = Reading::default();
    let (a, b) = (policy.class_a.read(&mut reading), policy.class_b.read(&mut reading));
    let statuses: Option<&[Status]> = match &client.statuses {
        Fact::Known(statuses) => Some(statuses),
        Fact::Absent => Some(&[]),
        Fact::NotEstablished => None,
    };
    let asked = statuses.is_none().then_some(questions::STATUSES);
    let (Some(statuses), Some(a), Some(b)) = (statuses, a, b) else {
        ask(&programmes::CLASS, asked, reading, explain);
        return None;
    };
    let (first_a, in_a) = matched(statuses, a, at.variant("a"), (&terms::CLASS_A, &terms::IN_A), explain);
    let (first_b, in_b) = matched(statuses, b, at.variant("b"), (&terms::CLASS_B, &terms::IN_B), explain);
    let class = match (in_a, in_b) {
        (Some(_), _) => Class::A,
        (None, Some(_)) => Class::B,
        (None, None) => Class::C,
    };
    let step = explain.step(&EC_31, at, |facts| {
        facts
            .from_each(&terms::IN_A, first_a, statuses.len())
            .from_each(&terms::IN_B, first_b, statuses.len())
            .gives(&terms::CLASS, class.word());
    });
    explain.concluded(&programmes::CLASS, reading.assumed);
    Some((Traced { value: class, step, assumed: reading.assumed }, in_a.or(in_b)))
}

fn share<X: Explain>(
    Traced { value: class, step, assumed }: Traced<Class>,
    at: At,
    policy: &ServicePolicy,
    explain: &mut X,
) -> Option<Rate> {
    let mut reading = Reading { assumed, ..Reading::default() };
    let share = if class == Class::B {
        let Some(share) = policy.class_b_share.read(&mut reading) else {
            ask(&programmes::PUBLIC_SHARE, None, reading, explain);
            return None;
        };
        explain.step(&EC_31, at.variant("part"), |facts| {
            facts
                .from(&terms::CLASS, class.word(), step)
                .figure(&terms::CLASS_B_SHARE, share)
                .gives(&terms::PUBLIC_SHARE, *share.value);
        });
        *share.value
    } else {
        let whole: u32 = u32::from(class == Class::A);
        explain.step(&EC_31, at.variant("whole"), |facts| {
            facts.from(&terms::CLASS, class.word(), step).gives(&terms::PUBLIC_SHARE, whole);
        });
        Rate::new(whole.into()).ok()?
    };
    explain.concluded(&programmes::PUBLIC_SHARE, reading.assumed);
    Some(share)
}

/// 午餐补贴: so many lunches at their worth less what the elder pays.
///
/// # Errors
/// [`ServiceError::Money`].
pub(super) fn meals<X: Explain>(
    lunches: u32,
    as_of: NaiveDate,
    policy: &ServicePolicy,
    explain: &mut X,
) -> Result<Option<minzheng_core_types::Money>, ServiceError> {
    let mut reading = Reading::default();
    let (price, own) = (policy.meal_price.read(&mut reading), policy.meal_own.read(&mut reading));
    let (Some(price), Some(own)) = (price, own) else {
        ask(&programmes::MEALS, None, reading, explain);
        return Ok(None);
    };
    let public = price.value.less(*own.value)?.times(lunches)?;
    explain.step(&EC_31, At::month(Month::of(as_of)).variant("meals"), |facts| {
        facts
            .figure(&terms::MEAL_PRICE, price)
            .figure(&terms::MEAL_OWN, own)
            .input(&terms::LUNCHES, lunches, Field::new("lunches"))
            .gives(&terms::MEAL_PUBLIC, public);
    });
    explain.concluded(&programmes::MEALS, reading.assumed);
    Ok(Some(public))
}
