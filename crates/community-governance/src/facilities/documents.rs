//! The instruments that facilities of communities cite.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 2010 and 2017: how much room communities have.
    ROOMS = "rooms", "关于加强城市社区居民委员会建设工作的意见、关于加强和完善城乡社区治理的意见",
        "opinions on building residents' committees and on improving community governance", "中办发〔2010〕27号、中发〔2017〕13号", "2010 No. 27 and 2017 No. 13";
    /// 2021: the goal of the five years.
    PLAN_2021 = "2021-56", "“十四五”城乡社区服务体系建设规划", "plan of community services 2021 to 2025", "国办发〔2021〕56号", "2021 No. 56";
    /// Shandong, 2020.
    SDY = "SDY", "山东省养老服务条例", "Shandong Regulation on Elderly Care", "2020年3月26日", "26 March 2020";
    /// Qingdao.
    QDY = "QDY", "青岛市养老服务促进条例", "Qingdao Regulation on Promoting Elderly Care", "2018年11月30日文本", "text of 30 November 2018";
    /// What the rulebook takes where no text was found.
    CONVENTION = "cg-rulebook", "社区治理规则手册约定", "convention of the rulebook of community governance", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
