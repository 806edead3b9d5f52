//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{N11, TABLES};
use crate::documents::{CONVENTION, cite};

/// The month of the revision of Order 413 that was read, and the last month before the new edition that was not.
pub(super) const FROM: Month = Month::at(2011, 7);
pub(super) const LAST: Month = Month::at(2024, 9);

const ARTICLE_13: &[Citation] = &[cite(&N11, "第十三条", "art. 13")];
const ARTICLE_16: &[Citation] = &[cite(&N11, "第十六条", "art. 16")];
const ARTICLE_19: &[Citation] = &[cite(&N11, "第十九条", "art. 19")];
const ARTICLE_23: &[Citation] = &[cite(&N11, "第二十三条", "art. 23")];
const ARTICLE_26: &[Citation] = &[cite(&N11, "第二十六条", "art. 26")];
const ARTICLE_28: &[Citation] = &[cite(&N11, "第二十八条", "art. 28")];
const ARTICLE_30: &[Citation] = &[cite(&N11, "第三十条", "art. 30")];
const ARTICLE_50: &[Citation] = &[cite(&N11, "第五十条", "art. 50")];
const OF_DEATHS: &[Citation] = &[cite(&N11, "第十九条、第二十八条", "arts 19 and 28")];
const WHOLE: &[Citation] = &[cite(&N11, "", "")];
const GUESSED: &[Citation] = &[cite(&CONVENTION, "SC-01", "SC-01")];
const TABLE: &[Citation] = &[cite(&TABLES, "", "")];
const TABLE_GUESSED: &[Citation] = &[cite(&CONVENTION, "SC-02", "SC-02")];

const fn form(name: &'static str, formula: &'static str, citations: &'static [Citation]) -> Variant {
    Variant::new(name, formula, citations).from(FROM).until(LAST)
}

/// 优抚: who is owed it, and what Order 413 itself fixes. From October 2024 a new edition is the law: no form.
pub static SC_01: Rule = Rule {
    id: "SC-01",
    title: Text::new("优抚规则", "special care"),
    statement: Text::new(
        "残疾军人、烈士等遗属享受抚恤金;一级至四级分散安置的发护理费;军人死亡发一次性抚恤金,立功的只按最高一项增发;\
         领取人死亡增发6个月或者12个月作丧葬补助;服刑期间中止,被判死刑、无期徒刑的取消",
        "disabled soldiers and dependants of dead ones draw pensions; who lives at home with grades 1 to 4 a nursing fee; \
         a death gives a grant, raised by the highest merit only, that of a recipient 6 or 12 more months for the \
         funeral; prison suspends, a sentence to death or for life ends it",
    ),
    confidence: Confidence::Official,
    variants: &[
        form("regulations", "{receives} = ({regulations} = 'order-413')", WHOLE),
        form("penalty", "{receives} = ({penalty} = 'none')", ARTICLE_50),
        form(
            "rank",
            "{receives} = {care_grade} ≤ choose({care_cause}, 'war', 10, 'duty', 10, 'illness', 6)",
            ARTICLE_23,
        ),
        form("retired", "{receives} = {retired}", ARTICLE_26),
        form("needy", "{receives} = {needy}", ARTICLE_16),
        form("kind", "{receives} = ({care_kind} = 'disabled')", ARTICLE_30),
        form("severe", "{receives} = {care_grade} ≤ 4", ARTICLE_30),
        form("dispersed", "{receives} = {dispersed}", ARTICLE_30),
        form("nursing", NURSING, ARTICLE_30),
        // To what the fee is rounded no text says; it matters only where the share is no whole number of fen.
        form("nursing-rounded", NURSING_ROUNDED, ARTICLE_30).assumed(),
        form("pay", "{pay_counted} = max({pay}, {least_pay})", ARTICLE_13),
        form(
            "base",
            "{grant_base} = choose({care_cause}, 'war', 20, 'duty', 20, 'illness', 2) × {national_income} + 40 × {pay_counted}",
            ARTICLE_13,
        ),
        form(
            "merit",
            "{addition} = choose({merit}, 'cmc-title', 35, 'region-title', 30, 'first-class', 25, 'second-class', 15, 'third-class', 5)",
            ARTICLE_13,
        ),
        form("grant", "{amount} = {grant_base} × (100 + max({addition})) ÷ 100", ARTICLE_13),
        form(
            "grant-rounded",
            "{amount} = round({grant_base} × (100 + max({addition})) ÷ 100, {rounding})",
            ARTICLE_13,
        )
        .assumed(),
        form("nobody", "{receives} = any({recorded})", WHOLE),
        // The texts name no month: what is due once stands in the month of the death, by its figures.
        form("month-of-death", "{receives} = ({month} = month({died}))", GUESSED).assumed(),
        form("funeral-kind", "{receives} = {care_kind} = 'disabled' or {care_kind} = 'dependant'", OF_DEATHS),
        form("of-illness", "{receives} = {died_of_illness}", ARTICLE_28),
        form("funeral-dependant", "{amount} = 6 × {pension}", ARTICLE_19),
        form("funeral-disabled", "{amount} = 12 × {pension}", ARTICLE_28),
    ],
};

