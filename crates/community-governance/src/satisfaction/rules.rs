//! CG-70 to CG-72 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CONSULTATION, CONVENTION, L2025, MZ136, REPORT, cite};

/// Every rule of this family, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&CG_70, &CG_71, &CG_72];

const D70: &[Citation] = &[cite(&CONVENTION, "CG-70", "CG-70")];
const D71: &[Citation] = &[cite(&CONVENTION, "CG-71", "CG-71")];
const D72: &[Citation] = &[cite(&CONVENTION, "CG-72", "CG-72")];
const SEED: &[Citation] = &[cite(&REPORT, "社区建设", "communities")];
const MEASURE: &[Citation] = &[cite(&CONVENTION, "CG-71", "CG-71"), cite(&MZ136, "", "")];
const OPINION: &[Citation] = &[cite(&CONSULTATION, "", ""), cite(&CONVENTION, "CG-72", "CG-72")];
const ART_32: &[Citation] = &[cite(&L2025, "第三十二条", "art. 32")];

const CSAT: &str = "{st_csat} = round({st_good} × 100 ÷ {st_n}, '0.1/half-up')";

/// The revision of 2025.
const LAW_2026: Month = Month::at(2026, 1);
/// The opinion of 2015.
const OPINION_2015: Month = Month::at(2015, 7);

/// 服务工单.
pub static CG_70: Rule = Rule {
    id: "CG-70",
    title: Text::new("服务工单", "service order"),
    statement: Text::new(
        "居民服务工单:下单、受理、派单、服务、完成、确认(到期自动确认)、评价,可取消、拒绝(须有理由)、重办;时间不倒流。\
         受理、上门各有时限,按约完成;完成率=已完成÷(下单−居民取消),另计回访率、重复率;时限为推定,可由各地另定",
        "orders of residents' services: created, accepted, assigned, in service, done, confirmed (by itself when the days are over), rated; \
         cancelled, rejected with a reason, reopened; time never runs back. Limits to accept and to begin, done as agreed; completion = done ÷ \
         (created − cancelled by residents), call-backs, repeats; the limits are assumed and local",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("kind", "{st_not_listed} = if has({st_kinds}, {st_kind}) then 0 else 1", SEED),
        Variant::new("kinds", "{st_outside} = sum({st_not_listed})", D70),
        Variant::new("clock", "{st_kept} = if {st_seconds} ≤ {st_hours} × 3600 then 1 else 0", D70),
        Variant::new(
            "start-clock",
            "{st_kept} = if (if {st_start_counts} = 'created' then {st_seconds} else {st_seconds} − {st_seconds_to_accept}) ≤ {st_hours} × 3600 then 1 else 0",
            D70,
        ),
        Variant::new("agreed", "{st_kept} = if {st_seconds_after} ≤ 0 then 1 else 0", D70),
        Variant::new(
            "in-time",
            "{st_share} = round(sum({st_kept}) × 100 ÷ count({st_kept}), '0.1/half-up')",
            D70,
        ),
        Variant::new(
            "completion",
            "{st_share} = round({st_done} × 100 ÷ ({st_created} − {st_cancelled}), '0.1/half-up')",
            D70,
        ),
        Variant::new(
            "call-back",
            "{st_share} = round({st_called_back} × 100 ÷ {st_done}, '0.1/half-up')",
            D70,
        ),
        Variant::new("repeat", "{st_share} = round({st_repeated} × 100 ÷ {st_created}, '0.1/half-up')", D70),
        Variant::new("none", "{st_none} = if {st_whole} = 0 then 'no-ratio' else 'ratio'", D70),
        Variant::new(
            "confirm",
            "{st_due} = if days({st_done_day}, {st_today}) > {st_confirm_days} then 1 else 0",
            D70,
        ),
        Variant::new("to-confirm", "{st_to_confirm} = sum({st_due})", D70),
        Variant::new("published", "{st_count} = {st_published}", SEED),
    ],
};

