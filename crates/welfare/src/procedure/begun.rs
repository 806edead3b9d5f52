//! When the clocks of a history began, and when they were done.

use chrono::NaiveDate;

use super::deadline::Clock;
use super::event::{Appeal, EventKind, Kind, Stage};
use super::history::History;

/// The latest run of a clock: when it began, and when it was done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Begun {
    pub(super) started: NaiveDate,
    pub(super) ended: Option<NaiveDate>,
}

/// When a clock began in a history; `None` where it has not.
pub(super) fn begun(history: &History, clock: Clock) -> Option<Begun> {
    use EventKind as E;
    let state = history.state();
    let kind = state.kind;
    let decision = |event| matches!(event, E::Approved | E::Refused | E::Withdrawn);
    let run = |from: fn(E) -> bool, until: &dyn Fn(E) -> bool| {
        let (position, started) = history.latest(from)?;
        Some(Begun { started, ended: history.after(position, until) })
    };
    let accepted: fn(E) -> bool = |event| event == E::Accepted;
    match clock {
        Clock::Whole if kind == Kind::Allowance => run(accepted, &decision),
        Clock::SmallFast if kind == Kind::SmallFast => run(accepted, &decision),
        Clock::XhReview if kind == Kind::ExtremeHardship => {
            run(accepted, &|event| decision(event) || event == E::Reviewed)
        }
        Clock::XhDecision if kind == Kind::ExtremeHardship => run(|event| event == E::Reviewed, &decision),
        Clock::Notice => run(|event| event == E::Published, &|event| {
            matches!(event, E::NoticeClean | E::Objected | E::Withdrawn)
        }),
        Clock::Decision if kind == Kind::Allowance => run(|event| event == E::NoticeClean, &decision),
        Clock::Reinvestigation if kind == Kind::Allowance => {
            run(|event| event == E::Objected, &|event| decision(event) || event == E::Published)
        }
        Clock::RefusalNotice if kind == Kind::Allowance => {
            run(|event| event == E::Refused, &|event| event == E::Notified)
        }
        Clock::Reconsideration | Clock::Litigation => appealed(history, clock),
        Clock::ReconsiderationDecision => run(|event| event == E::ReconsiderationAsked, &|event| {
            matches!(event, E::ReconsiderationUpheld | E::ReconsiderationAnnulled)
        }),
        Clock::LitigationAfter => {
            run(|event| event == E::ReconsiderationUpheld, &|event| event == E::LitigationFiled)
                .filter(|run| run.ended.is_some() || state.appeal == Appeal::Upheld)
        }
        Clock::Judgment => run(|event| event == E::LitigationFiled, &|event| {
            matches!(event, E::JudgmentUpheld | E::JudgmentAnnulled)
        }),
        Clock::Recertification => recertified(history),
        Clock::Grace if state.stage == Stage::InGrace => {
            run(|event| event == E::GraceGranted, &|event| event == E::Stopped)
        }
        _ => None,
    }
}

/// Of the two ways to appeal the latest decision, the one that was taken; both while none was.
fn appealed(history: &History, clock: Clock) -> Option<Begun> {
    use EventKind as E;
    let (position, started) = history.latest(|event| event == E::Notified)?;
    let taken = |event| matches!(event, E::ReconsiderationAsked | E::LitigationFiled);
    let way = if clock == Clock::Reconsideration { E::ReconsiderationAsked } else { E::LitigationFiled };
    match history.event_after(position, taken) {
        Some(dated) => (dated.event.kind == way).then_some(Begun { started, ended: Some(dated.on) }),
        None => (history.state().appeal == Appeal::Open).then_some(Begun { started, ended: None }),
    }
}

/// On the roll, the next review counts from the decision or the latest review.
fn recertified(history: &History) -> Option<Begun> {
    use EventKind as E;
    let state = history.state();
    let on_roll = matches!(state.stage, Stage::OnRoll | Stage::Recertifying | Stage::Changing);
    let (_, started) =
        history.latest(|event| matches!(event, E::Approved | E::ChangeDecided | E::RecertificationDone))?;
    (on_roll && state.kind == Kind::Allowance).then_some(Begun { started, ended: None })
}
