//! 理赔进度 (EC-54): the stages of a claim. `apply(state, event)`, no clock and no figure.

use chrono::{NaiveDate, Timelike};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Money, MoneyError, Month};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::benefit::Settled;
use super::facts::{Claim, Course, EventKind, Happened};
use super::file::InsuranceError;
use super::policy::InsurancePolicy;
use super::rules::EC_54;
use super::{programmes, questions, terms};

/// 核定各项金额: what is approved, by head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "核定金额")]
pub struct Amounts {
    /// 身故.
    pub death: Money,
    /// 残疾.
    pub disability: Money,
    /// 医疗.
    pub medical: Money,
    /// 住院护理.
    pub hospital: Money,
}

impl Amounts {
    /// All heads together.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the sum does not fit.
    pub fn total(&self) -> Result<Money, MoneyError> {
        Money::sum([self.death, self.disability, self.medical, self.hospital])
    }

    fn is_negative(&self) -> bool {
        [self.death, self.disability, self.medical, self.hospital].iter().any(|amount| amount.is_negative())
    }
}

/// 不予给付的理由.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// 未参保.
    NotInsured,
    /// 属于疾病.
    Illness,
    /// 不在保障地域.
    OutsideArea,
    /// 因逾期报案无法确定: the part that can no longer be established (Insurance Law art. 21).
    NotEstablished,
    /// 其他.
    Other,
}

/// 理赔阶段.
///
/// ```
/// use minzheng_eldercare::accident_insurance::course::{Amounts, Event, State, apply};
/// let reviewed = apply(State::Reported, Event::DocumentsComplete)?;
/// let amounts = Amounts { death: "10000.00".parse()?, ..Amounts::default() };
/// let paid = apply(apply(reviewed, Event::Approved(amounts))?, Event::Paid)?;
/// assert_eq!(paid, State::Paid(amounts));
/// assert!(apply(paid, Event::Appealed).is_err()); // nothing follows a payment
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "理赔进度")]
pub enum State {
    /// 已报案.
    Reported,
    /// 待补材料.
    DocsPending,
    /// 审核中.
    UnderReview,
    /// 核定给付.
    Approved(Amounts),
    /// 不予给付.
    Rejected(Reason),
    /// 已支付: nothing follows.
    Paid(Amounts),
    /// 申诉中.
    Appealed,
}

impl State {
    /// The word used in files and explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::DocsPending => "docs-pending",
            Self::UnderReview => "under-review",
            Self::Approved(_) => "approved",
            Self::Rejected(_) => "rejected",
            Self::Paid(_) => "paid",
            Self::Appealed => "appealed",
        }
    }

    /// Is something approved, so that somebody is paid?
    #[must_use]
    pub const fn is_paid_out(self) -> bool {
        matches!(self, Self::Approved(_) | Self::Paid(_))
    }
}

/// 领取人.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payee {
    /// 被保险人账户.
    Insured,
    /// 法定继承人.
    Heirs,
}

impl Payee {
    /// To whom is it paid: after a death to the lawful heirs, whatever of it is for the death. `None` is open.
    #[must_use]
    pub const fn of(death: Fact<bool>) -> Option<Self> {
        match death {
            Fact::Known(true) => Some(Self::Heirs),
            Fact::Known(false) | Fact::Absent => Some(Self::Insured),
            Fact::NotEstablished => None,
        }
    }

    /// The word used in explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Insured => "insured",
            Self::Heirs => "heirs",
        }
    }
}

/// 理赔事项.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// 要求补充材料.
    DocumentsAsked,
    /// 材料齐全.
    DocumentsComplete,
    /// 核定给付.
    Approved(Amounts),
    /// 不予给付.
    Rejected(Reason),
    /// 支付.
    Paid,
    /// 申诉.
    Appealed,
}

impl Event {
    /// The word used in files and explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::DocumentsAsked => "documents-asked",
            Self::DocumentsComplete => "documents-complete",
            Self::Approved(_) => "approved",
            Self::Rejected(_) => "rejected",
            Self::Paid => "paid",
            Self::Appealed => "appealed",
        }
    }
}

/// Why a course is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CourseError {
    /// The event does not follow the stage.
    #[error("`{event}` does not follow `{state}`; check the order of the events")]
    Illegal {
        /// The stage before.
        state: &'static str,
        /// The event.
        event: &'static str,
    },
    /// An event lies before the one that it follows.
    #[error("the event lies before the one that it follows; list events in the order of time")]
    Order,
    /// An approval without amounts, or amounts without an approval.
    #[error("`amounts` belong to `approved`, and only there; no amount is below zero")]
    Amounts,
    /// A rejection without a reason, or a reason without a rejection.
    #[error("`reason` belongs to `rejected`, and only there")]
    Reason,
}

