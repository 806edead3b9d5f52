//! What is found, each with an outcome of its own.

programmes! {
    /// NR-27.
    LAYER = "ratio-layer", "适用的比例规定", "which ratios apply", Once;
    /// NR-27.
    SPENDING = "spending", "年度支出", "spending", Once;
    /// NR-27.
    LEAST = "least-spending", "最少支出", "least spending", Once;
    /// NR-27.
    LACKS = "spending-lacks", "尚缺支出", "spending that lacks", Once;
    /// NR-27.
    MANAGEMENT = "management-cost", "管理费用", "management cost", Once;
    /// NR-25.
    MUST = "must-report", "应报送年度报告", "must report", Once;
    /// NR-25.
    TO_SUPERVISOR = "to-supervisor", "报业务主管单位最后一日", "last day: supervisory unit", Once;
    /// NR-25.
    TO_REGISTRAR = "to-registrar", "报登记管理机关最后一日", "last day: registrar", Once;
    /// NR-25.
    ROLLED = "rolled", "因休息日顺延日数", "days moved because of rest days", Once;
    /// NR-25.
    AUDIT = "audit", "须经审计", "must be audited", Once;
    /// NR-25.
    TIMING = "filing", "报送情况", "filed in time", Once;
    /// NR-25.
    REVOCABLE = "two-years-failed", "连续两年未检或不合格,可撤销", "two years missed or failed: may be revoked", Once;
    /// NR-26.
    COUNCIL_SIZE = "council-size", "理事会人数", "size of the council", Once;
    /// NR-26.
    COUNCIL_TERM = "council-term", "理事任期", "term of the council", Once;
    /// NR-26.
    MEETINGS = "council-meetings", "每年会议次数", "meetings a year", Once;
    /// NR-26.
    QUORUM_NEEDED = "quorum-needed", "法定出席人数", "quorum", Once;
    /// NR-26.
    QUORUM = "quorum", "达到法定出席人数", "the quorum is there", Once;
    /// NR-26.
    ORDINARY_NEEDED = "ordinary-needed", "一般决议所需票数", "votes for an ordinary resolution", Once;
    /// NR-26.
    ORDINARY = "ordinary", "一般决议通过", "the ordinary resolution passes", Once;
    /// NR-26.
    SPECIAL_NEEDED = "special-needed", "重要决议所需票数", "votes for a special resolution", Once;
    /// NR-26.
    SPECIAL = "special", "重要决议通过", "the special resolution passes", Once;
    /// NR-26.
    PAID = "paid-members", "领取报酬的理事不超过三分之一", "paid members within a third", Once;
    /// NR-26.
    RELATIVES = "relatives", "近亲属符合规定", "close relatives within the rule", Once;
    /// NR-26.
    SUPERVISORS = "supervisors", "监事符合规定", "supervisors as the rule asks", Once;
    /// NR-26.
    INVESTMENT = "investment", "重大投资方案通过", "the major investment passes", Once;
    /// NR-28.
    RECOGNITION = "recognition", "慈善组织认定", "recognition as a charity", Once;
    /// NR-28.
    RAISE_FROM = "raise-from", "可申请公开募捐资格之日", "may apply for fund-raising from", Once;
    /// NR-28.
    RAISING = "raising", "公开募捐资格", "qualification to raise funds", Once;
    /// NR-29, NR-30.
    CREDIT = "credit-status", "信用状态", "credit status", Once;
    /// NR-29, NR-30.
    REMOVE_BY = "remove-by", "移出期限", "removal due", Once;
    /// NR-29.
    ENTER_BY = "enter-by", "列入期限", "entry due", Once;
    /// NR-29.
    UNREACHABLE = "unreachable", "视为无法联系", "taken as unreachable", Once;
    /// NR-31.
    ELIGIBLE = "evaluation", "可以参加评估", "may be evaluated", Once;
    /// NR-31.
    ELIGIBLE_FROM = "evaluation-from", "可参评之日", "may be evaluated from", Once;
    /// NR-31.
    VALID_UNTIL = "grade-ends", "等级失效之日", "day on which the grade lapses", Once;
    /// NR-31.
    VALID = "grade-valid", "等级有效", "the grade is valid", Once;
    /// NR-31.
    PREFERRED = "purchase-preference", "购买服务优先", "preferred in purchase", Once;
    /// NR-31.
    SIMPLE = "simplified-inspection", "年检从简", "simplified inspection", Once;
    /// NR-31.
    GRADE = "grade-by-score", "得分对应等级", "grade by score", Once;
    /// NR-31.
    DOWNGRADE = "downgrade", "应降低或取消等级", "grade is lowered or withdrawn", Once;
    /// NR-32.
    CONSEQUENCE = "consequence", "违法行为的后果", "consequence of the offence", Once;
    /// NR-32.
    FINE_LEAST = "fine-least", "罚款下限", "least fine", Once;
    /// NR-32.
    FINE_MOST = "fine-most", "罚款上限", "most fine", Once;
    /// NR-33.
    SCREEN_BY = "screen-by", "初审期限", "initial check due", Once;
    /// NR-33.
    STAY_ENDS = "stay-ends", "孵化期满之日", "end of the stay", Once;
    /// NR-33.
    REGISTER_BY = "register-by", "办理登记期限", "registration due", Once;
    /// NR-33.
    GRADUATION = "graduation", "出壳条件", "conditions of graduation", Once;
    /// NR-33.
    HAND_OVER = "hand-over-by", "腾退期限", "rooms handed over by", Once;
}
