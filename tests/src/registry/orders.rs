//! Orders of the virtual nursing home (EC-30 to EC-32, EC-35 to EC-38).

use super::Property;
use crate::properties::elder_order;

properties! { ORDERS:
    "P-EO-01", 3000, ["EC-32"], None, elder_order::a_history_replays_to_the_same_state,
        "工单的事项重放,每一步和最终状态相同(不变式10)。",
        "Replaying the events of an order gives the same state, step by step (invariant 10).",
        notices "a counter or a provider kept outside the state";
    "P-EO-02", 1500, ["EC-32"], None, elder_order::terminal_states_absorb,
        "归档、取消、爽约之后任何事项都不能办理(不变式10)。",
        "Closed, cancelled and failed orders take no event whatever (invariant 10).",
        notices "a cancelled order that can be settled";
    "P-EO-03", 3000, ["EC-32"], None, elder_order::one_interval_and_money_by_settlement_only,
        "一单至多服务一次;只有结算动钱,投诉未办结不结算。",
        "An order has one interval of service at most; only a settlement moves money, and none while a complaint is open.",
        notices "a late fee booked on cancellation, or a dispute that does not block";
    "P-EO-04", 2000, ["EC-32"], None, elder_order::an_illegal_event_names_state_and_event,
        "不能办理的事项报出状态和事项,经过不变。",
        "An event that cannot follow names state and event and leaves the history as it was.",
        notices "an event kept though it was refused";
    "P-EO-05", 3000, ["EC-35"], None, elder_order::billed_minutes_are_whole_quanta_and_monotone,
        "计费分钟是整单位,有服务至少一个,多服务不少计,不超过计划加容差。",
        "Billed minutes are whole quanta, at least one where anything was delivered, never fewer for more minutes, of at most the \
         plan and its tolerance.",
        notices "rounding before the cap, or no least quantum";
    "P-EO-06", 1000, ["EC-35"], None, elder_order::statements_are_idempotent,
        "结算单重做相同,与工单次序无关;各行之和减扣款加奖励即应付。",
        "A statement made again is the same, in whatever order the orders come; lines less penalties plus rewards are payable.",
        notices "a line counted twice, or a penalty added";
    "P-EO-07", 1000, ["EC-36", "EC-38"], None, elder_order::key_figures_do_not_depend_on_the_order,
        "考核指标与工单、来电的先后无关;比率在零和一之间;没有分母就没有数值;来电总数为各类之和。",
        "Key figures do not depend on the order of orders and calls; shares lie between nothing and all; without a denominator there \
         is no value; calls are the sum of their kinds.",
        notices "a median of unsorted times, or 100 % of nothing";
    "P-EO-08", 1500, ["EC-31"], None, elder_order::the_first_class_that_matches_wins,
        "多一项身份不会落到更后的类别,与身份的先后无关。",
        "One more status never leads to a class further down, and their order does not matter.",
        notices "the class of the first status listed";
    "P-EO-09", 800, ["EC-30", "EC-31", "EC-37"], None, elder_order::periods_are_counted_and_explanations_recheck,
        "各期限自次日起算,日数恰好;上限不多一分;说明可复核,默算相同。",
        "Periods begin on the next day and have exactly their days; limits are exact to the fen; explanations re-check, silence \
         finds the same.",
        notices "the day of the event counted, or a limit rounded up";
}
