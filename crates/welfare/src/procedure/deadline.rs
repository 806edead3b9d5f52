//! 时限: one clock of a procedure, by when, and on what it rests.

use chrono::NaiveDate;
use minzheng_core_types::figures::{FigureRef, Parameter};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Citation, Month, Rule, Text, Variant, WorkdayCalendar};

use super::count::{Count, DayLine, days_of};
use super::event::worded;
use super::history::{History, Pause, Stops};
use super::policy::{Counting, PARAMETERS};
use super::rules::SA_20;
use crate::rules::{SA_21, SA_23};

use serde::{Deserialize, Serialize};

worded! {
    /// 时钟: what has to be done by a day.
    #[doc(alias = "办理时限")]
    Clock {
        /// 办结: the whole procedure, to the decision.
        Whole = "whole", "作出决定(全程)", "decision, of the whole procedure";
        /// 公示期.
        Notice = "notice", "公示期满", "end of the notice";
        /// 公示后决定.
        Decision = "decision", "公示后作出决定", "decision after the notice";
        /// 异议后重新公示.
        Reinvestigation = "reinvestigation", "重新调查并公示", "re-investigation and new notice";
        /// 告知不予批准.
        RefusalNotice = "refusal-notice", "告知不予批准", "telling the refusal";
        /// 特困审核.
        XhReview = "xh-review", "特困审核", "review, extreme hardship";
        /// 特困决定.
        XhDecision = "xh-decision", "特困决定", "decision, extreme hardship";
        /// 小额快救.
        SmallFast = "small-fast", "小额快救办结", "small and fast assistance";
        /// 申请复议.
        Reconsideration = "reconsideration", "申请行政复议", "asking for reconsideration";
        /// 复议决定.
        ReconsiderationDecision = "reconsideration-decision", "复议决定", "deciding the reconsideration";
        /// 起诉.
        Litigation = "litigation", "提起行政诉讼", "filing litigation";
        /// 复议后起诉.
        LitigationAfter = "litigation-after", "复议后提起诉讼", "filing litigation after reconsideration";
        /// 一审.
        Judgment = "judgment", "一审判决", "judgment at first instance";
        /// 定期核查 (SA-21).
        Recertification = "recertification", "定期核查", "recertification";
        /// 渐退期满 (SA-23).
        Grace = "grace", "渐退期满停发", "stop at the end of grace";
    }
}

/// How many clocks there are.
pub const CLOCKS: usize = Clock::ALL.len();

worded! {
    /// 办理责任: who has to act. The usual division of work, not the text of each place.
    #[doc(alias = "责任主体")]
    Answerable {
        /// 申请人.
        Applicant = "applicant", "申请人", "applicant";
        /// 乡镇(街道).
        Township = "township", "乡镇(街道)", "township or street";
        /// 县(区)民政局.
        County = "county", "区(县)民政局", "district or county bureau";
        /// 复议机关.
        ReconsiderationOrgan = "reconsideration-organ", "行政复议机关", "reconsideration organ";
        /// 法院.
        Court = "court", "人民法院", "court";
    }
}

impl Clock {
    /// Who has to act.
    #[must_use]
    pub const fn answerable(self) -> Answerable {
        match self {
            Self::Notice
            | Self::Reinvestigation
            | Self::XhReview
            | Self::SmallFast
            | Self::Recertification => Answerable::Township,
            Self::Whole | Self::Decision | Self::RefusalNotice | Self::XhDecision | Self::Grace => {
                Answerable::County
            }
            Self::Reconsideration | Self::Litigation | Self::LitigationAfter => Answerable::Applicant,
            Self::ReconsiderationDecision => Answerable::ReconsiderationOrgan,
            Self::Judgment => Answerable::Court,
        }
    }

    /// The rule.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        match self {
            Self::Recertification => &SA_21,
            Self::Grace => &SA_23,
            _ => &SA_20,
        }
    }
}

