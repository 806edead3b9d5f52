//! 工单状态机: `apply` is the whole of it; a history is only the events in their order (EC-32).

use chrono::NaiveDateTime;
use minzheng_core_types::{Fact, Money};

use super::contract::{Term, Terms};
use super::error::{Guard, OrderError};
use super::event::{Checks, Event, EventKind, Provider, Score, Stage, Urgency, Visit, after, before};
use super::split::Split;

/// 请求: what is known of an order when it comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "请求")]
pub struct Request {
    /// The time at which it came in.
    pub at: NaiveDateTime,
    /// Ordinary or emergency.
    pub urgency: Urgency,
    /// When the visit is wanted.
    pub visit: Visit,
}

/// 拒单服务商: providers that have declined, or let the time pass. They are not offered the order again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Declined([Option<Provider>; Self::ROOM]);

impl Declined {
    /// How many providers can decline one order before it has to be made anew.
    pub const ROOM: usize = 16;

    /// Each, in the order in which they declined.
    pub fn iter(&self) -> impl Iterator<Item = Provider> {
        self.0.iter().flatten().copied()
    }

    /// Has this one declined?
    #[must_use]
    pub fn contains(&self, provider: Provider) -> bool {
        self.iter().any(|declined| declined == provider)
    }

    fn with(mut self, provider: Provider) -> Option<Self> {
        *self.0.iter_mut().find(|place| place.is_none())? = Some(provider);
        Some(self)
    }
}

/// 临时取消收费: what a cancellation costs the client by the contract. It is owed; only a settlement moves money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LateFee {
    /// Cancelled in time, or the contract has no fee, or not cancelled.
    Nothing,
    /// The fee.
    Owed(Money),
    /// The contract does not say.
    NotSettled,
}

/// 工单状态: where an order stands. Two histories that came to the same state go on alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "工单状态")]
pub struct State {
    /// The stage.
    pub stage: Stage,
    /// How it came in.
    pub request: Request,
    /// The terms of the contract.
    pub terms: Terms,
    /// When the visit is planned, after dispatch and rescheduling.
    pub visit: Visit,
    /// The provider it is assigned to.
    pub provider: Option<Provider>,
    /// Since when it is assigned.
    pub assigned: Option<NaiveDateTime>,
    /// Who is not offered it again.
    pub declined: Declined,
    /// How often it was rescheduled.
    pub reschedules: u32,
    /// 签到: the begin of the one interval of service.
    pub checked_in: Option<NaiveDateTime>,
    /// 签退或者中断: its end.
    pub ended: Option<NaiveDateTime>,
    /// Was it interrupted?
    pub interrupted: bool,
    /// Follow-ups without answer.
    pub tries: u32,
    /// The score of the follow-up.
    pub score: Option<Score>,
    /// Complaints that are not resolved.
    pub disputes: u32,
    /// What was settled: the money that has moved.
    pub settled: Option<Split>,
    /// The time of the latest event.
    pub since: NaiveDateTime,
}

/// An event that is looked at: where, what, when.
#[derive(Clone, Copy)]
struct Step {
    state: State,
    event: EventKind,
    at: NaiveDateTime,
}

impl Step {
    const fn not_lawful(self) -> OrderError {
        OrderError::NotLawful { stage: self.state.stage, event: self.event, at: self.at }
    }

    const fn fails(self, guard: Guard) -> OrderError {
        OrderError::NotMet { stage: self.state.stage, event: self.event, at: self.at, guard }
    }

    const fn ensure(self, holds: bool, guard: Guard) -> Result<(), OrderError> {
        if holds { Ok(()) } else { Err(self.fails(guard)) }
    }

    /// A fact that has to be established and to hold.
    const fn established(self, fact: Fact<bool>, guard: Guard) -> Result<(), OrderError> {
        match fact {
            Fact::Known(true) => Ok(()),
            Fact::Known(false) | Fact::Absent => Err(self.fails(guard)),
            Fact::NotEstablished => Err(OrderError::NotEstablished {
                stage: self.state.stage,
                event: self.event,
                at: self.at,
                guard,
            }),
        }
    }

    /// A term that the contract has to settle.
    fn term<T>(self, term: Term, value: Option<T>) -> Result<T, OrderError> {
        value.ok_or(OrderError::NoTerm { stage: self.state.stage, event: self.event, at: self.at, term })
    }

    fn in_range<T>(self, value: Option<T>) -> Result<T, OrderError> {
        value.ok_or(OrderError::OutOfRange { stage: self.state.stage, event: self.event, at: self.at })
    }

    fn checked(self, checks: Checks) -> Result<(), OrderError> {
        self.established(checks.registered, Guard::Registered)?;
        self.established(checks.in_catalogue, Guard::InCatalogue)?;
        self.established(checks.in_district, Guard::InDistrict)
    }

