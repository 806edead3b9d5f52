//! Place names, employers of disabled people, veterans (SO-19 to SO-31).

use super::Property;
use crate::properties::social_settled;

properties! { SOCIAL_SETTLED:
    "P-EM-01", 1000, ["SO-23", "SO-24", "SO-25", "SO-26"], None, social_settled::employers_re_check,
        "用人单位的说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation of an employer re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-EM-02", 1000, ["SO-25"], None, social_settled::a_year_refunds_no_more_than_paid_or_allowed,
        "一年应退之和等于年度应退,不超过已缴税款,也不超过各月限额之和(各月取整差一分以内)。",
        "The refunds of the months sum to the year's, and are no more than the VAT paid nor the sum of the limits, within a fen a month.",
        notices "a carry that is drawn twice";
    "P-EM-03", 1000, ["SO-24", "SO-26"], None, social_settled::one_more_disabled_person_never_costs,
        "多安排一名残疾人,保障金不会增加,退税不会减少。",
        "One more disabled person never raises the levy and never lowers a refund.",
        notices "a tier the wrong way round";
    "P-VT-01", 1000, ["SO-27", "SO-28", "SO-29", "SO-30", "SO-31"], None, social_settled::veterans_re_check,
        "退役军人的说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation of a veteran re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-VT-02", 1000, ["SO-27", "SO-28", "SO-29"], None, social_settled::hiding_a_fact_never_settles_otherwise,
        "隐去服役情况的任何一项事实,安置方式和退役金不变或待查。",
        "With any fact of the service hidden, mode and money are the same or open.",
        notices "not established taken for none";
    "P-PN-01", 1000, ["SO-19", "SO-20", "SO-21", "SO-22"], None, social_settled::names_re_check,
        "地名的说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation of a place name re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-PN-02", 1000, ["SO-19", "SO-20"], None, social_settled::one_more_entry_never_frees_a_name,
        "册内多一名,不会使不符合的地名符合。",
        "One more entry of the register never makes a refused name pass.",
        notices "a scope compared by its kind alone";
}
