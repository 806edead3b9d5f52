//! 日间照料文件: what is asked of day care, in one file, and what it gives.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Month};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::CATALOGUE;
use super::admission::{self, AdmissionReport};
use super::centre::{self, CentreReport, DayReport};
use super::charge::{self, StayReport};
use super::error::DayCareError;
use super::facts::{Admission, Centre, Day, Stay, Subsidy, Usage};
use super::policy::DayCarePolicy;
use super::subsidy::{self, SubsidyReport};
use super::usage::{self, UsageReport};

/// What is asked of day care, in JSON or TOML. Each question stands in a section of its own; what is not there is not asked. It holds
/// no name and no number.
///
/// ```
/// use minzheng_core_types::Lang;
/// use minzheng_eldercare::{FIGURES, day_care::DayCareFile};
/// let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
/// let file: DayCareFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2014-05-15",
///     "stay": { "kind": "quarter", "first": "2014-04-01", "attended": 30,
///         "tariff": { "day": "40.00", "week": "180.00", "month": "700.00", "quarter": "1950.00",
///             "care_add": "none", "meal": "none" },
///         "leaving": { "last": "2014-05-15", "method": "re-rate", "paid": "1950.00", "base_stops": false,
///         "absences": "none", "death_or_hospital": "none" } } }"#)?;
/// let (report, document) = file.explained(&pack)?;
/// let settled = report.stay.and_then(|stay| stay.settled).ok_or("not settled")?;
/// assert_eq!(settled.refund.found().map(|refund| refund.to_string()), Some("850.00".to_owned()));
/// assert!(document.text(Lang::Zh).contains("应退托养费"));
/// assert!(document.recheck().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "日间照料")]
pub struct DayCareFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose settings apply.
    pub place: Place,
    /// 查询日: the day asked about. A stay is reckoned by the settings of the month in which it begins, all else by those of this day.
    pub as_of: NaiveDate,
    /// 中心: class and areas (EC-40, EC-41).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<Centre>,
    /// 当日: places and staff (EC-42).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// 入托申请 (EC-43).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admission: Option<Admission>,
    /// 托养: quote or refund (EC-44, EC-45).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stay: Option<Stay>,
    /// 使用情况 (EC-46).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<Usage>,
    /// 补助 (EC-47); area and class are those of `centre`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy: Option<Subsidy>,
}

/// 日间照料报告: what each section gives.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "日间照料报告")]
pub struct Report {
    /// Class and areas.
    pub centre: Option<CentreReport>,
    /// Places and staff.
    pub day: Option<DayReport>,
    /// Admission.
    pub admission: Option<AdmissionReport>,
    /// Quote or refund.
    pub stay: Option<StayReport>,
    /// Occupancy.
    pub usage: Option<UsageReport>,
    /// Subsidies.
    pub subsidy: Option<SubsidyReport>,
}

impl DayCareFile {
    /// Answers every section.
    ///
    /// # Errors
    /// [`DayCareError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<Report, DayCareError> {
        explain.under(pack);
        let month = Month::of(self.as_of);
        let policy = DayCarePolicy::at(pack, self.place, month);
        let asks = self.centre.is_some()
            || self.day.is_some()
            || self.admission.is_some()
            || self.stay.is_some()
            || self.usage.is_some()
            || self.subsidy.is_some();
        if !asks {
            return Err(DayCareError::Empty);
        }
        let centre = self.centre.as_ref().map(|centre| centre::assess(centre, month, explain)).transpose()?;
        let day = self.day.as_ref().map(|day| centre::day(day, month, &policy, explain)).transpose()?;
        let admission = match &self.admission {
            Some(admission) => Some(admission::assess(admission, self.as_of, &policy, explain)?),
            None => None,
        };
        let stay = match &self.stay {
            Some(stay) => {
                let policy = DayCarePolicy::at(pack, self.place, Month::of(stay.first));
                Some(charge::assess(stay, &policy, explain)?)
            }
            None => None,
        };
        let usage =
            self.usage.as_ref().map(|usage| usage::assess(usage, month, &policy, explain)).transpose()?;
        let subsidy = match &self.subsidy {
            Some(subsidy) => {
                let centre = self.centre.unwrap_or_default();
                Some(subsidy::assess(subsidy, &centre, self.as_of, &policy, explain)?)
            }
            None => None,
        };
        Ok(Report { centre, day, admission, stay, usage, subsidy })
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`DayCareError`].
    pub fn explained(&self, pack: &Pack) -> Result<(Report, ExplanationDocument), DayCareError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
