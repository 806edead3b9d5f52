//! CG-40 to CG-47 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CONVENTION, L1989, L2025, MZ136, REPORT, XICHENG, cite};

const ART_20: &[Citation] = &[cite(&L1989, "第二十条", "art. 20")];
const ART_43: &[Citation] = &[cite(&L2025, "第四十三条", "art. 43")];
const CLASSES: &[Citation] = &[cite(&CONVENTION, "CG-41", "CG-41")];
const NOTICE: &[Citation] = &[cite(&MZ136, "", "")];
const PRESS: &[Citation] = &[cite(&XICHENG, "", "")];
const C42: &[Citation] = &[cite(&REPORT, "", ""), cite(&CONVENTION, "CG-42", "CG-42")];
const C44: &[Citation] = &[cite(&CONVENTION, "CG-44", "CG-44")];
const C45: &[Citation] = &[cite(&CONVENTION, "CG-45", "CG-45")];
const C46: &[Citation] = &[cite(&CONVENTION, "CG-46", "CG-46")];
const C47: &[Citation] = &[cite(&CONVENTION, "CG-47", "CG-47")];

/// The last month of the law of 1989.
const LAST_1989: Month = Month::at(2025, 12);
/// 2025 revision.
const FIRST_2025: Month = Month::at(2026, 1);

/// The verdict of a row after which nothing else is looked at.
macro_rules! row {
    ($before:literal, $here:literal, $verdict:literal) => {
        concat!("{ta_verdict} = if not (", $before, ") and ", $here, " then '", $verdict, "' else 'next'")
    };
}

/// 依据.
pub static CG_40: Rule = Rule {
    id: "CG-40",
    title: Text::new("部门要求协助的依据", "the ground of a request"),
    statement: Text::new(
        "2025年底以前,部门要求居委会协助,须经区政府或者街道同意并统一安排;2026年起,政府要求协助的给予经费和条件,部门委托的须有法律法规依据并由委托部门付费",
        "until the end of 2025 a department's request needs the consent of the district government or sub-district office, which arranges it; \
         from 2026 a government that asks for help gives money and conditions, and delegated work rests on law or regulation and is paid for by the department",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("assist", "{ta_lawful} = {ta_arranged}", ART_20).until(LAST_1989),
        Variant::new("assist", "{ta_lawful} = {ta_conditions}", ART_43).from(FIRST_2025),
        Variant::new("delegated", "{ta_lawful} = {ta_arranged}", ART_20).until(LAST_1989),
        Variant::new("delegated", "{ta_lawful} = not {ta_no_ground} and not {ta_short}", ART_43)
            .from(FIRST_2025),
    ],
};

/// 事项分类.
pub static CG_41: Rule = Rule {
    id: "CG-41",
    title: Text::new("事项分类", "classes of items"),
    statement: Text::new(
        "自治、协助、委托、禁入、未列入:自治事项由居委会经费承担,协助事项由要求的政府承担,委托事项费随事转;委托事项未经约定可以拒绝,未列入的可以拒绝,禁入的必须拒绝",
        "self-government, help, delegated, never admissible, unlisted: the committee's budget, the government that asks, and the delegating department \
         pay; delegated work may be refused unless agreed, an unlisted item may be refused, one that is never admissible must be",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("", "{ta_class} = if {ta_forbidden} then 'forbidden' else {ta_listed}", CLASSES),
        Variant::new(
            "pays",
            "{ta_pays} = choose({ta_class}, 'autonomous', 'committee', 'assist', 'government', 'delegated', 'department', 'nobody')",
            CLASSES,
        ),
        Variant::new(
            "refuse",
            "{ta_refuse} = choose({ta_class}, 'autonomous', 'no', 'assist', 'conditions', 'delegated', 'unless-agreed', 'forbidden', 'must', 'may')",
            CLASSES,
        ),
    ],
};

/// 目录.
pub static CG_42: Rule = Rule {
    id: "CG-42",
    title: Text::new("工作任务目录", "the catalogue of items"),
    statement: Text::new(
        "编号不重;协助事项写明法律依据;委托事项写明协议、价格和期限;各类项数与公布数相符(市北区2014年:法定日常55项,委托办理6项)",
        "codes are unique; help cites a law; delegated work has agreement, price and end; the counts are as published (Shibei 2014: 55 statutory and daily, 6 delegated)",
    ),
    confidence: Confidence::Convention,
    variants: &[Variant::new("", "{ta_held} = {ta_counted} = {ta_reported}", C42)],
};

