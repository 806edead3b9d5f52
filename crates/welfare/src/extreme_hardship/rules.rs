//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{N6, N12, Q21};
use crate::documents::{LOCAL, N1, N2, cite};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&XH_01, &XH_02, &XH_03, &XH_04];

/// Order 649 in force.
pub(super) const ORDER_649: Month = Month::at(2014, 5);
/// The five guarantees under Order 456.
pub(super) const FIVE_GUARANTEES: Month = Month::at(2006, 3);
/// The measures of 2021 in force.
pub(super) const MEASURES: Month = Month::at(2021, 5);
const BEFORE_MEASURES: Month = Month::at(2021, 4);

const WHO: &[Citation] = &[cite(&N1, "第十四条", "art. 14")];
const BY_MEASURES: &[Citation] = &[cite(&N6, "", "")];
const OF_VILLAGERS: &[Citation] = &[cite(&N12, "", "")];
const LOCALLY: &[Citation] = &[cite(&LOCAL, "", "")];

/// 特困人员认定.
pub static XH_01: Rule = Rule {
    id: "XH-01",
    title: Text::new("特困人员认定", "who is in extreme hardship"),
    statement: Text::new(
        "无劳动能力、无生活来源、无法定赡养抚养扶养义务人或者其义务人无履行义务能力的老年人、残疾人和未成年人;选择孤儿保障的\
         孤儿除外。未成年时已纳入的,保留至18周岁,仍在接受义务教育或者在普通高中、中等职业学校就读的继续保留",
        "the elderly, the disabled and minors without working ability, without a source of livelihood, and without anybody \
         able who owes support; not orphans who choose orphan support. Who came in as a minor keeps it to 18, and beyond \
         while in compulsory, ordinary senior or vocational schooling",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "three-nos",
            "{receives} = ({three_nos_rule} = 'replaced')",
            &[cite(&N2, "第八条第(一)项", "art. 8 (1)")],
        ),
        Variant::new("five-guarantees", "{receives} = {recorded}", OF_VILLAGERS).from(FIVE_GUARANTEES),
        Variant::new(
            "age",
            "{no_work_ability} = age({birth}, {day}, {age_rule}) ≥ 60 or age({birth}, {day}, {age_rule}) < 16",
            WHO,
        )
        .from(ORDER_649),
        Variant::new("disability", "{no_work_ability} = has({groups}, {certificate})", LOCALLY)
            .from(ORDER_649)
            .until(BEFORE_MEASURES),
        Variant::new("disability", "{no_work_ability} = has({groups}, {certificate})", BY_MEASURES)
            .from(MEASURES),
        Variant::new("recorded", "{no_work_ability} = {recorded}", WHO).from(ORDER_649),
        Variant::new("entered-as-minor", "{receives} = age({birth}, {decided}, {age_rule}) < 16", BY_MEASURES)
            .from(MEASURES),
        Variant::new(
            "minor-kept",
            "{no_work_ability} = {receives} and age({birth}, {day}, {age_rule}) < {minor_until}",
            BY_MEASURES,
        )
        .from(MEASURES),
        Variant::new(
            "at-school",
            "{no_work_ability} = {receives} and ({school} = 'compulsory' or {school} = 'senior-secondary' or \
             {school} = 'vocational')",
            BY_MEASURES,
        )
        .from(MEASURES),
        Variant::new("orphan", "{receives} = not {orphan_support}", WHO).from(ORDER_649),
        Variant::new("counted", "{counted_income} = {given}", WHO).from(ORDER_649),
        Variant::new("left-out", "{counted_income} = {exempt} × 0", WHO).from(ORDER_649),
        Variant::new("income", "{below_standard} = sum({counted_income}) < {standard}", WHO).from(ORDER_649),
        Variant::new("property", "{property} = ({finding} = 'within')", WHO).from(ORDER_649),
        Variant::new("able", "{incapable} = not {supporter_able}", WHO).from(ORDER_649),
        Variant::new("group", "{in_group} = ({supporter_group} ≠ 'none')", BY_MEASURES).from(MEASURES),
        Variant::new("group-age", "{in_group} = age({birth}, {day}, {age_rule}) ≥ {least}", BY_MEASURES)
            .from(MEASURES),
        Variant::new(
            "group-disability",
            "{in_group} = {grade} ≤ 2 or ({grade} = 3 and ({kind} = 'intellectual' or {kind} = 'mental'))",
            BY_MEASURES,
        )
        .from(MEASURES),
        Variant::new("incapable", "{incapable} = {in_group}", BY_MEASURES).from(MEASURES),
        Variant::new("incapable-property", "{incapable} = {in_group} and {finding} = 'within'", BY_MEASURES)
            .from(MEASURES),
        Variant::new(
            "incapable-income",
            "{incapable} = {in_group} and {supporter_income} < {disposable}",
            BY_MEASURES,
        )
        .from(MEASURES),
        Variant::new(
            "incapable-limits",
            "{incapable} = {in_group} and {supporter_income} < {disposable} and {finding} = 'within'",
            BY_MEASURES,
        )
        .from(MEASURES),
        Variant::new("no-supporters", "{no_supporter} = ({supporters} = 0)", WHO).from(ORDER_649),
        Variant::new("supporters", "{no_supporter} = all({incapable})", WHO).from(ORDER_649),
        Variant::new(
            "",
            "{receives} = {no_work_ability} and {below_standard} and {property} and {no_supporter}",
            WHO,
        )
        .from(ORDER_649),
    ],
};

