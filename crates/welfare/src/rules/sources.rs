//! SA-07 to SA-10: what changes the counted income of an applicant.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::documents::{CONVENTION, LOCAL, cite};

const PLACE: &[Citation] = &[cite(&LOCAL, "", "")];

/// 必要就业成本.
pub static SA_07: Rule = Rule {
    id: "SA-07",
    title: Text::new("必要就业成本", "cost of working"),
    statement: Text::new(
        "工资收入扣除必要就业成本,按低保标准的一定比例或定额,由地方规定;不低于零,不转给其他成员",
        "wages count net of the necessary cost of working, a local share of the standard or a flat amount; never below \
         nothing, and never for another member",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "share",
            "{employment_cost} = min(round({share} × {standard}, 'fen/half-up'), {given}) × months(max({span_first}, {window_first}), min({span_last}, {window_last}))",
            PLACE,
        ),
        Variant::new(
            "share-period",
            "{employment_cost} = if {span_first} ≥ {window_first} and {span_last} ≤ {window_last} then min(round({share} × {standard}, 'fen/half-up') × months({span_first}, {span_last}), {given}) else 0",
            PLACE,
        ),
        Variant::new(
            "group",
            "{employment_cost} = if has({groups}, {employment}) then min(round({share} × {standard}, 'fen/half-up'), {given}) × months(max({span_first}, {window_first}), min({span_last}, {window_last})) else 0",
            PLACE,
        ),
        Variant::new(
            "group-period",
            "{employment_cost} = if has({groups}, {employment}) and {span_first} ≥ {window_first} and {span_last} ≤ {window_last} then min(round({share} × {standard}, 'fen/half-up') × months({span_first}, {span_last}), {given}) else 0",
            PLACE,
        ),
        Variant::new(
            "flat",
            "{employment_cost} = min({published}, {given}) × months(max({span_first}, {window_first}), min({span_last}, {window_last}))",
            PLACE,
        ),
        Variant::new(
            "flat-period",
            "{employment_cost} = if {span_first} ≥ {window_first} and {span_last} ≤ {window_last} then min({published} × months({span_first}, {span_last}), {given}) else 0",
            PLACE,
        ),
        Variant::new(
            "auxiliary",
            "{employment_cost} = if {auxiliary} = 'above-standard' and {employment} = 'auxiliary-work' then min({standard}, {given}) × months(max({span_first}, {window_first}), min({span_last}, {window_last})) else 0",
            PLACE,
        ),
        Variant::new(
            "auxiliary-period",
            "{employment_cost} = if {auxiliary} = 'above-standard' and {employment} = 'auxiliary-work' and {span_first} ≥ {window_first} and {span_last} ≤ {window_last} then min({standard} × months({span_first}, {span_last}), {given}) else 0",
            PLACE,
        ),
        Variant::new("open", "{employment_cost} = {floor}", PLACE),
        Variant::new("not-a-member", "{employment_cost} = {given} × {counted}", PLACE),
    ],
};

/// 刚性支出扣减: the second door.
pub static SA_08: Rule = Rule {
    id: "SA-08",
    title: Text::new("刚性支出扣减", "rigid expenditure"),
    statement: Text::new(
        "人均收入低于上年度人均可支配收入,且扣除自负医疗、教育等支出后低于低保标准的,也符合收入条件(地方实行)",
        "a household whose income per head is below the previous year's disposable income, and below the standard after \
         its own medical and education expenses, meets the income test too (where a place has this door)",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "monthly",
            "{expense} = if has({groups}, {kind}) then {given} × months(max({span_first}, {window_first}), min({span_last}, {window_last})) else 0",
            PLACE,
        ),
        Variant::new(
            "period",
            "{expense} = if has({groups}, {kind}) and {span_first} ≥ {window_first} and {span_last} ≤ {window_last} then {given} else 0",
            PLACE,
        ),
        Variant::new("open", "{expense} = {floor}", PLACE),
        // The published text gives the test; that the amount follows the same income is inferred.
        Variant::new(
            "reduced",
            "{reduced} = if {gate} = 'open' then max({income} − sum({expense}), 0) else {income}",
            &[cite(&LOCAL, "", ""), cite(&CONVENTION, "SA-08", "SA-08")],
        )
        .assumed(),
        Variant::new("closed", "{eligible} = ({gate} = 'open')", PLACE),
        Variant::new("standard", "{eligible} = {reduced} < {standard} × {members} × {months}", PLACE),
        Variant::new("disposable", "{eligible} = {income} × 12 < {disposable} × {members} × {months}", PLACE),
    ],
};

