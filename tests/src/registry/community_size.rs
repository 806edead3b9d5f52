//! Community size (CG-50 to CG-56).

use super::Property;
use crate::properties::community_size as bodies;

properties! { COMMUNITY_SIZE:
    "P-CG-50", 400, ["CG-50"], None, bodies::more_households_never_lower_the_legal_size,
        "户数增加,法定规模状态不会降低。",
        "More households never lower the legal size.",
        notices "`≤` for `<` at either end, or the ends exchanged";
    "P-CG-51", 300, ["CG-51", "CG-53", "CG-55"], None, bodies::no_plan_is_below_the_bound,
        "任何方案的总偏差不低于总户数与社区数乘目标之差,且户数一户不少。",
        "No plan deviates less than all households from so many targets, and no household is lost.",
        notices "an estate that is counted in no community or in two";
    "P-CG-52", 400, ["CG-52", "CG-54"], None, bodies::plans_are_feasible_by_another_validator,
        "编出的方案,另写的校验总认为可行;说没有找到的,最近的方案确实不可行。",
        "A second validator finds every plan that is made feasible, and the nearest plan infeasible where none was found.",
        notices "a search that loses the articulation test, or a limit";
    "P-CG-53", 1500, ["CG-52"], None, bodies::the_validators_agree_on_any_plan,
        "任意划分,两个校验的结论相同。",
        "Both validators agree on any division.",
        notices "a barrier, a street or a waiver that is passed over";
    "P-CG-54", 600, ["CG-53", "CG-56"], None, bodies::the_measures_are_those_of_a_naive_count,
        "总偏差、切边数、调整户数与逐一计数、逐一对应所得相同。",
        "D, K and M are those of a naive count that tries every matching.",
        notices "a matching that is greedy, or a border counted twice";
    "P-CG-55", 300, ["CG-53", "CG-54"], None, bodies::small_districts_come_out_at_the_optimum,
        "小区不多的,方案就是逐一列举全部划分所得的最优(总偏差、切边数、标号)。",
        "In small districts the plan is the best of all divisions, listed one by one, by (D, K, labels).",
        notices "a bound of the enumeration that cuts off the optimum";
    "P-CG-56", 200, ["CG-54"], None, bodies::a_seed_gives_one_plan,
        "同一种子得同一方案。",
        "A seed gives one plan.",
        notices "a search that reads a clock, or an unordered list";
    "P-CG-57", 200, ["CG-52", "CG-53"], None, bodies::the_order_of_estates_changes_nothing_that_counts,
        "小区换次序,指标、可行与否和最优值都不变。",
        "Another order of the estates changes neither measures nor feasibility nor the least D and K.",
        notices "an estate that is found by its place in another list";
    "P-CG-58", 300, ["CG-53", "CG-54"], None, bodies::keeping_moves_no_more_than_today,
        "只看是否保留现有社区,而现有社区本身可行的,无人改属社区。",
        "Where only staying counts and the communities of today are whole, nobody changes community.",
        notices "owners of regions that are lost in a merger or a split";
}
