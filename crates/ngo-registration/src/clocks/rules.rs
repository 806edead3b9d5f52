//! NR-11, NR-12, NR-22 to NR-24, NR-34, NR-35 and NR-37 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{AL, CC, CL16, CL23, CONVENTION, CR60, F04, PROMISES, REPORT, SG16, SG98, SO98, cite};

/// Every rule, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&NR_11, &NR_12, &NR_22, &NR_23, &NR_24, &NR_34, &NR_35, &NR_37];

const LENGTH: &str = "{nc_days} = {nc_limit}";
const LONGER: &str = "{nc_days} = {nc_limit} + min({nc_more}, {nc_most})";

/// The count is full on a day: the days on the way, without those off and those excluded, are the days of the limit.
const WORKING: &str = "{nc_due} = choose(days({nc_start}, {nc_last}) − {nc_off} − {nc_excluded} − {nc_days}, 0, if {nc_kind} = 'working-days' then {nc_last} else {nc_start})";
const CALENDAR: &str = "{nc_due} = choose(days({nc_start}, {nc_last}) − {nc_excluded} − {nc_days}, 0, if {nc_kind} = 'calendar-days' then {nc_last} else {nc_start})";
const CALENDAR_REST: &str = "{nc_due} = choose(days({nc_start}, {nc_last}) − {nc_excluded} − {nc_days}, 0, if {nc_kind} = 'working-days' then {nc_start} else if {nc_rest_day} = 'next-working-day' then {nc_moved} else {nc_last})";
const STOPPED: &str = "{nc_left} = {nc_days} − {nc_used}";
const LATE: &str = "{nc_late} = {nc_seen} > {nc_due}";
const SILENCE: &str = "{nc_accepted} = if {nc_seen} > {nc_due} then {nc_filed} else {nc_due}";
const SILENCE_AFTER: &str =
    "{nc_accepted} = if {nc_seen} > {nc_due} and {nc_silence} = 'counts' then {nc_filed} else {nc_due}";
const DEFECTS: &str = "{nc_defect_days} = if {nc_defects} = 'suspended' then {nc_held} else 0";
const STEPS: &str = "{nc_steps} = if {nc_preparation} = 'required' then 'two-steps' else 'one-step'";
const STEPS_ON: &str = "{nc_steps} = if {nc_preparation} = 'ends-this-month' and days(first_day(month({nc_on})), {nc_on}) + 1 < {nc_ends} then 'two-steps' else 'one-step'";
const MONTHS: &str = "{nc_due} = after_months({nc_start}, {nc_months})";
const MONTHS_REST: &str = "{nc_due} = if {nc_rest_day} = 'next-working-day' then max(after_months({nc_start}, {nc_months}), {nc_moved}) else after_months({nc_start}, {nc_months})";
const MAY_ACT: &str = "{nc_may_act} = {nc_stage} = 'active' or {nc_stage} = 'change-pending' or {nc_stage} = 'abnormal' or {nc_stage} = 'serious'";
const LEAVES: &str = "{nc_leaves} = add_years({nc_since}, {nc_years})";
const CODE: &str = "{nc_code_right} = {nc_code_issued} = 'not-yet' or {nc_has_code}";
const COUNTED: &str = "{nc_counted} = {nc_spent} − {nc_excluded_workdays}";
const ON_TIME: &str = "{nc_on_time} = {nc_counted} <= {nc_promise}";
const ON_TIME_DATE: &str = "{nc_on_time} = {nc_seen} <= {nc_due}";
const GROUP_VERSION: &str = "{nc_version} = if {nc_on} < {nc_amended} then 'SG98' else if {nc_on} < {nc_unread} then 'SG16' else 'SG16-SG26-unread'";
const SERVICE_VERSION: &str = "{nc_version} = if {nc_on} < {nc_amended} then 'none' else 'SO98'";
const FOUNDATION_VERSION: &str = "{nc_version} = if {nc_on} < {nc_amended} then 'FM88' else 'F04'";
const PUBLIC: &str = "{nc_destination} = if {nc_charter} then 'charter' else if {nc_resolution} then 'resolution' else 'registrar'";
const GIFT: &str = "{nc_destination} = if {nc_charter} then 'charter' else 'registrar'";
const MEMBERS: &str = "{nc_destination} = if {nc_charter} then 'charter' else if {nc_resolution} then 'resolution' else 'state-rules'";

