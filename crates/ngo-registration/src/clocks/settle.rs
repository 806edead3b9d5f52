//! 时限推算: the clocks of a history under the law of the months in which they begin (NR-11, NR-12, NR-22, NR-23).

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Setting, Slot, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{CalendarError, Fact, Month, QuestionSet};

use super::begun::{Begun, begun};
use super::count::{Count, Limit, Reached};
use super::deadline::{Clock, Deadline, Due, Status, Unknown};
use super::entry::Application;
use super::history::History;
use super::law::ClockLaw;
use super::length::{Act, DayZero, Statute, Whose};
use super::policy::{ClockPolicy, DayKind, DefectsClock, RestDay};
use super::rules::{NR_12, NR_22};
use super::span::Excluded;
use super::words::EventKind;
use super::{programmes, questions, terms};
use crate::OrgKind;

/// What is asked of the clocks of one application.
pub(super) struct Asked<'a> {
    pub(super) application: &'a Application,
    pub(super) history: &'a History,
    pub(super) as_of: NaiveDate,
    pub(super) law: &'a ClockLaw<'a>,
    /// Founded after a preparation stage?
    pub(super) two_steps: bool,
}

/// The clocks of a history that have begun, each in its latest run, in the order of the procedure.
#[doc(alias = "办理时限")]
pub fn deadlines<X: Explain>(
    application: &Application,
    history: &History,
    as_of: NaiveDate,
    law: &ClockLaw<'_>,
    explain: &mut X,
) -> Vec<Deadline> {
    let two_steps = history.latest(EventKind::PreparationFiled).is_some();
    let asked = Asked { application, history, as_of, law, two_steps };
    Clock::ALL.iter().filter_map(|clock| one(&asked, *clock, explain)).collect()
}

/// The length of a clock: its form, its figure and how its days are counted.
struct Length<'p> {
    form: &'static str,
    limit: &'p Setting<u32>,
    whose: Whose,
    more: Option<(&'static str, &'p Setting<u32>)>,
}

impl<'p> Length<'p> {
    const fn of(form: &'static str, limit: &'p Setting<u32>, whose: Whose) -> Self {
        Self { form, limit, whose, more: None }
    }
}

impl<'p> From<Statute<'p>> for Length<'p> {
    fn from(found: Statute<'p>) -> Self {
        Self { form: found.form, limit: found.limit, whose: found.whose, more: found.more }
    }
}

/// How long a clock runs by a policy; `None` where the act has none.
fn length<'p>(asked: &Asked<'_>, clock: Clock, policy: &'p ClockPolicy) -> Option<Length<'p>> {
    let (kind, act) = (asked.application.kind, asked.application.act);
    let regulation = |form, limit| Length::of(form, limit, Whose::Regulation);
    Some(match clock {
        Clock::Notice => Length::of("notice", &policy.notice, Whose::Licensing),
        Clock::Preparation => regulation("preparation", &policy.preparation_limit),
        Clock::PreparationPromise => Length::of("promise", &policy.promise_preparation, Whose::Promise),
        Clock::Founding => regulation("founding-meeting", &policy.founding_months),
        Clock::Statute => act.statute(kind, policy, asked.two_steps)?.into(),
        Clock::Promise => Length::of("promise", act.promise(kind, policy)?, Whose::Promise),
        Clock::Claimed if act == Act::Change => regulation("claimed", &policy.change_claimed),
        Clock::Claimed => return None,
        Clock::Certificate => Length::of("certificate", &policy.certificate, Whose::Licensing),
        Clock::ChangeApply => match kind {
            OrgKind::SocialGroup => regulation("change-apply-group", &policy.change_apply),
            OrgKind::ServiceOrg => regulation("change-apply-service", &policy.change_apply),
            OrgKind::Foundation => return None,
        },
        Clock::LiquidationGroup if asked.application.charity == Fact::Known(false) => return None,
        Clock::LiquidationGroup if asked.application.charity == Fact::Absent => return None,
        Clock::LiquidationGroup => regulation("liquidation-group", &policy.group_formed),
        Clock::CreditorsTold => regulation("creditors-told", &policy.creditors_told),
        Clock::CreditorsNotice => regulation("creditors-notice", &policy.creditors_notice),
        Clock::Deregister => {
            let form = match kind {
                OrgKind::SocialGroup => "apply-group",
                OrgKind::ServiceOrg => "apply-service",
                OrgKind::Foundation => "apply-foundation",
            };
            regulation(form, &policy.deregister_apply)
        }
    })
}

/// A programme that cannot be told, and which figures are lacking.
pub(super) fn open<X: Explain>(programme: &'static Programme, reading: Reading, explain: &mut X) {
    let asks =
        OpenQuestions { parameters: reading.missing, assumed: reading.assumed, ..OpenQuestions::default() };
    explain.outcome(programme, &Finding::NeedsPerson(asks));
}

