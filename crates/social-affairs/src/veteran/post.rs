//! 上岗 (SO-29): the letter, the post, money until it is given, the contract, and who refuses to take people.

use chrono::{Days, Months, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::{Fact, Money, Month};
use serde::{Deserialize, Serialize};

use super::error::VeteranError;
use super::mode::truth;
use super::money::FEN;
use super::policy::{PostWithin, VeteranPolicy};
use super::rules::SO_29;
use super::service::Span;
use super::{programmes, questions, terms};
use crate::open::Open;

worded! {
    /// 接收单位.
    Employer {
        /// 企业.
        Enterprise = "enterprise", "企业", "enterprise";
        /// 机关、事业单位.
        Other = "other", "机关、事业单位", "another body";
    }
}

/// 介绍信和上岗.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// 开出介绍信日.
    pub letter: NaiveDate,
    /// 上岗日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub started: Fact<NaiveDate>,
    /// 本人原因未上岗.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub own_fault: Fact<bool>,
    /// 同工龄同岗位同级别人员的平均工资, of a month.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub average_wage: Fact<Money>,
    /// 接收单位.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub employer: Fact<Employer>,
    /// 拒收的人数 (until August 2024).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<u32>,
    /// 当地上年度职工平均工资, for the fine.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub local_yearly_wage: Fact<Money>,
}

/// What is found of the post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PostFound {
    /// 上岗最后一日.
    pub post_by: Option<NaiveDate>,
    /// Least money of a month from that of the letter until the post is given; nothing where it was given in time.
    pub idle: Option<Money>,
    /// `fixed` or `open-ended`.
    pub contract: Option<&'static str>,
    /// 罚款.
    pub fine: Option<Money>,
}

pub(super) fn assess<X: Explain>(
    post: &Post,
    span: Option<Span>,
    policy: &VeteranPolicy,
    explain: &mut X,
) -> Result<PostFound, VeteranError> {
    if post.started.known().is_some_and(|started| started < post.letter) {
        return Err(VeteranError::Order);
    }
    let mut found = PostFound::default();
    let at = At::month(Month::of(post.letter));
    let mut open = Open::default();
    let Some(within) = policy.post_within.read(&mut open.reading) else {
        explain.outcome(&programmes::POST_BY, &open.finding());
        return Ok(found);
    };
    let after_days = post.letter.checked_add_days(Days::new(30)).ok_or(VeteranError::Calendar)?;
    let last = match within.value {
        PostWithin::Month => post.letter.checked_add_months(Months::new(1)).ok_or(VeteranError::Calendar)?,
        PostWithin::ThirtyDays => after_days,
    };
    explain.step(&SO_29, at.variant("post-by"), |facts| {
        facts
            .chosen(&terms::POST_WITHIN, within.value.word(), within.figure)
            .input(&terms::LETTER, post.letter, Field::new("post.letter"))
            .clause(&terms::ROLLED, after_days)
            .gives(&terms::LAST, last);
    });
    explain.concluded(&programmes::POST_BY, open.assumed());
    found.post_by = Some(last);
    found.idle = idle(post, last, policy, at, explain)?;
    found.contract = contract(post, span, policy, at, explain)?;
    if let Some(refused) = post.refused {
        found.fine = fine(post, refused, policy, at, explain)?;
    }
    Ok(found)
}