/// The stage after an event.
///
/// # Errors
/// [`CourseError::Illegal`] names stage and event.
pub const fn apply(state: State, event: Event) -> Result<State, CourseError> {
    match (state, event) {
        (State::Reported | State::UnderReview, Event::DocumentsAsked) => Ok(State::DocsPending),
        (State::Reported | State::DocsPending, Event::DocumentsComplete) => Ok(State::UnderReview),
        (State::UnderReview | State::Appealed, Event::Approved(amounts)) => Ok(State::Approved(amounts)),
        (State::UnderReview | State::Appealed, Event::Rejected(reason)) => Ok(State::Rejected(reason)),
        (State::Approved(amounts), Event::Paid) => Ok(State::Paid(amounts)),
        (State::Approved(_) | State::Rejected(_), Event::Appealed) => Ok(State::Appealed),
        (state, event) => Err(CourseError::Illegal { state: state.word(), event: event.word() }),
    }
}

impl Happened {
    /// The event, with what belongs to it.
    ///
    /// # Errors
    /// [`CourseError::Amounts`], [`CourseError::Reason`].
    pub fn event(&self) -> Result<Event, CourseError> {
        if self.amounts.is_some_and(|amounts| amounts.is_negative())
            || self.amounts.is_some() != (self.event == EventKind::Approved)
        {
            return Err(CourseError::Amounts);
        }
        if self.reason.is_some() != (self.event == EventKind::Rejected) {
            return Err(CourseError::Reason);
        }
        Ok(match (self.event, self.amounts, self.reason) {
            (EventKind::Approved, Some(amounts), _) => Event::Approved(amounts),
            (EventKind::Rejected, _, Some(reason)) => Event::Rejected(reason),
            (EventKind::Approved, None, _) => return Err(CourseError::Amounts),
            (EventKind::Rejected, _, None) => return Err(CourseError::Reason),
            (EventKind::DocumentsAsked, ..) => Event::DocumentsAsked,
            (EventKind::DocumentsComplete, ..) => Event::DocumentsComplete,
            (EventKind::Paid, ..) => Event::Paid,
            (EventKind::Appealed, ..) => Event::Appealed,
        })
    }
}

/// 报案: in time, or late; late, the claim stands all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// 按期.
    OnTime,
    /// 逾期: the insurer is free only of what can no longer be established.
    LateStands,
}

impl Report {
    /// The word used in explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::OnTime => "on-time",
            Self::LateStands => "late-stands",
        }
    }
}

/// What the course of a claim comes to; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// Was it reported in time?
    pub report: Option<Report>,
    /// The stage after the last event.
    pub state: Option<State>,
    /// To whom it is paid; `None` where nothing was approved, or whether the insured died is open.
    pub payee: Option<Payee>,
    /// Was what was approved what is computed here, head by head? `None` where nothing was approved or computed.
    pub agrees: Option<bool>,
}

const REPORTED: Field = Field::new("course.reported");
const REPORTED_TIME: Field = Field::new("course.reported_time");
const EVENT: &str = "course.events[].event";
const AMOUNTS: [&str; 4] = [
    "course.events[].amounts.death",
    "course.events[].amounts.disability",
    "course.events[].amounts.medical",
    "course.events[].amounts.hospital",
];

/// Follows a claim: the report, event by event, the payee, and the amount beside the one computed.
///
/// # Errors
/// [`InsuranceError`] when the events are none, or out of order.
pub(super) fn follow<X: Explain>(
    course: &Course,
    claim: &Claim,
    settled: Option<Settled>,
    policy: impl Fn(NaiveDate) -> InsurancePolicy,
    explain: &mut X,
) -> Result<Followed, InsuranceError> {
    let (Fact::Known(accident), Fact::Known(reported)) = (claim.accident, course.reported) else {
        let mut open = OpenQuestions::default();
        if claim.accident.known().is_none() {
            open.ask(questions::ACCIDENT, None);
        }
        if course.reported.known().is_none() {
            open.ask(questions::REPORTED, None);
        }
        explain.outcome(&programmes::REPORT, &Finding::NeedsPerson(open));
        replay(&course.events, None).map_err(at_event)?;
        return Ok(Followed { report: None, state: None, payee: None, agrees: None });
    };
    let days = reported.signed_duration_since(accident).num_days();
    let times = (claim.accident_time, course.reported_time);
    if days < 0 || days == 0 && matches!(times, (Fact::Known(then), Fact::Known(said)) if said < then) {
        return Err(InsuranceError::ReportedBefore);
    }
    replay(&course.events, Some(reported)).map_err(at_event)?;
    let told = Told { accident, reported, days, field: Field::of("claims[].accident", course.claim) };
    let report = in_time(course, claim, told, &policy(accident), explain);
    let month = Month::of(reported);
    let (state, approval) = stages(course, told, explain).map_err(at_event)?;
    explain.concluded(&programmes::COURSE, ParameterSet::EMPTY);
    let (mut payee, mut agrees) = (None, None);
    if let Some((index, amounts)) = approval.filter(|_| state.is_paid_out()) {
        payee = heirs_or_insured(course, claim, month, explain);
        if let Some(settled) = settled {
            agrees = Some(compare(index, amounts, settled, month, explain)?);
        }
    }
    Ok(Followed { report, state: Some(state), payee, agrees })
}