fn one<X: Explain>(asked: &Asked<'_>, clock: Clock, explain: &mut X) -> Option<Deadline> {
    let application = asked.application;
    let zero = if clock == Clock::Statute { application.act.zero() } else { DayZero::Complete };
    let run = begun(asked.history, clock, zero)?;
    let policy = asked.law.at(run.started)?;
    let length = length(asked, clock, policy)?;
    if clock.may_lack() && matches!(length.limit.slot, Slot::Unset) {
        return None;
    }
    if clock == Clock::LiquidationGroup && application.charity.is_open() {
        let questions = QuestionSet::single(questions::CHARITY);
        let asks = OpenQuestions { questions, ..OpenQuestions::default() };
        explain.outcome(clock.programme(), &Finding::NeedsPerson(asks));
        return Some(unknown(asked, clock, run, length.form, Reading::default(), Unknown::Fact));
    }
    let found = match clock {
        Clock::Founding => months(asked, run, (policy, length.limit), explain),
        _ => days(asked, clock, run, (policy, &length), explain),
    };
    Some(found)
}

fn unknown(
    asked: &Asked<'_>,
    clock: Clock,
    run: Begun,
    form: &'static str,
    reading: Reading,
    why: Unknown,
) -> Deadline {
    Deadline {
        clock,
        started: run.started,
        length: None,
        kind: None,
        due: Due::Unknown(why),
        counted: None,
        used: None,
        ended: run.ended,
        status: Status::Unknown,
        form,
        figure: None,
        missing: reading.missing,
        assumed: reading.assumed,
        spans: Vec::new(),
        rolls: false,
        seen: run.ended.unwrap_or(asked.as_of),
    }
}

const ENTRY: &str = "application.events[].on";

/// A clock of days.
fn days<X: Explain>(
    asked: &Asked<'_>,
    clock: Clock,
    run: Begun,
    (policy, length): (&ClockPolicy, &Length<'_>),
    explain: &mut X,
) -> Deadline {
    let mut reading = Reading::default();
    let limit = length.limit.read(&mut reading);
    let kind = match length.whose {
        Whose::Regulation => &policy.kind_regulation,
        Whose::Licensing => &policy.kind_licensing,
        Whose::Promise => &policy.kind_promise,
    };
    let kind = limit.and_then(|_| kind.read(&mut reading));
    let more = extension(asked, clock, length, &mut reading);
    let (Some(limit), Some(kind), false) = (limit, kind, matches!(more, Some(None))) else {
        open(clock.programme(), reading, explain);
        return unknown(asked, clock, run, length.form, reading, Unknown::Figure);
    };
    let at = At::month(policy.month);
    let more = more.flatten();
    let all = more.as_ref().map_or(*limit.value, |more| limit.value.saturating_add(more.granted()));
    let form = more.as_ref().map_or(length.form, |more| more.form);
    let step = explain.step(clock.rule(), at.variant(form), |facts| {
        facts.figure(&terms::LIMIT, limit);
        if let Some(more) = &more {
            facts
                .input(&terms::MORE, more.days, Field::of("application.events[].days", more.index))
                .figure(&terms::MOST, more.most);
        }
        facts.gives(&terms::DAYS, all);
    });
    let mut found = Deadline {
        length: Some(all),
        kind: Some(*kind.value),
        form,
        figure: Some(limit.figure),
        ..unknown(asked, clock, run, form, reading, Unknown::Figure)
    };
    if matches!(clock, Clock::Statute | Clock::Promise | Clock::Claimed) {
        found.spans = asked.history.excluded();
        if !defects(asked, clock, (policy, &mut found), &mut reading, explain) {
            return found;
        }
    }
    let told = counted(asked, policy, (&mut found, &mut reading), (kind, step), explain);
    found.missing = reading.missing;
    found.assumed = reading.assumed;
    found.status = status(asked, &found);
    if let Due::On(due) = found.due {
        late(asked, &found, (due, told), explain);
    }
    found
}

/// An extension that was granted.
struct More<'p> {
    form: &'static str,
    days: u32,
    most: Used<&'p u32>,
    index: usize,
}

impl More<'_> {
    fn granted(&self) -> u32 {
        self.days.min(*self.most.value)
    }
}

