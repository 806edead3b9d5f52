//! The ability assessment of elders (EC-01 to EC-19).

use super::Property;
use crate::properties::elder;

properties! { ABILITY:
    "P-EC-01", 4000, ["EC-02", "EC-03", "EC-04", "EC-07", "EC-08", "EC-09", "EC-12", "EC-13", "EC-14", "EC-15", "EC-16", "EC-18", "EC-19"],
        None, elder::a_better_item_never_worsens_the_grade,
        "任何量表,一项变好而其余不变,等级不会变差。",
        "By every scale, one item better and the rest the same never gives a worse grade.",
        notices "a domain read in the wrong direction, or a band with a hole";
    "P-EC-02", 600, ["EC-02", "EC-03"], None, elder::the_total_is_the_sum_of_the_items,
        "GB/T 42195 总分恰为26项得分之和,不超过90。",
        "The total by GB/T 42195 is exactly the sum of the 26 scores, and at most 90.",
        notices "an item left out of a group, or counted in two";
    "P-EC-03", 1000, ["EC-05", "EC-10"], None, elder::a_level_change_only_raises,
        "等级变更只升不降,至最重一级为止;昏迷即为最重;再算一次结果相同。",
        "A level change only raises, up to the worst grade; coma is the worst at once; computed again it is the same.",
        notices "a cap forgotten, or a change applied to its own result";
    "P-EC-04", 800, ["EC-12", "EC-13"], None, elder::only_the_number_not_met_counts,
        "六项指标只看几项不能完成,不看哪几项。",
        "Of the six indicators only how many are not met counts, not which.",
        notices "an indicator that weighs more";
    "P-EC-05", 1500, ["EC-19"], None, elder::the_top_of_the_hierarchy_is_total_dependence,
        "ADL 层级为6,当且仅当四项都完全依赖或未发生。",
        "The ADL hierarchy is 6 if and only if all four items are total dependence or did not occur.",
        notices "`did not occur` taken for independent";
    "P-EC-06", 800, ["EC-18"], None, elder::katz_letters_follow_the_order_of_loss,
        "Katz 等级按丧失的次序,不合次序的为“其他”。",
        "Katz letters follow the order of loss; what does not is `other`.",
        notices "letters by number alone";
    "P-EC-07", 2500, ["EC-06", "EC-11", "EC-16"], None, elder::a_stale_result_is_never_a_grade,
        "有效期内结果与评估当日相同,过期即不作等级。",
        "Up to its last day a result is as on the first; after it there is no grade.",
        notices "a stale grade shown, or a term counted from the wrong day";
    "P-EC-08", 800, ["EC-01"], None, elder::an_elder_stays_an_elder,
        "满60周岁之日起一直是老年人,周岁按生日计算。",
        "From the day of 60 full years a person stays an elder; ages change on birthdays.",
        notices "an age by the calendar year";
    "P-EC-09", 1000, ["EC-11", "EC-17"], None, elder::nothing_is_converted,
        "一项标准的结果不因其他量表而变,待遇只按其本身的标准认可。",
        "A result never changes by other forms beside it, and is recognised under its own standard only.",
        notices "a crosswalk between scales";
    "P-EC-10", 400, ["EC-06"], None, elder::forms_read_back_and_explanations_recheck,
        "评估表写出再读回相同,次序无关,说明可凭算术复核,默算结果相同。",
        "Forms read back as written, order is nothing, explanations re-check by arithmetic alone, silence finds the same.",
        notices "a formula that is not what the function computes";
    "P-EC-11", 2000, ["EC-05", "EC-10"], None, elder::hiding_a_fact_never_changes_a_grade,
        "隐去诊断或事件,等级不变或待查。",
        "Hiding diagnoses or events leaves the grade as it was or open.",
        notices "not established taken for none";
}
