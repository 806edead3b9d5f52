//! CG-80 to CG-84 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{MOF102, PROCUREMENT, REGULATION, SMALL_FIRMS};
use crate::satisfaction::documents::{CONVENTION, REPORT, cite};

/// Every rule of this family, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&CG_80, &CG_81, &CG_82, &CG_83, &CG_84];

const ART_5: &[Citation] = &[cite(&MOF102, "第五条", "art. 5")];
const ART_6: &[Citation] = &[cite(&MOF102, "第六条、第八条", "arts. 6 and 8")];
const ART_10: &[Citation] = &[cite(&MOF102, "第十条", "art. 10")];
const ART_24: &[Citation] = &[cite(&MOF102, "第二十四条", "art. 24")];
const R_15: &[Citation] = &[cite(&REGULATION, "第十五条", "art. 15")];
const R_45: &[Citation] = &[cite(&REGULATION, "第四十五条", "art. 45")];
const R_48: &[Citation] = &[cite(&REGULATION, "第四十八条", "art. 48")];
const L_28: &[Citation] = &[cite(&PROCUREMENT, "第二十八条", "art. 28")];
const L_46: &[Citation] = &[cite(&PROCUREMENT, "第四十六条", "art. 46")];
const L_47: &[Citation] = &[cite(&PROCUREMENT, "第四十七条", "art. 47")];
const L_49: &[Citation] = &[cite(&PROCUREMENT, "第四十九条", "art. 49")];
const L_52: &[Citation] = &[cite(&PROCUREMENT, "第五十二条", "art. 52")];
const L_53: &[Citation] = &[cite(&PROCUREMENT, "第五十三条", "art. 53")];
const PAYMENTS: &[Citation] = &[cite(&SMALL_FIRMS, "", "")];
const D83: &[Citation] = &[cite(&CONVENTION, "CG-83", "CG-83")];
const SEED: &[Citation] = &[cite(&REPORT, "社会组织", "social organisations")];

const LAW_2003: Month = Month::at(2003, 1);
const REGULATION_2015: Month = Month::at(2015, 3);
const MEASURES_2020: Month = Month::at(2020, 3);
const PAYMENTS_2020: Month = Month::at(2020, 9);

/// A form that is settled knowledge: its article was not read again.
const fn settled(form: Variant) -> Variant {
    Variant { confidence: Some(Confidence::Settled), ..form }
}

/// 范围.
pub static CG_80: Rule = Rule {
    id: "CG-80",
    title: Text::new("购买服务的范围", "scope of purchase"),
    statement: Text::new(
        "国家机关把属于自身职责、适合市场的服务按采购程序购买;承接主体为企业、社会组织(不含由财政拨款保障的群团组织)、公益二类和从事生产经营活动的事业单位、\
         农村集体经济组织、基层群众性自治组织、具备条件的个人;公益一类事业单位、使用事业编制且由财政拨款保障的群团组织不作购买主体和承接主体;\
         不属于职责、应由政府直接履行、货物和工程(及与服务打包)、融资、招聘和劳务派遣等不得购买",
        "state organs buy services that are their duty and suit the market; suppliers are companies, social organisations (not group bodies paid from \
         the budget), class-two and business institutions, village collectives, grass-roots self-governing bodies and able individuals; \
         class-one institutions and staffed group bodies neither buy nor supply; not to be bought are what is outside the duty, what government \
         must do itself, goods, works and bundles, finance, hiring and labour dispatch",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("buyer", "{pu_may} = has({pu_buyers}, {pu_buyer})", ART_5).from(MEASURES_2020),
        Variant::new("supplier", "{pu_may} = has({pu_suppliers}, {pu_supplier})", ART_6).from(MEASURES_2020),
        Variant::new("individual", "{pu_may} = has({pu_suppliers}, {pu_supplier}) and {pu_able}", ART_6)
            .from(MEASURES_2020),
        settled(
            Variant::new("object", "{pu_may} = {pu_duty} and not has({pu_banned}, {pu_object})", ART_10)
                .from(MEASURES_2020),
        ),
    ],
};

