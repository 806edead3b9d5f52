//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("ec.order.published.money", &["EC-30"], "6400000.00"),
    asks("ec.order.published.services", &["EC-30"], "119400"),
    asks("ec.order.published.calls", &["EC-30"], "119400"),
    asks("ec.age", &["EC-31"], "on-birthday/first-of-march"),
    asks("ec.order.register.age", &["EC-31"], "60"),
    asks("ec.order.register.where", &["EC-31"], "registered-and-living"),
    asks("ec.order.class.a", &["EC-31"], "sanwu"),
    asks("ec.order.class.b", &["EC-31"], "dibao"),
    asks("ec.order.class.b.share", &["EC-31"], "0.5"),
    asks("ec.order.meal.price", &["EC-31"], "15.00"),
    asks("ec.order.meal.own", &["EC-31"], "6.00"),
    asks("ec.order.quantum", &["EC-35"], "15"),
    asks("ec.order.rounding", &["EC-35"], "half-up"),
    asks("ec.tender.days", &["EC-37"], "20"),
    asks("ec.contract.days", &["EC-37"], "30"),
    asks("ec.contract.copy", &["EC-37"], "7"),
    asks("ec.contract.bond", &["EC-37"], "0.10"),
    asks("ec.contract.additions", &["EC-37"], "0.10"),
    asks("ec.contract.term", &["EC-37"], "1"),
    asks("ec.contract.term.secured", &["EC-37"], "3"),
];
