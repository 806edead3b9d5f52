//! EC-30 to EC-32 and EC-35 to EC-38 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CHENGGUAN, PROCUREMENT, REGULATION, SERVICES};
use crate::documents::{CONVENTION, cite};

const PRESS: &[Citation] = &[cite(&CHENGGUAN, "", "")];
const D31: &[Citation] = &[cite(&CONVENTION, "EC-31", "EC-31")];
const D32: &[Citation] = &[cite(&CONVENTION, "EC-32", "EC-32")];
const D35: &[Citation] = &[cite(&CONVENTION, "EC-35", "EC-35")];
const D36: &[Citation] = &[cite(&CONVENTION, "EC-36", "EC-36")];
const D38: &[Citation] = &[cite(&CONVENTION, "EC-38", "EC-38")];
const ART_35: &[Citation] = &[cite(&PROCUREMENT, "第三十五条", "art. 35")];
const ART_46: &[Citation] = &[cite(&PROCUREMENT, "第四十六条", "art. 46")];
const ART_47: &[Citation] = &[cite(&PROCUREMENT, "第四十七条", "art. 47")];
const ART_48: &[Citation] = &[cite(&REGULATION, "第四十八条", "art. 48")];
const ART_49: &[Citation] = &[cite(&PROCUREMENT, "第四十九条", "art. 49")];
const ART_24: &[Citation] = &[cite(&SERVICES, "第二十四条", "art. 24")];

/// 实施条例.
const REGULATION_2015: Month = Month::at(2015, 3);
/// 102号令.
const MEASURES_2020: Month = Month::at(2020, 3);

/// 虚拟养老院.
pub static EC_30: Rule = Rule {
    id: "EC-30",
    title: Text::new("虚拟养老院", "the virtual nursing home"),
    statement: Text::new(
        "没有床位的呼叫中心和信息平台:登记老人、电话受理、派人上门、回访、以补贴和收费结算;单次成本=财政资金÷服务次数,每次来电成本=财政资金÷来电数",
        "a call centre and platform without beds: it registers elders, takes requests, sends staff, calls back and pays providers; \
         the cost per service is public money by services, the cost per call public money by calls",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{cost_per_service} = round({public_money} ÷ {services}, 'fen/half-up')", PRESS),
        Variant::new("calls", "{cost_per_call} = round({public_money} ÷ {so_calls}, 'fen/half-up')", PRESS),
    ],
};

/// 服务对象.
pub static EC_31: Rule = Rule {
    id: "EC-31",
    title: Text::new("服务对象登记和类别", "clients: registration and classes"),
    statement: Text::new(
        "登记年龄和户籍、居住条件由当地定;A类政府全额负担,B类部分负担,C类自费;依次比对,先合者定,理由留存;各类包含哪些身份由当地定(全国缺省为推定)",
        "age and residence for registration are local; class A is paid in full by the government, B in part, C pays itself; classes \
         are tried in order, the first match wins and its reason is kept; membership is local (the national default is assumed)",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("age", "{ec_age} = age({ec_birth}, {as_of}, {ec_age_rule})", D31),
        Variant::new("old-enough", "{old_enough} = {ec_age} ≥ {register_age}", PRESS),
        Variant::new("both", BOTH, PRESS),
        Variant::new("one-lacking", LACKING, PRESS),
        Variant::new("living", "{belongs} = {register_where} = 'living' and {lives_here}", D31),
        Variant::new("register", "{may_register} = {old_enough} and {belongs}", PRESS),
        Variant::new("refused", "{may_register} = {so_condition}", PRESS),
        Variant::new("a", "{in_class_a} = if has({class_a_statuses}, {client_status}) then 1 else 0", D31),
        Variant::new("b", "{in_class_b} = if has({class_b_statuses}, {client_status}) then 1 else 0", D31),
        Variant::new("", CLASS, D31),
        Variant::new("whole", "{public_share} = if {client_class} = 'class-a' then 1 else 0", D31),
        Variant::new(
            "part",
            "{public_share} = if {client_class} = 'class-b' then {class_b_share} else 0",
            D31,
        ),
        Variant::new("meals", "{meal_public} = ({meal_price} − {meal_own}) × {lunches}", PRESS),
    ],
};
const BOTH: &str =
    "{belongs} = {register_where} = 'registered-and-living' and {registered_here} and {lives_here}";
const LACKING: &str = "{belongs} = {register_where} = 'registered-and-living' and {so_condition}";
const CLASS: &str = "{client_class} = if sum({in_class_a}) > 0 then 'class-a' else if sum({in_class_b}) > 0 then 'class-b' else 'class-c'";

