//! The instruments that funerals cite.

pub(crate) use crate::marriage::documents::cite;

documents! {
    /// 1997.
    FU_97 = "FU97", "殡葬管理条例", "Regulation on Funerals", "国务院令第225号,2012年修正", "State Council Order 225, amended 2012";
    /// 1998.
    FU_98 = "FU98", "关于特殊坟墓、公墓占地等的通知(民事发〔1998〕10号)", "ministry notice on graves", "民事发〔1998〕10号", "1998 No. 10", from 1998-9;
    /// 2025.
    FU_26 = "FU26", "殡葬管理条例(2025年修订)", "Regulation on Funerals, revised 2025", "国务院令第824号", "State Council Order 824", from 2026-3;
    /// Measures of places, by the figures used.
    LOCAL = "so-local", "地方规定,出处见所用参数", "local rules; see the figures used", "", "";
}
