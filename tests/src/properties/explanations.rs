//! Explanations: they change nothing, they add up, they can be checked, and they cannot be forged.

use std::sync::LazyLock;

use minzheng_core_types::explain::{Document, LookUp, ValueRow};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Fact, Lang, Money};
use minzheng_welfare::CaseFile;

use super::{ASIDE, holds};
use crate::audit;
use crate::desk::{assess, explain, pack};
use crate::draw::Draw;
use crate::generate::{Wish, household};
use crate::registry::{Check, Held};

pub(crate) fn listening_changes_nothing(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ANY);
    let (silent, heard) = (assess(&case), explain(&case).0);
    holds(silent == heard, || format!("{silent:?}\n{heard:?}"))
}

pub(crate) fn components_sum_to_the_total(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::KNOWN);
    let (found, document) = explain(&case);
    for (programme, finding) in found.each() {
        let Finding::Entitled(award) = finding else { continue };
        let parts = Money::sum(award.components().map(|component| component.amount));
        if parts != Ok(award.total()) {
            return Err(format!("{}: {parts:?} is not {}", programme.id, award.total()));
        }
        let Some(row) = document.outcomes.iter().find(|row| row.programme == programme.id) else {
            return Err(format!("{} has no outcome", programme.id));
        };
        for component in award.components() {
            let steps = document.steps.iter().filter(|step| {
                (row.steps_from..row.steps_end).contains(&step.no)
                    && step.pays.as_deref() == Some(component.rule.id)
            });
            let paid = Money::sum(steps.filter_map(|step| match step.value {
                ValueRow::Money(money) => Some(money),
                _ => None,
            }));
            if paid != Ok(component.amount) {
                return Err(format!("{}: steps pay {paid:?}, not {}", component.rule.id, component.amount));
            }
        }
    }
    holds(found.total() == Money::sum(document.outcomes.iter().map(|row| row.amount)), || "total".to_owned())
}

pub(crate) fn every_explanation_rechecks(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ANY);
    let faults = explain(&case).1.recheck();
    holds(faults.is_empty(), || faults.iter().map(|fault| format!("{fault}\n")).collect())
}

pub(crate) fn documents_read_back(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ANY);
    let document = explain(&case).1;
    let text = serde_json::to_string(&document).map_err(|error| error.to_string())?;
    let back: Document = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    if back != document || back.text(Lang::Zh) != document.text(Lang::Zh) {
        return Err("the explanation reads back otherwise".to_owned());
    }
    let text = serde_json::to_string(&case).map_err(|error| error.to_string())?;
    let back: CaseFile = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let toml = toml::to_string(&case).map_err(|error| error.to_string())?;
    let from_toml: CaseFile = toml::from_str(&toml).map_err(|error| error.to_string())?;
    holds(back == case && from_toml == case, || "the case file reads back otherwise".to_owned())
}

fn other(value: &ValueRow) -> ValueRow {
    match value {
        ValueRow::Money(money) => ValueRow::Money(Money::from_fen(money.fen() + 1)),
        ValueRow::Count(count) => ValueRow::Count(count + 1),
        ValueRow::Month(month) => ValueRow::Month(month.next()),
        ValueRow::Date(day) => ValueRow::Date(day.succ_opt().unwrap_or(*day)),
        ValueRow::Bool(yes) => ValueRow::Bool(!yes),
        ValueRow::Text(text) => ValueRow::Text(format!("{text}x")),
        ValueRow::Rate(_) => ValueRow::Count(2),
        ValueRow::List(list) => ValueRow::List(list.iter().skip(1).cloned().chain(["A00".into()]).collect()),
    }
}

