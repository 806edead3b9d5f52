//! 申请与审核: what a department asks of a community (CG-40, CG-41, CG-43, CG-44).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Field, StepRef};
use minzheng_core_types::{Fact, Lang, Money, ParameterSet, Rate, Rule, ShortText, Text};
use serde::{Deserialize, Serialize};

use super::catalogue::Class;
use super::funding::{Community, Work};
use super::rules::{CG_43, CG_44, CG_45};

worded! {
    /// 申请单位.
    Applicant {
        /// 本区部门.
        District = "district", "本区部门", "a body of this district";
        /// 上级经本区转来.
        ViaDistrict = "via-district", "上级经本区转来", "above, via the district";
        /// 上级直接提出.
        Direct = "direct", "上级直接提出", "above, directly";
        /// 其他单位.
        Other = "other", "其他单位", "another body";
    }
}

/// 依据: the law or regulation that is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// 名称、条款.
    pub law: String,
    /// 施行日.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub from: Fact<NaiveDate>,
    /// 最后有效日, where it was repealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// 拨付.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// 金额.
    pub amount: Money,
    /// 到账日.
    pub on: NaiveDate,
}

/// 申请: what a department wants a community to do (CG-44).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "准入申请")]
pub struct Application {
    /// 申请部门.
    pub department: String,
    /// 事项.
    pub item: String,
    /// 服务对象.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub object: String,
    /// 联系人的岗位, not a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// 设备、培训.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub equipment: String,
    /// 数据权限.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub data_access: String,
    /// 申请日.
    pub filed: NaiveDate,
    /// 开始日.
    pub starts: NaiveDate,
    /// 结束日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveDate>,
    /// 作出决定的日子; `"none"` where there is none yet.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub decided: Fact<NaiveDate>,
    /// 事项性质: a code of the list of what is never admissible, or `"none"` of them.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub nature: Fact<ShortText>,
    /// 法律依据.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub ground: Fact<Ground>,
    /// 申请单位.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub applicant: Fact<Applicant>,
    /// 目录内相同事项的编号, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub covered_by: Fact<ShortText>,
    /// 续办的事项编号: a renewal is a new application with an evaluation (CG-46).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<ShortText>,
    /// 申请类别: assist or delegated.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub class: Fact<Class>,
    /// 区政府或者街道同意并统一安排 (CG-40, until 2025).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub government_consent: Fact<bool>,
    /// 给予经费和条件 (CG-40, from 2026).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub conditions: Fact<bool>,
    /// 工时.
    #[serde(default)]
    pub work: Vec<Work>,
    /// 材料费.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub materials: Fact<Money>,
    /// 公共费用占劳务费的比例; left out, that of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overhead: Option<Rate>,
    /// 拨付.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub transfer: Fact<Transfer>,
    /// 分到的社区.
    #[serde(default)]
    pub communities: Vec<Community>,
}

impl Application {
    /// The money handed over, which is nothing where none is; `None` where it is not established.
    pub(super) const fn transferred(&self) -> Option<(Money, Field)> {
        match self.transfer {
            Fact::Known(transfer) => Some((transfer.amount, Field::new("application.transfer.amount"))),
            Fact::Absent => Some((Money::ZERO, Field::new("application.transfer.amount"))),
            Fact::NotEstablished => None,
        }
    }
}

/// 社区承受能力 and consent (CG-44, rows 7 and 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Capacity {
    /// 现有每月工时.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub load: Fact<u32>,
    /// 可承受每月工时.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub capacity: Fact<u32>,
    /// 社区同意.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub consent: Fact<bool>,
}

worded! {
    /// 不予准入的理由: a condition of the decision table (CG-44), in its order.
    #[doc(alias = "审核条件")]
    Condition {
        /// Row 1.
        Forbidden = "forbidden", "属禁入事项", "it is never admissible";
        /// Row 2.
        NoGround = "no-ground", "没有列明依据,或依据在开始日无效", "no ground is cited, or none in force on the start";
        /// Row 3.
        WrongApplicant = "wrong-applicant", "申请单位不是本区部门,也未经本区转来", "the applicant is no body of this district, nor comes through it";
        /// Row 4.
        Covered = "covered", "目录内已有相同事项", "a listed item already covers it";
        /// Row 5.
        ShortNotice = "short-notice", "申请过晚", "it was filed too late";
        /// Row 6.
        FundingShort = "funding-short", "经费不足,或晚于开始日到账", "the money is short, or later than the start";
        /// Row 7.
        OverCapacity = "over-capacity", "超出社区承受能力", "it exceeds the capacity of the community";
        /// Row 8.
        NoConsent = "no-consent", "社区没有同意", "the community did not consent";
    }
}

