//! 期间报告: the key figures of a period and the statement of each provider (EC-35, EC-36).

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Money, MoneyError, Month, Pack, Silent};
use minzheng_eldercare::service_order::{
    Adjustment, Bill, Billed, CATALOGUE, Call, Contract, Days, Delivery, EventKind, History, Kpis, Provider,
    ServiceError, ServicePolicy, Statement, Tally, bill, statement,
};
use thiserror::Error;

use super::ReadOrders;

/// 报告所问: what a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The orders.
    pub read: &'a ReadOrders,
    /// The calls, all of them.
    pub calls: &'a [Call],
    /// Penalties and rewards, all of them.
    pub adjustments: &'a [Adjustment],
    /// The contract.
    pub contract: &'a Contract,
    /// The figures of places.
    pub pack: &'a Pack,
    /// The period.
    pub days: Days,
    /// As known at a time, calls and adjustments too; `None`: all that the files hold. Follow-ups and settlements that come later change key figures.
    pub at: Option<NaiveDateTime>,
    /// The entitled minutes of the clients in the period, where they are known (EC-22).
    pub entitled: Option<u64>,
}

/// 期间报告: of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "考核报告")]
pub struct PeriodReport {
    /// The period.
    pub days: Days,
    /// The key figures.
    pub kpis: Kpis,
    /// A statement for each provider with a settled order or an adjustment, by name.
    pub statements: Vec<ProviderStatement>,
    /// Figures that had to be assumed for billed minutes of the period.
    pub assumed: Vec<&'static str>,
}

/// 结算单 with its lines by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderStatement {
    /// 服务商.
    pub provider: String,
    /// The lines.
    pub lines: Vec<StatementLine>,
    /// 财政负担合计.
    pub public: Money,
    /// 扣款.
    pub penalties: Money,
    /// 奖励.
    pub rewards: Money,
    /// 应付.
    pub payable: Money,
}

/// 结算行 that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// 工单号.
    pub order: String,
    /// 结算日.
    pub settled: chrono::NaiveDate,
    /// 服务月份.
    pub month: Option<Month>,
    /// 计费分钟.
    pub billed: Option<u32>,
    /// Who pays what.
    pub split: minzheng_eldercare::service_order::Split,
    /// Ids of the rules.
    pub rules: Vec<&'static str>,
}

/// Why a report cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReportError {
    /// A visit cannot be billed.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// Sums do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// The report of a period. The order of the orders does not matter; the work is linear in the orders, and in the
/// adjustments for each provider.
///
/// # Errors
/// [`ReportError`].
pub fn period_report(asked: Asked<'_>) -> Result<PeriodReport, ReportError> {
    let mut law: BTreeMap<Month, ServicePolicy> = BTreeMap::new();
    let mut known: Vec<(&str, History, Option<Bill>)> = Vec::with_capacity(asked.read.orders.len());
    let end = asked.at.unwrap_or(NaiveDateTime::MAX);
    for order in &asked.read.orders {
        let Some(history) = order.history.known_at(end) else { continue };
        let bill = match Delivery::of(&history.state()) {
            Some(visit) => {
                let month = Month::of(visit.check_in.date());
                let place = asked.contract.place;
                let policy = law.entry(month).or_insert_with(|| ServicePolicy::at(asked.pack, place, month));
                Some(bill(&visit, policy, &mut Silent)?)
            }
            None => None,
        };
        known.push((&order.order, history, bill));
    }
    let mut tally = Tally::new(asked.days, asked.contract.terms);
    asked.calls.iter().filter(|call| call.at <= end).for_each(|call| tally.call(call));
    let mut assumed = ParameterSet::EMPTY;
    for (_, history, bill) in &known {
        tally.order(history, bill.as_ref())?;
        let times = [history.state().checked_in, history.latest(EventKind::Settle)];
        let in_period = times.into_iter().flatten().any(|at| asked.days.contains(at));
        if let Some(bill) = bill.as_ref().filter(|_| in_period) {
            assumed = assumed.union(bill.assumed);
        }
    }
    let adjustments: Vec<Adjustment> =
        asked.adjustments.iter().filter(|one| one.on <= end.date()).copied().collect();
    let mut by_provider: BTreeMap<&str, (Provider, Vec<Billed<'_>>)> = BTreeMap::new();
    for (order, history, bill) in &known {
        let state = history.state();
        let Some(provider) = state.provider.filter(|_| state.settled.is_some()) else { continue };
        let of = by_provider.entry(asked.read.provider(provider)).or_insert_with(|| (provider, Vec::new()));
        of.1.push(Billed { order, history, bill: bill.as_ref() });
    }
    for adjustment in &adjustments {
        let provider = adjustment.provider;
        by_provider.entry(asked.read.provider(provider)).or_insert_with(|| (provider, Vec::new()));
    }
    let mut statements = Vec::new();
    for (name, (provider, orders)) in by_provider {
        let made = statement(orders, &adjustments, provider, asked.days)?;
        if !made.lines.is_empty() || !made.penalties.is_zero() || !made.rewards.is_zero() {
            statements.push(owned(name, &made));
        }
    }
    let assumed = CATALOGUE.parameters_in(assumed).map(|parameter| parameter.id).collect();
    Ok(PeriodReport { days: asked.days, kpis: tally.finish(asked.entitled), statements, assumed })
}

fn owned(name: &str, made: &Statement<'_>) -> ProviderStatement {
    let line = |line: &minzheng_eldercare::service_order::Line<'_>| StatementLine {
        order: line.order.to_owned(),
        settled: line.settled,
        month: line.month,
        billed: line.billed,
        split: line.split,
        rules: line.rules.iter().map(|rule| rule.id).collect(),
    };
    ProviderStatement {
        provider: name.to_owned(),
        lines: made.lines.iter().map(line).collect(),
        public: made.public,
        penalties: made.penalties,
        rewards: made.rewards,
        payable: made.payable,
    }
}
