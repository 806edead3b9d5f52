//! What is found: pension, nursing fee, grant, funeral aid, in this order.

use minzheng_core_types::MoneyError;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::finding::{Finding, Measure};

use super::conditions::{Case, Entry, GRADE, KIND};
use super::facts::Kind;
use super::policy::SpecialCarePolicy;
use super::programmes;
use super::rate::Use;
use super::rules::{SC_01, SC_02};
use super::terms;
use crate::assess::AssessError;
use crate::fields;
use crate::met::Met;
use crate::relief::Asked;
use crate::terms as common;

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit.
pub fn assess<X: Explain>(
    asked: &Asked<'_>,
    policy: &SpecialCarePolicy,
    explain: &mut X,
) -> Result<[Finding; 4], AssessError> {
    explain.under(&policy.pack);
    let mut case = Case::new(asked, policy, explain);
    case.each(&SC_02, true, pension)?;
    let pension = case.finish();
    explain.outcome(&programmes::PENSION, &pension);
    let mut case = Case::new(asked, policy, explain);
    case.each(&SC_01, true, nursing)?;
    let nursing = case.finish();
    explain.outcome(&programmes::NURSING, &nursing);
    let mut case = Case::new(asked, policy, explain);
    case.each(&SC_01, false, Case::grant)?;
    let grant = case.finish();
    explain.outcome(&programmes::GRANT, &grant);
    let mut case = Case::new(asked, policy, explain);
    case.each(&SC_01, true, funeral)?;
    let funeral = case.finish();
    explain.outcome(&programmes::FUNERAL, &funeral);
    Ok([pension, nursing, grant, funeral])
}

/// The pension of the month (SC-02) of who draws one (SC-01).
fn pension<X: Explain>(case: &mut Case<'_, X>, entry: Entry<'_>) -> Result<Met, MoneyError> {
    let kind = match case.kind(&SC_02, entry) {
        Ok(kind) => kind,
        Err(met) => return Ok(met.and(case.alive(entry))),
    };
    let stands = case.alive(entry).and(case.stands(kind, entry));
    if stands == Met::No {
        return Ok(Met::No);
    }
    let Some((amount, _)) = case.pension(kind, entry, Use::Paid)? else { return Ok(Met::Open) };
    if stands == Met::Yes {
        case.pay(&SC_02, entry, amount)?;
    }
    Ok(stands)
}

/// The nursing fee (art. 30): at home, of grades 1 to 4, after the service.
fn nursing<X: Explain>(case: &mut Case<'_, X>, entry: Entry<'_>) -> Result<Met, MoneyError> {
    let kind = match case.kind(&SC_01, entry) {
        Ok(kind) => kind,
        Err(met) => return Ok(met.and(case.alive(entry))),
    };
    if case.regulations() == Met::Open {
        return Ok(Met::Open);
    }
    if kind != Kind::Disabled {
        case.explain.step(&SC_01, case.at("kind", entry), |facts| {
            facts.input(&terms::CARE_KIND, kind.word(), entry.field(KIND)).gives(&common::RECEIVES, false);
        });
        return Ok(case.flag(&SC_01, false));
    }
    let alive = case.alive(entry);
    let severe = severe(case, entry);
    let placed = case.dispersed(entry).and(case.retired(entry)).and(case.penalty(entry));
    let stands = alive.and(severe).and(placed);
    match stands {
        Met::No => Ok(Met::No),
        Met::Yes => case.nursing_fee(entry),
        Met::Open => {
            // What else the fee needs is asked at the same time.
            let _ = case.cause(entry);
            let policy = case.policy;
            let _ = policy.average_wage.read(&mut case.reading);
            Ok(Met::Open)
        }
    }
}

fn severe<X: Explain>(case: &mut Case<'_, X>, entry: Entry<'_>) -> Met {
    let Some(grade) = case.grade(entry) else { return Met::Open };
    let holds = grade.number() <= 4;
    case.explain.step(&SC_01, case.at("severe", entry), |facts| {
        facts.input(&terms::CARE_GRADE, grade.number(), entry.field(GRADE)).gives(&common::RECEIVES, holds);
    });
    if holds {
        return Met::Yes;
    }
    case.refuse(&SC_01, Measure::Count(i64::from(grade.number())), Measure::Count(4))
}

/// Funeral aid (arts 19 and 28): so many months of the pension that was drawn.
fn funeral<X: Explain>(case: &mut Case<'_, X>, entry: Entry<'_>) -> Result<Met, MoneyError> {
    let field = Field::of(fields::DIED, entry.recipient.member);
    let Some(died) = entry.member.died else {
        return Ok(case.absent(&SC_01, fields::DIED, entry));
    };
    let kind = match case.kind(&SC_01, entry) {
        Ok(kind) => kind,
        Err(met) => return Ok(met),
    };
    if case.regulations() == Met::Open {
        return Ok(Met::Open);
    }
    let months = match kind {
        Kind::Dependant => 6,
        Kind::Disabled => 12,
        Kind::SickVeteran | Kind::WarVeteran | Kind::RuralVeteran => {
            case.explain.step(&SC_01, case.at("funeral-kind", entry), |facts| {
                facts
                    .input(&terms::CARE_KIND, kind.word(), entry.field(KIND))
                    .gives(&common::RECEIVES, false);
            });
            return Ok(case.flag(&SC_01, false));
        }
    };
    let mut stands = case.in_month_of_death(died, field, entry).and(case.stands(kind, entry));
    if kind == Kind::Disabled {
        stands = stands.and(case.of_illness(entry));
        if entry.recipient.drawing != minzheng_core_types::Fact::NotEstablished {
            stands = stands.and(case.retired(entry));
        }
    }
    if stands == Met::No {
        return Ok(Met::No);
    }
    let Some((pension, step)) = case.pension(kind, entry, Use::Reckoned)? else { return Ok(Met::Open) };
    if stands == Met::Open {
        return Ok(Met::Open);
    }
    let amount = pension.times(months)?;
    let form = if kind == Kind::Dependant { "funeral-dependant" } else { "funeral-disabled" };
    case.explain.step(&SC_01, case.at(form, entry), |facts| {
        facts.from(&terms::PENSION, pension, step).pays(&SC_01, &common::AMOUNT, amount);
    });
    case.pay(&SC_01, entry, amount)?;
    Ok(Met::Yes)
}
