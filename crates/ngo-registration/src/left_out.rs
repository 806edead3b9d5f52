//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const INTAKE: Text = Text::new(
    "登记管辖、条件、材料和受理,尚未收入",
    "kinds, conditions, documents and intake are not here yet",
);
const CLOCKS: Text = Text::new("办理时限和状态,尚未收入", "clocks and states are not here yet");
const NAMES: Text =
    Text::new("章程和登记事项,尚未收入", "charters and registered particulars are not here yet");
const AFTER: Text = Text::new(
    "年报、信用名录、评估、支出比例和孵化,尚未收入",
    "annual reports, credit lists, evaluation, ratios and incubators are not here yet",
);
const EXPLAINED: Text =
    Text::new("说明的约定,随各规则收入", "the contract of explanations comes with the rules");

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    ("NR-01", INTAKE),
    ("NR-02", INTAKE),
    ("NR-03", INTAKE),
    ("NR-04", INTAKE),
    ("NR-05", INTAKE),
    ("NR-06", INTAKE),
    ("NR-07", INTAKE),
    ("NR-08", INTAKE),
    ("NR-09", INTAKE),
    ("NR-10", INTAKE),
    ("NR-11", CLOCKS),
    ("NR-12", CLOCKS),
    ("NR-13", INTAKE),
    ("NR-14", INTAKE),
    ("NR-18", NAMES),
    ("NR-19", NAMES),
    ("NR-20", INTAKE),
    ("NR-21", INTAKE),
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
    ("NR-36", AFTER),
    ("NR-37", EXPLAINED),
];
