//! What is found, each with an outcome of its own.

programmes! {
    /// NR-37: which text governs.
    VERSION = "version", "适用版本", "version of the law", Once;
    /// NR-22: with or without preparation.
    STEPS = "steps", "登记步骤", "steps of registration", Once;
    /// NR-12: notice of what is lacking.
    NOTICE = "notice-due", "补正告知最后一日", "last day of the notice of what is lacking", Once;
    /// NR-12: accepted, by act or by silence.
    ACCEPTED = "accepted-as-of", "视为受理之日", "accepted by silence as of", Once;
    /// NR-11: preparation, by the law.
    PREPARATION = "preparation-due", "筹备审批法定最后一日", "preparation: last day by the law", Once;
    /// NR-11: preparation, as promised.
    PREPARATION_PROMISE = "preparation-promise-due", "筹备审批承诺最后一日", "preparation: last day as promised", Once;
    /// NR-22.
    FOUNDING = "founding-meeting-due", "召开成立大会最后一日", "last day of the founding meeting", Once;
    /// NR-11: by the law.
    STATUTE = "statute-due", "法定办结最后一日", "decision: last day by the law", Once;
    /// NR-12.
    STATUTE_LATE = "statute-late", "超过法定时限", "later than the law allows", Once;
    /// NR-11: as promised.
    PROMISE = "promise-due", "承诺办结最后一日", "decision: last day as promised", Once;
    /// NR-12.
    PROMISE_LATE = "promise-late", "超过承诺时限", "later than promised", Once;
    /// NR-11: the limit of a change that the report claims.
    CLAIMED = "claimed-due", "报告所称变更时限最后一日", "change: last day of the limit that the report claims", Once;
    /// NR-12.
    CERTIFICATE = "certificate-due", "证书送达最后一日", "certificate: last day", Once;
    /// NR-34: the certificate has its code.
    CODE = "credit-code", "证书信用代码合规", "the certificate has its credit code", Once;
    /// NR-11: 30 days from the consent.
    CHANGE_APPLY = "change-apply-due", "申请变更最后一日", "change: last day to apply", Once;
    /// NR-23.
    GROUP_FORMED = "liquidation-group-due", "成立清算组最后一日", "liquidation group: last day", Once;
    /// NR-23.
    CREDITORS_TOLD = "creditors-told-due", "通知债权人最后一日", "creditors told: last day", Once;
    /// NR-23.
    CREDITORS_NOTICE = "creditors-notice-due", "公告债权人最后一日", "notice to creditors: last day", Once;
    /// NR-23.
    DEREGISTER = "deregistration-apply-due", "申请注销最后一日", "deregistration: last day to apply", Once;
    /// NR-34.
    LEAVES = "leaves-serious-list", "严重违法失信名单最早移出日", "earliest removal from the serious list", Once;
    /// NR-34.
    MAY_ACT = "may-act", "可否开展活动", "may it carry on activities", Once;
    /// NR-35.
    COUNTED = "working-days-taken", "办理工作日", "working days taken", Once;
    /// NR-35.
    ON_TIME = "on-time", "承诺期内办结", "done within the promise", Once;
    /// NR-24.
    DESTINATION = "assets-go-to", "剩余财产去向", "where the remaining assets go", Once;
}
