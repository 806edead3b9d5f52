//! SA-20 as data: a form a clock, national by date, and one for what places have set.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{LITIGATION_LAW, N6, N8, N12, RECONSIDERATION_LAW};
use crate::documents::{CONVENTION, LOCAL, N2, N3, N4, cite};

/// Every rule of procedure, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&SA_20];

const DAYS: &str = "{late_days} = max({used_days} − {limit_days} − {rolled_days}, 0)";
const MONTHS: &str = "{late} = {acted_on} > {due_date}";

/// Order 271 is cited up to the month before Order 649.
const LAST_OF_1999: Month = Month::at(2014, 4);
const MEASURES_2012: Month = Month::at(2012, 12);
const LAST_OF_2012: Month = Month::at(2021, 6);
const MEASURES_2021: Month = Month::at(2021, 7);

const LOCAL_RULES: &[Citation] = &[cite(&LOCAL, "", "")];

/// 办理时限.
pub static SA_20: Rule = Rule {
    id: "SA-20",
    title: Text::new("办理时限", "procedure clocks"),
    statement: Text::new(
        "1999年:30日内办结;2012年:公示7日,公示无异议后3个工作日内决定,有异议的20个工作日内重新调查并公示;2021年:30个工作日\
         内办结,特殊情形45个工作日,不予批准的3个工作日内告知;不予批准须书面说明理由;各地时限见参数。首日不计;公示期是否计入,无明文",
        "1999: done within 30 days; 2012: a notice of 7 days, a decision within 3 working days after a clean one, 20 working \
         days from an objection to a new notice; 2021: done within 30 working days, 45 in special cases, a refusal told \
         within 3; refusals give written reasons; places have limits of their own. The first day is not counted; whether \
         the notice counts within the whole is not told",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("whole", DAYS, &[cite(&N2, "", "")]).until(LAST_OF_1999),
        Variant::new("whole", DAYS, &[cite(&N3, "", "")]).from(MEASURES_2021),
        Variant::new("whole-local", DAYS, LOCAL_RULES),
        Variant::new("notice", DAYS, &[cite(&N4, "", "")]).from(MEASURES_2012).until(LAST_OF_2012),
        Variant::new("notice", DAYS, &[cite(&N3, "", "")]).from(MEASURES_2021),
        Variant::new("notice-local", DAYS, LOCAL_RULES),
        Variant::new("decision", DAYS, &[cite(&N4, "", "")]).from(MEASURES_2012).until(LAST_OF_2012),
        Variant::new("decision", DAYS, &[cite(&N3, "", "")]).from(MEASURES_2021),
        Variant::new("decision-local", DAYS, LOCAL_RULES),
        Variant::new("reinvestigation", DAYS, &[cite(&N4, "", "")]).from(MEASURES_2012).until(LAST_OF_2012),
        Variant::new("reinvestigation-local", DAYS, LOCAL_RULES),
        Variant::new("refusal", DAYS, &[cite(&N3, "", "")]).from(MEASURES_2021),
        Variant::new("refusal-local", DAYS, LOCAL_RULES),
        Variant::new("xh", DAYS, &[cite(&N12, "", "")]).from(Month::at(2006, 3)).until(Month::at(2015, 12)),
        Variant::new("xh", DAYS, LOCAL_RULES).from(Month::at(2016, 1)).until(Month::at(2021, 4)),
        Variant::new("xh", DAYS, &[cite(&N6, "", "")]).from(Month::at(2021, 5)),
        Variant::new("xh-local", DAYS, LOCAL_RULES),
        Variant::new("small-fast", DAYS, &[cite(&N8, "", "")]).from(Month::at(2026, 1)),
        Variant::new("small-fast-local", DAYS, LOCAL_RULES),
        Variant::new("reconsideration", DAYS, RECONSIDERATION).assumed(),
        Variant::new("litigation", MONTHS, LITIGATION).assumed(),
        Variant::new("litigation-after", DAYS, LITIGATION).assumed(),
    ],
};

const RECONSIDERATION: &[Citation] =
    &[cite(&RECONSIDERATION_LAW, "", ""), cite(&CONVENTION, "SA-20", "SA-20")];
const LITIGATION: &[Citation] = &[cite(&LITIGATION_LAW, "", ""), cite(&CONVENTION, "SA-20", "SA-20")];

/// The words of choices that only procedure uses.
pub static WORDS: &[(&str, Text)] = &[
    ("calendar-days", Text::new("自然日", "calendar days")),
    ("working-days", Text::new("工作日", "working days")),
    ("acceptance", Text::new("自受理起", "from acceptance")),
    ("application", Text::new("自申请起", "from the application")),
    ("inside", Text::new("计入", "counted within")),
    ("outside", Text::new("不计入", "not counted")),
    ("stops-the-clock", Text::new("中止计算", "the clock stands still")),
    ("clock-runs", Text::new("照常计算", "the clock runs on")),
    ("first-day-not-counted", Text::new("首日不计", "the first day is not counted")),
    ("first-day-counted", Text::new("首日计入", "the first day is counted")),
    ("next-working-day", Text::new("顺延至工作日", "moves to the next working day")),
    ("stands", Text::new("不顺延", "stands")),
    ("law-of-acceptance", Text::new("受理时的规定", "the law at acceptance")),
    ("law-of-step", Text::new("该步骤时的规定", "the law of the step")),
];
