//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const MARRIAGE: Text = Text::new("婚姻登记,尚未收入", "marriage registration is not here yet");
const RESCUE: Text =
    Text::new("流浪乞讨人员救助,尚未收入", "rescue of people without shelter is not here yet");
const FUNERALS: Text = Text::new("殡葬,尚未收入", "funerals are not here yet");
const OPEN: Text = Text::new(
    "待核实参数:在各规则处列为推定或缺项",
    "open parameters stand with their rules, as assumed or missing figures",
);

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    ("SO-01", MARRIAGE),
    ("SO-02", MARRIAGE),
    ("SO-03", MARRIAGE),
    ("SO-04", MARRIAGE),
    ("SO-05", MARRIAGE),
    ("SO-06", MARRIAGE),
    ("SO-07", MARRIAGE),
    ("SO-08", MARRIAGE),
    ("SO-09", MARRIAGE),
    ("SO-10", MARRIAGE),
    ("SO-11", RESCUE),
    ("SO-12", RESCUE),
    ("SO-13", RESCUE),
    ("SO-14", RESCUE),
    ("SO-15", FUNERALS),
    ("SO-16", FUNERALS),
    ("SO-17", FUNERALS),
    ("SO-18", FUNERALS),
    ("SO-32", OPEN),
];
