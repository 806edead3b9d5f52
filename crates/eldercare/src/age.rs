//! 老年人 (EC-01): a person of 60 full years, and ages at a day and before a cut-off.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Facts, Field, StepRef};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{AgeConvention, Fact, LeapBirthday, Month, age_years};

use crate::ElderError;
use crate::policy::{AgeRule, Policy};
use crate::programmes::ELDER;
use crate::questions;
use crate::rules::EC_01;
use crate::terms;
use crate::validity::Days;

/// 60周岁.
pub const SIXTY: u32 = 60;
const BIRTH: Field = Field::new("birth");

impl AgeRule {
    /// The age on a day; `None` before birth.
    ///
    /// ```
    /// use minzheng_eldercare::policy::AgeRule;
    /// let day = |text: &str| text.parse();
    /// let born = day("1954-06-30")?;
    /// assert_eq!(AgeRule::FirstOfMarch.age(born, day("2014-06-29")?), Some(59));
    /// assert_eq!(AgeRule::FirstOfMarch.age(born, day("2014-06-30")?), Some(60));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn age(self, birth: NaiveDate, on: NaiveDate) -> Option<u32> {
        let leap = match self {
            Self::FirstOfMarch => LeapBirthday::FirstOfMarch,
            Self::LastOfFebruary => LeapBirthday::LastOfFebruary,
        };
        age_years(birth, on, AgeConvention::OnBirthday, leap)
    }
}

/// 截止时点之前已满: who was born before the cut-off less the years has reached the age before it; who reaches it on the
/// day itself has not.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_eldercare::age::reached_before;
/// let day = |text: &str| text.parse();
/// let cut_off = day("2019-12-01")?;
/// assert!(reached_before(day("1959-11-30")?, 60, cut_off, &mut Silent)?);
/// assert!(!reached_before(day("1959-12-01")?, 60, cut_off, &mut Silent)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ElderError::Calendar`] when the birthday lies outside the calendar.
pub fn reached_before<X: Explain>(
    birth: NaiveDate,
    years: u32,
    cut_off: NaiveDate,
    explain: &mut X,
) -> Result<bool, ElderError> {
    let (reached, _) = before(birth, years, cut_off, explain, |facts| {
        facts
            .input(&terms::BIRTH, birth, BIRTH)
            .clause(&terms::LEAST, years)
            .clause(&terms::CUT_OFF, cut_off);
    })?;
    Ok(reached)
}

/// The same, where birth, age and cut-off come from elsewhere: `tell` says from where.
///
/// # Errors
/// [`ElderError::Calendar`] when the birthday lies outside the calendar.
pub(crate) fn before<X: Explain>(
    birth: NaiveDate,
    years: u32,
    cut_off: NaiveDate,
    explain: &mut X,
    tell: impl FnOnce(&mut Facts<'_>),
) -> Result<(bool, StepRef), ElderError> {
    let months = years.checked_mul(12).ok_or(ElderError::Calendar)?;
    let birthday = birth.checked_add_months(Months::new(months)).ok_or(ElderError::Calendar)?;
    let reached = birthday < cut_off;
    let step = explain.step(&EC_01, At::month(Month::of(cut_off)).variant("before"), |facts| {
        tell(facts);
        facts.gives(&terms::REACHED, reached);
    });
    Ok((reached, step))
}

/// Has the person reached 60 on the day, with the step that says so? `None` before birth.
pub(crate) fn sixty<X: Explain>(
    (birth, field): (NaiveDate, Field),
    as_of: NaiveDate,
    rule: Used<&AgeRule>,
    explain: &mut X,
) -> Option<(bool, StepRef)> {
    let at = At::month(Month::of(as_of));
    let age = rule.value.age(birth, as_of)?;
    let step = explain.step(&EC_01, at.variant("age"), |facts| {
        facts
            .input(&terms::BIRTH, birth, field)
            .input(&terms::AS_OF, as_of, Days::AS_OF)
            .chosen(&terms::AGE_RULE, rule.value.word(), rule.figure)
            .gives(&terms::AGE, age);
    });
    let elder = age >= SIXTY;
    let step = explain.step(&EC_01, at, |facts| {
        facts.from(&terms::AGE, age, step).clause(&terms::LEAST, SIXTY).gives(&terms::ELDER, elder);
    });
    Some((elder, step))
}

/// Is the person an elder on the day asked about?
///
/// # Errors
/// [`ElderError::BeforeBirth`].
pub(crate) fn assess<X: Explain>(
    birth: Fact<NaiveDate>,
    as_of: NaiveDate,
    policy: &Policy,
    explain: &mut X,
) -> Result<Option<bool>, ElderError> {
    let mut reading = Reading::default();
    let mut open = OpenQuestions::default();
    let Fact::Known(birth) = birth else {
        open.ask(questions::BIRTH, None);
        explain.outcome(&ELDER, &Finding::NeedsPerson(open));
        return Ok(None);
    };
    if birth > as_of {
        return Err(ElderError::BeforeBirth);
    }
    let Some(rule) = policy.age.read(&mut reading) else {
        open.parameters = reading.missing;
        explain.outcome(&ELDER, &Finding::NeedsPerson(open));
        return Ok(None);
    };
    let (elder, _) = sixty((birth, BIRTH), as_of, rule, explain).ok_or(ElderError::BeforeBirth)?;
    explain.concluded(&ELDER, reading.assumed);
    Ok(Some(elder))
}
