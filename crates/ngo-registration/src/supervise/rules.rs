//! NR-25, NR-26 and NR-28 to NR-32 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{
    CC, CL16, CL23, CONVENTION, CR58, CR60, CR73, EV39, F04, GPCL, ORDER27, SG16, SG98, SO98, cite,
};
use crate::incubator::rules::NR_33;
use crate::ratio::rules::NR_27;

const SG98_ALL: &[Citation] = &[cite(&SG98, "", "")];
const SG16_28: &[Citation] = &[cite(&SG16, "第二十八条", "art. 28")];
const SO98_23: &[Citation] = &[cite(&SO98, "第二十三条", "art. 23")];
const F04_36: &[Citation] = &[cite(&F04, "第三十六条", "art. 36")];
const NR25: &[Citation] = &[cite(&CONVENTION, "NR-25", "NR-25")];
const ROLL_OLD: &[Citation] = &[cite(&GPCL, "第一百五十四条", "art. 154")];
const ROLL_NEW: &[Citation] = &[cite(&CC, "第二百零三条", "art. 203")];
const CL16_ALL: &[Citation] = &[cite(&CL16, "", "")];
const AUDIT_23: &[Citation] = &[cite(&CL23, "第十三条、第七十八条", "arts. 13, 78")];
const MCA27: &[Citation] = &[cite(&ORDER27, "", "")];
const COUNCIL: &[Citation] = &[cite(&F04, "第二十条至第二十三条", "arts. 20–23")];
const CL23_55: &[Citation] = &[cite(&CL23, "第五十五条", "art. 55")];
const CR58_ALL: &[Citation] = &[cite(&CR58, "", "")];
const CR73_ALL: &[Citation] = &[cite(&CR73, "第四条、第五条", "arts. 4, 5")];
const CL16_22: &[Citation] = &[cite(&CL16, "第二十二条", "art. 22")];
const CL23_22: &[Citation] = &[cite(&CL23, "第二十二条", "art. 22")];
const CL23_111: &[Citation] = &[cite(&CL23, "第一百一十一条", "art. 111")];
const NR28: &[Citation] = &[cite(&CONVENTION, "NR-28", "NR-28")];
const LIST: &[Citation] = &[cite(&CR60, "", "")];
const LIST_11: &[Citation] = &[cite(&CR60, "第十一条", "art. 11")];
const EV39_6: &[Citation] = &[cite(&EV39, "第六条", "art. 6")];
const EV39_7: &[Citation] = &[cite(&EV39, "第七条", "art. 7")];
const EV39_28: &[Citation] = &[cite(&EV39, "第二十六条、第二十八条", "arts. 26, 28")];
const NR31: &[Citation] = &[cite(&CONVENTION, "NR-31", "NR-31")];
const SG16_29: &[Citation] = &[cite(&SG16, "第二十九条", "art. 29")];
const SG16_30: &[Citation] = &[cite(&SG16, "第三十条", "art. 30")];
const SG16_32: &[Citation] = &[cite(&SG16, "第三十二条", "art. 32")];
const SO98_24: &[Citation] = &[cite(&SO98, "第二十四条", "art. 24")];
const SO98_25: &[Citation] = &[cite(&SO98, "第二十五条", "art. 25")];
const SO98_27: &[Citation] = &[cite(&SO98, "第二十七条", "art. 27")];
const F04_41: &[Citation] = &[cite(&F04, "第四十一条", "art. 41")];
const CL23_110: &[Citation] = &[cite(&CL23, "第一百一十条、第一百一十二条", "arts. 110, 112")];

const LAST_SG98: Month = Month::at(2016, 1);
const FIRST_SG16: Month = Month::at(2016, 2);
const FIRST_F04: Month = Month::at(2004, 6);
const LAST_CL16: Month = Month::at(2024, 8);
const FIRST_CL16: Month = Month::at(2016, 9);
const FIRST_CL23: Month = Month::at(2024, 9);
const FIRST_LIST: Month = Month::at(2018, 1);
const FIRST_EV39: Month = Month::at(2011, 3);