/// Decree 250 is cited up to the month before its amendment.
const LAST_SG98: Month = Month::at(2016, 1);
const FIRST_SG16: Month = Month::at(2016, 2);
const FIRST_98: Month = Month::at(1998, 10);
const FIRST_F04: Month = Month::at(2004, 6);
const FIRST_AL: Month = Month::at(2004, 7);
const FIRST_CL16: Month = Month::at(2016, 9);
const LAST_CL16: Month = Month::at(2024, 8);
const FIRST_CL23: Month = Month::at(2024, 9);
const LAST_BEFORE_CC: Month = Month::at(2020, 12);
const FIRST_CC: Month = Month::at(2021, 1);

const ART_42: &[Citation] = &[cite(&AL, "第四十二条", "art. 42")];
const CL16_10: &[Citation] = &[cite(&CL16, "第十条", "art. 10")];
const CL23_10: &[Citation] = &[cite(&CL23, "第十条", "art. 10")];
const C11: &[Citation] = &[cite(&CONVENTION, "NR-11", "NR-11")];
const C12: &[Citation] = &[cite(&CONVENTION, "NR-12", "NR-12")];
const C22: &[Citation] = &[cite(&CONVENTION, "NR-22", "NR-22")];
const C24: &[Citation] = &[cite(&CONVENTION, "NR-24", "NR-24")];
const C34: &[Citation] = &[cite(&CONVENTION, "NR-34", "NR-34")];
const C35: &[Citation] = &[cite(&REPORT, "", ""), cite(&CONVENTION, "NR-35", "NR-35")];
const C37: &[Citation] = &[cite(&CONVENTION, "NR-37", "NR-37")];
const CC_DAYS: &[Citation] = &[cite(&CC, "第二百零一条", "art. 201")];
const CC_REST: &[Citation] = &[cite(&CC, "第二百零一条、第二百零三条", "arts. 201, 203")];
const WORKDAYS: &[Citation] =
    &[cite(&AL, "第四十五条、第八十二条", "arts. 45, 82"), cite(&CONVENTION, "NR-11", "NR-11")];
const ART_32: &[Citation] = &[cite(&AL, "第三十二条", "art. 32")];
const CHANGE_GROUP: &[Citation] = &[cite(&SG16, "第十八条", "art. 18")];

