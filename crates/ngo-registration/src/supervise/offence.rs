//! 违法行为和撤销登记 (NR-32).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::figures::Setting;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Money};
use serde::{Deserialize, Serialize};

use super::charity::law_month;
use super::desk::Desk;
use super::error::SuperviseError;
use super::policy::SupervisionPolicy;
use super::report::Organisation;
use super::rules::NR_32;
use super::years::Years;
use super::{programmes, questions, terms};
use crate::OrgKind;

worded! {
    /// 行为.
    OffenceAct {
        /// 骗取登记.
        Fraud = "fraud", "弄虚作假骗取登记", "registration by fraud";
        /// 主管单位撤回同意.
        Withdrawn = "withdrawn", "业务主管单位撤回同意", "the supervisory unit withdrew its consent";
        /// 登记后未活动.
        Inactive = "inactive", "登记后长期未开展活动", "no activity since the registration";
        /// 出借证书、印章.
        Lending = "lending", "涂改、出租、出借登记证书或印章", "certificate or seal altered, let or lent";
        /// 超出范围.
        BeyondScope = "beyond-scope", "超出宗旨和业务范围活动", "activity beyond its scope";
        /// 拒绝监督.
        Refusing = "refusing", "拒不接受监督检查", "refusing supervision";
        /// 不办变更.
        NoChange = "no-change", "不办理变更登记", "no change registration";
        /// 分支机构违规.
        Branches = "branches", "擅自设立或疏于管理分支机构", "unlawful or neglected branches";
        /// 营利.
        Profit = "profit", "从事营利性经营活动", "profit-making";
        /// 侵占.
        Embezzling = "embezzling", "侵占、私分、挪用资产或捐赠", "embezzlement";
        /// 违规收费募捐.
        Fees = "fees", "违规收费、筹集资金、接受捐赠", "unlawful fees or fund-raising";
        /// 未登记活动.
        Unregistered = "unregistered", "未经登记或者被撤销后擅自活动", "acting without registration, or after its revocation";
        /// 慈善组织违规.
        Charity = "charity", "慈善组织违反比例、报告、公开等义务", "a charity's breach of ratios, reporting or disclosure";
    }
}

/// 违法行为.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// 行为.
    pub act: OffenceAct,
    /// 情节严重?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub serious: Fact<bool>,
    /// 一年内再犯?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub again: Fact<bool>,
    /// 登记后开展过活动?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub active: Fact<bool>,
    /// 违法经营额, yuan; left out where none is asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnover: Option<Money>,
    /// 违法所得, yuan; where there is no turnover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<Money>,
}

worded! {
    /// 后果.
    Consequence {
        /// 撤销登记或吊销证书.
        Revocation = "revocation", "撤销登记或吊销证书", "revocation";
        /// 警告、责令改正、限期停止活动.
        Sanction = "sanction", "警告、责令改正、限期停止活动", "warning, order, suspension";
        /// 取缔、没收.
        Ban = "ban", "取缔、没收", "ban and confiscation";
        /// 不构成.
        Nothing = "nothing", "不构成", "nothing";
    }
}

/// What is found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct OffenceFound {
    /// 后果.
    pub consequence: Option<Consequence>,
    /// 罚款范围: least and most; on the organisation, or on the persons responsible in a charity.
    pub fine: Option<(Money, Money)>,
}

pub(super) fn assess<X: Explain>(
    asked: &Offence,
    organisation: &Organisation,
    as_of: NaiveDate,
    policy: &SupervisionPolicy,
    explain: &mut X,
) -> Result<OffenceFound, SuperviseError> {
    let mut desk = Desk::new(explain, law_month(as_of));
    let consequence = consequence(asked, organisation, as_of, policy, &mut desk);
    let consequence = desk.end(&programmes::CONSEQUENCE, consequence);
    Ok(OffenceFound { consequence, fine: fine(asked, policy, &mut desk)? })
}

