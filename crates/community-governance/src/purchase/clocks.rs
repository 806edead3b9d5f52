//! 时限: the clocks of a project (CG-81). The day after the event is day 1.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Money, Month, Term, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::error::PurchaseError;
use super::policy::PurchasePolicy;
use super::rules::CG_81;
use super::{programmes, questions, terms};

/// 时限: what has happened so far. What has not is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Notice {
    /// 公共服务项目: need that is defined on this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_defined: Option<NaiveDate>,
    /// 已征求社会意见.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub public_comment: Fact<bool>,
    /// 中标通知书发出日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awarded: Option<NaiveDate>,
    /// 合同签订日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed: Option<NaiveDate>,
    /// 合同副本备案日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_filed: Option<NaiveDate>,
    /// 供应商知道或者应当知道权益受损之日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub harm_known: Option<NaiveDate>,
    /// 质疑日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queried: Option<NaiveDate>,
    /// 答复日.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<NaiveDate>,
    /// 履约保证金.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bond: Option<Money>,
}

/// 验收.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// 验收合格日.
    pub on: NaiveDate,
    /// 服务对象参与.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub users_joined: Fact<bool>,
    /// 结果已公告.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub published: Fact<bool>,
    /// 承接主体是中小企业.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub small_firm: Fact<bool>,
    /// 合同另有约定付款期限.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub agreed_otherwise: bool,
}

/// What is found of the clocks; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClocksFound {
    /// 签订合同最后一日.
    pub sign_by: Option<NaiveDate>,
    /// 备案最后一日.
    pub copy_by: Option<NaiveDate>,
    /// 质疑最后一日.
    pub query_by: Option<NaiveDate>,
    /// 答复最后一日.
    pub answer_by: Option<NaiveDate>,
    /// 履约保证金在上限内.
    pub bond_within: Option<bool>,
    /// 需求已征求意见.
    pub commented: Option<bool>,
}

/// What is found of an acceptance; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AcceptanceFound {
    /// 验收程序符合规定.
    pub as_prescribed: Option<bool>,
    /// 付款最后一日, of a small firm.
    pub pay_by: Option<NaiveDate>,
}

/// One clock: forms, words, fields.
struct Clock {
    forms: [&'static str; 2],
    event: (&'static Term, &'static str),
    gives: &'static Term,
    actual: (&'static Term, &'static str),
    programmes: [&'static Programme; 2],
}

const SIGN: Clock = Clock {
    forms: ["sign", "sign-kept"],
    event: (&terms::AWARDED, "notice.awarded"),
    gives: &terms::SIGN_BY,
    actual: (&terms::SIGNED, "notice.signed"),
    programmes: [&programmes::SIGN_BY, &programmes::SIGNED],
};
const COPY: Clock = Clock {
    forms: ["copy", "copy-kept"],
    event: (&terms::SIGNED, "notice.signed"),
    gives: &terms::COPY_BY,
    actual: (&terms::COPIED, "notice.copy_filed"),
    programmes: [&programmes::COPY_BY, &programmes::COPIED],
};
const QUERY: Clock = Clock {
    forms: ["query", "query-kept"],
    event: (&terms::KNOWN, "notice.harm_known"),
    gives: &terms::QUERY_BY,
    actual: (&terms::QUERIED, "notice.queried"),
    programmes: [&programmes::QUERY_BY, &programmes::QUERIED],
};
const ANSWER: Clock = Clock {
    forms: ["answer", "answer-kept"],
    event: (&terms::QUERIED, "notice.queried"),
    gives: &terms::ANSWER_BY,
    actual: (&terms::ANSWERED, "notice.answered"),
    programmes: [&programmes::ANSWER_BY, &programmes::ANSWERED],
};

fn days_after(from: NaiveDate, count: u32) -> Result<NaiveDate, PurchaseError> {
    from.checked_add_days(Days::new(u64::from(count))).ok_or(PurchaseError::Calendar)
}

impl Clock {
    /// The last day of a period that begins on the day after the event, and whether what happened kept to it.
    fn run<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
        (event, actual): (Option<NaiveDate>, Option<NaiveDate>),
        limit: impl Fn(&PurchasePolicy) -> &Setting<u32>,
        end: impl Fn(NaiveDate, u32) -> Result<NaiveDate, PurchaseError>,
    ) -> Result<Option<NaiveDate>, PurchaseError> {
        let Some(event) = event else { return Ok(None) };
        let policy = asked.policy(event);
        let mut reading = Reading::default();
        let [programme, kept] = self.programmes;
        let Some(limit) = limit(&policy).read(&mut reading) else {
            asked.open(programme, None, reading);
            return Ok(None);
        };
        let day = end(event, *limit.value)?;
        let at = At::month(Month::of(event));
        let [form, kept_form] = self.forms;
        let step = asked.explain.step(&CG_81, at.variant(form), |facts| {
            facts
                .input(self.event.0, event, Field::new(self.event.1))
                .clause(&terms::THAT_DAY, day)
                .figure(&terms::DAYS, limit)
                .gives(self.gives, day);
        });
        asked.explain.concluded(programme, reading.assumed);
        if let Some(actual) = actual {
            asked.explain.step(&CG_81, at.variant(kept_form), |facts| {
                facts
                    .input(self.actual.0, actual, Field::new(self.actual.1))
                    .from(self.gives, day, step)
                    .gives(&terms::IN_TIME, actual <= day);
            });
            asked.explain.concluded(kept, reading.assumed);
        }
        Ok(Some(day))
    }
}

impl Notice {
    pub(super) fn assess<X: Explain>(
        &self,
        price: Option<Money>,
        calendar: &WorkdayCalendar,
        asked: &mut Asked<'_, X>,
    ) -> Result<ClocksFound, PurchaseError> {
        let workdays = |from, count: u32| {
            let count = i32::try_from(count).map_err(|_| PurchaseError::OutOfRange)?;
            calendar.add_workdays(from, count).map_err(|_| PurchaseError::Calendar)
        };
        Ok(ClocksFound {
            commented: self.commented(asked),
            sign_by: SIGN.run(
                asked,
                (self.awarded, self.signed),
                |policy| &policy.contract_days,
                days_after,
            )?,
            copy_by: COPY.run(
                asked,
                (self.signed, self.copy_filed),
                |policy| &policy.copy_workdays,
                workdays,
            )?,
            query_by: QUERY.run(
                asked,
                (self.harm_known, self.queried),
                |policy| &policy.query_workdays,
                workdays,
            )?,
            answer_by: ANSWER.run(
                asked,
                (self.queried, self.answered),
                |policy| &policy.answer_workdays,
                workdays,
            )?,
            bond_within: self.bond(price, asked)?,
        })
    }