/// 服务工单.
pub static EC_32: Rule = Rule {
    id: "EC-32",
    title: Text::new("服务工单", "the service order"),
    statement: Text::new(
        "请求、受理、派单、接单、签到、签退、回访、结算、归档,可拒单、超时、改约、爽约、中断、投诉、取消;须逐项满足条件;一单至多服务一次;\
         只有结算动钱;归档、取消、爽约后不再有事项;爽约另开新单并相互注明",
        "requested, accepted, assigned, confirmed, in service, completed, followed up, settled, closed; with declines, expiry, \
         rescheduling, no-shows, interruption, complaints and cancellation, each under its conditions; one interval of service at \
         most; only a settlement moves money; closed, cancelled and failed orders take no event; a no-show makes a new, linked order",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("expire", "{expires} = {minutes_waited} > {so_limit_minutes}", D32),
        Variant::new("no-show", "{no_show} = {minutes_waited} > {grace_minutes}", D32),
        Variant::new("check-in", "{may_check_in} = {minutes_early} ≤ {so_limit_minutes}", D32),
        Variant::new("reschedule", "{may_reschedule} = {rescheduled} < {reschedule_limit}", D32),
        Variant::new(
            "late-fee",
            "{fee_owed} = if {minutes_left} < {so_limit_minutes} then {late_fee} else 0",
            D32,
        ),
    ],
};

/// 完成、计费、结算.
pub static EC_35: Rule = Rule {
    id: "EC-35",
    title: Text::new("完成、计费、结算", "completion, billing, settlement"),
    statement: Text::new(
        "服务分钟为签退减签到,舍去不足一分钟的,不超过计划×(1+容差);按计费单位取整(缺省15分钟、四舍五入),有服务的至少一个单位;\
         跨月的归签到当月;服务商结算为期内已结算工单的财政负担,减扣款、加奖励,重算结果相同",
        "delivered minutes are check-out less check-in, whole minutes, at most the planned ones × (1 + tolerance); billed by quantum (15 \
         minutes, half up, unless agreed otherwise), at least one; a visit across a month end belongs to the month of the check-in; \
         a provider has the public shares of the orders settled in the period, less penalties, plus rewards, the same each time",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("stayed", STAYED, D35),
        Variant::new("within", "{delivered} = min({stayed}, {planned_minutes})", D35),
        Variant::new(
            "tolerated",
            "{delivered} = min({stayed}, floor({planned_minutes} × (1 + {so_tolerance})))",
            D35,
        ),
        Variant::new("billed", BILLED, D35),
        Variant::new("month", "{service_month} = month({check_in_day})", D35),
        Variant::new("statement", "{payable} = {public_shares} − {penalties} + {rewards}", D35),
    ],
};
const STAYED: &str = "{stayed} = floor((days({check_in_day}, {check_out_day}) × 86400 + {check_out_second} − {check_in_second}) ÷ 60)";
const BILLED: &str = "{billed} = if {delivered} = 0 then 0 else max({quantum}, {quantum} × (if {billed_rounding} = 'up' then ceil({delivered} ÷ {quantum}) else if {billed_rounding} = 'down' then floor({delivered} ÷ {quantum}) else floor({delivered} ÷ {quantum} + 0.5)))";

/// 考核指标.
pub static EC_36: Rule = Rule {
    id: "EC-36",
    title: Text::new("考核指标", "key figures"),
    statement: Text::new(
        "接通率、受理时长(中位数、第95百分位,取最近秩)、准时率、完成率、回访率、满意率、投诉率、办结率、使用率、单次成本;分母为零的没有数值;目标由合同定",
        "answer, acceptance time (median and 95th percentile by nearest rank), on-time, completion, follow-up, satisfaction, complaints, \
         their closure, utilisation, cost per service; a zero denominator has no value; targets come from the contract",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("", "{so_share} = {so_part} ÷ {so_whole}", D36),
        Variant::new("percentile", "{entry_rank} = ceil({percentile} × {so_entries} ÷ 100)", D36),
        Variant::new("cost", "{cost_per_service} = round({public_money} ÷ {services}, 'fen/half-up')", D36),
    ],
};

