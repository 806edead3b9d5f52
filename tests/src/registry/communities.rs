//! Task access and facilities of communities (CG-40 to CG-47, CG-60 to CG-64).

use super::Property;
use crate::properties::communities;

properties! { COMMUNITIES:
    "P-TK-01", 2000, ["CG-45"], None, communities::a_split_adds_up,
        "按户数分到各社区的金额合计恰为总额,每份与精确份额相差不到一分。",
        "The parts split by households sum exactly to the whole, each within a fen of its exact share.",
        notices "parts rounded one by one";
    "P-TK-02", 1000, ["CG-40", "CG-41", "CG-43", "CG-44"], None, communities::hiding_a_fact_never_answers_otherwise,
        "隐去申请的任何一项事实,审核意见不变或待查。",
        "With any fact of an application hidden, the verdict is the same or open.",
        notices "not established taken for no obstacle";
    "P-TK-03", 1000, ["CG-40", "CG-41", "CG-42", "CG-43", "CG-44", "CG-45", "CG-46", "CG-47"], None, communities::explanations_re_check,
        "准入的说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation of task access re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-TK-04", 1000, ["CG-44", "CG-45"], None, communities::more_money_never_stands_in_the_way,
        "多拨一些、早拨几日,不会多出一条不准入的理由。",
        "More money, or money sooner, never adds a condition that stands in the way.",
        notices "a comparison the wrong way round";
    "P-TK-05", 1000, ["CG-44"], None, communities::the_verdict_is_the_first_that_holds,
        "审核意见总是第一条成立的理由,准入的没有任何理由成立。",
        "The verdict is always the first condition that holds; what is admitted has none.",
        notices "rows of the table in another order";
    "P-FA-01", 1500, ["CG-60", "CG-62"], None, communities::more_room_never_widens_a_gap,
        "多一些面积不会扩大缺口,多一些户数不会缩小缺口;各缺口之和为合计。",
        "More room never widens a gap, more households never narrow one; the gaps sum to the whole.",
        notices "a required area that is rounded";
    "P-FA-02", 800, ["CG-60", "CG-61", "CG-62"], None, communities::facilities_re_check,
        "设施的说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation of facilities re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-FA-03", 800, ["CG-63", "CG-64"], None, communities::a_longer_task_never_ends_the_plan_sooner,
        "一项工作多一日,总工期不变或多一日;关键工作必多一日;最迟完成都不晚于开放日;说明可凭算术复核。",
        "A day more for one task makes the plan no longer or a day longer, a day longer where it is critical; nothing ends after the opening day; explanations re-check.",
        notices "a backward pass that forgets a successor";
}
