//! 选举进程 (CG-32): an election from its preparation to the handover, a machine without a clock.

use chrono::{Days, NaiveDate};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::{Lang, Text};
use thiserror::Error;

use super::answer::Answer;
use super::days::{DayError, days_before};
use super::policy::{ElectionPolicy, Late};
use super::rules;
use super::worded::worded;

worded! {
    /// 阶段.
    Stage {
        /// 筹备.
        Prepared = "prepared", "筹备", "prepared";
        /// 选举委员会产生.
        CommitteeFormed = "committee-formed", "选举委员会产生", "election committee formed";
        /// 选举日确定.
        DayFixed = "day-fixed", "选举日确定", "election day fixed";
        /// 名单公布.
        RollPublished = "roll-published", "选民名单公布", "roll published";
        /// 异议期满.
        ObjectionsClosed = "objections-closed", "异议期满", "objections closed";
        /// 名单确定.
        RollFinal = "roll-final", "名单确定", "roll final";
        /// 候选人公布.
        CandidatesPublished = "candidates-published", "候选人公布", "candidates published";
        /// 委托公布.
        ProxiesPublished = "proxies-published", "委托名单公布", "proxies published";
        /// 投票.
        Polling = "polling", "投票", "polling";
        /// 票数相等,再次投票.
        TieVote = "tie-vote", "再次投票", "vote among the tied";
        /// 另行选举.
        Supplementary = "supplementary", "另行选举", "supplementary election";
        /// 选举无效.
        Invalid = "invalid", "选举无效", "invalid";
        /// 选出.
        Elected = "elected", "选出", "elected";
        /// 公布.
        Announced = "announced", "结果公布", "announced";
        /// 移交.
        HandedOver = "handed-over", "移交完毕", "handed over";
        /// 结束.
        Closed = "closed", "结束", "closed";
    }
}

/// 计票结论, as the course needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// Every seat is filled, or stays vacant for good.
    Settled,
    /// A vote among the tied is due.
    Tie,
    /// A supplementary election is due.
    Supplementary,
    /// 选举无效.
    Invalid,
}

/// 事项.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseEvent {
    /// 选举委员会产生.
    FormCommittee,
    /// 确定选举日; also moves it while the roll is not final.
    FixDay(NaiveDate),
    /// 公布名单.
    PublishRoll,
    /// 提出异议.
    Object,
    /// 处理一项异议并公布.
    Decide,
    /// 异议期满.
    CloseObjections,
    /// 名单确定.
    FinaliseRoll,
    /// 公布候选人.
    PublishCandidates,
    /// 公布委托.
    PublishProxies,
    /// 公布离任审计.
    PublishAudit,
    /// 投票并计票.
    Vote(Came),
    /// 重新选举: a new day for an invalid election, with the same roll.
    Rerun(NaiveDate),
    /// 公布结果.
    Announce,
    /// 移交完毕.
    HandOver,
    /// 结束.
    Close,
}

impl CourseEvent {
    /// For people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::FormCommittee => Text::new("产生选举委员会", "form the election committee"),
            Self::FixDay(_) => Text::new("确定选举日", "fix the election day"),
            Self::PublishRoll => Text::new("公布名单", "publish the roll"),
            Self::Object => Text::new("提出异议", "object"),
            Self::Decide => Text::new("处理异议", "decide on an objection"),
            Self::CloseObjections => Text::new("异议期满", "close objections"),
            Self::FinaliseRoll => Text::new("名单确定", "make the roll final"),
            Self::PublishCandidates => Text::new("公布候选人", "publish candidates"),
            Self::PublishProxies => Text::new("公布委托", "publish proxies"),
            Self::PublishAudit => Text::new("公布离任审计", "publish the audit"),
            Self::Vote(_) => Text::new("投票计票", "vote and count"),
            Self::Rerun(_) => Text::new("重新选举", "re-run"),
            Self::Announce => Text::new("公布结果", "announce"),
            Self::HandOver => Text::new("移交", "hand over"),
            Self::Close => Text::new("结束", "close"),
        }
    }
}

