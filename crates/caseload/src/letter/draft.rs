//! A letter for a household of a register: what changed in a month against the month before calls for it.

use chrono::NaiveDate;
use minzheng_core_types::decision::{Decision, DecisionError, Reviewer};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{ExplanationDocument, Finding, Month, Pack, Silent};
use minzheng_welfare::MonthFindings;
use minzheng_welfare::allowance::{first_month, last_month};
use minzheng_welfare::case::CaseError;
use minzheng_welfare::standing::StopGround;
use thiserror::Error;

use super::{
    Addressee, Altered, Authority, Changed, Granted, Kind, Letter, LetterError, Matter, Refusal, Remedies,
    Stopped, WrittenReason,
};
use crate::change::{Between, ChangeError};
use crate::laws::LawTable;
use crate::recertify::stop_ground;
use crate::register::Register;
use crate::run::{Run, RunError, Status};

/// 制作要求: what an office says of a letter.
#[derive(Debug, Clone)]
pub struct Order {
    /// The programme that was decided.
    pub programme: &'static Programme,
    /// The kind that is wanted; else the one that the month calls for.
    pub kind: Option<Kind>,
    /// Who decided.
    pub reviewer: Reviewer,
    /// When.
    pub decided: NaiveDate,
    /// For which authority.
    pub authority: Authority,
    /// What can be done about it.
    pub remedies: Remedies,
    /// Why a payment stops; else what the register records, or what the grounds come to.
    pub ground: Option<StopGround>,
    /// What the office writes of a stop.
    pub written: String,
}

/// Why a letter cannot be drafted.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DraftError {
    /// The run stopped.
    #[error(transparent)]
    Run(#[from] RunError),
    /// The months cannot be compared.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// Questions are open.
    #[error(transparent)]
    Decision(#[from] DecisionError),
    /// The letter contradicts its decision.
    #[error(transparent)]
    Letter(#[from] LetterError),
    /// Nothing happened.
    #[error(
        "nothing of this programme was decided for {month}: neither begun, refused, changed nor stopped in it; name another month"
    )]
    NothingDecided {
        /// The month.
        month: Month,
    },
    /// Another kind of letter is called for.
    #[error("the month calls for the letter `{called_for}`, not `{asked}`", called_for = called_for.word(), asked = asked.word())]
    OtherKind {
        /// What it calls for.
        called_for: Kind,
        /// What was asked for.
        asked: Kind,
    },
    /// The day of the decision gives another month.
    #[error("a decision of {decided} takes effect from {from}, not {month}; name the other day or month")]
    OtherMonth {
        /// The day.
        decided: NaiveDate,
        /// What it gives.
        from: Month,
        /// What was asked for.
        month: Month,
    },
    /// The case file makes no household, or cannot be computed.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The case file is of something else.
    #[error(
        "the case file is of another place or household than the register has in its month: its number, its members with their births and kinship, and its standing on the roll must agree; state that one"
    )]
    OtherCase,
    /// The register decides.
    #[error(
        "`{programme}` is decided over the register; leave the case files out, or name a programme beside the allowance"
    )]
    OfRegister {
        /// The programme.
        programme: &'static str,
    },
    /// The earlier case is not of an earlier month.
    #[error(
        "the case as it was is of {before}, which is not before {month}; state the month that came first"
    )]
    NotEarlier {
        /// The month of the earlier case.
        before: Month,
        /// The month of the letter.
        month: Month,
    },
    /// Something else is had instead.
    #[error("the household has `{held}` instead, and not both; decide on that programme")]
    Excluded {
        /// What it has.
        held: &'static str,
    },
    /// Why it stops is not recorded.
    #[error("a stop needs a written reason (SA-25): name the ground")]
    NoGround,
}

/// A household in a month, with what was found and why.
struct Found {
    findings: MonthFindings,
    document: ExplanationDocument,
    status: Option<Status>,
}

fn found(run: &Run<'_>, index: usize, month: Month) -> Result<Option<Found>, RunError> {
    if let Some((row, document)) = run.explain(index, month)? {
        return Ok(Some(Found { findings: row.findings, document, status: Some(row.status) }));
    }
    let ended = run.assess_end(index, month)?;
    Ok(ended.map(|(findings, document)| Found { findings, document, status: None }))
}

fn of<'f>(findings: &'f MonthFindings, programme: &Programme) -> Option<&'f Finding> {
    let each = findings.each();
    each.into_iter().find(|(known, _)| known.id == programme.id).map(|(_, finding)| finding)
}

/// Is the programme paid in a month, and what?
fn paid(
    run: &Run<'_>,
    index: usize,
    month: Month,
    programme: &Programme,
) -> Result<Option<minzheng_core_types::Money>, RunError> {
    let row = run.one(index, month, &mut Silent)?.filter(|row| row.status == Status::OnRoll);
    let finding = row.and_then(|row| of(&row.findings, programme).copied());
    Ok(finding.filter(Finding::is_entitled).map(|finding| finding.amount()))
}

