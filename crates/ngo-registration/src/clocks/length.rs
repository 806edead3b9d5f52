//! 事项和时限: which limit an act has by the law, and which promise the place has made (NR-11).

use minzheng_core_types::figures::Setting;

use super::policy::ClockPolicy;
use crate::OrgKind;

worded! {
    /// 办理事项: what is applied for.
    #[doc(alias = "登记事项")]
    Act {
        /// 成立登记.
        Establishment = "establishment", "成立登记", "founding";
        /// 设立慈善组织.
        CharityEstablishment = "charity-establishment", "慈善组织设立登记", "founding a charity";
        /// 依法律成立的团体发证.
        FoundedByLaw = "founded-by-law", "依法成立的团体发证", "certificate of a group founded by law";
        /// 认定慈善组织.
        CharityRecognition = "charity-recognition", "慈善组织认定", "recognising a charity";
        /// 公开募捐资格.
        Fundraising = "fundraising", "公开募捐资格", "qualification to raise funds publicly";
        /// 基金会分支机构.
        FoundationBranch = "foundation-branch", "基金会分支机构登记", "branch of a foundation";
        /// 境外基金会代表机构.
        OverseasOffice = "overseas-office", "境外基金会代表机构登记", "office of an overseas foundation";
        /// 变更登记.
        Change = "change", "变更登记", "change";
        /// 注销登记.
        Deregistration = "deregistration", "注销登记", "deregistration";
        /// 名称核准.
        NameCheck = "name-check", "名称核准", "name check";
        /// 年度检查.
        AnnualInspection = "annual-inspection", "年度检查", "annual inspection";
    }
}

/// Whose days a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// 条例、慈善法.
    Regulation,
    /// 行政许可法.
    Licensing,
    /// 承诺.
    Promise,
}

/// From which day a limit runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayZero {
    /// 收到全部有效文件之日.
    Complete,
    /// 受理之日.
    Accepted,
}

/// A limit of the law: its form, its figure, whose days it counts, and how far it can be extended.
#[derive(Clone, Copy)]
pub(super) struct Statute<'p> {
    pub(super) form: &'static str,
    pub(super) limit: &'p Setting<u32>,
    pub(super) whose: Whose,
    pub(super) more: Option<(&'static str, &'p Setting<u32>)>,
}

impl Act {
    /// Does it bring an organisation into being?
    #[must_use]
    pub const fn founds(self) -> bool {
        matches!(self, Self::Establishment | Self::CharityEstablishment | Self::FoundedByLaw)
    }

    /// Does a law allow its limit to be extended (NR-12)?
    #[must_use]
    pub const fn extends(self) -> bool {
        matches!(
            self,
            Self::CharityEstablishment | Self::CharityRecognition | Self::Change | Self::Deregistration
        )
    }

    /// From which day the limit of the law runs.
    pub(super) const fn zero(self) -> DayZero {
        match self {
            Self::CharityEstablishment
            | Self::CharityRecognition
            | Self::Fundraising
            | Self::Change
            | Self::Deregistration => DayZero::Accepted,
            _ => DayZero::Complete,
        }
    }

    /// The limit of the law on the authority; none was found for name checks and inspections. `two_steps` is what NR-22 says of the
    /// day on which a social group applied.
    pub(super) fn statute(self, kind: OrgKind, policy: &ClockPolicy, two_steps: bool) -> Option<Statute<'_>> {
        let regulation = |form, limit| Statute { form, limit, whose: Whose::Regulation, more: None };
        let charity = |form, limit| Statute {
            form,
            limit,
            whose: Whose::Regulation,
            more: Some(("charity-extended", &policy.charity_more)),
        };
        Some(match self {
            Self::Establishment => match kind {
                OrgKind::SocialGroup if two_steps => {
                    regulation("after-preparation", &policy.after_preparation)
                }
                OrgKind::SocialGroup => regulation("group", &policy.group),
                OrgKind::ServiceOrg => regulation("service", &policy.service),
                OrgKind::Foundation => regulation("foundation", &policy.foundation),
            },
            Self::CharityEstablishment => charity("charity", &policy.charity),
            Self::CharityRecognition => charity("charity", &policy.recognition),
            Self::FoundedByLaw => regulation("founded-by-law", &policy.by_law),
            Self::Fundraising => regulation("fundraising", &policy.fundraising),
            Self::FoundationBranch => regulation("branch", &policy.foundation),
            Self::OverseasOffice => regulation("overseas-office", &policy.foundation),
            Self::Change | Self::Deregistration => Statute {
                form: "licensing",
                limit: &policy.licensing,
                whose: Whose::Licensing,
                more: Some(("licensing-extended", &policy.licensing_more)),
            },
            Self::NameCheck | Self::AnnualInspection => return None,
        })
    }

    /// The promise of the place.
    pub(super) const fn promise(self, kind: OrgKind, policy: &ClockPolicy) -> Option<&Setting<u32>> {
        Some(match (self, kind) {
            (Self::Establishment, OrgKind::SocialGroup) => &policy.promise_group,
            (Self::Establishment, OrgKind::ServiceOrg) => &policy.promise_service,
            (Self::Establishment | Self::FoundationBranch | Self::OverseasOffice, OrgKind::Foundation) => {
                &policy.promise_foundation
            }
            (Self::Change, OrgKind::SocialGroup) => &policy.promise_change_group,
            (Self::Change, OrgKind::ServiceOrg) => &policy.promise_change_service,
            (Self::Change, OrgKind::Foundation) => &policy.promise_change_foundation,
            (Self::Deregistration, _) => &policy.promise_deregistration,
            (Self::NameCheck, _) => &policy.promise_name,
            (Self::AnnualInspection, _) => &policy.promise_inspection,
            _ => return None,
        })
    }
}
