//! 时钟: by when something is due of an order, and by whom. Pure functions of the history and the contract.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::contract::Term;
use super::event::{EventKind, Stage, Urgency, after};
use super::history::{History, Timed};
use super::worded::worded;

worded! {
    /// 时钟: what has to be done by a time (EC-32).
    #[doc(alias = "时限")]
    Clock {
        /// 紧急升级: an emergency that nobody has confirmed.
        Escalate = "escalate", "紧急升级", "escalate the emergency";
        /// 受理.
        Accept = "accept", "受理", "accept";
        /// 派单.
        Assign = "assign", "派单", "assign";
        /// 接单.
        Confirm = "confirm", "接单", "confirm";
        /// 到达签到.
        CheckIn = "check-in", "到达签到", "check in";
        /// 回访.
        FollowUp = "follow-up", "回访", "follow up";
        /// 投诉办结.
        Resolve = "resolve", "投诉办结", "resolve the complaint";
    }
}

worded! {
    /// 责任: who has to act.
    Answerable {
        /// 服务中心.
        Centre = "centre", "服务中心", "centre";
        /// 服务商.
        Provider = "provider", "服务商", "provider";
    }
}

worded! {
    /// 时钟状态.
    Status {
        /// 逾期.
        Overdue = "overdue", "逾期", "overdue";
        /// 进行中.
        Running = "running", "进行中", "running";
        /// 无法推算: the contract leaves the term out.
        Unknown = "unknown", "合同未定", "not settled";
        /// 逾期办结.
        MetLate = "met-late", "逾期办结", "done late";
        /// 按期办结.
        Met = "met", "按期办结", "done in time";
    }
}

impl Clock {
    /// Who has to act.
    #[must_use]
    pub const fn answerable(self) -> Answerable {
        match self {
            Self::Confirm | Self::CheckIn => Answerable::Provider,
            _ => Answerable::Centre,
        }
    }

    /// The term of the contract that sets it.
    #[must_use]
    pub const fn term(self) -> Term {
        match self {
            Self::Escalate => Term::Escalate,
            Self::Accept => Term::Accept,
            Self::Assign => Term::Assign,
            Self::Confirm => Term::Confirm,
            Self::CheckIn => Term::Grace,
            Self::FollowUp => Term::FollowUp,
            Self::Resolve => Term::Complaint,
        }
    }
}

/// 时限: one clock as it stands at a time, in its latest run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// What has to be done.
    pub clock: Clock,
    /// Since when it runs.
    pub from: NaiveDateTime,
    /// By when; `None` where the contract does not say.
    pub due: Option<NaiveDateTime>,
    /// When it was done.
    pub ended: Option<NaiveDateTime>,
    /// How it stands.
    pub status: Status,
}

impl Deadline {
    /// Is somebody still to act?
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.ended.is_none()
    }
}

/// The clocks of an order that have begun, as they stand at a time. Later events must not stand in the history; see
/// [`History::known_at`].
///
/// ```
/// use chrono::{NaiveDate, NaiveDateTime};
/// use minzheng_eldercare::service_order::{Clock, ClockStatus, History, Request, Terms, Urgency, Visit, clocks};
/// let at = |h, m| NaiveDate::from_ymd_opt(2014, 9, 1).and_then(|day| day.and_hms_opt(h, m, 0)).unwrap_or_default();
/// let request = Request { at: at(8, 0), urgency: Urgency::Ordinary, visit: Visit::at(at(14, 0), 90)? };
/// let history = History::new(request, Terms { accept_minutes: Some(10), ..Terms::default() });
/// let found: Vec<_> = clocks(&history, at(8, 11)).collect();
/// assert_eq!((found[0].clock, found[0].due, found[0].status), (Clock::Accept, Some(at(8, 10)), ClockStatus::Overdue));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn clocks(history: &History, at: NaiveDateTime) -> impl Iterator<Item = Deadline> + '_ {
    Clock::ALL.iter().filter_map(move |clock| run(history, *clock)).map(move |found| settle(found, at))
}

/// A clock's latest run: since when, by when, when done.
type Run = (Clock, NaiveDateTime, Option<NaiveDateTime>, Option<NaiveDateTime>);

