//! 时限推算: the clocks of a history under the law of its place (SA-20, SA-21, SA-23, XH-04, TA-03).
//!
//! Which law: that of the month of acceptance (of the application before it) for the steps up to the decision and the
//! telling of a refusal; a place that lets each step follow its own day says so in `procedure.transition`. No text was
//! found, so the reading counts as assumed, and is read only where the two laws differ. Appeals, recertification and
//! grace follow the month of the act that starts them.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{FigureRef, Reading, Setting, Slot, Used};
use minzheng_core_types::{DivisionCode, Fact, Month, WorkdayCalendar};
use thiserror::Error;

use super::begun::{Begun, begun};
use super::deadline::{CLOCKS, Clock, Deadline, Deadlines, Due, Status, Unit, Unknown};
use super::event::{EventKind, Kind};
use super::history::{History, Stops};
use super::policy::{CountedFrom, Counting, FirstDay, NoticeCounts, ProcedurePolicy, Supplement, Transition};
use super::rules::SA_20;
use super::settle::{by_calendar, rolled_days, settle, status};
use super::terms;
use crate::allowance::grace;
use crate::facts::Register;
use crate::review::{self, Intervals, ReviewClass};

/// 时限所问: a history, looked at on a day.
#[derive(Clone, Copy)]
pub struct AskedClocks<'a> {
    /// The history. Events after the day are not to stand in it; see [`History::known_on`].
    pub history: &'a History,
    /// 核查类别: how often the household is reviewed, where it is on the roll.
    pub review: Fact<ReviewClass>,
    /// 城乡: town or country, where intervals of review differ by it (2012 to June 2021).
    pub register: Fact<Register>,
    /// The day.
    pub on: NaiveDate,
    /// The working days.
    pub calendar: &'a WorkdayCalendar,
}

/// Why the clocks of a history cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ClockError {
    /// The policy of a month that an event lies in was not given.
    #[error("the figures of {month} are needed; prepare the law for every month of the history")]
    NoPolicy {
        /// The month.
        month: Month,
    },
}

/// The clocks of a history on a day. `law` gives the policy of the place for each month of an event.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::{Fact, Month, Silent, WorkdayCalendar};
/// use minzheng_welfare::FIGURES;
/// use minzheng_welfare::procedure::{AskedClocks, Clock, EventKind, History, Kind, ProcedurePolicy, deadlines};
/// let day = |m, d| NaiveDate::from_ymd_opt(2023, m, d).unwrap_or_default();
/// let mut history = History::new(Kind::Allowance);
/// history.push(EventKind::Received, day(3, 6))?;
/// history.push(EventKind::Accepted, day(3, 6))?;
/// let pack = minzheng_policies::embedded(FIGURES)?;
/// let policy = ProcedurePolicy::at(&pack, "370203".parse()?, Month::at(2023, 3));
/// let calendar = WorkdayCalendar::embedded()?;
/// let (review, register) = (Fact::NotEstablished, Fact::NotEstablished);
/// let asked = AskedClocks { history: &history, review, register, on: day(3, 20), calendar: &calendar };
/// let found = deadlines(asked, |_| Some(&policy), &mut Silent)?;
/// let whole = found.get(Clock::Whole).ok_or("no clock")?;
/// assert_eq!(whole.due_on(), Some(day(4, 3)));
/// assert_eq!((whole.used, whole.left), (Some(10), Some(10)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`ClockError::NoPolicy`] when `law` lacks the month of an event.
#[doc(alias = "办理时限")]
pub fn deadlines<'p, X: Explain>(
    asked: AskedClocks<'_>,
    law: impl Fn(Month) -> Option<&'p ProcedurePolicy>,
    explain: &mut X,
) -> Result<Deadlines, ClockError> {
    let mut found = Deadlines([None; CLOCKS]);
    for (place, clock) in found.0.iter_mut().zip(Clock::ALL) {
        let Some(run) = begun(asked.history, *clock) else { continue };
        *place = match clock {
            Clock::Recertification => Some(recertification(&asked, &law, run, explain)?),
            Clock::Grace => Some(grace_over(&asked, &law, run, explain)?),
            _ => clock_of(&asked, &law, *clock, run, explain)?,
        };
    }
    Ok(found)
}

/// The law of a step: that of acceptance, or its own.
struct StepLaw<'p> {
    accepted: &'p ProcedurePolicy,
    own: &'p ProcedurePolicy,
}

