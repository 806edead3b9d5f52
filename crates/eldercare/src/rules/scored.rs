//! EC-02 to EC-04 and EC-06: the scores of GB/T 42195-2022, and how an assessment is made and how long it holds.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::sure;
use crate::documents::{CIVIL_CODE, CONVENTION, GB42195, MZT039, cite};

const FROM: Month = Month::at(2022, 12);
const SCORES: &[Citation] = &[cite(&GB42195, "表B", "form B")];
const RESULT: &[Citation] = &[cite(&GB42195, "表C", "form C")];
const GB_PROCESS: &[Citation] = &[cite(&GB42195, "评估人员", "assessors")];
const MZ_PROCESS: &[Citation] = &[cite(&MZT039, "第4.2至5.1条", "clauses 4.2 to 5.1")];
const ALL: &[Citation] = &[cite(&CONVENTION, "EC-06", "EC-06")];
const PERIOD: &[Citation] = &[cite(&CIVIL_CODE, "", ""), cite(&CONVENTION, "EC-06", "EC-06")];

const fn scores(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, SCORES).from(FROM)
}

/// 指标得分.
pub static EC_02: Rule = Rule {
    id: "EC-02",
    title: Text::new("二级指标得分", "indicators and scores"),
    statement: Text::new(
        "26项二级指标各评整数分,分越高能力越好;四项一级指标满分为32、15、28、15,总分90;缺项、越界不予计算",
        "each of 26 indicators is scored by a whole number, high is good; the four groups reach 32, 15, 28 and 15, \
         the total 90; a missing or impossible score is an error",
    ),
    confidence: Confidence::Reported,
    variants: &[
        scores(
            "B.1",
            "{gb_self_care} = {gb42195_eating} + {gb42195_grooming} + {gb42195_bathing} + {gb42195_upper_dressing} + {gb42195_lower_dressing} + {gb42195_bladder} + {gb42195_bowels} + {gb42195_toilet}",
        ),
        scores(
            "B.2",
            "{gb_movement} = {gb42195_bed_mobility} + {gb42195_transfer} + {gb42195_walking} + {gb42195_stairs}",
        ),
        scores(
            "B.3",
            "{gb_mental} = {gb42195_time} + {gb42195_place} + {gb42195_person} + {gb42195_memory} + {gb42195_comprehension} + {gb42195_expression} + {gb42195_aggression} + {gb42195_depression} + {gb_consciousness_points}",
        ),
        scores(
            "B.4",
            "{gb_senses} = {gb42195_vision} + {gb42195_hearing} + {gb42195_daily_affairs} + {gb42195_transport} + {gb42195_social}",
        ),
        scores("total", "{gb_total} = {gb_self_care} + {gb_movement} + {gb_mental} + {gb_senses}"),
    ],
};

/// 选项含义.
pub static EC_03: Rule = Rule {
    id: "EC-03",
    title: Text::new("选项含义", "meaning of the options"),
    statement: Text::new(
        "意识水平:清醒2分,嗜睡或意识模糊1分,昏睡、昏迷均为0分;0分本身不等于昏迷",
        "consciousness: alert 2, drowsy or confused 1, stupor and coma both 0; a score of 0 does not by itself mean coma",
    ),
    confidence: Confidence::Reported,
    variants: &[scores(
        "consciousness",
        "{gb_consciousness_points} = choose({gb42195_consciousness}, 'alert', 2, 'drowsy-or-confused', 1, 'stupor', 0, 'coma', 0)",
    )],
};

/// 初步等级.
pub static EC_04: Rule = Rule {
    id: "EC-04",
    title: Text::new("初步等级", "preliminary grade"),
    statement: Text::new(
        "总分90为能力完好,66至89轻度,46至65中度,30至45重度,0至29完全丧失",
        "a total of 90 is intact, 66 to 89 mild, 46 to 65 moderate, 30 to 45 severe, 0 to 29 complete loss",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{gb_preliminary} = lookup({gb_total}, 0, 4, 30, 3, 46, 2, 66, 1, 90, 0)", RESULT).from(FROM),
        Variant::new("name", "{gb_name} = choose({gb_final}, 0, 'gb-intact', 1, 'gb-mild', 2, 'gb-moderate', 3, 'gb-severe', 4, 'gb-complete')", RESULT).from(FROM),
    ],
};

const fn of_2013(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, MZ_PROCESS).from(Month::at(2013, 10)).until(FROM)
}

const fn of_2022(name: &'static str, formula: &'static str) -> Variant {
    sure(Variant::new(name, formula, GB_PROCESS).from(FROM), Confidence::Settled)
}

/// 评估程序和有效期.
pub static EC_06: Rule = Rule {
    id: "EC-06",
    title: Text::new("评估程序和有效期", "process and validity"),
    statement: Text::new(
        "MZ/T 039:机构经认定或委托,评估员不少于5名,每次两名,签名,信息提供者签名,每6个月评估一次;\
         GB/T 42195:至少两名,其中一名有医护背景,周期由地方定。过期的结果不作等级",
        "MZ/T 039: a recognised or commissioned body with at least five assessors, two at each assessment, who sign, and so does \
         the informant; again every six months. GB/T 42195: at least two, one with a medical or nursing background; the \
         period is local. A stale result is no grade",
    ),
    confidence: Confidence::Reported,
    variants: &[
        of_2013("mzt039-recognised", "{met} = {recognised}"),
        of_2013("mzt039-body", "{met} = {body_assessors} ≥ {ec_least}"),
        of_2013("mzt039-assessors", "{met} = {assessors} ≥ {ec_least}"),
        of_2013("mzt039-signed", "{met} = {signed}"),
        of_2013("mzt039-informant", "{met} = {informant_signed}"),
        of_2022("gb42195-assessors", "{met} = {assessors} ≥ {ec_least}"),
        of_2022("gb42195-medical", "{met} = {medical}"),
        sure(Variant::new("process", "{process} = all({met})", ALL), Confidence::Convention),
        sure(
            Variant::new("valid-until", "{valid_until} = after_months({assessed}, {valid_months})", PERIOD),
            Confidence::Convention,
        ),
        sure(Variant::new("current", "{current} = {as_of} ≤ {valid_until}", PERIOD), Confidence::Convention),
    ],
};
