//! 考核指标: the key figures of a period (EC-36). Shares are exact; a zero denominator has no value.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use minzheng_core_types::{Money, MoneyError, Rate, Rounding, RoundingMode, RoundingUnit};

use super::call::{Call, CallCounts};
use super::contract::{Term, Terms};
use super::event::{EventKind, Stage, after};
use super::history::History;
use super::visit::Bill;
use super::worded::worded;

worded! {
    /// 考核指标: those that are shares, for which a contract may set a target (EC-36).
    #[doc(alias = "考核指标")]
    Figure {
        /// 接通率.
        Answer = "answer", "接通率", "answer rate";
        /// 准时率.
        OnTime = "on-time", "准时率", "on-time rate";
        /// 完成率.
        Completion = "completion", "完成率", "completion rate";
        /// 回访率.
        FollowUp = "follow-up", "回访率", "follow-up rate";
        /// 满意率.
        Satisfaction = "satisfaction", "满意率", "satisfaction";
        /// 投诉率.
        Complaints = "complaints", "投诉率", "complaint rate";
        /// 办结率.
        Closure = "closure", "投诉办结率", "complaint closure";
        /// 使用率.
        Utilisation = "utilisation", "使用率", "utilisation of the entitlement";
    }
}

/// 比率: so many of so many, exact. The whole is never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "比率")]
pub struct Share {
    part: u64,
    whole: u64,
}

impl Share {
    /// `None` of a zero denominator: neither 0 nor 100 %.
    ///
    /// ```
    /// use minzheng_eldercare::service_order::Share;
    /// assert_eq!(Share::new(2, 3).map(|share| share.percent()), Some("66.7".to_owned()));
    /// assert_eq!(Share::new(0, 0), None);
    /// ```
    #[must_use]
    pub const fn new(part: u64, whole: u64) -> Option<Self> {
        if whole == 0 { None } else { Some(Self { part, whole }) }
    }

    /// 分子.
    #[must_use]
    pub const fn part(self) -> u64 {
        self.part
    }

    /// 分母.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.whole
    }

    /// In percent with one decimal, half up.
    #[must_use]
    pub fn percent(self) -> String {
        let (part, whole) = (u128::from(self.part), u128::from(self.whole));
        let doubled = part.saturating_mul(2_000).saturating_add(whole);
        let tenths = whole.checked_mul(2).and_then(|by| doubled.checked_div(by)).unwrap_or_default();
        let (percent, tenth) =
            (tenths.checked_div(10).unwrap_or_default(), tenths.checked_rem(10).unwrap_or_default());
        format!("{percent}.{tenth}")
    }

    /// Is it at least a share, exactly?
    fn is_at_least(self, least: Rate) -> Result<bool, MoneyError> {
        let (part, whole) = self.as_units()?;
        Ok(least.of(whole, 1, Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::Up })? <= part)
    }

    /// Is it at most a share, exactly?
    fn is_at_most(self, most: Rate) -> Result<bool, MoneyError> {
        let (part, whole) = self.as_units()?;
        most.covers(part, whole, 1)
    }

    /// Part and whole as whole units of the exact arithmetic of shares.
    fn as_units(self) -> Result<(Money, Money), MoneyError> {
        let units =
            |number: u64| i64::try_from(number).map(Money::from_fen).map_err(|_| MoneyError::OutOfRange);
        Ok((units(self.part)?, units(self.whole)?))
    }
}

/// 百分位 by nearest rank: the value at place ⌈percent × n ÷ 100⌉ in ascending order, so always one of the values. Of an even
/// number the median is the lower of the two in the middle. `None` where there are none.
///
/// ```
/// use minzheng_eldercare::service_order::nearest_rank;
/// assert_eq!(nearest_rank(&[10, 20, 30, 40], 50), Some(20));
/// assert_eq!(nearest_rank(&[10, 20, 30, 40], 95), Some(40));
/// assert_eq!(nearest_rank(&[], 50), None);
/// ```
#[must_use]
pub fn nearest_rank(ascending: &[u64], percent: u32) -> Option<u64> {
    let entries = u64::try_from(ascending.len()).ok()?;
    let rank = entries.checked_mul(u64::from(percent))?.div_ceil(100);
    ascending.get(usize::try_from(rank.checked_sub(1)?).ok()?).copied()
}

/// 受理时长 in seconds, from the request to the acceptance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acceptance {
    /// Orders accepted.
    pub orders: u64,
    /// 中位数.
    pub median: u64,
    /// 第95百分位.
    pub p95: u64,
}