/// 办理时限.
pub static NR_11: Rule = Rule {
    id: "NR-11",
    title: Text::new("办理时限", "time limits"),
    statement: Text::new(
        "法定时限与承诺时限并列:社会团体、民办非企业单位、基金会60日,筹备后30日,慈善组织设立30日、认定20日,变更和注销适用行政许可法20个工作日加10个工作日;申请人自同意之日起30日内申请变更;各地承诺见参数。条例、慈善法所称日按自然日并顺延为推定",
        "the limit of the law and the promise stand side by side: 60 days for groups, service organisations and foundations, 30 after \
         preparation, 30 to found and 20 to recognise a charity, 20 working days and 10 more for changes and deregistration by the \
         licensing law; an applicant has 30 days from the consent to apply for a change; promises are figures. That the days of the \
         regulations and the charity law are calendar days, and roll over, is assumed",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("group", LENGTH, C11).from(FIRST_98).until(LAST_SG98).assumed(),
        Variant::new("group", LENGTH, &[cite(&SG16, "第十二条", "art. 12")]).from(FIRST_SG16),
        Variant::new("preparation", LENGTH, &[cite(&SG98, "第十二条", "art. 12")]).from(FIRST_98),
        Variant::new("after-preparation", LENGTH, &[cite(&SG98, "", "")]).from(FIRST_98),
        Variant::new("service", LENGTH, &[cite(&SO98, "第十一条", "art. 11")]).from(FIRST_98),
        Variant::new("foundation", LENGTH, &[cite(&F04, "第十一条", "art. 11")]).from(FIRST_F04),
        Variant::new("branch", LENGTH, &[cite(&F04, "第十二条", "art. 12")]).from(FIRST_F04),
        Variant::new("overseas-office", LENGTH, &[cite(&F04, "第十三条", "art. 13")]).from(FIRST_F04),
        Variant::new("charity", LENGTH, CL16_10).from(FIRST_CL16).until(LAST_CL16),
        Variant::new("charity", LENGTH, CL23_10).from(FIRST_CL23),
        Variant::new("charity-extended", LONGER, CL16_10).from(FIRST_CL16).until(LAST_CL16),
        Variant::new("charity-extended", LONGER, CL23_10).from(FIRST_CL23),
        Variant::new("fundraising", LENGTH, &[cite(&CL23, "第二十二条", "art. 22")]).from(FIRST_CL23),
        Variant::new("licensing", LENGTH, ART_42).from(FIRST_AL),
        Variant::new("licensing-extended", LONGER, ART_42).from(FIRST_AL),
        Variant::new("founded-by-law", LENGTH, &[cite(&SG16, "第十五条", "art. 15")]).from(FIRST_SG16),
        Variant::new("notice", LENGTH, ART_32).from(FIRST_AL),
        Variant::new("certificate", LENGTH, &[cite(&AL, "第四十四条", "art. 44")]).from(FIRST_AL),
        Variant::new("change-apply-group", LENGTH, &[cite(&SG98, "", "")]).from(FIRST_98).until(LAST_SG98),
        Variant::new("change-apply-group", LENGTH, CHANGE_GROUP).from(FIRST_SG16),
        Variant::new("change-apply-service", LENGTH, &[cite(&SO98, "第十五条", "art. 15")]).from(FIRST_98),
        Variant::new("claimed", LENGTH, &[cite(&REPORT, "", "")]),
        Variant::new("promise", LENGTH, &[cite(&PROMISES, "", "")]),
    ],
};

/// 起算、中止、延长、送达.
pub static NR_12: Rule = Rule {
    id: "NR-12",
    title: Text::new("期限的计算", "the clock"),
    statement: Text::new(
        "材料齐全之日为第0日,次日起算;补正通知使期限不起算;听证、检验、检测、鉴定、专家评审所需时间不计;延长一次;逾期不告知补正的,自收到材料之日起视为受理;逾期不决定不视为准予",
        "the day on which the documents are complete is day 0 and counting starts after it; a request for a supplement keeps the clock from \
         starting; hearing, inspection, testing, appraisal and review are not counted; there is one extension; where what is lacking is \
         not told in time the application counts as accepted from its receipt; a decision that is overdue is no approval",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("working", WORKING, WORKDAYS).from(FIRST_AL),
        Variant::new("calendar", CALENDAR, C12).until(LAST_BEFORE_CC).assumed(),
        Variant::new("calendar", CALENDAR, CC_DAYS).from(FIRST_CC),
        Variant::new("calendar-rest", CALENDAR_REST, C12).until(LAST_BEFORE_CC).assumed(),
        Variant::new("calendar-rest", CALENDAR_REST, CC_REST).from(FIRST_CC),
        Variant::new("stopped", STOPPED, &[cite(&AL, "第四十五条", "art. 45")]).from(FIRST_AL),
        Variant::new("late", LATE, C12),
        Variant::new("silence", SILENCE, ART_32).from(FIRST_AL),
        Variant::new("silence-after", SILENCE_AFTER, ART_32).from(FIRST_AL).assumed(),
        Variant::new("defects", DEFECTS, C12).assumed(),
    ],
};

/// 筹备.
pub static NR_22: Rule = Rule {
    id: "NR-22",
    title: Text::new("筹备阶段", "preparation stage"),
    statement: Text::new(
        "2016年2月6日以前,社会团体先申请筹备,批准后6个月内召开成立大会,再申请成立登记;其间不得开展筹备以外的活动;本区2014年年中已取消",
        "before 6 February 2016 a social group applies for its preparation first, holds its founding meeting within 6 months of the \
         approval and then applies for registration, without other activities; the sample district had abolished it by the middle of 2014",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", STEPS, C22),
        Variant::new("this-month", STEPS_ON, C22),
        Variant::new("founding-meeting", MONTHS, &[cite(&SG98, "", "")]).from(FIRST_98),
        Variant::new("founding-meeting-rest", MONTHS_REST, &[cite(&SG98, "", "")]).from(FIRST_98),
    ],
};