fn consequence<X: Explain>(
    asked: &Offence,
    organisation: &Organisation,
    as_of: NaiveDate,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<Consequence> {
    let form = form(asked.act, organisation.kind).filter(|form| NR_32.variant(form, desk.month()).is_some());
    let Some(form) = form else {
        desk.ask(questions::OFFENCE_LAW);
        return None;
    };
    let found = match asked.act {
        OffenceAct::Fraud | OffenceAct::Withdrawn => {
            desk.step(&NR_32, form, |facts| {
                facts.gives(&terms::CONSEQUENCE, Consequence::Revocation.word());
            });
            Consequence::Revocation
        }
        OffenceAct::Unregistered => {
            desk.step(&NR_32, form, |facts| {
                facts.gives(&terms::CONSEQUENCE, Consequence::Ban.word());
            });
            Consequence::Ban
        }
        OffenceAct::Inactive => return inactive(asked, (organisation, form), as_of, policy, desk),
        OffenceAct::Charity => {
            let serious = desk.fact(asked.serious, false, questions::SERIOUS);
            let again = desk.fact(asked.again, false, questions::AGAIN);
            let (serious, again) = serious.zip(again)?;
            let found = if serious || again { Consequence::Revocation } else { Consequence::Sanction };
            desk.step(&NR_32, form, |facts| {
                facts
                    .input(&terms::SERIOUS, serious, Field::new("offence.serious"))
                    .input(&terms::AGAIN, again, Field::new("offence.again"))
                    .gives(&terms::CONSEQUENCE, found.word());
            });
            found
        }
        _ => {
            let serious = desk.fact(asked.serious, false, questions::SERIOUS)?;
            let found = if serious { Consequence::Revocation } else { Consequence::Sanction };
            desk.step(&NR_32, form, |facts| {
                facts
                    .input(&terms::SERIOUS, serious, Field::new("offence.serious"))
                    .gives(&terms::CONSEQUENCE, found.word());
            });
            found
        }
    };
    Some(found)
}

/// The clause for an act of a kind, where the rulebook has one.
const fn form(act: OffenceAct, kind: OrgKind) -> Option<&'static str> {
    match (act, kind) {
        (OffenceAct::Fraud, OrgKind::SocialGroup) => Some("fraud-group"),
        (OffenceAct::Fraud | OffenceAct::Withdrawn, OrgKind::ServiceOrg) => Some("fraud-service"),
        (OffenceAct::Fraud, OrgKind::Foundation) => Some("fraud-foundation"),
        (OffenceAct::Inactive, OrgKind::SocialGroup) => Some("inactive-group"),
        (OffenceAct::Inactive, OrgKind::Foundation) => Some("inactive-foundation"),
        (OffenceAct::Unregistered, OrgKind::SocialGroup) => Some("unregistered-group"),
        (OffenceAct::Unregistered, OrgKind::ServiceOrg) => Some("unregistered-service"),
        (OffenceAct::Charity, _) => Some("charity"),
        (OffenceAct::Withdrawn | OffenceAct::Inactive, _) | (_, OrgKind::Foundation) => None,
        (_, OrgKind::SocialGroup) => Some("act-group"),
        (_, OrgKind::ServiceOrg) => Some("act-service"),
    }
}

fn inactive<X: Explain>(
    asked: &Offence,
    (organisation, form): (&Organisation, &'static str),
    as_of: NaiveDate,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<Consequence> {
    let active = desk.fact(asked.active, false, questions::ACTIVE);
    let length = desk.read(&policy.inactive_months);
    let (length, anniversary) = length.zip(desk.read(&policy.anniversary))?;
    let years = Years { rule: &NR_32, form: "inactive-months", result: &terms::FULL, length, anniversary };
    let (full, from) = years.tell_months(organisation.registered, desk, |facts| {
        facts.input(&terms::BEGINS, organisation.registered, Field::new("organisation.registered"));
    });
    let active = active?;
    let found = if as_of >= full && !active { Consequence::Revocation } else { Consequence::Nothing };
    desk.step(&NR_32, form, |facts| {
        facts
            .input(&terms::AS_OF, as_of, Field::new("as_of"))
            .from(&terms::FULL, full, from)
            .input(&terms::TOLD, active, Field::new("offence.active"))
            .gives(&terms::CONSEQUENCE, found.word());
    });
    Some(found)
}

/// The range of the fine: multiples of the turnover, else of the gain; of a charity, on the persons responsible.
fn fine<X: Explain>(
    asked: &Offence,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Result<Option<(Money, Money)>, SuperviseError> {
    if asked.act == OffenceAct::Charity {
        if NR_32.variant("person", desk.month()).is_none() {
            return Ok(None);
        }
        let least = person(&policy.person_least, &programmes::FINE_LEAST, desk);
        let most = person(&policy.person_most, &programmes::FINE_MOST, desk);
        return Ok(least.zip(most));
    }
    let (amount, field, [least, most]) = match (asked.turnover, asked.gain) {
        (Some(turnover), _) => {
            (turnover, "offence.turnover", [&policy.turnover_least, &policy.turnover_most])
        }
        (None, Some(gain)) => (gain, "offence.gain", [&policy.gain_least, &policy.gain_most]),
        (None, None) => return Ok(None),
    };
    let least = multiple((amount, field), (least, &programmes::FINE_LEAST), desk)?;
    let most = multiple((amount, field), (most, &programmes::FINE_MOST), desk)?;
    Ok(least.zip(most))
}

fn person<X: Explain>(
    setting: &Setting<Money>,
    programme: &'static Programme,
    desk: &mut Desk<'_, X>,
) -> Option<Money> {
    let fine = desk.read(setting).map(|limit| {
        desk.step(&NR_32, "person", |facts| {
            facts.figure(&terms::LIMIT, limit).gives(&terms::FINE, *limit.value);
        });
        *limit.value
    });
    desk.end(programme, fine)
}

fn multiple<X: Explain>(
    (amount, field): (Money, &'static str),
    (setting, programme): (&Setting<u32>, &'static Programme),
    desk: &mut Desk<'_, X>,
) -> Result<Option<Money>, SuperviseError> {
    let Some(multiple) = desk.read(setting) else { return Ok(desk.end(programme, None)) };
    let fine = amount.times(*multiple.value).map_err(|_| SuperviseError::OutOfRange)?;
    desk.step(&NR_32, "multiple", |facts| {
        facts
            .input(&terms::TURNOVER, amount, Field::new(field))
            .figure(&terms::MULTIPLE, multiple)
            .gives(&terms::FINE, fine);
    });
    Ok(desk.end(programme, Some(fine)))
}
