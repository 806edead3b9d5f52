//! The instruments that names of social organisations cite.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// Social groups, 1998.
    SG = "SG98", "社会团体登记管理条例", "Regulation on the Registration of Social Groups", "国务院令第250号", "State Council Decree 250", from 1998-10;
    /// Service organisations, 1998.
    SO = "SO98", "民办非企业单位登记管理暂行条例", "Interim Regulation on Private Non-enterprise Units", "国务院令第251号", "State Council Decree 251", from 1998-10;
    /// Names of foundations, 2004.
    F_NAMES = "F-names-2004", "基金会名称管理规定", "Provisions on the Names of Foundations", "2004年6月21日", "21 June 2004", from 2004-6;
    /// Names, 2024.
    N69 = "N69", "社会组织名称管理办法", "Measures for the Names of Social Organisations", "民政部令第69号", "Ministry of Civil Affairs Order 69", from 2024-5;
    /// What the rulebook takes where no text was found.
    CONVENTION = "ngo-rulebook", "社会组织登记规则手册约定", "convention of the rulebook of NGO registration", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
