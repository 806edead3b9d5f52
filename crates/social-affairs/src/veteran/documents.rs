//! The instruments that the rules of veterans cite.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 2011.
    RS11 = "RS11", "退役士兵安置条例", "Regulation on the Settlement of Discharged Soldiers", "国务院、中央军委令第608号", "Order 608", from 2011-11;
    /// 2024.
    RS24 = "RS24", "退役军人安置条例", "Regulation on the Settlement of Veterans", "2024年", "2024", from 2024-9;
    /// 2019 text.
    PR19 = "PR19", "军人抚恤优待条例", "Regulation on Pensions and Preferences of Servicemen", "2019年文本", "text of 2019", from 2004-10;
    /// 2024 text.
    PR24 = "PR24", "军人抚恤优待条例", "Regulation on Pensions and Preferences of Servicemen", "2024年修订", "2024 revision", from 2024-10;
    /// What the rulebook takes where no text was found.
    CONVENTION = "so-rulebook", "社会事务规则手册约定", "convention of the rulebook of social affairs", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
