//! 周岁 in the rules: the convention is read only where it makes a difference.

use chrono::NaiveDate;
use minzheng_core_types::explain::Facts;
use minzheng_core_types::figures::{FigureRef, Reading, Setting};
use minzheng_core_types::{AgeConvention, LeapBirthday, age_years};

use crate::policy::{AgeRule, Policy};
use crate::terms;

/// An age, and the convention where it mattered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Age {
    pub(crate) years: u32,
    rule: Option<(AgeRule, FigureRef)>,
}

impl Age {
    /// Tells the convention: the place's where it mattered, else the everyday one, which gives the same.
    pub(crate) fn tell(&self, facts: &mut Facts<'_>) {
        match self.rule {
            Some((rule, figure)) => facts.chosen(&terms::AGE_RULE, rule.word(), figure),
            None => facts.clause(&terms::AGE_RULE, AgeRule::OnBirthday.word()),
        };
    }
}

/// The everyday age, where the same follows from it and from a year less: no convention reaches an age later than
/// that, even on a day two months before, so that none can matter. Before birth the age is 0.
#[inline(always)]
pub(crate) fn beyond_doubt<T: PartialEq>(
    birth: NaiveDate,
    day: NaiveDate,
    what: impl Fn(u32) -> T,
) -> Option<Age> {
    let years = earliest(birth, day);
    (what(years) == what(years.saturating_sub(1))).then_some(Age { years, rule: None })
}

/// The age on a day. `what` tells what follows from an age; if it is the same by the earliest and the latest
/// convention, the place's is not asked for. Before birth the age is 0.
#[inline]
pub(crate) fn on_day<T: PartialEq>(
    birth: NaiveDate,
    day: NaiveDate,
    policy: &Policy,
    reading: &mut Reading,
    what: impl Fn(u32) -> T,
) -> Option<Age> {
    by_rule(birth, day, &policy.age_rule, reading, what)
}

/// The same with the place's convention itself, for whoever has another policy.
#[inline]
pub(crate) fn by_rule<T: PartialEq>(
    birth: NaiveDate,
    day: NaiveDate,
    rule: &Setting<AgeRule>,
    reading: &mut Reading,
    what: impl Fn(u32) -> T,
) -> Option<Age> {
    let settled = beyond_doubt(birth, day, &what);
    if settled.is_some() {
        return settled;
    }
    let earliest = earliest(birth, day);
    if what(earliest) == what(latest(birth, day)) {
        return Some(Age { years: earliest, rule: None });
    }
    let rule = rule.read(reading)?;
    let years = age_by(*rule.value, birth, day);
    Some(Age { years, rule: Some((*rule.value, rule.figure)) })
}

/// The age by the convention that reaches it first.
#[inline]
pub(crate) fn earliest(birth: NaiveDate, day: NaiveDate) -> u32 {
    age_by(AgeRule::OnBirthday, birth, day)
}

/// The age by the convention that reaches it last.
pub(crate) fn latest(birth: NaiveDate, day: NaiveDate) -> u32 {
    age_by(AgeRule::DayAfterMarch, birth, day)
}

#[inline(always)]
fn age_by(rule: AgeRule, birth: NaiveDate, day: NaiveDate) -> u32 {
    let (when, leap) = match rule {
        AgeRule::OnBirthday => (AgeConvention::OnBirthday, LeapBirthday::LastOfFebruary),
        AgeRule::OnBirthdayMarch => (AgeConvention::OnBirthday, LeapBirthday::FirstOfMarch),
        AgeRule::DayAfter => (AgeConvention::DayAfterBirthday, LeapBirthday::LastOfFebruary),
        AgeRule::DayAfterMarch => (AgeConvention::DayAfterBirthday, LeapBirthday::FirstOfMarch),
    };
    age_years(birth, day, when, leap).unwrap_or(0)
}
