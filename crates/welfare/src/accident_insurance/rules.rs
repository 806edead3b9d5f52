//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::documents::{CONVENTION, LOCAL, cite};

const PLACE: &[Citation] = &[cite(&LOCAL, "", "")];
const GUESSED: &[Citation] = &[cite(&LOCAL, "", ""), cite(&CONVENTION, "PE-02", "PE-02")];

/// 老年人意外伤害保险.
pub static PE_02: Rule = Rule {
    id: "PE-02",
    title: Text::new("老年人意外伤害保险", "accident insurance for elders"),
    statement: Text::new(
        "政府为保险年度起始日满60周岁的户籍老年人投保,每人每年定额;意外身故、残疾、医疗、住院按规定给付,住院每年最多180天",
        "the authority insures registered elders who are 60 on the first day of the policy year, at so much a head and year; \
         a death, a disability, medical cost and days in hospital by an accident are paid, days up to 180 a year",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("scope", "{receives} = ({cover_scope} = 'all-elders')", PLACE),
        Variant::new(
            "allowance",
            "{receives} = ({cover_scope} = 'allowance-elders' and {allowance_status} = 'allowance')",
            PLACE,
        ),
        Variant::new("registered", "{receives} = {registered}", PLACE),
        Variant::new("start", START, PLACE),
        Variant::new(
            "elder",
            "{insured} = if {birth} ≤ {cover_start} and age({birth}, {cover_start}, {age_rule}) ≥ {age_least} then 1 else 0",
            PLACE,
        ),
        Variant::new("died-before", "{insured} = if {died} ≥ {cover_start} then 1 else 0", PLACE),
        // The premium is one of the year; in which month it is paid no text says: the first.
        Variant::new("purchase", "{receives} = ({month} = month({cover_start}))", GUESSED).assumed(),
        Variant::new("anybody", "{receives} = sum({insured}) > 0", PLACE),
        Variant::new("", "{amount} = {published} × sum({insured})", PLACE),
        Variant::new("nobody", "{receives} = any({recorded})", PLACE),
        Variant::new(
            "within",
            "{receives} = {accident} ≥ {cover_start} and month({accident}) ≤ {month}",
            PLACE,
        ),
        Variant::new("death", "{amount} = if {accident_death} then {published} else 0", PLACE),
        Variant::new("disability", "{amount} = round({disability_share} × {most}, 'fen/half-up')", PLACE),
        Variant::new("medical", "{amount} = max(min({medical_cost}, {most} − {before}), 0)", PLACE),
        Variant::new("hospital", "{amount} = min({days}, max({most} − {before}, 0)) × {published}", PLACE),
        Variant::new("anything", "{receives} = sum({amount}) > 0", PLACE),
    ],
};

const START: &str = "{cover_start} = if months({first}, {month}) ≥ {start_month} then first_day(add_months({first}, {start_month} − 1)) else first_day(add_months({first}, {start_month} − 13))";

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&PE_02];

/// The words of choices and kinds that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("all-elders", Text::new("全体户籍老年人", "all registered elders")),
    ("allowance-elders", Text::new("低保老年人", "elders on the allowance")),
    ("extreme-hardship", Text::new("特困", "extreme hardship")),
    ("allowance", Text::new("低保", "on the allowance")),
    ("marginal", Text::new("低保边缘", "marginal")),
    ("rigid", Text::new("刚性支出困难", "of rigid expenditure")),
    ("none", Text::new("无", "none")),
];