/// The day on which so many years since a day are complete.
macro_rules! full {
    ($result:literal) => {
        concat!(
            "{",
            $result,
            "} = choose(days(add_years({sv_begins}, {sv_years}), {sv_day}), ",
            "choose({sv_anniversary}, 'on-day', 0, 'day-after', 1), {sv_day})"
        )
    };
}
/// The same of months.
pub(crate) const FULL_MONTHS: &str = "{sv_full} = choose(days(after_months({sv_begins}, {sv_months}), {sv_day}), choose({sv_anniversary}, 'on-day', 0, 'day-after', 1), {sv_day})";
/// Working days stand in a calendar, not in a formula.
pub(crate) const BY_WORKDAYS: &str = "{sv_by} = if {sv_days} = 0 then {sv_begins} else {sv_day}";
const REMOVAL_DAYS: &str = "{sv_remove_by} = if {sv_days} = 0 then {sv_begins} else {sv_day}";
const FULL: &str = full!("sv_full");

const BY: &str = "{sv_by} = last_day(add_months({sv_covered}, {sv_month}))";
const MUST: &str = "{sv_must} = {sv_registered} ≤ last_day({sv_covered})";
const MUST_LATE: &str = "{sv_must} = {sv_registered} > last_day(add_months({sv_covered}, {sv_late_month} − 12)) and {sv_registered} ≤ last_day({sv_covered}) and {sv_late_start} = 'reports'";
/// Working days stand in a calendar, not in a formula.
const ROLL: &str = "{sv_due} = if {sv_rollover} = 'none' then {sv_by} else {sv_day}";
const TIMING: &str = "{sv_timing} = if {sv_filed} ≤ {sv_due} then 'on-time' else 'late'";
const TIMING_OPEN: &str = "{sv_timing} = if {sv_as_of} > {sv_due} then 'missed' else 'not-yet'";
const TWO_YEARS: &str = "{sv_revocable} = ({sv_last} = 'failed' or {sv_last} = 'missed') and ({sv_before} = 'failed' or {sv_before} = 'missed')";

/// 年度报告.
pub static NR_25: Rule = Rule {
    id: "NR-25",
    title: Text::new("年度报告和年度检查", "annual report and inspection"),
    statement: Text::new(
        "社会团体、社会服务机构3月31日前报业务主管单位,5月31日前报登记管理机关;基金会3月31日前报登记管理机关,先经主管单位同意;直接登记的5月31日前;\
         最后一日是休息日的顺延;社会服务机构连续两年未检或不合格的,可撤销登记",
        "groups and service organisations report to the supervisory unit by 31 March and to the registrar by 31 May; foundations by 31 March, with the unit's consent first; direct \
         registrants by 31 May; a last day that is a rest day moves on; a service organisation that missed or failed two years running may lose its registration",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("must", MUST, NR25),
        Variant::new("must-late", MUST_LATE, NR25).assumed(),
        Variant::new("group-supervisor", BY, SG98_ALL).until(LAST_SG98).assumed(),
        Variant::new("group-supervisor", BY, SG16_28).from(FIRST_SG16),
        Variant::new("group-registrar", BY, SG98_ALL).until(LAST_SG98).assumed(),
        Variant::new("group-registrar", BY, SG16_28).from(FIRST_SG16),
        Variant::new("service-supervisor", BY, SO98_23),
        Variant::new("service-registrar", BY, SO98_23),
        Variant::new("foundation", BY, F04_36).from(FIRST_F04),
        Variant::new("direct", BY, NR25),
        Variant::new("roll", ROLL, ROLL_OLD).until(Month::at(2020, 12)),
        Variant::new("roll", ROLL, ROLL_NEW).from(Month::at(2021, 1)),
        Variant::new("moved", "{sv_moved} = days({sv_by}, {sv_due})", NR25),
        Variant::new("audit", "{sv_audited} = {sv_charity} and {sv_raises}", CL16_ALL)
            .from(FIRST_CL16)
            .until(LAST_CL16),
        Variant::new("audit", "{sv_audited} = {sv_charity} and {sv_raises}", AUDIT_23).from(FIRST_CL23),
        Variant::new("audit-foundation", "{sv_audited} = {sv_kind} = 'foundation'", F04_36).from(FIRST_F04),
        Variant::new("timing", TIMING, NR25),
        Variant::new("timing-open", TIMING_OPEN, NR25),
        Variant::new("two-years", TWO_YEARS, MCA27).from(Month::at(2005, 6)),
    ],
};