/// Changes one thing; says what.
fn forge(draw: &mut Draw, document: &mut Document) -> String {
    let steps = document.steps.len() as u64;
    let step = if steps == 0 { 0 } else { draw.below(steps) as usize };
    let outcome = draw.below(document.outcomes.len() as u64) as usize;
    match draw.below(14) {
        0 if steps > 0 => document.steps[step].value = other(&document.steps[step].value),
        1 if steps > 0 && !document.steps[step].facts.is_empty() => {
            let fact = draw.below(document.steps[step].facts.len() as u64) as usize;
            let fact = &mut document.steps[step].facts[fact];
            fact.value = other(&fact.value);
            return "a fact of a step".to_owned();
        }
        2 if steps > 0 => {
            document.steps.remove(step);
        }
        3 if steps > 1 => document.steps.swap(step, (step + 1) % steps as usize),
        4 if steps > 0 => document.steps[step].formula = "{amount} = 0".to_owned(),
        5 if steps > 0 => {
            document.steps[step].citations.clear();
        }
        6 if steps > 0 => document.steps[step].rule = "SA-99".to_owned(),
        7 if !document.figures.is_empty() => {
            let figure = draw.below(document.figures.len() as u64) as usize;
            let figure = &mut document.figures[figure];
            figure.value = other(&figure.value);
            return format!("the figure {}", figure.id);
        }
        8 if !document.figures.is_empty() => {
            let figure = draw.below(document.figures.len() as u64) as usize;
            "another source".clone_into(&mut document.figures[figure].source);
        }
        9 if !document.inputs.is_empty() => {
            let input = draw.below(document.inputs.len() as u64) as usize;
            let input = &mut document.inputs[input];
            input.value = other(&input.value);
        }
        10 => {
            let amount = &mut document.outcomes[outcome].amount;
            *amount = Money::from_fen(amount.fen() + 1);
        }
        11 => {
            let finding =
                if document.outcomes[outcome].finding == "entitled" { "not-entitled" } else { "entitled" };
            finding.clone_into(&mut document.outcomes[outcome].finding);
        }
        12 => document.month = document.month.next(),
        _ => document.pack = document.pack.replace(['0', '1', '2', '3'], "f"),
    }
    format!("a change near step {step} or outcome {outcome}")
}

pub(crate) fn one_forged_change_is_found(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::ANY);
    let document = explain(&case).1;
    let mut forged = document.clone();
    let what = forge(draw, &mut forged);
    if forged == document {
        return ASIDE;
    }
    holds(!forged.recheck().is_empty(), || format!("not found: {what}"))
}

/// A richer household's explanation in place of the true one: consistent throughout and sealed.
pub(crate) fn a_consistent_forgery_is_found(draw: &mut Draw) -> Check {
    let case = household(draw, Wish::KNOWN);
    let (_, document) = explain(&case);
    let mut other = case.clone();
    other.register = Fact::Known(minzheng_welfare::facts::Register::Urban);
    if let minzheng_welfare::case::StandingFile::OnRoll { determination, .. } = &mut other.standing {
        determination.counted_income = Money::from_fen(determination.counted_income.fen() / 2);
    } else {
        other.incomes.clear();
    }
    let (_, forged) = explain(&other);
    let mut resealed = document.clone();
    let what = forge(draw, &mut resealed);
    let resealed = resealed.sealed();
    for false_one in [forged, resealed] {
        if false_one != document && false_one.recheck_against(document.digest).is_empty() {
            return Err(format!("not found: {what}"));
        }
    }
    holds(document.recheck_against(document.digest).is_empty(), || "the true one is refused".to_owned())
        .map(|_| Held::Yes)
}

static LOOK_UP: LazyLock<LookUp<'static>> = LazyLock::new(|| LookUp::new(audit::rules(), pack()));

/// Changes what an explanation says of a rule or a figure; says what, or nothing where there is none.
fn rewrite(draw: &mut Draw, document: &mut Document) -> Option<&'static str> {
    if draw.chance(1, 3) {
        let place = draw.below(document.figures.len().max(1) as u64) as usize;
        let figure = document.figures.get_mut(place)?;
        return Some(match draw.below(5) {
            0 => {
                figure.value = other(&figure.value);
                "the value of a figure"
            }
            1 => {
                figure.from = figure.from.next();
                "the month of a figure"
            }
            2 => {
                figure.source.push('x');
                "the source of a figure"
            }
            3 => {
                figure.unit.en.push('x');
                "the unit of a figure"
            }
            _ => {
                figure.id.push('x');
                "the name of a figure"
            }
        });
    }
    let place = draw.below(document.steps.len().max(1) as u64) as usize;
    let step = document.steps.get_mut(place)?;
    Some(match draw.below(6) {
        0 => {
            step.formula.push_str(" + 0");
            "a formula"
        }
        1 => {
            step.citations.pop()?;
            "a clause left out"
        }
        2 => {
            step.citations.first_mut()?.zh.push('款');
            "the text of a clause"
        }
        3 => {
            step.title.zh.push('x');
            "the title of a rule"
        }
        4 => {
            step.variant.push('x');
            "the form of a rule"
        }
        _ => {
            step.rule.push('0');
            "a rule"
        }
    })
}

/// What was rewritten and sealed anew, arithmetic and all, is not what the rulebook and the figures say.
pub(crate) fn a_rewritten_text_is_found(draw: &mut Draw) -> Check {
    let (_, document) = explain(&household(draw, Wish::ANY));
    let honest = LOOK_UP.check(&document);
    if !honest.is_empty() {
        return Err(format!("an honest explanation is refused: {}", honest[0]));
    }
    let mut forged = document;
    let Some(what) = rewrite(draw, &mut forged) else { return ASIDE };
    let forged = forged.sealed();
    holds(!LOOK_UP.check(&forged).is_empty(), || format!("not found: {what}"))
}