fn idle<X: Explain>(
    post: &Post,
    last: NaiveDate,
    policy: &VeteranPolicy,
    at: At,
    explain: &mut X,
) -> Result<Option<Money>, VeteranError> {
    let mut open = Open::default();
    match post.started {
        Fact::Known(started) if started <= last => return Ok(Some(Money::ZERO)),
        Fact::NotEstablished => open.questions.insert(questions::STARTED),
        _ => {}
    }
    match truth(post.own_fault) {
        Some(true) => return Ok(Some(Money::ZERO)),
        Some(false) => {}
        None => open.questions.insert(questions::FAULT),
    }
    let share = policy.idle_share.read(&mut open.reading);
    let Some(average) = post.average_wage.known() else {
        open.questions.insert(questions::AVERAGE);
        explain.outcome(&programmes::IDLE, &open.finding());
        return Ok(None);
    };
    if average.is_negative() {
        return Err(VeteranError::Negative);
    }
    let Some(share) = share.filter(|_| open.is_empty()) else {
        explain.outcome(&programmes::IDLE, &open.finding());
        return Ok(None);
    };
    let money = share.value.of(average, 1, FEN)?;
    explain.step(&SO_29, at.variant("idle"), |facts| {
        facts
            .figure(&terms::SHARE, share)
            .input(&terms::AVERAGE, average, Field::new("post.average_wage"))
            .gives(&terms::IDLE, money);
    });
    explain.concluded(&programmes::IDLE, open.assumed());
    Ok(Some(money))
}

fn contract<X: Explain>(
    post: &Post,
    span: Option<Span>,
    policy: &VeteranPolicy,
    at: At,
    explain: &mut X,
) -> Result<Option<&'static str>, VeteranError> {
    let mut open = Open::default();
    let Some(years) = policy.contract_years.read(&mut open.reading) else {
        explain.outcome(&programmes::CONTRACT, &open.finding());
        return Ok(None);
    };
    // The regulation of 2011 has no open-ended contract.
    let young = Month::of(post.letter) < Month::at(2024, 9);
    if young {
        explain.step(&SO_29, at.variant("contract"), |facts| {
            facts.figure(&terms::CONTRACT_YEARS, years).gives(&terms::CONTRACT, "fixed");
        });
        explain.concluded(&programmes::CONTRACT, open.assumed());
        return Ok(Some("fixed"));
    }
    let least = policy.open_ended.read(&mut open.reading);
    let employer = match post.employer {
        Fact::Known(employer) => Some(employer),
        Fact::Absent => Some(Employer::Other),
        Fact::NotEstablished => {
            open.questions.insert(questions::EMPLOYER);
            None
        }
    };
    if span.is_none() {
        open.questions.insert(questions::SPAN);
    }
    let (Some(employer), Some(span), Some(least)) = (employer, span, least) else {
        explain.outcome(&programmes::CONTRACT, &open.finding());
        return Ok(None);
    };
    let endless = employer == Employer::Enterprise && span.years >= *least.value;
    let word = if endless { "open-ended" } else { "fixed" };
    explain.step(&SO_29, at.variant("contract"), |facts| {
        facts
            .input(&terms::EMPLOYER, employer.word(), Field::new("post.employer"))
            .input(&terms::YEARS, span.years, Field::new("service.span"))
            .figure(&terms::OPEN_ENDED, least)
            .figure(&terms::CONTRACT_YEARS, years)
            .gives(&terms::CONTRACT, word);
    });
    explain.concluded(&programmes::CONTRACT, open.assumed());
    Ok(Some(word))
}

fn fine<X: Explain>(
    post: &Post,
    refused: u32,
    policy: &VeteranPolicy,
    at: At,
    explain: &mut X,
) -> Result<Option<Money>, VeteranError> {
    let mut open = Open::default();
    let times = policy.fine.read(&mut open.reading);
    let wage = post.local_yearly_wage.known();
    if wage.is_none() {
        open.questions.insert(questions::LOCAL_YEAR);
    }
    let (Some(times), Some(wage)) = (times, wage) else {
        explain.outcome(&programmes::FINE, &open.finding());
        return Ok(None);
    };
    if wage.is_negative() {
        return Err(VeteranError::Negative);
    }
    let fine = wage.times(*times.value)?.times(refused)?;
    explain.step(&SO_29, at.variant("fine"), |facts| {
        facts
            .input(&terms::REFUSED, refused, Field::new("post.refused"))
            .figure(&terms::FINE_TIMES, times)
            .input(&terms::LOCAL_YEAR, wage, Field::new("post.local_yearly_wage"))
            .gives(&terms::FINE, fine);
    });
    explain.concluded(&programmes::FINE, open.assumed());
    Ok(Some(fine))
}
