//! What is found, each with an outcome of its own.

programmes! {
    /// NR-02.
    VERSION = "unverified-version", "修改决定未核", "the amendment is unread", Once;
    /// NR-01.
    REGISTRAR = "registrar", "登记管理机关", "registrar", Once;
    /// NR-03.
    REGIME = "regime", "登记方式", "regime", Once;
    /// NR-04.
    INDUSTRY = "industry", "同业新设", "another association of the industry", Once;
    /// NR-05 to NR-07.
    CONDITIONS = "conditions", "不符合条件", "a condition is not met", Once;
    /// NR-36.
    FILING = "filing", "登记或备案", "registered or filed", Once;
    /// NR-13.
    REFUSED = "refused", "有不予登记情形", "a ground of refusal holds", Once;
    /// NR-14.
    OFFICERS = "officers", "有负责人不合格", "an officer is barred", Once;
    /// NR-18.
    CHARTER = "charter-missing", "章程缺项", "charter items missing", Once;
    /// NR-19.
    PARTICULARS = "particulars-missing", "登记事项缺项", "registered particulars missing", Once;
    /// NR-19.
    INACTIVE = "inactive", "发证后未活动期满", "inactive since the certificate", Once;
    /// NR-20.
    APPLY_BY = "apply-by", "变更最后申请日", "last day to apply for the change", Once;
    /// NR-20.
    LATE = "late-change", "变更申请逾期", "the application for the change is late", Once;
    /// NR-21.
    BRANCH = "branch", "分支机构", "branch", Once;
    /// NR-10.
    INTAKE = "intake", "受理意见", "outcome of intake", Once;
    /// NR-09.
    DUE = "rest-due", "补齐期限", "the rest is due", Once;
    /// NR-09.
    CLOCK = "clock-runs", "补齐期间期限照算", "the clock runs while the rest is awaited", Once;
    /// NR-10.
    NOTICE_BY = "notice-by", "补正告知期限", "the notice is due by", Once;
    /// NR-10.
    DEEMED = "deemed-accepted", "视为受理", "counts as accepted", Once;
}
