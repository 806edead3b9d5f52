//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::N10;
use crate::documents::cite;

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&LI_02];

/// The measures in force.
pub(super) const MEASURES: Month = Month::at(2024, 10);
const BY_MEASURES: &[Citation] = &[cite(&N10, "", "")];

const fn form(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, BY_MEASURES).from(MEASURES)
}

/// 刚性支出困难家庭.
pub static LI_02: Rule = Rule {
    id: "LI-02",
    title: Text::new("刚性支出困难家庭", "rigid-expenditure household"),
    statement: Text::new(
        "不属于特困、低保、低保边缘,人均收入低于上年度当地人均可支配收入,财产符合当地规定,申请前十二个月的刚性支出超过家庭\
         总收入的当地比例;有效期不超过十二个月",
        "neither in extreme hardship, nor on the allowance, nor marginal; income per head below the previous year's local \
         disposable income, property within the local rule, and rigid spending of the twelve months before the application \
         above the local share of total income; good for twelve months at the most",
    ),
    confidence: Confidence::Reported,
    variants: &[
        form("programme", "{receives} = ({programme} = 'running')"),
        form("status", "{receives} = ({held} = 'rigid' or {held} = 'none')"),
        form(
            "valid",
            "{receives} = {month} ≥ {valid_first} and {month} ≤ min({valid_last}, add_months({valid_first}, {minimum} − 1))",
        ),
        form("applies", "{receives} = {applies}"),
        form("first", "{window_first} = add_months(month({applied}), 0 − {minimum})"),
        form("last", "{window_last} = add_months(month({applied}), 0 − 1)"),
        form("window", "{months} = months({window_first}, {window_last})"),
        form("disposable", "{receives} = {income} × 12 < {disposable} × {members} × {months}"),
        form("property", "{property} = ({finding} = 'within')"),
        form("living", "{living} = min({given}, {standard} × {members} × {months})"),
        form("spending", "{spending} = max(sum({expense}) + {living} + {other_spending} − {aid}, 0)"),
        form("", "{receives} = {spending} > {share} × {income}"),
    ],
};
