//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const NOTHING_PUBLISHED: Omitted = Omitted::GoesOn(Text::new("不公布任何统计表", "no table is published"));
const NO_DAY: Omitted = Omitted::GoesOn(Text::new(
    "应探访日待定,列明缺少的参数",
    "the day of the next visit is open, and the list says which figure is missing",
));

const fn visits(parameter: &'static str, example: &'static str) -> Guide {
    Guide { parameter, rules: &["EC-61"], omitted: NO_DAY, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    Guide { parameter: "ec.ledger.least-cell", rules: &["EC-62"], omitted: NOTHING_PUBLISHED, example: "5" },
    visits("ec.visit.special-difficulty", "30"),
    visits("ec.visit.three-nos", "30"),
    visits("ec.visit.allowance", "90"),
    visits("ec.visit.other", "180"),
];
