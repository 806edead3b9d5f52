//! Why nothing can be told of a name.

use minzheng_core_types::Lang;
use thiserror::Error;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NameError {
    /// No name.
    #[error("name: there is no name; write it as it is to be registered")]
    Empty,
    /// A zone registers nothing.
    #[error(
        "place: a zone has no code of a registrar; write the six-digit code of the division of the registrar"
    )]
    Zone,
    /// Parts that do not make up the name.
    #[error(
        "distinctive, field, form, street, community: the parts do not make up the name; correct them, or leave them out"
    )]
    Parts,
    /// A day that cannot be counted.
    #[error("a day lies outside the calendar; check the dates")]
    Calendar,
}

impl NameError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let zh = match self {
            _ if lang == Lang::En => return self.to_string(),
            Self::Empty => "name:没有名称;请写拟登记的名称",
            Self::Zone => "place:功能区没有登记管理机关代码;请写登记管理机关所在行政区划的六位代码",
            Self::Parts => {
                "distinctive、field、form、street、community:各部分合起来不是这个名称;请更正,或者不写"
            }
            Self::Calendar => "日期超出历法范围;请核对",
        };
        zh.to_owned()
    }
}
