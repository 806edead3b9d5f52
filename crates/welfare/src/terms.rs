//! The words of the formulas.

use minzheng_core_types::Term;

macro_rules! terms {
    ($($name:ident = $key:literal, $zh:literal, $en:literal;)+) => {
        $(pub(crate) static $name: Term = Term::new($key, $zh, $en);)+
        /// Every term, for tests and the glossary.
        pub static TERMS: &[&Term] = &[$(&$name),+];
    };
}

terms! {
    AGE = "age", "周岁", "age";
    AGE_RULE = "age_rule", "周岁算法", "age convention";
    AGES = "ages", "各成员周岁", "ages";
    AMOUNT = "amount", "金额", "amount";
    APPLIED = "applied", "申请日期", "day of application";
    APPROVED = "approved", "批准日期", "day of approval";
    ASSETS = "assets", "金融资产", "financial assets";
    AWAY = "away", "不在家情形", "absence";
    AWAY_MONTHS = "away_months", "连续分居月数", "consecutive months apart";
    BARRED = "barred", "限制性财产", "barred property";
    BAND = "band", "年龄档", "age band";
    BAND_RULE = "band_rule", "换档规则", "rule of the age band";
    BASIS = "basis", "核定结论", "recorded finding";
    BIRTH = "birth", "出生日期", "date of birth";
    CODE = "code", "疾病编码", "diagnosis";
    COUNTED = "counted", "计入人数", "counted";
    COUNTED_INCOME = "counted_income", "计入收入", "counted income";
    DAY = "day", "计龄日", "day of reckoning";
    DECIDED = "decided", "决定日期", "day of decision";
    DEDUCTION = "deduction", "扣减项", "deductions";
    DETERMINED = "determined", "核定收入(核算期合计)", "determined income of the window";
    DIED = "died", "死亡日期", "date of death";
    DRAWN = "drawn", "已领护理补贴", "nursing subsidy drawn";
    DRAWS = "draws", "当月在保", "draws the allowance";
    DUE = "due", "应发", "due";
    DUE_MONTH = "due_month", "发放月份", "month of payment";
    ELIGIBLE = "eligible", "收入符合", "income test";
    ENTERED = "entered", "增员决定日期", "day of the decision to add";
    EXEMPT = "exempt", "不计入", "left out";
    FINDING = "finding", "财产核定结论", "finding about property";
    FIRST = "first", "首月", "first month";
    FLOOR = "floor", "至少", "at least";
    FULL = "full", "三无", "three-nos";
    GIVEN = "given", "申报金额", "amount stated";
    GRADE = "grade", "残疾等级", "grade of disability";
    INCOME = "income", "家庭收入(核算期合计)", "household income of the window";
    KIND = "kind", "残疾类别", "kind of disability";
    LAST = "last", "末月", "last month";
    LEAST = "least", "起始年龄", "least age";
    LEFT_OUT = "left_out", "不计入此人", "person left out";
    LEFT = "left", "减员决定日期", "day of the decision to remove";
    LIST = "list", "病种目录", "list of illnesses";
    LISTED = "listed", "属于目录病种", "listed illness";
    LOSS_RULE = "loss_rule", "亏损处理", "treatment of losses";
    LOST_CHILD = "lost_child", "独生子女死亡", "only child lost";
    MEMBERS = "members", "共同生活人数", "members";
    MINIMUM = "minimum", "规定月数", "months required";
    MONTH = "month", "所属月份", "month";
    MONTHS = "months", "核算月数", "months of the window";
    MULTIPLE = "multiple", "倍数", "multiple";
    OF_AGE = "of_age", "达到年龄", "of age";
    OVERLAP = "overlap", "核算期内月数", "months inside the window";
    PROGRAMME = "programme", "项目状态", "state of the programme";
    PROPERTY = "property", "财产符合", "property test";
    PUBLISHED = "published", "公布标准", "published figure";
    RECEIVES = "receives", "符合条件", "condition holds";
    RECORDED = "recorded", "登记情况", "as recorded";
    REGISTER = "register", "户籍类别", "urban or rural";
    RELATION = "relation", "亲属关系", "kinship";
    ROUNDING = "rounding", "取整方式", "rounding";
    SCHOOLING = "schooling", "就学情况", "schooling";
    SPAN_FIRST = "span_first", "收入首月", "first month of the income";
    SPAN_LAST = "span_last", "收入末月", "last month of the income";
    STANDARD = "standard", "低保标准", "standard";
    START_RULE = "start_rule", "起发规则", "rule of the first month";
    STOP_RULE = "stop_rule", "停发规则", "rule of the last month";
    VALID_UNTIL = "valid_until", "证明有效期至", "certificate good until";
    WINDOW_FIRST = "window_first", "核算期首月", "first month of the window";
    WINDOW_LAST = "window_last", "核算期末月", "last month of the window";
}
