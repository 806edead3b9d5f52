//! The words of the formulas that only clocks use.

terms! {
    LATE_DAYS = "late_days", "逾期日数", "days late";
    USED_DAYS = "used_days", "已计日数", "days counted";
    LIMIT_DAYS = "limit_days", "时限日数", "days of the limit";
    ROLLED_DAYS = "rolled_days", "顺延日数", "days the end moved";
    LATE = "late", "逾期", "late";
    ACTED_ON = "acted_on", "办理日", "day of the act";
    DUE_DATE = "due_date", "期限届满日", "last day";
}