/// 禁止事项.
pub static CG_43: Rule = Rule {
    id: "CG-43",
    title: Text::new("禁入事项", "never admissible"),
    statement: Text::new(
        "招商引资、协税护税、经济创收指标,以及以社区为责任主体的执法、拆迁拆违、环境整治、城市管理,不得下达社区;各地另有清单的从其清单",
        "targets for investment, tax help and income, and law enforcement, demolition, environmental clean-up and city management with the community \
         as the responsible body are never handed down; local lists add to it",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("none", "{ta_forbidden} = {ta_nature} ≠ 'none'", NOTICE),
        Variant::new("", "{ta_forbidden} = has({ta_forbidden_list}, {ta_nature})", NOTICE),
    ],
};

/// 申请与审核.
pub static CG_44: Rule = Rule {
    id: "CG-44",
    title: Text::new("申请与审核", "application and review"),
    statement: Text::new(
        "依次:禁入、无有效依据、申请单位不当、已有相同事项、申请过晚、委托事项经费不足或晚到、超出承受能力、社区不同意;都不是的准入;到期未决定为逾期,不视为准入",
        "in this order: never admissible, no ground in force, wrong applicant, already covered, filed too late, money of delegated work short or late, over the \
         capacity, no consent of the community; otherwise admitted; no decision in time is overdue and never an admission",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("ground-none", "{ta_no_ground} = not {ta_ground}", C44),
        Variant::new("ground-from", "{ta_no_ground} = {ta_starts} < {ta_from}", C44),
        Variant::new(
            "ground-until",
            "{ta_no_ground} = {ta_starts} < {ta_from} or {ta_starts} > {ta_until}",
            C44,
        ),
        Variant::new(
            "applicant",
            "{ta_wrong_applicant} = {ta_applicant} ≠ 'district' and {ta_applicant} ≠ 'via-district'",
            C44,
        ),
        Variant::new("covered", "{ta_covered} = {ta_listed} ≠ 'unlisted'", C44),
        // Working days stand in a calendar, not in a formula.
        Variant::new("lead", LEAD, PRESS),
        Variant::new("short-notice", "{ta_short_notice} = {ta_lead} < {ta_least_lead}", PRESS),
        Variant::new("earliest", EARLIEST, PRESS),
        Variant::new("decide-by", DECIDE_BY, PRESS),
        Variant::new("overdue", "{ta_overdue} = {ta_as_of} > {ta_decide_by}", C44).assumed(),
        Variant::new("funding-other", "{ta_short} = {ta_applied} = 'delegated'", C44),
        Variant::new("funding-none", "{ta_short} = {ta_cost} > 0", C44),
        Variant::new(
            "funding",
            "{ta_short} = {ta_transfer} < {ta_cost} or {ta_transferred} > {ta_starts}",
            C44,
        ),
        Variant::new("capacity-left-out", "{ta_over} = {ta_applies} = 'applies'", C44),
        Variant::new(
            "capacity",
            "{ta_over} = {ta_applies} = 'applies' and {ta_load} + sum({ta_hours}) > {ta_capacity}",
            C44,
        ),
        Variant::new("consent-other", "{ta_no_consent} = {ta_applied} = 'delegated'", C44),
        Variant::new("consent-left-out", "{ta_no_consent} = {ta_applies} = 'applies'", C44),
        Variant::new("consent", "{ta_no_consent} = {ta_applies} = 'applies' and not {ta_consent}", C44),
        Variant::new("row-1", "{ta_verdict} = if {ta_forbidden} then 'reject-forbidden' else 'next'", C44),
        Variant::new("row-2", row!("{ta_forbidden}", "{ta_no_ground}", "reject-no-ground"), C44),
        Variant::new(
            "row-3",
            row!("{ta_forbidden} or {ta_no_ground}", "{ta_wrong_applicant}", "reject-applicant"),
            C44,
        ),
        Variant::new(
            "row-4",
            row!("{ta_forbidden} or {ta_no_ground} or {ta_wrong_applicant}", "{ta_covered}", "merge"),
            C44,
        ),
        Variant::new(
            "row-5",
            row!(
                "{ta_forbidden} or {ta_no_ground} or {ta_wrong_applicant} or {ta_covered}",
                "{ta_short_notice}",
                "defer"
            ),
            C44,
        ),
        Variant::new(
            "row-6",
            row!(
                "{ta_forbidden} or {ta_no_ground} or {ta_wrong_applicant} or {ta_covered} or {ta_short_notice}",
                "{ta_short}",
                "return-funding"
            ),
            C44,
        ),
        Variant::new(
            "row-7",
            row!(
                "{ta_forbidden} or {ta_no_ground} or {ta_wrong_applicant} or {ta_covered} or {ta_short_notice} or {ta_short}",
                "{ta_over}",
                "return-capacity"
            ),
            C44,
        ),
        Variant::new(
            "row-8",
            row!(
                "{ta_forbidden} or {ta_no_ground} or {ta_wrong_applicant} or {ta_covered} or {ta_short_notice} or {ta_short} or {ta_over}",
                "{ta_no_consent}",
                "reject-no-consent"
            ),
            C44,
        ),
        Variant::new(
            "row-9",
            "{ta_verdict} = if {ta_forbidden} or {ta_no_ground} or {ta_wrong_applicant} or {ta_covered} or {ta_short_notice} or {ta_short} or {ta_over} or {ta_no_consent} then 'next' else 'admit'",
            C44,
        ),
    ],
};
const LEAD: &str =
    "{ta_lead} = {ta_between} + (if {ta_counting} = 'filing-day' and {ta_filed_worked} then 1 else 0)";
