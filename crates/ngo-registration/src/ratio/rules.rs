//! NR-27 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use crate::supervise::documents::{CL16, CL23, CONVENTION, F04, SP189, cite};

const F04_29: &[Citation] = &[cite(&F04, "第二十九条", "art. 29")];
const TIERS: &[Citation] = &[cite(&SP189, "第七条至第九条", "arts. 7–9")];
const BASE: &[Citation] = &[cite(&SP189, "第十条", "art. 10")];
const EXEMPT: &[Citation] = &[cite(&SP189, "第十一条", "art. 11")];
const FIRST_YEAR: &[Citation] = &[cite(&SP189, "第十二条", "art. 12"), cite(&CL16, "第六十条", "art. 60")];
const CL23_61: &[Citation] = &[cite(&CL23, "第六十一条", "art. 61")];
const NR27: &[Citation] = &[cite(&CONVENTION, "NR-27", "NR-27")];

const SINCE_F04: Month = Month::at(2004, 6);
const SINCE_SP189: Month = Month::at(2016, 10);
/// First month whose end lies under the amended law.
const SINCE_CL23: Month = Month::at(2024, 9);

const TIER: &str = "{ra_tier} = if {ra_assets} ≥ {ra_years} × {ra_from_1} then 1 else if {ra_assets} ≥ {ra_years} × {ra_from_2} then 2 else if {ra_assets} ≥ {ra_years} × {ra_from_3} then 3 else 4";
const CHOSEN_FLOOR: &str =
    "{ra_floor} = choose({ra_tier}, 1, {ra_share_1}, 2, {ra_share_2}, 3, {ra_share_3}, 4, {ra_share_4})";
const CHOSEN_CEILING: &str =
    "{ra_ceiling} = choose({ra_tier}, 1, {ra_share_1}, 2, {ra_share_2}, 3, {ra_share_3}, 4, {ra_share_4})";
const SPENDING: &str = "{ra_met} = {ra_spent} × {ra_years} ≥ {ra_floor} × max(0, {ra_base})";
const BOTH: &str = "{ra_met} = {ra_spent} × {ra_years} ≥ {ra_floor} × max(0, {ra_base}) and {ra_spent} × {ra_income_years} ≥ {ra_income_floor} × max(0, {ra_income_base})";
const LEAST: &str = "{ra_least} = round({ra_floor} × max(0, {ra_base}) ÷ {ra_years}, 'fen/up')";
const LEAST_BOTH: &str = "{ra_least} = max(round({ra_floor} × max(0, {ra_base}) ÷ {ra_years}, 'fen/up'), round({ra_income_floor} × max(0, {ra_income_base}) ÷ {ra_income_years}, 'fen/up'))";
const FIRST: &str = "{ra_verdict} = if {ra_met} then 'met' else if last_day({ra_year_end}) < add_years({ra_since}, 1) then 'excused' else 'breach'";

/// 年度支出和管理费用.
pub static NR_27: Rule = Rule {
    id: "NR-27",
    title: Text::new("年度支出和管理费用", "charitable spending and management cost"),
    statement: Text::new(
        "不是慈善组织的基金会依基金会管理条例第二十九条;慈善组织依189号文,按有无公开募捐资格、类别、上年末净资产分档;支出不低于下限,管理费用不高于当年总支出的上限,\
         低于20万元的不受上限;收入、净资产可用前三年平均;首年未达的报告并公开。比较不取整",
        "foundations that are no charities follow art. 29 of their regulation; charities follow notice 189: by qualification, kind and tier of net assets; spending reaches the floor, \
         management cost stays within the ceiling of this year's expenditure unless below 200,000; averages of three years may stand for income and net assets; in the first year \
         a shortfall is reported and published; nothing is rounded",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("layer", LAYER, NR27),
        Variant::new("income", "{ra_income} = {ra_actual} − {ra_restricted} + {ra_released}", BASE)
            .from(SINCE_SP189),
        Variant::new("base", "{ra_base} = sum({ra_income})", BASE).from(SINCE_SP189),
        Variant::new("net", "{ra_assets} = sum({ra_net})", BASE).from(SINCE_SP189),
        Variant::new("tier", TIER, TIERS).from(SINCE_SP189),
        Variant::new("floor", CHOSEN_FLOOR, TIERS).from(SINCE_SP189),
        Variant::new("ceiling", CHOSEN_CEILING, TIERS).from(SINCE_SP189),
        Variant::new("spending", SPENDING, TIERS).from(SINCE_SP189),
        Variant::new("spending-both", BOTH, TIERS).from(SINCE_SP189),
        Variant::new("spending-f04", SPENDING, F04_29).from(SINCE_F04),
        Variant::new("least", LEAST, NR27),
        Variant::new("least-both", LEAST_BOTH, NR27),
        Variant::new("lacks", "{ra_lacks} = max(0, {ra_least} − {ra_spent})", NR27),
        Variant::new("management", "{ra_met} = {ra_cost} ≤ {ra_ceiling} × {ra_total}", TIERS)
            .from(SINCE_SP189),
        Variant::new("management-f04", "{ra_met} = {ra_cost} ≤ {ra_ceiling} × {ra_total}", F04_29)
            .from(SINCE_F04),
        Variant::new("kept", "{ra_verdict} = if {ra_met} then 'met' else 'breach'", NR27),
        Variant::new(
            "exempt",
            "{ra_verdict} = if {ra_met} then 'met' else if {ra_cost} < {ra_below} then 'exempt' else 'breach'",
            EXEMPT,
        )
        .from(SINCE_SP189),
        Variant::new("first-year-cost", FIRST, FIRST_YEAR).from(SINCE_SP189),
        Variant::new("first-year-spending", FIRST, CL23_61).from(SINCE_CL23),
    ],
};
const LAYER: &str =
    "{ra_layer} = if {ra_charity} then 'sp189' else if {ra_kind} = 'foundation' then 'f04' else 'no-ratio'";