/// Do both laws say the same? The certainty of a figure may differ from month to month.
fn same<T: PartialEq>(one: &Setting<T>, other: &Setting<T>) -> bool {
    match (&one.slot, &other.slot) {
        (Slot::Value(_, one), Slot::Value(_, other)) | (Slot::Limit(_, one), Slot::Limit(_, other)) => {
            one.id == other.id
        }
        (one, other) => one == other,
    }
}

impl<'p> StepLaw<'p> {
    /// Reads a setting under the law that the step follows.
    fn read<T: PartialEq>(
        &self,
        setting: impl Fn(&'p ProcedurePolicy) -> &'p Setting<T>,
        reading: &mut Reading,
    ) -> Option<Used<&'p T>> {
        let (accepted, own) = (setting(self.accepted), setting(self.own));
        if same(accepted, own) {
            return accepted.read(reading);
        }
        match self.accepted.transition.read(reading)?.value {
            Transition::LawOfAcceptance => accepted.read(reading),
            Transition::LawOfStep => own.read(reading),
        }
    }
}

/// The lengths of a clock.
struct Length<'p> {
    limit: Option<Used<&'p u32>>,
    unit: Unit,
    stops: Stops,
    form: &'static str,
}

fn policy<'p>(
    law: &impl Fn(Month) -> Option<&'p ProcedurePolicy>,
    day: NaiveDate,
) -> Result<&'p ProcedurePolicy, ClockError> {
    let month = Month::of(day);
    law(month).ok_or(ClockError::NoPolicy { month })
}

fn clock_of<'p, X: Explain>(
    asked: &AskedClocks<'_>,
    law: &impl Fn(Month) -> Option<&'p ProcedurePolicy>,
    clock: Clock,
    run: Begun,
    explain: &mut X,
) -> Result<Option<Deadline>, ClockError> {
    let own = policy(law, run.started)?;
    let begins =
        asked.history.first(EventKind::Accepted).or_else(|| asked.history.first(EventKind::Received));
    let accepted = policy(law, begins.unwrap_or(run.started))?;
    let both = StepLaw { accepted, own };
    let mut reading = Reading::default();
    let run = from_application(asked.history, clock, run, accepted, &mut reading);
    let length = length(asked.history, (clock, run.started), &both, &mut reading);
    let first_day = match of_appeal(clock) {
        true => own.first_day.read(&mut reading),
        false => accepted.first_day.read(&mut reading),
    };
    let counted = first_day.is_some_and(|used| *used.value == FirstDay::Counted);
    let law_month = if of_appeal(clock) { own.month } else { accepted.month };
    let start = if counted { run.started.pred_opt().unwrap_or(run.started) } else { run.started };
    let mut found = Deadline {
        clock,
        started: run.started,
        limit: length.limit.map(|used| *used.value),
        unit: length.unit,
        due: Due::Unknown(Unknown::Figure),
        unrolled: None,
        ended: run.ended,
        status: Status::Unknown,
        used: None,
        late: None,
        left: None,
        law: law_month,
        form: form(length.form, length.limit.map(|used| used.figure), accepted, law_month),
        figure: length.limit.map(|used| used.figure),
        missing: reading.missing,
        assumed: reading.assumed,
        stops: length.stops,
        start,
        asked_on: asked.on,
    };
    if let Some(limit) = length.limit
        && reading.missing.is_empty()
    {
        let rest_day = if of_appeal(clock) { &own.rest_day } else { &accepted.rest_day };
        settle(asked, &mut found, *limit.value, rest_day, &mut reading);
        (found.missing, found.assumed) = (reading.missing, reading.assumed);
        explain.under(&accepted.pack);
        tell(asked, &found, limit, explain);
    }
    found.status = status(asked, &found);
    Ok(Some(found))
}

/// The whole limit counts from the application where the place has it so; it is asked only where that differs.
fn from_application(
    history: &History,
    clock: Clock,
    run: Begun,
    policy: &ProcedurePolicy,
    reading: &mut Reading,
) -> Begun {
    let received = history.first(EventKind::Received).filter(|day| *day != run.started);
    let (Clock::Whole, Some(received)) = (clock, received) else { return run };
    match policy.counted_from.read(reading).map(|used| *used.value) {
        Some(CountedFrom::Application) => Begun { started: received, ..run },
        Some(CountedFrom::Acceptance) | None => run,
    }
}