/// 基金会治理.
pub static NR_26: Rule = Rule {
    id: "NR-26",
    title: Text::new("基金会治理", "governance of foundations"),
    statement: Text::new(
        "理事5至25人,任期不超过5年,每年至少两次会议,三分之二以上出席;一般决议出席过半数,重要决议出席三分之二以上;领取报酬的不超过三分之一;\
         私人财产设立的非公募基金会近亲属不超过三分之一,其他的不得同时任理事;监事不得是理事、近亲属、会计;慈善组织重大投资须全体三分之二以上同意",
        "5 to 25 members, terms of at most 5 years, two meetings a year, two thirds present; more than half of those present for ordinary resolutions, two thirds for special ones; at most \
         a third paid; close relatives at most a third where private money founded a non-public foundation, otherwise none; supervisors are no members, relatives or accountants; a \
         charity's major investment needs two thirds of all members",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("size", "{sv_ok} = {sv_least} ≤ {sv_size} and {sv_size} ≤ {sv_most}", COUNCIL)
            .from(FIRST_F04),
        Variant::new("term", "{sv_ok} = {sv_number} ≤ {sv_most}", COUNCIL).from(FIRST_F04),
        Variant::new("meetings", "{sv_ok} = {sv_number} ≥ {sv_least}", COUNCIL).from(FIRST_F04),
        Variant::new("quorum-needed", "{sv_needed} = ceil(2 × {sv_size} ÷ 3)", COUNCIL).from(FIRST_F04),
        Variant::new("quorum", "{sv_ok} = 3 × {sv_present} ≥ 2 × {sv_size}", COUNCIL).from(FIRST_F04),
        Variant::new("ordinary-needed", "{sv_needed} = floor({sv_present} ÷ 2) + 1", COUNCIL).from(FIRST_F04),
        Variant::new("ordinary", "{sv_ok} = 2 × {sv_yes} > {sv_present}", COUNCIL).from(FIRST_F04),
        Variant::new("special-needed", "{sv_needed} = ceil(2 × {sv_present} ÷ 3)", COUNCIL).from(FIRST_F04),
        Variant::new("special", "{sv_ok} = 3 × {sv_yes} ≥ 2 × {sv_present}", COUNCIL).from(FIRST_F04),
        Variant::new("paid", "{sv_ok} = 3 × {sv_paid} ≤ {sv_size}", COUNCIL).from(FIRST_F04),
        Variant::new(
            "relatives",
            "{sv_ok} = if {sv_private} then 3 × {sv_relatives} ≤ {sv_size} else {sv_relatives} = 0",
            COUNCIL,
        )
        .from(FIRST_F04),
        Variant::new("supervisors", "{sv_ok} = {sv_supervisors} = 0", COUNCIL).from(FIRST_F04),
        Variant::new("investment", "{sv_ok} = 3 × {sv_yes} ≥ 2 × {sv_size}", CL16_ALL)
            .from(FIRST_CL16)
            .until(LAST_CL16),
        Variant::new("investment", "{sv_ok} = 3 × {sv_yes} ≥ 2 × {sv_size}", CL23_55).from(FIRST_CL23),
    ],
};

