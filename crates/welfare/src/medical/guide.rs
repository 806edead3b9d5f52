//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

use Omitted::{Asks, AsksWhere, GoesOn};

const NO_INCOME_TEST: Omitted = GoesOn(Text::new("不设收入条件", "income is not tested"));
const NO_ASSET_TEST: Omitted = GoesOn(Text::new("不设资产条件", "assets are not tested"));
const ANY_ILLNESS: Omitted = GoesOn(Text::new("不限病种", "any illness is helped"));
const AS_ALL: Omitted = GoesOn(Text::new("与城市相同", "as for everybody"));
const WHERE_UNLIMITED: Omitted = AsksWhere {
    parameter: "ma.allowance.outside.ratio",
    is: &[],
    text: Text::new(
        "救助目录外费用而各轮没有限额时需人工核定",
        "a person is asked where what lies outside the scope is helped and no round has a limit",
    ),
};
const ALL_CAPPED: Omitted = GoesOn(Text::new("各类别都有限额", "every class has a limit"));
const A_SUM: Omitted = GoesOn(Text::new("起付线为定额", "the deductible is a sum"));
const NO_SECOND: Omitted = GoesOn(Text::new("没有倾斜救助", "there is no second round"));
const NO_OUTSIDE: Omitted = GoesOn(Text::new("目录外费用不救助", "nothing outside the scope is helped"));
const WHERE_LISTED: Omitted = AsksWhere {
    parameter: "ma.illness-gate",
    is: &["listed-illness"],
    text: Text::new("限规定病种时需人工核定", "a person is asked where only listed illnesses are helped"),
};

const fn guide(
    parameter: &'static str,
    rules: &'static [&'static str],
    omitted: Omitted,
    example: &'static str,
) -> Guide {
    Guide { parameter, rules, omitted, example }
}

