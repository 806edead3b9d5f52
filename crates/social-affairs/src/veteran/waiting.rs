//! 待安排工作期间的生活费 (SO-29): each month by the regulation of that month.

use chrono::{Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::finding::{Award, Finding};
use minzheng_core_types::{Fact, MemberSet, Money, Month};
use serde::{Deserialize, Serialize};

use super::error::VeteranError;
use super::policy::{Basis, VeteranPolicy};
use super::rules::SO_29;
use super::{programmes, questions, terms};
use crate::open::Open;

/// 等待安排.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// 接收日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<NaiveDate>,
    /// 第一个月.
    pub from: Month,
    /// 最后一个月.
    pub to: Month,
    /// 当地最低生活水平(低保标准), of a month, for months until August 2024.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub living_level: Fact<Money>,
}

/// What is found of the waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WaitingFound {
    /// 安排工作最后一日.
    pub place_by: Option<NaiveDate>,
    /// The months paid by the minimum wage; `None` where open or there are none.
    pub money: Option<Money>,
    /// The least for the months of which only a least is told.
    pub at_least: Option<Money>,
}

pub(super) fn assess<X: Explain>(
    waiting: &Waiting,
    (pack, place): (&Pack, Place),
    explain: &mut X,
) -> Result<WaitingFound, VeteranError> {
    let count = waiting.from.until(waiting.to);
    if !(0..120).contains(&count) {
        return Err(VeteranError::Waiting);
    }
    let mut found = WaitingFound::default();
    if let Some(received) = waiting.received {
        found.place_by = place_by(received, &VeteranPolicy::at(pack, place, Month::of(received)), explain)?;
    }
    let mut least: Group<'_> = Group::default();
    let mut paid: Group<'_> = Group::default();
    let mut unknown = Open::default();
    let policies: Vec<VeteranPolicy> =
        (0..=count).map(|by| VeteranPolicy::at(pack, place, waiting.from.plus(by))).collect();
    for policy in &policies {
        match policy.basis.read(&mut unknown.reading).map(|basis| *basis.value) {
            Some(Basis::LivingLevel) => least.months.push(policy),
            Some(Basis::MinimumWage) => paid.months.push(policy),
            None => {}
        }
    }
    if !unknown.reading.missing.is_empty() {
        explain.outcome(&programmes::WAITING, &unknown.finding());
        return Ok(found);
    }
    if !least.months.is_empty() {
        found.at_least = least.money(waiting, explain)?;
        match (found.at_least, least.open) {
            (Some(_), open) => explain.concluded(&programmes::WAITING_FLOOR, open.assumed()),
            (None, open) => explain.outcome(&programmes::WAITING_FLOOR, &open.finding()),
        }
    }
    if !paid.months.is_empty() {
        found.money = paid.money(waiting, explain)?;
        let finding = match found.money {
            Some(money) => {
                Finding::Entitled(Award::of(&SO_29, MemberSet::EMPTY, money).assuming(paid.open.assumed()))
            }
            None => paid.open.finding(),
        };
        explain.outcome(&programmes::WAITING, &finding);
    }
    Ok(found)
}

fn place_by<X: Explain>(
    received: NaiveDate,
    policy: &VeteranPolicy,
    explain: &mut X,
) -> Result<Option<NaiveDate>, VeteranError> {
    let mut open = Open::default();
    let Some(months) = policy.place_within.read(&mut open.reading) else {
        explain.outcome(&programmes::PLACE_BY, &open.finding());
        return Ok(None);
    };
    let last = received.checked_add_months(Months::new(*months.value)).ok_or(VeteranError::Calendar)?;
    explain.step(&SO_29, At::month(policy.month).variant("place-by"), |facts| {
        facts
            .input(&terms::RECEIVED, received, Field::new("waiting.received"))
            .figure(&terms::PLACE_WITHIN, months)
            .gives(&terms::LAST, last);
    });
    explain.concluded(&programmes::PLACE_BY, open.assumed());
    Ok(Some(last))
}

/// Months of one standard.
#[derive(Default)]
struct Group<'p> {
    months: Vec<&'p VeteranPolicy>,
    open: Open,
}

impl Group<'_> {
    fn money<X: Explain>(
        &mut self,
        waiting: &Waiting,
        explain: &mut X,
    ) -> Result<Option<Money>, VeteranError> {
        let mut amounts = Vec::with_capacity(self.months.len());
        for policy in &self.months {
            let reading = &mut self.open.reading;
            let Some(basis) = policy.basis.read(reading) else { return Ok(None) };
            match basis.value {
                Basis::MinimumWage => match policy.minimum_wage.read(reading) {
                    Some(minimum) => amounts.push(*minimum.value),
                    None => continue,
                },
                Basis::LivingLevel => {
                    let proxy = policy.proxy.read(reading);
                    match waiting.living_level {
                        Fact::Known(level) if level.is_negative() => return Err(VeteranError::Negative),
                        Fact::Known(level) if proxy.is_some() => amounts.push(level),
                        Fact::Known(_) => {}
                        _ => {
                            self.open.questions.insert(questions::LIVING);
                        }
                    }
                }
            }
        }
        if !self.open.is_empty() {
            return Ok(None);
        }
        let mut first = StepRef::NONE;
        for (index, (policy, amount)) in self.months.iter().zip(&amounts).enumerate() {
            let step = explain.step(&SO_29, At::month(policy.month).variant("month"), |facts| {
                let mut reading = Default::default();
                let Some(basis) = policy.basis.read(&mut reading) else { return };
                facts.chosen(&terms::BASIS, basis.value.word(), basis.figure);
                match basis.value {
                    Basis::MinimumWage => {
                        if let Some(minimum) = policy.minimum_wage.read(&mut reading) {
                            facts.figure(&terms::MINIMUM, minimum);
                        }
                    }
                    Basis::LivingLevel => {
                        if let Some(proxy) = policy.proxy.read(&mut reading) {
                            facts.chosen(&terms::PROXY, proxy.value.word(), proxy.figure);
                        }
                        facts.input(&terms::LIVING, *amount, Field::new("waiting.living_level"));
                    }
                }
                facts.gives(&terms::MONTH_MONEY, *amount);
            });
            if index == 0 {
                first = step;
            }
        }
        let sum = Money::sum(amounts.iter().copied())?;
        let last = self.months.last().map_or(waiting.to, |policy| policy.month);
        let wages = last >= Month::at(2024, 9);
        explain.step(&SO_29, At::month(last).variant("waiting"), |facts| {
            facts.from_each(&terms::MONTH_MONEY, first, amounts.len());
            match wages {
                true => facts.pays(&SO_29, &terms::WAITING, sum),
                false => facts.gives(&terms::WAITING, sum),
            };
        });
        Ok(Some(sum))
    }
}
