//! 登记档案: what is asked about a registration, as a file, and what it gives.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Lang, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::answer::{IntakeReport, Point};
use super::facts::{
    Area, BranchCase, Change, Conditions, DirectCase, Documents, Foundation, IndustryCase, Item, Officer,
    Refusal, Registered,
};
use super::policy::IntakePolicy;
use super::{CATALOGUE, Desk};
use crate::{OrgKind, Regime};

/// What is asked, in JSON or TOML: each in a section of its own. It names no person.
///
/// ```
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// use minzheng_ngo_registration::FIGURES;
/// use minzheng_ngo_registration::intake::IntakeFile;
/// let pack = minzheng_policies::load(&minzheng_policies::ngo_files(), FIGURES)?;
/// let file: IntakeFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2014-06-16", "kind": "social-group",
///     "conditions": { "individuals": 20, "units": 28 } }"#)?;
/// let found = file.assess(&pack, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// assert_eq!(found.unmet, Some(true)); // 48 where 50 are asked for
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "登记档案")]
pub struct IntakeFile {
    /// 受理地.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 类别.
    pub kind: OrgKind,
    /// 登记方式, where it is settled.
    #[serde(default)]
    pub regime: Fact<Regime>,
    /// 慈善组织.
    #[serde(default)]
    pub charity: bool,
    /// 活动区域 (NR-01).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// 基金会 (NR-01, NR-07).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foundation: Option<Foundation>,
    /// 直接登记 (NR-03).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct: Option<DirectCase>,
    /// 同业组织 (NR-04).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<IndustryCase>,
    /// 条件 (NR-05 to NR-07).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Conditions>,
    /// 不予登记 (NR-13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
    /// 负责人 (NR-14).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub officers: Vec<Officer>,
    /// 章程已载明的事项 (NR-18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charter: Option<Vec<Item>>,
    /// 登记 (NR-19).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Registered>,
    /// 变更 (NR-20).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// 分支机构 (NR-21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<BranchCase>,
    /// 申请材料 (NR-08 to NR-10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Documents>,
}

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IntakeError {
    /// There is no section.
    #[error("the file asks nothing; add a section such as [conditions] or [documents]")]
    Empty,
    /// Before the regulation.
    #[error(
        "as_of lies before the regulation that is covered (groups and service organisations 1998-10-25, foundations 2004-06-01, documents 2004-07-01); correct the day"
    )]
    BeforeTheLaw,
    /// An application without its day or act.
    #[error("documents: state `act` and `received`")]
    NoAct,
    /// Received after the day that is asked about.
    #[error("documents.received lies after as_of; check both")]
    NotYetReceived,
    /// A zone in place of a division.
    #[error("place: write a six-digit division code; a zone registers nothing")]
    NoDivision,
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
    /// A number out of range.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl IntakeError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let zh = match self {
            Self::Empty => "文件没有要查的内容;请加上 [conditions]、[documents] 之类的一节",
            Self::BeforeTheLaw => {
                "as_of 早于所收法规(社会团体、社会服务机构1998-10-25,基金会2004-06-01,材料2004-07-01);请更正"
            }
            Self::NoAct => "documents:请写明 act 和 received",
            Self::NotYetReceived => "documents.received 晚于 as_of;请核对",
            Self::NoDivision => "place:请写六位行政区划代码;功能区不是登记管理机关",
            Self::Calendar => "日期超出历法或放假安排范围;请核对,或载入该年放假安排",
            Self::OutOfRange => "数字超出范围;请核对",
        };
        if lang == Lang::Zh { zh.to_owned() } else { self.to_string() }
    }
}

impl IntakeFile {
    /// What the sections give, by the settings of the place in the month of `as_of`.
    ///
    /// # Errors
    /// [`IntakeError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<IntakeReport, IntakeError> {
        self.guard()?;
        explain.under(pack);
        let month = Month::of(self.as_of);
        let policy = IntakePolicy::at(pack, self.place, month);
        let desk = Desk { file: self, policy: &policy, calendar, at: At::month(month) };
        let mut report = IntakeReport::default();
        desk.version(&mut report, explain);
        desk.regime(&mut report, explain);
        desk.registrar(&mut report, explain)?;
        desk.industry(&mut report, explain);
        desk.conditions(&mut report, explain);
        desk.refusal(&mut report, explain);
        desk.officers(&mut report, explain);
        desk.charter(&mut report, explain);
        desk.registered(&mut report, explain);
        desk.change(&mut report, explain)?;
        desk.branch(&mut report, explain);
        desk.documents(&mut report, explain)?;
        Ok(report)
    }

    fn guard(&self) -> Result<(), IntakeError> {
        let asked = self.area.is_some()
            || self.foundation.is_some()
            || self.direct.is_some()
            || self.industry.is_some()
            || self.conditions.is_some()
            || self.refusal.is_some()
            || !self.officers.is_empty()
            || self.charter.is_some()
            || self.registered.is_some()
            || self.change.is_some()
            || self.branch.is_some()
            || self.documents.is_some();
        if !asked {
            return Err(IntakeError::Empty);
        }
        let since = |year, month, day| {
            NaiveDate::from_ymd_opt(year, month, day).is_some_and(|first| self.as_of >= first)
        };
        let foundation = self.kind == OrgKind::Foundation;
        let covered = since(1998, 10, 25)
            && (!foundation || since(2004, 6, 1))
            && (self.documents.is_none() || since(2004, 7, 1))
            && (!self.charity || since(2016, 9, 1));
        if covered { Ok(()) } else { Err(IntakeError::BeforeTheLaw) }
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`IntakeError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(IntakeReport, ExplanationDocument), IntakeError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}

/// What stands in the way, of several points.
pub(super) fn against(points: &[Point]) -> Option<bool> {
    if points.iter().any(|point| point.against == Some(true)) {
        Some(true)
    } else if points.iter().any(|point| point.against.is_none()) {
        None
    } else {
        Some(false)
    }
}
