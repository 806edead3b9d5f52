//! SA-01 to SA-28: the subsistence allowance.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use crate::documents::{CIVIL_CODE, CONVENTION, N1, N2, N3, N4, Q14, Q16, SEED, cite};

/// Order 649 replaced the older rules for income and amount.
pub(super) const ORDER_649: Month = Month::at(2014, 5);
pub(super) const BEFORE_ORDER_649: Month = Month::at(2014, 4);
/// The trial measures of 2012.
pub(super) const MEASURES_2012: Month = Month::at(2012, 12);
pub(super) const BEFORE_2012: Month = Month::at(2012, 11);
/// The measures of 2021.
pub(super) const MEASURES_2021: Month = Month::at(2021, 7);
pub(super) const BEFORE_2021: Month = Month::at(2021, 6);

/// 收入条件: income per head below the standard.
pub static SA_01: Rule = Rule {
    id: "SA-01",
    title: Text::new("收入条件", "income test"),
    statement: Text::new(
        "共同生活的家庭成员人均收入低于当地低保标准",
        "the income per head of the members living together is below the local standard",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "",
            "{eligible} = {income} < {standard} × {members} × {months}",
            &[cite(&N2, "第二条", "art. 2")],
        )
        .until(BEFORE_ORDER_649),
        Variant::new(
            "",
            "{eligible} = {income} < {standard} × {members} × {months}",
            &[cite(&N1, "第九条", "art. 9")],
        )
        .from(ORDER_649),
    ],
};

const FAMILY: &[Citation] = &[cite(&N3, "第七条", "art. 7")];
const FAMILY_2012: &[Citation] = &[cite(&N4, "", "")];
/// No text of the years before was read.
const FAMILY_BEFORE: &[Citation] = &[cite(&CONVENTION, "SA-02", "SA-02")];

/// Forms that stand in both measures alike, and are taken over for the years before.
macro_rules! family {
    ($($name:literal: $formula:literal,)+) => {
        &[$(
            Variant::new($name, $formula, FAMILY_BEFORE).until(BEFORE_2012).assumed(),
            Variant::new($name, $formula, FAMILY_2012).from(MEASURES_2012).until(BEFORE_2021),
            Variant::new($name, $formula, FAMILY).from(MEASURES_2021),
        )+]
    };
}

/// 共同生活的家庭成员: who counts.
pub static SA_02: Rule = Rule {
    id: "SA-02",
    title: Text::new("共同生活的家庭成员", "members who count"),
    statement: Text::new(
        "配偶、未成年子女、不能独立生活的成年子女(含全日制本科及以下在读),以及长期共同居住的其他被扶养人计入",
        "spouse, minor children, adult children unable to live independently (including full-time study up to a \
         bachelor's degree), and dependants living with the household permanently count",
    ),
    confidence: Confidence::Official,
    variants: family! {
        "recorded": "{counted} = if {recorded} then 1 else 0",
        "core": "{counted} = if {relation} = 'applicant' or {relation} = 'spouse' then 1 else 0",
        "minor":
            "{counted} = if {relation} = 'child' and age({birth}, {day}, {age_rule}) < {least} then 1 else 0",
        "student":
            "{counted} = if {relation} = 'child' and {schooling} = 'full-time-up-to-bachelor' then 1 else 0",
        "unable": "{counted} = if {relation} = 'child' and {recorded} then 1 else 0",
        "dependant": "{counted} = if {recorded} then 1 else 0",
        "cohabiting": "{counted} = if {months} ≥ {minimum} then 1 else 0",
        "total": "{members} = sum({counted})",
        "anybody": "{receives} = {members} ≥ 1",
    },
};

/// 不计入人员: who does not count.
pub static SA_03: Rule = Rule {
    id: "SA-03",
    title: Text::new("不计入的人员", "persons not counted"),
    statement: Text::new(
        "连续三年以上脱离家庭的宗教教职人员、服刑或强制隔离戒毒人员、宣告失踪人员及省里规定的其他人员不计入",
        "clergy apart from the family for three years, persons serving a sentence, in compulsory detoxification or \
         declared missing, and others set by the province do not count",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("", SENTENCED, AWAY_BEFORE).until(BEFORE_2021).assumed(),
        Variant::new("", SENTENCED, AWAY).from(MEASURES_2021),
        Variant::new("clergy", CLERGY, AWAY_BEFORE).until(BEFORE_2021).assumed(),
        Variant::new("clergy", CLERGY, AWAY).from(MEASURES_2021),
        Variant::new("clergy-returning", RETURNING, AWAY_BEFORE).until(BEFORE_2021).assumed(),
        Variant::new("clergy-returning", RETURNING, AWAY).from(MEASURES_2021),
        Variant::new("conscript", CONSCRIPT, AWAY_BEFORE).until(BEFORE_2021).assumed(),
        Variant::new("conscript", CONSCRIPT, AWAY).from(MEASURES_2021),
        Variant::new("conscript-counted", COUNTED_CONSCRIPT, AWAY_BEFORE).until(BEFORE_2021).assumed(),
        Variant::new("conscript-counted", COUNTED_CONSCRIPT, AWAY).from(MEASURES_2021),
    ],
};

