//! CG-50 to CG-56 as data.

use minzheng_core_types::{Citation, Confidence, Document, Month, Rule, Text, Variant};

use super::documents::{CONVENTION, L1989, L2025, REPORT};

const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}

const ART_6: &[Citation] = &[cite(&L1989, "第六条", "art. 6")];
const ART_3: &[Citation] = &[cite(&L2025, "第三条", "art. 3")];
const C51: &[Citation] = &[cite(&CONVENTION, "CG-51", "CG-51")];
const C52: &[Citation] = &[cite(&CONVENTION, "CG-52", "CG-52")];
const C53: &[Citation] = &[cite(&CONVENTION, "CG-53", "CG-53")];
const TARGETS: &[Citation] =
    &[cite(&REPORT, "社区规模调整", "community size"), cite(&CONVENTION, "CG-53", "CG-53")];
const C54: &[Citation] = &[cite(&CONVENTION, "CG-54", "CG-54")];
const C55: &[Citation] = &[cite(&CONVENTION, "CG-55", "CG-55")];
const C56: &[Citation] = &[cite(&CONVENTION, "CG-56", "CG-56")];

/// The last month of the first law, and the first of the revision.
const LAST_OLD: Month = Month::at(2025, 12);
const FIRST_NEW: Month = Month::at(2026, 1);

const STATUS: &str = "{cs_status} = if {cs_households} < {cs_usual_least} then 'below' else if {cs_households} > {cs_usual_most} then 'above' else 'usual'";

/// 法定规模.
pub static CG_50: Rule = Rule {
    id: "CG-50",
    title: Text::new("法定规模", "legal size"),
    statement: Text::new(
        "居委会一般在100至700户范围内设立(2025年底以前),2026年起一般1000至3000户,按实际需要可以另定;这是一般范围,不是硬性界限,\
         超出的只说明,不算错;规模和范围的调整,2025年底以前由区政府决定,2026年起由街道提出、区政府批准",
        "a committee usually has 100 to 700 households (until the end of 2025), from 2026 usually 1,000 to 3,000, others by need; these are \
         usual ranges, no hard limits: outside them a community is told so and is no error; changes are decided by the district, \
         from 2026 proposed by the sub-district and approved by the district",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", STATUS, ART_6).until(LAST_OLD),
        Variant::new("", STATUS, ART_3).from(FIRST_NEW),
        Variant::new("decides", "{cs_decides} = {cs_procedure}", ART_6).until(LAST_OLD),
        Variant::new("decides", "{cs_decides} = {cs_procedure}", ART_3).from(FIRST_NEW),
    ],
};

/// 基本单元.
pub static CG_51: Rule = Rule {
    id: "CG-51",
    title: Text::new("基本单元", "unit of partition"),
    statement: Text::new(
        "以住宅小区、楼院为单元,不拆分;两个小区有可步行的边界才算相邻,隔着没有通道的河流、铁路、快速路或者街道界的不相邻;\
         不相连的各片分别划分;没有住户的单元(公园、学校)可归任一相邻社区",
        "residential estates and blocks are never split; two lie beside each other where one can walk across their border: not over a river, \
         a railway or an expressway without a crossing, nor over a border of sub-districts; parts that do not hang together are divided \
         alone; units without households (parks, schools) may join any neighbour",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("households", "{cs_households} = sum({cs_estate_households})", C51),
        Variant::new("managed", "{cs_managed} = sum({cs_managed_households})", C51),
    ],
};

/// 可行方案.
pub static CG_52: Rule = Rule {
    id: "CG-52",
    title: Text::new("可行方案", "a feasible plan"),
    statement: Text::new(
        "每个单元恰属一个社区;每个社区连成一片;社区不跨街道;有上下限的不超过上下限;须同属、不得同属的各对都遵守;要求服务中心可达的,有一处中心在可达距离内;\
         某一片的户数不足下限的,须经豁免才可行",
        "every unit is in exactly one community; every community hangs together; none lies in two sub-districts; limits of households hold where \
         given; pairs that stay together or apart do; where a reach is given one service centre lies within it; a part that as a whole \
         is below the least needs a waiver",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "walk",
            "{cs_walk} = not {cs_barrier} and ({cs_same_street} or {cs_streets_redrawn})",
            C52,
        ),
        Variant::new(
            "",
            "{cs_feasible} = {cs_parts} = 1 and {cs_streets} = 1 and {cs_households} ≥ {cs_least} and {cs_households} ≤ {cs_most}",
            C52,
        ),
        Variant::new("pairs", "{cs_pairs_kept} = {cs_parted} = 0 and {cs_joined} = 0", C52),
        Variant::new("reach", "{cs_served} = {cs_centres_near} > 0", C52),
        Variant::new(
            "waiver",
            "{cs_size_kept} = {cs_households} ≥ {cs_least} or ({cs_waived} and {cs_whole_part})",
            C52,
        ),
    ],
};