    fn commented<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<bool> {
        let day = self.need_defined?;
        // Before the regulation there was no such rule.
        CG_81.variant("comment", Month::of(day))?;
        let commented = match self.public_comment {
            Fact::Known(commented) => commented,
            Fact::Absent => false,
            Fact::NotEstablished => {
                asked.open(&programmes::COMMENT, Some(questions::COMMENT), Reading::default());
                return None;
            }
        };
        asked.explain.step(&CG_81, At::month(Month::of(day)).variant("comment"), |facts| {
            facts
                .input(&terms::COMMENT, commented, Field::new("notice.public_comment"))
                .gives(&terms::WITHIN, commented);
        });
        asked.explain.concluded(&programmes::COMMENT, ParameterSet::EMPTY);
        Some(commented)
    }

    fn bond<X: Explain>(
        &self,
        price: Option<Money>,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<bool>, PurchaseError> {
        let (Some(bond), Some(price), Some(signed)) = (self.bond, price, self.signed) else {
            return Ok(None);
        };
        let policy = asked.policy(signed);
        let mut reading = Reading::default();
        let Some(share) = policy.bond.read(&mut reading) else {
            asked.open(&programmes::BOND, None, reading);
            return Ok(None);
        };
        let within = share.value.covers(bond, price, 1)?;
        asked.explain.step(&CG_81, At::month(Month::of(signed)).variant("bond"), |facts| {
            facts
                .input(&terms::BOND, bond, Field::new("notice.bond"))
                .input(&terms::CONTRACT, price, Field::new("contract.price"))
                .figure(&terms::BOND_SHARE, share)
                .gives(&terms::WITHIN, within);
        });
        asked.explain.concluded(&programmes::BOND, reading.assumed);
        Ok(Some(within))
    }
}

impl Acceptance {
    pub(super) fn assess<X: Explain>(
        &self,
        asked: &mut Asked<'_, X>,
    ) -> Result<AcceptanceFound, PurchaseError> {
        Ok(AcceptanceFound { as_prescribed: self.prescribed(asked), pay_by: self.pay_by(asked)? })
    }

    fn prescribed<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<bool> {
        // Before the regulation there was no such rule.
        CG_81.variant("acceptance", Month::of(self.on))?;
        let known = |fact: Fact<bool>| match fact {
            Fact::Known(holds) => Some(holds),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        let (users, published) = (known(self.users_joined), known(self.published));
        // One that fails settles the matter.
        let (users, published) = match (users, published) {
            (Some(users), Some(published)) => (users, published),
            (Some(false), None) => (false, false),
            (None, Some(false)) => (false, false),
            (None, _) => {
                asked.open(&programmes::ACCEPTANCE, Some(questions::USERS), Reading::default());
                return None;
            }
            (_, None) => {
                asked.open(&programmes::ACCEPTANCE, Some(questions::RESULT), Reading::default());
                return None;
            }
        };
        let as_prescribed = users && published;
        asked.explain.step(&CG_81, At::month(Month::of(self.on)).variant("acceptance"), |facts| {
            facts
                .input(&terms::JOINED, users, Field::new("acceptance.users_joined"))
                .input(&terms::PUBLISHED, published, Field::new("acceptance.published"))
                .gives(&terms::WITHIN, as_prescribed);
        });
        asked.explain.concluded(&programmes::ACCEPTANCE, ParameterSet::EMPTY);
        Some(as_prescribed)
    }

    /// 中小企业款项: of other suppliers no clock runs.
    fn pay_by<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<Option<NaiveDate>, PurchaseError> {
        match self.small_firm {
            Fact::Known(true) => {}
            Fact::Known(false) | Fact::Absent => return Ok(None),
            Fact::NotEstablished => {
                asked.open(&programmes::PAY_BY, Some(questions::SMALL), Reading::default());
                return Ok(None);
            }
        }
        let policy = asked.policy(self.on);
        let mut reading = Reading::default();
        let setting = if self.agreed_otherwise { &policy.pay_days_agreed } else { &policy.pay_days };
        let Some(days) = setting.read(&mut reading) else {
            asked.open(&programmes::PAY_BY, None, reading);
            return Ok(None);
        };
        let day = days_after(self.on, *days.value)?;
        asked.explain.step(&CG_81, At::month(Month::of(self.on)).variant("pay"), |facts| {
            facts
                .input(&terms::DUE_FROM, self.on, Field::new("acceptance.on"))
                .clause(&terms::THAT_DAY, day)
                .figure(&terms::DAYS, days)
                .gives(&terms::PAY_BY, day);
        });
        asked.explain.concluded(&programmes::PAY_BY, reading.assumed);
        Ok(Some(day))
    }
}