const SENTENCED: &str =
    "{counted} = choose({away}, 'prison', 0, 'detoxification', 0, 'declared-missing', 0, 1)";
const CLERGY: &str = "{counted} = if {away_months} ≥ {minimum} then 0 else 1";
const RETURNING: &str = "{left_out} = ({away_months} ≥ {minimum})";
const CONSCRIPT: &str = "{counted} = if {published} = 'not-counted' then 0 else 1";
const COUNTED_CONSCRIPT: &str = "{left_out} = ({published} = 'not-counted')";
const AWAY: &[Citation] = &[cite(&N3, "第七条第二款", "art. 7 para. 2")];
const AWAY_BEFORE: &[Citation] = &[cite(&CONVENTION, "SA-03", "SA-03")];

const INCOME: &[Citation] = &[cite(&N2, "第二条", "art. 2"), cite(&N3, "第九至十一条", "arts. 9–11")];
const INCOME_1999: &[Citation] = &[cite(&N2, "第二条", "art. 2")];

/// Forms that rest on Order 271, and from 2021 on the measures too.
macro_rules! income {
    ($($name:literal: $formula:literal,)+) => {
        &[$(
            Variant::new($name, $formula, INCOME_1999).until(BEFORE_2021),
            Variant::new($name, $formula, INCOME).from(MEASURES_2021),
        )+]
    };
}

/// 家庭收入: what is counted.
pub static SA_05: Rule = Rule {
    id: "SA-05",
    title: Text::new("家庭收入", "counted income"),
    statement: Text::new(
        "核算期内全体成员的现金和实物收入,扣除税费、社会保险费和付出的赡养费",
        "all income of the members in the window, less taxes, social contributions and maintenance paid",
    ),
    confidence: Confidence::Official,
    variants: income! {
        "determined": "{income} = {determined}",
        "not-a-member": "{counted_income} = {given} × {counted}",
        "open": "{counted_income} = {floor}",
        "deduction":
            "{deduction} = {given} × months(max({span_first}, {window_first}), min({span_last}, {window_last}))",
        "deduction-period":
            "{deduction} = if {span_first} ≥ {window_first} and {span_last} ≤ {window_last} then {given} else 0",
        "deduction-not-a-member": "{deduction} = {given} × {counted}",
        "deduction-open": "{deduction} = {floor}",
        "window": "{months} = months({window_first}, {window_last})",
        "first": "{window_first} = add_months(month({applied}), 0 − {months})",
        "last": "{window_last} = add_months(month({applied}), 0 − 1)",
        "monthly":
            "{counted_income} = {given} × months(max({span_first}, {window_first}), min({span_last}, {window_last}))",
        "period":
            "{counted_income} = if {span_first} ≥ {window_first} and {span_last} ≤ {window_last} then {given} else 0",
        "lump":
            "{counted_income} = {given} × months(max({span_first}, {window_first}), min(add_months({span_first}, {minimum} − 1), {window_last})) ÷ {minimum}",
        "loss":
            "{counted_income} = if {loss_rule} = 'counts-as-zero' then max({given}, 0) else {given}",
        "total": "{income} = max(sum({counted_income}) − sum({deduction}), 0)",
        "total-of-all":
            "{income} = max(sum({counted_income}) + sum({notional}) + sum({maintenance}) − sum({employment_cost}) − sum({deduction}), 0)",
    },
};

/// 不计收入: what is left out.
pub static SA_06: Rule = Rule {
    id: "SA-06",
    title: Text::new("不计入的收入", "income that does not count"),
    statement: Text::new(
        "优抚抚恤补助、政府奖励、助学金、社会救助款物、工伤医疗护理、丧葬费、高龄津贴、残疾人两项补贴不计入",
        "special-care payments, government awards, student aid, social assistance, work-injury care, funeral money, \
         high-age and disability subsidies do not count",
    ),
    confidence: Confidence::Official,
    variants: income! {
        "": "{counted_income} = {exempt} × 0",
        "local": "{counted_income} = if {published} = 'not-counted' then {exempt} × 0 else {exempt}",
    },
};

