//! Clocks of registration (NR-11, NR-12, NR-22 to NR-24, NR-34, NR-35, NR-37).

use super::Property;
use crate::properties::ngo_clocks;

properties! { NGO_CLOCKS:
    "P-NC-01", 2000, ["NR-11", "NR-12"], None, ngo_clocks::an_excluded_span_never_makes_it_earlier,
        "多一段不计入期限的时间,届满日不会提前;第0日及以前的不起作用。",
        "One more excluded span never makes a deadline earlier; one up to day 0 has no effect.",
        notices "a span that is subtracted";
    "P-NC-02", 1500, ["NR-11", "NR-12"], None, ngo_clocks::spans_count_day_by_day,
        "有重叠、相接的不计入期间时,届满日与逐日计数相同,列明的计入日恰为期限天数。",
        "With spans that overlap or touch, the last day is that of a count day by day, and as many days are told as the limit has.",
        notices "a day excluded twice";
    "P-NC-03", 2000, ["NR-11", "NR-12"], None, ngo_clocks::the_calendar_keeps_its_laws,
        "期限更长、起点更晚,届满日不会更早;分两段计等于一次计;计到届满日恰为期限;顺延后必为工作日。",
        "A longer limit or a later start never ends earlier; two limits in a row are their sum; counting to the last day gives the limit; after rolling it is worked.",
        notices "day 0 counted";
    "P-NC-04", 400, ["NR-22", "NR-23", "NR-34"], None, ngo_clocks::a_life_has_one_end,
        "至多一个终结状态,其后无事项;已登记的都有信用代码;清算期间没有活动;日期不倒退;同一经过得同一状态。",
        "There is at most one terminal state and nothing follows it; what is registered has a credit code; there is no activity in liquidation; dates never decrease; the same entries give the same state.",
        notices "a transition out of the end";
    "P-NC-05", 300, ["NR-12", "NR-34"], None, ngo_clocks::states_are_all_of_a_history,
        "每一状态只由前一状态和该事项决定;较早一日所知是较晚一日所知的开头。",
        "Each state follows from the one before and the entry alone; what is known on an earlier day begins what is known later.",
        notices "a state that remembers more than it shows";
    "P-NC-06", 500, ["NR-11", "NR-12", "NR-22", "NR-23", "NR-24", "NR-34", "NR-35", "NR-37"], None, ngo_clocks::explanations_re_check,
        "时限的说明都可凭算术复核并列明适用版本,文件写出再读回相同,默算结果相同。",
        "Every explanation of clocks re-checks by arithmetic alone and names the version, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-NC-07", 600, ["NR-11", "NR-35"], None, ngo_clocks::within_the_promise_is_by_its_last_day,
        "在计入的日子决定的,办理工作日不超过承诺恰当于决定不迟于承诺的最后一日;法定时限总在旁边。",
        "Decided on a day that counts, the working days taken are within the promise exactly when the decision is not later than its last day; the limit of the law always stands beside it.",
        notices "the day of the decision not counted";
    "P-NC-08", 200, ["NR-35"], None, ngo_clocks::quarters_add_up,
        "各季度的件数、按期数之和为合计,最长为各季度之最,逾期数与逐件相同,没有一件遗漏。",
        "Quarters sum to the whole, the longest is the longest of any, the overdue are those told one by one, nothing is lost.",
        notices "a case counted in two quarters";
    "P-NC-09", 1000, ["NR-24"], None, ngo_clocks::assets_never_reach_founders,
        "公益性组织、基金会、慈善组织的剩余财产不归出资人、设立人、会员,去向都须公告;每一去向有条文。",
        "Remaining assets of public-benefit bodies, foundations and charities never go to investors, founders or members and are published; each destination has its clause.",
        notices "members let in";
}
