//! What of the rulebook is left out, with the reason.

use minzheng_core_types::Text;

const TASKS: Text = Text::new("社区工作准入,尚未收入", "task access is not here yet");
const SIZE: Text = Text::new("社区规模调整,尚未收入", "community size is not here yet");
const FACILITIES: Text = Text::new("社区服务设施,尚未收入", "facilities are not here yet");
const SATISFACTION: Text =
    Text::new("居民服务与满意度,尚未收入", "services and satisfaction are not here yet");
const PURCHASE: Text = Text::new("政府购买服务,尚未收入", "purchase of services is not here yet");

/// Rules of the rulebook that are not here, with the reason.
pub static LEFT_OUT: &[(&str, Text)] = &[
    ("CG-40", TASKS),
    ("CG-41", TASKS),
    ("CG-42", TASKS),
    ("CG-43", TASKS),
    ("CG-44", TASKS),
    ("CG-45", TASKS),
    ("CG-46", TASKS),
    ("CG-47", TASKS),
    ("CG-50", SIZE),
    ("CG-51", SIZE),
    ("CG-52", SIZE),
    ("CG-53", SIZE),
    ("CG-54", SIZE),
    ("CG-55", SIZE),
    ("CG-56", SIZE),
    ("CG-60", FACILITIES),
    ("CG-61", FACILITIES),
    ("CG-62", FACILITIES),
    ("CG-63", FACILITIES),
    ("CG-64", FACILITIES),
    ("CG-65", FACILITIES),
    ("CG-70", SATISFACTION),
    ("CG-71", SATISFACTION),
    ("CG-72", SATISFACTION),
    ("CG-80", PURCHASE),
    ("CG-81", PURCHASE),
    ("CG-82", PURCHASE),
    ("CG-83", PURCHASE),
    ("CG-84", PURCHASE),
];
