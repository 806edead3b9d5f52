//! What is found, each with an outcome of its own.

programmes! {
    /// CG-44: may the department ask this, and why not.
    ACCESS = "access", "能否准入", "may the department ask this", Once;
    /// CG-40.
    LAWFUL = "lawful-request", "部门提出合乎组织法", "the request is as the organic law asks", Once;
    /// CG-41.
    CLASS = "task-class", "事项类别", "class of the item", Once;
    /// CG-41.
    PAYS = "who-pays", "由谁出钱", "who pays", Once;
    /// CG-41.
    REFUSE = "may-refuse", "居委会能否拒绝", "may the committee refuse", Once;
    /// CG-44.
    DECIDE_BY = "decide-by", "审核最后一日", "last day to decide", Once;
    /// CG-44.
    OVERDUE = "overdue", "审核逾期", "the decision is overdue", Once;
    /// CG-44.
    EARLIEST = "earliest-start", "最早开始日", "earliest start", Once;
    /// CG-45.
    COST = "required-cost", "所需经费", "required cost", Once;
    /// CG-45.
    GAP = "funding-gap", "经费缺口", "funding gap", Once;
    /// CG-45.
    SPLIT = "split", "分到各社区的合计", "split over the communities, in all", Once;
    /// CG-46.
    TERM = "term-ends", "准入期满日", "last day of the term", Once;
    /// CG-46.
    SCORE = "score", "评估得分", "score of the evaluation", Once;
    /// CG-46.
    EXIT = "exit", "是否退出", "does it leave the list", Once;
    /// CG-42.
    STATUTORY = "statutory-items", "法定日常工作任务数相符", "statutory items as reported", Once;
    /// CG-42.
    DELEGATED = "delegated-items", "委托办理工作任务数相符", "delegated items as reported", Once;
    /// CG-47.
    HOURS = "hours-per-worker", "人均每月工时", "hours a worker and month", Once;
    /// CG-47.
    ITEMS_CHANGE = "items-change", "事项数增减", "items: by how many per cent", Once;
    /// CG-47.
    LEDGERS_CHANGE = "ledgers-change", "台账数增减", "ledgers: by how many per cent", Once;
    /// CG-47.
    SIGNS_CHANGE = "signs-change", "挂牌数增减", "signs: by how many per cent", Once;
    /// CG-47.
    ASSESSMENTS_CHANGE = "assessments-change", "考核数增减", "assessments: by how many per cent", Once;
}
