//! What this family rests on.

documents! {
    /// 1989, until the revision of 2025.
    L1989 = "L1989", "城市居民委员会组织法", "Organic Law of Urban Residents' Committees", "1989年主席令第21号", "Presidential Order 21 of 1989",
        from 1990-1;
    /// The full revision.
    L2025 = "L2025", "城市居民委员会组织法(2025年修订)", "Organic Law of Urban Residents' Committees (revised 2025)", "2025年10月28日修订", "revised on 28 October 2025",
        from 2026-1;
    /// The district's report.
    REPORT = "report", "市北区民政局2014年上半年工作总结", "half-year report 2014 of the Shibei bureau of civil affairs", "", "";
    /// What the rulebook takes where no text was found.
    CONVENTION = "rulebook", "规则手册约定", "convention of the rulebook", "无明文", "no text found";
}
