//! What is found, each with an outcome of its own.

programmes! {
    /// SO-15.
    LAWFUL = "fu-lawful", "遗体处理合规", "the disposal keeps to the area", Once;
    /// SO-15.
    ORDER = "fu-order", "责令改正", "order to correct", Once;
    /// SO-15.
    FORCED = "fu-forced", "可以强制执行", "forced execution", Once;
    /// SO-15.
    CREMATE = "fu-cremate", "可以火化", "may be cremated", Once;
    /// SO-15.
    NOTICE = "fu-notice", "按时通知", "notice in time", Once;
    /// SO-15.
    COLLECTED = "fu-collected", "按时接运", "collected in time", Once;
    /// SO-15.
    CREMATE_BY = "fu-cremate-by", "火化最后一日", "last day to cremate", Once;
    /// SO-15.
    NICHE = "fu-niche", "可以出售格位、墓穴", "niche or grave may be sold", Once;
    /// SO-16.
    EXCESS = "fu-excess", "超占面积(平方米)", "excess area (m²)", Once;
    /// SO-16.
    GRAVE = "fu-grave", "墓穴占地合规", "the grave keeps to the limit", Once;
    /// SO-16.
    STELE = "fu-stele", "墓碑高度合规", "the stele keeps to the limit", Once;
    /// SO-16.
    CYCLE = "fu-cycle", "本周期届满、缴费日", "cycle ends, fee due", Once;
    /// SO-16, SO-18.
    FINE_LEAST = "fu-fine-least", "罚款下限(元)", "least fine (yuan)", Once;
    /// SO-16, SO-18.
    FINE_MOST = "fu-fine-most", "罚款上限(元)", "most of a fine (yuan)", Once;
    /// SO-17.
    COVERED = "fu-covered", "属于惠民殡葬对象", "a group relieved", Once;
    /// SO-17.
    RELIEF = "fu-relief", "减免(元)", "relief (yuan)", Once;
    /// SO-17.
    FAMILY = "fu-family", "家属支付(元)", "the family pays (yuan)", Once;
    /// SO-17.
    ECO = "fu-eco", "生态安葬补助(元)", "ecological burial (yuan)", Once;
    /// SO-17.
    SEA_FREE = "fu-sea-free", "免费海葬", "sea burial free", Once;
    /// SO-18.
    AUTHORITY = "fu-authority", "审批机关", "approved by", Once;
    /// SO-18.
    SITE = "fu-site", "选址合规", "the site may be used", Once;
    /// SO-18.
    DISTANCE = "fu-distance", "距离合规", "far enough", Once;
    /// SO-18.
    BAN = "fu-ban", "应予取缔", "to be banned", Once;
    /// SO-18.
    OUTSIDERS = "fu-outsiders", "不对村民以外的人提供", "not for outsiders", Once;
}
