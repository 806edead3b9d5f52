//! How long a result holds (EC-06, EC-16), and the tell-tale outcomes that all graded forms share.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Month, Rule};

use crate::ElderError;
use crate::grade::{Assessed, Validity, Verdict};
use crate::questions;
use crate::terms;

/// The two days of every reading: when the form was filled in, and the day asked about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Days {
    pub(crate) assessed: NaiveDate,
    pub(crate) assessed_field: Field,
    pub(crate) as_of: NaiveDate,
}

impl Days {
    pub(crate) const AS_OF: Field = Field::new("as_of");

    /// The law is that of the month of the assessment.
    pub(crate) fn at(&self) -> At {
        At::month(Month::of(self.assessed))
    }
}

/// What a validity is told by.
pub(crate) struct Term<'p> {
    pub(crate) rule: &'static Rule,
    pub(crate) programme: &'static Programme,
    pub(crate) months: &'p Setting<u32>,
}

/// Until when the result of an assessment holds, and whether that has passed: the corresponding day of the last month, else
/// its last day (民法典 arts. 201, 202).
///
/// # Errors
/// [`ElderError::Calendar`] when the day lies outside the calendar.
pub(crate) fn validity<X: Explain>(
    days: Days,
    term: &Term<'_>,
    explain: &mut X,
) -> Result<(Validity, bool), ElderError> {
    let mut reading = Reading::default();
    let Some(months) = term.months.read(&mut reading) else {
        let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
        explain.outcome(term.programme, &Finding::NeedsPerson(open));
        return Ok((Validity::Unsettled(reading.missing), false));
    };
    let until = days.assessed.checked_add_months(Months::new(*months.value)).ok_or(ElderError::Calendar)?;
    let step = explain.step(term.rule, days.at().variant("valid-until"), |facts| {
        facts
            .input(&terms::ASSESSED, days.assessed, days.assessed_field)
            .figure(&terms::VALID_MONTHS, months)
            .gives(&terms::VALID_UNTIL, until);
    });
    let current = days.as_of <= until;
    explain.step(term.rule, days.at().variant("current"), |facts| {
        facts
            .input(&terms::AS_OF, days.as_of, Days::AS_OF)
            .from(&terms::VALID_UNTIL, until, step)
            .gives(&terms::CURRENT, current);
    });
    explain.concluded(term.programme, reading.assumed);
    Ok((Validity::Until(until), !current))
}

/// Ends a form without a grade: it is stale, or something is open.
pub(crate) fn without_grade<G, X: Explain>(
    on: NaiveDate,
    validity: Validity,
    verdict: Verdict<G>,
    programme: &'static Programme,
    explain: &mut X,
) -> Assessed<G> {
    let (open, assumed) = match &verdict {
        Verdict::Open(open) => (*open, open.assumed),
        Verdict::Graded(_) | Verdict::Stale { .. } => {
            let mut open = OpenQuestions::default();
            open.ask(questions::REASSESS, None);
            (open, ParameterSet::EMPTY)
        }
    };
    explain.outcome(programme, &Finding::NeedsPerson(open));
    Assessed { on, validity, verdict, assumed }
}

/// A form that no standard of the day knows.
pub(crate) fn not_in_force<G>() -> Verdict<G> {
    let mut open = OpenQuestions::default();
    open.ask(questions::IN_FORCE, None);
    Verdict::Open(open)
}
