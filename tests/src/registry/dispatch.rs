//! Dispatch (EC-33, EC-34).

use super::Property;
use crate::properties::elder_dispatch;

properties! { DISPATCH:
    "P-EC-33", 600, ["EC-33"], None, elder_dispatch::the_checker_accepts_what_the_planner_makes,
        "排出的方案总能通过核对:除说明未安排的上门外,没有一处违反。",
        "The checker accepts whatever the planner makes: nothing is broken beside visits that are said to be left out.",
        notices "a planner that forgets the way back, or the second caregiver's start";
    "P-EC-34", 1500, ["EC-33"], None, elder_dispatch::one_broken_constraint_is_reported_and_no_other,
        "故意违反一条硬约束,核对恰好报出这一条,连同上门和护理员。",
        "A constraint broken on purpose is reported with its visit and caregiver, and no other is.",
        notices "`≤` for `<` in any constraint";
    "P-EC-35", 600, ["EC-34"], None, elder_dispatch::names_and_order_do_not_matter,
        "成本不低于零;改编号、换次序,成本和结果不变。",
        "The cost is never negative, and neither names nor order change it or what is found.",
        notices "a cost that counts the first caregiver otherwise";
    "P-EC-36", 300, ["EC-33", "EC-34"], None, elder_dispatch::the_same_seed_and_steps_make_the_same_plan,
        "同样的种子和步数,得同样的方案和理由。",
        "The same seed and steps give the same plan and the same reasons.",
        notices "a search that reads a clock";
    "P-EC-37", 400, ["EC-33"], None, elder_dispatch::one_more_caregiver_spoils_no_plan,
        "多一名护理员,可行的方案仍然可行,成本不变。",
        "With one more caregiver every plan is as good as before.",
        notices "a caregiver who stays at the office and is counted as late or as travelling";
    "P-EC-38", 1500, ["EC-33", "EC-34"], None, elder_dispatch::the_second_checker_agrees,
        "另写的核对办法(精确分数)对任意方案得出同样的违反、待查和成本。",
        "A second checker, in exact fractions, finds the same faults, questions and cost in any plan.",
        notices "lateness of the return left out of the largest";
    "P-EC-39", 600, ["EC-33"], None, elder_dispatch::equal_services_are_read_as_they_were_written,
        "同次两项同名服务,写出再读回,核对结果不变。",
        "Two services of one name in a visit: a plan that is written and read again is checked to the same.",
        notices "the part of equal starts taken by the order of routes";
    "P-EC-40", 300, ["EC-33"], None, elder_dispatch::nobody_is_sent_on_what_is_not_established,
        "剩余时数未查实、未知同意自费的,一次也不派。",
        "Nobody is sent where the minutes left are not established and the client is not known to pay.",
        notices "not established taken as without limit";
}
