//! The instruments that the rules of employers of disabled people cite.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 2007.
    DE07 = "DE07", "残疾人就业条例", "Regulation on the Employment of Disabled People", "国务院令第488号", "State Council Order 488", from 2007-5;
    /// 2016: the certificate is abolished.
    A180 = "A180", "关于做好取消福利企业资格认定事项有关工作的通知", "Notice on Abolishing the Recognition of Welfare Enterprises", "民发〔2016〕180号", "Ministry of Civil Affairs 2016 No. 180", from 2016-10;
    /// 2007.
    V92 = "V92", "关于促进残疾人就业税收优惠政策的通知", "Notice on Tax Relief to Promote the Employment of Disabled People", "财税〔2007〕92号", "Caishui 2007 No. 92", from 2007-7;
    /// 2016.
    V52 = "V52", "关于促进残疾人就业增值税优惠政策的通知", "Notice on VAT Relief to Promote the Employment of Disabled People", "财税〔2016〕52号", "Caishui 2016 No. 52", from 2016-5;
    /// 2015.
    EF72 = "EF72", "残疾人就业保障金征收使用管理办法", "Measures for the Employment-Security Fund for Disabled People", "财税〔2015〕72号", "Caishui 2015 No. 72", from 2015-10;
    /// 2019.
    EF98 = "EF98", "关于调整残疾人就业保障金征收政策的公告", "Announcement on Adjusting the Levy of the Employment-Security Fund", "财政部公告2019年第98号", "Ministry of Finance Announcement 2019 No. 98", from 2020-1;
    /// 2023.
    EF8 = "EF8", "关于延续实施残疾人就业保障金优惠政策的公告", "Announcement on Continuing the Relief of the Employment-Security Fund", "财政部公告2023年第8号", "Ministry of Finance Announcement 2023 No. 8", from 2023-1;
    /// Enterprise income tax.
    EIT = "EIT", "中华人民共和国企业所得税法", "Enterprise Income Tax Law", "", "", from 2008-1;
    /// What the rulebook takes where no text was found.
    CONVENTION = "so-rulebook", "社会事务规则手册约定", "convention of the rulebook of social affairs", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
