//! EC-22 to EC-24: hours, part months, the catalogue of services.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::documents::{CONVENTION, cite};
use crate::home_care::documents::CATALOGUE_OF_SERVICES;

const OF_22: &[Citation] = &[cite(&CONVENTION, "EC-22", "EC-22")];
const OF_23: &[Citation] = &[cite(&CONVENTION, "EC-23", "EC-23")];
const OF_24: &[Citation] = &[cite(&CATALOGUE_OF_SERVICES, "", ""), cite(&CONVENTION, "EC-24", "EC-24")];

/// 每月小时数.
pub static EC_22: Rule = Rule {
    id: "EC-22",
    title: Text::new("每月服务小时数", "hours a month"),
    statement: Text::new(
        "按类别和当地标准确定每月小时数;同时属于两类的取较多的,不相加",
        "hours a month by class, as the place sets them; of two classes the larger counts, not the sum",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("", "{hc_hours} = max({hc_hours_of})", OF_22),
        Variant::new("no-class", "{hc_hours} = {hc_hours_of}", OF_22),
        Variant::new(
            "household",
            "{hc_own} = if {hc_per} = 'per-household' then max(0, {hc_minutes} − {hc_household_used}) else {hc_minutes}",
            OF_22,
        ),
    ],
};

/// 不足整月、中断和结转.
pub static EC_23: Rule = Rule {
    id: "EC-23",
    title: Text::new("不足整月、中断和结转", "part months, interruption and carry-over"),
    statement: Text::new(
        "当月分钟数为小时数乘60乘符合条件天数除以当月天数,四舍五入,首尾日都算;住院、外出不扣,除非当地规定超过几天暂停;死亡当日仍算;默认不结转,可结转的先用最早的",
        "minutes of a month are hours × 60 × eligible days ÷ days of the month, halves up, first and last day counted; absence is \
         not taken off unless the place suspends after some days; the day of death counts; nothing is carried over unless the \
         place says so, and then the oldest is used first",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "stretch",
            "{hc_days} = if {hc_eligible} then days({hc_from}, {hc_until}) + 1 else 0",
            OF_23,
        ),
        Variant::new(
            "stretch-absent",
            "{hc_days} = if {hc_suspended} then 0 else days({hc_from}, {hc_until}) + 1",
            OF_23,
        ),
        Variant::new(
            "suspended",
            "{hc_suspended} = days({hc_absent_from}, {hc_from}) ≥ {hc_suspend_after}",
            OF_23,
        ),
        Variant::new(
            "suspended-throughout",
            "{hc_suspended} = {hc_absent} and {hc_suspend_after} ≥ 0",
            OF_23,
        ),
        Variant::new("days", "{hc_eligible_days} = sum({hc_days})", OF_23),
        Variant::new(
            "",
            "{hc_minutes} = round({hc_hours} × 60 × {hc_eligible_days} ÷ (days(first_day({hc_month}), last_day({hc_month})) + 1), '1/half-up')",
            OF_23,
        ),
        // Without a day that counts the hours do not matter.
        Variant::new("no-days", "{hc_minutes} = 60 × {hc_eligible_days}", OF_23),
        Variant::new(
            "carried",
            "{hc_carried} = if months({hc_carried_month}, {hc_month}) − 1 ≤ {hc_carry_over} then {hc_carried_minutes} else 0",
            OF_23,
        ),
        Variant::new("available", "{hc_available} = sum({hc_part})", OF_23),
        Variant::new("left", "{hc_left_over} = {hc_available} − sum({hc_minutes_used})", OF_23),
    ],
};

/// 服务目录.
pub static EC_24: Rule = Rule {
    id: "EC-24",
    title: Text::new("服务目录", "catalogue of services"),
    statement: Text::new(
        "助餐、助浴、助洁、助行、助急、助医等;每项有编码、计量单位、技能、人数、最短间隔;完全失能老人助浴须两人",
        "meals, bathing, cleaning, mobility, emergency, medical help and others; each with code, unit, skills, staff and shortest \
         interval; two people for bathing an elder who is wholly dependent",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "staff",
            "{hc_staff} = if {hc_service} = 'bathing' and {hc_wholly} then max(2, {hc_item_staff}) else {hc_item_staff}",
            OF_24,
        ),
        Variant::new("interval", "{hc_interval_kept} = days({hc_last}, {hc_next}) ≥ {hc_interval}", OF_24),
    ],
};