fn settle((clock, from, due, ended): Run, at: NaiveDateTime) -> Deadline {
    let status = match (due, ended) {
        (None, None) => Status::Unknown,
        (Some(due), None) if at > due => Status::Overdue,
        (Some(_), None) => Status::Running,
        (Some(due), Some(ended)) if ended > due => Status::MetLate,
        (_, Some(_)) => Status::Met,
    };
    Deadline { clock, from, due, ended, status }
}

fn run(history: &History, clock: Clock) -> Option<Run> {
    let state = history.state();
    let (terms, request) = (state.terms, state.request);
    let due = |from, minutes: Option<u32>| minutes.and_then(|minutes| after(from, minutes));
    let run = |from, due, ended: Option<NaiveDateTime>, waiting: bool| {
        (waiting || ended.is_some()).then_some((clock, from, due, ended))
    };
    let requested = state.stage == Stage::Requested;
    match clock {
        Clock::Escalate if request.urgency == Urgency::Emergency => {
            let waiting = matches!(state.stage, Stage::Requested | Stage::Accepted | Stage::Assigned);
            // A rescheduling undoes the confirmation: nobody is coming any more.
            let events = history.events();
            let is = |kind| move |timed: &&Timed| timed.event.kind() == kind;
            let moved = events.iter().rev().skip_while(|timed| !is(EventKind::Reschedule)(timed)).count();
            let ended = events.iter().skip(moved).find(is(EventKind::Confirm)).map(|timed| timed.at);
            run(request.at, due(request.at, terms.escalate_minutes), ended, waiting)
        }
        Clock::Escalate => None,
        Clock::Accept => {
            run(request.at, due(request.at, terms.accept_minutes), history.accepted(), requested)
        }
        Clock::Assign => {
            use EventKind as E;
            let back = |kind| matches!(kind, E::Accept | E::Decline | E::Expire | E::Reschedule);
            let (from, ended) = since_latest(history, back, E::Assign)?;
            run(from, due(from, terms.assign_minutes), ended, state.stage == Stage::Accepted)
        }
        Clock::Confirm => {
            let given = |kind| matches!(kind, EventKind::Assign | EventKind::AcceptUrgent);
            let (from, ended) = since_latest(history, given, EventKind::Confirm)?;
            run(from, due(from, terms.confirm_minutes), ended, state.stage == Stage::Assigned)
        }
        Clock::CheckIn => {
            let from = history.latest(EventKind::Confirm)?;
            let last = due(state.visit.start(), terms.grace_minutes);
            run(from, last, state.checked_in, state.stage == Stage::Confirmed)
        }
        Clock::FollowUp => {
            let from = state.ended?;
            let contacted = [EventKind::FollowUp, EventKind::Complain, EventKind::Settle];
            let ended = contacted.into_iter().filter_map(|kind| history.first(kind)).min();
            run(from, due(from, terms.follow_up_minutes), ended, true)
        }
        Clock::Resolve => {
            let oldest = history.complaints().find(|(_, resolved)| resolved.is_none());
            let (from, ended) = oldest.or_else(|| history.complaints().last())?;
            run(from, terms.complaint_days.and_then(|days| end_of_day(from, days)), ended, true)
        }
    }
}

/// The time of the latest of some events, and of the first event of a kind that came after it.
fn since_latest(
    history: &History,
    of: impl Fn(EventKind) -> bool,
    ends: EventKind,
) -> Option<(NaiveDateTime, Option<NaiveDateTime>)> {
    let events = history.events();
    let position = events.iter().rposition(|timed| of(timed.event.kind()))?;
    let mut rest = events.iter().skip(position);
    let from = rest.next()?.at;
    Some((from, rest.find(|timed| timed.event.kind() == ends).map(|timed| timed.at)))
}

/// The last second of the day so many days later: the day after the event is day 1.
fn end_of_day(from: NaiveDateTime, days: u32) -> Option<NaiveDateTime> {
    let day = from.date().checked_add_signed(TimeDelta::days(i64::from(days)))?;
    NaiveTime::from_hms_opt(23, 59, 59).map(|time| day.and_time(time))
}
