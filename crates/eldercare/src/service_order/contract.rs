//! 合同: what the contract with the operator has agreed. No law sets these figures (EC-32, EC-35, EC-36); what a contract leaves
//! out is not guessed.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use minzheng_core_types::figures::Place;
use minzheng_core_types::{Fact, Money, Rate};
use serde::{Deserialize, Deserializer, Serialize};

use super::kpi::Figure;
use super::worded::worded;

worded! {
    /// 计费取整: how delivered minutes become billed ones (EC-35).
    BilledRounding {
        /// 四舍五入.
        HalfUp = "half-up", "四舍五入", "half up";
        /// 进位.
        Up = "up", "进位", "up";
        /// 舍去.
        Down = "down", "舍去", "down";
    }
}

worded! {
    /// 合同条款: one thing that a contract may settle.
    #[doc(alias = "合同条款")]
    Term {
        /// 受理时限.
        Accept = "accept_minutes", "受理时限(分钟)", "minutes to accept";
        /// 派单时限.
        Assign = "assign_minutes", "派单时限(分钟)", "minutes to assign";
        /// 接单时限.
        Confirm = "confirm_minutes", "接单时限(分钟)", "minutes to confirm";
        /// 紧急升级时限.
        Escalate = "escalate_minutes", "紧急升级时限(分钟)", "minutes until an emergency is escalated";
        /// 提前签到.
        Early = "early_minutes", "可提前签到(分钟)", "minutes a check-in may be early";
        /// 宽限.
        Grace = "grace_minutes", "到达宽限(分钟)", "minutes of grace";
        /// 改约次数.
        Reschedules = "reschedules", "改约次数上限", "reschedulings allowed";
        /// 回访时限.
        FollowUp = "follow_up_minutes", "回访时限(分钟)", "minutes to follow up";
        /// 回访次数.
        Tries = "tries", "回访未接通可结算的次数", "follow-ups without answer before settling";
        /// 投诉办结时限.
        Complaint = "complaint_days", "投诉办结时限(日)", "days to resolve a complaint";
        /// 临时取消.
        LateCancel = "late_cancel", "临时取消收费", "fee of a late cancellation";
        /// 计费单位.
        Quantum = "quantum_minutes", "计费单位(分钟)", "billing quantum, minutes";
        /// 计费取整.
        Rounding = "rounding", "计费取整", "billing rounding";
        /// 超时容差.
        Tolerance = "tolerance", "超出计划分钟的容差", "tolerance over the planned minutes";
    }
}

/// 临时取消收费: what a client owes who cancels shortly before the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LateCancel {
    /// Later than so many minutes before the agreed start it is late.
    pub within_minutes: u32,
    /// 元, zero or more.
    #[serde(deserialize_with = "not_negative")]
    pub fee: Money,
}

fn not_negative<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
    let fee = Money::deserialize(deserializer)?;
    if fee.is_negative() {
        return Err(serde::de::Error::custom("a fee is zero or more; correct the amount"));
    }
    Ok(fee)
}

/// 合同条款: clocks and tolerances. A term that is left out is not settled: what needs it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "合同条款")]
pub struct Terms {
    /// 受理时限, minutes from the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept_minutes: Option<u32>,
    /// 派单时限, minutes from acceptance, or from a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assign_minutes: Option<u32>,
    /// 接单时限, minutes from assignment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm_minutes: Option<u32>,
    /// 紧急升级时限, minutes from the request of an emergency until somebody has confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escalate_minutes: Option<u32>,
    /// 可提前签到, minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub early_minutes: Option<u32>,
    /// 到达宽限, minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grace_minutes: Option<u32>,
    /// 改约次数上限.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reschedules: Option<u32>,
    /// 回访时限, minutes from completion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up_minutes: Option<u32>,
    /// 回访未接通几次后可以结算.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tries: Option<u32>,
    /// 投诉办结时限, days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complaint_days: Option<u32>,
    /// 临时取消收费; `"none"` where the contract has no fee.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub late_cancel: Fact<LateCancel>,
    /// 计费单位, minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantum_minutes: Option<NonZeroU32>,
    /// 计费取整.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounding: Option<BilledRounding>,
    /// 超出计划分钟的容差, a share such as `"0.10"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<Rate>,
}

/// 合同: of one operator in one place. The form of a file.
///
/// ```
/// use minzheng_eldercare::service_order::Contract;
/// let contract: Contract = serde_json::from_str(r#"{
///     "contract": "SB-2014", "place": "370203", "terms": { "confirm_minutes": 30, "late_cancel": "none" } }"#)?;
/// assert_eq!(contract.terms.confirm_minutes, Some(30));
/// assert_eq!(contract.terms.reschedules, None, "not settled, so nothing is guessed");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "合同")]
pub struct Contract {
    /// 合同编号.
    pub contract: String,
    /// 地方.
    pub place: Place,
    /// 条款.
    #[serde(default)]
    pub terms: Terms,
    /// 考核目标: the least share, of complaints the most (EC-36).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<Figure, Rate>,
}
