//! The instruments that the rules of place names cite.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 1986.
    PN86 = "PN86", "地名管理条例", "Regulation on Place Names", "国发〔1986〕11号", "State Council 1986 No. 11";
    /// 2022.
    PN22 = "PN22", "地名管理条例", "Regulation on Place Names", "国务院令第753号", "State Council Order 753", from 2022-5;
    /// Jinan, 2003.
    JINAN = "jinan-2003", "济南市地名通名的规定", "rules of Jinan on generic parts of names", "2003年", "2003";
    /// What the rulebook takes where no text was found.
    CONVENTION = "so-rulebook", "社会事务规则手册约定", "convention of the rulebook of social affairs", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