    /// Offered to a provider; the start may be set by dispatch.
    fn assigned(self, provider: Provider, start: Option<NaiveDateTime>) -> Result<State, OrderError> {
        let state = self.state;
        self.ensure(!state.declined.contains(provider), Guard::NotDeclined)?;
        let visit = start.map_or(state.visit, |start| state.visit.starting(start));
        Ok(State {
            stage: Stage::Assigned,
            visit,
            provider: Some(provider),
            assigned: Some(self.at),
            ..state
        })
    }

    /// Back to be dispatched; the provider is not offered the order again.
    fn refused(self) -> Result<State, OrderError> {
        let state = self.state;
        let provider = state.provider.ok_or(self.not_lawful())?;
        let full = OrderError::TooManyDeclined { stage: state.stage, event: self.event, at: self.at };
        let declined = state.declined.with(provider).ok_or(full)?;
        Ok(State { stage: Stage::Accepted, provider: None, assigned: None, declined, ..state })
    }

    fn rescheduled(self, consent: bool, visit: Visit) -> Result<State, OrderError> {
        let state = self.state;
        self.ensure(consent, Guard::Consent)?;
        let limit = self.term(Term::Reschedules, state.terms.reschedules)?;
        self.ensure(state.reschedules < limit, Guard::ReschedulesLeft)?;
        let reschedules = self.in_range(state.reschedules.checked_add(1))?;
        Ok(State { stage: Stage::Accepted, provider: None, assigned: None, visit, reschedules, ..state })
    }

    fn checked_in(self, evidence: bool) -> Result<State, OrderError> {
        let state = self.state;
        self.ensure(evidence, Guard::Evidence)?;
        let start = state.visit.start();
        if self.at < start {
            let early = self.term(Term::Early, state.terms.early_minutes)?;
            self.ensure(self.at >= self.in_range(before(start, early))?, Guard::NotTooEarly)?;
        }
        Ok(State { stage: Stage::InService, checked_in: Some(self.at), ..state })
    }

    fn failed(self) -> Result<State, OrderError> {
        let grace = self.term(Term::Grace, self.state.terms.grace_minutes)?;
        let last = self.in_range(after(self.state.visit.start(), grace))?;
        self.ensure(self.at > last, Guard::GraceOver)?;
        Ok(State { stage: Stage::Failed, ..self.state })
    }

    fn followed_up(self, score: Option<Score>, complaint: bool) -> Result<State, OrderError> {
        let state = self.state;
        let disputes = self.in_range(state.disputes.checked_add(u32::from(complaint)))?;
        Ok(State { stage: Stage::FollowedUp, score: score.or(state.score), disputes, ..state })
    }

    fn settled(self, split: Split) -> Result<State, OrderError> {
        let state = self.state;
        if state.stage == Stage::Completed {
            let tries = self.term(Term::Tries, state.terms.tries)?;
            self.ensure(state.tries >= tries, Guard::TriedOften)?;
        }
        self.ensure(state.disputes == 0, Guard::NoDispute)?;
        Ok(State { stage: Stage::Settled, settled: Some(split), ..state })
    }
}

impl State {
    /// 待受理: a request has come in.
    #[must_use]
    pub fn new(request: Request, terms: Terms) -> Self {
        Self {
            stage: Stage::Requested,
            request,
            terms,
            visit: request.visit,
            provider: None,
            assigned: None,
            declined: Declined::default(),
            reschedules: 0,
            checked_in: None,
            ended: None,
            interrupted: false,
            tries: 0,
            score: None,
            disputes: 0,
            settled: None,
            since: request.at,
        }
    }

    /// What may come next by the table of EC-32, in its order. Each may have guards of its own.
    pub fn next(self) -> impl Iterator<Item = EventKind> {
        EventKind::ALL.iter().copied().filter(move |event| self.leads(*event))
    }

    /// 接单时限: until when the provider may confirm; `None` unless assigned under a contract that says so.
    #[must_use]
    pub fn confirm_by(self) -> Option<NaiveDateTime> {
        after(self.assigned?, self.terms.confirm_minutes?)
    }

    /// 重新下单: the request of the new order that a no-show makes, for the same visit. Whoever keeps the orders links both.
    #[must_use]
    pub fn renewed(self) -> Option<Request> {
        (self.stage == Stage::Failed).then_some(Request { at: self.since, visit: self.visit, ..self.request })
    }

    /// 临时取消收费: late is later than so many minutes before the agreed start (EC-32).
    #[must_use]
    pub fn late_fee(self) -> LateFee {
        match (self.stage, self.terms.late_cancel) {
            (Stage::Cancelled, Fact::NotEstablished) => LateFee::NotSettled,
            (Stage::Cancelled, Fact::Known(late)) => {
                let in_time = before(self.visit.start(), late.within_minutes);
                if in_time.is_some_and(|last| self.since <= last) {
                    LateFee::Nothing
                } else {
                    LateFee::Owed(late.fee)
                }
            }
            _ => LateFee::Nothing,
        }
    }

