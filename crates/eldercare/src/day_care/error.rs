//! What makes a file impossible.

use minzheng_core_types::{Lang, MoneyError};
use thiserror::Error;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DayCareError {
    /// There is no section.
    #[error("the file asks nothing; add a section such as [centre] or [stay]")]
    Empty,
    /// The day asked about lies before the birth.
    #[error("as_of lies before admission.birth; check both dates")]
    BeforeBirth,
    /// An amount below zero.
    #[error("`{0}` is below zero; check the amount")]
    Negative(&'static str),
    /// The stay ends outside its days.
    #[error("stay.leaving.last lies outside the days of the stay; check both")]
    LeftOutside,
    /// Death or hospital admission outside the stay.
    #[error("stay.leaving.death_or_hospital lies outside the days of the stay; check both")]
    EventOutside,
    /// More days attended, and away, than there were.
    #[error(
        "stay.attended, with the days away, is more than the days of the stay that were used; check them"
    )]
    Attended,
    /// An absence ends before it begins or lies outside the days used.
    #[error(
        "stay.leaving.absences[{0}] lies outside the days used, or ends before it begins; check its days"
    )]
    AbsenceOutside(usize),
    /// An absence that touches the one before, or comes before it.
    #[error(
        "stay.leaving.absences[{0}] touches or comes before the one above; write days in a row as one, in order"
    )]
    AbsencesTouch(usize),
    /// No places or open days.
    #[error("usage.places and usage.open_days are one or more; check them")]
    NoPlaces,
    /// A rating out of 1 to 5.
    #[error("subsidy.rating is 1 to 5; check it")]
    Rating,
    /// More than a year.
    #[error("subsidy.months_open is at most 12; check it")]
    MonthsOpen,
    /// A centre that closes before it was accepted.
    #[error("subsidy.closed lies before subsidy.accepted; check both dates")]
    ClosedBefore,
    /// A date or number outside what is reckoned with.
    #[error("a date or a number does not fit; check them")]
    Range,
    /// An amount that does not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl DayCareError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            _ if lang == Lang::En => self.to_string(),
            Self::Empty => "文件没有提出问题;请加上 [centre]、[stay] 之类的一节".to_owned(),
            Self::BeforeBirth => "as_of 早于 admission.birth;请核对两个日期".to_owned(),
            Self::Negative(field) => format!("`{field}` 小于零;请核对金额"),
            Self::LeftOutside => "stay.leaving.last 不在托养期间内;请核对".to_owned(),
            Self::EventOutside => "stay.leaving.death_or_hospital 不在托养期间内;请核对".to_owned(),
            Self::Attended => "stay.attended 加上缺席天数多于已用的托养天数;请核对".to_owned(),
            Self::AbsenceOutside(at) => {
                format!("stay.leaving.absences[{at}] 不在已用天数内,或者末日早于首日;请核对")
            }
            Self::AbsencesTouch(at) => {
                format!("stay.leaving.absences[{at}] 与上一段相连或者先后颠倒;连续的请写成一段,按先后排列")
            }
            Self::NoPlaces => "usage.places 和 usage.open_days 至少为 1;请核对".to_owned(),
            Self::Rating => "subsidy.rating 为 1 至 5;请核对".to_owned(),
            Self::MonthsOpen => "subsidy.months_open 不超过 12;请核对".to_owned(),
            Self::ClosedBefore => "subsidy.closed 早于 subsidy.accepted;请核对两个日期".to_owned(),
            Self::Range | Self::Money(_) => "日期或者数字超出范围;请核对".to_owned(),
        }
    }
}
