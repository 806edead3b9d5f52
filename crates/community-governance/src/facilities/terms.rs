//! The words of the formulas that only facilities use.

terms! {
    ACCEPTED = "fa_accepted", "竣工验收日", "day of acceptance";
    AS_OF = "fa_as_of", "查询日", "day asked about";
    COMMUNITIES = "fa_communities", "社区数", "communities";
    COVERED = "fa_covered", "达标", "enough";
    COVERED_COUNT = "fa_covered_count", "达标社区数", "communities with enough";
    DUE = "fa_due", "移交最后一日", "last day to hand over";
    DONE = "fa_done", "加权完成", "weighted progress";
    EARLIEST = "fa_es", "最早开始", "earliest start";
    FLOAT = "fa_float", "总时差", "total float";
    GAP = "fa_gap", "缺口", "gap";
    GAPS = "fa_gaps", "缺口合计", "gaps in all";
    GOAL = "fa_goal", "目标(%)", "goal (%)";
    GOAL_MET = "fa_goal_met", "达到目标", "goal reached";
    HANDED = "fa_handed", "移交日", "day of the handover";
    HOUSEHOLDS = "fa_households", "户数", "households";
    IN_TIME = "fa_in_time", "按期", "in time";
    LATEST = "fa_ls", "最迟开始", "latest start";
    MONTHS = "fa_months", "月数", "months";
    OTHER_REQUIRED = "fa_other_required", "另一类应有面积", "required for the other duty";
    OTHER_USABLE = "fa_other_usable", "另一类可用面积", "usable for the other duty";
    POOLING = "fa_pooling", "用房合并", "pooling";
    PROGRESS = "fa_progress", "总进度(%)", "progress (%)";
    RATE = "fa_rate", "每百户标准", "rate per 100 households";
    REQUIRED = "fa_required", "应有面积", "required area";
    SUFFICES = "fa_suffices", "足够", "suffices";
    USABLE = "fa_usable", "可用面积", "usable area";
    WEIGHTS = "fa_weights", "权重合计", "weights in all";
}
