//! The stages of an incubation and what leads from one to the next.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

worded! {
    /// 阶段.
    Stage {
        /// 未申请.
        New = "new", "未申请", "not applied";
        /// 已申请.
        Applied = "applied", "已申请", "applied";
        /// 初审通过.
        Screened = "screened", "初审通过", "screened";
        /// 已准入.
        Admitted = "admitted", "已准入", "admitted";
        /// 孵化中.
        Incubating = "incubating", "孵化中", "incubating";
        /// 延长孵化.
        Extended = "extended", "延长孵化", "extended";
        /// 出壳.
        Graduated = "graduated", "出壳", "graduated";
        /// 退出.
        Exited = "exited", "退出", "exited";
    }
}

worded! {
    /// 事件.
    IncubatorEvent {
        /// 申请.
        Apply = "apply", "申请", "application";
        /// 初审通过.
        Screen = "screen", "初审通过", "screening passed";
        /// 准入.
        Admit = "admit", "准入", "admission";
        /// 入驻 (with a room or without).
        Enter = "enter", "入驻", "entry";
        /// 登记.
        Register = "register", "办理登记", "registration";
        /// 延长.
        Extend = "extend", "延长", "extension";
        /// 出壳.
        Graduate = "graduate", "出壳", "graduation";
        /// 通知退出.
        Exit = "exit", "退出", "exit";
    }
}

/// 一个事件.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// What happened.
    pub event: IncubatorEvent,
    /// When.
    pub on: NaiveDate,
}

/// An event that a stage does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{} is not possible at stage {}; correct the order of events", .event.word(), .stage.word())]
pub struct StageError {
    /// The stage.
    pub stage: Stage,
    /// The event.
    pub event: IncubatorEvent,
}

impl Stage {
    /// Does nothing come after it?
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Graduated | Self::Exited)
    }
}

/// The stage after an event. A second extension, and anything after graduation or exit, is an error.
///
/// ```
/// use minzheng_ngo_registration::incubator::{IncubatorEvent, Stage, apply};
/// assert_eq!(apply(Stage::Admitted, IncubatorEvent::Enter)?, Stage::Incubating);
/// assert!(apply(Stage::Extended, IncubatorEvent::Extend).is_err());
/// # Ok::<(), minzheng_ngo_registration::incubator::StageError>(())
/// ```
///
/// # Errors
/// [`StageError`] naming both.
pub const fn apply(stage: Stage, event: IncubatorEvent) -> Result<Stage, StageError> {
    match (stage, event) {
        (Stage::New, IncubatorEvent::Apply) => Ok(Stage::Applied),
        (Stage::Applied, IncubatorEvent::Screen) => Ok(Stage::Screened),
        (Stage::Screened, IncubatorEvent::Admit) => Ok(Stage::Admitted),
        (Stage::Admitted, IncubatorEvent::Enter) => Ok(Stage::Incubating),
        (Stage::Incubating | Stage::Extended, IncubatorEvent::Register) => Ok(stage),
        (Stage::Incubating, IncubatorEvent::Extend) => Ok(Stage::Extended),
        (Stage::Incubating | Stage::Extended, IncubatorEvent::Graduate) => Ok(Stage::Graduated),
        (
            Stage::Applied | Stage::Screened | Stage::Admitted | Stage::Incubating | Stage::Extended,
            IncubatorEvent::Exit,
        ) => Ok(Stage::Exited),
        (stage, event) => Err(StageError { stage, event }),
    }
}

/// The stage after a history; replaying it gives the same stage every time.
///
/// # Errors
/// The position of the first event that is not possible, with the reason.
pub fn replay(events: &[Event]) -> Result<Stage, (usize, StageError)> {
    events
        .iter()
        .enumerate()
        .try_fold(Stage::New, |stage, (index, event)| apply(stage, event.event).map_err(|why| (index, why)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_stage_and_event() {
        let mut possible = 0;
        for stage in Stage::ALL {
            for event in IncubatorEvent::ALL {
                match apply(*stage, *event) {
                    Ok(next) => {
                        possible += 1;
                        assert!(!stage.is_final(), "{stage:?} {event:?}");
                        assert_ne!(next, Stage::New);
                    }
                    Err(why) => assert_eq!((why.stage, why.event), (*stage, *event)),
                }
            }
        }
        assert_eq!(possible, 14);
    }
}
