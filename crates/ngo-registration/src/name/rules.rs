//! NR-15 to NR-17 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CONVENTION, F_NAMES, N69, SG, SO, cite};

const ART_5: &[Citation] = &[cite(&N69, "第五条", "art. 5")];
const ART_8: &[Citation] = &[cite(&N69, "第八条", "art. 8")];
const ART_12: &[Citation] = &[cite(&N69, "第十二条", "art. 12")];
const ART_15: &[Citation] = &[cite(&N69, "第十五条", "art. 15")];
const ART_16: &[Citation] = &[cite(&N69, "第十六条", "art. 16")];
const ART_17: &[Citation] = &[cite(&N69, "第十七条", "art. 17"), cite(&N69, "第十八条", "art. 18")];
const WHOLE: &[Citation] = &[cite(&N69, "", "")];
const EARLIER: &[Citation] = &[cite(&CONVENTION, "NR-15", "NR-15")];
const FOUNDATIONS: &[Citation] = &[cite(&F_NAMES, "", "")];
const RESERVED: &[Citation] = &[cite(&SG, "第十条", "art. 10"), cite(&SO, "第八条", "art. 8")];
const C15: &[Citation] = &[cite(&CONVENTION, "NR-15", "NR-15")];
const C16: &[Citation] = &[cite(&CONVENTION, "NR-16", "NR-16")];
const C17: &[Citation] = &[cite(&CONVENTION, "NR-17", "NR-17")];

/// The first month of the rule on names of foundations.
const FIRST_F: Month = Month::at(2004, 6);
/// The last month before Order 69.
const LAST_OLD: Month = Month::at(2024, 4);
pub(super) const FIRST_N69: Month = Month::at(2024, 5);

const fn now(name: &'static str, formula: &'static str, citations: &'static [Citation]) -> Variant {
    Variant::new(name, formula, citations).from(FIRST_N69)
}

const fn earlier(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, EARLIER).until(LAST_OLD).assumed()
}

const PREFIX: &str = "{nm_grade} = choose({nm_prefix}, 'own', 0, 'stated', 0, 'none-at-ministry', 0, 'at-ministry', 2, 'short', 2, 'not-covered', 2, 3)";
const FORM: &str = "{nm_grade} = if has({nm_forms}, {nm_form}) then 0 else 3";
const FORM_OPEN: &str =
    "{nm_grade} = choose({nm_form_found}, 'stated', 2, 'other-kind', 2, 'unlisted', 2, 'none', 3)";
const LEAST: &str = "{nm_grade} = if {nm_length} < {nm_least} then 3 else 0";
const DIVISION_NAME: &str = "{nm_grade} = if {nm_is_division} and not {nm_other_meaning} then 3 else 0";
const PARTS: &str = "{nm_grade} = choose({nm_parts}, 'complete', 0, 'distinctive-in-group', 0, 'no-field', 2, 'open', 2, 'no-distinctive', 3)";
const PUBLIC: &str = "{nm_grade} = if {nm_public_rule} = 'required' then 3 else choose({nm_public}, 'yes', 0, 'no', 3, 'open', 2)";
const VERDICT: &str =
    "{nm_verdict} = choose(max({nm_grade}), 0, 'pass', 1, 'needs-consent', 2, 'needs-judgment', 3, 'fail')";

/// 名称结构.
pub static NR_15: Rule = Rule {
    id: "NR-15",
    title: Text::new("名称结构", "structure of a name"),
    statement: Text::new(
        "社会团体:行政区划+业务领域或者会员组成+组织形式;异地商会:行政区划+原籍地简称+商会;基金会、社会服务机构:行政区划+字号+业务领域+组织形式;\
         市辖区与所属市的名称连用;字号两个以上汉字,不得用县级以上行政区划名称,另有含义的除外",
        "groups: division, field of activity or membership, form; chambers of people from elsewhere: division, short name of the home, 商会; foundations and \
         service organisations: division, distinctive name, field, form; a district is written with its city; the distinctive name has two or more Chinese \
         characters and is no name of a division of county level or higher unless it has another meaning",
    ),
    confidence: Confidence::Reported,
    variants: &[
        earlier("prefix", PREFIX),
        now("prefix", PREFIX, ART_8),
        earlier("form", FORM),
        now("form", FORM, ART_12),
        earlier("form-open", FORM_OPEN),
        now("form-open", FORM_OPEN, ART_12),
        earlier("least", LEAST),
        now("least", LEAST, C15),
        earlier("division-name", DIVISION_NAME),
        now("division-name", DIVISION_NAME, C15),
        earlier("parts", PARTS),
        now("parts", PARTS, ART_8),
        Variant::new("public", PUBLIC, FOUNDATIONS).from(FIRST_F).until(LAST_OLD),
        now("public", PUBLIC, ART_8),
        now("homeland", "{nm_grade} = if {nm_homeland} then 0 else 3", ART_8),
        now("one-name", "{nm_grade} = if {nm_others} > 0 then 3 else 0", ART_5),
        now("unit-parent", "{nm_grade} = if {nm_with_parent} then 0 else 3", ART_17),
        now("unit-form", "{nm_grade} = if has({nm_forms}, {nm_form}) then 0 else 2", ART_17),
        now("unit-like", "{nm_grade} = if has({nm_forms}, {nm_form}) then 3 else 0", ART_17),
        Variant::new("field", "{nm_field_told} = has({nm_fields}, {nm_field})", C15),
        Variant::new("verdict", VERDICT, C15),
    ],
};

