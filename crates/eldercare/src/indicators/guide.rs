//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const NO_GOAL: Omitted = Omitted::GoesOn(Text::new("不与目标比较", "nothing is compared with a goal"));

const fn goal(parameter: &'static str, example: &'static str) -> Guide {
    Guide { parameter, rules: &["EC-70"], omitted: NO_GOAL, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    Guide {
        parameter: "ec.percent-rounding",
        rules: &["EC-21", "EC-70", "EC-71"],
        omitted: Omitted::Asks,
        example: "half-up",
    },
    goal("ec.goal.beds-per-thousand", "35"),
    goal("ec.goal.nursing-beds", "55"),
    goal("ec.goal.visits", "100"),
];