/// 决定种类: which letter a month calls for, against the month before; `None` when nothing was decided.
///
/// # Errors
/// [`DraftError`] of the run, or while questions are open.
pub fn kind_of(
    run: &Run<'_>,
    index: usize,
    month: Month,
    programme: &Programme,
) -> Result<Option<Kind>, DraftError> {
    let Some(now) = found(run, index, month)? else { return Ok(None) };
    called_for(&now, paid(run, index, month.previous(), programme)?, programme)
}

fn called_for(
    now: &Found,
    before: Option<minzheng_core_types::Money>,
    programme: &Programme,
) -> Result<Option<Kind>, DraftError> {
    let Some(finding) = of(&now.findings, programme) else { return Ok(None) };
    Ok(match (finding, now.status, before) {
        (Finding::NeedsPerson(_), ..) => return Err(DecisionError::StillOpen.into()),
        (Finding::Entitled(_), _, None) => Some(Kind::Approval),
        (Finding::Entitled(award), _, Some(before)) => (award.total() != before).then_some(Kind::Change),
        (Finding::NotEntitled(_), _, Some(_)) => Some(Kind::Stop),
        (Finding::NotEntitled(_), Some(Status::Applying), None) => Some(Kind::Refusal),
        (Finding::NotEntitled(_), _, None) => None,
    })
}

/// Drafts the letter of a household for a month: the first month of an approval or a change, the first month without
/// payment after a stop, the month by whose law an application is refused.
///
/// # Errors
/// [`DraftError`]: what does not fit, with what to do.
pub fn draft(
    pack: &Pack,
    register: &Register,
    index: usize,
    month: Month,
    order: Order,
) -> Result<Letter, DraftError> {
    let nothing = DraftError::NothingDecided { month };
    let Some(record) = register.households().get(index) else { return Err(nothing) };
    let range = minzheng_core_types::MonthRange::new(month.previous(), month);
    let range = range.unwrap_or(minzheng_core_types::MonthRange::single(month));
    let laws = LawTable::new(pack, register, range);
    let run = Run::new(register, &laws);
    let Some(now) = found(&run, index, month)? else { return Err(nothing) };
    let before = paid(&run, index, month.previous(), order.programme)?;
    let Some(kind) = called_for(&now, before, order.programme)? else { return Err(nothing) };
    if let Some(asked) = order.kind.filter(|asked| *asked != kind) {
        return Err(DraftError::OtherKind { called_for: kind, asked });
    }
    let Some(finding) = of(&now.findings, order.programme).copied() else { return Err(nothing) };
    in_month(pack, record.stay_on(order.decided).place, kind, month, &order)?;
    let Found { findings, document, .. } = now;
    let Order { programme, reviewer, decided, authority, remedies, ground, written, .. } = order;
    let decision = Decision::new(finding, reviewer, decided, findings.law, Some(document.digest))?;
    let addressee = Addressee::of(register, record, month);
    let matter = Matter::new(addressee, authority, programme, decision, document)?;
    Ok(match kind {
        Kind::Approval => Letter::Granted(Granted::new(matter, month, remedies)?),
        Kind::Refusal => Letter::Refused(Refusal::new(matter, remedies)?),
        Kind::Change => {
            let change = Between::new(pack, register, month.previous(), month).one(index)?;
            let changed = change.and_then(|change| Changed::of(&change, programme.id));
            let changed = changed.ok_or(DraftError::NothingDecided { month })?;
            Letter::Altered(Altered::new(matter, changed, month, remedies)?)
        }
        Kind::Stop => {
            let recorded = record.ends().find(|end| end.last == month.previous()).and_then(|end| end.ground);
            let follows = match &finding {
                Finding::NotEntitled(grounds) => stop_ground(grounds),
                Finding::Entitled(_) | Finding::NeedsPerson(_) => None,
            };
            let ground = ground.or(recorded).or(follows).ok_or(DraftError::NoGround)?;
            let written = WrittenReason::new(ground, &written);
            Letter::Stopped(Stopped::new(matter, written, month.previous(), remedies)?)
        }
    })
}

/// An application is paid from the month that its decision gives (SA-19), and a stop takes effect after the month that its
/// decision gives (SA-25). What changes by new figures has no decision of its own to ask.
fn in_month(
    pack: &Pack,
    place: minzheng_core_types::Place,
    kind: Kind,
    month: Month,
    order: &Order,
) -> Result<(), DraftError> {
    let decided = order.decided;
    let policy = minzheng_welfare::Policy::at(pack, place, Month::of(decided));
    let from = match kind {
        Kind::Approval => first_month(decided, &policy, &mut Silent),
        Kind::Stop => last_month(decided, &policy, &mut Silent).map(Month::next),
        Kind::Refusal | Kind::Change => None,
    };
    match from {
        Some(from) if from != month => Err(DraftError::OtherMonth { decided, from, month }),
        _ => Ok(()),
    }
}
