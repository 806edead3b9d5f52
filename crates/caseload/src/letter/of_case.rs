//! A letter of a programme beside the allowance: of what case files state, for a household of a register.

use minzheng_core_types::decision::{Decision, DecisionError};
use minzheng_core_types::finding::Period;
use minzheng_core_types::{ExplanationDocument, Finding, Money, Pack};
use minzheng_welfare::screen::Screening;
use minzheng_welfare::{CATALOGUE, CaseFile, screen};

use super::draft::{DraftError, Order};
use super::{Addressee, Altered, Changed, Granted, Kind, Letter, Matter, Refusal, Stopped, WrittenReason};
use crate::change;
use crate::register::{HouseholdRecord, Register};

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
    drafted(pack, register, index, (None, case), order)
}

/// Drafts the letter that a case calls for against the same case as it was: approval or refusal where nothing was had,
/// change where the amount is another, stop where nothing is had any more. Both are asked about their months: `now` about
/// its own, `before` about the month before that. Of the same case twice only the months differ.
///
/// What is given once has nothing to change or stop, so that each application has a letter of its own.
///
/// # Errors
/// As [`draft_of_case`]; [`DraftError::OfRegister`] for the allowance and what is decided with it,
/// [`DraftError::NothingDecided`] where nothing changed, [`DraftError::NotEarlier`] where the earlier case is not earlier.
pub fn draft_of_change(
    pack: &Pack,
    register: &Register,
    index: usize,
    [before, now]: [&CaseFile; 2],
    order: Order,
) -> Result<Letter, DraftError> {
    let programme = order.programme;
    if CATALOGUE.programmes.iter().any(|known| known.id == programme.id) {
        return Err(DraftError::OfRegister { programme: programme.id });
    }
    if before.month > now.month || (before.month == now.month && before != now) {
        return Err(DraftError::NotEarlier { before: before.month, month: now.month });
    }
    let before = before.asked_in(now.month.previous());
    drafted(pack, register, index, (Some(&before), now), order)
}

/// The case is that of the household in its month, as far as the register can tell.
fn is_of(register: &Register, record: &HouseholdRecord, case: &CaseFile) -> bool {
    let household = register.household_in(record, case.month);
    let members = household.map_or(0, |household| household.members().len());
    case.place == record.stay_in(case.month).place && case.members.len() == members
}

/// What was had before: nothing of what is given once, and nothing where something else was had instead.
fn had(screened: &Screening, order: &Order) -> Result<Option<Money>, DraftError> {
    let programme = order.programme;
    let mut answers = screened.answers.iter();
    let Some(answer) = answers.find(|answer| answer.programme.id == programme.id) else { return Ok(None) };
    match answer.finding {
        _ if programme.per == Period::Once || answer.excluded_by.is_some() => Ok(None),
        Finding::Entitled(award) => Ok(Some(award.total())),
        Finding::NotEntitled(_) => Ok(None),
        Finding::NeedsPerson(_) => Err(DecisionError::StillOpen.into()),
    }
}

/// Which letter a finding calls for against what was had.
fn called_for(finding: &Finding, before: Option<Money>) -> Result<Option<Kind>, DraftError> {
    Ok(match (finding, before) {
        (Finding::NeedsPerson(_), _) => return Err(DecisionError::StillOpen.into()),
        (Finding::Entitled(_), None) => Some(Kind::Approval),
        (Finding::Entitled(award), Some(before)) => (award.total() != before).then_some(Kind::Change),
        (Finding::NotEntitled(_), Some(_)) => Some(Kind::Stop),
        (Finding::NotEntitled(_), None) => Some(Kind::Refusal),
    })
}

fn drafted(
    pack: &Pack,
    register: &Register,
    index: usize,
    (before, now): (Option<&CaseFile>, &CaseFile),
    order: Order,
) -> Result<Letter, DraftError> {
    let month = now.month;
    let nothing = DraftError::NothingDecided { month };
    let Some(record) = register.households().get(index) else { return Err(nothing) };
    if ![before, Some(now)].into_iter().flatten().all(|case| is_of(register, record, case)) {
        return Err(DraftError::OtherCase);
    }
    let had = match before {
        Some(before) => had(&screen::screen(before, pack)?, &order)?,
        None => None,
    };
    let (screened, documents) = screen::explained(now, pack)?;
    let programme = order.programme;
    let Some(answer) = screened.answers.iter().find(|answer| answer.programme.id == programme.id) else {
        return Err(nothing);
    };
    if let Some(held) = answer.excluded_by {
        return Err(DraftError::Excluded { held: held.id });
    }
    let told =
        |document: &ExplanationDocument| document.outcomes.iter().any(|row| row.programme == programme.id);
    let Some((_, document)) = documents.into_iter().find(|(_, document)| told(document)) else {
        return Err(nothing);
    };
    let Some(kind) = called_for(&answer.finding, had)? else { return Err(nothing) };
    if let Some(asked) = order.kind.filter(|asked| *asked != kind) {
        return Err(DraftError::OtherKind { called_for: kind, asked });
    }
    let Order { reviewer, decided, authority, remedies, ground, written, .. } = order;
    let decision = Decision::new(answer.finding, reviewer, decided, pack.hash(), Some(document.digest))?;
    let addressee = Addressee::of(register, record, month);
    let matter = Matter::new(addressee, authority, programme, decision, document)?;
    Ok(match kind {
        Kind::Approval => Letter::Granted(Granted::new(matter, month, remedies)?),
        Kind::Refusal => Letter::Refused(Refusal::new(matter, remedies)?),
        Kind::Change => {
            let changed = changed(before, now, programme.id, pack)?;
            let changed = changed.ok_or(DraftError::NothingDecided { month })?;
            Letter::Altered(Altered::new(matter, changed, month, remedies)?)
        }
        Kind::Stop => {
            let written = match ground {
                Some(ground) => WrittenReason::new(ground, &written),
                None => WrittenReason::of_finding(&written),
            };
            Letter::Stopped(Stopped::new(matter, written, month.previous(), remedies)?)
        }
    })
}

fn changed(
    before: Option<&CaseFile>,
    now: &CaseFile,
    programme: &str,
    pack: &Pack,
) -> Result<Option<Changed>, DraftError> {
    let Some(before) = before else { return Ok(None) };
    let change = change::screened(before, now, pack)?;
    Ok(Changed::of(&change, programme))
}
