//! The rules as data.

mod centre;
mod stay;

use minzheng_core_types::{Rule, Text};

pub use centre::{EC_40, EC_41, EC_42, EC_43, EC_46, EC_47};
pub use stay::{EC_44, EC_45};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&EC_40, &EC_41, &EC_42, &EC_43, &EC_44, &EC_45, &EC_46, &EC_47];

/// The words of kinds, methods and results that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("class-1", Text::new("一类", "class 1")),
    ("class-2", Text::new("二类", "class 2")),
    ("class-3", Text::new("三类", "class 3")),
    ("out-of-table", Text::new("不在表内,不外推", "out of the table, nothing is extrapolated")),
    ("not-read", Text::new("不涉及", "not concerned")),
    ("gb-intact", Text::new("能力完好(GB/T 42195)", "intact (GB/T 42195)")),
    ("gb-mild", Text::new("轻度失能(GB/T 42195)", "mild (GB/T 42195)")),
    ("gb-moderate", Text::new("中度失能(GB/T 42195)", "moderate (GB/T 42195)")),
    ("gb-severe", Text::new("重度失能(GB/T 42195)", "severe (GB/T 42195)")),
    ("gb-complete", Text::new("完全失能(GB/T 42195)", "complete loss (GB/T 42195)")),
    ("mz-intact", Text::new("能力完好(MZ/T 039)", "intact (MZ/T 039)")),
    ("mz-mild", Text::new("轻度失能(MZ/T 039)", "mild (MZ/T 039)")),
    ("mz-moderate", Text::new("中度失能(MZ/T 039)", "moderate (MZ/T 039)")),
    ("mz-severe", Text::new("重度失能(MZ/T 039)", "severe (MZ/T 039)")),
    ("day", Text::new("日托", "day")),
    ("week", Text::new("周托", "week")),
    ("month", Text::new("月托", "month")),
    ("quarter", Text::new("季托", "quarter")),
    ("not-over", Text::new("未超过 100%", "not over 100 %")),
    (
        "over-with-halves",
        Text::new("人次超过 100%:半日托合用位置", "over 100 % by heads: half-day clients share places"),
    ),
    ("overbooked", Text::new("超过位置总数,请核对", "more than the places; check the numbers")),
    ("per-area", Text::new("按面积", "by area")),
    ("by-class", Text::new("按类别", "by class")),
];

/// The name of one of them.
pub(super) fn label(word: &str) -> Text {
    let known = WORDS.iter().find(|(known, _)| *known == word);
    known.map_or(Text::new("", ""), |(_, text)| *text)
}