/// The payee, by whether the claim is for a death.
fn heirs_or_insured<X: Explain>(
    course: &Course,
    claim: &Claim,
    month: Month,
    explain: &mut X,
) -> Option<Payee> {
    let Some(payee) = Payee::of(claim.death) else {
        let mut open = OpenQuestions::default();
        open.ask(questions::DEATH, None);
        explain.outcome(&programmes::PAYEE, &Finding::NeedsPerson(open));
        return None;
    };
    explain.step(&EC_54, At::month(month).variant("payee"), |facts| {
        facts
            .input(&terms::DIED, payee == Payee::Heirs, Field::of("claims[].death", course.claim))
            .gives(&terms::PAYEE, payee.word());
    });
    explain.concluded(&programmes::PAYEE, ParameterSet::EMPTY);
    Some(payee)
}

fn at_event((event, why): (usize, CourseError)) -> InsuranceError {
    InsuranceError::Course { event, why }
}

#[derive(Clone, Copy)]
struct Told {
    accident: NaiveDate,
    reported: NaiveDate,
    days: i64,
    field: Field,
}

/// The stage that a history ends in: the same history, the same stage.
///
/// # Errors
/// The index of the event that does not follow, and why.
pub fn replay(events: &[Happened], reported: Option<NaiveDate>) -> Result<State, (usize, CourseError)> {
    let (mut state, mut day) = (State::Reported, reported);
    for (index, happened) in events.iter().enumerate() {
        if day.is_some_and(|day| happened.on < day) {
            return Err((index, CourseError::Order));
        }
        day = Some(happened.on);
        let event = happened.event().map_err(|why| (index, why))?;
        state = apply(state, event).map_err(|why| (index, why))?;
    }
    Ok(state)
}

/// The stage, and the last approval with the index of its event.
type Stages = (State, Option<(usize, Amounts)>);

fn stages<X: Explain>(course: &Course, told: Told, explain: &mut X) -> Result<Stages, (usize, CourseError)> {
    let mut state = State::Reported;
    let mut step = explain.step(&EC_54, At::month(Month::of(told.reported)).variant("opened"), |facts| {
        facts
            .input(&terms::REPORTED, told.reported, REPORTED)
            .input(&terms::ACCIDENT, told.accident, told.field)
            .gives(&terms::COURSE_STATE, state.word());
    });
    let mut approval = None;
    for (index, happened) in course.events.iter().enumerate() {
        let event = happened.event().map_err(|why| (index, why))?;
        let next = apply(state, event).map_err(|why| (index, why))?;
        step = explain.step(&EC_54, At::month(Month::of(happened.on)), |facts| {
            facts
                .from(&terms::COURSE_WAS, state.word(), step)
                .input(&terms::COURSE_EVENT, event.word(), Field::of(EVENT, index))
                .gives(&terms::COURSE_STATE, next.word());
        });
        if let Event::Approved(amounts) = event {
            approval = Some((index, amounts));
        }
        state = next;
    }
    Ok((state, approval))
}

