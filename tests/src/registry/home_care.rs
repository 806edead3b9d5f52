//! Home care that government buys (EC-20 to EC-27).

use super::Property;
use crate::properties::elder_home_care as home_care;

properties! { HOME_CARE:
    "P-HC-01", 2000, ["EC-25", "EC-26"], None, home_care::shares_sum_to_the_bill,
        "每张账单各方份额不为负,合计恰为账单,分文不差。",
        "No share of a bill is below zero, and they sum to the bill, to the fen.",
        notices "each share rounded by itself, the person's too";
    "P-HC-02", 1000, ["EC-26"], None, home_care::the_voucher_stays_within_cap_and_share,
        "消费补贴不超过当月上限,也不超过本人应付的比例。",
        "The voucher stays within the cap of the month and within its share of what the person would pay.",
        notices "a cap for each bill";
    "P-HC-03", 1000, ["EC-26"], None, home_care::a_dearer_bill_never_pays_less,
        "账单更贵,补贴和本人支付都不会减少。",
        "A dearer bill never gets less from the voucher, nor leaves the person with less to pay.",
        notices "the share of the cap instead of the price";
    "P-HC-04", 1500, ["EC-22", "EC-23"], None, home_care::minutes_add_up_over_a_split,
        "一个月分成两段计算,与整段相差不超过1分钟。",
        "Minutes of two parts of a month are those of the whole, up to a minute.",
        notices "a month of thirty days, or a day counted twice";
    "P-HC-05", 1500, ["EC-22", "EC-23", "EC-25"], None, home_care::no_minute_is_lost,
        "用去的与剩余的分钟,合计恰为可用分钟。",
        "Minutes used and minutes left are exactly those that were available.",
        notices "minutes taken for a part that insurance has paid";
    "P-HC-06", 800, ["EC-23"], None, home_care::the_oldest_minutes_go_first,
        "结转的分钟先用最早的,过期的不再使用。",
        "Of minutes carried over the oldest go first, and what has ended is not used.",
        notices "the newest used first";
    "P-HC-07", 4000, ["EC-20", "EC-22", "EC-23", "EC-25", "EC-26"], None, home_care::hiding_never_answers_otherwise,
        "隐去任何事实,结果要么相同,要么待查。",
        "With a fact hidden, every answer is the same or open.",
        notices "an unknown absence taken for none";
    "P-HC-08", 1500, ["EC-20", "EC-22", "EC-23", "EC-25", "EC-26", "EC-27"], None,
        home_care::files_read_back_and_explanations_recheck,
        "文件写出再读回相同,说明可凭算术复核,默算结果相同。",
        "Files read back as written, explanations re-check by arithmetic alone, silence finds the same.",
        notices "a formula that is not what the function computes";
    "P-HC-10", 400, ["EC-24"], None, home_care::the_catalogue_keeps_staff_and_interval,
        "完全失能老人助浴至少两人,间隔自第n天起满足。",
        "Two people at least bathe who is wholly dependent, and an interval of n days is kept from the n-th day on.",
        notices "an interval that the n-th day does not keep";
    "P-HC-11", 300, ["EC-27"], None, home_care::an_allowance_is_the_figure_of_its_class,
        "按类别的补贴恰为该类标准,与其他事实无关。",
        "An allowance by class is exactly the figure of its class, whatever the other facts.",
        notices "classes added together";
}
