//! What is found, each with an outcome of its own.

programmes! {
    /// CG-70.
    KINDS = "st-kinds", "不在服务类别内的工单数", "orders of a kind that is not listed", Once;
    /// CG-70.
    ACCEPTED = "st-accept-in-time", "按时受理率(%)", "accepted in time (%)", Once;
    /// CG-70.
    STARTED = "st-start-in-time", "按时上门率(%)", "begun in time (%)", Once;
    /// CG-70.
    DONE = "st-done-in-time", "按约完成率(%)", "done in the agreed time (%)", Once;
    /// CG-70.
    COMPLETION = "st-completion", "完成率(%)", "completion rate (%)", Once;
    /// CG-70.
    CALLED_BACK = "st-call-back", "回访率(%)", "call-back rate (%)", Once;
    /// CG-70.
    REPEATED = "st-repeat", "重复率(%)", "repeat rate (%)", Once;
    /// CG-70.
    CONFIRM = "st-auto-confirm", "到期应自动确认的工单数", "orders that are to be confirmed by themselves", Once;
    /// CG-70.
    HOMES = "st-homes", "12349居民之家(个)", "residents' homes", Once;
    /// CG-70.
    ESTATES = "st-estates", "试点小区(个)", "pilot estates", Once;
    /// CG-70.
    STREETS = "st-sub-districts", "试点街道(个)", "pilot sub-districts", Once;
    /// CG-70.
    COMMUNITIES = "st-communities", "试点社区(个)", "pilot communities", Once;
    /// CG-71.
    SHOWN = "st-publication", "可以公布的内容", "what may be published", Once;
    /// CG-71.
    CSAT = "st-csat", "满意率(%)", "satisfied (%)", Once;
    /// CG-71.
    LOW = "st-interval-low", "区间下限(%)", "interval from (%)", Once;
    /// CG-71.
    HIGH = "st-interval-high", "区间上限(%)", "interval to (%)", Once;
    /// CG-71.
    MEAN = "st-mean", "平均指数(0–100)", "mean index (0–100)", Once;
    /// CG-71.
    RESPONSE = "st-response", "回收率(%)", "response rate (%)", Once;
    /// CG-71.
    BESIDE = "st-also-hidden", "连带不公布", "hidden as well", Once;
    /// CG-71.
    RANK = "st-rank", "名次", "rank", Once;
    /// CG-71.
    WHOLE = "st-overall-publication", "全部:可以公布的内容", "the whole: what may be published", Once;
    /// CG-71.
    WEIGHTED = "st-weighted", "按户数加权的满意率(%)", "satisfied, weighted by households (%)", Once;
    /// CG-71.
    SAMPLE = "st-sample-size", "所需样本量", "answers needed", Once;
    /// CG-72.
    MATTER = "st-matter", "可以协商的事项", "a matter for deliberation", Once;
    /// CG-72.
    RECORD = "st-record", "协商记录完整", "the record is complete", Once;
    /// CG-72.
    VOTES = "st-votes", "计入的赞成票", "votes in favour that count", Once;
    /// CG-72.
    ROUTE = "st-route", "下一步", "what comes next", Once;
    /// CG-72.
    FOLLOW_UP = "st-follow-up", "落实情况", "carrying out", Once;
}