/// Within so many hours? Where the days alone do not settle it, the times do.
fn in_time<X: Explain>(
    course: &Course,
    claim: &Claim,
    told: Told,
    policy: &InsurancePolicy,
    explain: &mut X,
) -> Option<Report> {
    let mut reading = Reading::default();
    let at = At::month(Month::of(told.accident));
    let Some(hours) = policy.report_hours.read(&mut reading) else {
        let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
        explain.outcome(&programmes::REPORT, &Finding::NeedsPerson(open));
        return None;
    };
    let limit = i64::from(*hours.value);
    let of_day = |count: i64| count.saturating_mul(24);
    let surely = of_day(told.days.saturating_add(1)) <= limit;
    let never = told.days >= 1 && of_day(told.days.saturating_sub(1)) >= limit;
    let (step, on_time) = if surely || never {
        let step = explain.step(&EC_54, at.variant("days-settle"), |facts| {
            facts
                .input(&terms::ACCIDENT, told.accident, told.field)
                .input(&terms::REPORTED, told.reported, REPORTED)
                .figure(&terms::REPORT_HOURS, hours)
                .gives(&terms::ON_TIME, surely);
        });
        (step, surely)
    } else if let (Fact::Known(then), Fact::Known(said)) = (claim.accident_time, course.reported_time) {
        let (then, said) = (then.num_seconds_from_midnight(), said.num_seconds_from_midnight());
        let of_days = told.days.saturating_mul(86_400);
        let seconds = of_days.saturating_add(i64::from(said)).saturating_sub(i64::from(then));
        let on_time = seconds <= limit.saturating_mul(3_600);
        let step = explain.step(&EC_54, at.variant("on-time"), |facts| {
            facts
                .input(&terms::ACCIDENT, told.accident, told.field)
                .input(&terms::REPORTED, told.reported, REPORTED)
                .input(&terms::REPORTED_SECOND, said, REPORTED_TIME)
                .input(&terms::ACCIDENT_SECOND, then, Field::of("claims[].accident_time", course.claim))
                .figure(&terms::REPORT_HOURS, hours)
                .gives(&terms::ON_TIME, on_time);
        });
        (step, on_time)
    } else {
        let mut open = OpenQuestions { assumed: reading.assumed, ..OpenQuestions::default() };
        open.ask(questions::TIMES, None);
        explain.outcome(&programmes::REPORT, &Finding::NeedsPerson(open));
        return None;
    };
    let report = if on_time { Report::OnTime } else { Report::LateStands };
    explain.step(&EC_54, at.variant("late"), |facts| {
        facts.from(&terms::ON_TIME, on_time, step).gives(&terms::REPORT, report.word());
    });
    explain.concluded(&programmes::REPORT, reading.assumed);
    Some(report)
}

/// Is what was approved what is computed, head by head? Of a claim that is refused, nothing.
fn compare<X: Explain>(
    index: usize,
    amounts: Amounts,
    settled: Settled,
    month: Month,
    explain: &mut X,
) -> Result<bool, InsuranceError> {
    let at = At::month(month);
    let approved = [amounts.death, amounts.disability, amounts.medical, amounts.hospital];
    if !settled.refused {
        let (mut first, mut agrees) = (StepRef::NONE, true);
        for ((approved, field), head) in approved.into_iter().zip(AMOUNTS).zip(settled.heads) {
            let computed = head.map_or(Money::ZERO, |(amount, _)| amount);
            let holds = approved == computed;
            let step = explain.step(&EC_54, at.variant("agrees-head"), |facts| {
                facts.input(&terms::APPROVED, approved, Field::of(field, index));
                match head {
                    Some((amount, step)) => facts.from(&terms::PAID, amount, step),
                    None => facts.clause(&terms::PAID, Money::ZERO),
                };
                facts.gives(&terms::HOLDS, holds);
            });
            first = first.min(step);
            agrees = agrees && holds;
        }
        explain.step(&EC_54, at.variant("agrees"), |facts| {
            facts.from_each(&terms::HOLDS, first, approved.len()).gives(&terms::AGREES, agrees);
        });
        explain.concluded(&programmes::AGREES, settled.assumed);
        return Ok(agrees);
    }
    let total = amounts.total()?;
    let agrees = total.is_zero();
    let step = explain.step(&EC_54, at.variant("approved"), |facts| {
        let [death, disability, medical, hospital] = AMOUNTS;
        facts
            .input(&terms::PAID, amounts.death, Field::of(death, index))
            .input(&terms::PAID, amounts.disability, Field::of(disability, index))
            .input(&terms::PAID, amounts.medical, Field::of(medical, index))
            .input(&terms::PAID, amounts.hospital, Field::of(hospital, index))
            .gives(&terms::APPROVED, total);
    });
    explain.step(&EC_54, at.variant("agrees-nothing"), |facts| {
        facts
            .from(&terms::APPROVED, total, step)
            .from(&terms::HOLDS, false, settled.step)
            .gives(&terms::AGREES, agrees);
    });
    explain.concluded(&programmes::AGREES, settled.assumed);
    Ok(agrees)
}
