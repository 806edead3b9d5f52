//! 社会组织台账: the register of organisations in from files, their credit codes graded, duplicates, who must report, who is
//! late, and the statistics of a day.
//!
//! The form of the files stands in `docs/ngo-register.md`. Names are compared as NR-17 compares them.

mod duties;
mod problem;
mod read;
mod reports;
mod statistics;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
mod tests;

use minzheng_core_types::ids::{CreditCodeReport, DivisionCode};
use minzheng_core_types::{Fact, NaiveDate, ShortText, Text};
use minzheng_ngo_registration::name::{ListedName, NameRegister, Standing};
use minzheng_ngo_registration::{OrgKind, Regime};

pub use duties::Duties;
pub use problem::{OrganisationProblem, OrganisationTrouble};
pub use read::{ORGANISATION_COLUMNS, read_organisations};
pub use reports::{Due, ReportState, Reporting, reporting};
pub use statistics::{KindCount, OrganisationStatistics};

/// 在册状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrgStatus {
    /// 在册.
    Registered,
    /// 已注销.
    Deregistered,
    /// 被撤销登记.
    Revoked,
}

impl OrgStatus {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Registered, Self::Deregistered, Self::Revoked];

    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Deregistered => "deregistered",
            Self::Revoked => "revoked",
        }
    }

    /// As people say it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Registered => Text::new("在册", "registered"),
            Self::Deregistered => Text::new("已注销", "deregistered"),
            Self::Revoked => Text::new("被撤销登记", "registration revoked"),
        }
    }
}

/// The kinds, in the order of tables.
pub const KINDS: [OrgKind; 3] = [OrgKind::SocialGroup, OrgKind::ServiceOrg, OrgKind::Foundation];

/// A kind as people say it.
#[must_use]
pub const fn kind_label(kind: OrgKind) -> Text {
    match kind {
        OrgKind::SocialGroup => Text::new("社会团体", "social groups"),
        OrgKind::ServiceOrg => Text::new("社会服务机构", "service organisations"),
        OrgKind::Foundation => Text::new("基金会", "foundations"),
    }
}

/// The word of a kind in files.
#[must_use]
pub const fn kind_word(kind: OrgKind) -> &'static str {
    match kind {
        OrgKind::SocialGroup => "social-group",
        OrgKind::ServiceOrg => "service-org",
        OrgKind::Foundation => "foundation",
    }
}

/// 社会组织: one organisation of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "社会组织")]
pub struct Organisation {
    /// The row it was read from.
    pub row: u64,
    /// 统一社会信用代码 as written; `None` where there is none.
    pub code: Option<String>,
    /// What is wrong or doubtful with the code.
    pub checked: Option<CreditCodeReport>,
    /// 名称.
    pub name: String,
    /// 类别.
    pub kind: OrgKind,
    /// 登记方式.
    pub regime: Fact<Regime>,
    /// 登记管理机关: as stated, else by the code.
    pub registrar: Option<DivisionCode>,
    /// 成立登记日.
    pub registered: NaiveDate,
    /// 状态, with its day where that is known.
    pub status: OrgStatus,
    /// 注销、撤销之日.
    pub ended: Option<NaiveDate>,
    /// 慈善组织.
    pub charity: Fact<bool>,
    /// 公开募捐资格.
    pub may_raise: Fact<bool>,
    /// 最近一次年报的年度.
    pub reported_year: Option<u16>,
    /// 报送日.
    pub reported: Option<NaiveDate>,
    /// 曾用名, with the day of the change.
    pub former: Option<(String, Option<NaiveDate>)>,
    /// 字号.
    pub distinctive: Option<String>,
    /// 业务领域.
    pub field: Option<String>,
    /// 业务领域编码.
    pub field_code: Option<ShortText>,
}

impl Organisation {
    /// Was it on the register on a day? `None` where its end has no day.
    #[must_use]
    pub fn stands(&self, on: NaiveDate) -> Option<bool> {
        if self.registered > on {
            return Some(false);
        }
        match (self.status, self.ended) {
            (OrgStatus::Registered, _) => Some(true),
            (_, Some(ended)) => Some(on < ended),
            (_, None) => None,
        }
    }
}

/// What a register held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOrganisations {
    /// The organisations that could be read, in the order of the file.
    pub organisations: Vec<Organisation>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<OrganisationProblem>,
    /// Rows that were left out.
    pub left_out: usize,
}

impl ReadOrganisations {
    /// How many problems leave something out.
    #[must_use]
    pub fn errors(&self) -> usize {
        crate::table::errors(&self.problems)
    }

    /// 名称登记簿: what a proposed name is compared with (NR-17). It is complete only where the caller says so and no row was left
    /// out.
    #[must_use]
    pub fn names(&self, complete: bool) -> NameRegister {
        let mut listed = Vec::with_capacity(self.organisations.len());
        for organisation in &self.organisations {
            let standing = match organisation.status {
                OrgStatus::Registered => Standing::Registered,
                OrgStatus::Deregistered => Standing::Deregistered,
                OrgStatus::Revoked => Standing::Revoked,
            };
            let own = ListedName {
                registrar: organisation.registrar,
                kind: Some(organisation.kind),
                standing,
                on: organisation.ended,
                distinctive: organisation.distinctive.clone(),
                field: organisation.field.clone(),
                field_code: organisation.field_code,
                ..ListedName::of(organisation.name.clone())
            };
            if let Some((name, on)) = &organisation.former {
                let former = ListedName::of(name.clone());
                let (registrar, kind) = (own.registrar, own.kind);
                listed.push(ListedName { registrar, kind, standing: Standing::Former, on: *on, ..former });
            }
            listed.push(own);
        }
        NameRegister { complete: Fact::Known(complete && self.left_out == 0), organisations: listed }
    }
}
