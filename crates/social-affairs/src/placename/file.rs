//! 地名档案: what is asked about place names, as a file, and what it gives.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Explanation, ExplanationDocument, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::CATALOGUE;
use super::approval::{self, Approval, ApprovalFound, Desk, Fine};
use super::error::NameError;
use super::name::Proposal;
use super::policy::NamePolicy;
use super::register::Register;
use super::validate::{self, NameFound};

/// What is asked, in JSON or TOML: each in a section of its own.
///
/// ```
/// use minzheng_core_types::{Silent, WorkdayCalendar};
/// use minzheng_social_affairs::FIGURES;
/// use minzheng_social_affairs::placename::{NameFile, Verdict};
/// let pack = minzheng_policies::load(&minzheng_policies::social_files(), FIGURES)?;
/// let file: NameFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2025-04-18",
///     "proposal": { "kind": "street", "specific": "恒达", "generic": "路", "lists": { "brands": ["恒达"] } } }"#)?;
/// let found = file.assess(&pack, &WorkdayCalendar::embedded()?, &mut Silent)?;
/// assert_eq!(found.name.and_then(|name| name.verdict), Some(Verdict::Refused));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "地名")]
pub struct NameFile {
    /// 地方: whose figures apply, and whose street it is.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 拟用地名 (SO-19).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Proposal>,
    /// 地名册 (SO-20).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<Register>,
    /// 批准的经过 (SO-21, SO-22).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// 处罚 (SO-22).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fine: Option<Fine>,
}

/// What a file gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameReport {
    /// 审查.
    pub name: Option<NameFound>,
    /// 批准.
    pub approval: Option<ApprovalFound>,
    /// 罚款在幅度内.
    pub fine_holds: Option<bool>,
    /// 第三方禁止至.
    pub barred_until: Option<NaiveDate>,
}

impl NameFile {
    /// What the sections give: a name by the law of the day asked of, an approval by that of its day.
    ///
    /// # Errors
    /// [`NameError`].
    pub fn assess<X: Explain>(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
        explain: &mut X,
    ) -> Result<NameReport, NameError> {
        if self.proposal.is_none() && self.approval.is_none() && self.fine.is_none() {
            return Err(NameError::Empty);
        }
        if let Some(register) = &self.register {
            let mut seen = BTreeSet::new();
            for (index, entry) in register.entries.iter().enumerate() {
                if !seen.insert(entry.id.as_str()) {
                    return Err(NameError::Repeated(index));
                }
            }
        }
        explain.under(pack);
        let policy = |day| NamePolicy::at(pack, self.place, Month::of(day));
        let mut report = NameReport::default();
        if let Some(name) = &self.proposal {
            let law = (&policy(self.as_of), Month::of(self.as_of));
            report.name = Some(validate::assess(name, self.register.as_ref(), law, explain));
        }
        if let Some(asked) = &self.approval {
            let policy = policy(asked.approved.unwrap_or(self.as_of));
            let desk = Desk { place: self.place, as_of: self.as_of, policy: &policy, calendar };
            report.approval = Some(desk.approval(asked, explain)?);
        }
        if let Some(asked) = &self.fine {
            let found = approval::fine(asked, &policy(asked.on), explain)?;
            (report.fine_holds, report.barred_until) = found;
        }
        Ok(report)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`NameError`].
    pub fn explained(
        &self,
        pack: &Pack,
        calendar: &WorkdayCalendar,
    ) -> Result<(NameReport, ExplanationDocument), NameError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, calendar, &mut why)?;
        Ok((report, why.document(None, self.place, Month::of(self.as_of), &CATALOGUE)))
    }
}