/// 招标和合同.
pub static EC_37: Rule = Rule {
    id: "EC-37",
    title: Text::new("运营方的招标和合同", "tender and contract of the operator"),
    statement: Text::new(
        "公开招标自招标文件发出至截止不少于20日;中标通知书发出后30日内签合同;签订后7个工作日内备案;履约保证金(2015年3月起)和补充合同各不超过10%;\
         购买服务合同一般不超过1年,预算有保障的不超过3年(2020年3月起);2月29日起的,满年为3月1日前;次日为第一日",
        "an open tender runs at least 20 days; the contract is signed within 30 days of the award notice and filed within 7 working days; \
         a bond (from March 2015) and additions are at most 10 % each; services are bought for a year as a rule, for three where \
         the budget is secured (from March 2020), from 29 February to before 1 March; the day after the event is day 1",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new(
            "closing",
            "{closing_earliest} = choose(days({issued}, {so_that_day}), {so_limit_days}, {so_that_day})",
            ART_35,
        ),
        Variant::new("closing-kept", "{so_in_time} = {closing} ≥ {closing_earliest}", ART_35),
        Variant::new(
            "contract",
            "{contract_by} = choose(days({awarded}, {so_that_day}), {so_limit_days}, {so_that_day})",
            ART_46,
        ),
        Variant::new("contract-kept", "{so_in_time} = {signed_on} ≤ {contract_by}", ART_46),
        // Working days stand in a calendar, not in a formula.
        Variant::new(
            "copy",
            "{copy_by} = if {so_limit_days} > 0 then {so_that_day} else {signed_on}",
            ART_47,
        ),
        Variant::new("copy-kept", "{so_in_time} = {copy_filed} ≤ {copy_by}", ART_47),
        Variant::new("bond", "{bond_most} = round({contract_sum} × {bond_share}, 'fen/down')", ART_48)
            .from(REGULATION_2015),
        Variant::new("bond-kept", "{so_within} = {bond} ≤ {bond_most}", ART_48).from(REGULATION_2015),
        Variant::new(
            "additions",
            "{additions_most} = round({contract_sum} × {additions_share}, 'fen/down')",
            ART_49,
        ),
        Variant::new("additions-kept", "{so_within} = {additions} ≤ {additions_most}", ART_49),
        Variant::new("term", TERM, ART_24).from(MEASURES_2020),
        Variant::new("term-secured", TERM_SECURED, ART_24).from(MEASURES_2020),
    ],
};
/// Full years from the first day to the last: those of a term from 29 February are over on 1 March.
const TERM: &str =
    "{so_within} = age({term_begins}, {term_ends}, 'on-birthday/first-of-march') < {so_term_years}";
const TERM_SECURED: &str = "{so_within} = {budget_secured} and age({term_begins}, {term_ends}, 'on-birthday/first-of-march') < {so_term_years}";

/// 热线.
pub static EC_38: Rule = Rule {
    id: "EC-38",
    title: Text::new("热线12349", "the hotline 12349"),
    statement: Text::new(
        "来电记录:时间、来电人(代号)、服务对象、类别(下单、咨询、投诉、紧急)、工单号;并入12345的时间各地不同,不推定",
        "a call record: time, caller (masked), client, kind (order, enquiry, complaint, emergency), order; when a city merged it into \
         12345 differs and is not assumed",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{so_calls} = {calls_order} + {calls_enquiry} + {calls_complaint} + {calls_emergency}",
        D38,
    )],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&EC_30, &EC_31, &EC_32, &EC_35, &EC_36, &EC_37, &EC_38];

/// Rules over orders and calls, which are no steps of a file's explanation.
pub static OVER_ORDERS: &[&Rule] = &[&EC_32, &EC_36, &EC_38];

/// The words of choices and statuses that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("class-a", Text::new("A类(政府全额负担)", "class A (paid in full)")),
    ("class-b", Text::new("B类(政府部分负担)", "class B (paid in part)")),
    ("class-c", Text::new("C类(自费)", "class C (self-paying)")),
    ("registered-and-living", Text::new("户籍和居住均在辖区", "registered and living in the district")),
    ("living", Text::new("居住在辖区", "living in the district")),
    ("half-up", Text::new("四舍五入", "half up")),
    ("up", Text::new("进位", "up")),
    ("down", Text::new("舍去", "down")),
    ("sanwu", Text::new("三无", "three withouts")),
    ("destitute", Text::new("特困", "extreme hardship")),
    ("dibao", Text::new("低保", "on the allowance")),
    ("low-income", Text::new("低收入", "low income")),
    ("disabled", Text::new("残疾", "disabled")),
    ("very-old", Text::new("高龄", "very old")),
    ("family-planning", Text::new("计划生育特殊家庭", "family-planning special family")),
];