const BODY: &str = "{sv_ok} = {sv_body} = (if {sv_kind} = 'social-group' then 'members' else 'council')";
const ALL_OK: &str = "{sv_verdict} = if all({sv_ok}) then 'may' else 'refused'";
const FROM_2024: &str = "{sv_full} = if {sv_full_2016} < {sv_new_law} then {sv_full_2016} else if {sv_full_2024} > {sv_new_law} then {sv_full_2024} else {sv_new_law}";

/// 慈善组织认定和公开募捐.
pub static NR_28: Rule = Rule {
    id: "NR-28",
    title: Text::new("慈善组织认定和公开募捐", "recognition as a charity and public fund-raising"),
    statement: Text::new(
        "认定看宗旨、章程、账目、比例、分配、负责人、两年内处罚和信用名录;2024年9月5日以前只认慈善法公布前成立的;\
         公开募捐资格须成为慈善组织满两年(2024年9月5日起满一年)并治理健全;资格被吊销的五年内不得再申请",
        "recognition looks at aim, charter, accounts, ratios, distribution, officers, penalties of two years and credit lists; before 5 September 2024 only organisations founded before the \
         law's publication; fund-raising needs two years as a charity (one from 5 September 2024) and sound governance; none for five years after a revocation",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("condition", "{sv_ok} = {sv_told}", CR58_ALL).from(FIRST_CL16).until(LAST_CL16),
        Variant::new("condition", "{sv_ok} = {sv_told}", CR73_ALL).from(FIRST_CL23),
        Variant::new("founded", "{sv_ok} = {sv_registered} < {sv_published}", CL16_ALL)
            .from(FIRST_CL16)
            .until(LAST_CL16),
        Variant::new("founded", "{sv_ok} = {sv_registered} ≤ {sv_applied}", CR73_ALL).from(FIRST_CL23),
        Variant::new("no-penalty", "{sv_ok} = true", NR28),
        Variant::new("penalty-years", FULL, NR28),
        Variant::new("penalty", "{sv_ok} = {sv_applied} ≥ {sv_full}", CR58_ALL)
            .from(FIRST_CL16)
            .until(LAST_CL16),
        Variant::new("penalty", "{sv_ok} = {sv_applied} ≥ {sv_full}", CR73_ALL).from(FIRST_CL23),
        Variant::new("listed", "{sv_ok} = {sv_credit} ≠ 'abnormal'", CR58_ALL)
            .from(FIRST_CL16)
            .until(LAST_CL16),
        Variant::new("listed", "{sv_ok} = {sv_credit} = 'normal'", CR73_ALL).from(FIRST_CL23),
        Variant::new("body", BODY, NR28),
        Variant::new("recognition", ALL_OK, NR28),
        Variant::new("wait-2016", full!("sv_full_2016"), CL16_22).from(FIRST_CL16),
        Variant::new("wait-2024", full!("sv_full_2024"), CL23_22).from(FIRST_CL23),
        Variant::new("raise-from", "{sv_full} = {sv_full_2016}", CL16_22).from(FIRST_CL16).until(LAST_CL16),
        Variant::new("raise-from", FROM_2024, CL23_22).from(FIRST_CL23),
        Variant::new("bar-years", FULL, CL23_111).from(FIRST_CL23),
        Variant::new("waited", "{sv_ok} = {sv_applied} ≥ {sv_full}", NR28),
        Variant::new("sound", "{sv_ok} = {sv_told}", CL16_22).from(FIRST_CL16).until(LAST_CL16),
        Variant::new("sound", "{sv_ok} = {sv_told}", CL23_22).from(FIRST_CL23),
        Variant::new("raising", ALL_OK, NR28),
    ],
};