const PROPERTY: &[Citation] = &[cite(&N1, "第九条", "art. 9")];
const PROPERTY_BEFORE: &[Citation] = &[cite(&CONVENTION, "SA-11", "SA-11")];

/// 财产条件.
pub static SA_11: Rule = Rule {
    id: "SA-11",
    title: Text::new("财产条件", "property test"),
    statement: Text::new(
        "家庭财产符合当地规定;青岛自2017年5月起人均金融资产不超过低保标准的48倍",
        "the household's property meets the local rule; in Qingdao since May 2017 financial assets per head may not \
         exceed 48 standards",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("recorded", "{property} = ({finding} = 'within')", PROPERTY_BEFORE)
            .until(BEFORE_ORDER_649)
            .assumed(),
        Variant::new("recorded", "{property} = ({finding} = 'within')", PROPERTY).from(ORDER_649),
        Variant::new(
            "",
            "{property} = sum({assets}) ≤ {multiple} × {standard} × {members}",
            &[cite(&Q16, "", "")],
        ),
        Variant::new("barred", "{property} = not {barred}", PROPERTY_BEFORE)
            .until(BEFORE_ORDER_649)
            .assumed(),
        Variant::new("barred", "{property} = not {barred}", PROPERTY).from(ORDER_649),
    ],
};

const TOP_UP: &[Citation] = &[cite(&N2, "第八条第(二)项", "art. 8 (2)")];
const TOP_UP_2014: &[Citation] = &[cite(&N1, "第十二条", "art. 12")];
const TOP_UP_2021: &[Citation] = &[cite(&N1, "第十二条", "art. 12"), cite(&N3, "第二十三条", "art. 23")];

/// 差额救助: what the household lacks to its standard.
pub static SA_12: Rule = Rule {
    id: "SA-12",
    title: Text::new("差额补助", "top-up to the standard"),
    statement: Text::new(
        "按共同生活的家庭成员人均收入低于当地低保标准的差额,按月发给低保金",
        "a month's payment is what the members' income lacks to the standard",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("", "{amount} = {standard} × {members} − {income} ÷ {months}", TOP_UP)
            .until(BEFORE_ORDER_649),
        Variant::new("", "{amount} = {standard} × {members} − {income} ÷ {months}", TOP_UP_2014)
            .from(ORDER_649)
            .until(BEFORE_2021),
        Variant::new("", "{amount} = {standard} × {members} − {income} ÷ {months}", TOP_UP_2021)
            .from(MEASURES_2021),
    ],
};

/// 取整.
pub static SA_18: Rule = Rule {
    id: "SA-18",
    title: Text::new("取整", "rounding"),
    statement: Text::new(
        "按户在最后一步取整一次;全国无明文,地方另有规定的从其规定",
        "the household's amount is rounded once, at the end; no national text, local rules apply",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new(
            "",
            ROUNDED,
            &[cite(&CONVENTION, "SA-18", "SA-18"), cite(&N2, "第八条第(二)项", "art. 8 (2)")],
        )
        .until(BEFORE_ORDER_649),
        Variant::new("", ROUNDED, &[cite(&CONVENTION, "SA-18", "SA-18"), cite(&N1, "第十二条", "art. 12")])
            .from(ORDER_649),
    ],
};

const ROUNDED: &str = "{amount} = round({standard} × {members} − {income} ÷ {months}, {rounding})";

/// 起发月份.
pub static SA_19: Rule = Rule {
    id: "SA-19",
    title: Text::new("起发月份", "first month"),
    statement: Text::new(
        "自决定次月起发放(地方可自当月起)",
        "payment begins in the month after the decision (some places: the same month)",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("", FIRST_MONTH, &[cite(&CONVENTION, "SA-19", "SA-19")]).until(BEFORE_2012).assumed(),
        Variant::new("", FIRST_MONTH, &[cite(&N4, "", ""), cite(&Q14, "", "")]).from(MEASURES_2012),
        Variant::new("begun", BEGUN, &[cite(&CONVENTION, "SA-19", "SA-19")]).until(BEFORE_2012).assumed(),
        Variant::new("begun", BEGUN, &[cite(&N4, "", ""), cite(&Q14, "", "")]).from(MEASURES_2012),
        Variant::new("ended", "{due} = {month} ≤ {last}", &[cite(&N2, "第十条", "art. 10")])
            .until(BEFORE_ORDER_649),
        Variant::new("ended", "{due} = {month} ≤ {last}", &[cite(&N1, "第十三条", "art. 13")])
            .from(ORDER_649),
    ],
};

const FIRST_MONTH: &str = "{first} = add_months(month({decided}), choose({start_rule}, 'month-after-decision', 1, 'month-of-decision', 0))";
const BEGUN: &str = "{due} = {month} ≥ {first}";