/// 禁用词和限制用词.
pub static NR_16: Rule = Rule {
    id: "NR-16",
    title: Text::new("名称禁用和限制用词", "prohibited and restricted words"),
    statement: Text::new(
        "“中国”“全国”“中华”只有民政部登记并经批准的才能冠用,社会服务机构不得用;地方名称中间的这类字样只能限定业务领域;不得用“第一”“最高”“国家级”等误导字样,\
         另有含义的除外;用人名、其他组织名称有限制;不得有损害国家和公共利益、歧视、迷信、外文、汉语拼音、阿拉伯数字等内容",
        "中国, 全国 and 中华 in front only for those registered at the ministry with approval, never for service organisations; inside a local name such words only qualify \
         the field; no misleading 第一, 最高, 国家级 unless they mean something else; names of persons and of other organisations are restricted; nothing harmful, \
         discriminating or superstitious, no foreign script, pinyin letters or Arabic digits",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "reserved",
            "{nm_grade} = if not has({nm_words}, {nm_word}) then 0 else if {nm_local} or {nm_service} then 3 else choose({nm_approval}, 'yes', 0, 'no', 3, 'open', 1)",
            RESERVED,
        ),
        now(
            "inside",
            "{nm_grade} = if not has({nm_words}, {nm_word}) then 0 else choose({nm_qualifies}, 'no', 3, 'yes', 2, 'open', 2)",
            WHOLE,
        ),
        now("misleading", "{nm_grade} = if not has({nm_words}, {nm_word}) then 0 else 2", WHOLE),
        now(
            "person-group",
            "{nm_grade} = if {nm_deprived} = 'yes' then 3 else max(choose({nm_outstanding}, 'yes', 0, 'no', 3, 'open', 2), if {nm_deprived} = 'open' then 2 else 0)",
            ART_15,
        ),
        now(
            "person",
            "{nm_grade} = if {nm_deprived} = 'yes' then 3 else max(if {nm_dead} = 'yes' then choose({nm_outstanding}, 'yes', 0, 'no', 3, 'open', 2) else if {nm_dead} = 'no' then choose({nm_consent}, 'yes', 0, 'no', 3, 'open', 1) else 2, if {nm_deprived} = 'open' then 2 else 0)",
            ART_15,
        ),
        Variant::new("nobody", "{nm_grade} = choose({nm_named}, 'no', 0, 'open', 2, 'earlier-law', 2)", C16),
        now(
            "organisation",
            "{nm_grade} = if {nm_other_name} = 'judged' then 2 else choose({nm_consent}, 'yes', 0, 'no', 3, 'open', 1)",
            WHOLE,
        ),
        now("listed", "{nm_grade} = if has({nm_words}, {nm_word}) then 3 else 0", C16),
        now("read", "{nm_topics_count} = count({nm_topics})", C16),
        Variant::new("verdict", VERDICT, C16),
    ],
};

/// 名称重复.
pub static NR_17: Rule = Rule {
    id: "NR-17",
    title: Text::new("名称重复", "duplicates"),
    statement: Text::new(
        "在同一登记管理机关,名称或者字号不得与业务领域、组织形式相同的下列组织相同:已登记的;名称变更或者注销登记未满1年的;被撤销成立登记或者名称变更登记未满3年的",
        "at one registrar neither the name nor its distinctive name may equal that of an organisation of the same field and form which is registered, which changed its name or \
         was deregistered less than a year ago, or whose establishment or change of name was revoked less than three years ago",
    ),
    confidence: Confidence::Official,
    variants: &[
        now("ends", "{nm_ends} = add_years({nm_event}, {nm_years})", ART_16),
        now("barred", "{nm_barred} = {nm_as_of} < {nm_ends}", ART_16),
        now(
            "barred-on-the-day",
            "{nm_barred} = if {nm_anniversary} = 'on-day' then {nm_as_of} < {nm_ends} else {nm_as_of} ≤ {nm_ends}",
            C17,
        ),
        now("registered", "{nm_grade} = choose({nm_same}, 'yes', 3, 'open', 2, 'no', 0)", ART_16),
        now(
            "bar",
            "{nm_grade} = if not {nm_barred} then 0 else choose({nm_same}, 'yes', 3, 'open', 2, 'no', 0)",
            ART_16,
        ),
        Variant::new("earlier", "{nm_grade} = choose({nm_same}, 'yes', 2, 'open', 2, 'no', 0)", C17)
            .until(LAST_OLD)
            .assumed(),
        Variant::new("compared", "{nm_grade} = choose({nm_compared}, 'yes', 0, 'open', 2)", C17),
        Variant::new("near", "{nm_near} = {nm_distance} ≤ {nm_near_most}", C17),
        Variant::new("verdict", VERDICT, C17),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&NR_15, &NR_16, &NR_17];

/// The words of choices that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("required", Text::new("应当有", "required")),
    ("optional", Text::new("可以没有", "may be left out")),
    ("with-consent", Text::new("经其同意", "with its consent")),
    ("judged", Text::new("由人判断", "judged by a person")),
    ("on-day", Text::new("对应日届满", "complete on the anniversary")),
    ("day-after", Text::new("对应日次日届满", "complete on the day after")),
    ("pass", Text::new("通过", "pass")),
    ("needs-consent", Text::new("须经同意", "needs consent")),
    ("needs-judgment", Text::new("须由人判断", "needs judgment")),
    ("fail", Text::new("不通过", "fail")),
];
