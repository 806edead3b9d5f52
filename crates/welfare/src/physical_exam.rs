//! 体检补助 (PE-01): once a year, for every person on the roster of the month of payment.

use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{MoneyError, Month};

use crate::fields;
use crate::rules;
use crate::supplements::Supplement;
use crate::terms;

/// The physical-exam subsidy of a month.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline(always)]
pub(crate) fn assess<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    let rule = &rules::PE_01;
    if !supplement.gate(rule, finding) {
        return Ok(());
    }
    let policy = supplement.policy;
    let month = supplement.month;
    let mut reading = Reading::default();
    let needs = |reading: Reading| {
        let (parameters, assumed) = (reading.missing, reading.assumed);
        Finding::NeedsPerson(OpenQuestions { parameters, assumed, ..OpenQuestions::default() })
    };
    let Some(due) = policy.physical_exam_month.read(&mut reading) else {
        *finding = needs(reading);
        return Ok(());
    };
    let this = u32::from(month.number());
    let receives = this == *due.value;
    supplement.explain.step(rule, supplement.at().variant("month"), |facts| {
        facts
            .input(&terms::MONTH, month, fields::MONTH)
            .clause(&terms::FIRST, Month::at(month.year(), 1))
            .figure(&terms::DUE_MONTH, due)
            .gives(&terms::RECEIVES, receives);
    });
    if !receives {
        let grounds =
            Grounds::of(rule, Measure::Count(i64::from(this)), Measure::Count(i64::from(*due.value)));
        *finding = Finding::NotEntitled(grounds.assuming(reading.assumed));
        return Ok(());
    }
    let Some(used) = policy.physical_exam.read(&mut reading) else {
        *finding = needs(reading);
        return Ok(());
    };
    let members = supplement.drawing;
    let paid = used.value.times(members.len())?;
    let step = supplement.drawing_step;
    supplement.explain.step(rule, supplement.at(), |facts| {
        facts.figure(&terms::PUBLISHED, used).from(&terms::MEMBERS, members.len(), step).pays(
            rule,
            &terms::AMOUNT,
            paid,
        );
    });
    *finding = Finding::Entitled(Award::of(rule, members, paid).assuming(reading.assumed));
    Ok(())
}
