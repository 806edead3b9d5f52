//! 校验: term, supplements, splitting (CG-82).

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::{Fact, Money, Month};

use super::asked::Asked;
use super::error::PurchaseError;
use super::file::Contract;
use super::rules::CG_82;
use super::{programmes, questions, terms};

/// What is found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChecksFound {
    /// 合同期限符合规定.
    pub term: Option<bool>,
    /// 补充合同在上限内.
    pub supplement: Option<bool>,
    /// 同类合计达到公开招标标准.
    pub open_tender: Option<bool>,
}

pub(super) fn assess<X: Explain>(
    contract: &Contract,
    asked: &mut Asked<'_, X>,
) -> Result<ChecksFound, PurchaseError> {
    Ok(ChecksFound {
        term: term(contract, asked)?,
        supplement: supplement(contract, asked)?,
        open_tender: split(contract, asked)?,
    })
}

/// Does a term that begins on a day end within so many years: at the latest on the day before the same day then?
fn ends_within(begins: NaiveDate, ends: NaiveDate, years: u32) -> Result<bool, PurchaseError> {
    let year = i32::try_from(years).ok().and_then(|years| begins.year().checked_add(years));
    // 29 February becomes 28 February in a common year.
    let day = year.and_then(|year| begins.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)));
    day.map(|day| ends < day).ok_or(PurchaseError::Calendar)
}

fn term<X: Explain>(contract: &Contract, asked: &mut Asked<'_, X>) -> Result<Option<bool>, PurchaseError> {
    let (begins, ends) = (contract.begins, contract.ends);
    let policy = asked.policy(contract.signed);
    let at = At::month(Month::of(contract.signed));
    let mut reading = Reading::default();
    let Some(usual) = policy.term_years.read(&mut reading) else {
        asked.open(&programmes::TERM, None, reading);
        return Ok(None);
    };
    let tried = |asked: &mut Asked<'_, X>, years: Used<&u32>| {
        let within = ends_within(begins, ends, *years.value)?;
        asked.explain.step(&CG_82, at.variant("term"), |facts| {
            facts
                .input(&terms::ENDS, ends, Field::new("contract.ends"))
                .input(&terms::BEGINS, begins, Field::new("contract.begins"))
                .figure(&terms::YEARS, years)
                .gives(&terms::WITHIN, within);
        });
        Ok::<bool, PurchaseError>(within)
    };
    if tried(asked, usual)? {
        asked.explain.concluded(&programmes::TERM, reading.assumed);
        return Ok(Some(true));
    }
    let Some(secured) = policy.term_secured.read(&mut reading) else {
        asked.open(&programmes::TERM, None, reading);
        return Ok(None);
    };
    if !tried(asked, secured)? {
        asked.explain.concluded(&programmes::TERM, reading.assumed);
        return Ok(Some(false));
    }
    let budget = match contract.budget_secured {
        Fact::Known(budget) => budget,
        Fact::Absent => false,
        Fact::NotEstablished => {
            asked.open(&programmes::TERM, Some(questions::BUDGET), reading);
            return Ok(None);
        }
    };
    asked.explain.step(&CG_82, at.variant("term-secured"), |facts| {
        facts
            .input(&terms::BUDGET, budget, Field::new("contract.budget_secured"))
            .input(&terms::ENDS, ends, Field::new("contract.ends"))
            .input(&terms::BEGINS, begins, Field::new("contract.begins"))
            .figure(&terms::YEARS, secured)
            .gives(&terms::WITHIN, budget);
    });
    asked.explain.concluded(&programmes::TERM, reading.assumed);
    Ok(Some(budget))
}

fn supplement<X: Explain>(
    contract: &Contract,
    asked: &mut Asked<'_, X>,
) -> Result<Option<bool>, PurchaseError> {
    if contract.supplements.is_empty() {
        return Ok(None);
    }
    let policy = asked.policy(contract.signed);
    let mut reading = Reading::default();
    let Some(share) = policy.supplement.read(&mut reading) else {
        asked.open(&programmes::SUPPLEMENT, None, reading);
        return Ok(None);
    };
    let total = Money::sum(contract.supplements.iter().copied())?;
    let within = share.value.covers(total, contract.price, 1)?;
    asked.explain.step(&CG_82, At::month(Month::of(contract.signed)).variant("supplement"), |facts| {
        for (index, supplement) in contract.supplements.iter().enumerate() {
            facts.input(&terms::SUPPLEMENT, *supplement, Field::of("contract.supplements[]", index));
        }
        facts
            .input(&terms::CONTRACT, contract.price, Field::new("contract.price"))
            .figure(&terms::SUPPLEMENT_SHARE, share)
            .gives(&terms::WITHIN, within);
    });
    asked.explain.concluded(&programmes::SUPPLEMENT, reading.assumed);
    Ok(Some(within))
}

/// 化整为零: the purchases of the same kind in the same budget year, this one among them.
fn split<X: Explain>(contract: &Contract, asked: &mut Asked<'_, X>) -> Result<Option<bool>, PurchaseError> {
    if contract.same_kind.is_empty() {
        return Ok(None);
    }
    let policy = asked.policy(contract.signed);
    let mut reading = Reading::default();
    let Some(threshold) = policy.open_tender.read(&mut reading) else {
        asked.open(&programmes::SPLIT, None, reading);
        return Ok(None);
    };
    let others = Money::sum(contract.same_kind.iter().copied())?;
    let reached = contract.price.plus(others)? >= *threshold.value;
    asked.explain.step(&CG_82, At::month(Month::of(contract.signed)).variant("split"), |facts| {
        facts.input(&terms::CONTRACT, contract.price, Field::new("contract.price"));
        for (index, amount) in contract.same_kind.iter().enumerate() {
            facts.input(&terms::PURCHASES, *amount, Field::of("contract.same_kind[]", index));
        }
        facts.figure(&terms::THRESHOLD, threshold).gives(&terms::REACHED, reached);
    });
    asked.explain.concluded(&programmes::SPLIT, reading.assumed);
    Ok(Some(reached))
}