/// 注销登记.
pub static NR_23: Rule = Rule {
    id: "NR-23",
    title: Text::new("注销登记", "deregistration"),
    statement: Text::new(
        "慈善组织自终止事由出现之日起30日内成立清算组并公告;清算组成立后通知债权人10日、公告60日为类推公司法;清算期间不得开展清算以外的活动;清算结束之日起15日内申请注销",
        "a charity sets up its liquidation group and gives notice within 30 days of the ground; creditors are told within 10 and by notice \
         within 60 days, by analogy with company law; there is no activity but liquidation; deregistration is applied for within 15 days of its end",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("liquidation-group", LENGTH, &[cite(&CL16, "第十八条", "art. 18")])
            .from(FIRST_CL16)
            .until(LAST_CL16),
        Variant::new("liquidation-group", LENGTH, &[cite(&CL23, "第十八条", "art. 18")]).from(FIRST_CL23),
        Variant::new("creditors-told", LENGTH, &[cite(&CC, "第七十一条", "art. 71")]).from(FIRST_CC),
        Variant::new("creditors-notice", LENGTH, &[cite(&CC, "第七十一条", "art. 71")]).from(FIRST_CC),
        Variant::new("apply-group", LENGTH, &[cite(&SG98, "", "")]).from(FIRST_98).until(LAST_SG98),
        Variant::new("apply-group", LENGTH, &[cite(&SG16, "第二十一条", "art. 21")]).from(FIRST_SG16),
        Variant::new("apply-service", LENGTH, &[cite(&SO98, "第十七条", "art. 17")]).from(FIRST_98),
        Variant::new("apply-foundation", LENGTH, &[cite(&F04, "第十八条", "art. 18")]).from(FIRST_F04),
    ],
};

/// 剩余财产.
pub static NR_24: Rule = Rule {
    id: "NR-24",
    title: Text::new("剩余财产", "remaining assets"),
    statement: Text::new(
        "为公益目的的,不得分配给出资人、设立人、会员,按章程、决议,否则由登记管理机关安排给宗旨相同或者相近的法人并公告;基金会、慈善组织按章程,否则由登记管理机关安排并公告;互益性团体按章程和国家有关规定",
        "for public benefit: never to investors, founders or members, but by charter, by resolution, or as the registrar arranges, to a legal \
         person of the same or a similar aim, with notice; foundations and charities: by charter, else as the registrar arranges, with notice; \
         groups for the benefit of members: by charter and the rules of the state",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("public-benefit", PUBLIC, C24).until(LAST_BEFORE_CC).assumed(),
        Variant::new("public-benefit", PUBLIC, &[cite(&CC, "第九十五条", "art. 95")]).from(FIRST_CC),
        Variant::new("foundation", GIFT, &[cite(&F04, "第三十三条", "art. 33")]).from(FIRST_F04),
        Variant::new("charity", GIFT, &[cite(&CL16, "第十八条", "art. 18")])
            .from(FIRST_CL16)
            .until(LAST_CL16),
        Variant::new("charity", GIFT, &[cite(&CL23, "第十八条", "art. 18")]).from(FIRST_CL23),
        Variant::new("members", MEMBERS, C24).until(LAST_SG98).assumed(),
        Variant::new("members", MEMBERS, &[cite(&SG16, "第二十二条", "art. 22")]).from(FIRST_SG16),
    ],
};

/// 状态机.
pub static NR_34: Rule = Rule {
    id: "NR-34",
    title: Text::new("登记状态", "life of an organisation"),
    statement: Text::new(
        "从拟办、提交、受理、决定、发证到活动、变更、名录、清算、注销,状态逐一登记;终结状态之后无事项;发证须有统一社会信用代码;清算期间不得活动;严重违法失信名单满2年方可移出",
        "from draft, filing, acceptance, decision and certificate to activity, changes, lists, liquidation and deregistration each step is \
         recorded; nothing follows a terminal state; a certificate has a credit code; there is no activity in liquidation; a body leaves the \
         serious list after 2 years at the earliest",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("activity", MAY_ACT, C34),
        Variant::new("serious", LEAVES, &[cite(&CR60, "", "")]).from(Month::at(2018, 1)),
        Variant::new("credit-code", CODE, C34),
    ],
};