/// The extension of a limit of the law; `Some(None)` where its figure is lacking. A promise is not extended.
fn extension<'p>(
    asked: &Asked<'_>,
    clock: Clock,
    length: &Length<'p>,
    reading: &mut Reading,
) -> Option<Option<More<'p>>> {
    let (form, most) = length.more.filter(|_| clock == Clock::Statute)?;
    let mut entries = asked.history.effective();
    let granted = entries.find(|logged| logged.entry.event == EventKind::Extended)?;
    let most = most.read(reading);
    Some(most.map(|most| More {
        form,
        days: granted.entry.days.unwrap_or(*most.value),
        most,
        index: granted.given.unwrap_or(0),
    }))
}

/// The time until the minor documents have come stands still where the place has it so; `false` where that is not settled.
fn defects<X: Explain>(
    asked: &Asked<'_>,
    clock: Clock,
    (policy, found): (&ClockPolicy, &mut Deadline),
    reading: &mut Reading,
    explain: &mut X,
) -> bool {
    let Some(since) = asked.history.latest(EventKind::AcceptedWithDefects) else { return true };
    let Some(used) = policy.defects_clock.read(reading) else {
        open(clock.programme(), *reading, explain);
        (found.missing, found.due) = (reading.missing, Due::Unknown(Unknown::Figure));
        return false;
    };
    let supplied = asked.history.latest(EventKind::DefectsSupplied);
    let last = supplied.or(asked.history.decided_on());
    let held = span_days(since, last.unwrap_or(asked.as_of));
    let suspended = *used.value == DefectsClock::Suspended;
    explain.step(&NR_12, At::month(policy.month).variant("defects"), |facts| {
        facts
            .chosen(&terms::DEFECTS, used.value.word(), used.figure)
            .clause(&terms::HELD, held)
            .gives(&terms::DEFECT_DAYS, if suspended { held } else { 0 });
    });
    if suspended {
        let from = since.succ_opt().unwrap_or(since);
        found.spans.push(Excluded { from, through: last });
    }
    true
}

fn span_days(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0)
}

const fn why(error: &CalendarError) -> Unknown {
    match error {
        CalendarError::Unknown { day, .. } => Unknown::Calendar(*day),
        _ => Unknown::TooFar,
    }
}

/// Counts, moves the end off a rest day where the reading says so, and tells it.
fn counted<X: Explain>(
    asked: &Asked<'_>,
    policy: &ClockPolicy,
    (found, reading): (&mut Deadline, &mut Reading),
    (kind, step): (Used<&DayKind>, StepRef),
    explain: &mut X,
) -> StepRef {
    let days = found.length.unwrap_or(0);
    let limit = Limit { days, kind: *kind.value, rollover: false };
    let count = Count::new(asked.law.calendar, limit, found.started, found.spans.iter().copied());
    found.used = count.used(found.seen).ok();
    found.spans = count.spans().to_vec();
    let at = At::month(policy.month);
    let last = match count.reach() {
        Err(error) => {
            found.due = Due::Unknown(why(&error));
            return StepRef::NONE;
        }
        Ok(Reached::Stopped { left }) => {
            found.due = Due::Stopped(left);
            explain.step(&NR_12, at.variant("stopped"), |facts| {
                let used = days.saturating_sub(left);
                facts.from(&terms::DAYS, days, step).clause(&terms::USED, used).gives(&terms::LEFT, left);
            });
            explain.concluded(found.clock.programme(), reading.assumed);
            return StepRef::NONE;
        }
        Ok(Reached::On { counted, .. }) => counted,
    };
    found.counted = Some(last);
    let rests = match asked.law.calendar.is_workday(last) {
        Ok(worked) => !worked,
        Err(error) => {
            found.due = Due::Unknown(why(&error));
            return StepRef::NONE;
        }
    };
    let calendar_days = *kind.value == DayKind::Calendar;
    let rest = match (calendar_days && rests).then(|| policy.rest_day.read(reading)) {
        Some(None) => {
            found.due = Due::Unknown(Unknown::Figure);
            open(found.clock.programme(), *reading, explain);
            return StepRef::NONE;
        }
        Some(rest) => rest,
        None => None,
    };
    let moved = match asked.law.calendar.roll_forward(last) {
        Ok(moved) => moved,
        Err(error) => {
            found.due = Due::Unknown(why(&error));
            return StepRef::NONE;
        }
    };
    found.rolls = rest.is_some_and(|used| *used.value == RestDay::NextWorkingDay);
    let due = if found.rolls { moved } else { last };
    let off = if calendar_days { Ok(0) } else { count.off(last) };
    let (off, excluded) = (off.unwrap_or(0), count.excluded(last));
    let form = match (calendar_days, rest.is_some()) {
        (false, _) => "working",
        (true, false) => "calendar",
        (true, true) => "calendar-rest",
    };
    let told = explain.step(&NR_12, at.variant(form), |facts| {
        facts
            .input(&terms::START, found.started, Field::of(ENTRY, start_index(asked, found)))
            .clause(&terms::LAST, last)
            .clause(&terms::EXCLUDED, excluded)
            .from(&terms::DAYS, days, step)
            .chosen(&terms::KIND, kind.value.word(), kind.figure);
        if !calendar_days {
            facts.clause(&terms::OFF, off);
        }
        if let Some(rest) = rest {
            facts.chosen(&terms::REST_DAY, rest.value.word(), rest.figure).clause(&terms::MOVED, moved);
        }
        facts.gives(&terms::DUE, due);
    });
    explain.concluded(found.clock.programme(), reading.assumed);
    found.due = Due::On(due);
    told
}