const EARLIEST: &str = "{ta_earliest} = if {ta_least_lead} = 0 then {ta_filed} else if {ta_counting} = 'filing-day' then {ta_day_filing} else {ta_day}";
const DECIDE_BY: &str = "{ta_decide_by} = if {ta_limit_days} = 0 then {ta_filed} else if {ta_counting} = 'filing-day' then {ta_day_filing} else {ta_day}";

/// 费随事转.
pub static CG_45: Rule = Rule {
    id: "CG-45",
    title: Text::new("费随事转", "the money follows the task"),
    statement: Text::new(
        "所需经费=工时×每小时标准之和+材料费+公共费用(占劳务费的比例),算到分、四舍五入;拨付不少于所需且不晚于开始日;分到社区按户数,尾差依最大余数",
        "cost is hours by their rates, materials, and overhead as a share of labour, half up to the fen; the transfer is no less and no later than the start; over \
         communities it is split by households with the largest remainders",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("labour", "{ta_labour} = {ta_hours} × {ta_months} × {ta_hourly}", C45),
        Variant::new(
            "overhead",
            "{ta_overhead} = round(sum({ta_labour}) × {ta_overhead_rate}, 'fen/half-up')",
            C45,
        ),
        Variant::new("cost", "{ta_cost} = sum({ta_labour}) + {ta_materials} + {ta_overhead}", C45),
        Variant::new("gap", "{ta_gap} = max(0, {ta_cost} − {ta_transfer})", C45),
        Variant::new("households", "{ta_all_households} = sum({ta_households})", C45),
        // Which parts get a fen more is told; that they add up is checked.
        Variant::new(
            "part",
            "{ta_part} = round({ta_cost} × {ta_households} ÷ {ta_all_households}, 'fen/down') + {ta_extra}",
            C45,
        ),
        Variant::new("parts", "{ta_parts} = sum({ta_part})", C45),
    ],
};

/// 期限、评估、退出.
pub static CG_46: Rule = Rule {
    id: "CG-46",
    title: Text::new("期限、评估、退出", "term, evaluation, exit"),
    statement: Text::new(
        "准入期满即止,续办另行申请并附评估;依据废止、期满、经费逾期未付、评估不合格、目录调整的退出;评估由完成、质量、居民满意、经费按时加权",
        "an admission ends at its date and is renewed by a new application with an evaluation; an item leaves when its ground is repealed, its term is over, the money \
         stays unpaid, the evaluation is too low or the list is revised; the score weighs completion, quality, satisfaction and funding on time",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("term", TERM, C46),
        Variant::new("term-open", TERM_OPEN, C46),
        Variant::new("score", SCORE, C46),
        Variant::new("repealed", "{ta_leaves} = {ta_repealed_on} ≤ {ta_as_of}", C46),
        Variant::new("delisted", "{ta_leaves} = {ta_delisted} ≤ {ta_as_of}", C46),
        Variant::new("over-term", "{ta_leaves} = {ta_as_of} > {ta_ends}", C46),
        Variant::new("unpaid", "{ta_leaves} = days({ta_due}, {ta_as_of}) > {ta_unpaid_days}", C46),
        Variant::new("low", "{ta_leaves} = {ta_score} < {ta_least_score}", C46),
        Variant::new("exit", "{ta_exit} = if any({ta_leaves}) then 'leaves' else 'stays'", C46),
    ],
};
const TERM: &str = "{ta_last} = if {ta_ends} < choose(days({ta_day}, after_months({ta_starts}, {ta_term})), 1, {ta_day}) then {ta_ends} else {ta_day}";
const TERM_OPEN: &str =
    "{ta_last} = choose(days({ta_day}, after_months({ta_starts}, {ta_term})), 1, {ta_day})";
