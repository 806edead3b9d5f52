//! A letter of a programme beside the allowance: of what case files state, for a household of a register.

use minzheng_core_types::decision::{Decision, DecisionError};
use minzheng_core_types::figures::{Place, Reading};
use minzheng_core_types::finding::Period;
use minzheng_core_types::{ExplanationDocument, Finding, Money, Month, MonthRange, Pack, Silent};
use minzheng_welfare::allowance::{first_month, first_month_of_change, last_month};
use minzheng_welfare::extreme_hardship::ExtremeHardshipPolicy;
use minzheng_welfare::extreme_hardship::programmes::EXTREME_HARDSHIP;
use minzheng_welfare::facts::Member;
use minzheng_welfare::policy::StartRule;
use minzheng_welfare::screen::Screening;
use minzheng_welfare::standing::Standing;
use minzheng_welfare::{CATALOGUE, CaseFile, Policy, screen};

use super::draft::{DraftError, Order};
use super::{Addressee, Altered, Changed, Granted, Kind, Letter, Matter, Refusal, Stopped, WrittenReason};
use crate::change;
use crate::laws::LawTable;
use crate::register::{HouseholdRecord, Register};
use crate::run::Run;

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

/// The case is that of the household in its month, as far as the register can tell: its number where it states one, its
/// place, its members in any order, and how it stands while the household is on the roll.
fn is_of(run: &Run<'_>, index: usize, record: &HouseholdRecord, case: &CaseFile) -> bool {
    let household = run.register().household_in(record, case.month);
    let members = household.as_ref().map(|household| household.members()).unwrap_or_default();
    case.case.is_none_or(|number| number == record.case.0)
        && case.place == record.stay_in(case.month).place
        && same_people(&case.members, members)
        && run.standing(index, case.month).is_none_or(|on_roll| stands_so(on_roll, case))
}

/// The same births and kinships, whoever is written first.
fn same_people(ours: &[Member], theirs: &[Member]) -> bool {
    let count = |of: &[Member], one: &Member| {
        of.iter().filter(|other| other.birth == one.birth && other.relation == one.relation).count()
    };
    ours.len() == theirs.len() && ours.iter().all(|one| count(ours, one) == count(theirs, one))
}

/// On the roll by the same determination, or in the grace period of the same decision. Of a household that is not on the
/// roll the case may tell more than the register.
fn stands_so(register: Standing<'_>, case: &CaseFile) -> bool {
    match (register, case.standing()) {
        (Standing::OnRoll { basis, .. }, Standing::OnRoll { basis: stated, .. }) => {
            case.draws() && basis == stated
        }
        (Standing::Grace { .. }, stated) => register == stated,
        (Standing::OnRoll { .. }, _) => false,
        _ => true,
    }
}

/// The month from which a decision of a day takes effect: of extreme hardship by its own rules (XH-04), of every other
/// programme as of the allowance (SA-19, SA-22, SA-25). A table that changed takes effect by itself.
fn effective(pack: &Pack, kind: Kind, order: &Order, place: Place, facts_changed: bool) -> Option<Month> {
    let (decided, month) = (order.decided, Month::of(order.decided));
    let policy = Policy::at(pack, place, month);
    let beside = (order.programme.id == EXTREME_HARDSHIP.id)
        .then(|| ExtremeHardshipPolicy::new(&pack.at(place, month)));
    let by = |rule: StartRule| match rule {
        StartRule::NextMonth => month.next(),
        StartRule::SameMonth => month,
    };
    let reading = &mut Reading::default();
    match (kind, beside) {
        (Kind::Refusal, _) => None,
        (Kind::Change, _) if !facts_changed => None,
        (Kind::Change, _) => first_month_of_change(decided, &policy, reading),
        (Kind::Approval, Some(beside)) => Some(by(*beside.start.read(reading)?.value)),
        (Kind::Stop, Some(beside)) => Some(by(*beside.stop.read(reading)?.value)),
        (Kind::Approval, None) => first_month(decided, &policy, &mut Silent),
        (Kind::Stop, None) => last_month(decided, &policy, &mut Silent).map(Month::next),
    }
}

/// What is given once has no first month.
fn in_month(
    pack: &Pack,
    kind: Kind,
    order: &Order,
    place: Place,
    (before, now): (Option<&CaseFile>, &CaseFile),
) -> Result<(), DraftError> {
    if order.programme.per == Period::Once {
        return Ok(());
    }
    let (decided, month) = (order.decided, now.month);
    // Asked about one month that is neither's own, the two differ by their facts alone.
    let facts_changed =
        before.is_some_and(|before| before.asked_in(month.next()) != now.asked_in(month.next()));
    match effective(pack, kind, order, place, facts_changed) {
        Some(from) if from != month => Err(DraftError::OtherMonth { decided, from, month }),
        _ => Ok(()),
    }
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
    let range = MonthRange::new(month.previous(), month).unwrap_or(MonthRange::single(month));
    let laws = LawTable::new(pack, register, range);
    let run = Run::new(register, &laws);
    if ![before, Some(now)].into_iter().flatten().all(|case| is_of(&run, index, record, case)) {
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
    in_month(pack, kind, &order, record.stay_on(order.decided).place, (before, now))?;
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