/// 期限 of the place and the law; what is `None` is not limited here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CourseLimits {
    /// Days the roll is published before.
    pub roll_days: u32,
    /// Days before the election day for which a published roll holds.
    pub roll_max_age: Option<u32>,
    /// Days to object.
    pub objection_days: Option<u32>,
    /// Days candidates are published before.
    pub candidates_days: Option<u32>,
    /// Days proxies are published before.
    pub proxy_names_days: Option<u32>,
    /// Is an objection taken after its time?
    pub late_objections: bool,
    /// Has the audit to be published before polling?
    pub audit: bool,
}

impl CourseLimits {
    /// The limits of a place under the law of the election day. What it leaves open is `None`; without the days of the roll there
    /// are no limits at all.
    #[must_use]
    pub fn of(policy: &ElectionPolicy) -> Answer<Self> {
        let mut reading = Reading::default();
        let roll = policy.roll_days.read(&mut reading).map(|days| *days.value);
        let late = policy.late_objection.read(&mut reading).map(|late| *late.value == Late::Accept);
        let audit = policy.audit.read(&mut reading).map(|audit| audit.value.yes());
        let mut set = |setting: &Setting<u32>| {
            if setting.is_set() { setting.read(&mut reading).map(|days| *days.value) } else { None }
        };
        let roll_max_age = set(&policy.roll_max_age);
        let objection_days = set(&policy.objection_days);
        let candidates_days = set(&policy.candidates_days);
        let proxy_names_days = set(&policy.proxy_names_days);
        let limits = match (roll, late, audit) {
            (Some(roll_days), Some(late_objections), Some(audit)) => Some(Self {
                roll_days,
                roll_max_age,
                objection_days,
                candidates_days,
                proxy_names_days,
                late_objections,
                audit,
            }),
            _ => None,
        };
        Answer::new(limits, reading, &rules::CG_32)
    }
}

/// 进程: where an election stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CourseState {
    /// The stage.
    pub stage: Stage,
    /// The day of the latest event.
    pub since: NaiveDate,
    /// 选举日.
    pub election_day: Option<NaiveDate>,
    /// 名单公布日.
    pub roll_published: Option<NaiveDate>,
    /// 未处理异议.
    pub open_objections: u32,
    /// 离任审计已公布.
    pub audit_published: bool,
    /// 结果公布日.
    pub announced: Option<NaiveDate>,
    limits: CourseLimits,
}

/// Why an event cannot follow. Each names state and event.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CourseError {
    /// Not lawful in that stage.
    #[error("`{}` cannot follow in stage `{stage}`; record what comes between, or correct it", .event.label().en)]
    NotLawful {
        /// The stage.
        stage: Stage,
        /// The event.
        event: CourseEvent,
    },
    /// Before the latest event.
    #[error("`{}` on {on} lies before the latest event, {last}; put the events in order", .event.label().en)]
    Backwards {
        /// The event.
        event: CourseEvent,
        /// Its day.
        on: NaiveDate,
        /// The latest.
        last: NaiveDate,
    },
    /// Too late or too early.
    #[error("`{}` on {on} in stage `{stage}`: not after {latest}", .event.label().en)]
    TooLate {
        /// The stage.
        stage: Stage,
        /// The event.
        event: CourseEvent,
        /// Its day.
        on: NaiveDate,
        /// The latest lawful day.
        latest: NaiveDate,
    },
    /// Too early.
    #[error("`{}` on {on} in stage `{stage}`: not before {earliest}", .event.label().en)]
    TooEarly {
        /// The stage.
        stage: Stage,
        /// The event.
        event: CourseEvent,
        /// Its day.
        on: NaiveDate,
        /// The earliest lawful day.
        earliest: NaiveDate,
    },
    /// Objections are open.
    #[error("{count} objection(s) are not decided; decide and publish first")]
    OpenObjections {
        /// How many.
        count: u32,
    },
    /// `AuditNotPublished`.
    #[error("the leaving audit is not published; publish it before polling")]
    AuditNotPublished,
    /// A day beyond the calendar.
    #[error(transparent)]
    Day(#[from] DayError),
}