worded! {
    /// 时限单位: what a limit counts.
    Unit {
        /// 自然日.
        CalendarDays = "calendar-days", "日", "days";
        /// 工作日.
        WorkingDays = "working-days", "个工作日", "working days";
        /// 月.
        Months = "months", "个月", "months";
    }
}

worded! {
    /// 时限状态: how a clock stands on the day asked for.
    #[doc(alias = "逾期")]
    Status {
        /// 逾期: the last day is over and nothing was done.
        Overdue = "overdue", "逾期", "overdue";
        /// 今日到期.
        DueToday = "due-today", "今日到期", "due today";
        /// 进行中.
        Running = "running", "进行中", "running";
        /// 中止.
        Stopped = "stopped", "中止", "stopped";
        /// 无法推算: a figure, a fact or the calendar is lacking.
        Unknown = "unknown", "无法推算", "not known";
        /// 期满未行使: a limit of the applicant's has run out. That is no fault of anybody's.
        Lapsed = "lapsed", "期满未行使", "lapsed";
        /// 过早: the notice was ended before it had run.
        TooEarly = "too-early", "未满期限", "ended too early";
        /// 逾期办结.
        MetLate = "met-late", "逾期办结", "done late";
        /// 按期办结.
        Met = "met", "按期办结", "done in time";
    }
}

/// 截止日: by when. Never a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The last day.
    On(NaiveDate),
    /// The clock stands still with so many days left.
    Stopped(u32),
    /// It cannot be known.
    Unknown(Unknown),
}

/// Why a last day cannot be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The place has not settled a figure: those of [`Deadline::missing`].
    Figure,
    /// The calendar does not know this day.
    Calendar(NaiveDate),
    /// How often the household is reviewed is not established.
    ReviewClass,
    /// It lies beyond the last date that can be held.
    TooFar,
}

/// 时限: one clock as it stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "办理时限")]
pub struct Deadline {
    /// What has to be done.
    pub clock: Clock,
    /// The day of the act from which it runs.
    pub started: NaiveDate,
    /// The length, where it is known.
    pub limit: Option<u32>,
    /// What the length counts.
    pub unit: Unit,
    /// By when.
    pub due: Due,
    /// The last day by the count alone, before a rest day moved it.
    pub unrolled: Option<NaiveDate>,
    /// The day on which it was done.
    pub ended: Option<NaiveDate>,
    /// How it stands.
    pub status: Status,
    /// Days counted up to the act, or up to the day asked for.
    pub used: Option<u32>,
    /// Counted days late; of months, calendar days.
    pub late: Option<u32>,
    /// Counted days left.
    pub left: Option<u32>,
    /// The month whose law it follows.
    pub law: Month,
    /// The form of the rule.
    pub form: &'static str,
    /// The figure of the length.
    pub figure: Option<FigureRef>,
    /// Figures that the place has not settled.
    pub missing: ParameterSet,
    /// Figures and readings that are assumed: the answer says so.
    pub assumed: ParameterSet,
    /// What stops it.
    pub stops: Stops,
    pub(super) start: NaiveDate,
    pub(super) asked_on: NaiveDate,
}

impl Deadline {
    /// Who has to act.
    #[must_use]
    pub const fn answerable(&self) -> Answerable {
        self.clock.answerable()
    }

