//! Why nothing could be found.

use minzheng_core_types::{Lang, MoneyError};
use thiserror::Error;

use super::course::CourseError;

/// Why a file about the purchase of services gives nothing. Places are counted from 0 here and told from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PurchaseError {
    /// No section.
    #[error("the file asks nothing; add a section such as [scope], [contract], [score] or [[course]]")]
    Empty,
    /// An end before its begin.
    #[error("the term ends before it begins; check `begins` and `ends`")]
    EndBeforeBegin,
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
    /// A price that is not above zero.
    #[error("contract.price: the price is above 0; correct it")]
    Price,
    /// No parts.
    #[error("contract.parts: every part is above 0, and there are at most 24; correct them")]
    Parts,
    /// Too little money for so many instalments.
    #[error("contract.parts: the price is too small for so many instalments; make fewer")]
    TooSmall,
    /// As many milestones as instalments.
    #[error(
        "contract.milestones: there are as many milestones as instalments, none earlier than the one before; correct them"
    )]
    Milestones,
    /// Points above what they may be.
    #[error("score.{field}: more points than the part has; correct them")]
    Points {
        /// Which.
        field: &'static str,
    },
    /// More satisfied answers than answers.
    #[error("score: more satisfied answers than answers; correct one of them")]
    Answers,
    /// The log does not hold.
    #[error("course[{}]: {error}", .entry.saturating_add(1))]
    Course {
        /// The entry.
        entry: usize,
        /// Why.
        error: CourseError,
    },
    /// Amounts too large.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl From<MoneyError> for PurchaseError {
    fn from(_: MoneyError) -> Self {
        Self::OutOfRange
    }
}

impl PurchaseError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Empty => {
                "文件没有要查的内容;请加上 [scope]、[contract]、[score]、[[course]] 之类的一节".to_owned()
            }
            Self::EndBeforeBegin => "合同期止早于合同期起;请核对 begins 和 ends".to_owned(),
            Self::Calendar => "日期超出历法或放假安排范围;请核对,或载入该年放假安排".to_owned(),
            Self::Price => "contract.price:合同金额应大于零;请更正".to_owned(),
            Self::Parts => "contract.parts:各期份数应大于零,至多24期;请更正".to_owned(),
            Self::TooSmall => "contract.parts:金额太小,不够分这么多期;请减少期数".to_owned(),
            Self::Milestones => {
                "contract.milestones:节点与期数应一一对应、依次不早于前一期;请更正".to_owned()
            }
            Self::Points { field } => format!("score.{field}:得分超过该项分值;请更正"),
            Self::Answers => "score:满意答卷多于有效答卷;请更正".to_owned(),
            Self::Course { entry, error } => {
                format!("course[{}]:{}", entry.saturating_add(1), error.text(Lang::Zh))
            }
            Self::OutOfRange => "数字超出范围;请核对".to_owned(),
        }
    }
}
