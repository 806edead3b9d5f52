//! 救助经过: a stay as a state machine with its clock (SO-13, SO-14).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::error::RescueError;

worded! {
    /// 经过中的事.
    RescueAct {
        /// 求助.
        Ask = "ask", "求助", "asks for help";
        /// 入站.
        Admit = "admit", "入站", "is admitted";
        /// 书面拒绝.
        Refuse = "refuse", "书面拒绝", "is refused in writing";
        /// 送医.
        Hospital = "hospital", "送医", "goes to hospital";
        /// 出院(出院证明).
        Discharge = "discharge", "出院", "is discharged, with the note";
        /// 延长.
        Extend = "extend", "延长救助", "the stay is extended";
        /// 离站.
        Leave = "leave", "离站", "leaves";
        /// 擅自离站.
        LeaveUnannounced = "leave-unannounced", "擅自离站", "leaves unannounced";
        /// 终止救助.
        End = "end", "终止救助", "help is ended";
    }
}

worded! {
    /// 状态.
    #[doc(alias = "救助状态")]
    RescueState {
        /// 已求助.
        Asked = "asked", "已求助", "asked for help";
        /// 已书面拒绝.
        Refused = "refused", "已书面拒绝", "refused in writing";
        /// 在站.
        InStation = "in-station", "在站", "in the station";
        /// 在院救治.
        InHospital = "in-hospital", "在院救治", "in hospital";
        /// 已离站.
        Left = "left", "已离站", "left";
        /// 放弃救助.
        GivenUp = "given-up", "放弃救助", "help given up";
        /// 终止救助.
        Ended = "ended", "终止救助", "help ended";
    }
}

/// 一件事.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RescueEvent {
    /// 哪一日.
    pub on: NaiveDate,
    /// 何事.
    pub act: RescueAct,
    /// 延长到.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// Where a stay stands after its log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stay {
    /// 状态; `None` before anything happened.
    pub state: Option<RescueState>,
    /// 入站日, of the last stay.
    pub entered: Option<NaiveDate>,
    /// 延长到.
    pub extended: Option<NaiveDate>,
    /// 离站日, of the last stay.
    pub departed: Option<NaiveDate>,
}

impl RescueState {
    /// Is the stay over, so that a new file begins with the next request?
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Refused | Self::Left | Self::GivenUp | Self::Ended)
    }
}

impl Stay {
    /// The stay after one more event, the how many-th of its log.
    ///
    /// ```
    /// use minzheng_social_affairs::rescue::{RescueAct, RescueEvent, RescueState, Stay};
    /// let event = |day: &str, act| Ok::<_, Box<dyn std::error::Error>>(RescueEvent { on: day.parse()?, act, until: None });
    /// let stay = Stay::default()
    ///     .apply(0, event("2025-06-20", RescueAct::Ask)?)?
    ///     .apply(1, event("2025-06-20", RescueAct::Admit)?)?;
    /// assert_eq!(stay.state, Some(RescueState::InStation));
    /// assert!(stay.apply(2, event("2025-06-21", RescueAct::Discharge)?).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`RescueError::Impossible`], [`RescueError::Until`].
    pub fn apply(self, entry: usize, event: RescueEvent) -> Result<Self, RescueError> {
        use RescueAct as Act;
        use RescueState as State;
        if (event.act == Act::Extend) != event.until.is_some() {
            return Err(RescueError::Until(entry));
        }
        let state = self.state.unwrap_or(State::Left);
        let impossible = Err(RescueError::Impossible { entry, act: event.act, state });
        let next = match (state, event.act) {
            (over, Act::Ask) if over.is_over() => {
                // A new file: of the stay before only the day of leaving still matters.
                return Ok(Self { state: Some(State::Asked), entered: None, extended: None, ..self });
            }
            (State::Asked, Act::Admit) => {
                return Ok(Self {
                    state: Some(State::InStation),
                    entered: Some(event.on),
                    extended: None,
                    departed: None,
                });
            }
            (State::Asked, Act::Refuse) => State::Refused,
            // Who has wounds or seems ill goes to hospital first.
            (State::Asked | State::InStation, Act::Hospital) => State::InHospital,
            (State::InHospital, Act::Discharge) => State::InStation,
            (State::InStation | State::InHospital, Act::Extend) => {
                let entered =
                    self.entered.filter(|entered| event.until.is_some_and(|until| until > *entered));
                if entered.is_none() {
                    return Err(RescueError::Until(entry));
                }
                return Ok(Self { extended: event.until.max(self.extended), ..self });
            }
            (State::InStation | State::InHospital, Act::Leave) => State::Left,
            (State::InStation | State::InHospital, Act::LeaveUnannounced) => State::GivenUp,
            (State::InStation | State::InHospital, Act::End) => State::Ended,
            _ => return impossible,
        };
        let admitted = event.act == Act::Hospital && state == State::Asked;
        let entered = if admitted { Some(event.on) } else { self.entered };
        let departed = match next {
            State::Left | State::GivenUp | State::Ended => Some(event.on),
            _ if admitted => None,
            _ => self.departed,
        };
        Ok(Self { state: Some(next), entered, departed, ..self })
    }

    /// 期限最后一日 of a stay of so many days, the day of entry not counted, and no earlier than an extension.
    #[must_use]
    pub fn last_day(&self, days: u32) -> Option<NaiveDate> {
        let last = self.entered?.checked_add_days(Days::new(u64::from(days)))?;
        Some(self.extended.map_or(last, |until| until.max(last)))
    }
}
