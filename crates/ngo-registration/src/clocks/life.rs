//! The table of the state machine: which event leads where (NR-22, NR-34).

use chrono::NaiveDate;

use super::error::StageError;
use super::law::Steps;
use super::length::Act;
use super::state::State;
use super::words::{EventKind, Stage};
use crate::OrgKind;

/// Why an event cannot follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    NotLawful,
    Terminal,
    NoActivity,
    PreparationFirst,
    NoPreparation,
    NotKnown,
}

impl Why {
    pub(super) const fn on(self, state: State, event: EventKind, on: NaiveDate) -> StageError {
        let stage = state.stage;
        match self {
            Self::NotLawful => StageError::NotLawful { stage, event, on },
            Self::Terminal => StageError::Terminal { stage, event, on },
            Self::NoActivity => StageError::NoActivity { stage, on },
            Self::PreparationFirst => StageError::PreparationFirst { on },
            Self::NoPreparation => StageError::NoPreparation { on },
            Self::NotKnown => {
                let figure = "ngo.preparation / ngo.preparation.ends-on";
                StageError::NotKnown { stage, event, on, figure }
            }
        }
    }
}

/// The state after an event, were its day and its papers in order.
pub(super) fn moved(state: State, event: EventKind, law: Steps) -> Result<State, Why> {
    use EventKind as E;
    use Stage as S;
    let stage = state.stage;
    if stage.is_terminal() {
        return Err(Why::Terminal);
    }
    let to = |stage| Ok(State { stage, ..state });
    match (stage, event) {
        (S::Draft, E::PreparationFiled | E::Filed) => founded(state, event, law),
        (S::Draft, E::Consented) if state.act == Act::Change => to(stage),
        (_, E::Activity) if stage.may_act() => to(stage),
        (_, E::Activity) => Err(Why::NoActivity),
        (S::SupplementRequested, E::Supplied) => Ok(State { stage: S::Filed, supplemented: true, ..state }),
        (S::Accepted | S::AcceptedWithDefects, E::Excluded | E::ExcludedEnded) => to(stage),
        (S::Accepted | S::AcceptedWithDefects, E::Extended) if !state.extended && state.act.extends() => {
            Ok(State { extended: true, ..state })
        }
        (S::Approved, E::Certified) => to(if state.act.founds() { S::Registered } else { S::Delivered }),
        (S::Active | S::ChangePending | S::Abnormal | S::Serious, E::Suspended) => {
            Ok(State { stage: S::Suspended, resumes: Some(stage), ..state })
        }
        (S::Suspended, E::Resumed) => {
            Ok(State { stage: state.resumes.unwrap_or(S::Active), resumes: None, ..state })
        }
        (S::Liquidating, E::LiquidationEnded) if !state.liquidated => Ok(State { liquidated: true, ..state }),
        (S::Liquidating, E::DeregistrationFiled) if state.liquidated => to(S::DeregistrationFiled),
        _ => to(intake(stage, event).or_else(|| after(stage, event)).ok_or(Why::NotLawful)?),
    }
}

/// The first event: a social group applies for its preparation where the law has one.
fn founded(state: State, event: EventKind, law: Steps) -> Result<State, Why> {
    let group = state.kind == OrgKind::SocialGroup && state.act == Act::Establishment;
    match (event, group) {
        (EventKind::PreparationFiled, false) => Err(Why::NotLawful),
        (EventKind::PreparationFiled, true) => match law.preparation {
            Some(true) => Ok(State { stage: Stage::PreparationFiled, ..state }),
            Some(false) => Err(Why::NoPreparation),
            None => Err(Why::NotKnown),
        },
        (_, true) => match law.preparation {
            Some(true) => Err(Why::PreparationFirst),
            Some(false) => Ok(State { stage: Stage::Filed, ..state }),
            None => Err(Why::NotKnown),
        },
        (_, false) => Ok(State { stage: Stage::Filed, ..state }),
    }
}

/// Up to the decision.
const fn intake(stage: Stage, event: EventKind) -> Option<Stage> {
    use EventKind as E;
    use Stage as S;
    Some(match (stage, event) {
        (S::PreparationFiled, E::PreparationApproved) => S::PreparationApproved,
        (S::PreparationFiled, E::PreparationRefused) => S::Refused,
        (S::PreparationApproved, E::FoundingMeeting) => S::FoundingMeetingHeld,
        (S::FoundingMeetingHeld, E::Filed) => S::Filed,
        (S::Filed, E::NotAccepted) => S::NotAccepted,
        (S::Filed, E::SupplementRequested) => S::SupplementRequested,
        (S::Filed, E::Accepted | E::DeemedAccepted) => S::Accepted,
        (S::Filed, E::AcceptedWithDefects) => S::AcceptedWithDefects,
        (S::AcceptedWithDefects, E::DefectsSupplied) => S::Accepted,
        (S::Accepted, E::Approved) => S::Approved,
        (S::Accepted | S::AcceptedWithDefects, E::Refused) => S::Refused,
        (
            S::PreparationFiled
            | S::PreparationApproved
            | S::FoundingMeetingHeld
            | S::Filed
            | S::SupplementRequested
            | S::Accepted
            | S::AcceptedWithDefects,
            E::Withdrawn,
        ) => S::Withdrawn,
        _ => return None,
    })
}

/// From the certificate to the end.
const fn after(stage: Stage, event: EventKind) -> Option<Stage> {
    use EventKind as E;
    use Stage as S;
    Some(match (stage, event) {
        (S::Registered, E::Activated) | (S::ChangePending, E::ChangeApproved | E::ChangeRefused) => S::Active,
        (S::Active, E::Consented) => S::Active,
        (S::Active, E::ChangeFiled) => S::ChangePending,
        (S::Active, E::ListedAbnormal) => S::Abnormal,
        (S::Abnormal, E::RemovedAbnormal) => S::Active,
        (S::Abnormal, E::ListedSerious) => S::Serious,
        (S::Serious, E::RemovedSerious) => S::Active,
        (
            S::Registered | S::Active | S::ChangePending | S::Abnormal | S::Serious | S::Suspended,
            E::LiquidationTriggered,
        ) => S::LiquidationPending,
        (
            S::Registered
            | S::Active
            | S::ChangePending
            | S::Abnormal
            | S::Serious
            | S::Suspended
            | S::LiquidationPending,
            E::Revoked,
        ) => S::Revoked,
        (S::LiquidationPending | S::Revoked, E::LiquidationGroup) => S::Liquidating,
        (S::Liquidating, E::CreditorsTold | E::CreditorsNotice) => S::Liquidating,
        (S::DeregistrationFiled, E::Deregistered) => S::Deregistered,
        _ => return None,
    })
}
