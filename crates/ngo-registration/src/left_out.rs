//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const INTAKE: Text = Text::new(
    "筹备、注销程序和剩余财产,尚未收入",
    "preparation, the course of deregistration and remaining assets are not here yet",
);
const CLOCKS: Text = Text::new("办理时限和状态,尚未收入", "clocks and states are not here yet");
const NAMES: Text = Text::new("名称,尚未收入", "names are not here yet");
const AFTER: Text = Text::new(
    "年报、信用名录、评估、支出比例和孵化,尚未收入",
    "annual reports, credit lists, evaluation, ratios and incubators are not here yet",
);
const EXPLAINED: Text =
    Text::new("说明的约定,随各规则收入", "the contract of explanations comes with the rules");

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    ("NR-11", CLOCKS),
    ("NR-12", CLOCKS),
    ("NR-15", NAMES),
    ("NR-16", NAMES),
    ("NR-17", NAMES),
    ("NR-22", INTAKE),
    ("NR-23", INTAKE),
    ("NR-24", INTAKE),
    ("NR-25", AFTER),
    ("NR-26", AFTER),
    ("NR-27", AFTER),
    ("NR-28", AFTER),
    ("NR-29", AFTER),
    ("NR-30", AFTER),
    ("NR-31", AFTER),
    ("NR-32", AFTER),
    ("NR-33", AFTER),
    ("NR-34", CLOCKS),
    ("NR-35", CLOCKS),
    ("NR-37", EXPLAINED),
];
