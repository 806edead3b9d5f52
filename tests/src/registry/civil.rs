//! Marriage, rescue and funerals (SO-01 to SO-18).

use super::Property;
use crate::properties::civil;

properties! { CIVIL:
    "P-SO-01", 2000, ["SO-01"], None, civil::bars_only_add_up,
        "各项条件齐备才可以结婚;任一项不符即不可以,与其他各项无关;未查实的不当作符合或不符合;双方互换事实的性质不变。",
        "They may marry only where every condition is met, and one that fails settles it whatever the others; what is not established is neither met \
         nor failed.",
        notices "an open fact taken for false";
    "P-SO-02", 3000, ["SO-02"], None, civil::kinship_is_symmetric_and_edges_only_forbid,
        "亲属关系对双方相同;增加一条亲子关系只能使可以变为不可以,不能相反。",
        "Kinship is the same from both sides, and a further edge can only turn allowed into prohibited.",
        notices "a nearest ancestor that a further one hides";
    "P-SO-03", 1500, ["SO-03", "SO-04", "SO-09"], None, civil::the_new_regulation_never_asks_for_more,
        "2025年5月10日起,内地居民在任何机关都可以办理,所要的材料不多于以前。",
        "From 10 May 2025 every office serves mainland residents, who need no paper that was not asked before.",
        notices "the regime taken by the month and not by the day";
    "P-SO-04", 2000, ["SO-05", "SO-06"], None, civil::the_two_periods_follow_each_other,
        "冷静期不短于30日,申领期自次日起不短于30日且末日为工作日;每日恰属其一;撤回只在冷静期,登记只在申领期。",
        "Cooling off is no shorter than 30 days, the window follows on the next day, is no shorter than 30 days and ends on a working day; each day \
         belongs to exactly one; withdrawal is effective in the first alone and registration in the second alone.",
        notices "a registration on the last day of cooling off";
    "P-SO-05", 1500, ["SO-07", "SO-08"], None, civil::limits_grow_with_their_start,
        "起算日越晚,撤销权的最后一日不早;最后一日为工作日,不早于一年;事实婚姻与补办不并存,效力不晚于补办日。",
        "A later start never gives an earlier last day, which is a working day a year on or later; a de-facto marriage is never late registration too, \
         whose effect is no later than the registration.",
        notices "a limit rolled back";
    "P-SO-06", 1500, ["SO-10"], None, civil::no_grade_with_an_open_clause,
        "有条款未定的不评定;人口多不减少应有人数。",
        "No grade is held with a clause undetermined, and more people never need fewer registrars.",
        notices "a started step that counts";
    "P-SO-07", 2000, ["SO-11", "SO-12", "SO-14"], None, civil::who_is_helped_by_2003_is_helped_by_2014,
        "离家在外而符合2003年标准的,也符合2014年标准;投诉成立的必应救助;有危险的先报公安。",
        "Who is away from home and helped by the test of 2003 is helped by that of 2014; a complaint holds only for who is helped; who is dangerous goes \
         to the police first.",
        notices "about to be forgotten";
    "P-SO-08", 2000, ["SO-13"], None, civil::stays_replay,
        "经过重放得到同一状态;了结之后只有再次求助;期限从入站日起算,延长不缩短。",
        "A log replays to the same state; after an end only a new request follows; the limit counts from the entry and an extension never shortens it.",
        notices "a discharge of who is not in hospital";
    "P-SO-09", 1500, ["SO-15", "SO-16", "SO-18"], None, civil::graves_within_and_beyond,
        "超占为零当且仅当不超过限额;火化的在哪里都合规;2013年起不强制执行;没有批准的取缔。",
        "The excess is nothing just where the limit is kept; ashes are lawful in either area; no forced execution from 2013; what is not approved is \
         banned.",
        notices "an excess below zero";
    "P-SO-10", 2000, ["SO-17"], None, civil::relief_is_at_most_the_cost,
        "减免不小于零、不超过实际费用;减免与家属支付之和恰为费用;多一项费用不减少减免。",
        "Relief is no less than nothing and no more than the cost; relief and what the family pays sum exactly to the costs; one more cost never lowers the \
         relief.",
        notices "an item that is not listed";
}
