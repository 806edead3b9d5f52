//! NR-33 as data.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::supervise::documents::{CONVENTION, INC, cite};
use crate::supervise::rules::{BY_WORKDAYS, FULL_MONTHS};

const PRACTICE: &[Citation] = &[cite(&INC, "", ""), cite(&CONVENTION, "NR-33", "NR-33")];

/// 孵化.
pub static NR_33: Rule = Rule {
    id: "NR-33",
    title: Text::new("社会组织孵化", "incubators"),
    statement: Text::new(
        "五个工作日内初审;孵化期一年,可延一次;未登记的入驻后限期登记;已登记、有自己的场所和收入、评估通过的出壳;退出的接到通知后十五个工作日内腾退。没有全国规定,依各地做法",
        "an initial check within five working days; a stay of a year with one extension; whoever is not registered registers within a time; graduation takes registration, premises and \
         income of one's own and a passed evaluation; rooms are handed over within fifteen working days of the notice. There is no national rule: practice of cities",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new("screen", BY_WORKDAYS, PRACTICE),
        Variant::new("stay", FULL_MONTHS, PRACTICE),
        Variant::new("extended", FULL_MONTHS, PRACTICE),
        Variant::new("register", FULL_MONTHS, PRACTICE),
        Variant::new(
            "graduation",
            "{sv_verdict} = if {sv_told} and {sv_own} and {sv_passed} then 'graduates' else 'stays'",
            PRACTICE,
        ),
        Variant::new("hand-over", BY_WORKDAYS, PRACTICE),
    ],
};
