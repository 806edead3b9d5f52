//! SA-19: the first month of payment, and the last.

use chrono::NaiveDate;
use minzheng_core_types::Month;
use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::Measure;

use super::Case;
use crate::fields;
use crate::policy::{Policy, StartRule};
use crate::questions;
use crate::rules;
use crate::standing::StopGround;
use crate::terms;

/// 起发月份: the first month of payment of a decision (SA-19); `None` when the place has not settled it.
///
/// The policy is that of the month of the decision.
///
/// ```
/// use minzheng_core_types::{Month, Pack, Place, Silent};
/// use minzheng_welfare::{Policy, allowance::first_month};
/// # let pack = Pack::new(vec![], vec![], vec![]).map_err(|_| "pack")?;
/// let place: Place = "370203".parse()?;
/// let policy = Policy::at(&pack, place, Month::at(2014, 4));
/// let decided = chrono::NaiveDate::from_ymd_opt(2014, 4, 30).ok_or("day")?;
/// assert_eq!(first_month(decided, &policy, &mut Silent), None, "an empty pack settles nothing");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn first_month<X: Explain>(decided: NaiveDate, policy: &Policy, explain: &mut X) -> Option<Month> {
    let rule = policy.start.read(&mut Reading::default())?;
    let month = Month::of(decided);
    let first = match rule.value {
        StartRule::NextMonth => month.next(),
        StartRule::SameMonth => month,
    };
    explain.step(&rules::SA_19, At::month(month), |facts| {
        facts
            .input(&terms::DECIDED, decided, fields::DECIDED)
            .chosen(&terms::START_RULE, rule.value.word(), rule.figure)
            .gives(&terms::FIRST, first);
    });
    Some(first)
}

/// 变更生效月份: the first month of a change of people, place or payee that was decided on a day (SA-22); `None` when the
/// place has not settled it. What was read stands in `reading`: the rule is an assumption in most places.
///
/// The policy is that of the month of the decision.
#[doc(alias = "变更生效月份")]
pub fn first_month_of_change(decided: NaiveDate, policy: &Policy, reading: &mut Reading) -> Option<Month> {
    let month = Month::of(decided);
    match policy.change.read(reading)?.value {
        StartRule::NextMonth => Some(month.next()),
        StartRule::SameMonth => Some(month),
    }
}

/// Has payment begun?
#[inline]
pub(super) fn begun<X: Explain>(case: &mut Case<'_, '_, X>, since: Month) {
    let month = case.month;
    let due = month >= since;
    case.explain.step(&rules::SA_19, case.at().variant("begun"), |facts| {
        facts
            .input(&terms::MONTH, month, fields::MONTH)
            .input(&terms::FIRST, since, fields::SINCE)
            .gives(&terms::DUE, due);
    });
    if !due {
        case.grounds.add(&rules::SA_19, Measure::Month(month), Measure::Month(since));
    }
}

/// The last month of payment; where the ground of the stop is recorded, it is told (SA-25).
#[inline(never)]
pub(super) fn ended<X: Explain>(case: &mut Case<'_, '_, X>, last: Month, ground: Option<StopGround>) {
    let month = case.month;
    let due = month <= last;
    let rule = if ground.is_some() { &rules::SA_25 } else { &rules::SA_19 };
    case.explain.step(rule, case.at().variant("ended"), |facts| {
        facts.input(&terms::MONTH, month, fields::MONTH).input(&terms::LAST, last, fields::LAST);
        if let Some(ground) = ground {
            facts.input(&terms::GROUND, ground.word(), fields::GROUND);
        }
        facts.gives(&terms::DUE, due);
    });
    if due {
        // A month before the end was paid under a determination that has not come in.
        case.open.ask(questions::ALLOWANCE, None);
    } else {
        case.grounds.add(rule, Measure::Month(month), Measure::Month(last));
    }
}

/// 停发: the last month of payment after a decision to stop (SA-25); `None` when the place has not settled it. A stop
/// never reaches back.
///
/// The policy is that of the month of the decision.
pub fn last_month<X: Explain>(decided: NaiveDate, policy: &Policy, explain: &mut X) -> Option<Month> {
    let rule = policy.stop.read(&mut Reading::default())?;
    let month = Month::of(decided);
    let last = match rule.value {
        StartRule::NextMonth => month,
        StartRule::SameMonth => month.previous(),
    };
    explain.step(&rules::SA_25, At::month(month).variant("last"), |facts| {
        facts
            .input(&terms::DECIDED, decided, fields::DECIDED)
            .chosen(&terms::STOP_RULE, rule.value.word(), rule.figure)
            .gives(&terms::LAST, last);
    });
    Some(last)
}
