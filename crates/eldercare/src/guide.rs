//! 参数说明: which rules read a parameter, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// A line for each parameter, in their order.
pub static GUIDE: &[Guide] = &[
    asks("ec.age", &["EC-01"], "on-birthday/first-of-march"),
    asks("ec.gb42195.stacking", &["EC-05"], "once"),
    asks("ec.gb42195.events", &["EC-05"], "total-across-kinds"),
    asks("ec.gb42195.valid-months", &["EC-06"], "12"),
    asks("ec.mzt039.stacking", &["EC-10"], "once"),
    asks("ec.mzt039.events", &["EC-10"], "total-across-kinds"),
    asks("ec.mzt039.reading", &["EC-09"], "normalised"),
    asks("ec.mzt039.valid-months", &["EC-06"], "6"),
    asks("ec.ltc.valid-months", &["EC-16"], "24"),
];
