//! SA-23: the payment of a household that no longer qualifies is kept for some months, unchanged.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::finding::Measure;
use minzheng_core_types::{Money, MoneyError, Month};

use super::{Case, Paid, at_application};
use crate::fields;
use crate::questions;
use crate::rules;
use crate::standing::StopGround;
use crate::terms;

/// What the standing states.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    pub(super) decided: NaiveDate,
    pub(super) kept: Money,
    pub(super) ground: StopGround,
}

pub(super) fn amount<X: Explain>(
    case: &mut Case<'_, '_, X>,
    Kept { decided, kept, ground }: Kept,
) -> Result<Option<Paid>, MoneyError> {
    let month = case.month;
    let of_decision = Month::of(decided);
    if month <= of_decision {
        // Up to the decision the household was paid under a determination that has not come in.
        case.open.ask(questions::ALLOWANCE, None);
        return Ok(None);
    }
    let gives = ground == StopGround::Income;
    case.explain.step(&rules::SA_23, case.at().variant("ground"), |told| {
        told.input(&terms::GROUND, ground.word(), fields::GROUND).gives(&terms::RECEIVES, gives);
    });
    if !gives {
        case.grounds.add(&rules::SA_23, Measure::Flag(false), Measure::Flag(true));
        return Ok(None);
    }
    // How long it lasts is what the place had settled when it decided.
    let Some(months) = at_application(&case.law).grace_months.read(&mut case.reading) else {
        return Ok(None);
    };
    let at = case.at();
    let (last, last_step) = last_month(decided, months, at, case.explain);
    let due = month <= last;
    let due_step = case.explain.step(&rules::SA_23, case.at().variant("due"), |told| {
        told.input(&terms::MONTH, month, fields::MONTH)
            .input(&terms::DECIDED, decided, fields::GRACE_DECIDED)
            .from(&terms::LAST, last, last_step)
            .gives(&terms::DUE, due);
    });
    if !due {
        case.grounds.add(&rules::SA_23, Measure::Month(month), Measure::Month(last));
        return Ok(None);
    }
    if !case.grounds.is_empty() || !case.open.is_empty() || !case.reading.missing.is_empty() {
        return Ok(None);
    }
    case.explain.step(&rules::SA_23, case.at(), |told| {
        told.from(&terms::DUE, due, due_step).input(&terms::KEPT, kept, fields::KEPT).pays(
            &rules::SA_23,
            &terms::AMOUNT,
            kept,
        );
    });
    Ok(Some(Paid { rule: &rules::SA_23, amount: kept }))
}

/// The last month in which the amount is kept.
pub(crate) fn last_month<X: Explain>(
    decided: NaiveDate,
    months: Used<&u32>,
    at: At,
    explain: &mut X,
) -> (Month, StepRef) {
    let last = Month::of(decided).plus(i32::try_from(*months.value).unwrap_or(i32::MAX));
    let step = explain.step(&rules::SA_23, at.variant("last"), |told| {
        told.input(&terms::DECIDED, decided, fields::GRACE_DECIDED)
            .figure(&terms::MONTHS, months)
            .gives(&terms::LAST, last);
    });
    (last, step)
}