const NURSING: &str =
    "{amount} = choose({care_cause}, 'illness', 0.3, if {care_grade} ≤ 2 then 0.5 else 0.4) × {average_wage}";
const NURSING_ROUNDED: &str = "{amount} = round(choose({care_cause}, 'illness', 0.3, if {care_grade} ≤ 2 then 0.5 else 0.4) × {average_wage}, {rounding})";

/// 抚恤补助标准: the pension by the table of the month.
pub static SC_02: Rule = Rule {
    id: "SC-02",
    title: Text::new("优抚对象抚恤补助标准", "special-care pensions"),
    statement: Text::new(
        "按当期标准逐月发给;年标准按十二分之一;农村籍老年退役士兵按服役年限。当地另有增发的,以当地标准为准。抚恤金、补助金不计入低保家庭收入",
        "paid by the month from the table in force: of a yearly amount a twelfth, to an old rural veteran for each year of \
         service. Where a place publishes its own amounts, those. None of it is income of the allowance",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("drawing", "{receives} = {draws_pension}", TABLE_GUESSED),
        Variant::new("nobody", "{receives} = any({recorded})", TABLE),
        Variant::new("after-death", "{receives} = {month} ≤ month({died})", TABLE_GUESSED),
        Variant::new(
            "in-month-of-death",
            "{receives} = ({month} = month({died}) and {stop_rule} = 'month-after-death')",
            TABLE_GUESSED,
        )
        .assumed(),
        Variant::new("", "{amount} = {published}", TABLE),
        Variant::new("year", "{amount} = {published} ÷ 12", TABLE),
        // How a year that twelve does not divide is paid by the month no text says.
        Variant::new("year-rounded", "{amount} = round({published} ÷ 12, {rounding})", TABLE).assumed(),
        Variant::new("service", "{amount} = {published} × {service_years}", TABLE),
        Variant::new("pension-year", "{pension} = {published} ÷ 12", TABLE),
        Variant::new("pension-year-rounded", "{pension} = round({published} ÷ 12, {rounding})", TABLE)
            .assumed(),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&SC_01, &SC_02];

/// The words of choices and kinds that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("order-413", Text::new("国务院、中央军委令第413号(2011年修订)", "Order 413 as revised in 2011")),
    (
        "edition-2024",
        Text::new("2024年10月施行的新条例(本库未读)", "the edition of October 2024, which was not read"),
    ),
    ("disabled", Text::new("残疾军人", "disabled soldier")),
    ("dependant", Text::new("烈士等遗属", "dependant of a dead soldier")),
    ("sick-veteran", Text::new("带病回乡退伍军人", "veteran who came home ill")),
    ("war-veteran", Text::new("参战退役人员", "veteran who fought in a war")),
    ("rural-veteran", Text::new("农村籍老年退役士兵", "old rural veteran")),
    ("war", Text::new("因战(烈士)", "in war (martyr)")),
    ("duty", Text::new("因公", "on duty")),
    ("illness", Text::new("因病", "by illness")),
    ("prison", Text::new("有期徒刑服刑", "serving a prison sentence")),
    ("deprivation", Text::new("剥夺政治权利", "deprived of political rights")),
    ("wanted", Text::new("被通缉", "wanted")),
    ("life-or-death", Text::new("死刑、无期徒刑", "sentenced to death or for life")),
    ("cmc-title", Text::new("中央军委授予荣誉称号", "title of the Central Military Commission")),
    ("region-title", Text::new("军区级授予荣誉称号", "title of a military region")),
    ("first-class", Text::new("一等功", "merit of the first class")),
    ("second-class", Text::new("二等功", "merit of the second class")),
    ("third-class", Text::new("三等功", "merit of the third class")),
    ("none", Text::new("无", "none")),
];