/// 活动异常名录.
pub static NR_29: Rule = Rule {
    id: "NR-29",
    title: Text::new("活动异常名录", "abnormal list"),
    statement: Text::new(
        "出现情形后五个工作日内列入;列入期间再有情形的,期间重新起算;义务履行并核实后五个工作日内移出,无须再履行的满六个月移出;满两年仍在的列入严重违法失信名单",
        "entered within five working days; a further ground begins the period anew; removed within five working days of the verification, or after six months where nothing is left to do; \
         whoever is still listed after two years moves to the serious list",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("none", "{sv_credit} = 'normal'", LIST).from(FIRST_LIST),
        Variant::new(
            "listed",
            "{sv_credit} = if {sv_as_of} < {sv_full} then 'abnormal' else 'serious'",
            LIST,
        )
        .from(FIRST_LIST),
        // What is done, or has nothing left to do, awaits its removal and moves nowhere.
        Variant::new("done", "{sv_credit} = if {sv_as_of} < {sv_since} then 'normal' else 'abnormal'", LIST)
            .from(FIRST_LIST),
        Variant::new("removal", REMOVAL_DAYS, LIST).from(FIRST_LIST),
        Variant::new("nothing-left", FULL_MONTHS, LIST).from(FIRST_LIST),
        Variant::new("entry", BY_WORKDAYS, LIST).from(FIRST_LIST),
        Variant::new(
            "unreachable",
            "{sv_unreachable} = {sv_least} ≤ days({sv_first}, {sv_second}) and days({sv_first}, {sv_second}) ≤ {sv_most}",
            LIST_11,
        )
        .from(FIRST_LIST),
    ],
};

/// 严重违法失信名单.
pub static NR_30: Rule = Rule {
    id: "NR-30",
    title: Text::new("严重违法失信名单", "serious-violation list"),
    statement: Text::new(
        "异常满两年、骗取变更被撤销、限期停止活动、五万元以上罚款、三年内两次以上警告或小额罚款、失信被执行人、吊销或撤销登记等;满两年且没有新情形、义务已履行的移出;\
         被吊销的注销后移出,法院列入的解除后移出",
        "abnormal for two years, a change obtained by fraud, suspension, a fine of 50,000 or more, two warnings or smaller fines within three years, a court's listing, revocation and others; \
         removed after two years without a new ground and with duties done; revoked bodies after deregistration, court listings when lifted",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("abnormal-years", FULL, LIST).from(FIRST_LIST),
        Variant::new("fine", "{sv_ok} = {sv_amount} ≥ {sv_limit}", LIST).from(FIRST_LIST),
        Variant::new("repeated-years", FULL, LIST).from(FIRST_LIST),
        Variant::new("repeated", "{sv_repeated} = {sv_second} < {sv_full}", LIST).from(FIRST_LIST),
        Variant::new("", "{sv_credit} = if {sv_as_of} ≥ {sv_since} then 'serious' else 'normal'", LIST)
            .from(FIRST_LIST),
        Variant::new("serious-years", FULL, LIST).from(FIRST_LIST),
        Variant::new(
            "removal",
            "{sv_remove_by} = if {sv_day} > {sv_full} then {sv_day} else {sv_full}",
            LIST,
        )
        .from(FIRST_LIST),
        Variant::new("removal-act", "{sv_remove_by} = {sv_day}", LIST).from(FIRST_LIST),
    ],
};

const ELIGIBLE_FROM: &str = "{sv_eligible_from} = first_day(add_months({sv_year_end}, 12 × {sv_years} + 1))";
const INSPECTED: &str = "{sv_ok} = not ({sv_last} = 'missed' or {sv_last} = 'failed' or ({sv_last} = 'basic' and {sv_before} = 'basic'))";
const DOWNGRADE: &str = "{sv_downgrade} = {sv_false_data} or {sv_lent} or {sv_last} = 'missed' or {sv_last} = 'failed' or ({sv_last} = 'basic' and {sv_before} = 'basic')";
const SCORE: &str = "{sv_grade} = if {sv_score} ≥ {sv_score_5} then 'five-a' else if {sv_score} ≥ {sv_score_4} then 'four-a' else 'below-four-a'";

