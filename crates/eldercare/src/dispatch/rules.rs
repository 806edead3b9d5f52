//! EC-33 and EC-34 as data. Times are minutes from 0:00.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use super::documents::{CONVENTION, HHCRSP};
use crate::documents::cite;

const OURS: &[Citation] = &[cite(&CONVENTION, "EC-33", "EC-33")];
const PUBLISHED: &[Citation] = &[cite(&HHCRSP, "目标函数", "objective")];

/// 派单:硬约束.
pub static EC_33: Rule = Rule {
    id: "EC-33",
    title: Text::new("派单:硬约束", "dispatch: hard constraints"),
    statement: Text::new(
        "派出的护理员须有该项技能、在岗、当日在合同期内、不属不得派之列,性别、方言合必须的要求;不早于时间窗开始(时间窗必须遵守的,也不晚于其结束);\
         留足路程;每日工时不超上限;需两人的同时或者按最小、最大间隔先后开始;不超过政府购买的剩余时数,但同意自费的除外。延续上次护理员、希望的性别和方言、\
         工作量均衡、少迟到、少路程是软约束",
        "Whoever is sent has the skill, is active and under contract on the day, is not blocked for the client and meets a required gender or \
         dialect; nobody starts before the window opens, nor after it where it binds; there is time for the way; a day has a limit of work; where \
         two are needed they start at once or with a least and a most gap; the hours that the government pays are not exceeded without \
         consent to pay. The caregiver of last time, wished gender and dialect, even loads, little lateness and travel are wishes",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "",
            "{may_go} = {has_skill} and {on_duty} and {contract_holds} and {not_blocked} and {gender_fits} and {dialect_fits}",
            OURS,
        ),
        Variant::new("once", "{constraint_kept} = {times_done} = 1", OURS),
        Variant::new(
            "window",
            "{constraint_kept} = {start_at} ≥ {window_opens} and (not {binding} or {start_at} ≤ {window_closes})",
            OURS,
        ),
        Variant::new("travel", "{constraint_kept} = {start_at} ≥ {end_before} + {way_minutes}", OURS),
        Variant::new(
            "two",
            "{constraint_kept} = {two_caregivers} and {start_gap} ≥ {gap_least} and {start_gap} ≤ {gap_most}",
            OURS,
        ),
        Variant::new(
            "hours",
            "{constraint_kept} = {leaves_at} ≥ {hours_from} and {back_at} ≤ {hours_until}",
            OURS,
        ),
        Variant::new("limit", "{constraint_kept} = {work_minutes} ≤ {work_limit}", OURS),
        Variant::new(
            "entitlement",
            "{constraint_kept} = {self_pays} or {planned_minutes} ≤ {minutes_left}",
            OURS,
        ),
    ],
};

/// 派单:目标.
pub static EC_34: Rule = Rule {
    id: "EC-34",
    title: Text::new("派单:目标和测试集", "dispatch: objective and benchmark"),
    statement: Text::new(
        "成本 =(总路程 + 总迟到 + 最大迟到)÷ 3;迟到为服务开始晚于时间窗结束、返回晚于出发地关门的分钟;等候不计成本",
        "cost = (total travel + total lateness + largest lateness) ÷ 3; late is a start after the window, or a return after the \
         office closes; waiting is free",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{dispatch_cost} = ({travel_sum} + {late_sum} + {largest_lateness}) ÷ 3", PUBLISHED),
        Variant::new("late", "{late_by} = max({start_at} − {window_closes}, 0)", PUBLISHED),
        Variant::new("gap", "{cost_gap} = ({dispatch_cost} − {best_cost}) ÷ {best_cost}", PUBLISHED),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&EC_33, &EC_34];
