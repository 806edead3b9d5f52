//! 结算单: what a provider has from the government for a period (EC-35). Made anew it is the same.

use chrono::NaiveDate;
use minzheng_core_types::{Money, MoneyError, Month, Rule};

use super::event::{EventKind, Provider};
use super::history::History;
use super::kpi::Days;
use super::rules::{EC_32, EC_35};
use super::split::Split;
use super::visit::Bill;
use super::worded::worded;

worded! {
    /// 扣款或者奖励, by the contract.
    AdjustmentKind {
        /// 扣款.
        Penalty = "penalty", "扣款", "penalty";
        /// 奖励.
        Reward = "reward", "奖励", "reward";
    }
}

/// 扣款、奖励: one amount that the contract takes off or adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adjustment {
    /// Of which provider.
    pub provider: Provider,
    /// The day.
    pub on: NaiveDate,
    /// Taken off or added.
    pub kind: AdjustmentKind,
    /// How much.
    pub amount: Money,
}

/// An order as it is looked at: by its id, with the bill of its visit.
#[derive(Debug, Clone, Copy)]
pub struct Billed<'a> {
    /// 工单号.
    pub order: &'a str,
    /// What happened.
    pub history: &'a History,
    /// What was billed.
    pub bill: Option<&'a Bill>,
}

/// 结算行: one settled order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// 工单号.
    pub order: &'a str,
    /// 结算日.
    pub settled: NaiveDate,
    /// 服务月份: that of the check-in.
    pub month: Option<Month>,
    /// 计费分钟; `None` where the contract leaves out a term that matters.
    pub billed: Option<u32>,
    /// Who pays what.
    pub split: Split,
    /// The rules.
    pub rules: &'static [&'static Rule],
}

/// 结算单: of one provider for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "结算单")]
pub struct Statement<'a> {
    /// The provider.
    pub provider: Provider,
    /// The period.
    pub days: Days,
    /// A line for each order settled in it, by order.
    pub lines: Vec<Line<'a>>,
    /// 财政负担合计.
    pub public: Money,
    /// 扣款.
    pub penalties: Money,
    /// 奖励.
    pub rewards: Money,
    /// 应付: public shares less penalties, plus rewards. Below zero the provider owes it.
    pub payable: Money,
}

static RULES: &[&Rule] = &[&EC_32, &EC_35];

/// What a provider has for the orders settled in a period (EC-35). The order of the orders does not matter.
///
/// # Errors
/// [`MoneyError`] when sums do not fit.
pub fn statement<'a>(
    orders: impl IntoIterator<Item = Billed<'a>>,
    adjustments: &[Adjustment],
    provider: Provider,
    days: Days,
) -> Result<Statement<'a>, MoneyError> {
    let mut lines = Vec::new();
    for order in orders {
        let state = order.history.state();
        let settled = order.history.latest(EventKind::Settle).filter(|at| days.contains(*at));
        let (Some(split), Some(settled), true) = (state.settled, settled, state.provider == Some(provider))
        else {
            continue;
        };
        lines.push(Line {
            order: order.order,
            settled: settled.date(),
            month: state.checked_in.map(|at| Month::of(at.date())),
            billed: order.bill.and_then(|bill| bill.billed),
            split,
            rules: RULES,
        });
    }
    lines.sort_by(|one, other| one.order.cmp(other.order));
    let mut public = Money::ZERO;
    for line in &lines {
        public = public.plus(line.split.public().map_err(|_| MoneyError::OutOfRange)?)?;
    }
    let own = |kind| {
        let own = adjustments.iter().filter(move |one| {
            one.provider == provider && one.kind == kind && (days.first..=days.last).contains(&one.on)
        });
        Money::sum(own.map(|one| one.amount))
    };
    let (penalties, rewards) = (own(AdjustmentKind::Penalty)?, own(AdjustmentKind::Reward)?);
    let payable = public.less(penalties)?.plus(rewards)?;
    Ok(Statement { provider, days, lines, public, penalties, rewards, payable })
}
