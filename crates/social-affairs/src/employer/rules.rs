//! SO-23 to SO-26 as data.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use super::documents::{A180, CONVENTION, DE07, EF8, EF72, EF98, EIT, V52, V92, cite};

const ENTERPRISE: &[Citation] = &[cite(&DE07, "第十一条", "art. 11")];
const ABOLISHED: &[Citation] = &[cite(&A180, "", "")];
const OF_92: &[Citation] = &[cite(&V92, "", "")];
const OF_52: &[Citation] = &[cite(&V52, "", "")];
const C25: &[Citation] = &[cite(&CONVENTION, "SO-25", "SO-25")];
const TAX: &[Citation] = &[cite(&EIT, "第三十条", "art. 30")];
const FUND: &[Citation] = &[cite(&EF72, "第八条", "art. 8")];
const FUND_98: &[Citation] = &[cite(&EF98, "", "")];
const FUND_8: &[Citation] = &[cite(&EF8, "", "")];
const C26: &[Citation] = &[cite(&CONVENTION, "SO-26", "SO-26")];
const LATE: &[Citation] = &[cite(&DE07, "第二十七条", "art. 27")];

/// The last month of the notice of 2007.
const LAST_92: Month = Month::at(2016, 4);
/// The first month of the notice of 2016.
const FIRST_52: Month = Month::at(2016, 5);
/// The last month of the certificate.
const LAST_CERTIFICATE: Month = Month::at(2016, 9);
/// Its abolition.
const FIRST_WITHOUT: Month = Month::at(2016, 10);
/// The first month covered of the notice of 2007.
const FIRST_92: Month = Month::at(2007, 7);
/// The first month covered of the regulation of 2007.
const FIRST_DE07: Month = Month::at(2007, 5);
/// The first month of the measures on the fund.
const FIRST_FUND: Month = Month::at(2015, 10);

/// 福利企业资格.
pub static SO_23: Rule = Rule {
    id: "SO-23",
    title: Text::new("福利企业资格", "welfare enterprise status"),
    statement: Text::new(
        "全日制残疾职工不少于职工总数25%的,由民政部门发给福利企业证书;2016年10月起不再认定",
        "an enterprise whose full-time disabled staff are at least 25 % of the staff gets a certificate of civil affairs; none is issued from October 2016",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("ratio", "{em_ratio_met} = {em_disabled} ≥ {em_ratio} × {em_staff}", ENTERPRISE)
            .from(FIRST_DE07)
            .until(LAST_CERTIFICATE),
        Variant::new("", "{em_status} = {em_certificate_state} = 'issued' and {em_ratio_met}", ENTERPRISE)
            .from(FIRST_DE07)
            .until(LAST_CERTIFICATE),
        Variant::new("abolished", "{em_status} = {em_certificate_state} = 'issued'", ABOLISHED)
            .from(FIRST_WITHOUT),
    ],
};

/// A form that reads alike in both notices.
const fn until_92(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, OF_92).from(FIRST_92).until(LAST_92)
}

const fn from_52(name: &'static str, formula: &'static str) -> Variant {
    Variant::new(name, formula, OF_52).from(FIRST_52)
}

const PERSON: &str = "{em_counts} = if {em_contract} ≥ {em_contract_least} and {em_insured} and {em_wage} ≥ {em_minimum} then 1 else 0";
const NO_CONTRACT: &str = "{em_counts} = if {em_contract} ≥ {em_contract_least} then 1 else 0";
const UNINSURED: &str = "{em_counts} = if {em_insured} then 1 else 0";
const NO_WAGE: &str = "{em_counts} = if {em_wage} ≥ {em_minimum} then 1 else 0";
const PEOPLE: &str = "{em_disabled} = sum({em_counts})";
const RATIO: &str = "{em_ratio_met} = {em_disabled} ≥ {em_ratio} × {em_staff}";
const LEAST: &str = "{em_enough} = {em_disabled} ≥ {em_least}";
const FAILING: &str = "{em_eligible} = {em_met}";
const ELIGIBLE_92: &str = "{em_eligible} = {em_ratio_met} and {em_enough} and {em_certified}";
const ELIGIBLE_52: &str =
    "{em_eligible} = {em_ratio_met} and {em_enough} and {em_credit_good} and {em_own_met}";

