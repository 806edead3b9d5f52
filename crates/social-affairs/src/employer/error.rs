//! Why nothing can be told of an employer.

use minzheng_core_types::{Lang, MoneyError, Month, RateError};
use thiserror::Error;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EmployerError {
    /// There is no section.
    #[error("the file asks nothing; add [enterprise], [refund], [levy] or [wages]")]
    Empty,
    /// No month of a refund.
    #[error("refund.months is empty; list the months of the year from the first one of business")]
    NoMonths,
    /// Months that do not follow each other within a year.
    #[error(
        "refund.months: {0} does not follow the month before it within one year; list every month once, in order"
    )]
    Months(Month),
    /// A number and a list of people.
    #[error("refund.months: {0} has both `counted` and `people`; keep one of them")]
    TwoCounts(Month),
    /// More disabled staff than staff.
    #[error("more disabled staff than staff; check the two numbers")]
    MoreThanStaff,
    /// Own income above the whole.
    #[error("refund.own_income is above refund.all_income; check both")]
    Income,
    /// Nobody is employed.
    #[error("levy.seasonal: months of work are 1 to 12; correct them")]
    Season,
    /// Registered after the levy is paid.
    #[error("levy.registered lies after the day of payment; check both days")]
    Registered,
    /// An amount below nothing.
    #[error("an amount is below zero; correct it")]
    Negative,
    /// A number out of range.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl From<MoneyError> for EmployerError {
    fn from(_: MoneyError) -> Self {
        Self::OutOfRange
    }
}

impl From<RateError> for EmployerError {
    fn from(_: RateError) -> Self {
        Self::OutOfRange
    }
}

impl EmployerError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (_, Lang::En) => self.to_string(),
            (Self::Empty, Lang::Zh) => {
                "文件没有要查的内容;请加上 [enterprise]、[refund]、[levy] 或 [wages]".to_owned()
            }
            (Self::NoMonths, Lang::Zh) => "refund.months 是空的;请从当年开业第一个月起逐月列出".to_owned(),
            (Self::Months(month), Lang::Zh) => {
                format!("refund.months:{month} 不是同一年内紧接的月份;请按顺序逐月各列一次")
            }
            (Self::TwoCounts(month), Lang::Zh) => {
                format!("refund.months:{month} 既有 `counted` 又有 `people`;请只留一样")
            }
            (Self::MoreThanStaff, Lang::Zh) => "残疾职工多于职工;请核对两个数".to_owned(),
            (Self::Income, Lang::Zh) => "refund.own_income 大于 refund.all_income;请核对".to_owned(),
            (Self::Season, Lang::Zh) => "levy.seasonal:月数为 1 至 12;请更正".to_owned(),
            (Self::Registered, Lang::Zh) => "levy.registered 晚于缴纳日;请核对两个日期".to_owned(),
            (Self::Negative, Lang::Zh) => "金额小于零;请更正".to_owned(),
            (Self::OutOfRange, Lang::Zh) => "数字超出范围;请核对".to_owned(),
        }
    }
}
