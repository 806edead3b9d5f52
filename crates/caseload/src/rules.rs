//! Rules as data that this crate applies over registers: payment, back-pay, statistics, publicity, funds (DB-01 to DB-06).
//!
//! Their forms are not steps of a household's explanation: they speak of files, rosters and notices. The formula of a form
//! says what the code holds to, and a named test holds the two together.

use minzheng_core_types::{Citation, Confidence, Document, Month, Rule, Term, Text, Variant};
use minzheng_welfare::documents::{CONVENTION, N1, N2, N4};

/// Every rule of this crate, in the order of the rulebook.
pub static RULES: &[&Rule] = &[&DB_01, &DB_02, &DB_03, &DB_04, &DB_05, &DB_06];

/// Funds of subsistence allowances, from 2012.
pub static N5: Document = Document {
    key: "N5",
    title: Text::new("城乡最低生活保障资金管理办法", "Measures for the Funds of Subsistence Allowances"),
    number: Text::new("财社〔2012〕171号", "Ministry of Finance 2012 No. 171"),
    from: Some(Month::at(2012, 1)),
};

/// Practice of other places on back-pay.
pub static BACK_PAY_PRACTICE: Document = Document {
    key: "DB-02",
    title: Text::new("广东、佛山、贵州提标补发做法", "practice of back-pay in Guangdong, Foshan and Guizhou"),
    number: Text::new("2019年、2021年、2024年", "2019, 2021, 2024"),
    from: None,
};

/// How a province counts the level of payment.
pub static STATISTICS_NOTE: Document = Document {
    key: "DB-04",
    title: Text::new("广东省补差水平说明", "note of Guangdong on the level of payment"),
    number: Text::new("2023年", "2023"),
    from: None,
};

const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}

macro_rules! terms {
    ($($name:literal, $zh:literal, $en:literal;)+) => {
        /// The words of the formulas.
        pub static TERMS: &[Term] = &[$(Term::new($name, $zh, $en),)+];
    };
}

terms! {
    "timely", "按时发放", "paid in time";
    "paid_on", "发放日", "day of payment";
    "due_day", "应发日", "day due";
    "paid_month", "发放所属月份", "month paid for";
    "quarter_first", "季度首月", "first month of the quarter";
    "worked", "为工作日", "is a working day";
    "workday_before", "前一工作日", "last working day before";
    "amount", "金额", "amount";
    "by_new", "按新标准各月应发", "amounts of the months by the new figures";
    "by_old", "按旧标准各月已发", "amounts of the months by the old figures";
    "raise", "提标额", "raise of the standard";
    "persons", "人数", "persons";
    "months", "月数", "months";
    "level", "补差水平", "level of payment";
    "money", "资金", "money";
    "long_enough", "公示期足够", "published long enough";
    "days", "公示天数", "days of publication";
    "least_days", "规定天数", "days required";
    "shown", "所示人数不多于家庭人口", "no more beneficiaries shown than members";
    "beneficiaries", "保障人数", "beneficiaries";
    "members", "家庭人口", "members";
    "balanced", "相符", "balanced";
    "in_file", "发放文件金额", "amounts of the file for the bank";
    "excepted", "例外金额", "amounts of the exceptions";
    "found", "认定金额", "amounts found";
    "sent", "已送银行", "sent";
    "paid", "已发放", "paid";
    "returned", "退回未重发", "returned and not re-issued";
    "in_flight", "在途", "with the bank";
    "parts", "各级分担", "parts of the tiers";
}

const N5_PAYING: &[Citation] = &[cite(&N5, "第十二至十四条", "arts 12–14")];

/// 发放日程.
pub static DB_01: Rule = Rule {
    id: "DB-01",
    title: Text::new("发放日程", "calendar of payment"),
    statement: Text::new(
        "低保金按月在10日前经银行社会化发放到户;金融服务不足的农村可按季,在季首月10日前发放;10日遇休息日如何处理未见明文",
        "the allowance is paid monthly by the 10th through a bank; poorly served rural places may pay quarterly by the 10th of the \
         quarter's first month; what a rest day does is not regulated",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "",
            "{timely} = {paid_on} ≥ first_day({paid_month}) and {paid_on} ≤ {due_day}",
            N5_PAYING,
        )
        .from(Month::at(2012, 1)),
        Variant::new(
            "quarterly",
            "{timely} = {paid_on} ≥ first_day({quarter_first}) and {paid_on} ≤ {due_day} and months({quarter_first}, {paid_month}) ≤ 3",
            N5_PAYING,
        )
        .from(Month::at(2012, 1)),
        Variant::new(
            "rest-day",
            "{paid_on} = if {worked} then {due_day} else {workday_before}",
            &[cite(&CONVENTION, "DB-01", "DB-01")],
        )
        .assumed(),
    ],
};

