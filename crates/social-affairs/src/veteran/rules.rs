//! SO-27 to SO-31 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{CONVENTION, PR19, PR24, RS11, RS24, cite};

const R11: &[Citation] = &[cite(&RS11, "", "")];
const R24: &[Citation] = &[cite(&RS24, "", "")];
const REPORT_11: &[Citation] = &[cite(&RS11, "第十三条、第十七条", "arts. 13, 17")];
const REPORT_24: &[Citation] = &[cite(&RS24, "第五十一条", "art. 51")];
const OLD_RULES: &[Citation] = &[cite(&RS11, "第五十三条", "art. 53")];
const MONEY_11: &[Citation] = &[cite(&RS11, "第二十条", "art. 20")];
const MONEY_24: &[Citation] = &[cite(&RS24, "第二十二条", "art. 22")];
const GROUNDS_11: &[Citation] = &[cite(&RS11, "第二十九条", "art. 29")];
const GROUNDS_24: &[Citation] = &[cite(&RS24, "第二十五条", "art. 25")];
const WAITING_11: &[Citation] = &[cite(&RS11, "第三十五条", "art. 35")];
const WAITING_24: &[Citation] = &[cite(&RS24, "第七十五条", "art. 75")];
const LOST_24: &[Citation] = &[cite(&RS24, "第三十五条", "art. 35")];
const OPEN_24: &[Citation] = &[cite(&RS24, "第三十二条", "art. 32")];
const FINE_11: &[Citation] = &[cite(&RS11, "第五十条", "art. 50")];
const FAMILY_19: &[Citation] = &[cite(&PR19, "第三十三条", "art. 33")];
const FAMILY_24: &[Citation] = &[cite(&PR24, "第四十二条", "art. 42")];
const C28: &[Citation] = &[cite(&CONVENTION, "SO-28", "SO-28")];
const C29: &[Citation] = &[cite(&CONVENTION, "SO-29", "SO-29")];
const C30: &[Citation] = &[cite(&CONVENTION, "SO-30", "SO-30")];
const C31: &[Citation] = &[cite(&CONVENTION, "SO-31", "SO-31")];
const ASSESSED: &[Citation] = &[cite(&RS24, "第十条", "art. 10")];

/// The regulation of 2011: its first and last month.
const FIRST_11: Month = Month::at(2011, 11);
const LAST_11: Month = Month::at(2024, 8);
/// The regulation of 2024.
const FIRST_24: Month = Month::at(2024, 9);
/// The pensions regulation: the last month of the old text, the first of the new.
const LAST_19: Month = Month::at(2024, 9);
const FIRST_PR24: Month = Month::at(2024, 10);

const fn old(name: &'static str, formula: &'static str, citations: &'static [Citation]) -> Variant {
    Variant::new(name, formula, citations).from(FIRST_11).until(LAST_11)
}

const fn new(name: &'static str, formula: &'static str, citations: &'static [Citation]) -> Variant {
    Variant::new(name, formula, citations).from(FIRST_24)
}

const SUPPORT: &str =
    "{vt_support} = ({vt_rank} = 'conscript' or {vt_rank} = 'junior') and {vt_grade} ≥ 1 and {vt_grade} ≤ 4";
const SUPPORT_RANK: &str = "{vt_support} = {vt_rank} = 'conscript' or {vt_rank} = 'junior'";
const SUPPORT_GRADE: &str = "{vt_support} = {vt_grade} ≥ 1 and {vt_grade} ≤ 4";
const RETIRE_RANK: &str = "{vt_retirement} = {vt_rank} = 'senior'";
const RETIRE: &str = "{vt_retirement} = {vt_rank} = 'senior' and ({vt_by_age} or {vt_by_service} or {vt_by_disability} or {vt_by_incapable})";
const BY_AGE: &str = "{vt_by_age} = {vt_age} ≥ {vt_retire_age}";
const BY_SERVICE: &str = "{vt_by_service} = {vt_years} ≥ {vt_retire_service}";
const BY_DISABILITY: &str =
    "{vt_by_disability} = ({vt_cause} = 'war' or {vt_cause} = 'duty') and {vt_grade} ≥ 1 and {vt_grade} ≤ 6";
