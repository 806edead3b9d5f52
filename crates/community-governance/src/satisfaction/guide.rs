//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks(
        "cg.order.kinds",
        &["CG-70"],
        r#"[{ code = "elderly", zh = "为老服务", en = "services for elders" }]"#,
    ),
    asks("cg.order.accept.hours", &["CG-70"], "2"),
    asks("cg.order.start.hours", &["CG-70"], "48"),
    asks("cg.order.start.from", &["CG-70"], "created"),
    asks("cg.order.auto-confirm.days", &["CG-70"], "7"),
    asks("cg.order.published.homes", &["CG-70"], "8"),
    asks("cg.order.published.estates", &["CG-70"], "12"),
    asks("cg.order.published.sub-districts", &["CG-70"], "8"),
    asks("cg.order.published.communities", &["CG-70"], "12"),
    asks("cg.satisfaction.z", &["CG-71"], "1.959963985"),
    asks("cg.satisfaction.sample.z", &["CG-71"], "1.96"),
    asks("cg.satisfaction.counts-below", &["CG-71"], "30"),
    asks("cg.satisfaction.suppress-below", &["CG-71"], "10"),
    asks("cg.satisfaction.differ", &["CG-71"], "intervals"),
    asks("cg.deliberation.online", &["CG-72"], "checked-and-allowed"),
];