/// 单次成本: public money by completed services.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// 财政资金.
    pub money: Money,
    /// 完成的服务.
    pub completed: u64,
}

impl Cost {
    /// To the fen, half up.
    ///
    /// # Errors
    /// [`MoneyError`] when it does not fit.
    pub fn per_service(self) -> Result<Money, MoneyError> {
        let by = u32::try_from(self.completed).map_err(|_| MoneyError::OutOfRange)?;
        Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp }.quotient(self.money, by)
    }
}

/// 考核期: the days from one to another, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Days {
    /// Does a time lie within?
    #[must_use]
    pub fn contains(self, at: NaiveDateTime) -> bool {
        (self.first..=self.last).contains(&at.date())
    }
}

/// 考核结果: the key figures of a period. `None` has a zero denominator, or lacks a term of the contract.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "考核结果")]
pub struct Kpis {
    /// The shares.
    pub shares: BTreeMap<Figure, Option<Share>>,
    /// 受理时长.
    pub acceptance: Option<Acceptance>,
    /// 单次成本.
    pub cost: Option<Cost>,
    /// 来电数.
    pub calls: CallCounts,
    /// 完成而未结算: completed orders whose money is not settled, so not in the cost.
    pub not_settled: u64,
    /// 未办结: complaints of the closure rate that are not resolved yet.
    pub running_complaints: u64,
    /// Terms of the contract that were needed and are not settled.
    pub lacks: BTreeSet<Term>,
}

/// 计数: takes orders and calls in any order, each once.
///
/// An order counts in the period of its check-in; where there was none because nobody came, in that of its agreed start. Its
/// request counts, for the time of acceptance, in the period of the request; money in that of the order's service.
#[derive(Debug, Clone)]
pub struct Tally {
    days: Days,
    terms: Terms,
    offered: u64,
    answered: u64,
    calls: CallCounts,
    waits: Vec<u64>,
    check_ins: u64,
    on_time: u64,
    late_within_unknown_grace: u64,
    completed: u64,
    failed: u64,
    followed_up: u64,
    scores: u64,
    satisfied: u64,
    complained: u64,
    complaints: u64,
    resolved: u64,
    running_complaints: u64,
    not_settled: u64,
    billed: u64,
    not_billed: Option<Term>,
    money: Money,
}

const fn plus(place: &mut u64, holds: bool) {
    if holds {
        *place = place.saturating_add(1);
    }
}

impl Tally {
    /// Nothing counted yet.
    #[must_use]
    pub const fn new(days: Days, terms: Terms) -> Self {
        Self {
            days,
            terms,
            offered: 0,
            answered: 0,
            calls: CallCounts { order: 0, enquiry: 0, complaint: 0, emergency: 0 },
            waits: Vec::new(),
            check_ins: 0,
            on_time: 0,
            late_within_unknown_grace: 0,
            completed: 0,
            failed: 0,
            followed_up: 0,
            scores: 0,
            satisfied: 0,
            complained: 0,
            complaints: 0,
            resolved: 0,
            running_complaints: 0,
            not_settled: 0,
            billed: 0,
            not_billed: None,
            money: Money::ZERO,
        }
    }

    /// A call.
    pub fn call(&mut self, call: &Call) {
        if self.days.contains(call.at) {
            plus(&mut self.offered, true);
            plus(&mut self.answered, call.answered);
            if let Some(kind) = call.kind {
                self.calls.add(kind);
            }
        }
    }