/// 自理能力等级.
pub static XH_02: Rule = Rule {
    id: "XH-02",
    title: Text::new("自理能力等级", "self-care grade"),
    statement: Text::new(
        "自主吃饭、穿衣、上下床、如厕、室内行走、洗澡六项:全部达到为全自理,一至三项不能达到为半护理,四项以上不能达到为全护理",
        "six tasks: to eat, dress, get in and out of bed, use the toilet, walk indoors and bathe. All done: self-caring; \
         one to three not done: partial care; four or more: full care",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "",
            "{self_care} = if sum({task_failed}) = 0 then 'self' else if sum({task_failed}) ≤ 3 then 'partial' else 'full'",
            BY_MEASURES,
        )
        .from(MEASURES),
        Variant::new(
            "so-far",
            "{self_care} = if sum({task_failed}) ≥ 4 then 'full' else if sum({task_failed}) ≥ 1 and \
             sum({task_failed}) + {tasks_open} ≤ 3 then 'partial' else 'none'",
            BY_MEASURES,
        )
        .from(MEASURES),
        Variant::new("recorded", "{self_care} = {basis}", LOCALLY),
    ],
};

/// 供养标准.
pub static XH_03: Rule = Rule {
    id: "XH-03",
    title: Text::new("特困供养标准", "amounts of extreme-hardship support"),
    statement: Text::new(
        "基本生活标准全额发给,照料护理标准按自理能力等级;五保按供养形式的年标准除以十二。与低保、低保边缘、刚性支出困难\
         家庭互斥",
        "the basic amount in full, and an amount for care by the self-care grade; the five guarantees a twelfth of the \
         yearly amount of their form. Never beside the allowance or the statuses of marginal and rigid households",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("status", "{receives} = ({held} = 'extreme-hardship')", LOCALLY),
        Variant::new("draws", "{receives} = not {draws}", LOCALLY),
        Variant::new("basic", "{amount} = {published}", LOCALLY).from(ORDER_649),
        Variant::new(
            "basic-rural",
            "{amount} = if {method} = 'basic-and-care' then {published} else 0",
            LOCALLY,
        )
        .from(ORDER_649),
        Variant::new("care", "{amount} = if {self_care} ≠ 'self' then {published} else 0", LOCALLY)
            .from(ORDER_649),
        Variant::new(
            "care-self",
            "{amount} = if {self_care} = 'self' and ({method} = 'one-amount' or {method} = 'third-by-form') \
             then {published} else 0",
            LOCALLY,
        )
        .from(ORDER_649),
        Variant::new("third", THIRD, QINGDAO).from(ORDER_649),
        Variant::new("third-rounded", THIRD_ROUNDED, QINGDAO).from(ORDER_649),
        Variant::new("wage", WAGE, LOCALLY).from(ORDER_649),
        Variant::new("wage-rounded", WAGE_ROUNDED, LOCALLY).from(ORDER_649),
        Variant::new("five-guarantees", YEARLY, LOCALLY).from(FIVE_GUARANTEES),
        Variant::new("five-guarantees-rounded", YEARLY_ROUNDED, LOCALLY).from(FIVE_GUARANTEES),
    ],
};