/// 目标函数.
pub static CG_53: Rule = Rule {
    id: "CG-53",
    title: Text::new("目标函数", "target and objective"),
    statement: Text::new(
        "物业小区的户数超过半数(推定)的社区目标5000户,其余3000户;偏差为户数与目标之差的绝对值,总偏差为各社区之和;切边数为不同社区之间可步行的边界数;\
         调整户数为总户数减去新旧社区按户数最大对应的户数;各项权重推定",
        "the target is 5,000 where managed households are more than half (our reading), else 3,000; the deviation is the distance from the \
         target, D their sum; K counts the borders between communities that can be walked across; M is all households less those of the \
         heaviest matching of new to old communities; the weights of the three are assumed",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "target",
            "{cs_target} = if {cs_managed} > {cs_managed_share} × {cs_households} then {cs_target_managed} else {cs_target_plain}",
            TARGETS,
        ),
        Variant::new(
            "deviation",
            "{cs_deviation} = max({cs_households} − {cs_target}, {cs_target} − {cs_households})",
            C53,
        ),
        Variant::new("targets", "{cs_targets} = sum({cs_target})", C53),
        Variant::new("total", "{cs_total_deviation} = sum({cs_deviation})", C53),
        Variant::new("cut", "{cs_cut} = sum({cs_crossed})", C53),
        Variant::new("moved", "{cs_moved} = sum({cs_moving_households})", C53),
        Variant::new("objective", OBJECTIVE, C53),
    ],
};
const OBJECTIVE: &str = "{cs_objective} = floor(1000000 × ({cs_weight_deviation} × {cs_total_deviation} ÷ {cs_targets} + (if {cs_edges} = 0 then 0 else {cs_weight_cut} × {cs_cut} ÷ {cs_edges}) + (if {cs_all_households} = 0 then 0 else {cs_weight_moved} × {cs_moved} ÷ {cs_all_households}))) ÷ 1000000";

/// 算法.
pub static CG_54: Rule = Rule {
    id: "CG-54",
    title: Text::new("算法", "algorithms"),
    statement: Text::new(
        "单元不多于16个的穷举全部可行方案;更多的先生长出初始方案,再以整数评分模拟退火:移动边界单元、成对移动、两社区重组、合并和拆分,步数固定,\
         同一种子在任何机器上得同一方案;返回前由独立的校验复核",
        "up to 16 units every feasible plan is seen; above, regions are grown and annealed with integer scores: single units over a border, \
         pairs of moves, recombination of two neighbours, merges and splits, with a fixed amount of work, so that a seed gives the same \
         plan on every machine; an independent validator checks each plan before it is returned",
    ),
    confidence: Confidence::Convention,
    variants: &[Variant::new(
        "",
        "{cs_found} = if {cs_units} ≤ {cs_enumerated_to} and {cs_weight_moved} = 0 then 'optimum' else 'search'",
        C54,
    )],
};

/// 对照工具.
pub static CG_55: Rule = Rule {
    id: "CG-55",
    title: Text::new("对照工具和指标", "public anchors and figures"),
    statement: Text::new(
        "以splitmix64生成的三个网格为公开对照:S12、S30、U24,各有总偏差和切边数的目标,不许有断开的社区",
        "three grids made by splitmix64 are the public anchors: S12, S30 and U24, each with goals of D and K and no broken community",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "",
            "{cs_goal_met} = {cs_total_deviation} ≤ {cs_goal_deviation} and {cs_cut} ≤ {cs_goal_cut} and {cs_broken} = 0",
            C55,
        ),
        Variant::new(
            "bound",
            "{cs_least_deviation} = max({cs_all_households} − {cs_communities} × {cs_target}, {cs_communities} × {cs_target} − {cs_all_households})",
            C55,
        ),
    ],
};

/// 报告.
pub static CG_56: Rule = Rule {
    id: "CG-56",
    title: Text::new("报告", "report"),
    statement: Text::new(
        "每个社区:户数、物业户占比、目标、偏差、单元、相邻社区、法定规模状态、调整户数、设施需求(CG-60);全区:总偏差、切边数、调整户数、偏差分布;百分比截断到两位小数",
        "by community: households, share of managed ones, target, deviation, units, neighbours, legal size, moved households, facilities needed (CG-60); for the district: D, K, \
         M and how the deviations are spread; percentages are cut off after two places",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "deviation",
            "{cs_deviation_percent} = floor({cs_deviation} × 10000 ÷ {cs_target}) ÷ 100",
            C56,
        ),
        Variant::new("largest", "{cs_largest_percent} = max({cs_deviation_percent})", C56),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&CG_50, &CG_51, &CG_52, &CG_53, &CG_54, &CG_55, &CG_56];

/// Rules over plans and instances, which are no steps of an explanation.
pub static OVER_PLANS: &[&Rule] = &[&CG_52, &CG_54, &CG_55];

/// The words of choices and results.
pub static WORDS: &[(&str, Text)] = &[
    ("below", Text::new("低于一般范围", "below the usual range")),
    ("usual", Text::new("在一般范围内", "within the usual range")),
    ("above", Text::new("高于一般范围", "above the usual range")),
    ("optimum", Text::new("最优(穷举)", "the optimum (every plan seen)")),
    ("search", Text::new("搜索所得", "by search")),
    ("district", Text::new("区政府决定", "the district decides")),
    ("street-proposes", Text::new("街道提出,区政府批准", "the sub-district proposes, the district approves")),
];
