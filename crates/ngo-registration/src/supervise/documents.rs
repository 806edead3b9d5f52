//! The instruments that supervision cites.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// In force since 1998-10-25; its text before 2016 was not read.
    SG98 = "SG98", "社会团体登记管理条例", "Regulation on the Registration of Social Groups", "国务院令第250号", "State Council Decree 250",
        from 1998-10;
    /// As amended on 2016-02-06.
    SG16 = "SG16", "社会团体登记管理条例", "Regulation on the Registration of Social Groups", "国务院令第250号,2016年修订",
        "State Council Decree 250, as amended in 2016", from 2016-2;
    /// In force since 1998-10-25.
    SO98 = "SO98", "民办非企业单位登记管理暂行条例", "Interim Regulation on the Registration of Private Non-Enterprise Units",
        "国务院令第251号", "State Council Decree 251", from 1998-10;
    /// In force since 2004-06-01.
    F04 = "F04", "基金会管理条例", "Regulation on Foundations", "国务院令第400号", "State Council Decree 400", from 2004-6;
    /// In force since 2016-09-01.
    CL16 = "CL16", "中华人民共和国慈善法", "Charity Law", "2016年", "2016", from 2016-9;
    /// As amended, in force since 2024-09-05.
    CL23 = "CL23", "中华人民共和国慈善法", "Charity Law", "2023年修正", "as amended in 2023", from 2024-9;
    /// October 2016.
    SP189 = "SP189", "关于慈善组织开展慈善活动年度支出和管理费用的规定",
        "Provisions on Annual Spending and Management Cost of Charities", "民发〔2016〕189号", "Ministry of Civil Affairs 2016 No. 189",
        from 2016-10;
    /// Recognition of charities, 2024-09-05.
    CR73 = "CR73", "慈善组织认定办法", "Measures on the Recognition of Charities", "民政部令第73号", "Ministry of Civil Affairs Order 73",
        from 2024-9;
    /// Recognition of charities, 2016.
    CR58 = "CR58", "慈善组织认定办法", "Measures on the Recognition of Charities", "民政部令第58号", "Ministry of Civil Affairs Order 58",
        from 2016-9;
    /// 2018-01-24.
    CR60 = "CR60", "社会组织信用信息管理办法", "Measures on Credit Information of Social Organisations", "民政部令第60号",
        "Ministry of Civil Affairs Order 60", from 2018-1;
    /// In force since 2011-03-01.
    EV39 = "EV39", "社会组织评估管理办法", "Measures on the Evaluation of Social Organisations", "民政部令第39号",
        "Ministry of Civil Affairs Order 39", from 2011-3;
    /// Annual inspection of service organisations, 2005.
    ORDER27 = "MCA27", "民办非企业单位年度检查办法", "Measures on the Annual Inspection of Private Non-Enterprise Units",
        "民政部令第27号", "Ministry of Civil Affairs Order 27", from 2005-6;
    /// In force since 2021-01-01.
    CC = "CC", "中华人民共和国民法典", "Civil Code", "2020年", "2020", from 2021-1;
    /// The rolling of a last day before the Civil Code.
    GPCL = "GPCL", "中华人民共和国民法通则", "General Principles of the Civil Law", "1986年", "1986", from 1987-1;
    /// Incubators of several cities.
    INC = "INC", "社会组织孵化基地管理办法(深圳龙华等地)", "rules of incubators (Longhua in Shenzhen and others)", "", "";
    /// What the rulebook takes where no text was found.
    CONVENTION = "nr-rulebook", "社会组织登记规则手册约定", "convention of the rulebook of social organisations", "", "";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
