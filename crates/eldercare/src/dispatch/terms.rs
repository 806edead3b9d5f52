//! The words of the formulas that only this family uses.

terms! {
    BACK_AT = "back_at", "返回时间", "back at";
    BEST_COST = "best_cost", "已知最好成本", "best-known cost";
    BINDING = "binding", "时间窗必须遵守", "the window binds";
    CONTRACT_HOLDS = "contract_holds", "合同期内", "contract in force";
    COST = "dispatch_cost", "派单成本", "cost of the plan";
    COST_GAP = "cost_gap", "与已知最好的差距", "gap to the best known";
    DIALECT_FITS = "dialect_fits", "方言合要求", "speaks the dialect required";
    END_BEFORE = "end_before", "上一项结束", "end of the stop before";
    GAP = "start_gap", "两项开始间隔", "from the first start to the second";
    GAP_LEAST = "gap_least", "最小间隔", "least gap";
    GAP_MOST = "gap_most", "最大间隔", "most gap";
    GENDER_FITS = "gender_fits", "性别合要求", "of the gender required";
    HAS_SKILL = "has_skill", "有此技能", "has the skill";
    HOURS_FROM = "hours_from", "上班时间", "hours begin";
    HOURS_UNTIL = "hours_until", "下班时间", "hours end";
    KEPT = "constraint_kept", "遵守约束", "the constraint is kept";
    LATE_BY = "late_by", "迟到", "late by";
    LATE_SUM = "late_sum", "总迟到", "total lateness";
    LATEST = "largest_lateness", "最大迟到", "largest lateness";
    LEAVES_AT = "leaves_at", "出发时间", "leaves at";
    MAY_GO = "may_go", "可以派", "may be sent";
    MINUTES_LEFT = "minutes_left", "剩余政府购买分钟", "minutes left of the entitlement";
    NOT_BLOCKED = "not_blocked", "不在不得派之列", "not blocked";
    ON_DUTY = "on_duty", "在岗", "on duty";
    PLANNED_MINUTES = "planned_minutes", "安排的分钟", "minutes planned";
    SELF_PAYS = "self_pays", "同意自费", "consents to pay";
    START_AT = "start_at", "开始", "start";
    TIMES_DONE = "times_done", "安排次数", "times done";
    TRAVEL_SUM = "travel_sum", "总路程", "total travel";
    TWO_CAREGIVERS = "two_caregivers", "两人上门", "two caregivers go";
    WAY = "way_minutes", "路程", "minutes of the way";
    WINDOW_CLOSES = "window_closes", "时间窗止", "window closes";
    WINDOW_OPENS = "window_opens", "时间窗起", "window opens";
    WORK = "work_minutes", "当日工时", "work of the day";
    WORK_LIMIT = "work_limit", "每日工时上限", "limit of the day";
}
