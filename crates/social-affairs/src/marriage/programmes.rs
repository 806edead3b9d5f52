//! What is found, each with an outcome of its own.

programmes! {
    /// SO-01.
    AGE_MAN = "mg-age-man", "男方达到婚龄", "the man is of age", Once;
    /// SO-01.
    AGE_WOMAN = "mg-age-woman", "女方达到婚龄", "the woman is of age", Once;
    /// SO-01.
    WILLING = "mg-willing", "双方完全自愿", "both are willing", Once;
    /// SO-01.
    SINGLE = "mg-single", "双方均无配偶", "neither has a spouse", Once;
    /// SO-02.
    KIN = "mg-kin", "无禁止的亲属关系", "no prohibited kinship", Once;
    /// SO-01.
    FIT = "mg-fit", "无不应当结婚的疾病", "no unfit illness", Once;
    /// SO-01.
    MAY = "mg-may", "可以结婚", "may marry", Once;
    /// SO-03.
    IN_PERSON = "mg-in-person", "双方到场", "both came", Once;
    /// SO-03.
    COMPETENT = "mg-competent", "机关有管辖权", "the office is competent", Once;
    /// SO-04.
    PAPERS_MAN = "mg-papers-man", "男方缺材料件数", "papers that the man lacks", Once;
    /// SO-04.
    PAPERS_WOMAN = "mg-papers-woman", "女方缺材料件数", "papers that the woman lacks", Once;
    /// SO-04.
    CERTIFICATES = "mg-certificates", "结婚证出示合格", "the certificates serve", Once;
    /// SO-04.
    FEE = "mg-fee", "登记费", "fee", Once;
    /// SO-05.
    ACCEPTED = "mg-accepted", "受理离婚申请", "the divorce is accepted", Once;
    /// SO-06.
    COOLING_END = "mg-cooling-end", "冷静期最后一日", "last day of cooling off", Once;
    /// SO-06.
    WINDOW_END = "mg-window-end", "申领期最后一日", "last day of the window", Once;
    /// SO-06.
    STATE = "mg-state", "离婚申请的状态", "state of the application", Once;
    /// SO-07.
    GROUND = "mg-ground", "事由成立", "it is a ground", Once;
    /// SO-07.
    CLAIMANT = "mg-claimant", "请求人适格", "the claimant may claim", Once;
    /// SO-07.
    FORUM = "mg-forum", "受理机关适格", "the forum is open", Once;
    /// SO-07.
    PERSISTS = "mg-persists", "无效情形未消失", "the ground persists", Once;
    /// SO-07.
    LAST_DAY = "mg-last-day", "请求撤销的最后一日", "last day to claim", Once;
    /// SO-07.
    IN_TIME = "mg-in-time", "按期请求", "claimed in time", Once;
    /// SO-08.
    DE_FACTO = "mg-de-facto", "事实婚姻", "de-facto marriage", Once;
    /// SO-08.
    EFFECTIVE = "mg-effective", "补办登记的效力起算日", "late registration in effect from", Once;
    /// SO-09.
    REPLACEMENT_OFFICE = "mg-replacement-office", "补领:机关有管辖权", "replacement: the office is competent", Once;
    /// SO-09.
    REISSUE = "mg-reissue", "可以补发", "a replacement is issued", Once;
    /// SO-09.
    DATED = "mg-dated", "补发证件的登记日", "day on the replacement", Once;
    /// SO-10.
    GRADE = "mg-grade", "符合所评等级", "the grade is held", Once;
}