/// 退税条件.
pub static SO_24: Rule = Rule {
    id: "SO-24",
    title: Text::new("增值税退税条件", "eligibility for the VAT refund"),
    statement: Text::new(
        "逐月:残疾职工不少于在职职工25%且不少于10人(盲人按摩机构5人);每人有一年以上合同、四险按月足额缴纳、银行工资不低于最低工资,缺一项的不计入;2016年5月起纳税信用等级不为C、D级,自产自营和规定服务收入占50%以上;此前须有福利企业证书",
        "by month: disabled staff are at least 25 % of the staff and at least 10 (5 at a body of blind massage); each with a contract of a year or more, four insurances paid monthly in full and a bank wage of at least the minimum wage, else the person does not count; from May 2016 the credit grade is not C or D and half of the income is from own production and services; before, a certificate of welfare enterprise",
    ),
    confidence: Confidence::Official,
    variants: &[
        until_92("person", PERSON),
        from_52("person", PERSON),
        until_92("no-contract", NO_CONTRACT),
        from_52("no-contract", NO_CONTRACT),
        until_92("uninsured", UNINSURED),
        from_52("uninsured", UNINSURED),
        until_92("no-wage", NO_WAGE),
        from_52("no-wage", NO_WAGE),
        until_92("people", PEOPLE),
        from_52("people", PEOPLE),
        until_92("ratio", RATIO),
        from_52("ratio", RATIO),
        until_92("least", LEAST),
        from_52("least", LEAST),
        until_92("certificate", "{em_certified} = {em_holds}"),
        from_52("credit", "{em_credit_good} = not has({em_bad_credit}, {em_credit})"),
        from_52("income", "{em_own_met} = {em_own} ≥ {em_own_share} × {em_all_income}"),
        until_92("failing", FAILING),
        from_52("failing", FAILING),
        until_92("eligible", ELIGIBLE_92),
        from_52("eligible", ELIGIBLE_52),
    ],
};

const TO_DATE: &str = "{em_to_date} = min(sum({em_usable}), round(sum({em_twelve}) ÷ 12, 'fen/half-up'))";
const CARRIED: &str = "{em_carried} = round(sum({em_twelve}) ÷ 12, 'fen/half-up') − {em_to_date}";
const FAILED_LIMIT: &str = "{em_twelve} = if {em_met} then 1 else 0";
const FAILED_USABLE: &str = "{em_usable} = if {em_failing} = 'usable' then {em_paid} else 0";
const USABLE: &str = "{em_usable} = if {em_eligible} then {em_paid} else 0";

/// 退税额.
pub static SO_25: Rule = Rule {
    id: "SO-25",
    title: Text::new("增值税退税额", "amount of the VAT refund"),
    statement: Text::new(
        "月限额=人数×4×月最低工资(2016年4月以前:人数×每年最低工资6倍且不超过3.5万元÷12);退税为已缴税额与限额之较小者,当月不足的用本年度以前月份未退的补足,仍有余的限额结转年内以后月份,不结转下年",
        "the limit of a month is persons × 4 × the monthly minimum wage (until April 2016 persons × the lesser of six times the yearly minimum wage and 35,000, over 12); the refund is the lesser of VAT paid and the limit; a shortfall is drawn from earlier months of the year, what is left of the limit goes to later months of the year, nothing to the next",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "limit-v92",
            "{em_twelve} = {em_disabled} × min({em_multiple} × {em_minimum} × (if {em_six_times} = 'yearly' then 12 else 1), {em_cap}) × (if {em_regime} = 'v92' and {em_eligible} then 1 else 0)",
            OF_92,
        )
        .from(FIRST_92)
        .until(LAST_92),
        Variant::new(
            "limit-v52",
            "{em_twelve} = {em_disabled} × {em_multiple} × {em_minimum} × 12 × (if {em_regime} = 'v52' and {em_eligible} then 1 else 0)",
            OF_52,
        )
        .from(FIRST_52),
        until_92("limit-failing", FAILED_LIMIT),
        from_52("limit-failing", FAILED_LIMIT),
        until_92("usable", USABLE),
        from_52("usable", USABLE),
        Variant::new("usable-failing", FAILED_USABLE, C25).assumed(),
        Variant::new("restarts", "{em_restarts} = {em_border} = 'apart'", C25).from(FIRST_52).assumed(),
        until_92("to-date", TO_DATE),
        from_52("to-date", TO_DATE),
        Variant::new("usable-in-all", "{em_usable_in_all} = sum({em_usable})", C25),
        Variant::new("refund", "{em_refund} = {em_to_date} − {em_before}", C25),
        Variant::new("carried", CARRIED, C25),
        Variant::new("year", "{em_year} = sum({em_to_date})", C25),
        Variant::new(
            "deduction",
            "{em_deduction} = round({em_wages} × {em_deduction_rate}, 'fen/half-up')",
            TAX,
        )
        .from(Month::at(2008, 1)),
    ],
};

const TIER: &str = "{em_tier} = if 12 × {em_counted} ≥ {em_tier_from} × {em_staff_12} then {em_tier_high} else {em_tier_low}";