/// 虚拟收入.
pub static SA_09: Rule = Rule {
    id: "SA-09",
    title: Text::new("虚拟收入", "notional income"),
    statement: Text::new(
        "有劳动能力而未就业、收入无法核实的,个别地方按最低工资的一定比例计算收入;未实行的不计",
        "some places count a share of the minimum wage for able members of working age who are without work and whose \
         income cannot be shown; elsewhere nothing is counted",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("male", MEN, PLACE),
        Variant::new("female", WOMEN, PLACE),
        Variant::new(
            "sole-trader",
            "{notional} = round(if {gate} = 'open' and {employment} = 'sole-trader' then {share} × {wage} else 0, 'fen/half-up') × {months}",
            PLACE,
        ),
        Variant::new(
            "graduate",
            "{notional} = if {gate} ≠ 'open' or {given} < {minimum} then 0 else {wage}",
            PLACE,
        ),
        Variant::new("open", "{notional} = {floor}", PLACE),
    ],
};

const MEN: &str = "{notional} = round(if {gate} ≠ 'open' or {sex} ≠ 'male' or age({birth}, {day}, {age_rule}) < {least} then 0 else if age({birth}, {day}, {age_rule}) ≤ {full_until} then {full_share} × {wage} else if age({birth}, {day}, {age_rule}) ≤ {part_until} then {part_share} × {wage} else 0, 'fen/half-up') × {months}";
const WOMEN: &str = "{notional} = round(if {gate} ≠ 'open' or {sex} ≠ 'female' or age({birth}, {day}, {age_rule}) < {least} then 0 else if age({birth}, {day}, {age_rule}) ≤ {full_until} then {full_share} × {wage} else if age({birth}, {day}, {age_rule}) ≤ {part_until} then {part_share} × {wage} else 0, 'fen/half-up') × {months}";

/// 赡养、抚养、扶养费.
pub static SA_10: Rule = Rule {
    id: "SA-10",
    title: Text::new("赡养、抚养、扶养费", "maintenance"),
    statement: Text::new(
        "家庭以外法定义务人应付的赡养、抚养、扶养费计入收入:先看协议、调解、判决,没有的按当地公式;实际给付更高的按实际",
        "maintenance due from relatives outside the household counts: by agreement, mediation or judgment, else by the \
         local formula; what is really received counts where it is more",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("agreed", "{maintenance} = max({agreed}, {received}) × {months}", PLACE),
        Variant::new(
            "exempt",
            "{maintenance} = if has({groups}, {status}) then {received} × {months} else 0",
            PLACE,
        ),
        Variant::new(
            "not-imputed",
            "{maintenance} = if {published} = 'not-imputed' then {received} × {months} else 0",
            PLACE,
        ),
        Variant::new(
            "f1",
            "{maintenance} = max(round(max({theirs} − {standard} × {household}, 0) ÷ 2 ÷ {dependants}, 'fen/half-up'), {received}) × {months}",
            PLACE,
        ),
        Variant::new(
            "f2",
            "{maintenance} = max(round(max({theirs} − 2 × {standard} × {household}, 0) ÷ 5 ÷ {dependants}, 'fen/half-up'), {received}) × {months}",
            PLACE,
        ),
        Variant::new(
            "f3",
            "{maintenance} = max(round(max({theirs} − 2 × {standard} × {household}, 0) ÷ 2 ÷ {dependants}, 'fen/half-up'), {received}) × {months}",
            PLACE,
        ),
        Variant::new(
            "f4",
            "{maintenance} = max(round(max({theirs} − round({multiple} × {standard}, 'fen/half-up') × {household}, 0) × 3 ÷ 10, 'fen/half-up'), {received}) × {months}",
            PLACE,
        ),
        Variant::new(
            "f5",
            "{maintenance} = max(round(max({theirs} − {standard} × {household}, 0) × (if {children} ≥ 3 then 4 else 5) ÷ 10 ÷ {dependants}, 'fen/half-up'), {received}) × {months}",
            PLACE,
        ),
        Variant::new(
            "child",
            "{maintenance} = max(round(min({share} × {dependants}, {cap}) × {theirs} ÷ {dependants}, 'fen/half-up'), {received}) × {months}",
            PLACE,
        ),
        Variant::new("open", "{maintenance} = {floor}", PLACE),
        Variant::new("not-a-member", "{maintenance} = {floor} × {counted}", PLACE),
    ],
};
