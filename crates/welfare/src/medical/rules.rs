//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::N9;
use crate::documents::{LOCAL, cite};

const OPINIONS_2021: Month = Month::at(2021, 11);
const BEFORE_2021: Month = Month::at(2021, 10);

const PLACES: &[Citation] = &[cite(&LOCAL, "", "")];
const OPINIONS: &[Citation] = &[cite(&N9, "", ""), cite(&LOCAL, "", "")];

const FIRST: &str =
    "{round_due} = if {patient_insured} then round({share} × {above_deductible}, 'fen/half-up') else 0";
const PAY: &str = "{amount} = min(max({round_kept} − {assisted_before}, 0), {payable} − sum({paid_rounds}))";
const CAPPED: &str = "{round_capped} = min({round_due}, {cap})";
const UNCAPPED: &str = "{round_capped} = if has({uncapped_classes}, {patient_class}) then {round_due} else 0";

/// 医疗救助.
pub static MA_01: Rule = Rule {
    id: "MA-01",
    title: Text::new("医疗救助", "medical assistance"),
    statement: Text::new(
        "救助对象经基本医疗保险、大病保险支付后政策范围内的自负费用,超过起付线的部分按比例救助,不超过年度限额",
        "of a patient's own cost within the scope, left after basic and serious-illness insurance, a share of what exceeds the \
         deductible, up to the limit of the calendar year",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("no-status", "{receives} = {has_status}", PLACES),
        Variant::new("cost", "{in_scope_cost} = sum({in_scope_bill})", PLACES),
        Variant::new("deductible", "{deductible} = round({share} × {disposable}, 'fen/half-up')", PLACES),
        Variant::new(
            "counted",
            "{above_deductible} = if {basis_rule} = 'excess' then max({in_scope_cost} − {deductible}, 0) else if \
             {in_scope_cost} > {deductible} then {in_scope_cost} else 0",
            PLACES,
        ),
        Variant::new("counted-all", "{above_deductible} = {in_scope_cost} − {deductible}", PLACES),
        Variant::new("", FIRST, PLACES).until(BEFORE_2021),
        Variant::new("", FIRST, OPINIONS).from(OPINIONS_2021),
        Variant::new(
            "uninsured",
            "{round_due} = if {patient_insured} then 0 else round({share} × {above_deductible}, 'fen/half-up')",
            PLACES,
        ),
        Variant::new("capped", CAPPED, PLACES),
        Variant::new("uncapped", UNCAPPED, PLACES),
        Variant::new("pay", PAY, PLACES),
        Variant::new("left", "{receives} = {payable} > 0", PLACES),
    ],
};

/// 地方医疗救助办法.
pub static MA_02: Rule = Rule {
    id: "MA-02",
    title: Text::new("倾斜救助、目录外救助和各地标准", "second round, costs outside the scope, local sets"),
    statement: Text::new(
        "各地规定对象条件、病种、倾斜救助、目录外救助和年度总限额;有几种身份的按最优的一种;当年已救助的抵扣",
        "places set who is helped, which illnesses, a second round, what lies outside the scope and a limit over all rounds of \
         the year; of several statuses the best counts, and what was given in the year before is taken off",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("income", "{receives} = {gate_rule} = 'below-average' and {below_average}", PLACES),
        Variant::new("assets", "{receives} = {assets_owned} ≤ {assets_most}", PLACES),
        Variant::new("found", "{illness_listed} = {gate_rule} = 'listed-illness' and {recorded}", PLACES),
        Variant::new(
            "listed",
            "{illness_listed} = {gate_rule} = 'listed-illness' and matches_code({code}, {list})",
            PLACES,
        ),
        Variant::new("outside-cost", "{outside_cost} = sum({outside_bill})", PLACES),
        Variant::new(
            "second",
            "{round_due} = round({share} × max({in_scope_cost} − {first_round} − {threshold}, 0), 'fen/half-up')",
            PLACES,
        ),
        Variant::new(
            "outside",
            "{round_due} = round({share} × max({outside_cost} − {threshold}, 0), 'fen/half-up')",
            PLACES,
        ),
        Variant::new("capped", CAPPED, PLACES),
        Variant::new("uncapped", UNCAPPED, PLACES),
        Variant::new(
            "class",
            "{class_total} = if {patient_class} = 'none' then 0 else sum({round_amount})",
            PLACES,
        ),
        Variant::new("best", "{best_total} = max({class_total})", PLACES),
        Variant::new(
            "year",
            "{round_kept} = min({round_amount}, max({year_limit} − sum({rounds_before}), 0))",
            PLACES,
        ),
        Variant::new("assisted", "{assisted_before} = sum({assisted_bill})", PLACES),
        Variant::new("payable", "{payable} = max(sum({round_kept}) − sum({assisted_before}), 0)", PLACES),
        Variant::new("pay", PAY, PLACES),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&MA_01, &MA_02];

/// The words of choices and kinds that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("excess", Text::new("超过部分", "what exceeds the deductible")),
    ("whole", Text::new("全额", "the whole")),
    ("any-illness", Text::new("不限病种", "any illness")),
    ("listed-illness", Text::new("限规定病种", "only listed illnesses")),
    ("no-income-test", Text::new("不设收入条件", "income is not tested")),
    ("below-average", Text::new("收入低于当地平均水平", "income below the local average")),
    ("extreme-hardship", Text::new("特困", "extreme hardship")),
    ("allowance", Text::new("低保", "on the allowance")),
    ("marginal", Text::new("低保边缘", "marginal")),
    ("rigid", Text::new("刚性支出困难", "of rigid expenditure")),
    ("special-care", Text::new("优抚对象", "owed special care")),
    ("ordinary", Text::new("普通困难", "ordinary hard-up")),
    ("none", Text::new("无", "none")),
];
