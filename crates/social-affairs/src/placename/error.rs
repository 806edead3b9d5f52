//! Why nothing can be told of a place name.

use minzheng_core_types::Lang;
use thiserror::Error;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NameError {
    /// There is no section.
    #[error("the file asks nothing; add [proposal], [approval] or [fine]")]
    Empty,
    /// A day before the one it follows.
    #[error("approval: filing or publication lies before the approval; check the dates")]
    Order,
    /// Two entries with one id.
    #[error("register.entries[{0}]: its id stands there twice; change one")]
    Repeated(usize),
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
}

impl NameError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => {
                "文件没有要查的内容;请加上 [proposal]、[approval] 或 [fine]".to_owned()
            }
            (Self::Order, Lang::Zh) => "approval:备案或公告早于批准;请核对日期".to_owned(),
            (Self::Repeated(index), Lang::Zh) => format!("register.entries[{index}]:编号重复;请改一个"),
            (Self::Calendar, Lang::Zh) => "日期超出历法或放假安排范围;请核对,或载入该年放假安排".to_owned(),
        }
    }
}
