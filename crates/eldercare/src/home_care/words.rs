//! The words of choices, as people say them.

use minzheng_core_types::Text;

/// Every word that only this family uses.
pub(super) static WORDS: &[(&str, Text)] = &[
    ("incapacity-needed", Text::new("须失能或残疾", "incapacity needed")),
    ("per-elder", Text::new("按人", "per elder")),
    ("per-household", Text::new("按户", "per household")),
    ("destitute-support", Text::new("特困供养", "destitute support")),
    ("collective-care-subsidy", Text::new("集中照护服务补助", "subsidy for collective care")),
    ("improvement-project", Text::new("提升行动项目", "improvement project")),
    ("bathing", Text::new("助浴", "bathing")),
    ("incapacity-not-needed", Text::new("无须失能或残疾", "incapacity not needed")),
];
