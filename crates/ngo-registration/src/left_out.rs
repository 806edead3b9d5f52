//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const INTAKE: Text = Text::new(
    "登记管辖、条件、材料和受理,尚未收入",
    "kinds, conditions, documents and intake are not here yet",
);
const NAMES: Text = Text::new("名称,尚未收入", "names are not here yet");
const AFTER: Text = Text::new(
    "年报、信用名录、评估、支出比例和孵化,尚未收入",
    "annual reports, credit lists, evaluation, ratios and incubators are not here yet",
);

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
    ("NR-13", INTAKE),
    ("NR-14", INTAKE),
    ("NR-15", NAMES),
    ("NR-16", NAMES),
    ("NR-17", NAMES),
    ("NR-18", NAMES),
    ("NR-19", NAMES),
    ("NR-20", INTAKE),
    ("NR-21", INTAKE),
    ("NR-25", AFTER),
    ("NR-26", AFTER),
    ("NR-27", AFTER),
    ("NR-28", AFTER),
    ("NR-29", AFTER),
    ("NR-30", AFTER),
    ("NR-31", AFTER),
    ("NR-32", AFTER),
    ("NR-33", AFTER),
    ("NR-36", AFTER),
];
