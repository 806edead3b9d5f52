//! The service orders of the sample: those of June 2014, of everybody whom the elder ledger has as served.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use minzheng_core_types::{Fact, Money};
use minzheng_eldercare::ledger::Service;
use minzheng_eldercare::service_order::{
    BilledRounding, Checks, Contract, Event, History, Provider, Request, Score, Split, Terms, Urgency, Visit,
};

use super::draw::Draws;
use super::{JUNE, SampleError, shibei};
use crate::elders::{Elder, Ledger};
use crate::orders::{Order, ReadOrders};

/// Who serves: invented.
const PROVIDERS: [&str; 3] = ["样例家政甲", "样例家政乙", "样例护理丙"];

/// What is ordered, its planned minutes, and its bill in yuan: invented.
const ITEMS: [(&str, u32, i64); 5] =
    [("助洁", 120, 40), ("助餐", 60, 20), ("助浴", 60, 30), ("助医", 90, 35), ("代办", 30, 10)];

/// 样例工单: the order log of a month, and the contract it is kept under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleOrders {
    /// 合同, invented.
    pub contract: Contract,
    /// 工单, order after order.
    pub read: ReadOrders,
}

/// How an order goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    Delivered,
    Cancelled,
    NoShow,
}

/// 样例工单: three to five orders for everybody whom the ledger has as served on 30 June 2014, on days on which they were served and
/// not in hospital; of each at least one is delivered. Always the same from the same seed. The client is
/// [`ElderId::client`](crate::elders::ElderId::client).
///
/// ```
/// use minzheng_caseload::sample;
/// let ledger = sample::elders(2014, &sample::district(2014)?)?.ledger;
/// let orders = sample::orders(2014, &ledger)?.read.orders;
/// assert!(orders.len() > 3 * 321);
/// # Ok::<(), sample::SampleError>(())
/// ```
///
/// # Errors
/// [`SampleError`]; no seed is known to lead there.
pub fn orders(seed: u64, ledger: &Ledger) -> Result<SampleOrders, SampleError> {
    let contract = contract();
    let draws = &mut Draws::new(seed, "orders");
    let mut made = Made { draws, terms: contract.terms, orders: Vec::new() };
    for elder in &ledger.elders {
        let days = days_of(elder)?;
        if !days.is_empty() {
            made.of_elder(&elder.id.client(), &days)?;
        }
    }
    let providers = PROVIDERS.map(str::to_owned).to_vec();
    let mut read = ReadOrders { orders: made.orders, ..ReadOrders::default() };
    number_providers(&mut read, providers)?;
    Ok(SampleOrders { contract, read })
}

/// 合同: its terms are invented; the contract of the district was not found.
fn contract() -> Contract {
    let terms = Terms {
        accept_minutes: Some(15),
        assign_minutes: Some(30),
        confirm_minutes: Some(60),
        escalate_minutes: Some(5),
        early_minutes: Some(15),
        grace_minutes: Some(15),
        reschedules: Some(2),
        follow_up_minutes: Some(1_440),
        tries: Some(3),
        complaint_days: Some(5),
        late_cancel: Fact::Absent,
        quantum_minutes: NonZeroU32::new(15),
        rounding: Some(BilledRounding::HalfUp),
        tolerance: "0.10".parse().ok(),
    };
    Contract { contract: "样例-2014".to_owned(), place: shibei(), terms, targets: BTreeMap::new() }
}

/// Days of June on which somebody served could be served at home; none of who is not served.
fn days_of(elder: &Elder) -> Result<Vec<NaiveDate>, SampleError> {
    let end = JUNE.last_day();
    let view = elder.history.view(end, NaiveDate::MAX)?;
    let Some(since) = view.served_since(Service::HomeCare) else { return Ok(Vec::new()) };
    let all = JUNE.first_day().iter_days().take_while(|day| *day <= end);
    let served: Vec<NaiveDate> = all.filter(|day| *day >= since).collect();
    let home: Vec<NaiveDate> = served.iter().copied().filter(|day| !view.in_hospital(*day)).collect();
    Ok(if home.is_empty() { served } else { home })
}

