//! The instruments that clocks cite.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// In force until 2016-02-05.
    SG98 = "SG98", "社会团体登记管理条例", "Regulations on the Registration of Social Groups", "国务院令第250号",
        "State Council Decree 250", from 1998-10;
    /// Amended on 2016-02-06.
    SG16 = "SG16", "社会团体登记管理条例", "Regulations on the Registration of Social Groups", "2016年修订",
        "2016 revision", from 2016-2;
    /// 1998.
    SO98 = "SO98", "民办非企业单位登记管理暂行条例", "Interim Regulations on the Registration of Private Non-enterprise Units",
        "国务院令第251号", "State Council Decree 251", from 1998-10;
    /// 2004.
    F04 = "F04", "基金会管理条例", "Regulations on Foundations", "国务院令第400号", "State Council Decree 400", from 2004-6;
    /// 2016.
    CL16 = "CL16", "中华人民共和国慈善法", "Charity Law", "2016年", "2016", from 2016-9;
    /// Amended in December 2023, in force 2024-09-05.
    CL23 = "CL23", "中华人民共和国慈善法", "Charity Law", "2023年修正", "2023 amendment", from 2024-9;
    /// 2003, in force 2004-07-01.
    AL = "AL", "中华人民共和国行政许可法", "Administrative Licensing Law", "", "", from 2004-7;
    /// Civil Code.
    CC = "CC", "中华人民共和国民法典", "Civil Code", "", "", from 2021-1;
    /// Credit lists, 2018-01-24.
    CR60 = "CR60", "社会组织信用信息管理办法", "Measures for Credit Information of Social Organisations", "民政部令第60号",
        "Ministry of Civil Affairs Order 60", from 2018-1;
    /// The half-year report of the sample district.
    REPORT = "shibei-2014", "市北区2014年上半年工作报告", "report of Shibei for the first half of 2014", "", "";
    /// What places promise.
    PROMISES = "ngo-promises", "各地服务承诺", "promises of places", "见参数来源", "see the sources of the figures";
    /// What the rulebook takes where no text was found.
    CONVENTION = "ngo-rulebook", "社会组织登记规则手册约定", "convention of the rulebook of registration", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