/// `(good − n·mark)²` and `z²·n·mark·(1 − mark)` at a mark on the scale from 0 to 1.
macro_rules! away {
    ($mark:literal) => {
        concat!("({st_good} − {st_n} × ", $mark, ") × ({st_good} − {st_n} × ", $mark, ")")
    };
}
macro_rules! room {
    ($mark:literal) => {
        concat!("{st_z} × {st_z} × {st_n} × ", $mark, " × (1 − ", $mark, ")")
    };
}
/// The lower bound reaches a mark: it does not lie above the share, and lies as far from it as the formula has it.
macro_rules! low_reaches {
    ($mark:literal) => {
        concat!("({st_n} × ", $mark, " ≤ {st_good} and ", away!($mark), " ≥ ", room!($mark), ")")
    };
}
/// The upper bound reaches a mark.
macro_rules! high_reaches {
    ($mark:literal) => {
        concat!("({st_n} × ", $mark, " ≤ {st_good} or ", away!($mark), " ≤ ", room!($mark), ")")
    };
}
const LOW: &str = concat!(
    "{st_low} = if ({st_that} = 0 or ",
    low_reaches!("(({st_that} − 0.05) ÷ 100)"),
    ") and not ",
    low_reaches!("(({st_that} + 0.05) ÷ 100)"),
    " then {st_that} else 0 − 1"
);
const HIGH: &str = concat!(
    "{st_high} = if ({st_that} = 0 or ",
    high_reaches!("(({st_that} − 0.05) ÷ 100)"),
    ") and ({st_that} = 100 or not ",
    high_reaches!("(({st_that} + 0.05) ÷ 100)"),
    ") then {st_that} else 0 − 1"
);
const SHOWN: &str = "{st_shown} = if {st_n} < {st_suppress_below} then 'suppressed' else if {st_n} < {st_counts_below} then 'counts-only' else 'full'";
const BESIDE: &str = "{st_shown} = if {st_hidden_units} = 1 or {st_hidden_n} < {st_suppress_below} then 'also-suppressed' else 'full'";
const POOLED: &str = "{st_differ} = {st_differ_by} = 'two-proportions' and ({st_good} × {st_n_2} − {st_good_2} × {st_n}) × ({st_good} × {st_n_2} − {st_good_2} × {st_n}) × ({st_n} + {st_n_2}) > {st_z} × {st_z} × {st_n} × {st_n_2} × ({st_good} + {st_good_2}) × ({st_n} + {st_n_2} − {st_good} − {st_good_2})";

/// 满意度.
pub static CG_71: Rule = Rule {
    id: "CG-71",
    title: Text::new("满意度", "satisfaction index"),
    statement: Text::new(
        "五级问题,“说不清”不计入但要报告;满意率=(很满意+满意)÷有效答卷,平均指数按0–100;区间为威尔逊95%区间,界限四舍五入到0.1个百分点;\
         有效答卷少于30份只公布计数、不排名,少于10份不公布(推定);由其余单元可以推算出的一并不公布;区间不相交或检验显著才算有差异;\
         分层按户数加权;样本量按有限总体修正",
        "a question of five levels, “don't know” reported but not counted; satisfied = (very satisfied + satisfied) ÷ answers counted, mean index 0 to \
         100; Wilson interval of 95 %, bounds rounded half up to a tenth of a per cent; below 30 answers counts only and no rank, below 10 \
         nothing (assumed), nor what could be worked out from the rest; two units differ where intervals or a test say so; strata \
         weigh by households; sample size with the finite correction",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("good", "{st_good} = {st_very_satisfied} + {st_satisfied}", D71),
        Variant::new(
            "n",
            "{st_n} = {st_very_satisfied} + {st_satisfied} + {st_fair} + {st_dissatisfied} + {st_very_dissatisfied}",
            D71,
        ),
        Variant::new("whole", "{st_n} = sum({st_n_each})", D71),
        Variant::new("publish", SHOWN, D71),
        Variant::new("beside", BESIDE, D71),
        Variant::new("csat", CSAT, D71).until(Month::at(2015, 6)),
        Variant::new("csat", CSAT, MEASURE).from(Month::at(2015, 7)),
        Variant::new("low", LOW, D71),
        Variant::new("high", HIGH, D71),
        Variant::new(
            "mean",
            "{st_mean} = round(({st_very_satisfied} × 100 + {st_satisfied} × 75 + {st_fair} × 50 + {st_dissatisfied} × 25) ÷ {st_n}, '0.1/half-up')",
            D71,
        ),
        Variant::new(
            "response",
            "{st_response} = round({st_answered} × 100 ÷ {st_asked}, '0.1/half-up')",
            D71,
        ),
        Variant::new(
            "intervals",
            "{st_differ} = {st_differ_by} = 'intervals' and ({st_high} < {st_low_2} or {st_high_2} < {st_low})",
            D71,
        ),
        Variant::new("two-proportions", POOLED, D71),
        Variant::new("rank", "{st_rank} = 1 + {st_better}", D71),
        Variant::new(
            "part",
            "{st_part} = round({st_households} × {st_good} × 100 ÷ ({st_all_households} × {st_n}), '0.000001/half-up')",
            D71,
        ),
        Variant::new("weighted", "{st_weighted} = round(sum({st_part}), '0.1/half-up')", D71),
        Variant::new(
            "sample",
            "{st_needed} = ceil({st_z} × {st_z} × 0.25 ÷ ({st_error} × {st_error}) ÷ (1 + ({st_z} × {st_z} × 0.25 ÷ ({st_error} × {st_error}) − 1) ÷ {st_households}))",
            D71,
        ),
    ],
};

