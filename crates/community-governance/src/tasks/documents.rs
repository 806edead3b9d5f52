//! The instruments that task access cites.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// In force since 1990; amended in 2018.
    L1989 = "L1989", "中华人民共和国城市居民委员会组织法", "Organic Law of Urban Residents' Committees", "1989年", "1989";
    /// 2025 revision.
    L2025 = "L2025", "中华人民共和国城市居民委员会组织法", "Organic Law of Urban Residents' Committees", "2025年修订", "2025 revision",
        from 2026-1;
    /// 2015.
    MZ136 = "MZ136", "关于进一步开展社区减负工作的通知", "Notice on Further Reducing the Burden of Communities",
        "民发〔2015〕136号", "Ministry of Civil Affairs 2015 No. 136";
    /// 2018.
    XICHENG = "xicheng-2018", "西城区社区工作准入的报道", "press report on task access in Xicheng", "2018年7月", "July 2018";
    /// The half-year report of the sample district.
    REPORT = "shibei-2014", "市北区2014年上半年工作报告", "report of Shibei for the first half of 2014", "", "";
    /// What the rulebook takes where no text was found.
    CONVENTION = "cg-rulebook", "社区治理规则手册约定", "convention of the rulebook of community governance", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
