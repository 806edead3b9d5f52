//! A letter of a programme beside the allowance: of an application that a case file states, for a household of a register.

use minzheng_core_types::decision::Decision;
use minzheng_core_types::{Finding, Pack};
use minzheng_welfare::{CaseFile, screen};

use super::draft::{DraftError, Order};
use super::{Addressee, Granted, Kind, Letter, Matter, Refusal};
use crate::register::Register;

/// Drafts the letter of an application that a case file states, of any programme that a screening asks (temporary and
/// medical assistance, extreme hardship and the rest). The register says to whom it goes.
///
/// # Errors
/// [`DraftError`]: the case is of another household, place or month, its questions are open, or the programme is not had
/// beside another.
pub fn draft_of_case(
    pack: &Pack,
    register: &Register,
    index: usize,
    case: &CaseFile,
    order: Order,
) -> Result<Letter, DraftError> {
    let month = case.month;
    let nothing = DraftError::NothingDecided { month };
    let Some(record) = register.households().get(index) else { return Err(nothing) };
    let members = register.household_in(record, month).map_or(0, |household| household.members().len());
    if case.place != record.stay_in(month).place || case.members.len() != members {
        return Err(DraftError::OtherCase);
    }
    let (screened, documents) = screen::explained(case, pack)?;
    let Order { programme, reviewer, decided, authority, remedies, .. } = order;
    let Some(answer) = screened.answers.iter().find(|answer| answer.programme.id == programme.id) else {
        return Err(nothing);
    };
    if let Some(held) = answer.excluded_by {
        return Err(DraftError::Excluded { held: held.id });
    }
    let told = |document: &minzheng_core_types::ExplanationDocument| {
        document.outcomes.iter().any(|row| row.programme == programme.id)
    };
    let Some((_, document)) = documents.into_iter().find(|(_, document)| told(document)) else {
        return Err(nothing);
    };
    let kind = if answer.finding.is_entitled() { Kind::Approval } else { Kind::Refusal };
    if let Some(asked) = order.kind.filter(|asked| *asked != kind) {
        return Err(DraftError::OtherKind { called_for: kind, asked });
    }
    let decision = Decision::new(answer.finding, reviewer, decided, pack.hash(), Some(document.digest))?;
    let addressee = Addressee::of(register, record, month);
    let matter = Matter::new(addressee, authority, programme, decision, document)?;
    Ok(match answer.finding {
        Finding::Entitled(_) => Letter::Granted(Granted::new(matter, month, remedies)?),
        Finding::NotEntitled(_) | Finding::NeedsPerson(_) => Letter::Refused(Refusal::new(matter, remedies)?),
    })
}
