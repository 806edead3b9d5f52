//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const NO_GOAL: Omitted = Omitted::GoesOn(Text::new("不与目标比较", "nothing is compared with a goal"));

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("cg.facility.general", &["CG-60"], "30"),
    asks("cg.facility.elderly.new", &["CG-60"], "20"),
    asks("cg.facility.elderly.existing", &["CG-60"], "15"),
    asks("cg.facility.pooling", &["CG-62"], "separate"),
    Guide { parameter: "cg.facility.goal", rules: &["CG-62"], omitted: NO_GOAL, example: "80" },
    asks("cg.facility.handover", &["CG-61"], "3"),
];
