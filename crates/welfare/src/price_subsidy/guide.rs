//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

use Omitted::{Asks, AsksWhere, GoesOn};

const RULES: &[&str] = &["DB-07"];
const WHERE_SHARE: Omitted = AsksWhere {
    parameter: "price.method",
    is: &["share-of-standard"],
    text: Text::new(
        "按标准乘涨幅计发时需人工核定",
        "a person is asked where the standard is multiplied by the rise",
    ),
};
const WHERE_POINTS: Omitted = AsksWhere {
    parameter: "price.method",
    is: &["points", "points-above-trigger"],
    text: Text::new("按百分点计发时需人工核定", "a person is asked where points of the rise count"),
};
const WHERE_ABOVE: Omitted = AsksWhere {
    parameter: "price.method",
    is: &["points-above-trigger"],
    text: Text::new("按超出百分点计发时需人工核定", "a person is asked where points above a trigger count"),
};
const NO_MINIMUM: Omitted = GoesOn(Text::new("没有最低额", "there is no least amount"));

const fn guide(parameter: &'static str, omitted: Omitted, example: &'static str) -> Guide {
    Guide { parameter, rules: RULES, omitted, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("sa.standard.urban", Asks, "600.00"),
    guide("sa.standard.rural", Asks, "350.00"),
    guide("price.method", Asks, "points"),
    guide("price.statuses", Asks, "[{ code = \"allowance\", zh = \"低保\", en = \"on the allowance\" }]"),
    guide("price.step", WHERE_POINTS, "5.00"),
    guide("price.parts", WHERE_POINTS, "as-one"),
    guide("price.trigger", WHERE_ABOVE, "3"),
    guide("price.trigger.consumer", WHERE_SHARE, "3.5"),
    guide("price.trigger.food", WHERE_SHARE, "6"),
    guide("price.rounding", WHERE_SHARE, "yuan/half-up"),
    guide("price.minimum", NO_MINIMUM, "15.00"),
];
