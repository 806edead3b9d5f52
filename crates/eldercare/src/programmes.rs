//! What is found, each with an outcome of its own.

programmes! {
    /// EC-01.
    ELDER = "elder", "老年人", "elder";
    /// EC-06.
    GB_PROCESS = "gb42195-process", "GB/T 42195 评估程序符合规定", "GB/T 42195: process as prescribed";
    /// EC-06.
    GB_VALIDITY = "gb42195-validity", "GB/T 42195 结果在有效期内", "GB/T 42195: result still valid";
    /// EC-04, EC-05.
    GB42195 = "gb42195", "老年人能力等级(GB/T 42195-2022)", "ability grade (GB/T 42195-2022)";
    /// EC-06.
    MZ_PROCESS = "mzt039-process", "MZ/T 039 评估程序符合规定", "MZ/T 039: process as prescribed";
    /// EC-06.
    MZ_VALIDITY = "mzt039-validity", "MZ/T 039 结果在有效期内", "MZ/T 039: result still valid";
    /// EC-09, EC-10.
    MZT039 = "mzt039", "老年人能力等级(MZ/T 039-2013)", "ability grade (MZ/T 039-2013)";
    /// EC-12.
    SELF_CARE = "self-care", "特困人员生活自理能力", "self-care of extreme-hardship persons";
    /// EC-13.
    SIX_ADL = "six-adl", "六项日常活动能力(仅供统计)", "six activities of daily living (statistics only)";
    /// EC-14.
    LTC_GATE = "ltc-gate", "长期护理失能等级自评", "long-term care: self-assessment";
    /// EC-15.
    LTC_CONDITION = "ltc-condition", "失能状态持续6个月以上", "disability lasting six months";
    /// EC-16.
    LTC_VALIDITY = "ltc-validity", "长期护理评估结果在有效期内", "long-term care: result still valid";
    /// EC-16.
    LTC = "ltc", "长期护理失能等级", "long-term care grade";
    /// EC-18.
    BARTHEL = "barthel", "Barthel 指数(WS/T 431)", "Barthel index (WS/T 431)";
    /// EC-18.
    KATZ = "katz", "Katz 指数", "Katz index";
    /// EC-19.
    ADL_HIERARCHY = "adl-hierarchy", "interRAI ADL 层级", "interRAI ADL hierarchy";
    /// EC-19.
    CPS = "cps", "interRAI 认知功能量表", "interRAI Cognitive Performance Scale";
}
