//! The instruments that intake cites.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 1998; the articles are those of the text of 2016.
    SG = "SG16", "社会团体登记管理条例", "Regulation on the Registration of Social Groups", "国务院令第250号,2016年修订", "State Council Decree 250, revised 2016";
    /// Published in March 2026; not read.
    SG26 = "SG26", "国务院关于修改《社会团体登记管理条例》的决定", "Decision amending the Regulation on Social Groups", "2026年3月", "March 2026", from 2026-3;
    /// 1998.
    SO = "SO98", "民办非企业单位登记管理暂行条例", "Interim Regulation on Private Non-enterprise Units", "国务院令第251号", "State Council Decree 251";
    /// 2004.
    F = "F04", "基金会管理条例", "Regulation on Foundations", "国务院令第400号", "State Council Decree 400", from 2004-6;
    /// 2003, amended 2019.
    AL = "AL", "行政许可法", "Administrative Licensing Law", "2019年修正", "amended 2019", from 2004-7;
    /// 2016, amended 2023.
    CL = "CL", "慈善法", "Charity Law", "2023年修正", "amended 2023", from 2016-9;
    /// 2013.
    PLAN = "plan-2013", "国务院机构改革和职能转变方案", "State Council reform plan", "2013年3月14日", "14 March 2013";
    /// 2017.
    COMMUNITY = "opinion-2017", "关于大力培育发展社区社会组织的意见", "Opinion on community organisations", "2017年12月", "December 2017";
    /// The half-year report of the sample district.
    REPORT = "shibei-2014", "市北区2014年上半年工作报告", "report of Shibei for the first half of 2014", "", "";
    /// What the rulebook takes where no text was found.
    CONVENTION = "nr-rulebook", "社会组织登记规则手册约定", "convention of the rulebook of registration", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
