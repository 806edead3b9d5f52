//! The instruments that the eldercare rules cite. Keys are those of the rulebook's list of sources, where it has one.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 2022.
    GB42195 = "S1", "老年人能力评估规范", "Specification for Ability Assessment of Older Adults", "GB/T 42195-2022", "GB/T 42195-2022",
        from 2022-12;
    /// 2013, until GB/T 42195 came.
    MZT039 = "S4", "老年人能力评估", "Ability Assessment for Older Adults", "MZ/T 039-2013", "MZ/T 039-2013", from 2013-10;
    /// When the two standards are in force.
    ISSUE = "issue", "国家标准、民政行业标准发布信息", "publication data of the standards", "", "";
    /// 1996.
    ELDERS = "elders", "中华人民共和国老年人权益保障法", "Law on the Protection of the Rights and Interests of the Elderly", "", "";
    /// 2021.
    N2021 = "S7", "特困人员认定办法", "Measures for Identifying Extreme-Hardship Persons", "民发〔2021〕43号", "Ministry of Civil Affairs 2021 No. 43",
        from 2021-7;
    /// Before N2021.
    N2016 = "S7-2016", "特困人员认定办法", "Measures for Identifying Extreme-Hardship Persons", "民发〔2016〕178号", "Ministry of Civil Affairs 2016 No. 178";
    /// No legal force.
    SIX_ITEMS = "six", "六项日常活动能力统计口径", "six activities of daily living, for statistics only", "", "";
    /// A form for applicants.
    GATE = "S6", "长期护理失能等级自评表", "self-assessment form for long-term care", "", "";
    /// 2021.
    LTC = "S5", "长期护理失能等级评估标准(试行)", "Trial Standard for Grading Disability in Long-Term Care", "医保办发〔2021〕37号", "2021 No. 37",
        from 2021-7;
    /// 2020.
    PILOT = "2020-37", "关于扩大长期护理保险制度试点的指导意见", "Guiding Opinions on Extending the Pilots of Long-Term-Care Insurance", "医保发〔2020〕37号", "2020 No. 37";
    /// 2013.
    NURSING = "WS431", "护理分级", "Nursing Grades", "WS/T 431-2013", "WS/T 431-2013";
    /// 1963.
    KATZ = "S20", "Katz 日常生活活动能力指数", "Katz index of independence in activities of daily living", "1963", "1963";
    /// 1999.
    MORRIS_1999 = "M1999", "interRAI ADL 层级量表", "interRAI ADL hierarchy (Morris, Fries, Morris)", "1999", "1999";
    /// 1994.
    MORRIS_1994 = "M1994", "认知功能量表 CPS", "Cognitive Performance Scale (Morris)", "1994", "1994";
    /// The half-year report of the sample district.
    REPORT = "S19", "市北区民政局2014年上半年工作报告", "Shibei civil affairs bureau, report of the first half of 2014", "", "";
    /// What the rulebook takes where no text was found.
    CONVENTION = "rulebook", "规则手册约定", "convention of the rulebook", "无明文,推定", "no text found";
    /// Civil code.
    CIVIL_CODE = "CC", "期间计算的一般规则", "the general rules on periods of time", "民法典第二百零一、二百零二条", "civil code arts. 201 and 202";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
