//! What a file of home care can have wrong.

use minzheng_core_types::{Lang, MoneyError};
use thiserror::Error;

use crate::recognition::Standard;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HomeCareError {
    /// The day asked about lies before the birth.
    #[error("the day asked about lies before the birth; check both dates")]
    BeforeBirth,
    /// A grade that its standard does not have.
    #[error("elder.assessments[{index}]: {} has no grade {grade}; check the standard and the grade", .standard.word())]
    NoSuchGrade {
        /// Which of the assessments.
        index: usize,
        /// The standard.
        standard: Standard,
        /// The number.
        grade: u32,
    },
    /// A certificate with a grade outside 1 to 4.
    #[error("elder.certificate_grade: disability grades are 1 to 4, not {0}")]
    CertificateGrade(u32),
    /// A period that ends before it begins.
    #[error("{field}[{index}] ends before it begins; exchange `from` and `until`")]
    PeriodReversed {
        /// Of what.
        field: &'static str,
        /// Which entry.
        index: usize,
    },
    /// Amounts that do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl HomeCareError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::BeforeBirth, Lang::Zh) => "查询日早于出生日期;请核对两个日期".to_owned(),
            (Self::NoSuchGrade { index, standard, grade }, Lang::Zh) => {
                format!("elder.assessments[{index}]:{}没有等级 {grade};请核对标准和等级", standard.label().zh)
            }
            (Self::CertificateGrade(grade), Lang::Zh) => {
                format!("elder.certificate_grade:残疾等级为1至4级,不是 {grade}")
            }
            (Self::PeriodReversed { field, index }, Lang::Zh) => {
                format!("{field}[{index}]:止早于起;请对调 from 和 until")
            }
            (Self::Money(_), Lang::Zh) => "金额超出可表示的范围;请核对".to_owned(),
            (_, Lang::En) => self.to_string(),
        }
    }
}