const CHANGE: &[Citation] = &[cite(&N1, "第十三条", "art. 13"), cite(&CONVENTION, "SA-22", "SA-22")];
const CHANGE_1999: &[Citation] = &[cite(&N2, "第十条", "art. 10"), cite(&CONVENTION, "SA-22", "SA-22")];

macro_rules! change {
    ($name:literal, $formula:literal) => {
        [
            Variant::new($name, $formula, CHANGE_1999).until(BEFORE_ORDER_649),
            Variant::new($name, $formula, CHANGE).from(ORDER_649),
        ]
    };
}

const ENTERED: [Variant; 2] = change!(
    "entered",
    "{counted} = if {month} ≥ add_months(month({entered}), choose({start_rule}, 'month-after-decision', 1, 0)) then 1 else 0"
);
const ENTERED_CLEAR: [Variant; 2] =
    change!("entered-clear", "{counted} = if {month} > month({entered}) then 1 else 0");
const LEFT: [Variant; 2] = change!(
    "left",
    "{counted} = if {month} ≥ add_months(month({left}), choose({start_rule}, 'month-after-decision', 1, 0)) then 0 else 1"
);
const LEFT_CLEAR: [Variant; 2] =
    change!("left-clear", "{counted} = if {month} > month({left}) then 0 else 1");
const DIED: [Variant; 2] = change!(
    "died",
    "{counted} = if {month} ≥ add_months(month({died}), choose({stop_rule}, 'month-after-death', 1, 0)) then 0 else 1"
);
const DIED_CLEAR: [Variant; 2] =
    change!("died-clear", "{counted} = if {month} > month({died}) then 0 else 1");

/// 情况变更.
pub static SA_22: Rule = Rule {
    id: "SA-22",
    title: Text::new("情况变更", "change of circumstances"),
    statement: Text::new(
        "人口、收入、财产变化后调整;自决定次月起执行,死亡自次月起停发",
        "changes of people, income and property change the payment from the month after the decision; a death, from \
         the month after it",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        ENTERED[0],
        ENTERED[1],
        ENTERED_CLEAR[0],
        ENTERED_CLEAR[1],
        LEFT[0],
        LEFT[1],
        LEFT_CLEAR[0],
        LEFT_CLEAR[1],
        DIED[0],
        DIED[1],
        DIED_CLEAR[0],
        DIED_CLEAR[1],
    ],
};

/// 适用标准.
pub static SA_27: Rule = Rule {
    id: "SA-27",
    title: Text::new("适用标准", "which standard"),
    statement: Text::new(
        "城市户籍适用城市标准,农村户籍适用农村标准;同户户籍不同的,适用受理地标准",
        "urban register, urban standard; rural register, rural standard; mixed households, that of the place of \
         acceptance",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("", URBAN, STANDARD_BEFORE).until(BEFORE_ORDER_649).assumed(),
        Variant::new("", URBAN, STANDARD).from(ORDER_649),
        Variant::new("rural", RURAL, STANDARD_BEFORE).until(BEFORE_ORDER_649).assumed(),
        Variant::new("rural", RURAL, STANDARD).from(ORDER_649),
    ],
};

const URBAN: &str = "{standard} = choose({register}, 'urban', {published})";
const RURAL: &str = "{standard} = choose({register}, 'rural', {published})";
const STANDARD: &[Citation] = &[cite(&N1, "第十条", "art. 10")];
const STANDARD_BEFORE: &[Citation] = &[cite(&CONVENTION, "SA-27", "SA-27")];

/// 三无全额.
pub static SA_28: Rule = Rule {
    id: "SA-28",
    title: Text::new("三无人员全额", "full payment to the three-nos"),
    statement: Text::new(
        "无生活来源、无劳动能力、无法定赡养扶养抚养人的城市居民按标准全额享受",
        "urban residents without income, working ability and legal supporters get the full standard",
    ),
    confidence: Confidence::Official,
    variants: &[Variant::new(
        "",
        "{amount} = if {full} and {published} = 'full-standard' then {standard} × {members} else 0",
        &[cite(&N2, "第八条第(一)项", "art. 8 (1)")],
    )],
};

pub(super) const SHIBEI_2014: &[Citation] = &[cite(&SEED, "", "")];
pub(super) const FULL_YEARS: Citation = cite(&CIVIL_CODE, "第二百条至第二百零二条", "arts. 200–202");
pub(super) const CIVIL_CODE_FROM: Month = Month::at(2021, 1);
pub(super) const BEFORE_CIVIL_CODE: Month = Month::at(2020, 12);