const BY_INCAPABLE: &str = "{vt_by_incapable} = {vt_incapable}";
const MODE: &str = "{vt_mode} = if {vt_support} then 'support' else if {vt_retirement} then 'retirement' else if {vt_placement} then 'placement' else if {vt_monthly} then 'monthly' else if {vt_self} then 'self-employment' else 'none'";
const MODE_CHOSEN: &str =
    "{vt_mode} = if {vt_self} and {vt_chosen} = 'self-employment' then 'self-employment' else 'none'";
const NOT_SELF: &str = "{vt_self} = {vt_mode} = 'self-employment'";
const MODE_SUPPORT: &str = "{vt_mode} = if {vt_support} then 'support' else 'none'";
const MODE_RETIREMENT: &str =
    "{vt_mode} = if {vt_support} then 'support' else if {vt_retirement} then 'retirement' else 'none'";
const MODE_PLACEMENT: &str = "{vt_mode} = if {vt_support} then 'support' else if {vt_retirement} then 'retirement' else if {vt_placement} then 'placement' else 'none'";
// Rest days stand in a calendar, not in a formula.
const REPORT: &str =
    "{vt_last} = if days({vt_approved}, {vt_rolled}) ≥ {vt_report_days} then {vt_rolled} else {vt_approved}";
const GIVEN_UP: &str = "{vt_given_up} = days({vt_last}, {vt_reported}) > {vt_most_late} and not {vt_reason}";
const NOT_GIVEN_UP: &str = "{vt_given_up} = days({vt_last}, {vt_reported}) > {vt_most_late}";
const HOME: &str = "{vt_home} = if {vt_student} then 'before-university' else 'enlistment'";

/// 安置方式.
pub static SO_27: Rule = Rule {
    id: "SO-27",
    title: Text::new("安置方式", "mode of settlement"),
    statement: Text::new(
        "义务兵和初级军士残疾1至4级的国家供养;中级以上军士年满55岁、服役满30年、因战因公致残1至6级或者基本丧失工作能力的退休;符合条件的安排工作;其余自主就业(2024年9月起其他人员也可以选择);批准后30日内报到,无正当理由逾期超过30日视为放弃",
        "conscripts and junior sergeants with a disability of grades 1 to 4 are supported for life; sergeants of the middle grade and above retire at 55, after 30 years, with a war or duty disability of grades 1 to 6 or when incapable; those with a ground are placed; the others are self-employed (from September 2024 anybody may choose it); report within 30 days of approval, more than 30 days late without reason is given up",
    ),
    confidence: Confidence::Official,
    variants: &[
        old("support", SUPPORT, R11),
        new("support", SUPPORT, R24),
        old("support-rank", SUPPORT_RANK, R11),
        new("support-rank", SUPPORT_RANK, R24),
        old("support-grade", SUPPORT_GRADE, R11),
        new("support-grade", SUPPORT_GRADE, R24),
        old("retire-rank", RETIRE_RANK, R11),
        new("retire-rank", RETIRE_RANK, R24),
        old("by-age", BY_AGE, R11),
        new("by-age", BY_AGE, R24),
        old("by-service", BY_SERVICE, R11),
        new("by-service", BY_SERVICE, R24),
        old("by-disability", BY_DISABILITY, R11),
        new("by-disability", BY_DISABILITY, R24),
        old("by-incapable", BY_INCAPABLE, R11),
        new("by-incapable", BY_INCAPABLE, R24),
        old("retire", RETIRE, R11),
        new("retire", RETIRE, R24),
        old(
            "self",
            "{vt_self} = {vt_regime} = 'rs11' and ({vt_rank} = 'conscript' or {vt_years} < {vt_placed_service})",
            R11,
        ),
        new("self", "{vt_self} = {vt_regime} = 'rs24'", R24),
        old("mode-chosen", MODE_CHOSEN, R11),
        new("mode-chosen", MODE_CHOSEN, R24),
        old("mode-support", MODE_SUPPORT, R11),
        new("mode-support", MODE_SUPPORT, R24),
        old("mode-retirement", MODE_RETIREMENT, R11),
        new("mode-retirement", MODE_RETIREMENT, R24),
        old("mode-placement", MODE_PLACEMENT, R11),
        new("mode-placement", MODE_PLACEMENT, R24),
        old("", MODE, R11),
        new("", MODE, R24),
        old("not-self", NOT_SELF, R11),
        new("not-self", NOT_SELF, R24),
        old("old-rules", "{vt_old} = {vt_joined} < {vt_old_before}", OLD_RULES),
        old("report", REPORT, REPORT_11),
        new("report", REPORT, REPORT_24),
        old("given-up", GIVEN_UP, REPORT_11),
        new("given-up", GIVEN_UP, REPORT_24),
        old("not-given-up", NOT_GIVEN_UP, REPORT_11),
        new("not-given-up", NOT_GIVEN_UP, REPORT_24),
        old("home", HOME, R11),
        new("home", HOME, R24),
    ],
};

