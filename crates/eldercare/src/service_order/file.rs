//! 服务档案: what is asked about a client, a visit, a tender or published figures, as a file, and what it gives.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::{Pack, Place, Reading, Setting};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{
    Explanation, ExplanationDocument, Lang, Money, MoneyError, Month, Rounding, RoundingMode, RoundingUnit,
    Term, WorkdayCalendar,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use super::client::{self, Client, ClientFound};
use super::policy::ServicePolicy;
use super::rules::EC_30;
use super::tender::{self, Tender, TenderFound};
use super::visit::{Bill, Delivery, bill};
use super::{CATALOGUE, programmes, terms};

/// What is asked, in JSON or TOML: each in a section of its own. It holds no name and no number.
///
/// ```
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// use minzheng_eldercare::FIGURES;
/// use minzheng_eldercare::service_order::ServiceFile;
/// let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
/// let file: ServiceFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2014-06-16", "tender": { "issued": "2014-06-16", "awarded": "2014-07-21" } }"#)?;
/// let report = file.assess(&pack, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// let tender = report.tender.ok_or("no tender")?;
/// assert_eq!(tender.closing_earliest, Some("2014-07-06".parse()?));
/// assert_eq!(tender.contract_by, Some("2014-08-20".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "服务档案")]
pub struct ServiceFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose settings apply.
    pub place: Place,
    /// 查询日: the day asked about.
    pub as_of: NaiveDate,
    /// 服务对象 (EC-31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client: Option<Client>,
    /// 午餐份数, on a meal card (EC-31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lunches: Option<u32>,
    /// 一次服务 (EC-35).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<Delivery>,
    /// 招标和合同 (EC-37).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tender: Option<Tender>,
    /// 公布数据: the month whose published figures are asked for (EC-30).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Month>,
}

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ServiceError {
    /// The day asked about lies before the birth.
    #[error("the day asked about lies before the birth; check both dates")]
    BeforeBirth,
    /// An end lies before its begin.
    #[error("an end lies before its begin; check both")]
    EndBeforeBegin,
    /// There is no section.
    #[error("the file asks nothing, or its [tender] is empty; fill in a section such as [visit] or [tender]")]
    Empty,
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
    /// A number out of range.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
    /// Amounts too large.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl ServiceError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::BeforeBirth, Lang::Zh) => "查询日早于出生日期;请核对两个日期".to_owned(),
            (Self::EndBeforeBegin, Lang::Zh) => "结束早于开始;请核对两者".to_owned(),
            (Self::Empty, Lang::Zh) => {
                "文件没有要查的内容,或 [tender] 为空;请填写 [visit]、[tender] 之类的一节".to_owned()
            }
            (Self::Calendar, Lang::Zh) => "日期超出历法或放假安排范围;请核对,或载入该年放假安排".to_owned(),
            (Self::OutOfRange | Self::Money(_), Lang::Zh) => "数字超出范围;请核对".to_owned(),
            (_, Lang::En) => self.to_string(),
        }
    }
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ServiceReport {
    /// EC-31.
    pub client: Option<ClientFound>,
    /// EC-31: the subsidy of the lunches; `None` where it is open.
    pub meals: Option<Option<Money>>,
    /// EC-35.
    pub bill: Option<Bill>,
    /// EC-37.
    pub tender: Option<TenderFound>,
    /// EC-30: the cost per service; `None` where nothing was published.
    pub cost_per_service: Option<Option<Money>>,
    /// EC-30: the cost per call; `None` where nothing was published.
    pub cost_per_call: Option<Option<Money>>,
}

impl ServiceFile {
    /// What the sections give, each by the settings of the place in the month concerned.
    ///
    /// # Errors
    /// [`ServiceError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<ServiceReport, ServiceError> {
        let policy = |month| ServicePolicy::at(pack, self.place, month);
        let asked =
            [self.client.is_some(), self.lunches.is_some(), self.visit.is_some(), self.tender.is_some()];
        if !asked.contains(&true) && self.published.is_none() {
            return Err(ServiceError::Empty);
        }
        explain.under(pack);
        let now = policy(Month::of(self.as_of));
        let mut report = ServiceReport::default();
        if let Some(month) = self.published {
            let policy = policy(month);
            report.cost_per_service = Some(published(month, &policy, &SERVICE, explain)?);
            report.cost_per_call = Some(published(month, &policy, &CALL, explain)?);
        }
        if let Some(client) = &self.client {
            report.client = Some(client::assess(client, self.as_of, &now, explain)?);
        }
        if let Some(lunches) = self.lunches {
            report.meals = Some(client::meals(lunches, self.as_of, &now, explain)?);
        }
        if let Some(visit) = &self.visit {
            report.bill = Some(bill(visit, &policy(Month::of(visit.check_in.date())), explain)?);
        }
        if let Some(tender) = &self.tender {
            report.tender = Some(tender::assess(tender, pack, self.place, calendar, explain)?);
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`ServiceError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(ServiceReport, ExplanationDocument), ServiceError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

/// What public money is divided by: form, words and programme.
struct Each {
    form: &'static str,
    count: fn(&ServicePolicy) -> &Setting<u32>,
    whole: &'static Term,
    gives: &'static Term,
    programme: &'static Programme,
}

static SERVICE: Each = Each {
    form: "",
    count: |policy| &policy.published_services,
    whole: &terms::SERVICES,
    gives: &terms::COST_PER,
    programme: &programmes::PUBLISHED_COST,
};
static CALL: Each = Each {
    form: "calls",
    count: |policy| &policy.published_calls,
    whole: &terms::CALLS,
    gives: &terms::COST_CALL,
    programme: &programmes::PUBLISHED_CALL,
};

/// The cost of one service or call by published figures (EC-30). Calls are not services.
fn published<X: Explain>(
    month: Month,
    policy: &ServicePolicy,
    each: &Each,
    explain: &mut X,
) -> Result<Option<Money>, ServiceError> {
    let mut reading = Reading::default();
    let money = policy.published_money.read(&mut reading);
    let count = (each.count)(policy).read(&mut reading);
    let (Some(money), Some(count)) = (money, count.filter(|count| *count.value > 0)) else {
        let open = OpenQuestions {
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        };
        explain.outcome(each.programme, &Finding::NeedsPerson(open));
        return Ok(None);
    };
    let half_up = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
    let cost = half_up.quotient(*money.value, *count.value)?;
    explain.step(&EC_30, At::month(month).variant(each.form), |facts| {
        facts.figure(&terms::PUBLIC_MONEY, money).figure(each.whole, count).gives(each.gives, cost);
    });
    explain.concluded(each.programme, reading.assumed);
    Ok(Some(cost))
}