struct Made<'d> {
    draws: &'d mut Draws,
    terms: Terms,
    orders: Vec<Order>,
}

impl Made<'_> {
    /// The orders of one elder, on days in order; the first is delivered.
    fn of_elder(&mut self, client: &str, days: &[NaiveDate]) -> Result<(), SampleError> {
        let mut drawn = days.to_vec();
        self.draws.shuffle(&mut drawn);
        let count = usize::try_from(self.draws.between(3, 5)).unwrap_or(3);
        drawn.truncate(count);
        drawn.sort_unstable();
        let mut follows = None;
        for (index, day) in drawn.into_iter().enumerate() {
            let course = match (index, self.draws.below(100)) {
                (0, _) | (_, 8..) => Course::Delivered,
                (_, 0..5) => Course::Cancelled,
                _ => Course::NoShow,
            };
            let number = format!("YD{:05}", self.orders.len().saturating_add(1));
            let item = self.draws.below(5);
            let (item, minutes, yuan) =
                ITEMS.get(usize::try_from(item).unwrap_or(0)).copied().unwrap_or(("助洁", 120, 40));
            let history = self.history(day, course, minutes, yuan)?;
            let again = (course == Course::NoShow).then(|| number.clone());
            let before = std::mem::replace(&mut follows, again);
            let order = Order {
                order: number,
                client: client.to_owned(),
                item: Some(item.to_owned()),
                follows: before,
                history,
            };
            self.orders.push(order);
        }
        Ok(())
    }

    /// What happens on the day, from the call in the morning to the visit, and after it.
    fn history(
        &mut self,
        day: NaiveDate,
        course: Course,
        minutes: u32,
        yuan: i64,
    ) -> Result<History, SampleError> {
        let called = at(day, 480_u32.saturating_add(self.draws.below(90)));
        let start = at(day, 660_u32.saturating_add(self.draws.below(11).saturating_mul(30)));
        let visit = Visit::at(start, minutes).map_err(|_| SampleError::Order)?;
        let request = Request { at: called, urgency: Urgency::Ordinary, visit };
        let mut history = History::new(request, self.terms);
        let mut clock = plus(called, self.draws.between(2, 12));
        push(&mut history, Event::Accept(Checks::MET), clock)?;
        let mut provider = self.draws.below(3);
        // One in twenty-five is declined once, and goes to another provider.
        if self.draws.percent(4) {
            clock = plus(clock, self.draws.between(3, 9));
            push(&mut history, Event::Assign(Provider(provider), None), clock)?;
            clock = plus(clock, self.draws.between(2, 9));
            push(&mut history, Event::Decline { reason: true }, clock)?;
            provider = provider.saturating_add(1).checked_rem(3).unwrap_or(0);
        }
        clock = plus(clock, self.draws.between(4, 20));
        push(&mut history, Event::Assign(Provider(provider), None), clock)?;
        clock = plus(clock, self.draws.between(3, 20));
        push(&mut history, Event::Confirm(Provider(provider)), clock)?;
        match course {
            Course::Cancelled => push(&mut history, Event::Cancel, plus(clock, 5))?,
            Course::NoShow => push(&mut history, Event::NoShow, plus(start, self.draws.between(20, 40)))?,
            Course::Delivered => self.visited(&mut history, (day, start), minutes, yuan)?,
        }
        Ok(history)
    }

    /// The visit: one in ten comes late, half of them beyond the grace of the contract.
    fn visited(
        &mut self,
        history: &mut History,
        (day, start): (NaiveDate, NaiveDateTime),
        minutes: u32,
        yuan: i64,
    ) -> Result<(), SampleError> {
        let arrived = match self.draws.below(100) {
            0..5 => plus(start, self.draws.between(16, 40)),
            5..10 => plus(start, self.draws.between(1, 15)),
            _ => minus(start, self.draws.below(11)),
        };
        push(history, Event::CheckIn { evidence: true }, arrived)?;
        let left = plus(arrived, minutes.saturating_sub(5).saturating_add(self.draws.below(16)));
        if self.draws.percent(2) {
            push(history, Event::Interrupt { reason: true }, minus(left, self.draws.between(1, 10)))?;
        } else {
            push(history, Event::CheckOut { signed: true }, left)?;
        }
        self.after(history, day, yuan)
    }

    /// Follow-up on the next day, settlement two days later; what would lie in July is still open.
    fn after(&mut self, history: &mut History, day: NaiveDate, yuan: i64) -> Result<(), SampleError> {
        let score = match self.draws.below(100) {
            0..62 => 5,
            62..91 => 4,
            91..97 => 3,
            _ => 2,
        };
        let complaint = score <= 3 && self.draws.percent(30);
        let score = Score::new(score).ok_or(SampleError::Order)?;
        let (answers, follow_up) = (self.draws.below(100), self.draws.between(540, 659));
        let resolved_after = self.draws.between(1, 6);
        let Some(next) = june(day, 1) else { return Ok(()) };
        if answers < 3 {
            return push(history, Event::NoAnswer, at(next, follow_up));
        }
        push(history, Event::FollowUp { score, complaint }, at(next, follow_up))?;
        let mut settled = 2;
        if complaint {
            let Some(resolved) = june(next, resolved_after) else { return Ok(()) };
            push(history, Event::Resolve, at(resolved, 900))?;
            settled = resolved_after.saturating_add(2);
        }
        let Some(settled) = june(day, settled) else { return Ok(()) };
        let bill = Money::from_fen(yuan.saturating_mul(100));
        let shares = [Money::ZERO, bill, Money::ZERO, Money::ZERO];
        let split = Split::new(bill, shares).map_err(|_| SampleError::Order)?;
        push(history, Event::Settle(split), at(settled, 960))
    }
}

