//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const NOT_HELD: Omitted =
    Omitted::GoesOn(Text::new("不与公布数比对", "the list is not held against a count"));

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    Guide { parameter: "cg.task.statutory", rules: &["CG-42"], omitted: NOT_HELD, example: "55" },
    Guide { parameter: "cg.task.delegated", rules: &["CG-42"], omitted: NOT_HELD, example: "6" },
    asks("cg.task.forbidden", &["CG-43"], "demolition"),
    asks("cg.task.lead", &["CG-44"], "30"),
    asks("cg.task.decide", &["CG-44"], "15"),
    asks("cg.task.counting", &["CG-44"], "day-after"),
    asks("cg.task.capacity", &["CG-44"], "applies"),
    asks("cg.task.consent", &["CG-44"], "applies"),
    asks("cg.task.term", &["CG-46"], "12"),
    asks("cg.task.hourly", &["CG-45"], "25.00"),
    asks("cg.task.overhead", &["CG-45"], "0.08"),
    asks("cg.task.unpaid-days", &["CG-46"], "30"),
    asks("cg.task.least-score", &["CG-46"], "60"),
    asks("cg.task.weight.completion", &["CG-46"], "40"),
    asks("cg.task.weight.quality", &["CG-46"], "30"),
    asks("cg.task.weight.satisfaction", &["CG-46"], "20"),
    asks("cg.task.weight.funding", &["CG-46"], "10"),
    asks("cg.task.percent-rounding", &["CG-47"], "half-up"),
];
