//! What is found, each with an outcome of its own.

programmes! {
    /// SO-19.
    N1 = "name-n1", "N1 专名和通名齐备", "N1 specific and generic part", Once;
    /// SO-19.
    N2 = "name-n2", "N2 含义健康", "N2 a healthy meaning", Once;
    /// SO-19.
    N3 = "name-n3", "N3 通名与规模性质相符", "N3 the generic part fits", Once;
    /// SO-19.
    N4 = "name-n4", "N4 用字规范", "N4 national standard characters", Once;
    /// SO-19.
    N5 = "name-n5", "N5 不含国家领导人姓名", "N5 no name of a state leader", Once;
    /// SO-19.
    N6 = "name-n6", "N6 不含人名", "N6 no personal name", Once;
    /// SO-19.
    N7 = "name-n7", "N7 不含外国人名地名", "N7 no foreign name", Once;
    /// SO-19.
    N8 = "name-n8", "N8 不含企业名商标名", "N8 no enterprise or trademark", Once;
    /// SO-20.
    N9 = "name-n9", "N9 范围内不重名", "N9 no duplicate in scope", Once;
    /// SO-20.
    N9_SOUND = "name-n9-sound", "N9 范围内不同音", "N9 no homophone in scope", Once;
    /// SO-19.
    N10 = "name-n10", "N10 区划名不取自域外名胜", "N10 a division not named after something beyond its area", Once;
    /// SO-19.
    N11 = "name-n11", "N11 设施与当地地名一致", "N11 a facility named as the place", Once;
    /// SO-19.
    VERDICT = "name-verdict", "命名审查", "the name", Once;
    /// SO-21.
    AUTHORITY = "name-authority", "批准机关", "who approves", Once;
    /// SO-21.
    PAPERS = "name-papers", "申请材料齐全", "papers complete", Once;
    /// SO-22.
    FILE_BY = "name-file-by", "备案最后一日", "last day to file", Once;
    /// SO-22.
    FILED = "name-filed-in-time", "按期备案", "filed in time", Once;
    /// SO-22.
    PUBLISH_BY = "name-publish-by", "公告最后一日", "last day to publish", Once;
    /// SO-22.
    PUBLISHED = "name-published-in-time", "按期公告", "published in time", Once;
    /// SO-22.
    FINE = "name-fine", "罚款在幅度内", "the fine lies within its limits", Once;
    /// SO-22.
    BAN = "name-ban", "第三方禁止至", "a third party is barred until", Once;
}
