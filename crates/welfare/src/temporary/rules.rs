//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::N8;
use crate::documents::{LOCAL, N1, cite};

const ORDER_649: Month = Month::at(2014, 5);
const BEFORE_ORDER_649: Month = Month::at(2014, 4);
/// The first month of the opinions of 2026.
pub(super) const OPINIONS_2026: Month = Month::at(2026, 1);

const PLACES: &[Citation] = &[cite(&LOCAL, "", "")];
const KINDS: &[Citation] = &[cite(&N1, "第四十七条", "art. 47"), cite(&LOCAL, "", "")];
const OPINIONS: &[Citation] = &[cite(&N8, "", "")];

const NEED: &str = "{in_need} = {event_verified}";
const AT_MOST: &str = "{receives} = {granted} ≤ {most_amount}";
const AT_LEAST: &str = "{receives} = {granted} ≥ {least_amount}";
const HEADS: &str = "{heads} = if {heads_rule} = 'case' then 1 else {heads_stated}";

/// 临时救助类型.
pub static TA_01: Rule = Rule {
    id: "TA-01",
    title: Text::new("临时救助类型", "kinds of temporary assistance"),
    statement: Text::new(
        "因火灾、交通事故、突发重病等急难,或者必需支出超出承受能力,基本生活出现严重困难的家庭,经查实和经济状况核对,给予临时救助;\
         急难可以在发生地救助",
        "a household that an emergency (fire, traffic accident, sudden serious illness) or essential spending beyond its \
         capacity brings into grave difficulty is helped once that is verified and its means are checked; an emergency may be \
         helped wherever it happens",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("none", "{in_need} = {event_verified}", PLACES),
        Variant::new("need", NEED, PLACES).until(BEFORE_ORDER_649),
        Variant::new("need", NEED, KINDS).from(ORDER_649),
        Variant::new("here", "{receives} = {of_the_place}", PLACES),
        Variant::new(
            "happened",
            "{receives} = {emergency_kind} = 'emergency' and {helped_where} = 'where-it-happens' and {event_here}",
            PLACES,
        ),
        Variant::new("means", "{receives} = ({means_found} = 'within')", PLACES),
    ],
};

/// 临时救助金额.
pub static TA_02: Rule = Rule {
    id: "TA-02",
    title: Text::new("临时救助金额", "amount of temporary assistance"),
    statement: Text::new(
        "按当地办法,在规定的月数范围内按低保标准乘人数计发,或者个案确定;不超过每次、每年的限额和次数,当年已救助的计入",
        "by the local rule, a number of months of the subsistence standard for each head within a range, or an amount decided \
         singly; within the caps of a time or a calendar year, where what was given before in the year counts",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("heads", HEADS, PLACES),
        Variant::new("most", "{most_amount} = {standard} × {heads} × {most_months}", PLACES),
        Variant::new("least", "{least_amount} = {standard} × {heads} × {least_months}", PLACES),
        Variant::new(
            "freshman",
            "{least_amount} = if {is_freshman} and {confirmed_status} = 'allowance' then max({floor}, {standard} × {heads} × \
             {least_months}) else {standard} × {heads} × {least_months}",
            PLACES,
        ),
        Variant::new(
            "freshman-most",
            "{most_amount} = if {is_freshman} and {confirmed_status} = 'allowance' then max({floor}, {standard} × {heads} × \
             {most_months}) else {standard} × {heads} × {most_months}",
            PLACES,
        ),
        Variant::new("cap", "{most_amount} = {cap}", PLACES),
        Variant::new("months", "{granted} = {standard} × {heads} × {given_months}", PLACES),
        Variant::new("at-most", AT_MOST, PLACES),
        Variant::new("at-least", AT_LEAST, PLACES),
        Variant::new("times", "{receives} = {times_before} < {most_times}", PLACES),
        Variant::new("room", "{year_room} = max({cap} − {given_this_year}, 0)", PLACES),
        Variant::new("left", "{receives} = {year_room} > 0", PLACES),
        Variant::new("", "{amount} = {granted}", PLACES),
        Variant::new("within-year", "{amount} = min({granted}, {year_room})", PLACES),
    ],
};

/// 小额救助.
pub static TA_03: Rule = Rule {
    id: "TA-03",
    title: Text::new("小额快救和委托审批", "small and fast, and delegated decisions"),
    statement: Text::new(
        "小额快救不核对经济状况、不公示;已认定的低保、边缘、刚性支出家庭一段时间内不再核对;小额救助可以委托乡镇、街道审批",
        "small-and-fast help needs neither means check nor notice; households confirmed as on the allowance, marginal or of rigid \
         expenditure need no new check for a time; small amounts may be delegated to townships and street offices",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("no-check", "{receives} = ({way} = 'small-and-fast')", OPINIONS).from(OPINIONS_2026),
        Variant::new(
            "confirmed",
            "{receives} = {confirmed_status} = 'allowance' or {confirmed_status} = 'marginal' or {confirmed_status} = 'rigid'",
            OPINIONS,
        )
        .from(OPINIONS_2026),
        Variant::new("heads", HEADS, PLACES),
        Variant::new("limit", "{most_amount} = round({multiple} × {standard} × {heads}, 'fen/down')", PLACES),
        Variant::new("cap", "{most_amount} = {cap}", PLACES),
        Variant::new("floor", "{least_amount} = {floor}", PLACES),
        Variant::new("months", "{granted} = {standard} × {heads} × {given_months}", PLACES),
        Variant::new("at-most", AT_MOST, PLACES),
        Variant::new("at-least", AT_LEAST, PLACES),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&TA_01, &TA_02, &TA_03];

/// The words of choices and kinds that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("emergency", Text::new("急难型", "emergency")),
    ("expenditure", Text::new("支出型", "expenditure")),
    ("basic-living", Text::new("基本生活", "basic living")),
    ("illness", Text::new("患病", "illness")),
    ("accident-or-death", Text::new("意外或者死亡", "accident or death")),
    ("education", Text::new("就学", "education")),
    ("light", Text::new("较轻急难", "light emergency")),
    ("county", Text::new("县级办理", "the county")),
    ("township", Text::new("乡镇、街道办理", "a township or street office")),
    ("small-and-fast", Text::new("小额快救", "small and fast")),
    ("decided-singly", Text::new("个案确定", "decided singly")),
    ("months-of-standard", Text::new("按标准的月数", "months of the standard")),
    ("per-time", Text::new("按次限额、限次数", "capped by the time")),
    ("per-year", Text::new("年度限额", "capped by the year")),
    ("persons", Text::new("按困难人数", "by persons in hardship")),
    ("members", Text::new("按家庭人口", "by members")),
    ("case", Text::new("按案", "once a case")),
    ("of-the-place", Text::new("户籍地或者居住地", "where registered or resident")),
    ("where-it-happens", Text::new("急难发生地", "wherever it happens")),
    ("allowance", Text::new("低保", "on the allowance")),
    ("extreme-hardship", Text::new("特困", "extreme hardship")),
    ("marginal", Text::new("低保边缘", "marginal")),
    ("rigid", Text::new("刚性支出困难", "of rigid expenditure")),
    ("beyond", Text::new("不符合", "beyond the limit")),
];
