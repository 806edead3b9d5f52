//! What is found, each with an outcome of its own.

programmes! {
    /// CG-50, for each community.
    STATUS = "size-status", "法定规模状态", "legal size", Once;
    /// CG-50.
    DECIDES = "size-decides", "规模调整由谁决定", "who decides", Once;
    /// CG-53.
    DEVIATION = "size-deviation", "总偏差", "total deviation", Once;
    /// CG-56.
    LARGEST = "size-largest", "最大偏差(%)", "largest deviation in per cent", Once;
    /// CG-53.
    CUT = "size-cut", "切边数", "cut edges", Once;
    /// CG-53.
    MOVED = "size-moved", "调整户数", "moved households", Once;
    /// CG-53.
    OBJECTIVE = "size-objective", "目标函数值", "objective", Once;
}
