//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

/// Rules of the rulebook that are not here, with the reason: none.
pub static LEFT_OUT: &[(&str, Text)] = &[];