impl CourseError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::NotLawful { stage, event } => {
                format!("“{}”阶段不能“{}”;请补记其间事项,或更正", stage.label().zh, event.label().zh)
            }
            Self::Backwards { event, on, last } => {
                format!("“{}”({on})早于上一事项({last});请按先后排列", event.label().zh)
            }
            Self::TooLate { event, on, latest, .. } => {
                format!("“{}”({on})不得晚于 {latest}", event.label().zh)
            }
            Self::TooEarly { event, on, earliest, .. } => {
                format!("“{}”({on})不得早于 {earliest}", event.label().zh)
            }
            Self::OpenObjections { count } => format!("尚有 {count} 项异议未处理;请先处理并公布"),
            Self::AuditNotPublished => "离任审计未公布;请在投票前公布".to_owned(),
            Self::Day(_) => "日期超出范围;请核对".to_owned(),
        }
    }
}

impl CourseState {
    /// Preparation begins.
    #[must_use]
    pub const fn new(on: NaiveDate, limits: CourseLimits) -> Self {
        Self {
            stage: Stage::Prepared,
            since: on,
            election_day: None,
            roll_published: None,
            open_objections: 0,
            audit_published: false,
            announced: None,
            limits,
        }
    }

    /// The state after an event on a day. Pure: replaying the events gives the same state.
    ///
    /// ```
    /// use minzheng_community_governance::election::{CourseEvent as E, CourseLimits, CourseState, Stage};
    /// let day = |text: &str| text.parse().unwrap();
    /// let limits = CourseLimits { roll_days: 20, objection_days: Some(5), ..CourseLimits::default() };
    /// let fixed = CourseState::new(day("2026-11-01"), limits)
    ///     .apply(E::FormCommittee, day("2026-11-10"))?
    ///     .apply(E::FixDay(day("2026-12-20")), day("2026-11-12"))?;
    /// assert!(fixed.apply(E::PublishRoll, day("2026-12-01")).is_err()); // not 20 days before
    /// let published = fixed.apply(E::PublishRoll, day("2026-11-30"))?;
    /// assert!(published.apply(E::CloseObjections, day("2026-12-05")).is_err()); // the fifth day is still theirs
    /// assert_eq!(published.apply(E::CloseObjections, day("2026-12-06"))?.stage, Stage::ObjectionsClosed);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`CourseError`].
    pub fn apply(self, event: CourseEvent, on: NaiveDate) -> Result<Self, CourseError> {
        if on < self.since {
            return Err(CourseError::Backwards { event, on, last: self.since });
        }
        let next = |stage| Self { stage, since: on, ..self };
        match (self.stage, event) {
            (Stage::Prepared, CourseEvent::FormCommittee) => Ok(next(Stage::CommitteeFormed)),
            (Stage::CommitteeFormed | Stage::DayFixed, CourseEvent::FixDay(day)) => {
                let latest = days_before(day, self.limits.roll_days)?;
                self.not_after(event, on, latest)?;
                Ok(Self { election_day: Some(day), ..next(Stage::DayFixed) })
            }
            // A later day keeps a roll that was published early enough.
            (Stage::RollPublished | Stage::ObjectionsClosed, CourseEvent::FixDay(day)) => {
                let latest = days_before(day, self.limits.roll_days)?;
                self.not_after(event, self.roll_published.unwrap_or(on), latest)?;
                // A roll that has become too old is opened again.
                let holds = match self.limits.roll_max_age {
                    Some(most) => self.roll_published >= Some(days_before(day, most)?),
                    None => true,
                };
                if !holds {
                    let reopened = Self { roll_published: None, ..next(Stage::DayFixed) };
                    return Ok(Self { election_day: Some(day), open_objections: 0, ..reopened });
                }
                Ok(Self { election_day: Some(day), ..next(self.stage) })
            }
            (Stage::DayFixed, CourseEvent::PublishRoll) => {
                self.not_after(event, on, self.before_election(self.limits.roll_days)?)?;
                Ok(Self { roll_published: Some(on), ..next(Stage::RollPublished) })
            }
            (Stage::RollPublished, CourseEvent::Object) => {
                if let Some(last) = self.last_objection()?.filter(|_| !self.limits.late_objections) {
                    self.not_after(event, on, last)?;
                }
                Ok(Self { open_objections: self.open_objections.saturating_add(1), ..next(self.stage) })
            }
            (Stage::RollPublished | Stage::ObjectionsClosed, CourseEvent::Decide)
                if self.open_objections > 0 =>
            {
                Ok(Self { open_objections: self.open_objections.saturating_sub(1), ..next(self.stage) })
            }
            (Stage::RollPublished, CourseEvent::CloseObjections) => {
                if let Some(last) = self.last_objection()? {
                    let earliest = last.checked_add_days(Days::new(1)).ok_or(DayError::OutOfRange)?;
                    self.not_before(event, on, earliest)?;
                }
                Ok(next(Stage::ObjectionsClosed))
            }
            (Stage::ObjectionsClosed, CourseEvent::FinaliseRoll) => match self.open_objections {
                0 => Ok(next(Stage::RollFinal)),
                count => Err(CourseError::OpenObjections { count }),
            },
            (Stage::RollFinal, CourseEvent::PublishCandidates) => {
                self.in_time(event, on, self.limits.candidates_days)?;
                Ok(next(Stage::CandidatesPublished))
            }
            (Stage::CandidatesPublished, CourseEvent::PublishProxies) => {
                self.in_time(event, on, self.limits.proxy_names_days)?;
                Ok(next(Stage::ProxiesPublished))
            }
            (stage, CourseEvent::PublishAudit) if stage < Stage::Polling => {
                Ok(Self { audit_published: true, ..next(stage) })
            }
            (Stage::CandidatesPublished | Stage::ProxiesPublished, CourseEvent::Vote(came)) => {
                let day = self.election_day.unwrap_or(on);
                self.not_before(event, on, day)?;
                self.not_after(event, on, day)?;
                if self.limits.audit && !self.audit_published {
                    return Err(CourseError::AuditNotPublished);
                }
                Ok(next(came.stage()))
            }
            (Stage::TieVote, CourseEvent::Vote(came)) => Ok(next(came.stage())),
            (Stage::Supplementary, CourseEvent::Vote(came @ (Came::Settled | Came::Tie))) => {
                Ok(next(came.stage()))
            }
            (Stage::Invalid, CourseEvent::Rerun(day)) => {
                self.not_before(event, day, on)?;
                Ok(Self { election_day: Some(day), ..next(Stage::CandidatesPublished) })
            }
            (Stage::Elected, CourseEvent::Announce) => {
                Ok(Self { announced: Some(on), ..next(Stage::Announced) })
            }
            (Stage::Announced, CourseEvent::HandOver) => Ok(next(Stage::HandedOver)),
            (Stage::HandedOver, CourseEvent::Close) => Ok(next(Stage::Closed)),
            (stage, event) => Err(CourseError::NotLawful { stage, event }),
        }
    }