    /// Does the table lead from this state by that event?
    fn leads(self, event: EventKind) -> bool {
        use EventKind as E;
        use Stage as S;
        match (self.stage, event) {
            (S::Requested, E::Accept) => self.request.urgency == Urgency::Ordinary,
            (S::Requested, E::AcceptUrgent) => self.request.urgency == Urgency::Emergency,
            (S::FollowedUp, E::Resolve) => self.disputes > 0,
            (S::Accepted, E::Assign)
            | (S::Assigned, E::Decline | E::Expire | E::Confirm)
            | (S::Assigned | S::Confirmed, E::Reschedule)
            | (S::Confirmed, E::CheckIn | E::NoShow)
            | (S::InService, E::CheckOut | E::Interrupt)
            | (S::Completed, E::FollowUp | E::NoAnswer)
            | (S::Completed | S::FollowedUp, E::Complain | E::Settle)
            | (S::Settled, E::Close)
            | (S::Requested | S::Accepted | S::Assigned | S::Confirmed, E::Cancel) => true,
            _ => false,
        }
    }
}

/// The state after an event at a time (EC-32). Pure: replaying the events of a history gives the same state.
///
/// ```
/// use chrono::{NaiveDate, NaiveDateTime};
/// use minzheng_eldercare::service_order::{
///     Checks, Event, Provider, Request, Stage, State, Terms, Urgency, Visit, apply,
/// };
/// let at = |h, m| NaiveDate::from_ymd_opt(2014, 9, 1).and_then(|day| day.and_hms_opt(h, m, 0)).unwrap_or_default();
/// let request = Request { at: at(8, 0), urgency: Urgency::Ordinary, visit: Visit::at(at(14, 0), 90)? };
/// let terms = Terms { confirm_minutes: Some(30), ..Terms::default() };
/// let accepted = apply(State::new(request, terms), Event::Accept(Checks::MET), at(8, 5))?;
/// let assigned = apply(accepted, Event::Assign(Provider(7), None), at(8, 10))?;
/// assert_eq!(assigned.confirm_by(), Some(at(8, 40)));
/// let error = apply(assigned, Event::Close, at(8, 11)).unwrap_err();
/// assert!(error.to_string().contains("`close`") && error.to_string().contains("`assigned`"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`OrderError`] with state and event: not lawful in that state, a time that runs backwards, a guard that is not met or not
/// established, a term that the contract does not settle.
#[doc(alias = "工单")]
pub fn apply(state: State, event: Event, at: NaiveDateTime) -> Result<State, OrderError> {
    let kind = event.kind();
    let step = Step { state, event: kind, at };
    if at < state.since {
        return Err(OrderError::Backwards { stage: state.stage, event: kind, at, last: state.since });
    }
    if !state.leads(kind) {
        return Err(step.not_lawful());
    }
    let next = match event {
        Event::Accept(checks) => {
            step.checked(checks)?;
            State { stage: Stage::Accepted, ..state }
        }
        Event::AcceptUrgent(checks, provider) => {
            step.checked(checks)?;
            step.assigned(provider, None)?
        }
        Event::Assign(provider, start) => step.assigned(provider, start)?,
        Event::Decline { reason } => {
            step.ensure(reason, Guard::Reason)?;
            step.refused()?
        }
        Event::Expire => {
            step.term(Term::Confirm, state.terms.confirm_minutes)?;
            let last = step.in_range(state.confirm_by())?;
            step.ensure(at > last, Guard::DeadlineOver)?;
            step.refused()?
        }
        Event::Confirm(provider) => {
            step.ensure(state.provider == Some(provider), Guard::ItsProvider)?;
            step.ensure(state.confirm_by().is_none_or(|last| at <= last), Guard::InTime)?;
            State { stage: Stage::Confirmed, ..state }
        }
        Event::Reschedule { consent, visit } => step.rescheduled(consent, visit)?,
        Event::CheckIn { evidence } => step.checked_in(evidence)?,
        Event::NoShow => step.failed()?,
        Event::CheckOut { signed } => {
            step.ensure(state.checked_in.is_some_and(|start| at > start), Guard::EndAfterStart)?;
            step.ensure(signed, Guard::Signed)?;
            State { stage: Stage::Completed, ended: Some(at), ..state }
        }
        Event::Interrupt { reason } => {
            step.ensure(reason, Guard::Reason)?;
            State { stage: Stage::Completed, ended: Some(at), interrupted: true, ..state }
        }
        Event::FollowUp { score, complaint } => step.followed_up(Some(score), complaint)?,
        Event::NoAnswer => State { tries: step.in_range(state.tries.checked_add(1))?, ..state },
        Event::Complain => step.followed_up(None, true)?,
        Event::Resolve => State { disputes: step.in_range(state.disputes.checked_sub(1))?, ..state },
        Event::Settle(split) => step.settled(split)?,
        Event::Close => State { stage: Stage::Closed, ..state },
        Event::Cancel => State { stage: Stage::Cancelled, ..state },
    };
    Ok(State { since: at, ..next })
}
