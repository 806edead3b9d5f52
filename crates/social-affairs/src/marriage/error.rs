//! Why nothing can be told of a marriage.

use minzheng_core_types::Lang;
use thiserror::Error;

use super::kinship::KinshipError;

/// Why a file about a marriage gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MarriageError {
    /// No section.
    #[error(
        "the file asks nothing; add a section such as [marry], [divorce], [nullity], [de_facto], [replacement] or [office]"
    )]
    Empty,
    /// A family that cannot be.
    #[error(transparent)]
    Family(#[from] KinshipError),
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
    /// An event out of order.
    #[error("divorce.events[{}]: lies before the receipt or before the event above it; correct the day", .0.saturating_add(1))]
    Order(usize),
    /// Born after the day.
    #[error("{0}: born after the day asked about; correct one of the days")]
    Unborn(&'static str),
    /// A list that is no day.
    #[error("`{0}`: its entry is no day; write it as 2025-05-10")]
    NoDay(&'static str),
    /// Too many certificates.
    #[error("papers.certificates: a couple has two at most; correct the number")]
    Certificates,
    /// A later day before an earlier one.
    #[error("{0}: the claim lies before the registration; correct one of the days")]
    Before(&'static str),
    /// Too large.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl MarriageError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Empty => "文件没有要查的内容;请加上 [marry]、[divorce]、[nullity]、[de_facto]、[replacement]、[office] 之类的一节".to_owned(),
            Self::Family(error) => match error {
                KinshipError::SamePerson => "family:双方为同一人;请写两个代号".to_owned(),
                KinshipError::Cycle(code) => format!("family.parents:{code:?} 成了自己的后代;请更正"),
                KinshipError::ThreeParents(code) => format!("family.parents:{code:?} 的亲生父母多于两人;请更正"),
                KinshipError::Twice(index) => format!("family.parents[{}]:重复;请删去一条", index.saturating_add(1)),
            },
            Self::Calendar => "日期超出历法或放假安排范围;请核对,或载入该年放假安排".to_owned(),
            Self::Order(index) => format!("divorce.events[{}]:早于受理回执日或上一事项;请更正", index.saturating_add(1)),
            Self::Unborn(field) => format!("{field}:出生晚于所问之日;请更正"),
            Self::NoDay(parameter) => format!("{parameter}:所列不是日期;请写成 2025-05-10 的样子"),
            Self::Certificates => "papers.certificates:结婚证至多两本;请更正".to_owned(),
            Self::Before(field) => format!("{field}:请求早于登记;请更正"),
            Self::OutOfRange => "数字超出范围;请核对".to_owned(),
        }
    }
}