/// 提标补发.
pub static DB_02: Rule = Rule {
    id: "DB-02",
    title: Text::new("提标补发", "back-pay after a raise"),
    statement: Text::new(
        "提标自法定日期起算;发放表后改的,补发差额:或只给实施首月在册户,或给各月应享户;青岛采何种口径未知,两种都算",
        "a raise takes effect on its legal date; where payrolls change later the difference is paid afterwards, either to the roster of \
         the first month with the new figures or to everybody entitled in each month; which of them Qingdao takes is not known",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{amount} = sum({by_new}) − sum({by_old})",
        &[cite(&BACK_PAY_PRACTICE, "", "")],
    )],
};

/// 提标总额.
pub static DB_03: Rule = Rule {
    id: "DB-03",
    title: Text::new("提标总额", "total of a raise"),
    statement: Text::new(
        "名册和收入不变时,补发总额恰为提标额×人数×月数",
        "with constant roster and incomes the back-pay is exactly raise × persons × months",
    ),
    confidence: Confidence::Settled,
    variants: &[Variant::new(
        "",
        "{amount} = {raise} × {persons} × {months}",
        &[cite(&CONVENTION, "DB-03", "DB-03")],
    )],
};

/// 统计.
pub static DB_04: Rule = Rule {
    id: "DB-04",
    title: Text::new("统计", "statistics"),
    statement: Text::new(
        "存量按户、人分城乡和类别,增减按期,资金按项目;补差水平为当月资金(含分类救助)除以当月人数,取整到分,舍去",
        "stock by household and person, urban and rural and by kind; flow by period; money by programme; the level of payment is the \
         money of the month, supplements included, by its persons, truncated to the fen",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{level} = if {persons} = 0 then 0 else round({money} ÷ {persons}, 'fen/down')",
        &[cite(&STATISTICS_NOTE, "", "")],
    )],
};

/// 公示与隐私.
pub static DB_05: Rule = Rule {
    id: "DB-05",
    title: Text::new("公示与隐私", "publicity and privacy"),
    statement: Text::new(
        "申请人姓名、家庭人口、拟保障金额在村(社区)公示7日,其后长期公示;此外的个人信息不得公开,泄露的依法追究",
        "name of the applicant, number of persons and the amount proposed are published in the village or community for seven days and \
         listed afterwards; nothing else of a person may be published, and disclosure is punishable",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{shown} = {beneficiaries} ≤ {members}", &[cite(&N2, "第九条", "art. 9")])
            .until(Month::at(2014, 4)),
        Variant::new(
            "",
            "{shown} = {beneficiaries} ≤ {members}",
            &[
                cite(&N1, "第十一条", "art. 11"),
                cite(&N1, "第六十一条", "art. 61"),
                cite(&N1, "第六十六条", "art. 66"),
            ],
        )
        .from(Month::at(2014, 5)),
        Variant::new("days", "{long_enough} = {days} ≥ {least_days}", &[cite(&N4, "", "")])
            .from(Month::at(2012, 12))
            .until(Month::at(2021, 6)),
    ],
};

/// 资金.
pub static DB_06: Rule = Rule {
    id: "DB-06",
    title: Text::new("资金", "funds"),
    statement: Text::new(
        "资金专账管理,不得挪用;发放文件与例外之和须与认定一致,到分;已发放、退回未重发与在途之和须等于已送银行",
        "funds stand in a special account and are not diverted; the file for the bank and the exceptions sum to the findings, to the fen; \
         what is paid, returned and not re-issued, or still with the bank sums to what was sent",
    ),
    confidence: Confidence::Official,
    variants: &[
        Variant::new(
            "",
            "{balanced} = (sum({in_file}) + sum({excepted}) = sum({found}))",
            &[cite(&N1, "第五条", "art. 5")],
        )
        .from(Month::at(2014, 5)),
        Variant::new(
            "payments",
            "{balanced} = ({paid} + {returned} + {in_flight} = {sent})",
            &[cite(&N1, "第五条", "art. 5")],
        )
        .from(Month::at(2014, 5)),
        Variant::new(
            "shares",
            "{balanced} = (sum({parts}) = {amount})",
            &[cite(&CONVENTION, "HA-01", "HA-01")],
        ),
    ],
};
