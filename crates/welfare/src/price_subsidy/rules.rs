//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::documents::{CONVENTION, LOCAL, cite};

const PLACE: &[Citation] = &[cite(&LOCAL, "", "")];
const GUESSED: &[Citation] = &[cite(&LOCAL, "", ""), cite(&CONVENTION, "DB-07", "DB-07")];

/// 价格临时补贴.
pub static DB_07: Rule = Rule {
    id: "DB-07",
    title: Text::new("价格临时补贴", "price-linked subsidy"),
    statement: Text::new(
        "物价上涨达到规定条件时,按低收入居民基本生活费用价格涨幅向低保、特困人员发放:或每一百分点定额,不足一个百分点按一个计,\
         或低保标准乘涨幅,不低于最低额",
        "when prices rise, persons on the allowance and in extreme hardship receive by the rise of their cost of living: so \
         much for each point, a part of one counting whole, or the standard times the rise, at least a floor",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("status", "{receives} = has({price_statuses}, {price_status})", PLACE),
        Variant::new("rise", "{receives} = {rise} > 0", PLACE),
        Variant::new("points", "{points} = {rise}", PLACE),
        Variant::new(
            "points-parts",
            "{points} = if {parts} = 'as-one' then ceil({rise}) else floor({rise})",
            PLACE,
        ),
        Variant::new("above", "{receives} = {rise} > {trigger}", PLACE),
        Variant::new("points-above", "{points} = {rise} − {trigger}", PLACE),
        Variant::new(
            "points-above-parts",
            "{points} = if {parts} = 'as-one' then ceil({rise} − {trigger}) else floor({rise} − {trigger})",
            PLACE,
        ),
        // In which month of the quarter it is paid no text says: the last.
        Variant::new(
            "quarter",
            "{receives} = {price_method} = 'points-above-trigger' and months({first}, {month}) ÷ 3 = ceil(months({first}, {month}) ÷ 3)",
            GUESSED,
        )
        .assumed(),
        Variant::new(
            "each",
            "{per_person} = if {price_method} = 'share-of-standard' then 0 else {each_point} × {points}",
            PLACE,
        ),
        Variant::new("trigger", "{started} = {rise} ≥ {trigger}", PLACE),
        Variant::new(
            "started",
            "{receives} = {price_method} = 'share-of-standard' and any({started})",
            PLACE,
        ),
        Variant::new("share", "{of_standard} = round({standard} × {rise} ÷ 100, {rounding})", PLACE),
        Variant::new("share-least", "{per_person} = max({of_standard}, {least_subsidy})", PLACE),
        Variant::new("share-plain", "{per_person} = {of_standard}", PLACE),
        Variant::new("anybody", "{receives} = {persons} > 0", PLACE),
        Variant::new("", "{amount} = {per_person} × {persons}", PLACE),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&DB_07];

/// The words of choices and kinds that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("points", Text::new("按涨幅每百分点", "for each point of the rise")),
    (
        "points-above-trigger",
        Text::new("按超出百分点,按季", "for each point above the trigger, by the quarter"),
    ),
    ("share-of-standard", Text::new("低保标准乘涨幅", "the standard times the rise")),
    ("as-one", Text::new("按一个百分点计", "counts as a whole one")),
    ("left-out", Text::new("不计", "counts nothing")),
    ("extreme-hardship", Text::new("特困", "extreme hardship")),
    ("allowance", Text::new("低保", "on the allowance")),
    ("marginal", Text::new("低保边缘", "marginal")),
    ("rigid", Text::new("刚性支出困难", "of rigid expenditure")),
    ("none", Text::new("无", "none")),
];
