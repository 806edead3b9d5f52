//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("cg.size.usual.least", &["CG-50"], "1000"),
    asks("cg.size.usual.most", &["CG-50"], "3000"),
    Guide {
        parameter: "cg.size.decides",
        rules: &["CG-50"],
        omitted: Omitted::GoesOn(Text::new("不说明由谁决定", "who decides is not told")),
        example: "district",
    },
    asks("cg.size.target", &["CG-53"], "3000"),
    asks("cg.size.target.managed", &["CG-53"], "5000"),
    asks("cg.size.managed.share", &["CG-53"], "0.5"),
    asks("cg.size.weight.deviation", &["CG-53"], "6"),
    asks("cg.size.weight.cut", &["CG-53"], "1"),
    asks("cg.size.weight.kept", &["CG-53"], "6"),
];
