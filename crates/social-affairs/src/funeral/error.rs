//! Why nothing can be told of a funeral.

use minzheng_core_types::{Lang, MoneyError, RateError};
use thiserror::Error;

/// Why a file about a funeral gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FuneralError {
    /// No section.
    #[error("the file asks nothing; add a section such as [body], [niche], [grave], [relief] or [facility]")]
    Empty,
    /// An amount below zero.
    #[error("{0}: the amount lies below 0; correct it")]
    Negative(&'static str),
    /// A list that is no day.
    #[error("`so.funeral.revised`: its entry is no day; write it as 2026-03-30")]
    NoDay,
    /// Too large.
    #[error("a day or number is out of range; check the file and the figures")]
    OutOfRange,
}

impl From<MoneyError> for FuneralError {
    fn from(_: MoneyError) -> Self {
        Self::OutOfRange
    }
}

impl From<RateError> for FuneralError {
    fn from(_: RateError) -> Self {
        Self::OutOfRange
    }
}

impl FuneralError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Empty => {
                "文件没有要查的内容;请加上 [body]、[niche]、[grave]、[relief]、[facility] 之类的一节"
                    .to_owned()
            }
            Self::Negative(field) => format!("{field}:金额小于零;请更正"),
            Self::NoDay => "so.funeral.revised:所列不是日期;请写成 2026-03-30 的样子".to_owned(),
            Self::OutOfRange => "日期或者数字超出范围;请核对".to_owned(),
        }
    }
}