/// 承诺监测.
pub static NR_35: Rule = Rule {
    id: "NR-35",
    title: Text::new("承诺监测", "monitoring of the promise"),
    statement: Text::new(
        "办理工作日为第0日至决定日的工作日减去不计入的工作日,不超过承诺时限即为按期;按季度统计件数、按期率、最长及同时符合法定时限的件数;承诺不代替法定时限",
        "working days taken are those from day 0 to the decision less those excluded, on time where not more than promised; counted by \
         quarter: how many, the share on time, the longest, and how many would also have met the law; the promise never replaces the law",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("counted", COUNTED, C35),
        Variant::new("on-time", ON_TIME, C35),
        Variant::new("on-time-by-date", ON_TIME_DATE, C35),
    ],
};

/// 说明的约定.
pub static NR_37: Rule = Rule {
    id: "NR-37",
    title: Text::new("说明的约定", "contract of explanations"),
    statement: Text::new(
        "每个结果列明规则、适用版本、条文、所用事实、参数及来源和可信度,日期可逐日列出;推定的参数一律注明。2026年3月社会团体条例修订未能读到全文,其后仍按2016年文本并警示",
        "each outcome names rule, version, clause, facts and figures with source and confidence, and dates day by day on request; what is \
         assumed is said. The amendment of March 2026 on social groups was not read: the text of 2016 is applied after it, with a warning",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("group", GROUP_VERSION, C37),
        Variant::new("service", SERVICE_VERSION, C37),
        Variant::new("foundation", FOUNDATION_VERSION, C37),
    ],
};

/// The words of results and choices.
pub static WORDS: &[(&str, Text)] = &[
    ("calendar-days", Text::new("自然日", "calendar days")),
    ("working-days", Text::new("工作日", "working days")),
    ("next-working-day", Text::new("顺延至工作日", "moves to the next working day")),
    ("stands", Text::new("不顺延", "stands")),
    ("required", Text::new("须先申请筹备", "preparation first")),
    ("ends-this-month", Text::new("当月取消", "abolished within the month")),
    ("abolished", Text::new("已取消", "abolished")),
    ("two-steps", Text::new("先筹备后成立", "preparation, then founding")),
    ("one-step", Text::new("直接申请成立", "founding in one step")),
    ("runs", Text::new("照常计算", "the clock runs")),
    ("suspended", Text::new("不计入", "not counted")),
    ("counts", Text::new("视为受理", "counts as acceptance")),
    ("does-not-count", Text::new("不视为受理", "does not count")),
    ("issued", Text::new("随证书发给", "comes with the certificate")),
    ("not-yet", Text::new("尚无", "not yet")),
    ("charter", Text::new("按章程", "as the charter says")),
    ("resolution", Text::new("按权力机构决议", "as the resolution says")),
    ("registrar", Text::new("由登记管理机关安排", "as the registrar arranges")),
    ("state-rules", Text::new("按国家有关规定", "by the rules of the state")),
    ("SG98", Text::new("社会团体登记管理条例(1998)", "Regulations on social groups of 1998")),
    ("SG16", Text::new("社会团体登记管理条例(2016修订)", "Regulations on social groups as of 2016")),
    (
        "SG16-SG26-unread",
        Text::new("2016年文本(2026年修订未读)", "text of 2016; the amendment of 2026 was not read"),
    ),
    ("SO98", Text::new("民办非企业单位登记管理暂行条例(1998)", "Interim regulations of 1998")),
    ("F04", Text::new("基金会管理条例(2004)", "Regulations on foundations of 2004")),
    ("FM88", Text::new("基金会管理办法(1988)", "Measures on foundations of 1988")),
    ("none", Text::new("无", "none")),
];
