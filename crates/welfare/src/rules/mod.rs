//! The rules of this crate as data: id, wording, dated forms with formula and clause.
//!
//! The functions that apply them name these statics; the formula of a form is what the function computes, and
//! [`minzheng_core_types::explain::Document::recheck`] holds the two together.
mod allowance;
mod alone;
mod amount;
mod course;
mod marginal;
mod sources;
mod supplements;

pub use allowance::*;
pub use alone::*;
pub use amount::*;
pub use course::*;
pub use marginal::*;
use minzheng_core_types::{Rule, Text};
pub use sources::*;
pub use supplements::*;

/// Every rule of this crate, in the order of the rulebook.
pub static RULES: &[&Rule] = &[
    &SA_01, &SA_02, &SA_03, &SA_04, &SA_05, &SA_06, &SA_07, &SA_08, &SA_09, &SA_10, &SA_11, &SA_12, &SA_13,
    &SA_14, &SA_15, &SA_16, &SA_17, &SA_18, &SA_19, &SA_21, &SA_22, &SA_23, &SA_24, &SA_25, &SA_26, &SA_27,
    &SA_28, &LI_01, &HA_01, &HA_02, &HA_03, &SI_01, &SI_02, &SI_03, &PE_01,
];

/// Rules of the rulebook's welfare part that this crate leaves out so far, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    ("LI-02", Text::new("刚性支出困难家庭:尚未实现", "rigid-expenditure households: not built yet")),
    (
        "HA-04",
        Text::new(
            "国家框架:只鼓励各地建立,不直接给付",
            "national frame: encourages places, gives nobody anything",
        ),
    ),
    (
        "HA-05",
        Text::new(
            "一致性检验,不是规则;差额见区报告",
            "a test of consistency, not a rule; its difference stands in the district's report",
        ),
    ),
    ("XH-01", Text::new("特困供养:尚未实现", "extreme-hardship support: not built yet")),
    ("XH-02", Text::new("自理能力等级:尚未实现", "self-care grade: not built yet")),
    (
        "XH-03",
        Text::new(
            "特困供养金额:尚未实现;标准已在参数中",
            "amounts of extreme-hardship support: not built yet; the figures are in the packs",
        ),
    ),
    (
        "XH-04",
        Text::new("特困供养起止:尚未实现", "start and stop of extreme-hardship support: not built yet"),
    ),
    ("TA-01", Text::new("临时救助:尚未实现", "temporary assistance: not built yet")),
    ("TA-02", Text::new("临时救助:尚未实现", "temporary assistance: not built yet")),
    ("TA-03", Text::new("临时救助:尚未实现", "temporary assistance: not built yet")),
    ("TA-04", Text::new("一致性检验,不是规则", "a test of consistency, not a rule")),
    ("MA-01", Text::new("医疗救助:尚未实现", "medical assistance: not built yet")),
    ("MA-02", Text::new("医疗救助:尚未实现", "medical assistance: not built yet")),
    ("PE-02", Text::new("老年人意外伤害保险:尚未实现", "accident insurance for elders: not built yet")),
    ("SC-01", Text::new("优抚:尚未实现", "special care: not built yet")),
    ("SC-02", Text::new("优抚:尚未实现", "special care: not built yet")),
    ("DB-07", Text::new("价格临时补贴:尚未实现", "price-linked subsidy: not built yet")),
];
