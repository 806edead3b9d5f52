//! 评估结果 on a day: is it bad enough, and does it hold? Of one standard only the latest result on or before the day counts.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Used;
use minzheng_core_types::{Fact, Month, Rule};

use super::facts::Graded;
use super::terms;
use crate::recognition::Accepts;

/// One of the results, with its place in the file.
pub(super) type Placed = (usize, Graded);

/// The later result that stands in the place of one on the day.
pub(super) fn later(results: &[Graded], one: Graded, day: NaiveDate) -> Option<Placed> {
    let same = |(_, other): &(usize, &Graded)| other.standard == one.standard;
    let after = |(_, other): &(usize, &Graded)| one.assessed < other.assessed && other.assessed <= day;
    let found = results.iter().enumerate().filter(same).filter(after).max_by_key(|(_, it)| it.assessed);
    found.map(|(index, graded)| (index, *graded))
}

/// Is a grade at least the least one of its standard?
pub(super) fn suffices(graded: Graded, least: u32) -> bool {
    Accepts::of(graded.standard, least).is_some_and(|accepts| accepts.admits(graded.standard, graded.grade))
}

/// Is one result at least the least grade, the latest of its standard, and within its validity on the day? `None` where its
/// end is not established and matters.
pub(super) fn recognised<X: Explain>(
    rule: &'static Rule,
    (index, graded): Placed,
    later: Option<Placed>,
    least: Used<&u32>,
    day: NaiveDate,
    explain: &mut X,
) -> Option<(bool, StepRef)> {
    let at = At::month(Month::of(day));
    if let Some((index, later)) = later {
        let step = explain.step(rule, at.variant("superseded"), |facts| {
            facts
                .clause(&terms::DAY, day)
                .input(&terms::LATER, later.assessed, Field::of("elder.assessments[].assessed", index))
                .gives(&terms::RECOGNISED, false);
        });
        return Some((false, step));
    }
    let Graded { grade, assessed, valid_until, .. } = graded;
    let so = suffices(graded, *least.value) && assessed <= day;
    let term = match valid_until {
        Fact::Known(until) => Some(until),
        Fact::NotEstablished if so => return None,
        Fact::Absent | Fact::NotEstablished => None,
    };
    let so = so && term.is_none_or(|until| day <= until);
    let form = if term.is_some() { "grade" } else { "grade-without-term" };
    let step = explain.step(rule, at.variant(form), |facts| {
        facts
            .input(&terms::GRADE, grade, Field::of("elder.assessments[].grade", index))
            .figure(&terms::LEAST, least)
            .input(&terms::ASSESSED, assessed, Field::of("elder.assessments[].assessed", index))
            .clause(&terms::DAY, day);
        if let Some(until) = term {
            facts.input(&terms::VALID_UNTIL, until, Field::of("elder.assessments[].valid_until", index));
        }
        facts.gives(&terms::RECOGNISED, so);
    });
    Some((so, step))
}
