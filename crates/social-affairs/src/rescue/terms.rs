//! The words of the formulas.

terms! {
    AGE = "rs_age", "入站时周岁", "age at entry";
    AGE_LEAST = "rs_age_least", "期限适用的最低年龄", "least age for which the limit runs";
    AGAIN_FROM = "rs_again_from", "可再次受助之日", "first day of help again";
    AS_OF = "rs_as_of", "查询日", "day asked about";
    BAR = "rs_bar", "不得有的情形", "what must not be";
    CASH = "rs_cash", "发给现金", "cash given";
    CASH_MOST = "rs_cash_most", "现金上限", "most cash";
    CONDITION = "rs_condition", "须有的情形", "what has to be";
    DAYS = "rs_days", "期限日数", "days of the limit";
    DEPARTURE = "rs_departure", "上次离站日", "day of the last leaving";
    DUTY = "rs_duty", "引导护送义务", "duty of those who meet the person";
    ELIGIBLE = "rs_eligible", "应予救助", "is helped";
    ENTRY = "rs_entry", "入站日", "day of entry";
    EXTENDED = "rs_extended", "延长到", "extended to";
    FIRST = "rs_first", "先行处置", "what comes first";
    FORBIDDEN = "rs_forbidden", "禁止的行为", "forbidden acts";
    GIVEN = "rs_given", "救助", "help";
    HELD = "rs_held", "已登记", "recorded";
    ITEM = "rs_item", "事项", "matter";
    KEPT_TO = "rs_kept_to", "录音保存到", "recordings kept to";
    LACKING = "rs_lacking", "未登记事项数", "matters not recorded";
    LACKS = "rs_lacks", "缺", "lacks";
    LAST = "rs_last", "救助期限最后一日", "last day of the stay";
    LAWFUL = "rs_lawful", "行为合法", "lawful";
    LIMITED = "rs_limited", "期限适用", "the limit runs";
    MONTHS = "rs_months", "月数", "months";
    NEED = "rs_need", "情形", "state";
    RECORDED = "rs_recorded", "录音日", "day of the recording";
    REQUIRED = "rs_required", "应登记的事项", "what is recorded";
    SAME = "rs_same", "与2003年标准结果相同", "same by the test of 2003";
    OLD = "rs_old", "2003年标准", "test of 2003";
    STATE = "rs_state", "状态", "state";
    ACTS = "rs_acts", "经过", "what has happened";
    THAT_DAY = "rs_that_day", "依日数之日", "day by the count";
    WAY_OPEN = "rs_way_open", "可以如此离站", "may leave so";
    WITHIN = "rs_within", "在限额内", "within the limit";
    WRONG = "rs_wrong", "不当拒绝", "wrongly refused";
}
