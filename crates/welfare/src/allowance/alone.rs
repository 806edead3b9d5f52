//! SA-04: one person out of a family. Which groups may apply alone is a list of the place.

use std::sync::Arc;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{ListEntry, Slot, Used};
use minzheng_core_types::finding::Measure;
use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};
use minzheng_core_types::{Fact, Month};

use super::members::MAJORITY;
use super::{Case, at_application};
use crate::age::{self, Age};
use crate::facts::{Alone, Away, Disability, Employment, Member, Relation, grade_number, kind_word};
use crate::fields;
use crate::questions;
use crate::rules;
use crate::standing::Standing;
use crate::terms;

/// 重度残疾: grades 1 and 2.
const SEVERE: [DisabilityGrade; 2] = [DisabilityGrade::First, DisabilityGrade::Second];

/// Nobody but the applicant counts; a step for each member.
pub(super) fn counts<X: Explain>(
    case: &mut Case<'_, '_, X>,
    index: usize,
    member: &Member,
) -> (bool, StepRef) {
    let counts = member.relation == Relation::Applicant;
    let step = case.explain.step(&rules::SA_04, case.at().variant("counted").member(index), |facts| {
        facts
            .input(&terms::RELATION, member.relation.word(), Field::of(fields::RELATION, index))
            .gives(&terms::COUNTED, u32::from(counts));
    });
    (counts, step)
}

/// Whether it takes more than kinship to say if the applicant counts: the authority's own finding, or an absence for
/// which nobody counts (SA-03). Living apart is no such absence here: clergy may apply alone for that very reason.
pub(super) fn asks_more<X>(case: &Case<'_, '_, X>, index: usize, member: &Member) -> bool {
    let found = matches!(member.counted, Fact::Known(false) | Fact::Absent);
    let away = matches!(
        member.away,
        Fact::NotEstablished
            | Fact::Known(Away::Prison | Away::Detoxification | Away::DeclaredMissing | Away::Conscript)
    );
    let applying = matches!(case.standing, Standing::Applying { .. });
    index == 0 && (found || (applying && away && !matches!(member.counted, Fact::Known(true))))
}

/// What the groups look at.
struct Asked<'c> {
    alone: Alone,
    member: &'c Member,
    groups: Used<&'c Arc<[ListEntry]>>,
    on: NaiveDate,
}

/// May the applicant apply alone? Every group of the place is looked at.
pub(super) fn check<X: Explain>(case: &mut Case<'_, '_, X>, alone: Alone, on: NaiveDate) {
    let setting = &at_application(&case.law).single_groups;
    let Some(member) = case.household.members().first() else { return };
    let Some(groups) = setting.read_limit(&mut case.reading) else { return };
    let before = case.open;
    let asked = Asked { alone, member, groups, on };
    let (mut may, mut open) = (false, false);
    for entry in groups.value.iter() {
        match group(case, &asked, entry) {
            Some(verdict) => may |= verdict,
            None => open = true,
        }
    }
    if may {
        // One group is enough: what the others would ask changes nothing.
        case.open = before;
    } else if matches!(setting.slot, Slot::Limit(..)) {
        // The list may be incomplete: what it does not name may still be a group.
        setting.read(&mut case.reading);
    } else if !open {
        if groups.value.is_empty() {
            case.explain.step(&rules::SA_04, case.at().variant("outside").member(0), |facts| {
                facts
                    .list(&terms::GROUPS, groups.figure)
                    .clause(&terms::GROUP, "none")
                    .clause(&terms::FAMILY_MARGINAL, false)
                    .gives(&terms::RECEIVES, false);
            });
        }
        case.grounds.add(&rules::SA_04, Measure::Flag(false), Measure::Flag(true));
    }
}

/// One group; `None` while a fact is open.
fn group<X: Explain>(case: &mut Case<'_, '_, X>, asked: &Asked<'_>, entry: &ListEntry) -> Option<bool> {
    match entry.code.as_str() {
        "marginal-disabled" => marginal_disabled(case, asked),
        "marginal-major-illness" => marginal_ill(case, asked),
        "clergy" => clergy(case, asked),
        "disabled-without-work" => disabled(case, asked, "disabled-without-work"),
        "disabled-own-register" => disabled(case, asked, "disabled-own-register"),
        _ => {
            // A group that no rule here can test needs a person.
            case.open.ask(questions::FAMILY_MARGINAL, None);
            None
        }
    }
}

