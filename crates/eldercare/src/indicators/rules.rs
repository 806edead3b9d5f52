//! EC-21, EC-70 and EC-71 as data: a form an indicator.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::documents::{CONVENTION, REPORT, cite};

/// Every rule of the indicators, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&EC_21, &EC_70, &EC_71];

documents! {
    /// The ministry's bulletins.
    BULLETINS = "S16", "社会服务发展统计公报", "statistical bulletins of social services", "2015年、2016年", "2015 and 2016";
}

const DEFINED: &[Citation] = &[cite(&BULLETINS, "", ""), cite(&CONVENTION, "EC-70", "EC-70")];
const COVERAGE: &[Citation] = &[cite(&REPORT, "居家养老", "home care"), cite(&CONVENTION, "EC-21", "EC-21")];
const BY_US: &[Citation] = &[cite(&CONVENTION, "EC-70", "EC-70")];
const COMPARED: &[Citation] = &[cite(&CONVENTION, "EC-71", "EC-71")];

/// `{result} = part × times ÷ whole`, to one place.
macro_rules! share {
    ($result:literal, $part:literal, $whole:literal, $times_ten:literal) => {
        concat!(
            "{",
            $result,
            "} = floor({",
            $part,
            "} × ",
            $times_ten,
            " ÷ {",
            $whole,
            "} + (if {in_rounding} = 'half-up' then 0.5 else 0)) ÷ 10"
        )
    };
    ($result:literal, $part:literal, $whole:literal) => {
        share!($result, $part, $whole, "1000")
    };
}

/// 居家养老服务覆盖率.
pub static EC_21: Rule = Rule {
    id: "EC-21",
    title: Text::new("居家养老服务覆盖率", "coverage of home care"),
    statement: Text::new(
        "享受服务者与符合条件者或基数人群之比,两者分别写明是什么人;享受服务者不一定都属于基数人群;保留一位小数,舍去还是四舍五入按当地报告\
         (原报告舍去)",
        "who is served to the eligible or to a base population, both named; the served need not be of the base; to one decimal, \
         truncated or half up as the place's reports are (the report truncated)",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("of-base", share!("in_of_base", "in_served", "in_base"), COVERAGE),
        Variant::new("of-eligible", share!("in_of_eligible", "in_served", "in_eligible"), COVERAGE),
    ],
};

/// 老龄指标.
pub static EC_70: Rule = Rule {
    id: "EC-70",
    title: Text::new("老龄指标", "ageing indicators"),
    statement: Text::new(
        "老龄化率、抚养比、高龄比、每千名老年人床位、护理型床位占比、日间照料覆盖率、居家养老覆盖率、月探访率、评估率、津贴覆盖率:\
         分子、分母和口径都须写明,分母为零的没有比率,保留一位小数;是否达到目标按原数比较,不按取整后的比率",
        "ageing rate, dependency, very old share, beds per thousand elders, nursing-type beds, coverage by day-care centres and \
         by home care, visits, assessments and allowance: both populations and their basis are named, there is no ratio by \
         nought, and one decimal is kept; a goal is compared with the counts, not with the rounded ratio",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("ageing-60", share!("in_ageing_60", "in_from_60", "in_all"), DEFINED),
        Variant::new("ageing-65", share!("in_ageing_65", "in_from_65", "in_all"), DEFINED),
        Variant::new("dependency", share!("in_dependency", "in_from_65", "in_from_15"), BY_US),
        Variant::new("very-old", share!("in_very_old", "in_from_80", "in_from_60"), BY_US),
        Variant::new("all-beds", "{in_beds} = {in_beds_institution} + {in_beds_community}", DEFINED),
        Variant::new("beds", share!("in_beds_rate", "in_beds", "in_from_60", "10000"), DEFINED),
        Variant::new("nursing-beds", share!("in_nursing", "in_beds_nursing", "in_beds_institution"), BY_US),
        Variant::new("centres", share!("in_centre_rate", "in_centres", "in_communities"), BY_US),
        Variant::new("visits", share!("in_visit_rate", "in_visited", "in_special"), BY_US),
        Variant::new("assessed", share!("in_assessed", "in_valid", "in_to_assess"), BY_US),
        Variant::new("paid", share!("in_paid", "in_recipients", "in_entitled"), BY_US),
        Variant::new("none", "{in_none} = if {in_divisor} = 0 then 'no-ratio' else 'ratio'", BY_US),
        Variant::new("goal", "{in_goal_met} = {in_part} × {in_times} ≥ {in_goal} × {in_divisor}", BY_US),
    ],
};

/// 与上期比较.
pub static EC_71: Rule = Rule {
    id: "EC-71",
    title: Text::new("与上期比较", "comparison over time"),
    statement: Text::new(
        "增长率为本期除以上期减一;占比之差为百分点,不是百分比;口径不同(户籍与常住)的不作比较",
        "growth is new by old less one; the difference of two shares is in percentage points, no per cent; populations of \
         different bases (registered, resident) are not compared",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("direction", DIRECTION, COMPARED),
        Variant::new(
            "growth",
            "{in_growth} = floor(max({in_now} − {in_before}, {in_before} − {in_now}) × 1000 ÷ {in_before} + (if {in_rounding} = 'half-up' then 0.5 else 0)) ÷ 10",
            COMPARED,
        ),
        Variant::new("points-direction", DIRECTION, COMPARED),
        Variant::new("points", "{in_points} = max({in_now} − {in_before}, {in_before} − {in_now})", COMPARED),
    ],
};
const DIRECTION: &str = "{in_direction} = if {in_now} > {in_before} then 'rose' else if {in_now} < {in_before} then 'fell' else 'same'";
