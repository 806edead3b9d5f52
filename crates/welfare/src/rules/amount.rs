//! SA-13, SA-15 and SA-17: amounts that places find otherwise than by the top-up.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use super::allowance::MEASURES_2021;
use crate::documents::{LOCAL, N3, cite};

const PLACE: &[Citation] = &[cite(&LOCAL, "", "")];
const BANDS: &[Citation] = &[cite(&N3, "第二十三条", "art. 23"), cite(&LOCAL, "", "")];

/// 分档救助.
pub static SA_13: Rule = Rule {
    id: "SA-13",
    title: Text::new("分档救助", "banded amount"),
    statement: Text::new(
        "2021年7月起可以按困难程度分档确定救助金,各档每人金额由地方规定",
        "since July 2021 the amount may be set by bands of hardship; what a band pays a person is local",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("1", BAND_1, BANDS).from(MEASURES_2021),
        Variant::new("2", BAND_2, BANDS).from(MEASURES_2021),
        Variant::new("3", BAND_3, BANDS).from(MEASURES_2021),
        Variant::new("4", BAND_4, BANDS).from(MEASURES_2021),
    ],
};

const BAND_1: &str =
    "{amount} = if {method} = 'banded' then choose({band_number}, 1, {published}) × {members} else 0";
const BAND_2: &str =
    "{amount} = if {method} = 'banded' then choose({band_number}, 2, {published}) × {members} else 0";
const BAND_3: &str =
    "{amount} = if {method} = 'banded' then choose({band_number}, 3, {published}) × {members} else 0";
const BAND_4: &str =
    "{amount} = if {method} = 'banded' then choose({band_number}, 4, {published}) × {members} else 0";

/// 最低补差.
pub static SA_15: Rule = Rule {
    id: "SA-15",
    title: Text::new("最低补差", "floor of the top-up"),
    statement: Text::new(
        "个别地方规定人均补差不低于标准的一定比例",
        "some places pay at least a share of the standard a head",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{amount} = max(round({multiple} × {standard} × {members}, 'fen/half-up'), {full_amount})",
        PLACE,
    )],
};

/// 按比例增发.
pub static SA_17: Rule = Rule {
    id: "SA-17",
    title: Text::new("按比例增发", "shares of the standard"),
    statement: Text::new(
        "个别城市对老年人、残疾人、重病、未成年人、学生、单亲、失独等按标准的一定比例增发,一人多项的按当地规定取最高或者合计",
        "some cities add a share of the standard for elders, disability, illness, minors, students, single parents, lost \
         children and others; of several shares of one person the highest or the sum, as the place says",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("draws", "{receives} = {draws}", PLACE),
        Variant::new("programme", "{receives} = ({programme} = 'running')", PLACE),
        Variant::new("single", "{receives} = ({published} = 'counted')", PLACE),
        Variant::new(
            "age",
            "{percentage} = if age({birth}, last_day({month}), {age_rule}) ≥ {least} then {published} else 0",
            PLACE,
        ),
        Variant::new(
            "minor",
            "{percentage} = if age({birth}, last_day({month}), {age_rule}) < {least} then {published} else 0",
            PLACE,
        ),
        Variant::new("disability-severe", "{percentage} = if {grade} ≤ 2 then {published} else 0", PLACE),
        Variant::new("disability-other", "{percentage} = if {grade} ≥ 3 then {published} else 0", PLACE),
        Variant::new("circumstance", "{percentage} = if {recorded} then {published} else 0", PLACE),
        Variant::new("one-person", "{percentage} = if {members} = 1 then {published} else 0", PLACE),
        Variant::new("lost-child", "{percentage} = if {lost_child} then {published} else 0", PLACE),
        Variant::new(
            "highest",
            "{amount} = if {stacking} = 'highest' then round(max({percentage}) × {standard}, 'fen/half-up') else 0",
            PLACE,
        ),
        Variant::new(
            "sum",
            "{amount} = if {stacking} = 'sum' then round(sum({percentage}) × {standard}, 'fen/half-up') else 0",
            PLACE,
        ),
        Variant::new("nobody", "{receives} = {members} ≤ {least}", PLACE),
    ],
};
