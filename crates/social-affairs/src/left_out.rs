//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const PLACE_NAMES: Text = Text::new("地名,尚未收入", "place names are not here yet");
const EMPLOYERS: Text = Text::new("残疾人就业单位,尚未收入", "employers of disabled people are not here yet");
const VETERANS: Text = Text::new("退役军人安置和双拥,尚未收入", "veterans are not here yet");
const OPEN: Text = Text::new("待核实参数,随各规则收入", "open parameters come with the rules");

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    ("SO-19", PLACE_NAMES),
    ("SO-20", PLACE_NAMES),
    ("SO-21", PLACE_NAMES),
    ("SO-22", PLACE_NAMES),
    ("SO-23", EMPLOYERS),
    ("SO-24", EMPLOYERS),
    ("SO-25", EMPLOYERS),
    ("SO-26", EMPLOYERS),
    ("SO-27", VETERANS),
    ("SO-28", VETERANS),
    ("SO-29", VETERANS),
    ("SO-30", VETERANS),
    ("SO-31", VETERANS),
    ("SO-32", OPEN),
];
