//! The elder ledger and the ageing indicators (EC-60 to EC-62, EC-70, EC-71).

use super::Property;
use crate::properties::{elder_indicators as indicators, elder_ledger as ledger};

properties! { LEDGER:
    "P-EL-01", 3000, ["EC-61"], None, ledger::replay_gives_the_same_view,
        "事项逐条记入或一次重放,所得情况相同;再问一次也相同。",
        "Written down one by one or replayed at once, events give the same view; asked again it is the same.",
        notices "a view that depends on how it was asked before";
    "P-EL-02", 1500, ["EC-61"], None, ledger::later_entries_leave_what_was_known,
        "后记的事项不改变此前所知的情况。",
        "What is written down later never changes what was known before.",
        notices "a correction applied to the past knowledge";
    "P-EL-03", 1500, ["EC-61"], None, ledger::a_withdrawn_entry_was_never,
        "撤销一条之后,其后所知与从未记过该条相同。",
        "Once an entry is withdrawn, what is known from then on is as if it had never been.",
        notices "a withdrawn event left in the fold";
    "P-EL-04", 6000, ["EC-62"], None, ledger::small_cells_cannot_be_worked_out,
        "公布的表中每个数都不少于规定人数,合并的至少两行,合计相符。",
        "Every number of a published table is of enough persons, rows put together are at least two, and the sums are right.",
        notices "a single row hidden, which is the total less the rest";
    "P-EL-05", 400, ["EC-60", "EC-62"], None, ledger::nothing_sensitive_comes_out,
        "打印、名单、公布的表和报告中都没有敏感信息和完整号码。",
        "No sensitive value and no whole number stands in what is printed, listed, published or reported.",
        notices "a derived `Debug`, or a birth date in a list";
    "P-EL-06", 2000, ["EC-62"], None, ledger::numbers_show_four_places,
        "号码内部最多显示末四位,对外一位不显示。",
        "Of a number staff see the last four places at the most, the public none.",
        notices "a short number shown whole";
    "P-EL-07", 200, ["EC-60"], None, ledger::ledgers_read_back,
        "台账写出再读回,内容相同。",
        "A ledger written out and read again is the same.",
        notices "a column written and not read";
    "P-EL-08", 800, ["EC-61"], None, ledger::nobody_waits_who_is_not_here,
        "不在册、已迁出或已死亡的,不列入待服务、过期和应探访名单。",
        "Whoever is not on the ledger, has moved out or is dead, is on no list of those who wait.",
        notices "a list that looks at statuses only";
    "P-EL-09", 600, ["EC-62"], None, ledger::no_small_group_follows_from_the_page,
        "报告中老年人的各数任意加减,所得的人群或者没有人,或者不少于规定人数。",
        "Whatever group follows from the report's numbers of elders by adding and taking away is nobody or enough persons.",
        notices "20 unable less 18 served, which are the two who wait";
    "P-IN-01", 4000, ["EC-21", "EC-70"], None, indicators::a_share_is_the_quotient_to_one_place,
        "占比恰为商截断或四舍五入到一位;分母为零没有占比。",
        "A share is exactly the quotient, cut or rounded to one place; by nought there is none.",
        notices "rounding twice, or 0 per cent by nought";
    "P-IN-02", 3000, ["EC-70"], None, indicators::more_of_the_part_is_no_smaller_share,
        "分子增加,占比不会减少;部分不超过整体时不超过百分之百。",
        "More of the part never gives a smaller share; a part of the whole is at most a hundred per cent.",
        notices "part and whole exchanged";
    "P-IN-03", 3000, ["EC-71"], None, indicators::only_one_basis_is_compared,
        "口径或人群不同的拒绝比较;一增一减方向相反。",
        "Other bases and groups are refused; growth forth and back go in opposite directions.",
        notices "registered compared with resident";
    "P-IN-04", 800, ["EC-21", "EC-70", "EC-71"], None, indicators::explanations_recheck,
        "指标的说明可凭算术复核,默算结果相同。",
        "Explanations of indicators re-check by arithmetic alone, and silence finds the same.",
        notices "a formula that is not what the function computes";
    "P-IN-05", 800, ["EC-21", "EC-70", "EC-71"], None, indicators::hiding_a_count_never_answers_otherwise,
        "隐去一个数字,其余指标不变,有关指标不变或待查。",
        "Hiding a count leaves the other indicators as they were, and those it decides as they were or open.",
        notices "not established taken for nought";
    "P-IN-06", 3000, ["EC-70"], None, indicators::a_goal_is_reached_by_the_counts,
        "是否达到目标按原数比较:差一个就是没有达到,不论取整后的比率。",
        "A goal is reached by the counts: one short is short, whatever the rounded share says.",
        notices "54.95 per cent taken for 55";
}