/// 项目周期.
pub static CG_81: Rule = Rule {
    id: "CG-81",
    title: Text::new("项目周期和时限", "life cycle and clocks"),
    statement: Text::new(
        "需求、目录核对、预算、方式、公告、中标、合同、实施、中期评估、验收、付款、绩效评价、归档;公共服务需求征求社会意见;中标通知书发出后30日内签合同,\
         签订后7个工作日内备案;质疑、答复各7个工作日;履约保证金不超过10%;验收邀请服务对象参与并公告结果;中小企业款项30日内支付,另有约定的不超过60日;次日为第一日",
        "need, catalogue check, budget, method, notice, award, contract, delivery, mid evaluation, acceptance, payment, performance evaluation, \
         archive; the need of a public service is put to public comment; the contract is signed within 30 days of the award notice and filed \
         within 7 working days; query and answer take 7 working days each; a bond is at most 10 %; users join the acceptance, whose result is \
         published; small firms are paid within 30 days, 60 if agreed; the day after the event is day 1",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("comment", "{pu_within} = {pu_comment}", R_15).from(REGULATION_2015),
        Variant::new(
            "sign",
            "{pu_sign_by} = choose(days({pu_awarded}, {pu_that_day}), {pu_days}, {pu_that_day})",
            L_46,
        )
        .from(LAW_2003),
        Variant::new("sign-kept", "{pu_in_time} = {pu_signed} ≤ {pu_sign_by}", L_46).from(LAW_2003),
        // Working days stand in a calendar, not in a formula.
        Variant::new("copy", "{pu_copy_by} = if {pu_days} > 0 then {pu_that_day} else {pu_signed}", L_47)
            .from(LAW_2003),
        Variant::new("copy-kept", "{pu_in_time} = {pu_copied} ≤ {pu_copy_by}", L_47).from(LAW_2003),
        Variant::new("query", "{pu_query_by} = if {pu_days} > 0 then {pu_that_day} else {pu_known}", L_52)
            .from(LAW_2003),
        Variant::new("query-kept", "{pu_in_time} = {pu_queried} ≤ {pu_query_by}", L_52).from(LAW_2003),
        Variant::new(
            "answer",
            "{pu_answer_by} = if {pu_days} > 0 then {pu_that_day} else {pu_queried}",
            L_53,
        )
        .from(LAW_2003),
        Variant::new("answer-kept", "{pu_in_time} = {pu_answered} ≤ {pu_answer_by}", L_53).from(LAW_2003),
        Variant::new("bond", "{pu_within} = {pu_bond} ≤ {pu_contract} × {pu_bond_share}", R_48)
            .from(REGULATION_2015),
        Variant::new("acceptance", "{pu_within} = {pu_users} and {pu_result_published}", R_45)
            .from(REGULATION_2015),
        settled(
            Variant::new(
                "pay",
                "{pu_pay_by} = choose(days({pu_due_from}, {pu_that_day}), {pu_days}, {pu_that_day})",
                PAYMENTS,
            )
            .from(PAYMENTS_2020),
        ),
    ],
};

/// 校验.
pub static CG_82: Rule = Rule {
    id: "CG-82",
    title: Text::new("校验", "checks"),
    statement: Text::new(
        "合同期限一般不超过1年,需求稳定且预算有保障的不超过3年;不得化整为零规避公开招标:同一预算年度同类采购合计与当地数额标准比较;\
         补充合同累计不超过原合同金额的10%,分毫不差",
        "a contract runs for a year at most, for three where the need is stable and the budget secured; no splitting to dodge open tender: \
         same-kind purchases of a budget year are summed against the local threshold; supplements together are at most 10 % of the \
         original price, to the fen",
    ),
    confidence: Confidence::Official,
    variants: &[
        settled(
            Variant::new("term", "{pu_within} = {pu_ends} < add_years({pu_begins}, {pu_years})", ART_24)
                .from(MEASURES_2020),
        ),
        settled(
            Variant::new(
                "term-secured",
                "{pu_within} = {pu_budget} and {pu_ends} < add_years({pu_begins}, {pu_years})",
                ART_24,
            )
            .from(MEASURES_2020),
        ),
        Variant::new(
            "supplement",
            "{pu_within} = sum({pu_supplement}) ≤ {pu_contract} × {pu_supplement_share}",
            L_49,
        )
        .from(LAW_2003),
        Variant::new("split", "{pu_reached} = {pu_contract} + sum({pu_purchases}) ≥ {pu_threshold}", L_28)
            .from(LAW_2003),
    ],
};

