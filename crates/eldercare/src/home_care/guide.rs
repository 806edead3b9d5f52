//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// A line for each parameter, in their order.
pub static GUIDE: &[Guide] = &[
    asks("ec.age", &["EC-01"], "on-birthday/first-of-march"),
    asks("hc.three-nos", &["EC-20"], "incapacity-needed"),
    asks("hc.accepts.gb42195", &["EC-20"], "2"),
    asks("hc.accepts.mzt039", &["EC-20"], "2"),
    asks("hc.accepts.self-care", &["EC-20"], "1"),
    asks("hc.accepts.ltc", &["EC-20"], "2"),
    asks("hc.certificate", &["EC-20"], "4"),
];
