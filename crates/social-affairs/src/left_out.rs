//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const OPEN: Text = Text::new(
    "待核实参数:在各规则处列为推定或缺项",
    "open parameters stand with their rules, as assumed or missing figures",
);

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[("SO-32", OPEN)];
