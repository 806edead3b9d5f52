//! The words of the elder ledger that the rules know; those that no rule reads stand with their types.

use minzheng_core_types::text::half_width;
use minzheng_eldercare::ledger::{Service, Status};
use minzheng_eldercare::recognition::Standard;

use super::words::{Word, Worded, read, said, word};
use super::words_facts::SEPARATORS;
use minzheng_core_types::Lang;

impl Worded for Status {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Allowance, "低保", "allowance", &["低保对象"]),
        word(Self::ThreeNos, "三无", "three-nos", &["三无老人", "特困"]),
        word(Self::SpecialDifficulty, "特殊困难", "special-difficulty", &["特殊困难老年人"]),
    ];
}

impl Worded for Service {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::HomeCare, "居家养老", "home-care", &["政府购买居家养老服务", "居家养老服务"]),
        word(Self::DayCare, "日间照料", "day-care", &[]),
        word(Self::VirtualHome, "虚拟养老院", "virtual-home", &[]),
        word(Self::Institution, "机构养老", "institution", &["入住机构"]),
    ];
}

impl Worded for Standard {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Gb42195, "gb/t-42195", "gb42195", &["国标", "gb/t-42195-2022"]),
        word(Self::Mzt039, "mz/t-039", "mzt039", &["mz/t-039-2013"]),
        word(Self::SelfCare, "特困自理", "self-care", &["生活自理能力"]),
        word(Self::Ltc, "长护", "ltc", &["长期护理"]),
    ];
}

/// Several words of a list, each once, in the order of the list; `None` when one is not known.
pub(super) fn read_several<T: Worded>(text: &str) -> Option<Vec<T>> {
    let text = half_width(text);
    let parts: Option<Vec<T>> =
        text.split(SEPARATORS).map(str::trim).filter(|part| !part.is_empty()).map(read::<T>).collect();
    let parts = parts.filter(|parts| !parts.is_empty())?;
    Some(T::WORDS.iter().map(Word::value).filter(|value| parts.contains(value)).collect())
}

/// The text of [`read_several`]; of none, that there is none.
pub(crate) fn write_several<T: Worded>(values: &[T], lang: Lang) -> String {
    let words: Vec<&str> = values.iter().map(|value| said(*value, lang)).collect();
    match (words.is_empty(), lang) {
        (true, Lang::Zh) => "无".to_owned(),
        (true, Lang::En) => "none".to_owned(),
        (false, Lang::Zh) => words.join("、"),
        (false, Lang::En) => words.join(", "),
    }
}