    /// The last day to object.
    fn last_objection(&self) -> Result<Option<NaiveDate>, CourseError> {
        let Some((published, days)) = self.roll_published.zip(self.limits.objection_days) else {
            return Ok(None);
        };
        Ok(Some(published.checked_add_days(Days::new(days.into())).ok_or(DayError::OutOfRange)?))
    }

    fn before_election(&self, days: u32) -> Result<NaiveDate, CourseError> {
        Ok(days_before(self.election_day.unwrap_or(self.since), days)?)
    }

    fn in_time(&self, event: CourseEvent, on: NaiveDate, days: Option<u32>) -> Result<(), CourseError> {
        match days {
            Some(days) => self.not_after(event, on, self.before_election(days)?),
            None => self.not_after(event, on, self.before_election(0)?),
        }
    }

    fn not_after(&self, event: CourseEvent, on: NaiveDate, latest: NaiveDate) -> Result<(), CourseError> {
        let stage = self.stage;
        if on > latest { Err(CourseError::TooLate { stage, event, on, latest }) } else { Ok(()) }
    }

    fn not_before(&self, event: CourseEvent, on: NaiveDate, earliest: NaiveDate) -> Result<(), CourseError> {
        let stage = self.stage;
        if on < earliest { Err(CourseError::TooEarly { stage, event, on, earliest }) } else { Ok(()) }
    }
}