/// 残疾人就业保障金.
pub static SO_26: Rule = Rule {
    id: "SO-26",
    title: Text::new("残疾人就业保障金", "employment-security fund"),
    statement: Text::new(
        "应缴=(上年在职职工×比例−已安排残疾人)×上年年平均工资×分档比例,差额人数不取整;重度残疾人1人按2人计;30人以下的企业免征;平均工资以当地社会平均工资的倍数封顶;逾期按日加收滞纳金",
        "due is (staff × ratio − disabled counted) × average wage × tier, all of the year before, the difference not rounded; a severely disabled person counts two; enterprises of up to 30 are exempt; the wage is capped at a multiple of the local average; a late fee runs by the day",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new("staff", "{em_staff_12} = 12 × {em_staff} + sum({em_person_months})", FUND).from(FIRST_FUND),
        Variant::new("counted", "{em_counted} = {em_others} + {em_severe_counts} × {em_severe}", FUND)
            .from(FIRST_FUND),
        Variant::new(
            "exempt",
            "{em_exempt} = {em_exempt_age} = 'any' and {em_kind} = 'enterprise' and {em_staff_12} ≤ 12 × {em_exempt_staff}",
            FUND,
        )
        .from(FIRST_FUND),
        Variant::new(
            "exempt-first-years",
            "{em_exempt} = {em_exempt_age} = 'first-years' and {em_kind} = 'enterprise' and {em_staff_12} ≤ 12 × {em_exempt_staff} and {em_paid_on} ≤ add_years({em_registered}, {em_exempt_years})",
            FUND,
        )
        .from(FIRST_FUND),
        Variant::new("exempt-other", "{em_exempt} = {em_kind} = 'enterprise'", FUND).from(FIRST_FUND),
        Variant::new(
            "exempt-larger",
            "{em_exempt} = {em_staff_12} ≤ 12 × {em_exempt_staff}",
            FUND,
        )
        .from(FIRST_FUND),
        Variant::new(
            "tier-month",
            "{em_tier_month} = if {em_tier_date} = 'fund-year' then {em_fund_month} else month({em_paid_on})",
            C26,
        )
        .assumed(),
        Variant::new("short", "{em_short_12} = max(0, {em_staff_12} × {em_ratio} − 12 × {em_counted})", FUND)
            .from(FIRST_FUND),
        Variant::new("tier", TIER, FUND).from(FIRST_FUND).until(Month::at(2019, 12)),
        Variant::new("tier", TIER, FUND_98).from(Month::at(2020, 1)).until(Month::at(2022, 12)),
        Variant::new("tier", TIER, FUND_8).from(Month::at(2023, 1)),
        Variant::new("wage", "{em_levy_wage} = min({em_average}, {em_wage_cap} × {em_local})", C26),
        Variant::new("wage-uncapped", "{em_levy_wage} = {em_average}", FUND).from(FIRST_FUND),
        Variant::new(
            "",
            "{em_levy} = round({em_short_12} × {em_levy_wage} × {em_tier} ÷ 12, 'fen/half-up')",
            FUND,
        )
        .from(FIRST_FUND),
        Variant::new("none-exempt", "{em_levy} = if {em_exempt} then 0 else 1", FUND).from(FIRST_FUND),
        Variant::new("none-short", "{em_levy} = {em_short_12} × 0", FUND).from(FIRST_FUND),
        Variant::new(
            "late-fee",
            "{em_late_fee} = round({em_levy} × {em_late_rate} × max(0, days({em_due_on}, {em_paid_on})), 'fen/half-up')",
            LATE,
        )
        .from(FIRST_DE07),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&SO_23, &SO_24, &SO_25, &SO_26];

/// The words of choices that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("issued", Text::new("核发", "issued")),
    ("abolished", Text::new("已取消", "abolished")),
    ("v92", Text::new("财税〔2007〕92号", "Caishui 2007 No. 92")),
    ("v52", Text::new("财税〔2016〕52号", "Caishui 2016 No. 52")),
    ("yearly", Text::new("年最低工资", "of the yearly minimum wage")),
    ("monthly", Text::new("月最低工资", "of the monthly minimum wage")),
    ("usable", Text::new("以后月份可用", "later months may draw on it")),
    ("not-usable", Text::new("以后月份不可用", "later months may not draw on it")),
    ("together", Text::new("同一年度内结转", "carried within the year")),
    ("apart", Text::new("分段计算", "reckoned apart")),
    ("fund-year", Text::new("费款所属年度", "the year of the fund")),
    ("payment", Text::new("缴纳日", "the day of payment")),
    ("first-years", Text::new("成立之初若干年", "in the first years")),
    ("any", Text::new("不限年数", "of any age")),
    ("enterprise", Text::new("企业", "enterprise")),
    ("other", Text::new("其他单位", "another body")),
];
