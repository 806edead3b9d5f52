//! 监管档案: what is asked about an organisation after its registration, as a file.

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::CATALOGUE;
use super::board::{self, Board, BoardTest};
use super::charity::{self, CharityFound, Raising, Recognition};
use super::error::SuperviseError;
use super::grade::{self, Evaluation, EvaluationFound};
use super::lists::{self, Credit, CreditFound};
use super::offence::{self, Offence, OffenceFound};
use super::policy::SupervisionPolicy;
use super::report::{self, Organisation, Report, ReportFound};
use crate::OrgKind;
use crate::incubator::{self, Incubation, IncubationFound};

/// What is asked, in JSON or TOML: each in a section of its own. It names no persons.
///
/// ```
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// use minzheng_ngo_registration::FIGURES;
/// use minzheng_ngo_registration::supervise::SupervisionFile;
/// let pack = minzheng_policies::load(&minzheng_policies::ngo_files(), FIGURES)?;
/// let file: SupervisionFile = serde_json::from_str(r#"{ "place": "370203", "as_of": "2024-03-05",
///     "organisation": { "kind": "social-group", "regime": "dual", "registered": "2015-06-01" },
///     "credit": { "events": [{ "event": "listed", "on": "2022-07-01", "ground": "report" },
///                            { "event": "verified", "on": "2024-03-04" }] } }"#)?;
/// let found = file.assess(&pack, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// assert_eq!(found.credit.remove_by, Some("2024-03-11".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "监管档案")]
pub struct SupervisionFile {
    /// 地方: whose settings apply.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 社会组织.
    pub organisation: Organisation,
    /// 年度报告 (NR-25), a year each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// 理事会 (NR-26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub board: Option<Board>,
    /// 申请认定为慈善组织 (NR-28).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognition: Option<Recognition>,
    /// 申请公开募捐资格 (NR-28).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raising: Option<Raising>,
    /// 信用 (NR-29, NR-30).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Credit>,
    /// 评估 (NR-31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
    /// 违法行为 (NR-32).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offence: Option<Offence>,
    /// 孵化 (NR-33).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incubation: Option<Incubation>,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SupervisionReport {
    /// 年度报告.
    pub reports: Vec<ReportFound>,
    /// 连续两年未检或不合格 (of service organisations).
    pub two_years_bad: Option<bool>,
    /// 理事会.
    pub board: Vec<BoardTest>,
    /// 慈善组织.
    pub charity: CharityFound,
    /// 信用.
    pub credit: CreditFound,
    /// 评估.
    pub evaluation: Option<EvaluationFound>,
    /// 违法行为.
    pub offence: Option<OffenceFound>,
    /// 孵化.
    pub incubation: Option<IncubationFound>,
}

impl SupervisionFile {
    fn asks_nothing(&self) -> bool {
        self.reports.is_empty()
            && self.board.is_none()
            && self.recognition.is_none()
            && self.raising.is_none()
            && self.credit.is_none()
            && self.evaluation.is_none()
            && self.offence.is_none()
            && self.incubation.is_none()
    }

    /// What the sections give, each by the settings of the place in the month concerned.
    ///
    /// # Errors
    /// [`SuperviseError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<SupervisionReport, SuperviseError> {
        if self.asks_nothing() {
            return Err(SuperviseError::Empty);
        }
        explain.under(pack);
        let (organisation, as_of) = (&self.organisation, self.as_of);
        let policy = |day| SupervisionPolicy::at(pack, self.place, charity::law_month(day));
        let now = policy(as_of);
        let mut found = SupervisionReport::default();
        for (index, report) in self.reports.iter().enumerate() {
            let policy = SupervisionPolicy::of_reports(pack, self.place, report.year)?;
            let asked = (index, report, as_of);
            found.reports.push(report::found(organisation, asked, &policy, calendar, explain)?);
        }
        if organisation.kind == OrgKind::ServiceOrg {
            found.two_years_bad = report::two_years(&self.reports, now.month, explain);
        }
        if let Some(board) = &self.board {
            let foundation = organisation.kind == OrgKind::Foundation;
            found.board = board::assess(board, foundation, &now, now.month, explain)?;
        }
        if let Some(credit) = &self.credit {
            found.credit = lists::assess(credit, as_of, &now, calendar, explain)?;
        }
        let status = found.credit.status.as_ref();
        if let Some(asked) = &self.recognition {
            let policy = policy(asked.applied);
            let recognition = charity::recognise(asked, organisation, status, &policy, explain);
            found.charity.recognition = recognition;
        }
        if let Some(asked) = &self.raising {
            charity::raise(asked, &policy(asked.applied), &mut found.charity, explain);
        }
        if let Some(asked) = &self.evaluation {
            let day = (as_of, status);
            found.evaluation = Some(grade::assess(asked, organisation, day, &now, explain)?);
        }
        if let Some(asked) = &self.offence {
            found.offence = Some(offence::assess(asked, organisation, as_of, &now, explain)?);
        }
        if let Some(asked) = &self.incubation {
            found.incubation = Some(incubator::assess(asked, as_of, &now, calendar, explain)?);
        }
        Ok(found)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`SuperviseError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(SupervisionReport, ExplanationDocument), SuperviseError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
