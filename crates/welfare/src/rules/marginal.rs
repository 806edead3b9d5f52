//! LI-01: the marginal household.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use crate::documents::{D2, LOCAL, cite};

const FROM: Month = Month::at(2022, 11);
const BEFORE: Month = Month::at(2022, 10);
const LINE: &[Citation] = &[cite(&D2, "", ""), cite(&LOCAL, "", "")];
const LINE_BEFORE: &[Citation] = &[cite(&LOCAL, "", "")];

macro_rules! marginal {
    ($($name:literal: $formula:literal,)+) => {
        &[$(
            Variant::new($name, $formula, LINE_BEFORE).until(BEFORE),
            Variant::new($name, $formula, LINE).from(FROM),
        )+]
    };
}

/// 低保边缘家庭.
pub static LI_01: Rule = Rule {
    id: "LI-01",
    title: Text::new("低保边缘家庭", "marginal household"),
    statement: Text::new(
        "不符合低保条件,人均收入不低于低保标准而低于当地边缘线(多为标准的1.5倍),财产符合当地规定的家庭;与低保互斥",
        "a household outside the allowance whose income per head is from the standard up to below the local line (mostly \
         1.5 standards) and whose property meets the local rule; never beside the allowance",
    ),
    confidence: Confidence::Reported,
    variants: marginal! {
        "draws": "{receives} = not {draws}",
        "applies": "{receives} = {applies}",
        "family": "{receives} = {family_marginal}",
        "property": "{property} = ({finding} = 'within')",
        "from": "{receives} = {income} ≥ {standard} × {members} × {months}",
        "line": "{line} = round({multiple} × {standard}, 'fen/half-up')",
        "capped": "{line} = if {cap_rule} = 'minimum-wage' then min(round({multiple} × {standard}, 'fen/half-up'), {cap}) else 0",
        "": "{receives} = {income} > {standard} × {members} × {months} and {income} < {line} × {members} × {months}",
        "at-standard":
            "{receives} = {lower} = 'at-standard' and {income} = {standard} × {members} × {months} and {income} < {line} × {members} × {months}",
        "closed": "{receives} = ({gate} = 'open')",
        "reduced": "{reduced} = if {gate} = 'open' then max({income} − sum({expense}), 0) else {income}",
        "expenditure": "{receives} = {reduced} < {line} × {members} × {months}",
        "disposable": "{receives} = {income} × 12 < {disposable} × {members} × {months}",
    },
};
