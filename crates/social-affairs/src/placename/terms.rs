//! The words of the formulas.

terms! {
    SPECIFIC = "pn_specific", "有专名", "has a specific part";
    GENERIC = "pn_generic", "有通名", "has a generic part";
    STATED = "pn_stated", "有此情形", "is so";
    GOOD = "pn_good", "肯定", "is good";
    HOLDS = "pn_holds", "符合", "keeps to the rule";
    MEASURE = "pn_measure", "数值", "measure";
    LIMIT = "pn_limit", "界限", "limit";
    EXCEPTIONS = "pn_exceptions", "例外", "exceptions";
    SAME = "pn_same", "同名数", "names alike";
    SOUNDS = "pn_sounds", "同音数", "homophones";
    REGIME = "pn_regime", "地名条例", "the regulation";
    KIND = "pn_kind", "类别", "kind";
    SCOPE = "pn_scope", "范围", "scope";
    ERRORS = "pn_errors", "不符合的错误项", "errors";
    WARNINGS = "pn_warnings", "须说明理由的项", "warnings";
    VERDICT = "pn_verdict", "命名审查", "the name";
    DISTRICT = "pn_district", "市辖区", "a district of a city";
    DELEGATION = "pn_delegation", "市辖区街路由谁批准", "who approves streets of districts";
    AUTHORITY = "pn_authority", "批准机关", "authority";
    PAPER = "pn_paper", "已交", "handed in";
    COMPLETE = "pn_complete", "齐全", "complete";
    APPROVED = "pn_approved", "批准日", "approved on";
    WITHIN = "pn_within", "期限", "days";
    ROLL = "pn_roll", "遇休息日", "on rest days";
    ROLLED = "pn_rolled", "顺延后", "after rest days";
    DAY = "pn_day", "届满日", "last day as counted";
    LAST = "pn_last", "最后一日", "last day";
    DONE = "pn_done", "办理日", "done on";
    IN_TIME = "pn_in_time", "按期", "in time";
    FILED = "pn_filed", "备案日", "filed on";
    LEAST = "pn_least", "下限", "least";
    MOST = "pn_most", "上限", "greatest";
    FINE = "pn_fine", "罚款", "fine";
    FOUND_ON = "pn_found_on", "认定日", "found on";
    YEARS = "pn_years", "年数", "years";
    UNTIL = "pn_until", "禁止至", "barred until";
}
