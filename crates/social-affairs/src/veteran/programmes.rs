//! What is found, each with an outcome of its own.

programmes! {
    /// SO-27.
    SUPPORT = "support-for-life", "国家供养", "support for life", Once;
    /// SO-27.
    RETIREMENT = "retirement", "退休", "retirement", Once;
    /// SO-29.
    PLACEMENT = "placement", "安排工作", "job placement", Once;
    /// SO-27.
    SELF = "self-employment", "自主就业", "self-employment", Once;
    /// SO-27.
    MODE = "settlement-mode", "安置方式", "mode of settlement", Once;
    /// SO-27.
    OLD = "old-rules", "可以选择原规定", "may choose the old rules", Once;
    /// SO-27.
    REPORT_BY = "report-by", "报到最后一日", "last day to report", Once;
    /// SO-27.
    GIVEN_UP = "given-up", "视为放弃安置", "settlement is given up", Once;
    /// SO-27.
    HOME = "home", "安置地", "place of settlement", Once;
    /// SO-28.
    ONE_OFF = "one-off-money", "一次性退役金", "one-off retirement money", Once;
    /// SO-28.
    GRANT = "local-grant", "地方经济补助", "local grant", Once;
    /// SO-29.
    PLACE_BY = "place-by", "安排工作最后一日", "last day to place", Once;
    /// SO-29.
    WAITING = "waiting-money", "待安排工作期间的生活费", "waiting money", Once;
    /// SO-29.
    WAITING_FLOOR = "waiting-least", "待安排工作期间的生活费不低于", "waiting money, at least", Once;
    /// SO-29.
    POST_BY = "post-by", "上岗最后一日", "last day to give the post", Once;
    /// SO-29.
    IDLE = "idle-least", "未上岗每月生活费不低于", "money of a month before the post, at least", Once;
    /// SO-29.
    CONTRACT = "contract", "首次劳动合同", "first contract", Once;
    /// SO-29.
    FINE = "refusal-fine", "拒收罚款", "fine for refusal", Once;
    /// SO-30.
    PAYER = "family-payer", "优待金由谁发", "who pays the family money", Once;
    /// SO-30.
    FAMILY_MONEY = "family-money", "义务兵家庭优待金", "family preferential money", Once;
    /// SO-31.
    MODEL = "model-city", "双拥模范城", "model city of double support", Once;
}
