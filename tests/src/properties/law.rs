//! Time and place: which figures an answer may depend on.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use minzheng_core_types::explain::{Document, OriginRow, StepRow};
use minzheng_core_types::figures::{Figure, FigureValue, Place, Scope};
use minzheng_core_types::{Fact, Money, Month, Pack, Silent};
use minzheng_welfare::facts::Register;

use super::{ASIDE, holds, same};
use crate::desk::{assess, assess_with, explain, pack};
use crate::draw::Draw;
use crate::generate::{Wish, household};
use crate::registry::{Check, Held};

static UP_TO: LazyLock<Mutex<BTreeMap<Month, Pack>>> = LazyLock::new(Mutex::default);

/// The pack without anything that begins after a month.
fn up_to(month: Month) -> Pack {
    let mut made = UP_TO.lock().unwrap_or_else(PoisonError::into_inner);
    made.entry(month)
        .or_insert_with(|| {
            let figures = pack().figures().iter().filter(|figure| figure.from <= month).cloned().collect();
            let gaps = pack().gaps().iter().filter(|gap| gap.from <= month).cloned().collect();
            Pack::new(figures, gaps, pack().zones().cloned().collect()).expect("a part of a pack is a pack")
        })
        .clone()
}

pub(crate) fn later_figures_never_matter(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ANY);
    let before = assess_with(&case, &up_to(case.month), &mut Silent).map_err(|error| error.to_string())?;
    same(&assess(&case), &before)
}

fn other_value(figure: &Figure) -> Figure {
    let mut changed = figure.clone();
    changed.value = match &figure.value {
        FigureValue::Money(money) => FigureValue::Money(Money::from_fen(money.fen() * 2 + 777)),
        FigureValue::Count(count) => FigureValue::Count(count + 3),
        same => same.clone(),
    };
    changed
}

fn covers_shibei(figure: &Figure) -> bool {
    let above = ["370203", "370200", "370000", "100000"];
    if !above.contains(&figure.authority.to_string().as_str()) {
        return false;
    }
    match &figure.scope {
        Scope::Everywhere => true,
        Scope::Places { members, .. } => {
            members.iter().any(|member| above.contains(&member.place.to_string().as_str()))
        }
    }
}

/// Every figure of another place has another amount.
static ELSEWHERE: LazyLock<Pack> = LazyLock::new(|| {
    let changes = pack().figures().iter().filter(|figure| !covers_shibei(figure)).map(other_value).collect();
    pack().with(changes).expect("only amounts changed")
});

/// Every rural figure has another amount.
static RURAL: LazyLock<Pack> = LazyLock::new(|| {
    let rural = |figure: &&Figure| figure.parameter.id.contains("rural");
    pack()
        .with(pack().figures().iter().filter(rural).map(other_value).collect())
        .expect("only amounts changed")
});

pub(crate) fn figures_of_other_places_never_matter(draw: &mut Draw) -> Check {
    let case = household(draw, Wish { shibei: true, ..Wish::ANY });
    let after = assess_with(&case, &ELSEWHERE, &mut Silent).map_err(|error| error.to_string())?;
    same(&assess(&case), &after)
}

pub(crate) fn rural_figures_never_matter_to_urban_households(draw: &mut Draw) -> Check {
    let mut case = household(draw, Wish::ANY);
    case.register = Fact::Known(Register::Urban);
    draw.show(&case);
    let after = assess_with(&case, &RURAL, &mut Silent).map_err(|error| error.to_string())?;
    same(&assess(&case), &after)
}

/// Does a step rest on a figure, itself or through the steps it names?
fn rests_on_a_figure(document: &Document, step: &StepRow) -> bool {
    step.facts.iter().any(|fact| match &fact.origin {
        OriginRow::Figure(id) => document.figures.iter().any(|row| row.id == *id && !row.source.is_empty()),
        OriginRow::Step(no) => {
            document.steps.get(*no as usize).is_some_and(|earlier| rests_on_a_figure(document, earlier))
        }
        OriginRow::Input(_) | OriginRow::Clause => false,
    })
}

pub(crate) fn every_yuan_names_rule_and_figure(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::KNOWN);
    let (found, document) = explain(&case);
    if found.total().is_ok_and(Money::is_zero) {
        return ASIDE;
    }
    for outcome in document.outcomes.iter().filter(|outcome| !outcome.amount.is_zero()) {
        for component in &outcome.components {
            if minzheng_welfare::CATALOGUE.rule(&component.rule).is_none() {
                return Err(format!("`{}` is no rule", component.rule));
            }
        }
        let paying = document.steps.iter().filter(|step| step.pays.is_some());
        for step in paying.filter(|step| (outcome.steps_from..outcome.steps_end).contains(&step.no)) {
            if step.citations.is_empty() || !rests_on_a_figure(&document, step) {
                return Err(format!("step {} ({}) names no clause or no figure", step.no, step.rule));
            }
        }
    }
    Ok(Held::Yes)
}

pub(crate) fn cited_figures_are_in_force_here(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ANY);
    let (_, document) = explain(&case);
    let Place::Division(place) = case.place else { return ASIDE };
    let months = [case.month, case.month_of_application()];
    for row in &document.figures {
        let Some(figure) = pack().figures().iter().find(|figure| figure.id() == row.id) else {
            return Err(format!("{} is not in the pack", row.id));
        };
        let in_force = months
            .iter()
            .any(|month| figure.from <= *month && figure.until.is_none_or(|until| *month <= until));
        if !in_force || !figure.authority.contains(place) {
            return Err(format!("{} is not in force at {place} in {months:?}", row.id));
        }
    }
    holds(document.pack == pack().hash().to_string(), || "the pack is another".to_owned())
}
