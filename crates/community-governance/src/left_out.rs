//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const FACILITIES: Text = Text::new(
    "2025至2027年嵌入式服务的项目目标,不是面积规则,尚未收入",
    "targets of a programme of 2025 to 2027, no rule on areas; not here yet",
);

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[("CG-65", FACILITIES)];
