//! What is found.

use minzheng_core_types::explain::Explain;
use minzheng_core_types::finding::{Finding, OpenQuestions};

use super::policy::TemporaryPolicy;
use super::programmes::PROGRAMMES;
use super::questions;
use crate::assess::AssessError;
use crate::relief::Asked;

/// What this family finds of what is asked, a finding for each of its programmes in their order.
///
/// # Errors
/// [`AssessError`] when amounts do not fit.
pub fn assess<X: Explain>(
    _asked: &Asked<'_>,
    policy: &TemporaryPolicy,
    explain: &mut X,
) -> Result<[Finding; 1], AssessError> {
    explain.under(&policy.pack);
    let mut open = OpenQuestions::default();
    open.ask(questions::STATUS, None);
    let finding = Finding::NeedsPerson(open);
    for programme in PROGRAMMES {
        explain.outcome(programme, &finding);
    }
    Ok([finding])
}