const YEARS: &str = "{vt_counted_years} = {vt_years} + (if {vt_months_rule} = 'completed-years' or {vt_months} + {vt_days} = 0 then 0 else if {vt_months} < 6 or ({vt_months} = 6 and {vt_days} = 0) then 0.5 else 1)";
const PREMIUM: &str = "{vt_premium} = if {vt_several} = 'highest' then max({vt_award}) else sum({vt_award})";
const ONE: &str = "{vt_premium} = {vt_award}";
const MONEY: &str = "{vt_money} = round({vt_counted_years} × {vt_rate} × (1 + {vt_premium}), 'fen/half-up')";

/// 一次性退役金.
pub static SO_28: Rule = Rule {
    id: "SO-28",
    title: Text::new("一次性退役金", "one-off retirement money"),
    statement: Text::new(
        "年数×每年标准×(1+增发比例);不满六个月(含)的按半年,超过六个月的按一年;多次立功按最高一项增发,不征个人所得税",
        "years × the rate of a year × (1 + the share of the highest award); up to six months count half a year, more a whole one; free of income tax",
    ),
    confidence: Confidence::Official,
    variants: &[
        old("years", YEARS, MONEY_11),
        Variant::new("years", YEARS, C28).from(FIRST_24).assumed(),
        old("one", ONE, MONEY_11),
        new("one", ONE, MONEY_24),
        old("several", PREMIUM, MONEY_11),
        Variant::new("several", PREMIUM, C28).from(FIRST_24).assumed(),
        old("", MONEY, MONEY_11),
        new("", MONEY, MONEY_24),
        Variant::new("grant", "{vt_money} = {vt_grant}", C28),
    ],
};

const LONG: &str = "{vt_long} = {vt_rank} ≠ 'conscript' and {vt_years} ≥ {vt_placed_service}";
const WOUNDED: &str = "{vt_wounded} = {vt_cause} = 'war' and {vt_grade} ≥ 5 and {vt_grade} ≤ 8";
const OF_MARTYR: &str = "{vt_of_martyr} = {vt_martyr}";
const GROUND: &str = "{vt_ground} = {vt_long} or {vt_wounded} or {vt_of_martyr} or any({vt_decorated})";
const GROUND_LONG: &str = "{vt_ground} = {vt_long}";
const GROUND_WOUNDED: &str = "{vt_ground} = {vt_wounded}";
const GROUND_MARTYR: &str = "{vt_ground} = {vt_of_martyr}";
const GROUND_DECORATED: &str = "{vt_ground} = any({vt_decorated})";
const PLACEMENT: &str = "{vt_placement} = {vt_ground} and not {vt_gone}";
const PLACEMENT_NONE: &str = "{vt_placement} = {vt_ground}";
const PLACE_BY: &str = "{vt_last} = after_months({vt_received}, {vt_place_within})";
const POST: &str =
    "{vt_last} = if {vt_post_within} = 'month' then after_months({vt_letter}, 1) else {vt_rolled}";
