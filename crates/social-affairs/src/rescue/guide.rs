//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const NO_LIMIT: Omitted = Omitted::GoesOn(Text::new("当地不限制再次求助", "help again is not limited"));

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("so.rescue.stay.days", &["SO-13"], "10"),
    asks("so.rescue.stay.age", &["SO-13"], "16"),
    asks("so.rescue.local-cash", &["SO-13"], "20.00"),
    Guide { parameter: "so.rescue.reentry.days", rules: &["SO-13"], omitted: NO_LIMIT, example: "30" },
    asks("so.rescue.recording.months", &["SO-12"], "3"),
    asks("so.rescue.records", &["SO-12"], "name"),
    asks("so.rescue.forbidden", &["SO-12"], "fee"),
];