/// The entry of day 0.
fn start_index(asked: &Asked<'_>, found: &Deadline) -> usize {
    let entries = &asked.application.events;
    entries.iter().position(|entry| entry.on == found.started).unwrap_or(0)
}

/// 6 months for the founding meeting (NR-22).
fn months<X: Explain>(
    asked: &Asked<'_>,
    run: Begun,
    (policy, limit): (&ClockPolicy, &Setting<u32>),
    explain: &mut X,
) -> Deadline {
    let clock = Clock::Founding;
    let mut reading = Reading::default();
    let Some(limit) = limit.read(&mut reading) else {
        open(clock.programme(), reading, explain);
        return unknown(asked, clock, run, "founding-meeting", reading, Unknown::Figure);
    };
    let found = |why| unknown(asked, clock, run, "founding-meeting", reading, why);
    let Some(last) = run.started.checked_add_months(Months::new(*limit.value)) else {
        return found(Unknown::TooFar);
    };
    let moved = match asked.law.calendar.roll_forward(last) {
        Ok(moved) => moved,
        Err(error) => return found(why(&error)),
    };
    let mut found = found(Unknown::Figure);
    let rest = match (moved != last).then(|| policy.rest_day.read(&mut reading)) {
        Some(None) => {
            open(clock.programme(), reading, explain);
            found.missing = reading.missing;
            return found;
        }
        Some(rest) => rest,
        None => None,
    };
    let due = if rest.is_some_and(|used| *used.value == RestDay::NextWorkingDay) { moved } else { last };
    let form = if rest.is_some() { "founding-meeting-rest" } else { "founding-meeting" };
    explain.step(&NR_22, At::month(policy.month).variant(form), |facts| {
        facts.input(&terms::START, run.started, Field::of(ENTRY, run.index)).figure(&terms::MONTHS, limit);
        if let Some(rest) = rest {
            facts.chosen(&terms::REST_DAY, rest.value.word(), rest.figure).clause(&terms::MOVED, moved);
        }
        facts.gives(&terms::DUE, due);
    });
    explain.concluded(clock.programme(), reading.assumed);
    found.length = Some(*limit.value);
    found.figure = Some(limit.figure);
    (found.counted, found.due) = (Some(last), Due::On(due));
    (found.missing, found.assumed) = (reading.missing, reading.assumed);
    found.status = status(asked, &found);
    found
}

/// How a clock stands.
fn status(asked: &Asked<'_>, found: &Deadline) -> Status {
    match (found.due, found.ended) {
        (Due::Unknown(_), _) => Status::Unknown,
        (Due::Stopped(_), _) => Status::Stopped,
        (Due::On(due), Some(ended)) if ended <= due => Status::Met,
        (Due::On(_), Some(_)) => Status::MetLate,
        (Due::On(due), None) if due < asked.as_of => Status::Overdue,
        (Due::On(due), None) if due == asked.as_of => Status::DueToday,
        (Due::On(_), None) => Status::Running,
    }
}

/// Later than the law or the promise: of decisions.
fn late<X: Explain>(asked: &Asked<'_>, found: &Deadline, (due, step): (NaiveDate, StepRef), explain: &mut X) {
    let programme = match found.clock {
        Clock::Statute => &programmes::STATUTE_LATE,
        Clock::Promise => &programmes::PROMISE_LATE,
        _ => return,
    };
    let at = At::month(Month::of(found.started)).variant("late");
    explain.step(&NR_12, at, |facts| {
        facts.input(&terms::SEEN, found.seen, seen_field(asked, found)).from(&terms::DUE, due, step);
        facts.gives(&terms::LATE, found.seen > due);
    });
    explain.concluded(programme, found.assumed);
}

/// Where the day of the act, or the day asked for, was read.
pub(super) fn seen_field(asked: &Asked<'_>, found: &Deadline) -> Field {
    let Some(ended) = found.ended else { return Field::new("as_of") };
    let mut entries = asked.application.events.iter();
    entries.rposition(|entry| entry.on == ended).map_or(Field::new("as_of"), |index| Field::of(ENTRY, index))
}