const WHERE_EXTREME_HARDSHIP_SECOND: Omitted = AsksWhere {
    parameter: "ma.extreme-hardship.second.ratio",
    is: &[],
    text: Text::new("有倾斜救助时需人工核定", "a person is asked where there is a second round"),
};
const WHERE_EXTREME_HARDSHIP_OUTSIDE: Omitted = AsksWhere {
    parameter: "ma.extreme-hardship.outside.ratio",
    is: &[],
    text: Text::new(
        "救助目录外费用时需人工核定",
        "a person is asked where what lies outside the scope is helped",
    ),
};
const WHERE_ALLOWANCE_SECOND: Omitted = AsksWhere {
    parameter: "ma.allowance.second.ratio",
    is: &[],
    text: Text::new("有倾斜救助时需人工核定", "a person is asked where there is a second round"),
};
const WHERE_ALLOWANCE_OUTSIDE: Omitted = AsksWhere {
    parameter: "ma.allowance.outside.ratio",
    is: &[],
    text: Text::new(
        "救助目录外费用时需人工核定",
        "a person is asked where what lies outside the scope is helped",
    ),
};
const WHERE_MARGINAL_SECOND: Omitted = AsksWhere {
    parameter: "ma.marginal.second.ratio",
    is: &[],
    text: Text::new("有倾斜救助时需人工核定", "a person is asked where there is a second round"),
};
const WHERE_MARGINAL_OUTSIDE: Omitted = AsksWhere {
    parameter: "ma.marginal.outside.ratio",
    is: &[],
    text: Text::new(
        "救助目录外费用时需人工核定",
        "a person is asked where what lies outside the scope is helped",
    ),
};
const WHERE_RIGID_SECOND: Omitted = AsksWhere {
    parameter: "ma.rigid.second.ratio",
    is: &[],
    text: Text::new("有倾斜救助时需人工核定", "a person is asked where there is a second round"),
};
const WHERE_RIGID_OUTSIDE: Omitted = AsksWhere {
    parameter: "ma.rigid.outside.ratio",
    is: &[],
    text: Text::new(
        "救助目录外费用时需人工核定",
        "a person is asked where what lies outside the scope is helped",
    ),
};
const WHERE_SPECIAL_CARE_SECOND: Omitted = AsksWhere {
    parameter: "ma.special-care.second.ratio",
    is: &[],
    text: Text::new("有倾斜救助时需人工核定", "a person is asked where there is a second round"),
};
const WHERE_SPECIAL_CARE_OUTSIDE: Omitted = AsksWhere {
    parameter: "ma.special-care.outside.ratio",
    is: &[],
    text: Text::new(
        "救助目录外费用时需人工核定",
        "a person is asked where what lies outside the scope is helped",
    ),
};
const WHERE_ORDINARY_SECOND: Omitted = AsksWhere {
    parameter: "ma.ordinary.second.ratio",
    is: &[],
    text: Text::new("有倾斜救助时需人工核定", "a person is asked where there is a second round"),
};
const WHERE_ORDINARY_OUTSIDE: Omitted = AsksWhere {
    parameter: "ma.ordinary.outside.ratio",
    is: &[],
    text: Text::new(
        "救助目录外费用时需人工核定",
        "a person is asked where what lies outside the scope is helped",
    ),
};

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("ma.income-gate", &["MA-02"], NO_INCOME_TEST, "below-average"),
    guide("ma.assets-most", &["MA-02"], NO_ASSET_TEST, "200000.00"),
    guide("ma.illness-gate", &["MA-02"], ANY_ILLNESS, "listed-illness"),
    guide("ma.illness-gate.rural", &["MA-02"], AS_ALL, "listed-illness"),
    guide(
        "ma.illnesses",
        &["MA-02"],
        WHERE_LISTED,
        r#"[{ code = "C00-C97", zh = "恶性肿瘤", en = "malignant tumours" }]"#,
    ),
    guide("ma.basis", &["MA-01"], Asks, "excess"),
    guide("sa.disposable-income", &["MA-01"], Asks, "28753.00"),
    guide("ma.year-cap", &["MA-02"], WHERE_UNLIMITED, "100000.00"),
    guide("ma.year-cap.rural", &["MA-02"], AS_ALL, "100000.00"),
    guide(
        "ma.uncapped",
        &["MA-01", "MA-02"],
        ALL_CAPPED,
        r#"[{ code = "extreme-hardship", zh = "特困", en = "extreme hardship" }]"#,
    ),
    guide("ma.extreme-hardship.deductible", &["MA-01"], Asks, "3000.00"),
    guide("ma.extreme-hardship.deductible-share", &["MA-01"], A_SUM, "0.70"),
    guide("ma.extreme-hardship.ratio", &["MA-01"], Asks, "0.70"),
    guide("ma.extreme-hardship.ratio-uninsured", &["MA-01"], Asks, "0.70"),
    guide("ma.extreme-hardship.cap", &["MA-01"], Asks, "3000.00"),
    guide("ma.extreme-hardship.second.threshold", &["MA-02"], WHERE_EXTREME_HARDSHIP_SECOND, "3000.00"),
    guide("ma.extreme-hardship.second.ratio", &["MA-02"], NO_SECOND, "0.70"),
    guide("ma.extreme-hardship.second.cap", &["MA-02"], WHERE_EXTREME_HARDSHIP_SECOND, "3000.00"),
    guide("ma.extreme-hardship.outside.threshold", &["MA-02"], WHERE_EXTREME_HARDSHIP_OUTSIDE, "3000.00"),
    guide("ma.extreme-hardship.outside.ratio", &["MA-02"], NO_OUTSIDE, "0.70"),
    guide("ma.allowance.deductible", &["MA-01"], Asks, "3000.00"),
    guide("ma.allowance.deductible-share", &["MA-01"], A_SUM, "0.70"),
    guide("ma.allowance.ratio", &["MA-01"], Asks, "0.70"),
    guide("ma.allowance.ratio-uninsured", &["MA-01"], Asks, "0.70"),
    guide("ma.allowance.cap", &["MA-01"], Asks, "3000.00"),
    guide("ma.allowance.second.threshold", &["MA-02"], WHERE_ALLOWANCE_SECOND, "3000.00"),
    guide("ma.allowance.second.ratio", &["MA-02"], NO_SECOND, "0.70"),
    guide("ma.allowance.second.cap", &["MA-02"], WHERE_ALLOWANCE_SECOND, "3000.00"),
    guide("ma.allowance.outside.threshold", &["MA-02"], WHERE_ALLOWANCE_OUTSIDE, "3000.00"),
    guide("ma.allowance.outside.ratio", &["MA-02"], NO_OUTSIDE, "0.70"),
    guide("ma.marginal.deductible", &["MA-01"], Asks, "3000.00"),
    guide("ma.marginal.deductible-share", &["MA-01"], A_SUM, "0.70"),
    guide("ma.marginal.ratio", &["MA-01"], Asks, "0.70"),
    guide("ma.marginal.ratio-uninsured", &["MA-01"], Asks, "0.70"),
    guide("ma.marginal.cap", &["MA-01"], Asks, "3000.00"),
    guide("ma.marginal.second.threshold", &["MA-02"], WHERE_MARGINAL_SECOND, "3000.00"),
    guide("ma.marginal.second.ratio", &["MA-02"], NO_SECOND, "0.70"),
    guide("ma.marginal.second.cap", &["MA-02"], WHERE_MARGINAL_SECOND, "3000.00"),
    guide("ma.marginal.outside.threshold", &["MA-02"], WHERE_MARGINAL_OUTSIDE, "3000.00"),
    guide("ma.marginal.outside.ratio", &["MA-02"], NO_OUTSIDE, "0.70"),
    guide("ma.rigid.deductible", &["MA-01"], Asks, "3000.00"),
    guide("ma.rigid.deductible-share", &["MA-01"], A_SUM, "0.70"),
    guide("ma.rigid.ratio", &["MA-01"], Asks, "0.70"),
    guide("ma.rigid.ratio-uninsured", &["MA-01"], Asks, "0.70"),
    guide("ma.rigid.cap", &["MA-01"], Asks, "3000.00"),
    guide("ma.rigid.second.threshold", &["MA-02"], WHERE_RIGID_SECOND, "3000.00"),
    guide("ma.rigid.second.ratio", &["MA-02"], NO_SECOND, "0.70"),
    guide("ma.rigid.second.cap", &["MA-02"], WHERE_RIGID_SECOND, "3000.00"),
    guide("ma.rigid.outside.threshold", &["MA-02"], WHERE_RIGID_OUTSIDE, "3000.00"),
    guide("ma.rigid.outside.ratio", &["MA-02"], NO_OUTSIDE, "0.70"),
    guide("ma.special-care.deductible", &["MA-01"], Asks, "3000.00"),
    guide("ma.special-care.deductible-share", &["MA-01"], A_SUM, "0.70"),
    guide("ma.special-care.ratio", &["MA-01"], Asks, "0.70"),
    guide("ma.special-care.ratio-uninsured", &["MA-01"], Asks, "0.70"),
    guide("ma.special-care.cap", &["MA-01"], Asks, "3000.00"),
    guide("ma.special-care.second.threshold", &["MA-02"], WHERE_SPECIAL_CARE_SECOND, "3000.00"),
    guide("ma.special-care.second.ratio", &["MA-02"], NO_SECOND, "0.70"),
    guide("ma.special-care.second.cap", &["MA-02"], WHERE_SPECIAL_CARE_SECOND, "3000.00"),
    guide("ma.special-care.outside.threshold", &["MA-02"], WHERE_SPECIAL_CARE_OUTSIDE, "3000.00"),
    guide("ma.special-care.outside.ratio", &["MA-02"], NO_OUTSIDE, "0.70"),
    guide("ma.ordinary.deductible", &["MA-01"], Asks, "3000.00"),
    guide("ma.ordinary.deductible-share", &["MA-01"], A_SUM, "0.70"),
    guide("ma.ordinary.ratio", &["MA-01"], Asks, "0.70"),
    guide("ma.ordinary.ratio-uninsured", &["MA-01"], Asks, "0.70"),
    guide("ma.ordinary.cap", &["MA-01"], Asks, "3000.00"),
    guide("ma.ordinary.second.threshold", &["MA-02"], WHERE_ORDINARY_SECOND, "3000.00"),
    guide("ma.ordinary.second.ratio", &["MA-02"], NO_SECOND, "0.70"),
    guide("ma.ordinary.second.cap", &["MA-02"], WHERE_ORDINARY_SECOND, "3000.00"),
    guide("ma.ordinary.outside.threshold", &["MA-02"], WHERE_ORDINARY_OUTSIDE, "3000.00"),
    guide("ma.ordinary.outside.ratio", &["MA-02"], NO_OUTSIDE, "0.70"),
];