const SCORE: &str = "{ta_score} = ({ta_completion} × {ta_weight_completion} + {ta_quality} × {ta_weight_quality} + {ta_satisfaction} × {ta_weight_satisfaction} + {ta_funding} × {ta_weight_funding}) ÷ 100";

/// 负担指标.
pub static CG_47: Rule = Rule {
    id: "CG-47",
    title: Text::new("负担指标", "burden"),
    statement: Text::new(
        "事项数、人均每月工时、台账、挂牌、考核的前后对比,既报数目也报百分比;此前为零的没有百分比",
        "items, hours a worker and month, ledgers, signs and assessments before and after, as counts and percentages; there is no percentage of nought",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new("hours", "{ta_per_worker} = round({ta_hours} ÷ {ta_workers}, '0.01/half-up')", C47),
        Variant::new("direction", DIRECTION, C47),
        Variant::new("change", CHANGE, C47),
    ],
};
const DIRECTION: &str = "{ta_fewer} = if {ta_after} > {ta_before} then 'more' else if {ta_after} < {ta_before} then 'fewer' else 'same'";
const CHANGE: &str = "{ta_change} = floor(max({ta_after} − {ta_before}, {ta_before} − {ta_after}) × 1000 ÷ {ta_before} + (if {ta_rounding} = 'half-up' then 0.5 else 0)) ÷ 10";

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&CG_40, &CG_41, &CG_42, &CG_43, &CG_44, &CG_45, &CG_46, &CG_47];

/// The words of choices and verdicts that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("autonomous", Text::new("自治事项", "self-government")),
    ("assist", Text::new("协助事项", "help named in law")),
    ("delegated", Text::new("委托事项", "delegated")),
    ("forbidden", Text::new("禁入事项", "never admissible")),
    ("unlisted", Text::new("未列入", "unlisted")),
    ("committee", Text::new("居委会经费", "the committee's budget")),
    ("government", Text::new("要求协助的政府", "the government that asks")),
    ("department", Text::new("委托部门", "the delegating department")),
    ("nobody", Text::new("未定", "nobody yet")),
    ("no", Text::new("不能", "no")),
    ("conditions", Text::new("不能,可要求经费和条件", "no, but it may ask for money and conditions")),
    ("unless-agreed", Text::new("未经约定的可以", "yes, unless agreed")),
    ("must", Text::new("必须拒绝", "it must")),
    ("may", Text::new("可以", "yes")),
    ("district", Text::new("本区部门", "a body of this district")),
    ("via-district", Text::new("上级经本区转来", "above, via the district")),
    ("direct", Text::new("上级直接提出", "above, directly")),
    ("other", Text::new("其他单位", "another body")),
    ("day-after", Text::new("次日起算", "from the day after")),
    ("filing-day", Text::new("当日起算", "from the filing day")),
    ("applies", Text::new("适用", "applies")),
    ("left-out", Text::new("不适用", "left out")),
    ("truncate", Text::new("截断", "truncated")),
    ("half-up", Text::new("四舍五入", "half up")),
    ("reject-forbidden", Text::new("不予准入:禁入事项", "rejected: never admissible")),
    ("reject-no-ground", Text::new("不予准入:无有效依据", "rejected: no ground in force")),
    ("reject-applicant", Text::new("不予准入:申请单位不当", "rejected: wrong applicant")),
    ("merge", Text::new("并入已有事项", "merged into a listed item")),
    ("defer", Text::new("推迟:申请过晚", "deferred: filed too late")),
    ("return-funding", Text::new("退回:经费不足或晚到", "returned: money short or late")),
    ("return-capacity", Text::new("退回:超出承受能力", "returned: over the capacity")),
    ("reject-no-consent", Text::new("不予准入:社区未同意", "rejected: no consent of the community")),
    ("next", Text::new("看下一条", "see the next")),
    ("admit", Text::new("准入", "admitted")),
    ("leaves", Text::new("退出", "leaves the list")),
    ("stays", Text::new("保留", "stays")),
    ("more", Text::new("增加", "more")),
    ("fewer", Text::new("减少", "fewer")),
    ("same", Text::new("不变", "the same")),
];