const THIRD: &str =
    "{amount} = if {self_care} = 'self' and {method} = 'third-by-form' then {whole} ÷ 3 else 0";
const THIRD_ROUNDED: &str = "{amount} = if {self_care} = 'self' and {method} = 'third-by-form' then round({whole} ÷ 3, {rounding}) else 0";
const WAGE: &str =
    "{amount} = if {self_care} ≠ 'none' and {method} = 'part-of-minimum-wage' then {wage} ÷ {parts} else 0";
const WAGE_ROUNDED: &str = "{amount} = if {self_care} ≠ 'none' and {method} = 'part-of-minimum-wage' then \
                            round({wage} ÷ {parts}, {rounding}) else 0";
const YEARLY: &str =
    "{amount} = if {support_form} ≠ 'none' and {method} = 'five-guarantees' then {yearly} ÷ 12 else 0";
const YEARLY_ROUNDED: &str = "{amount} = if {support_form} ≠ 'none' and {method} = 'five-guarantees' then \
                              round({yearly} ÷ 12, {rounding}) else 0";
const QINGDAO: &[Citation] = &[cite(&Q21, "", "")];

/// 起止、形式、丧葬.
pub static XH_04: Rule = Rule {
    id: "XH-04",
    title: Text::new("特困供养起止与形式", "start, stop and forms of extreme-hardship support"),
    statement: Text::new(
        "自决定次月起发给;死亡、失踪、恢复劳动能力、服刑、有了收入或者义务人的终止;集中或者分散供养由本人选择;死亡的给丧葬费",
        "paid from the month after the decision; ends with death, disappearance, working ability regained, prison, income \
         or a supporter found; home or dispersed care as the person chooses; the funeral of who dies is paid",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("begun", "{due} = {month} > month({decided})", LOCALLY),
        Variant::new(
            "start",
            "{due} = {month} ≥ add_months(month({decided}), choose({start_rule}, 'month-after-decision', 1, 0))",
            LOCALLY,
        ),
        Variant::new("stopped", "{due} = {month} < month({stopped})", LOCALLY),
        Variant::new(
            "stop",
            "{due} = {month} < add_months(month({stopped}), choose({stop_rule}, 'month-after-decision', 1, 0))",
            LOCALLY,
        ),
        Variant::new("dead", "{due} = {month} ≤ month({died})", LOCALLY),
        Variant::new(
            "died",
            "{due} = {month} < add_months(month({died}), choose({stop_rule}, 'month-after-death', 1, 0))",
            LOCALLY,
        ),
        Variant::new("away", "{due} = {away} ≠ 'prison' and {away} ≠ 'declared-missing'", LOCALLY),
        Variant::new("form", "{support_form} = {recorded}", FORM).from(ORDER_649),
        Variant::new("form", "{support_form} = {recorded}", OF_VILLAGERS)
            .from(FIVE_GUARANTEES)
            .until(Month::at(2014, 4)),
        Variant::new("no-death", "{due} = {deaths} > 0", LOCALLY),
        Variant::new("funeral", "{amount} = {funeral_months} × {published}", LOCALLY).assumed(),
    ],
};

const FORM: &[Citation] = &[cite(&N1, "第十九条", "art. 19")];