/// 评估等级.
pub static NR_31: Rule = Rule {
    id: "NR-31",
    title: Text::new("评估等级", "evaluation grades"),
    statement: Text::new(
        "取得登记证书满两个年度、未参加过评估的,或者等级期满的可以参评;上年未检、不合格、连续两年基本合格,上年受处罚、处罚未执行完、正被调查的不评;\
         等级5A至1A,有效期五年;3A以上购买服务优先,4A以上年检从简",
        "eligible with two full years since the certificate and never evaluated, or with a grade that has lapsed; not with an inspection missed or failed last year or twice basically qualified, \
         a penalty last year or open, or under investigation; grades 5A to 1A are valid for five years; 3A and above are preferred in purchase, 4A and above have a simpler inspection",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("full-years", ELIGIBLE_FROM, EV39_6).from(FIRST_EV39),
        Variant::new("years", "{sv_ok} = {sv_notice} ≥ {sv_eligible_from}", EV39_6).from(FIRST_EV39),
        Variant::new("validity", FULL, EV39_28).from(FIRST_EV39),
        Variant::new("promotion-years", FULL, NR31).from(FIRST_EV39),
        Variant::new("again", "{sv_ok} = {sv_notice} ≥ {sv_full}", EV39_6).from(FIRST_EV39),
        Variant::new("inspected", INSPECTED, EV39_7).from(FIRST_EV39),
        Variant::new("clear", "{sv_ok} = not {sv_told}", EV39_7).from(FIRST_EV39),
        Variant::new("national", "{sv_ok} = {sv_credit} = 'normal'", NR31).from(FIRST_EV39),
        Variant::new("eligible", ALL_OK, EV39_7).from(FIRST_EV39),
        Variant::new("valid", "{sv_valid} = {sv_as_of} < {sv_full}", EV39_28).from(FIRST_EV39),
        Variant::new("preferred", "{sv_preferred} = {sv_valid} and {sv_level} ≥ {sv_least}", NR31)
            .from(FIRST_EV39),
        Variant::new("simple", "{sv_simple} = {sv_valid} and {sv_level} ≥ {sv_least}", NR31).from(FIRST_EV39),
        Variant::new("score", SCORE, NR31).from(FIRST_EV39),
        Variant::new("downgrade", DOWNGRADE, NR31).from(FIRST_EV39),
    ],
};

const INACTIVE: &str =
    "{sv_consequence} = if {sv_as_of} ≥ {sv_full} and not {sv_told} then 'revocation' else 'nothing'";
const ACT: &str = "{sv_consequence} = if {sv_serious} then 'revocation' else 'sanction'";

/// 违法行为和撤销登记.
pub static NR_32: Rule = Rule {
    id: "NR-32",
    title: Text::new("违法行为和撤销登记", "offences and revocation"),
    statement: Text::new(
        "骗取登记、登记后一年未活动、主管单位撤回同意的撤销登记;八类违法行为警告、责令改正、限期停止活动,情节严重的撤销,违法经营的没收并处经营额1至3倍或违法所得3至5倍罚款;\
         未登记活动的取缔;慈善组织违反比例、报告、公开义务的责令改正、警告,一年内再犯或情节严重的吊销证书,责任人2万至20万元",
        "registration by fraud, no activity for a year and a supervisory unit's withdrawn consent end in revocation; eight acts in a warning, an order or a suspension, in revocation where \
         serious, with a fine of 1–3 times the turnover or 3–5 times the gain; acting unregistered in a ban; a charity's breach in an order and a warning, again within a year or serious in \
         revocation, with 20,000–200,000 on the persons responsible",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("fraud-group", "{sv_consequence} = 'revocation'", SG98_ALL).until(LAST_SG98).assumed(),
        Variant::new("fraud-group", "{sv_consequence} = 'revocation'", SG16_29).from(FIRST_SG16),
        Variant::new("fraud-service", "{sv_consequence} = 'revocation'", SO98_24),
        Variant::new("fraud-foundation", "{sv_consequence} = 'revocation'", F04_41).from(FIRST_F04),
        Variant::new("inactive-months", FULL_MONTHS, NR32),
        Variant::new("inactive-group", INACTIVE, SG98_ALL).until(LAST_SG98).assumed(),
        Variant::new("inactive-group", INACTIVE, SG16_29).from(FIRST_SG16),
        Variant::new("inactive-foundation", INACTIVE, F04_41).from(FIRST_F04),
        Variant::new("act-group", ACT, SG98_ALL).until(LAST_SG98).assumed(),
        Variant::new("act-group", ACT, SG16_30).from(FIRST_SG16),
        Variant::new("act-service", ACT, SO98_25),
        Variant::new("unregistered-group", "{sv_consequence} = 'ban'", SG98_ALL).until(LAST_SG98).assumed(),
        Variant::new("unregistered-group", "{sv_consequence} = 'ban'", SG16_32).from(FIRST_SG16),
        Variant::new("unregistered-service", "{sv_consequence} = 'ban'", SO98_27),
        Variant::new(
            "charity",
            "{sv_consequence} = if {sv_serious} or {sv_again} then 'revocation' else 'sanction'",
            CL23_110,
        )
        .from(FIRST_CL23),
        Variant::new("multiple", "{sv_fine} = {sv_turnover} × {sv_multiple}", NR32),
        Variant::new("person", "{sv_fine} = {sv_limit}", CL23_110).from(FIRST_CL23),
    ],
};
const NR32: &[Citation] = &[cite(&CONVENTION, "NR-32", "NR-32")];

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&NR_25, &NR_26, &NR_27, &NR_28, &NR_29, &NR_30, &NR_31, &NR_32, &NR_33];

