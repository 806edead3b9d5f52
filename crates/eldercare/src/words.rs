//! The words of answers, grades and choices, as people say them.

use minzheng_core_types::Text;

/// Every word that the eldercare rules use.
pub(crate) static WORDS: &[(&str, Text)] = &[
    // Choices of places.
    ("once", Text::new("只升一级", "one level in all")),
    ("each", Text::new("每项各升一级", "one level for each reason")),
    ("total-across-kinds", Text::new("各类合计", "all kinds together")),
    ("per-kind", Text::new("分类计次", "each kind by itself")),
    ("normalised", Text::new("规范化读法", "normalised reading")),
    ("severest", Text::new("从重读法", "severest reading")),
    // States of consciousness.
    ("alert", Text::new("神志清醒", "alert")),
    ("drowsy-or-confused", Text::new("嗜睡或意识模糊", "drowsy or confused")),
    ("drowsy", Text::new("嗜睡", "drowsy")),
    ("stupor", Text::new("昏睡", "stupor")),
    ("coma", Text::new("昏迷", "coma")),
    // Events of care risk.
    ("fall", Text::new("跌倒", "fall")),
    ("choking", Text::new("噎食", "choking")),
    ("self-harm", Text::new("自杀、自伤", "suicide attempt or self-harm")),
    ("lost", Text::new("走失", "getting lost")),
    ("other", Text::new("其他", "other")),
    // Answers.
    ("met", Text::new("能完成", "met")),
    ("not-met", Text::new("不能完成", "not met")),
    ("dependent", Text::new("依赖", "dependent")),
    ("partly-independent", Text::new("部分独立", "partly independent")),
    ("independent", Text::new("独立", "independent")),
    ("may-apply", Text::new("可以申请", "may apply")),
    ("may-not-apply", Text::new("不符合申请条件", "may not apply")),
    ("katz-other", Text::new("其他", "other")),
    // Grades.
    ("gb-intact", Text::new("能力完好", "intact")),
    ("gb-mild", Text::new("能力轻度受损(轻度失能)", "mild")),
    ("gb-moderate", Text::new("能力中度受损(中度失能)", "moderate")),
    ("gb-severe", Text::new("能力重度受损(重度失能)", "severe")),
    ("gb-complete", Text::new("能力完全丧失(完全失能)", "complete loss")),
    ("mz-intact", Text::new("能力完好", "intact")),
    ("mz-mild", Text::new("轻度失能", "mild")),
    ("mz-moderate", Text::new("中度失能", "moderate")),
    ("mz-severe", Text::new("重度失能", "severe")),
    ("care-able", Text::new("具备生活自理能力", "able to care for oneself")),
    ("care-partly", Text::new("部分丧失生活自理能力", "partly lost")),
    ("care-wholly", Text::new("完全丧失生活自理能力", "wholly lost")),
    ("six-none", Text::new("未失能", "none")),
    ("six-mild", Text::new("轻度失能", "mild")),
    ("six-moderate", Text::new("中度失能", "moderate")),
    ("six-severe", Text::new("重度失能", "severe")),
    ("ltc-normal", Text::new("基本正常", "basically normal")),
    ("ltc-mild", Text::new("轻度失能", "mild")),
    ("ltc-moderate", Text::new("中度失能", "moderate")),
    ("ltc-severe-1", Text::new("重度失能Ⅰ级", "severe I")),
    ("ltc-severe-2", Text::new("重度失能Ⅱ级", "severe II")),
    ("ltc-severe-3", Text::new("重度失能Ⅲ级", "severe III")),
    ("barthel-none", Text::new("无需依赖", "none")),
    ("barthel-mild", Text::new("轻度依赖", "mild")),
    ("barthel-moderate", Text::new("中度依赖", "moderate")),
    ("barthel-heavy", Text::new("重度依赖", "heavy")),
];