/// 评估与付款.
pub static CG_83: Rule = Rule {
    id: "CG-83",
    title: Text::new("评估与付款", "evaluation and payment"),
    statement: Text::new(
        "百分制:服务完成40、服务质量25、满意度20、资金使用15;90分以上优秀,75至89分良好,60至74分合格,不足60分不合格;分期缺省40、40、20,\
         末期乘以1、1、0.8、0;每期四舍五入到分,末期为合同金额减此前各期;均为合同约定(推定),不是法律",
        "of 100 points delivery has 40, quality 25, satisfaction 20, finance 15; 90 and more is excellent, 75 to 89 good, 60 to 74 pass, less \
         fail; instalments are 40, 40 and 20 unless agreed, the last × 1, 1, 0.8, 0; each is rounded half up to the fen, the last is the \
         contract less the earlier ones; all of it conventions of contracts (assumed), not law",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new(
            "satisfaction",
            "{pu_satisfaction} = floor({pu_satisfied} × {pu_satisfaction_most} ÷ {pu_n} + 0.5)",
            D83,
        ),
        Variant::new("score", SCORE, D83),
        Variant::new("grade", GRADE, D83),
        Variant::new("factor", FACTOR, D83),
        Variant::new(
            "instalment",
            "{pu_instalment} = round({pu_contract} × {pu_part} ÷ sum({pu_parts}), 'fen/half-up')",
            D83,
        ),
        Variant::new("rest", "{pu_instalment} = {pu_contract} − sum({pu_earlier})", D83),
        Variant::new("sum", "{pu_sum} = sum({pu_instalments})", D83),
        Variant::new("last", "{pu_last} = round({pu_instalment} × {pu_factor}, 'fen/half-up')", D83),
        Variant::new("withheld", "{pu_withheld} = {pu_instalment} − {pu_last}", D83),
    ],
};
const SCORE: &str = "{pu_score} = min({pu_delivery}, {pu_delivery_most}) + min({pu_quality}, {pu_quality_most}) + {pu_satisfaction} + min({pu_finance}, {pu_finance_most})";
const GRADE: &str = "{pu_grade} = if {pu_score} ≥ {pu_excellent} then 'excellent' else if {pu_score} ≥ {pu_good} then 'good' else if {pu_score} ≥ {pu_pass} then 'pass' else 'fail'";
const FACTOR: &str = "{pu_factor} = choose({pu_grade}, 'excellent', {pu_factor_excellent}, 'good', {pu_factor_good}, 'pass', {pu_factor_pass}, 'fail', {pu_factor_fail})";

/// 样本.
pub static CG_84: Rule = Rule {
    id: "CG-84",
    title: Text::new("购买服务样本", "seed figures"),
    statement: Text::new(
        "16个社会组织项目,资金“近200万元”:存为不足200万元的界限,从不当作准确的合计;平均不足12.5万元",
        "16 projects of social organisations, “nearly 2 million yuan”: kept as a limit below which the total lies, never as an exact sum; the average \
         lies below 125 000 yuan",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("average", "{pu_average_most} = round({pu_total_most} ÷ {pu_projects}, 'fen/up')", SEED),
        Variant::new("sample", "{pu_fits} = {pu_count} = {pu_projects} and {pu_sum} < {pu_total_most}", SEED),
    ],
};

/// The words of choices and results.
pub static WORDS: &[(&str, Text)] = &[
    ("excellent", Text::new("优秀", "excellent")),
    ("good", Text::new("良好", "good")),
    ("pass", Text::new("合格", "pass")),
    ("fail", Text::new("不合格", "fail")),
    ("state-organ", Text::new("国家机关", "state organ")),
    ("company", Text::new("企业", "company")),
    ("social-organisation", Text::new("社会组织", "social organisation")),
    ("class-two", Text::new("公益二类事业单位", "class-two institution")),
    ("business", Text::new("从事生产经营活动的事业单位", "business institution")),
    ("collective", Text::new("农村集体经济组织", "village collective")),
    ("self-governing", Text::new("基层群众性自治组织", "grass-roots self-governing body")),
    ("individual", Text::new("个人", "individual")),
    ("class-one", Text::new("公益一类事业单位", "class-one institution")),
    (
        "group-body",
        Text::new("使用事业编制且由财政拨款保障的群团组织", "staffed group body paid from the budget"),
    ),
    ("other", Text::new("其他", "other")),
    ("service", Text::new("服务", "a service")),
    ("government-itself", Text::new("应当由政府直接履行的事项", "what government must do itself")),
    ("goods", Text::new("货物", "goods")),
    ("works", Text::new("工程", "works")),
    ("bundle", Text::new("服务与工程打包", "works and services in one")),
    ("financing", Text::new("融资", "finance raising")),
    ("staffing", Text::new("招聘、劳务派遣", "hiring or labour dispatch")),
    ("otherwise-banned", Text::new("其他不得购买的事项", "otherwise banned")),
];
