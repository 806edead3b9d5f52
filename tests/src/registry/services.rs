//! Residents' services, satisfaction and the purchase of services (CG-70 to CG-72, CG-80 to CG-84).

use super::Property;
use crate::properties::services;

properties! { SERVICES:
    "P-CS-01", 3000, ["CG-70"], None, services::orders_replay_and_never_run_back,
        "工单的记录重放得到同一状态;时间不倒流;取消、拒绝、评价之后除回访外不再有事项。",
        "The log of an order replays to the same state; time never runs back; after cancelling, rejecting and rating nothing but a \
         call-back follows.",
        notices "a rejected order that can be assigned";
    "P-CS-02", 1500, ["CG-71"], None, services::nothing_hidden_can_be_worked_out,
        "不足10份的单元从不公布;不公布的单元或为两个以上且合计至少10份,或为全部;只有全部公布的单元有名次;说明可复核,默算相同。",
        "A unit of under ten answers is never shown; hidden units are two or more with ten answers together, or all there are; only units \
         shown in full have ranks; explanations re-check, silence finds the same.",
        notices "one hidden unit beside a published whole";
    "P-CS-03", 3000, ["CG-71"], None, services::intervals_hold_the_share_and_follow_it,
        "区间含满意率,多一份满意答卷两端都不降低,答卷加倍区间不变宽。",
        "An interval holds the share, one more satisfied answer lowers neither bound, and twice the answers never make it wider.",
        notices "bounds mixed up, or a sign within the root";
    "P-CS-04", 3000, ["CG-71"], None, services::samples_follow_the_households,
        "样本量不超过户数,户数多不减少,误差小不减少。",
        "A sample is at most the households, never smaller for more households or a smaller error.",
        notices "the finite correction left out";
    "P-CS-05", 2000, ["CG-72"], None, services::votes_online_count_only_where_checked_and_allowed,
        "网上赞成票只有身份核验且规则允许才计入;计入的票不少于到场的票。",
        "Votes given online count only where identity is checked and the rule allows it; what counts is never less than what was given in \
         person.",
        notices "votes counted though nobody checked";
    "P-CP-01", 3000, ["CG-83"], None, services::instalments_sum_to_the_price,
        "各期之和恰为合同金额,每期与份额相差不到一分;末期应付与扣减之和恰为末期;等次随得分单调。",
        "Instalments sum exactly to the price, each within a fen of its share; the last payable one and what is withheld sum to the last; \
         grades follow the points.",
        notices "every instalment rounded, the last too";
    "P-CP-02", 3000, ["CG-81"], None, services::projects_go_step_by_step,
        "环节只按次序推进;已付金额等于各次付款之和,不超过合同金额;付清才有付款环节。",
        "Steps follow only in their order; what is paid is the sum of the payments and at most the price; the step of payment needs them \
         all.",
        notices "an instalment paid twice";
    "P-CP-03", 2000, ["CG-82"], None, services::supplements_are_exact_in_any_order,
        "补充合同累计恰为10%的可以,多一分不可以,与先后无关。",
        "Supplements of exactly 10 % together are allowed, one fen more is not, in whatever order they come.",
        notices "each supplement held against the limit alone";
    "P-CP-04", 1000, ["CG-80"], None, services::who_neither_buys_nor_supplies,
        "公益一类事业单位、群团组织不能购买、不能承接;不得购买的内容无论是否属于职责都不可以。",
        "Class-one institutions and staffed group bodies neither buy nor supply; what is banned may not be bought, duty or not.",
        notices "a fact not established taken for false";
    "P-CP-05", 500, ["CG-84"], None, services::the_published_total_is_a_limit,
        "与样本相符的项目恰为16个,合计不足200万元。",
        "Projects that fit the sample are 16 and sum to less than 2 million yuan.",
        notices "the limit taken for the sum";
}
