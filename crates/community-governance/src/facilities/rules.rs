//! CG-60 to CG-64 as data.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use super::documents::{CONVENTION, PLAN_2021, QDY, ROOMS, SDY, cite};

const AREAS: &[Citation] = &[cite(&ROOMS, "", ""), cite(&CONVENTION, "CG-60", "CG-60")];
const ELDERLY: &[Citation] = &[cite(&QDY, "第九条", "art. 9"), cite(&SDY, "第十一条", "art. 11")];
const ACCEPTANCE: &[Citation] = &[cite(&SDY, "第十四条", "art. 14")];
const HANDOVER: &[Citation] = &[cite(&SDY, "第十五条", "art. 15")];
const GOAL: &[Citation] = &[cite(&PLAN_2021, "", "")];
const C60: &[Citation] = &[cite(&CONVENTION, "CG-60", "CG-60")];
const C62: &[Citation] = &[cite(&CONVENTION, "CG-62", "CG-62")];
const C63: &[Citation] = &[cite(&CONVENTION, "CG-63", "CG-63")];
const C64: &[Citation] = &[cite(&CONVENTION, "CG-64", "CG-64")];

/// 面积标准.
pub static CG_60: Rule = Rule {
    id: "CG-60",
    title: Text::new("面积标准", "area standards"),
    statement: Text::new(
        "应有面积=每百户标准×户数÷100,不取整;综合服务设施每百户20平方米,2017年6月起30平方米;养老服务用房按新建、已建成小区分别定标准",
        "required area is the rate per 100 households by the households, not rounded; 20 m² of general facilities per 100 households, 30 m² from June \
         2017; elderly rooms have rates of their own for new and for existing estates",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("general", "{fa_required} = {fa_rate} × {fa_households} ÷ 100", AREAS),
        Variant::new("elderly", "{fa_required} = {fa_rate} × {fa_households} ÷ 100", ELDERLY),
    ],
};

/// 配建.
pub static CG_61: Rule = Rule {
    id: "CG-61",
    title: Text::new("新建住宅小区配建和移交", "duties of new estates"),
    statement: Text::new(
        "与住宅同步规划、建设、验收、交付,按全部户数配建,不足的不得通过竣工验收;养老用房验收后3个月内无偿移交(月末无对应日的为月末)",
        "planned, built, accepted and delivered with the housing, for the full number of households; what falls short gets no completion acceptance; elderly \
         rooms are handed over free within 3 months of acceptance (the last day of a shorter month)",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("suffices", "{fa_suffices} = {fa_usable} ≥ {fa_required}", ACCEPTANCE),
        Variant::new("due", "{fa_due} = after_months({fa_accepted}, {fa_months})", HANDOVER),
        Variant::new("handed", "{fa_in_time} = {fa_handed} ≤ {fa_due}", HANDOVER),
        Variant::new("not-handed", "{fa_in_time} = {fa_as_of} ≤ {fa_due}", HANDOVER),
    ],
};

/// 缺口.
pub static CG_62: Rule = Rule {
    id: "CG-62",
    title: Text::new("缺口", "gaps"),
    statement: Text::new(
        "缺口=应有面积−可用面积,不小于零;达标社区数和缺口合计一并报告,不把各社区的百分比平均;养老用房和综合用房分别计算,当地规定合并的从其规定",
        "the gap is the required area less the usable one, at least nothing; communities with enough and the sum of the gaps are told together, \
         percentages are never averaged; elderly and general rooms count apart unless a local rule pools them",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("gap", GAP, C60),
        Variant::new("covered", "{fa_covered} = if {fa_gap} = 0 then 1 else 0", C62),
        Variant::new("gaps", "{fa_gaps} = sum({fa_gap})", C62),
        Variant::new("cover", "{fa_covered_count} = sum({fa_covered})", C62),
        Variant::new("goal", "{fa_goal_met} = {fa_covered_count} × 100 ≥ {fa_goal} × {fa_communities}", GOAL),
    ],
};
const GAP: &str = "{fa_gap} = max(0, {fa_required} − {fa_usable} − (if {fa_pooling} = 'pooled' then max(0, {fa_other_usable} − {fa_other_required}) else 0))";

/// 倒排工期.
pub static CG_63: Rule = Rule {
    id: "CG-63",
    title: Text::new("倒排工期和关键路径", "reverse planning and critical path"),
    statement: Text::new(
        "由开放日倒推各项工作的最迟开始和完成;顺推得最早开始和完成;总时差为零的在关键路径上;期限早于最早完成的,写明晚几天",
        "backwards from the opening day the latest start and finish of every task; forwards the earliest; what has no float is critical; a deadline before the \
         earliest finish tells by how many days",
    ),
    confidence: Confidence::Convention,
    variants: &[Variant::new("", "{fa_float} = {fa_ls} − {fa_es}", C63)],
};

/// 调度.
pub static CG_64: Rule = Rule {
    id: "CG-64",
    title: Text::new("周调度、月通报", "weekly checks, monthly report"),
    statement: Text::new(
        "按周核对进度和预计完成日:预计不晚于最迟完成为绿,晚而不误工期为黄,误工期为红;月度进度按权重加总;连续两周为红的点名通报",
        "weekly the progress and the forecast finish: green when no later than the latest finish, amber when late without moving the end, red when it moves the end; \
         monthly the weighted progress; red two weeks running is named",
    ),
    confidence: Confidence::Assumed,
    variants: &[Variant::new("", "{fa_progress} = round({fa_done} ÷ {fa_weights}, '0.01/half-up')", C64)],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&CG_60, &CG_61, &CG_62, &CG_63, &CG_64];

/// The words of choices that only this family uses.
pub static WORDS: &[(&str, Text)] =
    &[("separate", Text::new("分别计算", "apart")), ("pooled", Text::new("合并计算", "pooled"))];
