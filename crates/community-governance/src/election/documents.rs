//! The instruments that only elections cite.

documents! {
    /// 1990.
    L1989 = "L1989", "中华人民共和国城市居民委员会组织法", "Organic Law of Urban Residents' Committees", "主席令第21号",
        "Presidential Order 21", from 1990-1;
    /// 2026.
    L2025 = "L2025", "中华人民共和国城市居民委员会组织法(2025年修订)", "Organic Law of Urban Residents' Committees (2025)", "", "",
        from 2026-1;
    /// 2018.
    L2018 = "L2018", "关于修改村民委员会组织法、城市居民委员会组织法的决定", "Decision Amending the Laws on Village and Residents' Committees",
        "2018年12月29日", "2018-12-29", from 2018-12;
    /// What words of quantity mean.
    CIVIL_CODE = "CC1259", "中华人民共和国民法典", "Civil Code", "", "";
    /// Chongqing.
    CQ = "CQ", "重庆市居民委员会选举办法", "Chongqing Measures for the Election of Residents' Committees", "公告第100号", "Notice 100",
        from 2026-1;
    /// Village texts of provinces.
    LOCAL = "local", "各省市村民委员会选举办法", "provincial measures for village elections", "参照", "by analogy";
    /// What the rulebook takes where no text was found.
    CONVENTION = "rulebook", "规则手册约定", "convention of the rulebook", "无明文,推定", "no text found";
}