/// A reader numbers providers as it meets them; so does the sample, so that what is read back is equal to what was made.
fn number_providers(read: &mut ReadOrders, names: Vec<String>) -> Result<(), SampleError> {
    let mut met: Vec<u32> = Vec::new();
    let number = |met: &mut Vec<u32>, provider: Provider| {
        let place = met.iter().position(|known| *known == provider.0).unwrap_or_else(|| {
            met.push(provider.0);
            met.len().saturating_sub(1)
        });
        Provider(u32::try_from(place).unwrap_or(u32::MAX))
    };
    for order in &mut read.orders {
        let state = order.history.state();
        let mut again = History::new(state.request, state.terms);
        for timed in order.history.events() {
            let event = match timed.event {
                Event::Assign(provider, start) => Event::Assign(number(&mut met, provider), start),
                Event::Confirm(provider) => Event::Confirm(number(&mut met, provider)),
                other => other,
            };
            push(&mut again, event, timed.at)?;
        }
        order.history = again;
    }
    let named = |index: &u32| usize::try_from(*index).ok().and_then(|index| names.get(index)).cloned();
    read.providers = met.iter().filter_map(named).collect();
    Ok(())
}

fn push(history: &mut History, event: Event, at: NaiveDateTime) -> Result<(), SampleError> {
    history.push(event, at).map(|_| ()).map_err(|_| SampleError::Order)
}

/// So many minutes after midnight.
fn at(day: NaiveDate, minutes: u32) -> NaiveDateTime {
    plus(day.and_time(NaiveTime::MIN), minutes)
}

fn plus(time: NaiveDateTime, minutes: u32) -> NaiveDateTime {
    time.checked_add_signed(TimeDelta::minutes(i64::from(minutes))).unwrap_or(time)
}

fn minus(time: NaiveDateTime, minutes: u32) -> NaiveDateTime {
    time.checked_sub_signed(TimeDelta::minutes(i64::from(minutes))).unwrap_or(time)
}

/// A day of June so many days later.
fn june(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    JUNE.first_day().with_day(day.day().checked_add(days)?)
}
