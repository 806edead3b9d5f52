//! EC-60 to EC-62 as data. They are applied over ledgers and histories, not in an explanation of one file: named tests hold each
//! form together with the code.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::PIPL;
use crate::documents::{CONVENTION, REPORT, cite};

/// Every rule of the ledger, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&EC_60, &EC_61, &EC_62];

const LEDGER: &[Citation] = &[cite(&REPORT, "低保老年人台账", "ledger of elders on the allowance")];
const EVENTS: &[Citation] = &[cite(&CONVENTION, "EC-61", "EC-61")];
const PRIVACY: &[Citation] = &[cite(&CONVENTION, "EC-62", "EC-62")];
const PRIVACY_LAW: &[Citation] = &[cite(&PIPL, "第二十八条", "art. 28"), cite(&CONVENTION, "EC-62", "EC-62")];

/// The first month of the law on personal information, and the one before.
const PIPL_FROM: Month = Month::at(2021, 11);
const BEFORE_PIPL: Month = Month::at(2021, 10);

/// 台账.
pub static EC_60: Rule = Rule {
    id: "EC-60",
    title: Text::new("老年人台账", "the elder ledger"),
    statement: Text::new(
        "60周岁以上享受低保的老年人(以及三无老年人)逐人建立台账,记生活和健康情况;以不透明编号为键,身份证号码只作经校验的属性",
        "every elder of 60 and more on the allowance (and every elder without support) has an entry in the ledger with \
         circumstances and health; its key is an opaque identifier, and the identity number a checked attribute",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{el_belongs} = {el_age} ≥ {el_least_age} and ({el_on_allowance} or {el_without_support})",
        LEDGER,
    )],
};

/// 事项与时间.
pub static EC_61: Rule = Rule {
    id: "EC-61",
    title: Text::new("事项与时间", "events and time"),
    statement: Text::new(
        "事项只追加,记发生日和记录日,更正另记一条并注明所更正者;某日的情况按另一日所知推算;探访期限为上次探访加该类间隔",
        "events are only added, each with the day it happened and the day it was recorded; a correction is an event that \
         names the one it corrects; what held on a day is told as it was known on another; a visit is due at the last visit \
         and the interval of the class",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "view",
            "{el_counts} = {el_happened_on} ≤ {el_valid_on} and {el_recorded_on} ≤ {el_known_on} and not {el_corrected}",
            EVENTS,
        ),
        Variant::new(
            "visit",
            "{el_overdue} = max(days({el_last_visit}, {el_valid_on}) − {el_interval}, 0)",
            EVENTS,
        ),
    ],
};

/// 隐私.
pub static EC_62: Rule = Rule {
    id: "EC-62",
    title: Text::new("隐私", "privacy"),
    statement: Text::new(
        "健康、宗教、行踪、特定身份为敏感个人信息;内部只显示号码末四位,对外不显示;统计表每格不足5人的不公布;导出须写明目的和依据",
        "health, religion, whereabouts and specific identity are sensitive; staff see the last four places of a number, the \
         public none; cells of fewer than five persons are not published; an export states purpose and legal basis",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("cell", CELL, PRIVACY).until(BEFORE_PIPL),
        Variant::new("cell", CELL, PRIVACY_LAW).from(PIPL_FROM),
        Variant::new("number", NUMBER, PRIVACY).until(BEFORE_PIPL),
        Variant::new("number", NUMBER, PRIVACY_LAW).from(PIPL_FROM),
    ],
};
const CELL: &str = "{el_shown} = {el_cell} ≥ {el_least_cell}";
const NUMBER: &str = "{el_hidden} = max({el_places} − {el_places_shown}, 0)";
