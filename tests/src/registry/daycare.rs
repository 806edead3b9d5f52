//! Day-care centres (EC-40 to EC-47).

use super::Property;
use crate::properties::elder_daycare;

properties! { DAYCARE:
    "P-DC-01", 1500, ["EC-42", "EC-46"], None, elder_daycare::no_sequence_overbooks,
        "预订、续托、提前离开、取消无论怎样先后,任何一天都不会超过位置总数;拒绝时指出哪一天、余几个位置;最早可以收托之日与逐日数出的相同。",
        "Whatever the order of bookings, extensions, early leaves and cancellations, no day ever has more than the places; a refusal names the day and what is left; the earliest day with room is the one counted day by day.",
        notices "a booking checked on its first day only, or a leaving day that is free again";
    "P-DC-02", 3000, ["EC-45"], None, elder_daycare::a_part_costs_between_nothing_and_the_price,
        "任何退费办法,应收在零与价格之间,应退减应补等于已付减应收,多用一天不会少收。",
        "By every method the charge lies between nothing and the price, refund less rest is paid less charge, and a day more never costs less.",
        notices "a cap forgotten, or a refund of more than was paid";
    "P-DC-03", 1000, ["EC-44", "EC-45"], None, elder_daycare::care_and_meals_stand_outside_proration,
        "护理加价和餐费与退费办法、托养价格无关。",
        "Care and meals depend on neither the method of refund nor the price of the stay.",
        notices "meals prorated with the stay";
    "P-DC-04", 800, ["EC-40", "EC-41"], None, elder_daycare::a_larger_community_has_a_larger_centre,
        "表内人口增加,面积指标不会减少,各类用房合计等于使用面积(仅差取整);表外没有结果。",
        "Within the table more people never give a smaller centre and the rooms sum to the usable area up to rounding; outside it there is no result.",
        notices "a class extrapolated, or a column that does not sum to 100";
    "P-DC-05", 1500, ["EC-42"], None, elder_daycare::a_client_more_never_helps,
        "多一名老人不会使位置、护理员由不够变够,多一个位置、一名护理员不会使其由够变不够。",
        "A client more never makes places or carers enough; a place or carer more never makes them too few.",
        notices "a ratio multiplied instead of divided by";
    "P-DC-06", 2500, ["EC-40", "EC-42", "EC-43", "EC-47"], None, elder_daycare::hiding_a_fact_never_answers_otherwise,
        "隐去中心、当日、入托、补助的任何事实,结果不变或待查。",
        "With a fact of a centre, a day, an admission or a subsidy hidden, each answer is the same or open.",
        notices "not established taken for no exclusion";
    "P-DC-07", 800, ["EC-43"], None, elder_daycare::the_waiting_list_is_in_order,
        "轮候名单一人不少,先看类别再看申请时间,与书写次序无关。",
        "Nobody is lost from the waiting list; class comes before time of application, and the order of writing is nothing.",
        notices "a list ordered by time alone";
    "P-DC-08", 1500, ["EC-46"], None, elder_daycare::occupancy_rises_and_is_flagged,
        "多一人次,入托率不会降低;按人次不低于按位置;超过100%必标明。",
        "One attendance more never lowers a rate; by heads is never below by places; what is over 100 % says so.",
        notices "half-day clients counted as a place each";
    "P-DC-09", 800, ["EC-47"], None, elder_daycare::subsidies_wait_for_acceptance_and_rise,
        "未验收、以后才验收的不发补助;面积、开放月数、入托率提高,补助不会减少。",
        "Nothing is paid before acceptance; more area, months or occupancy never pays less.",
        notices "a cap taken for a floor";
    "P-DC-10", 500, ["EC-01", "EC-40", "EC-41", "EC-42", "EC-43", "EC-44", "EC-45", "EC-46", "EC-47"], None, elder_daycare::explanations_re_check,
        "日间照料的说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation of day care re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
}
