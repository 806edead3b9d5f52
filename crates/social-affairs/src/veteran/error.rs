//! Why nothing can be told of a veteran.

use minzheng_core_types::{Lang, MoneyError, RateError};
use thiserror::Error;

/// Why nothing could be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum VeteranError {
    /// There is no section.
    #[error("the file asks nothing; add [service], [waiting], [post], [family] or [model_city]")]
    Empty,
    /// Twelve months are a year.
    #[error("service.span: months are 0 to 11 and days 0 to 30; write a whole year as a year")]
    Span,
    /// Grades are 1 to 10.
    #[error("service.disability: grades are 1 to 10; correct it")]
    Grade,
    /// A first month after the last.
    #[error("waiting.from lies after waiting.to, or more than ten years before it; check both months")]
    Waiting,
    /// More than a year.
    #[error("family.served_months: a year has at most 12 months; correct it")]
    Served,
    /// A day before the one it follows.
    #[error("a day lies before the one it follows (letter and post, approval and report); check both")]
    Order,
    /// A day outside the calendar.
    #[error("a day lies outside the calendar; check the dates, or load the holiday notice of its year")]
    Calendar,
    /// An amount below nothing.
    #[error("an amount is below zero; correct it")]
    Negative,
    /// A number out of range.
    #[error("a number is out of range; check the figures")]
    OutOfRange,
}

impl From<MoneyError> for VeteranError {
    fn from(_: MoneyError) -> Self {
        Self::OutOfRange
    }
}

impl From<RateError> for VeteranError {
    fn from(_: RateError) -> Self {
        Self::OutOfRange
    }
}

impl VeteranError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let zh = match self {
            Self::Empty => "文件没有要查的内容;请加上 [service]、[waiting]、[post]、[family] 或 [model_city]",
            Self::Span => "service.span:月数为 0 至 11,日数为 0 至 30;满十二个月请写成一年",
            Self::Grade => "service.disability:等级为 1 至 10;请更正",
            Self::Waiting => "waiting.from 晚于 waiting.to,或相隔十年以上;请核对两个月份",
            Self::Served => "family.served_months:一年最多 12 个月;请更正",
            Self::Order => "日期早于其所依据的日期(介绍信与上岗、批准与报到);请核对",
            Self::Calendar => "日期超出历法或放假安排范围;请核对,或载入该年放假安排",
            Self::Negative => "金额小于零;请更正",
            Self::OutOfRange => "数字超出范围;请核对",
        };
        match lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => self.to_string(),
        }
    }
}