/// 协商.
pub static CG_72: Rule = Rule {
    id: "CG-72",
    title: Text::new("协商", "deliberation"),
    statement: Text::new(
        "与居民切身利益密切相关的、困难的、有争议的事项应当协商,形式为议事会、听证会、座谈会;议定的事项落实,需要的提交居民会议或者代表会议;\
         记录主题、召集人、应邀人、到场人、方案、结果、期限、落实情况;网上表决核验身份且议事规则允许的才计(推定)",
        "matters of close interest, difficulties and disputes are deliberated, in a council, a hearing or a forum; what is agreed is carried out \
         or, if needed, put to the residents' or representatives' meeting; on record are topic, caller, invited, present, options, result, \
         deadline and follow-up; votes given online count only where identity is checked and the rule of the meeting allows it (assumed)",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("matter", MATTER, OPINION).from(OPINION_2015).until(Month::at(2025, 12)).assumed(),
        Variant::new("matter", MATTER, ART_32).from(LAW_2026),
        Variant::new("record", "{st_complete} = {st_parts} = {st_parts_needed}", D72),
        Variant::new("votes", VOTES, D72),
        Variant::new("route", ROUTE, OPINION).from(OPINION_2015).until(Month::at(2025, 12)).assumed(),
        Variant::new("route", ROUTE, ART_32).from(LAW_2026),
        Variant::new("follow-up", FOLLOW_UP, D72),
    ],
};
const MATTER: &str = "{st_may} = ({st_matter} = 'close-interest' or {st_matter} = 'difficulty' or {st_matter} = 'dispute') and ({st_form} = 'council' or {st_form} = 'hearing' or {st_form} = 'forum')";
const VOTES: &str = "{st_votes} = {st_present_votes} + (if {st_online_checked} and ({st_online_rule} = 'checked' or ({st_online_rule} = 'checked-and-allowed' and {st_online_allowed})) then {st_online} else 0)";
const ROUTE: &str = "{st_route} = if {st_needs_meeting} then 'meeting' else 'carry-out'";
const FOLLOW_UP: &str = "{st_follow_up} = if {st_carried_out} then 'carried-out' else if {st_today} > {st_deadline} then 'overdue' else 'running'";

/// The words of choices and results.
pub static WORDS: &[(&str, Text)] = &[
    ("created", Text::new("自下单起", "from the order's creation")),
    ("accepted", Text::new("自受理起", "from the acceptance")),
    ("intervals", Text::new("区间不相交", "intervals that do not meet")),
    ("two-proportions", Text::new("两比例检验", "test of two proportions")),
    (
        "checked-and-allowed",
        Text::new("身份核验且议事规则允许", "identity checked and allowed by the rule of the meeting"),
    ),
    ("checked", Text::new("身份核验即可", "identity checked")),
    ("never", Text::new("不计", "never")),
    ("no-ratio", Text::new("分母为零,无比率", "nothing to divide by, no ratio")),
    ("ratio", Text::new("有比率", "a ratio")),
    ("suppressed", Text::new("不公布", "nothing")),
    ("also-suppressed", Text::new("不公布(免被推算)", "nothing, or another could be worked out")),
    ("counts-only", Text::new("只公布计数,不排名", "counts only, no rank")),
    ("full", Text::new("全部", "all")),
    ("meeting", Text::new("提交居民会议或者代表会议", "put to the residents' or representatives' meeting")),
    ("carry-out", Text::new("落实", "carry it out")),
    ("carried-out", Text::new("已落实", "carried out")),
    ("overdue", Text::new("逾期未落实", "overdue")),
    ("running", Text::new("期限内", "within the deadline")),
    ("close-interest", Text::new("与居民切身利益密切相关", "of close interest to residents")),
    ("difficulty", Text::new("困难事项", "a difficulty")),
    ("dispute", Text::new("有争议", "a dispute")),
    ("other", Text::new("其他", "other")),
    ("council", Text::new("议事会", "council")),
    ("hearing", Text::new("听证会", "hearing")),
    ("forum", Text::new("座谈会", "forum")),
    ("elderly", Text::new("为老服务", "elderly")),
    ("disability", Text::new("助残服务", "disability help")),
    ("housekeeping", Text::new("家政服务", "housekeeping")),
];