const IDLE: &str = "{vt_idle} = round({vt_share} × {vt_average}, 'fen/half-up')";
const CONTRACT: &str = "{vt_contract} = if {vt_contract_years} > 0 then 'fixed' else 'none'";

/// 安排工作.
pub static SO_29: Rule = Rule {
    id: "SO-29",
    title: Text::new("安排工作和生活费", "job placement and waiting money"),
    statement: Text::new(
        "服役满12年的军士、战伤残疾5至8级、烈士子女和符合条件的立功受奖者安排工作;接收后6个月内安排,等待期间逐月发生活费(2024年8月以前不低于当地最低生活水平,其后按月最低工资);因接收单位未上岗的,自开出介绍信当月起不低于同等人员平均工资的80%",
        "sergeants of 12 years, war disability of grades 5 to 8, children of martyrs and certain awards; placed within 6 months of reception; waiting money by the month (until August 2024 at least the least living level, then the monthly minimum wage); not in the post through no fault, at least 80 % of the average wage from the month of the letter",
    ),
    confidence: Confidence::Official,
    variants: &[
        old("long", LONG, GROUNDS_11),
        new("long", LONG, GROUNDS_24),
        old("wounded", WOUNDED, GROUNDS_11),
        new("wounded", WOUNDED, GROUNDS_24),
        old("martyr", OF_MARTYR, GROUNDS_11),
        new("martyr", OF_MARTYR, GROUNDS_24),
        old(
            "decorated",
            "{vt_decorated} = choose({vt_award_word}, 'merit-1', true, 'merit-2', true, 'war-1', true, 'war-2', true, 'war-3', true, false)",
            GROUNDS_11,
        ),
        new(
            "decorated",
            "{vt_decorated} = choose({vt_award_word}, 'merit-1', true, 'merit-2', true, 'war-1', true, 'war-2', true, 'war-3', true, 'medal', true, 'honorary', true, 'commendation-1', true, false)",
            GROUNDS_24,
        ),
        old("ground", GROUND, GROUNDS_11),
        new("ground", GROUND, GROUNDS_24),
        old("ground-long", GROUND_LONG, GROUNDS_11),
        new("ground-long", GROUND_LONG, GROUNDS_24),
        old("ground-wounded", GROUND_WOUNDED, GROUNDS_11),
        new("ground-wounded", GROUND_WOUNDED, GROUNDS_24),
        old("ground-martyr", GROUND_MARTYR, GROUNDS_11),
        new("ground-martyr", GROUND_MARTYR, GROUNDS_24),
        old("ground-decorated", GROUND_DECORATED, GROUNDS_11),
        new("ground-decorated", GROUND_DECORATED, GROUNDS_24),
        old("lost", "{vt_gone} = {vt_lost} = 'criminal' or {vt_lost} = 'refusal'", GROUNDS_11),
        new("lost", "{vt_gone} = {vt_lost} ≠ 'none'", LOST_24),
        old("placement", PLACEMENT, GROUNDS_11),
        new("placement", PLACEMENT, GROUNDS_24),
        old("placement-none", PLACEMENT_NONE, GROUNDS_11),
        new("placement-none", PLACEMENT_NONE, GROUNDS_24),
        old("place-by", PLACE_BY, WAITING_11),
        new("place-by", PLACE_BY, WAITING_24),
        old(
            "month",
            "{vt_month_money} = if {vt_basis} = 'living-level' and {vt_proxy} = 'dibao' then {vt_living} else 0",
            WAITING_11,
        ),
        new(
            "month",
            "{vt_month_money} = if {vt_basis} = 'minimum-wage' then {vt_minimum} else 0",
            WAITING_24,
        ),
        Variant::new("waiting", "{vt_waiting} = sum({vt_month_money})", C29),
        old("post-by", POST, WAITING_11),
        new("post-by", POST, WAITING_24),
        old("idle", IDLE, WAITING_11),
        new("idle", IDLE, WAITING_24),
        old("contract", CONTRACT, WAITING_11),
        new(
            "contract",
            "{vt_contract} = if {vt_employer} = 'enterprise' and {vt_years} ≥ {vt_open_ended} then 'open-ended' else if {vt_contract_years} > 0 then 'fixed' else 'none'",
            OPEN_24,
        ),
        old("fine", "{vt_fine} = {vt_refused} × {vt_fine_times} × {vt_local_year}", FINE_11),
    ],
};

