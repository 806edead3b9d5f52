//! 殡葬的文件: what is asked, and what follows.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Month};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::CATALOGUE;
use super::body::{Body, BodyFound, Niche};
use super::error::FuneralError;
use super::facility::{FacilityFound, FuneralFacility};
use super::grave::{Grave, GraveFound};
use super::relief::{Relief, ReliefFound};
use crate::marriage::asked::Asked;

/// What is asked, in JSON or TOML. A section that is not there is not asked about.
///
/// ```
/// use minzheng_social_affairs::funeral::FuneralFile;
/// let pack = minzheng_policies::load(&minzheng_policies::social_files(), minzheng_social_affairs::FIGURES)?;
/// let file: FuneralFile = serde_json::from_str(r#"{
///     "place": "620102", "as_of": "2025-06-01", "relief": { "on": "2025-06-01", "costs": [
///         { "item": "storage", "quantity": 5, "price": "80.00" }, { "item": "urn", "price": "350.00" }] } }"#)?;
/// let (report, document) = file.explained(&pack)?;
/// let relief = report.relief.ok_or("not asked")?;
/// assert_eq!(relief.relief, Some("440.00".parse()?));
/// assert_eq!(relief.family, Some("310.00".parse()?));
/// assert!(document.recheck().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "殡葬")]
pub struct FuneralFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 遗体处理 (SO-15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// 出售格位、墓穴 (SO-15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub niche: Option<Niche>,
    /// 墓穴 (SO-16).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grave: Option<Grave>,
    /// 惠民殡葬 (SO-17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relief: Option<Relief>,
    /// 设施 (SO-18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facility: Option<FuneralFacility>,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FuneralReport {
    /// SO-15.
    pub body: Option<BodyFound>,
    /// SO-15; `None` also where the law of the day has no such rule.
    pub niche: Option<bool>,
    /// SO-16.
    pub grave: Option<GraveFound>,
    /// SO-17.
    pub relief: Option<ReliefFound>,
    /// SO-18.
    pub facility: Option<FacilityFound>,
}

impl FuneralFile {
    /// What the sections give, each by the law and the figures of its day.
    ///
    /// # Errors
    /// [`FuneralError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<FuneralReport, FuneralError> {
        let asks = [self.body.is_some(), self.niche.is_some(), self.grave.is_some(), self.relief.is_some()];
        if !asks.contains(&true) && self.facility.is_none() {
            return Err(FuneralError::Empty);
        }
        explain.under(pack);
        let mut asked = Asked { pack, place: self.place, explain };
        Ok(FuneralReport {
            body: self.body.map(|body| body.assess(&mut asked)).transpose()?,
            niche: self.niche.map(|niche| niche.assess(&mut asked)).transpose()?.flatten(),
            grave: self.grave.map(|grave| grave.assess(&mut asked)).transpose()?,
            relief: self.relief.as_ref().map(|relief| relief.assess(&mut asked)).transpose()?,
            facility: self.facility.as_ref().map(|facility| facility.assess(&mut asked)).transpose()?,
        })
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`FuneralError`].
    pub fn explained(&self, pack: &Pack) -> Result<(FuneralReport, ExplanationDocument), FuneralError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