/// The words of choices and verdicts that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("social-group", Text::new("社会团体", "social group")),
    ("service-org", Text::new("社会服务机构", "service organisation")),
    ("foundation", Text::new("基金会", "foundation")),
    ("f04", Text::new("基金会管理条例", "the regulation of foundations")),
    ("sp189", Text::new("慈善组织(189号文)", "charities (notice 189)")),
    ("no-ratio", Text::new("没有比例要求", "no ratio is asked for")),
    ("met", Text::new("达标", "met")),
    ("exempt", Text::new("免(不受限、免报)", "exempt")),
    ("excused", Text::new("首年未达,应报告并公开", "first year: report and publish")),
    ("breach", Text::new("未达标", "breach")),
    ("next-workday", Text::new("顺延至下一工作日", "moves to the next working day")),
    ("none", Text::new("不顺延", "does not move")),
    ("reports", Text::new("报送", "reports")),
    ("on-day", Text::new("当日", "on the day")),
    ("day-after", Text::new("次日", "the day after")),
    ("on-time", Text::new("按期", "in time")),
    ("late", Text::new("逾期报送", "late")),
    ("missed", Text::new("未报或未检", "missed")),
    ("not-yet", Text::new("尚未到期", "not due yet")),
    ("qualified", Text::new("合格", "qualified")),
    ("basic", Text::new("基本合格", "basically qualified")),
    ("failed", Text::new("不合格", "not qualified")),
    ("members", Text::new("会员(代表)大会", "members' meeting")),
    ("council", Text::new("理事会", "council")),
    ("may", Text::new("可以", "may")),
    ("refused", Text::new("不予", "refused")),
    ("normal", Text::new("正常", "normal")),
    ("abnormal", Text::new("活动异常名录", "abnormal list")),
    ("serious", Text::new("严重违法失信名单", "serious-violation list")),
    ("five-a", Text::new("5A", "5A")),
    ("four-a", Text::new("4A", "4A")),
    ("below-four-a", Text::new("4A以下", "below 4A")),
    ("revocation", Text::new("撤销登记或吊销证书", "revocation")),
    ("sanction", Text::new("警告、责令改正、限期停止活动", "warning, order, suspension")),
    ("ban", Text::new("取缔、没收", "ban and confiscation")),
    ("nothing", Text::new("不构成", "nothing")),
    ("graduates", Text::new("出壳", "graduates")),
    ("stays", Text::new("继续孵化", "stays")),
];
