//! The words of cells: as in files of JSON, or as people say them in either language.

use minzheng_core_types::Text;
use minzheng_welfare::StopGround;
use minzheng_welfare::facts::Register;
use minzheng_welfare::procedure::{Answerable, EventKind, Kind};
use minzheng_welfare::review::ReviewClass;

/// 核查类别 and its words.
pub(super) const REVIEWS: [(ReviewClass, &str, Text); 3] = [
    (ReviewClass::Stable, "stable", Text::new("情况稳定", "stable")),
    (ReviewClass::Middle, "middle", Text::new("情况相对稳定", "fairly stable")),
    (ReviewClass::Unstable, "unstable", Text::new("收入不稳定", "unstable income")),
];

/// 城乡 and its words.
const REGISTERS: [(Register, &str, Text); 2] = [
    (Register::Urban, "urban", Text::new("城市", "town")),
    (Register::Rural, "rural", Text::new("农村", "country")),
];

fn is(cell: &str, word: &str, label: Text) -> bool {
    cell == label.zh || cell.eq_ignore_ascii_case(word) || cell.eq_ignore_ascii_case(label.en)
}

pub(super) fn event(cell: &str) -> Option<EventKind> {
    EventKind::ALL.iter().copied().find(|kind| is(cell, kind.word(), kind.label()))
}

pub(super) fn kind(cell: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| is(cell, kind.word(), kind.label()))
}

pub(super) fn ground(cell: &str) -> Option<StopGround> {
    StopGround::ALL.into_iter().find(|ground| is(cell, ground.word(), ground.label()))
}

pub(super) fn review(cell: &str) -> Option<ReviewClass> {
    REVIEWS.into_iter().find(|(_, word, label)| is(cell, word, *label)).map(|(class, ..)| class)
}

pub(super) fn register(cell: &str) -> Option<Register> {
    REGISTERS.into_iter().find(|(_, word, label)| is(cell, word, *label)).map(|(register, ..)| register)
}

/// Who has to act, by word or label.
pub(super) fn answerable(text: &str) -> Option<Answerable> {
    Answerable::ALL.iter().copied().find(|one| is(text, one.word(), one.label()))
}