impl Came {
    const fn stage(self) -> Stage {
        match self {
            Self::Settled => Stage::Elected,
            Self::Tie => Stage::TieVote,
            Self::Supplementary => Stage::Supplementary,
            Self::Invalid => Stage::Invalid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::CourseEvent as E;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn limits() -> CourseLimits {
        CourseLimits {
            roll_days: 20,
            roll_max_age: None,
            objection_days: Some(5),
            candidates_days: Some(5),
            proxy_names_days: Some(2),
            late_objections: false,
            audit: true,
        }
    }

    fn lawful() -> Vec<(E, &'static str)> {
        vec![
            (E::FormCommittee, "2026-11-10"),
            (E::FixDay(day("2026-12-20")), "2026-11-12"),
            (E::PublishRoll, "2026-11-30"),
            (E::Object, "2026-12-05"),
            (E::CloseObjections, "2026-12-06"),
            (E::Decide, "2026-12-08"),
            (E::FinaliseRoll, "2026-12-08"),
            (E::PublishAudit, "2026-12-10"),
            (E::PublishCandidates, "2026-12-15"),
            (E::PublishProxies, "2026-12-18"),
            (E::Vote(Came::Tie), "2026-12-20"),
            (E::Vote(Came::Supplementary), "2026-12-20"),
            (E::Vote(Came::Settled), "2027-01-10"),
            (E::Announce, "2027-01-10"),
            (E::HandOver, "2027-01-20"),
            (E::Close, "2027-01-20"),
        ]
    }

    #[test]
    fn the_whole_course_replays() {
        let mut state = CourseState::new(day("2026-11-01"), limits());
        for (event, on) in lawful() {
            state = state.apply(event, day(on)).unwrap();
        }
        assert_eq!(state.stage, Stage::Closed);
        for (event, _) in lawful() {
            assert!(state.apply(event, day("2027-02-01")).is_err());
        }
    }

    #[test]
    fn no_step_comes_before_the_one_before_it() {
        let all = lawful();
        let mut state = CourseState::new(day("2026-11-01"), limits());
        for (at, (event, on)) in all.iter().enumerate() {
            for (later, when) in all.iter().skip(at).filter(|(later, _)| later != event) {
                // The audit may come at any time before polling, and the day may be moved.
                if matches!(later, E::PublishAudit | E::FixDay(_) | E::Vote(_) | E::Decide) {
                    continue;
                }
                let early = state.apply(*later, day(when).max(day(on)));
                // What keeps the stage may be left out.
                let optional = matches!(event, E::PublishAudit | E::Object | E::Decide);
                assert!(early.is_err() || optional, "{later:?} in {}", state.stage);
            }
            state = state.apply(*event, day(on)).unwrap();
        }
    }

    #[test]
    fn guards_stand_at_their_days() {
        let upto = |count: usize| {
            let mut state = CourseState::new(day("2026-11-01"), limits());
            for (event, on) in lawful().into_iter().take(count) {
                state = state.apply(event, day(on)).unwrap();
            }
            state
        };
        assert!(upto(3).apply(E::Object, day("2026-12-06")).is_err(), "out of time");
        assert_eq!(
            upto(5).apply(E::FinaliseRoll, day("2026-12-08")),
            Err(CourseError::OpenObjections { count: 1 })
        );
        assert!(upto(8).apply(E::PublishCandidates, day("2026-12-16")).is_err());
        assert!(upto(9).apply(E::PublishProxies, day("2026-12-19")).is_err());
        assert!(upto(10).apply(E::Vote(Came::Settled), day("2026-12-19")).is_err());
        let mut unaudited = upto(10);
        unaudited.audit_published = false;
        assert_eq!(
            unaudited.apply(E::Vote(Came::Settled), day("2026-12-20")),
            Err(CourseError::AuditNotPublished)
        );
        // A later day keeps the roll, an earlier one would not.
        assert!(upto(3).apply(E::FixDay(day("2026-12-27")), day("2026-12-01")).is_ok());
        assert!(upto(3).apply(E::FixDay(day("2026-12-19")), day("2026-12-01")).is_err());
        let invalid = upto(10).apply(E::Vote(Came::Invalid), day("2026-12-20")).unwrap();
        assert_eq!(invalid.stage, Stage::Invalid);
        let again = invalid.apply(E::Rerun(day("2027-01-10")), day("2026-12-22")).unwrap();
        assert_eq!(again.apply(E::Vote(Came::Settled), day("2027-01-10")).unwrap().stage, Stage::Elected);
    }
}
