//! 轮候 (EC-43): who comes first when a place is free.

use chrono::NaiveDateTime;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::{Fact, Month, Silent};

use super::answer::{Answer, asked, concluded};
use super::facts::Ability;
use super::policy::DayCarePolicy;
use super::{programmes, questions, rules, terms};

const ABILITY: Field = Field::new("admission.ability");
const ALONE: Field = Field::new("admission.lives_alone");

/// Whoever comes first.
const FIRST: u32 = 1;
/// Everybody else.
const THEN: u32 = 2;

/// The class of waiting: 1 for an elder living alone from a grade on, else 2. What one of the two conditions settles, the other is
/// not asked for. Numbers of grades are compared within their own standard.
pub(super) fn assess<X: Explain>(
    ability: Fact<Ability>,
    alone: Fact<bool>,
    month: Month,
    policy: &DayCarePolicy,
    explain: &mut X,
) -> Answer<u32> {
    let (mut open, mut reading) = (OpenQuestions::default(), Reading::default());
    let programme = &programmes::WAITING;
    let at = |form| At::month(month).variant(form);
    let grade = ability.known();
    let alone = if alone == Fact::Absent { Some(false) } else { alone.known() };
    if alone == Some(false) && grade.is_none() {
        explain.step(&rules::EC_43, at("waiting-together"), |facts| {
            facts.input(&terms::ALONE, false, ALONE).gives(&terms::WAITING, THEN);
        });
        return concluded(THEN, reading.assumed, programme, explain);
    }
    if grade.is_none() {
        open.ask(questions::ABILITY, None);
    }
    let least = policy.priority_grade.read(&mut reading);
    match (grade, least, alone) {
        (Some(grade), Some(least), None) if grade.number() < *least.value => {
            explain.step(&rules::EC_43, at("waiting-below"), |facts| {
                facts
                    .input(&terms::ABILITY, grade.word(), ABILITY)
                    .figure(&terms::PRIORITY_GRADE, least)
                    .gives(&terms::WAITING, THEN);
            });
            concluded(THEN, reading.assumed, programme, explain)
        }
        (Some(grade), Some(least), Some(alone)) => {
            let class = if grade.number() >= *least.value && alone { FIRST } else { THEN };
            explain.step(&rules::EC_43, at("waiting"), |facts| {
                facts
                    .input(&terms::ABILITY, grade.word(), ABILITY)
                    .figure(&terms::PRIORITY_GRADE, least)
                    .input(&terms::ALONE, alone, ALONE)
                    .gives(&terms::WAITING, class);
            });
            concluded(class, reading.assumed, programme, explain)
        }
        (_, _, alone) => {
            if alone.is_none() {
                open.ask(questions::ALONE, None);
            }
            asked(open, reading, programme, explain)
        }
    }
}

/// 轮候人: somebody on the list. `Id` is what the caller knows them by: no name and no identity number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting<Id> {
    /// The id.
    pub id: Id,
    /// 申请时间.
    pub applied: NaiveDateTime,
    /// 能力等级.
    pub ability: Fact<Ability>,
    /// 独居.
    pub lives_alone: Fact<bool>,
}

/// 次序: somebody's place in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<Id> {
    /// Who.
    pub waiting: Waiting<Id>,
    /// The class, or what is open: then among the rest for now, and perhaps first once it is known.
    pub class: Answer<u32>,
}

/// 轮候名单 in order: by class, then by time of application; at the same time as listed.
#[must_use]
#[doc(alias = "轮候名单")]
pub fn waiting_list<Id>(
    entries: impl IntoIterator<Item = Waiting<Id>>,
    month: Month,
    policy: &DayCarePolicy,
) -> Vec<Placed<Id>> {
    let placed = |waiting: Waiting<Id>| Placed {
        class: assess(waiting.ability, waiting.lives_alone, month, policy, &mut Silent),
        waiting,
    };
    let mut list: Vec<Placed<Id>> = entries.into_iter().map(placed).collect();
    list.sort_by_key(|placed| (placed.class.found().unwrap_or(THEN), placed.waiting.applied));
    list
}