impl Condition {
    /// The rule it comes from.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        match self {
            Self::Forbidden => &CG_43,
            Self::FundingShort => &CG_45,
            _ => &CG_44,
        }
    }
}

/// 审核意见 (CG-44): what the table says; a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
#[doc(alias = "审核意见")]
pub enum Verdict {
    /// 不予准入: never admissible.
    RejectForbidden,
    /// 不予准入: no ground in force.
    RejectNoGround,
    /// 不予准入: wrong applicant.
    RejectApplicant,
    /// 并入: a listed item covers it already.
    Merge(ShortText),
    /// 推迟: it may start on that day at the earliest.
    Defer(NaiveDate),
    /// 退回: so much is lacking; nothing where the money only comes too late.
    ReturnFunding(Money),
    /// 退回: over the capacity by so many hours a month.
    ReturnCapacity(u32),
    /// 不予准入: no consent of the community.
    RejectNoConsent,
    /// 准入, until that day.
    Admit(NaiveDate),
}

impl Verdict {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::RejectForbidden => "reject-forbidden",
            Self::RejectNoGround => "reject-no-ground",
            Self::RejectApplicant => "reject-applicant",
            Self::Merge(_) => "merge",
            Self::Defer(_) => "defer",
            Self::ReturnFunding(_) => "return-funding",
            Self::ReturnCapacity(_) => "return-capacity",
            Self::RejectNoConsent => "reject-no-consent",
            Self::Admit(_) => "admit",
        }
    }

    /// Is it admitted?
    #[must_use]
    pub const fn admits(self) -> bool {
        matches!(self, Self::Admit(_))
    }

    /// What it says, and what to do, in one language.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        let words = super::rules::WORDS.iter().find(|(word, _)| *word == self.word());
        let said = words.map_or(Text::new("", ""), |(_, text)| *text).get(lang).to_owned();
        let more = match (self, lang) {
            (Self::Merge(code), Lang::Zh) => format!(",编号 {}", code.as_str()),
            (Self::Merge(code), Lang::En) => format!(", {}", code.as_str()),
            (Self::Defer(day), Lang::Zh) => format!(",最早 {day} 开始"),
            (Self::Defer(day), Lang::En) => format!("; it may start on {day} at the earliest"),
            (Self::ReturnFunding(gap), Lang::Zh) => format!(",缺口 {gap} 元"),
            (Self::ReturnFunding(gap), Lang::En) => format!("; {gap} yuan are lacking"),
            (Self::ReturnCapacity(hours), Lang::Zh) => format!(",每月超 {hours} 小时"),
            (Self::ReturnCapacity(hours), Lang::En) => format!(" by {hours} hours a month"),
            (Self::Admit(until), Lang::Zh) => format!(",至 {until}"),
            (Self::Admit(until), Lang::En) => format!(" until {until}"),
            _ => String::new(),
        };
        format!("{said}{more}")
    }
}

/// 审核结果: the verdict with all that it rests on; `None` is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Access {
    /// 审核意见.
    pub verdict: Option<Verdict>,
    /// Every condition that stands in the way, whichever the verdict names.
    pub against: Vec<Condition>,
    /// Conditions that cannot be told yet.
    pub open: Vec<Condition>,
    /// 类别, before an admission.
    pub class: Option<Class>,
    /// 合乎组织法 (CG-40).
    pub lawful: Option<bool>,
    /// 审核最后一日.
    pub decide_by: Option<NaiveDate>,
    /// 逾期.
    pub overdue: Option<bool>,
    /// 最早开始日.
    pub earliest: Option<NaiveDate>,
    /// 所需经费.
    pub cost: Option<Money>,
    /// 缺口.
    pub gap: Option<Money>,
    /// 各社区分到, in the order of the file.
    pub parts: Vec<Money>,
    /// 准入期满日.
    pub term_ends: Option<NaiveDate>,
}

/// A condition as it was found; `holds` is `None` where it is open.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) condition: Condition,
    pub(super) holds: Option<bool>,
    pub(super) step: StepRef,
    /// What had to be assumed for it and for those before it.
    pub(super) assumed: ParameterSet,
}