    /// Is somebody still to act?
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.ended.is_none() && !matches!(self.status, Status::Lapsed)
    }

    /// The last day, where it is known.
    #[must_use]
    pub const fn due_on(&self) -> Option<NaiveDate> {
        match self.due {
            Due::On(day) => Some(day),
            Due::Stopped(_) | Due::Unknown(_) => None,
        }
    }

    /// The form of the rule that is the law in the month.
    #[must_use]
    pub fn variant(&self) -> Option<&'static Variant> {
        self.clock.rule().variant(self.form, self.law)
    }

    /// The clauses.
    #[must_use]
    pub fn citations(&self) -> &'static [Citation] {
        self.variant().map_or(&[], |variant| variant.citations)
    }

    /// The figures that are lacking.
    pub fn missing(&self) -> impl Iterator<Item = &'static Parameter> {
        self.missing.iter().filter_map(|index| PARAMETERS.get(index))
    }

    /// The figures and readings that are assumed.
    pub fn assumed(&self) -> impl Iterator<Item = &'static Parameter> {
        self.assumed.iter().filter_map(|index| PARAMETERS.get(index))
    }

    /// Does the answer rest on an assumption?
    #[must_use]
    pub fn is_assumed(&self) -> bool {
        !self.assumed.is_empty()
    }

    /// The days one by one, on demand: each counted day, each day off with its notice or reason, each day on which the
    /// clock stood still; up to the last day or, where that is not known or over, the day asked for or of the act. None
    /// for months.
    #[must_use]
    pub fn days<'c>(&self, history: &History, calendar: &'c WorkdayCalendar) -> Vec<DayLine<'c>> {
        let counting = match self.unit {
            Unit::CalendarDays => Counting::CalendarDays,
            Unit::WorkingDays => Counting::WorkingDays,
            Unit::Months => return Vec::new(),
        };
        let seen = self.ended.unwrap_or(self.asked_on);
        let until = self.due_on().map_or(seen, |due| due.max(seen));
        let rolled = self.unrolled.zip(self.due_on());
        let count = Count { calendar, counting, start: self.start };
        days_of(count, until, self.pauses(history), rolled)
    }

    /// Days on which the clock stood still, up to the day asked for or of the act.
    #[must_use]
    pub fn stopped_days(&self, history: &History) -> u32 {
        let seen = self.ended.unwrap_or(self.asked_on);
        let days = self.pauses(history).map(|pause| {
            let through = pause.through.map_or(seen, |through| through.min(seen));
            let after = pause.after.max(self.started);
            u32::try_from(through.signed_duration_since(after).num_days()).unwrap_or(0)
        });
        days.fold(0, u32::saturating_add)
    }

    /// What stopped it.
    fn pauses<'h>(&self, history: &'h History) -> impl Iterator<Item = Pause> + Clone + use<'h> {
        stopping(history, self.stops, self.unrolled.or(self.due_on()))
    }

    /// Why the last day is not known, in both languages; `None` when it is.
    #[must_use]
    pub const fn why_unknown(&self) -> Option<Text> {
        match self.due {
            Due::Unknown(Unknown::Figure) => {
                Some(Text::new("本地未定或未查到时限", "the place has not settled it, or it was not found"))
            }
            Due::Unknown(Unknown::Calendar(_)) => {
                Some(Text::new("放假安排尚未载入", "the holiday notice is not loaded"))
            }
            Due::Unknown(Unknown::ReviewClass) => {
                Some(Text::new("核查类别未查明", "the class of review is not established"))
            }
            Due::Unknown(Unknown::TooFar) => Some(Text::new("超出日期范围", "beyond the range of dates")),
            Due::On(_) | Due::Stopped(_) => None,
        }
    }
}

/// The pauses that stop a clock: none once it has run out.
pub(super) fn stopping(
    history: &History,
    stops: Stops,
    ran_out: Option<NaiveDate>,
) -> impl Iterator<Item = Pause> + Clone + use<'_> {
    history.pauses(stops).filter(move |pause| ran_out.is_none_or(|day| pause.after < day))
}

/// 各项时限: the clocks of a history that have begun, each in its latest run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines(pub(super) [Option<Deadline>; CLOCKS]);

impl Deadlines {
    /// Each clock that has begun, in the order of the procedure.
    pub fn iter(&self) -> impl Iterator<Item = &Deadline> {
        self.0.iter().flatten()
    }

    /// One clock.
    #[must_use]
    pub fn get(&self, clock: Clock) -> Option<&Deadline> {
        self.iter().find(|deadline| deadline.clock == clock)
    }
}
