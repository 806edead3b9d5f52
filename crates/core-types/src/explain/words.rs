//! The words of formulas and choices, as people say them.

use crate::finding::Catalogue;
use crate::text::{Lang, Text};

/// Words that several programmes use; a programme's own [`Catalogue::words`] come before them.
pub const COMMON_WORDS: &[(&str, Text)] = &[
    ("urban", Text::new("城市", "urban")),
    ("rural", Text::new("农村", "rural")),
    ("counted", Text::new("计入", "counted")),
    ("not-counted", Text::new("不计入", "not counted")),
    ("running", Text::new("已开办", "running")),
    ("not-yet", Text::new("尚未开办", "not yet begun")),
    ("within", Text::new("符合", "within the limit")),
    ("exceeds", Text::new("超出", "beyond the limit")),
    ("month-of-event", Text::new("事件当月", "the month of the event")),
    ("month-after-event", Text::new("事件次月", "the month after the event")),
    ("month-of-application", Text::new("申请当月", "the month of the application")),
    ("month-after-application", Text::new("申请次月", "the month after the application")),
    ("month-after-approval", Text::new("批准次月", "the month after the approval")),
    ("month-of-decision", Text::new("决定当月", "the month of the decision")),
    ("month-after-decision", Text::new("决定次月", "the month after the decision")),
    ("month-of-death", Text::new("死亡当月", "the month of the death")),
    ("month-after-death", Text::new("死亡次月", "the month after the death")),
    ("month-before", Text::new("上月", "the month before")),
    (
        "on-birthday/last-of-february",
        Text::new("生日当日满周岁(2月29日出生的按2月末日)", "on the birthday, 28 February for 29 February"),
    ),
    (
        "on-birthday/first-of-march",
        Text::new("生日当日满周岁(2月29日出生的按3月1日)", "on the birthday, 1 March for 29 February"),
    ),
    (
        "day-after-birthday/last-of-february",
        Text::new(
            "生日次日满周岁(2月29日出生的按2月末日)",
            "on the day after the birthday, 28 February for 29 February",
        ),
    ),
    (
        "day-after-birthday/first-of-march",
        Text::new(
            "生日次日满周岁(2月29日出生的按3月1日)",
            "on the day after the birthday, 1 March for 29 February",
        ),
    ),
    ("fen/half-up", Text::new("四舍五入到分", "to the fen, halves up")),
    ("fen/up", Text::new("见厘进分", "up to the fen")),
    ("fen/down", Text::new("舍去分以下", "down to the fen")),
    ("jiao/half-up", Text::new("四舍五入到角", "to the jiao, halves up")),
    ("jiao/up", Text::new("见分进角", "up to the jiao")),
    ("jiao/down", Text::new("舍去角以下", "down to the jiao")),
    ("yuan/half-up", Text::new("四舍五入到元", "to the yuan, halves up")),
    ("yuan/up", Text::new("见角进元", "up to the yuan")),
    ("yuan/down", Text::new("舍去元以下", "down to the yuan")),
];

/// The words of the formula language in Chinese.
const LANGUAGE: &[(&str, &str)] = &[
    ("if", "若"),
    ("then", "则"),
    ("else", "否则"),
    ("and", "且"),
    ("or", "或"),
    ("not", "非"),
    ("true", "是"),
    ("false", "否"),
    ("min", "较小者"),
    ("max", "较大者"),
    ("sum", "合计"),
    ("count", "个数"),
    ("any", "任一"),
    ("all", "全部"),
    ("round", "取整"),
    ("floor", "向下取整"),
    ("ceil", "向上取整"),
    ("age", "周岁"),
    ("month", "所在月份"),
    ("first_day", "首日"),
    ("last_day", "末日"),
    ("add_months", "推后月数"),
    ("months", "月数"),
    ("year", "年份"),
    ("add_years", "推后年数"),
    ("days", "相隔天数"),
    ("after_months", "若干月后的同日"),
    ("lookup", "分档"),
    ("choose", "选取"),
    ("has", "包含"),
    ("matches_code", "编码属于"),
];

/// A word of the formula language for readers of one language.
pub(super) fn language(word: &str, lang: Lang) -> String {
    match (lang, word) {
        (Lang::En, "true") => "yes".to_owned(),
        (Lang::En, "false") => "no".to_owned(),
        (Lang::En, word) => word.replace('_', " "),
        (Lang::Zh, word) => LANGUAGE
            .iter()
            .find(|(known, _)| *known == word)
            .map_or_else(|| word.to_owned(), |(_, shown)| (*shown).to_owned()),
    }
}

/// What people say for a word: as the programme has it, else as all do.
pub(super) fn label(word: &str, catalogue: Option<&Catalogue>) -> Option<Text> {
    let own = catalogue.map_or(&[][..], |catalogue| catalogue.words);
    own.iter().chain(COMMON_WORDS).find(|(known, _)| *known == word).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::formula::Formula;
    use crate::{EntitlementStart, LastMonth, Rounding};

    #[test]
    fn every_function_has_a_chinese_name_of_its_own() {
        for function in Formula::functions() {
            assert_ne!(language(function, Lang::Zh), function);
        }
        let names: BTreeSet<&str> = LANGUAGE.iter().map(|(_, shown)| *shown).collect();
        assert_eq!(names.len(), LANGUAGE.len());
        assert_eq!(language("add_months", Lang::En), "add months");
    }

    #[test]
    fn every_choice_of_this_crate_has_a_label() {
        for name in Rounding::NAMES {
            assert!(label(name, None).is_some(), "{name}");
        }
        for start in [
            EntitlementStart::MonthOfEvent,
            EntitlementStart::MonthAfterEvent,
            EntitlementStart::MonthOfApplication,
            EntitlementStart::MonthAfterApproval,
        ] {
            let word = serde_json::to_value(start).unwrap();
            assert!(label(word.as_str().unwrap(), None).is_some(), "{word}");
        }
        let word = serde_json::to_value(LastMonth::MonthBefore).unwrap();
        assert!(label(word.as_str().unwrap(), None).is_some());
        let words: BTreeSet<&str> = COMMON_WORDS.iter().map(|(word, _)| *word).collect();
        assert_eq!(words.len(), COMMON_WORDS.len());
    }
}