const fn of_appeal(clock: Clock) -> bool {
    matches!(
        clock,
        Clock::Reconsideration
            | Clock::ReconsiderationDecision
            | Clock::Litigation
            | Clock::LitigationAfter
            | Clock::Judgment
    )
}

const fn unit(counting: Option<Used<&Counting>>) -> Unit {
    match counting {
        Some(Used { value: Counting::CalendarDays, .. }) => Unit::CalendarDays,
        _ => Unit::WorkingDays,
    }
}

/// How long a clock runs, in what, and what stops it.
fn length<'p>(
    history: &History,
    (clock, started): (Clock, NaiveDate),
    both: &StepLaw<'p>,
    reading: &mut Reading,
) -> Length<'p> {
    let special = history.state().extended;
    let xh = history.state().kind == Kind::ExtremeHardship;
    let mut days = |form,
                    limit: fn(&'p ProcedurePolicy) -> &'p Setting<u32>,
                    counting: fn(&'p ProcedurePolicy) -> &'p Setting<Counting>| {
        let limit = both.read(limit, reading);
        let counting = limit.and_then(|_| both.read(counting, reading));
        Length { limit, unit: unit(counting), stops: Stops::default(), form }
    };
    let mut found = match clock {
        Clock::Whole if special => days("whole", |p| &p.whole_special, |p| &p.whole_counting),
        Clock::Whole => days("whole", |p| &p.whole, |p| &p.whole_counting),
        Clock::Notice if xh => days("xh", |p| &p.xh_notice_days, |p| &p.notice_counting),
        Clock::Notice => days("notice", |p| &p.notice_days, |p| &p.notice_counting),
        Clock::Decision => days("decision", |p| &p.decision, |p| &p.decision_counting),
        Clock::Reinvestigation => {
            days("reinvestigation", |p| &p.reinvestigation, |p| &p.reinvestigation_counting)
        }
        Clock::RefusalNotice => days("refusal", |p| &p.refusal, |p| &p.refusal_counting),
        Clock::XhReview => days("xh", |p| &p.xh_review, |p| &p.xh_counting),
        Clock::XhDecision => days("xh", |p| &p.xh_decision, |p| &p.xh_counting),
        Clock::SmallFast => days("small-fast", |p| &p.small_fast, |p| &p.small_fast_counting),
        _ => return appeal_length(clock, both.own, reading),
    };
    // A supplement before the clock began stops nothing.
    let lacking = || history.pauses(Stops { supplement: true, notice: false });
    let stopped = || lacking().any(|pause| pause.through.is_none_or(|through| through > started));
    if matches!(clock, Clock::Whole | Clock::XhReview | Clock::SmallFast) && stopped() {
        let supplement = both.accepted.supplement.read(reading);
        found.stops.supplement = supplement.is_some_and(|used| *used.value == Supplement::StopsTheClock);
    }
    if matches!(clock, Clock::Whole | Clock::XhDecision) && history.first(EventKind::Published).is_some() {
        let setting = if xh { &both.accepted.xh_notice_counts } else { &both.accepted.notice_counts };
        found.stops.notice = setting.read(reading).is_some_and(|used| *used.value == NoticeCounts::Outside);
    }
    found
}

fn appeal_length<'p>(clock: Clock, own: &'p ProcedurePolicy, reading: &mut Reading) -> Length<'p> {
    let (form, setting, unit) = match clock {
        Clock::Reconsideration => ("reconsideration", &own.reconsideration, Unit::CalendarDays),
        Clock::ReconsiderationDecision => ("reconsideration", &own.reconsidered, Unit::CalendarDays),
        Clock::LitigationAfter => ("litigation-after", &own.litigation_after, Unit::CalendarDays),
        Clock::Judgment => ("litigation", &own.judgment, Unit::Months),
        _ => ("litigation", &own.litigation, Unit::Months),
    };
    Length { limit: setting.read(reading), unit, stops: Stops::default(), form }
}

/// The form that is the law: the national one for a national figure, else the local one.
fn form(
    national: &'static str,
    figure: Option<FigureRef>,
    policy: &ProcedurePolicy,
    month: Month,
) -> &'static str {
    let authority = figure.and_then(|used| policy.pack.figure(used.id)).map(|figure| figure.authority);
    let is_national = authority.is_none_or(|code| code == DivisionCode::NATIONAL);
    if is_national && SA_20.variant(national, month).is_some() {
        return national;
    }
    match national {
        "whole" => "whole-local",
        "notice" => "notice-local",
        "decision" => "decision-local",
        "reinvestigation" => "reinvestigation-local",
        "refusal" => "refusal-local",
        "xh" => "xh-local",
        "small-fast" => "small-fast-local",
        other => other,
    }
}

