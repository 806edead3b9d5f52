//! What is found, each with an outcome of its own.

programmes! {
    /// CG-62.
    GENERAL_GAP = "general-gap", "综合服务设施缺口合计", "gaps of general facilities in all", Once;
    /// CG-62.
    ELDERLY_GAP = "elderly-gap", "养老服务用房缺口合计", "gaps of elderly rooms in all", Once;
    /// CG-62.
    COVER = "communities-covered", "综合服务设施达标社区数", "communities with enough general room", Once;
    /// CG-60.
    GOAL = "cover-goal", "达到占比目标", "the goal is reached", Once;
    /// CG-61.
    ESTATE_GENERAL = "estate-general", "配建综合服务用房足够", "general rooms of a new estate suffice", Once;
    /// CG-61.
    ESTATE_ELDERLY = "estate-elderly", "配建养老服务用房足够", "elderly rooms of a new estate suffice", Once;
    /// CG-61.
    HANDOVER = "handover-due", "移交最后一日", "last day to hand over", Once;
    /// CG-61.
    HANDED = "handed-over", "按期移交", "handed over in time", Once;
    /// CG-63.
    FLOAT = "float", "末项总时差", "total float of the last task", Once;
    /// CG-64.
    PROGRESS = "progress", "总进度(%)", "progress (%)", Once;
}