const FAMILY: &str = "{vt_family_money} = round({vt_family_year} × (if {vt_proration} = 'by-month' then {vt_served} else 12) ÷ 12, 'fen/half-up')";

/// 义务兵家庭优待金.
pub static SO_30: Rule = Rule {
    id: "SO-30",
    title: Text::new("义务兵家庭优待金", "family preferential money"),
    statement: Text::new(
        "义务兵服现役期间发给其家庭;2024年9月以前由当地政府发给,不低于当地平均生活水平;2024年10月起由批准入伍地的县级政府发给,中央和地方共同负担;在优抚对象的收入核算中不计入",
        "to a conscript's family while serving; until September 2024 by the local government, not below the local average living level; from October 2024 by the county of approved enlistment, shared with the centre; not income in the means tests of special-care persons",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "payer",
            "{vt_payer} = if {vt_rank} = 'conscript' then {vt_payer_rule} else 'nobody'",
            FAMILY_19,
        )
        .from(FIRST_11)
        .until(LAST_19),
        Variant::new(
            "payer",
            "{vt_payer} = if {vt_rank} = 'conscript' then {vt_payer_rule} else 'nobody'",
            FAMILY_24,
        )
        .from(FIRST_PR24),
        Variant::new("", FAMILY, C30),
    ],
};

/// 双拥.
pub static SO_31: Rule = Rule {
    id: "SO-31",
    title: Text::new("双拥", "double support"),
    statement: Text::new(
        "拥军优属、拥政爱民,评选双拥模范城(县);不产生个人待遇,安置工作纳入其考核",
        "mutual support of army and people, with an award to model cities; nobody is entitled by it, settlement work is assessed in it",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("", "{vt_model} = {vt_round} > 0", C31).until(LAST_11),
        Variant::new("", "{vt_model} = {vt_round} > 0", ASSESSED).from(FIRST_24),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&SO_27, &SO_28, &SO_29, &SO_30, &SO_31];

/// The words of choices that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("rs11", Text::new("退役士兵安置条例(2011)", "regulation of 2011")),
    ("rs24", Text::new("退役军人安置条例(2024)", "regulation of 2024")),
    ("half-years", Text::new("六个月以下按半年,超过的按一年", "half years")),
    ("completed-years", Text::new("只算整年", "completed years")),
    ("highest", Text::new("最高一项", "the highest")),
    ("sum", Text::new("各项相加", "added up")),
    ("living-level", Text::new("不低于最低生活水平", "least living level")),
    ("minimum-wage", Text::new("月最低工资", "monthly minimum wage")),
    ("dibao", Text::new("低保标准", "the dibao standard")),
    ("month", Text::new("一个月", "a month")),
    ("thirty-days", Text::new("三十日", "thirty days")),
    ("local", Text::new("当地人民政府", "the local government")),
    ("enlistment-county", Text::new("批准入伍地县级人民政府", "the county of approved enlistment")),
    ("nobody", Text::new("不发", "nobody")),
    ("by-month", Text::new("按月计发", "by the month")),
    ("whole-year", Text::new("全年照发", "the whole year")),
    ("support", Text::new("国家供养", "support for life")),
    ("retirement", Text::new("退休", "retirement")),
    ("placement", Text::new("安排工作", "job placement")),
    ("monthly", Text::new("逐月领取退役金", "monthly money")),
    ("self-employment", Text::new("自主就业", "self-employment")),
    ("before-university", Text::new("入学前户籍地", "residence before university")),
    ("enlistment", Text::new("入伍时户籍地", "residence at enlistment")),
    ("fixed", Text::new("有期限,不少于最短年限", "fixed term, of at least the least years")),
    ("open-ended", Text::new("无固定期限", "open-ended")),
];
