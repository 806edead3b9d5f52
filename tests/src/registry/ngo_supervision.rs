//! Supervision of social organisations (NR-25 to NR-33).

use super::Property;
use crate::properties::ngo_supervision;

properties! { NGO_SUPERVISION:
    "P-NS-01", 3000, ["NR-27"], None, ngo_supervision::more_spending_never_worsens_the_verdict,
        "多支出一些,支出的结论不会变差,尚缺的不会变多;管理费用多一些,结论不会变好。",
        "More spending never worsens the verdict on spending nor widens what lacks; more management cost never betters its verdict.",
        notices "a comparison the wrong way round";
    "P-NS-02", 2000, ["NR-27"], None, ngo_supervision::ratios_re_check,
        "比例的说明都可凭算术复核,文件写出再读回相同,默算结果相同;隐去一项事实,结论不变或待查。",
        "Every explanation of ratios re-checks by arithmetic alone, files read back as written, silence finds the same; a hidden fact leaves the verdict or opens it.",
        notices "not established taken for nought";
    "P-NS-03", 3000, ["NR-29", "NR-30"], None, ngo_supervision::later_events_change_nothing,
        "查询日以后的事件不改变当日的信用状态;事件换次序(同日除外)也不改变。",
        "Events after the day change nothing of the credit status of that day; nor does the order in which events of different days are listed.",
        notices "a status read from the last event listed";
    "P-NS-04", 2000, ["NR-29", "NR-30"], None, ngo_supervision::a_status_holds_until_something_happens,
        "没有事件的日子,信用状态只会因期满由异常变为严重,不会自行变好。",
        "Without an event a status only ever moves from abnormal to serious; it never betters by itself.",
        notices "a removal by time alone";
    "P-NS-05", 2000, ["NR-31"], None, ngo_supervision::a_grade_is_valid_to_the_day,
        "等级自授予之日起有效,满五年的当日失效,前一日仍有效。",
        "A grade is valid up to the day before five years are complete and lapses on that day.",
        notices "a year too many, or a day";
    "P-NS-06", 2000, ["NR-26"], None, ngo_supervision::resolutions_are_monotone,
        "多一票不会使决议不通过,多一人出席不会使法定人数不够;所需票数恰为通过的最小票数。",
        "A vote more never defeats a resolution, a member more never loses the quorum; the votes needed are the least that pass.",
        notices "two thirds that round down";
    "P-NS-07", 1500, ["NR-25", "NR-26", "NR-28", "NR-29", "NR-30", "NR-31", "NR-32", "NR-33"], None, ngo_supervision::supervision_re_checks,
        "监管的说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation of supervision re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-NS-08", 2000, ["NR-25"], None, ngo_supervision::reports_are_due_on_worked_days,
        "报送最后一日不早于法定之日,是工作日,其间没有工作日。",
        "A last day to report is no earlier than the law's, is worked, and no worked day lies between.",
        notices "a roll that goes too far";
    "P-NS-09", 1500, ["NR-28"], None, ngo_supervision::waiting_is_never_lost,
        "晚一日申请公开募捐资格,不会由可以变为不可以。",
        "Applying for fund-raising a day later never turns yes into no.",
        notices "the law of the wrong day";
    "P-NS-10", 1500, ["NR-33"], None, ngo_supervision::incubation_ends_once,
        "孵化经过逐步推进与一次重放相同;出壳、退出以后没有任何事件。",
        "An incubation taken step by step and replayed at once is the same; nothing follows graduation or exit.",
        notices "a stage that can be left twice";
}