    /// An order, with the bill of its visit where there was one.
    ///
    /// # Errors
    /// [`MoneyError`] when sums do not fit.
    pub fn order(&mut self, history: &History, bill: Option<&Bill>) -> Result<(), MoneyError> {
        let state = history.state();
        if let Some(accepted) = history.accepted().filter(|_| self.days.contains(state.request.at)) {
            let wait = accepted.signed_duration_since(state.request.at).num_seconds();
            self.waits.push(u64::try_from(wait).unwrap_or_default());
        }
        let Some(checked_in) = state.checked_in else {
            plus(&mut self.failed, state.stage == Stage::Failed && self.days.contains(state.visit.start()));
            return Ok(());
        };
        if !self.days.contains(checked_in) {
            return Ok(());
        }
        self.arrived(checked_in, state.visit.latest());
        if !state.stage.is_completed() {
            return Ok(());
        }
        plus(&mut self.completed, true);
        let contacted =
            [EventKind::FollowUp, EventKind::Complain].iter().any(|kind| history.first(*kind).is_some());
        plus(&mut self.followed_up, contacted);
        plus(&mut self.scores, state.score.is_some());
        plus(&mut self.satisfied, state.score.is_some_and(super::event::Score::is_satisfied));
        plus(&mut self.complained, history.complaints().next().is_some());
        for (opened, resolved) in history.complaints() {
            plus(&mut self.complaints, true);
            plus(&mut self.running_complaints, resolved.is_none());
            let days =
                resolved.map(|resolved| resolved.date().signed_duration_since(opened.date()).num_days());
            let limit = self.terms.complaint_days.map(i64::from);
            plus(&mut self.resolved, days.zip(limit).is_some_and(|(days, limit)| days <= limit));
        }
        if let Some(bill) = bill {
            self.billed = self.billed.saturating_add(u64::from(bill.billed.unwrap_or_default()));
            self.not_billed = self.not_billed.or(bill.lacks);
        }
        plus(&mut self.not_settled, state.settled.is_none());
        if let Some(split) = state.settled {
            let public = split.public().map_err(|_| MoneyError::OutOfRange)?;
            self.money = self.money.plus(public)?;
        }
        Ok(())
    }

    /// Up to the end of the window and the grace is on time.
    fn arrived(&mut self, at: NaiveDateTime, latest: NaiveDateTime) {
        plus(&mut self.check_ins, true);
        match self.terms.grace_minutes {
            _ if at <= latest => plus(&mut self.on_time, true),
            Some(grace) => plus(&mut self.on_time, after(latest, grace).is_none_or(|last| at <= last)),
            None => plus(&mut self.late_within_unknown_grace, true),
        }
    }

    /// The key figures. `entitled` are the entitled minutes of the clients in the period, where they are known.
    #[must_use]
    pub fn finish(mut self, entitled: Option<u64>) -> Kpis {
        self.waits.sort_unstable();
        let mut lacks = BTreeSet::new();
        let on_time = if self.late_within_unknown_grace == 0 {
            Share::new(self.on_time, self.check_ins)
        } else {
            lacks.insert(Term::Grace);
            None
        };
        let closure = if self.terms.complaint_days.is_some() || self.complaints == 0 {
            Share::new(self.resolved, self.complaints)
        } else {
            lacks.insert(Term::Complaint);
            None
        };
        let utilisation = match self.not_billed {
            Some(term) if entitled.is_some() => {
                lacks.insert(term);
                None
            }
            _ => entitled.and_then(|entitled| Share::new(self.billed, entitled)),
        };
        let shares = BTreeMap::from([
            (Figure::Answer, Share::new(self.answered, self.offered)),
            (Figure::OnTime, on_time),
            (Figure::Completion, Share::new(self.completed, self.completed.saturating_add(self.failed))),
            (Figure::FollowUp, Share::new(self.followed_up, self.completed)),
            (Figure::Satisfaction, Share::new(self.satisfied, self.scores)),
            (Figure::Complaints, Share::new(self.complained, self.completed)),
            (Figure::Closure, closure),
            (Figure::Utilisation, utilisation),
        ]);
        let rank = |percent| nearest_rank(&self.waits, percent);
        let acceptance = rank(50).zip(rank(95)).map(|(median, p95)| Acceptance {
            orders: u64::try_from(self.waits.len()).unwrap_or(u64::MAX),
            median,
            p95,
        });
        let cost = (self.completed > 0).then_some(Cost { money: self.money, completed: self.completed });
        Kpis {
            shares,
            acceptance,
            cost,
            calls: self.calls,
            not_settled: self.not_settled,
            running_complaints: self.running_complaints,
            lacks,
        }
    }
}

impl Kpis {
    /// One share.
    #[must_use]
    pub fn share(&self, figure: Figure) -> Option<Share> {
        self.shares.get(&figure).copied().flatten()
    }

    /// Is the target of a contract met? Of complaints it is the most, of all else the least. `None` without a value.
    ///
    /// # Errors
    /// [`MoneyError`] when a number does not fit.
    pub fn meets(&self, figure: Figure, target: Rate) -> Result<Option<bool>, MoneyError> {
        let Some(share) = self.share(figure) else { return Ok(None) };
        match figure {
            Figure::Complaints => share.is_at_most(target).map(Some),
            _ => share.is_at_least(target).map(Some),
        }
    }
}