const USED: &str = "clocks[].counted";
const ROLLED: &str = "clocks[].rolled";
const ACTED: &str = "clocks[].acted";
const LAST: &str = "clocks[].last";

/// One step for a clock whose days are known.
fn tell<X: Explain>(asked: &AskedClocks<'_>, found: &Deadline, limit: Used<&u32>, explain: &mut X) {
    let index = Clock::ALL.iter().position(|clock| *clock == found.clock).unwrap_or_default();
    let at = At::month(found.law).variant(found.form);
    let Some(due) = found.due_on() else { return };
    if found.unit == Unit::Months {
        let acted = found.ended.unwrap_or(asked.on);
        explain.step(&SA_20, at, |facts| {
            facts
                .input(&terms::ACTED_ON, acted, Field::of(ACTED, index))
                .input(&terms::DUE_DATE, due, Field::of(LAST, index))
                .gives(&terms::LATE, acted > due);
        });
        return;
    }
    let (Some(used), Some(late)) = (found.used, found.late) else { return };
    explain.step(&SA_20, at, |facts| {
        facts
            .input(&terms::USED_DAYS, used, Field::of(USED, index))
            .figure(&terms::LIMIT_DAYS, limit)
            .input(&terms::ROLLED_DAYS, rolled_days(found), Field::of(ROLLED, index))
            .gives(&terms::LATE_DAYS, late);
    });
}

/// A clock of months that ends with a month, by a rule of its own.
fn by_month(
    asked: &AskedClocks<'_>,
    clock: Clock,
    run: Begun,
    (form, last, reading, figure): (&'static str, Option<(Month, u32)>, Reading, Option<FigureRef>),
) -> Deadline {
    let mut found = Deadline {
        clock,
        started: run.started,
        limit: last.map(|(_, months)| months),
        unit: Unit::Months,
        due: last.map_or(Due::Unknown(Unknown::Figure), |(month, _)| Due::On(month.last_day())),
        unrolled: None,
        ended: run.ended,
        status: Status::Unknown,
        used: None,
        late: None,
        left: None,
        law: Month::of(run.started),
        form,
        figure,
        missing: reading.missing,
        assumed: reading.assumed,
        stops: Stops::default(),
        start: run.started,
        asked_on: asked.on,
    };
    by_calendar(asked, &mut found);
    found.status = status(asked, &found);
    found
}

fn recertification<'p, X: Explain>(
    asked: &AskedClocks<'_>,
    law: &impl Fn(Month) -> Option<&'p ProcedurePolicy>,
    run: Begun,
    explain: &mut X,
) -> Result<Deadline, ClockError> {
    let own = policy(law, run.started)?;
    let mut reading = Reading::default();
    let Fact::Known(class) = asked.review else {
        let mut open = by_month(asked, Clock::Recertification, run, ("stable", None, reading, None));
        open.due = Due::Unknown(Unknown::ReviewClass);
        return Ok(open);
    };
    let intervals = Intervals {
        stable: &own.review_stable,
        middle: &own.review_middle,
        urban: &own.review_unstable_urban,
        rural: &own.review_unstable_rural,
    };
    let found = review::interval(class, asked.register, intervals, &mut reading);
    explain.under(&own.pack);
    let last = found.map(|(used, form)| (review::next(own.month, used, form, explain), *used.value));
    let figure = found.map(|(used, _)| used.figure);
    let form = found.map_or("unstable-urban", |(_, form)| form);
    Ok(by_month(asked, Clock::Recertification, run, (form, last, reading, figure)))
}

fn grace_over<'p, X: Explain>(
    asked: &AskedClocks<'_>,
    law: &impl Fn(Month) -> Option<&'p ProcedurePolicy>,
    run: Begun,
    explain: &mut X,
) -> Result<Deadline, ClockError> {
    let own = policy(law, run.started)?;
    let mut reading = Reading::default();
    let months = own.grace_months.read(&mut reading);
    explain.under(&own.pack);
    let last = months
        .map(|used| (grace::last_month(run.started, used, At::month(own.month), explain).0, *used.value));
    let figure = months.map(|used| used.figure);
    Ok(by_month(asked, Clock::Grace, run, ("last", last, reading, figure)))
}