/// SA-14: is there a floor? For members of a marginal household who are disabled or seriously ill; `None` while that is
/// open.
pub(super) fn has_floor<X>(case: &mut Case<'_, '_, X>) -> Option<bool> {
    let (Fact::Known(alone), Some(member)) = (case.household.facts().alone, case.household.members().first())
    else {
        return Some(false);
    };
    let disabled = match member.disability {
        Fact::Known(disability) => Some(is_disabled_enough(disability)),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    match (yes(alone.family_marginal), disabled, yes(member.major_illness)) {
        (Some(false), ..) | (_, Some(false), Some(false)) => Some(false),
        (Some(true), Some(true), _) | (Some(true), _, Some(true)) => Some(true),
        (None, ..) => {
            case.open.ask(questions::FAMILY_MARGINAL, None);
            None
        }
        (_, None, _) => {
            case.open.ask(questions::DISABILITY, Some(0));
            None
        }
        (_, _, None) => {
            case.open.ask(questions::MAJOR_ILLNESS, Some(0));
            None
        }
    }
}

/// Grades 1 and 2, and grade 3 by intellectual or mental disability.
fn is_disabled_enough(disability: Disability) -> bool {
    let mind = matches!(disability.kind, DisabilityKind::Intellectual | DisabilityKind::Mental);
    SEVERE.contains(&disability.grade) || (mind && matches!(disability.grade, DisabilityGrade::Third))
}

/// A yes or no that may be absent.
const fn yes(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(known) => Some(known),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

fn tell<X: Explain>(
    case: &mut Case<'_, '_, X>,
    asked: &Asked<'_>,
    form: (&'static str, &'static str),
    receives: bool,
    facts: impl FnOnce(&mut Facts<'_>),
) -> Option<bool> {
    let (variant, group) = form;
    // The group is one of the day of application, and so is the law that names it.
    let at = At::month(Month::of(asked.on));
    case.explain.step(&rules::SA_04, at.variant(variant).member(0), |told| {
        told.list(&terms::GROUPS, asked.groups.figure).clause(&terms::GROUP, group);
        facts(told);
        told.gives(&terms::RECEIVES, receives);
    });
    Some(receives)
}

/// Is the family marginal? Tells where it is not, and asks where that is open.
fn family<X: Explain>(case: &mut Case<'_, '_, X>, asked: &Asked<'_>, group: &'static str) -> Option<bool> {
    match yes(asked.alone.family_marginal) {
        Some(false) => tell(case, asked, ("outside", group), false, |facts| {
            facts.input(&terms::FAMILY_MARGINAL, false, fields::FAMILY_MARGINAL);
        }),
        Some(true) => Some(true),
        None => {
            case.open.ask(questions::FAMILY_MARGINAL, None);
            None
        }
    }
}

/// The certificate; `Err` holds the verdict without one.
fn certificate<X: Explain>(
    case: &mut Case<'_, '_, X>,
    asked: &Asked<'_>,
    group: &'static str,
) -> Result<Disability, Option<bool>> {
    match asked.member.disability {
        Fact::Known(disability) => Ok(disability),
        Fact::Absent => Err(tell(case, asked, ("certificate", group), false, |facts| {
            facts.input(&terms::RECORDED, false, Field::of(fields::DISABILITY, 0));
        })),
        Fact::NotEstablished => {
            case.open.ask(questions::DISABILITY, Some(0));
            Err(None)
        }
    }
}

fn marginal_disabled<X: Explain>(case: &mut Case<'_, '_, X>, asked: &Asked<'_>) -> Option<bool> {
    const GROUP: &str = "marginal-disabled";
    let disability = match certificate(case, asked, GROUP) {
        Ok(disability) => disability,
        Err(verdict) => return verdict,
    };
    if !family(case, asked, GROUP)? {
        return Some(false);
    }
    let receives = is_disabled_enough(disability);
    tell(case, asked, (GROUP, GROUP), receives, |facts| {
        facts
            .input(&terms::FAMILY_MARGINAL, true, fields::FAMILY_MARGINAL)
            .input(&terms::GRADE, grade_number(disability.grade), Field::of(fields::DISABILITY_GRADE, 0))
            .input(&terms::KIND, kind_word(disability.kind), Field::of(fields::DISABILITY_KIND, 0));
    })
}

fn marginal_ill<X: Explain>(case: &mut Case<'_, '_, X>, asked: &Asked<'_>) -> Option<bool> {
    const GROUP: &str = "marginal-major-illness";
    let ill = yes(asked.member.major_illness);
    if ill.is_none() {
        case.open.ask(questions::MAJOR_ILLNESS, Some(0));
    }
    if ill != Some(false) && !family(case, asked, GROUP)? {
        return Some(false);
    }
    let ill = ill?;
    let marginal = yes(asked.alone.family_marginal);
    if !ill && marginal.is_none() {
        // Without the illness the family does not matter.
        return tell(case, asked, ("certificate", GROUP), false, |facts| {
            facts.input(&terms::RECORDED, false, Field::of(fields::MAJOR_ILLNESS, 0));
        });
    }
    let marginal = marginal.unwrap_or(false);
    tell(case, asked, (GROUP, GROUP), ill && marginal, |facts| {
        facts.input(&terms::FAMILY_MARGINAL, marginal, fields::FAMILY_MARGINAL).input(
            &terms::MAJOR_ILLNESS,
            ill,
            Field::of(fields::MAJOR_ILLNESS, 0),
        );
    })
}

fn clergy<X: Explain>(case: &mut Case<'_, '_, X>, asked: &Asked<'_>) -> Option<bool> {
    let months = match asked.alone.religious_months {
        Fact::Known(months) => months,
        Fact::Absent => {
            return tell(case, asked, ("certificate", "clergy"), false, |facts| {
                facts.input(&terms::RECORDED, false, fields::RELIGIOUS_MONTHS);
            });
        }
        Fact::NotEstablished => {
            case.open.ask(questions::RELIGIOUS_MONTHS, None);
            return None;
        }
    };
    let minimum = at_application(&case.law).clergy_months.read(&mut case.reading)?;
    tell(case, asked, ("clergy", "clergy"), months >= *minimum.value, |facts| {
        facts
            .input(&terms::RELIGIOUS_MONTHS, months, fields::RELIGIOUS_MONTHS)
            .figure(&terms::MINIMUM, minimum);
    })
}

/// Adults severely disabled: without work, or unable to work and with a register of their own.
fn disabled<X: Explain>(case: &mut Case<'_, '_, X>, asked: &Asked<'_>, group: &'static str) -> Option<bool> {
    let disability = match certificate(case, asked, group) {
        Ok(disability) => disability,
        Err(verdict) => return verdict,
    };
    // Nobody is of an age before birth: the date is wrong.
    let Some(birth) = asked.member.birth.known().filter(|birth| *birth <= asked.on) else {
        case.open.ask(questions::BIRTH, Some(0));
        return None;
    };
    let policy = at_application(&case.law);
    let age = age::on_day(birth, asked.on, policy, &mut case.reading, |age| age < MAJORITY)?;
    let adult = Adult { birth, on: asked.on, age, disability };
    if age.years < MAJORITY || !SEVERE.contains(&disability.grade) {
        return tell(case, asked, ("adult", group), false, |told| adult.tell(told));
    }
    let works = match asked.member.employment {
        Fact::Known(employment) => Some(employment),
        Fact::Absent => Some(Employment::NotExpectedToWork),
        Fact::NotEstablished => {
            case.open.ask(questions::EMPLOYMENT, Some(0));
            None
        }
    };
    if group == "disabled-without-work" {
        let without = is_without_work(works?);
        return tell(case, asked, (group, group), without, |told| {
            adult.tell(told);
            told.input(&terms::WITHOUT_WORK, without, Field::of(fields::WITHOUT_WORK, 0));
        });
    }
    let register = yes(asked.alone.own_register);
    if register.is_none() {
        case.open.ask(questions::OWN_REGISTER, None);
    }
    let (unable, register) = (matches!(works?, Employment::UnableToWork), register?);
    tell(case, asked, (group, group), unable && register, |told| {
        adult.tell(told);
        told.input(&terms::UNABLE_TO_WORK, unable, Field::of(fields::UNABLE_TO_WORK, 0)).input(
            &terms::OWN_REGISTER,
            register,
            fields::OWN_REGISTER,
        );
    })
}

const fn is_without_work(employment: Employment) -> bool {
    matches!(
        employment,
        Employment::Unemployed
            | Employment::UnableToWork
            | Employment::NotExpectedToWork
            | Employment::Graduate(_)
    )
}

/// What every group of severely disabled adults looks at.
struct Adult {
    birth: NaiveDate,
    on: NaiveDate,
    age: Age,
    disability: Disability,
}

impl Adult {
    fn tell(&self, told: &mut Facts<'_>) {
        told.input(&terms::BIRTH, self.birth, Field::of(fields::BIRTH, 0)).input(
            &terms::DAY,
            self.on,
            fields::APPLIED,
        );
        self.age.tell(told);
        told.clause(&terms::LEAST, MAJORITY).input(
            &terms::GRADE,
            grade_number(self.disability.grade),
            Field::of(fields::DISABILITY_GRADE, 0),
        );
    }
}
